/** A row as a card says what a run would make of it, and nothing that nobody asked for. */
import { cardOf, groupsOf } from '../../src/plan/cards';
import type { PlannedRow } from '../../src/plan/plan';
import { makePlan } from '../../src/plan/plan';
import type { Grouping, Roster, RosterGroup } from '../../src/plan/roster';
import { readSnapshot } from '../../src/plan/snapshot';

const HEADERS = [
  ...['Space name', 'Members', 'Owners', 'Groups', 'Description', 'Guidelines', 'History'],
  ...['Access', 'Who may post', 'External people', 'Welcome message'],
];
const READING = { me: 'ann@example.com', ownDomains: [], defaults: {} };

const card = (...cells: string[]) => {
  const snapshot = readSnapshot(
    [HEADERS, [...cells, ...HEADERS.slice(cells.length).map(() => '')]],
    {},
    READING,
  );
  return cardOf(makePlan(snapshot).rows[0] as PlannedRow, false);
};

test('of a row that asks for a name and people there is nothing else on its card', () => {
  const chess = card('Chess', 'Ben@example.com');
  expect(chess).toEqual({
    ...{ row: 2, place: 'ready', kind: 'space', name: 'Chess', caller: null },
    people: [{ shown: 'Ben@example.com', address: 'ben@example.com', role: 'member' }],
    ...{ groups: [], findings: [], changes: [], hidden: false },
  });
  // Nothing is said to be nothing.
  expect(Object.values(chess)).not.toContain(undefined);
  expect(Object.keys(chess)).toHaveLength(10);
});

test('each setting that a row asks for is on its card', () => {
  const full = card(
    ...['Chess', 'ben@example.com', 'ann@example.com', 'groups/abc', 'We play', 'Be kind', 'off'],
    ...['private', 'managers', 'yes', 'Hello'],
  );
  expect(full).toMatchObject({
    ...{ description: 'We play', guidelines: 'Be kind', history: 'off', caller: 'owner' },
    ...{ access: { kind: 'private' }, posting: 'managers', externalPeople: true, message: 'Hello' },
    groups: ['groups/abc'],
  });
  expect(card('Chess', 'ben@example.com', '', '', '', '', '', '', '', 'no').externalPeople).toBe(
    false,
  );
});

test('what is wrong stands on the card, and people who are in by Settings are told apart', () => {
  expect(card('Chess', 'ben@').findings).toMatchObject([{ severity: 'error' }]);
  const alwaysIn = [
    { user: 'users/kim@example.com', shown: 'kim@example.com', role: 'owner' as const },
  ];
  const snapshot = readSnapshot(
    [HEADERS, ['Chess', 'ben@example.com', ...HEADERS.slice(2).map(() => '')]],
    {},
    {
      ...READING,
      alwaysIn,
    },
  );
  const [row] = makePlan(snapshot).rows;
  const { people } = cardOf(row as PlannedRow, true);
  expect(people.map(({ shown, always }) => [shown, always])).toEqual(
    expect.arrayContaining([
      ['ben@example.com', undefined],
      ['kim@example.com', true],
    ]),
  );
  // A space that is there has them, whatever Settings say by now.
  const done = { ...(row as PlannedRow), says: { kind: 'done', space: 'spaces/A' } } as PlannedRow;
  const { people: inDone } = cardOf(
    { ...done, says: { ...done.says, stamp: { uuid: 'u' } } } as PlannedRow,
    true,
  );
  expect(inDone.map(({ shown }) => shown)).not.toContain('kim@example.com');
});

test('a list is shown as its groups, the chosen way first, and whoever has no address as they stand there', () => {
  const people = (...names: string[]) =>
    names.map((name) => ({ user: `users/${name}`, shown: name }));
  const group = (name: string): RosterGroup =>
    ({
      name,
      members: people('a'),
      managers: people('b'),
      owners: people('c'),
    }) as unknown as RosterGroup;
  const way = (header: string) =>
    ({ header, groups: () => [group(header)] }) as unknown as Grouping;
  const roster = {
    ...{ isList: true, person: { header: 'Login' }, groupings: [way('Class'), way('Year')] },
    withoutAddress: [
      { shown: '', cell: 'Noor H.' },
      { shown: 'Noor', cell: 'x' },
    ],
  } as unknown as Roster;
  const answer = groupsOf(roster, way('Year'));
  expect(answer.groupings.map(({ header }) => header)).toEqual(['Year', 'Class']);
  expect(answer.groupings[0]?.groups).toEqual([
    { name: 'Year', members: ['a'], managers: ['b'], owners: ['c'] },
  ]);
  expect([answer.isList, answer.person, answer.withoutAddress]).toEqual([
    true,
    'Login',
    ['Noor H.', 'Noor'],
  ]);
});
