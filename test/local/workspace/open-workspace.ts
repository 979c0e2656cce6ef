/** Serves the workspace to a browser's tests, and knows its way about the page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { PageOptions } from '../../../local/browser/chromium';
import { type ServeOptions, startServe } from '../../../local/commands/serve';
import type { Listening } from '../../../local/workspace/server';
import { useBrowser } from '../../browser/chromium';

const OPTIONS: ServeOptions = {
  port: 0,
  as: 'ann@example.com',
  domains: [],
  seed: 1,
  fault: [],
  addOn: false,
  speed: 20,
};

/** One tab of the browser, with the page in it. */
export interface Tab {
  page: Page;
  sidebar: FrameLocator;
  /** A cell of the grid; rows count from 1, columns from 0. */
  cell(row: number, column: number): Locator;
  /** Opens a tab of the drawer. */
  drawer(name: string): Promise<void>;
  /** Chooses an entry of one of the page's menus. */
  menu(title: string, entry: string | RegExp): Promise<void>;
}

/** One browser for all tests of a file, and a workspace for each test. */
export function useWorkspace() {
  const { openPage } = useBrowser();
  const servers: Listening[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'workspace-'));
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  return {
    /** Starts a workspace over a CSV (the sample, when left out); answers what opens a tab on it. */
    async serve(options: Partial<ServeOptions> = {}, csv?: string) {
      const file = csv === undefined ? undefined : path.join(folder, 'clubs.csv');
      if (file !== undefined) writeFileSync(file, csv as string);
      const server = await startServe(
        file,
        { ...OPTIONS, ...options },
        { say: () => {}, complain: () => {} },
      );
      servers.push(server);
      return async (as?: string, pageOptions?: PageOptions): Promise<Tab> => {
        const page = await openPage(pageOptions);
        page.setDefaultTimeout(25_000);
        const query = as === undefined ? '' : `?as=${as}`;
        await page.goto(`http://127.0.0.1:${server.port}/${query}`);
        return {
          page,
          sidebar: page.frameLocator('.pane.sidebar iframe'),
          cell: (row, column) =>
            page
              .locator('.grid-row')
              .nth(row - 1)
              .locator(`[data-column="${column}"]`),
          drawer: (name) => page.getByRole('tab', { name }).click(),
          menu: async (title, entry) => {
            await page.getByRole('menuitem', { name: title, exact: true }).click();
            await page.getByRole('menu').getByText(entry).click();
          },
        };
      };
    },
  };
}

/** Text of a CSV with so many clubs, two people each. */
export function clubs(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `Club ${index + 1},"a${index}@example.com, b${index}@example.com"`,
  );
  return `${['Space name,Members', ...rows].join('\n')}\n`;
}
