/** `run`: a whole run of a CSV file in virtual time, through the bundle and the sidebar's own loop, without a browser. */
import path from 'node:path';
import type { Every } from '../../src/protocol';
import { createWorld } from '../apps-script';
import { createChatApi } from '../chat-api';
import { virtualClock } from '../clock';
import { type CsvFile, writeCsv } from '../csv';
import { faultsFrom } from '../faults';
import { quotaOf } from '../quota';
import { randomFrom } from '../random';
import { type Answering, NO_ANSWERING } from './answering';
import { runByTrigger } from './by-trigger';
import { type Console, EXIT, Refused } from './console';
import { readSheetFile, writeTextFile } from './files';
import { organisationOf } from './options';
import { everyRowDone, type RunReport, reportOf, summaryOf } from './report';
import { readWorldFile, type SavedWorld, withCells, writeWorldFile } from './saved-world';
import { sentenceOf } from './sentence';
import { setUpRows } from './session';

/** The options of a run that don't concern files. */
export interface RunCsvOptions extends Partial<Answering> {
  as: string;
  domains: string[];
  seed: number;
  fault: string[];
  addOn: boolean;
  once: boolean;
  slower: number;
  /** New spaces a minute; left out: Chat's 60. */
  quota?: number;
  /** Goes on where nobody could be added to the first spaces. */
  allTheSame?: boolean;
  /** What has changed in rows that have their space is applied, too. */
  apply?: 'add' | 'all';
  /** Extras that are there although they are off by themselves. */
  with?: readonly string[];
  /** With 'all': more than so many are not taken out, but named. */
  mostRemoved?: number;
  /** Switches a schedule on and lets triggers do it all, with no sidebar; left out: at the sidebar. */
  byTrigger?: Every;
}

export interface RunOptions extends RunCsvOptions {
  out?: string;
  report?: string;
  world?: string;
}

/** What a run came to. */
export interface RunResult {
  cells: string[][];
  report: RunReport;
  saved: SavedWorld;
  /** What concerns everything, as the person reads it; null: nothing. */
  trouble: string | null;
  /** The question that is open about the sheet, as the person reads it; null: none is. Nothing was sent then. */
  question: string | null;
  /** Why the run rests until its person says whether it goes on, as they read it; null: it doesn't. */
  asking: string | null;
  /** What the sheet is called that was made because rows were no spaces; null: they were. */
  made: string | null;
  /** Who would have been taken out, and stays, for they are more than may be. */
  wouldGo: string[];
  /** New names and settings that were to be applied, and wait for the extra that does it. */
  barred: number;
  /** Whether a row of headers was recognised; null: the sheet was never read. */
  recognised: boolean | null;
}

/** How a question is answered here. */
const ANSWERS =
  'Answer it with --map, --header-row, --each-row, --roster or --people, or take what is proposed with --proposed.';

/** The folder that would be pushed to Google. */
export const DIST = path.resolve(__dirname, '../../dist');

/** Runs the file and answers the exit code. Throws `Refused` for a bad input. */
export function runFile(file: string, options: RunOptions, console: Console): number {
  const { out, report: reportFile, world: worldFile } = options;
  if (out === undefined)
    throw new Refused('Say where the CSV with the outcomes goes, as in --out out.csv.');
  if (options.apply !== undefined && options.byTrigger !== undefined)
    throw new Refused('Changes are applied at the sidebar: leave out --by-trigger or --apply.');
  const csv = readSheetFile(file);
  const saved = worldFile === undefined ? null : readWorldFile(worldFile);
  const name = path.basename(file, path.extname(file));
  const result = runCsv(csv.cells, name, options, saved);
  if (result.recognised === false && result.question === null) {
    throw new Refused(
      `${file}: no header was recognised in its first 20 rows. Name two columns “Space name” and “Members”.`,
    );
  }
  const before = result.made === null ? csv.cells : [];
  writeTextFile(out, outcomeText({ ...csv, cells: before }, result.cells));
  if (reportFile !== undefined)
    writeTextFile(reportFile, `${JSON.stringify(result.report, null, 2)}\n`);
  if (worldFile !== undefined) writeWorldFile(worldFile, result.saved);
  if (result.made !== null)
    console.say(
      `Its rows are no spaces. ${out} holds the sheet that was made from them, “${result.made}”, with a row per space.`,
    );
  if (result.trouble !== null) console.say(result.trouble);
  if (result.asking !== null) {
    console.say(result.asking);
    console.say('--all-the-same goes on here.');
  }
  if (result.question !== null) {
    console.say(`${result.question}. Nothing was set up.`);
    console.say(ANSWERS);
    return EXIT.notEverything;
  }
  console.say(summaryOf(result.report, options.as));
  if (result.barred > 0)
    console.say(
      `New names and settings that are not applied: ${result.barred}. --with rename applies them.`,
    );
  if (result.wouldGo.length > 0) {
    console.say(`Nobody was taken out. Named no more, and still in: ${result.wouldGo.join('; ')}.`);
    console.say(
      '--most-removed says how many may go; more than 20, or a fifth of a space, takes a person at the sidebar.',
    );
    return EXIT.notEverything;
  }
  return everyRowDone(result.report.rows) && result.barred === 0 ? EXIT.fine : EXIT.notEverything;
}

/**
 * The CSV with the outcomes in it, written the way the file was: a sheet knows no empty rows and columns at its
 * ends, the file may.
 */
function outcomeText(csv: CsvFile, cells: string[][]): string {
  const height = Math.max(csv.cells.length, cells.length);
  const width = Math.max(csv.cells[0]?.length ?? 0, cells[0]?.length ?? 0);
  const grid = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_none, column) => cells[row]?.[column] ?? ''),
  );
  return writeCsv(grid, csv.style);
}

/** Sets up the rows of a sheet in a world of its own, or in one that was saved. */
export function runCsv(
  cells: string[][],
  name: string,
  options: RunCsvOptions,
  before: SavedWorld | null = null,
): RunResult {
  const { as: person, slower } = options;
  const organisation = organisationOf(person, options.domains);
  const random = randomFrom(options.seed);
  const faults = faultsFrom(options.fault, random.fork('faults'));
  const clock = virtualClock();
  const { ofChat, ofScript } = quotaOf(options.quota);
  const chat = createChatApi({
    clock,
    random: random.fork('chat'),
    faults,
    organisation,
    ...ofChat,
    ...(before && { state: before.chat }),
  });
  const world = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist: DIST,
    extras: options.with ?? [],
    sheets: [{ name, cells }],
    owner: person,
    mode: options.addOn ? 'add-on' : 'bound',
    slower,
    ...ofScript,
    ...(before && { state: withCells(before.world, cells, ofScript.scriptProperties) }),
  });
  const start = clock.now();
  const earlier = { executions: world.executions.length, serviceCalls: { ...world.serviceCalls } };
  const answering: Answering = { ...NO_ANSWERING, ...options };
  const { once, allTheSame = false } = options;
  const session = { world, clock, person, slower, once, answering, allTheSame };
  const mostRemoved = options.apply === 'all' ? (options.mostRemoved ?? 0) : null;
  const apply =
    options.apply === undefined ? null : { mostRemoved, onlyPeople: options.apply === 'add' };
  const end =
    options.byTrigger === undefined
      ? setUpRows({ ...session, apply })
      : runByTrigger({ ...session, every: options.byTrigger });
  const after = end.made ? world.cells(end.made.id) : world.cells();
  return {
    cells: after,
    report: reportOf({
      world,
      chat,
      faults,
      cells: after,
      headerRow: end.view?.columns?.headerRow ?? null,
      earlier,
      start,
      now: clock.now(),
      slices: end.slices,
    }),
    saved: { chat: chat.save(), world: world.save() },
    trouble: end.trouble === null ? null : sentenceOf(end.texts, end.trouble.said),
    question: end.question === null ? null : sentenceOf(end.texts, end.question.said),
    asking: end.asking === null ? null : sentenceOf(end.texts, end.asking),
    made: end.made?.name ?? null,
    wouldGo: end.wouldGo,
    barred: end.barred,
    recognised: end.view === null ? null : end.view.columns !== null,
  };
}
