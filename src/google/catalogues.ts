/** The sentences in a person's language: English is part of the script, each other language, and the page’s English, a file. */
import type { Catalogue } from '../texts/catalogue';
import { en } from '../texts/en';
import { LANGUAGES } from '../texts/languages';

/** Catalogues that this execution has read. */
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

/** The same with all that the sidebar itself says. English is laid into what was read: a spread of both is far slower. */
export function sidebarTexts(): { locale: string; texts: Catalogue } {
  const { locale, texts } = language();
  return { locale, texts: texts === en ? Object.assign(readCatalogue('en') ?? {}, en) : texts };
}

/** A file that is missing or can't be read costs the language, and no sentence. */
function readCatalogue(locale: string): Catalogue | undefined {
  try {
    return JSON.parse(HtmlService.createHtmlOutputFromFile(`texts.${locale}`).getContent());
  } catch {
    return undefined;
  }
}
