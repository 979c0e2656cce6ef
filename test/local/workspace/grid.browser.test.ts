/** The sheet of the page as a person of spreadsheets expects it: keys, pointer, clipboard, undo. */
import { eventually } from '../../browser/eventually';
import type { Tab } from './open-workspace';
import { useWorkspace } from './open-workspace';

const { serve } = useWorkspace();

const CSV = [
  'Space name,Members,Room',
  'Chess,cleo@example.com,A1',
  'Art,ida@example.com,',
  'Film,"ren@example.com, zoe@example.com, mia@example.com, noor@example.com, sam@example.com",',
  '',
].join('\n');

const open = async () => (await serve({}, CSV))(undefined, { clipboard: true });

/** What the name box says, which is what the frame stands around. */
async function place({ page }: Tab): Promise<string | null> {
  return page.locator('.cell-line .place').textContent();
}

async function texts({ page }: Tab, rows: number, columns: number): Promise<string[][]> {
  return page
    .locator('.grid-row')
    .evaluateAll(
      (lines, [height, width]) =>
        lines
          .slice(0, height)
          .map((line) =>
            [...line.querySelectorAll('.cell')]
              .slice(0, width)
              .map((cell) => cell.textContent ?? ''),
          ),
      [rows, columns],
    );
}

/** Whether the frame stands around exactly the cells of the selection. */
async function frameFits({ page }: Tab): Promise<boolean> {
  return page.evaluate(() => {
    const boxOf = (part: Element) => part.getBoundingClientRect();
    const cells = [...document.querySelectorAll('.cell[aria-selected="true"]')].map(boxOf);
    const frame = boxOf(document.querySelector('.range') as Element);
    const near = (one: number, other: number) => Math.abs(one - other) <= 1;
    return (
      near(frame.left, Math.min(...cells.map(({ left }) => left))) &&
      near(frame.right, Math.max(...cells.map(({ right }) => right))) &&
      near(frame.top, Math.min(...cells.map(({ top }) => top))) &&
      near(frame.bottom, Math.max(...cells.map(({ bottom }) => bottom)))
    );
  });
}

test('keys select, write, fill, cut, paste and clear; undo takes each of it back, and redo does it again', async () => {
  const tab = await open();
  const { page, cell } = tab;
  const { keyboard } = page;
  await cell(2, 0).click();
  for (const [keys, selected] of [
    ['Control+End', 'C4'],
    ['Home', 'A4'],
    ['Control+Home', 'A1'],
    ['End', 'C1'],
    ['Shift+Space', 'A1:O1'],
    ['Control+Space', 'A1:O34'],
    ['Control+a', 'A1:C4'],
    ['PageDown', /^A(1\d|2\d)$/],
    ['Control+ArrowUp', 'A4'],
    ['Shift+ArrowRight', 'A4:B4'],
  ] as const) {
    await keyboard.press(keys);
    await eventually(async () =>
      expect([keys, await place(tab)]).toEqual([
        keys,
        selected instanceof RegExp ? expect.stringMatching(selected) : selected,
      ]),
    );
    // Of a whole column only what is in sight is drawn.
    if (keys !== 'Control+Space')
      await eventually(async () => expect([keys, await frameFits(tab)]).toEqual([keys, true]));
  }

  // Enter opens the cell, and goes down when it is written; Tab goes right; Escape leaves it as it was.
  await cell(2, 0).click();
  await keyboard.press('Enter');
  await keyboard.type(' club');
  await keyboard.press('Enter');
  await eventually(async () => expect(await place(tab)).toBe('A3'));
  await keyboard.type('Go');
  await keyboard.press('Tab');
  await eventually(async () => expect(await place(tab)).toBe('B3'));
  await keyboard.press('F2');
  await keyboard.type('nobody');
  await keyboard.press('Escape');
  await eventually(async () =>
    expect((await texts(tab, 3, 2)).slice(1)).toEqual([
      [' club', 'cleo@example.com'],
      ['Go', 'ida@example.com'],
    ]),
  );

  await cell(2, 2).click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+d');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Control+r');
  await eventually(async () =>
    expect((await texts(tab, 4, 4)).map((row) => row.slice(2))).toEqual([
      ['Room', ''],
      ['A1', 'A1'],
      ['A1', 'A1'],
      ['A1', 'A1'],
    ]),
  );
  await keyboard.press('Delete');
  await eventually(async () =>
    expect((await texts(tab, 4, 3)).map((row) => row[2])).toEqual(['Room', '', '', '']),
  );

  // One copied cell fills all that are selected; what is cut is gone from where it was.
  await cell(1, 2).click();
  await keyboard.press('Control+c');
  await cell(2, 3).click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Control+v');
  await eventually(async () =>
    expect((await texts(tab, 4, 4)).map((row) => row[3])).toEqual(['', 'Room', 'Room', '']),
  );
  await cell(2, 0).click();
  await keyboard.press('Control+x');
  await cell(4, 3).click();
  await keyboard.press('Control+v');
  await cell(4, 3).getByText('club').waitFor();
  await cell(2, 0).getByText('club').waitFor({ state: 'detached' });

  const last = await texts(tab, 4, 4);
  for (let step = 0; step < 7; step++) await keyboard.press('Control+z');
  await cell(2, 0).getByText('Chess').waitFor();
  await cell(3, 0).getByText('Art').waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('#cell-1-2')?.textContent === 'A1' &&
      !document.querySelector('#cell-3-3')?.textContent,
  );
  for (let step = 0; step < 7; step++) await keyboard.press('Control+y');
  await cell(4, 3).getByText('club').waitFor();
  await eventually(async () => expect(await texts(tab, 4, 4)).toEqual(last));
}, 120_000);

test('the pointer makes columns wider, fills with the handle, selects whole lines, and finds a menu that inserts and deletes them', async () => {
  const tab = await open();
  const { page, cell } = tab;
  const middle = async (part: ReturnType<typeof cell>) => {
    const box = await part.boundingBox();
    if (!box) throw new Error('It is not to be seen.');
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  const width = async () =>
    (await page.locator('.head[data-column="1"]').boundingBox())?.width ?? 0;
  const before = await width();
  const [edge, height] = await middle(page.locator('[data-grip="1"]'));
  await page.mouse.move(edge, height);
  await page.mouse.down();
  await page.mouse.move(edge + 40, height);
  await page.mouse.up();
  await eventually(async () => expect(Math.round((await width()) - before)).toBe(40));

  await cell(2, 2).click();
  await page.mouse.move(...(await middle(page.locator('.fill-handle'))));
  await page.mouse.down();
  await page.mouse.move(...(await middle(cell(4, 2))));
  await page.mouse.up();
  await eventually(async () =>
    expect((await texts(tab, 4, 3)).map((row) => row[2])).toEqual(['Room', 'A1', 'A1', 'A1']),
  );
  await eventually(async () => expect(await place(tab)).toBe('C2:C4'));

  const choose = async (entry: string) =>
    page.getByRole('menu', { name: 'Cells' }).getByRole('menuitem', { name: entry }).click();
  await cell(3, 0).click({ button: 'right' });
  await eventually(async () => expect(await place(tab)).toBe('A3'));
  await choose('Insert row below');
  await cell(5, 0).getByText('Film').waitFor();
  await page.locator('.head[data-column="1"]').click({ button: 'right' });
  await choose('Insert column left');
  await cell(2, 2).getByText('cleo').waitFor();
  await page.locator('.row-number[data-row="1"]').click();
  await eventually(async () => expect(await place(tab)).toMatch(/^A2:\w+2$/));
  await page.keyboard.press('Shift+F10');
  await choose('Delete row');
  await cell(2, 0).getByText('Art').waitFor();
  await cell(1, 0).click();
  await page.keyboard.press('ContextMenu');
  await choose('Delete column');
  await cell(1, 1).getByText('Members').waitFor();
  await eventually(async () =>
    expect(await texts(tab, 4, 3)).toEqual([
      ['', 'Members', 'Room'],
      ['', 'ida@example.com', 'A1'],
      ['', '', ''],
      ['', expect.stringContaining('ren'), 'A1'],
    ]),
  );
  for (let step = 0; step < 5; step++) {
    await page.getByRole('menuitem', { name: 'Edit', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Undo' }).click();
  }
  await page.waitForFunction(
    () =>
      document.querySelector('#cell-3-0')?.textContent === 'Film' &&
      !document.querySelector('#cell-3-2')?.textContent,
  );
  await eventually(async () =>
    expect(await texts(tab, 4, 1)).toEqual([['Space name'], ['Chess'], ['Art'], ['Film']]),
  );
}, 120_000);

test('a long cell is written in a field that shows all of it or in the line above, and a row that is filtered out is not the one selected', async () => {
  const tab = await open();
  const { page, cell, menu } = tab;
  await cell(4, 1).dblclick();
  const field = page.getByRole('textbox', { name: 'Cell' });
  await field.waitFor();
  const fits = await field.evaluate((one: HTMLTextAreaElement) => {
    const box = one.getBoundingClientRect();
    const grid = (one.closest('.grid') as Element).getBoundingClientRect();
    return {
      all: one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth,
      inside: box.right <= grid.right && box.bottom <= grid.bottom && box.left >= grid.left,
    };
  });
  expect(fits).toEqual({ all: true, inside: true });
  await page.keyboard.press('Escape');

  // The line over the grid holds the same text, and takes it as well.
  await cell(4, 2).click();
  await page.getByRole('textbox', { name: 'Whole text' }).fill('B7');
  await page.keyboard.press('Enter');
  await eventually(async () => expect(await cell(4, 2).textContent()).toBe('B7'));
  await eventually(async () => expect(await place(tab)).toBe('C5'));

  await cell(2, 0).click();
  await menu('Data', 'Filter by column A…');
  await page.getByRole('checkbox', { name: /Chess/ }).uncheck();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByText('2 of 3 rows shown').waitFor();
  await eventually(async () => expect(await place(tab)).toBe('A3'));
  await eventually(async () => expect(await frameFits(tab)).toBe(true));
  await eventually(async () =>
    expect(await page.locator('.cell[aria-selected="true"]').textContent()).toBe('Art'),
  );
  await page.getByRole('button', { name: 'Show all' }).click();
  await cell(2, 0).getByText('Chess').waitFor();
  await eventually(async () => expect(await place(tab)).toBe('A3'));
  await eventually(async () => expect(await frameFits(tab)).toBe(true));
}, 120_000);

test('from open to done by keyboard alone, out of the cells and back; then undo leaves what the run wrote', async () => {
  const tab = await open();
  const { page, sidebar, cell } = tab;
  const { keyboard } = page;
  await sidebar.getByRole('button', { name: 'Set up 3 spaces' }).waitFor();
  await keyboard.press('F6');
  await keyboard.press('F6');
  await keyboard.press('ArrowDown');
  await keyboard.type('Go');
  await keyboard.press('Enter');
  await cell(2, 0).getByText('Go').waitFor();
  // Tab stays among the cells until Escape lets it out; F6 goes on into the sidebar, and out of it again.
  await keyboard.press('Tab');
  await eventually(async () => expect(await place(tab)).toBe('B3'));
  await keyboard.press('Escape');
  await keyboard.press('Tab');
  await eventually(async () =>
    expect(await page.evaluate(() => document.activeElement?.closest('.tabs') !== null)).toBe(true),
  );
  await keyboard.press('F6');
  await keyboard.press('F6');
  await eventually(async () =>
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME'),
  );
  const main = sidebar.getByRole('button', { name: 'Set up 3 spaces' });
  const isThere = () =>
    main
      .evaluate((button) => button === document.activeElement, undefined, { timeout: 1_000 })
      .catch(() => false);
  const done = sidebar.getByRole('heading', { name: '3 spaces set up' });
  // The sidebar reads the sheet again when one comes in: a press meanwhile is none, and one goes there once more.
  for (let presses = 0; presses < 20 && !(await done.isVisible()); presses++) {
    for (let tabs = 0; tabs < 60 && (await main.isVisible()) && !(await isThere()); tabs++)
      await keyboard.press('Tab');
    if (await isThere()) await keyboard.press('Enter');
    await page.waitForTimeout(1_000);
  }
  await done.waitFor();
  await keyboard.press('F6');
  await keyboard.press('F6');
  await eventually(async () =>
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid'),
  );

  // The last thing the person did was to write “Go”.
  await cell(2, 3).getByText('Done').waitFor();
  await keyboard.press('Control+z');
  await cell(2, 0).getByText('Chess').waitFor();
  await eventually(async () =>
    expect((await texts(tab, 4, 4)).map((row) => row[3])).toEqual([
      'Status',
      'Done',
      'Done',
      'Done',
    ]),
  );
}, 120_000);

test('the notes and the dropdowns that the add-on makes are to be seen, and a dropdown is chosen from by pointer and by keys', async () => {
  const tab = await open();
  const { page, sidebar } = tab;
  await page.getByRole('button', { name: 'Add a sheet' }).click();
  await page.getByRole('button', { name: 'Sheet2' }).waitFor();
  await page.reload();
  await sidebar.getByRole('button', { name: 'Make a sample sheet' }).click();
  const noted = page.locator('.cell.noted');
  await noted.first().waitFor();
  await noted.first().click();
  const note = await noted.first().getAttribute('title');
  await eventually(async () =>
    expect(await page.locator('.cell-line .cell-note').textContent()).toBe(note),
  );
  const choice = page.locator('.cell:has(.choices)').first();
  await choice.scrollIntoViewIfNeeded();
  await choice.locator('.choices').click();
  const select = page.getByRole('combobox', { name: 'Cell' });
  await select.waitFor();
  const [, , offered = ''] = await select.getByRole('option').allTextContents();
  await select.selectOption(offered);
  const first = page.locator('.cell:has(.choices)', { hasText: offered }).first();
  await first.waitFor();
  await first.click();
  await page.keyboard.press('Alt+ArrowDown');
  await select.selectOption('');
  await page.keyboard.press('Enter');
  await first.waitFor({ state: 'detached' });
}, 120_000);

test('in a small window, as when the page is magnified twice, nothing lies on anything and the sheet shows its rows', async () => {
  const { page } = await (await serve({}, CSV))(undefined, {
    viewport: { width: 680, height: 400 },
  });
  await page.getByText('ann@example.com is in no space yet').waitFor();
  const boxOf = async (part: string) => {
    const box = await page.locator(part).last().boundingBox();
    if (!box) throw new Error(`${part} is not to be seen.`);
    return { ...box, right: box.x + box.width, bottom: box.y + box.height };
  };
  // It is laid out anew as long as what it shows comes in.
  await eventually(async () => {
    const [clock, menu, grid, drawer] = await Promise.all(
      ['.clock', '.menu-title', '.grid', '.drawer'].map(boxOf),
    );
    expect((clock?.bottom ?? 0) <= (menu?.y ?? 0) || (clock?.x ?? 0) >= (menu?.right ?? 0)).toBe(
      true,
    );
    expect(grid?.height).toBeGreaterThan(150);
    // A Chat in which nothing is yet takes no more room than saying so.
    expect(drawer?.height).toBeLessThan(100);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(680);
  });
}, 120_000);
