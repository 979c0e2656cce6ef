/** The page of `npm start` in a real browser: what a person sees and does there. */
import { startServe } from '../../../local/commands/serve';
import type { Listening } from '../../../local/workspace/server';
import { useBrowser } from '../../browser/chromium';

const { openPage } = useBrowser();

const OPTIONS = {
  port: 0,
  as: 'ann@example.com',
  domains: [],
  seed: 1,
  fault: [],
  addOn: false,
  speed: 20,
};

let server: Listening;
beforeEach(async () => {
  server = await startServe(undefined, OPTIONS, { say: () => {}, complain: () => {} });
});
afterEach(() => server.close());

async function open() {
  const page = await openPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(15_000);
  await page.goto(`http://127.0.0.1:${server.port}/`);
  const sidebar = page.frameLocator('iframe');
  const row = (number: number) => page.locator('.tabulator-row').nth(number - 1);
  const cell = (number: number, column: number) =>
    row(number).locator(`[tabulator-field="c${column}"]`);
  return { page, sidebar, cell };
}

test('sets up the sample’s rows with one click, and shows each space in Chat', async () => {
  const { page, sidebar, cell } = await open();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).click();
  await sidebar.getByRole('heading', { name: '11 spaces set up' }).waitFor();
  expect(await page.locator('.spaces .space').count()).toBe(11);
  expect(await cell(1, 3).textContent()).toBe('Status');
  expect(await cell(2, 3).textContent()).toBe('Done');
  expect(await cell(8, 3).textContent()).toBe('Fix this row');
  expect(await cell(8, 5).textContent()).toContain('tom@');
  // The Request ID column is hidden by the add-on, and can be looked at all the same.
  expect(await page.locator('.tabulator-col[tabulator-field="c7"]').isVisible()).toBe(false);
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Hidden columns' }).click();
  await page.locator('.tabulator-col[tabulator-field="c7"]').waitFor();

  await cell(4, 4).locator('a').click();
  const opened = page.getByRole('region', { name: 'Chat' });
  await opened.getByRole('heading', { name: 'Quarterly planning' }).waitFor();
  expect(await opened.locator('.members li').count()).toBe(4);
  expect(await opened.locator('.members li').first().textContent()).toContain('owner');
}, 60_000);

test('a cell that is typed into is the sheet’s, and the sidebar sees it', async () => {
  const { page, sidebar, cell } = await open();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
  await cell(8, 1).click();
  await page.keyboard.type('tom.berg@example.com');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: 'Read the sheet again' }).click();
  await sidebar.getByRole('button', { name: 'Set up 12 spaces' }).waitFor();
}, 60_000);

test('a finding in the sidebar leads to its cell', async () => {
  const { page, sidebar } = await open();
  await sidebar.getByRole('button', { name: /tom@/ }).click();
  await page.locator('.cell-line .place', { hasText: 'B8' }).waitFor();
  expect(await page.locator('.cell-line .text').textContent()).toContain('tom@');
}, 60_000);

test('the sidebar can be closed, and opened again from the menu by keyboard alone', async () => {
  const { page, sidebar } = await open();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
  await page.getByRole('button', { name: 'Close sidebar' }).click();
  expect(await page.locator('iframe').count()).toBe(0);
  await page.getByRole('menuitem', { name: 'File' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
}, 60_000);
