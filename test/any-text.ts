/** Texts of any characters, for property tests. */
import * as fc from 'fast-check';

const SURROGATES = { from: 0xd800, count: 0x800 };

/** Any code point but a lone surrogate. fast-check's unit `binary` is the same, over a table that takes each test file half a second. */
const character = fc.integer({ min: 0, max: 0x10ffff - SURROGATES.count }).map(
  (at) => String.fromCodePoint(at < SURROGATES.from ? at : at + SURROGATES.count),
  (text) => {
    const point = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== text)
      throw new Error('Not one character');
    return point < SURROGATES.from ? point : point - SURROGATES.count;
  },
);

/** A text of any characters, assigned or not; lengths count characters. */
export function anyText(lengths: { minLength?: number; maxLength?: number } = {}) {
  return fc.string({ unit: character, ...lengths });
}
