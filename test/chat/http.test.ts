/** What goes over the wire, and what an answer or an exception means: nothing of either can be relied on. */
import type { ChatCall } from '../../src/chat/answer';
import {
  addMember,
  findGroupChats,
  getMember,
  getSpace,
  listMembers,
  listSections,
  listSpaces,
} from '../../src/chat/calls';
import { readResponse, requestOf } from '../../src/chat/http';
import { thrownError } from '../../src/chat/read-error';

const CHAT = 'https://chat.googleapis.com/v1/';

test.each([
  [getSpace('spaces/A b'), 'spaces/A%20b'],
  [getMember('spaces/A', 'users/ben/x@example.com'), 'spaces/A/members/ben%2Fx%40example.com'],
  [addMember('spaces/A', 'users/ben@example.com'), 'spaces/A/members'],
])('the address of a call (%#)', (call, path) => {
  expect(requestOf(call).url.split('?')[0]).toBe(CHAT + path);
});

test('what a call asks besides stands behind a question mark, each member of a list by itself', () => {
  const asking = (query: ChatCall['query']) => requestOf({ ...getSpace('spaces/A'), query }).url;
  expect(asking({})).toBe(`${CHAT}spaces/A`);
  expect(asking({ users: ['users/a b', 'users/c'], pageSize: 30 })).toBe(
    `${CHAT}spaces/A?users=users%2Fa%20b&users=users%2Fc&pageSize=30`,
  );
  expect(asking({ filter: 'a=b' })).toBe(`${CHAT}spaces/A?filter=a%3Db`);
});

test('a question of up to 2,048 characters stands in its address; a longer one is a form', () => {
  const before = `${CHAT}spaces/A?filter=`;
  const room = 2_048 - before.length;
  const asking = (length: number) => ({
    ...getSpace('spaces/A'),
    query: { filter: 'x'.repeat(length) },
  });
  expect(requestOf(asking(room))).toEqual({
    ...{ url: before + 'x'.repeat(room), method: 'get', headers: {} },
  });
  expect(requestOf(asking(room + 1))).toEqual({
    ...{ url: `${CHAT}spaces/A`, method: 'post', headers: { 'X-HTTP-Method-Override': 'GET' } },
    contentType: 'application/x-www-form-urlencoded',
    payload: `filter=${'x'.repeat(room + 1)}`,
  });
});

const said = (value: unknown) => ({ ok: true, value });
const refused = (code: number, more: object = {}) => ({
  ok: false,
  error: { code, message: '', ...more },
});
const NO_JSON = { ok: false, error: { code: 0, message: 'An answer that is no JSON.' } };

test.each([
  [200, '{"name":"spaces/A"}', said({ name: 'spaces/A' })],
  [299, '', said({})],
  [200, 'null', NO_JSON],
  [200, '<html>', NO_JSON],
  [300, '', refused(300)],
  [199, '', refused(199)],
  [502, '<html>', refused(502)],
  [400, '', refused(400, { status: 'INVALID_ARGUMENT' })],
  [401, '', refused(401, { status: 'UNAUTHENTICATED' })],
  [403, '', refused(403, { status: 'PERMISSION_DENIED' })],
  [404, '', refused(404, { status: 'NOT_FOUND' })],
  [409, '', refused(409, { status: 'ALREADY_EXISTS' })],
  [429, '', refused(429, { status: 'RESOURCE_EXHAUSTED' })],
  [418, '', refused(418)],
])('an answer of %s with the body “%s”', (code, body, means) => {
  expect(readResponse(code, body, {})).toEqual(means);
});

test.each([
  ['Retry-After', '7', 7],
  ['retry-after', '1', 1],
  ['RETRY-AFTER', '0', undefined],
  ['Retry-After', 'tomorrow', undefined],
  ['Age', '7', undefined],
])('the header %s: %s says how long to wait: %s', (header, value, seconds) => {
  const answer = readResponse(429, '', { Server: '9', [header]: value });
  expect(answer.ok ? answer : answer.error.retryAfterSeconds).toBe(seconds);
});

const OFF = 'https://console.developers.google.com/apis';

test.each([
  [{}, {}],
  [{ message: 5, status: 5, details: 5, errors: 5 }, {}],
  [
    { message: 'No.', status: 'ABORTED' },
    { message: 'No.', status: 'ABORTED' },
  ],
  [{ details: [null, { reason: 5 }, { reason: 'A' }], errors: [{ reason: 'B' }] }, { reason: 'A' }],
  [{ errors: [{ reason: 'quotaExceeded' }] }, { reason: 'quotaExceeded' }],
  [
    { errors: [{ reason: 'other' }, { reason: 'failedPrecondition' }] },
    { reason: 'other', status: 'FAILED_PRECONDITION' },
  ],
  [{ details: [{ metadata: { activationUrl: OFF } }] }, { activationUrl: OFF }],
  [{ details: [{ metadata: { activationUrl: ['https://a.google.com/'] } }] }, {}],
  [{ details: [{ metadata: { activationUrl: 'https://google.com.example.org/' } }] }, {}],
])(
  'what Google says of a refusal is taken as far as it is what it should be (%j)',
  (body, means) => {
    const answer = readResponse(418, JSON.stringify({ error: body }), {});
    expect(answer).toEqual(refused(418, means));
  },
);

const SCOPE = 'You need https://www.googleapis.com/auth/chat.spaces.';

test.each([
  [
    { details: { code: 404, message: 'Gone.' } },
    { code: 404, status: 'NOT_FOUND', message: 'Gone.' },
  ],
  [
    { details: { code: 0 }, message: 'Hm' },
    { code: 0, message: 'Hm' },
  ],
  [{ message: SCOPE }, { code: 403, reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', message: SCOPE }],
  [{ message: 'see urlFetchWhitelist' }, { code: 403, reason: 'FETCH_BLOCKED' }],
  [{ message: 'NOT PERMITTED by your admin' }, { code: 403, reason: 'FETCH_BLOCKED' }],
  [{ message: 'Service invoked too many times for one day' }, { code: 429, reason: 'DAILY_LIMIT' }],
  [{ message: 'Adresse nicht verfügbar' }, { code: 0, message: 'Adresse nicht verfügbar' }],
  ['a text', { code: 0, message: 'a text' }],
])('what Apps Script throws means (%#)', (thrown, means) => {
  expect(thrownError(thrown)).toMatchObject(means);
  expect(Object.keys(thrownError(thrown)).includes('reason')).toBe('reason' in means);
});

test.each([
  ['spaces', listSpaces, 1_000],
  ['members', (page: string) => listMembers('spaces/A', page), 1_000],
  ['group chats', (page: string) => findGroupChats(['users/a'], page), 30],
  ['sections', listSections, 100],
])(
  'pages of %s are as large as Google gives them, and the next is asked for by name',
  (_, list, size) => {
    expect(list('').query).toMatchObject({ pageSize: size });
    expect(Object.keys(list('').query)).not.toContain('pageToken');
    expect(list('next').query).toEqual({ ...list('').query, pageToken: 'next' });
  },
);

test('whoever is invited, and groups, are listed as members, too', () => {
  expect(listMembers('spaces/A').query).toMatchObject({ showInvited: true, showGroups: true });
});

test('nothing is said to be nothing of an error, and a space by itself has a name of two parts', () => {
  const answer = readResponse(500, '', {});
  expect(Object.keys((answer as { error: object }).error)).toEqual(['code', 'message']);
  expect(requestOf({ ...getSpace(''), name: 'spaces/A/members' }).url).toBe(
    `${CHAT}spaces/A/members`,
  );
});
