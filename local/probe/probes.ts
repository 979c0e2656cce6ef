/**
 * The questions that only Google can answer, and how each is asked over HTTP. This table is the one list of what is
 * assumed about Chat: every fault of the emulator that stands for the other possibility is named by a probe.
 */
import { type Answer, type Ask, fieldOf, inShort, type Question } from './ask';

/** What a probe works with. */
export interface ProbeWorld {
  ask: Ask;
  /** Addresses: one's own, and a colleague's who accepts whoever adds them. */
  me: string;
  colleague: string;
  /** An address that nobody has. */
  nobody: string;
  /** Another address of the colleague; left out when none was given. */
  alias?: string;
  /** Somebody of another organisation; left out when none was given. */
  outsider?: string;
  /** Lets time pass, ms. */
  wait(ms: number): Promise<void>;
  /** A new id, different each time. */
  newId(): string;
  /** The name of a space that a probe makes; plain, so that whoever finds it knows what it is. */
  title: string;
  /** Notes a space, so that it is deleted afterwards or listed. */
  made(space: string): void;
}

/** One question. */
export interface Probe {
  id: string;
  /** What is asked, for a person. */
  asks: string;
  /** Settings of the emulator under which it answers otherwise. */
  faults: readonly string[];
  /** What has to be given for it. */
  needs?: 'alias' | 'outsider';
  /** Asks, and says in a word or two what came. */
  run(world: ProbeWorld): Promise<string>;
}

/** Trouble with everything: every probe meets it. */
export const WHOLE_FAULTS = [
  'app-not-configured',
  'app-not-configured=writes',
  'api-off',
  'scope-missing',
  'admin-block',
  'chat-off',
] as const;

/** A probe couldn't get as far as its question; the text says what came instead. */
export class Hindered extends Error {}

/** Chat takes one write a second for a space. */
const WRITE_MS = 1_100;

const human = (address: string) => ({ member: { name: `users/${address}`, type: 'HUMAN' } });

function setUp(
  world: ProbeWorld,
  people: string[],
  space: object = {},
  requestId = world.newId(),
): Question {
  return {
    method: 'POST',
    path: 'spaces:setup',
    body: {
      space: { spaceType: 'SPACE', displayName: world.title, ...space },
      memberships: people.map(human),
      requestId,
    },
  };
}

/** Asks, and notes the space that came of it. */
async function making(world: ProbeWorld, question: Question): Promise<Answer> {
  const answer = await world.ask(question);
  const name = fieldOf(answer, 'name');
  if (answer.status < 400 && typeof name === 'string') world.made(name);
  return answer;
}

/** A space to try something in. Throws `Hindered` where none comes. */
async function space(world: ProbeWorld, people: string[] = [], more: object = {}): Promise<string> {
  const answer = await making(world, setUp(world, people, more));
  const name = fieldOf(answer, 'name');
  if (typeof name !== 'string') throw new Hindered(`no space: ${inShort(answer)}`);
  await world.wait(WRITE_MS);
  return name;
}

const get = (path: string, query: Record<string, string> = {}): Question => ({
  method: 'GET',
  path,
  query,
});
const post = (path: string, body: object, query: Record<string, string> = {}): Question => ({
  method: 'POST',
  path,
  body,
  query,
});
const patch = (path: string, updateMask: string, body: object): Question => ({
  method: 'PATCH',
  path,
  body,
  query: { updateMask },
});

/** All memberships of a space, page by page. */
async function membersOf(
  world: ProbeWorld,
  name: string,
  pageSize = '1000',
): Promise<{ memberships: object[]; pages: number[] }> {
  const memberships: object[] = [];
  const pages: number[] = [];
  let pageToken: unknown = '';
  while (typeof pageToken === 'string' && pages.length < 50) {
    const query = { pageSize, showInvited: 'true', ...(pageToken === '' ? {} : { pageToken }) };
    const answer = await world.ask(get(`${name}/members`, query));
    if (answer.status >= 400) throw new Hindered(`no list: ${inShort(answer)}`);
    const page = fieldOf(answer, 'memberships');
    const found = Array.isArray(page) ? (page as object[]) : [];
    memberships.push(...found);
    pages.push(found.length);
    pageToken = fieldOf(answer, 'nextPageToken') || undefined;
  }
  return { memberships, pages };
}

/** Where a request of one's own ends: in a space that was there, or in another. */
function sameSpace(first: string, answer: Answer): string {
  if (answer.status >= 400) return inShort(answer);
  return fieldOf(answer, 'name') === first ? '200, the same space' : '200, another space';
}

export const PROBES: readonly Probe[] = [
  {
    id: 'reads-without-app',
    asks: 'Does a list of spaces come, whatever becomes of writes?',
    faults: [],
    run: async ({ ask }) => inShort(await ask(get('spaces', { pageSize: '1' }))),
  },
  {
    id: 'member-of-no-space',
    asks: 'What comes for adding somebody to a space that isn’t there?',
    faults: [],
    run: async ({ ask, colleague }) =>
      inShort(await ask(post('spaces/AAAAAAAAAAA/members', human(colleague)))),
  },
  {
    id: 'space-without-name',
    asks: 'Is a named space without a name refused?',
    faults: [],
    run: async (world) =>
      inShort(await making(world, setUp(world, [], { displayName: undefined }))),
  },
  {
    id: 'set-up-with-nobody',
    asks: 'Does an address that nobody has fail the whole set-up?',
    faults: ['refuse-unknown'],
    run: async (world) =>
      inShort(await making(world, setUp(world, [world.colleague, world.nobody]))),
  },
  {
    id: 'set-up-with-oneself',
    asks: 'Is naming oneself among the memberships refused?',
    faults: ['caller-refused'],
    run: async (world) => inShort(await making(world, setUp(world, [world.me, world.colleague]))),
  },
  {
    id: 'set-up-with-outsider',
    asks: 'Does a set-up that allows people from outside add one?',
    faults: ['outside-dropped'],
    needs: 'outsider',
    run: async (world) => {
      const name = await space(world, [world.outsider ?? ''], { externalUserAllowed: true });
      await world.wait(10_000);
      const { memberships } = await membersOf(world, name);
      return memberships.length > 1 ? 'in or invited' : 'left out';
    },
  },
  {
    id: 'set-up-with-50',
    asks: 'Are 50 memberships refused?',
    faults: [],
    run: async (world) => {
      const people = Array.from({ length: 50 }, (_, index) => `${index}-${world.nobody}`);
      return inShort(await making(world, setUp(world, people)));
    },
  },
  {
    id: 'name-of-128-emoji',
    asks: 'Is a display name of 128 emoji taken?',
    faults: ['counts=utf16'],
    run: async (world) =>
      inShort(await making(world, setUp(world, [], { displayName: '🔎'.repeat(128) }))),
  },
  {
    id: 'name-in-use',
    asks: 'Is a display name refused that a space of one’s own has?',
    faults: ['names-unique'],
    run: async (world) => {
      await making(world, setUp(world, []));
      return inShort(await making(world, setUp(world, [])));
    },
  },
  {
    id: 'request-id-again',
    asks: 'Does a request id answer the first space again?',
    faults: [],
    run: async (world) => {
      const id = world.newId();
      const first = fieldOf(await making(world, setUp(world, [], {}, id)), 'name');
      if (typeof first !== 'string') throw new Hindered('no space');
      // Long enough that the first call is over for everybody.
      await world.wait(20_000);
      return sameSpace(
        first,
        await making(world, setUp(world, [], { displayName: `${world.title} 2` }, id)),
      );
    },
  },
  {
    id: 'request-id-at-once',
    asks: 'Do two calls with one request id at the same moment make one space?',
    faults: ['same-id-at-once'],
    run: async (world) => {
      const id = world.newId();
      const [one, other] = await Promise.all([
        making(world, setUp(world, [], {}, id)),
        making(world, setUp(world, [], {}, id)),
      ]);
      const first = fieldOf(one, 'name');
      if (typeof first !== 'string') return `${inShort(one)} and ${inShort(other)}`;
      return sameSpace(first, other);
    },
  },
  {
    id: 'request-id-refused',
    asks: 'May a request id that was refused be sent again with another body?',
    faults: ['refused-id-stays'],
    run: async (world) => {
      const id = world.newId();
      const refused = await making(world, setUp(world, ['nobody'], {}, id));
      if (refused.status < 400) return 'it was not refused';
      await world.wait(WRITE_MS);
      return inShort(await making(world, setUp(world, [], {}, id)));
    },
  },
  {
    id: 'list-after-set-up',
    asks: 'Is everybody on the list directly after the set-up?',
    faults: ['list-lags=3'],
    run: async (world) => {
      const answer = await making(world, setUp(world, [world.colleague]));
      const name = fieldOf(answer, 'name');
      if (typeof name !== 'string') throw new Hindered(`no space: ${inShort(answer)}`);
      const { memberships } = await membersOf(world, name);
      return memberships.length === 2 ? 'complete' : `${memberships.length} of 2`;
    },
  },
  {
    id: 'pages',
    asks: 'Are pages of one as full as they can be?',
    faults: ['short-pages=1'],
    run: async (world) => {
      const name = await space(world, [world.colleague]);
      await world.wait(10_000);
      const { pages } = await membersOf(world, name, '1');
      // The last page may be empty where its token was given before anybody knew.
      return pages.slice(0, 2).every((size) => size === 1) ? 'full' : 'short or empty';
    },
  },
  {
    id: 'get-non-member',
    asks: 'What comes for the membership of somebody who isn’t in?',
    faults: ['not-a-member=ok'],
    run: async (world) => {
      const answer = await world.ask(get(`${await space(world)}/members/${world.colleague}`));
      const state = fieldOf(answer, 'state');
      return answer.status < 400 ? `200, ${String(state)}` : inShort(answer);
    },
  },
  {
    id: 'add-again',
    asks: 'What comes for adding somebody who is in?',
    faults: ['added-again=ok'],
    run: async (world) => {
      const name = await space(world, [world.colleague]);
      return inShort(await world.ask(post(`${name}/members`, human(world.colleague))));
    },
  },
  {
    id: 'get-by-alias',
    asks: 'Is a member found by another address of theirs?',
    faults: ['alias-unknown'],
    needs: 'alias',
    run: async (world) => {
      const name = await space(world, [world.colleague]);
      return inShort(await world.ask(get(`${name}/members/${world.alias ?? ''}`)));
    },
  },
  {
    id: 'role-of-manager',
    asks: 'Can the role of manager be given?',
    faults: ['no-assistant-role'],
    run: async (world) => {
      const name = await space(world, [world.colleague]);
      const member = `${name}/members/${world.colleague}`;
      return inShort(await world.ask(patch(member, 'role', { role: 'ROLE_ASSISTANT_MANAGER' })));
    },
  },
  {
    id: 'answer-to-removing',
    asks: 'What does the answer say of somebody who was removed?',
    faults: [],
    run: async (world) => {
      const name = await space(world, [world.colleague]);
      const answer = await world.ask({
        method: 'DELETE',
        path: `${name}/members/${world.colleague}`,
      });
      return answer.status < 400 ? `200, ${String(fieldOf(answer, 'state'))}` : inShort(answer);
    },
  },
  {
    id: 'only-owner-leaves',
    asks: 'May the only owner leave?',
    faults: ['last-owner-leaves'],
    run: async (world) => {
      const name = await space(world, [world.colleague]);
      return inShort(await world.ask({ method: 'DELETE', path: `${name}/members/${world.me}` }));
    },
  },
  {
    id: 'app-in-space',
    asks: 'Can the app be added to a space?',
    faults: ['no-app-in-spaces'],
    run: async (world) => {
      const name = await space(world);
      return inShort(
        await world.ask(post(`${name}/members`, { member: { name: 'users/app', type: 'BOT' } })),
      );
    },
  },
  {
    id: 'message-id-again',
    asks: 'What comes for a message id that was used?',
    faults: ['posted-again=ok'],
    run: async (world) => {
      const name = await space(world);
      const query = { messageId: 'client-probe' };
      await world.ask(post(`${name}/messages`, { text: 'Once' }, query));
      await world.wait(WRITE_MS);
      return inShort(await world.ask(post(`${name}/messages`, { text: 'Twice' }, query)));
    },
  },
  {
    id: 'messages-since',
    asks: 'Is a filter “at or after a time” refused?',
    faults: [],
    run: async (world) => {
      const filter = 'createTime >= "2020-01-01T00:00:00Z"';
      return inShort(await world.ask(get(`${await space(world)}/messages`, { filter })));
    },
  },
  {
    id: 'direct-message-with-nobody',
    asks: 'What comes for a direct message with an address that nobody has?',
    faults: ['no-account=400'],
    run: async ({ ask, nobody }) =>
      inShort(await ask(get('spaces:findDirectMessage', { name: `users/${nobody}` }))),
  },
  {
    id: 'group-not-there',
    asks: 'What comes for a Google group that isn’t there?',
    faults: ['group-not-found'],
    run: async ({ ask, nobody }) =>
      inShort(await ask(get('groups:lookup', { 'groupKey.id': nobody }))),
  },
  {
    id: 'active-when-made',
    asks: 'When was a space last active that nobody has written in?',
    faults: ['never-active'],
    run: async (world) => {
      const answer = await world.ask(get(await space(world)));
      if (answer.status >= 400) return inShort(answer);
      const at = Date.parse(String(fieldOf(answer, 'lastActiveTime')));
      if (Number.isNaN(at)) return 'not said';
      return at === 0 ? 'never' : 'when it was made';
    },
  },
  {
    id: 'active-after-join',
    asks: 'Does somebody who comes in count as activity?',
    faults: ['active-after-join'],
    run: async (world) => {
      const name = await space(world);
      const before = fieldOf(await world.ask(get(name)), 'lastActiveTime');
      await world.wait(5_000);
      const added = await world.ask(post(`${name}/members`, human(world.colleague)));
      if (added.status >= 400) throw new Hindered(`nobody came in: ${inShort(added)}`);
      await world.wait(5_000);
      const after = fieldOf(await world.ask(get(name)), 'lastActiveTime');
      return before === after ? 'no' : 'yes';
    },
  },
  {
    id: 'group-chat-with-audience',
    asks: 'Is a group chat refused that everybody may find?',
    faults: [],
    run: async (world) => {
      const given = {
        spaceType: 'GROUP_CHAT',
        displayName: undefined,
        accessSettings: { audience: 'audiences/default' },
      };
      return inShort(await making(world, setUp(world, [world.colleague, world.nobody], given)));
    },
  },
  {
    id: 'history-with-name',
    asks: 'Is a change of history and name together refused?',
    faults: [],
    run: async (world) => {
      const body = { displayName: `${world.title} 2`, spaceHistoryState: 'HISTORY_ON' };
      return inShort(
        await world.ask(patch(await space(world), 'displayName,spaceHistoryState', body)),
      );
    },
  },
  {
    id: 'description-alone',
    asks: 'Does a description alone empty the guidelines?',
    faults: [],
    run: async (world) => {
      const details = { description: 'What', guidelines: 'How' };
      const name = await space(world, [], { spaceDetails: details });
      const answer = await world.ask(
        patch(name, 'spaceDetails', { spaceDetails: { description: 'New' } }),
      );
      if (answer.status >= 400) return inShort(answer);
      await world.wait(WRITE_MS);
      const after = await world.ask(get(name));
      return fieldOf(after, 'spaceDetails.guidelines') === undefined ? 'yes' : 'no';
    },
  },
  {
    id: 'address-of-space',
    asks: 'How does a space’s own address begin?',
    faults: [],
    run: async (world) => {
      const uri = fieldOf(await world.ask(get(await space(world))), 'spaceUri');
      return typeof uri === 'string' ? uri.replace(/[\w-]{9,}(?=\?|$)/, 'ID') : 'not said';
    },
  },
];
