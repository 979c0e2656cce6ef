/** Somebody else is at it in this sheet: who, until when, how far, and nothing to do but wait. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RunView } from '../../protocol';
import { atIt, checkAgain, home, lookWhileBusy } from '../actions';
import { view } from '../store';
import { timeOfDay, Words, word } from '../words';
import { Button, Title } from './parts';

/** In place of everything, after a press that found somebody at it. */
export function BusyView({ by, until }: { by: string; until: number }): JSX.Element {
  return (
    <>
      <AtIt by={by} until={until}>
        <p class="soft">{word('busy.nothing')}</p>
      </AtIt>
      <Button kind="text" onPress={home}>
        {word('busy.back')}
      </Button>
    </>
  );
}

/** Who is at it, until when, how far; what was read last knows better than what was heard before. */
export function AtIt(props: { by: string; until: number; children?: JSX.Element }): JSX.Element {
  useEffect(lookWhileBusy, []);
  const run = view.value?.run;
  const isKnown = run && atIt(run) > 0;
  return (
    <>
      <BusyTitle by={isKnown ? run.by : props.by} />
      <p>
        {isKnown ? (
          <HowLong run={run} />
        ) : (
          <Words code="busy.until" values={{ time: { worded: timeOfDay(props.until) } }} />
        )}
      </p>
      {props.children}
      <Button kind="main" begins="again" onPress={checkAgain}>
        {word('busy.check')}
      </Button>
    </>
  );
}

/** How far a run is, and until when its person is at it or has to be heard of. */
export function HowLong({ run }: { run: RunView }): JSX.Element {
  const { total, left, busyUntil } = run;
  const time = { worded: timeOfDay(atIt(run)) };
  return (
    <>
      {total > 0 && <Words code="busy.soFar" values={{ done: total - left, total }} />}{' '}
      <Words code={busyUntil > 0 ? 'busy.until' : 'busy.expected'} values={{ time }} />
    </>
  );
}

/** Who it is: somebody else, or oneself in another window or by a schedule. */
export function BusyTitle({ by }: { by: string }): JSX.Element {
  const me = view.value?.me;
  return (
    <Title>
      {by !== '' && by === me ? (
        word('busy.mine')
      ) : (
        <Words code="busy.title" values={{ by: by || { worded: word('someone') } }} />
      )}
    </Title>
  );
}
