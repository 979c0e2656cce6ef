/** What docs/permissions.md says of a struck scope is what happens: the bundle, with a manifest that lacks it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorld, type World } from '../../local/apps-script';
import { createChatApi } from '../../local/chat-api';
import { virtualClock } from '../../local/clock';
import { NO_ANSWERING } from '../../local/commands/answering';
import { DIST } from '../../local/commands/run';
import { sentenceOf } from '../../local/commands/sentence';
import { type SessionEnd, setUpRows } from '../../local/commands/session';
import { faultsFrom } from '../../local/faults';
import { randomFrom } from '../../local/random';
import type { Answer, Opening, ScheduleView, View } from '../../src/protocol';

const ANN = 'ann@example.com';
const document = readFileSync(path.resolve(__dirname, '../../docs/permissions.md'), 'utf8');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The bundle with a manifest that lacks `scope`. */
function bundleWithout(scope: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rows-to-spaces-'));
  folders.push(folder);
  cpSync(DIST, folder, { recursive: true });
  const file = path.join(folder, 'appsscript.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { oauthScopes: string[] };
  const left = manifest.oauthScopes.filter(
    (one) => one !== `https://www.googleapis.com/auth/${scope}`,
  );
  expect(left).toHaveLength(manifest.oauthScopes.length - 1);
  writeFileSync(file, JSON.stringify({ ...manifest, oauthScopes: left }));
  return folder;
}

interface Outcome {
  world: World;
  sheetId: number;
  end: SessionEnd;
  /** The shown cells of the first row, by header. */
  row: Record<string, string>;
}

/** Sets up one row that asks for a group and a message, in a sheet that adds the app to each space. */
function setUpWithout(scope: string, fault: string[] = []): Outcome {
  const random = randomFrom(1);
  const clock = virtualClock();
  const faults = faultsFrom(fault, random.fork('faults'));
  const organisation = ['example.com'];
  const chat = createChatApi({ clock, random: random.fork('chat'), faults, organisation });
  const headers = ['Space name', 'Members', 'Groups', 'Welcome message'];
  const asked = ['Chess club', 'ben@example.com', 'group-pupils@example.com', 'Hello'];
  const world = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist: bundleWithout(scope),
    sheets: [{ name: 'Clubs', cells: [headers, asked] }],
    owner: ANN,
    mode: 'bound',
    slower: 1,
  });
  const opening = call<Opening>(world, 'openSidebar', {});
  if (!opening.ok) throw new Error(`The sidebar didn't open: ${opening.trouble.said.code}`);
  const sheetId = opening.value.view.sheet.id;
  const settings = { defaults: {}, ownDomains: [], addApp: true, leaveWhenDone: false };
  expect(call<View>(world, 'saveSettings', { sheetId, settings }).ok).toBe(true);
  const end = setUpRows({
    world,
    clock,
    person: ANN,
    slower: 1,
    once: false,
    answering: NO_ANSWERING,
  });
  const [names = [], cells = []] = world.cells();
  const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  return { world, sheetId, end, row };
}

function call<T>(world: World, name: string, request: object): Answer<T> {
  const result = world.execute({ function: name, args: [request], person: ANN });
  if (result.kind !== 'returned')
    throw new Error(`${name} ended without an answer: ${result.kind}`);
  return result.value as Answer<T>;
}

/** Switches an hourly schedule on; '' or what stands in its way. */
function scheduleHourly({ world, sheetId, end }: Outcome): string {
  const request = { sheetId, every: { kind: 'hour' }, onForm: false, tell: 'always' };
  const answer = call<ScheduleView>(world, 'saveSchedule', request);
  return answer.ok ? '' : sentenceOf(end.texts, answer.trouble.said);
}

test.each([
  [
    'cloud-identity.groups.readonly',
    'group-pupils@example.com can’t be added: groups can’t be looked up by address here. Use the group’s id, as in groups/abc.',
  ],
  ['chat.memberships.app', 'The app can’t be added: the permission for it is missing.'],
  [
    'chat.messages.create',
    'The welcome message could not be posted: the permission for it is missing.',
  ],
])('without %s a row is set up, and says that only this is missing', (scope, sentence) => {
  const outcome = setUpWithout(scope);
  expect(outcome.end.trouble).toBeNull();
  expect(outcome.row).toMatchObject({ Status: 'Partly done', Details: sentence });
  expect(scheduleHourly(outcome)).toBe('');
  expect(document).toContain(sentence.replace('group-pupils@', 'pupils@'));
});

test('without script.scriptapp rows are set up, and a schedule says what it lacks', () => {
  const outcome = setUpWithout('script.scriptapp');
  expect(outcome.row.Status).toBe('Done');
  const sentence = scheduleHourly(outcome);
  expect(sentence).toContain('script.scriptapp');
  expect(document).toContain(sentence);
});

test('without script.send_mail everything else works', () => {
  const outcome = setUpWithout('script.send_mail');
  expect(outcome.end.trouble).toBeNull();
  expect(outcome.row).toMatchObject({ Status: 'Done', Details: '' });
  expect(scheduleHourly(outcome)).toBe('');
});

test.each(['chat.spaces.create', 'chat.memberships'])(
  'without %s, where Google doesn’t tell so before, the run stops with one sentence that says what to do, and no row is marked failed',
  (scope) => {
    const { end, row } = setUpWithout(scope, ['no-boxes']);
    expect(end.trouble).not.toBeNull();
    const sentence = end.trouble ? sentenceOf(end.texts, end.trouble.said) : '';
    expect(document).toContain(sentence);
    expect(['', 'Setting up']).toContain(row.Status);
  },
);
