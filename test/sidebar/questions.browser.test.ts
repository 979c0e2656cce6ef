/** The built sidebar over the built script: each question about a sheet is seen, answered by one press, and remembered. */
import type { Page } from 'playwright-core';
import { refused } from './answers';
import { button, expectHeading, focused, never, textOf, useSidebar } from './open';
import { sample, spreadsheet } from './spreadsheet';

const { open } = useSidebar();

const question = (page: Page, title: string) =>
  page.getByRole('heading', { level: 2, name: title });

/** Opens the sidebar anew: what was answered is not asked again. */
async function reopened(page: Page): Promise<string> {
  await page.reload();
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  return textOf(page);
}

const CLUBS = [
  ['Project', 'Zorb'],
  ['Chess', 'ben@example.com, cleo@example.com'],
  ['Drama', 'ben@example.com'],
];

test('an unused column of addresses is asked about first, and used as what the person chooses', async () => {
  const { script, chat } = spreadsheet(CLUBS, 'Clubs');
  const { page, count } = await open(script);
  await question(page, 'One column may hold people').waitFor();
  expect(await textOf(page)).toContain('Column “Zorb” holds 2 addresses and is not used');
  await page.getByLabel('What its people are').selectOption('Managers');
  await button(page, 'Use it').click();
  await button(page, 'Set up 2 spaces').waitFor();
  expect(count('answerQuestion')).toBe(1);
  expect(await textOf(page)).toContain('2 people, 3 seats');
  expect(await reopened(page)).not.toContain('may hold people');
  await button(page, 'Set up 2 spaces').click();
  await expectHeading(page, '2 spaces set up');
  expect(chat.requests().filter(({ path }) => path === '/v1/spaces:setup')).toHaveLength(2);
});

test('as long as a question is open, the main button leads to it and sends nothing', async () => {
  const { script, chat } = spreadsheet(CLUBS, 'Clubs');
  const { page, count } = await open(script);
  await button(page, 'Set up 2 spaces after the question above').click();
  expect(await focused(page)).toBe('One column may hold people');
  expect(count('startRun')).toBe(0);
  expect(chat.requests()).toEqual([]);
});

test('a question is answered by the keyboard alone, and the focus goes on to what comes next', async () => {
  const { script } = spreadsheet(CLUBS, 'Clubs');
  const { page } = await open(script);
  await button(page, /after the question above/).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('What its people are');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Use it');
  await page.keyboard.press('Enter');
  await button(page, /^Set up 2 spaces$/).waitFor();
  expect(await focused(page)).toBe('2 spaces to set up');
  expect(await textOf(page, '[role=status]')).toBe('Your answer is remembered.');
});

/** Goes with Tab to what is called so, and presses Enter there. */
async function pressByKeyboard(page: Page, label: string): Promise<void> {
  for (let stops = 0; stops < 30; stops += 1) {
    if ((await focused(page)) === label) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to “${label}”.`);
}

const PAIRS = [
  ['Garden', 'ben@example.com, cleo@example.com'],
  ['Library', 'ben@example.com, dora@example.com'],
];
const LINK = 'https://mail.google.com/chat/u/0/#chat/space/AAAA2';

test.each<[string, string[][], string, string, string]>([
  [
    'which column names the spaces',
    [['Vorhaben', 'Members'], ...PAIRS],
    'Which column names the spaces?',
    'Use “Vorhaben”',
    'Set up 2 spaces',
  ],
  [
    'whether the first row is data',
    PAIRS,
    'Is the first row data?',
    'Put headers above it',
    '2 spaces to set up',
  ],
  [
    'whether spaces with nobody are meant',
    [
      ['Club', 'Room'],
      ['Garden', 'B 12'],
      ['Library', 'B 14'],
    ],
    'Who belongs in the spaces?',
    'Go on as it is',
    'Set up 2 spaces',
  ],
  [
    'whether spaces stand side by side',
    [
      ['Space name', 'Garden', 'Library'],
      ['Members', 'ben@example.com, cleo@example.com', 'ben@example.com'],
      ['Managers', 'dora@example.com', 'cleo@example.com'],
    ],
    'Do spaces stand side by side?',
    'Put each space into a row',
    'Set up 2 spaces',
  ],
  [
    'what is meant by the words under “Ready”',
    [
      ['Space name', 'Members', 'Ready'],
      ['Garden', 'ben@example.com', 'pending'],
      ['Library', 'cleo@example.com', 'yes please'],
    ],
    'One thing first',
    'Leave it out',
    'Set up 2 spaces',
  ],
  [
    'whether a column says when members come in',
    [
      ['Space name', 'Members', 'Open'],
      ['Garden', 'ben@example.com', 'yes'],
      ['Library', 'cleo@example.com', 'yes'],
    ],
    'One thing first',
    'Use it',
    'Set up 2 spaces',
  ],
  [
    'what was set up before',
    [
      ['Team', 'Members', 'Status', 'Space link', 'Details'],
      ['Chess', 'ben@example.com', 'Done', LINK, ''],
    ],
    'What was set up before?',
    'Set up every row anew',
    'Set up 1 space',
  ],
])(
  '%s is answered by the keyboard alone, and remembered',
  async (_what, cells, title, reply, then) => {
    const { script } = spreadsheet(cells, 'Sheet1');
    const { page } = await open(script);
    await question(page, title).waitFor();
    await pressByKeyboard(page, reply);
    await page.getByText(then, { exact: true }).first().waitFor();
    expect(await reopened(page)).not.toContain(title);
  },
);

test('a column that is left out is not asked about again', async () => {
  const { script } = spreadsheet(CLUBS, 'Clubs');
  const { page } = await open(script);
  await button(page, 'Leave it out').click();
  await question(page, 'Who belongs in the spaces?').waitFor();
  expect(await textOf(page)).toContain('the 2 spaces would have nobody in them but you');
  await button(page, 'Go on as it is').click();
  await button(page, /^Set up 2 spaces$/).waitFor();
  expect(await reopened(page)).not.toContain('above');
});

test('where nothing names the spaces, the likeliest column is one press away', async () => {
  const cells = [
    ['Vorhaben', 'Members'],
    ['Garden', 'ben@example.com, cleo@example.com'],
    ['Library', 'ben@example.com, dora@example.com'],
  ];
  const { script } = spreadsheet(cells, 'Sheet1');
  const { page } = await open(script);
  await question(page, 'Which column names the spaces?').waitFor();
  await button(page, 'Use “Vorhaben”').click();
  await button(page, /^Set up 2 spaces$/).waitFor();
  expect(await reopened(page)).not.toContain('Which column');
});

test('without a column of names, a name is made of headers that are pressed, by keyboard too, and shown in the first rows', async () => {
  const cells = [
    ['Course code', 'Year', 'Members', ...Array.from({ length: 30 }, (_, at) => `Extra ${at}`)],
    ['7A', '2026', 'ben@example.com, cleo@example.com'],
    ['7B', '2026', 'ben@example.com, dora@example.com'],
  ];
  const { script } = spreadsheet(cells, 'Classes');
  const { page, count } = await open(script);
  await button(page, 'Choose').first().click();
  const name = page.getByLabel('Space name, made from columns');
  expect(await name.getAttribute('placeholder')).toBe('For example {Course code} – {Year}');
  const chips = page.locator('.template').first().locator('.chip');
  expect(await chips.count()).toBe(9);
  await chips.getByText('Course code').click();
  await page.keyboard.type(' – ');
  await page.getByRole('button', { name: 'Year', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('/27');
  expect(await name.inputValue()).toBe('{Course code} – {Year}/27');
  expect(count('saveSettings')).toBe(0);
  await page.getByLabel('Headers in').focus();
  await page.locator('.becomes').waitFor();
  expect(await textOf(page, '.becomes')).toBe('Row 2: 7A – 2026/27\nRow 3: 7B – 2026/27');
  expect(await textOf(page, '.asides')).not.toContain('Year');
  await name.fill('{Class}');
  await name.press('Enter');
  await page.locator('.found').waitFor();
  expect(await textOf(page, '.found')).toContain('The template says {Class}, which stands for');
  await name.fill('{Course code}');
  await button(page, 'Back').click();
  await button(page, /^Set up 2 spaces$/).waitFor();
  expect(await reopened(page)).toContain('Sets up “7A”');
});

test('a template of rows that are being set up stays as it is, and that is said at its field', async () => {
  const cells = [
    ['Team', 'Members', 'Zone', 'Extra'],
    ['Chess', 'ben@example.com, cleo@example.com', '12', ''],
  ];
  const { script } = spreadsheet(cells, 'Teams');
  const { page, calls } = await open({
    ...Object.fromEntries(
      ['openSidebar', 'look', 'saveMapping'].map((name) => [name, Reflect.get(script, name)]),
    ),
    saveSettings: ({ settings }) =>
      settings.defaults.description
        ? refused({ said: { code: 'problem.templateInUse', values: { n: 3 } }, remedy: 'none' })
        : (script.saveSettings?.({ sheetId: 0, settings }) ?? never()),
  });
  await button(page, /columns recognised/).click();
  await page.getByText('More columns you can use').click();
  await button(page, 'Description from columns').click();
  await page.keyboard.type('Zone {Zone}');
  await page.keyboard.press('Tab');
  await button(page, 'Guidelines from columns').click();
  await page.locator('#description-wrong').waitFor();
  expect(await textOf(page, '#description-wrong')).toContain('3 rows are being set up');
  expect(await page.locator('#description').inputValue()).toBe('Zone {Zone}');
  await page.keyboard.type('Be on time in {Zone}');
  await page.getByLabel('Headers in').focus();
  await page.locator('.becomes', { hasText: 'Be on time in 12' }).waitFor();
  expect(calls.at(-1)?.request).toMatchObject({
    settings: { defaults: { guidelines: 'Be on time in {Zone}' } },
  });
});

test('a sheet that begins with data gets a row of headers above it', async () => {
  const cells = [
    ['Chess', 'ben@example.com, cleo@example.com'],
    ['Drama', 'ben@example.com, dora@example.com'],
  ];
  const { script, world } = spreadsheet(cells, 'Sheet1');
  const { page } = await open(script);
  await expectHeading(page, 'This sheet has no headers yet.');
  await question(page, 'Is the first row data?').waitFor();
  expect(await textOf(page)).toContain('it begins with “Chess”');
  await button(page, 'Put headers above it').click();
  await expectHeading(page, '2 spaces to set up');
  expect(world.cells(0).slice(0, 2)).toEqual([['Space name', 'Members'], cells[0]]);
  expect(await reopened(page)).toContain('3 people, 4 seats');
});

test('where rows were set up and what says so is gone, nothing is offered before a person decides', async () => {
  const link = 'https://mail.google.com/chat/u/0/#chat/space/AAAA2';
  const cells = [
    ['Team', 'Members', 'Status', 'Space link', 'Details'],
    ['Chess', 'ben@example.com', 'Done', link, ''],
  ];
  const { script } = spreadsheet(cells, 'Teams');
  const { page } = await open(script);
  await question(page, 'What was set up before?').waitFor();
  expect(await textOf(page)).toContain('Space ID, Request ID');
  await expectHeading(page, 'No spaces to set up');
});

test('a list of people is shown as one, taken row by row all the same, and back again', async () => {
  const { script, chat } = spreadsheet(sample('roster.csv'), 'Pupils');
  const { page } = await open(script);
  await expectHeading(page, '31 people in 4 groups');
  await button(page, 'Take each row as a space').click();
  await button(page, 'Make a sheet with a row per space').waitFor();
  expect(await reopened(page)).toContain('31 people in 4 groups by “Class”');
  await button(page, 'Make a sheet with a row per space').click();
  await expectHeading(page, '4 spaces to set up');
  await page.getByLabel('Sheet', { exact: true }).selectOption('Pupils');
  await expectHeading(page, '31 people in 4 groups');
  await button(page, 'Take each row as a space').waitFor();
  expect(chat.spaces()).toEqual([]);
});

test('notes hold nothing back, and are answered where they stand', async () => {
  const cells = [
    ['Team', 'Members', 'Access'],
    ['Chess', 'ben@example.com', 'ask Anna'],
    ['Drama', 'cleo@example.com', 'see above'],
  ];
  const { script } = spreadsheet(cells, 'Teams');
  const { page } = await open(script);
  await page.getByText('1 note about the columns').waitFor();
  await button(page, /^Set up 2 spaces$/).waitFor();
  await button(page, 'Leave it out: Access').click();
  await page.getByText('1 note about the columns').waitFor({ state: 'detached' });
  expect(await reopened(page)).not.toContain('note about the columns');
});

test('another sheet in front is noticed before anything is sent', async () => {
  const { script, world, chat } = spreadsheet(
    [...CLUBS.map(([name], row) => [name ?? '', row === 0 ? 'Members' : 'ben@example.com'])],
    'Clubs',
  );
  const { page } = await open(script);
  await button(page, 'Set up 2 spaces').waitFor();
  const other = world.edit.addSheet({ name: 'Sheet2', cells: [] });
  world.edit.select({ sheet: other, blocks: [{ row: 1, column: 1, rows: 1, columns: 1 }] });
  await button(page, 'Set up 2 spaces').click();
  await expectHeading(page, 'This sheet is empty.');
  expect(await textOf(page)).toContain('Another sheet is in front. Nothing was sent');
  expect(await textOf(page)).toContain('Sheet2');
  expect(chat.requests()).toEqual([]);
});

test('another row can be chosen for the headers, and that is remembered', async () => {
  const cells = [
    ['Team', 'Members'],
    ['Club', 'People in it'],
    ['Chess', 'ben@example.com'],
    ['Drama', 'cleo@example.com'],
  ];
  const { script } = spreadsheet(cells, 'Clubs');
  const { page } = await open(script);
  await button(page, /columns? recognised/).click();
  await page.getByLabel('Headers in').selectOption('Row 2: Club, People in it');
  await page.getByText('Saved').waitFor();
  await button(page, 'Back').click();
  await button(page, /^Set up 2 spaces$/).waitFor();
  expect(await reopened(page)).toContain('2 spaces to set up');
});

test('a first row taken for headers is said to be data, and gets headers above it', async () => {
  const cells = [
    ['Team', 'Chess'],
    ['Party', 'ben@example.com'],
    ['Garden', 'cleo@example.com'],
  ];
  const { script, world } = spreadsheet(cells, 'Clubs');
  const { page } = await open(script);
  await button(page, /columns? recognised/).click();
  await button(page, 'The first row is data').click();
  await page.getByText('Saved').waitFor();
  expect(world.cells(0)[1]).toEqual(['Team', 'Chess']);
});

test('a row that waits for its yes is found behind the line of skipped rows', async () => {
  const cells = [
    ['Team', 'Members', 'Ready'],
    ['Chess', 'ben@example.com', 'no'],
    ['Drama', 'cleo@example.com', ''],
  ];
  const { script, world } = spreadsheet(cells, 'Teams');
  const { page } = await open(script);
  await expectHeading(page, 'No spaces to set up');
  const line = page.getByRole('button', { name: /The row waits for yes under/ });
  await line.click();
  await page.waitForFunction(() => document.querySelector('.reading') === null);
  expect(world.view().selection[0]).toMatchObject({ row: 3, column: 3 });
});

test('rows that a filter hides are counted, and can be left out', async () => {
  const teams = ['Chess', 'Drama', 'Garden', 'Library'].map((name) => [name, 'ben@example.com']);
  const { script, world } = spreadsheet([['Team', 'Members'], ...teams], 'Teams');
  world.edit.filter({ hiddenRows: [2, 3, 4] });
  const { page } = await open(script);
  await expectHeading(page, '4 spaces to set up');
  expect(await textOf(page)).toContain('3 of them in hidden rows');
  expect(await textOf(page)).toContain('1 person, 4 seats');
  await button(page, 'Take only the visible rows').click();
  await expectHeading(page, '1 space to set up');
});

test('rows that are selected are named by their numbers', async () => {
  const teams = ['Chess', 'Drama', 'Garden', 'Library'].map((name) => [name, 'ben@example.com']);
  const { script, world } = spreadsheet([['Team', 'Members'], ...teams], 'Teams');
  world.edit.select({ blocks: [{ row: 3, column: 1, rows: 2, columns: 1 }] });
  const { page } = await open(script);
  await button(page, 'Choose which rows').click();
  await page.getByRole('menuitemradio', { name: 'Selected rows' }).click();
  await expectHeading(page, '2 spaces to set up');
  expect(await textOf(page)).toContain('Only the selected rows count: 3–4.');
});

test('rows that were sorted apart from their outcomes are shown with what they get, and put back by one press', async () => {
  const { script, world } = spreadsheet([['Space name', 'Members'], ...PAIRS], 'Teams');
  world.execute({ function: 'setUpRows', args: [{ sheet: 'Teams' }], person: 'ann@example.com' });
  const before = world.cells();
  world.edit.sortRows({ by: 1, descending: true, columns: { from: 1, count: 2 } });
  const { page } = await open(script);
  await question(page, 'Rows were sorted apart').waitFor();
  expect(await textOf(page)).toContain('Row 2, “Library”: now the space of “Garden”, then its own');
  await button(page, 'Put 2 rows back').click();
  await question(page, 'Rows were sorted apart').waitFor({ state: 'detached' });
  expect(world.cells().slice(1)).toEqual(before.slice(1).reverse());
});

test('rows that ask for the same and were sorted apart are left to who changed them, by the keyboard alone', async () => {
  const { script, world } = spreadsheet(
    [['Space name', 'Members'], ...PAIRS, ...PAIRS].map((row) => [...row]),
    'Teams',
  );
  world.execute({ function: 'setUpRows', args: [{ sheet: 'Teams' }], person: 'ann@example.com' });
  const set = world.cells();
  world.edit.sortRows({ by: 1, descending: true, columns: { from: 1, count: 2 } });
  const { page } = await open(script);
  await question(page, 'Rows were sorted apart').waitFor();
  await pressByKeyboard(page, 'I changed these rows myself');
  await question(page, 'Rows were sorted apart').waitFor({ state: 'detached' });
  expect(await reopened(page)).not.toContain('sorted apart');
  // Nothing was written but the names and people that were sorted.
  expect(world.cells().map((row) => row.slice(2))).toEqual(set.map((row) => row.slice(2)));
});
