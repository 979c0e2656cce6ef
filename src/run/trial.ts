/** The space that a person had made to be looked at, with nobody else in it: no row's, and not to be taken for one. */
import type { Instant } from '../plan/instant';
import type { Seals } from '../seal/seal';

/** `space` is '' as long as nobody saw Chat's answer. */
export interface Trial {
  uuid: string;
  name: string;
  sentAt: Instant;
  space: string;
  link: string;
  /** When its message was posted, by Chat's clock; 0: none was. */
  postedAt: Instant;
}

/** The property that holds it. */
export function trialKey(sheetId: number, tag: string): string {
  return `trial.${sheetId}.${tag}`;
}

const sealed = ({ uuid, name, sentAt, space, link, postedAt }: Trial) => [
  ...['trial', uuid, name, String(sentAt), space, link, String(postedAt)],
];

export function writeTrial(trial: Trial, seals: Seals): string {
  return JSON.stringify({ ...trial, seal: seals.seal(sealed(trial)) });
}

/** Whoever edits the script can write properties: what the person didn't seal counts as not there. */
export function readTrial(text: string | undefined, seals: Seals): Trial | undefined {
  try {
    const { seal, ...trial } = JSON.parse(text ?? '') as Trial & { seal: string };
    return seals.isSealed(sealed(trial), seal) ? trial : undefined;
  } catch {
    return undefined;
  }
}
