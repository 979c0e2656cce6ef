/** What only a person can decide about one row. */
import type { Mend } from '../protocol';
import type { PlannedRow } from './plan';
import { spaceOf, stampOf } from './snapshot';

/** What a person can decide about a row whose cells leave it open. */
export function mendsOf(row: PlannedRow, tag?: string): Mend[] {
  const codes = new Set(row.findings.map((finding) => finding.code));
  if (row.place === 'odd') return [...(spaceOf(row) ? (['use-space'] as const) : []), 'ask-anew'];
  if (codes.has('anotherRow') || codes.has('anotherPeople')) return ['ask-anew'];
  if (['copiedRow', 'whose', 'spaceOnTwoRows'].some((code) => codes.has(code)))
    return ['ask-anew', 'keep'];
  if (row.place === 'doubt' && tag !== undefined) {
    if (stampOf(row)?.tag === tag) return ['ask-anew'];
    // Whose space exists already goes on with it; nobody else could be told more.
    return spaceOf(row) ? [] : ['take-over'];
  }
  if (row.place === 'waiting' && tag !== undefined && stampOf(row)?.tag !== tag)
    return ['take-over'];
  return [];
}
