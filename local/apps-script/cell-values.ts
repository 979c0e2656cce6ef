/** What Sheets makes of a text that is typed or written into a cell, and how it shows the result. */
import type { Instant } from '../clock';
import { PlatformError } from './errors';
import { formsOf, type LocaleForms } from './locales';

/** A moment in a cell is kept as an object, so that everything about a cell is plain JSON. */
export type CellValue = string | number | boolean | { date: Instant };

/** What a cell holds, without its looks. `shown` only where it isn't what `showValue` would say. */
export interface Content {
  value: CellValue;
  shown?: string;
  formula?: string;
}

/** Sheets refuses longer texts. Source: Google Sheets, "Files you can store", cell limit. */
const MAX_CELL_LENGTH = 50_000;

/** The number format of a cell that keeps every text as it is. */
export const PLAIN_TEXT = '@';

/** From here on Sheets shows whole numbers with an exponent. */
const SCIENTIFIC_FROM = 1e15;

/** The longest word that a tick box says, in any locale. */
const LONGEST_WORD = 10;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads `text` as Sheets would in a cell whose format is not plain text. `now` gives the year to dates
 * without one; `locale` is the spreadsheet's (`en_US`, `de_DE`).
 */
export function parseTyped(text: string, locale: string, now: Instant): Content | null {
  if (text === '') return null;
  if (text.length > MAX_CELL_LENGTH)
    throw new PlatformError(
      `Your input contains more than the maximum of ${MAX_CELL_LENGTH} characters in a single cell.`,
    );
  const first = text.charCodeAt(0);
  if (first === 39) return { value: text.slice(1) };
  const forms = formsOf(locale);
  if (first === 61 && text.length > 1) return formulaContent(text, forms);
  const trimmed = text.trim();
  const last = trimmed.charCodeAt(trimmed.length - 1);
  const mayBeLiteral = trimmed.length > 0 && trimmed.length <= 40 && (isDigit(last) || last < 65);
  const upper = trimmed.length <= LONGEST_WORD ? trimmed.toUpperCase() : '';
  const [yes, no] = forms.words;
  if (upper === 'TRUE' || upper === yes) return { value: true };
  if (upper === 'FALSE' || upper === no) return { value: false };
  if (!mayBeLiteral && !/^\d{1,2} [a-z]{3,9}$/i.test(trimmed)) return { value: text };
  return parseNumber(trimmed, forms) ?? parseDate(trimmed, forms, now) ?? { value: text };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function parseNumber(text: string, forms: LocaleForms): Content | undefined {
  const [group, point] = [`[${forms.group}]`, forms.decimalComma ? ',' : '\\.'];
  const pattern = new RegExp(
    `^([+-]?)[$€£¥]?(\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${point}(\\d*))?(e[+-]?\\d{1,3})?\\s?([%€]?)$`,
    'i',
  );
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '', unit = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const number = Number(`${sign}${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}${exponent}`);
  if (!Number.isFinite(number)) return undefined;
  if (unit === '%') return { value: number / 100, shown: text };
  return /[$€£¥]/.test(text) ? { value: number, shown: text } : { value: number };
}

function parseDate(text: string, forms: LocaleForms, now: Instant): Content | undefined {
  const time = /^(.*?)[ T]?(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  const datePart = time ? (time[1] ?? '') : text;
  const timeMs = time
    ? Number(time[2]) * 3_600_000 + Number(time[3]) * 60_000 + Number(time[4] ?? 0) * 1000
    : 0;
  if (time && (Number(time[2]) > 23 || Number(time[3]) > 59 || Number(time[4] ?? 0) > 59))
    return undefined;
  if (datePart === '')
    return time ? { value: { date: Date.UTC(1899, 11, 30) + timeMs }, shown: text } : undefined;
  const day = dayOf(datePart, forms, now);
  return day === undefined ? undefined : { value: { date: day + timeMs }, shown: text };
}

function dayOf(text: string, forms: LocaleForms, now: Instant): Instant | undefined {
  const thisYear = new Date(now).getUTCFullYear();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = forms.order === 'day first';
  const short = (
    forms.between === '.'
      ? /^(\d{1,2})[./-](\d{1,2})\.?(?:[./-]?(\d{4}|\d{2}))?$/
      : /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/
  ).exec(text);
  if (short) {
    const year = short[3] === undefined ? thisYear : yearOf(short[3]);
    const [first, second] = [Number(short[1]), Number(short[2])];
    return dayFirst ? dayNumber(year, second, first) : dayNumber(year, first, second);
  }
  const words = /^(?:(\d{1,2}) ([a-z]{3,9})|([a-z]{3,9}) (\d{1,2}))(?:,? (\d{4}))?$/i.exec(text);
  if (!words) return undefined;
  const month = MONTHS.indexOf((words[2] ?? words[3] ?? '').slice(0, 3).toLowerCase()) + 1;
  return dayNumber(words[5] ? Number(words[5]) : thisYear, month, Number(words[1] ?? words[4]));
}

function yearOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dayNumber(year: number, month: number, day: number): Instant | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const instant = Date.UTC(year, month - 1, day);
  return new Date(instant).getUTCDate() === day ? instant : undefined;
}

/** A formula is kept and never worked out: it shows its label if it is a link, else that it knows no such name. */
function formulaContent(text: string, forms: LocaleForms): Content {
  const link = /^=HYPERLINK\(\s*"(?:[^"]|"")*"\s*[,;]\s*"((?:[^"]|"")*)"\s*\)$/i.exec(text);
  const address = /^=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*\)$/i.exec(text);
  const label = (link?.[1] ?? address?.[1])?.replace(/""/g, '"');
  return { value: label ?? forms.unknownName, formula: text };
}

/** What a script hands to `setValues` for one cell; a moment arrives as `{date}`. */
export function parseWritten(
  value: CellValue | null,
  plainText: boolean,
  locale: string,
  now: Instant,
): Content | null {
  if (value === null || value === '') return null;
  if (plainText) return { value: typeof value === 'string' ? value : showValue(value, locale) };
  return typeof value === 'string' ? parseTyped(value, locale, now) : { value };
}

/** The text a person sees in a cell of automatic format. */
export function showValue(value: CellValue, locale: string): string {
  const forms = formsOf(locale);
  switch (typeof value) {
    case 'string':
      return value;
    case 'boolean':
      return forms.words[value ? 0 : 1];
    case 'number':
      return showNumber(value, forms);
    default:
      return showDate(value.date, forms);
  }
}

function showNumber(value: number, { decimalComma }: LocaleForms): string {
  const size = Math.abs(value);
  if (size >= SCIENTIFIC_FROM || (size > 0 && size < 1e-9)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const short = mantissa.replace(/\.?0+$/, '');
    const digits = exponent.slice(1).padStart(2, '0');
    return `${decimalComma ? short.replace('.', ',') : short}E${exponent.startsWith('-') ? '-' : '+'}${digits}`;
  }
  const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(10)));
  return decimalComma ? text.replace('.', ',') : text;
}

function showDate(instant: Instant, forms: LocaleForms): string {
  const date = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(date.getUTCFullYear());
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()].map((part) =>
    forms.twoDigits ? two(part) : String(part),
  ) as [string, string];
  const parts = { 'month first': [month, day, year], 'day first': [day, month, year] };
  const text = (forms.order === 'year first' ? [year, month, day] : parts[forms.order]).join(
    forms.between,
  );
  if (instant % 86_400_000 === 0) return text;
  return `${text} ${date.getUTCHours()}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}
