/**
 * What must be said when the script can't be reached, and so can't bring its catalogue: the page carries it in every
 * language. The build puts these sentences in place of this module, and no others come along.
 */
import { CATALOGUES } from './all';
import type { Catalogue } from './catalogue';

const PREFIX = 'connection.';

/** By language, as in `de` of `de-AT`. */
export const connection: Record<string, Catalogue> & { en: Catalogue } = Object.fromEntries(
  Object.entries<Catalogue>(CATALOGUES).map(([language, catalogue]) => [
    language,
    Object.fromEntries(Object.entries(catalogue).filter(([code]) => code.startsWith(PREFIX))),
  ]),
) as Record<keyof typeof CATALOGUES, Catalogue>;
