/**
 * What changes by itself while the pointer rests may bring another button under it: a press that was on its way to what
 * stood there does nothing. One by keyboard goes where the focus is, and is never meant for anything else.
 */

/** A press this soon after the change was begun before it was seen, in milliseconds. */
const SOON_MS = 600;
/** A hand that rests moves this far, in pixels. */
const RESTING_PX = 4;

let pointer = { x: 0, y: 0 };
let before: { x: number; y: number; stood: Element | null; at: number } | null = null;

/** Call it right before something changes that nobody pressed. */
export function aboutToChange(): void {
  before = {
    ...pointer,
    stood: pressable(document.elementFromPoint(pointer.x, pointer.y)),
    at: Date.now(),
  };
}

/** Watches the pointer; call it once. */
export function heedPointer(): void {
  addEventListener('pointermove', ({ clientX: x, clientY: y }) => {
    pointer = { x, y };
  });
  addEventListener(
    'click',
    (event) => {
      if (event.detail === 0 || before === null || Date.now() - before.at > SOON_MS) return;
      const far = Math.hypot(event.clientX - before.x, event.clientY - before.y) > RESTING_PX;
      if (far || pressable(event.target as Element) === before.stood) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}

function pressable(element: Element | null): Element | null {
  return element?.closest('button, a, summary, label') ?? null;
}
