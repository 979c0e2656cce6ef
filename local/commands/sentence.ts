/** Puts what the script said into words with the catalogue it sent, as the sidebar does. */
import type { Catalogue, Opening, Trouble } from '../../src/protocol';

/** What the sidebar was opened with last, and the same read: most openings bring the same sentences. */
let last: { texts: string; catalogue: Catalogue } | undefined;

/** The sentences that came with an opening of the sidebar; version 0.1.0, which is played too, sent them as they are. */
export function catalogueOf({ texts }: { texts: Opening['texts'] | Catalogue }): Catalogue {
  if (typeof texts !== 'string') return texts;
  if (last?.texts !== texts) last = { texts, catalogue: JSON.parse(texts) };
  return last.catalogue;
}

/** The sentence for `said`; what the catalogue doesn't know is shown as its code and values. */
export function sentenceOf(catalogue: Catalogue, said: Trouble['said']): string {
  const entry = catalogue[said.code];
  if (entry === undefined) {
    const reason = said.values.reason;
    return reason === undefined ? said.code : `The script gave no answer: ${reason}`;
  }
  const singular = String(catalogue['texts.singular'] ?? '1').split(' ');
  const isOne = singular.includes(String(said.values.n));
  const pattern = typeof entry === 'string' ? entry : isOne ? entry.one : entry.other;
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => String(said.values[name] ?? place));
}
