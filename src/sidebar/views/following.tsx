/** The same person's run, which another window leads: the same numbers here, and a press that lets it go on here. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RunView } from '../../protocol';
import { goOn } from '../actions';
import { follow, progress } from '../progress';
import { Words, word } from '../words';
import { Button, Title } from './parts';
import { RunBar } from './run';

export function Following({ run }: { run: RunView }): JSX.Element {
  useEffect(follow, []);
  const heard = progress.value ? progress.value.settled + progress.value.made : 0;
  const settled = Math.min(run.total, Math.max(run.total - run.left, heard));
  return (
    <>
      <Title>
        <Words code="run.title" values={{ n: run.total }} />
      </Title>
      <RunBar settled={settled} total={run.total} />
      <p>
        {word('busy.mine')}. {word('busy.follows')}
      </p>
      <Button kind="main" begins="start" onPress={() => goOn(true)}>
        {word('busy.here')}
      </Button>
    </>
  );
}
