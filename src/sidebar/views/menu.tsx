/** A menu behind a button, as the keyboard expects one: arrows, Home, End, Escape, and the focus back to its button. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useSignal } from '../signal';
import { type Code, word } from '../words';
import { Icon } from './parts';

/** One thing to choose. */
export interface MenuItem {
  code: Code;
  /** In a menu of which one is in force: whether it is this one; absent: the item does something. */
  chosen?: boolean;
  onPress: () => unknown;
}

export function Menu(props: {
  /** What a screen reader calls button and menu. */
  label: Code;
  class: string;
  /** While something is on its way the menu stays closed. */
  busy?: boolean;
  items: MenuItem[];
  children: ComponentChildren;
}): JSX.Element {
  const open = useSignal(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const label = word(props.label);
  const items = () => [...(place.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  // Before the next key: an Escape that comes at once must find the focus in the menu.
  useLayoutEffect(() => {
    const chosen = props.items.findIndex((item) => item.chosen);
    if (open.value) items()[Math.max(0, chosen)]?.focus();
  }, [open.value]);
  useEffect(() => {
    if (!open.value) return;
    const closeOutside = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) open.value = false;
    };
    addEventListener('pointerdown', closeOutside);
    return () => removeEventListener('pointerdown', closeOutside);
  }, [open.value]);

  const close = () => {
    open.value = false;
    opener.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return close();
    if (event.key === 'Tab') {
      open.value = false;
      return;
    }
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  };

  return (
    <div class="menu-place" ref={place}>
      <button
        ref={opener}
        type="button"
        class={props.class}
        aria-haspopup="menu"
        aria-expanded={open.value}
        aria-disabled={props.busy}
        aria-label={label}
        title={label}
        onClick={() => {
          if (!props.busy) open.value = !open.value;
        }}
      >
        {props.children}
      </button>
      {open.value && (
        <div class="menu" role="menu" aria-label={label} onKeyDown={move}>
          {props.items.map(({ code, chosen, onPress }) => (
            <button
              key={code}
              type="button"
              {...(chosen === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': chosen })}
              tabIndex={-1}
              onClick={() => {
                close();
                onPress();
              }}
            >
              {chosen !== undefined && <span class="check">{chosen && <Icon name="done" />}</span>}
              {word(code)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
