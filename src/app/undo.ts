/** Undoes the person's last run: shows which of its spaces nobody used, and deletes those that were shown. */
import { lookAtRun as look, type UndoReport, undoSlice } from '../compare/undo';
import { lastRun, type Staying, type Undoable } from '../compare/undoable';
import type { Snapshot } from '../plan/snapshot';
import type {
  Permitted,
  RunLook,
  RunLookRequest,
  RunSpace,
  UndoableRun,
  UndoRunAnswer,
  UndoRunRequest,
} from '../protocol';
import { readCreated } from '../run/created';
import type { Budget } from '../run/ports';
import { arrangeTriggers } from './arrange-triggers';
import { mayUse } from './consent';
import type { Host, Tab } from './host';
import { LOG_SHEET } from './log';
import { type Opened, open, sidebarBudget, tabOf } from './opened';
import { pauseSchedule } from './schedule-kept';
import { busy, endedBy, troubled, troubleFrom } from './trouble';

/** Nothing but reads: longer than a slice that deletes, for each of them reads the sheets first. */
const LOOK_MS = 60_000;

/** The newest of the person's runs that made spaces in the last day, as far as rows have them still. */
export function undoableRun(
  host: Host,
  { ports, properties, person, tab }: Opened,
  { bySpace }: Snapshot,
): UndoableRun | null {
  const last = lastRun(readCreated(properties, tab.id, person.tag, ports.seals, ports.now));
  const spaces = last?.spaces.filter((space) => bySpace.has(space)).length ?? 0;
  if (!last || spaces === 0) return null;
  return { run: last.run, at: last.at, spaces, ...mayDelete(host) };
}

/** Whether spaces can be deleted here, and where that is allowed. */
export function mayDelete(host: Host): Permitted {
  return mayUse(host, 'undo');
}

/** The cells of all other sheets; the log names every space, and holds none. */
function elsewhere({ book }: Host, { id }: Tab): () => string[][][] {
  return () =>
    book
      .tabs()
      .filter((tab) => tab.id !== id && tab.name() !== LOG_SHEET)
      .map((tab) => tab.cells());
}

/** Reads the next spaces of a run as Chat has them, and says which of them could go. */
export function lookAtRun(host: Host, { sheetId, run, after }: RunLookRequest): RunLook {
  const startedAt = host.now();
  const budget: Budget = { startedAt, stopAt: startedAt + LOOK_MS };
  const tab = tabOf(host, sheetId);
  const { ports, context } = open(host, tab);
  const report = look(ports, context, budget, { run, after }, elsewhere(host, tab));
  return {
    ...heard(host, report),
    state: report.state === 'trouble' || report.state === 'ended' ? report.state : 'going',
    ...{ left: report.left, after: report.after },
    ...{ may: report.may.map(spaceOf), stay: report.stay.map(stayOf) },
  };
}

/** Deletes some of the spaces that were shown, as far as nobody used them meanwhile. */
export function undoRun(host: Host, request: UndoRunRequest): UndoRunAnswer {
  const budget = sidebarBudget(host);
  const { sheetId, run, spaces } = request;
  assertMayDelete(host);
  const tab = tabOf(host, sheetId);
  const { ports, context } = open(host, tab);
  const askedAt = request.askedAt || budget.startedAt;
  // Rows that are undone are ready again: their own schedule would set them up at once.
  if (request.askedAt === 0) rest(host, sheetId);
  const wanted = new Set(spaces);
  const report = undoSlice(ports, context, budget, { run, wanted, askedAt }, elsewhere(host, tab));
  const by = report.busy?.by ?? '';
  if (report.state === 'busy' && request.askedAt === 0) throw busy(by);
  return {
    ...heard(host, report),
    ...{ state: report.state, askedAt },
    gone: report.may.map(({ space }) => space),
    stay: report.stay.map(stayOf),
  };
}

/** Throws the sentence that says how deleting is allowed. */
export function assertMayDelete(host: Host): void {
  const { may, link } = mayDelete(host);
  if (may === 'yes') return;
  const { trouble } = troubled(may === 'leftOut' ? 'undoLeftOut' : 'undoNotAllowed');
  throw endedBy(
    may === 'leftOut'
      ? { ...trouble, remedy: 'none' }
      : { ...trouble, remedy: 'give-permission', ...(link ? { link } : {}) },
  );
}

function rest(host: Host, sheetId: number): void {
  if (!pauseSchedule(host, sheetId)) return;
  try {
    arrangeTriggers(host, host.me().tag);
  } catch {
    // Triggers that may not be touched find the schedule paused.
  }
}

/** How long to wait, and what is wrong. */
function heard(host: Host, { paced, state }: UndoReport) {
  const { trouble, wait } = paced?.heard ?? {};
  return {
    waitMs: state === 'going' ? (wait?.ms ?? 0) : state === 'busy' ? 2_000 : 0,
    ...(wait ? { because: wait.because } : {}),
    ...(trouble ? { trouble: troubleFrom(host, trouble) } : {}),
  };
}

function spaceOf({ space, row, link }: Undoable | Staying): RunSpace {
  return { space, row: row ? row.index + 1 : 0, name: row?.name ?? '', link };
}

function stayOf(one: Staying): RunLook['stay'][number] {
  return { ...spaceOf(one), why: one.why };
}
