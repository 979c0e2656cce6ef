/**
 * Which spaces the calls of a person may change: those that their own runs made, and those that a press of theirs named.
 * And what is never sent: an id that somebody typed.
 */
import type { ChatApi } from '../chat-api';
import type { Ledger } from './ledger';
import { spaceOfOwnCall } from './my-chat';
import type { Broken } from './promised';

type Request = ReturnType<ChatApi['requests']>[number];

/** Who acts by the add-on; whatever others ask of Chat they do by hand. */
const CALLERS = ['ann@example.com', 'ben@example.com'];

/** Judges requests one by one. Whoever made a space is known for good. */
export function createTouchJudge(
  chat: Pick<ChatApi, 'spaces'>,
  ledger: Pick<Ledger, 'before' | 'named' | 'typed'>,
): (request: Request) => Broken[] {
  const makers = new Map<string, string>();
  const makerOf = (space: string) => {
    if (!makers.has(space))
      for (const { name, createdBy } of chat.spaces()) makers.set(name, createdBy);
    return makers.get(space);
  };
  return ({ method, path, user, body }) => {
    const { requestId = '' } = (body ?? {}) as { requestId?: string };
    if (ledger.typed.has(requestId))
      return [{ promise: 'an id that was typed is never sent', what: `${requestId} by ${user}` }];
    const own = spaceOfOwnCall({ method, path });
    const space = own || (/^\/v1\/(spaces\/[^/:]+)/.exec(path)?.[1] ?? '');
    if (method === 'GET' || space === '' || !CALLERS.includes(user)) return [];
    const maker = makerOf(space);
    const isOwn = maker === user && !ledger.before.has(space);
    // What is no space at all tells whether Chat answers.
    // What is done in one's own Chat is for spaces that one's runs made, whatever a press names.
    const isNamed = own === '' && ledger.named.get(user)?.has(space) === true;
    if (maker === undefined || isOwn || isNamed) return [];
    return [
      {
        promise: 'no call touches a space of others',
        what: `${method} ${path} by ${user}, whose run didn’t make it: ${maker} made it`,
      },
    ];
  };
}
