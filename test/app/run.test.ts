/** A run as the sidebar, the menu and other scripts ask for it: start, slice, stop, take over, links, decisions. */
import { begin, drive } from '../../src/app/drive';
import { listLinks } from '../../src/app/links';
import { look } from '../../src/app/look';
import { mendRow } from '../../src/app/mend';
import { menuItems, setUpNewRows, stopFromMenu } from '../../src/app/menu';
import { open } from '../../src/app/opened';
import { setUpRows, status } from '../../src/app/other-scripts';
import { slice } from '../../src/app/slice';
import { start } from '../../src/app/start';
import { stop } from '../../src/app/stop';
import { takeOver } from '../../src/app/take-over';
import { takeLease } from '../../src/run/lease';
import { BEN, HEADERS, OTHER_SHEET, SHEET, type SmallHost, smallHost, team } from './small-host';

const teams = (count: number) => [
  HEADERS,
  ...Array.from({ length: count }, (_, index) => team(`Team ${index + 1}`)),
];

function startAll({ host }: SmallHost) {
  const { digest } = look(host, { sheetId: SHEET, which: 'all' }).offer;
  return start(host, { sheetId: SHEET, which: 'all', take: 'ready', digest });
}

describe('the button of the sidebar', () => {
  test('begins what was shown, and slices say how far it is', () => {
    const small = smallHost({ cells: teams(30) });
    expect(startAll(small)).toMatchObject({ kind: 'started', total: 30 });
    const answer = slice(small.host, { sheetId: SHEET });
    expect(answer).toMatchObject({ state: 'ended', total: 30, done: 30, left: 0 });
    // The sheet has them all; the sidebar is told of the newest.
    expect(answer.latest).toHaveLength(25);
    expect(answer.latest[24]).toMatchObject({ status: 'Done', name: 'Team 30' });
  });

  test('begins nothing when the rows are not those that were shown', () => {
    const small = smallHost();
    const { digest } = look(small.host, { sheetId: SHEET, which: 'all' }).offer;
    small.world.cells.push(team('Late'));
    const request = { sheetId: SHEET, which: 'all', take: 'ready', digest } as const;
    expect(start(small.host, request)).toMatchObject({
      kind: 'changed',
      view: { offer: { rows: 2 } },
    });
    expect(small.world.calls()).toEqual([]);
  });

  test('begins nothing when the person looks at another sheet by now, and shows that one', () => {
    const small = smallHost({ more: [{ name: 'Clubs', cells: teams(1) }] });
    small.has.front = OTHER_SHEET;
    expect(startAll(small)).toMatchObject({ kind: 'changed', view: { sheet: { name: 'Clubs' } } });
    expect(small.statuses()).toEqual(['']);
  });

  test('says who is at it while somebody else is', () => {
    const small = smallHost();
    const ben = small.as(BEN);
    takeLease(ben.world.ports, ben.world.context.me, small.host.now());
    expect(startAll(small)).toMatchObject({ kind: 'busy', by: BEN });
  });
});

describe('where the project has a limit of its own', () => {
  test('estimates take it, and a wait names it', () => {
    const small = smallHost({ cells: teams(30) });
    small.world.script.set('limits', JSON.stringify({ spaceWrites: 20 }));
    expect(look(small.host, { sheetId: SHEET, which: 'all' }).offer.seconds).toBe(75);
    startAll(small);
    let answer = slice(small.host, { sheetId: SHEET });
    while (answer.waitMs === 0 && answer.left > 0) answer = slice(small.host, { sheetId: SHEET });
    expect(answer).toMatchObject({ done: 20, left: 10 });
    expect(answer.because).toEqual({ code: 'run.wait.spaceWrites', values: { n: 20 } });
  });

  test('a wait for memberships names their limit', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => `pupil${index}@example.com`).join(', ');
    const small = smallHost({ cells: [HEADERS, ['Crowd', crowd]] });
    small.world.script.set('limits', JSON.stringify({ membershipWrites: 3 }));
    startAll(small);
    const answer = slice(small.host, { sheetId: SHEET });
    expect(answer.because).toEqual({ code: 'run.wait.membershipWrites', values: { n: 3 } });
  });
});

describe('Stop and taking over', () => {
  test('Stop gives the rows back that wait', () => {
    const small = smallHost({ cells: teams(2) });
    startAll(small);
    expect(small.statuses()).toEqual(['Waiting', 'Waiting']);
    expect(stop(small.host, { sheetId: SHEET })).toEqual({
      takenBack: 2,
      atOnce: true,
      schedulePaused: false,
    });
    expect(small.statuses()).toEqual(['', '']);
  });

  test('only rows with which nobody goes on can be taken over', () => {
    const small = smallHost({ cells: teams(2) });
    startAll(small.as(BEN));
    takeOver(small.host, { sheetId: SHEET });
    expect(small.statuses()).toEqual(['Waiting', 'Waiting']);
    small.world.clock.spend(5 * 60_000);
    expect(takeOver(small.host, { sheetId: SHEET }).offer.rows).toBe(2);
    expect(small.statuses()).toEqual(['', '']);
  });

  test('a decision about a row waits for whoever is at work', () => {
    const small = smallHost();
    const ben = small.as(BEN);
    takeLease(ben.world.ports, ben.world.context.me, small.host.now());
    const request = { sheetId: SHEET, row: 2, mend: 'ask-anew', key: '' } as const;
    expect(() => mendRow(small.host, request)).toThrow('problem.busy');
  });
});

test('links are those of one run, or of all', () => {
  const small = smallHost({ cells: teams(1) });
  startAll(small);
  slice(small.host, { sheetId: SHEET });
  small.world.cells.push(team('Second run'));
  const second = startAll(small);
  slice(small.host, { sheetId: SHEET });
  const namesOf = (run?: string) =>
    listLinks(small.host, { sheetId: SHEET, run }).links.map(({ name }) => name);
  expect(namesOf()).toEqual(['Team 1', 'Second run']);
  expect(namesOf(second.kind === 'started' ? second.run : '-')).toEqual(['Second run']);
});

describe('a run inside one execution', () => {
  test('ends for now when the next slice would begin too late', () => {
    const { host, world } = smallHost({ cells: teams(70) });
    const { ports, context } = open(host, host.book.front());
    const startedAt = host.now();
    const budget = { startedAt, stopAt: startedAt + 30_000 };
    expect(begin(ports, context, budget)).toEqual({ kind: 'begun', total: 70 });
    const slices: string[] = [];
    const { end } = drive(ports, context, budget, { slice: ({ state }) => slices.push(state) });
    expect(end).toBe('later');
    expect(slices).not.toContain('ended');
    expect(world.clock.now()).toBeLessThan(startedAt + 60_000);
  });

  test('waits while somebody else is at work, or leaves them to it', () => {
    const small = smallHost();
    const ben = small.as(BEN);
    const { ports, context } = open(small.host, small.host.book.front());
    const startedAt = small.host.now();
    begin(ports, context, { startedAt, stopAt: startedAt + 60_000 });
    takeLease(ben.world.ports, ben.world.context.me, startedAt);
    const budget = { startedAt, stopAt: startedAt + 60_000 };
    const hear = { slice: () => undefined };
    expect(drive(ports, context, budget, hear, true).end).toBe('busy');
    expect(small.host.now()).toBeLessThan(startedAt + 10_000);
    expect(drive(ports, context, budget, hear).end).toBe('later');
    expect(small.host.now()).toBeGreaterThan(startedAt + 50_000);
  });
});

describe('the menu', () => {
  test('offers seven things, a line between the runs and the rest', () => {
    const items = menuItems(smallHost().host);
    expect(items.filter((item) => item === null)).toHaveLength(1);
    expect(items.flatMap((item) => (item ? [item.calls] : []))).toContain('stopFromMenu');
  });

  test('sets up what is ready, and tells by toasts', () => {
    const { host, has, statuses } = smallHost({ cells: teams(2) });
    setUpNewRows(host);
    expect(statuses()).toEqual(['Done', 'Done']);
    expect(has.sidebars).toBe(0);
    expect(has.toasts[0]).toContain('2');
    // The run may take minutes, and the person may be elsewhere when it ends.
    expect(has.lastStays).toBe(true);
  });

  test('shows a row with nobody in it before anything is made', () => {
    const { host, has, world } = smallHost({ cells: [HEADERS, ['Empty', '']] });
    setUpNewRows(host);
    expect(has.sidebars).toBe(1);
    expect(world.calls()).toEqual([]);
  });

  test('says that no column was recognised, or that there is nothing to do', () => {
    const bare = smallHost({ cells: [['a', 'b']] });
    setUpNewRows(bare.host);
    expect(bare.has.toasts.join()).toContain('Teams');
    const done = smallHost({ cells: teams(1) });
    setUpNewRows(done.host);
    setUpNewRows(done.host);
    expect(done.has.toasts[done.has.toasts.length - 1]).toMatch(/^No rows/);
  });

  test('stops the run on the sheet in front', () => {
    const small = smallHost();
    startAll(small);
    stopFromMenu(small.host);
    expect(small.statuses()).toEqual(['']);
    expect(small.has.toasts).toHaveLength(1);
  });
});

describe('another script', () => {
  test('sets up the rows that it names, and is told of them alone', () => {
    const { host, statuses } = smallHost({ cells: teams(3) });
    const answer = setUpRows(host, { sheet: 'Teams', rows: [3] });
    expect(answer).toMatchObject({ rows: 1, done: 1, left: 0, problem: '' });
    expect(statuses()).toEqual(['', 'Done', '']);
  });

  test('is told what is left, for which a timer was made', () => {
    const { host, has, world } = smallHost({ cells: teams(70) });
    world.script.set('limits', JSON.stringify({ spaceWrites: 5 }));
    const answer = setUpRows(host, { sheet: 'Teams' });
    expect(answer.left).toBeGreaterThan(0);
    expect(answer.done + answer.left).toBe(70);
    expect(has.triggers).toEqual([{ handler: 'onTimer', every: '5 minutes', here: true }]);
  });

  test('hears at once of a sheet that isn’t there and of rows that are no numbers', () => {
    const { host } = smallHost();
    expect(() => setUpRows(host, { sheet: 'Nowhere' })).toThrow('“Nowhere”');
    expect(() => setUpRows(host, { sheet: 'Teams', rows: [0] })).toThrow('row numbers');
  });

  test('learns where each sheet stands and who is at work', () => {
    const small = smallHost({
      cells: teams(2),
      more: [{ name: 'Notes', cells: [['nothing', 'here']] }],
    });
    const ben = small.as(BEN);
    takeLease(ben.world.ports, ben.world.context.me, small.host.now());
    expect(status(small.host)).toMatchObject({
      sheets: [{ sheet: 'Teams', ready: 2, done: 0 }],
      busy: { by: BEN },
    });
  });
});
