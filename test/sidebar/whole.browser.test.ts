/** The built sidebar over the built script, with no answer pretended: from samples to spaces, by clicks. */

import { button, choose, expectHeading, textOf, useSidebar } from './open';
import { ANN, sample, spreadsheet } from './spreadsheet';

const { open } = useSidebar();

test('a list of people becomes spaces in two clicks, each with its class', async () => {
  const { chat, script } = spreadsheet(sample('roster.csv'), 'Pupils');
  const { page } = await open(script);
  await expectHeading(page, '31 people in 4 groups');
  await button(page, 'Make a sheet with a row per space').click();
  await button(page, 'Set up 4 spaces').click();
  await expectHeading(page, '4 spaces set up');
  expect(await textOf(page)).toContain('Everybody is in: 31 people');
  const spaces = chat.spaces().map(({ displayName }) => displayName);
  expect(spaces.sort()).toEqual(['7A', '7B', '8A', '8B']);
});

test('the export of a school becomes a space for each form in two presses, and those without an address are named', async () => {
  const cells = sample('school-export.csv');
  const { chat, script } = spreadsheet(cells, 'Pupils');
  const { page } = await open(script);
  await expectHeading(page, '767 people in 30 groups');
  await page.getByText('8 people have no address').waitFor();
  expect(await page.locator('details').textContent()).toContain('Zara Ahmed');
  await button(page, 'Make a sheet with a row per space').click();
  await button(page, 'Set up 30 spaces').click();
  await expectHeading(page, '30 spaces set up');
  const forms = new Map<string, string[]>();
  for (const [, , , , form = '', , email = ''] of cells.slice(1))
    if (email !== '') forms.set(form, [...(forms.get(form) ?? []), email]);
  const made = chat
    .spaces()
    .map(({ displayName, members }): [string, string[]] => [
      displayName,
      members.map(({ email }) => email).filter((email) => email !== ANN),
    ]);
  expect(made).toHaveLength(30);
  for (const [form, people] of made) expect(people.sort()).toEqual(forms.get(form)?.sort());
}, 60_000);

test('a list grouped by another column gets a sheet of its own, and that is remembered', async () => {
  const [headers = [], ...pupils] = sample('roster.csv');
  const cells = [
    ['Year', ...headers],
    ...pupils.map((pupil) => [pupil.find((text) => /^\d[AB]$/.test(text))?.[0] ?? '', ...pupil]),
  ];
  const { world, script } = spreadsheet(cells, 'Pupils');
  const { page } = await open(script);
  await expectHeading(page, '31 people in 4 groups');
  await button(page, 'Make a sheet with a row per space').click();
  await button(page, 'Set up 4 spaces').waitFor();
  await page.getByLabel('Sheet', { exact: true }).selectOption('Pupils');
  await page.getByLabel('Group by').selectOption('Year');
  await expectHeading(page, '31 people in 2 groups');
  await button(page, 'Make a sheet with a row per space').click();
  await button(page, 'Set up 2 spaces').waitFor();
  await page.getByLabel('Sheet', { exact: true }).selectOption('Pupils');
  await button(page, 'See what is new for “Spaces from Pupils 2”').waitFor();
  await expectHeading(page, '31 people in 2 groups');
  await page.getByLabel('Group by').selectOption('Class');
  await button(page, 'See what is new for “Spaces from Pupils”').waitFor();
  expect(world.view().sheets.map(({ name }) => name)).toHaveLength(3);
});

test('a message and a type chosen in the settings are what the next rows get', async () => {
  const cells = [
    ['Team', 'Members'],
    ['Chess', 'ben@example.com'],
  ];
  const { script } = spreadsheet(cells, 'Teams');
  const { page } = await open(script);
  await button(page, 'Settings').click();
  const message = page.getByLabel('Welcome message', { exact: true });
  await message.fill('Welcome to {Team}, =HYPERLINK("x")');
  await message.blur();
  await page.getByText('Welcome to Chess, =HYPERLINK("x")').waitFor();
  await page.getByLabel('Posting').selectOption('Managers');
  await page.getByText('Saved').waitFor();
  await button(page, 'Back').click();
  await page.getByText('1 person, 1 message').waitFor();
});

test('in an add-on a schedule is switched on, told to be hourly, and switched off', async () => {
  const { script } = spreadsheet(sample('outlook-paste.csv'), 'Teams', 'add-on');
  const { page } = await open(script);
  await choose(page, 'Schedule');
  // Every few minutes can’t be had, and isn’t offered.
  const offered = await page.getByLabel('Set up new rows').locator('option').allInnerTexts();
  expect(offered).not.toContain('Every few minutes');
  await page.getByLabel('Set up new rows').selectOption('Every hour');
  await button(page, 'Switch on').click();
  await page.getByText('New rows are set up every hour.').waitFor();
  expect(await textOf(page, '.estimate')).toMatch(
    /^As an add-on, Google lets this run once an hour/,
  );
  await button(page, 'Switch off').click();
  await page.getByText('Off: new rows wait').waitFor();
});

test('Schedule in the menu opens the sidebar with it, once', async () => {
  const { world, script } = spreadsheet(sample('outlook-paste.csv'), 'Teams');
  world.execute({ function: 'showSchedule', args: [], person: ANN });
  const { page } = await open(script);
  await expectHeading(page, 'Schedule');
  await page.reload();
  await expectHeading(page, '5 spaces to set up');
});

test('the setup is checked with everything in order', async () => {
  const { chat, script } = spreadsheet(sample('outlook-paste.csv'), 'Teams');
  const { page } = await open(script);
  await choose(page, 'Check my setup');
  await page.getByText('Nothing has to be fixed.').waitFor();
  expect(await page.locator('.checked.done').count()).toBe(6);
  expect(chat.spaces()).toHaveLength(0);
});

test('links after a second run are those of that run', async () => {
  const cells = [
    ['Team', 'Members'],
    ['Chess', 'ben@example.com'],
    ['Drama', 'cleo@example.com'],
  ];
  const { script, clock } = spreadsheet(cells, 'Teams');
  const { page } = await open(script);
  await button(page, 'Try one row first').click();
  await page.getByRole('link', { name: 'Look at Chess in Chat' }).waitFor();
  clock.spend(2 * 60_000);
  await button(page, 'Set up 1 space').click();
  await page.getByText('The spaces').click();
  await page.getByRole('link', { name: 'Drama' }).first().waitFor();
  expect(await page.getByRole('link', { name: 'Chess', exact: true }).count()).toBe(0);
});

test('a long run is left to a timer, stays there when the sidebar is opened again, and goes on here by a press', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => [`Team ${index + 1}`, 'ben@example.com']);
  const { script, chat } = spreadsheet([['Team', 'Members'], ...rows], 'Teams');
  const { page } = await open(script);
  await button(page, 'Set up 100 spaces').click();
  await page.getByText(/going on in/).waitFor();
  await button(page, 'Finish in the background').click();
  await expectHeading(page, 'Finishing in the background');
  const left = 100 - chat.spaces().length;
  expect(await textOf(page)).toContain(`${left} rows are left: about`);
  await page.reload();
  await expectHeading(page, 'Finishing in the background');
  await page.getByText(`${left} rows are left: about`).waitFor();
  await button(page, 'Go on here instead').click();
  await expectHeading(page, 'Setting up 100 spaces');
});

test('Stop while it waits for Google tells what was set up, and the rest is ready again', async () => {
  const rows = Array.from({ length: 70 }, (_, index) => [`Team ${index + 1}`, 'ben@example.com']);
  const { script, chat } = spreadsheet([['Team', 'Members'], ...rows], 'Teams');
  const { page } = await open(script);
  await button(page, 'Set up 70 spaces').click();
  await page.getByText(/going on in/).waitFor();
  await button(page, 'Stop').click();
  const made = chat.spaces().length;
  await expectHeading(page, `Stopped: ${made} spaces set up`);
  expect(await textOf(page)).toContain(`${70 - made} rows`);
  await button(page, 'Back to the overview').click();
  await expectHeading(page, `${70 - made} spaces to set up`);
});

test('a space that has no name is listed by its row', async () => {
  const cells = [
    ['Team', 'Members', 'Type'],
    ['Chess', 'ben@example.com', ''],
    ['', '', 'App message'],
  ];
  const { script } = spreadsheet(cells, 'Teams');
  const { page } = await open(script);
  await button(page, 'Set up 2 spaces').click();
  await page.getByText('The spaces').click();
  await page.locator('details[open]').getByRole('link', { name: 'Row 3' }).waitFor();
  expect(await page.locator('details[open] a').allInnerTexts()).toEqual(['Chess', 'Row 3']);
});

test('names of every kind are what they are, in the sidebar, in the sheet and in Chat', async () => {
  const names = [
    '<img src=x onerror="document.title=1">',
    '=HYPERLINK("https://example.org","here")',
    'نادي الروبوتات',
    '😀'.repeat(128),
  ];
  const bad = '=HYPERLINK("x") <img src=x onerror="document.title=2">';
  const cells = [
    ['Team', 'Members'],
    ...names.map((name) => [name, 'ben@example.com']),
    ['Chess', bad],
  ];
  const { world, chat, script } = spreadsheet(cells, 'Teams');
  const { page } = await open(script);
  await page.getByText(bad.slice(0, 30)).waitFor();
  await button(page, 'Set up 4 spaces').click();
  await page.getByText('The spaces').click();
  const links = page.locator('details[open] a');
  await links.nth(3).waitFor();
  expect(await links.allInnerTexts()).toEqual(names);
  expect(await page.locator('img').count()).toBe(0);
  expect(chat.spaces().map(({ displayName }) => displayName)).toEqual(names);
  const [, ...rows] = world.cells(0);
  expect(rows.map(([name]) => name)).toEqual([...names, 'Chess']);
  expect(rows[4]?.join(' ')).toContain(bad.slice(0, 30));
  expect(rows.flat().filter((text) => text.startsWith('#'))).toEqual([]);
});
