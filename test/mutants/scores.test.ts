/** The score of each room on its page, and when it is too old. */
import { linesOf, toldOf } from './age.mjs';
import { isIgnored } from './ignored';
import { rowOf, type Score, tooManyIgnored, withScores } from './scores';

const SCORE: Score = {
  ...{ room: 'plan', tried: 844, step: 4, found: 760, foundElsewhere: 61, ignored: 2 },
  date: '2027-03-01',
};
const PAGE =
  '# Rooms\n\n| Room | x |\n| --- | --- |\n| row | 1 | 90.0 % | 2 | 3 | 2027-01-02 |\n| plan | 0 |\n';

test('a room’s line is written anew, and the others’ stay', () => {
  const page = withScores(PAGE, [SCORE]);
  expect(page).toBe(PAGE.replace('| plan | 0 |', rowOf(SCORE)));
  expect(rowOf(SCORE)).toBe('| plan | 844, every 4th | 90.0 % | 61 | 2 | 2027-03-01 |');
  expect(rowOf({ ...SCORE, step: 1 })).toContain('| 844 |');
  expect(linesOf(page)).toEqual([
    { room: 'row', found: '90.0 %', date: '2027-01-02' },
    { room: 'plan', found: '90.0 %', date: '2027-03-01' },
  ]);
});

test('a score is too old once its room was changed more than a month later, and not by its age alone', () => {
  const lines = linesOf(withScores(PAGE, [SCORE]));
  const told = (row?: string, plan?: string) =>
    toldOf(lines, (room) => (room === 'row' ? row : plan));
  expect(told()).toBe('row 90.0, plan 90.0 % of the mutants are found');
  expect(told('2026-01-01', '2027-04-01')).toBe(told());
  expect(told('2027-02-02', undefined)).toBe(told());
  expect(told('2027-02-03', '2027-04-02')).toContain('npm run mutants -- row plan --keep');
  expect(told('2027-02-03', '2027-04-01')).toContain('npm run mutants -- row --keep');
});

test('3 % of a room’s mutants may be ignored, and not one more', () => {
  expect([tooManyIgnored(3, 100), tooManyIgnored(4, 100), tooManyIgnored(0, 0)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('an ignored mutant is that change in that file, and no other', () => {
  const place = { begin: 40, end: 47, text: '(a <= b)' };
  const mutant = { id: 1, file: 'row/next.ts', line: 3, was: 'a\n  < b', becomes: '<=', ...place };
  const ignored = [
    { file: 'row/next.ts', was: 'a < b', becomes: '<=', why: 'They are never equal.' },
  ];
  expect(isIgnored(mutant, ignored)).toBe(true);
  for (const other of [{ file: 'row/kept.ts' }, { was: 'a < c' }, { becomes: '>' }])
    expect(isIgnored({ ...mutant, ...other }, ignored)).toBe(false);
});
