/** `spaces.findGroupChats`: the group chats of exactly these people. */
import { invalid, malformedUser } from './errors';
import { listed, pageOf } from './pages';
import { shown } from './spaces';
import { APP, type Call, type Chat, type Space } from './state';
import type { JsonObject } from './wire';

/** People besides the caller. Source: `FindGroupChatsRequest.users`. */
const MOST_PEOPLE = 49;

/** How many group chats come at once. Source: `FindGroupChatsRequest.page_size`. */
const PAGE = { usual: 10, most: 30 };

/** Answers names only, unless the whole spaces are asked for, which needs a scope that reads spaces. */
export function findGroupChats(chat: Chat, call: Call): JsonObject {
  const users = (call.query['users'] ?? []) as string[];
  if (users.length > MOST_PEOPLE)
    throw invalid(`At most ${MOST_PEOPLE} users are allowed. Got: ${users.length}`);
  if (users.includes(APP)) throw invalid('Chat apps cannot be among the users.');
  const expanded = call.query['spaceView'] === 'SPACE_VIEW_EXPANDED';
  if (expanded) call.needScope('chat.spaces.readonly', 'chat.spaces');
  const people = users.map((user) => chat.people.user(user));
  if (people.some(({ kind }) => kind === 'nobody' || kind === 'group')) refuseNobody(chat);
  const wanted = new Set(people.map(({ name }) => name));
  wanted.add(call.caller.name);
  const found = [...chat.state.spaces.values()].filter(
    (space) => space.spaceType === 'GROUP_CHAT' && hasExactly(space, wanted),
  );
  const { page, nextPageToken } = pageOf(chat, found, call.query, PAGE);
  return listed(
    'spaces',
    page.map((space) => (expanded ? shown(chat, space, true) : { name: space.name })),
    nextPageToken,
  );
}

/** An address that nobody has is in no group chat, or, with the fault `no-account=400`, no name at all. */
function refuseNobody(chat: Chat): void {
  if (!chat.faults.has('no-account')) return;
  chat.faults.struck('no-account');
  throw malformedUser();
}

/** Whether these people, and no others, have joined; an app may be there too. */
function hasExactly(space: Space, people: ReadonlySet<string>): boolean {
  const joined = [...space.members.values()].filter(
    (member) => member.state === 'JOINED' && member.name !== APP,
  );
  return joined.length === people.size && joined.every((member) => people.has(member.name));
}
