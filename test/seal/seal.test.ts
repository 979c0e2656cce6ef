/** Seals: held to Node's own HMAC, and to what they are for: nobody without the key makes one. */
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { readStamp } from '../../src/plan/stamp';
import { SEAL_LENGTH, sealsWith } from '../../src/seal/seal';
import { bytesOf, hmacSha256 } from '../../src/seal/sha256';
import { anyText } from '../any-text';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const seals = (key = 'k'.repeat(64), book = 'book') => sealsWith(() => ({ key, book }));

test('signs as Node does, whatever the key and the text', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.oneof(anyText({ maxLength: 300 }), fc.string({ maxLength: 40 })),
      (key, text) => {
        const expected = createHmac('sha256', key).update(bytesOf(text)).digest('hex');
        expect(hex(hmacSha256(key)(text))).toBe(expected);
      },
    ),
    { numRuns: 100 },
  );
});

test('signs texts of every length around its blocks as Node does', () => {
  const key = bytesOf('a key');
  const sign = hmacSha256(key);
  for (let length = 0; length < 140; length++) {
    const text = 'x'.repeat(length);
    expect(hex(sign(text))).toBe(createHmac('sha256', key).update(bytesOf(text)).digest('hex'));
  }
});

test('a seal is short, in signs that a stamp has room for, and the same at every time', () => {
  const seal = seals().seal(['stamp', 'é😀']);
  expect(seal).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(seal).toHaveLength(SEAL_LENGTH);
  expect(seals().seal(['stamp', 'é😀'])).toBe(seal);
  const stamp = `00000000-0000-4000-8000-000000000000 anntag 2027-01-01T10:00Z a-b v2 abcde ${seal}`;
  expect(readStamp(stamp)?.seal).toBe(seal);
});

test('another key, another spreadsheet, other texts or texts cut otherwise have another seal', () => {
  const parts = ['space', 'one', 'two'];
  const seal = seals().seal(parts);
  expect(seals().isSealed(parts, seal)).toBe(true);
  expect(seals('other'.repeat(12)).isSealed(parts, seal)).toBe(false);
  expect(seals(undefined, 'a copy').isSealed(parts, seal)).toBe(false);
  for (const other of [
    ['space', 'onetwo'],
    ['space', 'one,two'],
    ['one', 'space', 'two'],
    parts.slice(1),
  ])
    expect(seals().isSealed(other, seal)).toBe(false);
});

test('nothing else is a seal: none, a longer or shorter one, one in which a sign differs', () => {
  const parts = ['stamp', 'text'];
  const seal = seals().seal(parts);
  for (const text of [undefined, '', seal.slice(1), `${seal}A`, `${seal.slice(1)}!`])
    expect(seals().isSealed(parts, text)).toBe(false);
  for (let at = 0; at < seal.length; at++) {
    const changed = seal.slice(0, at) + (seal[at] === 'A' ? 'B' : 'A') + seal.slice(at + 1);
    expect(seals().isSealed(parts, changed)).toBe(false);
  }
});

test('the key is asked for once, and not before something is sealed', () => {
  let asked = 0;
  const one = sealsWith(() => ({ key: `key ${++asked}`, book: 'book' }));
  expect(asked).toBe(0);
  one.seal(['a']);
  one.isSealed(['b'], 'x'.repeat(SEAL_LENGTH));
  expect(asked).toBe(1);
});

test.each([
  ['k'.repeat(64), 'book', ['stamp', 'é😀Ω'], '22F9rZveFYr7ehhA'],
  ['k'.repeat(64), 'book', [], 'S_EAZwUbQaJNq-_W'],
  ['Schlüssel Ω', '', ['stamp', 'x'.repeat(100)], 'R54iLt7qiJ8mRnhN'],
])('seals that stand in sheets hold in every later version: %#', (key, book, parts, kept) => {
  const units = (text: string) => Buffer.from(text, 'utf16le').swap16();
  const text = JSON.stringify(['rows-to-spaces 1', book, ...parts]);
  const whole = createHmac('sha256', units(key)).update(units(text)).digest('base64url');
  expect([seals(key, book).seal(parts), whole.slice(0, 16)]).toEqual([kept, kept]);
});
