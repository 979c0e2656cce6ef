/** Finds the header row of a sheet and what each of its columns means: the one place where header and cells decide. */
import { isBlank, visibleText, withoutCase } from './cell-text';
import { readAccess, readKind, readOnOrOff, readPosting, readReady, readYesOrNo } from './choices';
import { type ColumnCells, cellsOfColumns, mostlyPeople, namesPeople } from './column-cells';
import {
  ADDING_UP,
  type Answers,
  type ColumnDecision,
  type ColumnDoubt,
  type Columns,
  type Field,
  headerKey,
  NO_ANSWERS,
} from './columns';
import { isFormulaError } from './formula-errors';
import { type HeaderSense, senseOf } from './header';
import { type Known, knownHeader, WEAK_NAMES } from './known-headers';
import { NO_CALENDAR, readOpening } from './opening';
import { findOutcome, outcomeCandidates } from './outcome-columns';
import { FIELDS } from './readings';

/** How many rows from the top are looked at for headers: titles and notes may stand above them. */
const ROWS_LOOKED_AT = 20;

const PEOPLE_FIELDS: readonly Field[] = ['members', 'managers', 'owners'];

/** How a column that can be read as a choice is read. */
const CHOICES: Partial<Record<Field, (cell: string) => { kind: string }>> = {
  type: readKind,
  history: readOnOrOff,
  access: readAccess,
  posting: readPosting,
  externalPeople: readYesOrNo,
  ready: readReady,
};

const ALL_FIELDS: ReadonlySet<string> = new Set(FIELDS);

/** One column on its way to a decision. */
interface Candidate {
  column: number;
  header: string;
  known: Known | undefined;
  /** Read when it is asked for: most sheets have headers that are known as they stand. */
  sense(): HeaderSense;
  cells: ColumnCells;
}

/**
 * How well a column names the spaces; the lower, the better. A weak header loses to every plain one, and what says
 * nothing of a name or a thing names none.
 */
type NameTier =
  | 'ownName'
  | 'synonym'
  | 'thing'
  | 'namedThing'
  | 'plainThing'
  | 'weak'
  | 'name'
  | 'group';
const NAME_TIERS: NameTier[] = [
  'ownName',
  'synonym',
  'thing',
  'namedThing',
  'plainThing',
  'weak',
  'name',
  'group',
];

/** From this tier on cells have to be such as could name spaces, too. */
const WEAKEST = NAME_TIERS.indexOf('weak');

/** The row that holds the headers: chosen, recognised, or above a column of addresses; undefined: none can be one. */
export function findHeaderRow(
  cells: readonly string[][],
  answers: Partial<Answers> = NO_ANSWERS,
): number | undefined {
  const chosen = new Map(Object.entries(answers.mapping ?? {}));
  return chosenRow(cells, answers) ?? rowOfHeaders(cells, chosen) ?? rowByCells(cells);
}

/**
 * What each column means, below `headerRow`. Header and cells decide together. What a person chose beats both; then
 * what rows were set up with before (`answers.used`), so that a reading that was used once does not change under
 * finished rows.
 */
export function findColumns(
  cells: readonly string[][],
  answers: Partial<Answers>,
  headerRow: number,
): Columns {
  const chosen = new Map(Object.entries(answers.mapping ?? {}));
  const headers = headersIn(cells, headerRow);
  const outcome = findOutcome(cells, headerRow, answers.made ?? []);
  const ours: ReadonlySet<number> = new Set(Object.values(outcome));
  const candidates = candidatesOf(cells, headerRow, headers, ours);
  const used = answers.used === undefined ? undefined : new Map(Object.entries(answers.used));
  const decided = decide(candidates, { chosen, used, cells, headerRow });
  const decisions = headers.flatMap((header, column): ColumnDecision[] => {
    if (ours.has(column))
      return [{ column, header: header.trim(), field: null, ours: true, byHand: false }];
    const found = decided.get(column);
    return found ? [found] : [];
  });
  return { headerRow, fields: fieldsOf(decisions), outcome, headers, decisions };
}

/** The columns of each field; where only one counts, `decide` left only one. */
function fieldsOf(decisions: readonly ColumnDecision[]): Columns['fields'] {
  const fields: Columns['fields'] = {};
  for (const { column, field } of decisions)
    if (field !== null) fields[field] = [...(fields[field] ?? []), column];
  return fields;
}

function chosenRow(
  cells: readonly string[][],
  { headerRow }: Partial<Answers>,
): number | undefined {
  if (headerRow === undefined) return undefined;
  const row = cells.findIndex((texts) => headerKey(texts) === headerRow);
  return row < 0 ? undefined : row;
}

/** The row with most headers that are recognised; of equals the one with most texts, then the first. */
function rowOfHeaders(
  cells: readonly string[][],
  chosen: ReadonlyMap<string, unknown>,
): number | undefined {
  let best: { row: number; count: number; texts: number } | undefined;
  const addressAbove = new Set<number>();
  const rows = Math.min(cells.length, ROWS_LOOKED_AT);
  for (let row = 0; row < rows; row += 1) {
    const headers = cells[row] ?? [];
    const addresses = headers.map(holdsAddress);
    // A row with fewer texts than another has headers can't be more of a header row, unless it belongs to that one.
    const texts = headers.filter((header) => !isBlank(header)).length;
    const mayBeMore = texts > (best?.count ?? 0) || best?.row === row - 1;
    if (!addresses.includes(true) && texts > 0 && mayBeMore) {
      const outcomes = outcomeCandidates(headers);
      let count = 0;
      let others = 0;
      headers.forEach((header, column) => {
        if (addressAbove.has(column) || isBlank(header)) return;
        const named = outcomes.get(column);
        if (named !== undefined && named !== 'Applied') others += 1;
        else if (chosen.has(header) || saysSomething(header)) count += 1;
      });
      let total = count + others;
      if (count > 1 && total === texts)
        total += fromAbove(headers, row === 0 ? [] : (cells[row - 1] ?? [])).size;
      const better = best && (total > best.count || (total === best.count && texts > best.texts));
      if (count > 0 && (!best || better)) best = { row, count: total, texts };
    }
    addresses.forEach((holds, column) => {
      if (holds) addressAbove.add(column);
    });
  }
  return best?.row;
}

/** The headers of a row. Of two such rows the lower one counts, and what stands in the upper one alone. */
function headersIn(cells: readonly string[][], headerRow: number): string[] {
  const own = (cells[headerRow] ?? []).slice();
  const above = headerRow === 0 ? [] : (cells[headerRow - 1] ?? []);
  const named = outcomeCandidates(own);
  const areHeaders = own.every(
    (text, column) => isBlank(text) || named.has(column) || saysSomething(text),
  );
  if (areHeaders) for (const [column, text] of fromAbove(own, above)) own[column] = text;
  return own;
}

/**
 * Merged headers: “Group” over two rows, “People” over “Leader” and “Members”. Which headers of the upper row stand over
 * nothing in the lower one; none unless the lower one says twice at least whose column it is.
 */
function fromAbove(own: readonly string[], above: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  if (above.some(holdsAddress)) return found;
  const whose = own.filter((text) => !isBlank(text) && saysWhose(text)).length;
  const isOver = own.some((text, column) => !isBlank(text) && !isBlank(above[column] ?? ''));
  if (whose < 2 || !isOver) return found;
  for (const [column, text] of above.entries())
    if (isBlank(own[column] ?? '') && saysSomething(text)) found.set(column, text);
  return found;
}

function saysWhose(header: string): boolean {
  const known = knownHeader(header);
  return known ? isPeople(known.field) : senseOf(header).people !== undefined;
}

/** The field that a text names as a header, by its words alone; undefined: none. */
export function fieldSaid(header: string): Field | undefined {
  const known = knownHeader(header);
  if (known) return known.field;
  const { people, contact, known: isKnown } = senseOf(header);
  return people !== 'relative' && (contact || isKnown) ? people : undefined;
}

/** Whether a text is a header of what spaces are called or made for, by its words alone. */
export function saysNames(header: string): boolean {
  const known = knownHeader(header);
  if (known) return known.field === 'spaceName' || known.lastResort !== undefined;
  const { people, thing } = senseOf(header);
  return people === undefined && thing !== undefined;
}

/** Whether a text is a header by its words alone: a row of data may well hold a word that could be in one. */
function saysSomething(header: string): boolean {
  if (knownHeader(header)) return true;
  const sense = senseOf(header);
  if (sense.people !== undefined) return sense.contact || sense.known;
  return sense.known && sense.number === undefined && (sense.thing !== undefined || sense.name);
}

/** No header is recognised, and a column of addresses begins below some text: what stands above it is the header. */
function rowByCells(cells: readonly string[][]): number | undefined {
  const first = cells.slice(0, ROWS_LOOKED_AT + 1).findIndex((row) => row.some(namesPeople));
  if (first < 1) return undefined;
  const column = (cells[first] ?? []).findIndex(namesPeople);
  for (let row = first - 1; row >= 0; row -= 1) {
    const texts = cells[row] ?? [];
    if (texts.every(isBlank)) continue;
    return isBlank(texts[column] ?? '') ? undefined : row;
  }
  return undefined;
}

/** A header row holds no addresses, and a row of data may well hold a word that could be a header. */
function holdsAddress(cell: string): boolean {
  return /[^\s(]@[^\s@]/.test(visibleText(cell).replace(/\([^()]*\)/g, ''));
}

function candidatesOf(
  cells: readonly string[][],
  headerRow: number,
  headers: readonly string[],
  ours: ReadonlySet<number>,
): Candidate[] {
  const width = Math.max(headers.length, cells[headerRow + 1]?.length ?? 0);
  const candidates: Candidate[] = [];
  for (const [column, found] of cellsOfColumns(cells, headerRow, width, ours)) {
    const header = headers[column] ?? '';
    if (isBlank(header) && found.people === 0) continue;
    candidates.push({
      column,
      header: header.trim(),
      known: knownHeader(header),
      sense: () => senseOf(header),
      cells: found,
    });
  }
  return candidates;
}

interface Deciding {
  chosen: ReadonlyMap<string, Field | 'none'>;
  used: ReadonlyMap<string, Field | ''> | undefined;
  cells: readonly string[][];
  headerRow: number;
}

/** Decides every column, people first: who is in decides whether a weak header names spaces or persons. */
function decide(candidates: readonly Candidate[], deciding: Deciding): Map<number, ColumnDecision> {
  const decided = new Map<number, ColumnDecision>();
  const open: Candidate[] = [];
  const take = (
    { column, header }: Candidate,
    field: Field | null,
    rest: { byHand?: boolean; doubt?: ColumnDoubt } = {},
  ): void => {
    decided.set(column, { column, header, field, ours: false, byHand: false, ...rest });
  };
  for (const candidate of candidates) {
    const raw = deciding.cells[deciding.headerRow]?.[candidate.column] ?? '';
    const byHand = deciding.chosen.get(raw) ?? deciding.chosen.get(candidate.header);
    if (byHand !== undefined && (byHand === 'none' || ALL_FIELDS.has(byHand))) {
      take(candidate, byHand === 'none' ? null : byHand, { byHand: true });
      continue;
    }
    open.push(candidate);
  }
  decidePeople(open, take);
  decideOthers(open, take, decided, deciding);
  decideName(open, take, decided);
  keepUsed(open, decided, deciding.used);
  onlyOne(decided, candidates);
  return decided;
}

type Take = (
  candidate: Candidate,
  field: Field | null,
  rest?: { byHand?: boolean; doubt?: ColumnDoubt },
) => void;

/** Columns that hold people, by header and cells. */
function decidePeople(open: readonly Candidate[], take: Take): void {
  const withPeople = open.filter(({ cells }) => cells.people > 0);
  for (const candidate of open) {
    const { known, cells } = candidate;
    const exact = known && isPeople(known.field) ? known.field : undefined;
    if (known?.field === 'groups' && (!known.lastResort || cells.people > 0)) {
      take(candidate, 'groups');
      continue;
    }
    if (exact && (cells.people > 0 || cells.isEmpty())) {
      take(candidate, exact);
      continue;
    }
    if (known && !exact && cells.people === 0) continue;
    const sense = candidate.sense();
    const bySense = sense.people === 'relative' ? undefined : sense.people;
    // A tutor group is a group, and yes is nobody's name.
    if (cells.people === 0 && (sense.isThingOfPeople || cells.marks())) continue;
    if (cells.people > 0) {
      if (sense.people === 'relative')
        take(candidate, null, {
          doubt: { kind: 'relatives', cells: cells.people, proposed: 'members' },
        });
      else if (bySense && saysWho(sense)) take(candidate, bySense);
      else if (mostlyPeople(cells)) {
        // A team, a class, guests, TN 1 and TN 2: whatever it is called, these are its people.
        if (saysAGroup(candidate) || isOneOfSeveral(candidate, withPeople))
          take(candidate, 'members');
        else
          take(candidate, null, {
            doubt: addressesDoubt(candidate, withPeople, bySense ?? 'members'),
          });
      }
      continue;
    }
    if (cells.isEmpty()) {
      if (bySense && sense.known && (!sense.contact || saysWho(sense))) take(candidate, bySense);
      continue;
    }
    const field = exact ?? bySense;
    if (!field) continue;
    const others = withPeople.filter((other) => other !== candidate);
    if (others.length > 0 && cells.mostlyNumbers())
      take(candidate, null, { doubt: { kind: 'counts', proposed: field } });
    else if (others.some((other) => sameOnes(candidate, other))) take(candidate, null);
    else if (field === 'members' && !sense.contact && cells.lists() === 0 && namedBeside(others)) {
      // One name a row beside one address a row is that person's; beside lists of people it is somebody else.
      if (others.some((other) => other.cells.several > 0))
        take(candidate, null, { doubt: { kind: 'names', proposed: field } });
      else take(candidate, null);
    } else if (exact && (!sense.contact || others.length === 0)) take(candidate, exact);
    else if (!exact && field === 'members' && !sense.contact && cells.lists() * 2 >= cells.filled())
      take(candidate, field);
    else if (exact || sense.role)
      take(candidate, null, { doubt: { kind: 'names', proposed: field } });
  }
}

/** `isLists` where it holds several people a row, and no column does that says whose they are. */
function addressesDoubt(
  { cells }: Candidate,
  withPeople: readonly Candidate[],
  proposed: Field,
): ColumnDoubt {
  const areKnown = withPeople.some((other) => holdsLists(other.cells) && saysPeople(other));
  return {
    kind: 'addresses',
    cells: cells.people,
    isLists: holdsLists(cells) && !areKnown,
    proposed,
  };
}

function holdsLists({ several, people }: ColumnCells): boolean {
  return several * 2 >= people;
}

function saysPeople({ known, sense }: Candidate): boolean {
  if (known !== undefined && isPeople(known.field)) return true;
  return sense().people !== 'relative' && saysWho(sense());
}

/** Addresses of those who are meant, not of their leaders or parents, stand in another column. */
function namedBeside(others: readonly Candidate[]): boolean {
  return others.some(({ cells, sense, known }) => {
    const who = sense().people ?? known?.field;
    return mostlyPeople(cells) && (who === undefined || who === 'members');
  });
}

/** “Member 1” with names is the name column of “Member 1 Email”. */
function sameOnes(names: Candidate, addresses: Candidate): boolean {
  const [one, other] = [names.sense(), addresses.sense()];
  const role = (candidate: Candidate) => candidate.sense().people ?? candidate.known?.field;
  return (
    !one.contact &&
    other.contact &&
    other.role &&
    role(names) === role(addresses) &&
    one.number === other.number
  );
}

/** Words that say whose addresses these are: a role, or only that they are addresses. */
function saysWho(sense: HeaderSense): boolean {
  return sense.people !== undefined && (!sense.contact || sense.known || sense.role);
}

function saysAGroup({ known, sense }: Candidate): boolean {
  return (
    known?.field === 'spaceName' || known?.field === 'externalPeople' || sense().thing !== undefined
  );
}

/** “TN 1 Mail”, “TN 2 Mail”: headers that differ in their number alone name people of one kind. */
function isOneOfSeveral({ header, sense }: Candidate, others: readonly Candidate[]): boolean {
  const { number, people } = sense();
  if (number === undefined || people === 'relative') return false;
  const form = (text: string) => text.replace(/\d+/g, '#').toLowerCase();
  return others.some((other) => other.header !== header && form(other.header) === form(header));
}

function isPeople(field: Field): boolean {
  return PEOPLE_FIELDS.includes(field);
}

/** Choices and texts: a choice that no cell makes is none. */
function decideOthers(
  open: readonly Candidate[],
  take: Take,
  decided: ReadonlyMap<number, ColumnDecision>,
  { cells, headerRow }: Deciding,
): void {
  for (const candidate of open) {
    const { known, column } = candidate;
    if (decided.has(column) || !known || known.field === 'spaceName' || isPeople(known.field))
      continue;
    if (known.field === 'groups') continue;
    if (known.field === 'open') {
      const filled = openingsIn(cells, headerRow, column);
      if (filled > 0)
        take(candidate, null, { doubt: { kind: 'opens', cells: filled, proposed: 'open' } });
      continue;
    }
    const read = CHOICES[known.field];
    const unreadable = read && firstUnreadable(cells, headerRow, column, read);
    if (unreadable !== undefined) {
      take(candidate, null, {
        doubt: { kind: 'unreadable', cell: unreadable, proposed: known.field },
      });
    } else if (known.field === 'welcomeMessage' && known.weak && isContactForm(open)) {
      take(candidate, null, { doubt: { kind: 'theirMessage', proposed: 'welcomeMessage' } });
    } else take(candidate, known.field);
  }
}

/** How many cells say when a row is open, where all that hold anything do; else 0. */
function openingsIn(cells: readonly string[][], headerRow: number, column: number): number {
  let filled = 0;
  for (const row of cells.slice(headerRow + 1)) {
    const { kind } = readOpening(row[column] ?? '', NO_CALENDAR);
    if (kind === 'unreadable') return 0;
    if (kind === 'chosen') filled += 1;
  }
  return filled;
}

/** The first filled cell of a column in which not one cell makes a choice; undefined where some does, or all are empty. */
function firstUnreadable(
  cells: readonly string[][],
  headerRow: number,
  column: number,
  read: (cell: string) => { kind: string },
): string | undefined {
  let first: string | undefined;
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const cell = cells[row]?.[column] ?? '';
    if (cell === '' || isBlank(cell)) continue;
    const { kind } = read(cell);
    if (kind === 'chosen') return undefined;
    // What a formula failed to say is an error of its row, not of the column.
    if (isFormulaError(cell)) return undefined;
    if (kind === 'unreadable') first ??= visibleText(cell).trim();
  }
  return first;
}

/** One address a row, and nothing but a person's name beside it: what they wrote is no message to them. */
function isContactForm(open: readonly Candidate[]): boolean {
  const people = open.filter(({ cells }) => cells.people > 0);
  const named = open.some((candidate) => {
    const tier = tierOf(candidate);
    return tier !== undefined && NAME_TIERS.indexOf(tier) < WEAKEST;
  });
  return !named && people.length > 0 && people.every(({ cells }) => cells.several === 0);
}

/** The column that names the spaces. */
function decideName(
  open: readonly Candidate[],
  take: Take,
  decided: Map<number, ColumnDecision>,
): void {
  const byHand = [...decided.values()].some(({ field }) => field === 'spaceName');
  const named = open
    .filter((candidate) => !decided.has(candidate.column) && !isHalf(candidate, open))
    .flatMap((candidate) => {
      const tier = tierOf(candidate);
      return tier === undefined ? [] : [{ candidate, tier: NAME_TIERS.indexOf(tier) }];
    })
    .sort((one, other) => one.tier - other.tier);
  // Whether cells can name spaces is looked at from the best header on: of most columns nobody asks.
  const best = byHand
    ? undefined
    : named.find(({ candidate, tier }) => tier < WEAKEST || couldName(candidate.cells));
  if (!best) return;
  // Where the best says the same in many rows and another as plain one doesn't, that one names them; where each row
  // has people of its own, so does a less plain one: the task, and not the project that it is part of.
  const plain = NAME_TIERS.indexOf('thing');
  const isOwn = open.some(({ cells }) => mostlyPeople(cells) && cells.several * 2 >= cells.people);
  const better =
    best.tier > 0 && (best.tier <= plain || isOwn) && !best.candidate.cells.mostlyDifferent()
      ? named.find(
          ({ candidate, tier }) => (tier <= plain || isOwn) && allDifferent(candidate.cells),
        )
      : undefined;
  take((better ?? best).candidate, 'spaceName');
  // Beside a name an empty column “Group” waits for Google groups.
  for (const candidate of open)
    if (!decided.has(candidate.column) && candidate.known?.field === 'groups')
      if (candidate.cells.isEmpty()) take(candidate, 'groups');
}

/** “Team A” beside “Team B”: who meets whom, and neither is the row's name. */
function isHalf({ header }: Candidate, open: readonly Candidate[]): boolean {
  const form = (text: string) => /^(.*[^\s\w]|.*\s)[A-Z]$/.exec(text)?.[1];
  const own = form(header);
  return (
    own !== undefined && open.some((other) => other.header !== header && form(other.header) === own)
  );
}

function allDifferent(cells: ColumnCells): boolean {
  return cells.different() === cells.filled();
}

/** How well a column names spaces, from `WEAKEST` on if its cells could; undefined: not at all. */
function tierOf(candidate: Candidate): NameTier | undefined {
  const { known, cells, header } = candidate;
  // “Name (Team Member 1)” is a person's, whatever stands outside the brackets.
  if (mostlyPeople(cells) || (known?.lastResort && candidate.sense().aboutPeople)) return undefined;
  // Who is in the choir is marked under “Choir”.
  if (!known?.ownName && cells.marks()) return undefined;
  if (known?.field === 'spaceName') {
    const weak = WEAK_NAMES.has(withoutCase(header)) || known.lastResort;
    if (!weak) return known.ownName ? 'ownName' : 'synonym';
    return known.lastResort ? (known.lastResort === 'group' ? 'group' : 'name') : 'weak';
  }
  if (known?.lastResort === 'group') return 'group';
  if (known) return undefined;
  const sense = candidate.sense();
  if (sense.other || (sense.people && !sense.isThingOfPeople)) return undefined;
  if (sense.thing === 'strong' && sense.known && sense.number === undefined)
    return sense.name ? 'synonym' : 'thing';
  if (sense.thing && (sense.known || sense.name) && sense.number === undefined)
    return sense.name ? 'namedThing' : 'plainThing';
  // “Event name”: a name of something nobody here knows is better than none, and “Study group” the last of all.
  if (sense.name) return sense.known ? 'name' : 'weak';
  return sense.thing && sense.number === undefined ? 'group' : undefined;
}

/** A weak header whose texts repeat, or are how people are addressed, names no spaces. */
function couldName(cells: ColumnCells): boolean {
  return cells.filled() < 3 ? true : cells.mostlyDifferent();
}

/** Rows were set up with another reading of these headers: that one counts as answered. */
function keepUsed(
  open: readonly Candidate[],
  decided: Map<number, ColumnDecision>,
  used: ReadonlyMap<string, Field | ''> | undefined,
): void {
  if (!used) return;
  for (const { column, header } of open) {
    const before = used.get(header);
    if (before === undefined || (before !== '' && !ALL_FIELDS.has(before))) continue;
    const found = decided.get(column);
    const field = before === '' ? null : before;
    if ((found?.field ?? null) === field) continue;
    const doubt: ColumnDoubt | undefined =
      found?.doubt ??
      (found?.field && isPeople(found.field)
        ? { kind: 'addresses', cells: 0, isLists: false, proposed: found.field }
        : undefined);
    decided.set(column, {
      column,
      header,
      field,
      ours: false,
      byHand: false,
      ...(field === null && doubt ? { doubt } : {}),
    });
  }
}

/** Where a field has one column only, a choice by hand counts, then the field's own name, then the first. */
function onlyOne(decided: Map<number, ColumnDecision>, candidates: readonly Candidate[]): void {
  const rank = ({ column, byHand }: ColumnDecision) => {
    if (byHand) return 0;
    const known = candidates.find((candidate) => candidate.column === column)?.known;
    return known?.ownName ? 1 : 2;
  };
  for (const field of FIELDS) {
    if (ADDING_UP.has(field)) continue;
    const rivals = [...decided.values()]
      .filter((decision) => decision.field === field)
      .sort((one, other) => rank(one) - rank(other) || one.column - other.column);
    for (const loser of rivals.slice(1)) decided.set(loser.column, { ...loser, field: null });
  }
  for (const candidate of candidates) {
    if (decided.has(candidate.column) || candidate.header === '') continue;
    const { column, header } = candidate;
    decided.set(column, { column, header, field: null, ours: false, byHand: false });
  }
}

/** The columns of a sheet below the header row that is found in it; undefined: there is none. */
export function readColumns(
  cells: readonly string[][],
  answers: Partial<Answers> = NO_ANSWERS,
): Columns | undefined {
  const headerRow = findHeaderRow(cells, answers);
  return headerRow === undefined ? undefined : findColumns(cells, answers, headerRow);
}
