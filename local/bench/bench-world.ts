/** A sheet of good rows, Chat and a virtual clock for one measurement. */
import { createWorld, isSheetsCall, type World } from '../apps-script';
import { type ChatApi, createChatApi } from '../chat-api';
import { type VirtualClock, virtualClock } from '../clock';
import { type Faults, faultsFrom } from '../faults';
import { quotaOf } from '../quota';
import { type Random, randomFrom } from '../random';
import { type Processor, withProcessor } from './processor';

export const PERSON = 'ann@example.com';

/** As the script heads what it writes. */
const OUTCOME_HEADERS = ['Status', 'Space link', 'Details', 'Space ID', 'Applied', 'Request ID'];

/** Google's processors take so many times as long as those that this is measured on: nobody could measure it. */
const AT_GOOGLE = 3;

/** People in each row, besides who runs it. */
export const PEOPLE_A_ROW = 5;

export interface BenchWorld {
  clock: VirtualClock;
  chat: ChatApi;
  faults: Faults;
  random: Random;
  world: World;
  /** What the script itself worked so far. */
  processor: Processor;
}

/** Header row and `rows` rows of five people each, or of `people`; with the outcome columns, or without. */
export function goodRows(rows: number, people = PEOPLE_A_ROW, hasOutcomes = false): string[][] {
  return [
    ['Space name', 'Members', ...(hasOutcomes ? OUTCOME_HEADERS : [])],
    ...Array.from({ length: rows }, (_, row) => [
      `Team ${row + 1}`,
      Array.from({ length: people }, (_none, person) => `p${person}.${row + 1}@example.com`).join(
        ', ',
      ),
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
  /** New spaces a minute; left out: Chat's 60. */
  quota?: number | undefined;
  people?: number | undefined;
  /** The sheet has the outcome columns already. */
  hasOutcomes?: boolean;
  /** The script's own work takes time, too. */
  works?: boolean;
}): BenchWorld {
  const clock = virtualClock();
  const random = randomFrom(options.seed ?? 1);
  const faults = faultsFrom(
    options.killed === undefined ? [] : [`killed=${options.killed}`],
    random.fork('faults'),
  );
  const organisation = ['example.com'];
  const { ofChat, ofScript } = quotaOf(options.quota);
  const chat = createChatApi({
    ...{ clock, random: random.fork('chat'), faults, organisation },
    ...ofChat,
  });
  const world = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist: options.dist,
    sheets: [{ name: 'Teams', cells: goodRows(options.rows, options.people, options.hasOutcomes) }],
    owner: PERSON,
    mode: 'bound',
    slower: options.slower,
    ...ofScript,
  });
  return {
    ...{ clock, chat, faults, random },
    ...withProcessor(world, clock, options.works ? AT_GOOGLE : 0),
  };
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
