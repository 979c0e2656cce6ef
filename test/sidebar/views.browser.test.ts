/** Every view of the built sidebar: nothing in anybody's way by light and by dark, and room for a longer language. */
import type { Page } from 'playwright-core';
import type { RunView, View } from '../../src/protocol';
import { CATALOGUES } from '../../src/texts/all';
import type { Catalogue, Entry } from '../../src/texts/catalogue';
import {
  band,
  board,
  catalogues,
  changes,
  compared,
  drama,
  emptySheet,
  findings,
  LIMITS,
  lastSlice,
  leaderEmail,
  made,
  mySpaces,
  namesFound,
  noCounts,
  notConfigured,
  offer,
  ok,
  opening,
  poured,
  pouring,
  prom,
  quota,
  readyRow,
  refused,
  roster,
  rosterAgain,
  rosterSheet,
  schedule,
  scheduled,
  slice,
  unconfigured,
  unknownSheet,
  unreadable,
  view,
  viewAfter,
  welcome,
} from './answers';
import { textsCutOff } from './cut-off';
import { type Answers, button, choose, expectHeading, starting, useSidebar } from './open';

const { open } = useSidebar();

const inFiveMinutes = () => Date.now() + 5 * 60_000;
const press = (name: RegExp) => (page: Page) => button(page, name).first().click();
const started = press(/Set up 37 spaces/);
const nothing = async () => undefined;
const consentLapsed = {
  said: { code: 'schedule.consent', values: {} },
  at: Date.UTC(2027, 0, 4),
  link: 'https://script.google.com/macros/d/1/edit',
};
const settled = view({
  settings: {
    defaults: { welcomeMessage: 'Welcome to {Team}', access: 'audiences/parents7' },
    ownDomains: ['school.example.org'],
    addApp: true,
    leaveWhenDone: false,
  },
});
const unfinished = view({
  run: {
    by: 'ann@example.com',
    mine: true,
    id: 'run01',
    total: 37,
    left: 15,
    stopped: false,
    busyUntil: 0,
    expectedBy: 0,
  },
});

/** Ben's run, of whose rows 24 wait, on a sheet that has nothing else to do. */
function ofBen(expectedBy: number, more: Partial<View> = {}) {
  const run = { by: 'ben@example.com', mine: false, id: 'run01', total: 84, left: 24 };
  return view({
    ...{ offer: offer(0), first: offer(0), findings: [] },
    counts: { ...noCounts(), waiting: 24, done: 60 },
    run: { ...run, stopped: false, busyUntil: 0, expectedBy },
    ...more,
  });
}

function unreadableToo(key: string) {
  return { ...unreadable, key };
}

/** Name, what the script answers, how to get there, and the heading by which one knows. */
type Shown = [name: string, answers: Answers, act: (page: Page) => Promise<unknown>, title: string];

const VIEWS: Shown[] = [
  [
    'review with everything in it',
    {
      ...starting,
      openSidebar: () =>
        opening(
          view({
            which: 'visible',
            again: offer(3),
            changes: changes(2),
            notes: [drama, band, prom],
            counts: {
              ...noCounts(),
              toFix: 2,
              doubt: 1,
              failed: 1,
              partly: 1,
              done: 4,
              skipped: 2,
            },
            findings: [
              ...findings,
              ...findings.map((one) => ({
                ...one,
                severity: 'warning' as const,
                key: `${one.key} too`,
              })),
            ],
            roster: { ...roster, likely: false },
          }),
        ),
    },
    press(/4 done before/),
    '37 spaces to set up',
  ],
  [
    'a space that a row names, before it is used',
    {
      ...starting,
      openSidebar: () =>
        opening(view({ notes: [drama], counts: { ...noCounts(), doubt: 1, ready: 37 } })),
      readSpace: () =>
        ok({
          kind: 'shown',
          proof: 'proved',
          space: {
            ...board,
            name: `Board of all who ever sat on it: ${'Donaudampfschifffahrt'.repeat(4)}`,
            people: (['in', 'lower', 'out', 'unknown'] as const).map((is) => ({
              shown: `a.very.long.address.of.somebody.${is}@school.example.com`,
              ...{ role: 'owner', is },
            })),
            groups: ['pupils@example.com'],
          },
        }),
    },
    async (page) => {
      await button(page, /Use this space/)
        .first()
        .click();
      await page.locator('.space .actions .button').waitFor();
    },
    'Use this space?',
  ],
  [
    'what will be made, a card for each space',
    {
      ...starting,
      readRows: () =>
        ok({
          total: 37,
          cards: [
            {
              ...{ row: 2, place: 'ready', kind: 'space', caller: 'owner', hidden: true },
              name: `Class of Mrs Adams and of all who came after her: ${'Donaudampfschifffahrt'.repeat(4)}`,
              people: ['manager', 'owner', 'member', 'member', 'member', 'member'].map(
                (role, index) => ({
                  shown: `a.very.long.address.of.somebody.${index}@school.example.com`,
                  address: `a.very.long.address.of.somebody.${index}@school.example.com`,
                  role: role as 'member',
                }),
              ),
              groups: ['pupils@example.com'],
              changes: [],
              access: { kind: 'audience', audience: 'audiences/default' },
              ...{ posting: 'managers', history: 'off', externalPeople: true },
              ...{ description: 'Mondays at four', guidelines: 'Be kind.\nBe on time.' },
              message: 'Hello,\nthis is your space.',
              findings: [
                {
                  severity: 'warning',
                  code: 'sameName',
                  said: { code: 'finding.sameName', values: { cell: 'Class', row: 9 } },
                },
              ],
            },
          ],
        }),
    },
    async (page) => {
      await press(/See what will be made/)(page);
      await page.getByText('4 members').click();
    },
    'Class of Mrs Adams',
  ],
  ['the menu of rows', starting, press(/Choose which rows/), '37 spaces to set up'],
  ['the menu at the top', starting, press(/More/), '37 spaces to set up'],
  [
    'a question, and notes about columns',
    {
      openSidebar: () =>
        opening(
          view({ questions: [leaderEmail, ...['1', '2', '3', '4', '5'].map(unreadableToo)] }),
        ),
    },
    press(/more/),
    '37 spaces to set up',
  ],
  ['columns', starting, press(/columns recognised/), 'Columns'],
  [
    'what rows ask for since their spaces were set up',
    { ...starting, openSidebar: () => opening(view({ changes: { ...changes(4), others: 2 } })) },
    press(/rows have changed/),
    'Changes',
  ],
  [
    'texts made from columns',
    { openSidebar: () => opening(made()) },
    press(/columns recognised/),
    'Columns',
  ],
  ['first use', { openSidebar: () => opening(unknownSheet()) }, nothing, 'no columns'],
  ['an empty sheet', { openSidebar: () => opening(emptySheet()) }, nothing, 'empty'],
  [
    'a list of people',
    { openSidebar: () => opening(rosterSheet(rosterAgain)) },
    async (page) => {
      await page.getByText('2 people have no address').click();
    },
    '96 people',
  ],
  [
    'what a later list would change',
    {
      openSidebar: () => opening(rosterSheet(rosterAgain)),
      pourRoster: () => ok(pouring()),
    },
    press(/See what is new/),
    'What has changed',
  ],
  [
    'what of it was written',
    {
      openSidebar: () => opening(rosterSheet(rosterAgain)),
      pourRoster: () => ok(pouring()),
      makeRosterSheet: () => ok(poured()),
    },
    async (page) => {
      await button(page, /See what is new/).click();
      await button(page, /^Make 5 changes/).click();
    },
    'The sheet was changed',
  ],
  [
    'settings with something wrong',
    {
      ...starting,
      openSidebar: () => opening({ ...settled, message: welcome }),
      readSchedule: () => ok(schedule({ log: { on: true, most: 5000 } })),
    },
    async (page) => {
      await button(page, 'Settings').click();
      await page.locator('#ownDomains').fill('school');
      await page.locator('#most').fill('7');
      await page.locator('#ownDomains').focus();
      await page.locator('figure').waitFor();
    },
    'Settings',
  ],
  [
    'all spaces of the sheet',
    {
      ...starting,
      listLinks: () =>
        ok({
          links: Array.from({ length: 130 }, (_, row) => ({
            name: `Class of ${row} ${'Donaudampfschifffahrt'.repeat(3)}`,
            link: 'https://chat.google.com/room/AAAA',
          })),
        }),
    },
    async (page) => {
      await choose(page, 'All spaces');
      await page.getByText(/30 more/).waitFor();
    },
    'All spaces',
  ],
  [
    'what was changed in Chat',
    {
      ...starting,
      openSidebar: () => opening(viewAfter()),
      compareRows: () => ok(compared()),
    },
    async (page) => {
      await button(page, 'Compare with Chat').click();
      await button(page, /^Compare \d+ spaces/).click();
      await button(page, 'Compare again').waitFor();
    },
    'Compare with Chat',
  ],
  [
    'spaces that are there',
    { ...starting, listMySpaces: () => ok(mySpaces()) },
    async (page) => {
      await choose(page, 'Bring in my spaces');
      await page.getByRole('checkbox', { name: 'Yearbook' }).check();
    },
    'Bring in my spaces',
  ],
  [
    'names without an address',
    {
      openSidebar: () =>
        opening(
          view({
            findings: findings.map((group) => ({
              ...group,
              remedies: [
                { does: 'lookUp', said: { code: 'remedy.lookUp', values: { n: 2 } }, digest: '' },
              ],
            })),
          }),
        ),
      lookUpNames: () => ok(namesFound()),
    },
    async (page) => {
      await button(page, 'Look up 2 names in the directory').first().click();
      await button(page, /^Write the address in 2 cells/).waitFor();
    },
    'Names without an address',
  ],
  [
    'what Help says of a view',
    { ...starting, readSchedule: () => ok(schedule()) },
    async (page) => {
      await choose(page, 'Schedule');
      await button(page, 'Switch on').waitFor();
      await button(page, 'Help with this view').click();
      await page.locator('.help h2').first().waitFor();
    },
    'Help',
  ],
  [
    'check my setup',
    { ...starting, checkSetup: () => ok(unconfigured) },
    async (page) => {
      await choose(page, 'Check my setup');
      await page.locator('.checked').first().waitFor();
    },
    'Check my setup',
  ],
  [
    'no schedule yet',
    { ...starting, readSchedule: () => ok(schedule()) },
    async (page) => {
      await choose(page, 'Schedule');
      await button(page, 'Switch on').waitFor();
    },
    'Schedule',
  ],
  [
    'a schedule that rests',
    {
      ...starting,
      readSchedule: () => {
        const rows = [2, 3, 4].map((row) =>
          readyRow({
            ...{ row, name: `Class of Mrs Adams: ${'Donaudampfschifffahrt'.repeat(4)}` },
            message: 'Hello *all*,\nthis is your space.',
            held: { code: 'schedule.held.message', values: {} },
          }),
        );
        const limits = { ...LIMITS, owners: ['a.very.long.address@school.example.com'] };
        const notice = consentLapsed;
        return ok(scheduled({ paused: 'limit', limits }, { notice, ready: { rows, more: 9 } }));
      },
    },
    async (page) => {
      await choose(page, 'Schedule');
      await button(page, 'Resume').waitFor();
    },
    'Schedule',
  ],
  [
    'a run',
    { ...starting, runSlice: () => ok(slice({ waitMs: 60_000, because: quota })) },
    started,
    'Setting up 37 spaces',
  ],
  [
    'a run in the background',
    {
      ...starting,
      runSlice: () => ok(slice({ waitMs: 60_000 })),
      finishInBackground: () => ok(schedule({ bound: false })),
      look: () => ok(unfinished),
    },
    async (page) => {
      await started(page);
      await button(page, /^Finish/).click();
    },
    'Finishing in the background',
  ],
  ['done', { ...starting, runSlice: () => ok(lastSlice()) }, started, '37 spaces set up'],
  [
    'busy',
    {
      ...starting,
      startRun: () => ok({ kind: 'busy', by: 'ben@example.com', until: inFiveMinutes() }),
    },
    started,
    'ben@example.com',
  ],
  [
    'an own run that another window leads, beside a schedule that is paused',
    {
      openSidebar: () =>
        opening(
          view({
            run: { ...(unfinished.run as RunView), busyUntil: inFiveMinutes() },
            schedule: scheduled({
              paused: 'stopped',
              nextAt: 0,
              by: 'ben@example.com',
              mine: false,
            }).schedule,
          }),
        ),
    },
    nothing,
    'Setting up 37 spaces',
  ],
  [
    'a run of another person between two steps',
    { openSidebar: () => opening(ofBen(inFiveMinutes())) },
    nothing,
    'ben@example.com',
  ],
  [
    'a run that its person left',
    { openSidebar: () => opening(ofBen(0)) },
    nothing,
    'ben@example.com',
  ],
  [
    'a run that its person left, beside rows that are ready',
    { openSidebar: () => opening(ofBen(0, { offer: offer(37) })) },
    nothing,
    '37 spaces to set up',
  ],
  [
    'columns by hand',
    { openSidebar: () => opening(unknownSheet()) },
    press(/Choose the columns/),
    'Columns',
  ],
  [
    'a run to which nobody could be added',
    {
      ...starting,
      runSlice: () =>
        ok(slice({ state: 'asking', done: 0, partly: 3, left: 34, people: { asked: 75, in: 0 } })),
    },
    started,
    'Nobody could be added so far',
  ],
  [
    'a run that was stopped',
    { ...starting, runSlice: () => ok(slice({ state: 'stopped' })) },
    started,
    'Stopped',
  ],
  [
    'one row for a try',
    {
      ...starting,
      look: () => ok(view({ offer: offer(36) })),
      runSlice: () => ok(lastSlice({ total: 1, done: 1, partly: 0, people: { asked: 6, in: 6 } })),
    },
    press(/Try one row/),
    '1 space set up',
  ],
  [
    'trouble that was asked for again and is still there',
    {
      ...starting,
      runSlice: () =>
        ok(slice({ state: 'trouble', trouble: notConfigured, done: 0, partly: 0, latest: [] })),
      checkSetup: () => ok(unconfigured),
    },
    async (page) => {
      await started(page);
      await button(page, /^Check again/).click();
      await page.locator('.notice').waitFor();
    },
    'Something to fix first',
  ],
  [
    'trouble',
    { ...starting, startRun: () => refused(notConfigured) },
    started,
    'Something to fix first',
  ],
];

test.each(VIEWS)(
  'nothing stands in anybody’s way, a language 40 % longer fits, and Help is one press away: %s',
  async (_, answers, act, title) => {
    const { page } = await open(stretched(answers), { script: AXE });
    await act(page);
    await expectHeading(page, title);
    expect(await textsCutOff(page.locator('html'))).toEqual([]);
    const help = page.locator('main:not([hidden])').getByLabel(/^Help with this view/);
    expect(await help.count()).toBe(title === 'Help' ? 0 : 1);
    for (const summary of await page.locator('main:not([hidden]) summary').all())
      await summary.click();
    expect(await textsNotOurs(page)).toEqual([]);
    expect(await audit(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.setAttribute('data-dark', ''));
    expect(await audit(page, COLOURS)).toEqual([]);
  },
);

/** Sentences that aren't from the catalogue. What the tests' own rooms, cells and people say is theirs; each of ours bears its mark. */
function textsNotOurs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = [
      ...document.querySelectorAll('h1, h2, .button, .icon-button, summary, label > span, .soft'),
    ];
    return own
      .filter(
        (one) =>
          one.closest(
            '.scopes, .mends, .offered, .value, .space h1, .names h2, bdi, .help, .version',
          ) === null,
      )
      .map((one) => one.getAttribute('aria-label') ?? (one as HTMLElement).innerText)
      .filter((text) => text.trim() !== '' && !text.includes('¤'));
  });
}

/**
 * The same answers with every text of the opening call as long as its longest translation, with the end of that, and at
 * least 40 % longer than in English, as a further language may be; and marked as ours.
 */
function stretched(answers: Answers): Answers {
  return changed(answers, (text, code, form) => {
    const least = 'stretch '.repeat(40).slice(0, text.length * 0.4);
    const ends = TRANSLATIONS.map((of) => {
      const entry = of[code];
      const translated = typeof entry === 'object' ? entry[form] : (entry ?? '');
      return translated.slice(text.length + 1);
    });
    const end = ends.reduce((most, one) => (one.length > most.length ? one : most), least);
    return `${text} ${end}¤`;
  });
}

/** All that write in Latin letters: Japanese takes a line of its own wherever it must. */
const TRANSLATIONS = Object.entries<Catalogue>(CATALOGUES)
  .filter(([language]) => language !== 'ja')
  .map(([, catalogue]) => catalogue);

type Change = (text: string, code: string, form: 'one' | 'other') => string;

function changed(answers: Answers, change: Change): Answers {
  return {
    ...answers,
    openSidebar: async (request) => {
      const answer = await answers.openSidebar?.(request);
      if (!answer?.ok) throw new Error('this script opens');
      const texts = Object.entries<Entry>(catalogues.en).map(([code, entry]) => [
        code,
        typeof entry === 'string'
          ? change(entry, code, 'other')
          : { one: change(entry.one, code, 'one'), other: change(entry.other, code, 'other') },
      ]);
      return ok({ ...answer.value, texts: JSON.stringify(Object.fromEntries(texts)) });
    },
  };
}

const AXE = require.resolve('axe-core/axe.min.js');

/** The rules that can answer otherwise by dark than by light. */
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/**
 * What axe finds, with every rule it has: AAA, experimental and those it leaves out by itself too;
 * or with those of `only`.
 */
async function audit(page: Page, only?: string[]): Promise<string[]> {
  return page.evaluate(async (chosen) => {
    const { axe } = window as never as { axe: typeof import('axe-core') };
    const all = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }]));
    const options = chosen
      ? { runOnly: { type: 'rule' as const, values: chosen } }
      : { rules: all };
    const { violations } = await axe.run(document, options);
    return violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`,
      ),
    );
  }, only);
}
