/** Reads what one row asks for, and finds whatever in it Chat would refuse or nobody can have meant. */
import type { Finding, Severity } from '../plan/finding';
import { addressKey, domainKey, domainOf } from '../table/address-form';
import {
  type CellProblem,
  type CellReading,
  groupKey,
  type NamedPerson,
  readGroups,
  readPeople,
} from '../table/addresses';
import {
  cleanName,
  cleanText,
  isBlank,
  quoted,
  visibleText,
  withoutCase,
} from '../table/cell-text';
import {
  type Choice,
  readAccess,
  readKind,
  readOnOrOff,
  readPosting,
  readReady,
  readYesOrNo,
} from '../table/choices';
import { type Columns, type Field, OUTCOME_HEADERS } from '../table/columns';
import { isConsumerDomain } from '../table/consumer-domains';
import { isFormulaError } from '../table/formula-errors';
import { isNobody } from '../table/nobody';
import { type Calendar, NO_CALENDAR, type Opening, readOpening } from '../table/opening';
import type { Values } from '../texts/said';
import {
  type Group,
  type Kind,
  MAX_DESCRIPTION_LENGTH,
  MAX_GUIDELINES_LENGTH,
  MAX_MESSAGE_BYTES,
  MAX_NAME_LENGTH,
  type Person,
  RANK,
  type Request,
  type Role,
} from './request';
import { fillPlaces, type Places, utf8Bytes } from './welcome-message';

/** What a row's meaning depends on beside its cells. */
export interface RequestContext {
  /** The caller's own address; '' where the account doesn't say. */
  me: string;
  /** The caller's `users/…` id, where it is known. */
  myUser?: string;
  /** Domains of the organisation beside the caller's, lower case. */
  ownDomains: readonly string[];
  /** What an empty cell of a field means, as a person would type it. */
  defaults: Partial<Record<Field, string>>;
  /** Domains outside from which people are let in, lower case: a row that names one and doesn't say no asks for it. */
  letIn?: readonly string[];
  /** Who is added to each named space beside those whom its row names. */
  alwaysIn?: readonly Person[];
  /** What `defaults` were before they were changed, the newest first: rows may have been set up with them. */
  defaultsBefore?: readonly Partial<Record<Field, string>>[];
  /**
   * Reads cells as version 0.1.0 did, wherever that asked for something else: for a row that it
   * stamped. Its findings don't count, for it stamped no row with an error.
   */
  as?: '0.1.0';
  /** By what days in an Open column are read and compared; without it no day has come. */
  calendar?: () => Calendar;
  /** Reads rows as they were before the day in their Open column. */
  beforeOpening?: true;
}

export type Reading =
  /** No column that means something holds anything. */
  | { kind: 'empty' }
  /** There is a Ready column, and the row's cell doesn't say yes. */
  | { kind: 'skipped'; request: Request; name: string; always: readonly Person[] }
  /**
   * With an error among the findings, `request` is only as good as the row. `always`: those of its people whom the row
   * doesn't name, and who are in all the same.
   */
  | {
      kind: 'row';
      request: Request;
      name: string;
      always: readonly Person[];
      findings: Finding[];
    };

/** Fields that a named space has and the other kinds don't. */
const USED: Record<Kind, ReadonlySet<Field>> = {
  space: new Set<Field>([
    'description',
    'guidelines',
    'history',
    'access',
    'posting',
    'externalPeople',
  ]),
  groupChat: new Set<Field>(['history', 'externalPeople']),
  directMessage: new Set<Field>(['externalPeople']),
  appMessage: new Set<Field>(),
};

const SETTINGS: readonly Field[] = [
  'description',
  'guidelines',
  'history',
  'access',
  'posting',
  'externalPeople',
];

const ROLE_FIELDS: readonly [field: Field, role: Role][] = [
  ['members', 'member'],
  ['managers', 'manager'],
  ['owners', 'owner'],
];

/** Fields for which a default would make all rows the same, or all of them ready. */
const WITHOUT_DEFAULT: ReadonlySet<Field> = new Set<Field>(['spaceName', 'ready', 'open']);

/** Texts that may be made from columns for the whole sheet, as in `{Class} – {Year} 2026/27`. */
export const TEMPLATES = [
  'spaceName',
  'description',
  'guidelines',
  'welcomeMessage',
] as const satisfies readonly Field[];

export type TemplateField = (typeof TEMPLATES)[number];

/** Whether rows that are being set up would ask for something else under the other templates. */
export function changesTemplates(
  before: RequestContext['defaults'],
  after: RequestContext['defaults'],
): boolean {
  return TEMPLATES.some((field) => (before[field] ?? '') !== (after[field] ?? ''));
}

/** Names of people shown for a row that has no name of its own. */
const PEOPLE_IN_A_NAME = 3;

/**
 * What `row` asks for. Never throws, whatever the cells hold; `columns` are those of its sheet.
 * Everything that would be guessed is a finding instead.
 */
export function readRequest(row: string[], columns: Columns, context: RequestContext): Reading {
  const said = saidBy(columns, context);
  const old = context.as === '0.1.0';
  const reader: Reader = {
    findings: [],
    old,
    how: old ? AS_OLD : AS_TODAY,
    row,
    columns,
    context,
    said,
    places: undefined,
  };
  if (isEmptyRow(row, said) && !fillsTemplate(context, reader)) return { kind: 'empty' };

  const kind = choose(reader, 'type', readKind, 'unreadableType');
  const request: Request = {
    kind: kind.value ?? 'space',
    displayName: '',
    people: [],
    groups: [],
    // Fields that a row's object has from the beginning take less room than those that come later.
    description: undefined,
    guidelines: undefined,
    history: undefined,
    access: undefined,
    posting: undefined,
    externalPeople: undefined,
  };
  // Without a kind that can be read, the rules of no kind are held against the row.
  const rulesOf = kind.readable ? request.kind : undefined;

  readName(reader, request, rulesOf);
  const { who, always } = readWho(reader, request, context, rulesOf);
  if (said.settings) readSettings(reader, request, rulesOf);
  letInAsAgreed(request, context);
  findOutsiders(reader, request, context, who);
  readWelcome(reader, request, who);

  const name = request.displayName || namesOf(request.people);
  if (rulesOf === 'space') holdBack(reader, request, context, always);
  const ready = isReady(reader);
  if (ready === false) return { kind: 'skipped', request, name, always };
  return { kind: 'row', request, name, always, findings: reader.findings };
}

/** Whether a row without a name column says something that the template of the names is made of. */
function fillsTemplate({ defaults, as }: RequestContext, reader: Reader): boolean {
  const template = as ? undefined : defaults.spaceName;
  if (typeof template !== 'string') return false;
  return fillPlaces(template, placesOf(reader)).filled.some((value) => !isBlank(value));
}

/** What columns and defaults say of anything: the same for all rows of a sheet. */
interface SaidBy {
  columns: Columns;
  defaults: RequestContext['defaults'];
  /** Fields that have a column, or a default that counts: no row says anything of the others. */
  fields: ReadonlySet<Field>;
  /** Whether a setting is among them. */
  settings: boolean;
  /** Where people stand, left to right; defaults before what stands right of the first column. */
  people: readonly PeopleColumn[];
  /** Columns in which whatever stands there makes a row one. */
  telling: readonly number[];
  /** Columns of boxes: one stands in every row, and often all of them are ticked. */
  boxes: readonly number[];
}

/** A column of people, or where `column` is undefined the default of a field. */
interface PeopleColumn {
  field: Field;
  role: Role;
  column: number | undefined;
}

/** Of the sheet that is being read, found out once for all its rows. */
let lastSaid: SaidBy | undefined;

function saidBy(columns: Columns, { defaults }: RequestContext): SaidBy {
  if (lastSaid?.columns === columns && lastSaid.defaults === defaults) return lastSaid;
  const fields = new Set<Field>();
  const telling: number[] = [];
  const boxes: number[] = [];
  for (const field of Object.keys(columns.fields) as Field[]) {
    const own = columns.fields[field] ?? [];
    fields.add(field);
    if (field === 'ready' || field === 'externalPeople') boxes.push(...own);
    // When members come in says nothing where nobody is named.
    else if (field !== 'open') telling.push(...own);
  }
  for (const field of Object.keys(defaults) as Field[])
    if (defaultOf(field, defaults) !== undefined) fields.add(field);
  const settings = SETTINGS.some((field) => fields.has(field));
  const people = ROLE_FIELDS.flatMap(([field, role]): PeopleColumn[] => [
    ...(columns.fields[field] ?? []).map((column) => ({ field, role, column })),
    ...(defaultOf(field, defaults) === undefined ? [] : [{ field, role, column: undefined }]),
  ]).sort((one, other) => (one.column ?? 0) - (other.column ?? 0));
  lastSaid = { columns, defaults, fields, settings, people, telling, boxes };
  return lastSaid;
}

function defaultOf(field: Field, defaults: RequestContext['defaults']): string | undefined {
  const text = WITHOUT_DEFAULT.has(field) ? undefined : defaults[field];
  return typeof text === 'string' && !isBlank(text) ? text : undefined;
}

function isEmptyRow(row: readonly string[], { telling, boxes }: SaidBy): boolean {
  for (const column of telling) if (!isBlank(row[column] ?? '')) return false;
  for (const column of boxes) {
    const cell = row[column] ?? '';
    if (!isBlank(cell) && readYesOrNo(cell).kind !== 'chosen') return false;
  }
  return true;
}

interface Cell {
  text: string;
  column?: number | undefined;
  /** The text is the sheet's default, not the row's own. */
  isDefault: boolean;
}

const NO_CELLS: readonly Cell[] = [];

/** With what one row is read, and what is found in it. */
interface Reader {
  readonly findings: Finding[];
  /** Cells are read as version 0.1.0 did. */
  readonly old: boolean;
  readonly how: CellReading;
  readonly row: readonly string[];
  readonly columns: Columns;
  readonly context: RequestContext;
  readonly said: SaidBy;
  /** What stands for the places of a text, once that was asked for. */
  places: Places | undefined;
}

/** What stands for the places of a text. */
function placesOf(reader: Reader): Places {
  reader.places ??= headerPlaces(reader.row, reader.columns);
  return reader.places;
}

/** Every cell of a field that holds something; where none does, its default. */
function cellsOf(reader: Reader, field: Field): readonly Cell[] {
  if (!reader.said.fields.has(field)) return NO_CELLS;
  const own = reader.columns.fields[field];
  if (own) {
    let cells: Cell[] | undefined;
    for (const column of own) {
      const text = reader.row[column] ?? '';
      if (isBlank(text)) continue;
      const cell: Cell = { text, column, isDefault: false };
      if (cells) cells.push(cell);
      else cells = [cell];
    }
    if (cells) return cells;
  }
  const text = defaultOf(field, reader.context.defaults);
  return text === undefined ? NO_CELLS : [{ text, column: undefined, isDefault: true }];
}

/** What a cell of people says, or a default where no cell of its field says anything; '' for nothing. */
function textOfPeople(reader: Reader, { field, column }: PeopleColumn): string {
  if (column !== undefined) return reader.row[column] ?? '';
  const [cell] = cellsOf(reader, field);
  return cell?.isDefault ? cell.text : '';
}

/** Notes what is found in a cell of a field, or in the row where no cell holds it. */
function find(
  reader: Reader,
  severity: Severity,
  code: string,
  field: Field,
  cell: Cell | undefined,
  values: Values = {},
): void {
  const column = cell?.column ?? reader.columns.fields[field]?.[0];
  const said = cell ? { ...values, cell: quoted(String(values.cell ?? cell.text)) } : values;
  reader.findings.push(
    column === undefined
      ? { severity, code, field, values: said }
      : { severity, code, field, column, values: said },
  );
}

/**
 * What the sheet's template makes of this row for a text that the row itself doesn't say; undefined: there is none,
 * or all that it would fill in is empty.
 */
function templateOf(
  reader: Reader,
  field: 'spaceName' | 'description' | 'guidelines',
): Cell | undefined {
  const text = reader.context.defaults[field];
  if (reader.old || typeof text !== 'string' || isBlank(text)) return undefined;
  const { text: made, filled, unknown } = fillPlaces(text, placesOf(reader));
  for (const place of new Set(unknown)) {
    const known = Array.from(placesOf(reader).keys(), (name) => `{${name}}`).join(', ');
    const cell: Cell = { text: place, isDefault: true };
    find(reader, 'error', 'unknownTemplatePlace', field, cell, { known });
  }
  const broken = filled.find(isFormulaError);
  if (broken !== undefined) isFailed(reader, field, { text: broken, isDefault: true });
  const says = filled.length === 0 || filled.some((value) => !isBlank(value));
  return says && unknown.length === 0 ? { text: made, isDefault: true } : undefined;
}

/** Whether a cell holds what a formula that failed shows; then that is found. */
function isFailed(reader: Reader, field: Field, cell: Cell): boolean {
  const error = !reader.old && isFormulaError(cell.text);
  if (error) find(reader, 'error', 'formulaError', field, cell);
  return error;
}

/** A cell that chooses. `readable` is false when it says something nobody understands. */
function choose<Value>(
  reader: Reader,
  field: Field,
  read: (text: string) => Choice<Value>,
  code: string,
): { value?: Value; readable: boolean } {
  const cell = cellsOf(reader, field)[0];
  if (!cell) return NOT_CHOSEN;
  if (isFailed(reader, field, cell)) return { readable: false };
  const choice = read(cell.text);
  switch (choice.kind) {
    case 'empty':
      return NOT_CHOSEN;
    case 'chosen':
      return { value: choice.value, readable: true };
    case 'unreadable':
      find(reader, 'error', code, field, cell);
      return { readable: false };
  }
}

/** Whether the row is released; an unreadable Ready cell is an error of the row. */
function isReady(reader: Reader): boolean {
  if (!reader.columns.fields.ready) return true;
  const { value, readable } = choose(reader, 'ready', readReady, 'unreadableReady');
  return !readable || value === true;
}

/** Whether members may come in by now; undefined: that can't be read, which is an error of the row. */
function openingOf(reader: Reader): Opening | undefined {
  if (reader.old || !reader.columns.fields.open) return IS_OPEN;
  const calendar = reader.context.calendar?.() ?? NO_CALENDAR;
  const read = (text: string) => readOpening(text, calendar);
  const { value, readable } = choose(reader, 'open', read, 'unreadableOpen');
  return readable ? (value ?? { isOpen: false }) : undefined;
}

/** How a column calls itself. */
function headerOf(reader: Reader, column: number | undefined): string {
  return column === undefined ? '' : visibleText(reader.columns.headers[column] ?? '').trim();
}

const AS_TODAY: CellReading = {};
const AS_OLD: CellReading = { as: '0.1.0' };
const IS_OPEN: Opening = Object.freeze({ isOpen: true });
const NOT_CHOSEN = Object.freeze({ readable: true });

/** Until the row is open only its owners and managers are asked for, and who is always in. */
function holdBack(
  reader: Reader,
  request: Request,
  context: RequestContext,
  always: readonly Person[],
): void {
  const opening = openingOf(reader);
  if (!opening || (opening.isOpen && !(opening.on && context.beforeOpening))) return;
  const { on } = opening;
  const isHeld = (person: Person) => person.role === 'member' && !always.includes(person);
  const people = request.people.filter(isHeld);
  const { groups } = request;
  const n = people.length + groups.length;
  if (n === 0) return;
  request.held = { people, groups, ...(on ? { on } : {}) };
  request.people = request.people.filter((person) => !isHeld(person));
  request.groups = [];
  const code = on ? 'opensOn' : 'notOpen';
  find(reader, 'note', code, 'open', undefined, { n, ...(on ? { date: on } : {}) });
}

function readName(reader: Reader, request: Request, rulesOf: Kind | undefined): void {
  const own = cellsOf(reader, 'spaceName')[0];
  const isSpace = rulesOf === undefined || rulesOf === 'space';
  const cell = own ?? (isSpace ? templateOf(reader, 'spaceName') : undefined);
  if (rulesOf !== undefined && rulesOf !== 'space') {
    if (cell) find(reader, 'warning', NAME_NOT_USED[rulesOf], 'spaceName', cell);
    return;
  }
  if (!cell) {
    if (rulesOf) find(reader, 'error', 'noName', 'spaceName', undefined);
    return;
  }
  if (isFailed(reader, 'spaceName', cell)) return;
  request.displayName = reader.old ? cell.text.trim() : cleanName(cell.text);
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(request.displayName)) {
    const visible = request.displayName.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
    find(reader, 'error', 'controlInName', 'spaceName', cell, { cell: visible });
  }
  checkLength(reader, 'spaceName', cell, request.displayName, MAX_NAME_LENGTH);
}

const NAME_NOT_USED: Record<Exclude<Kind, 'space'>, string> = {
  groupChat: 'nameOfGroupChat',
  directMessage: 'nameOfDirectMessage',
  appMessage: 'nameOfAppMessage',
};

/**
 * Chat says "characters" and not which: what is too long in code points is too long by any count;
 * what only is so in UTF-16 units (emoji count double) may be refused, and is tried.
 */
function checkLength(
  reader: Reader,
  field: 'spaceName' | 'description' | 'guidelines',
  cell: Cell,
  text: string,
  limit: number,
): void {
  if (text.length <= limit) return;
  const length = Array.from(text).length;
  if (length > limit) find(reader, 'error', TOO_LONG[field], field, cell, { length, limit });
  else find(reader, 'warning', 'manyWideCharacters', field, cell, { length: text.length, limit });
}

const TOO_LONG = {
  spaceName: 'nameTooLong',
  description: 'descriptionTooLong',
  guidelines: 'guidelinesTooLong',
} as const;

/** A cell of people, with whom it names. */
interface PeopleCell extends PeopleColumn, Cell {
  column: number | undefined;
  people: readonly NamedPerson[];
}

/**
 * Whom a row names, the caller among them, each once and in its order. What few rows are asked about is looked up in the
 * cells that were read: for each row a list of mentions would take longer than all else here.
 */
interface Who {
  people: Person[];
  /** By their user, as soon as they are many. */
  byUser: Map<string, Person> | undefined;
  /** The cells that were read. */
  read: PeopleCell[];
}

/** So few people are found among themselves. */
const FEW = 10;

function personIn({ people, byUser }: Who, user: string): Person | undefined {
  if (byUser) return byUser.get(user);
  for (const person of people)
    if (person.user.length === user.length && person.user === user) return person;
  return undefined;
}

function addPerson(who: Who, person: Person): void {
  who.people.push(person);
  if (who.byUser) who.byUser.set(person.user, person);
  else if (who.people.length > FEW) who.byUser = new Map(who.people.map((one) => [one.user, one]));
}

/** The cell that names somebody first. */
function firstCellOf({ read }: Who, user: string): PeopleCell | undefined {
  for (const cell of read) for (const person of cell.people) if (person.user === user) return cell;
  return undefined;
}

/** Everybody whom a cell of members names, as the first cell of all that names them calls them. */
function calledMembers({ people, read }: Who, old: boolean): string[] {
  const names = new Map<string, string | undefined>();
  const members = new Set<string>();
  for (const cell of read)
    for (const { user, name } of cell.people) {
      if (!names.has(user)) names.set(user, name);
      if (cell.role === 'member') members.add(user);
    }
  return people
    .filter(({ user }) => members.has(user))
    .map(({ user, shown }) => (old ? shown : (names.get(user) ?? shown)));
}

/** Reads people and groups into `request`; answers whom the row names, and who is in beside them. */
function readWho(
  reader: Reader,
  request: Request,
  context: RequestContext,
  rulesOf: Kind | undefined,
): { who: Who; always: readonly Person[] } {
  const who: Who = { people: [], byUser: undefined, read: [] };
  let unreadable = false;
  let first: PeopleCell | undefined;
  const withoutRoles = rulesOf === 'groupChat' || rulesOf === 'directMessage';
  for (const place of reader.said.people) {
    const { field, role, column } = place;
    const text = textOfPeople(reader, place);
    if (isBlank(text)) continue;
    const isDefault = column === undefined;
    const cell: PeopleCell = { field, role, column, text, isDefault, people: NO_PEOPLE };
    first ??= cell;
    // A default for all rows is meant for those that can have it.
    if (cell.isDefault && (rulesOf === 'appMessage' || (withoutRoles && role !== 'member')))
      continue;
    if (withoutRoles && role !== 'member') {
      const values = { column: headerOf(reader, column) };
      find(reader, 'warning', ROLE_NOT_USED[rulesOf], field, cell, values);
    }
    if (isFailed(reader, field, cell)) {
      unreadable = true;
      continue;
    }
    const { people, problems } = readPeople(text, reader.how);
    for (const { code, values } of problems) {
      unreadable = true;
      find(reader, 'error', code, field, cell, values);
    }
    const those = problems.length === 0 ? people : [...people, ...proposedIn(problems)];
    cell.people = those;
    who.read.push(cell);
    for (const { user, shown } of those) {
      const person = personIn(who, user);
      if (!person) addPerson(who, { user, shown, role });
      else if (RANK[role] > RANK[person.role]) person.role = role;
    }
  }

  const caller = callerOf(context);
  const always = alwaysBeside(who, reader, context, rulesOf);
  const all = always.length === 0 ? who.people : [...who.people, ...always];
  for (const person of all) {
    if (withoutRoles) person.role = 'member';
    if (!isCaller(person, caller, context)) continue;
    if (!request.caller || RANK[person.role] > RANK[request.caller.role]) request.caller = person;
  }
  // A list that has grown has room for many more, and each row keeps its own.
  request.people = request.caller
    ? all.filter((person) => !isCaller(person, caller, context))
    : all.slice();
  if (rulesOf !== undefined) checkPeople(reader, request, rulesOf, unreadable, first);
  readGroupCells(reader, request, rulesOf);
  return { who, always };
}

const NOBODY: readonly Person[] = [];
const NO_PEOPLE: readonly NamedPerson[] = [];

/** The caller as a request names them, by their address; made once for all rows. */
const callers = new WeakMap<RequestContext, string>();

function callerOf(context: RequestContext): string {
  const known = callers.get(context);
  if (known !== undefined) return known;
  const me = addressKey(context.me);
  const caller = me === '' ? '' : `users/${me}`;
  callers.set(context, caller);
  return caller;
}

function isCaller({ user }: Person, caller: string, { myUser }: RequestContext): boolean {
  return user === myUser || (user.length === caller.length && user === caller);
}

/** Who is always in and isn't named by the row: what a row says of somebody is the last word. */
function alwaysBeside(
  who: Who,
  { old }: Reader,
  { alwaysIn = NOBODY }: RequestContext,
  rulesOf: Kind | undefined,
): readonly Person[] {
  if (alwaysIn.length === 0 || old || rulesOf !== 'space') return NOBODY;
  return alwaysIn.filter(({ user }) => !personIn(who, user));
}

/** Who was probably meant by what can't be read: shown with the row, which is not sent until a person says so. */
function proposedIn(problems: readonly CellProblem[]): NamedPerson[] {
  return problems.flatMap(({ values }) =>
    typeof values.proposed === 'string' ? readPeople(values.proposed).people : [],
  );
}

const ROLE_NOT_USED = {
  groupChat: 'roleInGroupChat',
  directMessage: 'roleInDirectMessage',
} as const;

/** How many people a kind takes. Nothing is said about a number while some cell can't be read. */
function checkPeople(
  reader: Reader,
  request: Request,
  kind: Kind,
  unreadable: boolean,
  where: PeopleCell | undefined,
): void {
  const n = request.people.length;
  const field = where?.field ?? 'members';
  switch (kind) {
    case 'space':
      return;
    case 'groupChat':
      if (n < 2 && !unreadable) find(reader, 'error', 'groupChatTooSmall', field, where, { n });
      return;
    case 'directMessage':
      if (n > 1) find(reader, 'error', 'directMessageTooMany', field, where, { n });
      else if (n === 0 && !unreadable) {
        const code = request.caller ? 'directMessageToSelf' : 'directMessageToNobody';
        find(reader, 'error', code, field, where);
      }
      return;
    case 'appMessage':
      if (n > 0 || request.caller) find(reader, 'error', 'peopleOnAppMessage', field, where);
      return;
  }
}

function readGroupCells(reader: Reader, request: Request, rulesOf: Kind | undefined): void {
  const cells = cellsOf(reader, 'groups');
  if (cells.length === 0) return;
  const groups = new Map<string, Group>();
  for (const cell of cells) {
    if (rulesOf !== undefined && rulesOf !== 'space') {
      if (!cell.isDefault) find(reader, 'error', GROUPS_NOT_ALLOWED[rulesOf], 'groups', cell);
      continue;
    }
    if (isFailed(reader, 'groups', cell)) continue;
    const reading = readGroups(cell.text, reader.how);
    for (const { code, values } of reading.problems) {
      find(reader, 'error', code, 'groups', cell, values);
    }
    for (const group of reading.groups) {
      const key = groupKey(group);
      if (!groups.has(key)) groups.set(key, group);
    }
  }
  request.groups = Array.from(groups.values());
}

const GROUPS_NOT_ALLOWED: Record<Exclude<Kind, 'space'>, string> = {
  groupChat: 'groupsInGroupChat',
  directMessage: 'groupsInDirectMessage',
  appMessage: 'groupsInAppMessage',
};

function readSettings(reader: Reader, request: Request, rulesOf: Kind | undefined): void {
  const used = USED[request.kind];
  if (rulesOf !== undefined && rulesOf !== 'space') {
    for (const field of SETTINGS) {
      const cell = cellsOf(reader, field)[0];
      if (!cell || cell.isDefault || used.has(field)) continue;
      // An unticked box asks for nothing.
      const box = field === 'externalPeople' ? readYesOrNo(cell.text) : undefined;
      if (box?.kind === 'chosen' && !box.value) continue;
      const column = headerOf(reader, cell.column);
      find(reader, 'warning', NOT_USED[rulesOf], field, cell, { column });
    }
  }
  if (used.has('description')) {
    request.description = readText(reader, 'description', MAX_DESCRIPTION_LENGTH);
  }
  if (used.has('guidelines')) {
    request.guidelines = readText(reader, 'guidelines', MAX_GUIDELINES_LENGTH);
  }
  if (used.has('history')) {
    request.history = choose(reader, 'history', readOnOrOff, 'unreadableHistory').value;
  }
  if (used.has('access')) {
    request.access = choose(reader, 'access', readAccess, 'unreadableAccess').value;
  }
  if (used.has('posting')) {
    request.posting = choose(reader, 'posting', readPosting, 'unreadablePosting').value;
  }
  if (used.has('externalPeople')) {
    const external = choose(reader, 'externalPeople', readYesOrNo, 'unreadableExternal');
    request.externalPeople = external.value;
  }
}

const NOT_USED: Record<Exclude<Kind, 'space'>, string> = {
  groupChat: 'notUsedInGroupChat',
  directMessage: 'notUsedInDirectMessage',
  appMessage: 'notUsedInAppMessage',
};

function readText(
  reader: Reader,
  field: 'description' | 'guidelines',
  limit: number,
): string | undefined {
  const found = cellsOf(reader, field)[0];
  const cell = found?.isDefault && !reader.old ? templateOf(reader, field) : found;
  if (!cell || isFailed(reader, field, cell)) return undefined;
  if (!reader.old && isNobody(cell.text)) return undefined;
  const text = textOf(reader, cell.text);
  checkLength(reader, field, cell, text, limit);
  return text;
}

/** A text as it is sent. */
function textOf(reader: Reader, text: string): string {
  return (reader.old ? text : cleanText(text)).trim();
}

/** Where neither the row nor its default says whether people from outside may join, their domain may. */
function letInAsAgreed(request: Request, { letIn = [] }: RequestContext): void {
  if (letIn.length === 0 || request.externalPeople !== undefined) return;
  const domains = new Set(letIn.map(domainKey));
  const named = request.people.some(({ user }) => domains.has(domainOf(user)));
  if (named && USED[request.kind].has('externalPeople')) request.externalPeople = true;
}

/** People outside the organisation can be in a space only if it was made for them. */
function findOutsiders(reader: Reader, request: Request, context: RequestContext, who: Who): void {
  if (request.externalPeople) return;
  const inside = insideOf(context);
  if (!inside) return;
  for (const person of request.people) {
    const domain = domainOf(person.user);
    if (domain !== '' && !inside.has(domain)) {
      const where = firstCellOf(who, person.user);
      const values = { cell: person.shown, domain };
      find(reader, 'error', 'outsidePerson', where?.field ?? 'members', where, values);
    }
  }
}

const organisations = new WeakMap<RequestContext, { domains: ReadonlySet<string> | undefined }>();

/** The organisation's domains; undefined: the caller's own says nothing about one. Found out once for all rows. */
export function insideOf(context: RequestContext): ReadonlySet<string> | undefined {
  const known = organisations.get(context);
  if (known) return known.domains;
  const own = domainOf(context.me.trim());
  const isNobodys = own === '' || isConsumerDomain(own);
  const domains = isNobodys ? undefined : new Set([own, ...context.ownDomains.map(domainKey)]);
  organisations.set(context, { domains });
  return domains;
}

/** `{space name}` and every header but those of the outcome columns, which change later. */
export function headerPlaces(row: readonly string[], columns: Columns): Map<string, string> {
  const places = new Map<string, string>();
  columns.headers.forEach((header, column) => {
    const name = withoutCase(header);
    const outcome = OUTCOME_HEADERS.some((other) => columns.outcome[other] === column);
    if (name !== '' && !outcome && !places.has(name)) places.set(name, (row[column] ?? '').trim());
  });
  const nameColumn = columns.fields.spaceName?.[0];
  if (nameColumn !== undefined) places.set('space name', (row[nameColumn] ?? '').trim());
  return places;
}

/**
 * The same for a message, with the name that the space gets and who stands in the row: by name where the cell has one.
 * Version 0.1.0 had addresses alone.
 */
function withMembers(places: Places, who: Who, name: string, old: boolean): Places {
  return new Map([
    ...places,
    ['space name', places.get('space name') || name],
    ['members', calledMembers(who, old).join(', ')],
  ]);
}

function readWelcome(reader: Reader, request: Request, who: Who): void {
  const cell = cellsOf(reader, 'welcomeMessage')[0];
  if (!cell || isFailed(reader, 'welcomeMessage', cell)) return;
  if (!reader.old && isNobody(cell.text)) return;
  const places = withMembers(placesOf(reader), who, request.displayName, reader.old);
  const filled = fillPlaces(cell.text.trim(), places);
  const text = textOf(reader, filled.text);
  const { unknown } = filled;
  const failed = filled.filled.find((value) => !reader.old && isFormulaError(value));
  if (failed !== undefined)
    find(reader, 'error', 'formulaError', 'welcomeMessage', cell, { cell: failed });
  for (const place of new Set(unknown)) {
    const known = Array.from(places.keys(), (name) => `{${name}}`).join(', ');
    find(reader, 'error', 'unknownPlace', 'welcomeMessage', cell, { cell: place, known });
  }
  const length = utf8Bytes(text);
  if (length > MAX_MESSAGE_BYTES) {
    const values = { length, limit: MAX_MESSAGE_BYTES };
    find(reader, 'error', 'messageTooLong', 'welcomeMessage', cell, values);
  }
  if (!isBlank(text)) request.welcomeMessage = text;
}

/** What a row without a name is called: its first people. */
function namesOf(people: readonly Person[]): string {
  const first = people.slice(0, PEOPLE_IN_A_NAME).map(({ shown }) => shown);
  const more = people.length - first.length;
  return first.join(', ') + (more > 0 ? ` +${more}` : '');
}
