/** How long it takes from opening the sidebar until its button can be pressed: the one call, and the page itself. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { roundTripMs } from '../apps-script/costs';
import { launchBrowser, openPageIn } from '../browser/chromium';
import { benchWorld, PEOPLE_A_ROW, PERSON, sheetsCalls } from './bench-world';

export interface Opened {
  rows: number;
  people: number;
  /** Calls of the script that the page makes until then. */
  calls: number;
  /** Calls of Sheets within them. */
  sheetsCalls: number;
  /** Virtual time of the call there and back, the mean of several: what Google's services and the way take. */
  callMs: number;
  /** Processor time of reading and planning, the least of several: virtual time doesn't hold it. */
  planningMs: number;
  /** Real time from loading the page to the drawn button, with the answer there at once; the median of several. */
  pageMs: number;
  /** Processor time of the page until then, the least of several. */
  pageProcessorMs: number;
  /** Size of the page’s file. */
  pageBytes: number;
  /** Size of the answer. */
  bytes: number;
  /** Of it, the sentences in the person’s language: what doesn’t depend on the sheet. */
  textBytes: number;
}

const PAGE = 'sidebar.html';
const CALLS = 8;
const PAGES = 7;

/** The width that Sheets gives a sidebar. */
const SIDEBAR = { viewport: { width: 300, height: 700 } };

/** Opens the sidebar on a sheet of good rows for each of `sizes`, in one browser. */
export async function measureOpenings(options: {
  sizes: readonly number[];
  /** People in each row, of sheets that have the outcome columns already; left out: five, and no such columns. */
  people?: number;
  dist: string;
  slower: number;
}): Promise<Opened[]> {
  const browser = await launchBrowser();
  try {
    const measured: Opened[] = [];
    for (const rows of options.sizes) measured.push(await measureOpening(browser, rows, options));
    return measured;
  } finally {
    await browser.close();
  }
}

async function measureOpening(
  browser: Browser,
  rows: number,
  { dist, slower, people }: { dist: string; slower: number; people?: number },
): Promise<Opened> {
  const { world, clock } = benchWorld({
    ...{ rows, dist, slower, people },
    hasOutcomes: people !== undefined,
  });
  let answer: unknown;
  let planningMs = Number.POSITIVE_INFINITY;
  const before = clock.now();
  for (let call = 0; call < CALLS; call++) {
    const started = process.cpuUsage();
    const result = world.execute({ function: 'openSidebar', args: [{}], person: PERSON });
    const { user, system } = process.cpuUsage(started);
    planningMs = Math.min(planningMs, (user + system) / 1_000);
    if (result.kind !== 'returned')
      throw new Error(`Opening the sidebar on ${rows} rows: ${JSON.stringify(result)}`);
    answer = result.value;
  }
  const text = JSON.stringify(answer);
  const pages: Page[] = [];
  for (let page = 0; page < PAGES; page++) pages.push(await openPage(browser, text, dist));
  return {
    rows,
    people: people ?? PEOPLE_A_ROW,
    calls: Math.max(...pages.map(({ calls }) => calls)),
    sheetsCalls: sheetsCalls(world) / CALLS,
    callMs: (clock.now() - before) / CALLS + roundTripMs(slower),
    planningMs,
    pageMs: median(pages.map(({ ms }) => ms)),
    pageProcessorMs: Math.min(...pages.map(({ processorMs }) => processorMs)),
    pageBytes: statSync(path.join(dist, PAGE)).size,
    bytes: Buffer.byteLength(text),
    // As part of the answer, in which each of its quotation marks takes two.
    textBytes: Buffer.byteLength(JSON.stringify(textsIn(answer))),
  };
}

/** What the opening call says without knowing the sheet. */
function textsIn(answer: unknown): string {
  const { value } = answer as { value?: { texts?: string } };
  return value?.texts ?? '';
}

interface Page {
  calls: number;
  ms: number;
  processorMs: number;
}

/** Loads the built page over a script that answers at once, in a context that has seen nothing yet. */
async function openPage(browser: Browser, answer: string, dist: string): Promise<Page> {
  const page = await openPageIn(browser, SIDEBAR);
  try {
    await page.addInitScript({ content: `window.answer = ${JSON.stringify(answer)};${ANSWER}` });
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(pathToFileURL(path.join(dist, PAGE)).href);
    const usable = await page.evaluate<Omit<Page, 'processorMs'>>('window.usable');
    const { metrics } = await devTools.send('Performance.getMetrics');
    const worked = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
    return { ...usable, processorMs: worked * 1_000 };
  } finally {
    await page.context().close();
  }
}

/**
 * Runs in the page, before it: `google.script.run`, and the moment at which the main button has been painted, in
 * milliseconds since the page began to load. Text, because the page has a compiler's settings of its own.
 */
const ANSWER = `
  let calls = 0;
  const runner = (success) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler);
      if (name === 'withFailureHandler') return () => runner(success);
      return () => { calls += 1; setTimeout(() => success(JSON.parse(window.answer))); };
    },
  });
  window.google = { script: { run: runner(() => undefined) } };
  window.usable = new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('.button.main')) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => resolve({ calls, ms: performance.now() })));
    };
    requestAnimationFrame(look);
  });
`;

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
