/** What a person who acts believes of rows: what their own runs wrote, and of anything else nothing that would act. */

import { readMade } from '../../src/placing/made';
import type { Progress } from '../../src/row/progress';
import type { Journal } from '../../src/run/journal';
import { OWN, readJournal, writeJournal } from '../../src/run/journal';
import { sealsWith } from '../../src/seal/seal';
import { smallWorld, store } from './small-world';

const CELLS = [
  ['Space name', 'Members'],
  ['Chess', 'li@example.com'],
];
const SHEET = 7;
const ann = sealsWith(() => ({ key: 'ann', book: 'book' }));
const ben = sealsWith(() => ({ key: 'ben', book: 'book' }));

/** A run whose answer was lost: the row is in doubt, and the journal says so. */
function inDoubt() {
  const world = smallWorld({ cells: CELLS });
  world.start();
  world.hooks.answer = ({ method }) =>
    method === 'spaces.setup' ? { ok: false, error: { code: 0, message: 'lost' } } : undefined;
  world.slice();
  world.hooks.answer = undefined;
  const [uuid = ''] = world.outcome('Chess')['Request ID'].split(' ');
  return { world, uuid };
}

const kept = (world: ReturnType<typeof smallWorld>) =>
  JSON.parse(world.document.get('journal.0') ?? '[]') as [string, Record<string, unknown>][];

test('an entry of the journal holds for whoever sealed it, as a whole, and another’s stays as it is', () => {
  const values = new Map<string, string>();
  const progress: Progress = {
    ...{ is: 'made' as const, ask: { without: [], renewed: false, takenOver: false } },
    ...{
      sent: { firstAt: 1, tries: 1, notBefore: 0 },
      space: 'spaces/one',
      by: 'otherwise' as const,
    },
    ...{ begun: false, onlyPeople: false },
  };
  const journal: Journal = {
    rows: new Map([['a', progress]]),
    elsewhere: new Map(),
    seals: new Map([['a', OWN]]),
  };
  writeJournal(store(values), journal, SHEET, ann);
  const text = values.get('journal.0') ?? '';
  expect(readJournal({ 'journal.0': text }, SHEET, ann).seals.get('a')).toBe(OWN);
  const bens = readJournal({ 'journal.0': text }, SHEET, ben);
  expect(bens.seals.get('a')).not.toBe(OWN);
  writeJournal(store(values), bens, SHEET, ben);
  expect(values.get('journal.0')).toBe(text);
  for (const [from, to] of [
    ['spaces/one', 'spaces/two'],
    ['"tries":1', '"tries":2'],
    ['["a"', '["b"'],
  ] as const) {
    const { rows, seals } = readJournal({ 'journal.0': text.replace(from, to) }, SHEET, ann);
    expect([rows.size, [...seals.values()].includes(OWN)]).toEqual([1, false]);
  }
});

test('a journal that somebody wrote to say that a row was never sent costs time, and no second space', () => {
  const { world, uuid } = inDoubt();
  const [[, entry] = ['', {}]] = kept(world);
  // In the way of today and of earlier versions.
  for (const seal of [{}, { seal: entry.seal }, { seal: 'x'.repeat(16) }]) {
    const { seal: _, ...rest } = entry;
    world.document.set(
      'journal.0',
      JSON.stringify([[uuid, { ...rest, open: false, tries: 0, ...seal }]]),
    );
    world.clock.spend(10_000);
    world.slice();
  }
  world.run();
  expect(world.chat.spaces().map(({ displayName }) => displayName)).toEqual(['Chess']);
  expect(world.outcome('Chess').Status).toBe('Done');
});

test('a journal that names another space for a row is not believed: nobody is added there', () => {
  const { world, uuid } = inDoubt();
  const [[, entry] = ['', {}]] = kept(world);
  for (const seal of [{}, { seal: entry.seal }]) {
    const { seal: _, ...rest } = entry;
    const forged = { ...rest, open: false, space: 'spaces/board', worked: true, ...seal };
    world.document.set('journal.0', JSON.stringify([[uuid, forged]]));
    world.clock.spend(10_000);
    world.slice();
  }
  world.run();
  expect(world.calls(/board/)).toEqual([]);
  expect(world.outcome('Chess').Status).toBe('Done');
});

test.each(['that it bore', 'of nobody', ''])(
  'a journal that names another space for a row is not believed either once its person tries it again: with the seal %s',
  (whose) => {
    const { world, uuid } = inDoubt();
    world.hooks.answer = () => ({ ok: false, error: { code: 409, message: 'in use' } });
    world.clock.spend(10_000);
    world.run();
    world.hooks.answer = undefined;
    const [[, { seal, ...rest }] = ['', {}]] = kept(world);
    const forged = { ...rest, open: false, space: 'spaces/board', worked: true };
    const seals = { 'that it bore': { seal }, 'of nobody': { seal: 'x'.repeat(16) } };
    const sealed = { ...forged, ...seals[whose as keyof typeof seals] };
    world.document.set('journal.0', JSON.stringify([[uuid, sealed]]));
    expect(world.start('again')).toMatchObject({ total: 1 });
    world.run();
    expect(world.calls(/board/)).toEqual([]);
    expect(world.outcome('Chess').Status).toBe('Done');
  },
);

test('a journal that names another space for a row is not believed either where the row comes back while others are set up', () => {
  const world = smallWorld({ cells: [...CELLS, ['Go', 'mo@example.com']] });
  world.start();
  const [row = []] = world.cells.splice(2, 1);
  const [uuid = ''] = (row[row.length - 1] ?? '').split(' ');
  const at = world.ports.now();
  const forged = { firstSentAt: at, open: false, space: 'spaces/board', worked: true };
  world.document.set('journal.0', JSON.stringify([[uuid, { ...forged, seal: 'x'.repeat(16) }]]));
  world.hooks.beforeCall = () => {
    world.hooks.beforeCall = undefined;
    world.cells.push(row);
  };
  world.run();
  expect(world.calls(/board/)).toEqual([]);
  expect(world.outcome('Chess').Status).toBe('Done');
  expect(world.outcome('Go').Status).toBe('Done');
});

test.each([
  '{"broken',
  '[[1,2]]',
  '[["a",null]]',
  '[["a",{"firstSentAt":"soon"}]]',
  '[["a",{"firstSentAt":1,"without":7}]]',
  '[["a",{"firstSentAt":1,"space":["spaces/x"]}]]',
  '[["a",{"firstSentAt":1,"open":false,"space":"spaces/x","final":{"kind":"gone"}}]]',
  '[["a",{"firstSentAt":1,"refusal":{"code":3}}]]',
  '[["a",{"firstSentAt":1,"on":"here"}]]',
])('what has no form of a journal is not read: %s', (text) => {
  expect(readJournal({ 'journal.0': text }, SHEET, ann).rows.size).toBe(0);
});

test('the memory of spaces proves what it was sealed for, to whoever sealed it', () => {
  const made = readMade({}, SHEET, ann);
  made.add('a', 'spaces/one');
  const properties = made.changes();
  const read = (of = ann, values = properties) => readMade(values, SHEET, of);
  expect(read().proofOf('a', 'spaces/one')).toBe('own');
  expect(read().proofOf('a', 'spaces/two')).toBeUndefined();
  expect(read(ben).proofOf('a', 'spaces/one')).toBeUndefined();
  expect(read(ben).spaceOf('a')).toBe('spaces/one');
  const swapped = Object.fromEntries(
    Object.entries(properties).map(([key, text]) => [key, text.replace(' one ', ' two ')]),
  );
  expect(read(ann, swapped).proofOf('a', 'spaces/two')).toBeUndefined();
  expect(readMade({ [`made.${SHEET}.0`]: 'a one' }, SHEET, ann).proofOf('a', 'spaces/one')).toBe(
    'unsealed',
  );
});
