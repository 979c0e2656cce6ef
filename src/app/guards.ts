/** What a schedule may set up unseen, as its owner says it, and the rows that they were shown. */
import { type PlannedRow, taken } from '../plan/plan';
import type { Limits, ReadyRow, ScheduleView } from '../protocol';
import { candidateOf } from '../schedule/candidates';
import {
  type Candidate,
  type Guard,
  guardKey,
  heldBack,
  readGuard,
  writeGuard,
} from '../schedule/guard';
import type { Host } from './host';
import { type Opened, readPlan } from './opened';

/** Rows that one look at the schedule shows. */
const MOST_SHOWN = 100;
const MOST_PEOPLE = 30;
const LONGEST_MESSAGE = 1_000;

/** What holds where a guard can't be read: nothing that the owner hasn't ticked. */
const STRICTEST: Limits = {
  ...{ onlyTicked: true, spacesADay: null, peopleADay: null },
  ...{ outsiders: false, owners: [] },
};

interface Ready {
  row: PlannedRow;
  candidate: Candidate;
}

/** Rows that are ready and that nobody has begun. */
function readyRows(opened: Opened): Ready[] {
  const { ports, context, person } = opened;
  const { snapshot, plan } = readPlan(opened);
  return taken(plan, 'ready', person.tag)
    .filter(({ state }) => state.kind === 'fresh')
    .map((row) => ({ row, candidate: candidateOf(row, snapshot, context.reading, ports.seals) }));
}

function guardOf({ ports, properties, person, tab }: Opened): Guard | null {
  const guard = readGuard(ports.seals, tab.id, person.tag, properties[guardKey(tab.id)]);
  return guard === 'odd' ? { limits: STRICTEST, seen: [], used: [] } : guard;
}

/** The limits of one's own schedule, and the rows that it would set up. */
export function guardView(
  opened: Opened,
  mine: boolean,
): {
  limits: Limits | null;
  ready: ScheduleView['ready'];
} {
  const guard = mine ? guardOf(opened) : null;
  const rows = readyRows(opened);
  const marks = [...(guard?.seen ?? [])];
  const shown = rows.slice(0, MOST_SHOWN).map(({ row, candidate }): ReadyRow => {
    const { request } = row;
    const at = marks.indexOf(candidate.mark);
    if (at >= 0) marks.splice(at, 1);
    const { welcomeMessage: message } = request;
    return {
      ...{ mark: candidate.mark, row: row.index + 1, name: row.name, count: candidate.people },
      people: [
        ...request.people.map(({ shown, role }) => ({ shown, role })),
        ...request.groups.map(({ shown }) => ({ shown, role: 'member' as const })),
      ].slice(0, MOST_PEOPLE),
      ...(message === undefined ? {} : { message: message.slice(0, LONGEST_MESSAGE) }),
      seen: at >= 0,
      held: at < 0 && guard ? (heldBack(guard.limits, candidate) ?? null) : null,
    };
  });
  return {
    limits: guard?.limits ?? null,
    ready: { rows: shown, more: rows.length - shown.length },
  };
}

/** Keeps what the owner says; what they leave unsaid stays. `fresh`: the schedule was nobody’s, or off. */
export function keepGuard(
  host: Host,
  opened: Opened,
  { limits, seen, fresh }: { limits?: Limits; seen?: string[]; fresh: boolean },
): void {
  const { ports, person, tab } = opened;
  const before = fresh ? null : guardOf(opened);
  const holding = limits ?? before?.limits;
  if (!holding) return;
  const guard: Guard = {
    limits: { ...holding, owners: holding.owners?.map((one) => one.toLowerCase()) ?? null },
    seen: seen ? seenNow(readyRows(opened), before?.seen ?? [], seen) : (before?.seen ?? []),
    used: before?.used ?? [],
  };
  const text = writeGuard(ports.seals, tab.id, person.tag, guard);
  host.document.set({ [guardKey(tab.id)]: text });
}

/** Of the rows that were shown those that were pressed, each mark as often as it stands there; of the others, as before. */
function seenNow(
  rows: readonly Ready[],
  before: readonly string[],
  pressed: readonly string[],
): string[] {
  const marks = rows.map(({ candidate }) => candidate.mark);
  return [
    ...common(marks.slice(MOST_SHOWN), before),
    ...common(marks.slice(0, MOST_SHOWN), pressed),
  ];
}

function common(marks: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return marks.filter((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
