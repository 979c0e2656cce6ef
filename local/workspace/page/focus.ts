/** The parts of the page that F6 goes through, and how each takes the focus. */

const PARTS = [
  '.menu-title',
  '.grid-table',
  '.tabs button',
  '.drawer [role="tab"][tabindex="0"]',
  '.pane.sidebar iframe',
];

export function focusGrid(): void {
  document.querySelector<HTMLElement>('.grid-table')?.focus({ preventScroll: true });
}

/** Takes the focus on to the next part of the page, or with -1 to the one before. */
export function focusPart(step: 1 | -1): void {
  const parts = PARTS.map((part) => document.querySelector<HTMLElement>(part)).filter(
    (part) => part !== null,
  );
  const holds = ['.top', '.grid', '.tabs', '.drawer', '.pane.sidebar'];
  const inside = holds.find((part) => document.activeElement?.closest(part));
  const from = parts.findIndex((part) => inside !== undefined && part.closest(inside));
  const next = parts[(from + step + parts.length + (from < 0 && step < 0 ? 1 : 0)) % parts.length];
  next?.focus({ preventScroll: true });
  if (next instanceof HTMLIFrameElement) next.contentWindow?.focus();
}
