/** Runs that somebody disturbs: closed half-way, watched by a second person, stopped, and very long ones. */
import { eventually } from '../../browser/eventually';
import { clubs, useWorkspace } from './open-workspace';

const { serve } = useWorkspace();

/** Takes some seconds: more rows than Chat takes in a minute. */
const LONG = clubs(64);

/** Goes on for as long as a slow machine takes to open a page or to press a button. */
const LONGER = clubs(90);

test('a run that was left half-way is found again as it is, and ends with each space once', async () => {
  const tab = await (await serve({ speed: 30 }, LONG))();
  await tab.sidebar.getByRole('button', { name: 'Set up 64 spaces' }).click();
  await tab.page.getByRole('tab', { name: /Chat \d/ }).waitFor();
  await tab.page.reload();
  await tab.sidebar.getByRole('heading', { name: /64 spaces|Setting up/ }).waitFor();
  await tab.page.getByRole('tab', { name: 'Chat 64' }).waitFor({ timeout: 60_000 });
  await tab.page.locator('.grid-row', { hasText: 'Waiting' }).first().waitFor({
    state: 'detached',
  });
  await tab.drawer('Calls');
  await eventually(async () =>
    expect(await tab.page.getByRole('tab', { name: 'Chat 64' }).count()).toBe(1),
  );
}, 120_000);

test('a second person in a second tab is told whose run it is, and nothing is sent as them', async () => {
  // Late answers keep the first person's execution at it for as long as the second looks.
  const open = await serve({ speed: 10, fault: ['slow=1'] });
  const ann = await open();
  await ann.sidebar.getByRole('button', { name: 'Set up 11 spaces' }).click();
  await ann.page.getByRole('tab', { name: /Chat \d/ }).waitFor();
  const ben = await open('ben@example.com');
  await ben.sidebar.getByText('ann@example.com is setting up rows here').waitFor();
  await ann.drawer('Calls');
  await ann.page.locator('.calls-table .user').first().waitFor();
  const users = await ann.page.locator('.calls-table .user').allTextContents();
  expect(new Set(users)).toEqual(new Set(['ann']));
}, 120_000);

test('two tabs of one person share a run: each space is there once, and both see its end', async () => {
  const open = await serve({ speed: 12 }, LONGER);
  const first = await open();
  await first.sidebar.getByRole('button', { name: 'Set up 90 spaces' }).click();
  await first.sidebar.getByRole('progressbar').waitFor();
  const second = await open();
  await second.sidebar.getByRole('progressbar').waitFor();
  for (const { sidebar } of [first, second])
    await sidebar
      .getByRole('heading', { name: /^(90 spaces set up|No spaces to set up)$/ })
      .waitFor({ timeout: 60_000 });
  const spaces = first.page.getByRole('list', { name: 'Spaces' }).getByRole('button');
  await eventually(async () =>
    expect(new Set(await spaces.allTextContents()).size).toBeGreaterThanOrEqual(90),
  );
  expect(await spaces.allTextContents()).toHaveLength(90);
}, 120_000);

test('Stop leaves what was not sent as it was', async () => {
  // It lasts long enough for a press that a busy machine is late with.
  const { page, sidebar, cell } = await (await serve({ speed: 12 }, clubs(240)))();
  await sidebar.getByRole('button', { name: 'Set up 240 spaces' }).click();
  await sidebar.getByRole('button', { name: 'Stop' }).click();
  await sidebar.getByRole('heading', { name: /^Stopped: / }).waitFor({ timeout: 60_000 });
  const stopped = await sidebar.getByRole('heading', { name: /^Stopped: / }).textContent();
  const made = Number(/\d+/.exec(stopped ?? '')?.[0] ?? 0);
  expect(made).toBeLessThan(240);
  for (const status of ['Waiting', 'Setting up'])
    await page.locator('.grid-row', { hasText: status }).first().waitFor({ state: 'detached' });
  await eventually(async () => expect(await cell(2, 2).textContent()).toBe(made > 0 ? 'Done' : ''));
  const spaces = page.getByRole('list', { name: 'Spaces' }).getByRole('button');
  await eventually(async () => expect(await spaces.count()).toBe(made));
}, 120_000);

test('a thousand rows are worked through while the page stays usable', async () => {
  const { page, sidebar, cell, drawer } = await (await serve({ speed: 60 }, clubs(1000)))();
  await sidebar.getByRole('button', { name: 'Set up 1,000 spaces' }).click();
  await page.getByRole('tab', { name: /Chat [1-9]\d\d/ }).waitFor({ timeout: 60_000 });
  await cell(5, 1).click();
  await page.keyboard.press('z');
  await page.getByRole('textbox', { name: 'Cell' }).waitFor();
  await page.keyboard.type('oe@example.com');
  await page.keyboard.press('Enter');
  await drawer('Calls');
  await page.getByRole('tab', { name: 'Calls', selected: true }).waitFor();
  await cell(5, 1).getByText('zoe@example.com', { exact: true }).waitFor();
  await sidebar.getByRole('progressbar').waitFor();
}, 120_000);
