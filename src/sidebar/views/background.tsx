/** A timer goes on with the run: what that means, and the way back to going on here. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { View } from '../../protocol';
import { goOn, home, stop } from '../actions';
import { readSchedule } from '../schedule';
import { schedule, watched } from '../store';
import { duration, Words, word } from '../words';
import { Button, Refusal, Title } from './parts';

export function BackgroundView({ sheet }: { sheet: View }): JSX.Element {
  // Who opens the sidebar again comes here without having left it to the timer just now.
  useEffect(() => {
    if (schedule.value === null) void readSchedule();
  }, []);
  const estimates = schedule.value?.estimates;
  const seconds = schedule.value?.bound ? estimates?.boundSeconds : estimates?.addOnSeconds;
  const time = { worded: duration(seconds ?? 0) };
  const left = sheet.run?.left ?? watched.value?.answer?.left ?? 0;
  return (
    <>
      <Title>{word('background.title')}</Title>
      <p>
        <Words code="background.left" values={{ n: left, time }} />
      </p>
      <p>{word(schedule.value?.bound ? 'background.often' : 'background.hourly')}</p>
      <p class="soft">{word('background.close')}</p>
      <div class="actions">
        <Button kind="main" begins="look" onPress={home}>
          {word('done.home')}
        </Button>
        <Button onPress={() => goOn(true)}>{word('background.here')}</Button>
        <Refusal />
        <Button begins="background" onPress={stop}>
          {word(watched.value?.stopping === 'asked' ? 'run.stopping' : 'run.stop')}
        </Button>
      </div>
    </>
  );
}
