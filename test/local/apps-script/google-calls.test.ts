/** Calls of Google's APIs: `UrlFetchApp` and the advanced service. */
import type { IncomingAnswer } from '../../../local/apps-script/operations';
import { ANN, OK, script } from './script';

const code = `
  var address = 'https://chat.googleapis.com/v1/spaces';
  function options(more) {
    var all = {method: 'post', contentType: 'application/json', muteHttpExceptions: true,
      headers: {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()}, payload: '{"a":1}'};
    for (var key in more) all[key] = more[key];
    return all;
  }
  function fetch(more, url) {
    var answer = UrlFetchApp.fetch(url || address, options(more || {}));
    return [answer.getResponseCode(), answer.getContentText()];
  }
  function fetchAll(count) {
    var requests = [];
    for (var i = 0; i < count; i++) {
      var one = options({});
      one.url = address + '?number=' + i;
      requests.push(one);
    }
    var before = Date.now();
    var codes = UrlFetchApp.fetchAll(requests).map(function (answer) { return answer.getResponseCode(); });
    return [codes.length, Date.now() - before];
  }
  function forged() {
    return fetch({headers: {authorization: 'Bearer ben@example.com|scope'}});
  }
  function advanced(method, args) {
    var target = Chat, parts = method.split('.');
    while (parts.length > 1) target = target[parts.shift()];
    try { return target[parts[0]].apply(target, args); }
    catch (error) { return {name: error.name, message: error.message, details: error.details || null}; }
  }`;

const refusal = (status: number, message: string): IncomingAnswer => ({
  status,
  headers: {},
  body: JSON.stringify({
    error: {
      code: status,
      message,
      status: 'X',
      errors: [{ message, domain: 'global', reason: 'r' }],
    },
  }),
});

test('a request leaves with the person’s token, its query and its body', () => {
  const { call, sent } = script({ code });
  expect(call('fetch', {}, 'https://chat.googleapis.com/v1/spaces/a%40b?x=1&y=2&y=3')).toEqual([
    200,
    OK.body,
  ]);
  expect(sent).toMatchObject([
    {
      method: 'POST',
      host: 'chat.googleapis.com',
      path: '/v1/spaces/a%40b',
      query: { x: '1', y: ['2', '3'] },
      body: '{"a":1}',
    },
  ]);
  expect(sent[0]?.authorization).toMatch(/^Bearer ann@example\.com\|https:.*chat\.spaces\.create/);
});

test('a token that was not given out is worth nothing', () => {
  const { call, sent } = script({ code });
  call('forged');
  expect(sent[0]?.authorization).toBe('Bearer');
});

test('addresses outside the manifest’s list are refused, and so are malformed ones', () => {
  const { call, sent } = script({ code });
  expect(() => call('fetch', {}, 'https://example.com/')).toThrow(
    'failed because the URL has not been whitelisted in the script manifest.',
  );
  expect(() => call('fetch', {}, 'https://chat.googleapis.com/v1/a b')).toThrow('Invalid argument');
  expect(() => call('fetch', {}, `https://chat.googleapis.com/${'x'.repeat(2100)}`)).toThrow(
    'Limit Exceeded: URLFetch URL Length.',
  );
  expect(sent).toEqual([]);
});

test('a body that isn’t labelled as JSON is answered with 400', () => {
  const { call, sent } = script({ code });
  expect((call('fetch', { contentType: 'text/plain' }) as unknown[])[0]).toBe(400);
  expect(sent).toEqual([]);
});

test('what is too long for an address may come as a form, under the method that a header names', () => {
  const { call, sent } = script({ code });
  const form = {
    headers: { 'X-HTTP-Method-Override': 'GET' },
    contentType: 'application/x-www-form-urlencoded',
    payload: `x=${'1'.repeat(3000)}&y=2%40&y=3`,
  };
  expect((call('fetch', form) as unknown[])[0]).toBe(200);
  expect(sent).toMatchObject([
    { method: 'GET', path: '/v1/spaces', query: { x: '1'.repeat(3000), y: ['2@', '3'] } },
  ]);
  expect(sent[0]?.body).toBeUndefined();
  const { headers: _, ...plain } = form;
  expect((call('fetch', plain) as unknown[])[0]).toBe(400);
});

test('a refused call that isn’t muted throws, quoting the beginning of the body', () => {
  const answer = () => refusal(404, 'x'.repeat(300));
  const { call } = script({ code, answer });
  expect((call('fetch', {}) as unknown[])[0]).toBe(404);
  expect(() => call('fetch', { muteHttpExceptions: false })).toThrow(
    /^Exception: Request failed for https:\/\/chat\.googleapis\.com returned code 404\. Truncated server response: .{147}\.\.\. \(use muteHttpExceptions option to examine full response\)$/,
  );
});

test('the requests of a batch arrive one after the other near its start, and are answered together', () => {
  const { call, sent, world } = script({ code });
  const [count, tookMs] = call('fetchAll', 60) as [number, number];
  expect(count).toBe(60);
  expect(tookMs).toBeGreaterThanOrEqual(2000);
  expect(tookMs).toBeLessThanOrEqual(6000);
  const arrivals = sent.map(({ at }) => at - (sent[0]?.at ?? 0));
  expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b));
  expect(new Set(arrivals).size).toBeGreaterThan(20);
  expect(Math.max(...arrivals)).toBeLessThanOrEqual(0.3 * tookMs);
  expect(sent.map(({ query }) => query.number)).toEqual(
    Array.from({ length: 60 }, (_, index) => String(index)),
  );
  expect(world.serviceCalls).toEqual({ 'UrlFetchApp.fetchAll': 1 });
});

test('a batch of one takes as long as a single call', () => {
  const { call } = script({ code });
  const [, tookMs] = call('fetchAll', 1) as [number, number];
  expect(tookMs).toBeGreaterThanOrEqual(800);
  expect(tookMs).toBeLessThanOrEqual(3000);
});

test('one answer that is cut off makes the whole batch throw, after the others were done', () => {
  const { call, sent } = script({
    code,
    answer: ({ query }) => (query.number === '1' ? { ...OK, lost: 'closed' } : OK),
  });
  expect(() => call('fetchAll', 4)).toThrow('Address unavailable');
  expect(sent).toHaveLength(4);
});

test('a gateway’s error is an answer like any other', () => {
  const lost: IncomingAnswer = { status: 502, headers: {}, body: '<html>', lost: 'bad-gateway' };
  const { call } = script({ code, answer: () => lost });
  expect(call('fetch', {})).toEqual([502, '<html>']);
});

test('the latest of the late answers decides how long a batch takes', () => {
  const { call } = script({
    code,
    answer: ({ query }) => ({ ...OK, delayMs: query.number === '2' ? 40_000 : 5_000 }),
  });
  const [, tookMs] = call('fetchAll', 5) as [number, number];
  expect(tookMs).toBeGreaterThan(40_000);
  expect(tookMs).toBeLessThan(44_000);
});

test('the fault throws makes batches throw before or after the work was done, and counts itself', () => {
  const one = script({ code, faultEntries: ['throws=1'] });
  const done = new Set<number>();
  for (let tries = 0; tries < 12; tries++) {
    const before = one.sent.length;
    expect(() => one.call('fetchAll', 3)).toThrow('Address unavailable');
    done.add(one.sent.length - before);
  }
  expect([...done].sort()).toEqual([0, 3]);
  expect(one.faults.times).toEqual({ throws: 12 });
});

test('after 100,000 fetches a day there are no more until tomorrow', () => {
  const one = script({ code });
  const state = one.world.save() as { usage: object; at: number };
  const day = Math.floor(state.at / 86_400_000);
  state.usage = { [ANN]: { day, fetches: 99_999, mails: 0, triggerSeconds: 0 } };
  const late = script({ code, state });
  late.call('fetch');
  expect(() => late.call('fetch')).toThrow('Service invoked too many times for one day: urlfetch');
  late.clock.spend(86_400_000);
  expect(late.call('fetch')).toEqual([200, OK.body]);
});

test.each([
  ['Spaces.setup', [{ a: 1 }], 'POST', '/v1/spaces:setup', {}],
  ['Spaces.create', [{ a: 1 }, { requestId: 'x' }], 'POST', '/v1/spaces', { requestId: 'x' }],
  ['Spaces.get', ['spaces/A'], 'GET', '/v1/spaces/A', {}],
  ['Spaces.list', [{ pageSize: 5 }], 'GET', '/v1/spaces', { pageSize: '5' }],
  [
    'Spaces.patch',
    [{ a: 1 }, 'spaces/A', { updateMask: 'b' }],
    'PATCH',
    '/v1/spaces/A',
    { updateMask: 'b' },
  ],
  ['Spaces.remove', ['spaces/A'], 'DELETE', '/v1/spaces/A', {}],
  [
    'Spaces.findDirectMessage',
    [{ name: 'users/1' }],
    'GET',
    '/v1/spaces:findDirectMessage',
    { name: 'users/1' },
  ],
  ['Spaces.Members.create', [{ a: 1 }, 'spaces/A'], 'POST', '/v1/spaces/A/members', {}],
  [
    'Spaces.Members.list',
    ['spaces/A', { showInvited: true }],
    'GET',
    '/v1/spaces/A/members',
    { showInvited: 'true' },
  ],
  ['Spaces.Members.get', ['spaces/A/members/1'], 'GET', '/v1/spaces/A/members/1', {}],
  [
    'Spaces.Members.patch',
    [{ a: 1 }, 'spaces/A/members/1', { updateMask: 'role' }],
    'PATCH',
    '/v1/spaces/A/members/1',
    { updateMask: 'role' },
  ],
  ['Spaces.Members.remove', ['spaces/A/members/1'], 'DELETE', '/v1/spaces/A/members/1', {}],
  [
    'Spaces.Messages.create',
    [{ a: 1 }, 'spaces/A', { messageId: 'client-a' }],
    'POST',
    '/v1/spaces/A/messages',
    { messageId: 'client-a' },
  ],
  ['Spaces.Messages.list', ['spaces/A'], 'GET', '/v1/spaces/A/messages', {}],
  ['Spaces.Messages.get', ['spaces/A/messages/B'], 'GET', '/v1/spaces/A/messages/B', {}],
  [
    'Spaces.Messages.update',
    [{ a: 1 }, 'spaces/A/messages/B', { updateMask: 'text' }],
    'PUT',
    '/v1/spaces/A/messages/B',
    { updateMask: 'text' },
  ],
  ['Spaces.Messages.remove', ['spaces/A/messages/B'], 'DELETE', '/v1/spaces/A/messages/B', {}],
  ['Spaces.search', [{ query: 'x' }], 'GET', '/v1/spaces:search', { query: 'x' }],
  [
    'Spaces.findGroupChats',
    [{ users: ['users/1', 'users/2'] }],
    'GET',
    '/v1/spaces:findGroupChats',
    { users: ['users/1', 'users/2'] },
  ],
  ['Users.Sections.create', [{ a: 1 }, 'users/me'], 'POST', '/v1/users/me/sections', {}],
  [
    'Users.Sections.Items.move',
    [{ a: 1 }, 'users/me/sections/B/items/C'],
    'POST',
    '/v1/users/me/sections/B/items/C:move',
    {},
  ],
])('Chat.%s is the API’s own call', (method, args, httpMethod, path, query) => {
  const { call, sent, world } = script({ code });
  expect(call('advanced', method, args)).toEqual({ name: 'spaces/A' });
  expect(sent).toMatchObject([{ method: httpMethod, path, query }]);
  expect(sent[0]?.body).toBe(
    ['POST', 'PATCH', 'PUT'].includes(httpMethod) ? JSON.stringify(args[0]) : undefined,
  );
  expect(world.serviceCalls).toEqual({ [`Chat.${method}`]: 1 });
});

test('the advanced service throws what Chat refuses, with code and errors but no status', () => {
  const { call } = script({ code, answer: () => refusal(403, 'Not you.') });
  expect(call('advanced', 'Spaces.Members.remove', ['spaces/A/members/1'])).toEqual({
    name: 'GoogleJsonResponseException',
    message: 'API call to chat.spaces.members.delete failed with error: Not you.',
    details: {
      code: 403,
      message: 'Not you.',
      errors: [{ message: 'Not you.', domain: 'global', reason: 'r' }],
    },
  });
});

test('options that are null or undefined are left out, as in every list loop of Google’s samples', () => {
  const { call, sent } = script({
    code: `${code}
    function listAll() {
      var pageToken = null, pages = 0;
      do {
        var page = Chat.Spaces.list({pageSize: 10, pageToken: pageToken, filter: undefined});
        pageToken = page.nextPageToken;
        pages++;
      } while (pageToken && pages < 3);
      return pages;
    }`,
  });
  expect(call('listAll')).toBe(1);
  expect(sent[0]?.query).toEqual({ pageSize: '10' });
});

test('headers come last: another token than this execution’s own is worth nothing', () => {
  const { call, sent } = script({
    code: `${code}
    function asMe() {
      return Chat.Spaces.get('spaces/A', {}, {Authorization: 'Bearer ' + ScriptApp.getOAuthToken()});
    }`,
  });
  call('asMe');
  call('advanced', 'Spaces.get', ['spaces/A', {}, { Authorization: 'Bearer of-the-app' }]);
  call('advanced', 'Spaces.Messages.create', [{}, 'spaces/A', {}, { authorization: 'Bearer x' }]);
  expect(sent[0]?.authorization).toMatch(/^Bearer ann@example\.com/);
  expect(sent.slice(1).map(({ authorization }) => authorization)).toEqual(['Bearer', 'Bearer']);
});

test('too few arguments and a name that is none are refused before anything is sent', () => {
  const { call, sent } = script({ code });
  const refused = (method: string, args: unknown[]) =>
    (call('advanced', method, args) as { message: string }).message;
  expect(refused('Spaces.get', [])).toBe('Invalid number of arguments provided. Expected 1-3 only');
  expect(refused('Spaces.Members.create', [{}])).toContain('Expected 2-4 only');
  expect(refused('Spaces.get', [null])).toBe('Invalid resource name: null');
  expect(sent).toEqual([]);
});

test.each([
  ['PERMISSION_DENIED', [], 'forbidden'],
  ['PERMISSION_DENIED', [{ reason: 'SERVICE_DISABLED' }], 'accessNotConfigured'],
  ['PERMISSION_DENIED', [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }], 'insufficientPermissions'],
  ['FAILED_PRECONDITION', [], 'failedPrecondition'],
  ['RESOURCE_EXHAUSTED', [{ reason: 'RATE_LIMIT_EXCEEDED' }], 'rateLimitExceeded'],
])('an answer %s with %j becomes the older reason %s', (status, details, reason) => {
  const body = JSON.stringify({ error: { code: 400, message: 'No.', status, details } });
  const { call } = script({ code, answer: () => ({ status: 400, headers: {}, body }) });
  expect(call('advanced', 'Spaces.list', [])).toMatchObject({
    details: { code: 400, errors: [{ domain: 'global', reason, message: 'No.' }] },
  });
});

test('Chat.newMessage and its like make an empty body', () => {
  const { call } = script({ code });
  expect(call('advanced', 'newMessage', [])).toEqual({});
});

test('an answer that is lost is a plain exception of the advanced service', () => {
  for (const lost of ['closed', 'bad-gateway'] as const) {
    const { call } = script({
      code,
      answer: () => ({ status: 502, headers: {}, body: '<p>', lost }),
    });
    expect(call('advanced', 'Spaces.list', [])).toEqual({
      name: 'Exception',
      message: 'Empty response',
      details: null,
    });
  }
});
