/** Help lies over the view that it is about: that one stays as it is, with all that was typed and ticked in it. */
import { HELP, type HelpPlace } from './help-pages';
import { signal } from './signal';
import { screen, view } from './store';

/** Put in by the build: the version of the add-on. */
declare const VERSION: string;

export const version = VERSION;

/** Where Help is open, a page or a heading of it; null: it isn't. */
export const helping = signal<string | null>(null);

let opener: Element | null = null;
/** The view below, and how far it was scrolled. */
let below = '';
let scrolled = 0;

/** Opens Help where it tells of what is shown, or at a place. */
export function openHelp(place: string = placeOfView()): void {
  if (helping.value === null) {
    opener = document.activeElement;
    below = screen.value.kind;
    scrolled = scrollY;
  }
  helping.value = place;
}

/** Back to the view below, as it was left. */
export function closeHelp(): void {
  helping.value = null;
  // As soon as it is drawn, and can have the focus.
  requestAnimationFrame(() => {
    scrollTo(0, screen.value.kind === below ? scrolled : 0);
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else document.querySelector<HTMLElement>('h1')?.focus();
  });
}

function placeOfView(): HelpPlace {
  const { kind } = screen.value;
  if (kind === 'opening') return 'sidebar';
  const sheet = view.value;
  if (kind !== 'review' || sheet === null) return HELP[kind];
  const isList = sheet.roster !== null && sheet.offer.rows === 0;
  return HELP[isList ? 'roster' : sheet.columns === null ? 'first-use' : 'review'];
}
