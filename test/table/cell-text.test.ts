/** What a person sees of a cell, and by what two spellings are the same. */
import { isBlank, isPlain, quoted, withoutCase } from '../../src/table/cell-text';

test.each<[string, boolean]>([
  ['', true],
  [' ', true],
  ['\t\n', true],
  ['\u200b', true],
  ['\u00a0', true],
  ['\ufeff \u200d', true],
  ['x', false],
  ['!', false],
  ['~', false],
  [' x', false],
  ['é', false],
  ['\u200bx', false],
])('%j is blank: %s', (cell, blank) => {
  expect(isBlank(cell)).toBe(blank);
});

test.each<[string, boolean]>([
  ['', true],
  [' ~\t\n', true],
  ['a\r', false],
  ['\u001f', false],
  ['\u007f', false],
  ['é', false],
])('%j is plain: %s', (text, plain) => {
  expect(isPlain(text)).toBe(plain);
});

test.each<[string, string]>([
  ['  Chess  CLUB ', 'chess club'],
  ['Chess\tclub', 'chess club'],
  ['Chess\nclub', 'chess club'],
  ['Chess club', 'chess club'],
  ['E\u0301t\u00c9', 'été'],
  ['É  t', 'é t'],
  ['É\u00a0t', 'é t'],
  ['É\tt', 'é t'],
  ['\u200bÉ t', 'é t'],
])('%j is the same as %j', (one, other) => {
  expect(withoutCase(one)).toBe(other);
});

test('a sentence quotes a hundred characters, whatever they are, and then an ellipsis', () => {
  const of = (n: number, letter: string) => quoted(letter.repeat(n));
  for (const letter of ['x', 'é', '😀']) {
    expect(of(100, letter)).toBe(letter.repeat(100));
    expect(of(101, letter)).toBe(`${letter.repeat(99)}…`);
    expect(of(300, letter)).toBe(`${letter.repeat(99)}…`);
  }
  expect(quoted('  a  ')).toBe('a');
});
