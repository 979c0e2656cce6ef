/** The tables of words in docs/translating.md: each language keeps to its own. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUES } from '../../src/texts/all';
import type { Catalogue, Entry } from '../../src/texts/catalogue';

const page = readFileSync(path.resolve(__dirname, '../../docs/translating.md'), 'utf8');

/** A term and the forms that a language has for it. */
interface Term {
  english: string;
  forms: string[];
  source: string;
}

/** The table whose second column is called by a language's two letters. */
function termsOf(language: string): Term[] {
  const [, table = ''] = page.split(`\n| English | ${language} |`);
  const [first = ''] = table.trimEnd().split('\n\n');
  return first
    .split('\n')
    .slice(2)
    .map((line) => {
      const [, english = '', forms = '', source = ''] = line.split('|').map((cell) => cell.trim());
      return { english, forms: forms.split(', '), source };
    });
}

const textOf = (entry: Entry | undefined) =>
  typeof entry === 'object' ? `${entry.one} ${entry.other}` : (entry ?? '');

/** English without what only looks like a term: names of Google's, and what is said of nothing in a sheet. */
const english = (code: string) =>
  textOf((CATALOGUES.en as Catalogue)[code]).replace(
    /Rows to Spaces|Google Sheets|Google Groups|\bSheets\b|in a row\b|\{[^}]*\}/g,
    '…',
  );

/** Sentences that say it otherwise, and well: shorter, or with a word that needs no other beside it. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  de: [
    'add-on: check.consent.wrong',
    'add-on: check.extras.leftOut',
    'cell: finding.notOpen',
    'manager: sidebar.space.youManager',
    'owner: sidebar.scope.script.send_mail',
    'row: sidebar.schedule.when',
    'sheet: sidebar.review.addRows',
    'space: finding.changedSince',
    'space: finding.fixed.posting',
    'space: outcome.changedMeanwhile',
    'space: sidebar.settings.leaveHow',
  ],
  es: ['owner: sidebar.scope.script.send_mail', 'welcome message: sidebar.undo.how'],
  fr: [
    'add-on: check.extras.leftOut',
    'cell: finding.unwritable',
    'cell: problem.sheetValidates',
    'row: reply.startAnew',
    'row: sidebar.settings.logRows',
    'welcome message: sidebar.undo.how',
  ],
  ja: [
    'cell: finding.unwritable',
    'cell: problem.sheetValidates',
    'permission: problem.notAllowedYet',
    'row: finding.notReady',
    'row: question.peopleColumns',
    'row: schedule.noSheet',
    'row: sidebar.status.fix',
    'space: need.sections',
    'space: remedy.letIn',
  ],
  pt: [
    'add-on: check.extras.leftOut',
    'cell: finding.unwritable',
    'cell: problem.sheetValidates',
    'manager: finding.roleInDirectMessage',
    'manager: finding.roleInGroupChat',
    'member: sidebar.settings.addAppHow',
    'owner: finding.roleInDirectMessage',
    'owner: finding.roleInGroupChat',
    'owner: sidebar.scope.script.send_mail',
    'row: reply.startAnew',
    'row: sidebar.schedule.when',
    'welcome message: sidebar.undo.how',
  ],
};

const LANGUAGES = Object.entries<Catalogue>(CATALOGUES).filter(([language]) => language !== 'en');

test.each(LANGUAGES)('%s has Google’s words, or says from where else they are', (language) => {
  const terms = termsOf(language);
  expect(terms.length).toBeGreaterThanOrEqual(30);
  for (const { english, source } of terms)
    expect(`${english}: ${source}`).toMatch(/: (<https:\/\/[\w./?=-]+>|from memory)$/);
});

test.each(LANGUAGES)(
  'where English has a term, %s has a word of its table',
  (language, catalogue) => {
    const without = termsOf(language).flatMap(({ english: term, forms }) => {
      const said = new RegExp(`(?<![\\w-])${term}s?(?![\\w-])`, 'i');
      return Object.keys(catalogue)
        .filter((code) => said.test(english(code)))
        .filter((code) => {
          const text = textOf(catalogue[code]).toLowerCase();
          return !forms.some((form) => text.includes(form.toLowerCase()));
        })
        .map((code) => `${term}: ${code}`);
    });
    expect(without.sort()).toEqual([...(OTHERWISE[language] ?? [])].sort());
  },
);
