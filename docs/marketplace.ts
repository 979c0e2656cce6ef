/** What a listing in the Google Workspace Marketplace shows of the add-on, in the sizes that its form takes. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openPageIn, type PageOptions } from '../local/browser/chromium';
import { onFreshSheet, type Sheet, type Workspace } from './stage';

const FOLDER = path.join(__dirname, 'marketplace');
const at = (name: string) => path.join(FOLDER, `${name}.png`);

/** The listing takes 32 and 128 at least; 120 is what the consent screen takes. In pixels, as all sizes here. */
const ICONS = [32, 48, 96, 120, 128];

const BANNER = { width: 220, height: 140 };

const SCREENSHOT = { width: 1280, height: 800 };

const PAGE: PageOptions = { viewport: SCREENSHOT };

/** A sheet, and what is done there until the picture is taken. */
interface Shot {
  name: string;
  sheet: Sheet;
  play(workspace: Workspace): Promise<void>;
}

/** In the order in which a listing shows them. `list` makes a CSV of a list of people. */
const shots = (list: string): Shot[] => [
  {
    name: 'screenshot-1-review',
    sheet: { page: PAGE },
    play: async ({ sidebar }) => {
      await sidebar.getByRole('button', { name: /^Set up \d+ spaces$/ }).waitFor();
    },
  },
  {
    name: 'screenshot-2-done',
    sheet: { page: PAGE },
    play: async ({ page, press, heading, sidebar }) => {
      await press(/^Set up \d+ spaces$/);
      await heading(/spaces set up$/);
      await page.getByRole('tab', { name: /^Chat 11/ }).waitFor();
      await press('Show Status in colour');
      await sidebar.getByRole('button', { name: 'Take the colours away' }).waitFor();
      await page.locator('.cell[style*="background"]').first().waitFor();
    },
  },
  {
    name: 'screenshot-3-list-of-people',
    sheet: { page: PAGE, file: list },
    play: async ({ sidebar }) => {
      await sidebar.getByRole('button', { name: 'Make a sheet with a row per space' }).waitFor();
    },
  },
];

/** Makes all of them anew. */
export async function takeForMarketplace(browser: Browser, list: string): Promise<void> {
  const drawing = (await readFile(path.join(FOLDER, 'icon.svg'), 'utf8')).replace(/<!--.*?-->/, '');
  const page = await openPageIn(browser);
  for (const size of ICONS) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await page.screenshot({ path: at(`icon-${size}`), omitBackground: true });
  }
  await page.setViewportSize(BANNER);
  await page.setContent(banner(drawing));
  await page.screenshot({ path: at('banner') });
  await page.context().close();
  for (const { name, sheet, play } of shots(list))
    await onFreshSheet(browser, sheet, async (workspace) => {
      await play(workspace);
      const away = workspace.page.getByRole('button', { name: 'Put this away' });
      if (await away.isVisible()) await away.click();
      await workspace.page.mouse.move(0, 0);
      await workspace.page.screenshot({ path: at(name) });
    });
}

const banner = (drawing: string): string => `<style>
  body {
    margin: 0; height: ${BANNER.height}px; display: flex; flex-direction: column; gap: 12px;
    align-items: center; justify-content: center; background: #eaf1fd; font-family: Arial; color: #0b4ab4;
  }
  svg { width: 56px }
  h1 { margin: 0; font-size: 22px; line-height: 1 }
</style>${drawing}<h1>Rows to Spaces</h1>`;
