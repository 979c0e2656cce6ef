/** Opens the built sidebar in a browser, with a script that answers what the test says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPageIn, type PageOptions } from '../../local/browser/chromium';
import type { Answer, Script } from '../../src/protocol';
import { browserOfTests } from '../browser/chromium';
import { ok, opening, view, viewAfter } from './answers';

/** For each function of the script what it answers; throwing is a call that failed on the way. */
export type Answers = {
  [Name in keyof Script]?: (
    request: Parameters<Script[Name]>[0],
  ) => ReturnType<Script[Name]> | Promise<ReturnType<Script[Name]>>;
};

/** What the sidebar asked the script, and how to look at it. */
export interface OpenedSidebar {
  page: Page;
  /** Every call so far, the oldest first. */
  calls: { name: keyof Script; request: unknown }[];
  /** How often a function was called. */
  count: (name: keyof Script) => number;
  /** That a script on the page threw is what the test wants. */
  expectScriptError: () => void;
}

interface SidebarOptions extends PageOptions {
  /** The test can let time pass in the page: `page.clock`. */
  ownClock?: boolean;
  /** What the browser calls its language. */
  language?: string;
  /** A script file that the page has from the beginning: a slot keeps it, and doesn't send it anew. */
  script?: string;
}

/** The width that Sheets gives a sidebar. */
const SIDEBAR: PageOptions = { viewport: { width: 300, height: 700 } };

const DIST = path.join(__dirname, '..', '..', 'dist');
const FILE = path.join(DIST, 'sidebar.html');

/** Answers a part of the page as it was built, unless a test wants something else. */
export const readPart = ({ part }: { part: string }): Answer<string> =>
  ok(readFileSync(path.join(DIST, `part.${part}.html`), 'utf8'));

/** One page of the browser, loaded again and again: a fresh one for each test takes as long as the test. */
interface Slot {
  page: Page;
  /** How often it was loaded: what an earlier test's page still asks is nobody's call. */
  loads: number;
  answers: Answers;
  calls: OpenedSidebar['calls'];
}

/**
 * Pages for all tests of a file, to be called at its top. A script error on a page, or a request to
 * anywhere but the sidebar's file, fails the test.
 */
export function useSidebar() {
  let browser: Browser;
  const slots = new Map<string, Promise<Slot>>();
  const troubles: string[] = [];

  beforeAll(async () => {
    browser = await browserOfTests();
  }, 30_000);
  afterAll(async () => {
    const made = await Promise.all(slots.values());
    await Promise.all(made.map(({ page }) => page.context().close()));
  });
  afterEach(() => {
    expect(troubles.splice(0)).toEqual([]);
  });

  async function makeSlot({
    ownClock,
    language,
    script,
    ...options
  }: SidebarOptions): Promise<Slot> {
    const page = await openPageIn(browser, { ...SIDEBAR, ...options });
    if (ownClock) await page.clock.install();
    const slot: Slot = { page, loads: 0, answers: {}, calls: [] };
    page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
    page.on('request', (request) => {
      if (!/^(file|data|about):/.test(request.url())) troubles.push(`loaded: ${request.url()}`);
    });
    await page.exposeFunction(
      'callScript',
      async (load: string, name: keyof Script, request: never) => {
        if (load !== `?${slot.loads}`) return new Promise(() => undefined);
        slot.calls.push({ name, request });
        const given = slot.answers[name] ?? (name === 'readPart' ? readPart : undefined);
        const answer = given as ((request: never) => unknown) | undefined;
        if (answer === undefined) return new Promise(() => undefined);
        // As one text: the driver takes apart and checks each value of an object, and an opening has a thousand.
        return JSON.stringify(await answer(request));
      },
    );
    await page.addInitScript({ content: PRETEND_SCRIPT });
    if (script !== undefined) await page.addInitScript({ path: script });
    if (language !== undefined)
      await page.addInitScript((tag) => {
        Object.defineProperty(navigator, 'language', { get: () => tag });
      }, language);
    return slot;
  }

  /** Loads the built sidebar; what isn't in `answers` never answers, but for parts of the page. */
  async function load(answers: Answers, options: SidebarOptions = {}): Promise<OpenedSidebar> {
    const key = JSON.stringify(options);
    const known = slots.get(key) ?? makeSlot(options);
    slots.set(key, known);
    const slot = await known;
    const calls: OpenedSidebar['calls'] = [];
    Object.assign(slot, { answers, calls });
    slot.loads += 1;
    await slot.page.goto(`file://${FILE}?${slot.loads}`);
    return {
      page: slot.page,
      calls,
      count: (name) => calls.filter((call) => call.name === name).length,
      expectScriptError: () =>
        expect(troubles.splice(0)).toEqual([expect.stringMatching('script error')]),
    };
  }

  return {
    load,
    /** Loads it and waits for what the opening call brings. */
    async open(answers: Answers, options: SidebarOptions = {}): Promise<OpenedSidebar> {
      const sidebar = await load(answers, options);
      await sidebar.page.waitForFunction(() => document.querySelector('.skeleton') === null);
      return sidebar;
    },
  };
}

/** Runs in the page, before it: `google.script` as Apps Script gives it. Text, so that no compiler touches it. */
const PRETEND_SCRIPT = `
  const runner = (success, failure) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, failure);
      if (name === 'withFailureHandler') return (handler) => runner(success, handler);
      return (request) => {
        window.callScript(location.search, name, request).then((text) => success(text && JSON.parse(text)), failure);
      };
    },
  });
  const nothing = () => undefined;
  window.editorFocused = 0;
  window.google = {
    script: {
      run: runner(nothing, nothing),
      host: { editor: { focus: () => { window.editorFocused += 1; } } },
    },
  };
`;

/** When runs of these tests begin, by the script's clock. */
export const STARTED_AT = Date.UTC(2027, 0, 4, 9, 30, 12);
/** The run that `startRun` starts. */
export const RUN = 'k3x9q';

export const LINK = 'https://mail.google.com/chat/u/0/#chat/space/AAAA2';

export const never = () => new Promise<never>(() => undefined);

/** A script that opens on 37 ready rows and starts when asked to. */
export const starting: Answers = {
  openSidebar: () => opening(view()),
  startRun: () => ok({ kind: 'started', total: 37, run: RUN }),
  look: () => ok(viewAfter()),
  listLinks: () => ok({ links: [{ name: 'Yearbook', link: LINK }] }),
  selectCell: () => ok(null),
};

/** Answers one after the other, the last one for ever. */
export function inTurn<T>(...answers: T[]): () => T {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)] as T;
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Chooses something in the menu at the top. */
export async function choose(page: Page, item: string): Promise<void> {
  await button(page, 'More').click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What a person reads in a part of the page. */
export async function textOf(page: Page, selector = 'main'): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join('\n');
}

export async function expectHeading(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
}

export const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
  });
