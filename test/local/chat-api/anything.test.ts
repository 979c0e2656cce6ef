/** Whatever any method is asked in a Chat with something in it, it answers in its own form, and never falls over. */
import fc from 'fast-check';
import { METHODS } from '../../../local/chat-api/methods';
import type { Field, Fields } from '../../../local/chat-api/wire';
import { human, type TestChat, testChat } from './world';

const BOB = 'bob@example.com';

/** A Chat with a space, a group chat, a direct message, messages, a pin and a section. */
function lived(): { chat: TestChat; ids: Record<string, string[]> } {
  const chat = testChat([], { spaceWritesPerMinute: 1e9 });
  const space = chat.space([BOB, 'invited1@example.com']);
  chat.call('POST', `${space}/members`, { groupMember: { name: 'groups/03abc' } });
  const setUp = (spaceType: string, people: string[]) =>
    chat.call('POST', 'spaces:setup', { space: { spaceType }, memberships: people.map(human) }).body
      .name as string;
  const groupChat = setUp('GROUP_CHAT', [BOB, 'carol@example.com']);
  const direct = setUp('DIRECT_MESSAGE', [BOB]);
  const message = chat.call('POST', `${space}/messages?messageId=client-a`, { text: 'One' }).body
    .name as string;
  chat.clock.spend(1000);
  chat.call('POST', `${space}/messagePins`, { message });
  chat.clock.spend(1000);
  const other = chat.call('POST', `${space}/messages`, { text: 'Two' }).body.name as string;
  const section = chat.call('POST', 'users/me/sections', {
    type: 'CUSTOM_SECTION',
    displayName: 'School',
  }).body.name as string;
  const last = (name: string) => name.split('/').pop() ?? '';
  return {
    chat,
    ids: {
      space: [space, groupChat, direct].map(last).concat('AAAAnowhere'),
      member: [BOB, 'ann@example.com', 'app', 'group-03abc', 'nobody1@example.com', '1', '@'],
      message: [last(other), 'client-a', 'none'],
      pin: [last(message), 'none'],
      user: ['me', 'ann@example.com', BOB, 'x'],
      section: [last(section), 'default-spaces', '-', 'none'],
      item: [last(space), last(direct), 'none'],
    },
  };
}

/** What a text of this name may well say, in methods that use it. */
const LIKELY: Record<string, readonly string[]> = {
  updateMask: ['displayName', 'role', 'text', 'spaceDetails', 'spaceHistoryState', 'muteSetting'],
  filter: ['role = "ROLE_MANAGER"', 'space_type = "SPACE"', 'create_time > "2020-01-01T00:00:00Z"'],
  query: [
    'space_type = "SPACE" AND display_name:"r"',
    'customer = "customers/my_customer" AND space_type = "SPACE"',
  ],
  orderBy: ['create_time DESC', 'ASC', ''],
  name: [`users/${BOB}`, 'users/app', 'users/carol@example.com', 'groups/03abc'],
  'groupKey.id': ['group-staff@example.com', BOB],
  messageId: ['client-a', 'client-b'],
  targetSection: ['users/me/sections/default-spaces', 'users/me/sections/none'],
  audience: ['audiences/default', ''],
  pageToken: [''],
  text: ['Hello', ''],
  spaceType: ['SPACE'],
  role: ['ROLE_MANAGER'],
  muteSetting: ['MUTED'],
  personFields: ['names', 'emailAddresses'],
  resourceNames: ['people/123456789012345678901'],
  readMask: ['names', 'emailAddresses'],
  sources: ['DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE'],
};

const ODD = fc.constantFrom<unknown>(null, '', 'x', '*', -1, {}, [], 'spaces/A', true);

/** Mostly the first. */
function mostly(values: readonly string[]): fc.Arbitrary<string> {
  const [first = ''] = values;
  return fc.oneof(fc.constant(first), fc.constant(first), fc.constantFrom(...values));
}

/** Mostly a value that fits the field of this name, now and then one that doesn't. */
function anyValue(name: string, field: Field): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: fitting(name, field) }, { weight: 1, arbitrary: ODD });
}

function fitting(name: string, field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 0, max: 50 });
    case 'time':
      return fc.constant('2026-01-01T00:00:00.123456Z');
    case 'enum':
      return mostly([...(LIKELY[name] ?? []), ...Object.keys(field.values)]);
    case 'message':
      return bodyOf(field.fields);
    case 'list':
      return fc.array(anyValue(LIKELY[name] ? name : 'name', field.of), { maxLength: 3 });
    case 'any':
      return fc.constant(null);
    case 'string':
      return fc.constantFrom(...(LIKELY[name] ?? ['x', 'Robotics']));
  }
}

/** Fields without which most calls end at the door. */
const ESSENTIAL = new Set([
  'displayName',
  'member',
  'message',
  'name',
  'personFields',
  'readMask',
  'resourceNames',
  'role',
  'sources',
  'space',
  'spaceType',
  'targetSection',
  'text',
  'type',
  'updateMask',
]);

/** Mostly what is essential, and one or two other fields. */
function bodyOf(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const all = Object.entries(fields);
  const essential = all.filter(([name]) => ESSENTIAL.has(name));
  const others = all.filter(([name]) => !ESSENTIAL.has(name));
  return fc
    .tuple(
      fc.subarray(essential, { minLength: Math.max(0, essential.length - 1) }),
      fc.subarray(others, { maxLength: Math.min(others.length, 2) }),
    )
    .chain(([some, more]) =>
      fc.record(
        Object.fromEntries(
          [...some, ...more].map(([name, field]) => [name, anyValue(name, field)]),
        ),
      ),
    );
}

const STATUSES = [200, 400, 403, 404, 409, 501];

test.each(Object.entries(METHODS))('%s', (key, method) => {
  const [httpMethod = '', template = ''] = key.split(' ');
  const { chat, ids } = lived();
  LIKELY['message'] = (ids['space'] ?? []).map(
    (space) => `spaces/${space}/messages/${ids['message']?.[0]}`,
  );
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const path = fc
    .tuple(...names.map((name) => mostly(ids[name] ?? ['x'])))
    .map((chosen) =>
      names.reduce((made, name, at) => made.replace(`{${name}}`, chosen[at] ?? ''), template),
    );
  let fine = 0;
  fc.assert(
    fc.property(
      path,
      bodyOf(method.query),
      bodyOf(method.body),
      mostly(['ann@example.com', BOB, 'admin@example.com']),
      (where, query, body, person) => {
        chat.clock.spend(2_000);
        const search = new URLSearchParams(
          Object.entries(query).map(([name, value]) => [name, String(value)]),
        );
        const hasBody = httpMethod !== 'GET' && httpMethod !== 'DELETE';
        // The call itself throws for an answer that isn't in the method's form.
        const { status } = chat.call(
          httpMethod as 'GET',
          `${where}?${search}`,
          hasBody ? body : undefined,
          person,
        );
        if (status === 200) fine++;
        return STATUSES.includes(status);
      },
    ),
    { numRuns: 400, seed: 11 },
  );
  // It was more than refused at the door.
  expect(fine).toBeGreaterThan(0);
});
