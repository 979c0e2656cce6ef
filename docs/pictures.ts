/** `npm run docs:pictures`: takes the pictures of the documents from the running page, so that they never grow old. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser, openPageIn, type PageOptions } from '../local/browser/chromium';
import { type ServeOptions, startServe } from '../local/commands/serve';

const FOLDER = path.join(__dirname, 'pictures');

/** As quick as the page itself offers; the numbers in the pictures are those of the script’s own time. */
const SPEED = 10;

/** A run of the large sheet waits for Chat’s minute once. */
const RUN_TIMEOUT_MS = 60_000;

const OPTIONS: ServeOptions = {
  port: 0,
  as: 'ann@example.com',
  domains: [],
  seed: 1,
  fault: [],
  addOn: false,
  speed: SPEED,
  // A Tuesday morning, the same in every picture.
  start: Date.UTC(2027, 2, 2, 8, 0, 0),
};

/** A laptop’s window; twice as many pixels, as laptops have them. */
const WIDE: PageOptions = { viewport: { width: 1360, height: 800 }, deviceScaleFactor: 2 };

/** High enough for the sidebar’s longest view, so that nothing has to be scrolled to. */
const HIGH: PageOptions = { viewport: { width: 1360, height: 1700 }, deviceScaleFactor: 2 };

/** More rows than Chat takes in a minute, so that the run has to wait and says so. */
function clubs(): string {
  const rows = Array.from({ length: 84 }, (_, index) => {
    const number = index + 1;
    return `Club ${number},"pupil${number}@example.com, pupil${number + 100}@example.com"`;
  });
  return `${['Space name,Members', ...rows].join('\n')}\n`;
}

interface Sheet {
  /** A CSV; the sample when left out. */
  file?: string;
  serve?: Partial<ServeOptions>;
  page?: PageOptions;
}

interface Workspace {
  page: Page;
  /** The add-on's own page inside the workspace. */
  sidebar: FrameLocator;
  /** Saves the whole page. */
  whole(name: string): Promise<void>;
  /** Saves what the sidebar shows, its title bar included, without the empty rest below. */
  picture(name: string): Promise<void>;
}

const save = (name: string) => path.join(FOLDER, `${name}.png`);

/** Below what the sidebar shows, so much is left, in CSS pixels. */
const FOOT = 24;

/** A picture of the sidebar is at least so high, in CSS pixels, so that two beside each other look alike. */
const LEAST_HEIGHT = 560;

/** Opens the page over a fresh sheet, does `act` there, and closes everything again. */
async function onFreshSheet(
  browser: Browser,
  sheet: Sheet,
  act: (workspace: Workspace) => Promise<void>,
): Promise<void> {
  const listening = await startServe(
    sheet.file,
    { ...OPTIONS, ...sheet.serve },
    { say: () => {}, complain: (text) => process.stderr.write(`${text}\n`) },
  );
  const page = await openPageIn(browser, sheet.page ?? WIDE);
  const sidebar = page.frameLocator('.pane.sidebar iframe');
  try {
    await page.goto(`http://127.0.0.1:${listening.port}/`);
    await sidebar.getByRole('heading').first().waitFor();
    await act({
      page,
      sidebar,
      whole: async (name) => {
        await page.mouse.move(0, 0);
        await page.screenshot({ path: save(name) });
      },
      picture: async (name) => {
        // What the last press has left under the pointer would look pointed at.
        await page.mouse.move(0, 0);
        const pane = await page.locator('.pane.sidebar').boundingBox();
        if (!pane) throw new Error(`The sidebar for ${name} is not to be seen.`);
        const used = await sidebar.locator('main').evaluate((main) => {
          const ends = [...main.querySelectorAll('*')].map((part) => {
            const { bottom, height } = part.getBoundingClientRect();
            return height > 0 ? bottom : 0;
          });
          return Math.max(...ends);
        });
        const frame = await page.locator('.pane.sidebar iframe').boundingBox();
        const height = (frame?.y ?? 0) - pane.y + used + FOOT;
        const clip = { ...pane, height: Math.min(pane.height, Math.max(LEAST_HEIGHT, height)) };
        await page.screenshot({ path: save(name), clip });
      },
    });
  } finally {
    await page.context().close();
    await listening.close();
  }
}

/** Goes to a view beside the one path, through the menu at the top of the sidebar. */
async function goBeside(sidebar: FrameLocator, name: string): Promise<void> {
  await sidebar.getByRole('button', { name: 'More' }).click();
  await sidebar.getByRole('menuitem', { name }).click();
  await sidebar.getByRole('heading', { name }).waitFor();
}

const back = (sidebar: FrameLocator) => sidebar.getByRole('button', { name: 'Back' }).click();

async function setUp(sidebar: FrameLocator): Promise<void> {
  await sidebar.getByRole('button', { name: /^Set up \d+ spaces$/ }).click();
}

async function setUpAll(sidebar: FrameLocator): Promise<void> {
  await setUp(sidebar);
  await sidebar
    .getByRole('heading', { name: /spaces set up$/ })
    .waitFor({ timeout: RUN_TIMEOUT_MS });
}

async function takeWorkspace(browser: Browser): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const ending = colorScheme === 'dark' ? '-dark' : '';
    const page = { ...WIDE, colorScheme };
    await onFreshSheet(browser, { page }, async ({ page, sidebar, whole, picture }) => {
      await sidebar.getByRole('button', { name: /^Set up \d+ spaces$/ }).waitFor();
      await picture(`review${ending}`);
      await setUpAll(sidebar);
      await page.getByRole('tab', { name: /^Chat 11/ }).waitFor();
      if (colorScheme === 'light') await picture('done');
      await whole(`workspace${ending}`);
    });
  }
}

async function takeViews(browser: Browser, large: string): Promise<void> {
  await onFreshSheet(browser, { page: HIGH }, async ({ sidebar, picture }) => {
    await sidebar.getByRole('button', { name: /columns recognised/ }).click();
    await sidebar.getByRole('heading', { name: 'Columns' }).waitFor();
    await picture('columns');
    await back(sidebar);
    await sidebar.getByRole('button', { name: 'Settings' }).click();
    await sidebar.getByText('Keep a log').waitFor();
    await picture('settings');
    await back(sidebar);
    await goBeside(sidebar, 'Check my setup');
    await sidebar.getByText('Nothing has to be put right.').waitFor();
    await picture('check');
    await back(sidebar);
    await goBeside(sidebar, 'Schedule');
    await sidebar.getByRole('combobox', { name: 'Set up new rows' }).selectOption('day');
    await sidebar.getByRole('button', { name: 'Switch on' }).click();
    await sidebar.getByRole('button', { name: 'Switched on' }).waitFor();
    await picture('schedule');
  });
  await onFreshSheet(browser, { file: large }, async ({ sidebar, picture }) => {
    await setUp(sidebar);
    await sidebar.getByText('going on in').waitFor({ timeout: RUN_TIMEOUT_MS });
    await picture('run');
  });
  await onFreshSheet(browser, {}, async ({ page, sidebar, picture }) => {
    await page.getByRole('button', { name: 'Add a sheet' }).click();
    await page.getByRole('button', { name: 'Sheet2' }).waitFor();
    await page.reload();
    await sidebar.getByRole('button', { name: 'Make a sample sheet' }).waitFor();
    await picture('first-use');
  });
  const roster = path.join(__dirname, '..', 'samples', 'roster.csv');
  await onFreshSheet(browser, { file: roster }, async ({ sidebar, picture }) => {
    await sidebar.getByRole('button', { name: /Make a sheet/ }).waitFor();
    await picture('roster');
  });
  await onFreshSheet(browser, { serve: { locale: 'de' } }, async ({ sidebar, picture }) => {
    await sidebar.getByRole('button', { name: /^11 / }).waitFor();
    await picture('review-german');
  });
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rows-to-spaces-'));
  const large = path.join(folder, 'clubs.csv');
  await writeFile(large, clubs());
  const browser = await launchBrowser();
  try {
    await takeWorkspace(browser);
    await takeViews(browser, large);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
  process.stdout.write(`The pictures are in ${path.relative(process.cwd(), FOLDER)}.\n`);
}

void main();
