/** Those who are measured: this add-on, Google's sample in a loop, and five parallel workers. */
import path from 'node:path';
import { drawCost } from '../apps-script/costs';
import { NO_ANSWERING } from '../commands/answering';
import { setUpRows } from '../commands/session';
import { type BenchWorld, benchWorld, leftUndone, PERSON, sheetsCalls } from './bench-world';

export interface Measured {
  rows: number;
  /** Virtual time until nothing is left to do. */
  seconds: number;
  chatCalls: number;
  sheetsCalls: number;
  /** Rows without a space, and spaces beyond one a row. */
  undone: number;
  duplicated: number;
  /** Calls that Chat refused because they were too many. */
  tooMany: number;
  executions: number;
  longestExecutionSeconds: number;
  longestLockMs: number;
  /** Service calls by name. */
  serviceCalls: Readonly<Record<string, number>>;
  /** What the script itself worked, milliseconds of this machine's processor. */
  processorMs: number;
}

export interface Contest {
  rows: number;
  slower: number;
  /** The folder that would be pushed to Google. */
  dist: string;
  /** Ends an execution, or the tool, after so many set-ups; nobody starts it again. */
  killedAfter?: number;
  /** After the kill it is started again, until nothing more happens. */
  again?: boolean;
  /** What the drawn costs of calls begin with; 1 where absent. */
  seed?: number;
  /** New spaces a minute; Chat's 60 where absent. */
  quota?: number | undefined;
  /** People of each row; five where absent. */
  people?: number | undefined;
  /** The script's own work takes time, too, which makes no two runs alike. */
  works?: boolean;
}

const SAMPLE = path.resolve(__dirname, '../../bench/sample');

/** What a person needs to see that a run has ended and to start it again. */
const START_AGAIN_MS = 10_000;

/** A run with the sidebar open. */
export function runAddOn(contest: Contest): Measured {
  const { rows, slower, killedAfter, again = true } = contest;
  const bench = benchWorld(contest);
  const { world, clock } = bench;
  const start = clock.now();
  killOnce(bench, killedAfter, !again);
  setUpRows({ world, clock, person: PERSON, slower, answering: NO_ANSWERING, once: !again });
  return measured(bench, rows, start);
}

/** The sample in a loop, started again by hand each time that Google ends it. */
export function runSample({ rows, killedAfter, again = true, ...rest }: Contest): Measured {
  const bench = benchWorld({ ...rest, rows, dist: SAMPLE });
  const { world, clock } = bench;
  const start = clock.now();
  world.edit.setCell({ row: 1, column: 3, text: 'Status' });
  killOnce(bench, killedAfter, !again);
  for (;;) {
    const result = world.execute({ function: 'setUpAll', person: PERSON, from: 'menu' });
    if (result.kind === 'threw') throw new Error(result.message);
    if (result.kind === 'returned' || !again) break;
    clock.spend(START_AGAIN_MS);
  }
  return measured(bench, rows, start);
}

/**
 * A command-line tool with five workers and no limit of 6 minutes. It looks who is in each new space, waits after a 429, twice as long each time,
 * and notes each answer in a file, so that it knows what is done when it is started again.
 */
export function runWorkers({ rows, killedAfter, again = true, ...rest }: Contest): Measured {
  const { slower } = rest;
  const bench = benchWorld({ ...rest, rows });
  const { clock, chat, random } = bench;
  const costs = random.fork('workers');
  const start = clock.now();
  const noted = new Set<number>();
  let left = killedAfter;
  const ask = (method: 'GET' | 'POST', at: string, body?: object) =>
    chat.handle({
      ...{ method, host: 'chat.googleapis.com', path: at, query: {} },
      authorization: `Bearer ${PERSON}`,
      ...(body && { body: JSON.stringify(body) }),
    });
  /** Plays until all rows are noted; answers false when it was killed. */
  const play = (): boolean => {
    const queue = Array.from({ length: rows }, (_, row) => row + 1).filter(
      (row) => !noted.has(row),
    );
    const workers = Array.from({ length: WORKERS }, () => ({
      freeAt: clock.now(),
      row: 0,
      tries: 0,
      /** The space that it looks into next. */
      space: '',
      answered: undefined as boolean | undefined,
    }));
    for (;;) {
      const worker = workers
        .filter((one) => one.row > 0 || queue.length > 0)
        .reduce<(typeof workers)[number] | undefined>(
          (first, one) => (first && first.freeAt <= one.freeAt ? first : one),
          undefined,
        );
      if (!worker) return true;
      clock.goTo(worker.freeAt);
      if (worker.answered === true && worker.space !== '') {
        ask('GET', `/v1/${worker.space}/members`);
        worker.space = '';
        worker.freeAt = clock.now() + drawCost('call', costs, slower);
        continue;
      }
      if (worker.answered === true) {
        noted.add(worker.row);
        worker.row = 0;
        worker.tries = 0;
        worker.answered = undefined;
        continue;
      }
      if (worker.row === 0) worker.row = queue.shift() ?? 0;
      if (worker.row === 0) continue;
      if (left !== undefined && left-- === 0) {
        left = undefined;
        return false;
      }
      const { status, body } = ask('POST', '/v1/spaces:setup', setUpBody(worker.row));
      const tookMs = drawCost('call', costs, slower);
      worker.answered = status === 200;
      worker.space = status === 200 ? (JSON.parse(body) as { name: string }).name : '';
      worker.freeAt = clock.now() + tookMs;
      if (status !== 200) worker.freeAt += Math.min(2 ** worker.tries++, 64) * 1_000;
    }
  };
  while (!play() && again) clock.spend(START_AGAIN_MS);
  return measured(bench, rows, start);
}

const WORKERS = 5;

function setUpBody(row: number) {
  return {
    space: { spaceType: 'SPACE', displayName: `Team ${row}` },
    memberships: Array.from({ length: 5 }, (_, person) => ({
      member: { name: `users/p${person}.${row}@example.com`, type: 'HUMAN' },
    })),
  };
}

/** Ends the execution right after the call in which the `after`-th set-up went out. */
function killOnce({ world, chat }: BenchWorld, after: number | undefined, forGood: boolean): void {
  if (after === undefined) return;
  let struck = false;
  world.onServiceCall = ({ when, execution }) => {
    if (when !== 'after' || (struck && !forGood)) return;
    const sent = chat.requests().filter(({ path: one }) => one === '/v1/spaces:setup').length;
    if (sent < after) return;
    struck = true;
    execution.kill();
  };
}

function measured(bench: BenchWorld, rows: number, start: number): Measured {
  const { world, chat, clock, processor } = bench;
  return {
    rows,
    seconds: (clock.now() - start) / 1000,
    chatCalls: chat.requests().length,
    sheetsCalls: sheetsCalls(world),
    ...leftUndone(chat, rows),
    tooMany: chat.requests().filter(({ because }) => because === 'quota').length,
    executions: world.executions.length,
    longestExecutionSeconds: Math.max(0, ...world.executions.map(({ seconds }) => seconds)),
    longestLockMs: Math.max(0, ...Object.values(world.locks.longestMs)),
    serviceCalls: world.serviceCalls,
    processorMs: processor.ms,
  };
}

/** Seconds that Chat's quota alone takes, of so many spaces a minute. */
export function limitSeconds(rows: number, quota = 60): number {
  return Math.floor((rows - 1) / quota) * 60;
}
