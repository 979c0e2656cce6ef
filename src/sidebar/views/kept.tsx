/** Beside a field that is kept when it is left: how that fares, what the field means, and what is wrong with it. */
import type { ComponentChildren, JSX } from 'preact';
import { saving } from '../settings';
import { Say, word } from '../words';
import { Icon } from './parts';

/** How the newest change of what is remembered fares. */
export function Kept({ state }: { state: string }): JSX.Element {
  return (
    <span class="kept soft" role="status">
      {state === 'saving' && word('settings.keeping')}
      {state === 'saved' && (
        <>
          <Icon name="done" /> {word('settings.kept')}
        </>
      )}
    </span>
  );
}

/** What a field means, beside it. */
export function How(props: { id: string; children: ComponentChildren }): JSX.Element {
  return (
    <p class="soft how" id={`${props.id}-how`}>
      {props.children}
    </p>
  );
}

/** What a field is told by: its meaning, and what is wrong with it. */
export function described(id: string, isWrong = false, isExplained = false) {
  const wrong = isWrong || refusedAt(id) !== null;
  const by = [...(wrong ? [`${id}-wrong`] : []), ...(isExplained ? [`${id}-how`] : [])].join(' ');
  return { 'aria-invalid': wrong, ...(by === '' ? {} : { 'aria-describedby': by }) };
}

function refusedAt(id: string) {
  const state = saving.value;
  return state.state === 'refused' && state.field === id ? state.trouble.said : null;
}

/** What is wrong with a field, beside it. */
export function Wrong({ id, text = '' }: { id: string; text?: string }): JSX.Element | null {
  const said = refusedAt(id);
  if (text === '' && said === null) return null;
  return (
    <p class="wrong" id={`${id}-wrong`} role="alert">
      <Icon name="problem" /> {text || (said && <Say said={said} />)}
    </p>
  );
}
