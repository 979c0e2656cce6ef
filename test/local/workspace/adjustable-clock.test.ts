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

test('stands still while it is held, save for what is spent and skipped, and goes on from there', () => {
  let real = 1_000_000;
  const clock = adjustableClock(10, () => real, 5_000);
  clock.hold();
  real += 1_000;
  expect(clock.now()).toBe(5_000);
  clock.spend(200);
  clock.skipTo(9_000);
  clock.skipTo(8_000);
  expect(clock.now()).toBe(9_000);
  clock.release();
  real += 100;
  expect(clock.now()).toBe(10_000);
});

test('refuses to wait on the thread that serves the page', () => {
  expect(() => adjustableClock().spend(1)).toThrow(/worker/);
  expect(() => adjustableClock().skipTo(1)).toThrow(/worker/);
});
