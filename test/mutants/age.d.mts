export interface Line {
  room: string;
  found: string;
  date: string;
}
export function linesOf(page: string): Line[];
export function toldOf(
  lines: readonly Line[],
  changedOn: (room: string) => string | undefined,
): string;
