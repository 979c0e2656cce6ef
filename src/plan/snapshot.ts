/** A sheet as one read found it: every row with what it asks for and what became of it. */
import {
  askedText,
  fingerprint,
  hashText,
  samePeople,
  sameSettings,
  signOf,
  signsIn,
} from '../request/fingerprint';
import { type Reading, type RequestContext, readRequest } from '../request/read-request';
import type { Person, Request } from '../request/request';
import type { Seals } from '../seal/seal';
import { addressKey, domainOf } from '../table/address-form';
import { isBlank } from '../table/cell-text';
import {
  type Answers,
  type Columns,
  type Field,
  type OutcomeHeader,
  STATUS,
} from '../table/columns';
import { usedBefore } from '../table/columns-0-1-0';
import { findColumns, findHeaderRow } from '../table/find-columns';
import { once } from '../table/once';
import { findOutcome } from '../table/outcome-columns';
import { said } from '../texts/said';
import { settingsNamedIn, usersNamedIn } from './applied';
import { type Aside, asidesOf } from './asides';
import type { Finding } from './finding';
import {
  isUntouched,
  type OutcomeCells,
  outcomeReader,
  type RowState,
  rowState,
} from './row-state';
import { formatStamp, type Proof, readStamp, type Stamp, sealStamp } from './stamp';
import type { Trust } from './trust';

export interface SnapshotRow {
  /** Index in the cells, from 0; the sheet's own number is one more. */
  index: number;
  name: string;
  request: Request;
  /** What the row asks for now. */
  fingerprint: string;
  /**
   * What the row itself says: without what Settings add to it, and without the welcome message, which is posted once.
   * By this a row that has its space is compared with what it was stamped for.
   */
  own: string;
  /** The same as a request: `own` stands for it. */
  ownRequest: Request;
  /** Those of `request` whom Settings add, and the row doesn't name. */
  always: readonly Person[];
  /**
   * What it asks for read in other ways that it may have been stamped by: as an earlier version did, or with earlier
   * Settings. A stamp that fits one of these fits, too.
   */
  alsoFits: readonly string[];
  /** What reading the row found; findings over the whole sheet are the plan's. */
  findings: readonly Finding[];
  outcome: OutcomeCells;
  /** What its outcome cells say of it, whoever wrote them. */
  says: RowState;
  /** The same as far as it can be believed. Of a row that waits its seals are only looked at when this is asked for. */
  state(): RowState;
  /** Signs of some of those for whom it was sent; '' where nothing is known of that. */
  sentTo(): string;
  /** Its Ready cell does not say yes, or it is the sample's example. */
  skipped: boolean;
  /** It asks for nothing: a total, a repeated header. Such a line is skipped, too. */
  aside: Aside | undefined;
}

export interface Snapshot {
  cells: string[][];
  /** undefined: no header was recognised, and there are no rows. */
  columns: Columns | undefined;
  rows: SnapshotRow[];
  /** Outcome columns without which nobody can tell which rows were set up; none while nothing was. */
  columnsGone: OutcomeHeader[];
  /** Keys of what a person settled by leaving it as it is; see `Answers.settled`. */
  settled: ReadonlySet<string>;
  /** Keys of findings, and of torn rows, that a person keeps as they are; see `Answers.kept`. */
  kept: ReadonlySet<string>;
  /** Keys of rows whose outcome cells can't be written; see `unwrittenKeyOf`. */
  unwritten: ReadonlySet<string>;
  /** Whoever acts, as a request names them. */
  me: string;
  /** Domains of the organisation, as far as they are known: the caller's own and those they ticked. */
  organisation: string[];
  /** Rows that carry a stamp, by its UUID: several where a row was copied. */
  byUuid: Map<string, SnapshotRow[]>;
  /** Spaces that rows know, by their id. */
  bySpace: Map<string, SnapshotRow[]>;
  /** What may be believed of its rows by whoever acts; undefined: nobody acts by it. */
  trust: Trust | undefined;
}

/** The stamp that a row carries, whatever state it is in and whether or not it can be believed. */
export function stampOf({ says }: Pick<SnapshotRow, 'says'>): Stamp | undefined {
  return says.kind === 'fresh' ? undefined : says.stamp;
}

/** The UUID of the stamp that a row carries, or ''. */
export function uuidOfRow(row: Pick<SnapshotRow, 'says'>): string {
  return stampOf(row)?.uuid ?? '';
}

/** By what a row is remembered whose outcome cells can't be written: its id, or what it asks for. */
export function unwrittenKeyOf(row: SnapshotRow): string {
  return stampOf(row)?.uuid ?? hashText(JSON.stringify([row.name, row.fingerprint]));
}

/** The space that a row's cells name, or ''. */
export function spaceOf({ says }: Pick<SnapshotRow, 'says'>): string {
  return 'space' in says ? says.space : '';
}

const SAME = { settings: true, people: true };

/**
 * What of a row is as it was when it was stamped, by any of the fingerprints that stand for it. The only place that
 * compares a stamp with a row. Of a row without a stamp nothing is.
 */
export function sameAsStamped(row: SnapshotRow): { settings: boolean; people: boolean } {
  const stamp = stampOf(row);
  if (!stamp) return { settings: false, people: false };
  const { fingerprint: stamped, own = stamped } = stamp;
  if (stamped === row.fingerprint) return SAME;
  const asked = [row.fingerprint, ...row.alsoFits];
  const is = (same: typeof samePeople) =>
    asked.some((one) => same(one, stamped)) || (isSetUp(row) && same(row.own, own));
  return { settings: is(sameSettings), people: is(samePeople) };
}

/** Whether the row has its space, and nothing is on its way to it. */
export function isSetUp({ says }: SnapshotRow): boolean {
  return says.kind === 'done' || says.kind === 'partly';
}

/** What a stamp says of a row that gets one now. */
export function askedBy({ fingerprint, own }: SnapshotRow): Pick<Stamp, 'fingerprint' | 'own'> {
  return { fingerprint, own: own === fingerprint ? undefined : own };
}

/** The text of a Request ID cell, sealed for the row as it asks now; `first`: see `sealStamp`. */
export function sealedFor(
  seals: Seals,
  stamp: Stamp,
  { request }: SnapshotRow,
  first?: Stamp,
): string {
  return formatStamp(sealStamp(seals, stamp, askedText(request), first));
}

/** Whether it isn't known that the space that stands in the person's own row is the row's: a look and a press are needed. */
export function isUnproven(row: SnapshotRow, trust: Trust | undefined): boolean {
  const stamp = stampOf(row);
  const space = spaceOf(row);
  if (!trust || !stamp || stamp.tag !== trust.tag || space === '') return false;
  return !trust.proves(stamp, space);
}

/** Whether the row still asks for what it asked for when it was stamped. */
export function stillFits(row: SnapshotRow): boolean {
  const { settings, people } = sameAsStamped(row);
  return settings && people;
}

/**
 * Of the rows that carry a UUID, the one it belongs to: the first that still asks for the same, of several one whose cells
 * fit together, and none that was told to be a copy; else one that was changed in one half alone, as a copy that was made
 * into another row is not: one whose cells fit together, or one that was not told to be a copy; else one that was, and asks
 * for the same; else one whose cells fit together, else any. Of several of a kind the one that names most of the people who
 * were applied, else one that was changed in one half, else one that a run took up as it was changed, else one that names
 * anybody, else the first. `as`: what a row is judged as, where that is not what it says.
 */
export function originalOf(
  { byUuid }: Pick<Snapshot, 'byUuid'>,
  uuid: string,
  as?: (row: SnapshotRow) => SnapshotRow,
): SnapshotRow | undefined {
  const all = byUuid.get(uuid) ?? [];
  if (all.length < 2) return all[0];
  const others = as && all.map(as);
  if (others?.some((one, index) => one !== all[index])) {
    // Which of them got the id with another's texts is none of those whose id it is.
    const bearers = others.filter((one) => stampOf(one)?.uuid === uuid);
    return all[others.indexOf(originalIn(bearers.length > 0 ? bearers : others))];
  }
  let original = originals.get(all);
  if (!original) {
    original = originalIn(all);
    originals.set(all, original);
  }
  return original;
}

/** Each of many copies asks which of them is the row. */
const originals = new WeakMap<readonly SnapshotRow[], SnapshotRow>();

/**
 * Whether nothing tells which of the rows that carry a UUID it belongs to: those that it may belong to all ask wholly for
 * something else by now, each for something of its own, and nothing that they say or were sent for speaks for any of them.
 * Which of them counts as the original is a guess then: nothing is done for it before a person has said so. `as`: as above.
 */
export function isAnybodys(
  { byUuid }: Pick<Snapshot, 'byUuid'>,
  uuid: string,
  as: (row: SnapshotRow) => SnapshotRow = (row) => row,
): boolean {
  const all = byUuid.get(uuid) ?? [];
  if (all.length < 2) return false;
  const bearers = all.map(as).filter((row) => stampOf(row)?.uuid === uuid);
  const rows = likeliestOf(bearers);
  // Where Chat has no names, many ask for the same in all but people: that speaks for one only where another asks otherwise.
  const [known, most] = [rows.some(isKnownAgain), Math.max(...rows.map(evidenceOf))];
  const [first, ...others] = known ? [] : rows.filter((row) => evidenceOf(row) === most);
  return others.some((row) => row.name !== first?.name || row.fingerprint !== first.fingerprint);
}

/** Whether it kept one half of what it asked for, or names anybody for whom the space was made. */
function isKnownAgain(row: SnapshotRow): boolean {
  return isHalf(row) || isTakenUp(row) || stayedOf(row).stayed + missingIn(row) > 0;
}

function originalIn(all: readonly SnapshotRow[]): SnapshotRow {
  return closest(likeliestOf(all));
}

/** One that surely is the original, or those of which any may be. */
function likeliestOf(all: readonly SnapshotRow[]): readonly SnapshotRow[] {
  // Whoever types another row's id can type what it asks for, too: such a row is never the original beside another.
  const believed = all.filter((row) => !isForged(row));
  const rows = believed.length > 0 ? believed : all;
  const fitting = rows.filter(stillFits);
  const fits = fitting.find(isWhole) ?? fitting.find((row) => !isToldCopy(row));
  if (fits) return [fits];
  // One that says something without a word, beside another that bears a space: a person cleared that it is a copy.
  const isShown = rows.some((row) => isWhole(row) && spaceOf(row) !== '');
  const isLeft = (row: SnapshotRow) =>
    isShown && row.outcome.Status === '' && row.outcome.Details !== '' && spaceOf(row) === '';
  const halves = rows.filter((row) => isHalf(row) && !isToldCopy(row) && !isLeft(row));
  const kinds = [halves.filter(isWhole), halves, fitting, rows.filter(isWhole)];
  return kinds.find((some) => some.length > 0) ?? rows;
}

/**
 * Whether it was changed in one half alone. Where Chat has no names for what it asks for, only people tell it from others: it is
 * that row as long as it names most of those who were applied.
 */
function isHalf(row: SnapshotRow): boolean {
  const { settings, people } = sameAsStamped(row);
  if (people || !settings || row.request.displayName !== '') return people || settings;
  const { stayed, applied } = stayedOf(row);
  return 2 * stayed > applied;
}

function isWhole(row: SnapshotRow): boolean {
  return !isMistaken(row);
}

/** The first of those for which most speaks, and then of those that name anybody. */
function closest(rows: readonly SnapshotRow[]): SnapshotRow {
  const [first] = rows;
  if (rows.length === 1 && first) return first;
  const ranks = rows.map((row) => {
    const { people, groups } = row.ownRequest;
    return 2 * evidenceOf(row) + (people.length + groups.length > 0 ? 1 : 0);
  });
  return rows[ranks.indexOf(Math.max(...ranks))] as SnapshotRow;
}

/**
 * What speaks for a row that was changed: how many it names of the people who were applied under its id, or who it says are
 * missing, then that it kept one half, and then that a run took it up as it was changed. What a group chat is first told,
 * too, tells it from others: before people are in, that is all that does.
 */
function evidenceOf(row: SnapshotRow): number {
  const { settings, people } = sameAsStamped(row);
  const named = stayedOf(row).stayed + missingIn(row);
  return 4 * named + (settings || people ? 2 : 0) + (isTakenUp(row) ? 1 : 0);
}

/** Whether a run stamped it as it was changed, and didn't apply that: it was the row then, and what bears the first stamp a copy. */
function isTakenUp({ says, outcome }: SnapshotRow): boolean {
  const stamp = stampOf({ says });
  const applied = settingsNamedIn(outcome.Applied);
  return (
    stamp !== undefined &&
    applied !== '' &&
    !sameSettings(stamp.own ?? stamp.fingerprint, `${applied}-`)
  );
}

/** How many people were applied under its id, as it says itself, or were sent for, and how many of them it still names. */
function stayedOf({ outcome, ownRequest, sentTo }: SnapshotRow): {
  stayed: number;
  applied: number;
} {
  const applied = usersNamedIn(outcome.Applied);
  const sent = new Set(applied.size > 0 ? [] : signsIn(sentTo()));
  const stayed = ownRequest.people.filter(
    ({ user }) => applied.has(user) || sent.has(signOf(user)),
  );
  return { stayed: stayed.length, applied: applied.size + sent.size };
}

/** How many of those it names itself are missing from its space, as it says: of a copy, it speaks of others. */
function missingIn({ outcome, ownRequest }: SnapshotRow): number {
  if (outcome.Status !== STATUS.partly) return 0;
  const named = new Set(outcome.Details.split(/[\s,“”]+/));
  return ownRequest.people.filter(({ shown }) => named.has(shown)).length;
}

/** It was told that it bears another row's id, and asks for something else still. */
export function saysCopy(row: SnapshotRow): boolean {
  return isToldCopy(row) && !stillFits(row);
}

/** It was told that it bears another row's id, whatever it asks for by now. */
export function isToldCopy({ says, outcome }: SnapshotRow): boolean {
  return says.kind === 'odd' && outcome.Status === STATUS.fix && says.space === '';
}

/** Whether the row's cells don't fit together. Those that only lack a proof do. */
export function isMistaken({ says }: SnapshotRow): boolean {
  return says.kind === 'odd' && !UNPROVEN.has(says.because.code);
}

const UNPROVEN: ReadonlySet<string> = new Set(['finding.unsealed', 'finding.spaceUnproven']);

/** Whether the row bears one's own tag, and nothing shows that the add-on wrote that. */
export function isForged(row: SnapshotRow): boolean {
  const state = row.state();
  return state.kind === 'odd' && state.because.code === 'finding.unsealed';
}

/**
 * What may be believed of a row that says it is in a run of the person who acts: that it is, as it was stamped; else it
 * is odd. Rows in which nothing is under way say what they say, and whoever acts on one proves its space first.
 */
function believedState(state: UnderWay, line: Line, trust: Trust): RowState {
  const { stamp } = state;
  const space = state.kind === 'completing' ? state.space : '';
  const odd = (code: string): RowState => ({ kind: 'odd', because: said(code), space, stamp });
  const asked = line.reading.fingerprint;
  const proof = proofOf(line, stamp, trust);
  if (proof === 'nothing') return odd('finding.unsealed');
  if (proof === 'unsealed' && !trust.goesOnUnsealed(stamp) && !trust.isAtWork(stamp))
    return odd('finding.unsealed');
  // A fingerprint that fits another request is one that somebody looked for.
  if (proof === 'stamp' && stamp.fingerprint === asked) return odd('finding.unsealed');
  if (space === '') return state;
  if (!trust.proves(stamp, space)) return odd('finding.spaceUnproven');
  return stamp.fingerprint === asked || trust.isAtWork(stamp) || proof === 'unsealed'
    ? state
    : { kind: 'reopened', stamp, space };
}

/** What says that a run has the row. */
type UnderWay = Extract<RowState, { kind: 'waiting' | 'doubt' | 'completing' }>;

/** Whether the row says that it is in a run of the person who acts, whom its seals have to prove. */
function isToProve(says: RowState, trust: Trust | undefined): says is UnderWay {
  const isUnderWay = says.kind === 'waiting' || says.kind === 'doubt' || says.kind === 'completing';
  return isUnderWay && says.stamp.tag === trust?.tag;
}

/** What the seals of the row's stamp prove: asked once for each stamp and each thing that the row asks for. */
function proofOf(line: Line, stamp: Stamp, trust: Trust): Proof {
  const { reading, proved } = line;
  const cell = line.id;
  if (proved && proved.cell === cell && proved.reading === reading && proved.by === trust)
    return proved.proof;
  const proof = trust.proofOf(stamp, () => askedText(requestIn(reading.reading)));
  line.proved = { cell, reading, by: trust, proof };
  return proof;
}

function requestIn(reading: Reading): Request {
  return reading.kind === 'empty' ? NOTHING : reading.request;
}

interface RowReading {
  /** The cells of the row that are not ours. */
  cells: string[];
  reading: Reading;
  fingerprint: string;
  own: string;
  ownRequest: Request;
  /** What is found in the row without what Settings add to it. */
  ownFindings: Finding[];
}

/** A row of the sheet as it was last read in this execution. */
interface Line {
  /** All its cells. */
  cells: string[];
  /** The text of its Request ID cell. */
  id: string;
  reading: RowReading;
  proved: { cell: string; reading: RowReading; by: Trust; proof: Proof } | undefined;
  /** What was made of it, by `trust`; 'none' of a row without content and outcome. undefined: it has to be made anew. */
  made:
    | { row: SnapshotRow | 'none'; aside: Aside | undefined; trust: Trust | undefined }
    | undefined;
}

/** What was read in this execution: most of a sheet is the same at every read. */
interface Memory {
  headers: string;
  lines: Line[];
  asides: ReadonlyMap<number, Aside> | undefined;
}

const memories = new WeakMap<RequestContext, Memory>();

/** What is remembered of reads with these headers. */
function memoryFor(context: RequestContext, headers: string): Memory {
  let memory = memories.get(context);
  if (memory?.headers !== headers) {
    memory = { headers, lines: [], asides: undefined };
    memories.set(context, memory);
  }
  return memory;
}

/** Reads the rows below the header; what asks for the same as at the last read isn't read again. */
function readLines(
  memory: Memory,
  cells: readonly string[][],
  columns: Columns,
  context: RequestContext,
): Line[] {
  const { lines } = memory;
  const ours = Object.values(columns.outcome);
  const id = columns.outcome['Request ID'];
  let isSame = lines.length === cells.length;
  for (let index = columns.headerRow + 1; index < cells.length; index++) {
    const row = cells[index] ?? [];
    const before = lines[index];
    if (before && isSameRow(before.cells, row)) continue;
    const theirs = ours.length === 0 ? row : row.filter((_, column) => !ours.includes(column));
    let reading = before?.reading;
    if (!reading || !isSameRow(reading.cells, theirs)) {
      isSame = false;
      reading = readRow(row, theirs, columns, context);
    }
    lines[index] = {
      cells: row,
      id: id === undefined ? '' : (row[id] ?? ''),
      reading,
      proved: before?.proved,
      made: undefined,
    };
  }
  lines.length = cells.length;
  if (!isSame) memory.asides = undefined;
  return lines;
}

function readRow(
  row: string[],
  theirs: string[],
  columns: Columns,
  context: RequestContext,
): RowReading {
  const reading = readRequest(row, columns, context);
  const asked = fingerprintOf(reading);
  const { own, ownRequest, ownFindings } = ownOf(row, columns, context, reading, asked);
  return { cells: theirs, reading, fingerprint: asked, own, ownRequest, ownFindings };
}

function isSameRow(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let column = 0; column < one.length; column++)
    if (one[column] !== other[column]) return false;
  return true;
}

function findingsOf(reading: Reading): Finding[] {
  return reading.kind === 'row' ? reading.findings : [];
}

function fingerprintOf(reading: Reading): string {
  return reading.kind === 'empty' ? '' : fingerprint(reading.request);
}

/** What the row says without Settings and message; most say nothing else than what they ask for. */
function ownOf(
  row: string[],
  columns: Columns,
  context: RequestContext,
  reading: Reading,
  asked: string,
): Omit<RowReading, 'cells' | 'reading' | 'fingerprint'> {
  if (reading.kind === 'empty') return { own: asked, ownRequest: NOTHING, ownFindings: [] };
  const { request } = reading;
  const found = findingsOf(reading);
  const given = givenBy(context);
  const { always } = reading;
  const isAdded = given.length + always.length > 0;
  if (!isAdded && request.welcomeMessage === undefined)
    return { own: asked, ownRequest: request, ownFindings: found };
  const alone = (): Reading =>
    readRequest(row, columns, { ...context, defaults: NO_DEFAULTS, letIn: [], alwaysIn: [] });
  const ownFindings =
    !isAdded || found.length === 0
      ? found
      : found.filter((one) => findingsOf(alone()).some((other) => isSame(one, other)));
  const own: Request = { ...withoutPeople(request, always), welcomeMessage: undefined };
  for (const field of given) {
    if (!isSetting(field)) {
      const read = alone();
      if (read.kind === 'empty') return { own: asked, ownRequest: NOTHING, ownFindings };
      const ownRequest: Request = { ...read.request, welcomeMessage: undefined };
      return { own: fingerprint(ownRequest), ownRequest, ownFindings };
    }
    const cells = columns.fields[field] ?? [];
    if (cells.every((column) => isBlank(row[column] ?? ''))) delete own[field];
  }
  return { own: fingerprint(own), ownRequest: own, ownFindings };
}

const NO_DEFAULTS: RequestContext['defaults'] = {};

/** Fields of which Settings say something; the same for all rows. */
const given = new WeakMap<RequestContext, readonly Field[]>();

function givenBy(context: RequestContext): readonly Field[] {
  const known = given.get(context);
  if (known) return known;
  const fields = (Object.keys(context.defaults) as Field[]).filter(
    (field) => context.defaults[field] !== '',
  );
  if (context.letIn !== undefined && context.letIn.length > 0) fields.push('externalPeople');
  given.set(context, fields);
  return fields;
}

/** What a request asks for without these people. */
function withoutPeople(request: Request, those: readonly Person[]): Request {
  if (those.length === 0) return request;
  const { caller, ...others } = request;
  return {
    ...others,
    people: request.people.filter((person) => !those.includes(person)),
    ...(caller && !those.includes(caller) ? { caller } : {}),
  };
}

/** Fields of which an empty cell means the default and nothing else follows from it: the row needn't be read again. */
const SETTINGS = [
  ...(['description', 'guidelines', 'history', 'access', 'posting'] as const),
  ...(['externalPeople', 'welcomeMessage'] as const),
];

function isSetting(field: Field): field is (typeof SETTINGS)[number] {
  return (SETTINGS as readonly Field[]).includes(field);
}

function isSame(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.values.cell === other.values.cell;
}

const NOTHING_ELSE: readonly string[] = [];

const NOBODY: readonly Person[] = [];

/**
 * What a row asked for in other ways in which it may have been read when it was stamped, where today's reading fits no
 * more: as 0.1.0 read its cells, where that stamped it; and, once it has its space, with earlier Settings.
 */
function otherReadings(
  row: string[],
  columns: Columns,
  context: RequestContext,
  asked: string,
  state: RowState,
): readonly string[] {
  const stamp = state.kind === 'fresh' ? undefined : state.stamp;
  if (!stamp || stamp.fingerprint === asked) return NOTHING_ELSE;
  const settledIn = state.kind === 'done' || state.kind === 'partly';
  const before = settledIn && stamp.own === undefined ? (context.defaultsBefore ?? []) : [];
  const as = stamp.run === '' ? ('0.1.0' as const) : undefined;
  // A row that was stamped on the day before is the same row on the day.
  if (columns.fields.open && !as && before.length === 0)
    return [fingerprintOf(readRequest(row, columns, { ...context, beforeOpening: true }))];
  if (!as && before.length === 0) return NOTHING_ELSE;
  return [context.defaults, ...before].map((defaults) =>
    fingerprintOf(readRequest(row, columns, { ...context, defaults, ...(as ? { as } : {}) })),
  );
}

/** Reads all rows below the header. Empty rows are left out, unless an outcome stands on them. */
export function readSnapshot(
  cells: string[][],
  answers: Partial<Answers>,
  context: RequestContext,
  trust?: Trust,
): Snapshot {
  const columns = columnsOf(cells, answers, context);
  const snapshot: Snapshot = {
    cells,
    columns,
    rows: [],
    columnsGone: [],
    settled: new Set(answers.settled ?? []),
    kept: new Set(answers.kept ?? []),
    unwritten: new Set(answers.unwritten ?? []),
    me: `users/${addressKey(context.me)}`,
    organisation: [domainOf(context.me), ...context.ownDomains].filter((domain) => domain !== ''),
    byUuid: new Map(),
    bySpace: new Map(),
    trust,
  };
  if (!columns) return snapshot;
  const memory = memoryFor(context, (cells[columns.headerRow] ?? []).join('\u0000'));
  const lines = readLines(memory, cells, columns, context);
  const sheet: Sheet = { columns, context, trust, outcomeOf: outcomeReader(columns) };
  memory.asides ??= asidesOf(cells, columns);
  for (let index = columns.headerRow + 1; index < cells.length; index++) {
    const line = lines[index] as Line;
    const aside = memory.asides.get(index);
    let { made } = line;
    if (made?.aside !== aside || made?.trust !== trust || !made) {
      made = { row: rowOf(index, line, aside, sheet), aside, trust };
      if (made.row === 'none' || isLasting(made.row, trust)) line.made = made;
    }
    const { row } = made;
    if (row === 'none') continue;
    snapshot.rows.push(row);
    const stamp = stampOf(row);
    if (stamp) push(snapshot.byUuid, stamp.uuid, row);
    const space = spaceOf(row);
    if (space) push(snapshot.bySpace, space, row);
  }
  snapshot.columnsGone = goneIn(snapshot, columns, answers);
  return snapshot;
}

/** By what all lines of a sheet are read. */
interface Sheet {
  columns: Columns;
  context: RequestContext;
  trust: Trust | undefined;
  outcomeOf: ReturnType<typeof outcomeReader>;
}

/** What the line is; 'none' without content and outcome. */
function rowOf(
  index: number,
  line: Line,
  found: Aside | undefined,
  { columns, context, trust, outcomeOf }: Sheet,
): SnapshotRow | 'none' {
  const row = line.cells;
  const outcome = outcomeOf(row);
  const { reading, fingerprint: asked, own, ownRequest, ownFindings } = line.reading;
  if (reading.kind === 'empty' && isUntouched(outcome)) return 'none';
  const says = rowState(outcome);
  const aside = says.kind === 'fresh' ? found : undefined;
  return {
    index,
    name: reading.kind === 'empty' ? '' : reading.name,
    request: requestIn(reading),
    fingerprint: asked,
    own,
    ownRequest,
    always: reading.kind === 'empty' ? NOBODY : reading.always,
    alsoFits: otherReadings(row, columns, context, asked, says),
    findings: aside ? [] : says.kind === 'done' ? ownFindings : findingsOf(reading),
    outcome,
    says,
    state: believed(says, line, trust),
    sentTo: sentTo(says, trust),
    skipped: reading.kind === 'skipped' || aside !== undefined,
    aside,
  };
}

const NOT_KNOWN = () => '';

function sentTo(says: RowState, trust: Trust | undefined): () => string {
  const stamp = stampOf({ says });
  return stamp && trust ? () => trust.sentTo(stamp) : NOT_KNOWN;
}

/** What can be believed of a row: the seals of thousands are only looked at where somebody asks. */
function believed(says: RowState, line: Line, trust: Trust | undefined): () => RowState {
  if (!trust || !isToProve(says, trust)) return () => says;
  if (isProvedBySeals(says)) return once(() => believedState(says, line, trust));
  // What the journal says of it belongs to this moment.
  const state = believedState(says, line, trust);
  return () => state;
}

/** Whether the seals of the stamp alone say what can be believed of the row, whenever they are asked. */
function isProvedBySeals(says: UnderWay): boolean {
  return says.kind !== 'completing' && says.stamp.seal !== undefined;
}

/** Whether nothing but its cells and place decides what the row is. */
function isLasting({ says }: SnapshotRow, trust: Trust | undefined): boolean {
  return !isToProve(says, trust) || isProvedBySeals(says);
}

/** Columns as they were decided in this execution: cells that people edit meanwhile change no column's meaning. */
const decided = new WeakMap<RequestContext, { headers: string; columns: Columns }>();

function columnsOf(
  cells: string[][],
  answers: Partial<Answers>,
  context: RequestContext,
): Columns | undefined {
  const headerRow = findHeaderRow(cells, answers);
  if (headerRow === undefined) return undefined;
  const headers = (cells[headerRow] ?? []).join('\u0000');
  const before = decided.get(context);
  if (before?.headers === headers) return { ...before.columns, headerRow };
  const columns = findColumns(cells, withOldReading(cells, answers, headerRow), headerRow);
  decided.set(context, { headers, columns });
  return columns;
}

/** Rows that 0.1.0 stamped, and no reading remembered since: its reading of the headers counts as answered. */
function withOldReading(
  cells: string[][],
  answers: Partial<Answers>,
  headerRow: number,
): Partial<Answers> {
  if (answers.used) return answers;
  const headers = cells[headerRow] ?? [];
  const outcome = findOutcome(cells, headerRow, answers.made ?? []);
  const column = outcome['Request ID'];
  if (column === undefined) return answers;
  const isOld = cells.some((row) => readStamp(row[column] ?? '')?.run === '');
  if (!isOld) return answers;
  const ours = new Set(Object.values(outcome));
  return { ...answers, used: usedBefore(headers, answers.mapping ?? {}, ours) };
}

/** The columns that tell which rows were set up, where they are missing although rows were. */
function goneIn(
  { rows }: Snapshot,
  { outcome }: Columns,
  { made = [] }: Partial<Answers>,
): OutcomeHeader[] {
  const missing = TELLING.filter((header) => outcome[header] === undefined);
  if (missing.length === 0) return [];
  const ran = made.length > 0 || rows.some((row) => !isUntouched(row.outcome));
  return ran ? missing : [];
}

/** Without one of these nobody can tell whether a row was set up. */
const TELLING: readonly OutcomeHeader[] = ['Space ID', 'Request ID'];

/** What a row without any content asks for: it never fits a fingerprint. */
const NOTHING: Request = { kind: 'space', displayName: '', people: [], groups: [] };

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
