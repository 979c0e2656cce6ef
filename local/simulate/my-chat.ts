/**
 * In a share of the runs people want new spaces in a section of their own Chat, muted, their message pinned. Once the rows are
 * settled nothing of it may be done again: what a person has changed there since is theirs. Drawn apart.
 */
import type { ChatApi } from '../chat-api';
import type { Random } from '../random';
import { type Grid, textAt } from './ledger';
import type { Broken } from './promised';

const SHARE = 0.25;
const SHEET = 0;
/** Times that it is said until an answer says that it is kept. */
const MOST_SAVES = 10;

/** The calls on a space in the caller's own Chat, or that pin in it; what they name is the end of the space's name. */
const OWN_CALLS = [
  /^\/v1\/spaces\/([^/:]+)\/messagePins$/,
  /^\/v1\/users\/me\/spaces\/([^/:]+)\/spaceNotificationSetting$/,
  /^\/v1\/users\/me\/sections\/[^/:]+\/items\/([^/:]+):move$/,
];

type Request = ReturnType<ChatApi['requests']>[number];

/** Whether in this seed people want something of it. */
export function drawsMyChat(random: Random): boolean {
  return random.fork('whether').next() < SHARE;
}

/** Each says what they want before anything is set up, one thing at least: until `say` has an answer that it is kept. */
export function sayWhatIsWanted(
  random: Random,
  people: readonly string[],
  say: (person: string, request: object) => boolean,
): void {
  for (const person of people) {
    const of = random.fork(person);
    const section = of.next() < 0.7 ? 'Teams' : '';
    const wanted = { section, mute: section === '' || of.next() < 0.6, pin: of.next() < 0.6 };
    for (let tries = 0; tries < MOST_SAVES; tries++)
      if (say(person, { sheetId: SHEET, wanted })) break;
  }
}

/** The space whose place in somebody's own Chat a call changes, or in which it pins; '' for other calls. */
export function spaceOfOwnCall({ method, path }: Pick<Request, 'method' | 'path'>): string {
  if (method === 'GET') return '';
  const id = OWN_CALLS.map((pattern) => pattern.exec(path)?.[1]).find(Boolean);
  return id === undefined ? '' : `spaces/${id}`;
}

/** The judge's own look at it. */
export interface MyChatJudge {
  judge(request: Request): Broken[];
  /** Nothing goes wrong any more, and everybody is content: the rows that are settled stay so. */
  settled(grid: Grid): void;
  /** How many calls were answered. */
  count(): number;
}

export function createMyChatJudge(): MyChatJudge {
  const over = new Set<string>();
  let count = 0;
  return {
    count: () => count,
    settled: (grid) => {
      for (let row = 2; row <= grid.cells.length; row++)
        if (['Done', 'Partly done'].includes(textAt(grid, row, 'Status')))
          over.add(textAt(grid, row, 'Space ID'));
    },
    judge: (request) => {
      const space = spaceOfOwnCall(request);
      if (space === '') return [];
      if (request.status === 200) count++;
      if (!over.has(space)) return [];
      return [
        {
          promise: 'a settled space is left as its people have it in their own Chat',
          what: `${request.method} ${request.path} by ${request.user}`,
        },
      ];
    },
  };
}
