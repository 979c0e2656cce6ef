/** Opens the built sidebar in a browser, with a script that answers what the test says. */
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Script } from '../../src/protocol';
import type { PageOptions } from '../browser/chromium';

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
}

/** The width that Sheets gives a sidebar. */
export const SIDEBAR: PageOptions = { viewport: { width: 300, height: 700 } };

const FILE = path.join(__dirname, '..', '..', 'dist', 'sidebar.html');

/** Loads the built sidebar into an empty page; what isn't in `answers` never answers. */
export async function openSidebar(page: Page, answers: Answers): Promise<OpenedSidebar> {
  const calls: OpenedSidebar['calls'] = [];
  await page.exposeFunction('callScript', async (name: keyof Script, request: never) => {
    calls.push({ name, request });
    const answer = answers[name] as ((request: never) => unknown) | undefined;
    if (answer === undefined) return new Promise(() => undefined);
    return answer(request);
  });
  await page.addInitScript({ content: PRETEND_SCRIPT });
  await page.goto(`file://${FILE}`);
  return { page, calls, count: (name) => calls.filter((call) => call.name === name).length };
}

/** Runs in the page, before it: `google.script` as Apps Script gives it. Text, so that no compiler touches it. */
const PRETEND_SCRIPT = `
  const runner = (success, failure) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, failure);
      if (name === 'withFailureHandler') return (handler) => runner(success, handler);
      return (request) => { window.callScript(name, request).then(success, failure); };
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
