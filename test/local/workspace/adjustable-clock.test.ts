/** Time in the workspace: real, faster on demand, never jumping. */
import { adjustableClock } from '../../../local/workspace/adjustable-clock';

test('passes as real time does until it is sped up, and never jumps', () => {
  let real = 1_000_000;
  const clock = adjustableClock(1, () => real);
  real += 500;
  expect(clock.now()).toBe(1_000_500);
  clock.setSpeed(10);
  expect(clock.now()).toBe(1_000_500);
  real += 500;
  expect(clock.now()).toBe(1_005_500);
  clock.setSpeed(1);
  real += 500;
  expect(clock.now()).toBe(1_006_000);
});

test('refuses to wait on the thread that serves the page', () => {
  expect(() => adjustableClock().spend(1)).toThrow(/worker/);
});
