/** Mutants that no test can find, for they change nothing that anybody could see: each with why. */
import type { Mutant } from './mutate';

/** One of them, as the list of those that no test finds tells it. */
export interface Ignored extends Pick<Mutant, 'file' | 'was' | 'becomes'> {
  why: string;
}

export const IGNORED: readonly Ignored[] = [
  {
    ...{ file: 'row/after.ts', was: "space.createTime ?? ''", becomes: 'space.createTime' },
    why: 'Date.parse makes the same of nothing and of an empty text.',
  },
  {
    ...{ file: 'chat/pacing.ts', was: "text ?? '{}'", becomes: 'text' },
    why: 'Nothing is no JSON, and what can’t be read leaves the limits as they are, too.',
  },
  {
    ...{ file: 'schedule/schedule.ts', was: "text ?? ''", becomes: 'text' },
    why: 'Neither is JSON, and both are none.',
  },
  {
    ...{ file: 'request/read-request.ts', was: 'this.known = undefined;', becomes: 'nothing' },
    why: 'It gives the object its shape, and the field is undefined without it.',
  },
  {
    ...{ file: 'request/read-request.ts', was: 'RANK[role] > RANK[person.role]', becomes: '>=' },
    why: 'A role is put in place of itself.',
  },
  {
    file: 'request/read-request.ts',
    ...{ was: 'organisations.set(context, { domains });', becomes: 'nothing' },
    why: 'It is found out once for all rows, and every time the same.',
  },
  {
    ...{ file: 'request/fingerprint.ts', was: 'later.length > 1', becomes: '>=' },
    why: 'One name alone is in order.',
  },
];

/** A mutant's text as it is told: in one line, and not too long. */
export const shortly = (text: string) => text.replace(/\s+/g, ' ').slice(0, 90);

/** Whether a mutant is among these. */
export function isIgnored(mutant: Mutant, among: readonly Ignored[] = IGNORED): boolean {
  return among.some(
    ({ file, was, becomes }) =>
      file === mutant.file && was === shortly(mutant.was) && becomes === shortly(mutant.becomes),
  );
}
