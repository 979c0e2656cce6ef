/** What can be done by one press about what is found: in which cells, and what they say then. */
import { findingGroups } from '../../src/plan/finding-groups';
import { makePlan } from '../../src/plan/plan';
import { type Remedy, remediesFor, remedyDigest, remedySaid } from '../../src/plan/remedies';
import { readSnapshot } from '../../src/plan/snapshot';

const READING = { me: 'ann@example.com', ownDomains: ['example.com'], defaults: {} };

/** All groups of what is found in a sheet, each with what can be done about all of its rows, or about some. */
function found(
  cells: string[][],
  { reading = {}, only }: { reading?: object; only?: number } = {},
) {
  const width = Math.max(...cells.map((row) => row.length));
  const filled = cells.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => ''),
  ]);
  const snapshot = readSnapshot(filled, {}, { ...READING, ...reading });
  const groups = findingGroups(makePlan(snapshot).rows, snapshot);
  return new Map(
    groups.map((group): [string, Remedy[]] => [
      group.code,
      remediesFor(
        group,
        only === undefined ? group.rows : group.rows.slice(0, only),
        snapshot,
        'yes',
      ),
    ]),
  );
}

/** What is done, and what the cells say then. */
const told = (remedies: readonly Remedy[] | undefined) =>
  (remedies ?? []).map((remedy) =>
    'edits' in remedy
      ? [
          remedy.does,
          ...remedy.edits.map(({ row, column, becomes }) => `${row + 1}:${column} ${becomes}`),
        ]
      : [remedy.does],
  );

const HEADERS = ['Space name', 'Members'];

test('what nobody can be added by can be taken out of its cell, and the others stay', () => {
  const groups = found([HEADERS, ['Chess', 'li@example.com, tim@']]);
  const [remedies] = [...groups.values()];
  expect(told(remedies)).toContainEqual(['leaveOut', '2:1 li@example.com']);
  expect(told(remedies).map(([does]) => does)).not.toContain('keep');
});

test('a slip of an address is corrected in its cell, and the button says to what', () => {
  const many = Array.from({ length: 12 }, (_, index) => `p${index}@example.com`).join(', ');
  const groups = found([HEADERS, ['Chess', many], ['Go', 'mo@exmaple.com']], {
    reading: { ownDomains: [] },
  });
  const remedies = groups.get('domainSlip') ?? [];
  expect(told(remedies)[0]).toEqual(['change', '3:1 mo@example.com']);
  expect(remedies[0]).toMatchObject({ n: 1, to: 'mo@example.com', joins: false });
  const both = found(
    [HEADERS, ['Chess', many], ['Go', 'mo@exmaple.com'], ['Art', 'al@exmaple.com']],
    { reading: { ownDomains: [] } },
  );
  expect(both.get('domainSlip')?.[0]).toMatchObject({ n: 2, to: 'example.com' });
});

test('somebody from outside is of the organisation, let in, or left out; of some rows only what concerns them is offered', () => {
  const cells = [
    [...HEADERS, 'External people'],
    ['Chess', 'mo@partner.org, li@example.com', ''],
    ['Go', 'al@partner.org', ''],
    ['Art', 'li@example.com', 'Ja'],
  ];
  expect(told(found(cells).get('outsidePerson'))).toEqual([
    ['ours'],
    ['letIn', '2:2 Ja', '3:2 Ja'],
    ['leaveOut', '2:1 li@example.com', '3:1 '],
  ]);
  expect(told(found(cells, { only: 1 }).get('outsidePerson'))).toEqual([
    ['letIn', '2:2 Ja'],
    ['leaveOut', '2:1 li@example.com'],
  ]);
  const [, , , says] = cells;
  if (says) says[2] = '';
  expect(told(found(cells).get('outsidePerson'))[1]).toEqual(['letIn', '2:2 yes', '3:2 yes']);
});

test('where no column says that people from outside may be in, all rows of a domain are let in together', () => {
  const cells = [HEADERS, ['Chess', 'mo@partner.org'], ['Go', 'al@partner.org']];
  const [, letIn] = found(cells).get('outsidePerson') ?? [];
  expect(letIn).toEqual({ does: 'letIn', edits: [], n: 2, domain: 'partner.org' });
  expect(told(found(cells, { only: 1 }).get('outsidePerson'))).toEqual([['leaveOut', '2:1 ']]);
});

test('nobody’s organisation has addresses that everybody can get', () => {
  const cells = [HEADERS, ['Chess', 'mo@gmail.com'], ['Go', 'al@gmail.com']];
  expect(told(found(cells).get('outsidePerson')).map(([does]) => does)).toEqual([
    'letIn',
    'leaveOut',
  ]);
});

test('what is only a warning can be kept as it is, all of it by one press', () => {
  const cells = [HEADERS, ['Chess', 'li@example.com'], ['Chess', 'mo@example.com']];
  const keep = found(cells)
    .get('sameName')
    ?.find(({ does }) => does === 'keep');
  expect(keep).toMatchObject({ n: 2, alone: false });
  expect((keep as { keys: string[] }).keys).toHaveLength(2);
});

test('rows that aren’t ready are marked so as others say it, and only where a column says it', () => {
  const cells = [
    [...HEADERS, 'Ready'],
    ['Chess', 'li@example.com', 'no'],
    ['Go', 'mo@example.com', ' X '],
    ['Art', 'al@example.com', ''],
  ];
  // Those that say no are told apart from those that say nothing.
  const of = (groups: ReturnType<typeof found>) =>
    ['notReady', 'heldBack'].map((code) => told(groups.get(code)));
  expect(of(found(cells))).toEqual([[['markReady', '4:2 X']], [['markReady', '2:2 X']]]);
  const none = cells.map((row, index) => (index === 2 ? ['Go', 'mo@example.com', 'no'] : row));
  expect(of(found(none))).toEqual([
    [['markReady', '4:2 yes']],
    [['markReady', '2:2 yes', '3:2 yes']],
  ]);
});

test('a column of which nobody can be read may be left out as a whole, and one that names somebody not', () => {
  const cells = (last: string) => [
    ['Space name', 'Members', 'Owners'],
    ['Chess', 'li@example.com', 'Tim'],
    ['Go', 'mo@example.com', 'Kim'],
    ['Art', 'mo@example.com', last],
  ];
  const leaves = (last: string, only?: number) =>
    [...found(cells(last), { only }).values()].flat().filter(({ does }) => does === 'leaveColumn');
  expect(leaves('Jo')).toEqual([{ does: 'leaveColumn', header: 'Owners' }]);
  expect(leaves('al@example.com')).toEqual([]);
  expect(leaves('Jo', 1)).toEqual([]);
  const twice = cells('Jo').map((row, index) => [...row, index === 0 ? 'Owners' : '']);
  expect([...found(twice).values()].flat().filter(({ does }) => does === 'leaveColumn')).toEqual(
    [],
  );
});

test.each<[Remedy, string]>([
  [{ does: 'change', edits: [], n: 2, to: '', joins: false }, 'remedy.correctAll'],
  [{ does: 'change', edits: [], n: 2, to: 'a.org', joins: true }, 'remedy.changeAll'],
  [{ does: 'change', edits: [], n: 1, to: 'x@a.org', joins: false }, 'remedy.change'],
  [{ does: 'change', edits: [], n: 1, to: '', joins: true }, 'remedy.join'],
  [{ does: 'keep', keys: [], n: 1, alone: false }, 'remedy.keep'],
  [{ does: 'keep', keys: [], n: 1, alone: true }, 'remedy.keepAlone'],
  [{ does: 'leaveOut', edits: [], n: 1 }, 'remedy.leaveOut'],
  [{ does: 'letIn', edits: [], n: 1, domain: 'a.org' }, 'remedy.letIn'],
  [{ does: 'ours', domain: 'a.org' }, 'remedy.ours'],
  [{ does: 'leaveColumn', header: 'x' }, 'remedy.leaveColumn'],
])('a button’s words: %j says %s', (remedy, code) => {
  expect(remedySaid(remedy).code).toBe(code);
  expect(remedyDigest(remedy)).not.toBe(remedyDigest({ does: 'ours', domain: 'other' }));
});

test('where a sheet says yes in words of its own, also in its first row, the others say it so', () => {
  const cells = [
    ['Space name', 'Members', 'External people', 'Ready'],
    ['Chess', 'li@example.com', 'ja', 'los'],
    ['Choir', 'mo@partner.org', '', ''],
  ];
  expect(found(cells).get('notReady')).toMatchObject([
    { edits: [{ row: 2, column: 3, becomes: 'los' }] },
  ]);
  const ready = cells.map((row) => row.slice(0, 3));
  expect(told(found(ready).get('outsidePerson'))).toContainEqual(['letIn', '3:2 ja']);
});
