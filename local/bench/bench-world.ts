/** A sheet of good rows, Chat and a virtual clock for one measurement. */
import { createWorld, isSheetsCall, type World } from '../apps-script';
import { type ChatApi, createChatApi } from '../chat-api';
import { type VirtualClock, virtualClock } from '../clock';
import { type Faults, faultsFrom } from '../faults';
import { type Random, randomFrom } from '../random';

export const PERSON = 'ann@example.com';

/** People in each row, besides who runs it. */
export const PEOPLE_A_ROW = 5;

export interface BenchWorld {
  clock: VirtualClock;
  chat: ChatApi;
  faults: Faults;
  random: Random;
  world: World;
}

/** Header row and `rows` rows of five people each. */
export function goodRows(rows: number): string[][] {
  return [
    ['Space name', 'Members'],
    ...Array.from({ length: rows }, (_, row) => [
      `Team ${row + 1}`,
      Array.from(
        { length: PEOPLE_A_ROW },
        (_none, person) => `p${person}.${row + 1}@example.com`,
      ).join(', '),
    ]),
  ];
}

/** `killed` as for the fault of this name: `12` before the twelfth service call, `12+` after it. */
export function benchWorld(options: {
  rows: number;
  dist: string;
  slower: number;
  killed?: string;
  seed?: number;
}): BenchWorld {
  const clock = virtualClock();
  const random = randomFrom(options.seed ?? 1);
  const faults = faultsFrom(
    options.killed === undefined ? [] : [`killed=${options.killed}`],
    random.fork('faults'),
  );
  const organisation = ['example.com'];
  const chat = createChatApi({ clock, random: random.fork('chat'), faults, organisation });
  const world = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist: options.dist,
    sheets: [{ name: 'Teams', cells: goodRows(options.rows) }],
    owner: PERSON,
    mode: 'bound',
    slower: options.slower,
  });
  return { clock, chat, faults, random, world };
}

/** Calls of Sheets so far. */
export function sheetsCalls(world: World): number {
  let calls = 0;
  for (const [name, times] of Object.entries(world.serviceCalls))
    if (isSheetsCall(name)) calls += times;
  return calls;
}

/** How many rows have no space, and how many spaces there are beyond one for each row. */
export function leftUndone(chat: ChatApi, rows: number): { undone: number; duplicated: number } {
  const names = chat.spaces().map((space) => space.displayName);
  const different = new Set(names).size;
  return { undone: rows - different, duplicated: names.length - different };
}
