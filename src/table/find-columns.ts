/** Finds the header row of a sheet and what each of its columns means. */
import { isBlank, isPlain, visibleText } from './cell-text';
import {
  type Columns,
  type Field,
  type Mapping,
  OUTCOME_HEADERS,
  type OutcomeHeader,
} from './columns';
import { FIELDS, SYNONYMS } from './synonyms';

/** How many rows from the top are looked at for headers: titles and notes may stand above them. */
const ROWS_LOOKED_AT = 20;

/** Fields of which a sheet may have several columns: what they hold adds up. */
const ADDING_UP: ReadonlySet<Field> = new Set<Field>(['members', 'managers', 'owners', 'groups']);

/** How well a header names its field. Of two columns for one field the better counts, then the first. */
const RANK = { byHand: 0, ownName: 1, synonym: 2 } as const;

type Meaning =
  | { kind: 'field'; field: Field; rank: number }
  | { kind: 'outcome'; header: OutcomeHeader }
  /** Names a space where nothing better stands; the lower `order`, the better. `field`: what it means otherwise. */
  | { kind: 'lastResort'; order: number; field?: Field };

/**
 * The columns of a sheet, or undefined when no row among the first 20 has a header that is recognised.
 *
 * Where a field can have only one column, a choice made by hand beats the column's own name, which
 * beats a synonym; of equals the first counts. The others keep their header in `headers` and are in
 * no field, so that they show as not used.
 */
export function findColumns(cells: string[][], mapping: Mapping = {}): Columns | undefined {
  // A map: a header such as "constructor" must not find what every object inherits.
  const chosen = new Map(Object.entries(mapping));
  let best: { row: number; meanings: (Meaning | undefined)[]; count: number } | undefined;
  const addressAbove = new Set<number>();
  const rows = Math.min(cells.length, ROWS_LOOKED_AT);
  for (let row = 0; row < rows; row += 1) {
    const headers = cells[row] ?? [];
    const addresses = headers.map(holdsAddress);
    if (!addresses.includes(true)) {
      const meanings = headers.map((header, column) =>
        addressAbove.has(column) ? undefined : meaningOf(header, chosen),
      );
      const count = meanings.filter((meaning) => meaning !== undefined).length;
      const onlyOutcomes = meanings.every((meaning) => !meaning || meaning.kind === 'outcome');
      if (!onlyOutcomes && count > (best ? best.count : 0)) best = { row, meanings, count };
    }
    addresses.forEach((holds, column) => {
      if (holds) addressAbove.add(column);
    });
  }
  if (!best) return undefined;
  return {
    headerRow: best.row,
    ...assign(best.meanings),
    headers: (cells[best.row] ?? []).slice(),
  };
}

function assign(meanings: (Meaning | undefined)[]): Pick<Columns, 'fields' | 'outcome'> {
  const fields: Columns['fields'] = {};
  const outcome: Columns['outcome'] = {};
  const ranks = new Map<Field, number>();
  let lastResort: { column: number; order: number; field?: Field } | undefined;
  meanings.forEach((meaning, column) => {
    if (!meaning) return;
    switch (meaning.kind) {
      case 'outcome':
        outcome[meaning.header] = outcome[meaning.header] ?? column;
        return;
      case 'lastResort':
        if (!lastResort || meaning.order < lastResort.order) {
          lastResort = { column, order: meaning.order, field: meaning.field };
        }
        if (meaning.field) take(fields, ranks, meaning.field, column, RANK.synonym);
        return;
      case 'field':
        take(fields, ranks, meaning.field, column, meaning.rank);
    }
  });
  if (!fields.spaceName && lastResort) {
    const { column, field } = lastResort;
    if (field) drop(fields, field, column);
    fields.spaceName = [column];
  }
  return { fields, outcome };
}

function take(
  fields: Columns['fields'],
  ranks: Map<Field, number>,
  field: Field,
  column: number,
  rank: number,
): void {
  const taken = fields[field];
  if (taken && ADDING_UP.has(field)) {
    taken.push(column);
  } else if (!taken || rank < (ranks.get(field) ?? rank)) {
    fields[field] = [column];
    ranks.set(field, rank);
  }
}

function drop(fields: Columns['fields'], field: Field, column: number): void {
  const left = (fields[field] ?? []).filter((other) => other !== column);
  if (left.length > 0) fields[field] = left;
  else delete fields[field];
}

function meaningOf(
  header: string,
  chosen: ReadonlyMap<string, Field | 'none'>,
): Meaning | undefined {
  if (isBlank(header)) return undefined;
  const { known: knownHeaders, lastResort, outcomes } = tables();
  const outcome = outcomes.get(outcomeKey(header));
  if (outcome) return { kind: 'outcome', header: outcome };

  const byHand = chosen.get(header);
  if (byHand === 'none') return undefined;
  if (byHand && ALL_FIELDS.has(byHand)) return { kind: 'field', field: byHand, rank: RANK.byHand };

  // "Members (addresses, separated by commas)": what stands in brackets explains, it doesn't name.
  const bare = visibleText(header).replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  for (const text of [header, bare]) {
    const key = headerKey(text);
    const known = knownHeaders.get(key) ?? addingUp(knownHeaders.get(key.replace(/\d+$/, '')));
    const order = lastResort.get(joined(words(text)));
    if (order !== undefined) return { kind: 'lastResort', order, field: known?.field };
    if (known) return { kind: 'field', ...known };
  }
  return undefined;
}

/** "Member 1", "Member 2": a number is part of a header only where several columns add up. */
function addingUp(known: Known | undefined): Known | undefined {
  return known && ADDING_UP.has(known.field) ? known : undefined;
}

/** A header row holds no addresses, and a row of data may well hold a word that could be a header. */
function holdsAddress(cell: string): boolean {
  return /[^\s(]@[^\s@]/.test(visibleText(cell).replace(/\([^()]*\)/g, ''));
}

/** The form in which headers are compared: without case, spaces, dashes, underscores, plural s, accents. */
function headerKey(header: string): string {
  return joined(words(header).map((word) => word.replace(/s$/, '')));
}

function words(header: string): string[] {
  const text = visibleText(header);
  if (isPlain(text)) {
    const parts = text.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    return parts.split(/[^a-z0-9]+/);
  }
  return text
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
}

function joined(parts: string[]): string {
  return parts.join('');
}

function outcomeKey(header: string): string {
  return visibleText(header).replace(/\s+/g, '').toLowerCase();
}

interface Known {
  field: Field;
  rank: number;
}

const ALL_FIELDS: ReadonlySet<string> = new Set(FIELDS);

interface Tables {
  known: ReadonlyMap<string, Known>;
  lastResort: ReadonlyMap<string, number>;
  outcomes: ReadonlyMap<string, OutcomeHeader>;
}

let made: Tables | undefined;

/** What headers mean, by their key. Made when first asked for: many executions read no sheet. */
function tables(): Tables {
  made ??= makeTables();
  return made;
}

function makeTables(): Tables {
  const known = new Map<string, Known>();
  const lastResort = new Map<string, number>();
  for (const language of Object.values(SYNONYMS)) {
    for (const field of Object.keys(language.fields) as Field[]) {
      language.fields[field].forEach((header, index) => {
        const key = headerKey(header);
        const rank = index === 0 ? RANK.ownName : RANK.synonym;
        if (!known.has(key)) known.set(key, { field, rank });
      });
    }
    language.lastResort.forEach((word, order) => {
      if (!lastResort.has(word)) lastResort.set(word, order);
    });
  }
  const outcomes = new Map(
    OUTCOME_HEADERS.map((header): [string, OutcomeHeader] => [outcomeKey(header), header]),
  );
  return { known, lastResort, outcomes };
}
