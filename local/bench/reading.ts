/** Processor time of reading a very large sheet, as spaces and as a list of people: what `look` and the sidebar wait for. */
import { createWorld } from '../apps-script';
import { createChatApi } from '../chat-api';
import { virtualClock } from '../clock';
import { faultsFrom } from '../faults';
import { randomFrom } from '../random';
import { PERSON } from './bench-world';

/** Columns of the sheets that are read. */
export const COLUMNS = 20;

/** The first try also compiles. */
const TRIES = 2;

export interface Read {
  what: 'spaces' | 'people';
  rows: number;
  /** Reading, roster and planning: all that opening the sidebar does. */
  ms: number;
}

/** A project a row, with its manager, its team and a lot besides. */
function spaces(rows: number): string[][] {
  return sheet(rows, ['Project', 'Project manager e-mail', 'Team', 'Budget'], (row) => [
    `Project ${row}`,
    `lead${row % 500}@example.com`,
    `a${row}@example.com, b${row % 900}@example.com, c${row % 50}@example.com`,
    String(row * 7),
  ]);
}

/** A pupil a row, with form, sets, clubs and a tutor. */
function people(rows: number): string[][] {
  const headers = ['Year', 'Form', 'Sex', 'Forename', 'Student Email', 'Tutor Email', 'Sets'];
  return sheet(rows, headers, (row) => [
    String(7 + (row % 6)),
    `${7 + (row % 6)}${'ABCDEFGH'[row % 8]}${row % 300}`,
    'FM'[row % 2] ?? '',
    `Name ${row % 4_000}`,
    `p${row}@example.com`,
    `t${row % 300}@example.com`,
    `Set ${row % 50}, Choir`,
  ]);
}

function sheet(rows: number, headers: string[], cells: (row: number) => string[]): string[][] {
  const others = Array.from({ length: COLUMNS - headers.length }, (_, column) => column);
  return [
    [...headers, ...others.map((column) => `Info ${column}`)],
    ...Array.from({ length: rows }, (_, row) => [
      ...cells(row),
      ...others.map((column) => `text ${(row * column) % 977} of it`),
    ]),
  ];
}

/** Opens the sidebar on a sheet of `rows` rows. */
export function measureReading(what: Read['what'], rows: number, dist: string): Read {
  const random = randomFrom(1);
  const faults = faultsFrom([], random.fork('faults'));
  const clock = virtualClock();
  const organisation = ['example.com'];
  const chat = createChatApi({ clock, random: random.fork('chat'), faults, organisation });
  const cells = what === 'spaces' ? spaces(rows) : people(rows);
  const world = createWorld({
    ...{ clock, random: random.fork('world'), faults, chat, dist },
    ...{ sheets: [{ name: what, cells }], owner: PERSON, mode: 'bound' },
  });
  let ms = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const started = process.cpuUsage();
    const result = world.execute({ function: 'openSidebar', args: [{}], person: PERSON });
    const { user, system } = process.cpuUsage(started);
    ms = Math.min(ms, (user + system) / 1_000);
    if (result.kind !== 'returned')
      throw new Error(`Opening the sidebar on ${rows} rows: ${JSON.stringify(result)}`);
  }
  return { what, rows, ms };
}
