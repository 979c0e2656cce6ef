/** Values that the views read: writing one draws the page anew, once for all that is written in one go. */
import { useState } from 'preact/hooks';

/** A value; what is written must be new, not the old one changed. */
export interface Signal<Value> {
  value: Value;
}

let draw = (): void => undefined;
let isDrawing = false;

/** Hands in how the page is drawn; call it once, before anything is written. */
export function drawWith(how: () => void): void {
  draw = how;
}

export function signal<Value>(initial: Value): Signal<Value> {
  let value = initial;
  return {
    get value() {
      return value;
    },
    set value(next) {
      if (Object.is(next, value)) return;
      value = next;
      if (isDrawing) return;
      isDrawing = true;
      queueMicrotask(() => {
        isDrawing = false;
        draw();
      });
    },
  };
}

/** A value that lives as long as its component. */
export function useSignal<Value>(initial: Value): Signal<Value> {
  return useState(() => signal(initial))[0];
}
