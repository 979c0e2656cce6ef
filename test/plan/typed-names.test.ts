/** Names in place of addresses: which words are one, what the directory is asked, and what a cell says with an address. */
import { findingGroups } from '../../src/plan/finding-groups';
import { makePlan } from '../../src/plan/plan';
import { readSnapshot } from '../../src/plan/snapshot';
import { askedFor, type TypedName, typedNames, withAddress } from '../../src/plan/typed-names';
import { readPeople } from '../../src/table/addresses';

const ADA = 'ada@example.com';

/** The names of each kind of finding, with the rows that hold them. */
function namesOf(...members: string[]): [name: string, rows: number[]][] {
  const cells = [['Space name', 'Members'], ...members.map((cell, at) => [`Club ${at}`, cell])];
  const context = { me: 'ann@example.com', ownDomains: [], defaults: {} };
  const snapshot = readSnapshot(cells, {}, context);
  const { rows } = makePlan(snapshot);
  const names = findingGroups(rows, snapshot).flatMap((group) => typedNames(group, snapshot));
  return names.map(({ name, cells: of }: TypedName) => [name, of.map(({ row }) => row)]);
}

test('a name is told once, with all cells that hold it, whatever stands around it', () => {
  expect(
    namesOf('Ada Lovelace; ben@example.com', '1. Ada Lovelace (treasurer)', '@Ada Lovelace', 'Fox'),
  ).toEqual([
    ['Ada Lovelace', [1, 3]],
    ['Ada Lovelace', [2]],
    ['Fox', [4]],
  ]);
});

test('what is no name is not asked for', () => {
  expect(
    namesOf('the whole class', 'tom@', '12', 'ben@example.com', `A ${'x'.repeat(90)}`),
  ).toEqual([]);
});

test.each([
  ['Ada Lovelace', 'Ada Lovelace'],
  [' Ada  Lovelace, ', 'Ada Lovelace'],
  ['Dr. M., ', 'Dr. M.'],
  ['Mrs Adams', 'Adams'],
  ['Frau Dr. Groß', 'Groß'],
  ['M. Dupont', 'Dupont'],
  ['Sra. Álvarez', 'Álvarez'],
  ['Ada M. Lovelace', 'Ada Lovelace'],
  ['Lovelace, Ada', 'Lovelace Ada'],
  ['田中先生', '田中'],
  ['A. B.', 'A. B.'],
])('of “%s” the directory is asked for “%s”', (name, asked) => {
  expect(askedFor(name)).toBe(asked);
});

/** The cell with the address beside this mention of it. */
function beside(shows: string, mention: string): string | undefined {
  return withAddress({ row: 1, column: 1, space: '', shows, mention }, ADA)?.becomes;
}

test.each([
  ['Ada Lovelace', 'Ada Lovelace', `Ada Lovelace <${ADA}>`],
  ['ben@x.org, Ada Lovelace', 'Ada Lovelace', `ben@x.org, Ada Lovelace <${ADA}>`],
  ['Lovelace, Ada', 'Lovelace, Ada', `Lovelace, Ada <${ADA}>`],
  ['Ada Lovelace (treasurer)', 'Ada Lovelace (treasurer)', `Ada Lovelace (treasurer) <${ADA}>`],
  ['Ben, Ada, Cleo', 'Ada', `Ben, Ada (${ADA}), Cleo`],
  ['Ben, Ada Lovelace', 'Ada Lovelace', `Ben; Ada Lovelace <${ADA}>`],
])(
  'in “%s” the address stands beside the name, and everybody else is read as before',
  (cell, name, becomes) => {
    expect(beside(cell, name)).toBe(becomes);
    const others = (text: string) => readPeople(text).problems.map(({ values }) => values.cell);
    expect(others(becomes)).toEqual(others(cell).filter((one) => one !== name));
    expect(readPeople(becomes).people.map(({ address }) => address)).toContain(ADA);
  },
);

test('where it would be read otherwise, or be a formula, nothing is written', () => {
  expect(beside('=Ada Lovelace', 'Ada Lovelace')).toBeUndefined();
  expect(beside('Adaline Fox', 'Ada')).toBeUndefined();
});
