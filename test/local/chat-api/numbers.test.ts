/** Enumerations by number, as the Cloud clients send and want them, and the other ways to ask for an answer. */
import { ANN, type TestChat, testChat } from './world';

const BY_NUMBER = `$alt=${encodeURIComponent('json;enum-encoding=int')}`;
const BEN = { member: { name: 'users/ben@example.com', type: 1 } };

function setUpByNumber(chat: TestChat, query = BY_NUMBER) {
  return chat.call('POST', `spaces:setup?${query}`, {
    space: { spaceType: 1, displayName: 'My samples space', spaceHistoryState: 2 },
    memberships: [BEN],
  });
}

test('a body may name every enumeration by its number, and gets names back', () => {
  const { status, body } = setUpByNumber(testChat(), '');
  expect(status).toBe(200);
  expect(body).toMatchObject({ spaceType: 'SPACE', spaceHistoryState: 'HISTORY_ON' });
});

test('an answer has numbers where they are asked for, in lists and messages too', () => {
  const chat = testChat();
  const { body } = setUpByNumber(chat);
  expect(body).toMatchObject({
    spaceType: 1,
    type: 1,
    spaceThreadingState: 2,
    spaceHistoryState: 2,
    accessSettings: { accessState: 1 },
  });
  const listed = chat.call('GET', `${body.name}/members?${BY_NUMBER}`).body.memberships;
  expect(listed).toMatchObject([
    { state: 1, role: 2, affiliation: 1, member: { type: 1 } },
    { state: 1, role: 1, affiliation: 1, member: { type: 1 } },
  ]);
  expect(listed[0].name).toMatch(/^spaces\//);
});

test('the role of a manager is 4, as in the protocol buffers, and a mask goes with it', () => {
  const chat = testChat();
  const { name } = setUpByNumber(chat).body;
  const member = `${name}/members/ben@example.com`;
  const patched = chat.call('PATCH', `${member}?updateMask=role&${BY_NUMBER}`, { role: 4 });
  expect(patched.body.role).toBe(4);
  expect(chat.call('GET', member).body.role).toBe('ROLE_ASSISTANT_MANAGER');
  expect(chat.call('PATCH', `${member}?updateMask=role`, { role: 3 }).status).toBe(400);
});

test('a query may name an enumeration by name or number, and nothing else', () => {
  const chat = testChat();
  const space = chat.space();
  const post = (option: string) => {
    chat.clock.spend(1000);
    const query = `messageReplyOption=${option}`;
    return chat.call('POST', `${space}/messages?${query}`, { text: 'x' }).status;
  };
  expect(post('1')).toBe(200);
  expect(post('REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD')).toBe(200);
  expect(post('7')).toBe(400);
  expect(post('REPLY')).toBe(400);
});

test.each([
  'alt=json',
  '$alt=json',
  '$fields=name',
  '$prettyPrint=false',
  '$key=k',
  '$quotaUser=q',
  '$.xgafv=2',
  '$callback=c',
])('the standard parameter %s is taken', (parameter) => {
  const chat = testChat();
  expect(chat.call('GET', `${chat.space()}?${parameter}`).status).toBe(200);
});

test('an encoding that the emulator does not write is refused, and so is a field that no answer has', () => {
  const chat = testChat();
  const space = chat.space();
  expect(chat.call('GET', `${space}?alt=proto`).status).toBe(400);
  for (const fields of ['nothing', 'name/x', 'spaceDetails(nothing)', 'membershipCount.x'])
    expect([fields, chat.call('GET', `${space}?fields=${fields}`).status]).toEqual([fields, 400]);
  expect(chat.call('GET', `${space}?fields=permissionSettings/*/membersAllowed`).status).toBe(200);
});

test('answers are indented by two spaces unless prettyPrint is off', () => {
  const chat = testChat();
  const space = chat.space();
  expect(chat.call('GET', `${space}?fields=name`).raw.body).toBe(`{\n  "name": "${space}"\n}\n`);
  expect(chat.call('GET', `${space}?fields=name&prettyPrint=false`).raw.body).toBe(
    `{"name":"${space}"}`,
  );
});

test('the token may stand in the address', () => {
  const chat = testChat();
  expect(chat.call('GET', `spaces?access_token=${ANN}`, undefined, '').status).toBe(200);
  expect(chat.call('GET', 'spaces?access_token=nobody', undefined, '').status).toBe(401);
});
