/** What is kept of a row's progress: as 0.1.0 kept it, so that either version goes on with what the other left. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { fromKept, type Kept, toKept } from '../../src/row/kept';
import { progresses } from './progresses';

test('whatever a row can be is read as it was kept', () => {
  fc.assert(
    fc.property(progresses, (progress) => {
      const kept = JSON.parse(JSON.stringify(toKept(progress))) as Kept;
      expect(fromKept(kept)).toEqual(progress);
    }),
  );
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
