/** What stands in place of a part of the page that is on its way, or didn't come. */
import type { JSX } from 'preact';
import type { stateOf } from '../on-demand';
import { Say, word } from '../words';
import { Button, focusTitle, Icon } from './parts';

export function Coming(props: {
  state: ReturnType<typeof stateOf>;
  onAgain: () => unknown;
}): JSX.Element {
  const { state, onAgain } = props;
  if (state?.kind !== 'failed')
    return (
      <p class="soft coming" role="status">
        {word('part.coming')}
      </p>
    );
  return (
    <>
      <p class="wrong" role="alert">
        <Icon name="problem" /> <Say said={state.said} />
      </p>
      {!state.isOver && (
        <Button
          kind="main"
          onPress={() => {
            focusTitle();
            onAgain();
          }}
        >
          {word('part.again')}
        </Button>
      )}
    </>
  );
}
