/** Files that keep what is read in many inputs, line by line, and the lines that say values. */
import { readFileSync } from 'node:fs';

/** Words, and what else there is to say, as JSON without what is empty. */
export function line(...words: readonly unknown[]): string {
  return words
    .map((word) => (typeof word === 'object' ? plain(word) : String(word ?? '')))
    .filter((word) => word !== '')
    .join(' ')
    .trimEnd();
}

function plain(value: unknown): string {
  const text = JSON.stringify(value, (_, inner) => (isEmpty(inner) ? undefined : inner));
  return text === undefined || text === '{}' || text === '[]' ? '' : text;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The lines of a file that keeps them, below what begins with `== `. */
export function keptIn(file: string): Map<string, string[]> {
  const parts = readFileSync(file, 'utf8').trimEnd().split(/^== /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [name = '', ...lines] = part.trimEnd().split('\n');
      return [name, lines];
    }),
  );
}
