/** The judge's book of what a schedule sets up unseen: what it finds, and what it lets pass. */
import { emptyLedger, gridOf } from '../../../local/simulate/ledger';
import { createLimitsJudge } from '../../../local/simulate/limits-judge';
import { HEADERS, OUTCOME_HEADERS } from '../../../local/simulate/tags';
import type { Limits } from '../../../src/protocol';

const ANN = 'ann@example.com';
const HOUR_MS = 3_600_000;
const LIMITS: Limits = {
  ...{ onlyTicked: false, spacesADay: 2, peopleADay: 4, outsiders: false },
  owners: ['lead@example.com'],
};
const ALL = [...HEADERS, ...OUTCOME_HEADERS];

type Row = Partial<Record<(typeof ALL)[number], string>>;

/** A sheet that Ann's schedule works on; `does` lets an execution of this function write request ids. */
function watched() {
  const cells: string[][] = [[...ALL]];
  const requests: object[] = [];
  const spaces: object[] = [];
  let at = 0;
  let calls = 0;
  const judge = createLimitsJudge(ANN, {
    world: { cells: () => cells, clock: { now: () => at } } as never,
    chat: { requests: () => requests, spaces: () => spaces } as never,
    ledger: emptyLedger(),
  });
  judge.says(LIMITS);
  const call = (execution: object, name: string) =>
    judge.notice({ name, index: ++calls, when: 'after', execution } as never);
  return {
    judge,
    pass: (hours: number) => {
      at += hours * HOUR_MS;
    },
    grid: () => gridOf(cells),
    comes: (tag: string, row: Row = {}) => {
      const texts: Row = {
        Ref: tag,
        'Space name': `Team ${tag}`,
        Members: `p1.${tag}@example.com`,
      };
      cells.push(ALL.map((header) => ({ ...texts, ...row })[header] ?? ''));
    },
    does: (name: string, ...tags: string[]): string[] => {
      const execution = { function: name, person: ANN };
      const before = call(execution, 'Range.getDisplayValues');
      for (const row of cells)
        if (tags.includes(row[0] ?? '')) row[ALL.indexOf('Request ID')] = `id-of-${row[0]} v2`;
      return [...before, ...call(execution, 'Range.setValues')].map(({ what }) => what);
    },
    takesBack: (tag: string) => {
      for (const row of cells) if (row[0] === tag) row[ALL.indexOf('Request ID')] = '';
    },
    asks: (name: string, request: object): string[] => {
      requests.push({ user: ANN, method: 'POST', ...request });
      return call({ function: name, person: ANN }, 'UrlFetchApp.fetchAll').map(({ what }) => what);
    },
    spaces,
  };
}

test('a firing takes no more unseen rows, nor people, in a day than may be; the next day it may again', () => {
  const { does, comes, pass } = watched();
  for (const tag of ['r01', 'r02', 'r03', 'r04']) comes(tag);
  expect(does('onTimer', 'r01')).toEqual([]);
  pass(1);
  expect(does('onTimer', 'r02')).toEqual([]);
  pass(22);
  expect(does('onFormAnswer', 'r03')).toEqual(['r03: spaces, 3 in a day, 2 may be']);
  pass(25);
  expect(does('onTimer', 'r04')).toEqual([]);
  comes('r05', { Members: [1, 2, 3, 4].map((one) => `p${one}.r05@example.com`).join(', ') });
  expect(does('onTimer', 'r05')).toEqual(['r05: people, 5 in a day, 4 may be']);
});

test('a stamp that was taken back before anything was sent under it counts for nothing, and one under which something was does', () => {
  for (const isSent of [false, true]) {
    const { does, comes, asks, takesBack } = watched();
    for (const tag of ['r01', 'r02', 'r03']) comes(tag);
    expect(does('onTimer', 'r01', 'r02')).toEqual([]);
    if (isSent) asks('onTimer', { path: '/v1/spaces:setup', body: { requestId: 'id-of-r01' } });
    takesBack('r01');
    const said = isSent ? ['r03: spaces, 3 in a day, 2 may be'] : [];
    expect(does('onTimer', 'r03')).toEqual(said);
  }
});

test('what a press began, what its owner was shown, and a day before it was switched off count for nothing', () => {
  const { does, comes, judge, grid } = watched();
  const tags = ['r01', 'r02', 'r03', 'r04', 'r05'];
  for (const tag of tags) comes(tag);
  expect(does('startRun', 'r01', 'r02', 'r03')).toEqual([]);
  judge.shown(['r04'], grid());
  expect(does('onTimer', 'r04', 'r05')).toEqual([]);
  expect(judge.count()).toBe(1);
  judge.says(null);
  judge.says(LIMITS);
  for (const tag of ['r06', 'r07']) comes(tag);
  expect(does('onTimer', 'r06', 'r07')).toEqual([]);
  // Shown otherwise than it stands there now, it isn't what was pressed.
  comes('r08', { 'Welcome message': 'Hello' });
  judge.shown(['r08'], grid());
  const [, , , , , , , , row] = grid().cells;
  (row as string[])[ALL.indexOf('Welcome message')] = 'Hello by Ben';
  expect(does('onTimer', 'r08').join()).toContain('message nobody has shown');
});

test('nobody from outside, no other owner and no message of a cell comes by a firing, and only ticked rows where that is said', () => {
  const { does, comes, judge } = watched();
  judge.says({ ...LIMITS, spacesADay: null, peopleADay: null });
  comes('r01', { Members: 'out1.r01@example.org', 'External people': 'yes' });
  comes('r02', { Owners: 'p201.r02@example.com' });
  comes('r03', { Owners: 'lead@example.com' });
  comes('r04', { 'Welcome message': 'Hello by Ben' });
  expect(does('onTimer', 'r01', 'r02', 'r03', 'r04')).toEqual([
    expect.stringContaining('r01 was taken, which names people from outside'),
    expect.stringContaining('r02 was taken, which makes owners of p201.r02@example.com'),
    expect.stringContaining('r04 was taken, whose message'),
  ]);
  judge.says({ ...LIMITS, onlyTicked: true, spacesADay: null, peopleADay: null });
  comes('r05');
  expect(does('onTimer', 'r05')).toEqual([expect.stringContaining('hasn’t ticked')]);
});

test('a row that was taken, and a space that was there, let in nobody from outside whatever cells say by then', () => {
  const { does, comes, asks, judge, spaces } = watched();
  comes('r01');
  expect(does('onTimer', 'r01')).toEqual([]);
  const outside = { member: { name: 'users/out1.r01@example.org' } };
  const setUp = {
    path: '/v1/spaces:setup',
    body: { requestId: 'id-of-r01', memberships: [outside] },
  };
  expect(asks('onTimer', setUp)).toEqual([expect.stringContaining('is from outside')]);
  expect(asks('runSlice', setUp)).toEqual([]);
  spaces.push({ name: 'spaces/A', requestId: 'before' });
  const added = { path: '/v1/spaces/A/members', body: { ...outside, role: 'ROLE_MANAGER' } };
  expect(asks('onTimer', added)).toEqual([]);
  judge.settled();
  expect(asks('onTimer', added)).toEqual([
    expect.stringContaining('is from outside'),
    expect.stringContaining('becomes an owner'),
  ]);
});

test('once somebody says that another domain is theirs, nobody can say who is from outside, and no such row has to be held', () => {
  const { does, comes, judge } = watched();
  const outside: Row = { Members: 'out1.r01@example.org', 'External people': 'yes' };
  comes('r01', outside);
  comes('r02', outside);
  expect(judge.tellsOutsiders()).toBe(true);
  expect(does('onTimer', 'r01')).toEqual([expect.stringMatching('people from outside')]);
  judge.opens();
  expect(judge.tellsOutsiders()).toBe(false);
  expect(does('onTimer', 'r02')).toEqual([]);
});
