/** Where the pictures of the documents are taken: the running page over a fresh sheet, and its sidebar cut out. */
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openPageIn, type PageOptions } from '../local/browser/chromium';
import { type ServeOptions, startServe } from '../local/commands/serve';

export const FOLDER = path.join(__dirname, 'pictures');

/** As quick as the page itself offers; the numbers in the pictures are those of the script’s own time. */
const SPEED = 10;

/** A run of the large sheet waits for Chat’s minute once. */
export const RUN_TIMEOUT_MS = 60_000;

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
export const WIDE: PageOptions = { viewport: { width: 1360, height: 800 }, deviceScaleFactor: 2 };

/** High enough for the sidebar’s longest view, so that nothing has to be scrolled to. */
export const HIGH: PageOptions = { viewport: { width: 1360, height: 3200 }, deviceScaleFactor: 2 };

export interface Sheet {
  /** A CSV; the sample when left out. */
  file?: string;
  serve?: Partial<ServeOptions>;
  page?: PageOptions;
}

/** The page as one person sees it. */
export interface Workspace {
  page: Page;
  /** The add-on's own page inside the workspace. */
  sidebar: FrameLocator;
  /** Saves the whole page. */
  whole(name: string): Promise<void>;
  /** Saves what the sidebar shows, its title bar included, without the empty rest below. */
  picture(name: string): Promise<void>;
  press(button: string | RegExp): Promise<void>;
  /** Waits for a view by its heading. */
  heading(text: string | RegExp): Promise<void>;
  /** Chooses a view in the sidebar's menu. */
  goTo(item: string): Promise<void>;
  /** The same spreadsheet as somebody else has it open. */
  as(person: string): Promise<Workspace>;
}

const save = (name: string) => path.join(FOLDER, `${name}.png`);

/** Below what the sidebar shows, so much is left, in CSS pixels. */
const FOOT = 24;

/** A picture of the sidebar is at least so high, in CSS pixels, so that two beside each other look alike. */
const LEAST_HEIGHT = 420;

/** Opens the page over a fresh sheet, does `act` there, and closes everything again. */
export async function onFreshSheet(
  browser: Browser,
  sheet: Sheet,
  act: (workspace: Workspace) => Promise<void>,
): Promise<void> {
  const listening = await startServe(
    sheet.file,
    { ...OPTIONS, ...sheet.serve },
    { say: () => {}, complain: (text) => process.stderr.write(`${text}\n`) },
  );
  const opened: Page[] = [];
  const open = async (query: string): Promise<Workspace> => {
    const page = await openPageIn(browser, sheet.page ?? WIDE);
    opened.push(page);
    await page.goto(`http://127.0.0.1:${listening.port}/${query}`);
    const workspace = onPage(page, (person) => open(`?as=${person}`));
    await workspace.sidebar.getByRole('heading').first().waitFor();
    return workspace;
  };
  try {
    await act(await open(''));
  } finally {
    for (const page of opened) await page.context().close();
    await listening.close();
  }
}

function onPage(page: Page, as: Workspace['as']): Workspace {
  const sidebar = page.frameLocator('.pane.sidebar iframe');
  const press: Workspace['press'] = (name) => sidebar.getByRole('button', { name }).click();
  return {
    page,
    sidebar,
    as,
    press,
    heading: (name) =>
      sidebar.getByRole('heading', { level: 1, name }).waitFor({ timeout: RUN_TIMEOUT_MS }),
    goTo: async (name) => {
      await press('More');
      await sidebar.getByRole('menuitem', { name }).click();
    },
    whole: async (name) => {
      await page.mouse.move(0, 0);
      await page.screenshot({ path: save(name) });
    },
    picture: async (name) => {
      // A view that comes when it is first opened has its heading at once, and the rest later.
      await sidebar.locator('.coming').waitFor({ state: 'detached' });
      // What the last press has left under the pointer would look pointed at.
      await page.mouse.move(0, 0);
      const pane = await page.locator('.pane.sidebar').boundingBox();
      if (!pane) throw new Error(`The sidebar for ${name} is not to be seen.`);
      const used = await sidebar.locator('main:not([hidden])').evaluate((main) => {
        const ends = [...main.querySelectorAll('*')].map((part) => {
          const { bottom, height } = part.getBoundingClientRect();
          // What is folded away has a place all the same.
          return height > 0 && part.checkVisibility() ? bottom : 0;
        });
        return Math.max(...ends);
      });
      const frame = await page.locator('.pane.sidebar iframe').boundingBox();
      const height = (frame?.y ?? 0) - pane.y + used + FOOT;
      const clip = { ...pane, height: Math.min(pane.height, Math.max(LEAST_HEIGHT, height)) };
      await page.screenshot({ path: save(name), clip });
    },
  };
}
