/** The languages that the add-on speaks, by their two letters; each has a catalogue of its name beside this file. */
export const LANGUAGES: readonly string[] = ['en', 'de'];
