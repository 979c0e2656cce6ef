/** What a person is told about each answer that Google is known to give. */
import type { ChatError } from '../../src/chat/answer';
import {
  explain,
  explainApp,
  explainEverything,
  explainMember,
  isPassing,
  isTooMany,
} from '../../src/chat/explain';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';

const API_OFF_URL =
  'https://console.developers.google.com/apis/api/chat.googleapis.com/overview?project=1';
const MALFORMED =
  'Missing or malformed user resource name in the request. Human user resource name must follow ' +
  'this format: users/{user}. App user resource name must be set as users/app.';
const GONE =
  "Permission denied to perform the requested action on the specified resource, or the resource doesn't exist.";

const error = (
  code: number,
  status: string | undefined,
  message: string,
  more: Partial<ChatError> = {},
): ChatError => ({ code, message, ...(status ? { status } : {}), ...more });

type Line = [name: string, error: ChatError, about: string, code: string, remedy: string];

const EVERYTHING: Line[] = [
  [
    'the app is not configured',
    error(
      404,
      'NOT_FOUND',
      'Google Chat app not found. To create a Chat app, you must turn on the Chat API and configure the app in the Google Cloud console.',
    ),
    'everything',
    'appNotConfigured',
    'letter',
  ],
  [
    'the app is not configured, in older words',
    error(404, undefined, 'No bot associated with this project.'),
    'everything',
    'appNotConfigured',
    'letter',
  ],
  [
    'the project number is none',
    error(404, 'NOT_FOUND', 'Invalid project number.'),
    'everything',
    'appNotConfigured',
    'letter',
  ],
  [
    'the API is off',
    error(
      403,
      'PERMISSION_DENIED',
      'Google Chat API has not been used in project 1 before or it is disabled.',
      {
        reason: 'SERVICE_DISABLED',
        activationUrl: API_OFF_URL,
      },
    ),
    'everything',
    'apiOff',
    'letter',
  ],
  [
    'the API is off, as the advanced service says it',
    error(403, 'PERMISSION_DENIED', 'Google Chat API has not been used …', {
      reason: 'accessNotConfigured',
    }),
    'everything',
    'apiOff',
    'letter',
  ],
  [
    'a scope is missing',
    error(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.', {
      reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    }),
    'everything',
    'consentMissing',
    'give-permission',
  ],
  [
    'a scope is missing, as the advanced service says it',
    error(403, undefined, 'Request had insufficient authentication scopes.', {
      reason: 'insufficientPermissions',
    }),
    'everything',
    'consentMissing',
    'give-permission',
  ],
  [
    'a scope is missing, with nothing but words',
    error(403, undefined, 'Request had insufficient authentication scopes.'),
    'everything',
    'consentMissing',
    'give-permission',
  ],
  [
    'the token is bad',
    error(
      401,
      'UNAUTHENTICATED',
      'Request had invalid authentication credentials. Expected OAuth 2 access token',
    ),
    'everything',
    'consentMissing',
    'give-permission',
  ],
  [
    'the administrator restricts the app',
    error(
      403,
      'PERMISSION_DENIED',
      "This organization's administrator restricts this Chat app from performing this action",
    ),
    'everything',
    'adminBlock',
    'letter',
  ],
  [
    'the administrator must allow the app',
    error(
      403,
      'PERMISSION_DENIED',
      "This organization's administrator must allow users to install this Chat app",
    ),
    'everything',
    'adminBlock',
    'letter',
  ],
  [
    'Chat is off for the account',
    error(
      400,
      'FAILED_PRECONDITION',
      'Google Chat is turned off. To use Chat API, turn on Google Chat.',
    ),
    'everything',
    'chatOff',
    'letter',
  ],
  [
    'the account is a personal one',
    error(403, 'PERMISSION_DENIED', 'Google Chat API is only available to Google Workspace users.'),
    'everything',
    'personalAccount',
    'none',
  ],
  [
    'Apps Script may not reach Chat',
    error(403, undefined, 'UrlFetch calls to URL are not permitted by your admin', {
      reason: 'FETCH_BLOCKED',
    }),
    'everything',
    'fetchBlocked',
    'letter',
  ],
  [
    'the day’s quota is used up',
    error(429, undefined, 'Service invoked too many times for one day: urlfetch', {
      reason: 'DAILY_LIMIT',
    }),
    'everything',
    'dailyLimit',
    'none',
  ],
];

const PASSING: Line[] = [
  [
    'too many calls',
    error(
      429,
      'RESOURCE_EXHAUSTED',
      "Quota exceeded for quota metric 'X' and limit 'Y' of service 'chat.googleapis.com' for consumer 'project_number:1'.",
    ),
    'passing',
    'tooMany',
    'none',
  ],
  [
    'too many calls, as some services say it',
    error(403, 'PERMISSION_DENIED', 'Request rate higher than configured…'),
    'passing',
    'tooMany',
    'none',
  ],
  [
    'too many calls, by the older reason',
    error(403, undefined, 'Rate Limit Exceeded', { reason: 'rateLimitExceeded' }),
    'passing',
    'tooMany',
    'none',
  ],
  [
    'a quota told by status alone',
    error(503, 'RESOURCE_EXHAUSTED', 'Quota exceeded for the current request'),
    'passing',
    'tooMany',
    'none',
  ],
  [
    'an internal error',
    error(500, 'INTERNAL', 'Internal error encountered.', { reason: 'backendError' }),
    'passing',
    'unavailable',
    'none',
  ],
  ['a bad gateway, in HTML', error(502, undefined, ''), 'passing', 'unavailable', 'none'],
  [
    'no service',
    error(503, 'UNAVAILABLE', 'The service is currently unavailable'),
    'passing',
    'unavailable',
    'none',
  ],
  ['a gateway timeout', error(504, undefined, ''), 'passing', 'unavailable', 'none'],
  ['no answer at all', error(0, undefined, 'Address unavailable'), 'passing', 'noAnswer', 'none'],
];

const ROWS: Line[] = [
  ['gone, or not ours', error(403, 'PERMISSION_DENIED', GONE), 'unclear', 'notAllowed', 'none'],
  ['not found', error(404, 'NOT_FOUND', 'User not found.'), 'unclear', 'notFound', 'none'],
  [
    'a precondition',
    error(400, 'FAILED_PRECONDITION', 'Precondition check failed.'),
    'unclear',
    'precondition',
    'none',
  ],
  ['a name in use', error(409, 'ALREADY_EXISTS', 'x'), 'row', 'nameTaken', 'none'],
  ['a malformed member', error(400, 'INVALID_ARGUMENT', MALFORMED), 'row', 'memberUnknown', 'none'],
  [
    'anything else that is wrong with the request',
    error(400, 'INVALID_ARGUMENT', 'display_name too long'),
    'row',
    'refused',
    'none',
  ],
  ['something nobody knows', error(418, undefined, 'I’m a teapot'), 'row', 'refused', 'none'],
];

test.each([...EVERYTHING, ...PASSING, ...ROWS])('%s', (_name, given, about, code, remedy) => {
  const explanation = explain(given);
  expect(explanation).toMatchObject({ about, remedy, said: { code: `problem.${code}` } });
  for (const catalogue of [en, de]) expect(catalogue).toHaveProperty([`problem.${code}`]);
});

test('where it is put right is told of each that has a place at Google, best as Google itself says', () => {
  const places = EVERYTHING.map(([, given]) => explain(given)).map(
    ({ said: { code }, link = '' }) => [code, link.replace(/^https:\/\/([^/]+)\/.*$/, '$1')],
  );
  expect(Object.fromEntries(places)).toEqual({
    'problem.adminBlock': 'admin.google.com',
    'problem.apiOff': 'console.cloud.google.com',
    'problem.appNotConfigured': 'console.cloud.google.com',
    'problem.chatOff': 'admin.google.com',
    'problem.consentMissing': '',
    'problem.dailyLimit': '',
    'problem.fetchBlocked': 'admin.google.com',
    'problem.personalAccount': '',
  });
  const told = EVERYTHING.find(([, given]) => given.activationUrl !== undefined);
  expect(told && explain(told[1]).link).toBe(API_OFF_URL);
});

test('what nobody knows shows Chat’s own words and the code', () => {
  const given = error(418, undefined, 'I’m a teapot');
  expect(explain(given).said.values).toEqual({ message: 'I’m a teapot', code: 418 });
});

test('what passes is tried again, and nothing else is', () => {
  expect(PASSING.map(([, given]) => isPassing(given))).toEqual(PASSING.map(() => true));
  expect(ROWS.map(([, given]) => isPassing(given))).toEqual(ROWS.map(() => false));
  const tooMany = PASSING.filter(([, given]) => isTooMany(given)).map(([, , , code]) => code);
  expect(new Set(tooMany)).toEqual(new Set(['tooMany']));
});

describe('a harmless question that is refused too', () => {
  const listed = error(403, 'PERMISSION_DENIED', GONE);
  test.each([
    ['403 on both: the account is blocked', listed, listed, 'blocked'],
    [
      'a failed precondition: Chat is off',
      error(400, 'FAILED_PRECONDITION', 'Precondition check failed.'),
      error(400, 'FAILED_PRECONDITION', 'Precondition check failed.'),
      'chatOff',
    ],
    [
      '404 on both: the app is not configured',
      error(404, 'NOT_FOUND', 'Not found.'),
      error(404, 'NOT_FOUND', 'Not found.'),
      'appNotConfigured',
    ],
    [
      'whatever names its reason wins',
      listed,
      error(403, 'PERMISSION_DENIED', '…', { reason: 'SERVICE_DISABLED' }),
      'apiOff',
    ],
  ])('%s', (_name, first, again, code) => {
    expect(explainEverything(first, again)).toMatchObject({
      about: 'everything',
      said: { code: `problem.${code}` },
    });
  });
});

describe('why somebody could not be added', () => {
  test.each([
    ['no such account', error(404, 'NOT_FOUND', 'User not found.'), false, 'noAccount'],
    ['a malformed name', error(400, 'INVALID_ARGUMENT', MALFORMED), false, 'noAccount'],
    ['no such group', error(404, 'NOT_FOUND', 'Group not found.'), true, 'noGroup'],
    ['not allowed', error(403, 'PERMISSION_DENIED', 'denied'), false, 'notAllowed'],
    ['Chat is off for them', error(400, 'FAILED_PRECONDITION', 'off'), false, 'chatOff'],
    ['trouble that passes', error(503, 'UNAVAILABLE', ''), false, 'tryLater'],
    ['too many calls', error(429, 'RESOURCE_EXHAUSTED', ''), false, 'tryLater'],
    ['something else', error(400, 'INVALID_ARGUMENT', 'no'), false, 'refused'],
  ])('%s', (_name, given, isGroup, why) => {
    expect(explainMember(given, isGroup)).toBe(why);
    for (const catalogue of [en, de]) expect(catalogue).toHaveProperty([`outcome.missing.${why}`]);
  });
});

test.each([
  ['rateLimitExceeded', true],
  ['userRateLimitExceeded', true],
  ['RATE_LIMIT_EXCEEDED', true],
  ['forbidden', false],
])('a refusal over “%s” is worth another try: %s', (reason, isPassed) => {
  expect(isTooMany({ code: 403, message: '', reason })).toBe(isPassed);
  expect(isTooMany({ code: 400, message: '', reason })).toBe(false);
});

test('what one of two refusals says counts, whichever it is', () => {
  const plain = error(400, undefined, 'x');
  const off = error(400, 'FAILED_PRECONDITION', 'x');
  const barred = error(403, undefined, 'x');
  const codes = (one: ChatError, other: ChatError) => explainEverything(one, other).said.code;
  expect([codes(off, plain), codes(plain, off)]).toEqual(['problem.chatOff', 'problem.chatOff']);
  expect([codes(barred, plain), codes(plain, barred)]).toEqual([
    'problem.blocked',
    'problem.blocked',
  ]);
  expect(codes(plain, plain)).toBe('problem.appNotConfigured');
});

test('what can’t be added passes, or is of consent, for the app as for people; else the app is off', () => {
  const why = [
    error(503, undefined, 'x'),
    error(403, undefined, 'x', { reason: 'insufficientPermissions' }),
    error(404, undefined, 'x'),
    error(403, undefined, 'x'),
  ];
  expect(why.map(explainApp)).toEqual(['tryLater', 'appBarred', 'appOff', 'appOff']);
  expect(why.map((one) => explainMember(one, true))).toEqual([
    ...['tryLater', 'appBarred', 'noGroup', 'notAllowed'],
  ]);
});
