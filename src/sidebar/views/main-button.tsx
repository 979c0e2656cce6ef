/** The one button of Review, with the choice of rows beside it. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { View, Which } from '../../protocol';
import { look, start } from '../actions';
import { working } from '../store';
import { Words, word } from '../words';
import { Button, Icon } from './parts';

const CHOICES = [
  { which: 'all', code: 'sidebar.review.all' },
  { which: 'selected', code: 'sidebar.review.selected' },
  { which: 'visible', code: 'sidebar.review.visible' },
] as const;

export function MainButton({ sheet }: { sheet: View }): JSX.Element {
  const open = useSignal(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const items = () => [...(place.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useEffect(() => {
    if (!open.value) return;
    const chosen = CHOICES.findIndex(({ which }) => which === sheet.which);
    items()[chosen]?.focus();
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
  const choose = (which: Which) => {
    close();
    void look({ sheetId: sheet.sheet.id, which });
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
    <div class="split" ref={place}>
      <Button kind="main" begins="start" onPress={() => start('ready')}>
        {working.value === 'start' ? (
          <Words code="sidebar.review.starting" />
        ) : (
          <Words code="sidebar.review.setUp" values={{ n: sheet.offer.rows }} />
        )}
      </Button>
      <button
        ref={opener}
        type="button"
        class="button main opener"
        aria-haspopup="menu"
        aria-expanded={open.value}
        aria-disabled={working.value !== null}
        aria-label={word('sidebar.review.which')}
        onClick={() => {
          if (working.value === null) open.value = !open.value;
        }}
      >
        <Icon name="down" />
      </button>
      {open.value && (
        <div class="menu" role="menu" aria-label={word('sidebar.review.which')} onKeyDown={move}>
          {CHOICES.map(({ which, code }) => (
            <button
              key={which}
              type="button"
              role="menuitemradio"
              aria-checked={which === sheet.which}
              tabIndex={-1}
              onClick={() => choose(which)}
            >
              <span class="check">{which === sheet.which && <Icon name="done" />}</span>
              <Words code={code} />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
