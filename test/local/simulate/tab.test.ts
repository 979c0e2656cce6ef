/** A person at a simulated sidebar: what they do with what they are told. */
import { randomFrom } from '../../../local/random';
import { playTab } from '../../../local/simulate/tab';
import type { Step } from '../../../src/sidebar/session';

const TORN = {
  ...{ key: 'torn:1', severity: 'question' },
  replies: [{ does: 'putRowsBack' }, { does: 'mine' }],
};
const VIEW = { sheet: { id: 0 }, columns: {}, run: null, notes: [], questions: [TORN] };

/** What they do next, where each opening shows a question and each answer to it is told that somebody is at work. */
function steps(calm: boolean, most: number): string[] {
  const tab = playTab({
    ...{ random: randomFrom(1), now: () => 0, shown: () => '', someAreSilent: () => false },
    ...{ calm, stopShare: 0, onMend: () => undefined, background: false },
  });
  const done: string[] = [];
  let reply: unknown;
  while (done.length < most) {
    const next = tab.next(reply as never);
    if (next.done) break;
    const step = next.value as Step;
    done.push(step.do === 'wait' ? 'waits' : step.name);
    const isOpening = step.do === 'call' && step.name === 'openSidebar';
    reply =
      step.do === 'wait'
        ? undefined
        : isOpening
          ? { ok: true, value: { view: VIEW } }
          : { ok: false, trouble: { said: { code: 'problem.busy', values: {} } } };
  }
  return done;
}

test('whoever is told that somebody is at work on the sheet answers a question again after a while, once things are calm', () => {
  expect(steps(true, 4)).toEqual(['openSidebar', 'answerQuestion', 'waits', 'openSidebar']);
  expect(steps(false, 3)).toEqual(['openSidebar', 'answerQuestion', 'openSidebar']);
});

test('waiting for somebody at work leaves as many presses as there were', () => {
  const openings = steps(true, 200).filter((step) => step === 'openSidebar');
  expect(openings).toHaveLength(32);
});
