/** The Request ID cell: what is written can be read, and nothing else can. */
import fc from 'fast-check';
import { formatStamp, readStamp } from '../../src/plan/stamp';
import { anyText } from '../any-text';

const MINUTE_MS = 60_000;

const base36 = (max: number, min = 1) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'), {
      minLength: min,
      maxLength: max,
    })
    .map((letters) => letters.join(''));

const first = fc.record({
  uuid: fc.uuid(),
  tag: base36(16, 4),
  minute: fc
    .integer({ min: 0, max: Date.UTC(9999, 0) / MINUTE_MS })
    .map((minute) => minute * MINUTE_MS),
  fingerprint: fc.tuple(base36(16), base36(16)).map((parts) => parts.join('-')),
});

const stamps = fc.oneof(
  // As 0.1.0 wrote them.
  first.map((stamp) => ({ ...stamp, run: '' })),
  fc.tuple(first, base36(5, 5)).map(([stamp, run]) => ({ ...stamp, run })),
  fc
    .tuple(first, base36(5, 5), fc.base64String({ minLength: 16, maxLength: 64 }))
    .filter(([, , seal]) => !/[+/=]/.test(seal))
    .map(([stamp, run, seal]) => ({ ...stamp, run, seal })),
);

test('a stamp that is written is read as it was', () => {
  fc.assert(
    fc.property(stamps, (stamp) => {
      expect(readStamp(formatStamp(stamp))).toEqual(stamp);
    }),
  );
});

test('the time of a stamp is kept to the minute', () => {
  const minute = Date.UTC(2027, 2, 2, 8, 30);
  const stamp = {
    uuid: '01234567-89ab-4def-8123-456789abcdef',
    tag: 'anntag',
    fingerprint: 'a-b',
    run: 'run01',
  };
  expect(readStamp(formatStamp({ ...stamp, minute: minute + 59_999 }))?.minute).toBe(minute);
});

test('spaces around a stamp don’t matter, a missing or changed part does', () => {
  fc.assert(
    fc.property(stamps, fc.nat(), (stamp, at) => {
      const text = formatStamp(stamp);
      expect(readStamp(` ${text}\n`)).toEqual(stamp);
      const parts = text.split(' ');
      // The seal alone may be missing.
      parts.splice(at % Math.min(6, parts.length), 1);
      expect(readStamp(parts.join(' '))).toBeUndefined();
    }),
  );
});

test('any other text is no stamp, and nothing is thrown', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(readStamp(text)).toBeUndefined();
    }),
  );
});

test('a day that no calendar has is no stamp', () => {
  const text = '01234567-89ab-4def-8123-456789abcdef anntag 2027-13-45T99:00Z a-b';
  expect(readStamp(text)).toBeUndefined();
});

describe('versions', () => {
  const OLD = '01234567-89ab-4def-8123-456789abcdef anntag 2027-03-02T08:00Z 2y02yj-oohcai';
  const stamp = {
    uuid: '01234567-89ab-4def-8123-456789abcdef',
    tag: 'anntag',
    minute: Date.UTC(2027, 2, 2, 8),
    fingerprint: '2y02yj-oohcai',
  };

  test('a stamp of 0.1.0 is read, and tells no run', () => {
    expect(readStamp(OLD)).toEqual({ ...stamp, run: '' });
  });

  test('today’s tells its run, and has room for a seal', () => {
    const seal = 'q83vEjRWeJASNFZ4kBI0Vg';
    expect(formatStamp({ ...stamp, run: 'k3x9q' })).toBe(`${OLD} v2 k3x9q`);
    expect(readStamp(`${OLD} v2 k3x9q ${seal}`)).toEqual({ ...stamp, run: 'k3x9q', seal });
  });

  test.each([
    ['of a later version', `${OLD} v3 k3x9q`],
    ['that breaks off', `${OLD} v2`],
    ['whose run is cut', `${OLD} v2 k3x9`],
    ['whose seal is cut', `${OLD} v2 k3x9q q83v`],
    ['with something behind it', `${OLD} v2 k3x9q q83vEjRWeJASNFZ4kBI0Vg x`],
  ])('a stamp %s can’t be read', (_what, text) => {
    expect(readStamp(text)).toBeUndefined();
  });
});
