/** The page of `npm start` in a real browser: the sheet, the sidebar beside it, and what a person does there. */
import { eventually } from '../../browser/eventually';
import { useWorkspace } from './open-workspace';

const { serve } = useWorkspace();

jest.setTimeout(60_000);

const open = async () => (await serve())();

test('sets up the sample’s rows with one click, and shows each space in Chat', async () => {
  const { page, sidebar, cell, menu } = await open();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).click();
  await sidebar.getByRole('heading', { name: '11 spaces set up' }).waitFor();
  const spaces = page.getByRole('list', { name: 'Spaces' }).getByRole('button');
  await spaces.nth(10).waitFor();
  await eventually(async () => expect(await spaces.count()).toBe(11));
  await eventually(async () => expect(await cell(1, 3).textContent()).toBe('Status'));
  await eventually(async () => expect(await cell(2, 3).textContent()).toBe('Done'));
  await eventually(async () => expect(await cell(8, 3).textContent()).toBe('Fix this row'));
  await eventually(async () => expect(await cell(8, 5).textContent()).toContain('tom@'));
  // The Request ID column is hidden by the add-on, and can be looked at all the same.
  await eventually(async () =>
    expect(await page.locator('.head[data-column="7"]').isVisible()).toBe(false),
  );
  await menu('View', 'Hidden columns');
  await page.locator('.head[data-column="7"]').waitFor({ state: 'attached' });

  await cell(4, 4).locator('a').click();
  const opened = page.getByRole('region', { name: 'Quarterly planning' });
  const members = opened.getByRole('list', { name: 'Members' }).getByRole('listitem');
  await eventually(async () => expect(await members.count()).toBe(4));
  await eventually(async () => expect(await members.first().textContent()).toContain('owner'));
});

test('a cell that is typed into is the sheet’s, and the sidebar sees it', async () => {
  const { page, sidebar, cell } = await open();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
  await cell(8, 1).click();
  await page.keyboard.type('tom.berg@example.com');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: 'Read the sheet again' }).click();
  await sidebar.getByRole('button', { name: 'Set up 12 spaces' }).waitFor();
});

test('a finding in the sidebar leads to its cell', async () => {
  const { page, sidebar } = await open();
  await sidebar.getByRole('button', { name: /tom@/ }).click();
  await page.locator('.cell-line .place', { hasText: 'B8' }).waitFor();
  await eventually(async () =>
    expect(await page.getByRole('textbox', { name: 'Whole text' }).inputValue()).toContain('tom@'),
  );
});

test('the sidebar can be closed, and opened again from the menu by keyboard alone', async () => {
  const { page, sidebar } = await open();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
  await page.getByRole('button', { name: 'Close sidebar' }).click();
  await eventually(async () => expect(await page.locator('iframe').count()).toBe(0));
  await page.getByRole('menuitem', { name: 'File' }).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
});

test('a filter leaves the rows that were ticked, and says how many there are', async () => {
  const { page, cell, menu } = await open();
  await cell(2, 0).click();
  await menu('Data', 'Filter by column A…');
  const dialog = page.getByRole('dialog', { name: 'Show rows by Space name' });
  await dialog.getByRole('button', { name: 'None' }).click();
  await dialog.getByRole('checkbox', { name: /Help desk/ }).check();
  await dialog.getByRole('checkbox', { name: /Office move/ }).check();
  await dialog.getByRole('button', { name: 'Filter' }).click();
  await page.getByText('2 of 12 rows shown').waitFor();
  await eventually(async () => expect(await cell(2, 0).textContent()).toBe('Help desk'));
  await eventually(async () => expect(await cell(3, 0).textContent()).toBe('Office move'));
  // A second column, in which only what the first one left is to choose from.
  await cell(2, 1).click();
  await menu('Data', 'Filter by column B…');
  const second = page.getByRole('dialog', { name: /^Show rows by/ });
  await second.getByRole('checkbox').nth(1).waitFor();
  await eventually(async () => expect(await second.getByRole('checkbox').count()).toBe(2));
  await second.getByRole('checkbox').first().uncheck();
  await second.getByRole('button', { name: 'Filter' }).click();
  await page.getByText('1 of 12 rows shown').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByText('1 of 12 rows shown').waitFor({ state: 'hidden' });
  await eventually(async () => expect(await cell(2, 0).textContent()).toBe('Website relaunch'));
});

test('sheets are added, renamed and deleted as tabs', async () => {
  const { page, menu } = await open();
  const sheets = page.getByRole('navigation', { name: 'Sheets' });
  await sheets.getByRole('button', { name: 'Add a sheet' }).click();
  await sheets.getByRole('button', { name: 'Sheet2' }).dblclick();
  await page.getByRole('textbox', { name: 'Name' }).fill('Clubs');
  await page.keyboard.press('Enter');
  await sheets.getByRole('button', { name: 'Clubs' }).waitFor();
  await menu('Edit', 'Delete the sheet…');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await sheets.getByRole('button', { name: 'Clubs' }).waitFor({ state: 'detached' });
  await page.locator('.grid-row', { hasText: 'Website relaunch' }).waitFor();
});

test('a CSV that is dropped on the page opens as a second tab, and one dropped on the sidebar as a third', async () => {
  const { page, sidebar } = await open();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
  const carried = await page.evaluateHandle(() => {
    const files = new DataTransfer();
    files.items.add(new File(['Team;People\r\nChess;li@example.com\r\n'], 'chess.csv'));
    return files;
  });
  await page.dispatchEvent('.grid', 'dragover', { dataTransfer: carried });
  await page.getByText('Drop a CSV').waitFor();
  await page.dispatchEvent('.grid', 'drop', { dataTransfer: carried });
  const sheets = page.getByRole('navigation', { name: 'Sheets' });
  await sheets.getByRole('button', { name: 'chess', exact: true }).waitFor();
  await page.locator('.cell', { hasText: 'li@example.com' }).waitFor();
  // The sidebar is a page of its own inside this one: what is dropped there is this page's all the same.
  await sidebar.locator('body').evaluate((body) => {
    const files = new DataTransfer();
    files.items.add(new File(['Team;People\r\nChess;mo@example.com\r\n'], 'chess.csv'));
    body.dispatchEvent(new DragEvent('dragover', { bubbles: true, dataTransfer: files }));
  });
  await page.getByText('Drop a CSV').waitFor();
  await sidebar.locator('body').evaluate((body) => {
    const files = new DataTransfer();
    files.items.add(new File(['Team;People\r\nChess;mo@example.com\r\n'], 'chess.csv'));
    body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: files }));
  });
  await sheets.getByRole('button', { name: 'chess 2' }).waitFor();
  await page.locator('.cell', { hasText: 'mo@example.com' }).waitFor();
  await page.reload();
  await sidebar.getByRole('button', { name: 'Set up 1 space' }).waitFor();
  await sheets.getByRole('button', { name: 'team-spaces' }).click();
  await page.locator('.cell', { hasText: 'Website relaunch' }).waitFor();
});

test('a person is changed, and the page is theirs', async () => {
  const { page, sidebar } = await open();
  await sidebar.getByRole('button', { name: 'Set up 11 spaces' }).waitFor();
  await page.getByRole('combobox', { name: 'Signed in as' }).selectOption('ben@example.com');
  await page.waitForURL(/as=ben/);
  await sidebar.getByText('as ben@example.com').waitFor();
});

test('the page says that it is a rehearsal; its speed changes under an open view, its language with a fresh page', async () => {
  const { page, sidebar, menu } = await open();
  const banner = page.getByRole('region', { name: 'What this page is' });
  await banner.getByText('nothing reaches Google').waitFor();
  await sidebar.getByRole('button', { name: 'Settings' }).click();
  await sidebar.getByLabel('Welcome message', { exact: true }).fill('Hello');
  await page.getByRole('radio', { name: '1×', exact: true }).check();
  await banner.getByText('Time passes as at Google.').waitFor();
  await page.getByRole('radio', { name: '100×' }).check();
  await banner.getByText('At 100× time passes 100 times as fast').waitFor();
  await eventually(async () =>
    expect(await sidebar.getByLabel('Welcome message', { exact: true }).inputValue()).toBe('Hello'),
  );
  // Its own clock has taken the speed over.
  const passed = await sidebar.locator('body').evaluate(async () => {
    const began = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    return Date.now() - began;
  });
  // At ten times it would be 2,000; a timer may be some milliseconds early.
  expect(passed).toBeGreaterThan(15_000);
  await banner.getByRole('button', { name: 'Put this away' }).click();
  await menu('Tools', 'Language of the people');
  await page.getByRole('menuitemcheckbox', { name: 'Deutsch' }).click();
  await sidebar.getByRole('button', { name: /^11 Gruppenbereiche/ }).waitFor();
  await eventually(async () => expect(await banner.count()).toBe(0));
});

test('somebody accepts an invitation in Chat and leaves; the owner renames the space and deletes it after a question', async () => {
  const csv =
    'Space name,Members,Guidelines\nChess,"invited.ida@example.com, ren@example.com",Be kind\n';
  const openAs = await serve({}, csv);
  const { page, sidebar } = await openAs();
  await page.getByText('ann@example.com is in no space yet').waitFor();
  await sidebar.getByRole('button', { name: 'Set up 1 space' }).click();
  await page.getByText('Be kind', { exact: true }).last().waitFor();
  const ida = await openAs('invited.ida@example.com');
  await ida.page.getByRole('button', { name: 'Accept the invitation' }).click();
  await ida.page
    .getByRole('button', { name: 'Accept the invitation' })
    .waitFor({ state: 'detached' });
  await eventually(async () =>
    expect(await ida.page.getByRole('button', { name: 'Rename…' }).count()).toBe(0),
  );
  const answer = (on: typeof page, button: string) =>
    on.getByRole('dialog').getByRole('button', { name: button }).click();
  await ida.page.getByRole('button', { name: 'Leave…' }).click();
  await answer(ida.page, 'Leave');
  await ida.page.getByText('invited.ida@example.com is in no space yet').waitFor();
  await page.getByRole('button', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Chess club');
  await answer(page, 'OK');
  const space = page.getByRole('region', { name: 'Chess club' });
  await space.getByRole('button', { name: 'Remove Ren' }).click();
  await answer(page, 'Remove');
  await space.getByText('1 member').waitFor();
  await space.getByRole('button', { name: 'Delete…' }).click();
  await answer(page, 'Delete');
  await page.getByText('ann@example.com is in no space yet').waitFor();
});
