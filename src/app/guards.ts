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
import { type Opened, readPlan } from './opened';

/** Rows that one look at the schedule shows. */
const MOST_SHOWN = 100;
const MOST_PEOPLE = 30;
const LONGEST_MESSAGE = 4_000;

/** What holds where a guard can't be read: nothing that the owner hasn't ticked. */
const STRICTEST: Limits = {
  ...{ onlyTicked: true, spacesADay: null, peopleADay: null },
  ...{ outsiders: false, owners: [], inStep: { does: 'rows', most: 0 } },
};

type Read = ReturnType<typeof readPlan>;

interface Ready {
  row: PlannedRow;
  candidate: Candidate;
}

/** Rows that are ready and that nobody has begun; a seal takes its time, so only those that are asked for are looked at. */
function readyRows(
  opened: Opened,
  { snapshot, plan }: Read,
): { count: number; some(from: number, to?: number): Ready[] } {
  const { ports, context, person } = opened;
  const rows = taken(plan, 'ready', person.tag).filter(({ state }) => state().kind === 'fresh');
  return {
    count: rows.length,
    some: (from, to) =>
      rows.slice(from, to).map((row) => ({
        row,
        candidate: candidateOf(row, snapshot, context.reading, ports.seals),
      })),
  };
}

function guardOf({
  ports,
  properties,
  person,
  tab,
}: Pick<Opened, 'ports' | 'properties' | 'person' | 'tab'>): Guard | null {
  const guard = readGuard(ports.seals, tab.id, person.tag, properties[guardKey(tab.id)]);
  return guard === 'odd' ? { limits: STRICTEST, seen: [], used: [] } : guard;
}

/** The limits of one's own schedule, and the rows that it would set up. */
export function guardView(
  opened: Opened,
  read: Read,
  mine: boolean,
): {
  limits: Limits | null;
  ready: ScheduleView['ready'];
} {
  const guard = mine ? guardOf(opened) : null;
  const rows = readyRows(opened, read);
  const marks = [...(guard?.seen ?? [])];
  const shown = rows.some(0, MOST_SHOWN).map(({ row, candidate }): ReadyRow => {
    const at = marks.indexOf(candidate.mark);
    if (at >= 0) marks.splice(at, 1);
    const { welcomeMessage: message } = row.request;
    return {
      mark: isShownWhole(row) ? candidate.mark : '',
      ...{ row: row.index + 1, name: row.name, count: candidate.people },
      people: peopleIn(row, candidate).slice(0, MOST_PEOPLE),
      ...(message === undefined ? {} : { message: message.slice(0, LONGEST_MESSAGE) }),
      seen: at >= 0,
      held: at < 0 && guard ? (heldBack(guard.limits, candidate) ?? null) : null,
    };
  });
  return {
    limits: guard?.limits ?? null,
    ready: { rows: shown, more: rows.count - shown.length },
  };
}

/** Those first of whom there is more to say: what may be left out are members of one's own organisation. */
function peopleIn({ request }: PlannedRow, { outsiders }: Candidate): ReadyRow['people'] {
  const weight = ({ shown, role }: ReadyRow['people'][number]) =>
    (role === 'member' ? 1 : 0) + (outsiders.includes(shown) ? 0 : 2);
  return [
    ...request.people.map(({ shown, role }) => ({ shown, role })),
    ...request.groups.map(({ shown }) => ({ shown, role: 'member' as const })),
  ].sort((one, other) => weight(one) - weight(other));
}

/** What isn't shown as it would be posted counts as seen by no press. */
function isShownWhole({ request }: PlannedRow): boolean {
  return (request.welcomeMessage ?? '').length <= LONGEST_MESSAGE;
}

/**
 * What keeps in a property what the owner says; what they leave unsaid stays. `fresh`: the schedule was nobody’s, or off.
 * Asked while nobody else writes: what firings set up since the sheet was opened is counted on.
 */
export function guardSaying(
  opened: Opened,
  { limits, seen, fresh }: { limits?: Limits; seen?: string[]; fresh: boolean },
): (properties: Record<string, string>) => Record<string, string> {
  const { ports, person, tab } = opened;
  const before = fresh ? null : guardOf(opened);
  const holding = limits ?? before?.limits;
  if (!holding) return () => ({});
  const said: Omit<Guard, 'used'> = {
    limits: { ...holding, owners: holding.owners?.map((one) => one.toLowerCase()) ?? null },
    seen: seen
      ? seenNow(readyRows(opened, readPlan(opened)), before?.seen ?? [], seen)
      : (before?.seen ?? []),
  };
  return (properties) => {
    const used = fresh ? [] : (guardOf({ ...opened, properties })?.used ?? []);
    return { [guardKey(tab.id)]: writeGuard(ports.seals, tab.id, person.tag, { ...said, used }) };
  };
}

/** Of the rows that were shown those that were pressed, each mark as often as it stands there; of the others, as before. */
function seenNow(
  rows: ReturnType<typeof readyRows>,
  before: readonly string[],
  pressed: readonly string[],
): string[] {
  const marks = (some: readonly Ready[]) => some.map(({ candidate }) => candidate.mark);
  const shown = rows.some(0, MOST_SHOWN).filter(({ row }) => isShownWhole(row));
  return [
    ...(before.length > 0 ? common(marks(rows.some(MOST_SHOWN)), before) : []),
    ...common(marks(shown), pressed),
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
