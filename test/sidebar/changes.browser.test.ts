/** What rows ask for since their spaces were set up: a line on the home view, ticks, and one button that applies them. */
import type { ChangeLine } from '../../src/protocol';
import type { Said } from '../../src/texts/said';
import { changes, ok, opening, view } from './answers';
import { button, expectHeading, starting, useSidebar } from './open';

const { open } = useSidebar();
const GONE = ['gone 11', 'gone 12', 'gone 13'];
const never = () => new Promise<never>(() => undefined);

test('what has changed is counted in one line; what is left out is not applied', async () => {
  const adding = changes(2);
  const kept: Said = { code: 'change.history.off', values: {} };
  const rename = { does: 'rename' as const, was: 'Chess', becomes: 'Chess club' };
  const lines: ChangeLine[] = [
    ...adding.lines,
    { ...rename, key: 'rename 1', row: 2, name: 'Chess club' },
    { does: 'set', said: kept, key: 'set 1', row: 3, name: 'Drama' },
  ];
  const counts = { ...adding.counts, rename: 1, set: 1 };
  const barred = { rows: 1, changes: 2, link: null };
  const byTemplate = { n: 300, was: '7A', becomes: '7A – 2027' };
  const { page, calls } = await open({
    ...starting,
    openSidebar: () => opening(view({ changes: { ...adding, lines, counts, barred, byTemplate } })),
    startRun: () => ok({ kind: 'started', total: 2, run: 'run01' }),
    runSlice: never,
  });
  await button(
    page,
    '2 rows have changed · 4 people to add, 1 new name, 1 setting to change',
  ).click();
  await expectHeading(page, 'Changes');
  await page.getByText('2 new names or settings wait for a permission').waitFor();
  await page.getByText('it is the extra “rename”').waitFor();
  await page.getByRole('checkbox', { name: 'Chess → Chess club' }).uncheck();
  await page.getByRole('checkbox', { name: 'Drama Messages are not to be kept' }).waitFor();
  await page.getByRole('checkbox', { name: 'Chess club new1@example.com' }).uncheck();
  await button(page, 'Apply 4 changes').waitFor();
  await page.getByRole('checkbox', { name: '300 spaces would get a new name' }).check();
  await button(page, 'Apply 304 changes').click();
  await expectHeading(page, 'Applying changes to 2 spaces');
  const started = calls.find(({ name }) => name === 'startRun');
  expect(started?.request).toMatchObject({
    ...{ take: 'changes', leave: ['rename 1', 'change 1'], byTemplate: true },
  });
});

test('who would go is off until a person ticks it; so many take a second press; and all can be put back', async () => {
  const adding = changes(1);
  const out = (key: string, more: object = {}) => ({
    ...{ key, row: 7, name: '7A', does: 'takeOut' as const, role: 'member' as const },
    ...{ shown: `${key}@example.com`, ...more },
  });
  const lines = [
    ...adding.lines,
    out('tobi', { movedTo: { row: 8, name: '7B' } }),
    out('lia', { alone: 'before' }),
    out('mia', { row: 9, name: '7C', alone: 'emptied' }),
    out('ida', { row: 9, name: '7C', alone: 'emptied' }),
    out('leo', { row: 10, name: '7D', alone: 'emptied' }),
    // Somebody who left the organisation is one line over all rows.
    ...[11, 12, 13].map((row) =>
      out(`gone ${row}`, { row, name: `8${row}`, shown: 'gone@example.com' }),
    ),
  ];
  const takenOut = [
    { key: 'back 1', name: '7A', shown: 'ben@example.com', role: 'member' as const, at: 0 },
    { key: 'back 2', name: '7B', shown: 'eva@example.com', role: 'owner' as const, at: 0 },
  ];
  const counts = { ...adding.counts, takeOut: 8 };
  const shown = view({ changes: { ...adding, lines, counts, takenOut } });
  const { page, calls } = await open({
    ...starting,
    openSidebar: () => opening(shown),
    startRun: (request) =>
      request.sure === undefined
        ? ok({ kind: 'much', people: 4, spaces: 2 })
        : ok({ kind: 'started', total: 1, run: 'run01' }),
    putPeopleBack: () => ok(view({ changes: { ...adding, lines, counts } })),
    runSlice: never,
  });
  await page
    .getByRole('button', { name: /^1 row has changed · 2 people to add.* 8 people to take out/ })
    .click();
  await expectHeading(page, 'Changes');
  const tick = (name: string) => page.getByRole('checkbox', { name });
  await button(page, 'Apply 2 changes').waitFor();
  await button(page, 'Put all 2 back').click();
  await page.getByText('Put all 2 back').waitFor({ state: 'detached' });
  expect(calls.at(-1)).toMatchObject({ request: { keys: ['back 1', 'back 2'] } });
  await tick('7A tobi@example.com → moved to 7B').check();
  await tick('7A lia@example.com was in before the add-on came').check();
  await tick('7C names nobody any more: take all 2 out? mia@example.com, ida@example.com').check();
  // Of rows that name nobody any more one goes at a time.
  await tick('7D names nobody any more: take the 1 person out? leo@example.com').check();
  await button(page, 'Apply 5 changes').waitFor();
  await tick('7C names nobody any more: take all 2 out? mia@example.com, ida@example.com').check();
  await tick('gone@example.com in 3 rows: 811, 812, 813').check();
  await button(page, 'Apply 9 changes').click();
  await page.getByText('This takes 4 people out. Spaces: 2.').waitFor();
  await button(page, 'Take 4 people out').click();
  await expectHeading(page, 'Applying changes to 1 space');
  const [first, second] = calls.filter(({ name }) => name === 'startRun');
  expect(first?.request).toMatchObject({ takeAway: ['tobi', 'lia', 'mia', 'ida', ...GONE] });
  expect(first?.request).not.toHaveProperty('sure');
  expect(second?.request).toMatchObject({
    takeAway: ['tobi', 'lia', 'mia', 'ida', ...GONE],
    sure: 4,
  });
});
