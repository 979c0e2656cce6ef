/**
 * The judge's book of what a schedule sets up that no press has shown to its owner: no more in a day than they let it,
 * nobody from outside and no owners beside those whom they named, no message out of a cell. It goes by the cells as they
 * stood while a firing was at work, by whose stamps it wrote, and by what was asked of Chat.
 */
import type { Limits } from '../../src/protocol';
import type { ServiceCall, World } from '../apps-script';
import type { ChatApi } from '../chat-api';
import { askedAt, type Grid, gridOf, type Ledger, textAt, uuidOf } from './ledger';
import type { Broken } from './promised';
import { tagsIn } from './tags';

export interface LimitsJudge {
  /** What holds from now on; null: its owner switched the schedule off, and what it did so far counts no more. */
  says(limits: Limits | null): void;
  /** The owner presses what they were shown of these rows; `as`: it stands there as they saw it, else anything may. */
  shown(tags: readonly string[], as?: Grid): void;
  /** Somebody lets people of other domains in: who is from outside can't be said any more. */
  opens(): void;
  /** Whether it can be said still. */
  tellsOutsiders(): boolean;
  /** What stands in cells now was put there by people. */
  edited(): void;
  /** Rows that have their space now are only completed from here on. */
  settled(): void;
  /** Told of each service call; judges what the owner's firings did in it. */
  notice(call: ServiceCall): Broken[];
  /** How many rows firings took that no press had shown. */
  count(): number;
}

interface LimitsOptions {
  world: Pick<World, 'cells' | 'clock'>;
  chat: Pick<ChatApi, 'requests' | 'spaces'>;
  ledger: Ledger;
}

const FIRINGS = ['onTimer', 'onFormAnswer'];
const WRITES = /^Range\.set/;
/** A day, but for as long as an execution may take from counting to writing. */
const DAY_MS = 24 * 3_600_000 - 6 * 60_000;
const OUTSIDE = /@example\.org$/;

/** What a row asked for at one moment, as far as limits look at it. */
interface Version {
  key: string;
  people: string[];
  owners: string[];
  hasMessage: boolean;
}

/** What one of the owner's firings had before it. */
interface Looking {
  /** How often its limits had been said when it began. */
  said: number;
  rows: Map<string, Version[]>;
}

/** What came by a firing: a row, or one more person in a space that was there. */
interface Came {
  at: number;
  spaces: number;
  people: number;
  /** The request id of the row that was taken. */
  uuid?: string;
}

interface Judging extends LimitsOptions {
  readonly owner: string;
  limits: Limits | null;
  said: number;
  isOpen: boolean;
  /** Request ids that stood in a cell. */
  readonly known: Set<string>;
  /** Rows that somebody began by a press. */
  readonly pressed: Set<string>;
  /** Request ids of rows that a firing took, under the limits then. */
  readonly taken: Map<string, Limits>;
  readonly settled: Set<string>;
  /** What the owner was shown of a row, and pressed; 'anything' where nobody can say. */
  readonly shown: Map<string, Set<string> | 'anything'>;
  readonly looks: WeakMap<object, Looking>;
  came: Came[];
  readonly joined: Set<string>;
  judged: number;
  count: number;
}

/** `owner`: whose schedule it is. */
export function createLimitsJudge(owner: string, options: LimitsOptions): LimitsJudge {
  const judging: Judging = {
    owner,
    ...options,
    ...{ limits: null, said: 0, isOpen: false, came: [], judged: 0, count: 0 },
    ...{ known: new Set(), pressed: new Set(), taken: new Map(), settled: new Set() },
    ...{ shown: new Map(), looks: new WeakMap(), joined: new Set() },
  };
  const { world, chat } = options;
  return {
    says: (limits) => {
      if (JSON.stringify(limits) === JSON.stringify(judging.limits)) return;
      judging.limits = limits;
      judging.said++;
      if (limits === null) judging.came = [];
    },
    shown: (tags, as) => show(judging, tags, as),
    opens: () => {
      judging.isOpen = true;
    },
    tellsOutsiders: () => !judging.isOpen,
    edited: () => {
      for (const uuid of stamped(gridOf(world.cells(0))).keys()) judging.known.add(uuid);
    },
    settled: () => {
      for (const { name } of chat.spaces()) judging.settled.add(name);
    },
    notice: (call) => notice(judging, call),
    count: () => judging.count,
  };
}

function show(judging: Judging, tags: readonly string[], as: Grid | undefined): void {
  const rows = as && versionsIn(as, judging.ledger);
  for (const tag of tags) {
    const seen = judging.shown.get(tag);
    if (!rows || seen === 'anything') judging.shown.set(tag, 'anything');
    else
      judging.shown.set(
        tag,
        new Set([...(seen ?? []), ...(rows.get(tag) ?? []).map(({ key }) => key)]),
      );
  }
}

function notice(judging: Judging, call: ServiceCall): Broken[] {
  const { name, execution } = call;
  const isFiring = FIRINGS.includes(execution.function) && execution.person === judging.owner;
  const isRead = name === 'Range.getDisplayValues';
  const isWrite = WRITES.test(name);
  const isFirst = isFiring && !judging.looks.has(execution);
  const broken = askedOfChat(judging, isFiring);
  if (!isWrite && !isFirst && !(isRead && isFiring)) return broken;
  const grid = gridOf(judging.world.cells(0));
  if (isFirst) judging.looks.set(execution, { said: judging.said, rows: new Map() });
  const look = judging.looks.get(execution);
  if (look && (isFirst || isRead)) remember(look, versionsIn(grid, judging.ledger));
  if (isWrite) broken.push(...taken(judging, stamped(grid), look));
  return broken;
}

function remember({ rows }: Looking, versions: Map<string, Version[]>): void {
  for (const [tag, more] of versions) {
    const before = rows.get(tag) ?? [];
    const fresh = more.filter(({ key }) => before.every((one) => one.key !== key));
    if (fresh.length > 0) rows.set(tag, [...before, ...fresh]);
  }
}

/** Who bears a request id that stood nowhere before: whoever wrote just now has taken these rows. */
function taken(judging: Judging, stamps: Map<string, string>, look: Looking | undefined): Broken[] {
  const { known, pressed, ledger, limits } = judging;
  const broken: Broken[] = [];
  // A stamp that came down on another row is taken back before anything is sent under it.
  const stands = ({ uuid }: Came) =>
    uuid === undefined || stamps.has(uuid) || wasSent(judging, uuid);
  judging.came = judging.came.filter(stands);
  for (const [uuid, tag] of stamps) {
    if (known.has(uuid)) continue;
    known.add(uuid);
    // What its owner said meanwhile may hold for this firing, or not.
    if (!look || !limits || look.said !== judging.said) pressed.add(tag);
    // Whose row it is that was copied or torn, nobody can say.
    if (pressed.has(tag) || isUnclear(ledger, tag)) continue;
    const versions = look?.rows.get(tag) ?? [];
    if (!limits || versions.length === 0 || isShown(judging, tag, versions)) continue;
    judging.count++;
    judging.taken.set(uuid, limits);
    const whys = versions.map((version) => heldBack(judging, limits, version));
    const why = whys.every((one) => one !== '') ? whys[0] : '';
    if (why) broken.push(beyond(`${tag} was taken, ${why}`));
    const people = Math.min(...versions.map((version) => others(version.people, judging)));
    broken.push(...came(judging, limits, { spaces: 1, people, uuid }, tag));
  }
  return broken;
}

function wasSent({ chat }: Judging, uuid: string): boolean {
  return chat.requests().some(({ body }) => (body as Asking | undefined)?.requestId === uuid);
}

/** Whoever sets a space up is in it anyway. */
function others(people: readonly string[], { owner }: Judging): number {
  return people.filter((one) => one !== owner).length;
}

function isUnclear(ledger: Ledger, tag: string): boolean {
  return [ledger.loose, ledger.torn, ledger.copied, ledger.forged].some((some) => some.has(tag));
}

function isShown({ shown }: Judging, tag: string, versions: readonly Version[]): boolean {
  const seen = shown.get(tag);
  return seen === 'anything' || versions.some(({ key }) => seen?.has(key));
}

/** Why the owner has to see such a row before; '': they don't. */
function heldBack({ isOpen, owner }: Judging, limits: Limits, version: Version): string {
  if (limits.onlyTicked) return 'which its owner hasn’t ticked';
  if (!limits.outsiders && !isOpen && version.people.some((one) => OUTSIDE.test(one)))
    return `which names people from outside: ${version.people.join(', ')}`;
  const { owners } = limits;
  if (owners && version.owners.some((one) => one !== owner && !owners.includes(one)))
    return `which makes owners of ${version.owners.join(', ')}`;
  return version.hasMessage ? 'whose message nobody has shown to its owner' : '';
}

/** Holds what came in the last day against the limits. */
function came(
  judging: Judging,
  { spacesADay, peopleADay }: Limits,
  more: Omit<Came, 'at'>,
  what: string,
): Broken[] {
  const at = judging.world.clock.now();
  judging.came = [...judging.came.filter((one) => one.at > at - DAY_MS), { at, ...more }];
  const spaces = judging.came.reduce((sum, one) => sum + one.spaces, 0);
  const people = judging.came.reduce((sum, one) => sum + one.people, 0);
  const of = (n: number, most: number | null) => `${n} in a day, ${most ?? 'any number'} may be`;
  const broken: Broken[] = [];
  if (more.spaces > 0 && spaces > (spacesADay ?? spaces))
    broken.push(beyond(`${what}: spaces, ${of(spaces, spacesADay)}`));
  if (more.people > 0 && people > (peopleADay ?? people))
    broken.push(beyond(`${what}: people, ${of(people, peopleADay)}`));
  return broken;
}

function beyond(what: string): Broken {
  return { promise: 'a schedule keeps within what its owner lets it do unseen', what };
}

/** What firings asked of Chat: whom they let into rows that they took, and into spaces that were there. */
function askedOfChat(judging: Judging, isFiring: boolean): Broken[] {
  const requests = judging.chat.requests();
  const broken: Broken[] = [];
  for (; judging.judged < requests.length; judging.judged++) {
    const request = requests[judging.judged];
    if (!isFiring || request?.user !== judging.owner || request.method !== 'POST') continue;
    const body = (request.body ?? {}) as Asking;
    const [, space] = /^\/v1\/(spaces\/[^/]+)\/members$/.exec(request.path) ?? [];
    const isAdded = space !== undefined && judging.settled.has(space);
    const limits = isAdded ? judging.limits : judging.taken.get(idOf(judging, body, space));
    if (!limits) continue;
    for (const { member, role } of body.memberships ?? [body]) {
      const who = (member?.name ?? '').replace(/^users\//, '');
      const one = `${who} in ${space ?? body.requestId}`;
      if (!limits.outsiders && !judging.isOpen && OUTSIDE.test(who))
        broken.push(beyond(`${one} is from outside`));
      const mayOwn = limits.owners === null || [judging.owner, ...limits.owners].includes(who);
      if (role === 'ROLE_MANAGER' && !mayOwn) broken.push(beyond(`${one} becomes an owner`));
      if (!isAdded || judging.joined.has(one)) continue;
      judging.joined.add(one);
      broken.push(...came(judging, limits, { spaces: 0, people: 1 }, one));
    }
  }
  return broken;
}

interface Asking extends Membership {
  requestId?: string;
  memberships?: Membership[];
}

interface Membership {
  member?: { name?: string };
  role?: string;
}

/** The request id that a call is about. */
function idOf({ chat, taken }: Judging, { requestId }: Asking, space: string | undefined): string {
  if (space === undefined || taken.size === 0) return requestId ?? '';
  return chat.spaces().find(({ name }) => name === space)?.requestId ?? '';
}

/** Request ids of rows with exactly one tag, and the tag. */
function stamped(grid: Grid): Map<string, string> {
  const found = new Map<string, string>();
  for (let row = 2; row <= grid.cells.length; row++) {
    const uuid = uuidOf(textAt(grid, row, 'Request ID'));
    const [tag = '', ...others] = tagsIn(textAt(grid, row, 'Ref'));
    if (uuid !== '') found.set(uuid, others.length === 0 ? tag : '');
  }
  return found;
}

function versionsIn(grid: Grid, ledger: Ledger): Map<string, Version[]> {
  const found = new Map<string, Version[]>();
  for (let row = 2; row <= grid.cells.length; row++) {
    const [tag, ...others] = tagsIn(textAt(grid, row, 'Ref'));
    if (tag === undefined || others.length > 0) continue;
    found.set(tag, [...(found.get(tag) ?? []), versionAt(grid, row, ledger)]);
  }
  return found;
}

function versionAt(grid: Grid, row: number, ledger: Ledger): Version {
  const asked = askedAt(grid, row, ledger.defaults);
  const isLetIn = textAt(grid, row, 'External people') === 'yes';
  const named = asked.people.flatMap(({ addresses }) => addresses);
  const owners = asked.people.flatMap(({ role, addresses }) =>
    role === 'ROLE_MANAGER' ? addresses : [],
  );
  return {
    key: JSON.stringify([asked, isLetIn, textAt(grid, row, 'Space name')]),
    // Whoever is from outside doesn't come in where the row doesn't say so.
    people: [...new Set(named)].filter((one) => isLetIn || !OUTSIDE.test(one)),
    owners,
    hasMessage: textAt(grid, row, 'Welcome message') !== '',
  };
}
