/** Who does something that a run doesn't expect: protects cells of the sheet, leaves a space in Chat as its owner. */
import type { World } from '../apps-script';
import type { ChatApi } from '../chat-api';
import type { Random } from '../random';
import type { Ledger } from './ledger';
import { pass, type Tab } from './tab';

/** What whoever protects cells is called among those who play. */
export const PROTECTOR = 'protector';

const LONGEST_PAUSE_S = 60;
const LONGEST_PROTECTION_S = 90;
const PROTECTIONS = 5;
/** Chance that an owner leaves then. */
const DEPARTURE_SHARE = 0.3;

/** Protects the sheet or rows of it from everybody but its owner, and takes the protection away again. */
export function* playProtector({
  random,
  tell,
  world,
  protects,
}: {
  random: Random;
  tell: (what: string) => void;
  world: World;
  /** Told when cells are protected, and when none are any more. */
  protects: (is: boolean) => void;
}): Tab {
  for (let time = 0; time < PROTECTIONS; time++) {
    yield* pass(random.between(0, LONGEST_PAUSE_S) * 1_000);
    const row = random.between(2, 8);
    const isWhole = random.next() < 0.4;
    tell(isWhole ? 'somebody protects the sheet' : `somebody protects rows ${row} and below`);
    protects(true);
    world.edit.protect(isWhole ? {} : { block: { row, column: 1, rows: 10, columns: 50 } });
    yield* pass(random.between(1, LONGEST_PROTECTION_S) * 1_000);
    world.edit.unprotect({});
    protects(false);
    tell('nothing is protected any more');
  }
  return { end: 'quiet', because: '' };
}

/**
 * A Chat in which owners leave a space at times right after they became one, or after somebody read who is in: whoever
 * was about to leave it believes that they are there.
 */
export function whereOwnersGo(chat: ChatApi, random: Random, ledger: Ledger): ChatApi {
  return {
    ...chat,
    handle: (request) => {
      const answer = chat.handle(request);
      const [, name = ''] = /^\/v1\/(spaces\/[^/]+)\/members/.exec(request.path) ?? [];
      const isList = request.method === 'GET' && request.path.endsWith('/members');
      const isChance = isList || request.method === 'PATCH';
      if (!isChance || answer.status !== 200 || name === '') return answer;
      const gone = ledger.gone.get(name);
      if (gone && isList && !request.query['pageToken']) gone.isKnown = true;
      const who = gone || random.next() > DEPARTURE_SHARE ? '' : otherOwnerOf(chat, name);
      if (who === '') return answer;
      chat.handle({
        ...{ method: 'DELETE', host: 'chat.googleapis.com', query: {} },
        path: `/v1/${name}/members/${who}`,
        authorization: `Bearer ${who}`,
      });
      // Whether they are gone Chat says, not its answer, which may be lost.
      if (otherOwnerOf(chat, name) !== who) ledger.gone.set(name, { who, isKnown: false });
      return answer;
    },
  };
}

/** The address of an owner beside whoever made the space and is in it still; '' where there is none. */
function otherOwnerOf(chat: ChatApi, name: string): string {
  const space = chat.spaces().find((one) => one.name === name);
  const owners = (space?.members ?? []).filter(
    ({ role, state }) => role === 'ROLE_MANAGER' && state === 'JOINED',
  );
  if (!owners.some(({ email }) => email === space?.createdBy)) return '';
  return owners.find(({ email }) => email !== space?.createdBy)?.email ?? '';
}
