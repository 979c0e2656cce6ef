/** Whether what docs/mutants.md says of the rooms is too old to be believed. */

/** So long after its room was changed a score may be from before. */
const MONTH_MS = 31 * 86_400_000;

/** The lines of the page’s table. */
export function linesOf(page) {
  return page.split('\n').flatMap((line) => {
    const [, room = '', , found = '', , , date = ''] = line.split('|').map((cell) => cell.trim());
    return /^\d{4}-\d\d-\d\d$/.test(date) ? [{ room, found, date }] : [];
  });
}

/**
 * What a person is told of them: each room’s score, and which are a month older than the last change of their room.
 * `changedOn` gives the day of that; undefined: nobody knows.
 */
export function toldOf(lines, changedOn) {
  const scores = lines.map(({ room, found }) => `${room} ${found.replace(/ %$/, '')}`).join(', ');
  const old = lines.filter(
    ({ room, date }) => Date.parse(changedOn(room) ?? date) - Date.parse(date) > MONTH_MS,
  );
  if (old.length === 0) return `${scores} % of the mutants are found`;
  const rooms = old.map(({ room }) => room).join(' ');
  return `${scores} % of the mutants were found, and these rooms were changed more than a month later: npm run mutants -- ${rooms} --keep`;
}
