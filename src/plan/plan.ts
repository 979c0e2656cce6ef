/** The plan: all rows sorted into ready, blocked and done, with their findings. A plain value that changes nothing. */
import { hashText } from '../request/fingerprint';
import type { Seals } from '../seal/seal';
import { withoutCase } from '../table/cell-text';
import { WHO } from '../table/columns';
import { type Said, said } from '../texts/said';
import {
  type Change,
  type Differences,
  differencesOf,
  keyOfChange,
  namesSwappedIn,
  swappedIn,
} from './changes';
import type { Finding, Severity } from './finding';
import { lookOver } from './look-over';
import {
  isAnybodys,
  isSetUp,
  isUnproven,
  originalOf,
  type Snapshot,
  type SnapshotRow,
  spaceOf,
  stampOf,
  stillFits,
  unwrittenKeyOf,
  uuidOfRow,
} from './snapshot';
import { type ColumnsChanged, type Kept, type TakingAway, takingAwayIn } from './taking-away';
import { isMeant, isTorn } from './torn';

/**
 * What a run takes: rows that are ready; `again`: failed and partly done ones (*Try again*);
 * the first ready row only; `changes`: rows that have their space and ask for more by now.
 */
export type Take = 'ready' | 'again' | 'first' | 'changes';

/** Where a row belongs. */
export type Place =
  | 'ready'
  | 'toFix'
  | 'waiting'
  | 'doubt'
  | 'done'
  | 'partly'
  | 'failed'
  | 'skipped'
  | 'odd';

export interface PlannedRow extends SnapshotRow {
  place: Place;
  /** Everything found about it, errors first. */
  findings: readonly Finding[];
  /** Something in its cells is wrong: nothing is sent for it, not even for its space. */
  wrong: boolean;
  /** What it asks for by now and its space hasn't got; nothing of a row in which something is wrong or waits. */
  changes: readonly Change[];
  /** So many new names and settings could be applied with the permission for it; undefined: none is kept back by that. */
  barred: number | undefined;
}

export interface Plan {
  rows: PlannedRow[];
  /** Columns that gave people and don't any more: nobody is taken out before a person has said that they did that. */
  columnsChanged?: ColumnsChanged | undefined;
}

/** Nobody's: no Applied cell is believed. */
const NO_SEALS: Seals = { seal: () => '', isSealed: () => false };

const NOT_ALLOWED = () => false;

/**
 * Sorts the rows of a snapshot. Deterministic, and near-linear in the number of rows. `seals`: by which it is told
 * what was applied before. `mayRename`: whether names and settings of spaces can be changed, asked only where it matters.
 */
export function makePlan(
  snapshot: Snapshot,
  seals = NO_SEALS,
  mayRename: () => boolean = NOT_ALLOWED,
): Plan {
  const live = snapshot.rows.filter(
    (row) => !row.skipped && (row.name !== '' || row.fingerprint !== ''),
  );
  const over = lookOver(
    live.map((row) => ({ row: row.index, request: row.request })),
    snapshot.organisation,
  );
  const alone = nobodyIn(live, snapshot);
  const differences = new Map<number, Differences>();
  for (const row of snapshot.rows)
    if (isSetUp(row) && !isTorn(snapshot, row))
      differences.set(row.index, differencesOf(row, seals, isMeant(snapshot, row)));
  const swapped = swappedIn(differences);
  const misnamed = namesSwappedIn(differences);
  const takenAway = takingAwayIn(snapshot, differences);
  return {
    columnsChanged: takenAway.columns,
    // An empty line on which nothing but a word of ours is left asks for nothing.
    rows: snapshot.rows.filter(isRow).map((row) => {
      const cells = inCells(row, over.get(row.index) ?? NOTHING);
      const isAlone = alone.has(row.index);
      const differs = differences.get(row.index);
      const other = swapped.get(row.index);
      const misnamedAs = misnamed.get(row.index);
      const away = takenAway.rows.get(row.index);
      const barred = differs?.sets !== undefined && !mayRename() ? differs.sets.length : undefined;
      const isBarred = barred !== undefined;
      const ofState = stateFindings(row, snapshot, differs, away, isBarred);
      // Most rows are fine, and of a large sheet each list of nothing takes time and room.
      const findings =
        cells.length + ofState.length === 0 &&
        other === undefined &&
        misnamedAs === undefined &&
        !isAlone
          ? NOTHING
          : [
              ...(isSetUp(row) ? cells.map(asNote) : cells),
              ...ofState,
              ...(other === undefined ? [] : [swappedWith('swapped', other)]),
              ...(misnamedAs === undefined ? [] : [swappedWith('namesSwapped', misnamedAs)]),
              ...(isAlone ? [NOBODY_HERE] : []),
            ];
      const hasErrors = findings.some(({ severity }) => severity === 'error');
      const placed = place(row, hasErrors);
      const wrong = hasErrors || cells.some(({ severity }) => severity === 'error');
      // Named one by one: a spread that others follow takes longer than all else here.
      return {
        index: row.index,
        name: row.name,
        request: row.request,
        fingerprint: row.fingerprint,
        own: row.own,
        ownRequest: row.ownRequest,
        always: row.always,
        alsoFits: row.alsoFits,
        outcome: row.outcome,
        says: row.says,
        state: row.state,
        sentTo: row.sentTo,
        skipped: row.skipped,
        aside: row.aside,
        place: placed === 'ready' && isAlone ? 'skipped' : placed,
        findings: openOf(row, findings, snapshot),
        wrong,
        changes:
          wrong || row.skipped || !differs
            ? NO_CHANGES
            : [
                ...changesOf(differs, away, isBarred),
                ...namedAnew(row, snapshot, differs, mayRename),
              ],
        barred: wrong || row.skipped ? undefined : barred,
      };
    }),
  };
}

/** What isn't kept as it is, the worst first. */
function openOf(
  row: SnapshotRow,
  findings: readonly Finding[],
  { kept }: Snapshot,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const isOpen = (finding: Finding) =>
    finding.severity === 'error' || !kept.has(findingKey(row, finding));
  const open = kept.size === 0 ? findings : findings.filter(isOpen);
  return [...open].sort((one, other) => RANK[one.severity] - RANK[other.severity]);
}

/** The name that a template gives by now; it keeps no row back, and of a space that isn't proven to be the row's it is none. */
function namedAnew(
  row: SnapshotRow,
  { trust }: Snapshot,
  { byTemplate }: Differences,
  mayRename: () => boolean,
): Change[] {
  return byTemplate && !isUnproven(row, trust) && mayRename() ? byTemplate : [];
}

function changesOf(
  { changes, missing = [], sets = [] }: Differences,
  away: TakingAway | undefined,
  isBarred: boolean,
): Change[] {
  const ofSpace = isBarred ? [] : sets;
  const taken = away?.changes ?? [];
  if (ofSpace.length + taken.length === 0) return changes;
  return [...changes, ...missing, ...ofSpace, ...taken];
}

const NOTHING: readonly Finding[] = [];
const NO_CHANGES: readonly Change[] = [];

/** What is found in a row's cells, by itself and beside the others. */
function inCells(row: SnapshotRow, over: readonly Finding[]): readonly Finding[] {
  if (row.findings.length + over.length === 0) return NOTHING;
  return slipsFirst(row.findings, over).filter(
    (finding) => row.state().kind !== 'done' || !isOver(finding),
  );
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** What looks like a slip isn't told again as somebody from outside; it keeps the row back as that would. */
function slipsFirst(read: readonly Finding[], over: readonly Finding[]): Finding[] {
  if (over.length === 0) return [...read];
  const slips = new Set(over.filter(({ code }) => code === 'domainSlip').map(nameOf));
  if (slips.size === 0) return [...read, ...over];
  const isSlip = (finding: Finding) =>
    finding.code === 'outsidePerson' && slips.has(nameOf(finding));
  const outside = new Set(read.filter(isSlip).map(nameOf));
  return [
    ...read.filter((finding) => !isSlip(finding)),
    ...over.map((finding) =>
      finding.code === 'domainSlip' && outside.has(nameOf(finding))
        ? { ...finding, severity: 'error' as const }
        : finding,
    ),
  ];
}

const nameOf = ({ values }: Finding) => String(values.cell);

/**
 * What concerns a row that is done no more: its message was posted, and it had its name. A name that was taken out of
 * its cell since is told as a change of the row; one that came from a template is nothing that the row says.
 */
function isOver({ field, code }: Finding): boolean {
  return field === 'welcomeMessage' || code === 'noName';
}

/** What is found in a row that has its space is told at the row: it keeps nothing back but more people. */
function asNote(finding: Finding): Finding {
  return { ...finding, severity: 'note' };
}

/** Its outcome cells can't be written: a range is protected, or a rule refuses what they are to hold. */
export const UNWRITABLE = 'unwritable';

const NOBODY_HERE: Finding = {
  severity: 'warning',
  code: 'nobodyHere',
  field: 'members',
  values: {},
};

/** Where most rows name somebody, one that names nobody is a heading or forgotten: it waits until a person says so. */
function nobodyIn(live: readonly SnapshotRow[], { settled, kept }: Snapshot): Set<number> {
  const named = live.filter((row) => namesSomebody(row)).length;
  if (named < 2 || named * 2 <= live.length) return new Set();
  return new Set(
    live
      .filter(({ state, request }) => state().kind === 'fresh' && request.kind === 'space')
      .filter((row) => !namesSomebody(row))
      .filter(({ name }) => !settled.has(nobodyKey(name)) && !kept.has(hashText(nobodyKey(name))))
      .map(({ index }) => index),
  );
}

/** Whether a row names anybody beside those who are always in: also whoever can't be read is somebody. */
export function namesSomebody({ request, always, findings }: SnapshotRow): boolean {
  const { people, groups, caller, held } = request;
  const all = people.length + groups.length + (caller ? 1 : 0) + (held ? 1 : 0);
  if (all > always.length) return true;
  return findings.some(({ field }) => WHO.some((who) => who === field));
}

/** Names a row as it stands, by which it is known again when a person has decided about it: the same row asking for the same, with the same outcome. */
export function keyOf(row: SnapshotRow): string {
  return hashText(JSON.stringify([row.name, row.fingerprint, row.outcome]));
}

/** By what it is remembered that a person keeps what was found in a row as it is: the row saying the same. */
export function findingKey(row: SnapshotRow, { code, values }: Finding): string {
  if (code === NOBODY_HERE.code) return hashText(nobodyKey(row.name));
  const { row: _moves, ...said } = values;
  return hashText(JSON.stringify([code, row.name, row.own, said]));
}

/** By what it is remembered that a person wants a space of this name with nobody in it. */
export function nobodyKey(name: string): string {
  return `nobodyHere:${withoutCase(name)}`;
}

/** Whether a line holds anything: a request, a stamp, or something that can't be explained. */
function isRow(row: SnapshotRow): boolean {
  return row.skipped || row.fingerprint !== '' || stampOf(row) !== undefined || spaceOf(row) !== '';
}

function place(row: SnapshotRow, hasErrors: boolean): Place {
  const { kind } = row.state();
  switch (kind) {
    case 'fresh':
      if (row.skipped) return 'skipped';
      return hasErrors ? 'toFix' : 'ready';
    case 'waiting':
      return 'waiting';
    case 'doubt':
    case 'completing':
    case 'reopened':
      return 'doubt';
    case 'done':
    case 'partly':
    case 'failed':
    case 'odd':
      return kind;
  }
}

/** Findings about what stands in the outcome cells. */
function stateFindings(
  row: SnapshotRow,
  snapshot: Snapshot,
  differs: Differences | undefined,
  away: TakingAway | undefined,
  isBarred: boolean,
): readonly Finding[] {
  const state = row.state();
  const torn = isTorn(snapshot, row);
  const saysNothing = snapshot.columnsGone.length === 0 && snapshot.unwritten.size === 0;
  if (state.kind === 'fresh' && !torn && saysNothing) return NOTHING;
  const findings: Finding[] = [];
  if (state.kind === 'fresh' && snapshot.columnsGone.length > 0)
    findings.push({
      severity: 'error',
      code: 'columnsGone',
      values: { columns: snapshot.columnsGone.join(', ') },
    });
  if (snapshot.unwritten.has(unwrittenKeyOf(row)))
    findings.push({ severity: 'error', code: UNWRITABLE, values: {} });
  const stamp = stampOf(row);
  const twins = stamp ? (snapshot.byUuid.get(stamp.uuid) ?? []) : [];
  const isOpen = stamp !== undefined && isAnybodys(snapshot, stamp.uuid);
  const original = stamp && originalOf(snapshot, stamp.uuid);
  const another = original && row !== original ? { row: original.index + 1 } : undefined;
  // What was made under its id was not there before it.
  const isShown =
    state.kind === 'odd' &&
    state.because.code === 'finding.chatExists' &&
    stamp !== undefined &&
    snapshot.trust?.wasSettled(stamp) === true;
  if (isOpen || isShown) findings.push({ severity: 'error', code: 'whose', values: another ?? {} });
  if (state.kind === 'odd' && !isShown)
    findings.push({
      severity: 'error',
      ...becauseOf(row, state.because),
    });
  if (twins.length > 1 && !isOpen && another)
    findings.push({ severity: 'error', code: 'copiedRow', values: another });
  const space = spaceOf(row);
  const sharers = space ? (snapshot.bySpace.get(space) ?? []) : [];
  const first = sharers[0];
  if (sharers.length > 1 && first && row !== first && twins.length < 2)
    findings.push({ severity: 'error', code: 'spaceOnTwoRows', values: { row: first.index + 1 } });
  if (torn) findings.push({ severity: 'error', code: 'torn', values: { name: row.name } });
  else if (differs) findings.push(...findingsOf(differs, away?.kept ?? [], row.name, isBarred));
  // Only where there is something to do: what is finished is left alone, whoever wrote it.
  const wantsMore =
    state.kind === 'partly' || (differs && changesOf(differs, away, isBarred).length > 0);
  if (isSetUp(row) && wantsMore && isUnproven(row, snapshot.trust))
    findings.push({ severity: 'error', code: 'spaceUnproven', values: {} });
  return findings;
}

function swappedWith(code: 'swapped' | 'namesSwapped', other: number): Finding {
  return { severity: 'error', code, values: { row: other + 1 } };
}

/** So many people are named in one sentence. */
const MOST_NAMED = 5;

/** What of a row that has its space differs and isn't among its changes: why, and who stays. */
function findingsOf(
  { settings, another, fixed = [], isCleared }: Differences,
  kept: TakingAway['kept'],
  name: string,
  isBarred: boolean,
): Finding[] {
  const findings: Finding[] = [];
  const warn = (code: string) => findings.push({ severity: 'warning', code, values: { name } });
  if (another === '') findings.push({ severity: 'error', code: 'anotherPeople', values: {} });
  else if (another !== undefined)
    findings.push({ severity: 'error', code: 'anotherRow', values: { name: another } });
  else {
    if (settings || isBarred) warn('changedSince');
    for (const what of fixed) warn(`fixed.${what}`);
    if (isCleared) warn('clearedSince');
  }
  for (const why of KEPT) {
    const of = kept.filter((one) => one.why === why);
    const people = (isRole: boolean) =>
      of.filter((one) => one.isRole === isRole).map(({ person }) => shortUser(person.user));
    for (const [code, those] of [
      [`stillIn.${why}`, people(false)],
      [`stillRole.${why}`, people(true)],
    ] as const)
      if (those.length > 0)
        findings.push({ severity: 'warning', code, values: { people: named(those) } });
  }
  return findings;
}

const KEPT: readonly Kept[] = ['columns', 'shared', 'creator', 'groupChat', 'always'];

function shortUser(user: string): string {
  return user.replace(/^users\//, '');
}

function named(people: readonly string[]): string {
  return people.slice(0, MOST_NAMED).join(', ') + (people.length > MOST_NAMED ? ' …' : '');
}

/** What is there already is told by its name where it has one. */
function becauseOf(
  { request }: SnapshotRow,
  { code, values }: Said,
): Pick<Finding, 'code' | 'values'> {
  const isNamed = code === 'finding.chatExists' && request.kind === 'space';
  return isNamed
    ? { code: 'nameExists', values: { cell: request.displayName } }
    : { code: codeOf(code), values };
}

function codeOf(said: string): string {
  return said.replace(/^finding\./, '');
}

/** A finding as something to be said. */
export function findingSaid(finding: Finding) {
  return said(`finding.${finding.code}`, finding.values);
}

/** So many are told of a row at once: a cell can hold thousands of words that are no address. */
const MOST_SAID = 10;

/** What has to be fixed in a row before it is sent, as its Details and mails say it. */
export function errorsSaid({ findings }: Pick<PlannedRow, 'findings'>): Said[] {
  const errors = findings.filter(({ severity }) => severity === 'error').map(findingSaid);
  if (errors.length <= MOST_SAID) return errors;
  return [...errors.slice(0, MOST_SAID), said('finding.more', { n: errors.length - MOST_SAID })];
}

/**
 * The rows that a run would take, among `within` (indices; undefined: all).
 * Rows which wait already, or hang in doubt, and belong to `tag` go on with any of it.
 */
export function taken(
  plan: Plan,
  take: Take,
  tag: string,
  within?: ReadonlySet<number>,
): PlannedRow[] {
  const mine = (row: PlannedRow) => stampOf(row)?.tag === tag;
  const wanted = (row: PlannedRow): boolean => {
    switch (take) {
      case 'ready':
      case 'first':
        return row.place === 'ready' || (mine(row) && goesOn(row, plan));
      case 'again':
        return (
          !row.wrong &&
          // A failure that was sorted to an empty line asks for nothing that could be tried.
          ((row.place === 'failed' && row.fingerprint !== '') ||
            (mine(row) && (row.place === 'partly' || goesOn(row, plan))))
        );
      case 'changes':
        return mine(row) && row.changes.length > 0;
    }
  };
  const rows = plan.rows.filter((row) => (!within || within.has(row.index)) && wanted(row));
  return take === 'first' ? rows.slice(0, 1) : rows;
}

/** In a run, or in doubt: the sheet says that something is left to do. */
export function isUnfinished(row: SnapshotRow): boolean {
  const { kind } = row.state();
  return ['waiting', 'doubt', 'completing', 'reopened'].includes(kind);
}

/**
 * Whether a run can go on with it. A doubt that asks for something else by now is a person's question; a run takes it only
 * to say so.
 */
function goesOn(row: PlannedRow, { rows }: Plan): boolean {
  if (row.state().kind === 'doubt') return stillFits(row) || row.outcome.Details === '';
  return isUnfinished(row) && !isLeftAlone(row, rows);
}

/**
 * Whether a run leaves it as it is, and would be offered it again and again: it has the space of its id, and is neither the
 * original, nor a copy of what that one shows.
 */
function isLeftAlone(row: PlannedRow, rows: readonly PlannedRow[]): boolean {
  const shared = row.findings.find(({ code }) => code === 'copiedRow' || code === 'whose');
  const original = shared && rows.find(({ index }) => index + 1 === shared.values.row);
  const space = spaceOf(row);
  return original !== undefined && space !== '' && spaceOf(original) !== space;
}

/** Stands for what was shown: the same rows asking for the same give the same digest, in whatever order they stand. */
export function digestOf(rows: readonly PlannedRow[], take: Take): string {
  const parts = rows.flatMap((row) => [
    `${uuidOfRow(row)} ${row.fingerprint} ${row.place}`,
    ...(take === 'changes' ? row.changes.map((change) => keyOfChange(row, change)) : []),
  ]);
  return hashText(parts.sort().join('\n'));
}
