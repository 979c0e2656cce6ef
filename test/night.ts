/**
 * What takes long is played whole at night (`npm run test:night`); the gate plays a fixed sample of it, so that everybody
 * waits little and two runs of the same change agree.
 */
export const NIGHT = process.env.NIGHT === '1';

/** All of them at night; in the gate the first and every `step`th after it. */
export function sampleOf<T>(all: readonly T[], step: number): T[] {
  return NIGHT ? [...all] : all.filter((_, index) => index % step === 0);
}
