/** The workspace server: whom it answers, and what its page and the sidebar get. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ServeOptions, startServe } from '../../../local/commands/serve';
import type {
  CallsState,
  ChatState,
  Executed,
  FaultsState,
  Jumped,
  MailsState,
  MenuState,
  RoomState,
  TriggersState,
  WorkbookState,
} from '../../../local/workspace/page/wire';
import type { Listening } from '../../../local/workspace/server';
import type { View } from '../../../src/protocol';

const OPTIONS = {
  port: 0,
  as: 'ann@example.com',
  domains: [],
  seed: 1,
  fault: [],
  addOn: false,
  speed: 20,
};
const QUIET = { say: () => {}, complain: () => {} };

let server: Listening;
let address: string;
beforeEach(async () => {
  server = await startServe(undefined, OPTIONS, QUIET);
  address = `http://127.0.0.1:${server.port}`;
});
afterEach(() => server.close());

const get = async <T>(path: string) => (await fetch(address + path)).json() as Promise<T>;
const post = (path: string, body: unknown, headers = { 'Content-Type': 'application/json' }) =>
  fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) });
const execute = async (name: string, args: unknown[], from = 'sidebar') =>
  (await (await post('/api/execute', { function: name, args, from })).json()) as Executed;

/** A call as any program could send it, with headers that `fetch` would not let through. */
function rawStatus(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('answers nobody but its own page', () => {
  test('another host name is refused, so that no site can reach it under a name of its own', async () => {
    expect(await rawStatus('/api/workbook', { Host: 'evil.example:8080' })).toBe(403);
    expect(await rawStatus('/api/workbook', { Host: `evil.example:${server.port}` })).toBe(403);
    expect(await rawStatus('/api/workbook', { Host: `localhost:${server.port}` })).toBe(200);
  });

  test('another site’s page is refused', async () => {
    const headers = { Host: `127.0.0.1:${server.port}`, Origin: 'http://evil.example' };
    expect(await rawStatus('/api/workbook', headers)).toBe(403);
  });

  test('nothing allows another origin to read along, and the page may load nothing from outside', async () => {
    const answer = await fetch(`${address}/`);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  test('what a form could post is refused: only JSON counts', async () => {
    const answer = await post('/api/speed', { speed: 2 }, { 'Content-Type': 'text/plain' });
    expect(answer.status).toBe(415);
  });

  test.each([
    ['/api/speed', { speed: 0 }],
    ['/api/edit', { kind: 'cells', row: -1, column: 0, values: [['x']] }],
    ['/api/edit', { kind: 'burn' }],
    ['/api/execute', { function: 'a b', args: [], from: 'sidebar' }],
    ['/api/execute', { function: 'openSidebar', args: [] }],
    ['/api/fault', { name: 'fire', value: null }],
    ['/api/jump', { hours: 0 }],
    ['/api/jump', { hours: 1e9 }],
  ])('%s refuses %j with the place that is wrong', async (path, body) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/: /);
  });
});

test('the page, its script and its style come from here', async () => {
  expect(await (await fetch(`${address}/`)).text()).toContain('<script src="/page.js">');
  for (const path of ['/page.js', '/page.css'])
    expect((await (await fetch(address + path)).text()).length).toBeGreaterThan(1000);
});

test('the sheet starts with the sample, and a person’s edit stands in it', async () => {
  const before = await get<WorkbookState>('/api/workbook');
  expect(before.title).toBe('team-spaces');
  expect(before.active.cells[0]?.slice(0, 2)).toEqual(['Space name', 'Members']);
  await post('/api/edit', { kind: 'cells', row: 7, column: 1, values: [['tom@example.com']] });
  await post('/api/edit', { kind: 'insert-rows', before: 1, count: 2 });
  await post('/api/edit', { kind: 'delete-rows', first: 1, count: 1 });
  await post('/api/edit', { kind: 'select', range: { row: 8, column: 1, rows: 2, columns: 1 } });
  const after = await get<WorkbookState>('/api/workbook');
  expect(after.active.cells[8]?.[1]).toBe('tom@example.com');
  expect(after.selection).toEqual({ row: 8, column: 1, rows: 2, columns: 1 });
  await post('/api/edit', { kind: 'sort', column: 0, descending: true, range: null });
  const sorted = await get<WorkbookState>('/api/workbook');
  expect(sorted.active.cells[1]?.[0]).toBe('Website relaunch');
});

test('a selection is sorted alone, which tears rows apart as it does in Sheets', async () => {
  const range = { row: 1, column: 0, rows: 12, columns: 1 };
  const before = await get<WorkbookState>('/api/workbook');
  await post('/api/edit', { kind: 'sort', column: 0, descending: false, range });
  const { cells } = (await get<WorkbookState>('/api/workbook')).active;
  const names = cells.slice(1).map(([name = '']) => name);
  expect(names).toEqual([...names].sort((one, other) => (one < other ? -1 : 1)));
  expect(cells.map(([, people]) => people)).toEqual(
    before.active.cells.map(([, people]) => people),
  );
});

test('a filter hides rows from what is set up, follows them when they are sorted, and goes away', async () => {
  const filter = { column: 0, hidden: ['Help desk', 'Office move'] };
  await post('/api/edit', { kind: 'filter', filters: [filter] });
  const hiddenNames = async () => {
    const { active } = await get<WorkbookState>('/api/workbook');
    return active.hiddenRows.map((row) => active.cells[row]?.[0]).sort();
  };
  expect(await hiddenNames()).toEqual(filter.hidden);
  await post('/api/edit', { kind: 'sort', column: 0, descending: true, range: null });
  await post('/api/edit', { kind: 'insert-rows', before: 1, count: 3 });
  expect(await hiddenNames()).toEqual(filter.hidden);
  const looked = await execute('look', [{ sheetId: null, which: 'visible' }]);
  expect(looked).toMatchObject({ value: { value: { offer: { rows: 9 } } } });
  await post('/api/edit', { kind: 'filter', filters: [] });
  expect(await hiddenNames()).toEqual([]);
});

test('of several filters, each on a column, a row is seen that all of them leave', async () => {
  const { active } = await get<WorkbookState>('/api/workbook');
  const [, first, second] = active.cells;
  const filters = [
    { column: 0, hidden: [first?.[0]] },
    { column: 1, hidden: [second?.[1]] },
  ];
  await post('/api/edit', { kind: 'filter', filters });
  const after = await get<WorkbookState>('/api/workbook');
  expect(after.active.hiddenRows).toEqual([1, 2]);
  expect(after.active.filters).toEqual(filters);
});

test('sheets are added, renamed and deleted; the last one stays', async () => {
  const [first] = (await get<WorkbookState>('/api/workbook')).sheets;
  await post('/api/edit', { kind: 'add-sheet' });
  const added = await get<WorkbookState>('/api/workbook');
  expect(added.sheets.map(({ name }) => name)).toEqual(['team-spaces', 'Sheet2']);
  expect(added.active.name).toBe('Sheet2');
  const id = added.active.id;
  const rename = async (name: string) =>
    (await post('/api/edit', { kind: 'rename-sheet', id, name })).json();
  expect(await rename(' TEAM-spaces ')).toEqual({ problem: expect.stringContaining('already') });
  expect(await rename('Clubs')).toEqual({ problem: null });
  await post('/api/edit', { kind: 'delete-sheet', id });
  const after = await get<WorkbookState>('/api/workbook');
  expect(after.sheets.map(({ name }) => name)).toEqual(['team-spaces']);
  expect(after.active.id).toBe(first?.id);
  const last = await post('/api/edit', { kind: 'delete-sheet', id: first?.id });
  expect(await last.json()).toEqual({ problem: expect.stringContaining('Add another first') });
  // Nobody stands on the sheet that is gone.
  expect(await execute('openSidebar', [{}])).toMatchObject({ value: { ok: true } });
});

test('a step is taken back and done again, and who has none is told so by the room', async () => {
  const name = async () => (await get<WorkbookState>('/api/workbook')).active.cells[1]?.[0];
  const can = async () => (await get<RoomState>('/api/room')).can;
  const travel = async (redo: boolean) => (await post('/api/undo', { redo })).json();
  expect(await can()).toEqual({ undo: false, redo: false });
  await post('/api/edit', { kind: 'cells', row: 1, column: 0, values: [['Relaunch']] });
  expect(await can()).toEqual({ undo: true, redo: false });
  await post('/api/edit', { kind: 'select', range: { row: 9, column: 0, rows: 1, columns: 1 } });
  expect(await travel(false)).toEqual({ problem: null, kept: 0 });
  expect(await name()).toBe('Website relaunch');
  // The selection goes where something has changed.
  expect((await get<WorkbookState>('/api/workbook')).selection.row).toBe(1);
  expect(await travel(true)).toEqual({ problem: null, kept: 0 });
  expect(await name()).toBe('Relaunch');
  expect(await can()).toEqual({ undo: true, redo: false });
});

test('the language of the people is switched, and the add-on speaks it from then on', async () => {
  const { opening } = await get<RoomState>('/api/room');
  expect(await (await post('/api/install', { locale: 'de' })).json()).toEqual({ problem: null });
  expect(await get<RoomState>('/api/room')).toMatchObject({ locale: 'de', opening: opening + 1 });
  expect(await execute('openSidebar', [{}])).toMatchObject({ value: { value: { locale: 'de' } } });
});

test('the script is installed in another way: sheet, spaces and steps to take back are all there', async () => {
  await setUpAll();
  await post('/api/edit', { kind: 'cells', row: 1, column: 0, values: [['Relaunch']] });
  expect(await (await post('/api/install', { mode: 'add-on' })).json()).toEqual({ problem: null });
  expect((await get<RoomState>('/api/room')).mode).toBe('add-on');
  expect((await get<ChatState>('/api/chat')).spaces).toHaveLength(11);
  const { active } = await get<WorkbookState>('/api/workbook');
  expect([active.cells[1]?.[0], active.cells[1]?.[3]]).toEqual(['Relaunch', 'Done']);
  await post('/api/undo', { redo: false });
  const after = (await get<WorkbookState>('/api/workbook')).active.cells[1];
  expect([after?.[0], after?.[3]]).toEqual(['Website relaunch', 'Done']);
  expect(await execute('openSidebar', [{}])).toMatchObject({ value: { ok: true } });
}, 20_000);

test('a sidebar stays as it is when the speed changes, and is opened anew when time jumps', async () => {
  await execute('showSidebar', [], 'menu');
  const number = async () => (await get<RoomState>('/api/room')).sidebar?.number;
  const first = await number();
  await post('/api/speed', { speed: 100 });
  expect(await number()).toBe(first);
  expect((await get<RoomState>('/api/room')).speed).toBe(100);
  await post('/api/jump', { hours: 1 });
  expect(await number()).toBe((first ?? 0) + 1);
});

test('each tab has its own person, who selects, is asked and sees the sidebar alone', async () => {
  const ben = '?as=ben@example.com&tab=2';
  await post(`/api/edit${ben}`, {
    kind: 'select',
    range: { row: 4, column: 1, rows: 1, columns: 1 },
  });
  expect((await get<WorkbookState>('/api/workbook')).selection.row).toBe(0);
  expect((await get<WorkbookState>(`/api/workbook${ben}`)).selection.row).toBe(4);
  await post(`/api/execute${ben}`, { function: 'showSidebar', args: [], from: 'menu' });
  expect((await fetch(`${address}/sidebar${ben}`)).status).toBe(200);
  expect((await fetch(`${address}/sidebar`)).status).toBe(404);
  const opened = await post(`/api/execute${ben}`, {
    function: 'openSidebar',
    args: [{}],
    from: 'sidebar',
  });
  expect(await opened.json()).toMatchObject({
    value: { value: { view: { me: 'ben@example.com' } } },
  });
});

test('nobody from outside can be signed in', async () => {
  const answer = await fetch(`${address}/api/room?as=eve@other.example`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('eve@other.example');
});

test('an edit that Sheets would refuse is said, not thrown', async () => {
  const answer = await post('/api/edit', { kind: 'delete-rows', first: 0, count: 5000 });
  expect(await answer.json()).toEqual({ problem: expect.stringContaining('delete') });
});

test('the menu is the one that onOpen makes, and its first item shows the sidebar', async () => {
  expect((await fetch(`${address}/sidebar`)).status).toBe(404);
  const [menu] = await get<MenuState[]>('/api/menus');
  expect(menu?.title).toBe('Rows to Spaces');
  const [first] = menu?.entries ?? [];
  if (first?.kind !== 'item') throw new Error('The menu begins with no item.');
  expect(await execute(first.function, [], 'menu')).toMatchObject({ kind: 'returned' });
  const html = await (await fetch(`${address}/sidebar`)).text();
  expect(html.indexOf('withSuccessHandler')).toBeGreaterThan(0);
  expect(html.indexOf('withSuccessHandler')).toBeLessThan(html.indexOf('<style'));
});

/** Sets up every row that is ready, as the sidebar would. */
async function setUpAll(): Promise<void> {
  const looked = await execute('look', [{ sheetId: null, which: 'all' }]);
  if (looked.kind !== 'returned') throw new Error(looked.message);
  const { sheet, offer } = (looked.value as Looked).value;
  const request = { sheetId: sheet.id, which: 'all', take: 'ready', digest: offer.digest };
  expect(await execute('startRun', [request])).toMatchObject({ value: { ok: true } });
  for (let slices = 0; slices < 30; slices++) {
    const slice = await execute('runSlice', [{ sheetId: sheet.id }]);
    if (slice.kind === 'returned' && (slice.value as Sliced).value.state === 'ended') return;
  }
  throw new Error('The run never ended.');
}

interface Looked {
  value: { sheet: { id: number }; offer: { digest: string } };
}

interface Sliced {
  value: { state: string };
}

test('every call to Chat is shown, the newest first, and what it came to', async () => {
  await setUpAll();
  const { total, calls, services } = await get<CallsState>('/api/calls');
  expect(calls).toHaveLength(total);
  expect(calls.map(({ number }) => number)).toEqual(calls.map((_, at) => total - 1 - at));
  const setUps = calls.filter(({ path }) => path === '/v1/spaces:setup');
  expect(setUps).toHaveLength(11);
  expect(setUps[0]).toMatchObject({ user: 'ann@example.com', method: 'POST', status: 200 });
  expect(services.find(([name]) => name === 'SpreadsheetApp.flush')?.[1]).toBeGreaterThan(0);
  expect((await get<RoomState>('/api/room')).counts).toMatchObject({ calls: total, faults: 0 });
}, 20_000);

describe('faults', () => {
  const faultNamed = async (name: string) =>
    (await get<FaultsState>('/api/faults')).faults.find((fault) => fault.name === name);
  const set = async (name: string, value: string | null) =>
    (await post('/api/fault', { name, value })).json();

  test('are switched on and off, with their share, and counted where they struck', async () => {
    expect(await faultNamed('unavailable')).toMatchObject({ value: null, times: 0 });
    await set('unavailable', '1');
    expect(await faultNamed('unavailable')).toMatchObject({ value: '1', kind: 'share' });
    await execute('checkSetup', [{}]);
    expect((await faultNamed('unavailable'))?.times).toBeGreaterThan(0);
    await set('unavailable', null);
    expect(await faultNamed('unavailable')).toMatchObject({ value: null });
  });

  test('those that concern everything are marked', async () => {
    const { faults } = await get<FaultsState>('/api/faults');
    expect(faults.filter(({ everything }) => everything).map(({ name }) => name)).toEqual([
      ...['app-not-configured', 'api-off', 'scope-missing', 'admin-block', 'chat-off'],
    ]);
  });

  test('a bad value is said in a sentence', async () => {
    expect(await set('lost-answer', '2')).toEqual({
      problem: expect.stringContaining('at most 1'),
    });
    expect(await set('killed', 'soon')).toEqual({ problem: expect.stringContaining('“soon”') });
  });

  test('an execution is ended at the call that was asked for, once', async () => {
    await set('killed', '3');
    expect((await execute('openSidebar', [{}])).kind).toBe('killed');
    expect(await faultNamed('killed')).toMatchObject({ value: null, times: 1 });
    expect((await execute('openSidebar', [{}])).kind).toBe('returned');
  });
});

describe('time', () => {
  test('jumps ahead over a schedule: its triggers fire, new rows are set up, a mail comes', async () => {
    await setUpAll();
    const { id } = (await get<WorkbookState>('/api/workbook')).active;
    await execute('saveSchedule', [
      { sheetId: id, every: { kind: 'hour' }, onForm: false, tell: 'always' },
    ]);
    const { triggers } = await get<TriggersState>('/api/triggers');
    expect(triggers).toMatchObject([{ function: 'onTimer', person: 'ann@example.com' }]);
    await post('/api/edit', {
      kind: 'cells',
      row: 13,
      column: 0,
      values: [['Night shift', 'nora@example.com']],
    });
    const { now } = await get<RoomState>('/api/room');
    const { jumped } = (await (await post('/api/jump', { hours: 24 })).json()) as {
      jumped: Jumped;
    };
    expect(jumped).toMatchObject({ spaces: 1, mails: 1, failed: 0 });
    expect(jumped.executions).toBeGreaterThan(20);
    expect(jumped.to - jumped.from).toBeGreaterThanOrEqual(86_400_000);
    expect((await get<RoomState>('/api/room')).now).toBeGreaterThan(now + 86_400_000);
    expect((await get<WorkbookState>('/api/workbook')).active.cells[13]?.[3]).toBe('Done');
    const { mails } = await get<MailsState>('/api/mails');
    expect(mails).toMatchObject([{ to: 'ann@example.com' }]);
    const { executions } = await get<TriggersState>('/api/triggers');
    expect(executions[0]?.function).toBe('onTimer');
  }, 30_000);

  test('with nothing due only the clock moves', async () => {
    const answer = await post('/api/jump', { hours: 1 });
    expect(await answer.json()).toMatchObject({ jumped: { executions: 0, spaces: 0, mails: 0 } });
  });

  test('a second jump has to wait; a call waits for the jump and comes after it', async () => {
    const ended: string[] = [];
    const ending = (name: string) => () => ended.push(name);
    const running = execute('openSidebar', [{}]).then(ending('what ran before'));
    while ((await get<CallsState>('/api/calls')).services.length === 0);
    const jump = post('/api/jump', { hours: 1 }).then(ending('the jump'));
    while ((await get<RoomState>('/api/room')).jump === null);
    const later = execute('openSidebar', [{}]).then(ending('what came after'));
    const second = await post('/api/jump', { hours: 1 });
    expect(await second.json()).toEqual({ problem: expect.stringContaining('already') });
    await Promise.all([running, jump, later]);
    expect(ended).toEqual(['what ran before', 'the jump', 'what came after']);
  });
});

test('domains that were given are the organisation’s to the script too', async () => {
  const other = await startServe(undefined, { ...OPTIONS, domains: ['school.org'] }, QUIET);
  try {
    const call = (path: string, body: unknown) =>
      fetch(`http://127.0.0.1:${other.port}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    await call('/api/edit', { kind: 'cells', row: 7, column: 1, values: [['tom@school.org']] });
    const looked = await call('/api/execute?as=zoe@school.org', {
      function: 'look',
      args: [{ sheetId: null, which: 'all' }],
      from: 'sidebar',
    });
    expect(await looked.json()).toMatchObject({
      value: {
        value: {
          settings: { ownDomains: ['example.com', 'school.org'] },
          counts: { ready: 12, toFix: 0 },
        },
      },
    });
  } finally {
    await other.close();
  }
});

test('the sidebar’s calls reach the script: one run sets up the sample’s spaces', async () => {
  const opened = await execute('openSidebar', [{}]);
  if (opened.kind !== 'returned') throw new Error(opened.message);
  const { view } = (
    opened.value as { value: { view: { sheet: { id: number }; offer: { digest: string } } } }
  ).value;
  const sheetId = view.sheet.id;
  await execute('startRun', [{ sheetId, which: 'all', take: 'ready', digest: view.offer.digest }]);
  await execute('runSlice', [{ sheetId }]);
  const { spaces } = await get<ChatState>('/api/chat');
  expect(spaces).toHaveLength(11);
  expect(spaces[0]).toMatchObject({
    ...{ description: expect.stringContaining('website'), guidelines: '' },
    ...{ history: expect.stringMatching(/^o(n|ff)$/), access: 'private' },
  });
  // Everybody sees their own.
  const maria = (await get<ChatState>('/api/chat?as=maria.lopez@example.com')).spaces;
  expect(maria.length).toBeGreaterThan(0);
  expect(maria.length).toBeLessThan(11);
  expect((await get<ChatState>('/api/chat?as=ben@example.com')).spaces).toEqual([]);
  const leave = { kind: 'leave', space: maria[0]?.name };
  const left = await post('/api/chat?as=maria.lopez@example.com', leave);
  expect(await left.json()).toEqual({ problem: null });
  const again = await post('/api/chat?as=maria.lopez@example.com', leave);
  expect(await again.json()).toEqual({ problem: 'You are not in this space any more.' });
  expect(spaces[0]?.members.map(({ role }) => role)).toContain('ROLE_MANAGER');
}, 20_000);

test('a function that isn’t there, or that nobody may call, fails as in Google’s', async () => {
  expect((await execute('nothingOfTheKind', [])).kind).toBe('threw');
});

test('a CSV can be opened beside the sheet and saved again; a bad one is refused in a sentence', async () => {
  const base64 = Buffer.from('\uFEFFSpace name;Members\r\nChess;a@example.com\r\n').toString(
    'base64',
  );
  expect(await (await post('/api/open', { name: 'clubs.csv', base64 })).json()).toEqual({
    problem: null,
  });
  const opened = await get<WorkbookState>('/api/workbook');
  expect(opened.title).toBe('team-spaces');
  expect(opened.sheets.map(({ name }) => name)).toEqual(['team-spaces', 'clubs']);
  expect(opened.active.name).toBe('clubs');
  const saved = await fetch(`${address}/api/csv`);
  expect(saved.headers.get('content-disposition')).toContain('clubs.csv');
  expect(Buffer.from(await saved.arrayBuffer()).toString()).toBe(
    '\uFEFFSpace name;Members\r\nChess;a@example.com\r\n',
  );
  const bad = await post('/api/open', { name: 'x.csv', base64: 'AAAA' });
  expect(await bad.json()).toEqual({ problem: expect.stringContaining('Save it as “CSV UTF-8”') });
});

test('whoever listens hears which part has changed', async () => {
  const answer = await fetch(`${address}/api/events`);
  const reader = answer.body?.getReader();
  if (!reader) throw new Error('There is no stream.');
  const next = async () => Buffer.from((await reader.read()).value ?? []).toString();
  expect(await next()).toContain('["workbook","chat","room","calls","faults","mails","triggers"]');
  await post('/api/edit', { kind: 'cells', row: 0, column: 5, values: [['Note']] });
  expect(await next()).toContain('workbook');
  await reader.cancel();
});

test('what the sidebar would ask is answered before it opens, by the options of the command', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'start-'));
  const file = path.join(folder, 'clubs.csv');
  writeFileSync(file, 'Club,Zorb\nChess,tom@example.com\nDrama,ida@example.com\n');
  const view = async (options: Partial<ServeOptions>) => {
    const other = await startServe(file, { ...OPTIONS, ...options }, QUIET);
    try {
      const answer = await fetch(`http://127.0.0.1:${other.port}/api/execute`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          function: 'look',
          args: [{ sheetId: null, which: 'all' }],
          from: 'sidebar',
        }),
      });
      const { value } = (await answer.json()) as { value: { value: View } };
      return value.value;
    } finally {
      await other.close();
    }
  };
  try {
    const asked = await view({});
    expect(asked.questions.map(({ severity }) => severity)).toContain('question');
    for (const answers of [{ map: { Zorb: 'members' as const } }, { proposed: true }]) {
      const ready = await view(answers);
      expect(ready.questions.filter(({ severity }) => severity === 'question')).toEqual([]);
      expect(ready.counts.ready).toBe(2);
    }
    // What is to go wrong goes wrong at the page, not before.
    const started = await startServe(
      file,
      { ...OPTIONS, proposed: true, fault: ['killed=1+'] },
      QUIET,
    );
    await started.close();
    await expect(startServe(file, { ...OPTIONS, map: { Zork: 'members' } }, QUIET)).rejects.toThrow(
      'Its columns are “Club”, “Zorb”.',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
