/** Values of any length in a store whose properties hold 9 KB each. */
import fc from 'fast-check';
import { inPieces } from '../../src/run/pieces';
import type { Store } from '../../src/run/ports';

function strict() {
  const values = new Map<string, string>();
  const store: Store = {
    all: () => Object.fromEntries(values),
    get: (key) => values.get(key),
    set: (added) => {
      for (const [key, value] of Object.entries(added)) {
        if (Buffer.byteLength(value) > 9_216) throw new Error('Argument too large: value');
        if (/[\ud800-\udbff]$/.test(value)) throw new Error('A sign was cut in two.');
        values.set(key, value);
      }
    },
    remove: (key) => void values.delete(key),
  };
  return { values, store: inPieces(store) };
}

test.each([
  ['a short text', 'x'],
  ['as much as fits', 'x'.repeat(9_000)],
  ['a long text', 'abc'.repeat(10_000)],
  ['a text of umlauts', 'ä'.repeat(4_700)],
  ['a text of other scripts', '漢'.repeat(9_000)],
  ['a text of signs of two units', `x${'🚀'.repeat(9_000)}`],
])('%s is read as it was written', (_, text) => {
  const { store } = strict();
  store.set({ settings: text, other: 'y' });
  expect(store.get('settings')).toBe(text);
  expect(store.all()).toEqual({ settings: text, other: 'y' });
  store.set({ settings: 'short' });
  expect(store.all()).toEqual({ settings: 'short', other: 'y' });
});

test('removing leaves nothing behind', () => {
  const { store, values } = strict();
  store.set({ settings: 'abc'.repeat(10_000) });
  store.remove('settings');
  expect([...values.keys()]).toEqual([]);
});

test('any text comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 0, maxLength: 12_000 }), (text) => {
      const { store } = strict();
      store.set({ key: text });
      expect(store.get('key')).toBe(text);
    }),
    { numRuns: 40 },
  );
});
