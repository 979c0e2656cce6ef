/** The drawer under the sheet: calls, faults, mails, triggers, and time that jumps ahead. */

import { readFileSync } from 'node:fs';
import { eventually } from '../../browser/eventually';
import type { Tab } from './open-workspace';
import { useWorkspace } from './open-workspace';

const { serve } = useWorkspace();

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that can answer otherwise by dark than by light. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe has to say about the page, the add-on's own sidebar aside, which has tests of its own: all rules by light,
 * those about colours by dark.
 */
async function violations({ page }: Tab, colorScheme: 'light' | 'dark'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const rules = colorScheme === 'dark' ? COLOURS : null;
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: { run(...how: unknown[]): Promise<{ violations: Found[] }> };
    };
    interface Found {
      id: string;
      nodes: { html: string }[];
    }
    const how = only ? { runOnly: { type: 'rule', values: only } } : {};
    const found = await axe.run(document, { iframes: false, ...how });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, rules);
}

test('a schedule is switched on, a week passes: new rows were set up and mails are there', async () => {
  const { page, sidebar, drawer, cell } = await (await serve({ addOn: true }))();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Schedule' }).click();
  await sidebar.getByRole('combobox', { name: 'Mail me' }).selectOption('always');
  await sidebar.getByRole('combobox', { name: 'Set up new rows' }).selectOption('day');
  await sidebar.getByRole('button', { name: 'Switch on' }).click();
  await sidebar.getByRole('button', { name: 'Switched on' }).waitFor();

  await drawer('Triggers');
  await page.getByText('onTimer, every hour').waitFor();
  await page.getByRole('button', { name: '1 week' }).click();
  await page.getByText(/executions, 11 spaces set up, \d+ mail/).waitFor({ timeout: 40_000 });
  await page.locator('.grid-row', { hasText: 'Done' }).first().waitFor();
  await eventually(async () => expect(await cell(2, 3).textContent()).toBe('Done'));
  await drawer('Mails');
  // The oldest tells of the spaces; what comes later tells of the row that is still to fix.
  await page.getByRole('list', { name: 'Mails' }).getByRole('button').last().click();
  await page.getByRole('region', { name: 'One mail' }).waitFor();
  const mail = page.frameLocator('.mail iframe');
  await mail.getByText('Website relaunch').first().waitFor();
}, 120_000);

test('a form is answered, three times at once: each answer becomes a row and a space by itself', async () => {
  const { page, sidebar, drawer, menu } = await (await serve({}, 'Space name,Members\n'))();
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name: 'Schedule' }).click();
  await sidebar.getByRole('combobox', { name: 'Set up new rows' }).selectOption('form');
  await sidebar.getByRole('button', { name: 'Switch on' }).click();
  await sidebar.getByRole('button', { name: 'Switched on' }).waitFor();
  await menu('Tools', 'Answer a form…');
  const form = page.getByRole('dialog', { name: 'Answer a form' });
  await form.getByRole('textbox', { name: 'Space name' }).fill('Chess');
  await form.getByRole('textbox', { name: 'Members' }).fill('tom@example.com');
  await form.getByRole('spinbutton', { name: 'How many at once' }).fill('3');
  await form.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('tab', { name: 'Chat 3' }).waitFor({ timeout: 30_000 });
  for (const name of ['Chess', 'Chess 2', 'Chess 3'])
    await page
      .locator('.grid-row')
      .filter({ has: page.getByText(name, { exact: true }) })
      .filter({ hasText: 'Done' })
      .waitFor();
  await drawer('Triggers');
  await page.getByText('onFormAnswer, when a form is answered').waitFor();
  // A form asks for the sheet's own columns only.
  await menu('Tools', 'Answer a form…');
  await form.getByRole('textbox', { name: 'Members' }).waitFor();
  await eventually(async () => expect(await form.getByRole('textbox').count()).toBe(2));
}, 120_000);

test('a fault that is switched on strikes, and the sidebar says what to do', async () => {
  const { page, sidebar, drawer } = await (await serve())();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
  await drawer('Faults');
  await page.getByRole('switch', { name: 'App not configured' }).check();
  await page.getByRole('tab', { name: 'Faults 1 on' }).waitFor();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).click();
  await sidebar.getByText('Nothing was set up.').waitFor();
  await page.getByText(/struck \d+×/).waitFor();
  await page.getByRole('switch', { name: 'App not configured' }).uncheck();
  await sidebar.getByRole('button', { name: 'Check again' }).click();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).click();
  await sidebar.getByRole('heading', { name: '11 spaces set up' }).waitFor();

  await drawer('Calls');
  await page.locator('.calls-table .answer', { hasText: '404' }).first().waitFor();
  await page
    .getByRole('button', { name: /POST \/v1\/spaces:setup/ })
    .first()
    .click();
  const call = page.getByRole('region', { name: 'One call' });
  await eventually(async () => expect(await call.textContent()).toContain('"requestId"'));
}, 120_000);

test('axe finds nothing on the page, by light and by dark', async () => {
  const tab = await (await serve({ speed: 40 }))();
  await tab.sidebar.getByRole('button', { name: 'Set up 11 spaces' }).click();
  await tab.page.getByRole('tab', { name: 'Chat 11' }).waitFor();
  await tab.menu('Edit', 'Add a sheet');
  const lookOver = async (what: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await tab.page.emulateMedia({ colorScheme });
      expect([what, colorScheme, await violations(tab, colorScheme)]).toEqual([
        what,
        colorScheme,
        [],
      ]);
    }
  };
  for (const name of ['Chat', 'Calls', 'Faults', 'Mails', 'Triggers']) {
    await tab.drawer(name);
    await lookOver(name);
  }
  await tab.page.locator('.cell').first().click({ button: 'right' });
  await tab.page.getByRole('menu', { name: 'Cells' }).waitFor();
  await lookOver('The menu of the cells');
  await tab.page.keyboard.press('Escape');
  await tab.page.keyboard.press('F2');
  await lookOver('A cell that is written to');
  await tab.page.keyboard.press('Escape');
  await tab.menu('Data', /Filter by/);
  await lookOver('Filter');
  await tab.page.getByRole('button', { name: 'Cancel' }).click();
  await tab.page.getByRole('navigation', { name: 'Sheets' }).getByRole('button').nth(1).click();
  await tab.page.locator('.grid-row', { hasText: 'Space name' }).waitFor();
  await tab.menu('Tools', 'Answer a form…');
  await tab.page.getByRole('dialog', { name: 'Answer a form' }).waitFor();
  await lookOver('Answer a form');
}, 120_000);
