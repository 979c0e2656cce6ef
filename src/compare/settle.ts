/**
 * Does what a person said of differences: takes what Chat has into the row's own cells, or only notes that Chat has it, so
 * that what the row asks for is a change again. Each row is compared anew first: only what still is as it was shown is
 * done.
 */
import type { Explanation } from '../chat/explain';
import { type Applied, settingsIn, writeApplied } from '../plan/applied';
import type { CellEdit } from '../plan/remedies';
import { type Snapshot, type SnapshotRow, spaceOf } from '../plan/snapshot';
import type { UndoCell } from '../protocol';
import type { Paced } from '../run/paced';
import type { Budget, Ports, RunContext } from '../run/ports';
import { readAgain } from '../run/slice-state';
import { trustOf } from '../run/trust';
import { said } from '../texts/said';
import {
  acceptedIn,
  canSetBack,
  compareRow,
  type Difference,
  keyOfDifference,
  type Settling,
  withOwnHash,
} from './differences';
import { readSpaces } from './in-chat';
import { comparableIn, detailsWith, learnedBy } from './slice';
import { takenInto } from './taking';

/** How cells are written where they say what was shown, and given back what they held. */
export interface CellWriter {
  edit(edits: readonly CellEdit[]): UndoCell[];
  restore(cells: readonly UndoCell[]): number;
}

export interface Settled {
  /** By key. */
  done: string[];
  /** Cells that were written, for them to be taken back. */
  cells: UndoCell[];
  /** Why some rows couldn't be compared anew; undefined: all were. */
  why: Explanation | undefined;
}

interface Plan {
  uuid: string;
  row: SnapshotRow;
  applied: Applied;
  found: Difference[];
  wanted: Difference[];
  edits: CellEdit[];
}

/** To be called by whoever holds the document. `wanted`: keys of differences by the id of their row. */
export function settle(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  does: Settling,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  sheet: CellWriter,
): Settled {
  const properties = ports.stores.document.all();
  const trust = trustOf(ports, context.me, properties);
  const read = () => readAgain({ ports, context, trust });
  const snapshot = read();
  const { plans, why } = plansOf(ports, context, budget, does, wanted, snapshot, properties);
  const cells = sheet.edit(plans.flatMap(({ edits }) => edits));
  const landed = new Set<Plan>();
  const strays: UndoCell[] = [];
  for (const plan of plans) {
    const own = plan.edits.map(({ row, column }) =>
      cells.find((cell) => cell.row === row && cell.column === column),
    );
    // What Sheets shows otherwise than it was meant is something else, and part of a row is half of the truth.
    const isMeant = plan.edits.every(({ becomes }, at) => own[at]?.shows === becomes);
    if (isMeant) landed.add(plan);
    else strays.push(...own.filter((cell) => cell !== undefined));
  }
  if (strays.length > 0) sheet.restore(strays);
  const after = landed.size > 0 ? read() : snapshot;
  const byUuid = new Map(
    comparableIn(after, ports, trust).rows.map(({ uuid, asked }) => [uuid, asked.row]),
  );
  const own = [...landed].flatMap((plan) => {
    const row = byUuid.get(plan.uuid);
    return row ? ownEdits(ports, after, plan, row) : [];
  });
  return {
    done: [...landed].flatMap(({ uuid, wanted: some }) =>
      some.map((difference) => keyOfDifference(uuid, difference)),
    ),
    cells: [...cells.filter((cell) => !strays.includes(cell)), ...sheet.edit(own)],
    why,
  };
}

function plansOf(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  does: Settling,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
  snapshot: Snapshot,
  properties: Record<string, string>,
): { plans: Plan[]; why: Explanation | undefined } {
  const { columns } = snapshot;
  const learned = learnedBy(ports, budget, context, properties);
  const trust = snapshot.trust;
  if (!columns || !trust) return { plans: [], why: undefined };
  const rows = comparableIn(snapshot, ports, trust).rows.filter(({ uuid }) => wanted.has(uuid));
  const chats = readSpaces(
    learned,
    rows.map(({ asked }) => asked),
  );
  const plans = rows.flatMap(({ uuid, asked: { row, applied } }, at): Plan[] => {
    const chat = chats[at];
    if (!chat || chat === 'gone' || chat === 'unread' || !applied) return [];
    const found = compareRow(row, applied, chat, learned.me, columns, ports.now()).differences;
    const isWanted = (difference: Difference) =>
      wanted.get(uuid)?.has(keyOfDifference(uuid, difference)) === true;
    const some = found.filter(isWanted);
    const { edits, done } =
      does === 'take'
        ? takenInto(row, snapshot.cells[row.index] ?? [], columns, some)
        : { edits: [], done: some.filter((one) => canSetBack(one, ports.mayRename)) };
    return done.length === 0 ? [] : [{ uuid, row, applied, found, wanted: done, edits }];
  });
  const isUnread = chats.some((chat) => chat === undefined || chat === 'unread');
  return { plans, why: isUnread ? whyUnread(learned.paced) : undefined };
}

function whyUnread({ heard }: Paced): Explanation {
  const because = heard.wait?.because ?? said('problem.noAnswer');
  return heard.trouble ?? { about: 'passing', said: because, remedy: 'none' };
}

/** What the add-on's own cells of the row say then: what was applied is what Chat has, and Details tells it no more. */
function ownEdits(
  ports: Ports,
  { columns, kept }: Snapshot,
  plan: Plan,
  row: SnapshotRow,
): CellEdit[] {
  const { uuid, applied: before, found, wanted } = plan;
  const applied = withOwnHash(wanted.reduce(acceptedIn, withKnownSettings(plan)), row);
  const open = found.filter(
    (one) => !wanted.includes(one) && !kept.has(keyOfDifference(uuid, one)),
  );
  const { Applied: wasApplied, Details: wasSaid } = row.outcome;
  const texts = [
    {
      column: columns?.outcome.Applied,
      was: wasApplied,
      becomes: writeApplied(applied, { uuid, space: spaceOf(row) }, ports.seals),
    },
    {
      column: columns?.outcome.Details,
      was: wasSaid,
      becomes: detailsWith(
        withoutAccepted(ports, wasSaid, before, applied, row),
        open,
        ports.words,
      ),
    },
  ];
  return texts.flatMap(({ column, was, becomes }) =>
    column === undefined || was === becomes ? [] : [{ row: row.index, column, was, becomes }],
  );
}

/** Where nobody knew which name and settings the space had, all of Chat's were read by now. */
function withKnownSettings({ row, applied, found }: Plan): Applied {
  if (applied.settings) return applied;
  const own = settingsIn(row.ownRequest, row.own);
  return found
    .filter(({ is }) => is === 'renamed' || is === 'setting')
    .reduce(acceptedIn, { ...applied, settings: own });
}

/** Details without those who are told there as invited and have joined since. */
function withoutAccepted(
  ports: Ports,
  details: string,
  before: Applied,
  after: Applied,
  { request }: SnapshotRow,
): string {
  const sentence = ({ people }: Applied) => {
    const invited = new Set(people.filter((one) => one.invited).map(({ user }) => user));
    const shown = request.people.filter(({ user }) => invited.has(user)).map((one) => one.shown);
    if (shown.length === 0) return '';
    return ports.words([said('outcome.invited', { n: shown.length, people: shown.join(', ') })]);
  };
  const was = sentence(before);
  return was === '' ? details : details.replace(was, () => sentence(after)).trim();
}
