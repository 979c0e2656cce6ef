/** The workspace server: whom it answers, and what its page and the sidebar get. */
import { request } from 'node:http';
import { startServe } from '../../../local/commands/serve';
import type {
  ChatState,
  Executed,
  MenuState,
  WorkbookState,
} from '../../../local/workspace/page/wire';
import type { Listening } from '../../../local/workspace/server';

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
  await post('/api/edit', { kind: 'sort', column: 0, descending: true, from: 1 });
  const sorted = await get<WorkbookState>('/api/workbook');
  expect(sorted.active.cells[1]?.[0]).toBe('Website relaunch');
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
  expect(spaces[0]?.members.map(({ role }) => role)).toContain('ROLE_MANAGER');
}, 20_000);

test('a function that isn’t there, or that nobody may call, fails as in Google’s', async () => {
  expect((await execute('nothingOfTheKind', [])).kind).toBe('threw');
});

test('a CSV can be opened in place of the sheet and saved again; a bad one is refused in a sentence', async () => {
  const base64 = Buffer.from('\uFEFFSpace name;Members\r\nChess;a@example.com\r\n').toString(
    'base64',
  );
  expect(await (await post('/api/open', { name: 'clubs.csv', base64 })).json()).toEqual({
    problem: null,
  });
  expect((await get<WorkbookState>('/api/workbook')).title).toBe('clubs');
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
  expect(await next()).toContain('["workbook","chat","room"]');
  await post('/api/edit', { kind: 'cells', row: 0, column: 5, values: [['Note']] });
  expect(await next()).toContain('workbook');
  await reader.cancel();
});
