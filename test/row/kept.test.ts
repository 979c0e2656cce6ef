/** What is kept of a row's progress: as 0.1.0 kept it, so that either version goes on with what the other left. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { fromKept, isKept, type Kept, toKept } from '../../src/row/kept';
import type { Progress } from '../../src/row/progress';
import { progresses } from './progresses';

/** What is said of it, also of what is said to be nothing. */
const namesIn = (progress: Progress) =>
  [progress, progress.sent].map((one) => Object.keys(one).sort());

test('whatever a row can be is read as it was kept, and nothing is kept of what isn’t so', () => {
  fc.assert(
    fc.property(progresses, (progress) => {
      const written = toKept(progress);
      expect(Object.values(written)).not.toContain(undefined);
      const kept = JSON.parse(JSON.stringify(written)) as Kept;
      expect(isKept(kept)).toBe(true);
      expect(fromKept(kept)).toEqual(progress);
      expect(namesIn(fromKept(kept))).toEqual(namesIn(progress));
    }),
  );
});

const SAID = { code: 'x', values: {} };
const FINAL = { kind: 'done', details: [SAID], asked: 2, in: 1 };

test.each<[string, unknown, boolean]>([
  ['no object', 'kept', false],
  ['nothing', null, false],
  ['an object without a time', { open: true }, false],
  ['a time that is a text', { firstSentAt: '1' }, false],
  ['only a time', { firstSentAt: 1 }, true],
  ...(['lastSentAt', 'tries', 'notBefore', 'sure'] as const).flatMap(
    (name): [string, unknown, boolean][] => [
      [`${name} as a number`, { firstSentAt: 1, [name]: 2 }, true],
      [`${name} as a text`, { firstSentAt: 1, [name]: '2' }, false],
      [`${name} as no number`, { firstSentAt: 1, [name]: Number.NaN }, false],
    ],
  ),
  ...(['space', 'link', 'to'] as const).flatMap((name): [string, unknown, boolean][] => [
    [`${name} as a text`, { firstSentAt: 1, [name]: 'x' }, true],
    [`${name} as a list`, { firstSentAt: 1, [name]: ['x'] }, false],
  ]),
  ...(['remark', 'refusal', 'last'] as const).flatMap((name): [string, unknown, boolean][] => [
    [`${name} as a sentence`, { firstSentAt: 1, [name]: SAID }, true],
    [`${name} without a code`, { firstSentAt: 1, [name]: { values: {} } }, false],
    [`${name} without values`, { firstSentAt: 1, [name]: { code: 'x' } }, false],
    [
      `${name} with nothing for values`,
      { firstSentAt: 1, [name]: { code: 'x', values: null } },
      false,
    ],
    [`${name} as nothing`, { firstSentAt: 1, [name]: null }, false],
  ]),
  ['users that are left out', { firstSentAt: 1, without: ['*', 'users/a'] }, true],
  ['one left out that is no text', { firstSentAt: 1, without: ['*', 1] }, false],
  ['left out as a text', { firstSentAt: 1, without: '*' }, false],
  ['an outcome', { firstSentAt: 1, final: FINAL }, true],
  ['… partly', { firstSentAt: 1, final: { ...FINAL, kind: 'partly' } }, true],
  ['… of another kind', { firstSentAt: 1, final: { ...FINAL, kind: 'failed' } }, false],
  ['… without details', { firstSentAt: 1, final: { ...FINAL, details: undefined } }, false],
  [
    '… with a detail that says nothing',
    { firstSentAt: 1, final: { ...FINAL, details: [SAID, 1] } },
    false,
  ],
  ['… of nobody knows how many', { firstSentAt: 1, final: { ...FINAL, asked: '2' } }, false],
  ['… who came in, nobody knows', { firstSentAt: 1, final: { ...FINAL, in: undefined } }, false],
  ['… as nothing', { firstSentAt: 1, final: null }, false],
])('an entry of the journal with %s is read or not: %j', (_, value, isRead) => {
  expect(isKept(value)).toBe(isRead);
});

test('what somebody typed for people, steps and tries is nobody’s progress', () => {
  const made = { firstSentAt: 1, open: false, space: 'spaces/A' };
  const typed = { who: { of: 'x', marks: 1 }, tidied: 'pins', unanswered: [1, '2'] };
  for (const strange of [
    typed,
    { ...typed, who: { of: 1, marks: 'x' }, unanswered: ['1', 2] },
    { ...typed, who: { of: 'x', marks: 'x', ids: { 0: 1 } } },
    { ...typed, unanswered: 'often' },
  ])
    expect(namesIn(fromKept({ ...made, ...(strange as object) }))).toEqual(namesIn(fromKept(made)));
});

/** All entries of journals that an earlier version left. */
function recordedEntries(version: string): Kept[] {
  const folder = path.join(__dirname, '../upgrades', version);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.world.json'))
    .flatMap((name) => {
      const { world } = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
      const properties: Record<string, string> = world.stores.properties.document ?? {};
      const chunks = Object.keys(properties).filter((key) => key.startsWith('journal.'));
      const text = chunks.sort().map((key) => properties[key]);
      return (JSON.parse(text.join('') || '[]') as [string, Kept][]).map(([, kept]) => kept);
    });
}

test('what 0.1.0 kept is kept again as it was, but for the sheet, which the journal names', () => {
  const entries = recordedEntries('0.1.0');
  expect(new Set(entries.map((kept) => fromKept(kept).is))).toEqual(
    new Set(['doubt', 'refused', 'made', 'leaving']),
  );
  for (const { sheet: _, ...kept } of entries as (Kept & { sheet: number })[]) {
    const said = Object.entries(kept).filter(([name, is]) => is !== false || name === 'open');
    // Once all is done but leaving, how the space came about is nobody's question.
    const expected = said.filter(([name]) => !kept.final || name !== 'first');
    expect(toKept(fromKept(kept))).toEqual(Object.fromEntries(expected));
  }
});

test.each<[string, Partial<Kept>, string]>([
  ['sent, and nothing was seen', { open: true }, 'doubt'],
  ['a person has to say what is right', { open: true, ask: true }, 'undecided'],
  ['a resend named a space', { open: true, space: 'spaces/A' }, 'echoed'],
  ['the space is known', { open: false, space: 'spaces/A' }, 'made'],
  ['it was refused over people', { open: false, without: ['*'] }, 'ready'],
  ['its id is refused for ever', { open: false, without: ['*'], stuck: true }, 'stuck'],
  ['it was refused', { open: false, refusal: { code: 'x', values: {} } }, 'refused'],
])('the flags of 0.1.0 where %s', (_what, flags, is) => {
  expect(fromKept({ firstSentAt: 1, open: false, ...flags }).is).toBe(is);
});
