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
  'setUpNewRows',
  'makeSample',
  'stopFromMenu',
];
const SCRIPTS = ['setUpRows', 'status'];

/** What each call of the sidebar is asked; `{sheetId}` where nothing stands here. */
const REQUESTS: Record<string, object> = {
  openSidebar: {},
  look: { sheetId: SHEET, which: 'all' },
  startRun: { sheetId: SHEET, which: 'all', take: 'ready', digest: '' },
  readRows: { sheetId: SHEET, which: 'all', take: 'ready', from: 0, count: 5 },
  listLinks: { sheetId: SHEET },
  makeSampleSheet: {},
  saveMapping: { sheetId: SHEET, mapping: {} },
  answerQuestion: { sheetId: SHEET, key: 'none', does: 'use' },
  chooseHeaderRow: { sheetId: SHEET, row: 0 },
  saveSettings: {
    sheetId: SHEET,
    settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
  },
  selectCell: { sheetId: SHEET, row: 2, column: 0 },
  mendRow: { sheetId: SHEET, row: 2, key: '', mend: 'keep' },
  doRemedy: { sheetId: SHEET, group: 'none', row: null, does: 'keep', digest: '' },
  undoRemedy: { sheetId: SHEET, undo: { takes: 'cells', cells: [] } },
  checkSetup: {},
  saveSchedule: { sheetId: SHEET, every: { kind: 'hour' }, onForm: true, tell: 'needed' },
  saveDark: { on: true },
  saveLog: { sheetId: SHEET, on: true, most: 200 },
  setUpRows: { sheet: 'Teams' },
};

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

const CELLS = [HEADERS, team('Chess'), team('Drama')];

/** Calls each function once, in the order of main.ts. */
function play(one: TestWorld, names = ENTRIES): Record<string, Played> {
  const played: Record<string, Played> = {};
  const count = () => Object.values(one.world.serviceCalls).reduce((sum, n) => sum + n, 0);
  for (const name of names) {
    const before = { calls: count(), asked: one.chat.requests().length };
    const result = one.world.execute({ function: name, person: ANN, ...asked(name) });
    played[name] = {
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

function asked(name: string) {
  switch (name) {
    case 'onOpen':
      return { trigger: { kind: 'open' as const }, authMode: 'LIMITED' as const };
    case 'onInstall':
      return { trigger: { kind: 'install' as const } };
    case 'onTimer':
      return { trigger: { kind: 'clock' as const } };
    case 'onFormAnswer':
      return { trigger: { kind: 'form' as const, sheet: SHEET, row: 3, values: {} } };
    default:
      return MENU.includes(name)
        ? { from: 'menu' as const }
        : { args: [REQUESTS[name] ?? { sheetId: SHEET }] };
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

const EVERYTHING_GRANTED = play(worldOf({ cells: CELLS }));

test('the list of functions is that of main.ts', () => {
  expect(ENTRIES.length).toBeGreaterThan(35);
  for (const name of [...TRIGGERED, ...MENU, ...SCRIPTS, ...Object.keys(REQUESTS)])
    expect(ENTRIES).toContain(name);
});

/** To the script a scope that the manifest lacks is like one that nobody granted: these look into the manifest, too. */
const SOME = ENTRIES.filter((name) =>
  ['openSidebar', 'startRun', 'saveSchedule', 'checkSetup', 'showSidebar', 'onTimer'].includes(
    name,
  ),
);

describe.each(['not granted', 'struck from the manifest'])('%s', (way) => {
  const names = way === 'not granted' ? ENTRIES : SOME;
  test.each(SCOPES)('%s: every function says so or does its work, and none throws raw', (scope) => {
    const one =
      way === 'not granted'
        ? worldOf({ cells: CELLS, fault: [`consent-without=${scope}`] })
        : worldOf({ cells: CELLS, dist: distWithout(scope) });
    const played = play(one, names);
    const wrong = names.map((name) => [
      name,
      careless(name, played[name] as Played, way === 'not granted'),
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
    for (const name of names.filter((other) => other !== 'checkSetup')) {
      const { result, calls, asked: of } = played[name] as Played;
      const trouble = troubleIn(result);
      if (lacking.includes(name))
        expect([name, trouble]).toEqual([
          name,
          expect.objectContaining({ remedy: 'give-permission' }),
        ]);
      else expect([name, trouble?.remedy]).not.toEqual([name, 'give-permission']);
      if (extra === 'schedule' || names !== ENTRIES) continue;
      expect([name, calls, of]).toEqual([
        name,
        (EVERYTHING_GRANTED[name] as Played).calls,
        (EVERYTHING_GRANTED[name] as Played).asked,
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
  const strict = play(worldOf({ cells: CELLS, fault: ['undefined-refused'] }));
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
    said: { values: { needs: 'finding groups by address, telling you by mail' } },
  });
  expect(checks.groups).toBeUndefined();
  expect(checks.consent?.state).toBe('fine');
  await remove();
});
