/** The menu: rows are set up without the sidebar, and the schedule is found there. */
import type { Answer, Opening, View } from '../../src/protocol';
import { HELP_PAGES } from '../../src/sidebar/help-pages';
import { ANN, BEN, HEADERS, SHEET, type TestWorld, team, teams, worldOf } from './world';

const press = (one: TestWorld, name: string, person = ANN) =>
  one.world.execute({ function: name, person, from: 'menu' });
const toasts = (one: TestWorld) => one.world.toasts.map(({ message }) => message);

test('it has an item each for opening, setting up, the schedule, stopping and the sample', () => {
  const one = worldOf();
  one.world.execute({
    function: 'onOpen',
    person: ANN,
    trigger: { kind: 'open' },
    authMode: 'NONE',
  });
  const items = one.world.menus.flatMap(({ items }) => items.map((item) => JSON.stringify(item)));
  expect(items.join()).toMatch(
    /"Open".*"Set up new rows".*"Schedule…".*"Stop".*"Make a sample sheet"/,
  );
});

test('Set up new rows tells its progress by toasts, and the log has the rows', () => {
  const one = worldOf({ cells: teams(70) });
  one.ask('saveLog', { sheetId: SHEET, on: true, most: 1000 });
  press(one, 'setUpNewRows');
  expect(toasts(one)[0]).toBe('Setting up 70 spaces.');
  expect(toasts(one).at(-1)).toBe('70 spaces set up.');
  expect(new Set(one.statuses())).toEqual(new Set(['Done']));
  expect(one.world.view().sheets[1]?.cells).toHaveLength(71);
});

test('rows whose run is stopped in the moment in which it looks at them are set up anew, and none is left with an id alone', () => {
  const one = worldOf({ cells: teams(3) });
  const { digest } = one.ask<View>('look', { sheetId: SHEET, which: 'all' }).offer;
  one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest });
  let left = 1;
  one.world.onServiceCall = ({ name, when }) => {
    if (name === 'Range.getDisplayValues' && when === 'after' && left-- > 0)
      one.ask('stopRun', { sheetId: SHEET });
  };
  press(one, 'setUpNewRows');
  expect(new Set(one.statuses())).toEqual(new Set(['Done']));
});

test('on a sheet that can’t be written it says so by a toast', () => {
  const one = worldOf();
  one.world.edit.protect({});
  expect(press(one, 'setUpNewRows', BEN).kind).toBe('returned');
  expect(toasts(one).join()).toContain('The outcome columns can’t be written');
});

test('on a sheet that begins with data it asks for a row of headers, and leaves no run behind', () => {
  const one = worldOf({ cells: [['Chess', 'maria@example.com']] });
  press(one, 'setUpNewRows');
  expect(toasts(one)).toEqual([expect.stringContaining('Row 1 looks like data')]);
  expect(JSON.stringify(one.world.properties)).not.toContain('run.');
});

test('on a sheet without headers it says that none is recognised, and leaves no run behind', () => {
  const one = worldOf({ cells: [['Fruit', 'Price']] });
  press(one, 'setUpNewRows');
  expect(toasts(one)).toEqual([expect.stringContaining('No column of “Teams” is recognised')]);
  expect(JSON.stringify(one.world.properties)).not.toContain('run.');
});

test('what only a person can say is shown in the sidebar, and nothing is sent', () => {
  const one = worldOf({ cells: [['Project', 'Zorb'], team('Chess'), team('Drama')] });
  press(one, 'setUpNewRows');
  expect(one.ask<Opening>('openSidebar', {}).show).toBe('review');
  expect(toasts(one)).toEqual([expect.stringContaining('Column “Zorb” holds')]);
  expect(one.setUps()).toEqual([]);
});

test('a warning on a row that would be taken is shown before anything is sent', () => {
  const one = worldOf({ cells: [HEADERS, team('Chess'), team('Chess')] });
  press(one, 'setUpNewRows');
  expect(one.ask<Opening>('openSidebar', {}).show).toBe('review');
  expect(toasts(one)).toEqual(['Look at this first: nothing was sent.']);
  expect(one.setUps()).toEqual([]);
});

test('rows with nobody in them are shown before anything is sent', () => {
  const one = worldOf({ cells: [HEADERS, ['Chess', ''], ['Drama', '']] });
  press(one, 'setUpNewRows');
  expect(one.ask<Opening>('openSidebar', {}).show).toBe('review');
  expect(one.setUps()).toEqual([]);
});

test('Check my setup opens the sidebar with the check', () => {
  const one = worldOf();
  press(one, 'showSetup');
  expect(one.ask<Opening>('openSidebar', {}).show).toBe('setup');
});

test('Help opens the sidebar with it, and each of its pages is there', () => {
  const one = worldOf();
  press(one, 'showHelp');
  expect(one.ask<Opening>('openSidebar', {}).show).toBe('help');
  for (const page of HELP_PAGES)
    expect(one.ask<string>('readPart', { part: `help-${page}` })).toContain('takePart');
});

test('with nothing to do it says so, and leaves no run behind', () => {
  const one = worldOf({ cells: [HEADERS] });
  press(one, 'setUpNewRows');
  expect(toasts(one)).toEqual(['No rows to set up.']);
  expect(JSON.stringify(one.world.properties)).not.toContain('run.');
});

test('Schedule… opens the sidebar with the schedule, once', () => {
  const one = worldOf();
  press(one, 'showSchedule');
  expect(one.world.sidebar?.title).toBe('Rows to Spaces');
  expect(one.ask<Opening>('openSidebar', {}).show).toBe('schedule');
  expect(one.ask<Opening>('openSidebar', {}).show).toBeUndefined();
  const answer = one.call<Answer<Opening>>('openSidebar', {}, BEN);
  expect(answer.ok && 'show' in answer.value).toBe(false);
});

test('Stop takes back what waits, pauses the schedule, and says both', () => {
  const one = worldOf({ cells: [HEADERS, ...Array.from({ length: 90 }, (_, n) => team(`T${n}`))] });
  one.schedule();
  const { digest } = one.ask<Opening>('openSidebar', {}).view.offer;
  one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest });
  press(one, 'stopFromMenu');
  expect(toasts(one)).toEqual([
    'Stopped. Rows that were not sent are untouched. Your schedule here is paused until you resume it.',
  ]);
  expect(one.statuses().join('')).toBe('');
  expect(one.ask<View>('look', { sheetId: SHEET, which: 'all' }).schedule).toMatchObject({
    ...{ paused: 'stopped', mine: true, nextAt: 0 },
  });
  expect(one.read().schedule?.paused).toBe('stopped');
});
