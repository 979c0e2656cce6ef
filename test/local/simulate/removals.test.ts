/** Whether the judge's book of who was asked for by whom sees who is taken out by surprise, and only that. */
import type { SpaceReport } from '../../../local/chat-api';
import { emptyLedger, gridOf, noteAsked } from '../../../local/simulate/ledger';
import { createRemovals } from '../../../local/simulate/removals';

const ANN = 'ann@example.com';
const BEN = 'p1.r01@example.com';
const ID = '0a1b2c3d-0000-4000-8000-000000000001';
const HEADERS = ['Ref', 'Space name', 'Members', 'Space ID', 'Request ID'];

const member = (name: string, email: string, role = 'ROLE_MEMBER') => ({
  ...{ name, email, role, state: 'JOINED' },
});
const ann = member('users/1', ANN, 'ROLE_MANAGER');
const ben = member('users/114872050493598654828', BEN);
const space = (members: SpaceReport['members'], name = 'spaces/A', id = ID): SpaceReport => ({
  ...{ name, spaceType: 'SPACE', displayName: 'Team r01', members, messages: [] },
  ...{ createdBy: ANN, createTime: '', requestId: id, spaceUri: '' },
});

const row = (members: string, id = 'spaces/A', uuid = ID) => [
  ...['r01', 'Team r01', members, id, `${uuid} x`],
];

interface Case {
  before?: SpaceReport[];
  after?: SpaceReport[];
  method?: string;
  ticked?: string[];
  asked?: string;
  read?: string[][];
  /** What the execution had read before that. */
  earlier?: string[][];
  /** What the execution that started the run had read, and one before Ann ticked. */
  atStart?: string[][];
  beforeTick?: string[][];
}

/** What is said of Ben who is taken out of the space, as everything should be but for `change`. */
function judged(change: Case = {}): string[] {
  const { before = [space([ann, ben])], after = [space([ann])], method = 'DELETE' } = change;
  const ledger = emptyLedger();
  noteAsked(ledger, gridOf([HEADERS, row(change.asked ?? `${BEN}, p2.r01@example.com`)]));
  const removals = createRemovals(ledger);
  const execution = { function: 'runSlice', person: ANN };
  removals.judge([], before, execution);
  const start = { function: 'startRun', person: ANN };
  if (change.beforeTick) removals.read(start, [HEADERS, ...change.beforeTick], 0);
  removals.ticked(ANN, change.ticked ?? [BEN]);
  if (change.atStart) removals.read(start, [HEADERS, ...change.atStart], 0);
  if (change.earlier) removals.read(execution, [HEADERS, ...change.earlier], 0);
  removals.read(execution, [HEADERS, ...(change.read ?? [row('p2.r01@example.com')])], 0);
  const call = { method, path: '/v1/spaces/A/members/114872050493598654828', user: ANN };
  return removals
    .judge([call], after, execution)
    .map(({ what }) => what.replace(/^.*by ann@example.com: /, ''));
}

test('whoever is named no more, and was ticked, may be taken out', () => {
  expect(judged()).toEqual([]);
});

test('whoever was named by Chat’s name for them was asked for', () => {
  expect(judged({ asked: 'users/114872050493598654828, p2.r01@example.com' })).toEqual([]);
  const other = judged({ asked: 'users/21, p2.r01@example.com' });
  expect(other).toEqual(['no row ever asked for them there']);
});

test('whoever was named by Chat’s name alone moved where another row names them by that, and not where one names their address', () => {
  const byName = 'users/114872050493598654828';
  const moved = (to: string) => judged({ asked: byName, read: [row(''), row(to, 'spaces/B')] });
  expect(moved(BEN)).toEqual([]);
  expect(moved(byName)).toEqual(['they moved, and never arrived']);
  expect(judged({ read: [row(''), row(byName, 'spaces/B')] })).toEqual([]);
});

test('what Chat refused took nobody out', () => {
  expect(judged({ after: [space([ann, ben])], ticked: [] })).toEqual([]);
});

test.each<[string, Case]>([
  ['nobody ticked that', { ticked: [] }],
  ['no row ever asked for them there', { asked: 'p2.r01@example.com' }],
  ['the row names them', { read: [row(BEN)] }],
  ['0 rows have the space', { read: [row('', 'spaces/B')] }],
  ['2 rows have the space', { read: [row(''), row('')] }],
  ['they moved, and never arrived', { read: [row(''), row(BEN, 'spaces/B')] }],
  [
    'no owner is left',
    {
      before: [
        space([
          { ...ann, role: 'ROLE_MEMBER' },
          { ...ben, role: 'ROLE_MANAGER' },
        ]),
      ],
      after: [space([{ ...ann, role: 'ROLE_MEMBER' }])],
    },
  ],
])('a surprise is seen: %s', (what, change) => {
  expect(judged(change)).toEqual([what]);
});

test('whoever moved may go once the other space had them', () => {
  const other = space([ann, ben], 'spaces/B');
  expect(
    judged({
      before: [space([ann, ben]), other],
      after: [space([ann]), other],
      read: [row(''), row(BEN, 'spaces/B')],
    }),
  ).toEqual([]);
});

test('whoever moved may go once the other space had them, also where the cells of its row were cleared since', () => {
  const other = space([ann, ben], 'spaces/B');
  const cleared = { earlier: [row(''), row(BEN, 'spaces/B')], read: [row(''), row(BEN, '')] };
  const arrived = { before: [space([ann, ben]), other], after: [space([ann]), other] };
  expect(judged({ ...arrived, ...cleared })).toEqual([]);
  expect(judged(cleared)).toEqual(['they moved, and never arrived']);
  expect(judged({ ...arrived, read: cleared.read })).toEqual(['they moved, and never arrived']);
});

test('whoever moved may go while the other space has them, also where the cells of its row were cleared between the start of the run and its slice', () => {
  const other = space([ann, ben], 'spaces/B');
  const arrived = { before: [space([ann, ben]), other], after: [space([ann]), other] };
  const had = [row(''), row(BEN, 'spaces/B')];
  const read = [row(''), ['r01', 'Team r01', BEN, '', '']];
  const surprise = ['they moved, and never arrived'];
  expect(judged({ ...arrived, read, atStart: had })).toEqual([]);
  // What stood there before they ticked says nothing, nor where the row shows another space by now, or they left.
  expect(judged({ ...arrived, read, beforeTick: had })).toEqual(surprise);
  const another = [row(''), row(BEN, 'spaces/C')];
  expect(judged({ ...arrived, read: another, atStart: had })).toEqual(surprise);
  const left = { before: arrived.before, after: [space([ann]), space([ann], 'spaces/B')] };
  expect(judged({ ...left, read, atStart: had })).toEqual(surprise);
});

test('whoever moved may go once they are in the space that was made for its row’s id, whose cells somebody cleared', () => {
  const OTHER = ID.replace('1', '2');
  const other = space([ann, ben], 'spaces/B', OTHER);
  const arrived = { before: [space([ann, ben]), other], after: [space([ann]), other] };
  expect(judged({ ...arrived, read: [row(''), row(BEN, '', OTHER)] })).toEqual([]);
  const still = space([ann], 'spaces/B', OTHER);
  expect(
    judged({
      ...{ before: [space([ann, ben]), still], after: [space([ann]), still] },
      read: [row(''), row(BEN, '', OTHER)],
    }),
  ).toEqual(['they moved, and never arrived']);
});

test('a role that is taken wants a tick as well', () => {
  const manager = space([ann, { ...ben, role: 'ROLE_ASSISTANT_MANAGER' }]);
  const patched = { method: 'PATCH', before: [manager], after: [space([ann, ben])] };
  expect(judged(patched)).toEqual([]);
  expect(judged({ ...patched, ticked: [] })).toEqual(['nobody ticked that']);
});

describe('a schedule that may take people out by itself', () => {
  const HOUR = 3_600_000;
  const OTHERS = Array.from({ length: 9 }, (_, n) =>
    member(`users/2${n}`, `o${n}.r01@example.com`),
  );
  const others = OTHERS.map(({ email }) => email).join(', ');

  /** What is said of Ben whom a firing takes out, after firings that read `rows`, an hour apart. */
  function byFirings(rows: string[], more: { most?: number; members?: typeof OTHERS } = {}) {
    const { most = 1, members = OTHERS } = more;
    const ledger = emptyLedger();
    noteAsked(ledger, gridOf([HEADERS, row(`${BEN}, ${others}`)]));
    const removals = createRemovals(ledger);
    removals.scheduled({ owner: ANN, most, troubled: false, switchings: () => 0 });
    removals.judge([], [space([ann, ben, ...members])], {});
    const firings = rows.map(() => ({ function: 'onTimer', person: ANN }));
    for (const [at, firing] of firings.entries())
      removals.read(firing, [HEADERS, row(rows[at] ?? '')], at * HOUR);
    const call = { method: 'DELETE', path: `/v1/spaces/A/members/${ben.name.slice(6)}`, user: ANN };
    return removals
      .judge([call], [space([ann, ...members])], firings[firings.length - 1])
      .map(({ what }) => what.replace(/^.*by ann@example.com: /, ''));
  }

  test('may, where two firings an hour apart saw them missing', () => {
    expect(byFirings([others, others])).toEqual([]);
    expect(byFirings([`${BEN}, ${others}`, others, others])).toEqual([]);
  });

  test.each<[string, () => string[]]>([
    ['which saw them missing only now', () => byFirings([`${BEN}, ${others}`, others])],
    ['beyond its day', () => byFirings([others, others], { most: 0 })],
    [
      'beyond a fifth of the space',
      () => byFirings([others, others], { members: OTHERS.slice(0, 2) }),
    ],
  ])('is found where it did: %s', (what, find) => {
    const [said = ''] = find();
    expect(said).toContain(`a schedule did, ${what}`);
  });
});
