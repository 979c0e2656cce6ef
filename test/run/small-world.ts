/** A sheet of cells, properties and the emulated Chat in memory: what a run needs, without Apps Script. */
import { type ApiRequest, createChatApi } from '../../local/chat-api';
import { type VirtualClock, virtualClock } from '../../local/clock';
import { type Faults, faultsFrom } from '../../local/faults';
import { randomFrom } from '../../local/random';
import type { ChatAnswer, ChatCall } from '../../src/chat/answer';
import { digestOf, makePlan, type PlannedRow, type Take, taken } from '../../src/plan/plan';
import { readSnapshot } from '../../src/plan/snapshot';
import type { Trust } from '../../src/plan/trust';
import type { Budget, Ports, RunContext, Store } from '../../src/run/ports';
import { runSlice, type SliceReport } from '../../src/run/slice';
import { type Start, type StartRequest, startRun } from '../../src/run/start';
import { trustOf } from '../../src/run/trust';
import { type Seals, sealsWith } from '../../src/seal/seal';
import { OUTCOME_HEADERS, type OutcomeHeader } from '../../src/table/columns';
import type { Said } from '../../src/texts/said';

export const ANN = 'ann@example.com';

/** What a row's outcome cells say. */
export type Outcome = Record<OutcomeHeader, string>;

export interface SmallWorld {
  cells: string[][];
  clock: VirtualClock;
  faults: Faults;
  chat: ReturnType<typeof createChatApi>;
  document: Map<string, string>;
  script: Map<string, string>;
  /** What the spreadsheet's other sheets show. */
  otherSheets: string[][][];
  ports: Ports;
  context: RunContext;
  /** All calls that reached Chat, as `POST /v1/spaces:setup`. */
  calls(pattern?: RegExp): string[];
  /** Called before each call, read and write; may change cells or throw. */
  hooks: {
    beforeCall?: (calls: readonly ChatCall[]) => void;
    /** May answer in Chat's place. */
    answer?: (call: ChatCall) => ChatAnswer | undefined;
    beforeRead?: () => void;
    beforeWrite?: () => void;
  };
  budget(): Budget;
  /** `asked`: what a person ticked of what is to be taken away, and how many they were told. */
  start(
    take?: Take,
    asked?: Pick<StartRequest, 'takeAway' | 'sure' | 'ofSpaces' | 'byTemplate'>,
  ): Start;
  /** `allTheSame`: the person was asked, and says that the run goes on. */
  slice(allTheSame?: boolean): SliceReport;
  /** Slice after slice, waiting in between; the reports. */
  run(most?: number): SliceReport[];
  rows(): PlannedRow[];
  /** What this person may believe of the rows now. */
  trust(): Trust;
  /** The outcome cells of the row with this name. */
  outcome(name: string): Outcome;
  membersOf(name: string): string[];
  /** The same sheet, Chat and properties for another person. */
  as(address: string): SmallWorld;
}

export interface SmallWorldOptions {
  cells: string[][];
  faults?: string[];
  /** Script's own settings of the run. */
  context?: Partial<RunContext>;
  sliceMs?: number;
  /** Whether the extra is there that changes names and settings; it is unless this says no. */
  mayRename?: boolean;
  /** Whether the extras are there for spaces in the person's own Chat; they are unless this says no. */
  mayInMyChat?: boolean;
  /** Whether the extra is there that asks the directory; it isn't unless this says so. */
  mayAskDirectory?: boolean;
  /** From when calls reach Chat until their answers are there, in place of a second. */
  answerMs?: number;
  /** New spaces a minute, in place of Chat's 60. */
  aMinute?: number;
  seed?: number;
}

/** Sentences as `code[people]`, so that tests look at what is said and not at how. */
export function words(sentences: readonly Said[]): string {
  return sentences
    .map(({ code, values }) => {
      const about = values.people ?? values.person ?? values.links;
      return about === undefined ? code : `${code}[${about}]`;
    })
    .join(' ');
}

export function smallWorld(options: SmallWorldOptions): SmallWorld {
  const clock = virtualClock();
  const random = randomFrom(options.seed ?? 1);
  const faults = faultsFrom(options.faults ?? [], random.fork('faults'));
  const chat = createChatApi({
    clock,
    random: random.fork('chat'),
    faults,
    organisation: ['example.com'],
    ...(options.aMinute && { spaceWritesPerMinute: options.aMinute }),
  });
  const cells = options.cells.map((row) => [...row]);
  const shared: Shared = {
    ...{ cells, clock, faults, chat },
    document: new Map(),
    script: new Map(
      options.aMinute ? [['limits', JSON.stringify({ spaceWrites: options.aMinute })]] : [],
    ),
    otherSheets: [],
  };
  let uuids = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(++uuids).padStart(12, '0')}`;
  return seenBy(ANN, shared, options, uuid);
}

type Shared = Pick<
  SmallWorld,
  'cells' | 'clock' | 'faults' | 'chat' | 'document' | 'script' | 'otherSheets'
>;

function seenBy(
  address: string,
  shared: Shared,
  options: SmallWorldOptions,
  uuid: () => string,
): SmallWorld {
  const { cells, clock, chat } = shared;
  const hooks: SmallWorld['hooks'] = {};
  const spend = (ms: number) => clock.spend(ms);
  const ports: Ports = {
    sheet: {
      id: 7,
      read: () => {
        hooks.beforeRead?.();
        spend(300);
        return copyOf(cells);
      },
      write: (blocks) => {
        for (const { row, column, texts } of blocks) {
          hooks.beforeWrite?.();
          spend(400);
          texts.forEach((line, down) => {
            line.forEach((text, right) => {
              setCell(cells, row + down, column + right, text);
            });
          });
        }
      },
      mayWrite: () => true,
      addOutcomeColumns: (headerRow, headers, at) => {
        headers.forEach((header, index) => {
          setCell(cells, headerRow, at + index, header);
        });
      },
    },
    otherSheets: () => shared.otherSheets,
    call: (calls) => {
      hooks.beforeCall?.(calls);
      spend(200);
      const answers = calls.map(
        (call) => hooks.answer?.(call) ?? answerOf(chat.handle(requestOf(call, address))),
      );
      spend(options.answerMs ?? 1_000);
      return answers;
    },
    stores: { document: store(shared.document), script: store(shared.script) },
    locked: (_which, _waitMs, work) => {
      spend(50);
      return work();
    },
    now: () => clock.now(),
    sleep: spend,
    random: () => 0.5,
    uuid,
    seals: sealsOf(address),
    mayRename: () => options.mayRename ?? true,
    mayInMyChat: () => options.mayInMyChat ?? true,
    mayAskDirectory: () => options.mayAskDirectory ?? false,
    words,
    log: () => undefined,
  };
  const tag = address === ANN ? 'anntag' : address.replace(/@.*$/, 'tag');
  const context: RunContext = {
    me: { tag, shown: address },
    answers: { mapping: {} },
    reading: { me: address, ownDomains: [], defaults: {} },
    addApp: false,
    leaveWhenDone: false,
    ...options.context,
  };
  const world: SmallWorld = {
    ...shared,
    ports,
    context,
    hooks,
    calls: (pattern = /./) =>
      chat
        .requests()
        .map(({ method, path }) => `${method} ${path}`)
        .filter((line) => pattern.test(line)),
    budget: () => ({
      startedAt: clock.now(),
      stopAt: clock.now() + (options.sliceMs ?? 25_000),
    }),
    start: (take = 'ready', asked = {}) =>
      startRun(ports, context, world.budget(), {
        ...{ take, within: undefined, ofSpaces: true, ...asked },
        // A person presses the button, and it says what it takes.
        digest: digestOf(taken({ rows: world.rows() }, take, context.me.tag), take),
      }),
    slice: (allTheSame = false) => runSlice(ports, context, world.budget(), allTheSame),
    run: (most = 40) => {
      const reports: SliceReport[] = [];
      while (reports.length < most) {
        const report = world.slice();
        reports.push(report);
        if (report.state !== 'going' && report.state !== 'busy') break;
        spend(report.waitMs + 700);
      }
      return reports;
    },
    rows: () =>
      makePlan(
        readSnapshot(copyOf(cells), context.answers, context.reading, world.trust()),
        ports.seals,
        ports.mayRename,
      ).rows,
    trust: () => trustOf(ports, context.me, ports.stores.document.all()),
    outcome: (name) => {
      const headers = cells[0] ?? [];
      const at = headers.indexOf('Space name');
      const row = cells.find((line) => line[at] === name);
      if (!row) throw new Error(`No row is called ${name}.`);
      return Object.fromEntries(
        OUTCOME_HEADERS.map((header) => [header, row[headers.indexOf(header)] ?? '']),
      ) as Outcome;
    },
    membersOf: (name) =>
      chat
        .spaces()
        .filter((space) => space.displayName === name)
        .flatMap(({ members }) => members.map(({ name: id, email }) => email || id))
        .sort(),
    as: (other) => seenBy(other, shared, options, uuid),
  };
  return world;
}

function copyOf(cells: readonly string[][]): string[][] {
  const width = Math.max(...cells.map((row) => row.length));
  return cells.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

function setCell(cells: string[][], row: number, column: number, text: string): void {
  while (cells.length <= row) cells.push([]);
  const line = cells[row] ?? [];
  while (line.length < column) line.push('');
  line[column] = text;
}

/** Each person's own: what another has sealed is wrong to them. */
export function sealsOf(address: string): Seals {
  return sealsWith(() => ({ key: `the key of ${address}`, book: 'book' }));
}

/** A store of properties over a map. */
export function store(values: Map<string, string>): Store {
  return {
    all: () => Object.fromEntries(values),
    get: (key) => values.get(key),
    set: (added) => {
      for (const [key, value] of Object.entries(added)) values.set(key, value);
    },
    remove: (key) => {
      values.delete(key);
    },
  };
}

/** The HTTP request for a call, by Google's reference. */
function requestOf({ method, name, query, body }: ChatCall, address: string): ApiRequest {
  const [verb, path] = ((): [ApiRequest['method'], string] => {
    switch (method) {
      case 'spaces.setup':
        return ['POST', 'spaces:setup'];
      case 'spaces.get':
      case 'spaces.members.get':
        return ['GET', name];
      case 'spaces.list':
        return ['GET', 'spaces'];
      case 'spaces.findDirectMessage':
        return ['GET', 'spaces:findDirectMessage'];
      case 'spaces.findGroupChats':
        return ['GET', 'spaces:findGroupChats'];
      case 'spaces.members.list':
        return ['GET', `${name}/members`];
      case 'spaces.members.create':
        return ['POST', `${name}/members`];
      case 'spaces.patch':
      case 'spaces.members.patch':
        return ['PATCH', name];
      case 'spaces.delete':
      case 'spaces.members.delete':
        return ['DELETE', name];
      case 'spaces.messages.create':
        return ['POST', `${name}/messages`];
      case 'spaces.messagePins.create':
        return ['POST', `${name}/messagePins`];
      case 'users.sections.list':
        return ['GET', `${name}/sections`];
      case 'users.sections.create':
        return ['POST', `${name}/sections`];
      case 'users.sections.items.move':
        return ['POST', `${name}:move`];
      case 'users.spaces.spaceNotificationSetting.patch':
        return ['PATCH', name];
      case 'people.batchGet':
        return ['GET', 'people:batchGet'];
      case 'people.searchDirectoryPeople':
        return ['GET', 'people:searchDirectoryPeople'];
      case 'groups.lookup':
        return ['GET', 'groups:lookup'];
    }
  })();
  return {
    method: verb,
    host: method.startsWith('people.')
      ? 'people.googleapis.com'
      : method === 'groups.lookup'
        ? 'cloudidentity.googleapis.com'
        : 'chat.googleapis.com',
    path: `/v1/${path}`,
    query: Object.fromEntries(
      Object.entries(query).map(([key, value]) => [
        key,
        typeof value === 'object' ? [...value] : String(value),
      ]),
    ),
    authorization: `Bearer ${address}`,
    ...(body ? { body: JSON.stringify(body) } : {}),
  };
}

function answerOf(answer: {
  status: number;
  headers: Record<string, string>;
  body: string;
  lost?: unknown;
}): ChatAnswer {
  if (answer.lost === 'closed') return { ok: false, error: { code: 0, message: 'closed' } };
  if (answer.status === 200) return { ok: true, value: JSON.parse(answer.body) };
  if (answer.lost) return { ok: false, error: { code: answer.status, message: '' } };
  const { error } = JSON.parse(answer.body) as {
    error: {
      code: number;
      message: string;
      status?: string;
      errors?: { reason: string }[];
      details?: { reason?: string }[];
    };
  };
  const reason = error.details?.[0]?.reason ?? error.errors?.[0]?.reason;
  const retryAfter = Number(answer.headers['retry-after']);
  return {
    ok: false,
    error: {
      code: error.code,
      message: error.message,
      ...(error.status ? { status: error.status } : {}),
      ...(reason ? { reason } : {}),
      ...(retryAfter > 0 ? { retryAfterSeconds: retryAfter } : {}),
    },
  };
}
