/** One way to Chat or the other: a single call and several say and answer the same. */
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { IncomingAnswer } from '../../local/apps-script/operations';
import type { ChatAnswer, ChatCall, ChatError } from '../../src/chat/answer';
import {
  addGroup,
  addMember,
  findDirectMessage,
  findGroupChats,
  getMember,
  getSpace,
  giveRole,
  listMembers,
  listSpaces,
  lookUpGroup,
  postMessage,
  removeMember,
  setUp,
} from '../../src/chat/calls';
import { explain } from '../../src/chat/explain';
import { ALL_SCOPES, OK, type Script, script } from '../local/apps-script/script';

const built = buildSync({
  entryPoints: [path.resolve(__dirname, '../../src/google/call.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'way',
  target: 'es2019',
});
const code = `${built.outputFiles[0]?.text ?? ''}
  function send(calls) { return way.call(calls); }`;

const WHITELIST = ['https://chat.googleapis.com/', 'https://cloudidentity.googleapis.com/'];
const SCOPES = [
  ...ALL_SCOPES,
  ...['chat.spaces', 'chat.memberships', 'chat.messages.create', 'cloud-identity.groups.readonly'],
];

interface World {
  answer?: () => IncomingAnswer;
  faults?: string[];
  whitelist?: string[];
  scopes?: string[];
}

function world({ answer = () => OK, faults = [], whitelist = WHITELIST, scopes = SCOPES }: World) {
  return script({ code, answer, faultEntries: faults, whitelist, scopes });
}

const OTHER = getSpace('spaces/OTHER');
/** The same call, alone and among others. */
const WAYS: [way: string, send: (of: Script, call: ChatCall) => ChatAnswer][] = [
  ['alone', (of, call) => (of.call('send', [call]) as ChatAnswer[])[0] as ChatAnswer],
  ['among others', (of, call) => (of.call('send', [call, OTHER]) as ChatAnswer[])[0] as ChatAnswer],
];

/** What both ways answer; fails where they differ. */
function bothWays(call: ChatCall, options: World = {}): ChatAnswer {
  const [one, other] = WAYS.map(([, send]) => send(world(options), call));
  expect(other).toEqual(one);
  return one as ChatAnswer;
}

function refusal(ways: World): ChatError {
  const answer = bothWays(setUp({ space: {}, requestId: 'r' }), ways);
  if (answer.ok) throw new Error('It was answered.');
  return answer.error;
}

describe('each call reaches Google as its reference has it, by either way', () => {
  const BODY = { space: { spaceType: 'SPACE', displayName: 'Ä/B' }, requestId: 'r' };
  test.each<[string, ChatCall, string, string, object, object | undefined]>([
    ['set-up', setUp(BODY), 'POST', '/v1/spaces:setup', {}, BODY],
    ['get', getSpace('spaces/A'), 'GET', '/v1/spaces/A', {}, undefined],
    [
      'list',
      listSpaces('next'),
      'GET',
      '/v1/spaces',
      {
        pageSize: '1000',
        filter: 'spaceType = "SPACE" OR spaceType = "GROUP_CHAT"',
        pageToken: 'next',
      },
      undefined,
    ],
    [
      'a conversation',
      findDirectMessage('users/ben@example.com'),
      'GET',
      '/v1/spaces:findDirectMessage',
      { name: 'users/ben@example.com' },
      undefined,
    ],
    [
      'list of members',
      listMembers('spaces/A'),
      'GET',
      '/v1/spaces/A/members',
      { pageSize: '1000', showInvited: 'true', showGroups: 'true' },
      undefined,
    ],
    [
      'a member by id',
      getMember('spaces/A', 'users/123'),
      'GET',
      '/v1/spaces/A/members/123',
      {},
      undefined,
    ],
    [
      'a person added',
      addMember('spaces/A', 'users/ben@example.com'),
      'POST',
      '/v1/spaces/A/members',
      {},
      { member: { name: 'users/ben@example.com', type: 'HUMAN' } },
    ],
    [
      'the app added',
      addMember('spaces/A', 'users/app'),
      'POST',
      '/v1/spaces/A/members',
      {},
      { member: { name: 'users/app', type: 'BOT' } },
    ],
    [
      'a group added',
      addGroup('spaces/A', 'groups/G'),
      'POST',
      '/v1/spaces/A/members',
      {},
      { groupMember: { name: 'groups/G' } },
    ],
    [
      'a role',
      giveRole('spaces/A/members/1', 'ROLE_MANAGER'),
      'PATCH',
      '/v1/spaces/A/members/1',
      { updateMask: 'role' },
      { role: 'ROLE_MANAGER' },
    ],
    [
      'somebody removed',
      removeMember('spaces/A/members/1'),
      'DELETE',
      '/v1/spaces/A/members/1',
      {},
      undefined,
    ],
    [
      'a message',
      postMessage('spaces/A', 'Grüße & mehr', 'client-1'),
      'POST',
      '/v1/spaces/A/messages',
      { messageId: 'client-1' },
      { text: 'Grüße & mehr' },
    ],
  ])('%s', (_name, call, method, to, query, body) => {
    for (const [way, send] of WAYS) {
      const one = world({});
      expect([way, send(one, call)]).toEqual([way, { ok: true, value: { name: 'spaces/A' } }]);
      const [sent] = one.sent;
      expect(sent).toMatchObject({ host: 'chat.googleapis.com', method, path: to, query });
      expect(sent?.body ? JSON.parse(sent.body) : undefined).toEqual(body);
    }
  });

  test('a member by address, which is escaped in a path or not but means the same', () => {
    for (const [, send] of WAYS) {
      const one = world({});
      send(one, getMember('spaces/A', 'users/o+x@example.com'));
      expect(decodeURIComponent(one.sent[0]?.path ?? '')).toBe(
        '/v1/spaces/A/members/o+x@example.com',
      );
    }
  });

  test('the group lookup has no service of its own and is fetched', () => {
    const one = world({});
    one.call('send', [lookUpGroup('all@example.com')]);
    expect(one.sent[0]).toMatchObject({
      method: 'GET',
      host: 'cloudidentity.googleapis.com',
      path: '/v1/groups:lookup',
      query: { 'groupKey.id': 'all@example.com' },
    });
  });

  test('what asks for more than an address of Apps Script holds is asked all the same', () => {
    const users = Array.from(
      { length: 49 },
      (_, at) => `users/somebody.called.${at}+x@example.com`,
    );
    const one = world({});
    const answers = one.call('send', [findGroupChats(users, 'next'), OTHER]) as ChatAnswer[];
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(one.sent[0]).toMatchObject({
      method: 'GET',
      path: '/v1/spaces:findGroupChats',
      query: { users, pageSize: '30', pageToken: 'next' },
    });
    expect(one.sent[0]?.body).toBeUndefined();
  });

  test('nothing to send sends nothing', () => {
    const one = world({});
    expect(one.call('send', [])).toEqual([]);
    expect(one.sent).toEqual([]);
  });

  test('answers come in the order of the calls, refused ones among them', () => {
    let count = 0;
    const one = world({
      answer: () =>
        ++count === 2
          ? { status: 404, headers: {}, body: '{"error":{"code":404,"message":"No."}}' }
          : { ...OK, body: `{"name":"spaces/${count}"}` },
    });
    const answers = one.call('send', [OTHER, OTHER, OTHER]) as ChatAnswer[];
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, true]);
    expect(answers[2]).toEqual({ ok: true, value: { name: 'spaces/3' } });
  });
});

describe('a refusal is the same by either way', () => {
  const body = (status: number, name: string, message: string, reason: string, details?: object) =>
    JSON.stringify({
      error: {
        code: status,
        message,
        status: name,
        errors: [{ message, domain: 'global', reason }],
        ...(details ? { details: [details] } : {}),
      },
    });

  test.each<[number, string, string, string]>([
    [400, 'INVALID_ARGUMENT', 'Missing or malformed user resource name.', 'badRequest'],
    [400, 'FAILED_PRECONDITION', 'Precondition check failed.', 'failedPrecondition'],
    [401, 'UNAUTHENTICATED', 'Invalid credentials.', 'authError'],
    [403, 'PERMISSION_DENIED', 'Permission denied …', 'forbidden'],
    [404, 'NOT_FOUND', 'Google Chat app not found.', 'notFound'],
    [409, 'ALREADY_EXISTS', 'In use.', 'alreadyExists'],
    [
      429,
      'RESOURCE_EXHAUSTED',
      'Resource has been exhausted (e.g. check quota).',
      'rateLimitExceeded',
    ],
  ])('%i %s', (status, name, message, reason) => {
    const answer = () => ({ status, headers: {}, body: body(status, name, message, reason) });
    expect(refusal({ answer })).toEqual({ code: status, status: name, message, reason });
  });

  test.each<[number, string, string]>([
    [500, 'INTERNAL', 'Internal error encountered.'],
    [503, 'UNAVAILABLE', 'The service is currently unavailable.'],
  ])(
    '%i, of which the advanced service hides the name %s, means the same',
    (status, name, message) => {
      const answer = () => ({
        status,
        headers: {},
        body: body(status, name, message, 'backendError'),
      });
      for (const [, send] of WAYS) {
        const got = send(world({ answer }), OTHER);
        if (got.ok) throw new Error('It was answered.');
        expect(got.error).toMatchObject({ code: status, message, reason: 'backendError' });
        expect(explain(got.error)).toMatchObject({ about: 'passing' });
      }
    },
  );

  test.each<[string, string, string, string]>([
    ['SERVICE_DISABLED', 'accessNotConfigured', 'Google Chat API has not been used …', 'apiOff'],
    [
      'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
      'insufficientPermissions',
      'Request had insufficient authentication scopes.',
      'consentMissing',
    ],
  ])('%s is named in another way by each, and means the same', (reason, old, message, said) => {
    const details = { '@type': 'x', reason };
    const answer = () => ({
      status: 403,
      headers: {},
      body: body(403, 'PERMISSION_DENIED', message, old, details),
    });
    for (const [, send] of WAYS) {
      const got = send(world({ answer }), OTHER);
      if (got.ok) throw new Error('It was answered.');
      expect(explain(got.error).said.code).toBe(`problem.${said}`);
    }
  });

  test('a page of HTML or nothing at all, as proxies answer, is trouble that passes', () => {
    for (const text of ['<!DOCTYPE html><title>502</title>', ''])
      for (const [, send] of WAYS) {
        const got = send(
          world({ answer: () => ({ status: 502, headers: {}, body: text }) }),
          OTHER,
        );
        expect(got.ok || explain(got.error).about).toBe('passing');
      }
  });

  test('a good status without JSON is no answer', () => {
    for (const [, send] of WAYS) {
      const got = send(world({ answer: () => ({ ...OK, body: '<html>' }) }), OTHER);
      expect(got.ok || got.error.code).toBe(0);
    }
  });
});

describe('what only several calls can tell', () => {
  const answers = (options: World) => world(options).call('send', [OTHER, OTHER]) as ChatAnswer[];

  test('Retry-After', () => {
    const answer = () => ({ status: 429, headers: { 'retry-after': '17' }, body: '' });
    expect(answers({ answer })[0]).toMatchObject({
      ok: false,
      error: { code: 429, retryAfterSeconds: 17 },
    });
  });

  test('where the API is switched on, if it is a page of Google’s', () => {
    const off = (activationUrl: string) => () => ({
      status: 403,
      headers: {},
      body: JSON.stringify({
        error: {
          code: 403,
          message: 'off',
          details: [{ reason: 'SERVICE_DISABLED', metadata: { activationUrl } }],
        },
      }),
    });
    const url = 'https://console.developers.google.com/apis/api/chat.googleapis.com/overview';
    const link = (activationUrl: string) => {
      const [answer] = answers({ answer: off(activationUrl) });
      return answer?.ok === false ? answer.error.activationUrl : 'answered';
    };
    expect(link(url)).toBe(url);
    for (const wrong of ['https://google.com.example.org/', 'http://www.google.com/', 'x'])
      expect(link(wrong)).toBeUndefined();
  });

  test('a throw of the whole is no answer to any of them', () => {
    const [one, other] = answers({ faults: ['throws=1'] });
    expect(one).toMatchObject({ ok: false, error: { code: 0 } });
    expect(other).toMatchObject({ ok: false, error: { code: 0 } });
  });

  test('a batch that came too soon is no answer to any: some of it may have been carried out', () => {
    const of = world({ faults: ['too-fast=1'] });
    for (const one of of.call('send', [OTHER, OTHER]) as ChatAnswer[])
      expect(one).toMatchObject({ ok: false, error: { code: 0 } });
    expect(of.faults.times['too-fast']).toBe(1);
  });

  test('an address that the manifest doesn’t allow is everybody’s trouble', () => {
    const [answer] = answers({ whitelist: ['https://example.com/'] });
    expect(answer?.ok === false && explain(answer.error).said.code).toBe('problem.fetchBlocked');
  });

  test('a scope that the manifest lacks is told as missing consent', () => {
    const scopes = SCOPES.filter((scope) => scope !== 'script.external_request');
    const [answer] = answers({ scopes });
    expect(answer?.ok === false && explain(answer.error).said.code).toBe('problem.consentMissing');
  });
});
