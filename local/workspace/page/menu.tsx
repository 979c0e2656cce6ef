/** The menu bar: what a person can do with the file, and the add-on's own menu under Extensions. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

export type Entry =
  | {
      kind: 'action';
      label: string;
      run: () => void;
      /** The keys that do the same. */
      keys?: string;
      checked?: boolean;
      disabled?: boolean;
    }
  | { kind: 'submenu'; label: string; entries: Entry[] }
  | { kind: 'line' };

export interface Menu {
  label: string;
  entries: Entry[];
}

export function MenuBar({ menus }: { menus: Menu[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open === null) return;
    const outside = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    // A press inside the sidebar's frame reaches this page only as a loss of focus.
    const away = () => setOpen(null);
    document.addEventListener('pointerdown', outside);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('blur', away);
    };
  }, [open]);

  const titleButtons = () => [
    ...(bar.current?.querySelectorAll<HTMLButtonElement>('.menu-title') ?? []),
  ];
  const close = () => {
    const index = open;
    setOpen(null);
    if (index !== null) titleButtons()[index]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape') close();
    if (!step || event.defaultPrevented) return;
    const titles = titleButtons();
    const from = open ?? titles.indexOf(document.activeElement as HTMLButtonElement);
    const next = (from + step + titles.length) % titles.length;
    titles[next]?.focus();
    if (open !== null) setOpen(next);
    event.preventDefault();
  };

  return (
    <div class="menu-bar" role="menubar" ref={bar} onKeyDown={onKey}>
      {menus.map((menu, index) => (
        <div class="menu" key={menu.label}>
          <button
            type="button"
            class="menu-title"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            onClick={() => setOpen(open === index ? null : index)}
            onPointerEnter={() => open !== null && setOpen(index)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              setOpen(index);
              event.preventDefault();
            }}
          >
            {menu.label}
          </button>
          {open === index && <Entries label={menu.label} entries={menu.entries} done={close} />}
        </div>
      ))}
    </div>
  );
}

export function Entries(props: {
  label: string;
  entries: Entry[];
  done: () => void;
  back?: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [submenu, setSubmenu] = useState<number | null>(null);
  const items = () => [
    ...(list.current?.querySelectorAll<HTMLButtonElement>(':scope > .entry > button') ?? []),
  ];

  // Before the next key can be pressed: it is meant for this menu.
  useLayoutEffect(() => {
    items()[0]?.focus();
  }, []);

  const onKey = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) return;
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else if (event.key === 'ArrowLeft' && props.back) props.back();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="entries" role="menu" aria-label={props.label} ref={list} onKeyDown={onKey}>
      {props.entries.map((entry, index) => {
        if (entry.kind === 'line') return <hr key={`line ${index}`} />;
        if (entry.kind === 'submenu') {
          const show = () => setSubmenu(index);
          return (
            <div class="entry" key={entry.label} onPointerEnter={show}>
              <button
                type="button"
                role="menuitem"
                aria-haspopup="menu"
                aria-expanded={submenu === index}
                onClick={show}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowRight') return;
                  show();
                  event.preventDefault();
                }}
              >
                <span class="check" />
                {entry.label}
                <span class="arrow" aria-hidden="true">
                  ▸
                </span>
              </button>
              {submenu === index && (
                <Entries
                  label={entry.label}
                  entries={entry.entries}
                  done={props.done}
                  back={() => {
                    setSubmenu(null);
                    items()[index]?.focus();
                  }}
                />
              )}
            </div>
          );
        }
        return (
          <div class="entry" key={entry.label} onPointerEnter={() => setSubmenu(null)}>
            <button
              type="button"
              {...(entry.checked === undefined
                ? { role: 'menuitem' as const }
                : { role: 'menuitemcheckbox' as const, 'aria-checked': entry.checked })}
              disabled={entry.disabled}
              onClick={() => {
                props.done();
                entry.run();
              }}
            >
              <span class="check" aria-hidden="true">
                {entry.checked ? '✓' : ''}
              </span>
              {entry.label}
              {entry.keys && (
                <span class="keys" aria-hidden="true">
                  {entry.keys}
                </span>
              )}
            </button>
          </div>
        );
      })}
    </div>
  );
}
