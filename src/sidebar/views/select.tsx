/** A choice from a list that counts once it is made: with the mouse at once, by keyboard on Enter or on leaving it. */
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useSignal } from '../signal';

/** Keys that move the focus, or hold others down: they choose nothing. */
const MOVES = ['Tab', 'Shift', 'Control', 'Alt', 'Meta'];

export function Select(props: {
  id?: string;
  /** What a screen reader calls it where no label stands beside it. */
  label?: string;
  value: string;
  /** Something is open about the choice that was made last. */
  contested?: boolean;
  /** What it is told by, beside its label. */
  told?: { 'aria-invalid': boolean; 'aria-describedby'?: string };
  onKeep: (value: string) => unknown;
  children: ComponentChildren;
}): JSX.Element {
  /** What the keyboard stands on, before it counts. */
  const passing = useSignal<string | null>(null);
  const byKeyboard = useRef(false);
  const keep = () => {
    const chosen = passing.value;
    passing.value = null;
    if (chosen !== null && chosen !== props.value) props.onKeep(chosen);
  };
  return (
    <select
      id={props.id}
      aria-label={props.label}
      value={passing.value ?? props.value}
      aria-invalid={props.contested}
      {...props.told}
      onPointerDown={() => {
        byKeyboard.current = false;
      }}
      onKeyDown={(event) => {
        const { key } = event;
        if (key === 'Enter' && passing.value !== null) {
          // Where Enter opens the list, it would open over what was just chosen.
          event.preventDefault();
          keep();
        } else if (key === 'Escape') passing.value = null;
        else if (!MOVES.includes(key)) byKeyboard.current = true;
      }}
      onChange={(event) => {
        passing.value = event.currentTarget.value;
        if (!byKeyboard.current) keep();
      }}
      onBlur={() => {
        keep();
        byKeyboard.current = false;
      }}
    >
      {props.children}
    </select>
  );
}
