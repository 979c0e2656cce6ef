/** Consent by boxes: each scope not granted, or struck from the manifest, at each function that Apps Script may call. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ExecutionResult } from '../../local/apps-script';
import { DIST } from '../../local/commands/run';
import { EXTRA_NAMES, EXTRAS, SCOPE_PREFIX } from '../../src/extras/extras';
import type { Answer, Opening, SetupCheck, Trouble, View } from '../../src/protocol';
import type { Catalogue } from '../../src/texts/catalogue';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';
import { say } from '../../src/texts/say';
import { makeFolder, runNode } from '../build/build';
import { sampleOf } from '../night';
import { ANN, HEADERS, HOUR, SHEET, type TestWorld, team, worldOf } from './world';

const root = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Every function that Apps Script may call. */
const ENTRIES = [...read('src/main.ts').matchAll(/^export function (\w+)/gm)].map(
  ([, name = '']) => name,
);
const SCOPES = (JSON.parse(read('appsscript.json')).oauthScopes as string[]).map((scope) =>
  scope.slice(SCOPE_PREFIX.length),
);

const TRIGGERED = ['onOpen', 'onInstall', 'onTimer', 'onFormAnswer'];
const MENU = [
  'showSidebar',
  'showSchedule',
  'showSetup',
  'showHelp',
  'setUpNewRows',
  'makeSample',
  'stopFromMenu',
];
const SCRIPTS = ['setUpRows', 'status'];

/** Sheets by what is done with them: the menu's, the sidebar's run, a list of people, a schedule's, another script's. */
const [SIDEBARS, PEOPLE, SCHEDULED] = [104_729, 209_458, 314_187];

/** What each call of the sidebar is asked; the sheet of the sidebar's run where nothing stands here. */
const REQUESTS: Record<string, object> = {
  openSidebar: {},
  look: { sheetId: SIDEBARS, which: 'all' },
  startRun: { sheetId: SIDEBARS, which: 'all', take: 'ready' },
  readRows: { sheetId: SIDEBARS, which: 'all', take: 'ready', from: 0, count: 5 },
  makeSampleSheet: {},
  saveMapping: { sheetId: SIDEBARS, mapping: {} },
  answerQuestion: { sheetId: SIDEBARS, key: 'none', does: 'use' },
  chooseHeaderRow: { sheetId: SIDEBARS, row: 1 },
  saveSettings: {
    sheetId: SIDEBARS,
    settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
  },
  selectCell: { sheetId: SIDEBARS, row: 2, column: 0 },
  mendRow: { sheetId: SIDEBARS, row: 2, key: '', mend: 'keep' },
  readSpace: { sheetId: SIDEBARS, row: 2, key: '' },
  doRemedy: { sheetId: SIDEBARS, group: 'none', row: null, does: 'keep', digest: '' },
  compareRows: { sheetId: SIDEBARS, after: '' },
  settleDifferences: { sheetId: SIDEBARS, does: 'take', wanted: [] },
  lookAtRun: { sheetId: SIDEBARS, run: '', after: '' },
  tryOnMe: { sheetId: SIDEBARS },
  deleteTrial: { sheetId: SIDEBARS },
  undoRun: { sheetId: SIDEBARS, run: '', spaces: [], askedAt: 0 },
  listMySpaces: { sheetId: SIDEBARS, page: '' },
  bringIn: { sheetId: SIDEBARS, spaces: [] },
  lookUpNames: { sheetId: SIDEBARS, group: 'none', known: [] },
  writeAddress: {
    ...{ sheetId: SIDEBARS, group: 'none', name: 'Ada', address: 'ada@example.com' },
    cells: [],
  },
  putPeopleBack: { sheetId: SIDEBARS, keys: [] },
  handOver: { sheetId: PEOPLE, to: 'ben@example.com' },
  forgetEverything: { sheetId: SIDEBARS, sure: false },
  undoRemedy: { sheetId: SIDEBARS, undo: { takes: 'cells', cells: [] } },
  readRoster: { sheetId: PEOPLE },
  pourRoster: { sheetId: PEOPLE },
  makeRosterSheet: { sheetId: PEOPLE },
  listGroups: { sheetId: PEOPLE },
  checkSetup: {},
  readSchedule: { sheetId: SCHEDULED },
  saveSchedule: { sheetId: SCHEDULED, every: { kind: 'hour' }, onForm: true, tell: 'needed' },
  removeSchedule: { sheetId: SCHEDULED },
  resumeSchedule: { sheetId: SCHEDULED },
  finishInBackground: { sheetId: SCHEDULED },
  saveDark: { on: true },
  statusColours: { sheetId: 0, on: true },
  myChat: { sheetId: SIDEBARS, wanted: { section: 'Clubs', mute: true, pin: true } },
  readPart: { part: 'settings' },
  saveLog: { sheetId: SCHEDULED, on: true, most: 200 },
  setUpRows: { sheet: 'Scripted' },
};

/** In the order of main.ts, pouring after making; then a schedule that is there when its timer fires and a form answer comes. */
const STEPS = [
  ...ENTRIES.filter((name) => name !== 'pourRoster').flatMap((name) =>
    name === 'makeRosterSheet' ? [name, 'pourRoster'] : [name],
  ),
  ...['saveSchedule', 'onTimer', 'onFormAnswer'],
].map((name, at) => ({ name, step: at < ENTRIES.length ? name : `${name} of a schedule` }));

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** What is pushed, with a manifest that lacks a scope. */
function distWithout(scope: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rows-to-spaces-'));
  folders.push(folder);
  cpSync(DIST, folder, { recursive: true });
  const file = path.join(folder, 'appsscript.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const oauthScopes = manifest.oauthScopes.filter((one: string) => one !== SCOPE_PREFIX + scope);
  writeFileSync(file, JSON.stringify({ ...manifest, oauthScopes }));
  return folder;
}

interface Played {
  result: ExecutionResult;
  /** Service calls that it made, and what Chat was asked. */
  calls: number;
  asked: string[];
}

const SHEETS = {
  extras: ['undo'],
  cells: [HEADERS, team('Chess'), team('Drama')],
  more: [
    { name: 'Run', cells: [HEADERS, team('Judo'), team('Go')] },
    {
      name: 'People',
      cells: [
        ['Name', 'Email', 'Class'],
        ...['ann', 'ben', 'cleo', 'dan'].map((name, at) => [
          name,
          `${name}@example.com`,
          at < 2 ? '7a' : '7b',
        ]),
      ],
    },
    { name: 'Scheduled', cells: [HEADERS, team('Swim'), team('Row')] },
    { name: 'Scripted', cells: [HEADERS, team('Choir')] },
  ],
};

/** Calls each function, one after the other in one world. */
function play(one: TestWorld): Record<string, Played> {
  const played: Record<string, Played> = {};
  const count = () => Object.values(one.world.serviceCalls).reduce((sum, n) => sum + n, 0);
  for (const { name, step } of STEPS) {
    const request = name === 'startRun' ? { digest: digestOf(one) } : {};
    if (step !== name && name === 'onTimer') one.clock.goTo(one.clock.now() + 2 * HOUR);
    const before = { calls: count(), asked: one.chat.requests().length };
    const result = one.world.execute({ function: name, person: ANN, ...asked(name, request) });
    played[step] = {
      result,
      calls: count() - before.calls,
      asked: one.chat
        .requests()
        .slice(before.asked)
        .map(({ method, path: at }) => `${method} ${at.split('/').slice(0, 3).join('/')}`),
    };
  }
  return played;
}

/** What the page shows before its button is pressed; '' where it could show nothing. */
function digestOf(one: TestWorld): string {
  const answer = one.call<Answer<View>>('look', { ...REQUESTS.look, front: true });
  return answer.ok ? answer.value.offer.digest : '';
}

function asked(name: string, more: object) {
  switch (name) {
    case 'onOpen':
      return { trigger: { kind: 'open' as const }, authMode: 'LIMITED' as const };
    case 'onInstall':
      return { trigger: { kind: 'install' as const } };
    case 'onTimer':
      return { trigger: { kind: 'clock' as const } };
    case 'onFormAnswer':
      return { trigger: { kind: 'form' as const, sheet: SCHEDULED, row: 3, values: {} } };
    default:
      return MENU.includes(name)
        ? { from: 'menu' as const }
        : { args: [{ ...(REQUESTS[name] ?? { sheetId: SIDEBARS }), ...more }] };
  }
}

/** What Google itself says, in its own words. */
const RAW =
  /You do not have permission to call|Authorization is required|Cannot read|is not a function/;

const troubleIn = (result: ExecutionResult): Trouble | undefined => {
  const answer = result.kind === 'returned' ? (result.value as Answer<unknown> | null) : null;
  return answer && answer.ok === false ? answer.trouble : undefined;
};

/** Why a played function shows that it didn't take care; '' when it did. `isMendable`: the person can allow it. */
function careless(name: string, { result }: Played, isMendable: boolean): string {
  if (result.kind === 'killed') return 'it was killed';
  if (result.kind === 'threw') {
    if (!MENU.includes(name) && !SCRIPTS.includes(name)) return `it threw ${result.message}`;
    return RAW.test(result.message) ? `it threw ${result.message}` : '';
  }
  const trouble = troubleIn(result);
  if (!trouble) return '';
  if (!(trouble.said.code in en)) return `it has no sentence for ${trouble.said.code}`;
  if (RAW.test(trouble.worded ?? '')) return `it says ${trouble.worded}`;
  if (isMendable && trouble.remedy === 'give-permission' && !trouble.link)
    return 'no link leads to consent';
  return '';
}

/** Functions of the sidebar that can't do without a trigger; resuming finds no schedule here. */
const TRIGGERS_ONLY = ['saveSchedule', 'removeSchedule', 'finishInBackground'];

const EVERYTHING_GRANTED = play(worldOf(SHEETS));

test('the list of functions is that of main.ts', () => {
  expect(ENTRIES.length).toBeGreaterThan(35);
  for (const name of [...TRIGGERED, ...MENU, ...SCRIPTS, ...Object.keys(REQUESTS)])
    expect(ENTRIES).toContain(name);
});

test('with everything allowed, each function does its work', () => {
  for (const { step } of STEPS) {
    const { result } = EVERYTHING_GRANTED[step] as Played;
    expect([step, result.kind, troubleIn(result)]).toEqual([step, 'returned', undefined]);
  }
  const setUp = (step: string) =>
    EVERYTHING_GRANTED[step]?.asked.filter((call) => call === 'POST /v1/spaces:setup').length;
  expect(
    ['setUpNewRows', 'runSlice', 'setUpRows', 'onTimer of a schedule'].map((step) => [
      step,
      setUp(step),
    ]),
  ).toEqual([
    ['setUpNewRows', 2],
    ['runSlice', 2],
    ['setUpRows', 1],
    ['onTimer of a schedule', 2],
  ]);
});

describe.each([
  { way: 'not granted', scopes: sampleOf(SCOPES, 2) },
  { way: 'struck from the manifest', scopes: sampleOf(SCOPES, 6) },
])('$way', ({ way, scopes }) => {
  test.each(scopes)('%s: every function says so or does its work, and none throws raw', (scope) => {
    const one =
      way === 'not granted'
        ? worldOf({ ...SHEETS, fault: [`consent-without=${scope}`] })
        : worldOf({ ...SHEETS, dist: distWithout(scope) });
    const played = play(one);
    const wrong = STEPS.map(({ name, step }) => [
      step,
      careless(name, played[step] as Played, way === 'not granted'),
    ]);
    expect(wrong.filter(([, why]) => why !== '')).toEqual([]);
    const extra = EXTRA_NAMES.find((name) => EXTRAS[name].scopes.some((own) => own === scope));
    if (extra === undefined) {
      const said = troubleIn((played.openSidebar as Played).result);
      if (scope === 'script.container.ui') expect(said).toBeUndefined();
      else expect(said).toMatchObject({ remedy: 'give-permission' });
      return;
    }
    // An extra that is missing is missed by nobody else: the same calls, the same answers.
    const lacking = extra === 'schedule' ? TRIGGERS_ONLY : [];
    for (const { name, step } of STEPS.filter((other) => other.name !== 'checkSetup')) {
      const { result, calls, asked: of } = played[step] as Played;
      const trouble = troubleIn(result);
      if (lacking.includes(name))
        expect([step, trouble]).toEqual([
          step,
          expect.objectContaining({ remedy: 'give-permission' }),
        ]);
      else expect([step, trouble?.remedy]).not.toEqual([step, 'give-permission']);
      if (extra === 'schedule') continue;
      expect([step, calls, of]).toEqual([
        step,
        (EVERYTHING_GRANTED[step] as Played).calls,
        (EVERYTHING_GRANTED[step] as Played).asked,
      ]);
    }
  });
});

const checksOf = (one: TestWorld) =>
  Object.fromEntries(one.ask<SetupCheck[]>('checkSetup', {}).map((check) => [check.what, check]));

test('Check my setup names what isn’t allowed by what doesn’t work, and goes on', () => {
  const one = worldOf({
    fault: ['consent-without=chat.memberships.app', 'consent-without=script.send_mail'],
  });
  const checks = checksOf(one);
  expect(checks.consent?.state).toBe('fine');
  expect(checks.extras).toMatchObject({
    state: 'wrong',
    said: { values: { needs: 'adding the app, telling you by mail' } },
    remedy: 'give-permission',
    link: expect.stringContaining('https://script.google.com/'),
  });
  expect(checks.chatApi?.state).toBe('fine');
  expect(checks.appConfiguration?.state).toBe('fine');
  one.faults.set('consent-without=chat.spaces.create');
  const worse = checksOf(one);
  expect(worse.consent).toMatchObject({
    state: 'wrong',
    said: { values: { needs: 'setting up spaces' } },
    link: expect.stringContaining('https://script.google.com/'),
  });
  expect(worse.chatApi?.state).toBe('fine');
});

test('Check my setup sends nothing that could make a space', () => {
  const one = worldOf();
  checksOf(one);
  expect(one.setUps()).toEqual([]);
  expect(one.spaces()).toEqual([]);
});

test('where Google tells only whether anything is missing, work is tried, and its failure believed', () => {
  const one = worldOf({ fault: ['no-boxes', 'consent-without=script.send_mail'] });
  expect(checksOf(one).consent).toMatchObject({
    state: 'wrong',
    said: { code: 'problem.consentMissing' },
  });
  one.schedule();
  one.pass(2 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(one.read().notice).toBeNull();
  const other = worldOf({ fault: ['no-boxes'] });
  other.schedule();
  other.world.consent(ANN).strike('chat.spaces.create');
  other.pass(2 * HOUR);
  expect(other.setUps().length).toBeGreaterThan(0);
  expect(other.spaces()).toEqual([]);
  expect(other.world.mails[0]?.body).toContain('https://script.google.com/');
  expect(other.read().notice).toMatchObject({ link: expect.stringContaining('authorize') });
});

test('before a run begins that could not be done whole, it is said, and no row is touched', () => {
  const one = worldOf();
  const opening = one.ask<Opening>('openSidebar', {});
  one.world.consent(ANN).strike('chat.memberships');
  const { digest } = opening.view.offer;
  const start = one.call<Answer<View>>('startRun', {
    sheetId: SHEET,
    which: 'all',
    take: 'ready',
    digest,
  });
  expect(start).toMatchObject({
    ok: false,
    trouble: {
      said: { code: 'problem.notAllowedYet', values: { needs: 'adding people' } },
      worded: expect.stringContaining('adding people'),
    },
  });
  expect(one.world.cells()).toEqual(worldOf().world.cells());
});

test('a menu item whose page may not be shown says what to do, with the address', () => {
  for (const fault of [
    ['consent-without=script.container.ui'],
    ['consent-without=script.container.ui', 'no-boxes'],
  ]) {
    const one = worldOf({ fault });
    const result = one.world.execute({ function: 'showSidebar', person: ANN, from: 'menu' });
    expect(result).toMatchObject({
      kind: 'threw',
      message: expect.stringMatching(
        /(Not allowed yet|permission script.container.ui is missing)[\s\S]*https:\/\/script/,
      ),
    });
  }
});

test('a schedule whose extras aren’t allowed goes on, and leaves out what they would do', () => {
  const one = worldOf({
    cells: [
      [...HEADERS, 'Welcome message'],
      [...team('Chess'), 'Hello'],
    ],
  });
  one.schedule({ tell: 'always' });
  for (const scope of [
    'script.send_mail',
    'chat.messages.create',
    'cloud-identity.groups.readonly',
  ])
    one.world.consent(ANN).strike(scope);
  one.pass(2 * HOUR);
  expect(one.statuses()).toEqual(['Partly done']);
  expect(one.world.mails).toEqual([]);
  expect(one.read().notice).toBeNull();
});

describe('a first call that fails', () => {
  test.each([
    [
      'Range.getDisplayValues',
      'Service Spreadsheets failed while accessing document with id x.',
      'problem.unexpected',
    ],
    [
      'Range.getDisplayValues',
      'You do not have permission to call X. Required permissions: https://www.googleapis.com/auth/spreadsheets.currentonly.',
      'problem.permissionMissing',
    ],
    ['Properties.getProperties', 'Argument too large: value', 'problem.unexpected'],
  ])('%s throwing “%s”: the answer brings its sentence', (service, message, code) => {
    for (const locale of ['en', 'de']) {
      const one = worldOf({ locale, fault: ['consent-without=script.send_mail'] });
      one.refuse(service, message);
      const answer = one.call<Answer<Opening>>('openSidebar', {});
      if (answer.ok) throw new Error('It opened.');
      const { trouble } = answer;
      expect(trouble.said.code).toBe(code);
      const texts: Catalogue = locale === 'de' ? de : en;
      expect(trouble.worded).toBe(say(texts, trouble.said));
      expect(trouble.worded).not.toContain('problem.');
      if (code === 'problem.permissionMissing') expect(trouble.link).toContain('authorize');
    }
  });

  test('a request that nobody could have made is answered in words, too', () => {
    const answer = worldOf().call<Answer<Opening>>('openSidebar', 'no object');
    expect(answer).toMatchObject({ ok: false, trouble: { worded: en['problem.badRequest'] } });
  });
});

test('no answer to the page holds anything undefined, where Google refuses that', () => {
  const strict = play(worldOf({ ...SHEETS, fault: ['undefined-refused'] }));
  for (const name of ENTRIES)
    expect([name, strict[name]?.result.kind]).toEqual([
      name,
      EVERYTHING_GRANTED[name]?.result.kind,
    ]);
});

test('what was left out when it was pushed is neither asked for nor offered', async () => {
  const { folder, remove } = await makeFolder();
  const build = [
    path.join(root, 'build.mjs'),
    ['--out', folder, '--without', 'groups,mail'],
  ] as const;
  expect(await runNode(build[0], [...build[1]])).toMatchObject({ code: 0, stderr: '' });
  const one = worldOf({ dist: folder });
  const checks = checksOf(one);
  expect(checks.extras).toMatchObject({
    state: 'fine',
    said: {
      values: {
        needs: expect.stringMatching(
          /^finding groups by address, telling you by mail, changing names/,
        ),
      },
    },
  });
  expect(checks.groups).toBeUndefined();
  expect(checks.consent?.state).toBe('fine');
  await remove();
});
