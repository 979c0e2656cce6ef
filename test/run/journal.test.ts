/** The journal: what an execution that was killed leaves for the next. */
import fc from 'fast-check';
import { PLAIN, type Progress } from '../../src/row/progress';
import { isJournalLost, type Journal, readJournal, writeJournal } from '../../src/run/journal';
import { progresses } from '../row/progresses';

const SHEET = 7;
const SENT = { firstAt: 1, tries: 1, notBefore: 0 };
const sheets = fc.constantFrom(SHEET, 0, 104_729);

function journalOf(list: readonly [string, Progress, number][]): Journal {
  return {
    rows: new Map(list.map(([uuid, progress]) => [uuid, progress])),
    seals: new Map(),
    elsewhere: new Map(
      list.flatMap(([uuid, , sheet]) => (sheet === SHEET ? [] : [[uuid, sheet] as const])),
    ),
  };
}

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

test('what is written is read, in any script, however long', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.uuid(), progresses, sheets), { maxLength: 30 }), (list) => {
      const { store } = properties();
      const journal = journalOf(list);
      writeJournal(store, journal, SHEET);
      expect(readJournal(store.all(), SHEET)).toEqual(journal);
      expect(isJournalLost(store.all())).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('200 rows refused in Chinese fit into the properties', () => {
  const { store } = properties();
  const why = { code: 'problem.refused', values: { message: '不允许'.repeat(40) } };
  const journal = journalOf(
    Array.from({ length: 200 }, (_, row) => [
      `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`,
      { is: 'refused', sent: SENT, why },
      SHEET,
    ]),
  );
  writeJournal(store, journal, SHEET);
  expect(readJournal(store.all(), SHEET)).toEqual(journal);
});

test('a shorter journal leaves nothing of a longer one', () => {
  const { store } = properties();
  const long = 'x'.repeat(30_000);
  const doubt = (heard: string): Progress => ({
    ...{ is: 'doubt', ask: PLAIN, lookFirst: false },
    sent: { ...SENT, heard: { code: heard, values: {} } },
  });
  const names = () => [...readJournal(store.all(), SHEET).rows.keys()];
  writeJournal(store, journalOf([['a', doubt(long), SHEET]]), SHEET);
  writeJournal(store, journalOf([['b', doubt('x'), SHEET]]), SHEET);
  expect(names()).toEqual(['b']);
  writeJournal(store, journalOf([]), SHEET);
  expect(names()).toEqual([]);
});

describe('the journal of another version', () => {
  const entry = { firstSentAt: 1, open: true };

  test('one of 0.1.0 is read, and tells which sheet its rows stand on', () => {
    const text = JSON.stringify([
      ['a', { sheet: SHEET, ...entry }],
      ['b', { sheet: 9, ...entry }],
    ]);
    const { rows, elsewhere } = readJournal({ 'journal.0': text }, SHEET);
    expect([...rows].map(([uuid, { is }]) => [uuid, is])).toEqual([
      ['a', 'doubt'],
      ['b', 'doubt'],
    ]);
    expect([...elsewhere]).toEqual([['b', 9]]);
  });

  test('0.1.0 finds no sheet in today’s, and so removes no entry whose row it can’t read', () => {
    const { store } = properties();
    writeJournal(store, readJournal({ 'journal.0': JSON.stringify([['a', entry]]) }, SHEET), SHEET);
    expect(JSON.parse(store.all()['journal.0'] ?? '')).toEqual([['a', { on: SHEET, ...entry }]]);
  });
});

describe('a journal that was tampered with', () => {
  const intact = '[["a",{"sheet":0,"firstSentAt":1,"open":true}]]';

  test.each(['x', '{}', '7', 'null', intact.slice(0, -2), `${intact}]`])('%s is lost', (text) => {
    expect(readJournal({ 'journal.0': text }, SHEET).rows.size).toBe(0);
    expect(isJournalLost({ 'journal.0': text })).toBe(true);
  });

  test('none at all is lost too', () => expect(isJournalLost({})).toBe(true));

  test('entries that can’t be read are left out, and the others stay', () => {
    const text = `[null,7,["b"],["c",null],["d",{"firstSentAt":"1"}],${intact.slice(1)}`;
    expect([...readJournal({ 'journal.0': text }, SHEET).rows.keys()]).toEqual(['a']);
  });
});
