/** Somebody else is at it in this sheet: who, until when, how far, and nothing to do but wait. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RunView } from '../../protocol';
import { checkAgain, home, lookWhileBusy } from '../actions';
import { view } from '../store';
import { timeOfDay, Words, word } from '../words';
import { Button, Title } from './parts';

export function BusyView({ by, until }: { by: string; until: number }): JSX.Element {
  useEffect(lookWhileBusy, []);
  const run = view.value?.run;
  return (
    <>
      <BusyTitle by={by} />
      <p>
        <Words code="busy.until" values={{ time: { worded: timeOfDay(until) } }} />{' '}
        {run && <SoFar run={run} />}
      </p>
      <p class="soft">
        <Words code="busy.nothing" />
      </p>
      <Button kind="main" begins="again" onPress={checkAgain}>
        <Words code="busy.check" />
      </Button>
      <Button kind="text" onPress={home}>
        <Words code="busy.back" />
      </Button>
    </>
  );
}

/** How far a run is, where that is known. */
export function SoFar({ run }: { run: RunView }): JSX.Element | null {
  if (run.total === 0) return null;
  return <Words code="busy.soFar" values={{ done: run.total - run.left, total: run.total }} />;
}

/** Who it is: somebody else, or oneself in another window or by a schedule. */
export function BusyTitle({ by }: { by: string }): JSX.Element {
  const me = view.value?.me;
  return (
    <Title>
      {by !== '' && by === me ? (
        <Words code="busy.mine" />
      ) : (
        <Words code="busy.title" values={{ by: by || { worded: word('someone') } }} />
      )}
    </Title>
  );
}
