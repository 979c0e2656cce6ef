/** What only a person can decide about a row: which buttons it has, for whoever set it up and for others. */
import { mendsOf } from '../../src/plan/mends';
import type { PlannedRow } from '../../src/plan/plan';

interface Row {
  place: PlannedRow['place'];
  code?: string;
  space?: string;
}

const mends = ({ place, code, space = '' }: Row, whose: string, tag: string | undefined) =>
  mendsOf(
    {
      place,
      findings: code === undefined ? [] : [{ code: 'sameName' }, { code }],
      says: { kind: space === '' ? 'doubt' : 'completing', space, stamp: { tag: whose } },
    } as unknown as PlannedRow,
    tag,
  );

const SPACE = 'spaces/A';

test.each<[string, Row, mine: string[], others: string[], nobodys: string[]]>([
  ['is ready', { place: 'ready' }, [], [], []],
  ['is odd', { place: 'odd' }, ['ask-anew'], ['ask-anew'], ['ask-anew']],
  [
    'is odd and names a space',
    { place: 'odd', space: SPACE },
    ...([
      ['use-space', 'ask-anew'],
      ['use-space', 'ask-anew'],
      ['use-space', 'ask-anew'],
    ] as [string[], string[], string[]]),
  ],
  [
    'became another row',
    { place: 'done', code: 'anotherRow' },
    ['ask-anew'],
    ['ask-anew'],
    ['ask-anew'],
  ],
  [
    'names other people by now',
    { place: 'done', code: 'anotherPeople' },
    ['ask-anew'],
    ['ask-anew'],
    ['ask-anew'],
  ],
  [
    'is a copy',
    { place: 'done', code: 'copiedRow' },
    ['ask-anew', 'keep'],
    ['ask-anew', 'keep'],
    ['ask-anew', 'keep'],
  ],
  [
    'has the space of another',
    { place: 'doubt', code: 'spaceOnTwoRows' },
    ['ask-anew', 'keep'],
    ['ask-anew', 'keep'],
    ['ask-anew', 'keep'],
  ],
  ['is in doubt', { place: 'doubt' }, ['ask-anew'], ['take-over'], []],
  ['is being completed', { place: 'doubt', space: SPACE }, ['ask-anew'], [], []],
  ['waits', { place: 'waiting' }, [], ['take-over'], []],
  ['failed', { place: 'failed' }, [], [], []],
])('a row that %s', (_what, row, mine, others, nobodys) => {
  expect(mends(row, 'ann', 'ann')).toEqual(mine);
  expect(mends(row, 'ben', 'ann')).toEqual(others);
  expect(mends(row, 'ben', undefined)).toEqual(nobodys);
});
