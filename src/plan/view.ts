/** A plan as the sidebar shows it: counts, what the buttons would do, findings by kind, rows that want an eye. */
import { estimateSeconds, type Quota } from '../chat/pacing';
import type {
  ChangesView,
  ColumnsView,
  Counts,
  FindingGroup,
  FindingRow,
  Mend,
  Offer,
  PreviewRow,
  QuestionView,
  RemedyView,
  RosterView,
  RowNote,
  RunView,
  Settings,
  View,
  Which,
} from '../protocol';
import { MAX_INITIAL_MEMBERS } from '../request/request';
import { namesPeople } from '../table/column-cells';
import { type Columns, type Field, STATUS } from '../table/columns';
import { said } from '../texts/said';
import {
  type Change,
  changeSaid,
  isByTemplate,
  isOfSpace,
  keyOfChange,
  takesAway,
} from './changes';
import { findingGroups, type Group, type GroupRow, groupSaid } from './finding-groups';
import { madeRows, messagePreview } from './made-texts';
import { mendsOf } from './mends';
import {
  digestOf,
  findingSaid,
  isUnfinished,
  keyOf,
  type Plan,
  type PlannedRow,
  type Take,
  taken,
} from './plan';
import { columnsChanged, type Question, questionSaid } from './questions';
import { type Remedy, remediesFor, remedyDigest, remedySaid } from './remedies';
import { findRoster } from './roster';
import { type RosterMade, viewOfRoster } from './roster-view';
import { readSpace } from './row-state';
import { type Snapshot, spaceOf, stampOf } from './snapshot';
import { typedNames } from './typed-names';

/** Most rows that one kind of finding lists. */
const MOST_FINDING_ROWS = 20;
/** Most rows that are listed as wanting an eye. */
const MOST_NOTES = 200;
const PREVIEW_ROWS = 3;
/** Most people that a previewed row names. */
const MOST_WHO = 5;
/** Rows that may be chosen as the headers: as many as are looked at for some. */
const FIRST_ROWS = 20;
/** So much of a row tells which one it is. */
const ROW_TEXT = 60;

/** What a view is made of beside the plan. */
export interface ViewContext {
  me: string;
  tag: string;
  sheet: { id: number; name: string };
  sheets: { id: number; name: string }[];
  which: Which;
  /** Indices of the rows that `which` means; undefined: all. */
  within: ReadonlySet<number> | undefined;
  /** Indices of rows that are known to be hidden; absent: none is. */
  hidden?: ReadonlySet<number>;
  settings: Settings;
  run: RunView | null;
  takenOut: ChangesView['takenOut'];
  /** Where the permission is given that some changes wait for; null: it is left out here, or nobody can say. */
  renameLink?: string | null;
  questions: readonly Question[];
  rosterMade: RosterMade;
  /** Calls that Chat allows a minute. */
  limits: Record<Quota, number>;
  /** How a cell says yes in the person's language. */
  yes: string;
}

export function makeView(
  plan: Plan,
  snapshot: Snapshot,
  context: ViewContext,
): Omit<View, 'schedule' | 'undo' | 'trial'> {
  const offer = (take: Take) =>
    offerOf(taken(plan, take, context.tag, context.within), context, take);
  return {
    me: context.me,
    sheet: context.sheet,
    sheets: context.sheets,
    columns: snapshot.columns ? columnsView(snapshot.columns) : null,
    questions: [...context.questions, ...columnsChanged(plan)].map(questionView),
    firstRows: firstRows(snapshot.cells),
    unrecognised: snapshot.columns ? undefined : firstRowAsHeaders(snapshot.cells),
    strayAddresses: !snapshot.columns && snapshot.cells.some((row) => row.some(namesPeople)),
    empty: snapshot.cells.every((row) => row.every((cell) => cell.trim() === '')),
    offer: offer('ready'),
    first: offer('first'),
    again: offer('again'),
    changes: changesView(plan, offer('changes'), context),
    which: context.which,
    selected: context.which === 'selected' ? rangesOf(context.within ?? new Set()) : '',
    findings: findingGroups(plan.rows, snapshot).map((group) =>
      groupView(group, snapshot, context.yes),
    ),
    counts: countRows(plan.rows),
    notes: notesOf(plan.rows, context),
    run: context.run,
    settings: context.settings,
    preview: previewOf(plan.rows, snapshot),
    made: madeRows(plan.rows, snapshot, context.me),
    message: messagePreview(plan.rows),
    roster: rosterView(snapshot, context),
  };
}

/** A sheet that lists people, and what spaces could be made of them, as it was chosen last. */
function rosterView({ cells, columns }: Snapshot, context: ViewContext): RosterView | null {
  const { rosterMade, sheet } = context;
  const roster = findRoster(cells, { ...rosterMade, columns });
  return roster ? viewOfRoster(roster, rosterMade, sheet.name) : null;
}

/** A group as the sidebar lists it: its first rows, each in its own words. */
function groupView(group: Group, snapshot: Snapshot, yes: string): FindingGroup {
  const { key, code, severity, rows } = group;
  const remedies = (of: readonly GroupRow[]) =>
    remediesFor(group, of, snapshot, yes).map(remedyView);
  return {
    ...{ key, code, severity },
    ...groupSaid(group),
    count: rows.length,
    remedies: [...lookUp(group, snapshot), ...remedies(rows)],
    rows: rows.slice(0, MOST_FINDING_ROWS).map((one) => ({
      ...rowView(one),
      remedies: rows.length === 1 ? [] : remedies([one]),
    })),
  };
}

/** Whom names without an address mean, the directory may know: first, for it is likelier than leaving them out. */
function lookUp(group: Group, snapshot: Snapshot): RemedyView[] {
  const n = typedNames(group, snapshot).length;
  return n === 0 ? [] : [{ does: 'lookUp', said: said('remedy.lookUp', { n }), digest: '' }];
}

function rowView({ row, findings: [first, ...others] }: GroupRow): Omit<FindingRow, 'remedies'> {
  return {
    row: row.index + 1,
    column: first.column ?? null,
    name: row.name,
    said: findingSaid(first),
    more: others.length,
    key: keyOf(row),
    mends: mendsOf(row),
  };
}

function remedyView(remedy: Remedy): RemedyView {
  return { does: remedy.does, said: remedySaid(remedy), digest: remedyDigest(remedy) };
}

function questionView(question: Question): QuestionView {
  const { values: _, ...view } = question;
  return { ...view, said: questionSaid(question) };
}

/** Most changes that are listed one by one, and most of those that take something away. */
const MOST_CHANGES = 300;

function changesView(
  plan: Plan,
  offer: Offer,
  { tag, within, takenOut, renameLink = null }: ViewContext,
): ChangesView {
  const rows = taken(plan, 'changes', tag, within);
  const every = rows.flatMap((row) => row.changes.map((change) => ({ row, change })));
  const all = every.filter(({ change }) => !isByTemplate(change));
  const named = every.flatMap(({ change }) =>
    change.does === 'rename' && change.byTemplate ? change : [],
  );
  const some = (isAway: boolean) =>
    all.filter(({ change }) => takesAway(change) === isAway).slice(0, MOST_CHANGES);
  const barred = plan.rows.filter(
    (row) =>
      (row.barred ?? 0) > 0 && stampOf(row)?.tag === tag && (!within || within.has(row.index)),
  );
  return {
    offer,
    counts: countChanges(rows),
    byTemplate: named[0] ? { n: named.length, was: named[0].was, becomes: named[0].name } : null,
    barred:
      barred.length === 0
        ? null
        : {
            rows: barred.length,
            changes: sum(barred.map((row) => row.barred ?? 0)),
            link: renameLink,
          },
    lines: [...some(false), ...some(true)].map(({ row, change }) => ({
      ...{ key: keyOfChange(row, change), row: row.index + 1, name: row.name },
      ...whatOf(change),
    })),
    others: plan.rows.filter((row) => hasOwnChange(row) && stampOf(row)?.tag !== tag).length,
    takenOut: takenOut.slice(0, MOST_CHANGES),
  };
}

function whatOf(change: Change) {
  if (change.does === 'catchUp') return { does: change.does };
  if (change.does === 'rename') return { does: change.does, was: change.was, becomes: change.name };
  if (change.does === 'set') return { does: change.does, said: changeSaid(change) };
  const { shown, role } = change;
  if (change.does !== 'takeOut') return { does: change.does, shown, role };
  const { does, alone, movedTo } = change;
  return {
    ...{ does, shown, role },
    ...(alone ? { alone } : {}),
    ...(movedTo ? { movedTo: { row: movedTo.row, name: movedTo.name } } : {}),
  };
}

/** Whether the row itself asks for something; what follows from a template is told apart. */
export function hasOwnChange({ changes }: PlannedRow): boolean {
  return changes.some((change) => !isByTemplate(change));
}

/** What all of these rows' changes come to. */
export function countChanges(rows: readonly PlannedRow[]): ChangesView['counts'] {
  const changed = rows.filter(hasOwnChange);
  const all = changed.flatMap(({ changes }) => changes.filter((one) => !isByTemplate(one)));
  const of = (does: Change['does']) => all.filter((change) => change.does === does).length;
  return {
    ...{ rows: changed.length, add: of('add'), giveRole: of('giveRole'), catchUp: of('catchUp') },
    ...{ takeOut: of('takeOut'), takeRole: of('takeRole'), rename: of('rename'), set: of('set') },
  };
}

/** Whom a run would have to do with: of rows that changed, those who came in, and of those that are only looked up nobody. */
function peopleOf(row: PlannedRow, take: Take): string[] {
  if (isLookedUp(row)) return [];
  if (take !== 'changes') return row.request.people.map(({ user }) => user);
  return row.changes.flatMap((change) => (change.does === 'add' ? change.who : []));
}

function isLookedUp({ state }: PlannedRow): boolean {
  return state().kind === 'reopened';
}

function offerOf(
  all: readonly PlannedRow[],
  { hidden, limits }: Pick<ViewContext, 'hidden' | 'limits'>,
  take: Take,
): Offer {
  const rows = take === 'changes' ? all.filter(hasOwnChange) : all;
  const people = new Set<string>();
  let seats = 0;
  let beyondSetUp = 0;
  for (const row of rows) {
    const those = peopleOf(row, take);
    seats += those.length;
    beyondSetUp += Math.max(0, those.length - MAX_INITIAL_MEMBERS);
    for (const user of those) people.add(user);
  }
  const extra = take === 'changes' ? seats : beyondSetUp;
  const fresh =
    take === 'changes'
      ? all.flatMap(({ changes }) => changes.filter(isOfSpace)).length
      : rows.filter((row) => spaceOf(row) === '').length;
  return {
    rows: rows.length,
    people: people.size,
    seats,
    hidden: rows.filter(({ index }) => hidden?.has(index)).length,
    messages:
      take === 'changes'
        ? 0
        : rows.filter((row) => row.request.welcomeMessage && !isLookedUp(row)).length,
    seconds: rows.length === 0 ? 0 : estimateSeconds(Math.max(1, fresh), extra, limits),
    first: rows[0]?.name ?? '',
    last: rows[rows.length - 1]?.name ?? '',
    digest: digestOf(all, take),
  };
}

/** Rows by the sheet's own numbers, as in `4–6, 9`. */
function rangesOf(indices: ReadonlySet<number>): string {
  const ranges: [from: number, to: number][] = [];
  for (const index of [...indices].sort((one, other) => one - other)) {
    const last = ranges[ranges.length - 1];
    if (last && index <= last[1] + 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges
    .map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`))
    .join(', ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function columnsView({
  headerRow,
  headers,
  decisions,
}: Pick<Columns, 'headerRow' | 'headers' | 'decisions'>): ColumnsView {
  return {
    headerRow: headerRow + 1,
    columns: decisions
      .filter(({ header }) => header !== '')
      .map(({ column, field, byHand, ours, doubt }) => ({
        column,
        header: headers[column] ?? '',
        field,
        byHand,
        outcome: ours,
        ...(doubt ? { proposed: doubt.proposed } : {}),
      })),
  };
}

function firstRows(cells: readonly string[][]): View['firstRows'] {
  return cells.slice(0, FIRST_ROWS).flatMap((row, index) => {
    const texts = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return texts.length === 0
      ? []
      : [{ row: index + 1, text: texts.join(', ').slice(0, ROW_TEXT) }];
  });
}

/** For a person to choose from: nothing in it is recognised. */
function firstRowAsHeaders(cells: readonly string[][]): View['unrecognised'] {
  const headerRow = cells.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const headers = cells[headerRow];
  if (!headers) return undefined;
  const decisions = headers.map((header, column) => ({
    column,
    header: header.trim(),
    field: null,
    ours: false,
    byHand: false,
  }));
  return columnsView({ headerRow, headers, decisions });
}

function countRows(rows: readonly PlannedRow[]): Counts {
  const at = (place: PlannedRow['place']) => rows.filter((row) => row.place === place).length;
  return {
    ready: at('ready'),
    toFix: at('toFix') + at('odd'),
    waiting: at('waiting'),
    doubt: at('doubt'),
    done: at('done'),
    partly: at('partly'),
    failed: at('failed'),
    skipped: at('skipped'),
  };
}

const NOTED: Partial<Record<PlannedRow['place'], RowNote['status']>> = {
  failed: STATUS.failed,
  partly: STATUS.partly,
  doubt: STATUS.settingUp,
  waiting: STATUS.waiting,
};
/** Most spaces that a row in doubt offers to choose from. */
const MOST_OFFERED = 10;
const NOTE_ORDER: PlannedRow['place'][] = ['doubt', 'failed', 'partly'];

function notesOf(rows: readonly PlannedRow[], { tag, run }: ViewContext): RowNote[] {
  // As long as somebody goes on with a run, its rows are nobody else's question.
  const isAtIt = run !== null && !run.mine && run.busyUntil + run.expectedBy > 0;
  // Where their run is known, rows that wait are taken over together.
  const isLost = (row: PlannedRow) =>
    row.place === 'waiting' && run === null && stampOf(row)?.tag !== tag;
  return [
    ...NOTE_ORDER.flatMap((place) => rows.filter((row) => row.place === place)),
    ...rows.filter(isLost),
  ]
    .slice(0, MOST_NOTES)
    .map((row) => {
      const mends = mendsOf(row, tag).filter((mend) => mend !== 'take-over' || !isAtIt);
      return noteOf(row, NOTED[row.place] ?? STATUS.settingUp, mends);
    });
}

export function noteOf(row: PlannedRow, status: RowNote['status'], mends: Mend[]): RowNote {
  const offered = mends.includes('ask-anew') && row.place === 'doubt' ? offeredBy(row) : [];
  return {
    row: row.index + 1,
    name: row.name,
    status,
    link: row.outcome['Space link'],
    details: row.outcome.Details,
    key: keyOf(row),
    mends: offered.length > 0 ? ['use-space', ...mends] : mends,
    ...(offered.length > 0 ? { offered } : {}),
  };
}

/** The spaces that may be this row's: its Details cell links to each. */
function offeredBy(row: PlannedRow): NonNullable<RowNote['offered']> {
  const links = row.outcome.Details.split(/\s+/).filter((word) => readSpace(word) !== '');
  return [...new Map(links.map((link) => [readSpace(link), link]))]
    .slice(0, MOST_OFFERED)
    .map(([space, link]) => ({ space, name: row.name, link }));
}

/** How many of the person's rows are still to be set up. */
export function countUnfinished(plan: Plan, tag: string): number {
  return plan.rows.filter((row) => isUnfinished(row) && stampOf(row)?.tag === tag).length;
}

function previewOf(rows: readonly PlannedRow[], snapshot: Snapshot): PreviewRow[] {
  const columns = snapshot.columns;
  if (!columns) return [];
  return rows
    .filter((row) => row.fingerprint !== '')
    .slice(0, PREVIEW_ROWS)
    .map((row) => ({
      row: row.index + 1,
      name: row.name,
      people: row.request.people.length,
      who: row.request.people.slice(0, MOST_WHO).map(({ shown }) => shown),
      values: (Object.entries(columns.fields) as [Field, number[]][])
        .map(([field, list]) => ({
          field,
          text: list
            .map((column) => (snapshot.cells[row.index]?.[column] ?? '').trim())
            .filter((text) => text !== '')
            .join(', '),
        }))
        .filter(({ text }) => text !== ''),
    }));
}
