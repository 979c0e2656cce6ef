/** What a row asks for by now that its space hasn't got, told without a call. */
import { readLimits } from '../../src/chat/pacing';
import { type Applied, settingsIn, writeApplied } from '../../src/plan/applied';
import {
  type Change,
  changeSaid,
  type Differences,
  differencesOf,
  keyOfChange,
  namesSwappedIn,
  swappedIn,
} from '../../src/plan/changes';
import { makePlan, taken } from '../../src/plan/plan';
import { columnsChanged } from '../../src/plan/questions';
import { readSnapshot, type SnapshotRow } from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import { isMuchOf, mayBeCreator, muchIn, takingAwayIn } from '../../src/plan/taking-away';
import { makeView } from '../../src/plan/view';
import { sealsWith } from '../../src/seal/seal';
import { STATUS } from '../../src/table/columns';

/** As a person may have ordered them, with Applied behind. */
const OUTCOMES = ['Status', 'Space link', 'Details', 'Space ID', 'Request ID', 'Applied'];

const SEALS = sealsWith(() => ({ key: 'ann', book: 'book' }));
const OTHERS = sealsWith(() => ({ key: 'ben', book: 'book' }));
const READING = { me: 'ann@example.com', ownDomains: [], defaults: {} };
const HEADERS = ['Space name', 'Members', 'Managers', 'Owners', 'Groups', 'Description'];
const UUID = '00000000-0000-4000-8000-000000000001';
const SPACE = 'spaces/A';

interface Was {
  applied?: Partial<Applied>;
  status?: string;
  /** What the row said when it was stamped; absent: what it says now. */
  was?: string[];
  seals?: typeof SEALS;
  text?: string;
}

const rowOf = (cells: string[]): SnapshotRow =>
  readSnapshot([HEADERS, cells], {}, READING).rows[0] as SnapshotRow;

/** A row that was settled, with what was applied as its cell says. */
function settled(cells: string[], { applied, status, was, seals = SEALS, text }: Was = {}) {
  const then = rowOf(was ?? cells);
  const whole: Applied = {
    ...{ origin: 'made', groups: [], headers: {}, isCut: false },
    settings: settingsIn(then.ownRequest, then.own),
    people: then.ownRequest.people.map(({ user, role }) => ({ user, role, before: false })),
    ...applied,
  };
  const stamp = {
    uuid: UUID,
    tag: 'anntag',
    minute: 0,
    fingerprint: then.fingerprint,
    run: 'run01',
  };
  const outcome = [
    ...[status ?? STATUS.done, 'https://mail.google.com/chat/u/0/#chat/space/A', '', SPACE],
    ...[formatStamp(stamp), text ?? writeApplied(whole, { uuid: UUID, space: SPACE }, seals)],
  ];
  const filled = [...cells, ...HEADERS.slice(cells.length).map(() => '')];
  return readSnapshot(
    [
      [...HEADERS, ...OUTCOMES],
      [...filled, ...outcome],
    ],
    {},
    READING,
  );
}

/** Several such rows, each with a space of its own. */
function settledRows(...rows: [now: string[], was: string[]][]) {
  const all = rows.map(([now, was], index) => {
    const { cells } = settled(now, { was });
    const of = cells[1] as string[];
    const uuid = UUID.replace(/1$/, String(index + 1));
    const space = `spaces/A${index}`;
    const people = rowOf(was).ownRequest.people;
    const text = writeApplied(
      {
        ...{ origin: 'made', groups: [], headers: {}, isCut: false },
        settings: settingsIn(rowOf(was).ownRequest, rowOf(was).own),
        people: people.map(({ user, role }) => ({ user, role, before: false })),
      },
      { uuid, space },
      SEALS,
    );
    const link = `https://mail.google.com/chat/u/0/#chat/space/A${index}`;
    const id = (of[HEADERS.length + 4] ?? '').replace(UUID, uuid);
    return [...of.slice(0, HEADERS.length), STATUS.done, link, '', space, id, text];
  });
  return makePlan(readSnapshot([[...HEADERS, ...OUTCOMES], ...all], {}, READING), SEALS).rows;
}

const differ = (...row: Parameters<typeof settled>) =>
  differencesOf(settled(...row).rows[0] as SnapshotRow, SEALS);

const said = (changes: readonly Change[]) =>
  changes.map((change) =>
    'shown' in change ? `${change.does} ${change.shown} ${change.role}` : change.does,
  );

const CHESS = ['Chess', 'ben@example.com', 'cleo@example.com'];

test('a row that says what was applied has no changes', () => {
  expect(differ(CHESS)).toEqual({ changes: [], gone: [], lowered: [], settings: false });
});

test('somebody who came into the row is to be added, with their role', () => {
  const now = ['Chess', 'ben@example.com, dora@example.com', 'cleo@example.com', 'eve@example.com'];
  expect(said(differ(now, { was: CHESS }).changes)).toEqual([
    'add dora@example.com member',
    'add eve@example.com owner',
  ]);
});

test('a group that came into the row is to be added', () => {
  const { changes } = differ([...CHESS, '', 'groups/abc'], { was: CHESS });
  expect(changes).toMatchObject([{ does: 'add', who: 'groups/abc', isGroup: true }]);
});

test('somebody promoted in the row is to get the role', () => {
  const { changes, lowered } = differ(['Chess', '', 'ben@example.com, cleo@example.com'], {
    was: CHESS,
  });
  expect(changes).toMatchObject([
    { does: 'giveRole', who: 'users/ben@example.com', was: 'member' },
  ]);
  expect(lowered).toEqual([]);
});

test('somebody taken out of the row, or given less, is a change that takes something away', () => {
  const { changes, gone, lowered } = differ(['Chess', 'cleo@example.com'], { was: CHESS });
  expect(changes).toEqual([]);
  expect(gone.map(({ user }) => user)).toEqual(['users/ben@example.com']);
  expect(lowered.map(({ user }) => user)).toEqual(['users/cleo@example.com']);
  const [row] = makePlan(settled(['Chess', 'cleo@example.com'], { was: CHESS }), SEALS).rows;
  expect(row?.findings).toEqual([]);
  expect(row?.changes).toEqual([
    {
      ...{ does: 'takeOut', who: 'users/ben@example.com', shown: 'ben@example.com' },
      ...{ role: 'member', of: 2 },
    },
    {
      ...{ does: 'takeRole', who: 'users/cleo@example.com', shown: 'cleo@example.com' },
      ...{ role: 'member', was: 'manager' },
    },
  ]);
});

test('somebody who is named by address and by id counts once in how many a space has', () => {
  const ids = '123456789012345678901, 223456789012345678901';
  const was = ['Chess', `ben@example.com, dora@example.com, eve@example.com, ${ids}`];
  const now = ['Chess', `dora@example.com, eve@example.com, ${ids}`];
  const [row] = makePlan(settled(now, { was }), SEALS).rows;
  expect(row?.changes).toMatchObject([{ does: 'takeOut', shown: 'ben@example.com', of: 3 }]);
});

test('another name or description is told as that, also when the row was taken up again since', () => {
  const now = ['Chess club', ...CHESS.slice(1)];
  const rename = { does: 'rename', name: 'Chess club', was: 'Chess' };
  expect(differ(now, { was: CHESS })).toMatchObject({ changes: [], sets: [rename] });
  const before = settingsIn(rowOf(CHESS).ownRequest, rowOf(CHESS).own);
  expect(differ(now, { applied: { settings: before } }).sets).toMatchObject([rename]);
  expect(differ([...CHESS, '', '', 'We play'], { was: CHESS }).sets).toEqual([
    { does: 'set', field: 'description', value: 'We play' },
  ]);
});

test('who was left out of an earlier run is still to be added', () => {
  const people = [{ user: 'users/cleo@example.com', role: 'manager' as const, before: false }];
  expect(said(differ(CHESS, { applied: { people } }).changes)).toEqual([
    'add ben@example.com member',
  ]);
});

test('of a row that isn’t whole trying again does all it asks for', () => {
  const now = ['Chess', 'ben@example.com, dora@example.com', 'cleo@example.com'];
  expect(differ(now, { was: CHESS, status: STATUS.partly }).changes).toEqual([]);
  // With somebody to be taken out it is one list, so that each outcome says why somebody is missing.
  const less = settled(['Chess', 'dora@example.com', 'cleo@example.com'], {
    ...{ was: CHESS, status: STATUS.partly },
  });
  expect(makePlan(less, SEALS).rows[0]?.changes.map(({ does }) => does)).toEqual([
    ...['add', 'takeOut'],
  ]);
});

test.each<[string, Was]>([
  ['an empty one, as earlier versions leave it', { text: '' }],
  ['one that another person sealed', { seals: OTHERS }],
  ['one that a person typed', { text: 'v1 ab-cd AAAAAAAAAAAAAAAA {"o":"m","p":{"member":[]}}' }],
  ['one in which not everybody found room', { applied: { isCut: true } }],
])('an Applied cell that can’t be gone by says only that people changed: %s', (_what, was) => {
  expect(differ(CHESS, was).changes).toEqual([]);
  const now = ['Chess', 'dora@example.com', 'cleo@example.com'];
  expect(differ(now, { ...was, was: CHESS })).toMatchObject({
    changes: [{ does: 'catchUp' }],
    gone: [],
  });
});

test('a row with something to fix, or that waits for its yes, keeps its changes waiting', () => {
  const wrong = ['Chess', 'ben@example.com, tim@', 'cleo@example.com'];
  expect(makePlan(settled(wrong, { was: CHESS }), SEALS).rows[0]?.changes).toEqual([]);
});

test('changes are named apart', () => {
  const now = ['Chess', 'ben@example.com, dora@example.com, eve@example.com', 'cleo@example.com'];
  const [row] = makePlan(settled(now, { was: CHESS }), SEALS).rows;
  const keys = row?.changes.map((change) => keyOfChange(row, change)) ?? [];
  expect(keys).toEqual([`${UUID} add users/dora@example.com`, `${UUID} add users/eve@example.com`]);
});

test('a copy that was written over, and whose first row is gone, changes nothing in that row’s space', () => {
  const now = ['Drama', 'dora@example.com, eve@example.com', ''];
  for (const status of [STATUS.done, STATUS.partly]) {
    const [row] = makePlan(settled(now, { was: CHESS, status }), SEALS).rows;
    expect(row?.changes).toEqual([]);
    expect(row?.findings).toMatchObject([{ code: 'anotherRow', values: { name: 'Chess' } }]);
    expect(taken({ rows: row ? [row] : [] }, 'again', 'anntag')).toEqual([]);
  }
});

test.each([
  ['somebody else', 'cleo@example.com', ['anotherPeople']],
  ['the same person, written otherwise', 'Ben@Example.com', []],
  ['one more', 'ben@example.com, cleo@example.com', ['directMessageTooMany']],
  ['nobody', '', ['directMessageToNobody']],
])(
  'a direct message whose row names %s by now stays with whom it is, and that is said once',
  (_, now, codes) => {
    const headers = ['Type', 'Members'];
    const stamp = ['Direct message', 'ben@example.com'];
    const [then] = readSnapshot([headers, stamp], {}, READING).rows;
    const id = formatStamp({
      uuid: UUID,
      tag: 'anntag',
      minute: 0,
      fingerprint: then?.fingerprint ?? '',
      run: 'run01',
    });
    const link = 'https://chat.google.com/dm/A';
    for (const status of [STATUS.done, STATUS.partly]) {
      const cells = ['Direct message', now, status, link, '', SPACE, id, ''];
      const plan = makePlan(readSnapshot([[...headers, ...OUTCOMES], cells], {}, READING), SEALS);
      expect(plan.rows[0]?.findings.map(({ code }) => code)).toEqual(codes);
      expect(plan.rows[0]?.changes).toEqual([]);
      expect(taken(plan, 'again', 'anntag')).toHaveLength(
        status === STATUS.partly && codes.length === 0 ? 1 : 0,
      );
    }
  },
);

test('a column of people sorted without the others, and changed a little since, changes nothing', () => {
  const people = (letter: string) =>
    [1, 2, 3, 4, 5].map((number) => `${letter}${number}@example.com`).join(', ');
  const rows = settledRows(
    [
      ['7A', `${people('b')}, new@example.com`],
      ['7A', people('a')],
    ],
    [
      ['7B', people('a').replace('a5', 'new2')],
      ['7B', people('b')],
    ],
    [
      ['7C', `${people('c')}, new3@example.com`],
      ['7C', people('c')],
    ],
  );
  expect(rows.map(({ changes }) => said(changes))).toEqual([
    [],
    [],
    ['add new3@example.com member'],
  ]);
  expect(rows.slice(0, 2).map(({ findings }) => findings[0])).toMatchObject([
    { code: 'swapped', values: { row: 3 } },
    { code: 'swapped', values: { row: 2 } },
  ]);
});

test('a row that names nobody any more, and one in before the add-on came, take a tick of their own', () => {
  const [emptied] = makePlan(settled(['Chess', '', ''], { was: CHESS }), SEALS).rows;
  expect(emptied?.changes).toMatchObject([{ alone: 'emptied' }, { alone: 'emptied' }]);
  const people = [
    { user: 'users/ben@example.com', role: 'member' as const, before: true },
    { user: 'users/cleo@example.com', role: 'manager' as const, before: false },
  ];
  const now = ['Chess', '', 'cleo@example.com'];
  const [row] = makePlan(settled(now, { was: CHESS, applied: { people } }), SEALS).rows;
  expect(row?.changes).toMatchObject([{ who: 'users/ben@example.com', alone: 'before' }]);
});

test('a row that was cleared, is wrong or isn’t ready takes nobody out', () => {
  for (const now of [
    ['', '', ''],
    ['Chess', 'tim@', 'cleo@example.com'],
    ['Chess', '#REF!', ''],
  ])
    expect(
      makePlan(settled(now, { was: CHESS }), SEALS).rows.flatMap((row) => row.changes),
    ).toEqual([]);
});

test('nobody is taken out of a group chat, and never whoever may have made a space that was there', () => {
  const people = [{ user: 'users/ben@example.com', role: 'owner' as const, before: true }];
  const now = ['Chess', '', 'cleo@example.com'];
  const found = { origin: 'found' as const, people };
  const [row] = makePlan(settled(now, { was: CHESS, applied: found }), SEALS).rows;
  expect(row?.changes).toMatchObject([{ does: 'add' }]);
  expect(row?.findings).toMatchObject([
    { code: 'stillIn.creator', values: { people: 'ben@example.com' } },
  ]);
});

test('whoever is always in by Settings stays when their row names them no more, and keeps their role', () => {
  const { cells } = settled(['Chess', 'cleo@example.com'], { was: CHESS });
  const always = (...who: string[]) => ({
    ...READING,
    alwaysIn: who.map((one) => ({
      ...{ user: `users/${one}@example.com`, shown: `${one}@example.com` },
      role: 'member' as const,
    })),
  });
  const told = (...who: string[]) =>
    said(makePlan(readSnapshot(cells, {}, always(...who)), SEALS).rows[0]?.changes ?? []);
  expect(told('dana')).toEqual([
    'takeOut ben@example.com member',
    'takeRole cleo@example.com member',
  ]);
  expect(told('dana', 'ben')).toEqual(['takeRole cleo@example.com member']);
});

test('a group that the row names no more stays, and so does whoever runs this, as what they were', () => {
  const group = [...CHESS, '', 'groups/abc'];
  const noGroup = differ(CHESS, { was: group });
  expect(noGroup).toMatchObject({ changes: [], gone: [], lowered: [] });
  const was = ['Chess', 'ben@example.com', 'cleo@example.com, ann@example.com'];
  const people = ['ben', 'cleo', 'ann'].map((who) => ({
    user: `users/${who}@example.com`,
    role: who === 'ben' ? ('member' as const) : ('manager' as const),
    before: false,
  }));
  const [row] = makePlan(settled(CHESS, { was, applied: { people } }), SEALS).rows;
  expect(row?.changes).toEqual([]);
});

test('while two rows have one space, nobody is taken out of it', () => {
  const { cells } = settled(['Chess', '', 'cleo@example.com'], { was: CHESS });
  const [headers, row] = cells as [string[], string[]];
  const rows = (...all: string[][]) =>
    makePlan(readSnapshot([headers, ...all], {}, READING), SEALS).rows;
  expect(rows(row)[0]?.changes).toMatchObject([{ does: 'takeOut' }]);
  const both = rows(row, [...row]);
  expect(both.flatMap(({ changes }) => changes)).toEqual([]);
  expect(both[0]?.findings.map(({ code }) => code)).toContain('stillIn.shared');
});

test('where columns that gave people are gone, renamed or used otherwise, nobody is taken out until that was said', () => {
  const headers = { Members: 'members', Helpers: 'members', Managers: 'managers' } as const;
  const snapshot = settled(['Chess', '', ''], { was: CHESS, applied: { headers } });
  const plan = makePlan(snapshot, SEALS);
  expect(plan.rows[0]?.changes).toEqual([]);
  expect(plan.rows[0]?.findings).toMatchObject([
    { code: 'stillIn.columns', values: { people: 'cleo@example.com, ben@example.com' } },
  ]);
  const [question] = columnsChanged(plan);
  expect(question).toMatchObject({ severity: 'note', headers: ['Helpers'] });
  const answered = { ...snapshot, settled: new Set([question?.key ?? '']) };
  expect(columnsChanged(makePlan(answered, SEALS))).toEqual([]);
  expect(makePlan(answered, SEALS).rows[0]?.changes).toHaveLength(2);
});

test('more than a fifth of a space and more than 3, or more than 20 in all, takes a second press', () => {
  const out = (n: number, of: number) => ({
    changes: Array.from({ length: n }, (_, index): Change => {
      const shown = `p${index}@example.com`;
      return { ...{ does: 'takeOut', who: `users/${shown}`, shown }, ...{ role: 'member', of } };
    }),
  });
  expect(muchIn([out(3, 4), out(1, 1)])).toBeUndefined();
  expect(muchIn([out(4, 20)])).toBeUndefined();
  expect(muchIn([out(4, 19)])).toEqual({ people: 4, spaces: 1 });
  expect(muchIn([out(10, 100), out(10, 100)])).toBeUndefined();
  expect(muchIn([out(10, 100), out(11, 100)])).toEqual({ people: 21, spaces: 2 });
});

test('one person who moved from one row to another is no swap', () => {
  const rows = settledRows(
    [
      ['7A', 'a1@example.com, a2@example.com'],
      ['7A', 'a1@example.com, a2@example.com, x@example.com'],
    ],
    [
      ['7B', 'b1@example.com, x@example.com'],
      ['7B', 'b1@example.com'],
    ],
  );
  expect(rows.map(({ changes }) => said(changes))).toEqual([
    ['takeOut x@example.com member'],
    ['add x@example.com member'],
  ]);
  expect(rows[0]?.changes).toMatchObject([{ movedTo: { row: 3, name: '7B', space: 'spaces/A1' } }]);
});

/** The plan of the one row, with what of it stays although it isn’t named. */
function planned(now: string[], was: Was) {
  const [row] = makePlan(settled(now, was), SEALS).rows;
  return {
    changes: said(row?.changes ?? []),
    codes: row?.findings.map(({ code }) => code) ?? [],
  };
}

const person = (name: string, role: 'member' | 'manager' | 'owner' = 'member', before = false) => ({
  ...{ user: `users/${name}@example.com`, role, before },
});

test('whoever runs it is never taken out and never made less, whatever the row says of them', () => {
  const people = [person('ann', 'owner'), person('ben')];
  expect(planned(['Chess', ''], { was: CHESS, applied: { people } }).changes).toEqual([
    'takeOut ben@example.com member',
  ]);
  const named = planned(['Chess', 'ann@example.com, ben@example.com'], { applied: { people } });
  expect(named).toEqual({ changes: [], codes: [] });
});

test.each<[string, Partial<Applied>, boolean]>([
  [
    'an owner from before, of a space that was there',
    { origin: 'found', people: [person('ben', 'owner', true)] },
    false,
  ],
  ['a member from before', { origin: 'found', people: [person('ben', 'member', true)] }, true],
  ['a manager from before', { origin: 'found', people: [person('ben', 'manager', true)] }, true],
  ['an owner who was put in', { origin: 'found', people: [person('ben', 'owner')] }, true],
  [
    'an owner in a space that was made',
    { origin: 'made', people: [person('ben', 'owner', true)] },
    true,
  ],
])('%s may be taken out or not', (_, applied, mayGo) => {
  const now = ['Chess', 'cleo@example.com'];
  const people = [...(applied.people ?? []), person('cleo')];
  const { changes, codes } = planned(now, { applied: { ...applied, people } });
  expect([changes.length, codes]).toEqual(mayGo ? [1, []] : [0, ['stillIn.creator']]);
});

test('somebody who is given less goes down by as many steps as the row says, and nobody else does', () => {
  const people = [person('ben', 'owner'), person('cleo', 'manager'), person('dora', 'owner')];
  const now = ['Chess', 'ben@example.com', 'dora@example.com, cleo@example.com'];
  expect(planned(now, { applied: { people } }).changes).toEqual([
    'takeRole ben@example.com member',
    'takeRole dora@example.com manager',
  ]);
  const up = [person('ben'), person('cleo', 'manager'), person('dora', 'manager')];
  expect(planned(now, { applied: { people: up } }).changes).toEqual([]);
  expect(
    planned(['Chess', '', '', 'ben@example.com'], { applied: { people: [person('ben')] } }).changes,
  ).toEqual(['giveRole ben@example.com owner']);
});

test('a space is made smaller by one press up to a fifth of it, or three people', () => {
  expect([
    isMuchOf(3, 3),
    isMuchOf(4, 20),
    isMuchOf(4, 19),
    isMuchOf(5, 25),
    isMuchOf(6, 25),
  ]).toEqual([...[false, false, true, false, true]]);
  expect(mayBeCreator({ origin: 'found' } as Applied, person('a', 'owner', true))).toBe(true);
  expect(muchIn([{ changes: [{ does: 'catchUp' }] }])).toBeUndefined();
});

test('somebody named in another row stays until that row has them, and goes where it has them', () => {
  const rows = (other: [string[], string[]]) =>
    settledRows(
      [
        ['7A', 'a1@example.com'],
        ['7A', 'a1@example.com, x@example.com'],
      ],
      other,
    )[0]?.changes;
  const wants: [string[], string[]] = [
    ['7B', 'b@example.com, x@example.com'],
    ['7B', 'b@example.com'],
  ];
  const has: [string[], string[]] = [
    ['7B', 'b@example.com, x@example.com'],
    ['7B', 'b@example.com, x@example.com'],
  ];
  expect(rows(wants)).toMatchObject([{ movedTo: { row: 3, name: '7B' } }]);
  expect(rows(has)?.[0]).not.toHaveProperty('movedTo');
  // It has them although others of it differ.
  const hasSome: typeof has = [
    ['7B', 'b@example.com, x@example.com, new@example.com'],
    ['7B', 'b@example.com, x@example.com'],
  ];
  expect(rows(hasSome)?.[0]).not.toHaveProperty('movedTo');
});

test('a row whose space somebody cleared has nobody, whatever is kept of whom it had', () => {
  const one = { was: ['7A', 'a@example.com, x@example.com'] };
  const { cells } = settled(['7A', 'a@example.com'], one);
  const other = settled(['7B', 'x@example.com'], { was: ['7B', 'x@example.com'] }).cells[1] ?? [];
  const place = (header: string) => HEADERS.length + OUTCOMES.indexOf(header);
  for (const header of ['Space link', 'Space ID', 'Request ID']) other[place(header)] = '';
  expect(other[place('Applied')]).not.toBe('');
  const [row] = makePlan(readSnapshot([...cells, other], {}, READING), SEALS).rows;
  expect(row?.changes).toMatchObject([{ movedTo: { row: 3, name: '7B', uuid: '', space: '' } }]);
});

test('of several rows that somebody moved to, one with a space is told, else the first', () => {
  const { cells } = settled(['7A', 'a@example.com'], {
    was: ['7A', 'a@example.com, x@example.com'],
  });
  const fresh = (name: string) => [
    name,
    'x@example.com',
    ...(cells[0] ?? []).slice(2).map(() => ''),
  ];
  const all = (...more: string[][]) =>
    makePlan(readSnapshot([...cells, ...more], {}, READING), SEALS).rows[0]?.changes;
  expect(all(fresh('7B'), fresh('7C'))).toMatchObject([
    { movedTo: { row: 3, name: '7B', uuid: '', space: '' } },
  ]);
  const second = [...(cells[1] as string[])];
  second[0] = '7D';
  second[1] = 'x@example.com';
  second[HEADERS.length + 3] = 'spaces/D';
  second[HEADERS.length + 4] = (second[HEADERS.length + 4] ?? '').replace(/0001 /, '0002 ');
  second[HEADERS.length + 5] = '';
  expect(all(fresh('7B'), second)).toMatchObject([
    { movedTo: { row: 4, name: '7D', space: 'spaces/D' } },
  ]);
});

test('a person who says that columns were changed says it of these columns only', () => {
  const headers = { Members: 'members', Helpers: 'members' } as const;
  const snapshot = settled(['Chess', ''], { was: CHESS, applied: { headers } });
  const differences = new Map([[1, differencesOf(snapshot.rows[0] as SnapshotRow, SEALS)]]);
  const key = takingAwayIn(snapshot, differences).columns?.key;
  expect(takingAwayIn(snapshot, differences).columns?.headers).toEqual(['Helpers']);
  const other = settled(['Chess', ''], {
    was: CHESS,
    applied: { headers: { Coaches: 'members' } },
  });
  const differs = new Map([[1, differencesOf(other.rows[0] as SnapshotRow, SEALS)]]);
  expect(takingAwayIn(other, differs).columns?.key).not.toBe(key);
  // The same columns in another order are no others.
  const turned = { Helpers: 'members', Members: 'members' } as const;
  const again = settled(['Chess', ''], { was: CHESS, applied: { headers: turned } });
  const same = new Map([[1, differencesOf(again.rows[0] as SnapshotRow, SEALS)]]);
  expect(takingAwayIn(again, same).columns?.key).toBe(key);
  expect(takingAwayIn(snapshot, new Map())).toEqual({ rows: new Map(), columns: undefined });
});

/** Differences of rows that say only who is named and who was put in. */
const peopleDiffer = (...rows: [named: string, applied: string][]) =>
  new Map(
    rows.map(([named, applied], index): [number, Differences] => [
      index,
      {
        ...{ changes: [{ does: 'catchUp' }], gone: [], lowered: [], settings: false },
        people: { named: [...named], applied: [...applied] },
      },
    ]),
  );

test.each<[string, [string, string][], [number, number][]]>([
  [
    'two lists that changed places',
    [
      ['ab', 'cd'],
      ['cd', 'ab'],
    ],
    [
      [0, 1],
      [1, 0],
    ],
  ],
  [
    'three that moved on',
    [
      ['ab', 'cd'],
      ['ef', 'ab'],
      ['cd', 'ef'],
    ],
    [
      [0, 1],
      [1, 2],
      [2, 0],
    ],
  ],
  [
    'four of five are the other’s',
    [
      ['abcdx', 'fghi'],
      ['fghi', 'abcd'],
    ],
    [
      [0, 1],
      [1, 0],
    ],
  ],
  [
    'three of five are',
    [
      ['abcxy', 'fghi'],
      ['fghi', 'abcd'],
    ],
    [],
  ],
  [
    'one alone is another’s',
    [
      ['ab', 'cd'],
      ['xy', 'ab'],
    ],
    [],
  ],
  [
    'lists of one person',
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [],
  ],
  [
    'who is in both',
    [
      ['ab', 'abcd'],
      ['abcd', 'ab'],
    ],
    [],
  ],
  ['one row', [['ab', 'cd']], []],
])('columns of people that were sorted alone: %s', (_, rows, expected) => {
  expect([...swappedIn(peopleDiffer(...rows))]).toEqual(expected);
});

test('rows in which nothing is to be done were sorted by nobody', () => {
  const all = peopleDiffer(['ab', 'cd'], ['cd', 'ab']);
  for (const differs of all.values()) differs.changes = [];
  expect(swappedIn(all).size).toBe(0);
  for (const differs of all.values()) differs.gone = [person('x')];
  expect(swappedIn(all).size).toBe(2);
});

test.each<[string, [was: string, name: string][], [number, number][]]>([
  [
    'two names that changed places',
    [
      ['7A', '7B'],
      ['7B', '7A'],
    ],
    [
      [0, 1],
      [1, 0],
    ],
  ],
  [
    'three in a circle',
    [
      ['7A', '7B'],
      ['7B', '7C'],
      ['7C', '7A'],
    ],
    [
      [0, 1],
      [1, 2],
      [2, 0],
    ],
  ],
  [
    'names that move on, as each year',
    [
      ['7A', '8A'],
      ['8A', '9A'],
      ['9A', '10A'],
    ],
    [],
  ],
  [
    'one that joins a circle',
    [
      ['6A', '7A'],
      ['7A', '7B'],
      ['7B', '7A'],
    ],
    [
      [1, 2],
      [2, 1],
    ],
  ],
  [
    'names with other blanks',
    [
      ['7  A', ' 7B'],
      ['7B', '7 A'],
    ],
    [
      [0, 1],
      [1, 0],
    ],
  ],
])('names that were sorted alone: %s', (_, names, expected) => {
  const all = new Map(
    names.map(([was, name], index): [number, Differences] => [
      index,
      {
        ...{ changes: [], gone: [], lowered: [], settings: false },
        sets: [{ does: 'rename', name, was, isGroupChat: false }],
        people: { named: [], applied: [] },
      },
    ]),
  );
  expect([...namesSwappedIn(all)]).toEqual(expected);
});

test('each change is said by what it does, and a long text only in its first 150 letters', () => {
  const codes = (
    [
      { does: 'catchUp' },
      { does: 'rename', name: 'B', was: 'A', isGroupChat: false },
      { does: 'rename', name: 'B', was: '', isGroupChat: false },
      { does: 'set', field: 'history', value: 'off' },
      { does: 'set', field: 'access', value: 'audiences/default' },
      { does: 'set', field: 'access', value: 'audiences/x' },
      { does: 'set', field: 'description', value: 'on' },
      { does: 'add', who: 'a', shown: 'a', role: 'owner', isGroup: false },
      { does: 'takeRole', who: 'a', shown: 'a', role: 'member', was: 'owner' },
      { does: 'takeOut', who: 'a', shown: 'a', role: 'member', of: 2 },
      { does: 'takeOut', who: 'a', shown: 'a', role: 'member', of: 2, alone: 'before' },
      {
        does: 'takeOut',
        who: 'a',
        shown: 'a',
        role: 'member',
        of: 2,
        alone: 'emptied',
        movedTo: { row: 3, name: '', uuid: '', space: '' },
      },
    ] satisfies Change[]
  ).map((change) => changeSaid(change).code);
  expect(codes).toEqual([
    ...['change.catchUp', 'change.rename', 'change.name', 'change.history.off'],
    ...['change.access.organization', 'change.access', 'change.description', 'change.add.owner'],
    ...['change.takeRole.member', 'change.takeOut.usual', 'change.takeOut.before'],
    'change.takeOut.moved',
  ]);
  const text = (n: number) =>
    changeSaid({ does: 'set', field: 'description', value: 'x'.repeat(n) }).values.text;
  expect([text(150), text(151)]).toEqual(['x'.repeat(150), `${'x'.repeat(150)}…`]);
});

test.each<[string, string[], boolean]>([
  ['one other person, and another name', ['Drama', 'dora@example.com'], true],
  ['one other person', ['Chess', 'dora@example.com'], false],
  ['another name', ['Drama', 'ben@example.com'], false],
  [
    'one other person beside the one who was there',
    ['Drama', 'ben@example.com, dora@example.com'],
    false,
  ],
  ['nobody, and another name', ['Drama', ''], false],
])('a row of one person that says %j by now is another row: %j %j', (_what, now, isAnother) => {
  const was = ['Chess', 'ben@example.com'];
  const codes = makePlan(settled(now, { was }), SEALS).rows[0]?.findings.map(({ code }) => code);
  expect(codes?.includes('anotherRow')).toBe(isAnother);
});

test('a person who is given less stays what they were while two rows have one space', () => {
  const now = ['Chess', 'ben@example.com, cleo@example.com'];
  const { cells } = settled(now, { was: CHESS });
  const [headers, row] = cells as [string[], string[]];
  const rows = (...all: string[][]) =>
    makePlan(readSnapshot([headers, ...all], {}, READING), SEALS).rows;
  expect(rows(row)[0]?.changes).toMatchObject([
    { does: 'takeRole', who: 'users/cleo@example.com' },
  ]);
  const [both] = rows(row, [...row]);
  expect(both?.changes).toEqual([]);
  expect(both?.findings[0]).toMatchObject({
    code: 'stillRole.shared',
    values: { people: 'cleo@example.com' },
  });
});

test('what a person said of columns that give people holds also once the columns stand in another order', () => {
  const headers = { Helpers: 'members' } as const;
  const alone = settled(['Chess', '', ''], { was: CHESS, applied: { headers } }).cells;
  const cells = alone.map((row, index) => [...row, index === 0 ? 'Students' : '']);
  const keyOf = (rows: string[][]) =>
    makePlan(readSnapshot(rows, {}, { ...READING }), SEALS).columnsChanged?.key;
  const turned = cells.map((row) => [row[row.length - 1] ?? '', ...row.slice(0, -1)]);
  expect(keyOf(turned)).toBe(keyOf(cells));
  expect(keyOf(cells)).toMatch(/^peopleColumns:/);
});

test('whoever runs this is in each row, and makes none the same as it was', () => {
  const withMe = (name: string, person: string) => [name, person, 'ann@example.com'];
  const people = ['ben', 'ann'].map((who) => ({
    user: `users/${who}@example.com`,
    role: who === 'ann' ? ('manager' as const) : ('member' as const),
    before: false,
  }));
  const was = withMe('Chess', 'ben@example.com');
  const codes = (now: string[]) =>
    makePlan(settled(now, { was, applied: { people } }), SEALS).rows[0]?.findings.map(
      ({ code }) => code,
    );
  expect(codes(withMe('Drama', 'dora@example.com'))).toEqual(['anotherRow']);
  expect(codes(withMe('Drama', 'ben@example.com'))).not.toContain('anotherRow');
});

test('a name that follows from a template is told for all rows together, and is no line of its own', () => {
  const headers = ['Members', 'Floor'];
  const reading = { ...READING, defaults: { spaceName: 'Floor {Floor}' } };
  const read = (cells: string[][]) => readSnapshot(cells, {}, { ...reading });
  const own = ['ben@example.com', '2'];
  const [then] = read([headers, own]).rows;
  if (!then) throw new Error('no row');
  const stamp = {
    uuid: UUID,
    tag: 'anntag',
    minute: 0,
    fingerprint: then.fingerprint,
    own: then.own,
    run: 'run01',
  };
  const applied: Applied = {
    ...{ origin: 'made', groups: [], headers: { Members: 'members' }, isCut: false },
    settings: { ...settingsIn(then.ownRequest, then.own), given: 'Room 2' },
    people: [{ user: 'users/ben@example.com', role: 'member', before: false }],
  };
  const text = writeApplied(applied, { uuid: UUID, space: SPACE }, SEALS);
  const outcome = [
    STATUS.done,
    'https://chat.google.com/room/A',
    '',
    SPACE,
    formatStamp(stamp),
    text,
  ];
  const snapshot = read([
    [...headers, ...OUTCOMES],
    [...own, ...outcome],
  ]);
  const plan = makePlan(snapshot, SEALS, () => true);
  expect(plan.rows[0]?.changes).toEqual([
    { does: 'rename', name: 'Floor 2', was: 'Room 2', isGroupChat: false, byTemplate: true },
  ]);
  const { changes } = makeView(plan, snapshot, {
    ...{ me: READING.me, tag: 'anntag', sheet: { id: 1, name: 'S' }, sheets: [], which: 'all' },
    ...{ within: undefined, run: null, limits: readLimits(undefined), yes: 'yes', takenOut: [] },
    ...{ questions: [], rosterMade: { sheets: {} } },
    settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
  });
  expect([changes.lines, changes.byTemplate, changes.offer.rows]).toEqual([
    [],
    { n: 1, was: 'Room 2', becomes: 'Floor 2' },
    0,
  ]);
});
