/** The bundle over the local fakes, with what tests of the whole script ask again and again. */
import { createWorld, type ExecutionResult, type World } from '../../local/apps-script';
import { PlatformError } from '../../local/apps-script/errors';
import { type ChatApiOptions, createChatApi } from '../../local/chat-api';
import { virtualClock } from '../../local/clock';
import { DIST } from '../../local/commands/run';
import { faultsFrom } from '../../local/faults';
import { randomFrom } from '../../local/random';
import { createChatByHand } from '../../local/workspace/chat-by-hand';
import type { Answer, ScheduleRequest, ScheduleView } from '../../src/protocol';

export const ANN = 'ann@example.com';
export const BEN = 'ben@example.com';

/** The first sheet's id. */
export const SHEET = 0;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface Options {
  cells?: string[][];
  more?: { name: string; cells: string[][] }[];
  mode?: 'bound' | 'add-on';
  fault?: string[];
  locale?: string;
  slower?: number;
  owner?: string;
  /** Set-ups a minute, in place of Chat's 60: a small sheet then takes as long as a large one. */
  aMinute?: number;
  /** People use Chat beside it: `act` says what they do there. */
  byHand?: true;
  /** The folder that would be pushed; what the build made when left out. */
  dist?: string;
  /** Extras that it was pushed with although they are off by themselves. */
  extras?: string[];
}

export const HEADERS = ['Space name', 'Members'];

/** A row that goes through. */
export const team = (name: string) => [name, 'maria@example.com, tom@example.com'];

export function teams(count: number): string[][] {
  return [HEADERS, ...Array.from({ length: count }, (_, index) => team(`Team ${index + 1}`))];
}

export function worldOf(options: Options = {}) {
  const { cells = teams(2), more = [], mode = 'bound', fault = [], locale, slower } = options;
  const owner = options.owner ?? ANN;
  const random = randomFrom(7);
  const clock = virtualClock();
  const faults = faultsFrom(fault, random.fork('faults'));
  const organisation = [owner.slice(owner.indexOf('@') + 1)];
  const chatOptions: ChatApiOptions = { clock, random: random.fork('chat'), faults, organisation };
  const byHand = options.byHand ? createChatByHand(chatOptions) : undefined;
  const chat = byHand ?? createChatApi(chatOptions);
  const world: World = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist: options.dist ?? DIST,
    extras: options.extras ?? [],
    sheets: [{ name: 'Teams', cells }, ...more],
    owner,
    mode,
    ...(locale !== undefined && { locale }),
    ...(slower !== undefined && { slower }),
    ...(options.aMinute !== undefined && {
      scriptProperties: { limits: JSON.stringify({ spaceWrites: options.aMinute }) },
    }),
  });

  const run = (name: string, request: unknown, person = owner): ExecutionResult =>
    world.execute({ function: name, args: [request], person });

  /** What the script answers; throws what it throws. */
  const call = <T>(name: string, request: unknown, person = owner): T => {
    const result = run(name, request, person);
    if (result.kind === 'returned') return result.value as T;
    throw new Error(result.kind === 'threw' ? result.message : 'killed');
  };

  /** A call of the sidebar; throws the code of what it answers as trouble. */
  const ask = <T>(name: string, request: unknown, person = owner): T => {
    const answer = call<Answer<T>>(name, request, person);
    if (answer.ok) return answer.value;
    throw new Error(`${answer.trouble.said.code} ${JSON.stringify(answer.trouble.said.values)}`);
  };

  const fireNext = () => {
    const next = world.nextTrigger();
    if (!next) throw new Error('No trigger waits.');
    clock.goTo(next.at);
    const due = world.takeDueTrigger();
    if (!due) throw new Error('No trigger is due.');
    return world.execute(due);
  };

  return {
    world,
    clock,
    chat,
    /** What somebody does in Chat, by the name of a space and the address of whoever it is about. */
    act: (
      person: string,
      what: 'accept' | 'leave' | 'remove' | 'rename' | 'delete',
      name: string,
      about = '',
    ) => {
      const space = chat.spaces().find(({ displayName }) => displayName === name);
      const member = space?.members.find(({ email }) => email === about)?.name ?? '';
      byHand?.byHand(person, { kind: what, space: space?.name ?? '', member, name: about });
    },
    faults,
    run,
    call,
    ask,
    schedule: (request: Partial<ScheduleRequest> = {}, person = owner) =>
      ask<ScheduleView>(
        'saveSchedule',
        { sheetId: SHEET, every: { kind: 'hour' }, onForm: false, tell: 'needed', ...request },
        person,
      ),
    read: (person = owner) => ask<ScheduleView>('readSchedule', { sheetId: SHEET }, person),
    /** Jumps to the next trigger that is due and carries it out, that one alone. */
    fireNext,
    /** Fires everything that comes due within `ms`; answers how many. */
    pass: (ms: number): number => {
      const end = clock.now() + ms;
      let firings = 0;
      for (;;) {
        const next = world.nextTrigger();
        if (!next || next.at > end) break;
        fireNext();
        firings++;
      }
      clock.goTo(Math.max(end, clock.now()));
      return firings;
    },
    /** The Status of each row, top to bottom. */
    statuses: (sheet = SHEET): string[] => column(world, sheet, 'Status'),
    details: (sheet = SHEET): string[] => column(world, sheet, 'Details'),
    spaces: () => chat.spaces().map((space) => space.displayName),
    setUps: () => chat.requests().filter(({ path }) => path === '/v1/spaces:setup'),
    /** Every service call of this name throws `message` from now on; answers what ends it. */
    refuse: (name: string | RegExp, message: string, times = Number.POSITIVE_INFINITY) => {
      let left = times;
      world.onServiceCall = ({ name: called, when }) => {
        const isMeant = typeof name === 'string' ? called === name : name.test(called);
        if (when !== 'before' || !isMeant || left <= 0) return;
        left--;
        throw new PlatformError(message);
      };
      return () => {
        world.onServiceCall = undefined;
      };
    },
  };
}

export type TestWorld = ReturnType<typeof worldOf>;

function column(world: World, sheet: number, header: string): string[] {
  const cells = world.cells(sheet);
  const at = (cells[0] ?? []).indexOf(header);
  return cells.slice(1).map((row) => (at < 0 ? '' : (row[at] ?? '')));
}
