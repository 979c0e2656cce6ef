/** A later list poured into the sheet made before: who came, moved and left, and which cells say so then. */
import fc from 'fast-check';
import { peopleIn } from '../../src/plan/list-cells';
import { type MadeRow, PEOPLE_FIELDS, peopleText, planPour, pour } from '../../src/plan/pour';
import type { RosterGroup, RosterPerson } from '../../src/plan/roster-groups';
import { readPeople } from '../../src/table/addresses';

const person = (name: string): RosterPerson => ({
  user: `users/${name}@example.com`,
  shown: `${name}@example.com`,
  address: `${name}@example.com`,
});

const people = (names: string) => names.split(' ').filter(Boolean).map(person);

function group(name: string, members: string, managers = '', owners = ''): RosterGroup {
  const found = { members: people(members), managers: people(managers), owners: people(owners) };
  return { name, ...found, listed: found.members.length };
}

const row = (index: number, name: string, members: string, managers = ''): MadeRow => ({
  ...{ row: index, name, members, managers, owners: '' },
});

const inCell = (names: string) => peopleText(people(names));

/** What was shown, and the cells after it was ticked as it is proposed. */
function poured(groups: RosterGroup[], rows: MadeRow[], taken?: number[]) {
  const pouring = pour(groups, rows);
  const proposed = pouring.changes.flatMap(({ kind }, index) => (kind === 'left' ? [] : [index]));
  const plan = planPour(pouring, groups, rows, new Set(taken ?? proposed));
  return { ...pouring, ...plan };
}

const written = ({ writes }: ReturnType<typeof poured>) =>
  writes.map(({ row: index, field, after }) => [index, field, after]);

test('somebody who came is written behind those who are in the row', () => {
  const result = poured([group('7A', 'mia leo')], [row(1, '7A', inCell('mia'))]);
  expect(result.changes).toMatchObject([{ kind: 'came', group: '7A' }]);
  expect(written(result)).toEqual([[1, 'members', 'mia@example.com, leo@example.com']]);
});

test('somebody who left one group and came into another has moved, out of the one row into the other', () => {
  const rows = [row(1, '7A', inCell('mia leo')), row(2, '7B', inCell('ida'))];
  const result = poured([group('7A', 'leo'), group('7B', 'ida mia')], rows);
  expect(result.changes).toMatchObject([
    { kind: 'moved', group: '7A', to: '7B', people: [{ shown: 'mia@example.com' }] },
  ]);
  expect(written(result)).toEqual([
    [1, 'members', 'leo@example.com'],
    [2, 'members', 'ida@example.com, mia@example.com'],
  ]);
});

test('somebody who moved into a group without a row is in the new row, and goes out of the old one', () => {
  const result = poured(
    [group('7A', 'leo'), group('7C', 'mia')],
    [row(1, '7A', inCell('mia leo'))],
  );
  expect(result.newGroups.map(({ name }) => name)).toEqual(['7C']);
  expect(result.changes).toMatchObject([{ kind: 'moved', group: '7A', to: '7C' }]);
  expect(written(result)).toEqual([[1, 'members', 'leo@example.com']]);
});

test('somebody who left is in the row until it is ticked', () => {
  const groups = [group('7A', 'leo')];
  const rows = [row(1, '7A', inCell('mia leo'))];
  expect(poured(groups, rows)).toMatchObject({ changes: [{ kind: 'left' }], writes: [] });
  expect(written(poured(groups, rows, [0]))).toEqual([[1, 'members', 'leo@example.com']]);
});

test('the names of the others stay in the cell', () => {
  const cell = 'Mia Krause <mia@example.com>; Leo Varga <leo@example.com>';
  const result = poured([group('7A', 'leo')], [row(1, '7A', cell)], [0]);
  expect(written(result)).toEqual([[1, 'members', 'Leo Varga <leo@example.com>']]);
});

test('a cell with names in it that have commas is written anew from the addresses', () => {
  const cell = 'Krause, Mia <mia@example.com>, Varga, Leo <leo@example.com>';
  const result = poured([group('7A', 'leo')], [row(1, '7A', cell)], [0]);
  expect(result.undone).toEqual([]);
  expect(readPeople(result.writes[0]?.after ?? '').people.map(({ shown }) => shown)).toEqual([
    'leo@example.com',
  ]);
});

test('people who manage are written under Managers; whoever stands there alone is nobody who left', () => {
  const rows = [row(1, '7A', inCell('mia'), inCell('head'))];
  expect(poured([group('7A', 'mia')], rows).changes).toEqual([]);
  const result = poured([group('7A', 'mia', 'tutor')], rows);
  expect(result.changes).toMatchObject([
    { kind: 'came', people: [{ shown: 'tutor@example.com' }] },
    { kind: 'left', people: [{ shown: 'head@example.com' }] },
  ]);
  expect(written(result)).toEqual([[1, 'managers', 'head@example.com, tutor@example.com']]);
});

test('a member who is a manager now goes from the one cell into the other; nobody loses a role', () => {
  const up = poured([group('7A', 'leo', 'mia')], [row(1, '7A', inCell('mia leo'))]);
  expect(up.changes).toMatchObject([{ kind: 'role', group: '7A', role: 'managers' }]);
  expect(written(up)).toEqual([
    [1, 'members', 'leo@example.com'],
    [1, 'managers', 'mia@example.com'],
  ]);
  const down = poured([group('7A', 'mia leo')], [row(1, '7A', inCell('leo'), inCell('mia'))]);
  expect(down.changes).toEqual([]);
});

test('a group goes by its name without case and spaces; a row that is no group is only named', () => {
  const rows = [row(1, '7 a', inCell('mia')), row(2, 'Staff', inCell('head'))];
  const result = poured([group('7A', 'mia')], rows);
  expect(result).toMatchObject({ newGroups: [], changes: [], otherRows: ['Staff'] });
});

test('who stands in a further column of people is in, and stays', () => {
  const also = { ...row(1, '7A', inCell('mia')), also: inCell('leo guest') };
  expect(poured([group('7A', 'mia leo')], [also]).changes).toEqual([]);
});

test('another cell or another list has another digest', () => {
  const groups = [group('7A', 'mia')];
  const rows = [row(1, '7A', inCell('mia'))];
  const digests = [
    pour(groups, rows),
    pour([group('7A', 'mia leo')], rows),
    pour([group('7A', '', 'mia')], rows),
    pour(groups, [row(1, '7A', inCell('mia leo'))]),
    pour(groups, [row(2, '7A', inCell('mia'))]),
  ].map(({ digest }) => digest);
  expect(new Set(digests).size).toBe(digests.length);
  expect(pour([group('7A', 'mia')], [row(1, '7A', inCell('mia'))]).digest).toBe(digests[0]);
});

const NAMES = 'ann ben cleo dan eva finn gus hal ivy jo'.split(' ');
const someNames = fc.subarray(NAMES).map((names) => names.join(' '));
const someGroups = fc
  .array(fc.tuple(someNames, fc.subarray(NAMES, { maxLength: 1 })), { minLength: 1, maxLength: 4 })
  .map((lists) =>
    lists.map(([members, [manager = '']], index) =>
      group(
        `Group ${index}`,
        members
          .split(' ')
          .filter((name) => name !== manager)
          .join(' '),
        manager,
      ),
    ),
  );

test('with everything ticked the rows say what the list says, and nothing is new then', () => {
  fc.assert(
    fc.property(someGroups, someGroups, fc.constantFrom(', ', '; ', '\n'), (before, now, sign) => {
      const rows = before.map(
        (one, index): MadeRow => ({
          ...{ row: index + 1, name: one.name, owners: '' },
          members: one.members.map(({ shown }) => shown).join(sign),
          managers: one.managers.map(({ shown }) => shown).join(sign),
        }),
      );
      const { changes } = pour(now, rows);
      const { writes, undone } = planPour(pour(now, rows), now, rows, new Set(changes.keys()));
      expect(undone).toEqual([]);
      for (const { row: index, field, before: was, after } of writes) {
        const one = rows.find((other) => other.row === index);
        expect(one?.[field]).toBe(was);
        if (one) one[field] = after;
      }
      const said = now.some(({ managers }) => managers.length > 0);
      for (const one of rows) {
        const wanted = now.find(({ name }) => name === one.name);
        if (!wanted) continue;
        const users = new Set(
          PEOPLE_FIELDS.flatMap((field) => wanted[field]).map(({ user }) => user),
        );
        const cells = said ? [one.members, one.managers] : [one.members];
        for (const user of cells.flatMap((cell) => readPeople(cell).people).map((p) => p.user))
          expect(users).toContain(user);
        for (const user of users)
          expect(peopleIn(`${one.members}, ${one.managers}`).map((p) => p.user)).toContain(user);
      }
      expect(pour(now, rows).changes).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('with nothing ticked not one cell is written', () => {
  fc.assert(
    fc.property(someGroups, someGroups, (before, now) => {
      const rows = before.map((one, index) => row(index, one.name, peopleText(one.members)));
      expect(planPour(pour(now, rows), now, rows, new Set()).writes).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
