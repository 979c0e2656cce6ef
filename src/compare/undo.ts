/**
 * Undoes a run: deletes the spaces that it made and that nobody used since, some at a time. Before a space is deleted its
 * row gets a new id, for Chat would answer the old one with the space that is gone; then Chat is asked once more how it
 * is. A row whose space is gone is as if it had never been in a run.
 */
import type { ChatAnswer } from '../chat/answer';
import { deleteSpace, listSpaces } from '../chat/calls';
import { explain, explainEverything, isPassing } from '../chat/explain';
import type { Made } from '../placing/made';
import { type Wanted, writeRows } from '../placing/write-rows';
import { writeApplied } from '../plan/applied';
import type { Instant } from '../plan/instant';
import type { OutcomeCells } from '../plan/row-state';
import { type Snapshot, sealedFor, stampOf, uuidOfRow } from '../plan/snapshot';
import type { Trust } from '../plan/trust';
import { UNTOUCHED } from '../row/outcome';
import { type CreatedSpaces, readCreated } from '../run/created';
import type { Journal } from '../run/journal';
import { type Lease, releaseLease, stillHeld, takeLease } from '../run/lease';
import {
  askGrant,
  callPaced,
  outOfTime,
  type Paced,
  type Permission,
  quotaSaid,
  reportPace,
  stillGranted,
  waitFor,
} from '../run/paced';
import type { Budget, Ports, RunContext } from '../run/ports';
import { isStopped } from '../run/run-record';
import { readAgain } from '../run/slice-state';
import { readKnown } from '../run/trust';
import { said } from '../texts/said';
import type { InChat } from './differences';
import { type Learned, readSpaces } from './in-chat';
import { learnedBy } from './slice';
import { type Beside, type Staying, type Undoable, undoableIn } from './undoable';
import { whyUsed } from './unused';

/** Spaces that are read and deleted together: as many as a minute's quota is half of. */
const AT_ONCE = 30;
/** Longest pause between two batches inside the script. */
const LONGEST_SLEEP_MS = 8_000;
/** Until spaces are tried again of which Google answered nothing. */
const PAUSE_MS = 2_000;
/** Tries of one delete within a slice. */
const TRIES = 4;

/** How an undo, or the look before it, stands. */
export interface UndoReport {
  state: 'going' | 'ended' | 'stopped' | 'busy' | 'trouble';
  /** With a look: those that may go. With an undo: those that are gone. */
  may: Undoable[];
  stay: Staying[];
  /** How many are left to be looked at. */
  left: number;
  /** Where the next look goes on. */
  after: string;
  paced: Paced | undefined;
  busy?: { by: string; until: Instant };
}

/** What an execution works with. */
interface Undoing {
  ports: Ports;
  context: RunContext;
  learned: Learned;
  journal: Journal;
  made: Made;
  created: CreatedSpaces;
  trust: Trust;
  run: string;
  elsewhere: () => Beside['elsewhere'];
}

function begin(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  run: string,
  elsewhere: Undoing['elsewhere'],
): Undoing {
  const properties = ports.stores.document.all();
  const { sheet, seals } = ports;
  return {
    ...{ ports, context, run, elsewhere },
    ...readKnown(ports, context.me, properties),
    // One who was put in may have left, and one whom nobody could name be in their place.
    learned: { ...learnedBy(ports, budget, context, properties), exactly: true },
    created: readCreated(properties, sheet.id, context.me.tag, seals, ports.now),
  };
}

function sorted(undoing: Undoing, snapshot: Snapshot) {
  const { ports, elsewhere, run } = undoing;
  return undoableIn(snapshot, run, { ...undoing, seals: ports.seals, elsewhere: elsewhere() });
}

/** Looks which spaces of a run could be deleted, those after `after`, until the time is over. It changes nothing. */
export function lookAtRun(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  { run, after }: { run: string; after: string },
  elsewhere: Undoing['elsewhere'],
): UndoReport {
  const undoing = begin(ports, context, budget, run, elsewhere);
  const { paced } = undoing.learned;
  const all = sorted(undoing, readAgain(undoing));
  const open = all.may.filter(({ space }) => space > after);
  const report: UndoReport = {
    ...{ state: 'going', may: [], left: open.length, after, paced },
    stay: after === '' ? all.stay : [],
  };
  while (report.left > 0 && !outOfTime(paced) && !paced.heard.trouble) {
    const some = open.slice(open.length - report.left).slice(0, AT_ONCE);
    const judged = judge(undoing, some);
    if (paced.heard.trouble || judged.size === 0) break;
    for (const one of some) {
      const why = judged.get(one);
      if (why === undefined) break;
      if (why === 'may' || why === 'over') report.may.push(one);
      else report.stay.push({ ...one, why });
      report.left--;
      report.after = one.space;
    }
    if (judged.size < some.length) break;
  }
  if (paced.heard.trouble) report.state = 'trouble';
  else if (report.left === 0) report.state = 'ended';
  return report;
}

/** `over`: its row waits for nothing but to be told that it is gone. */
type Verdict = Staying['why'] | 'may' | 'over';

/** What Chat says of each; one of which it says nothing now is left out. */
function judge({ learned, context }: Undoing, some: readonly Undoable[]): Map<Undoable, Verdict> {
  const judged = new Map<Undoable, Verdict>();
  const chats = readSpaces(learned, some);
  some.forEach((one, at) => {
    const chat: InChat | 'gone' | 'unread' | undefined = chats[at];
    if (chat === undefined) return;
    if (chat === 'gone' && one.created.isGoing && isAnswered(learned)) judged.set(one, 'over');
    else if (chat === 'gone') judged.set(one, 'notShown');
    else if (chat === 'unread') judged.set(one, 'unread');
    else judged.set(one, whyUsed(one, chat, learned.me, context.addApp) ?? 'may');
  });
  return judged;
}

/** Whether Chat answers the person anything: one that refuses everything says nothing of any space. */
function isAnswered({ paced }: Learned): boolean {
  const [again] = callPaced(paced, [listSpaces('', 1)]);
  if (again && !again.ok) paced.heard.trouble ??= explainEverything(again.error, again.error);
  return again?.ok === true;
}

/**
 * Deletes those of `wanted` that are spaces of the run and may go, as far as the budget allows. `askedAt`: a Stop that was
 * pressed since then ends it.
 */
export function undoSlice(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  asked: { run: string; wanted: ReadonlySet<string>; askedAt: Instant },
  elsewhere: Undoing['elsewhere'],
): UndoReport {
  const taking = takeLease(ports, context.me, budget.startedAt);
  const nothing = { may: [], stay: [], left: asked.wanted.size, after: '', paced: undefined };
  if (taking.kind === 'busy') {
    const { by, until } = taking;
    return { ...nothing, state: 'busy', busy: { by, until } };
  }
  try {
    const undoing = begin(ports, context, budget, asked.run, elsewhere);
    return deleteAll(undoing, taking.lease, asked);
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
}

/** What a slice of an undo has come to. */
interface Tally {
  gone: Undoable[];
  stay: Map<string, Staying>;
  /** By space. */
  tries: Map<string, number>;
}

function deleteAll(
  undoing: Undoing,
  lease: Lease,
  { wanted, askedAt }: { wanted: ReadonlySet<string>; askedAt: Instant },
): UndoReport {
  const { ports, context } = undoing;
  const { paced } = undoing.learned;
  const tally: Tally = { gone: [], stay: new Map(), tries: new Map() };
  let snapshot = readAgain(undoing);
  const end = (state: UndoReport['state'], left: number): UndoReport => ({
    ...{ state, left, after: '', paced, may: tally.gone, stay: [...tally.stay.values()] },
  });
  for (;;) {
    const all = sorted(undoing, snapshot);
    for (const one of all.stay) if (wanted.has(one.space)) tally.stay.set(one.space, one);
    const open = all.may.filter(({ space }) => wanted.has(space) && !tally.stay.has(space));
    if (open.length === 0) return end('ended', 0);
    if (paced.heard.trouble) return end('trouble', open.length);
    const now = open.filter(({ space }) => (tally.tries.get(space) ?? 0) < TRIES);
    if (now.length === 0) waitFor(paced, PAUSE_MS, said('run.wait.noAnswer'));
    if (now.length === 0 || outOfTime(paced)) return end('going', open.length);
    const may = mayGoOn(ports, context, lease, askedAt);
    if (may !== 'yes') return end(may === 'stopped' ? 'stopped' : 'going', open.length);
    const permission = askGrant(ports, 'spaceWrites', Math.min(AT_ONCE, now.length));
    if (permission.granted === 0) {
      const { waitMs } = permission;
      if (waitMs > LONGEST_SLEEP_MS || ports.now() + waitMs >= paced.budget.stopAt) {
        waitFor(paced, waitMs, quotaSaid('spaceWrites', permission));
        return end('going', open.length);
      }
      ports.sleep(waitMs);
      continue;
    }
    const isMine = () => mayGoOn(ports, context, lease, askedAt) === 'yes';
    const some = now.slice(0, permission.granted);
    const renewed = renew(undoing, snapshot, some);
    const due = withNewIds(sorted(undoing, renewed.snapshot).may, some, renewed);
    const judged = judge(undoing, due);
    const doomed = isMine() ? due.filter((one) => judged.get(one) === 'may') : [];
    const sent = send(undoing, doomed, permission);
    const fates = some.map((asked) => {
      const one = due.find(({ space }) => space === asked.space);
      if (!one) return { one: withNewId(asked, renewed), fate: 'open' as const };
      return { one, fate: fateOf(paced, judged.get(one), sent.get(one)) };
    });
    for (const { space } of some) tally.tries.set(space, (tally.tries.get(space) ?? 0) + 1);
    for (const { one, fate } of fates) {
      if (fate === 'gone') tally.gone.push(one);
      else if (fate !== 'open' && fate !== 'sent') tally.stay.set(one.space, { ...one, why: fate });
    }
    snapshot = settle(undoing, renewed, fates);
    const spaces = fates.filter(({ fate }) => fate === 'gone').length;
    ports.log({ event: 'undone', sheet: ports.sheet.id, spaces });
  }
}

/** Those of `some` that may go still, now that their rows have new ids. */
function withNewIds(
  may: readonly Undoable[],
  some: readonly Undoable[],
  { before }: Renewed,
): Undoable[] {
  return may.filter(({ space, uuid }) =>
    some.some((one) => one.space === space && (before.has(uuid) || one.created.isGoing)),
  );
}

function withNewId(one: Undoable, { before }: Renewed): Undoable {
  const [uuid] = [...before].find(([, had]) => had.uuid === one.uuid) ?? [one.uuid];
  return { ...one, uuid };
}

function send(
  { ports, learned: { paced } }: Undoing,
  doomed: readonly Undoable[],
  granted: Permission,
): Map<Undoable, ChatAnswer | undefined> {
  if (doomed.length === 0) return new Map();
  // Since it was granted their rows were written, and all of it was looked up once more.
  const permission = stillGranted(ports, 'spaceWrites', granted);
  if (!permission) return new Map();
  const sentAt = ports.now();
  const answers = ports.call(doomed.map((one) => deleteSpace(one.space)));
  paced.heard.calls += answers.length;
  reportPace(ports, 'spaceWrites', permission, sentAt, answers);
  return new Map(doomed.map((one, at) => [one, answers[at]]));
}

/** Asked before anything is written or sent: is the document still this execution's, and did nobody press Stop? */
function mayGoOn(
  { stores, sheet }: Ports,
  { me }: RunContext,
  lease: Lease,
  askedAt: Instant,
): 'yes' | 'lost' | 'stopped' {
  const properties = stores.document.all();
  if (!stillHeld(properties, lease)) return 'lost';
  const isOver = isStopped(properties, sheet.id, me.tag, { askedAt, byItself: false });
  return isOver ? 'stopped' : 'yes';
}

/** `open`: nothing was sent for it; `sent`: whether it is gone nobody knows yet. */
type Fate = 'gone' | 'open' | 'sent' | Staying['why'];

function fateOf(paced: Paced, verdict: Verdict | undefined, answer: ChatAnswer | undefined): Fate {
  if (verdict === 'over') return 'gone';
  if (verdict === undefined || verdict === 'unread') return 'open';
  if (verdict !== 'may') return verdict;
  if (!answer) return 'open';
  if (answer.ok) return 'gone';
  const explanation = explain(answer.error);
  if (explanation.about === 'everything') {
    paced.heard.trouble ??= explanation;
    return 'open';
  }
  if (isPassing(answer.error)) {
    waitFor(paced, (answer.error.retryAfterSeconds ?? 1) * 1_000, explanation.said);
    return 'sent';
  }
  // It may be gone by an earlier call whose answer was lost: the next look tells.
  const { code } = answer.error;
  return code === 403 || code === 404 ? 'sent' : 'refused';
}

/** Rows with new ids: by these, what they had before. */
interface Renewed {
  snapshot: Snapshot;
  before: Map<string, { uuid: string; cells: Partial<OutcomeCells> }>;
}

/** Gives the rows new ids; written down before that both are the space's, so that it stays theirs wherever it is cut off. */
function renew(undoing: Undoing, snapshot: Snapshot, some: readonly Undoable[]): Renewed {
  const { ports, made, created } = undoing;
  const before: Renewed['before'] = new Map();
  const cells = new Map<string, Partial<OutcomeCells>>();
  for (const one of some) {
    const stamp = stampOf(one.row);
    if (!stamp || one.created.isGoing) continue;
    const uuid = ports.uuid();
    const { 'Request ID': id, Applied } = one.row.outcome;
    before.set(uuid, { uuid: one.uuid, cells: { 'Request ID': id, Applied } });
    cells.set(one.uuid, {
      'Request ID': sealedFor(ports.seals, { ...stamp, uuid }, one.row),
      Applied: writeApplied(one.applied, { uuid, space: one.space }, ports.seals),
    });
    made.add(uuid, one.space);
    created.note({ ...one.created, isGoing: true });
  }
  save(undoing);
  const wanted: Wanted = (row) => cells.get(uuidOfRow(row));
  try {
    const written = writeRows(ports.sheet, () => readAgain(undoing), snapshot, wanted);
    return { snapshot: written.snapshot, before };
  } catch (thrown) {
    for (const one of some) keepIt(undoing, withNewId(one, { snapshot, before }), before);
    save(undoing);
    throw thrown;
  }
}

/** The space stays, and so does its row's own id. */
function keepIt({ made, created }: Undoing, one: Undoable, before: Renewed['before']): void {
  const own = before.get(one.uuid)?.uuid;
  if (own) made.forget(one.uuid);
  if (own) made.add(own, one.space);
  created.note({ ...one.created, isGoing: false });
}

/** Rows whose spaces are gone are untouched again; those whose spaces stay have their own ids back. */
function settle(
  undoing: Undoing,
  { snapshot, before }: Renewed,
  fates: readonly { one: Undoable; fate: Fate }[],
): Snapshot {
  const { ports, made, created } = undoing;
  const cells = new Map<string, Partial<OutcomeCells>>();
  for (const { one, fate } of fates) {
    if (fate === 'gone') cells.set(one.uuid, UNTOUCHED);
    else if (fate !== 'sent') cells.set(one.uuid, before.get(one.uuid)?.cells ?? {});
  }
  const wanted: Wanted = (row) => cells.get(uuidOfRow(row));
  const written = writeRows(ports.sheet, () => readAgain(undoing), snapshot, wanted);
  for (const { one, fate } of fates) {
    if (fate === 'gone') {
      const own = before.get(one.uuid)?.uuid;
      for (const uuid of [one.uuid, own]) if (uuid) made.forget(uuid);
      created.forget(one.space);
    } else if (fate !== 'sent') keepIt(undoing, one, before);
  }
  save(undoing);
  return written.snapshot;
}

function save({ ports, made, created }: Undoing): void {
  const changes = { ...made.changes(), ...created.changes() };
  if (Object.keys(changes).length > 0) ports.stores.document.set(changes);
}
