/** `npm run docs:pictures`: takes the pictures of the documents from the running page, so that they never grow old. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startServe } from '../local/commands/serve';
import { launchBrowser, openPageIn, type PageOptions } from '../test/browser/chromium';

const FOLDER = path.join(__dirname, 'pictures');

/** As quick as the page itself offers; the numbers in the pictures are those of the script’s own time. */
const SPEED = 10;

/** A run of the large sheet waits for Chat’s minute once. */
const RUN_TIMEOUT_MS = 60_000;

const WIDE: PageOptions = { viewport: { width: 1360, height: 760 }, deviceScaleFactor: 2 };

/** More rows than Chat takes in a minute, so that the run has to wait and says so. */
function clubs(): string {
  const rows = Array.from({ length: 84 }, (_, index) => {
    const number = index + 1;
    return `Club ${number},"pupil${number}@example.com, pupil${number + 100}@example.com"`;
  });
  return `${['Space name,Members', ...rows].join('\n')}\n`;
}

interface Workspace {
  page: Page;
  /** The add-on's own page inside the workspace. */
  sidebar: FrameLocator;
  /** Saves what is seen of the sidebar, its title bar included. */
  picture(name: string): Promise<void>;
}

/** Opens the page over a fresh copy of `file`, the sample when left out, and closes everything after `act`. */
async function onFreshSheet(
  browser: Browser,
  options: PageOptions,
  act: (workspace: Workspace) => Promise<void>,
  file?: string,
): Promise<void> {
  const listening = await startServe(
    file,
    {
      port: 0,
      as: 'ann@example.com',
      domains: [],
      seed: 1,
      fault: [],
      addOn: false,
      speed: SPEED,
    },
    { say: () => {}, complain: (text) => process.stderr.write(`${text}\n`) },
  );
  const page = await openPageIn(browser, options);
  try {
    await page.goto(`http://127.0.0.1:${listening.port}/`);
    const sidebar = page.frameLocator('iframe');
    await sidebar.getByRole('button', { name: /^Set up \d+ spaces$/ }).waitFor();
    await act({
      page,
      sidebar,
      picture: async (name) => {
        await page.locator('.pane.sidebar').screenshot({ path: save(name) });
      },
    });
  } finally {
    await page.context().close();
    await listening.close();
  }
}

async function setUp(sidebar: FrameLocator): Promise<void> {
  await sidebar.getByRole('button', { name: /^Set up \d+ spaces$/ }).click();
}

const save = (name: string) => path.join(FOLDER, `${name}.png`);

async function takePictures(browser: Browser, large: string): Promise<void> {
  await onFreshSheet(browser, WIDE, async ({ page, sidebar, picture }) => {
    await picture('review');
    await sidebar.getByRole('button', { name: /columns recognised/ }).click();
    await sidebar.getByRole('heading', { name: 'Columns' }).waitFor();
    await picture('columns');
    await sidebar.getByRole('button', { name: 'Back' }).click();
    await setUp(sidebar);
    await sidebar
      .getByRole('heading', { name: /spaces set up$/ })
      .waitFor({ timeout: RUN_TIMEOUT_MS });
    await picture('done');
    await page.screenshot({ path: save('workspace') });
  });
  await onFreshSheet(browser, { ...WIDE, colorScheme: 'dark' }, ({ picture }) =>
    picture('review-dark'),
  );
  const run = async ({ sidebar, picture }: Workspace) => {
    await setUp(sidebar);
    await sidebar.getByText('going on in').waitFor({ timeout: RUN_TIMEOUT_MS });
    await picture('run');
  };
  await onFreshSheet(browser, WIDE, run, large);
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rows-to-spaces-'));
  const large = path.join(folder, 'clubs.csv');
  await writeFile(large, clubs());
  const browser = await launchBrowser();
  try {
    await takePictures(browser, large);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
  process.stdout.write(`The pictures are in ${path.relative(process.cwd(), FOLDER)}.\n`);
}

void main();
