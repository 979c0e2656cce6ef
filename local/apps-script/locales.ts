/**
 * How Sheets reads and shows what is typed, by the spreadsheet's locale. Sources: the Unicode CLDR's numeric dates and
 * numbers; Google Sheets functions list in each language for what TRUE and FALSE are called.
 */

/** What differs between the locales that are known here. */
export interface LocaleForms {
  /** What a ticked box and an empty one say. TRUE and FALSE are read everywhere. */
  words: readonly [yes: string, no: string];
  decimalComma: boolean;
  /** Any of these stands between thousands, as a pattern has them between brackets. */
  group: string;
  /** In which order a date's parts stand, and what stands between them. */
  order: 'month first' | 'day first' | 'year first';
  between: '/' | '.';
  /** Whether day and month have two digits where a script wrote a date. */
  twoDigits: boolean;
  /** What a formula of a name that doesn't exist shows. */
  unknownName: string;
}

const ENGLISH: LocaleForms = {
  words: ['TRUE', 'FALSE'],
  ...{ decimalComma: false, group: ',' },
  ...{ order: 'month first', between: '/', twoDigits: false },
  unknownName: '#NAME?',
};

const ROMANCE: LocaleForms = {
  ...ENGLISH,
  ...{ decimalComma: true, group: '.' },
  ...{ order: 'day first', twoDigits: true },
};

/** By the first two letters of a locale such as `pt_BR`. */
const FORMS: Readonly<Record<string, LocaleForms>> = {
  de: { ...ROMANCE, words: ['WAHR', 'FALSCH'], between: '.' },
  fr: { ...ROMANCE, words: ['VRAI', 'FAUX'], group: ' \\u00a0\\u202f', unknownName: '#NOM?' },
  es: { ...ROMANCE, words: ['VERDADERO', 'FALSO'] },
  pt: { ...ROMANCE, words: ['VERDADEIRO', 'FALSO'] },
  ja: { ...ENGLISH, order: 'year first', twoDigits: true },
};

/** How a spreadsheet of this locale (`en_US`, `pt_BR`) reads and shows; American where the locale isn't known here. */
export function formsOf(locale: string): LocaleForms {
  return FORMS[locale.slice(0, 2)] ?? ENGLISH;
}

/** By the language of the person who makes a spreadsheet. */
const SHEET_LOCALES: Readonly<Record<string, string>> = {
  en: 'en_US',
  de: 'de_DE',
  fr: 'fr_FR',
  es: 'es_ES',
  pt: 'pt_BR',
  ja: 'ja_JP',
};

/** The languages that people here may have, whether the add-on speaks them or not. */
export const LANGUAGES: readonly string[] = Object.keys(SHEET_LOCALES);

/** The locale that a new spreadsheet of somebody who speaks this language has. */
export function sheetLocaleOf(language: string): string {
  return SHEET_LOCALES[language] ?? 'en_US';
}
