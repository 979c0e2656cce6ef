/** What was answered about a sheet, as it is stored: read with care, for anybody who edits the sheet can store it. */
import { type Answers, type Columns, type Field, type Mapping, OUTCOME_HEADERS } from './columns';
import { FIELDS } from './readings';

/** In DocumentProperties: what was answered about a sheet, beside its mapping. */
export const answersKey = (sheetId: number) => `answers.${sheetId}`;

/** In DocumentProperties: keys of findings, and of torn rows, that a person keeps as they are. */
export const keptKey = (sheetId: number) => `kept.${sheetId}`;

/** Most of those that are remembered, of up to 7 characters each; the oldest go first. */
const MOST_KEPT = 1_000;

/** Reads the keys that are kept; what isn't one is left out. */
export function readKept(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((key) => /^[0-9a-z]{1,7}$/.test(key));
}

/** The keys with more of them, as they are stored. */
export function writeKept(before: readonly string[], more: readonly string[]): string {
  return [...new Set([...before.filter((key) => !more.includes(key)), ...more])]
    .slice(-MOST_KEPT)
    .join(' ');
}

/** In DocumentProperties: rows whose outcome cells can't be written, until a person opens the sheet again or a run writes them. */
export const unwrittenKey = (sheetId: number) => `unwritten.${sheetId}`;

/** Most of those; a property holds 9 KB. */
const MOST_UNWRITTEN = 200;

/** Reads the keys of rows that can't be written; what isn't one is left out. */
export function readUnwritten(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((key) => /^[0-9a-z-]{1,36}$/.test(key));
}

/** The keys with more of them, as they are stored. */
export function writeUnwritten(before: readonly string[], more: readonly string[]): string {
  return [...new Set([...before, ...more])].slice(-MOST_UNWRITTEN).join(' ');
}

/** The keys without those that could be written; undefined: they had none of them. */
export function withoutWritten(
  text: string | undefined,
  keys: readonly string[],
): string | undefined {
  const before = readUnwritten(text);
  const left = before.filter((key) => !keys.includes(key));
  return left.length < before.length ? left.join(' ') : undefined;
}

/** Most keys of settled questions that are kept; the oldest go first. */
const MOST_SETTLED = 200;

const isField = (value: unknown): value is Field => (FIELDS as readonly unknown[]).includes(value);

/** Reads the two stored texts of a sheet; whatever isn't as it should be counts as not answered. */
export function readAnswers(mapping: string | undefined, answers: string | undefined): Answers {
  const read: Answers = { mapping: readMapping(parse(mapping)) };
  const stored = parse(answers);
  if (!isRecord(stored)) return read;
  const { headerRow, rows, used, made, settled } = stored;
  if (typeof headerRow === 'string' && headerRow !== '') read.headerRow = headerRow;
  if (rows === 'spaces' || rows === 'people') read.rows = rows;
  if (isRecord(used)) read.used = readUsed(used);
  if (Array.isArray(made)) read.made = OUTCOME_HEADERS.filter((header) => made.includes(header));
  if (Array.isArray(settled))
    read.settled = settled.filter((key): key is string => typeof key === 'string');
  return read;
}

/**
 * The answers once rows are set up: what each column was used as counts as answered from now on, and the outcome
 * columns are known to have been made.
 */
export function answersAfterStart(answers: Answers, columns: Columns): Answers {
  const used = columns.decisions
    .filter(({ ours, header }) => !ours && header !== '')
    .map(({ header, field }): [string, Field | ''] => [header, field ?? '']);
  return { ...answers, used: Object.fromEntries(used), made: [...OUTCOME_HEADERS] };
}

/** What is stored beside the mapping. */
export function writeAnswers({
  mapping: _stored,
  kept: _apart,
  unwritten: _apartToo,
  settled,
  ...rest
}: Answers): string {
  return JSON.stringify({
    ...rest,
    ...(settled && settled.length > 0 ? { settled: settled.slice(-MOST_SETTLED) } : {}),
  });
}

function readMapping(stored: unknown): Mapping {
  if (!isRecord(stored)) return {};
  const entries = Object.entries(stored).filter(
    (entry): entry is [string, Field | 'none'] => entry[1] === 'none' || isField(entry[1]),
  );
  return Object.fromEntries(entries);
}

function readUsed(stored: Record<string, unknown>): Record<string, Field | ''> {
  const entries = Object.entries(stored).filter(
    (entry): entry is [string, Field | ''] => entry[1] === '' || isField(entry[1]),
  );
  return Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
