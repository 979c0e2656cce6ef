/** What will be made, seen before it is made: a card for each space, over pretended answers and over the built script. */
import type { RowCard } from '../../src/protocol';
import { eventually } from '../browser/eventually';
import { leaderEmail, offer, ok, opening, SAID, view } from './answers';
import { button, expectHeading, focused, RUN, starting, textOf, useSidebar } from './open';
import { ANN, sample, spreadsheet } from './spreadsheet';

const { open } = useSidebar();

const pupils = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    shown: `pupil${index + 1}@example.com`,
    address: `pupil${index + 1}@example.com`,
    role: 'member' as const,
  }));

function card(row: number, more: Partial<RowCard> = {}): RowCard {
  return {
    row,
    place: 'ready',
    kind: 'space',
    name: `Class ${row}`,
    people: [
      { shown: 'mrs.adams@example.com', address: 'mrs.adams@example.com', role: 'manager' },
      ...pupils(24),
    ],
    caller: null,
    groups: [],
    changes: [],
    findings: [],
    hidden: false,
    ...more,
  };
}

const unreadableCards = {
  ok: false as const,
  trouble: { said: SAID('problem.sheetGone'), remedy: 'check-again' as const },
};

/** 37 rows, of which each page brings those that were asked for. */
const withCards = (first: Partial<RowCard> = {}) => ({
  ...starting,
  readRows: ({ from, count }: { from: number; count: number }) =>
    ok({
      total: 37,
      cards: Array.from({ length: Math.min(count, 37 - from) }, (_, index) =>
        card(from + index + 2, from + index === 0 ? first : {}),
      ),
    }),
});

test('what will be made is one press away: who is in it, what is wrong, and what is posted', async () => {
  const { page } = await open(
    withCards({
      name: '7A – Class 2026',
      access: { kind: 'private' },
      posting: 'managers',
      message: 'Hello 7A,\nthis is your space.',
      hidden: true,
      findings: [
        {
          severity: 'warning',
          code: 'sameName',
          said: SAID('finding.sameName', { cell: '7A – Class 2026', row: 9 }),
        },
      ],
    }),
  );
  await button(page, 'See what will be made').click();
  await expectHeading(page, '7A – Class 2026');
  const text = await textOf(page);
  for (const part of [
    '1 of 37',
    'Private space',
    'mrs.adams@example.com manager',
    'ann@example.com you',
    '24 members',
    'Row 9 has the name “7A – Class 2026” too',
    'Its row is hidden in the sheet',
    'Only managers and owners can post',
    'Hello 7A,\nthis is your space.',
    'Set up all 37',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('pupil1@example.com');
  await page.getByText('24 members').click();
  await page.getByText('pupil24@example.com').waitFor();
});

test('cards are turned by arrows and by buttons, further ones are read on the way, and Back leads back', async () => {
  const { page, calls, count } = await open(withCards());
  await button(page, 'See what will be made').press('Enter');
  await expectHeading(page, 'Class 2');
  await page.keyboard.press('ArrowLeft');
  await expectHeading(page, 'Class 2');
  for (let turned = 0; turned < 20; turned++) await page.keyboard.press('ArrowRight');
  await expectHeading(page, 'Class 22');
  await page.getByText('21 of 37').first().waitFor();
  expect(count('readRows')).toBe(2);
  expect(calls.at(-1)).toEqual({
    name: 'readRows',
    request: { sheetId: 1, which: 'all', take: 'ready', from: 20, count: 20 },
  });
  await button(page, 'The space before').click();
  await expectHeading(page, 'Class 21');
  await button(page, 'The next space').click();
  await expectHeading(page, 'Class 22');
  await button(page, 'Back').click();
  await expectHeading(page, '37 spaces to set up');
});

test('cards that are opened while the sheet is read anew are those of the sheet as it is then', async () => {
  let look: () => void = () => undefined;
  const looked = new Promise<void>((resolve) => {
    look = resolve;
  });
  let total = 37;
  const { page, calls, count } = await open({
    ...starting,
    look: () => looked.then(() => ok(view({ offer: offer(total) }))),
    readRows: ({ from }) => ok({ total, cards: [card(from + 2, { name: `First of ${total}` })] }),
  });
  await button(page, 'Read the sheet again').click();
  // Nor is a sheet lost that is chosen meanwhile.
  await page.getByLabel('Sheet', { exact: true }).selectOption('Roster');
  await button(page, 'See what will be made').click();
  await expectHeading(page, 'First of 37');
  total = 38;
  look();
  await eventually(() => expect(count('look')).toBe(2));
  expect(calls.filter(({ name }) => name === 'look').at(-1)?.request).toMatchObject({
    ...{ sheetId: 2, front: true },
  });
  await expectHeading(page, 'First of 38');
  expect(await textOf(page)).toMatch(/1 of 38[\s\S]*Set up all 38/);
});

test('the button on a card sets up all of them; a sheet that changed meanwhile is shown as it is now', async () => {
  const { page, calls } = await open({
    ...withCards(),
    startRun: () => ok({ kind: 'changed', view: view({ offer: offer(38) }) }),
  });
  await button(page, 'See what will be made').click();
  await button(page, 'Set up all 37').click();
  await expectHeading(page, '38 spaces to set up');
  await page.getByText('Nothing was sent').first().waitFor();
  expect(calls.find(({ name }) => name === 'startRun')?.request).toMatchObject({
    take: 'ready',
    digest: view().offer.digest,
  });
  const started = await open({
    ...withCards(),
    startRun: () => ok({ kind: 'started', total: 37, run: RUN }),
  });
  await button(started.page, 'See what will be made').click();
  await button(started.page, 'Set up all 37').click();
  await expectHeading(started.page, 'Setting up 37 spaces');
});

test('while a question is open cards can be seen, and set up nothing', async () => {
  const { page } = await open({
    ...withCards(),
    openSidebar: () => opening(view({ questions: [leaderEmail] })),
  });
  await button(page, 'See what will be made').click();
  await expectHeading(page, 'Class 2');
  expect(await button(page, /Set up/).count()).toBe(0);
});

test('cards that can’t be read say why', async () => {
  const { page } = await open({ ...starting, readRows: () => unreadableCards });
  await button(page, 'See what will be made').click();
  await page.getByRole('alert').waitFor();
  await button(page, 'Back').click();
  await expectHeading(page, '37 spaces to set up');
});

test('the keyboard alone sees what will be made and sets it up', async () => {
  const { page } = await open(withCards());
  await button(page, 'See what will be made').focus();
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Class 2');
  for (let tabs = 0; tabs < 12 && (await focused(page)) !== 'Set up all 37'; tabs++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Setting up 37 spaces');
});

test('over the built script a card names the people of its row, and what is made is what was seen', async () => {
  const { chat, script } = spreadsheet(sample('team-spaces.csv'), 'Teams');
  const { page } = await open(script);
  await button(page, 'See what will be made').click();
  await page.getByText('1 of 11').first().waitFor();
  const seen: string[] = [];
  for (let at = 0; at < 11; at++) {
    await page
      .getByText(`${at + 1} of 11`)
      .first()
      .waitFor();
    seen.push((await page.locator('h1').innerText()).trim());
    await page.keyboard.press('ArrowRight');
  }
  await button(page, 'Set up all 11').click();
  await expectHeading(page, '11 spaces set up');
  const made = chat.spaces();
  expect(made.every(({ members }) => members.some(({ email }) => email === ANN))).toBe(true);
  for (const { displayName } of made.filter(({ displayName: name }) => name !== ''))
    expect(seen).toContain(displayName);
});
