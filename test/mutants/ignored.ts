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
  {
    file: 'placing/while-ids-stand.ts',
    ...{ was: 'twins.set(key, matched);', becomes: 'nothing' },
    why: 'It is found out once for all rows that are alike, and every time the same.',
  },
  {
    ...{ file: 'plan/list-cells.ts', was: 'first >= 0', becomes: '>' },
    why: 'What isn’t asked of the first text alone is asked of all.',
  },
  {
    ...{ file: 'plan/finding-groups.ts', was: "values.usual ?? ''", becomes: 'values.usual' },
    why: 'A key tells groups apart as well with “undefined” in each.',
  },
  {
    file: 'plan/look-over.ts',
    was: ") => mailboxOf(user, 'gmail.com'))).size < people.length",
    ...{ becomes: '<=', why: 'Where nobody is alike, everybody is looked at once more.' },
  },
  {
    file: 'plan/roster-groups.ts',
    ...{ was: 'different.size * PEOPLE_A_GROUP', becomes: '/' },
    why: 'What is not known before the last row is known then.',
  },
  {
    ...{ file: 'plan/roster-groups.ts', was: 'typical < SMALLEST_USUAL', becomes: '<=' },
    why: 'A size at the limit is as far from it as one within: not at all.',
  },
  {
    ...{ file: 'plan/roster-groups.ts', was: 'typical > LARGEST_USUAL', becomes: '>=' },
    why: 'A size at the limit is as far from it as one within: not at all.',
  },
  {
    file: 'plan/roster-groups.ts',
    ...{ was: 'WEIGHT[role] > WEIGHT[before.role]', becomes: '>=' },
    why: 'A role is put in place of itself.',
  },
  {
    ...{ file: 'plan/roster-groups.ts', was: 'first > second', becomes: '>=' },
    why: 'Of two that are equal the first stays the first, whether that is 0 or 1.',
  },
  {
    ...{ file: 'plan/roster-groups.ts', was: 'last[group] = number;', becomes: 'nothing' },
    why: 'The same people are put in once more.',
  },
  {
    ...{ file: 'table/addresses.ts', was: 'known.set(cell, reading);', becomes: 'nothing' },
    why: 'It is read again, and every time the same.',
  },
  {
    ...{ file: 'table/as-0-1-0.ts', was: 'at < text.length', becomes: '<=' },
    why: 'Behind the end stands no sign.',
  },
  {
    ...{ file: 'table/column-cells.ts', was: 'people > 0', becomes: '>=' },
    why: 'None are never more than half.',
  },
  ...(['0x2f', '0x40', '0x60'] as const).map((was) => ({
    ...{ file: 'table/cell-tokens.ts', was, becomes: `${was} + 1` },
    why: 'A word that begins or ends with 0, A or a is looked at more closely, and comes out the same.',
  })),
  {
    ...{ file: 'table/cell-tokens.ts', was: 'code > 0x40', becomes: '>=' },
    why: 'The closer look leaves an @ at either end of a word, too.',
  },
  {
    ...{ file: 'table/cell-tokens.ts', was: 'word.length > LONGEST_JOINING', becomes: '>=' },
    why: 'None of the words has ten letters.',
  },
  {
    ...{ file: 'table/cell-tokens.ts', was: 'nextAt(begin) >= end', becomes: '>' },
    why: 'At the end stands a bracket and no @.',
  },
  {
    ...{ file: 'table/cell-tokens.ts', was: '0x5b', becomes: '0x5b + 1' },
    why: 'A square bracket ends a word, and is in none.',
  },
  {
    ...{ file: 'table/cell-tokens.ts', was: 'found.begin < end', becomes: '<=' },
    why: 'At the end stands a bracket, and no address begins with one.',
  },
  {
    ...{ file: 'table/cell-tokens.ts', was: 'at < last', becomes: '<=' },
    why: 'Where a line ends stands a line break or nothing, and no bracket.',
  },
  {
    ...{ file: 'table/cell-tokens.ts', was: 'query < 0', becomes: '<=' },
    why: 'It is looked for behind an @.',
  },
  {
    ...{ file: 'table/cell-tokens.ts', was: 'known < from', becomes: '<=' },
    why: 'From the same place the same is found again.',
  },
  {
    ...{ file: 'table/cell-tokens.ts', was: 'sign > last', becomes: '>=' },
    why: 'Where the last @ stands there is no other sign.',
  },
  {
    ...{ file: 'table/cell-tokens.ts', was: 'end > begin', becomes: '>=' },
    why: 'Of a word of signs nothing is left, wherever the search for its end goes on to.',
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
