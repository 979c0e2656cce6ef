/**
 * Once all is judged, whoever ran something undoes their last run, in some runs: people use spaces before and while they
 * do, answers are lost, executions are killed, and the page asks for more than it was shown. What is judged here goes by
 * Chat alone: no space is deleted that Chat never said this person's run had made, or that somebody used. Drawn apart.
 */
import type { RunLook, SliceAnswer, UndoRunAnswer, View } from '../../src/protocol';
import type { SpaceReport } from '../chat-api';
import type { Random } from '../random';
import type { Calls } from './calls';
import { gridOf, textAt } from './ledger';
import type { Show } from './show';

/** In some of them a run only finds the space of a row that comes in at last. */
const FOUND_SHARE = 0.5;
/** So long after it was sent Chat may have forgotten an id, and its space is looked for. */
const FORGOTTEN_MS = 75 * 60_000;
const DAY_MS = 24 * 3_600_000;
const MOMENTS_MS = 5 * 60_000;
const MOST_CALLS = 25;
const SHEET = 0;
/** Calls of an execution among which one is killed. */
const LONGEST = 60;

interface Undoing {
  show: Show;
  calls: Calls;
  random: Random;
  /** Spaces that somebody used since the rows were judged. */
  used: Set<string>;
  /** As they were before the call that is judged. */
  before: Map<string, SpaceReport>;
  /** Calls of Chat that were judged. */
  seen: number;
  deleted: Set<string>;
}

/** Plays it for each of these people; answers how many spaces were deleted, and how many others people had used. */
export function playUndoing(
  show: Show,
  calls: Calls,
  people: readonly string[],
): { deleted: number; used: number } {
  const { random, chat, faults } = show.stage;
  const undoing: Undoing = {
    ...{ show, calls, random: random.fork('what is undone'), used: new Set(), before: new Map() },
    ...{ seen: chat.requests().length, deleted: new Set() },
  };
  show.stage.world.onServiceCall = undefined;
  if (undoing.random.next() < FOUND_SHARE) findOne(undoing, people[0] ?? '');
  for (const person of people) undoAs(undoing, person);
  faults.clear('lost-answer');
  judgeRows(undoing);
  return { deleted: undoing.deleted.size, used: undoing.used.size };
}

function ask<T>(undoing: Undoing, person: string, name: string, request: object): T | undefined {
  const { show, calls, before } = undoing;
  for (const space of show.stage.chat.spaces()) before.set(space.name, space);
  const answer = calls.execute(person, name, { sheetId: SHEET, ...request });
  judgeDeletes(undoing);
  return answer?.ok ? (answer.value as T) : undefined;
}

/** Chat makes the space of a new row, and no answer comes through: the run only finds it later. */
function findOne(undoing: Undoing, person: string): void {
  const { world, faults, clock } = undoing.show.stage;
  const { cells, columns } = gridOf(world.cells(SHEET));
  const typed = [
    { column: columns.get('Space name'), text: 'Found again' },
    { column: columns.get('Members'), text: 'p1.found@example.com' },
  ];
  for (const { column, text } of typed) {
    if (column === undefined) return;
    // Rows that were deleted took the end of the grid with them.
    world.edit.paste({ row: cells.length + 1, column: column + 1, cells: [[text]] });
  }
  const offer = ask<View>(undoing, person, 'look', { which: 'all' })?.offer;
  if (offer?.rows !== 1) return;
  const slice = () => ask<SliceAnswer>(undoing, person, 'runSlice', {});
  ask(undoing, person, 'startRun', { which: 'all', take: 'ready', digest: offer.digest });
  faults.set('lost-answer=1');
  for (let time = 0; time < 3; time++) clock.spend((slice()?.waitMs ?? 0) + 1_000);
  faults.clear('lost-answer');
  clock.spend(FORGOTTEN_MS);
  for (let time = 0; time < MOST_CALLS; time++) {
    const answer = slice();
    if (!answer || answer.state === 'ended') return;
    clock.spend(answer.waitMs + 1_000);
  }
}

function undoAs(undoing: Undoing, person: string): void {
  const { show, random } = undoing;
  const { faults, world, clock, chat } = show.stage;
  const run = () => ask<View>(undoing, person, 'look', { which: 'all' })?.undo?.run;
  const first = run();
  if (first === undefined) return;
  // Who writes in the moments after a space was made can't be told from the add-on.
  clock.spend(MOMENTS_MS);
  useSome(undoing, 0.3);
  const may: string[] = [];
  for (let after = '', time = 0; time < MOST_CALLS; time++) {
    const looked = ask<RunLook>(undoing, person, 'lookAtRun', { run: first, after });
    for (const { space } of looked?.may ?? []) may.push(space);
    if (looked?.state !== 'going') break;
    after = looked.after;
    clock.spend(looked.waitMs);
  }
  useSome(undoing, 0.15);
  // The page may ask for anything: a list of its own making finds the same end.
  const spaces = [...may, ...chat.spaces().map(({ name }) => name)].slice(0, 200);
  if (random.next() < 0.5) faults.set('lost-answer=0.3');
  const undo = (isCalm: boolean) => {
    for (let askedAt = 0, time = 0; time < MOST_CALLS; time++) {
      world.onServiceCall = isCalm ? undefined : troubles(undoing);
      const request = { run: first, spaces, askedAt };
      const answer = ask<UndoRunAnswer>(undoing, person, 'undoRun', request);
      world.onServiceCall = undefined;
      if (answer && answer.state !== 'going' && answer.state !== 'busy') return;
      askedAt = answer?.askedAt ?? 0;
      // Whoever was killed holds the document until the end of the execution.
      clock.spend(Math.max(answer?.waitMs ?? 0, answer ? 1_000 : 7 * 60_000));
    }
  };
  undo(false);
  faults.clear('lost-answer');
  undo(true);
}

/** A kill in some executions; and people who use a space just before it is looked at for the last time. */
function troubles(undoing: Undoing): Show['stage']['world']['onServiceCall'] {
  const { random, show } = undoing;
  const at = random.next() < 0.5 ? random.between(1, LONGEST) : 0;
  let calls = 0;
  return ({ name, when, execution }) => {
    if (when === 'before' && name === 'Range.setValues') useSome(undoing, 0.1);
    if (when === 'after') calls++;
    if (calls !== at || when !== 'after') return;
    show.tell(`${execution.function} is killed after ${name}`);
    execution.kill();
  };
}

const PEOPLE = ['ann@example.com', 'ben@example.com'];
const ACTS = ['write', 'add', 'leave'] as const;

/** People write, come in by somebody's hand, or leave. */
function useSome(undoing: Undoing, share: number): void {
  const { random, used, show } = undoing;
  const { chat } = show.stage;
  for (const { name, members, spaceType } of chat.spaces()) {
    if (random.next() >= share || spaceType !== 'SPACE') continue;
    // What Ann and Ben ask of Chat is taken for the add-on's.
    const joined = members.filter(
      ({ email, state }) => email.includes('@') && !PEOPLE.includes(email) && state === 'JOINED',
    );
    if (joined.length === 0) continue;
    const who = random.pick(joined);
    const id = who.name.replace(/^users\//, '');
    // Who owns a space stays: what becomes of spaces without an owner is judged elsewhere.
    const acts = who.role === 'ROLE_MANAGER' ? ACTS.slice(0, 2) : ACTS;
    const act = random.pick(acts);
    const [method, path, body] = {
      write: ['POST', `${name}/messages`, { text: 'Hello' }] as const,
      add: ['POST', `${name}/members`, { member: { name: 'users/late@example.com' } }] as const,
      leave: ['DELETE', `${name}/members/${id}`, undefined] as const,
    }[act];
    const { status } = chat.handle({
      ...{ method, host: 'chat.googleapis.com', path: `/v1/${path}`, query: {} },
      authorization: `Bearer ${who.email}`,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (status !== 200) continue;
    // Whoever was never put in leaves a space as it was made.
    if (act !== 'leave' || wasPutIn(who.email, appliedTo(show, name))) used.add(name);
    show.tell(`${who.email} uses ${name}: ${act}`);
  }
}

/** Whether the add-on wrote down that it had put them in; a group's address may end as a person's does. */
function wasPutIn(email: string, applied: string): boolean {
  return [email, `alias-${email}`].some((address) => applied.includes(JSON.stringify(address)));
}

/** What the add-on wrote down of who it had put into the space. */
function appliedTo({ stage }: Show, space: string): string {
  const grid = gridOf(stage.world.cells(SHEET));
  const row = grid.cells.findIndex((_, index) => textAt(grid, index + 1, 'Space ID') === space);
  return textAt(grid, row + 1, 'Applied');
}

/** Each space that was deleted, by what Chat knew of it before. */
function judgeDeletes(undoing: Undoing): void {
  const { show, before, used, deleted } = undoing;
  const { chat, ledger } = show.stage;
  const requests = chat.requests();
  for (; undoing.seen < requests.length; undoing.seen++) {
    const { method, path, status, user, at } = requests[undoing.seen] as (typeof requests)[number];
    const [, name = ''] = /^\/v1\/(spaces\/[^/:]+)$/.exec(path) ?? [];
    const space = before.get(name);
    if (method !== 'DELETE' || status !== 200 || !space) continue;
    deleted.add(name);
    const isAnswered = requests.some(
      (one) =>
        one.path === '/v1/spaces:setup' &&
        one.user === user &&
        one.status === 200 &&
        one.lost === null &&
        (one.body as { requestId?: string }).requestId === space.requestId,
    );
    const why = [
      ...(space.createdBy === user ? [] : [`${space.createdBy} made it`]),
      ...(ledger.before.has(name) ? ['it was there before'] : []),
      ...(ledger.named.get(user)?.has(name) ? ['a press named it'] : []),
      ...(isAnswered ? [] : ['Chat never said that a run made it']),
      ...(used.has(name) ? ['somebody used it'] : []),
      ...(at - Date.parse(space.createTime) > DAY_MS + 60_000 ? ['it is older than a day'] : []),
      ...(space.spaceType === 'SPACE' ? [] : [`it is a ${space.spaceType}`]),
    ];
    if (why.length === 0) continue;
    const what = `${user} deleted “${space.displayName}” (${name}): ${why.join(', ')}`;
    show.broke([{ promise: 'no space is deleted that a run only found or somebody used', what }]);
  }
}

/** No row says that it has a space that was deleted. */
function judgeRows({ show, deleted }: Undoing): void {
  const grid = gridOf(show.stage.world.cells(SHEET));
  for (let row = 2; row <= grid.cells.length; row++) {
    const space = textAt(grid, row, 'Space ID');
    if (!deleted.has(space)) continue;
    const what = `row ${row} still has ${space}, which was deleted`;
    show.broke([{ promise: 'every row says what became of it', what }]);
  }
}
