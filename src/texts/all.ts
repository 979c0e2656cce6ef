/**
 * Every language that the add-on speaks: a language is one file beside this one, and one entry here. What else there is
 * of languages follows from this table.
 */
import type { Catalogue } from './catalogue';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { pt } from './pt';

/** Whole catalogues by their two letters, in the order in which the languages are offered. */
export const CATALOGUES = { en, de, es, fr, ja, pt } satisfies Record<string, Catalogue>;
