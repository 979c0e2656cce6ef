/** How early a slice is called. */
import { leadMs, noteLead } from '../../src/run/lead';
import { nothingHeard } from '../../src/run/paced';
import { newRun } from '../../src/run/run-record';
import { smallWorld } from './small-world';

function after(...tookMs: number[]): number {
  const { ports } = smallWorld({ cells: [['Space name', 'Members']] });
  const run = newRun('run01', ports.now(), '');
  for (const ms of tookMs) {
    run.dueAt = ports.now() - ms;
    noteLead({ run, ports, heard: nothingHeard() });
  }
  return leadMs(run);
}

test('a slice is called as early as the longest before needed, and a second; a little less each time', () => {
  expect(after()).toBe(4_500);
  expect(after(2_000)).toBe(4_500);
  expect(after(9_000)).toBe(10_000);
  expect(after(9_000, 6_000)).toBe(9_550);
  expect(after(9_000, 8_600)).toBe(9_600);
});

test('whoever comes minutes late had other reasons, and nobody is called more than 20 seconds early', () => {
  expect(after(9_000, 120_000)).toBe(10_000);
  expect(after(20_000)).toBe(20_000);
});

test('a slice that did something else before says nothing of how long it takes', () => {
  const { ports } = smallWorld({ cells: [['Space name', 'Members']] });
  const run = newRun('run01', ports.now() - 9_000, '');
  const slice = { run, ports, heard: { ...nothingHeard(), calls: 2 } };
  noteLead(slice, 1);
  noteLead({ ...slice, isReady: true }, 2);
  expect(leadMs(run)).toBe(4_500);
  noteLead({ run, ports, heard: slice.heard }, 2);
  expect(leadMs(run)).toBe(10_000);
});
