/** Which rows a run would take, and what a person should know about each. */
import { readLimits } from '../../src/chat/pacing';
import { mendsOf } from '../../src/plan/mends';
import {
  digestOf,
  errorsSaid,
  makePlan,
  type PlannedRow,
  type Take,
  taken,
} from '../../src/plan/plan';
import { readSnapshot, type SnapshotRow, stampOf } from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import type { Trust } from '../../src/plan/trust';
import { makeView } from '../../src/plan/view';
import type { RequestContext } from '../../src/request/read-request';
import { STATUS } from '../../src/table/columns';

/** As a person may have ordered them, with Applied behind. */
const OUTCOMES = ['Status', 'Space link', 'Details', 'Space ID', 'Request ID', 'Applied'];

const HEADER = ['Space name', 'Members', 'Ready', ...OUTCOMES];
const READING: RequestContext = { me: 'ann@example.com', ownDomains: [], defaults: {} };
const uuidOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const link = (space: string) => `https://mail.google.com/chat/u/0/#chat/space/${space.slice(7)}`;

interface Row {
  name?: string;
  members?: string;
  ready?: string;
  status?: string;
  space?: string;
  /** Of the stamp; with `number` alone the row has one of Ann's. */
  tag?: string;
  number?: number;
  /** What the row asked for when it was stamped. */
  was?: { name?: string; members?: string };
}

const content = ({ name = 'Chess', members = 'ben@example.com', ready = 'yes' }: Row) => [
  name,
  members,
  ready,
];

function snapshotOf(rows: readonly Row[], reading = READING) {
  const read = (cells: string[][]) => readSnapshot(cells, {}, reading);
  const cells = rows.map((row) => {
    const { status = '', space = '', tag = 'anntag', number, was } = row;
    const before = read([HEADER, [...content({ ...row, ...was }), '', '', '', '', '']]).rows[0];
    const stamp = {
      uuid: uuidOf(number ?? 0),
      tag,
      minute: 0,
      fingerprint: before?.fingerprint ?? '',
      run: 'run01',
    };
    return [
      ...content(row),
      status,
      space && link(space),
      '',
      space,
      number === undefined ? '' : formatStamp(stamp),
    ];
  });
  return read([HEADER, ...cells]);
}

const planOf = (rows: readonly Row[], reading?: RequestContext) =>
  makePlan(snapshotOf(rows, reading));
const places = (rows: readonly Row[]) => planOf(rows).rows.map(({ place }) => place);
const codes = (row: PlannedRow | undefined) => row?.findings.map(({ code }) => code);

const DONE: Row = { status: STATUS.done, space: 'spaces/A', number: 1 };
const PARTLY: Row = { status: STATUS.partly, space: 'spaces/B', number: 2 };
const FAILED: Row = { status: STATUS.failed, number: 3 };
const WAITING: Row = { status: STATUS.waiting, number: 4 };
const DOUBT: Row = { status: STATUS.settingUp, number: 5 };
const COMPLETING: Row = { status: STATUS.settingUp, space: 'spaces/C', number: 6 };

test('each row has one place', () => {
  const rows: Row[] = [
    { name: 'Ready' },
    { name: '' },
    { ready: 'no' },
    DONE,
    PARTLY,
    FAILED,
    WAITING,
    DOUBT,
    COMPLETING,
    { status: 'Almost' },
  ];
  expect(places(rows)).toEqual([
    'ready',
    'toFix',
    'skipped',
    'done',
    'partly',
    'failed',
    'waiting',
    'doubt',
    'doubt',
    'odd',
  ]);
});

describe('what a run takes', () => {
  const rows: Row[] = [
    { name: 'One' },
    { name: 'Two' },
    { name: '' },
    { name: 'Off', ready: 'no' },
    { name: 'Done', ...DONE },
    { name: 'Grown', ...DONE, number: 9, space: 'spaces/D', was: { members: '' } },
    { name: 'Partly', ...PARTLY },
    { name: 'Failed', ...FAILED },
    { name: 'Waiting', ...WAITING },
    { name: 'Doubt', ...DOUBT },
    { name: 'Bens', ...WAITING, number: 10, tag: 'bentag' },
    { name: 'Odd', status: 'Almost' },
  ];
  const take = (what: Take, within?: ReadonlySet<number>) =>
    taken(planOf(rows), what, 'anntag', within).map(({ name }) => name);

  test.each<[Take, string[]]>([
    ['ready', ['One', 'Two', 'Waiting', 'Doubt']],
    ['first', ['One']],
    ['again', ['Partly', 'Failed', 'Waiting', 'Doubt']],
    ['changes', ['Grown']],
  ])('%s: %j', (what, names) => expect(take(what)).toEqual(names));

  test('is nothing of a failure that was sorted to an empty line', () => {
    const was = { name: 'Chess', members: 'ben@example.com' };
    const sorted = planOf([{ name: '', members: '', ready: '', ...FAILED, was }]);
    expect(sorted.rows.map(({ place }) => place)).toEqual(['failed']);
    expect(taken(sorted, 'again', 'anntag')).toEqual([]);
  });

  test('are only those that were chosen', () => {
    expect(take('ready', new Set([1, 3, 5]))).toEqual(['One']);
  });
});

describe('the digest of what was shown', () => {
  const digest = (rows: readonly Row[]) => digestOf(planOf(rows).rows, 'ready');
  const rows = [{ name: 'One' }, { name: 'Two' }, { name: 'Three', ...DONE }];

  test('is the same in whatever order the rows stand', () => {
    expect(digest([...rows].reverse())).toBe(digest(rows));
  });

  test.each<[string, Row[]]>([
    ['another name', [{ name: 'Other' }, ...rows.slice(1)]],
    ['other people', [{ name: 'One', members: 'x@example.com' }, ...rows.slice(1)]],
    ['a row more', [...rows, { name: 'Four' }]],
    ['a row less', rows.slice(1)],
    ['a row twice', [...rows, { name: 'One' }]],
    ['another outcome', [...rows.slice(0, 2), { name: 'Three', ...PARTLY }]],
  ])('is another with %s', (_name, other) => expect(digest(other)).not.toBe(digest(rows)));
});

describe('findings about what stands in the outcome cells', () => {
  const findings = (rows: readonly Row[]) => planOf(rows).rows.map(codes);

  test('a copied row names its original; the original has nothing against it', () => {
    const plan = planOf([
      { name: 'One', ...DONE },
      { name: 'Two', ...DONE, was: { name: 'One' } },
    ]);
    expect(codes(plan.rows[0])).toEqual([]);
    expect(plan.rows[1]?.findings[0]).toMatchObject({
      severity: 'error',
      code: 'copiedRow',
      values: { row: 2 },
    });
  });

  test('the original is the one that asks for what it was set up for, wherever its copy stands', () => {
    const plan = planOf([
      { name: 'Two', ...DONE, was: { name: 'One' } },
      { name: 'One', ...DONE },
    ]);
    expect(codes(plan.rows[1])).toEqual([]);
    expect(plan.rows[0]?.findings[0]).toMatchObject({ code: 'copiedRow', values: { row: 3 } });
  });

  test('of a row and its copy that both changed wholly nobody knows whose the space is: neither is tried again, and both are asked about', () => {
    const was = { name: 'One', members: 'x@example.com' };
    const other = (name: string): Row => ({ ...PARTLY, name, members: `${name}@example.com`, was });
    const plan = planOf([other('copy'), other('renamed')]);
    for (const row of plan.rows) expect(codes(row)).toContain('whose');
    expect(taken(plan, 'again', 'anntag')).toEqual([]);
    expect(plan.rows.map((row) => mendsOf(row, 'anntag'))).toEqual([
      ['ask-anew', 'keep'],
      ['ask-anew', 'keep'],
    ]);
    // Copied as it is by now, it is the row, and the other one, too.
    const [first, second] = planOf([other('renamed'), other('renamed')]).rows;
    expect(codes(first)).not.toContain('whose');
    expect(codes(second)).toContain('copiedRow');
  });

  test('a space on two rows that were not copied is said on the second', () => {
    const [first, second] = findings([
      { name: 'One', ...DONE },
      { name: 'Two', ...DONE, number: 8 },
    ]);
    expect(first).not.toContain('spaceOnTwoRows');
    expect(second).toContain('spaceOnTwoRows');
  });

  test('a name that changed after the set-up, and people who did', () => {
    expect(findings([{ ...DONE, was: { name: 'Before' } }])).toEqual([['changedSince']]);
    const people: Row = { ...DONE, was: { members: 'x@example.com' } };
    expect(planOf([people]).rows[0]?.changes).toEqual([{ does: 'catchUp' }]);
    expect(findings([DONE])).toEqual([[]]);
  });

  test('errors stand before warnings', () => {
    const plan = planOf([{ name: 'Same' }, { name: 'Same', members: 'tom@' }]);
    expect(plan.rows[1]?.findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});

test('a row with the same name as one that is done is warned about, and goes ahead', () => {
  const plan = planOf([{ name: 'Same', ...DONE }, { name: 'Same' }]);
  expect(codes(plan.rows[1])).toEqual(['sameName']);
  expect(plan.rows[1]?.place).toBe('ready');
});

describe('what a person can decide', () => {
  test.each<[string, Row[], number, string[]]>([
    ['about a ready row: nothing', [{}], 0, []],
    [
      'about a copy',
      [DONE, { ...DONE, name: 'Go', was: { name: 'Chess' } }],
      1,
      ['ask-anew', 'keep'],
    ],
    ['about its own doubt', [DOUBT], 0, ['ask-anew']],
    ['about the doubt of another', [{ ...DOUBT, tag: 'bentag' }], 0, ['take-over']],
    ['about a row in the run of another', [{ ...WAITING, tag: 'bentag' }], 0, ['take-over']],
    ['about a pasted space', [{ space: 'spaces/A' }], 0, ['use-space', 'ask-anew']],
    ['about a Status somebody typed', [{ status: 'Almost' }, DONE], 0, ['ask-anew']],
  ])('%s', (_name, rows, index, mends) => {
    const row = planOf(rows).rows[index];
    expect(row && mendsOf(row, 'anntag')).toEqual(mends);
  });
});

describe('the view', () => {
  const viewOf = (rows: readonly Row[], within?: ReadonlySet<number>) => {
    const snapshot = snapshotOf(rows);
    return makeView(makePlan(snapshot), snapshot, {
      limits: readLimits(undefined),
      me: 'ann@example.com',
      tag: 'anntag',
      sheet: { id: 7, name: 'Teams' },
      sheets: [{ id: 7, name: 'Teams' }],
      which: within ? 'selected' : 'all',
      within,
      settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
      run: null,
      questions: [],
      rosterMade: { sheets: {} },
      takenOut: [],
      yes: 'yes',
    });
  };

  test('counts rows by place, and says what each button would do', () => {
    const view = viewOf([
      { name: 'One', members: 'a@example.com, b@example.com' },
      { name: 'Two' },
      { name: '' },
      { name: 'Failed', ...FAILED },
      { name: 'Grown', ...DONE, was: { members: '' } },
    ]);
    expect(view.counts).toMatchObject({ ready: 2, toFix: 1, failed: 1, done: 1, doubt: 0 });
    expect(view.offer).toMatchObject({ rows: 2, people: 3, first: 'One', last: 'Two' });
    expect(view.again).toMatchObject({ rows: 1, first: 'Failed' });
    expect(view.changes).toMatchObject({ offer: { rows: 1, first: 'Grown' }, others: 0 });
  });

  test('offers only what is chosen, but counts all', () => {
    const view = viewOf([{ name: 'One' }, { name: 'Two' }], new Set([2]));
    expect(view.offer).toMatchObject({ rows: 1, first: 'Two' });
    expect(view.counts.ready).toBe(2);
  });

  test('groups findings by kind, errors first, and cuts long lists but not their count', () => {
    const many = Array.from({ length: 30 }, () => ({ name: 'Same', members: 'tom@' }));
    const { findings } = viewOf(many);
    expect(findings.map(({ code, severity, count }) => [code, severity, count])).toEqual([
      ['notAnAddress', 'error', 30],
      ['sameName', 'warning', 30],
    ]);
    expect(findings[0]?.rows).toHaveLength(20);
    expect(findings[0]?.rows[0]).toMatchObject({ row: 2, column: 1 });
  });

  test('lists doubts, then failed, then partly done rows', () => {
    const { notes } = viewOf([
      { name: 'P', ...PARTLY },
      { name: 'F', ...FAILED },
      { name: 'D', ...DOUBT },
      { name: 'Fine', ...DONE },
    ]);
    expect(notes.map(({ name, status }) => [name, status])).toEqual([
      ['D', 'Setting up'],
      ['F', 'Failed'],
      ['P', 'Partly done'],
    ]);
  });

  test('is plain JSON, so that it can cross to the browser', () => {
    const view = viewOf([{ name: 'One' }, { name: '' }, DONE]);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  test('of a sheet whose headers nobody knows shows them to choose from', () => {
    const cells = [
      ['Foo', 'Bar'],
      ['Chess', '12'],
    ];
    const snapshot = readSnapshot(cells, {}, READING);
    expect(snapshot.columns).toBeUndefined();
    const view = makeView(makePlan(snapshot), snapshot, {
      limits: readLimits(undefined),
      me: '',
      tag: 'anntag',
      sheet: { id: 7, name: 'Teams' },
      sheets: [],
      which: 'all',
      within: undefined,
      settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
      run: null,
      questions: [],
      rosterMade: { sheets: {} },
      takenOut: [],
      yes: 'yes',
    });
    expect(view.columns).toBeNull();
    expect(view.unrecognised?.columns.map(({ header }) => header)).toEqual(['Foo', 'Bar']);
  });
});

describe('a row that an earlier version read in another way', () => {
  const since = (alsoFits: string[]) => {
    const was = { name: 'Chess', members: 'ben@example.com' };
    const row: Row = { name: 'Go', members: 'ben@example.com tom@example.com', number: 1, was };
    const snapshot = snapshotOf([{ ...row, status: STATUS.done, space: 'spaces/a' }]);
    for (const one of snapshot.rows) one.alsoFits = alsoFits;
    return makePlan(snapshot);
  };
  const stamped = stampOf(snapshotOf([{ number: 1 }]).rows[0] as SnapshotRow)?.fingerprint ?? '';

  test('is as it was when its stamp fits that other reading', () => {
    expect(codes(since([]).rows[0])).toEqual(['changedSince']);
    expect(since([]).rows[0]?.changes).toEqual([{ does: 'catchUp' }]);
    expect(codes(since(['1-2', stamped]).rows[0])).toEqual([]);
    expect(taken(since([stamped]), 'changes', 'anntag', undefined)).toEqual([]);
  });

  test('is changed in what neither reading says', () => {
    const [settings, people] = stamped.split('-');
    const [row] = since([`${settings}-1`]).rows;
    expect([codes(row), row?.changes]).toEqual([[], [{ does: 'catchUp' }]]);
    expect(codes(since([`1-${people}`]).rows[0])).toEqual(['changedSince']);
  });

  test('is the original of its copies when its stamp fits that other reading', () => {
    const was = { name: 'Chess' };
    const snapshot = snapshotOf([
      { name: 'Go', number: 1, was, status: STATUS.done, space: 'spaces/a' },
      { name: 'Draughts', number: 1, was, status: STATUS.done, space: 'spaces/a' },
    ]);
    const [copy, original] = snapshot.rows;
    if (copy && original) original.alsoFits = [stampOf(original)?.fingerprint ?? ''];
    expect(makePlan(snapshot).rows.map((row) => codes(row)?.includes('copiedRow'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('a sheet that is read again in the same execution', () => {
  const WAITS = '11111111-2222-4333-8444-555555555555';
  const rows = [
    ['Space name', 'Members'],
    ['Chess', 'ben@example.com'],
    ['Drama', 'cleo@example.com'],
    ['Choir', 'dan@example.com'],
  ];
  const read = (cells: string[][], reading: RequestContext) =>
    readSnapshot(cells, {}, reading).rows.map(({ index, name, fingerprint }) => ({
      index,
      name,
      fingerprint,
    }));

  test('says of each row what stands in it now, wherever the row has moved', () => {
    const reading = { ...READING };
    read(rows, reading);
    const [headers = [], chess = [], , choir = []] = rows;
    const later = [headers, choir, chess, ['Drama', 'eve@example.com'], ['Band', '']];
    expect(read(later, reading)).toEqual(read(later, { ...READING }));
  });

  test('is the very row that it was where no cell of it changed, and another where one did', () => {
    const reading = { ...READING };
    const before = readSnapshot(rows, {}, reading).rows;
    const later = rows.map((row) => [...row]);
    (later[2] as string[])[1] = 'eve@example.com';
    const now = readSnapshot(later, {}, reading).rows;
    expect(now.map((row, index) => row === before[index])).toEqual([true, false, true]);
  });

  test('asks for the seals of a row that waits once somebody wants to know whether to believe it', () => {
    const stamp = { uuid: WAITS, tag: 'anntag', minute: 0, fingerprint: '1-2', run: 'run01' };
    const id = formatStamp({ ...stamp, seal: 's'.repeat(32) });
    const waits = OUTCOMES.map((header) =>
      header === 'Status' ? STATUS.waiting : header === 'Request ID' ? id : '',
    );
    const cells = rows.map((row, index) => [...row, ...(index === 0 ? OUTCOMES : waits)]);
    let asked = 0;
    const trust: Trust = {
      ...{ tag: 'anntag', goesOnUnsealed: () => false, isAtWork: () => false },
      ...{ sentTo: () => '', wasSettled: () => false, proves: () => false },
      proofOf: () => {
        asked++;
        return 'nothing';
      },
    };
    const reading = { ...READING };
    const [row] = readSnapshot(cells, {}, reading, trust).rows;
    expect([row && stampOf(row)?.uuid, row?.says.kind, asked]).toEqual([WAITS, 'waiting', 0]);
    expect(row?.state()).toMatchObject({ kind: 'odd', because: { code: 'finding.unsealed' } });
    expect(readSnapshot(cells, {}, reading, trust).rows[0]?.state().kind).toBe('odd');
    expect(asked).toBe(1);
  });

  test('knows a row by its own cells: what the add-on wrote beside them changes nothing', () => {
    const reading = { ...READING };
    const withOurs = rows.map((row, index) => [
      ...row,
      ...(index === 0 ? OUTCOMES : OUTCOMES.map(() => '')),
    ]);
    const before = read(withOurs, reading);
    const noted = withOurs.map((row) => [...row]);
    (noted[1] as string[])[2] = STATUS.fix;
    expect(read(noted, reading)).toEqual(before);
  });
});

test('of a row with more than ten errors ten are said, and how many more there are', () => {
  const wrong = (count: number) =>
    planOf([{ members: Array.from({ length: count }, (_, index) => `p${index}@`).join(', ') }])
      .rows[0];
  const codes = (count: number) => errorsSaid(wrong(count) as PlannedRow).map(({ code }) => code);
  expect(codes(10)).toHaveLength(10);
  expect(codes(10)).not.toContain('finding.more');
  const told = errorsSaid(wrong(13) as PlannedRow);
  expect([told.length, told[10]]).toEqual([11, { code: 'finding.more', values: { n: 3 } }]);
});
