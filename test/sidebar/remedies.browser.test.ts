/** The built sidebar over the built script: findings in a line each, and what a press does about them and takes back. */
import type { Page } from 'playwright-core';
import { button, focused, textOf, useSidebar } from './open';
import { spreadsheet } from './spreadsheet';

const { open } = useSidebar();

const HEADERS = ['Space name', 'Members'];
const people = (count: number, domain: string, from = 0) =>
  Array.from({ length: count }, (_, index) => `p${from + index}@${domain}`).join(', ');

/** 767 people of one domain in 13 classes, as a school with a second domain has them. */
const SCHOOL = [
  HEADERS,
  ...Array.from({ length: 13 }, (_, index) => [
    `Class ${index + 1}`,
    people(59, 'school.example.org', 59 * index),
  ]),
];

const groups = (page: Page) => page.locator('.group > ul > li');

test('767 people at one domain are one line with its rows behind it, and theirs by one press', async () => {
  const { script } = spreadsheet(SCHOOL, 'School');
  const { page } = await open(script);
  const line = button(page, '767 people at school.example.org are outside your organisation');
  await line.waitFor();
  expect(await groups(page).count()).toBe(1);
  expect((await textOf(page)).split('\n').length).toBeLessThan(20);
  await line.click();
  expect(await page.locator('.rows > li').count()).toBe(13);
  expect(await page.locator('.rows > li').first().innerText()).toMatch(
    /Row 2.*“p0@school\.example\.org” is outside.*and 58 more in this row/s,
  );
  await button(page, 'Let outside people into 13 spaces').waitFor();
  await button(page, 'They are ours: school.example.org').click();
  await button(page, 'Set up 13 spaces').waitFor();
  expect(await groups(page).count()).toBe(0);
  await button(page, 'Undo').click();
  await line.waitFor();
  expect(await textOf(page)).toContain('Undone');
});

test('a slip is corrected in the cells by the keyboard alone, and put back', async () => {
  const cells = [
    HEADERS,
    ['Chess', people(12, 'example.com')],
    ['Go', 'gus@exmaple.com, ina@exmaple.com'],
  ];
  const { script, world } = spreadsheet(cells, 'Clubs');
  const { page } = await open(script);
  await button(page, 'Change all 2 to example.com').focus();
  await page.keyboard.press('Enter');
  await page.getByText('1 cell changed.').waitFor();
  expect(world.cells(0)[2]).toEqual(['Go', 'gus@example.com, ina@example.com']);
  await button(page, 'Undo').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Undone.').waitFor();
  expect(world.cells(0)).toEqual(cells);
  expect(await focused(page)).not.toBe('');
});

test('what is no address is left out of one row, and the others stay', async () => {
  const cells = [
    HEADERS,
    ['Chess', 'ben@example.com, tom@'],
    ['Go', 'cleo@example.com; nobody knows'],
    ['Art', 'cleo@example.com'],
  ];
  const { script, world } = spreadsheet(cells, 'Clubs');
  const { page } = await open(script);
  await button(page, '2 rows hold something that is no address').click();
  await button(page, 'Leave it out: row 3').click();
  await page.getByText('1 cell changed.').waitFor();
  expect(
    world
      .cells(0)
      .slice(1)
      .map(([, who]) => who),
  ).toEqual(['ben@example.com, tom@', 'cleo@example.com', 'cleo@example.com']);
  await button(page, 'Set up 2 spaces').waitFor();
});

test('rows that wait for yes say so in a line, and are ready by one press', async () => {
  const ready = ['A', 'B', 'C'].map((name) => [name, 'ben@example.com', '']);
  const { script, world } = spreadsheet([[...HEADERS, 'Ready'], ...ready], 'Clubs');
  const { page } = await open(script);
  await button(page, 'Mark 3 rows ready').click();
  await button(page, 'Set up 3 spaces').waitFor();
  expect(world.cells(0).map((row) => row[2])).toEqual(['Ready', 'yes', 'yes', 'yes']);
});

test('a note that is kept as it is stays away', async () => {
  const cells = [HEADERS, ['Chess', 'ben@example.com'], ['Chess', 'cleo@example.com']];
  const { script } = spreadsheet(cells, 'Clubs');
  const { page } = await open(script);
  await button(page, 'Keep all 2 as they are').click();
  await page.getByText('Remembered for this sheet.').waitFor();
  expect(await groups(page).count()).toBe(0);
  await page.reload();
  await button(page, 'Set up 2 spaces').waitFor();
  expect(await groups(page).count()).toBe(0);
});

test('a thousand rows stay narrow and few lines', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [
    `Team ${index % 400}`,
    index % 3 === 0
      ? `tom@, ${people(2, 'gmail.com', index)}`
      : people(2, index % 7 === 0 ? 'exmaple.com' : 'example.com', index),
  ]);
  const { script } = spreadsheet([HEADERS, ...rows], 'Teams');
  const { page } = await open(script);
  await groups(page).first().waitFor();
  expect(await groups(page).count()).toBeLessThan(8);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('names are looked up by a press, and an address stands beside one once somebody chose it', async () => {
  const cells = [
    HEADERS,
    ['Chess', 'Ben Fox; cleo@example.com'],
    ['Go', 'Ben Fox'],
    ['Art', 'Ada Lovelace, Nobody Here'],
  ];
  const { script, world, chat } = spreadsheet(cells, 'Clubs', 'bound', ['directory']);
  const members = () =>
    world
      .cells(0)
      .slice(1)
      .map(([, who]) => who);
  const { page } = await open(script);
  const lookUp = button(page, 'Look up 3 names in the directory');
  await lookUp.waitFor();
  expect(chat.requests()).toEqual([]);
  await lookUp.click();
  await page.getByText('The directory has nobody by this name.').waitFor();
  // Nothing is chosen: three people are offered for both cells of one name, one for the other's.
  expect(members()).toEqual(cells.slice(1).map(([, who]) => who));
  expect(await button(page, /^Write the address/).count()).toBe(4);
  await button(page, 'In 2 cells: Chess, Go').click();
  await button(page, 'Write the address: ben.fox2@example.com, Row 2').click();
  await page.getByText('1 cell changed.').waitFor();
  await button(page, 'Write the address: ben.fox@example.com, Row 3').click();
  await button(page, 'Write the address: ada.lovelace@example.com, Row 4').focus();
  await page.keyboard.press('Enter');
  await page.locator('.names', { hasText: 'Ada Lovelace' }).locator('.icon-done').waitFor();
  expect(members()).toEqual([
    'Ben Fox <ben.fox2@example.com>; cleo@example.com',
    'Ben Fox <ben.fox@example.com>',
    'Ada Lovelace <ada.lovelace@example.com>, Nobody Here',
  ]);
  await button(page, 'Undo').click();
  await button(page, 'Write the address: ada.lovelace@example.com, Row 4').waitFor();
  expect(members()[2]).toBe('Ada Lovelace, Nobody Here');
  await button(page, 'Back').click();
  await button(page, 'Look up 2 names in the directory').waitFor();
  await button(page, 'Set up 2 spaces').waitFor();
});

test('without the extra the view says what is missing and how to get it', async () => {
  const { script, chat } = spreadsheet([HEADERS, ['Chess', 'Ben Fox']], 'Clubs');
  const { page } = await open(script);
  await button(page, 'Look up 1 name in the directory').click();
  await page.getByText('Whoever set it up can add it, by the extra “directory”').waitFor();
  expect(chat.requests()).toEqual([]);
});
