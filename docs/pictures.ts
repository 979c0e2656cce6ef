/** `npm run docs:pictures`: takes the pictures of the documents from the running page, so that they never grow old. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from '../local/browser/chromium';
import { takeForMarketplace } from './marketplace';
import { HIGH, onFreshSheet, RUN_TIMEOUT_MS, type Sheet, WIDE, type Workspace } from './stage';

const SAMPLES = path.join(__dirname, '..', 'samples');

const SET_UP = /^Set up \d+ spaces?$/;
const DONE = /spaces? set up$/;

/** A sheet, what a person does there, and which pictures are taken on the way. */
interface Scene {
  sheet: Sheet;
  play(workspace: Workspace): Promise<void>;
}

/** More rows than Chat takes in a minute, so that the run has to wait and says so. */
const CLUBS = [
  'Space name,Members',
  ...Array.from({ length: 84 }, (_, index) => {
    const number = index + 1;
    return `Club ${number},"pupil${number}@example.com, pupil${number + 100}@example.com"`;
  }),
];

const untilItWaits = (sidebar: Workspace['sidebar']) =>
  sidebar.getByText('going on in').waitFor({ timeout: RUN_TIMEOUT_MS });

/** People of all kinds: one who belongs to nobody, one who blocks. */
const TROUBLED = [
  'Space name,Members',
  'Chess club,"cleo@example.com, hal@example.com, nobody.eva@example.com"',
  'Yearbook,"mia@example.com, noor@example.com"',
  'Prom,"blocked.leo@example.com, ida@example.com"',
  'Choir,"ren@example.com, zoe@example.com"',
];

/** Two of them are named without an address. */
const NAMED = [
  'Space name,Members',
  'Chess club,"Ben Fox; cleo@example.com"',
  'Yearbook,"mia@example.com, noor@example.com"',
  'Prom,Mrs Lovelace',
];

/** Classes whose pupils have no accounts yet. */
const UNKNOWN = [
  'Space name,Members',
  ...['7A', '7B', '7C', '7D', '7E', '7F', '7G', '7H'].map((name, index) => {
    const pupils = [1, 2, 3, 4].map((one) => `nobody${index}${one}@example.com`);
    return `${name},"${pupils.join(', ')}"`;
  }),
];

/** The class list of the samples, with the year and the teacher of each class beside it; two have no address yet. */
async function classList(): Promise<string[]> {
  const [, ...pupils] = (await readFile(path.join(SAMPLES, 'roster.csv'), 'utf8'))
    .trim()
    .split('\n');
  return [
    'Year,Last name,First name,Class,School e-mail,Teacher email',
    ...pupils.map((pupil, index) => {
      const [, last, first, group = '', , address = ''] = pupil.split(',');
      const teacher = `teacher.${group.toLowerCase()}@example.com`;
      const has = index !== 3 && index !== 20;
      return [group[0], last, first, group, has ? address : '', teacher].join(',');
    }),
  ];
}

/** Rows whose spaces people change in Chat then. */
const FINISHED = [
  'Space name,Members,Managers',
  'Chess,"mia@example.com, tom@example.com",cleo@example.com',
  'Yearbook,"noor@example.com, tom@example.com",dana@example.com',
  'Prom,"ida@example.com, leo@example.com",',
  'Choir,"ren@example.com, zoe@example.com",',
];

/** Headers in which nothing is recognised. */
const STRANGE = [
  'Idea,Why,When',
  'Chess club,It clears the head,Mondays at four',
  'Yearbook,We will want to remember,Fridays',
];

/** A column of addresses of which nothing says whose they are. */
const WHOSE = [
  'Project,Who,When',
  'Chess club,"cleo@example.com, hal@example.com",Mondays at four',
  'Yearbook,"mia@example.com, hal@example.com",Fridays',
];

/** What the sample's rows are set up with, and what is said then, in each language but English. */
const LANGUAGES = [
  {
    ...{ locale: 'de', name: 'german' },
    ...{ begin: '11 Gruppenbereiche einrichten', done: '11 Gruppenbereiche eingerichtet' },
  },
  {
    ...{ locale: 'es', name: 'spanish' },
    ...{ begin: 'Crear 11 espacios', done: '11 espacios creados' },
  },
  { locale: 'fr', name: 'french', begin: 'Créer 11 espaces', done: '11 espaces créés' },
  {
    ...{ locale: 'ja', name: 'japanese' },
    ...{ begin: '11件のスペースを作成', done: '11件のスペースを作成しました' },
  },
  { locale: 'pt', name: 'portuguese', begin: 'Criar 11 espaços', done: '11 espaços criados' },
];

/** `file` makes a CSV of this name, which is what the sheet is called then. */
const scenes = (
  file: (name: string, lines: string[]) => Promise<string>,
): (() => Promise<Scene>)[] => [
  ...(['light', 'dark'] as const).map((colorScheme) => async () => ({
    sheet: { page: { ...WIDE, colorScheme } },
    play: async ({ page, press, heading, picture, whole, sidebar }: Workspace) => {
      const ending = colorScheme === 'dark' ? '-dark' : '';
      if (colorScheme === 'dark') {
        await press('Settings');
        await sidebar.getByRole('checkbox', { name: 'Dark' }).check();
        await press('Back');
      }
      await sidebar.getByRole('button', { name: SET_UP }).waitFor();
      await picture(`review${ending}`);
      await press(SET_UP);
      await heading(DONE);
      await page.getByRole('tab', { name: /^Chat 11/ }).waitFor();
      await picture(`done${ending}`);
      await press('Show Status in colour');
      await sidebar.getByRole('button', { name: 'Take the colours away' }).waitFor();
      await page.locator('.cell[style*="background"]').first().waitFor();
      await page.getByRole('button', { name: 'Put this away' }).click();
      await whole(`workspace${ending}`);
    },
  })),
  async () => ({
    sheet: {},
    play: async ({ page, whole, sidebar }) => {
      await sidebar.getByRole('button', { name: SET_UP }).waitFor();
      await page.locator('#cell-2-0').click();
      await page.locator('#cell-5-1').click({ modifiers: ['Shift'] });
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menu', { name: 'Cells' }).waitFor();
      await whole('page');
    },
  }),
  async () => ({
    sheet: { page: HIGH, serve: { with: ['rename'] } },
    play: async ({ page, press, heading, picture, goTo, sidebar }) => {
      await press('Choose which rows');
      await picture('review-rows');
      await page.keyboard.press('Escape');
      await press('More');
      await picture('menu');
      await page.keyboard.press('Escape');
      await press('Try one row first');
      await heading(DONE);
      await picture('tried');
      await press(SET_UP);
      await heading('10 spaces set up');
      await sidebar.getByText('How to undo this').click();
      await sidebar.getByRole('link', { name: 'Help desk' }).waitFor();
      await picture('undo');
      await press('Help with this view');
      await sidebar.locator('.help h2').first().waitFor();
      await sidebar.locator('.help').evaluate(KEEP_ONE_SECTION);
      await picture('help');
      await press('Back');
      await press('Back to the overview');
      await goTo('All spaces');
      await sidebar.getByRole('link', { name: 'Help desk' }).waitFor();
      await picture('all-spaces');
      await page.evaluate(CHANGE_A_ROW);
      await press('Back');
      await press('Read the sheet again');
      await press(/has changed/);
      await heading('Changes');
      await picture('changes');
    },
  }),
  async () => ({
    sheet: { page: HIGH },
    play: async ({ press, heading, picture, goTo, sidebar }) => {
      await press(/columns recognised/);
      await heading('Columns');
      await picture('columns');
      await press('Back');
      await press('Settings');
      await sidebar.getByText('Keep a log').waitFor();
      await sidebar
        .getByLabel('Welcome message', { exact: true })
        .fill('Hello {members}, this is {space name}.');
      await sidebar.getByLabel('Welcome message', { exact: true }).blur();
      await sidebar.getByText('this is Website relaunch').waitFor();
      await sidebar.getByText('Saved').waitFor();
      await picture('settings');
      await press('Back');
      await goTo('Check my setup');
      await sidebar.getByText('Nothing has to be fixed.').waitFor();
      await picture('check');
    },
  }),
  async () => ({
    sheet: { page: WIDE, serve: { with: ['sections', 'mute'] } },
    play: async ({ press, picture, sidebar }) => {
      await press('Settings');
      await sidebar.getByLabel('Put them into the section').fill('Projects');
      await sidebar.getByLabel('Mute them for me').check();
      await sidebar.getByText('Saved').waitFor();
      const heading = sidebar.getByRole('heading', { name: 'In your own Chat' });
      await heading.evaluate((own) => own.scrollIntoView());
      await picture('my-chat');
    },
  }),
  async () => ({
    sheet: { page: HIGH },
    play: async ({ press, picture, goTo, sidebar }) => {
      await goTo('Schedule');
      await sidebar.getByRole('combobox', { name: 'Set up new rows' }).selectOption('day');
      await press('Switch on');
      await sidebar.getByRole('button', { name: 'Switched on' }).waitFor();
      await sidebar.getByRole('heading', { name: 'Schedule' }).scrollIntoViewIfNeeded();
      await picture('schedule');
    },
  }),
  async () => ({
    sheet: { file: await file('Clubs 2027', CLUBS) },
    play: async ({ as, press, picture, heading, sidebar }) => {
      await press(SET_UP);
      await sidebar.locator('.latest-row').first().waitFor();
      await untilItWaits(sidebar);
      await picture('run');
      const ben = await as('ben@example.com');
      await ben.heading(/is setting up rows here$/);
      await ben.picture('busy');
      await press('Finish in the background');
      await heading('Finishing in the background');
      await picture('background');
      await press('Stop');
      await sidebar.getByRole('button', { name: SET_UP }).waitFor();
    },
  }),
  async () => ({
    sheet: { file: await file('Clubs 2027', CLUBS) },
    play: async ({ press, picture, heading, sidebar }) => {
      await press(SET_UP);
      await untilItWaits(sidebar);
      await press('Stop');
      await heading(/^Stopped/);
      await picture('stopped');
    },
  }),
  async () => ({
    sheet: { page: HIGH, file: await file('Clubs 2027', TROUBLED) },
    play: async ({ press, heading, picture }) => {
      await press(SET_UP);
      await heading(DONE);
      await picture('missing');
    },
  }),
  async () => ({
    sheet: { page: HIGH, file: await file('Classes 2027', UNKNOWN) },
    play: async ({ press, heading, picture }) => {
      await press(SET_UP);
      await heading('Nobody could be added so far');
      await picture('asking');
    },
  }),
  async () => ({
    sheet: { file: await file('Projects', WHOSE) },
    play: async ({ picture, sidebar }) => {
      await sidebar.getByRole('button', { name: 'Use it' }).waitFor();
      await picture('question');
    },
  }),
  async () => ({
    sheet: { file: await file('Ideas', STRANGE) },
    play: async ({ press, heading, picture, sidebar }) => {
      await sidebar.getByRole('button', { name: 'Choose the columns' }).waitFor();
      await picture('unrecognised');
      await press('Choose the columns');
      await heading('Columns');
      await picture('columns-by-hand');
    },
  }),
  async () => ({
    sheet: {},
    play: async ({ page, picture, sidebar }) => {
      await page.getByRole('button', { name: 'Add a sheet' }).click();
      await page.getByRole('button', { name: 'Sheet2' }).waitFor();
      await page.reload();
      await sidebar.getByRole('button', { name: 'Make a sample sheet' }).waitFor();
      await picture('first-use');
    },
  }),
  async () => ({
    sheet: { page: HIGH, file: await file('Pupils', await classList()) },
    play: async ({ page, press, heading, picture, sidebar }) => {
      await sidebar.getByRole('button', { name: /Make a sheet/ }).waitFor();
      await picture('roster');
      await press(/Make a sheet/);
      await sidebar.getByRole('button', { name: SET_UP }).waitFor();
      await picture('roster-made');
      await sidebar.getByLabel('Sheet', { exact: true }).selectOption({ label: 'Pupils' });
      await sidebar.getByRole('button', { name: /^See what is new/ }).waitFor();
      await page.evaluate(CHANGE_LIST);
      await press(/^See what is new/);
      await heading('What has changed');
      await picture('roster-changed');
      await press(/^Make \d+ changes/);
      await heading('The sheet was changed');
      await picture('roster-written');
    },
  }),
  async () => ({
    sheet: { file: await file('Clubs 2027', CLUBS) },
    play: async ({ page, as, press, sidebar }) => {
      await press(SET_UP);
      await untilItWaits(sidebar);
      await page.goto('about:blank');
      const ben = await as('ben@example.com');
      await ben.heading(/is setting up rows here$/);
      await ben.page.evaluate(LATER);
      await ben.sidebar.getByRole('button', { name: /^Take over/ }).waitFor();
      await ben.picture('take-over');
    },
  }),
  async () => ({
    sheet: { serve: { fault: ['scope-missing'] } },
    play: async ({ press, heading, picture }) => {
      await press(SET_UP);
      await heading('Something to fix first');
      await picture('permission');
    },
  }),
  async () => ({
    sheet: { page: HIGH, serve: { fault: ['app-not-configured'] } },
    play: async ({ press, heading, picture, goTo, sidebar }) => {
      await press(SET_UP);
      await heading('Something to fix first');
      await picture('trouble');
      await press('Check again');
      await sidebar.getByText('it isn’t fixed yet').waitFor();
      await goTo('Check my setup');
      await sidebar.getByText(/to fix\.$/).waitFor();
      await picture('check-wrong');
      await sidebar.locator('body').evaluate(FORBID_COPYING);
      await press('Copy a letter for your administrator');
      await sidebar.getByRole('textbox').waitFor();
      await picture('letter');
    },
  }),
  async () => ({
    sheet: { page: HIGH, file: await file('Clubs 2027', FINISHED) },
    play: async ({ page, press, heading, picture, goTo, sidebar }) => {
      await press(SET_UP);
      await heading(DONE);
      await page.evaluate(CHANGE_CHAT);
      await page.reload();
      await press('Compare with Chat');
      await press(/^Compare \d+ spaces$/);
      await sidebar.getByRole('button', { name: 'Compare again' }).waitFor();
      await picture('compare');
      await sidebar.getByRole('button', { name: 'Back', exact: true }).click();
      await goTo('Bring in my spaces');
      await sidebar.getByRole('checkbox', { name: 'Choir' }).check();
      await picture('bring-in');
    },
  }),
  async () => ({
    sheet: { page: HIGH, file: await file('Clubs 2027', NAMED), serve: { with: ['directory'] } },
    play: async ({ press, picture, sidebar }) => {
      await press(/^Look up \d+ names/);
      await sidebar
        .getByRole('button', { name: /^Write the address/ })
        .first()
        .waitFor();
      await picture('names');
    },
  }),
  async () => ({
    sheet: { page: HIGH, file: await file('Clubs 2027', FINISHED), serve: { with: ['undo'] } },
    play: async ({ page, press, heading, picture, sidebar }) => {
      await press(SET_UP);
      await heading(DONE);
      await page.evaluate(USE_SPACES);
      await page.reload();
      await press(/^Undo the last run/);
      await press(/^Look at \d+ spaces$/);
      await sidebar.getByRole('button', { name: /^Delete/ }).waitFor();
      await picture('undo-run');
    },
  }),
  ...LANGUAGES.map(({ locale, name, begin, done }) => async () => ({
    sheet: { serve: { locale } },
    play: async ({ press, heading, picture, sidebar }: Workspace) => {
      await sidebar.getByRole('button', { name: begin, exact: true }).waitFor();
      await picture(`review-${name}`);
      await press(begin);
      await heading(done);
      await picture(`done-${name}`);
    },
  })),
];

/** Runs in the page: a later list, with one pupil who came, one who left and one who moved. */
const CHANGE_LIST = `(async () => {
  const edit = (change) =>
    fetch('/api/edit', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(change),
    });
  await edit({ kind: 'sheet', id: 0 });
  await edit({ kind: 'delete-rows', first: 1, count: 1 });
  const came = ['7', 'Okoro', 'Ada', '7A', 'ada.okoro@example.com', 'teacher.7a@example.com'];
  await edit({ kind: 'cells', row: 31, column: 0, values: [came] });
  await edit({ kind: 'cells', row: 1, column: 3, values: [['7B', 'hannah.bauer@example.com', 'teacher.7b@example.com']] });
})()`;

/** Runs in the page: somebody comes into a row that has its space, and somebody goes. */
const CHANGE_A_ROW = `fetch('/api/edit', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    kind: 'cells',
    row: 1,
    column: 0,
    values: [
      [
        'Website 2027',
        'maria.lopez@example.com, tom.berg@example.com, noor.haddad@example.com',
        'Live since October',
      ],
    ],
  }),
})`;

/** Runs in the sidebar: a picture of the whole page would be as long as the page. */
const KEEP_ONE_SECTION = (help: Element): void => {
  const parts = [...help.children];
  const at = document.activeElement;
  const from = at === null ? 0 : parts.indexOf(at);
  const to = parts.findIndex((part, place) => place > from && part.tagName === 'H2');
  for (const part of [...parts.slice(0, from), ...parts.slice(to)]) part.remove();
};

/** A page's script asks its server for something by this. */
const POST = `const post = (to, what) =>
    fetch(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    });`;

/** Runs in the page: Ann renames a space in Chat and deletes another, Tom leaves his; and a row is deleted. */
const CHANGE_CHAT = `(async () => {
  const { spaces } = await (await fetch('/api/chat')).json();
  ${POST}
  const { name: space } = spaces.find(({ displayName }) => displayName === 'Chess');
  await post('/api/chat', { kind: 'rename', space, name: 'Chess club' });
  for (const one of spaces)
    if (one.members.some(({ email }) => email === 'tom@example.com'))
      await post('/api/chat?as=tom@example.com', { kind: 'leave', space: one.name });
  const gone = spaces.find(({ displayName }) => displayName === 'Prom').name;
  await post('/api/chat', { kind: 'delete', space: gone });
  await post('/api/edit', { kind: 'delete-rows', first: 4, count: 1 });
})()`;

/** Runs in the page: somebody renames a space in Chat, and somebody leaves another. */
const USE_SPACES = `(async () => {
  const { spaces } = await (await fetch('/api/chat')).json();
  ${POST}
  const called = (name) => spaces.find(({ displayName }) => displayName === name).name;
  await post('/api/chat', { kind: 'rename', space: called('Chess'), name: 'Chess club' });
  await post('/api/chat?as=tom@example.com', { kind: 'leave', space: called('Yearbook') });
})()`;

/** Runs in the page: an hour passes, and the sidebar is opened anew, because its clock has become wrong. */
const LATER = `(async () => {
  const opened = document.querySelector('.pane.sidebar iframe');
  ${POST}
  await post('/api/jump', { hours: 1 });
  while (opened.isConnected) await new Promise((resolve) => setTimeout(resolve, 50));
})()`;

/** Runs in the sidebar: the letter is then there to be copied by hand, and to be seen. */
const FORBID_COPYING = (): void => {
  document.execCommand = () => false;
  navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
};

async function main(): Promise<void> {
  const only = process.argv[2];
  const folder = await mkdtemp(path.join(tmpdir(), 'rows-to-spaces-'));
  const file = async (name: string, lines: string[]) => {
    const csv = path.join(folder, `${name}.csv`);
    await writeFile(csv, `${lines.join('\n')}\n`);
    return csv;
  };
  const browser = await launchBrowser();
  try {
    if (only === undefined || only === 'marketplace')
      await takeForMarketplace(browser, path.join(SAMPLES, 'roster.csv'));
    for (const [index, scene] of scenes(file).entries()) {
      if (only !== undefined && Number(only) !== index) continue;
      const { sheet, play } = await scene();
      await onFreshSheet(browser, sheet, play);
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
  process.stdout.write('The pictures are in docs/pictures and docs/marketplace.\n');
}

void main();
