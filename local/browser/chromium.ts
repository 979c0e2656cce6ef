/** A real Chromium for tests, pictures and measurements, set up alike on every machine. */
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { browserFiles } from './unpack';

export interface PageOptions {
  /** What the person has chosen in their system; light unless told. */
  colorScheme?: 'light' | 'dark';
  /** In CSS pixels; 1280 × 800 unless told. */
  viewport?: { width: number; height: number };
  /** BCP 47; `en-GB` unless told. */
  locale?: string;
  /** Whether the person asks for less movement; tests do unless told, so that nothing is caught halfway. */
  reducedMotion?: 'reduce' | 'no-preference';
  /** Device pixels for each CSS pixel; 1 unless told, 2 for pictures. */
  deviceScaleFactor?: number;
  /** Whether the page may read and write the clipboard. */
  clipboard?: boolean;
}

/** Starts a browser, with `more` arguments; close it when done. Takes about 0.1 s, the first time on a machine 2 s more. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executable, environment } = await browserFiles();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({
    executablePath: executable,
    // The arguments that come with the packed browser make it die with its first closed context.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=en-GB', ...more],
    env: { ...Object.fromEntries(inherited), ...environment },
  });
}

/** Opens an empty page that shares nothing with other pages; closing its context ends it. */
export async function openPageIn(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.locale ?? 'en-GB',
    timezoneId: 'Etc/UTC',
    reducedMotion: options.reducedMotion ?? 'reduce',
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    permissions: options.clipboard ? ['clipboard-read', 'clipboard-write'] : [],
  });
  return context.newPage();
}
