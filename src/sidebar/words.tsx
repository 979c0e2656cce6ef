/** Sentences of the catalogue for the page: in the person's language, with every cell's text kept apart from ours. */
import type { JSX } from 'preact';
import type { Field } from '../table/columns';
import type { Catalogue } from '../texts/catalogue';
import { connection } from '../texts/connection';
import type { en } from '../texts/en';
import type { Said, Values } from '../texts/said';
import { say } from '../texts/say';
import { signal } from './signal';

type WithoutSidebar<Whole> = Whole extends `sidebar.${infer Code}` ? Code : never;

/** Every sentence the sidebar itself can say, without the `sidebar.` of its code; what the script says comes as a `Said`. */
export type Code = WithoutSidebar<keyof typeof en>;

/** What the browser speaks. Some name their language in a form that Intl throws at, such as `en-US@posix`. */
const BROWSERS = wellFormed(navigator.language);

function wellFormed(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replace(/[^\w-].*/, ''))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** BCP 47; the browser's until the opening call tells the person's own. */
export const locale = signal(BROWSERS);

/** What the opening call brought; empty before. */
export const catalogue = signal<Catalogue>({});

/** The catalogue that has a code: the page's own few words are in none that the script brings. */
function wordsFor(code: string): Catalogue {
  const language = locale.value.split('-')[0] ?? 'en';
  return catalogue.value[code] === undefined
    ? (connection[language] ?? connection.en)
    : catalogue.value;
}

/** Whether there is a sentence for a code, in what the script brought or in the page. */
export function isKnown(code: string): boolean {
  return wordsFor(code)[code] !== undefined;
}

/** How times and numbers are written: the browser's way where it knows the region of the person's language. */
export function formats(): string {
  return BROWSERS.split('-')[0] === locale.value ? BROWSERS : locale.value;
}

/** Already words, and long ones: they go into a sentence as they are. */
export interface Worded {
  worded: string;
}

type Parts = Record<string, string | number | Worded>;

/** The place that a value keeps in a sentence until it is put in: characters that no text uses. */
const PLACES_FROM = 0xe000;
const PLACE = /([\ue000-\ue0ff])/;

/** A sentence in plain text, for labels and the clipboard. */
export function word(code: Code, values: Parts = {}): string {
  return sayPlain({ code: `sidebar.${code}`, values: plain(values) });
}

/** What stands between a word and what is said of it, in the person's language. */
export function colon(): string {
  return sayPlain({ code: 'texts.colon', values: {} });
}

/** What stands between two parts of a phrase, in the person's language. */
export function comma(): string {
  return sayPlain({ code: 'texts.comma', values: {} });
}

/** What a column is called here. */
export function fieldName(field: Field): string {
  return word(`field.${field}`);
}

/** What the script said, in plain text. */
export function sayPlain(said: Said): string {
  return pieces(said)
    .map((piece) => piece.text)
    .join('');
}

/** A sentence with values on the page; one without is just as well `word`. */
export function Words({ code, values = {} }: { code: Code; values?: Parts }): JSX.Element {
  return <Say said={{ code: `sidebar.${code}`, values: plain(values) }} />;
}

/** What the script said, on the page; what a cell says stands in a `bdi`, whichever way it runs. */
export function Say({ said }: { said: Said }): JSX.Element {
  return (
    <>
      {pieces(said).map((piece, index) =>
        piece.foreign ? <bdi key={index}>{piece.text}</bdi> : piece.text,
      )}
    </>
  );
}

/** Several phrases as one list: "182 people, 5 messages". */
export function list(phrases: string[]): string {
  return new Intl.ListFormat(formats(), { type: 'unit', style: 'short' }).format(phrases);
}

/** A duration as people say it: seconds in fives, then minutes, then hours. */
export function duration(seconds: number): string {
  if (seconds < 8) return word('duration.seconds', { n: 5 });
  if (seconds < 58) return word('duration.seconds', { n: Math.round(seconds / 5) * 5 });
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return word('duration.minutes', { n: Math.max(1, minutes) });
  return word('duration.hours', { n: Math.round(minutes / 60) });
}

/** A countdown: "12 s", or "2:05" from a minute on. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  if (seconds < 60) return word('seconds', { n: seconds });
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The time of day, as the person writes it. */
export function timeOfDay(instant: number): string {
  return new Intl.DateTimeFormat(formats(), { hour: 'numeric', minute: '2-digit' }).format(instant);
}

/** A number with the person's separators. */
function number(value: number): string {
  return new Intl.NumberFormat(formats()).format(value);
}

/** A day as the script names it. */
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The same as the person writes it. */
function dayOf(day: string): string {
  const form = new Intl.DateTimeFormat(formats(), { dateStyle: 'medium', timeZone: 'UTC' });
  return form.format(Date.parse(day));
}

interface Piece {
  text: string;
  /** From a cell, from Chat, or a name: not ours. */
  foreign: boolean;
}

/** The sentence cut at its values. The catalogue's own `say` chooses the form and cuts what floods. */
function pieces({ code, values }: Said): Piece[] {
  const names = Object.keys(values);
  const places: Values = {};
  names.forEach((name, index) => {
    const value = values[name];
    const choosesForm = name === 'n' && (value === 0 || value === 1);
    places[name] = choosesForm ? value : String.fromCharCode(PLACES_FROM + index);
  });
  return say(wordsFor(code), { code, values: places })
    .split(PLACE)
    .filter((part) => part !== '')
    .map((part) => {
      const name = PLACE.test(part) ? names[part.charCodeAt(0) - PLACES_FROM] : undefined;
      const value = name === undefined ? undefined : values[name];
      if (value === undefined) return { text: part, foreign: false };
      if (typeof value === 'number') return { text: number(value), foreign: false };
      if (name === 'date' && DAY.test(value)) return { text: dayOf(value), foreign: false };
      const worded = value.startsWith(WORDED);
      return worded
        ? { text: value.slice(1), foreign: false }
        : { text: name === OURS ? value : shortened(value), foreign: true };
    });
}

/** What isn't allowed, as a list in our own words: no flood from a cell. */
const OURS = 'needs';

/** A sentence as the script writes it into a cell, with nothing cut. */
export function asInCell(said: Said): string {
  return say(wordsFor(said.code), said);
}

/** Marks words of ours among the values of a `Said`, which hold strings and numbers only. */
const WORDED = '\ue1ff';

function plain(values: Parts): Values {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? `${WORDED}${value.worded}` : value,
  ]);
  return Object.fromEntries(entries) as Values;
}

/** `say` does the cutting: a sentence that is nothing but the value. */
function shortened(value: string): string {
  return say({ value: '{value}' }, { code: 'value', values: { value } });
}

/** What the page can say without the script's catalogue. */
export function connectionWord(
  what: 'title' | 'again' | 'broken' | 'notOpened' | 'unknown' | 'permission' | 'allow' | 'where',
): string {
  return sayPlain({ code: `connection.${what}`, values: {} });
}
