/** Which languages there are. The build puts their names in place of this module, so that nothing carries all catalogues. */
import { CATALOGUES } from './all';

/** The languages that the add-on speaks, by their two letters. */
export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);
