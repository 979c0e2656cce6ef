/** A real Chromium for tests and pictures, set up alike on every machine. */
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

/** Starts a browser; close it when done. Takes about 0.1 s, the first time on a machine 2 s more. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = await browserFiles();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({
    executablePath: executable,
    // The arguments that come with the packed browser make it die with its first closed context.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--lang=en-GB'],
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

/** What a test may do with the browser of its file. */
export interface TestBrowser {
  /**
   * Opens an empty page, closed after the test. A script error in it, or a request to anywhere but
   * this machine, fails the test.
   */
  openPage(options?: PageOptions): Promise<Page>;
}

function isOnThisMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return true;
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.test');
}

/** One browser for all tests of a file, to be called at the top of the file or of a `describe`. */
export function useBrowser(): TestBrowser {
  let browser: Browser;
  const opened: Page[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 30_000);

  afterAll(async () => {
    await browser.close();
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
    expect(troubles.splice(0)).toEqual([]);
  });

  return {
    async openPage(options) {
      const page = await openPageIn(browser, options);
      opened.push(page);
      page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
      page.on('request', (request) => {
        if (!isOnThisMachine(request.url())) troubles.push(`loaded from outside: ${request.url()}`);
      });
      return page;
    },
  };
}
