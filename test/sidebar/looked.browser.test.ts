/** `look --json` and the sidebar say the same of a sheet: columns, questions, every card, lists of people, the offer. */
import path from 'node:path';
import { readSheetFile } from '../../local/commands/files';
import { lookCsv } from '../../local/commands/look';
import { sampleOf } from '../night';
import { button, choose, textOf, useSidebar } from './open';
import { ANN, spreadsheet } from './spreadsheet';

const { open } = useSidebar();

const list = (name: string) =>
  readSheetFile(path.join(__dirname, '..', 'lists', `${name}.csv`)).cells;

const SPACES = [
  '001-hackathon-registration',
  '006-owner-email-manager-email',
  '014-french-spaces-sheet',
  '065-formula-errors',
  '068-club-and-room',
  '073-guests',
  '105-total-row',
  '117-empty-row-and-column',
  '147-japanese-sheet',
];
const LISTS = [
  '013-asana-export',
  '026-merged-class-cells',
  '046-teams-role-column',
  '048-pupils-without-address',
];

test.each(sampleOf(SPACES, 2))('of %s the sidebar shows what look tells', async (name) => {
  const looked = lookCsv(list(name), 'Sheet', { as: ANN, domains: [] });
  const { page } = await open(spreadsheet(list(name), 'Sheet').script);
  const { rows, people, seats } = looked.offer;
  const review = await textOf(page);
  for (const { severity, text } of looked.questions)
    if (severity === 'question') expect(review).toContain(text);
  if (rows > 0) {
    expect(
      await button(page, /^Set up/)
        .first()
        .innerText(),
    ).toContain(rows === 1 ? '1 space' : `${rows} spaces`);
    if (people > 0) expect(review).toContain(people === 1 ? '1 person' : `${people} people`);
    if (seats > people) expect(review).toContain(`${seats} seats`);
    await button(page, 'See what will be made').click();
    const ready = looked.rows.filter(({ place }) => place === 'ready');
    for (const [at, row] of ready.entries()) {
      await page
        .getByText(`${at + 1} of ${rows}`)
        .first()
        .waitFor();
      await page.getByRole('heading', { level: 1 }).filter({ hasText: row.name }).waitFor();
      for (const summary of await page.locator('article summary').all()) await summary.click();
      const card = await textOf(page, 'article');
      for (const { address, role } of row.people)
        expect(card).toContain(role === 'member' ? address : `${address} ${role}`);
      for (const { text } of row.findings) expect(card).toContain(text);
      await page.keyboard.press('ArrowRight');
    }
    await button(page, 'Back').click();
  }
  await choose(page, 'Columns');
  const used = looked.columns.filter(({ field, ours }) => field !== null && !ours);
  const chosen = await page
    .locator('select')
    .evaluateAll((selects) => selects.map((one) => (one as HTMLSelectElement).value));
  for (const { header } of used) expect(chosen).toContain(header);
});

test.each(sampleOf(LISTS, 2))('of the list %s the sidebar shows what look tells', async (name) => {
  const looked = lookCsv(list(name), 'Sheet', { as: ANN, domains: [] });
  const { page } = await open(spreadsheet(list(name), 'Sheet').script);
  const { roster } = looked;
  expect(roster?.isList).toBe(true);
  expect(await page.getByLabel('Group by').inputValue()).toBe(roster?.by);
  const text = await page.locator('main').textContent();
  for (const { name: group } of roster?.groupings[0]?.groups ?? []) expect(text).toContain(group);
  for (const person of roster?.withoutAddress ?? []) expect(text).toContain(person);
});
