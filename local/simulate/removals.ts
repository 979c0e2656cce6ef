/**
 * The judge's own book of who was ever asked for by whom: nobody is taken out of a space, or given less, by surprise.
 * It goes by Chat's state before and after each call, by the cells as they were last read, and by what people ticked, or let a
 * schedule do within a limit.
 */
import type { SpaceReport } from '../chat-api';
import { createUnticked, type InStepSchedule } from './in-step-judge';
import { askedAt, type Grid, gridOf, type Ledger, textAt, uuidOf } from './ledger';
import type { Broken } from './promised';

/** A call of Chat, as far as it is looked at here. */
export interface Call {
  method: string;
  path: string;
  user: string;
}

export interface Removals {
  /** Somebody saw these people named, and ticked that something is taken from them. */
  ticked(person: string, shown: readonly string[]): void;
  /** A schedule takes people out by itself, within its limit. */
  scheduled(schedule: InStepSchedule): void;
  /** What the execution read last, and when. */
  read(execution: Reader | undefined, cells: string[][], at: number): void;
  /** Judges what these calls, made by the execution, took away. */
  judge(
    calls: readonly Call[],
    spaces: readonly SpaceReport[],
    execution: object | undefined,
  ): Broken[];
  /** How many were taken out, how many of them by a schedule alone, and how many roles. */
  counts(): { out: number; bySchedule: number; roles: number };
}

/** An execution that reads the sheet. */
export interface Reader {
  function: string;
  person: string;
}

type Members = ReadonlyMap<string, SpaceReport['members'][number]>;

const RANKS = ['ROLE_MEMBER', 'ROLE_ASSISTANT_MANAGER', 'ROLE_MANAGER'];

export function createRemovals(ledger: Pick<Ledger, 'asked'>): Removals {
  const ticks = new Set<string>();
  /** All that each execution read, the newest last. */
  const reads = new WeakMap<object, string[][][]>();
  /** What was read for each person since they last ticked: by the executions of the run that they ticked for. */
  const sinceTick = new Map<string, string[][][]>();
  const everIn = new Map<string, Set<string>>();
  const counts = { out: 0, bySchedule: 0, roles: 0 };
  const unticked = createUnticked();
  let before = new Map<string, Members>();

  const judgeOne = (
    { method, path, user }: Call,
    spaces: readonly SpaceReport[],
    space: SpaceReport,
    read: readonly string[][][],
  ): string[] => {
    const id = path.split('/members/')[1] ?? '';
    const were = before.get(space.name);
    const was = were?.get(`users/${id}`) ?? byAddress(were, id);
    if (!was || was.email === '' || was.email === user) return [];
    const now = space.members.find(({ name }) => name === was.name);
    const isLess = now && RANKS.indexOf(now.role) < RANKS.indexOf(was.role);
    if (method === 'DELETE' ? now : !isLess) return [];
    if (method === 'DELETE') counts.out++;
    else counts.roles++;
    const wrong: string[] = [];
    const hasOwner = space.members.some(
      ({ role, state }) => role === 'ROLE_MANAGER' && state === 'JOINED',
    );
    if (was.role === 'ROLE_MANAGER' && !hasOwner) wrong.push('no owner is left');
    const isTicked = namesOf(was).some((one) => ticks.has(`${user} ${one}`));
    if (!isTicked && method === 'DELETE' && unticked.isFor(user)) {
      counts.bySchedule++;
      wrong.push(...unticked.judge(space.name, namesOf(was), everIn.get(space.name)?.size ?? 0));
    } else if (!isTicked) wrong.push('nobody ticked that');
    if (was.email === space.createdBy) wrong.push('the space is theirs');
    if (read.length === 0) return [...wrong, 'nothing was read'];
    if (method === 'DELETE') {
      const earlier = isTicked ? (sinceTick.get(user) ?? []) : [];
      wrong.push(...byRows(read.map(gridOf), earlier.map(gridOf), spaces, space, was));
    }
    return wrong;
  };

  /**
   * What the rows say against it, as they were last read; a row that was cleared since it was first read had its space, and
   * one that bears its id still has the space that was made for that. Where an earlier execution of the run read that
   * (`earlier`), they have to be in it still.
   */
  const byRows = (
    read: readonly Grid[],
    earlier: readonly Grid[],
    spaces: readonly SpaceReport[],
    space: SpaceReport,
    member: SpaceReport['members'][number],
  ): string[] => {
    const { email } = member;
    const [id = '', ...addresses] = namesOf(member);
    const grid = read[read.length - 1] as Grid;
    const isOf = (asked: { addresses: string[] }) =>
      asked.addresses.some((one) => addresses.includes(one));
    const rows = grid.cells.map((_, index) => index + 1).slice(1);
    const namesId = (row: number) => textAt(grid, row, 'Members').includes(id);
    const namesAddress = (row: number) => askedAt(grid, row, {}).people.some(isOf);
    const own = rows.filter((row) => textAt(grid, row, 'Space ID') === space.name);
    const uuids = [
      space.requestId ?? '',
      ...own.map((row) => uuidOf(textAt(grid, row, 'Request ID'))),
    ];
    const asked = uuids.flatMap((uuid) => [...(ledger.asked.get(uuid)?.values() ?? [])]);
    const wasNamed = asked.some(({ people }) => people.some(isOf));
    const wasNamedById = asked.some(({ ids }) => ids.includes(id));
    // Nothing tells the address of whom a row names by Chat's name for them alone: another row has to name them as this one did.
    const namesAlike = (row: number) =>
      (wasNamed && namesAddress(row)) || (wasNamedById && namesId(row));
    const others = rows.filter((row) => !own.includes(row) && namesAlike(row));
    const tags = new Set(others.map((row) => textAt(grid, row, 'Ref')));
    const isCleared = (row: number) =>
      textAt(grid, row, 'Space ID') === '' && textAt(grid, row, 'Request ID') === '';
    const cleared = new Set(others.filter(isCleared).map((row) => textAt(grid, row, 'Ref')));
    const isInStill = (at: string) =>
      spaces.some(({ name, members }) => name === at && members.some((one) => one.email === email));
    const hasArrived =
      read.some((one) =>
        spacesOf(one, tags, spaces, space).some((at) => everIn.get(at)?.has(email)),
      ) || earlier.some((one) => spacesOf(one, cleared, spaces, space).some(isInStill));
    return [
      ...(own.length === 1 ? [] : [`${own.length} rows have the space`]),
      ...(own.some(namesAddress) || own.some(namesId) ? ['the row names them'] : []),
      ...(wasNamed || wasNamedById ? [] : ['no row ever asked for them there']),
      ...(others.length > 0 && !hasArrived ? ['they moved, and never arrived'] : []),
    ];
  };

  return {
    ticked: (person, shown) => {
      for (const one of shown) ticks.add(`${person} ${one}`);
      sinceTick.set(person, []);
    },
    scheduled: unticked.scheduled,
    read: (execution, cells, at) => {
      if (!execution) return;
      reads.set(execution, [...(reads.get(execution) ?? []), cells]);
      sinceTick.get(execution.person)?.push(cells);
      unticked.read(execution, cells, at);
    },
    counts: () => counts,
    judge: (calls, spaces, execution) => {
      const broken: Broken[] = [];
      for (const call of calls) {
        if (call.method !== 'DELETE' && call.method !== 'PATCH') continue;
        const [, name] = /^\/v1\/(spaces\/[^/]+)\/members\//.exec(call.path) ?? [];
        const space = spaces.find((one) => one.name === name);
        if (!space) continue;
        const why = judgeOne(call, spaces, space, (execution && reads.get(execution)) ?? []);
        if (why.length > 0)
          broken.push({
            promise: 'nobody is taken out by surprise',
            what: `${call.method} ${call.path} of “${space.displayName}” by ${call.user}: ${why.join(', ')}`,
          });
      }
      before = new Map(
        spaces.map((space) => [space.name, new Map(space.members.map((one) => [one.name, one]))]),
      );
      for (const { name, members } of spaces) {
        const ever = everIn.get(name) ?? new Set();
        everIn.set(name, ever);
        for (const { email } of members) ever.add(email);
      }
      return broken;
    },
  };
}

/** The spaces of rows with these tags, but for one: those that they name, and those that were made under their ids. */
function spacesOf(
  grid: Grid,
  ofRefs: ReadonlySet<string>,
  spaces: readonly SpaceReport[],
  space: SpaceReport,
): string[] {
  return grid.cells.flatMap((_, index) => {
    if (!ofRefs.has(textAt(grid, index + 1, 'Ref'))) return [];
    const uuid = uuidOf(textAt(grid, index + 1, 'Request ID'));
    const made = spaces.find(({ requestId }) => uuid !== '' && requestId === uuid)?.name;
    return [textAt(grid, index + 1, 'Space ID'), made ?? ''].filter((at) => at !== space.name);
  });
}

/** All that a row may call somebody: the digits of Chat's name, the address, the other address of theirs. */
function namesOf({ name, email }: SpaceReport['members'][number]): string[] {
  return [name.replace(/^users\//, ''), email, `alias-${email}`];
}

function byAddress(members: Members | undefined, address: string) {
  return [...(members?.values() ?? [])].find(({ email }) => email === address);
}
