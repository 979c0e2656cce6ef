/** From an open sheet to its spaces in each language, by the names that people read, with nothing left in English and signs as they are set there. */
import type { FrameLocator } from 'playwright-core';
import { CATALOGUES } from '../../../src/texts/all';
import type { Catalogue } from '../../../src/texts/catalogue';
import type { Values } from '../../../src/texts/said';
import { say } from '../../../src/texts/say';
import { eventually } from '../../browser/eventually';
import { sampleOf } from '../../night';
import { textsCutOff } from '../../sidebar/cut-off';
import { useWorkspace } from './open-workspace';

const { serve } = useWorkspace();

/** English words that are no words of any other language here. Names and what an outcome cell says are none of ours. */
const ENGLISH =
  /\b(the|and|of|is|are|rows?|spaces?|people|sheet|settings|nothing|yes|with|from|your|you|this|that|not|more|when|which|only|set|cells?|everybody|nobody|somebody|owners?|history|guidelines|welcome)\b/gi;

/** What is the same in every language: our name, our log's, the outcome columns', the extras', and places in texts. */
const NAMES =
  /\{\w+\}|^(space name|members)$|Rows to Spaces( log)?|Google Workspace|Space (ID|link)|Request ID|Apps Script|OpenID|[\w-]+\.(readonly|create|app|ui|currentonly)\b/gm;

/** Views beside the one path, each with a sentence that stands there once it has been read. */
const VIEWS = [
  ['columns', 'columns.preview'],
  ['schedule', 'schedule.switchOn'],
  ['links', 'done.noSpaces'],
  ['bringIn', 'bringIn.none'],
  ['setup', 'setup.fine'],
] as const;

/** Everything that a view says, to the eye and to screen readers; cells' texts stand apart from ours. */
async function saidIn(sidebar: FrameLocator): Promise<string> {
  const said = await sidebar.locator('main:not([hidden])').evaluate((main) => {
    const shown = main.cloneNode(true) as HTMLElement;
    for (const foreign of shown.querySelectorAll('bdi, code, option, .scopes, .help'))
      foreign.remove();
    const named = [...shown.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(
      (one) => ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
    );
    return [shown.textContent ?? '', ...named].join('\n');
  });
  return said.replace(NAMES, '');
}

test.each(sampleOf(Object.entries<Catalogue>(CATALOGUES).reverse(), 9))(
  'from open to done in %s, with no English on any view',
  async (locale, catalogue) => {
    const text = (code: string, values: Values = {}) => say(catalogue, { code, values });
    const rows = [1, 2, 3].map((n) => `Zorb ${n},a${n}@example.com,${text('sample.choice.on')}`);
    const headers = ['spaceName', 'members', 'history'].map((name) =>
      text(`sample.header.${name}`),
    );
    const csv = [headers.join(), ...rows, 'Zorb 4,tom@,', ''].join('\n');
    const { page, sidebar } = await (await serve({ locale, speed: 60 }, csv))();
    const button = (code: string, values?: Values) =>
      sidebar.getByRole('button', { name: text(code, values), exact: true });
    const heading = (code: string, values?: Values) =>
      sidebar.getByRole('heading', { name: text(code, values), exact: true });
    const english: string[] = [];
    const cutOff: string[] = [];
    const colons: string[] = [];
    const isOwnColon = text('texts.colon') === ': ';
    const look = async (view: string) => {
      for (const word of (await saidIn(sidebar)).match(ENGLISH) ?? [])
        english.push(`${view}: ${word}`);
      for (const colon of (await saidIn(sidebar)).match(/[^\s\d]+: /g) ?? [])
        if (!isOwnColon) colons.push(`${view}: ${colon}`);
      for (const one of await textsCutOff(sidebar.locator('html'))) cutOff.push(`${view}: ${one}`);
    };

    await heading('sidebar.review.toSetUp', { n: 3 }).waitFor();
    await look('review');
    await button('sidebar.settings.title').click();
    await heading('sidebar.settings.title').waitFor();
    await sidebar.getByText(text('sidebar.settings.afterwards')).first().waitFor();
    await look('settings');
    await button('sidebar.bar.back').click();
    for (const [view, ready] of sampleOf(VIEWS, 5)) {
      await button('sidebar.bar.more').click();
      await sidebar
        .getByRole('menuitem', { name: text(`sidebar.${view}.title`), exact: true })
        .click();
      await heading(`sidebar.${view}.title`).waitFor();
      await sidebar
        .getByText(text(`sidebar.${ready}`))
        .first()
        .waitFor();
      await look(view);
      await button('sidebar.bar.back').click();
    }
    await button('sidebar.review.setUp', { n: 3 }).click();
    await heading('sidebar.done.title', { n: 3 }).waitFor();
    await look('done');
    expect(cutOff).toEqual([]);
    // French sets a colon apart, and Japanese has one of its own.
    expect(colons).toEqual([]);
    // In English itself they are found.
    if (locale === 'en') expect(english.length).toBeGreaterThan(100);
    else expect(english).toEqual([]);
    const spaces = page.getByRole('list', { name: 'Spaces' }).getByRole('button');
    await eventually(async () => expect(await spaces.count()).toBe(3));
  },
  60_000,
);
