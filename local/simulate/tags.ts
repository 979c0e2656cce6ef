/** The names that tie cells, people and spaces of one simulated row together: each contains the row's tag. */

/** Header of the column that holds each row's tag; the add-on knows nothing of it. */
export const TAG_HEADER = 'Ref';

/** The person's own columns, left to right. */
export const HEADERS = [
  TAG_HEADER,
  'Space name',
  'Members',
  'Managers',
  'Owners',
  'Groups',
  'Type',
  'External people',
  'Welcome message',
] as const;

export type Header = (typeof HEADERS)[number];

/** The five columns that say what became of a row. */
export const OUTCOME_HEADERS = [
  'Status',
  'Space link',
  'Details',
  'Space ID',
  'Request ID',
] as const;

/** The columns that the add-on may write, and nothing else. */
export const OUR_HEADERS = [...OUTCOME_HEADERS, 'Applied'] as const;

/** `r07` for 7. */
export function tagOf(number: number): string {
  return `r${String(number).padStart(2, '0')}`;
}

/** All tags in a text, each once. */
export function tagsIn(text: string): string[] {
  return [...new Set(text.match(/\br\d{2,3}\b/g) ?? [])];
}

/** Who a simulated person is to Chat; see the emulator's people. */
export type Kind = 'p' | 'nobody' | 'blocked' | 'forbidden' | 'invited' | 'group' | 'out';

/** An address that tells its row and what becomes of whoever has it. */
export function addressOf(kind: Kind, number: number, tag: string): string {
  return `${kind}${number}.${tag}@${kind === 'out' ? 'example.org' : 'example.com'}`;
}
