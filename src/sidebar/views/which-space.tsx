/** A row that is ready has the name of a space that the person is in: whether it is that one. */
import type { JSX } from 'preact';
import type { MySpace } from '../../protocol';
import { makeAnother, useSpace } from '../namesakes';
import { type Code, Words, word } from '../words';
import { Button, Icon } from './parts';

export function WhichSpace({
  space,
  ready,
}: {
  space: MySpace;
  ready: NonNullable<MySpace['ready']>;
}): JSX.Element {
  const { row } = ready;
  const label = (code: Code) => word('compare.of', { what: { worded: word(code) }, row });
  return (
    <>
      <p class="soft">
        <Icon name="question" /> <Words code="bringIn.ready" values={{ row }} />
      </p>
      <div class="mends">
        <Button begins="mend" label={label('bringIn.use')} onPress={() => useSpace(space)}>
          {word('bringIn.use')}
        </Button>
        <Button begins="mend" label={label('bringIn.another')} onPress={() => makeAnother(ready)}>
          {word('bringIn.another')}
        </Button>
      </div>
    </>
  );
}
