/** The journal: what an execution that was killed leaves for the next. */
import fc from 'fast-check';
import { isJournalLost, type Journal, readJournal, writeJournal } from '../../src/run/journal';

/** A store as Apps Script's: it refuses values over 9 KB. */
function properties() {
  const values: Record<string, string> = {};
  return {
    values,
    store: {
      all: () => ({ ...values }),
      get: (key: string) => values[key],
      set: (added: Record<string, string>) => {
        for (const [key, value] of Object.entries(added)) {
          if (Buffer.byteLength(value) > 9 * 1024) throw new Error('Argument too large: value');
          values[key] = value;
        }
      },
      remove: (key: string) => {
        delete values[key];
      },
    },
  };
}

const entries = fc.array(
  fc.tuple(
    fc.uuid(),
    fc.record(
      {
        sheet: fc.nat(),
        firstSentAt: fc.nat(),
        open: fc.boolean(),
        space: fc.constant('spaces/AAAA'),
        refusal: fc.record({
          code: fc.constant('problem.refused'),
          values: fc.record({ message: fc.string({ unit: 'grapheme', maxLength: 2_000 }) }),
        }),
      },
      { requiredKeys: ['sheet', 'firstSentAt', 'open'] },
    ),
  ),
  { maxLength: 30 },
);

test('what is written is read, in any script, however long', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const { store } = properties();
      const journal: Journal = new Map(list);
      writeJournal(store, journal);
      expect(readJournal(store.all())).toEqual(journal);
      expect(isJournalLost(store.all())).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('200 rows refused in Chinese fit into the properties', () => {
  const { store } = properties();
  const refusal = { code: 'problem.refused', values: { message: '不允许'.repeat(40) } };
  const journal: Journal = new Map(
    Array.from({ length: 200 }, (_, row) => [
      `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`,
      { sheet: 0, firstSentAt: 1, open: false, refusal },
    ]),
  );
  writeJournal(store, journal);
  expect(readJournal(store.all())).toEqual(journal);
});

test('a shorter journal leaves nothing of a longer one', () => {
  const { store } = properties();
  const long = 'x'.repeat(30_000);
  const entry = { sheet: 0, firstSentAt: 1, open: true };
  writeJournal(store, new Map([['a', { ...entry, last: { code: long, values: {} } }]]));
  writeJournal(store, new Map([['b', entry]]));
  expect([...readJournal(store.all()).keys()]).toEqual(['b']);
  writeJournal(store, new Map());
  expect(readJournal(store.all()).size).toBe(0);
  expect(isJournalLost(store.all())).toBe(false);
});

describe('the journal of another version', () => {
  const entry = { firstSentAt: 1, open: true };

  test('one of 0.1.0 is read', () => {
    const journal = readJournal({ 'journal.0': JSON.stringify([['a', { sheet: 7, ...entry }]]) });
    expect(journal.get('a')).toEqual({ sheet: 7, ...entry });
  });

  test('0.1.0 finds no sheet in today’s, and so removes no entry whose row it can’t read', () => {
    const { store } = properties();
    writeJournal(store, new Map([['a', { sheet: 7, ...entry }]]));
    expect(JSON.parse(store.all()['journal.0'] ?? '')).toEqual([['a', { on: 7, ...entry }]]);
  });
});

describe('a journal that was tampered with', () => {
  const intact = '[["a",{"sheet":0,"firstSentAt":1,"open":true}]]';

  test.each(['x', '{}', '7', 'null', intact.slice(0, -2), `${intact}]`])('%s is lost', (text) => {
    expect(readJournal({ 'journal.0': text }).size).toBe(0);
    expect(isJournalLost({ 'journal.0': text })).toBe(true);
  });

  test('none at all is lost too', () => expect(isJournalLost({})).toBe(true));

  test('entries that can’t be read are left out, and the others stay', () => {
    const text = `[null,7,["b"],["c",null],["d",{"firstSentAt":"1"}],${intact.slice(1)}`;
    expect([...readJournal({ 'journal.0': text }).keys()]).toEqual(['a']);
  });
});
