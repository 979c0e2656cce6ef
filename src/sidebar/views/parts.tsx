/** The small parts that every view is made of. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { goTo, onTheWay } from '../actions';
import { copy } from '../copy';
import { spaceLink } from '../links';
import { type Signal, useSignal } from '../signal';
import { pressed, refusal, type Working, working } from '../store';
import { type Code, Say, Words, word } from '../words';

export type IconName =
  | 'done'
  | 'attention'
  | 'problem'
  | 'forward'
  | 'down'
  | 'again'
  | 'back'
  | 'pause'
  | 'question'
  | 'gear'
  | 'more'
  | 'unknown';

const PATHS: Record<IconName, string> = {
  done: 'M6.2 11.6 2.9 8.3l-1 1 4.3 4.3 8.2-8.2-1-1z',
  attention: 'M7.2 3h1.6v6.4H7.2zM7.2 11h1.6v1.7H7.2z',
  problem: 'm4 2.9 4 4 4-4L13.1 4l-4 4 4 4-1.1 1.1-4-4-4 4L2.9 12l4-4-4-4z',
  forward: 'M6 3.4 5 4.5 8.5 8 5 11.5l1 1.1L10.6 8z',
  down: 'M4.5 6 8 9.5 11.5 6z',
  again: 'M13.5 8A5.5 5.5 0 1 1 11.9 4.1L13.6 2.4V7H9l1.8-1.8A4 4 0 1 0 12 8z',
  back: 'M8 2.6 9.1 3.7 5.6 7.2H14v1.6H5.6l3.5 3.5L8 13.4 2.6 8z',
  pause: 'M4.5 3h2.2v10H4.5zM9.3 3h2.2v10H9.3z',
  question:
    'M8 2a4 4 0 0 0-4 4h1.8a2.2 2.2 0 1 1 3.5 1.8C8 8.6 7.1 9.2 7.1 10.6h1.8c0-.7.4-.9 1.3-1.6A4 4 0 0 0 8 2zM7 12h2v2H7z',
  gear: 'M6.7 3.2 6.9 1.4 9.1 1.4 9.3 3.2 10.5 3.6 11.9 2.5 13.5 4.1 12.4 5.5 12.8 6.7 14.6 6.9 14.6 9.1 12.8 9.3 12.4 10.5 13.5 11.9 11.9 13.5 10.5 12.4 9.3 12.8 9.1 14.6 6.9 14.6 6.7 12.8 5.5 12.4 4.1 13.5 2.5 11.9 3.6 10.5 3.2 9.3 1.4 9.1 1.4 6.9 3.2 6.7 3.6 5.5 2.5 4.1 4.1 2.5 5.5 3.6zM8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z',
  more: 'M6.7 3.2a1.3 1.3 0 0 1 2.6 0 1.3 1.3 0 0 1-2.6 0zm0 4.8a1.3 1.3 0 0 1 2.6 0 1.3 1.3 0 0 1-2.6 0zm0 4.8a1.3 1.3 0 0 1 2.6 0 1.3 1.3 0 0 1-2.6 0z',
  unknown: 'M3 7.2h10v1.6H3z',
};

/** A sign beside a word; it says nothing by itself. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Brings the focus to the view's heading, where what was pressed goes away. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('main:not([hidden]) h1')?.focus();
}

/** Why the last press didn't do what it says. */
export function Refusal(): JSX.Element | null {
  if (refusal.value === null) return null;
  return (
    <p class="wrong" role="alert">
      <Icon name="problem" /> <Say said={refusal.value.said} />
    </p>
  );
}

let shownOnce = false;

/**
 * The heading of a view. A change of view brings the focus here, if the person is in the sidebar at all and what had
 * the focus is gone: what changes by itself takes it from nobody.
 */
export function Title({ children }: { children: ComponentChildren }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const isFree = document.activeElement === document.body;
    if (shownOnce && isFree && document.hasFocus()) heading.current?.focus();
    shownOnce = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

interface ButtonOptions {
  /** `waits`: the main one, as long as something else comes first. */
  kind?: 'main' | 'plain' | 'text' | 'waits';
  /** What it begins: while that is on its way, it says so and further presses do nothing. */
  begins?: Working;
  /** Nothing to do at the moment: it stays, and keeps the focus, and says so. */
  disabled?: boolean;
  label?: string | undefined;
  /** What it says while it works. */
  doing?: string;
  onPress: () => unknown;
  children: ComponentChildren;
}

/** A button that can't be pressed twice: it stays where it is, and keeps the focus, while it works. */
export function Button({
  kind = 'plain',
  begins,
  disabled = false,
  label,
  doing,
  onPress,
  children,
}: ButtonOptions): JSX.Element {
  const self = useRef<object>({}).current;
  const busy = begins !== undefined && working.value !== null;
  const own = busy && working.value === begins && pressed.value === self;
  return (
    <button
      type="button"
      class={`button ${kind}${own ? ' working' : ''}${disabled ? ' idle' : ''}`}
      aria-disabled={busy || disabled}
      aria-busy={own}
      aria-label={label}
      onClick={() => {
        if (busy || disabled) return;
        pressed.value = self;
        void Promise.resolve(onPress()).finally(() => {
          if (pressed.value === self) pressed.value = null;
        });
      }}
    >
      {own && doing !== undefined ? doing : children}
    </button>
  );
}

/** A line that leads to a row's cell in the sheet. */
export function RowLine(props: {
  row: number;
  column: number | null;
  children: ComponentChildren;
}): JSX.Element {
  const isGoing = onTheWay.value === `${props.row} ${props.column}`;
  return (
    <button
      type="button"
      class={`line${isGoing ? ' reading' : ''}`}
      aria-busy={isGoing}
      title={word('goToRow', { row: props.row })}
      onClick={() => goTo(props.row, props.column)}
    >
      <span class="line-text">{props.children}</span>
      <Icon name={isGoing ? 'again' : 'forward'} />
    </button>
  );
}

/** A space's name, and a link where its address is one of Chat's. */
export function SpaceName({ name, link }: { name: string; link: string }): JSX.Element {
  const address = spaceLink(link);
  if (address === null) return <bdi>{name || link}</bdi>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      <bdi>{name || link}</bdi>
    </a>
  );
}

/** A line that unfolds what stands below it; `onOpen` gets that. */
export function FoldLine({
  open,
  icon,
  onOpen,
  children,
}: {
  open: Signal<boolean>;
  icon?: IconName;
  onOpen?: () => unknown;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <button
      type="button"
      class="line"
      aria-expanded={open.value}
      onClick={() => {
        open.value = !open.value;
        if (open.value) onOpen?.();
      }}
    >
      {icon && <Icon name={icon} />}
      <span class="line-text">{children}</span>
      <Icon name={open.value ? 'down' : 'forward'} />
    </button>
  );
}

/** Where the name of something is sought. */
export function SearchField({ label, text }: { label: Code; text: Signal<string> }): JSX.Element {
  return (
    <label class="field tall">
      <span>{word(label)}</span>
      <input
        type="search"
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
    </label>
  );
}

/** The first few of a list, the rest behind a button. */
export function Few<Item>(props: {
  items: Item[];
  few: number;
  children: (item: Item) => JSX.Element;
}): JSX.Element {
  const all = useSignal(false);
  const rest = props.items.length - props.few;
  const folded = rest > 1 && !all.value;
  return (
    <>
      <ul>{(folded ? props.items.slice(0, props.few) : props.items).map(props.children)}</ul>
      {folded && (
        <button type="button" class="button text" onClick={() => (all.value = true)}>
          <Words code="review.more" values={{ n: rest }} />
        </button>
      )}
    </>
  );
}

/** A button that copies what it makes at the press, and shows it instead where the browser forbids copying. */
export function CopyButton(props: {
  kind?: 'main' | 'plain' | 'text';
  text: () => string | Promise<string>;
  children: ComponentChildren;
}): JSX.Element {
  const state = useSignal<'ready' | 'working' | 'copied'>('ready');
  const byHand = useSignal<string | null>(null);
  const press = async () => {
    if (state.value === 'working') return;
    state.value = 'working';
    const text = await props.text();
    const copied = await copy(text);
    state.value = copied ? 'copied' : 'ready';
    byHand.value = copied ? null : text;
    if (copied) setTimeout(() => (state.value = 'ready'), 3_000);
  };
  return (
    <>
      <button
        type="button"
        class={`button ${props.kind ?? 'plain'}${state.value === 'working' ? ' working' : ''}`}
        onClick={press}
      >
        <span class="swap">
          <span class={state.value === 'copied' ? 'hidden' : ''}>{props.children}</span>
          <span class={state.value === 'copied' ? '' : 'hidden'} role="status">
            {state.value === 'copied' && (
              <>
                <Icon name="done" /> {word('copied')}
              </>
            )}
          </span>
        </span>
      </button>
      {byHand.value !== null && (
        <label class="by-hand">
          {word('copyByHand')}
          <textarea
            readOnly
            rows={6}
            value={byHand.value}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}
