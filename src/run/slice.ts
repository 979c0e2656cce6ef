/**
 * The part of a run that one execution does. The only place that decides the order:
 * lease, replay, read, settle doubt, then batches of grant, journal, send, journal, complete, record, read.
 */
import type { Explanation } from '../chat/explain';
import { readSnapshot, type SnapshotRow, stampOf, stillFits } from '../plan/snapshot';
import { formatStamp } from '../plan/stamp';
import { type Said, said } from '../texts/said';
import { complete, leaveSpaces, type Task } from './complete';
import { findGroups, readGroups } from './groups';
import { isJournalLost, type JournalEntry, readJournal } from './journal';
import { type Lease, releaseLease, takeLease } from './lease';
import { readMade } from './made';
import { COPIED, type Outcome, type OutcomeTexts, outcomeTexts } from './outcome';
import { askGrant } from './paced';
import type { Budget, Ports, RunContext } from './ports';
import { ownCells, repairDisplaced } from './repair';
import { type RunRecord, readRun, runId, runKey, stopKey } from './run-record';
import { sendSetUps } from './send';
import { look, mustLook, REQUEST_ID_MEMORY_MS } from './settle';
import { outOfTime, readAgain, type Slice, saveJournal, waitFor } from './slice-state';
import { UNTOUCHED, writeRows } from './write-rows';

/** One row that was settled, for those who watch. */
export interface SettledRow {
  row: number;
  name: string;
  outcome: Outcome;
}

export interface SliceReport {
  state: 'going' | 'busy' | 'stopped' | 'ended' | 'trouble';
  trouble: Explanation | undefined;
  run: RunRecord | undefined;
  doubt: number;
  left: number;
  waitMs: number;
  because: Said | undefined;
  busy: { by: string; until: number } | undefined;
  latest: SettledRow[];
}

/** Doubts that may hang while new rows are sent: no more than the journal holds with ease. */
const MOST_DOUBTS = 60;
/** Rows completed together. */
const COMPLETE_AT_ONCE = 60;
/** Longest pause between two tries inside the script. */
const LONGEST_SLEEP_MS = 8_000;
/** The next slice is called this much early: until it has begun and read the sheet, the wait is over. */
const LEAD_MS = 4_500;
/** Slices in a row that sent something and settled nothing, after which a run ends. */
const STALLS = 2;
/** What a slice counts towards a stall in which Google only asked for pauses: those are waited for much longer. */
const TOO_MANY_STALL = 0.1;

/** Does as much of the person's run on this sheet as the budget allows. */
export function runSlice(ports: Ports, context: RunContext, budget: Budget): SliceReport {
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy')
    return {
      ...NOTHING,
      state: 'busy',
      busy: { by: taking.by, until: taking.until },
      waitMs: Math.min(5_000, Math.max(1_000, taking.until - ports.now())),
      because: said('run.wait.busy', { by: taking.by }),
    };
  try {
    return workUntilReleased(ports, context, budget, taking.lease);
  } catch (error) {
    releaseLease(ports, taking.lease, context.me, false);
    throw error;
  }
}

function workUntilReleased(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  lease: Lease,
): SliceReport {
  const latest: SettledRow[] = [];
  let heedWake = true;
  for (;;) {
    const properties = ports.stores.document.all();
    const run = readRun(properties[runKey(ports.sheet.id, context.me.tag)]);
    const slice: Slice = {
      ports,
      context,
      budget,
      lease,
      run: run ?? ({} as RunRecord),
      journal: readJournal(properties),
      made: readMade(properties, ports.sheet.id),
      snapshot: readSnapshot(ports.sheet.read(), context.mapping, context.reading),
      groups: readGroups(properties),
      groupsBarred: false,
      wait: undefined,
      trouble: undefined,
      onlyTooMany: true,
      calls: 0,
    };
    if (run && isJournalLost(properties)) doubtWaiting(slice);
    const report = run
      ? work(slice, properties[stopKey(ports.sheet.id, context.me.tag)] !== undefined, latest)
      : { ...NOTHING, state: 'ended' as const };
    heedWake = heedWake && report.state === 'going' && report.waitMs === 0 && !outOfTime(slice);
    if (releaseLease(ports, lease, context.me, heedWake)) return { ...report, latest };
  }
}

const NOTHING: Omit<SliceReport, 'state'> = {
  trouble: undefined,
  run: undefined,
  doubt: 0,
  left: 0,
  waitMs: 0,
  because: undefined,
  busy: undefined,
  latest: [],
};

function work(slice: Slice, stopping: boolean, latest: SettledRow[]): SliceReport {
  const { ports, run } = slice;
  const settledBefore = run.done + run.partly + run.failed + run.steps;
  let stopped = stopping;
  repairDisplaced(slice);
  replay(slice);
  record(slice, new Map(), latest);
  let looked = false;
  let rounds = 0;
  // Rows that can't be completed any further in this slice; the others need not wait for them.
  const aside = new Set<string>();
  while (!stopped && !slice.trouble && (rounds++ === 0 || !outOfTime(slice))) {
    const rows = mine(slice);
    const tasks = rows
      .filter((row) => spaceFor(slice, row) !== '' && !aside.has(stampOf(row)?.uuid ?? ''))
      .slice(0, COMPLETE_AT_ONCE);
    const refused = rows.filter((row) => entryOf(slice, row)?.refusal);
    if (tasks.length + refused.length > 0) {
      for (const uuid of settle(slice, tasks, refused, latest)) aside.add(uuid);
      continue;
    }
    if (renew(slice, rows)) continue;
    const now = ports.now();
    const doubts = rows.filter((row) => isDoubt(slice, row) && !entryOf(slice, row)?.ask);
    const old = doubts.flatMap((row) => {
      const entry = entryOf(slice, row);
      return entry && stillFits(row) && mustLook(row, entry, now) ? [{ row, entry }] : [];
    });
    if (old.length > 0 && !looked) {
      looked = true;
      if (!look(slice, old)) break;
      saveJournal(slice);
      record(slice, new Map(), latest);
      continue;
    }
    const sendable = doubts.filter((row) => stillFits(row) && !old.some((one) => one.row === row));
    const due = sendable.filter((row) => (entryOf(slice, row)?.notBefore ?? 0) <= now);
    const fresh = rows.filter((row) => isFresh(slice, row));
    const again = fresh.filter((row) => entryOf(slice, row));
    let batch: SnapshotRow[];
    if (due.length > 0) batch = due;
    else if (again.length > 0) batch = again;
    else if (sendable.length > 0 && pause(slice, sendable)) continue;
    else if (sendable.length < MOST_DOUBTS) batch = fresh;
    else break;
    if (batch.length === 0) break;
    const wanted = run.proved ? Math.min(run.batch, batch.length) : 1;
    findGroups(
      slice,
      batch.slice(0, wanted).map((row) => row.request),
    );
    const permission = askGrant(ports, 'spaceWrites', wanted);
    if (permission.granted === 0) {
      if (
        permission.waitMs > LONGEST_SLEEP_MS ||
        ports.now() + permission.waitMs >= slice.budget.stopAt
      ) {
        waitFor(slice, permission.waitMs, said('run.wait.quota'));
        break;
      }
      ports.sleep(permission.waitMs);
      continue;
    }
    const wasProved = run.proved;
    const sent = sendSetUps(slice, batch.slice(0, permission.granted), permission);
    if (sent === 'lost') return { ...NOTHING, state: 'busy', waitMs: 2_000, run };
    if (sent === 'stopped') stopped = true;
    // The first row told that Chat takes them: the others need not wait until it is recorded.
    if (!wasProved && run.proved && !slice.trouble && !outOfTime(slice)) sendMore(slice, latest);
  }
  return finish(slice, { stopped, settledBefore, latest });
}

/** Sends the rest of the first batch, before the first row is recorded. */
function sendMore(slice: Slice, _latest: SettledRow[]): void {
  const fresh = mine(slice).filter((row) => isFresh(slice, row) && !entryOf(slice, row));
  const wanted = Math.min(slice.run.batch, fresh.length);
  if (wanted === 0) return;
  findGroups(
    slice,
    fresh.slice(0, wanted).map((row) => row.request),
  );
  const permission = askGrant(slice.ports, 'spaceWrites', wanted);
  if (permission.granted > 0) sendSetUps(slice, fresh.slice(0, permission.granted), permission);
}

/** Rows of this person's run that are not settled, first bearer of each stamp only. */
function mine(slice: Slice): SnapshotRow[] {
  const { snapshot, context } = slice;
  return snapshot.rows.filter((row) => {
    const { kind } = row.state;
    if (kind !== 'waiting' && kind !== 'doubt' && kind !== 'completing') return false;
    const stamp = stampOf(row);
    return stamp?.tag === context.me.tag && bearer(slice, stamp.uuid) === row;
  });
}

/** Of the rows that carry a UUID, the one it belongs to: the first that still asks for the same, else the first. */
function bearer(slice: Slice, uuid: string): SnapshotRow | undefined {
  const rows = slice.snapshot.byUuid.get(uuid) ?? [];
  return rows.find(stillFits) ?? rows[0];
}

function entryOf(slice: Slice, row: SnapshotRow): JournalEntry | undefined {
  return slice.journal.get(stampOf(row)?.uuid ?? '');
}

function spaceFor(slice: Slice, row: SnapshotRow): string {
  return row.state.kind === 'completing' ? row.state.space : (entryOf(slice, row)?.space ?? '');
}

function isDoubt(slice: Slice, row: SnapshotRow): boolean {
  return spaceFor(slice, row) === '' && entryOf(slice, row)?.open === true;
}

/** Never sent, or refused in a way that leaves another way to ask. */
function isFresh(slice: Slice, row: SnapshotRow): boolean {
  const entry = entryOf(slice, row);
  return (
    row.state.kind !== 'completing' && stillFits(row) && (!entry || (!entry.open && !entry.space))
  );
}

/**
 * Makes the journal tell the same as the sheet: rows in doubt that it doesn't know count as sent when they were
 * stamped, and entries without a row have nothing left to say.
 */
function replay(slice: Slice): void {
  const { journal, snapshot, ports } = slice;
  const now = ports.now();
  for (const [uuid, entry] of journal)
    if (
      entry.sheet === ports.sheet.id &&
      !snapshot.byUuid.has(uuid) &&
      // A row that was deleted may come back by an undo.
      now - entry.firstSentAt > REQUEST_ID_MEMORY_MS
    )
      journal.delete(uuid);
  for (const row of mine(slice)) {
    const stamp = stampOf(row);
    if (!stamp || journal.has(stamp.uuid) || row.state.kind === 'completing') continue;
    if (row.state.kind === 'doubt')
      journal.set(stamp.uuid, { sheet: ports.sheet.id, firstSentAt: stamp.minute, open: true });
  }
}

/** The journal was lost: any row that waits may have been sent. */
export function doubtWaiting(slice: Slice): void {
  for (const row of mine(slice))
    if (row.state.kind === 'waiting')
      slice.journal.set(row.state.stamp.uuid, {
        sheet: slice.ports.sheet.id,
        firstSentAt: row.state.stamp.minute,
        open: true,
      });
}

/** Completes and records. Answers the UUIDs of rows that have to wait for a later slice. */
function settle(
  slice: Slice,
  rows: readonly SnapshotRow[],
  refused: readonly SnapshotRow[],
  latest: SettledRow[],
): string[] {
  const outcomes = new Map<string, Outcome>();
  const judged: Judged = new Map();
  for (const row of refused) {
    const refusal = entryOf(slice, row)?.refusal;
    if (refusal) outcomes.set(stampOf(row)?.uuid ?? '', { kind: 'failed', details: [refusal] });
  }
  const finished = rows.filter((row) => entryOf(slice, row)?.final);
  const tasks = rows.filter((row) => !finished.includes(row)).map((row) => taskOf(slice, row));
  const completions = complete(slice, tasks);
  for (const row of finished) {
    const final = entryOf(slice, row)?.final;
    if (final) completions.set(stampOf(row)?.uuid ?? '', final);
  }
  leaveSpaces(
    slice,
    finished.map((row) => taskOf(slice, row)),
    completions,
  );
  const later: string[] = [];
  for (const row of rows) {
    const uuid = stampOf(row)?.uuid ?? '';
    const completion = completions.get(uuid);
    const space = spaceFor(slice, row);
    if (!completion || completion.kind === 'later') {
      later.push(uuid);
      if (space)
        outcomes.set(uuid, { kind: 'completing', space, details: [said('outcome.completing')] });
      continue;
    }
    const { kind, details } = completion;
    const changed = stillFits(row) ? [] : [said('outcome.changedMeanwhile')];
    // After leaving, nothing can be completed once more, whatever the row asks for by then.
    const asFor = entryOf(slice, row)?.final ? undefined : row.fingerprint;
    judged.set(uuid, { asFor, asked: completion.asked, in: completion.in });
    outcomes.set(uuid, {
      kind: changed.length > 0 ? 'partly' : kind,
      space,
      details: [...changed, ...details],
    });
  }
  record(slice, outcomes, latest, judged);
  return later;
}

function taskOf(slice: Slice, row: SnapshotRow): Task {
  const uuid = stampOf(row)?.uuid ?? '';
  return {
    uuid,
    request: row.request,
    space: spaceFor(slice, row),
    entry: slice.journal.get(uuid),
    fits: stillFits(row),
    before: detailsBefore(slice, row),
  };
}

/** What a person was told of this row before; that it is at work is no news. */
function detailsBefore(slice: Slice, row: SnapshotRow): string {
  const details = row.outcome.Details;
  return details === slice.ports.words([said('outcome.completing')]) ? '' : details;
}

/**
 * Of whom an outcome speaks: those whom the row asked for when its members were read, by its fingerprint then.
 * A row that asks for others by now is completed once more. undefined: it stands, whatever the row asks for.
 */
type Judged = Map<string, { asFor: string | undefined; asked: number; in: number }>;

/**
 * Writes outcomes to the rows that carry their UUIDs, and whatever else a row's cells should say by now.
 * What stands in the sheet leaves the journal.
 */
function record(
  slice: Slice,
  outcomes: Map<string, Outcome>,
  latest: SettledRow[],
  judged: Judged = new Map(),
): void {
  const { ports, journal, run } = slice;
  const words = (sentences: readonly Said[]) => ports.words(sentences);
  const texts = new Map<string, OutcomeTexts>();
  for (const [uuid, outcome] of outcomes) texts.set(uuid, outcomeTexts(outcome, words));
  const asksForOthers = (uuid: string, row: SnapshotRow | undefined) => {
    const asFor = judged.get(uuid)?.asFor;
    return asFor !== undefined && row !== undefined && row.fingerprint !== asFor;
  };
  const wanted = (
    row: SnapshotRow,
  ): Partial<OutcomeTexts & { 'Request ID': string }> | undefined => {
    const stamp = stampOf(row);
    if (!stamp) return undefined;
    const own = bearer(slice, stamp.uuid);
    const isCopy = own !== undefined && row !== own && !(stillFits(row) && stillFits(own));
    const isOpen = row.state.kind === 'waiting' || row.state.kind === 'doubt';
    if (isCopy)
      return isOpen || row.state.kind === 'completing' ? outcomeTexts(COPIED, words) : undefined;
    const settled = texts.get(stamp.uuid);
    const space = settled?.['Space ID'] ?? '';
    if (settled && space && row === own && asksForOthers(stamp.uuid, row))
      return outcomeTexts(
        { kind: 'completing', space, details: [said('outcome.completing')] },
        words,
      );
    if (settled) return settled;
    const strayed = ownCells(slice, row);
    if (strayed) return strayed;
    if (!isOpen || stamp.tag !== slice.context.me.tag) return undefined;
    const entry = journal.get(stamp.uuid);
    if (entry?.open) return doubtTexts(row, entry, words);
    // Changed before it was sent, or after it was surely refused: untouched again, for a later run to take as it is.
    const unsent = !entry || (!entry.open && !entry.space && !entry.refusal);
    if (unsent && !stillFits(row)) return UNTOUCHED;
    return undefined;
  };
  const { snapshot, settled } = writeRows(
    ports.sheet,
    () => {
      slice.snapshot = readAgain(slice);
      return slice.snapshot;
    },
    slice.snapshot,
    wanted,
  );
  slice.snapshot = snapshot;
  // What could not be made to stand stays in the journal; the next slice records it, and only then it counts.
  for (const [uuid, outcome] of settled ? outcomes : []) {
    const row = bearer(slice, uuid);
    if (asksForOthers(uuid, row)) continue;
    const people = judged.get(uuid);
    run.people.asked += people?.asked ?? 0;
    run.people.in += people?.in ?? 0;
    if (outcome.kind === 'done') run.done++;
    else if (outcome.kind === 'partly') run.partly++;
    else if (outcome.kind === 'failed') run.failed++;
    if (outcome.kind === 'completing' || outcome.kind === 'doubt') continue;
    logSettled(slice, uuid, outcome);
    journal.delete(uuid);
    if ('space' in outcome) slice.made.add(uuid, outcome.space);
    if (row) latest.push({ row: row.index + 1, name: row.name, outcome });
  }
  if (outcomes.size > 0) {
    saveJournal(slice);
    saveRun(slice);
  }
}

/** For the log of the script: ids and codes. */
function logSettled({ ports, run }: Slice, uuid: string, { kind, details }: Outcome): void {
  ports.log({
    event: 'settled',
    run: runId(ports.sheet.id, run),
    request: uuid,
    outcome: kind,
    because: details.map(({ code }) => code).join(' '),
  });
}

function doubtTexts(
  row: SnapshotRow,
  entry: JournalEntry,
  words: (said: readonly Said[]) => string,
): OutcomeTexts | undefined {
  const details: Said[] = stillFits(row)
    ? [said('outcome.doubt'), ...(entry.last ? [entry.last] : [])]
    : [said('outcome.doubt.changed')];
  // Written once, and again only when a person is asked: not for every try.
  if (row.state.kind === 'doubt' && !entry.ask && stillFits(row)) return undefined;
  return outcomeTexts({ kind: 'doubt', details }, words);
}

/** Gives rows a new id whose old one Chat refuses for ever, though nothing was made with it. */
function renew(slice: Slice, rows: readonly SnapshotRow[]): boolean {
  const stuck = rows.filter((row) => entryOf(slice, row)?.stuck && stillFits(row));
  if (stuck.length === 0) return false;
  const stamps = new Map<string, string>();
  for (const row of stuck) {
    const stamp = stampOf(row);
    const entry = entryOf(slice, row);
    if (!stamp || !entry) continue;
    const uuid = slice.ports.uuid();
    stamps.set(stamp.uuid, formatStamp({ ...stamp, uuid, minute: slice.ports.now() }));
    slice.journal.set(uuid, {
      sheet: entry.sheet,
      firstSentAt: slice.ports.now(),
      open: false,
      without: entry.without,
      anew: true,
    });
    slice.journal.delete(stamp.uuid);
  }
  const { snapshot } = writeRows(
    slice.ports.sheet,
    () => readAgain(slice),
    slice.snapshot,
    (row) => {
      const id = stamps.get(stampOf(row)?.uuid ?? '');
      return id && stillFits(row) ? { 'Request ID': id } : undefined;
    },
  );
  slice.snapshot = snapshot;
  saveJournal(slice);
  return true;
}

/** Waits a moment for doubts whose next try is not due yet. Answers false when it is too long for this slice. */
function pause(slice: Slice, doubts: readonly SnapshotRow[]): boolean {
  const next = Math.min(...doubts.map((row) => entryOf(slice, row)?.notBefore ?? 0));
  const waitMs = Math.max(0, next - slice.ports.now());
  if (waitMs > LONGEST_SLEEP_MS || slice.ports.now() + waitMs >= slice.budget.stopAt) {
    waitFor(slice, waitMs, said('run.wait.noAnswer'));
    return false;
  }
  slice.ports.sleep(waitMs);
  return true;
}

function saveRun(slice: Slice): void {
  slice.ports.stores.document.set({
    [runKey(slice.ports.sheet.id, slice.context.me.tag)]: JSON.stringify(slice.run),
  });
}

function finish(
  slice: Slice,
  done: { stopped: boolean; settledBefore: number; latest: SettledRow[] },
): SliceReport {
  const { ports, run, context } = slice;
  record(slice, new Map(), done.latest);
  const settledNow = run.done + run.partly + run.failed + run.steps > done.settledBefore;
  const asks = (row: SnapshotRow) =>
    isDoubt(slice, row) && (entryOf(slice, row)?.ask === true || !stillFits(row));
  // A row that is a person's question by now is no reason to end a run.
  const wasLeft = mine(slice).filter((row) => !asks(row)).length;
  if (settledNow || slice.calls === 0) run.stalls = settledNow ? 0 : run.stalls;
  else run.stalls += slice.onlyTooMany ? TOO_MANY_STALL : 1;
  const stalled = run.stalls >= STALLS && wasLeft > 0;
  const over = done.stopped || stalled || slice.trouble !== undefined;
  if (over) {
    record(slice, spacesKnown(slice), done.latest);
    takeBack(slice);
  }
  const rows = mine(slice);
  const doubt = rows.filter((row) => isDoubt(slice, row)).length;
  const left = rows.filter((row) => !asks(row)).length;
  const ended = left === 0;
  if (over || ended) {
    ports.stores.document.remove(runKey(ports.sheet.id, context.me.tag));
    ports.stores.document.remove(stopKey(ports.sheet.id, context.me.tag));
  } else saveRun(slice);
  saveJournal(slice);
  const lastSaid = rows.map((row) => entryOf(slice, row)?.last).find((last) => last !== undefined);
  const stall: Explanation = {
    about: 'passing',
    said: said('problem.stalled', {}),
    remedy: 'check-again',
  };
  const trouble = slice.trouble ?? (stalled && !done.stopped ? stall : undefined);
  const state = trouble ? 'trouble' : done.stopped ? 'stopped' : ended ? 'ended' : 'going';
  const id = runId(ports.sheet.id, run);
  ports.log({
    event: 'slice-ended',
    run: id,
    state,
    left,
    doubt,
    calls: slice.calls,
    trouble: trouble?.said.code ?? '',
  });
  return {
    ...NOTHING,
    state,
    trouble,
    run,
    doubt,
    left,
    waitMs: Math.max(0, (slice.wait?.ms ?? 0) - LEAD_MS),
    because: slice.wait?.because ?? lastSaid,
  };
}

/** Rows whose space is known and which this run won't complete: the sheet itself says what is left. */
function spacesKnown(slice: Slice): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const row of mine(slice)) {
    const entry = entryOf(slice, row);
    if (row.state.kind === 'completing' || !entry?.space || entry.open) continue;
    const details = [said('outcome.completing')];
    outcomes.set(stampOf(row)?.uuid ?? '', { kind: 'completing', space: entry.space, details });
  }
  return outcomes;
}

/** Rows that were stamped and surely never sent are untouched again. */
export function takeBack(slice: Slice): void {
  const { snapshot } = writeRows(
    slice.ports.sheet,
    () => readAgain(slice),
    slice.snapshot,
    (row) => {
      const stamp = stampOf(row);
      if (row.state.kind !== 'waiting' || stamp?.tag !== slice.context.me.tag) return undefined;
      const entry = slice.journal.get(stamp.uuid);
      return entry?.open || entry?.space ? undefined : UNTOUCHED;
    },
  );
  slice.snapshot = snapshot;
}
