/**
 * Compares rows that have their space with Chat, some at a time: what it finds is answered and said in Details, and a row
 * of which nothing was applied gets what it and Chat both name. It changes nothing in Chat, nor a cell of a person's.
 */
import { listSpaces } from '../chat/calls';
import { explainEverything } from '../chat/explain';
import { readMade } from '../placing/made';
import { SHEET_LOCKED, SHEET_VALIDATES } from '../placing/sheet';
import { writeRows } from '../placing/write-rows';
import { type Applied, readApplied, writeApplied } from '../plan/applied';
import type { OutcomeCells } from '../plan/row-state';
import {
  isSetUp,
  isUnproven,
  type Snapshot,
  type SnapshotRow,
  spaceOf,
  stampOf,
  uuidOfRow,
} from '../plan/snapshot';
import { isTorn } from '../plan/torn';
import type { Trust } from '../plan/trust';
import { linkTo } from '../row/outcome';
import { readGroups } from '../run/groups';
import { roleOf } from '../run/last-steps';
import { releaseLease, takeLease } from '../run/lease';
import { callPaced, nothingHeard, outOfTime, type Paced } from '../run/paced';
import type { Budget, Ports, RunContext } from '../run/ports';
import { CALLS_AT_ONCE } from '../run/run-record';
import { readAgain } from '../run/slice-state';
import { withOutcomeColumns } from '../run/start';
import { trustOf } from '../run/trust';
import { type Said, said } from '../texts/said';
import {
  canSetBack,
  compareRow,
  type Difference,
  differenceSaid,
  type InChat,
  keyOfDifference,
  type Settling,
} from './differences';
import { askDirectory, shownInDirectory } from './directory';
import { type Asked, type Learned, readSpaces } from './in-chat';
import { takenInto } from './taking';

/** Two reads each: as many rows as make a full batch. */
const ROWS_AT_ONCE = CALLS_AT_ONCE / 2;

/** Who is in a space, as it can be told: by address where a row names them, else by id. */
export interface WhoIsIn {
  who: string;
  role: 'member' | 'manager' | 'owner' | 'group' | 'app';
  invited: boolean;
}

/** One difference, and what can be done about it beside leaving it. */
export interface Found {
  key: string;
  difference: Difference;
  can: Settling[];
}

/** One row, compared. */
export interface ComparedRow {
  uuid: string;
  row: SnapshotRow;
  link: string;
  /** Those that a person didn't leave as they are. */
  found: Found[];
  /** Nothing was applied before: how many others are in its space; undefined: something was. */
  others: number | undefined;
  people: WhoIsIn[];
  /** false: Google answered nothing about it, however often it was asked. */
  isRead: boolean;
}

export interface CompareReport {
  state: 'going' | 'ended' | 'trouble';
  rows: ComparedRow[];
  /** Rows to be compared, and how many of them come after these. */
  total: number;
  left: number;
  /** Rows that another person set up, and own rows of which the space isn't known to be theirs. */
  ofOthers: number;
  unproven: number;
  paced: Paced;
}

/** A row with its space that the person may compare. */
export interface Comparable {
  uuid: string;
  asked: Asked;
}

/** Rows to be compared, in an order that sorting the sheet doesn't change. */
export function comparableIn(
  snapshot: Snapshot,
  { seals }: Pick<Ports, 'seals'>,
  trust: Trust,
): { rows: Comparable[]; ofOthers: number; unproven: number } {
  const setUp = snapshot.rows.filter((row) => isSetUp(row) && !isTorn(snapshot, row));
  const own = setUp.filter((row) => stampOf(row)?.tag === trust.tag);
  const proven = own.filter((row) => !isUnproven(row, trust));
  const rows = proven.flatMap((row): Comparable[] => {
    const uuid = uuidOfRow(row);
    // Of copies nobody knows whose the space is: they are told as such at the rows.
    const isAlone =
      snapshot.byUuid.get(uuid)?.length === 1 && snapshot.bySpace.get(spaceOf(row))?.length === 1;
    const applied = readApplied(row.outcome.Applied, { uuid, space: spaceOf(row) }, seals);
    return isAlone ? [{ uuid, asked: { row, applied } }] : [];
  });
  rows.sort((one, other) => (one.uuid < other.uuid ? -1 : 1));
  return { rows, ofOthers: setUp.length - own.length, unproven: own.length - proven.length };
}

/** What an execution begins with that reads spaces. */
export function learnedBy(
  ports: Ports,
  budget: Budget,
  context: RunContext,
  properties: Record<string, string>,
): Learned {
  return {
    paced: { ports, budget, run: { callsAtOnce: CALLS_AT_ONCE, silent: 0 }, heard: nothingHeard() },
    ports,
    me: context.me.shown === '' ? '' : `users/${context.me.shown.toLowerCase()}`,
    names: new Map(),
    groups: readGroups(properties),
    groupsBarred: false,
  };
}

/**
 * Compares rows whose ids come after `after`, until the time is over. Nobody is kept from working on the document as long
 * as it only reads.
 */
export function compareSlice(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  after: string,
): CompareReport {
  const properties = ports.stores.document.all();
  const trust = trustOf(ports, context.me, properties);
  const snapshot = readAgain({ ports, context, trust });
  const { rows: all, ...beside } = comparableIn(snapshot, ports, trust);
  const open = all.filter(({ uuid }) => uuid > after);
  const learned = learnedBy(ports, budget, context, properties);
  const { paced, names, me } = learned;
  const rows: ComparedRow[] = [];
  const applied = new Map<string, Applied>();
  while (rows.length < open.length && !outOfTime(paced) && !paced.heard.trouble) {
    // The first batch asks who asks, too.
    const size = names.has(me) ? ROWS_AT_ONCE : ROWS_AT_ONCE - 1;
    const some = open.slice(rows.length, rows.length + size);
    const chats = readSpaces(
      learned,
      some.map(({ asked }) => asked),
    );
    // A refusal of everything says nothing of any space.
    if (paced.heard.trouble || isNothingShown(paced, chats)) break;
    const known = chats.includes(undefined) ? chats.indexOf(undefined) : some.length;
    some.slice(0, known).forEach((one, at) => {
      const chat = chats[at];
      if (chat) rows.push(compared(ports, learned, snapshot, one, chat, applied));
    });
    if (known < some.length) break;
  }
  const told = withNames(learned, rows);
  record(ports, context, budget, told, applied);
  const left = open.length - rows.length;
  const state = paced.heard.trouble ? 'trouble' : left === 0 ? 'ended' : 'going';
  return { state, rows: told, total: all.length, left, ...beside, paced };
}

/** Whoever was added in Chat is named as the directory names them, where it may be asked. */
function withNames({ paced, ports }: Learned, rows: readonly ComparedRow[]): ComparedRow[] {
  const added = rows.flatMap(({ found }) =>
    found.flatMap(({ difference: one }) => (one.is === 'added' && !one.isGroup ? [one.who] : [])),
  );
  const known = askDirectory(paced, ports, added);
  if (known.size === 0) return [...rows];
  return rows.map((row) => ({
    ...row,
    found: row.found.map((one): Found => {
      const { difference } = one;
      const person = difference.is === 'added' ? known.get(difference.who) : undefined;
      if (difference.is !== 'added' || !person) return one;
      return { ...one, difference: { ...difference, shown: shownInDirectory(person) } };
    }),
  }));
}

/**
 * Whether Chat shows the person none of several spaces, nor any other: then it is Chat that refuses. Asked once for each such
 * batch, by a call that any person's Chat answers.
 */
function isNothingShown(
  paced: Paced,
  chats: readonly (InChat | 'gone' | 'unread' | undefined)[],
): boolean {
  if (chats.length === 0 || chats.some((chat) => chat !== 'gone')) return false;
  const [again] = callPaced(paced, [listSpaces('', 1)]);
  if (again && !again.ok) paced.heard.trouble ??= explainEverything(again.error, again.error);
  return again?.ok !== true;
}

/** One row beside its space; what it gets where nothing was applied goes into `applied`. */
function compared(
  ports: Ports,
  { me, names }: Learned,
  snapshot: Snapshot,
  { uuid, asked: { row, applied: before } }: Comparable,
  chat: InChat | 'gone' | 'unread',
  applied: Map<string, Applied>,
): ComparedRow {
  const link = linkTo(spaceOf(row), row.outcome['Space link']);
  const { columns } = snapshot;
  if (chat === 'unread')
    return { ...{ uuid, row, link, found: [], others: undefined, people: [] }, isRead: false };
  const result =
    chat === 'gone' || !columns
      ? { differences: [{ is: 'noSpace' } as const], applied: undefined, others: 0 }
      : compareRow(row, before, chat, me, columns, ports.now());
  // What was there and can't be believed may be somebody else's word: it is left to be judged.
  const isNew = before === undefined && result.applied !== undefined && row.outcome.Applied === '';
  if (isNew && result.applied) applied.set(uuid, result.applied);
  const cells = snapshot.cells[row.index] ?? [];
  const isTakable = (one: Difference) =>
    columns !== undefined && takenInto(row, cells, columns, [one]).done.length > 0;
  const found = result.differences
    .map(
      (difference): Found => ({
        ...{ key: keyOfDifference(uuid, difference), difference },
        can: [
          ...(isTakable(difference) ? (['take'] as const) : []),
          ...(canSetBack(difference, ports.mayRename) ? (['setBack'] as const) : []),
        ],
      }),
    )
    .filter(({ key }) => !snapshot.kept.has(key));
  return {
    ...{ uuid, row, link, found },
    others: isNew ? result.others : undefined,
    people: chat === 'gone' ? [] : whoIsIn(chat, before, names, me),
    isRead: true,
  };
}

/** Everybody in a space, as far as rows tell who they are. */
function whoIsIn(
  { members, isAsApplied }: InChat,
  applied: Applied | undefined,
  names: ReadonlyMap<string, string>,
  me: string,
): WhoIsIn[] {
  const known = new Map([...names].map(([user, name]) => [name, user]));
  const shown = (user: string) => user.replace(/^users\/(?=.*@)/, '');
  if (isAsApplied && applied) {
    const own = members.get(names.get(me) ?? '');
    const others = applied.people.filter(({ user }) => user !== me);
    return [
      { who: shown(me), role: own ? roleOf(own) : 'member', invited: false },
      ...others.map(({ user, role }) => ({ who: shown(user), role, invited: false })),
    ];
  }
  return [...members].map(([name, membership]) => ({
    who: shown(known.get(name) ?? name),
    role: membership.groupMember
      ? 'group'
      : membership.member?.type === 'BOT'
        ? 'app'
        : roleOf(membership),
    invited: membership.state === 'INVITED',
  }));
}

/** What Details says of a comparison begins with this sign, whatever language it is in. */
export const SIGN = '⇄';

/** Sentences of it that Details holds at most. */
const MOST_SAID = 10;

/** What Details says with what a comparison found behind what it said before. */
export function detailsWith(
  details: string,
  found: readonly Difference[],
  words: Ports['words'],
): string {
  const at = details.indexOf(SIGN);
  const before = (at < 0 ? details : details.slice(0, at)).trim();
  if (found.length === 0) return before;
  const sentences: Said[] = found.slice(0, MOST_SAID).map(differenceSaid);
  if (found.length > MOST_SAID)
    sentences.push(said('finding.more', { n: found.length - MOST_SAID }));
  return `${before}\n${SIGN} ${words(sentences)}`.trim();
}

/**
 * Writes what was found into Details, and Applied where nothing was, of rows that still say what they said. Where somebody
 * else is at work on the document it isn't said there: the next comparison finds it again.
 */
function record(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  rows: readonly ComparedRow[],
  applied: ReadonlyMap<string, Applied>,
): void {
  const texts = new Map<string, { before: OutcomeCells; cells: Partial<OutcomeCells> }>();
  for (const { uuid, row, found, isRead } of rows) {
    if (!isRead) continue;
    const differences = found.map(({ difference }) => difference);
    const Details = detailsWith(row.outcome.Details, differences, ports.words);
    const one = applied.get(uuid);
    const own = one && { Applied: writeApplied(one, { uuid, space: spaceOf(row) }, ports.seals) };
    if (own || Details !== row.outcome.Details)
      texts.set(uuid, { before: row.outcome, cells: { Details, ...own } });
  }
  if (texts.size === 0) return;
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy') return;
  try {
    const properties = ports.stores.document.all();
    const made = readMade(properties, ports.sheet.id, ports.seals);
    // What a later start would have to prove, it has here, as long as the memory holds it.
    for (const { uuid, row } of rows) if (applied.has(uuid)) made.add(uuid, spaceOf(row));
    const changes = made.changes();
    if (Object.keys(changes).length > 0) ports.stores.document.set(changes);
    const trust = trustOf(ports, context.me, properties);
    const read = () => readAgain({ ports, context, trust });
    const snapshot = applied.size > 0 ? withOutcomeColumns(ports, context, read()) : read();
    const wanted = (row: SnapshotRow) => {
      const text = texts.get(uuidOfRow(row));
      if (!text || !isSetUp(row)) return undefined;
      const { Details, Applied, 'Space ID': space } = text.before;
      const isSame = row.outcome.Details === Details && row.outcome.Applied === Applied;
      return isSame && row.outcome['Space ID'] === space ? text.cells : undefined;
    };
    writeRows(ports.sheet, read, snapshot, wanted, { ofOne: 'left' });
  } catch (thrown) {
    // Who may only read the sheet compares it all the same.
    const { name } = thrown as Error;
    if (name !== SHEET_LOCKED && name !== SHEET_VALIDATES) throw thrown;
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
}
