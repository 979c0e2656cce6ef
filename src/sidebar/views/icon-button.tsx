/** A button that is a sign, with its word for whoever rests on it or doesn't see it. */
import type { JSX } from 'preact';
import { type Code, word } from '../words';
import { Icon, type IconName } from './parts';

export function IconButton(props: {
  icon: IconName;
  code: Code;
  busy?: boolean;
  onPress: () => unknown;
}): JSX.Element {
  return (
    <button
      type="button"
      class={`icon-button${props.busy ? ' reading' : ''}`}
      aria-label={word(props.code)}
      title={word(props.code)}
      aria-disabled={props.busy}
      onClick={props.onPress}
    >
      <Icon name={props.icon} />
    </button>
  );
}
