/** Times, numbers and names as the page writes them. */

const TIME = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});

const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** `14:03:07`, in the script's time zone, which is UTC. */
export function timeOf(instant: number): string {
  return TIME.format(instant);
}

/** `Tue 2 Mar, 14:03` */
export function dayAndTimeOf(instant: number): string {
  return DAY_AND_TIME.format(instant).replace(/^(\w+), /, '$1 ');
}

/** `1 space`, `2 spaces` */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;
}

/** `3.4 s`, `2 min 5 s` */
export function durationOf(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** What stands before the @, with its parts as words: Maria Lopez for `maria.lopez@example.com`. */
export function personName(address: string): string {
  return (address.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part[0]?.toLocaleUpperCase() + part.slice(1))
    .join(' ');
}
