/** Fields of a view in which everything is kept at once: a text when it is left, a box when it is ticked. */
import type { ComponentChildren, JSX } from 'preact';
import { useSignal } from '../signal';
import { type Code, word } from '../words';
import { described, How, Wrong } from './kept';

/** A text that is kept when the field is left, and stays as it was typed while it is wrong. */
export function TextField(props: {
  id: string;
  label: string;
  text: string;
  /** Lines shown; one, and no more possible, without it. */
  rows?: number;
  numeric?: boolean;
  disabled?: boolean;
  /** Why it can't be kept; '' when it can. */
  wrong: (text: string) => string;
  onKeep: (text: string) => void;
  /** What the field means. */
  children?: ComponentChildren;
}): JSX.Element {
  const typed = useSignal(props.text);
  const wrong = useSignal('');
  const options = {
    ...described(props.id, wrong.value !== '', props.children !== undefined),
    id: props.id,
    value: typed.value,
    disabled: props.disabled === true,
    onInput: (event: { currentTarget: { value: string } }) => {
      typed.value = event.currentTarget.value;
    },
    onChange: () => {
      wrong.value = props.wrong(typed.value);
      if (wrong.value === '' && typed.value !== props.text) props.onKeep(typed.value);
    },
  };
  return (
    <div>
      <label class={`field${props.numeric ? '' : ' tall'}`} for={props.id}>
        <span>{props.label}</span>
        {props.rows === undefined ? (
          <input {...options} inputMode={props.numeric ? 'numeric' : 'text'} />
        ) : (
          <textarea {...options} rows={props.rows} />
        )}
      </label>
      <Wrong id={props.id} text={wrong.value} />
      {props.children !== undefined && <How id={props.id}>{props.children}</How>}
    </div>
  );
}

/** A box that is kept when it is ticked, and what it means. */
export function Tick(props: {
  id: string;
  code: Code;
  how: ComponentChildren;
  /** undefined: not known yet. */
  on: boolean | undefined;
  disabled?: boolean;
  onKeep: (on: boolean) => void;
}): JSX.Element {
  return (
    <div>
      <label class="tick">
        <input
          type="checkbox"
          checked={props.on === true}
          disabled={props.on === undefined || props.disabled === true}
          {...described(props.id, false, true)}
          onChange={(event) => props.onKeep(event.currentTarget.checked)}
        />
        {word(props.code)}
      </label>
      <How id={props.id}>{props.how}</How>
      <Wrong id={props.id} />
    </div>
  );
}
