/** Columns by the letters that a sheet gives them. */

/** What a sheet calls a column: A, B, …, AA. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : lettersOf(rest)) + String.fromCharCode(65 + (column % 26));
}
