/** The log: a sheet for those who want one, and entries for Cloud Logging. */
import { LOG_SHEET } from '../../src/app/log';
import { ANN, HEADERS, HOUR, SHEET, type TestWorld, team, teams, worldOf } from './world';

function logOf(one: TestWorld): string[][] | undefined {
  const sheet = one.world.view().sheets.find(({ name }) => name === LOG_SHEET);
  return sheet?.cells;
}

const switchOn = (one: TestWorld, most = 5000) =>
  one.ask('saveLog', { sheetId: SHEET, on: true, most });

test('nobody gets a log who doesn’t ask for one', () => {
  const one = worldOf();
  one.schedule();
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(logOf(one)).toBeUndefined();
  expect(one.read().log).toEqual({ on: false, most: 5000 });
});

test('switched on, it says when, who, which row, what was done, and where', () => {
  const one = worldOf({
    cells: [HEADERS, team('Chess'), ['Choir', 'maria@example.com, nobody1@example.com']],
  });
  switchOn(one);
  one.schedule();
  one.pass(3 * HOUR);
  const log = logOf(one) ?? [];
  expect(log[0]).toEqual(['Time', 'Person', 'Sheet', 'Row', 'What was done', 'Link', 'Details']);
  const lines = log.slice(1);
  expect(lines.map(([, person, sheet, row, what]) => [person, sheet, row, what])).toEqual([
    [ANN, 'Teams', 'Chess', 'Done'],
    [ANN, 'Teams', 'Choir', 'Partly done'],
  ]);
  for (const [time, , , , , link] of lines) {
    expect(time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(link).toMatch(/^https:\/\/chat\.google\.com\/room\//);
  }
  expect(lines[1]?.[6]).toContain('nobody1@example.com');
  expect(one.world.view().sheets.find(({ name }) => name === LOG_SHEET)?.hidden).toBe(false);
  expect(one.world.view().activeSheet).toBe(SHEET);
});

test('a name that looks like a formula is text in it', () => {
  const one = worldOf({ cells: [HEADERS, team('x')] });
  one.world.edit.setFormat({ block: { row: 2, column: 1, rows: 1, columns: 1 }, format: '@' });
  one.world.edit.setCell({ row: 2, column: 1, text: '=1+1' });
  switchOn(one);
  one.schedule();
  one.pass(3 * HOUR);
  expect(logOf(one)?.[1]?.[3]).toBe('=1+1');
});

test('it is written in one call a batch, and no longer than was chosen: the oldest lines go', () => {
  const one = worldOf({ cells: teams(120) });
  switchOn(one, 100);
  one.schedule();
  const log = () => one.world.view().sheets.find(({ name }) => name === LOG_SHEET)?.id;
  let writes = 0;
  one.world.onServiceCall = ({ name, when }) => {
    if (name === 'Range.setNumberFormat' && when === 'after' && log() !== undefined) writes++;
  };
  one.pass(3 * HOUR);
  one.world.onServiceCall = undefined;
  const lines = logOf(one) ?? [];
  expect(lines).toHaveLength(101);
  expect(lines[0]?.[0]).toBe('Time');
  expect(lines.some((line) => line[3] === 'Team 120')).toBe(true);
  expect(lines.some((line) => line[3] === 'Team 1')).toBe(false);
  expect(writes).toBeLessThanOrEqual(10);
});

test('the sidebar’s own runs stand in it, too', () => {
  const one = worldOf();
  switchOn(one);
  const view = one.ask<{ view: { offer: { digest: string } } }>('openSidebar', {}).view;
  const { digest } = view.offer;
  one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest });
  one.ask('runSlice', { sheetId: SHEET });
  expect(logOf(one)?.slice(1)).toHaveLength(2);
});

test('a log that can’t be written fails no run', () => {
  const one = worldOf();
  switchOn(one);
  one.schedule();
  one.refuse('Sheet.deleteRows', 'no');
  one.refuse('Spreadsheet.insertSheet', 'You are trying to edit a protected cell or object.');
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
});

test('Cloud Logging gets what happened by run and request, with no address and no name', () => {
  const one = worldOf({
    cells: [HEADERS, team('Chess'), ['Choir', 'maria@example.com, nobody1@example.com']],
  });
  one.schedule();
  one.pass(3 * HOUR);
  const entries = one.world.logs.map(({ parts }) => {
    expect(parts).toHaveLength(1);
    return JSON.parse(String(parts[0])) as Record<string, string>;
  });
  const events = entries.map(({ event }) => event);
  for (const event of ['run-started', 'sent', 'settled', 'slice-ended', 'run-concluded'])
    expect(events).toContain(event);
  const run = entries.find(({ event }) => event === 'run-started')?.run;
  expect(run).toBeTruthy();
  const uuids = one.setUps().map(({ body }) => (body as { requestId: string }).requestId);
  const sent = entries.filter(({ event }) => event === 'sent');
  for (const uuid of uuids)
    expect(sent.some((entry) => entry.run === run && entry.requests?.includes(uuid))).toBe(true);
  expect(entries.filter(({ event }) => event === 'settled')).toHaveLength(2);
  const text = JSON.stringify(one.world.logs.map(({ parts }) => parts));
  expect(text).not.toMatch(/@|Chess|Choir|maria|ann/i);
});

test('the document’s lock is held for moments only while lines are written', () => {
  const one = worldOf({ cells: teams(20) });
  switchOn(one);
  one.schedule();
  one.pass(3 * HOUR);
  expect(logOf(one)).toHaveLength(21);
  expect(Math.max(...Object.values(one.world.locks.longestMs))).toBeLessThan(1_500);
});

test('whoever finds another execution writing lines waits for its turn, a few seconds at most', () => {
  const tookWith = (turnMs: number) => {
    const one = worldOf();
    switchOn(one);
    one.call('setUpRows', { sheet: 'Teams' });
    const took = one.world.executions.at(-1)?.seconds ?? 0;
    const stores = one.world.properties as Record<string, Record<string, string>>;
    const document = Object.values(stores).find((store) => store.log) ?? {};
    one.world.edit.paste({ row: 4, column: 1, cells: [team('Later')] });
    document.logTurn = String(one.clock.now() + turnMs);
    one.call('setUpRows', { sheet: 'Teams' });
    expect(logOf(one)?.map((line) => line[3])).toEqual(['Row', 'Team 1', 'Team 2', 'Later']);
    return (one.world.executions.at(-1)?.seconds ?? 0) - took;
  };
  const alone = tookWith(0);
  expect(tookWith(60 * 60_000)).toBeGreaterThan(alone + 3);
  expect(tookWith(60 * 60_000)).toBeLessThan(alone + 10);
});
