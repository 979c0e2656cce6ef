/** What rows made is remembered as long as the document's properties have room. */
import { readMade } from '../../src/placing/made';

const idOf = (row: number) => `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`;
const lengthOf = (properties: Record<string, string>) =>
  Object.entries(properties).reduce((sum, [key, value]) => sum + key.length + value.length, 0);

/** Sheets fill up one after the other, by 60 rows at a time; `digits` long are the ids of spaces. */
function filled(sheets: number, rows: number, digits: number) {
  const properties: Record<string, string> = { other: 'x'.repeat(5_000) };
  for (let sheet = 0; sheet < sheets; sheet++)
    for (let from = 0; from < rows; from += 60) {
      const made = readMade(properties, sheet);
      for (let row = from; row < from + 60; row++)
        made.add(idOf(row), `spaces/${String(row).padStart(digits, 'A')}`);
      Object.assign(properties, made.changes());
    }
  return properties;
}

test.each([11, 64])(
  'no property is longer than Google takes, whatever ids Chat gives (%i)',
  (digits) => {
    const properties = filled(1, 1_200, digits);
    expect(Math.max(...Object.values(properties).map((value) => value.length))).toBeLessThan(9_000);
    const made = readMade(properties, 0);
    expect(made.spaceOf(idOf(1_199))).toBe(`spaces/${'1199'.padStart(digits, 'A')}`);
    expect(made.spaceOf(idOf(0))).toBe(`spaces/${'0'.padStart(digits, 'A')}`);
  },
);

test('several long-lived sheets leave room in the store; the newest rows of each are known', () => {
  const properties = filled(4, 4_200, 20);
  expect(lengthOf(properties)).toBeLessThan(450_000);
  for (const sheet of [0, 1, 2, 3])
    expect(readMade(properties, sheet).spaceOf(idOf(4_199))).toBeDefined();
});
