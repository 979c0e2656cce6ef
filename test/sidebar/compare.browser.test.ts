/** What somebody changed in Chat, kind by kind; and spaces that are there already: each as a person goes through it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { MySpaces } from '../../src/protocol';
import { eventually } from '../browser/eventually';
import { changedInChat, row, sheetOf } from '../google/in-chat';
import { HEADERS, worldOf } from '../google/world';
import { compared, ok, opening, quota, viewAfter } from './answers';
import { button, choose, expectHeading, starting, textOf, useSidebar } from './open';
import { scriptOf } from './spreadsheet';

const { open } = useSidebar();

/** The part of the view about one kind. */
const kind = (page: Page, title: string) =>
  page.locator('section.group').filter({ has: page.getByRole('heading', { name: title }) });

test('each kind of difference is settled by its buttons, all of a kind by one, and taken back', async () => {
  const one = changedInChat();
  const { page } = await open(scriptOf(one.world));
  const cellOf = (name: string, column: number) => one.cellsOf(name)[column];
  await button(page, 'Compare with Chat').click();
  await button(page, 'Compare 11 spaces').click();
  await button(page, 'Compare again').waitFor();

  // Gone, and renamed: what has no place in the sheet can only be left.
  const gone = kind(page, '2 spaces are gone');
  expect(await gone.getByRole('button', { name: /Take|Set back/ }).count()).toBe(0);
  await gone.getByRole('button', { name: 'Leave all 2' }).click();
  await gone.waitFor({ state: 'detached' });
  const lost = kind(page, '1 space isn’t yours any more');
  expect(await lost.getByRole('button', { name: /Take|Set back/ }).count()).toBe(0);
  await lost.getByRole('button', { name: 'Leave it' }).click();
  await lost.waitFor({ state: 'detached' });
  await kind(page, '1 space was renamed in Chat')
    .getByRole('button', { name: 'Take into the sheet' })
    .click();
  await eventually(() => expect(cellOf('Renamed by Ann', 0)).toBe('Renamed by Ann'));

  // Settings, all of them by one press, and back.
  await kind(page, '3 settings were changed in Chat')
    .getByRole('button', { name: 'Take all 3 into the sheet' })
    .click();
  await page.getByText('3 differences settled.').waitFor();
  expect(cellOf('Told', 3)).toBe('New words');
  await button(page, 'Undo').click();
  await kind(page, '3 settings were changed in Chat').waitFor();
  expect(cellOf('Told', 3)).toBe('Old words');

  // Roles, who joined, who accepted.
  await kind(page, '3 people have another role')
    .getByRole('button', { name: 'Take into the sheet: row 6' })
    .click();
  await eventually(() => expect(cellOf('Raised', 2)).toBe('cleo@example.com, maria@example.com'));
  const added = kind(page, '1 was added in Chat');
  await added.getByRole('link', { name: 'Joined' }).waitFor();
  await added.getByRole('button', { name: 'Take into the sheet' }).click();
  await eventually(() => expect(cellOf('Joined', 1)).toContain('users/'));
  await kind(page, '1 invitation was accepted')
    .getByRole('button', { name: 'Take into the sheet' })
    .click();
  await eventually(() =>
    expect(one.cellsOf('Invited')).not.toContain(expect.stringContaining('has to accept')),
  );

  // Who is in where, as a file.
  const coming = page.waitForEvent('download');
  await button(page, 'Download who is in where').click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('who-is-in-where.csv');
  const file = readFileSync(await download.path(), 'utf8');
  expect(file).toContain('Same,https://chat.google.com/');
  expect(file).toMatch(/,tom@example\.com,member,in\r\n/);

  // Who left is set back by the row's changes, which are shown before anything is sent.
  await kind(page, '1 person left').getByRole('button', { name: 'Set back' }).click();
  await expectHeading(page, 'Changes');
  await page.getByRole('checkbox', { name: 'Left tom@example.com' }).waitFor();
  await button(page, 'Apply 1 change').click();
  await eventually(() => {
    expect(one.space('Left').members.map(({ email }) => email)).toContain('tom@example.com');
  });
});

test('a comparison is stopped where it waits, and gone on with where it was', async () => {
  let asked = 0;
  const { page, calls } = await open({
    ...starting,
    openSidebar: () => opening(viewAfter()),
    compareRows: () => {
      asked += 1;
      const all = compared();
      return ok(
        asked === 1
          ? { ...all, state: 'going', left: 12, after: 'row 25', waitMs: 600_000, because: quota }
          : { ...all, lines: [] },
      );
    },
  });
  await button(page, 'Compare with Chat').click();
  await button(page, /^Compare \d+ spaces/).click();
  await page.getByText('1 space was renamed in Chat').waitFor();
  await button(page, 'Stop').click();
  await button(page, 'Go on').click();
  await button(page, 'Compare again').waitFor();
  expect(await textOf(page)).toContain('1 space was renamed in Chat');
  const after = calls.flatMap(({ name, request }) =>
    name === 'compareRows' ? [(request as { after: string }).after] : [],
  );
  expect(after).toEqual(['', 'row 25']);
});

/** Rows with these names, and spaces with those that Ann is in since before. */
function besideSpaces(rows: string[], spaces: string[]) {
  const one = worldOf({ cells: [HEADERS, ...rows.map((name) => [name, 'noor@example.com'])] });
  for (const name of spaces) {
    const body = JSON.stringify({
      space: { spaceType: 'SPACE', displayName: name },
      requestId: name,
    });
    const to = { host: 'chat.googleapis.com', path: '/v1/spaces:setup', query: {} } as const;
    one.chat.handle({ method: 'POST', ...to, authorization: 'Bearer ann@example.com', body });
    one.clock.spend(2_000);
  }
  return one;
}

test('after a run, rows whose names spaces bear already are asked about once, for all of them', async () => {
  const one = besideSpaces(['Chess', 'Drama'], ['Chess', 'Drama']);
  const { page } = await open(scriptOf(one.world));
  await button(page, 'Set up 2 spaces').click();
  await expectHeading(page, 'No space was set up');
  expect((await textOf(page)).match(/rows to fix/g)).toHaveLength(1);
  await button(page, 'Make 2 others').click();
  await button(page, 'Back to the overview').click();
  await button(page, 'Set up 2 spaces').click();
  await expectHeading(page, '2 spaces set up');
  expect(one.spaces()).toHaveLength(4);
});

test('spaces that are there already are chosen, and have rows', async () => {
  const one = besideSpaces(['Chess', 'Drama'], ['Chess', 'Choir', 'Yearbook', 'Drama']);
  const { page } = await open(scriptOf(one.world));
  await button(page, 'See what will be made').click();
  await button(page, 'Use the space: row 2').waitFor();
  await button(page, 'Back').click();
  await choose(page, 'Bring in my spaces');
  await page.getByRole('checkbox', { name: 'Yearbook' }).check();
  await page.getByRole('checkbox', { name: 'Choir' }).check();
  await button(page, 'Bring in 2 spaces').click();
  await page.getByText('2 spaces have a row now.').waitFor();
  expect(
    one.world
      .cells(0)
      .slice(3)
      .map(([name]) => name)
      .sort(),
  ).toEqual(['Choir', 'Yearbook']);
  expect(await page.getByRole('checkbox', { name: 'Choir' }).isDisabled()).toBe(true);
  expect(await textOf(page)).toContain('Row 2 is ready and has this name');
  // Whoever wants another is asked no more, here or by a run.
  await button(page, 'Make another: row 3').click();
  await eventually(() => {
    const { spaces } = one.ask<MySpaces>('listMySpaces', { sheetId: 0, page: '' });
    expect(spaces.map(({ ready }) => ready?.row)).toEqual([2, undefined, undefined, undefined]);
  });
  expect(await button(page, 'Use the space: row 3').count()).toBe(0);
  await button(page, 'Use the space: row 2').click();
  await expectHeading(page, 'Use this space?');
  await button(page, 'Use this space').click();
  await button(page, 'Go on').waitFor();
  expect(one.spaces()).toHaveLength(4);
});

test('a run is undone by two presses, the second with the count; a space that somebody wrote in stays', async () => {
  const names = ['Chess', 'Choir', 'Yearbook'];
  const one = sheetOf(
    names.map((name) => row(name, 'maria@example.com')),
    ['undo'],
  );
  one.api('POST', `${one.space('Choir').name}/messages`, {}, { text: 'Who brings the notes?' });
  const { page } = await open(scriptOf(one.world));
  await button(page, 'Undo the last run: 3 spaces').click();
  await expectHeading(page, 'Undo this run');
  await button(page, 'Look at 3 spaces').click();
  await kind(page, '2 spaces that nobody used').getByRole('link', { name: 'Chess' }).waitFor();
  const stays = kind(page, '1 space stays');
  expect(await stays.innerText()).toMatch(/Somebody wrote in it\.\s+Row 3:? Choir/);
  expect(one.spaces()).toEqual(names);
  await button(page, 'Delete 2 spaces').click();
  await page.getByText('2 spaces deleted: their rows are ready again').waitFor();
  expect(one.spaces()).toEqual(['Choir']);
  expect(one.cellsOf('Choir')).toContain('Done');
  await button(page, 'Back').click();
  await button(page, 'Set up 2 spaces').waitFor();

  // One of them is looked at first, with nobody else in it.
  await button(page, 'See what will be made').click();
  await button(page, 'Try it on me first').click();
  await button(page, 'Delete it again').waitFor();
  expect(one.space('Chess').members).toHaveLength(1);
  await button(page, 'Delete it again').click();
  await button(page, 'Delete it again').waitFor({ state: 'detached' });
  expect(one.spaces()).toEqual(['Choir']);
});
