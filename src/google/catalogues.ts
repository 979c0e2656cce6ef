/** The sentences in a person's language: each is a file, and of English the script has at hand what it says itself. */
import type { Catalogue } from '../texts/catalogue';
import { en } from '../texts/en';
import { LANGUAGES } from '../texts/languages';

/** What this execution has read: files, and the catalogues in them. */
const files = new Map<string, string | undefined>();
const read = new Map<string, Catalogue | undefined>();

/** The catalogue of a language that was remembered; undefined when it isn't spoken here (any more). */
export function catalogueFor(locale: string | undefined): Catalogue | undefined {
  if (locale === 'en') return en;
  if (locale === undefined || !LANGUAGES.includes(locale)) return undefined;
  if (!read.has(locale)) read.set(locale, readCatalogue(locale));
  return read.get(locale);
}

/** The language of the person who runs this, as far as it is spoken here; English otherwise. */
export function language(): { locale: string; texts: Catalogue } {
  const locale = Session.getActiveUserLocale().slice(0, 2).toLowerCase();
  const texts = catalogueFor(locale);
  return texts ? { locale, texts } : { locale: 'en', texts: en };
}

/** The same with all that the sidebar itself says, as JSON. */
export function sidebarTexts(): { locale: string; texts: string } {
  const { locale, texts } = language();
  return { locale, texts: fileOf(locale) ?? JSON.stringify(texts) };
}

/** A file that is missing or can't be read costs the language, and no sentence. */
function readCatalogue(locale: string): Catalogue | undefined {
  const file = fileOf(locale);
  try {
    return file === undefined ? undefined : JSON.parse(file);
  } catch {
    return undefined;
  }
}

function fileOf(locale: string): string | undefined {
  if (!files.has(locale)) files.set(locale, readFile(locale));
  return files.get(locale);
}

function readFile(locale: string): string | undefined {
  try {
    return HtmlService.createHtmlOutputFromFile(`texts.${locale}`).getContent();
  } catch {
    return undefined;
  }
}
