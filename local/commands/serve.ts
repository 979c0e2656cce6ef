/** `serve`: the workspace page, a sheet with the real sidebar beside it, and Chat. */
import path from 'node:path';
import type { World } from '../apps-script';
import { openInBrowser } from '../browser/open';
import { type CsvStyle, PLAIN_STYLE, writeCsv } from '../csv';
import { type Listening, listen } from '../workspace/server';
import { createWorkspace } from '../workspace/workspace';
import { type Answering, answerFor, NO_ANSWERING, opened } from './answering';
import { type Console, Refused } from './console';
import { readSheetFile, sheetFrom } from './files';
import { organisationOf } from './options';
import { rebuildOnChange } from './rebuild';
import { DIST } from './run';

export interface ServeOptions extends Partial<Answering> {
  /** Left out: 8080, or the next port that is free. */
  port?: number;
  as: string;
  domains: string[];
  seed: number;
  fault: string[];
  addOn: boolean;
  /** Extras that are there although they are off by themselves. */
  with?: readonly string[];
  speed: number;
  /** New spaces a minute; left out: Chat's 60. */
  quota?: number;
  /** Opens the page in the person's browser, where there is one. */
  open?: boolean;
  /** Builds anew whenever the source changes, and opens the page again. */
  watch?: boolean;
  /** The people's language; English when left out. */
  locale?: string;
  /** What the clock shows first, milliseconds since 1970; the machine's time when left out. */
  start?: number;
}

const USUAL_PORT = 8080;

/** So many ports after the usual one are tried. */
const PORTS_TRIED = 20;

const SAMPLE = path.resolve(__dirname, '../../samples/team-spaces.csv');
const PAGE_FOLDER = path.resolve(__dirname, '../../.cache/workspace');

/**
 * Starts the page and answers once it listens. Throws `Refused` for a file that can't be read or a port that is
 * taken.
 */
export async function startServe(
  file: string | undefined,
  options: ServeOptions,
  console: Console,
): Promise<Listening> {
  const first = readSheetFile(file ?? SAMPLE);
  const name = nameOf(file ?? SAMPLE);
  /** How the file of each sheet that was opened later was written. */
  const styles = new Map<number, CsvStyle>();
  const workspace = createWorkspace({
    dist: DIST,
    extras: options.with ?? [],
    person: options.as,
    organisation: organisationOf(options.as, options.domains),
    seed: options.seed,
    fault: options.fault,
    mode: options.addOn ? 'add-on' : 'bound',
    speed: options.speed,
    ...(options.quota !== undefined && { quota: options.quota }),
    ...(options.locale !== undefined && { locale: options.locale }),
    ...(options.start !== undefined && { start: options.start }),
    sheet: { name, cells: first.cells },
    ...(isToAnswer(options) && { prepare: (world: World) => answer(world, options) }),
  });
  const listening = await listenSomewhere(options.port, (port) =>
    listen({
      workspace,
      person: options.as,
      pageFolder: PAGE_FOLDER,
      port,
      openCsv: (fileName, bytes, visitor) => {
        try {
          const { cells, style } = sheetFrom(fileName, bytes);
          styles.set(workspace.open({ name: nameOf(fileName), cells }, visitor), style);
          return null;
        } catch (error) {
          if (error instanceof Refused) return error.message;
          throw error;
        }
      },
      saveCsv: (visitor) => {
        const { id, name: sheetName, cells } = workspace.sheet(visitor);
        const style = styles.get(id) ?? first.style;
        return { name: `${sheetName}.csv`, text: writeCsv(cells, { ...PLAIN_STYLE, ...style }) };
      },
    }),
  );
  if (options.port === undefined && listening.port !== USUAL_PORT)
    console.say(`Port ${USUAL_PORT} is taken.`);
  const address = `http://127.0.0.1:${listening.port}`;
  const isOpened = options.open === true && openInBrowser(address);
  console.say(
    isOpened
      ? `${address} opens in your browser (Ctrl+C ends it).`
      : `Open ${address} in a browser (Ctrl+C ends it).`,
  );
  if (!options.watch) return listening;
  const rebuilding = rebuildOnChange({ built: () => workspace.openAnew(), console });
  await rebuilding.ready;
  console.say('Changes of src/ and of the page are built as you save them; the sheet stays.');
  return {
    ...listening,
    close: async () => {
      await rebuilding.close();
      await listening.close();
    },
  };
}

/** Answers what the options say about the sheet, as a person would in the sidebar before. */
function answer(world: World, options: ServeOptions): void {
  const domains =
    options.domains.length > 0 ? organisationOf(options.as, options.domains) : options.domains;
  opened(world, options.as, (view, texts, call) =>
    answerFor(view, texts, { ...NO_ANSWERING, ...options, domains }, call),
  );
}

/** Whether the options say anything about the sheet. */
function isToAnswer(options: ServeOptions): boolean {
  const { domains, map = {}, headerRow, eachRow, roster, people, proposed } = options;
  const isSaid = [headerRow, roster, people].some((said) => said !== undefined);
  return isSaid || domains.length + Object.keys(map).length > 0 || !!eachRow || !!proposed;
}

async function listenSomewhere(
  wanted: number | undefined,
  start: (port: number) => Promise<Listening>,
): Promise<Listening> {
  const last = wanted ?? USUAL_PORT + PORTS_TRIED;
  for (let port = wanted ?? USUAL_PORT; port <= last; port++) {
    try {
      return await start(port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Refused(
    wanted === undefined
      ? `Ports ${USUAL_PORT} to ${last} are all taken. Choose another with --port.`
      : `Port ${wanted} is taken. Choose another with --port.`,
  );
}

function nameOf(file: string): string {
  return path.basename(file, path.extname(file));
}
