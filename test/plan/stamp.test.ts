/** The Request ID cell: what is written can be read, and nothing else can. */
import fc from 'fast-check';
import { formatStamp, readStamp } from '../../src/plan/stamp';

const MINUTE_MS = 60_000;

const base36 = (max: number, min = 1) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'), {
      minLength: min,
      maxLength: max,
    })
    .map((letters) => letters.join(''));

const stamps = fc.record({
  uuid: fc.uuid(),
  tag: base36(16, 4),
  minute: fc
    .integer({ min: 0, max: Date.UTC(9999, 0) / MINUTE_MS })
    .map((minute) => minute * MINUTE_MS),
  fingerprint: fc.tuple(base36(16), base36(16)).map((parts) => parts.join('-')),
});

test('a stamp that is written is read as it was', () => {
  fc.assert(
    fc.property(stamps, (stamp) => {
      expect(readStamp(formatStamp(stamp))).toEqual(stamp);
    }),
  );
});

test('the time of a stamp is kept to the minute', () => {
  const minute = Date.UTC(2027, 2, 2, 8, 30);
  const stamp = { uuid: '01234567-89ab-4def-8123-456789abcdef', tag: 'anntag', fingerprint: 'a-b' };
  expect(readStamp(formatStamp({ ...stamp, minute: minute + 59_999 }))?.minute).toBe(minute);
});

test('spaces around a stamp don’t matter, a missing or changed part does', () => {
  fc.assert(
    fc.property(stamps, fc.nat(), (stamp, at) => {
      const text = formatStamp(stamp);
      expect(readStamp(` ${text}\n`)).toEqual(stamp);
      const parts = text.split(' ');
      parts.splice(at % parts.length, 1);
      expect(readStamp(parts.join(' '))).toBeUndefined();
    }),
  );
});

test('any other text is no stamp, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readStamp(text)).toBeUndefined();
    }),
  );
});

test('a day that no calendar has is no stamp', () => {
  const text = '01234567-89ab-4def-8123-456789abcdef anntag 2027-13-45T99:00Z a-b';
  expect(readStamp(text)).toBeUndefined();
});
