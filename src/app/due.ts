/** What a schedule that is due begins, within what its owner lets it do unseen. */

import type { Change } from '../plan/changes';
import type { Instant } from '../plan/instant';
import { isUnfinished, makePlan, type PlannedRow, taken } from '../plan/plan';
import { isSetUp, type Snapshot } from '../plan/snapshot';
import { whyAsked } from '../run/admission';
import type { Ports, RunContext } from '../run/ports';
import { isAsking, readRun, runKey } from '../run/run-record';
import { forgetWritable, withUnwritten } from '../run/slice-state';
import type { Admit } from '../run/start';
import { stopRun } from '../run/stop';
import { candidateOf, candidateOfChanges } from '../schedule/candidates';
import {
  type Admitted,
  admit,
  type Candidate,
  type Guard,
  guardKey,
  type Held,
  readGuard,
  writeGuard,
} from '../schedule/guard';
import { type InStep, inStepOf } from '../schedule/in-step';
import { allSchedules, formatStarted, startedKey } from '../schedule/schedule';
import { isAsSeen, seenDigest, seenKey } from '../schedule/seen';
import type { Said } from '../texts/said';
import { type Beyond, restBeyond } from './conclude';
import { begin } from './drive';
import { type Kept, readTold, type Turn, toldKey, wantedKey } from './firing-ports';
import { goingNow, noteWhoIsMissing } from './leaving';

/**
 * What came of it; a sentence: why nothing began. `changed`: the sheet is read otherwise than the owner saw; `later`: the
 * schedule was paused meanwhile.
 */
export type BegunDue =
  | { kind: 'begun'; held: Held<PlannedRow>[] | undefined; changed: boolean }
  | { kind: 'changed' | 'busy' | 'later' }
  | { kind: 'asked'; why: Said };

/** The sheet as it was opened for this turn. */
export interface Sheet {
  ports: Ports;
  context: RunContext;
  snapshot: Snapshot;
  /** The document's, as they were when the turn began. */
  properties: Record<string, string>;
}

/**
 * The sheet, of which rows that could not be written are tried again where they can be by now: what came while a range
 * was protected waits for nobody who opens the sidebar.
 */
export function tryingAgain(sheet: Sheet): Sheet {
  const { ports, context, snapshot, properties } = sheet;
  if (snapshot.unwritten.size === 0) return sheet;
  const unwritten = forgetWritable(ports, properties, snapshot);
  return {
    ...sheet,
    context: withUnwritten(context, [...unwritten]),
    snapshot: { ...snapshot, unwritten },
  };
}

/** Begins the run of new rows, and with it what keeps spaces in step, where the owner wants that. */
export function beginDue(
  turn: Turn,
  sheet: Sheet,
  wanted: string | undefined,
  now: Instant,
): BegunDue {
  const { firing, tag, sheetId, budget } = turn;
  const { ports, context, snapshot, properties } = sheet;
  const known = readRun(properties[runKey(sheetId, tag)]);
  if (known && isAsking(known)) return { kind: 'asked', why: whyAsked(known.admission) };
  const seen = seenDigest(context, snapshot.columns);
  const before = properties[seenKey(sheetId)];
  if (before !== undefined && !isAsSeen(before, context, snapshot.columns))
    return { kind: 'changed' };
  const guard = readGuard(ports.seals, sheetId, tag, properties[guardKey(sheetId)]);
  if (guard === 'odd') return { kind: 'changed' };
  // Switched on by a version that kept none, or less: what it is now counts as seen.
  if (before !== seen) firing.document.set({ [seenKey(sheetId)]: seen });
  const ofRows = guard ? admitting(turn, sheet, guard) : undefined;
  const begun = begin(ports, context, budget, undefined, 'ready', { admit: ofRows?.admit });
  if (begun.kind === 'asked') return { kind: 'asked', why: begun.why };
  if (begun.kind !== 'begun') return { kind: 'busy' };
  if (!noteBegun(turn, wanted, now)) {
    stopRun(ports, context, budget);
    return { kind: 'later' };
  }
  const changes = guard ? beginChanges(turn, sheet, guard) : NOTHING;
  const rows = ofRows?.judged();
  restBeyond(turn, { ...changes.beyond, rows: rows?.beyond ?? 0 });
  return {
    kind: 'begun',
    held: rows && [...rows.held, ...changes.held],
    changed: changes.total > 0,
  };
}

interface Changes {
  held: Held<PlannedRow>[];
  beyond: Omit<Beyond, 'rows'>;
  total: number;
}

const NOTHING: Changes = { held: [], beyond: { adding: 0, wouldGo: [] }, total: 0 };

/** What differs in rows that have their space becomes part of the run: what is added within the limits, and who goes. */
function beginChanges(turn: Turn, sheet: Sheet, guard: Guard): Changes {
  const { tag, budget } = turn;
  const { ports, context, snapshot } = sheet;
  const inStep = inStepWithin(guard);
  if (inStep.does === 'rows') return NOTHING;
  if (taken(makePlan(snapshot, ports.seals), 'changes', tag).length === 0) {
    if (inStep.does === 'all') noteWhoIsMissing(turn, snapshot);
    return NOTHING;
  }
  let wouldGo: Beyond['wouldGo'] = [];
  const adding = admitting(turn, sheet, guard);
  const chosen: Admit = (rows, latest) => {
    const going = inStep.does === 'all' ? goingNow(turn, rows, latest, inStep.most) : undefined;
    wouldGo = going?.wouldGo ?? [];
    const may = new Set(adding.admit(rows.map(withWhatAdds).filter(asksForMore), latest));
    const added = new Map([...may].map((row) => [row.index, row.changes]));
    return rows.map((row) => ({
      ...row,
      changes: [...(added.get(row.index) ?? []), ...(going?.of(row) ?? [])],
    }));
  };
  const begun = begin(ports, context, budget, undefined, 'changes', { admit: chosen });
  if (begun.kind !== 'begun') return NOTHING;
  const { held = [], beyond = 0 } = adding.judged() ?? {};
  return { held, beyond: { adding: beyond, wouldGo }, total: begun.total };
}

/** What a schedule does for rows that have their space: nothing where its owner ticks each row. */
function inStepWithin({ limits }: Guard): InStep {
  return limits.onlyTicked ? { does: 'rows', most: 0 } : inStepOf(limits);
}

/**
 * A row with those of its changes that give somebody something: people are kept in step, and no names or settings of
 * spaces. Of a row that isn't whole *Try again* does it.
 */
function withWhatAdds(row: PlannedRow): PlannedRow {
  const isWhole = row.state().kind === 'done';
  const gives = ({ does }: Change) => does === 'add' || does === 'giveRole' || does === 'catchUp';
  return { ...row, changes: isWhole ? row.changes.filter(gives) : [] };
}

function asksForMore({ changes }: PlannedRow): boolean {
  return changes.length > 0;
}

/** Lets rows in by the limits, and keeps what is used up of them. */
function admitting(
  { firing, sheetId, tag }: Turn,
  { ports, context }: Sheet,
  guard: Guard,
): { admit: Admit; judged(): Admitted<PlannedRow> | undefined } {
  let judged: Admitted<PlannedRow> | undefined;
  return {
    judged: () => judged,
    admit: (fresh, snapshot) => {
      const rows = fresh.map(candidateIn({ ports, context, snapshot }));
      // Another firing may have set something up since it was read, and now none does; its owner may say something now.
      judged = firing.alone(() => {
        const now = readGuard(ports.seals, sheetId, tag, firing.document.get(guardKey(sheetId)));
        const admitted = admit(now === null || now === 'odd' ? guard : now, rows, ports.now());
        const text = writeGuard(ports.seals, sheetId, tag, admitted.guard);
        firing.document.set({ [guardKey(sheetId)]: text });
        return admitted;
      });
      return judged.taken;
    },
  };
}

/** How the limits look at a row. */
function candidateIn({ ports, context, snapshot }: Pick<Sheet, 'ports' | 'context' | 'snapshot'>) {
  return (row: PlannedRow): { row: PlannedRow; candidate: Candidate } => ({
    row,
    candidate: isSetUp(row)
      ? candidateOfChanges(row, context.reading)
      : candidateOf(row, snapshot, context.reading, ports.seals),
  });
}

/**
 * Which rows wait for the owner as it is now, for whoever finishes what another firing began: that one can't tell it any more.
 * Lets nothing in. undefined: there are no limits to go by.
 */
export function heldNow(
  { sheetId, tag }: Turn,
  { ports, context, snapshot, properties }: Sheet,
): Held<PlannedRow>[] | undefined {
  const guard = readGuard(ports.seals, sheetId, tag, properties[guardKey(sheetId)]);
  if (guard === null || guard === 'odd') return undefined;
  const plan = makePlan(snapshot, ports.seals);
  const fresh = taken(plan, 'ready', tag).filter((row) => !isUnfinished(row));
  const more = inStepWithin(guard).does === 'rows' ? [] : taken(plan, 'changes', tag);
  const rows = [...fresh, ...more.map(withWhatAdds).filter(asksForMore)];
  return admit(guard, rows.map(candidateIn({ ports, context, snapshot })), ports.now()).held;
}

/**
 * A run stands: what asked for it is answered, unless it was asked for anew meanwhile, and the owner has to be told what it
 * leaves to them. false: somebody pressed Stop while it began, and may have found nothing to stop yet.
 */
function noteBegun(
  { firing, sheetId, tag, sheetName }: Turn,
  wanted: string | undefined,
  now: Instant,
): boolean {
  return firing.alone(() => {
    const properties = firing.document.all();
    if (wanted !== undefined && properties[wantedKey(sheetId, tag)] === wanted)
      firing.document.remove(wantedKey(sheetId, tag));
    const schedule = allSchedules(properties).get(sheetId);
    if (schedule?.tag !== tag || schedule.paused) return false;
    const owing: Kept = { ...readTold(properties, sheetId, tag), owes: true };
    firing.document.set({
      [startedKey(sheetId)]: formatStarted(now, sheetName),
      [toldKey(sheetId, tag)]: JSON.stringify(owing),
    });
    return true;
  });
}
