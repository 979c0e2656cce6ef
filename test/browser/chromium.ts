/** The real Chromium as tests use it: one for all files that are played together, and nothing left over. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPageIn, type PageOptions } from '../../local/browser/chromium';

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

/** A page of a test lives for a second: its script is over before a better compiled one would have paid. */
const SHORT_LIVED = ['--js-flags=--no-opt --no-sparkplug --single-threaded-gc'];

let started: Promise<Browser> | undefined;

/** The browser of the tests; whoever asks first starts it. */
export function browserOfTests(): Promise<Browser> {
  started ??= launchBrowser(SHORT_LIVED);
  return started;
}

// At the top of whatever file is played: after its last test.
afterAll(async () => {
  await (await started)?.close();
});

/** The browser for tests of a file, to be called at the top of the file or of a `describe`. */
export function useBrowser(): TestBrowser {
  let browser: Browser;
  const opened: Page[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await browserOfTests();
  }, 30_000);

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
