/** What a cell says to the eye: the one place that knows about characters nobody sees. */

/**
 * The text without invisible characters (zero-width, direction marks, soft hyphens), every kind of
 * space as a plain one and every kind of line break as `\n`. Tabs stay.
 */
export function visibleText(cell: string): string {
  if (isPlain(cell)) return cell;
  return cell
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
}

/** Whether there are only printable ASCII characters, tabs and line feeds: most cells, and nothing hides in them. */
export function isPlain(text: string): boolean {
  return /^[\t\n -~]*$/.test(text);
}

/** Whether a person sees nothing in the cell. */
export function isBlank(cell: string): boolean {
  return visibleText(cell).trim() === '';
}

/** Text by which two spellings are compared: without case, with single spaces. */
export function withoutCase(text: string): string {
  return visibleText(text).trim().replace(/\s+/g, ' ').toLowerCase();
}
