/** What people write into a cell that is to name nobody and say nothing. */
import { isPlain } from './cell-text';

/** By language; compared without case, spaces, accents and punctuation. */
const WORDS = [
  // English
  'n/a|none|none yet|nobody|no one|nil|null|nothing|empty|blank|not applicable|not available|not assigned',
  'unassigned|vacant|not yet|tba|tbc|tbd|to be announced|to be confirmed|to be decided|to be determined',
  'to be assigned|to be advised|to follow',
  // German; "N. N." stands for a name that isn't known yet
  'keine|keiner|kein|keines|keinen|niemand|noch keine|noch keiner|noch niemand|nichts|leer|k. a.|keine angabe|keine angaben|entfällt|n. n.',
  'n. v.|nicht vorhanden|nicht zutreffend|nicht zugewiesen|nicht besetzt|unbesetzt|offen|noch offen',
  'noch nicht bekannt|wird noch bekannt gegeben|folgt|folgt noch|steht noch nicht fest',
  // French
  'aucun|aucune|personne|néant|rien|vide|s/o|sans objet|non applicable|à définir|à confirmer',
  'à déterminer|à préciser|non attribué|pas encore|pas encore défini|personne pour l’instant|aucun pour l’instant',
  // Spanish
  'ninguno|ninguna|nadie|nada|vacío|no aplica|n/d|por definir|por confirmar|por determinar|sin asignar|sin definir|aún no|todavía no|aún nadie|ninguno todavía',
  // Portuguese
  'nenhum|nenhuma|ninguém|nada|vazio|não se aplica|não aplicável|a definir|a confirmar|a determinar',
  'sem atribuição|ainda não|ainda ninguém|nenhum ainda',
  // Italian
  'nessuno|nessuna|niente|vuoto|non applicabile|da definire|da confermare|da determinare|non assegnato|ancora nessuno|non ancora',
  // Dutch
  'geen|niemand|niets|leeg|n.v.t.|niet van toepassing|nog te bepalen|nader te bepalen|n.t.b.|n.n.b.',
  'nog niet bekend|nog onbekend|niet toegewezen|nog geen|nog niemand|nog niet',
  // Swedish, Danish, Norwegian
  'ingen|inga|inget|ingenting|saknas|ej tillämpligt|ej aktuellt|ej bestämt|ikke relevant|ikke bestemt|ännu ingen|ännu inga|inte ännu',
  // Polish
  'brak|nikt|nic|żaden|żadna|nie dotyczy|puste|do ustalenia|do potwierdzenia|do uzgodnienia|jeszcze nie|jeszcze nikt',
  // Japanese
  'なし|無し|無|ナシ|該当なし|該当者なし|未定|未設定|空|空欄',
];

export const NOBODY_WORDS: readonly string[] = WORDS.join('|').split('|');

/** The form in which such words are compared. */
export function wordKey(text: string): string {
  return (isPlain(text) ? text : text.normalize('NFKD'))
    .toLowerCase()
    .replace(/[\p{M}\s._/\\()[\]<>{}*"'“”„‘’!:,;|–—-]+/gu, '');
}

/** So many letters of a text are enough to know nearly always that it is none of the words. */
export const LETTERS_OF_A_START = 4;

/** A number for some letters and one more: every cell is asked, and a text of them would have to be made for each. */
export function withLetter(start: number, unit: number): number {
  return Math.imul(start, 0x1f) + unit;
}

/** How the words begin, as such numbers: up to so many letters of each. Others may have the same number. */
export function startsOf(keys: readonly string[]): number[] {
  const found = new Set<number>();
  for (const key of keys) {
    let start = 0;
    for (let at = 0; at < Math.min(key.length, LETTERS_OF_A_START); at += 1) {
      start = withLetter(start, key.charCodeAt(at));
      found.add(start);
    }
  }
  return [...found];
}
