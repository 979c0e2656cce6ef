/** A mail is what it says it is, whatever stands in the cells it tells of. */
import fc from 'fast-check';
import { consentMail, failureMail, mailFor } from '../../src/schedule/mail';
import type { FiringReport } from '../../src/schedule/report';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';
import { said } from '../../src/texts/said';
import { say } from '../../src/texts/say';
import { anyText } from '../any-text';

const SHEET = 'https://docs.google.com/spreadsheets/d/1/edit';
const LINK = 'https://mail.google.com/chat/u/0/#chat/space/AAA';

const report = (part: Partial<FiringReport> = {}): FiringReport => ({
  sheetName: 'Teams',
  to: 'ann@example.com',
  locale: 'en',
  done: [],
  needy: [],
  left: 0,
  trouble: undefined,
  paused: null,
  ...part,
});

/** Texts with everything in them that means something in a mail or in HTML. */
const nasty = fc
  .array(
    fc.oneof(
      anyText({ maxLength: 8 }),
      fc.constantFrom(
        ...['\r\nBcc: x@example.com', '\n\n', '</p>', '<a href="', '"', "'", '<!--', '&lt;', '{n}'],
        ...['https://evil.example/x', 'WWW.evil.example', '\u2028', '\u202E', '$&', '<script>'],
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

test('whatever cells hold: one subject line, no line, tag or link of theirs', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (sheetName, name, details) => {
      const { subject, text, html } = mailFor(
        report({
          sheetName,
          done: [{ name, link: LINK, details }],
          needy: [{ row: 2, name, status: 'Failed', link: '', details }],
          trouble: said('problem.unexpected', { message: details }),
        }),
        SHEET,
        en,
      );
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
      expect(subject).not.toMatch(/[\u0000-\u001f\u2028\u2029\u202a-\u202e]/);
      const plain = mailFor(
        report({
          sheetName: 'x',
          done: [{ name: 'x', link: LINK, details: 'x' }],
          needy: [{ row: 2, name: 'x', status: 'Failed', link: '', details: 'x' }],
          trouble: said('problem.unexpected', { message: 'x' }),
        }),
        SHEET,
        en,
      );
      expect(text.split(/[\r\n\u2028\u2029]/)).toHaveLength(plain.text.split('\n').length);
      const tags = (of: string) => of.match(/<[^>]*>/g);
      expect(tags(html)).toEqual(tags(plain.html));
      expect(text).not.toMatch(/(?<![@\w.[\]-])(?:www\.)?evil\.example/i);
      expect(text).not.toMatch(/:\/\/(?!mail\.google\.com\/chat\/|docs\.google\.com\/)|www\./i);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('links of Chat that Details name stay whole', () => {
  const details = `There are two: ${LINK} and https://other.example/`;
  const { text } = mailFor(
    report({ needy: [{ row: 2, name: 'a', status: 'Setting up', link: '', details }] }),
    SHEET,
    en,
  );
  expect(text).toContain(`${LINK} and https[:]//other[.]example/`);
});

test.each([
  ['go to evil.com now', 'go to evil[.]com now'],
  ['evil.co.uk/login', 'evil[.]co[.]uk/login'],
  ['WWW.evil.com', 'WWW[.]evil[.]com'],
  ['http://a.example:80/x', 'http[:]//a[.]example:80/x'],
  ['пример.рф', 'пример[.]рф'],
  ['a\u200bb\ufeffc', 'a b c'],
  ['Term 2.1, e.g. chess. And more', 'Term 2.1, e.g. chess. And more'],
  ['maria.li@mail.example.com is missing.', 'maria.li@mail.example.com is missing.'],
])('a name such as “%s” becomes no link', (name, shown) => {
  const { text, html } = mailFor(
    report({ done: [{ name, link: LINK, details: name }] }),
    SHEET,
    en,
  );
  expect(text).toContain(`- ${shown}: ${shown}\n`);
  expect(html).toContain(shown);
});

test('thousands of rows with long details stay below what a mail may hold, and it says how many are listed', () => {
  const rows = Array.from({ length: 3_000 }, (_, index) => ({
    row: index + 2,
    name: '“&”'.repeat(60),
    status: 'Partly done',
    link: LINK,
    details: '<'.repeat(5_000),
  }));
  const { text, html, subject } = mailFor(report({ needy: rows, done: rows }), SHEET, en);
  expect(Buffer.byteLength(text) + Buffer.byteLength(html)).toBeLessThan(200_000 * 2);
  expect(Buffer.byteLength(html)).toBeLessThan(200_000);
  expect(subject).toBe('Rows to Spaces: 3000 rows of Teams need you');
  const listed = text.match(/^- /gm)?.length ?? 0;
  expect(text).toContain(`Only the first ${listed} are listed here`);
});

test.each([
  ['en', en, 'In 4 rows (Chess, Drama, Row 4, Go):'],
  ['de', de, 'In 4 Zeilen (Chess, Drama, Zeile 4, Go):'],
] as const)(
  'somebody whose account is gone is one line over all their rows, as in the sidebar (%s)',
  (_, texts, where) => {
    const gone = (n: number, people: string) =>
      say(texts, said('outcome.missing.noAccount', { n, people }));
    const row = (at: number, name: string, details: string) => ({
      ...{ row: at, name, status: 'Partly done', link: LINK, details },
    });
    const needy = [
      row(2, 'Chess', gone(1, 'leo@example.com')),
      row(3, 'Drama', gone(2, 'leo@example.com, mia@example.com')),
      row(4, '', gone(1, 'leo@example.com')),
      row(5, 'Go', gone(1, 'leo@example.com')),
    ];
    const { text, subject } = mailFor(report({ needy }), SHEET, texts);
    const items = text.split('\n').filter((line) => line.startsWith('- '));
    expect(items).toEqual([
      `- ${where} ${gone(1, 'leo@example.com')}`,
      `- ${say(texts, said('mail.row', { row: 3 }))} Drama: Partly done. ${gone(1, 'mia@example.com')}`,
    ]);
    expect(subject).toBe(say(texts, said('mail.subject.needy', { n: 4, sheet: 'Teams' })));
    expect(text).not.toContain(say(texts, said('mail.more', { n: 2 })));
  },
);

test('trouble comes first, with what is done beside it only where something is', () => {
  const trouble = said('problem.apiOff', {});
  const { text } = mailFor(report({ trouble, paused: 'failures', left: 3 }), SHEET, en);
  expect(text).toContain('third time in a row');
  expect(text).toContain('3 rows are left.');
  expect(text).not.toContain('0 spaces');
});

test.each([
  ['en', en],
  ['de', de],
])('the mails about consent and failures are whole sentences in %s', (_locale, texts) => {
  const link = 'https://script.google.com/macros/d/1/authorize?a=1&b="2"';
  const consent = consentMail('ann@example.com', link, texts);
  expect(consent.text).toContain(link);
  expect(consent.html).toContain('authorize?a=1&amp;b=&quot;2&quot;');
  const failure = failureMail('ann@example.com', said('schedule.noSheet'), texts);
  for (const { subject, text } of [consent, failure]) {
    expect(subject).toMatch(/Rows to Spaces/);
    expect(subject + text).not.toMatch(/\{\w+\}|mail\.|schedule\./);
  }
});

/** A code as a sentence of English. */
const line = (code: string, values = {}) => say(en, said(code, values));

test('a mail lists in this order: trouble, what is done, who would go, what needs one, links, and where it is from', () => {
  const whole = report({
    ...{ trouble: said('problem.apiOff', {}), paused: 'asking', left: 2, changed: true },
    wouldGo: [
      { row: 5, name: 'Chess', people: ['a@example.com', 'b@example.com'] },
      { row: 6, name: '', people: ['c@example.com'] },
    ],
    needy: [
      { row: 2, name: 'Drama', status: 'Failed', link: LINK, details: 'No.' },
      { row: 3, name: '', status: 'Fix this row', link: '', details: '' },
      { row: 4, name: 'Go', status: 'Waits', link: '', details: 'Look.', held: true },
    ],
    done: [
      { name: 'Art', link: LINK, details: '' },
      { name: '', link: LINK, details: 'Two came.' },
    ],
  });
  const { text, html, subject, to } = mailFor(whole, SHEET, en, 'https://consent.example/');
  const items = [
    [`${line('mail.row', { row: 5 })} Chess: a@example.com, b@example.com`],
    [`${line('mail.row', { row: 6 })} c@example.com`],
    [`${line('mail.row', { row: 2 })} Drama: Failed. No.`, LINK],
    [`${line('mail.row', { row: 3 })} Fix this row`],
    [`${line('mail.row', { row: 4 })} Go: Waits. Look.`],
    ['Art', LINK],
    ['Two came.', LINK],
  ].map(([said = '', link]) => `- ${said}${link ? `\n  ${link}` : ''}`);
  expect(text).toBe(
    [
      line('problem.apiOff'),
      ...[line('mail.consent.link'), 'https://consent.example/'],
      ...[
        line('mail.pausedAsking'),
        line('mail.doneChanged', { n: 2 }),
        line('mail.left', { n: 2 }),
      ],
      ...['', line('mail.wouldGo'), ...items.slice(0, 2)],
      ...['', line('mail.needy', { n: 3 }), ...items.slice(2, 5)],
      ...[line('mail.whatToDo'), line('mail.held')],
      ...['', line('mail.links'), ...items.slice(5)],
      ...[line('mail.sheet'), SHEET, line('mail.why')],
    ].join('\n'),
  );
  expect([to, subject]).toEqual([
    'ann@example.com',
    line('mail.subject.trouble', { sheet: 'Teams' }),
  ]);
  expect(html.match(/<h3>/g)).toHaveLength(3);
  expect(html.match(/<p style="margin-left:1em">/g)).toHaveLength(7);
  expect(html.match(/<p>/g)).toHaveLength(9);
  expect(html).toContain(`Art <a href="${LINK}">${LINK}</a></p>`);
  expect(html).toContain(`<p>${line('mail.left', { n: 2 })}</p>`);
});

test('a mail about nothing but good news says so, and no more', () => {
  const done = [{ name: 'Art', link: '', details: '' }];
  const { text, subject } = mailFor(report({ done }), SHEET, en);
  expect(subject).toBe(line('mail.subject.done', { n: 1, sheet: 'Teams' }));
  expect(text).toBe(
    [
      ...[line('mail.done', { n: 1 }), '', line('mail.links'), '- Art'],
      ...[line('mail.sheet'), SHEET, line('mail.why')],
    ].join('\n'),
  );
  const changed = mailFor(report({ done, changed: true }), SHEET, en);
  expect(changed.subject).toBe(line('mail.subject.doneChanged', { n: 1, sheet: 'Teams' }));
  const needy = [
    { row: 2, name: 'Go', status: 'Waits', link: '', details: '', held: true as const },
  ];
  const held = mailFor(report({ needy }), SHEET, en).text;
  expect(held).toContain(line('mail.held'));
  expect(held).not.toContain(line('mail.whatToDo'));
  const failed = mailFor(
    report({ needy: [{ ...(needy[0] as (typeof needy)[0]), held: undefined } as never] }),
    SHEET,
    en,
  );
  expect(failed.text).toContain(line('mail.whatToDo'));
  expect(failed.text).not.toContain(line('mail.held'));
  expect(mailFor(report({ trouble: said('problem.apiOff'), done }), SHEET, en).text).toContain(
    line('mail.done', { n: 1 }),
  );
});

test('a hundred rows of a kind are listed, names of 150 and details of 1,500 characters', () => {
  const rows = (n: number, name = 'x', details = '') =>
    Array.from({ length: n }, () => ({ name, link: '', details }));
  const listed = (n: number, name?: string) =>
    mailFor(report({ done: rows(n, name) }), SHEET, en).text.match(/^- /gm)?.length;
  expect([listed(100), listed(101)]).toEqual([100, 100]);
  const more = line('mail.more', { n: 100 });
  expect(mailFor(report({ done: rows(100) }), SHEET, en).text).not.toContain(more);
  expect(mailFor(report({ done: rows(101) }), SHEET, en).text).toContain(more);
  const long = mailFor(
    report({ done: rows(1, 'n'.repeat(151), 'd'.repeat(1_501)) }),
    SHEET,
    en,
  ).text;
  expect(long).toContain(`- ${'n'.repeat(150)}…: ${'d'.repeat(1_500)}…\n`);
  const fits = mailFor(
    report({ done: rows(1, '😀'.repeat(150), 'd'.repeat(1_500)) }),
    SHEET,
    en,
  ).text;
  expect(fits).toContain(`- ${'😀'.repeat(150)}: ${'d'.repeat(1_500)}\n`);
  // All that is listed has 40,000 characters at most, its links too.
  const wide = { name: '', link: 'l'.repeat(500), details: 'd'.repeat(1_500) };
  const twenty = mailFor(report({ done: Array.from({ length: 30 }, () => wide) }), SHEET, en).text;
  expect(twenty.match(/^- /gm)).toHaveLength(20);
});
