/** When members come in: yes, no, or a day, as the cells of an Open column say it. */
import { visibleText } from './cell-text';
import { type Choice, readYesOrNo } from './choices';

/** By which a cell's day is read and compared. */
export interface Calendar {
  /** Today in the spreadsheet's time zone, as in `2027-01-10`. */
  today: string;
  /** `1/10/2027` is a day of January: so the spreadsheet's country writes it. */
  monthFirst: boolean;
}

/** Whether it is open by now; `on`: the day that the cell says, as in `2027-01-10`. */
export interface Opening {
  isOpen: boolean;
  on?: string;
}

/** Countries that write the month first, by the locale of their spreadsheets. */
const MONTH_FIRST = /^(?:en_US|en_PH|fil_PH|es_US)$/i;

/** The calendar by which the cells of a spreadsheet are read. */
export function calendarFor(today: string, locale: string): Calendar {
  return { today, monthFirst: MONTH_FIRST.test(locale) };
}

/** Nobody knows what day it is: no day has come. */
export const NO_CALENDAR: Calendar = { today: '', monthFirst: false };

/** Reads a cell; a time behind the day makes no difference. */
export function readOpening(cell: string, { today, monthFirst }: Calendar): Choice<Opening> {
  const choice = readYesOrNo(cell);
  if (choice.kind === 'empty') return choice;
  if (choice.kind === 'chosen') return { kind: 'chosen', value: { isOpen: choice.value } };
  const on = dayIn(visibleText(cell).trim(), monthFirst);
  return on === undefined
    ? { kind: 'unreadable' }
    : { kind: 'chosen', value: { isOpen: on <= today, on } };
}

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
/** As Japan writes it in words. */
const IN_JAPANESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/;
const TIME = /[ T]\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?$/i;

/** A day as ISO 8601 writes it; undefined: the text says none, or one that no calendar has. */
function dayIn(text: string, monthFirst: boolean): string | undefined {
  const day = text.replace(TIME, '').replace(/\.\s+/g, '.').replace(IN_JAPANESE, '$1-$2-$3');
  const [, year, , month, date] = YEAR_FIRST.exec(day) ?? [];
  if (year) return iso(year, month, date);
  const [, first, sign, second, last = ''] = YEAR_LAST.exec(day) ?? [];
  if (!first) return undefined;
  const whole = last.length === 2 ? `20${last}` : last;
  return monthFirst && sign !== '.' ? iso(whole, first, second) : iso(whole, second, first);
}

function iso(year: string, month = '', date = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? undefined : text;
}
