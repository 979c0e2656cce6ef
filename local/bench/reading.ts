/** Processor time of reading a very large sheet, as spaces and as a list of people: what `look` and the sidebar wait for. */
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext, runInThisContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { createWorld } from '../apps-script';
import { createChatApi } from '../chat-api';
import { virtualClock } from '../clock';
import { faultsFrom } from '../faults';
import { type Random, randomFrom } from '../random';
import { PERSON } from './bench-world';

/** Columns of the sheets that are read. */
export const COLUMNS = 20;

/** The first try also compiles. */
const TRIES = 3;

export interface Read {
  what: 'spaces' | 'people';
  rows: number;
  /** Reading, roster and planning alone. */
  aloneMs: number;
  /** All that opening the sidebar does: the same, what it shows of them, and the emulated service. */
  openingMs: number;
}

const FORENAMES =
  'Zoë José Łukasz Ann Tom Åsa Chloé Ben Noor Siân Renée Ivan Özgür Kim Ravi Yuki'.split(' ');
const SURNAMES =
  'Nowak Smith García Müller O’Brien Lindström Dvořák Jones Çelik Rossi Weiß Khan'.split(' ');
const DOMAINS = ['example.com', 'example.com', 'example.com', 'school.example'];
const WORDS =
  'the a project meets on mondays in room reads about history with music after lunch'.split(' ');

/** A project a row: people in every form, texts, numbers, dates, links; most cells are like no other. */
function spaces(rows: number): string[][] {
  const random = randomFrom(1);
  const { pick, between } = random;
  const person = () => `p${between(1, 20_000)}.${between(1, 99)}@${pick(DOMAINS)}`;
  const headers =
    'Project,Project manager e-mail,Members,Description,Budget,Start,Due,Client,Contact name,Phone,' +
    'Region,Notes,Code,Hours,Rate,Priority,Link,Updated,Reviewer,Comment';
  return sheet(rows, headers, (row) => [
    `${pick(SURNAMES)} ${pick(WORDS)} ${row}`,
    person(),
    row % 3 === 0
      ? `${pick(FORENAMES)} ${pick(SURNAMES)} <${person()}>; ${person()}`
      : `${person()}, ${person()}, ${person()}`,
    sentence(random, 8),
    (between(100, 9_999_999) / 100).toFixed(2),
    date(random),
    date(random),
    `${pick(SURNAMES)} & Co`,
    `${pick(FORENAMES)} ${pick(SURNAMES)} ${row}`,
    `+44 20 ${between(1_000_000, 9_999_999)}`,
    pick(['North', 'South', 'East', 'West']),
    row % 2 === 0 ? '' : sentence(random, 12),
    `PX-${row}`,
    String(between(0, 400)),
    (between(0, 990) / 10).toFixed(1),
    pick(['high', 'low', 'middle', '']),
    `https://example.com/p/${row}`,
    `${date(random)} 10:${between(10, 59)}`,
    `${pick(FORENAMES)} ${pick(SURNAMES)}`,
    sentence(random, 5),
  ]);
}

/** A pupil a row, with form, tutor, sets and all that a school knows besides; one in sixty has no address. */
function people(rows: number): string[][] {
  const random = randomFrom(2);
  const { pick, between } = random;
  const headers =
    'Year,Reg Group,Sex,Forename,Surname,Student Email,Tutor,Tutor Email,UPN,Date of birth,House,Sets,' +
    'Address,Postcode,Parent Email,Phone,Medical,Attendance,Updated,Notes';
  return sheet(rows, headers, (row) => {
    const form = Math.floor(row / 30) % 250;
    return [
      String(7 + (row % 7)),
      `${7 + (row % 7)}${'ABCDEFGH'[row % 8]}${form}`,
      row % 2 === 0 ? 'F' : 'M',
      pick(FORENAMES),
      row % 3 === 0 ? `${pick(SURNAMES)}-${pick(SURNAMES)}` : pick(SURNAMES),
      row % 60 === 0 ? '' : `p${row}.${between(1, 99)}@school.example`,
      `Mr ${pick(SURNAMES)}`,
      `t${form}@school.example`,
      `A${between(100_000_000, 999_999_999)}`,
      date(random),
      pick(['Red', 'Blue', 'Green', 'Gold']),
      `Maths ${1 + (row % 6)}, Choir`,
      `${between(1, 200)} ${pick(WORDS)} Street`,
      `AB${row % 20} ${row % 9}XY`,
      `parent${Math.floor(row / 1.4)}@example.com`,
      `07${between(100_000_000, 899_999_999)}`,
      row % 5 === 0 ? sentence(random, 4) : '',
      `${(between(800, 1_000) / 10).toFixed(1)}%`,
      date(random),
      row % 3 === 0 ? sentence(random, 9) : '',
    ];
  });
}

function sentence({ pick }: Random, words: number): string {
  return `${Array.from({ length: words }, () => pick(WORDS)).join(' ')}.`;
}

function date({ between }: Random): string {
  return `${between(10, 28)}/${between(10, 12)}/${between(2000, 2026)}`;
}

function sheet(rows: number, headers: string, cells: (row: number) => string[]): string[][] {
  return [headers.split(','), ...Array.from({ length: rows }, (_, row) => cells(row))];
}

/** Reads a sheet of `rows` rows: by itself, and as opening the sidebar does. */
export function measureReading(what: Read['what'], rows: number, dist: string): Read {
  const cells = what === 'spaces' ? spaces(rows) : people(rows);
  const aloneMs = alone(cells, dist);
  return { what, rows, aloneMs, openingMs: opening({ name: what, cells }, dist) };
}

setFlagsFromString('--expose-gc');
/** Takes away what nothing holds any more. */
const collectGarbage = runInNewContext('gc') as () => void;

/** The least processor time of several tries; what an earlier one left is not the next one's to clear. */
function leastMs(attempt: () => () => void): number {
  let ms = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES; tries++) {
    const run = attempt();
    collectGarbage();
    const started = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(started);
    ms = Math.min(ms, (user + system) / 1_000);
  }
  return ms;
}

/** What reading a sheet takes of the product, as `plan/view.ts` puts it together. */
const PARTS = `
  export { readSnapshot } from './plan/snapshot';
  export { questionsIn } from './plan/questions';
  export { findRoster } from './plan/roster';
  export { makePlan } from './plan/plan';
`;

/** The parts as far as they are called here; what they answer is handed on and not looked into. */
interface Parts {
  readSnapshot(cells: string[][], answers: object, context: object): { columns?: object };
  questionsIn(snapshot: object, answers: object): unknown;
  findRoster(cells: string[][], choice: object): unknown;
  makePlan(snapshot: object): unknown;
}

/** Without Google's services. As every execution does, each try loads the script and remembers nothing. */
function alone(cells: string[][], dist: string): number {
  const { outputFiles } = buildSync({
    stdin: { contents: PARTS, resolveDir: path.resolve(dist, '..', 'src') },
    ...{ bundle: true, write: false, format: 'iife', globalName: 'parts', target: 'es2019' },
  });
  const text = JSON.stringify(cells);
  const script = `(() => {${outputFiles[0]?.text ?? ''}; return parts;})()`;
  const context = () => ({ me: PERSON, ownDomains: [], defaults: {} });
  return leastMs(() => {
    const values = JSON.parse(text) as string[][];
    return () => {
      const parts = runInThisContext(script) as Parts;
      const snapshot = parts.readSnapshot(values, { mapping: {} }, context());
      parts.questionsIn(snapshot, { mapping: {} });
      parts.findRoster(values, { columns: snapshot.columns });
      parts.makePlan(snapshot);
    };
  });
}

/** Opens the sidebar on a sheet. */
function opening(sheet: { name: string; cells: string[][] }, dist: string): number {
  const random = randomFrom(1);
  const faults = faultsFrom([], random.fork('faults'));
  const clock = virtualClock();
  const organisation = ['example.com'];
  const chat = createChatApi({ clock, random: random.fork('chat'), faults, organisation });
  const world = createWorld({
    ...{ clock, random: random.fork('world'), faults, chat, dist },
    ...{ sheets: [sheet], owner: PERSON, mode: 'bound' },
  });
  return leastMs(() => () => {
    const result = world.execute({ function: 'openSidebar', args: [{}], person: PERSON });
    if (result.kind !== 'returned')
      throw new Error(`Opening the sidebar on ${sheet.name}: ${JSON.stringify(result)}`);
  });
}
