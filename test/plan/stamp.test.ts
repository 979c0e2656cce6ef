/** The Request ID cell: what is written can be read, and nothing else can. */
import fc from 'fast-check';
import { formatStamp, proofOf, readStamp, type Stamp, sealStamp } from '../../src/plan/stamp';
import { sealsWith } from '../../src/seal/seal';
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

describe('a row that a later run took up as it was changed', () => {
  const seals = sealsWith(() => ({ key: 'ann', book: 'book' }));
  const stamp = {
    ...{ uuid: '3f2b8f0e-1c1d-4f6a-9c55-0a1b2c3d4e5f', tag: 'k3x9q0ab' },
    ...{ minute: Date.UTC(2027, 2, 2, 8), fingerprint: '2y02yj-oohcai' },
  };
  const first = sealStamp(seals, { ...stamp, run: 'run01' }, 'first');
  const taken = sealStamp(seals, { ...stamp, run: 'run02' }, 'changed', first);
  const again = sealStamp(seals, { ...stamp, run: 'run03' }, 'changed again', taken);
  const proof = (one: Stamp, asked: string) =>
    proofOf(seals, readStamp(formatStamp(one)) as Stamp, () => asked);

  test('is known by what it asked for then, and by what it asked for at first, and by nothing else', () => {
    const proofs = (one: Stamp) =>
      ['first', 'changed', 'changed again', 'another'].map((asked) => proof(one, asked));
    const [yes, no] = ['stamp and request', 'stamp'];
    expect(proofs(first)).toEqual([yes, no, no, no]);
    expect(proofs(taken)).toEqual([yes, yes, no, no]);
    expect(proofs(again)).toEqual([yes, no, yes, no]);
    expect(proofs(sealStamp(seals, { ...stamp, run: 'run04' }, 'changed'))).toEqual([
      ...[no, yes, no, no],
    ]);
  });

  test('is proved by nothing that somebody put together of its cell and another', () => {
    const [one = '', two = ''] = [taken.seal, first.seal];
    const elsewhere = sealStamp(seals, { ...stamp, fingerprint: '1-1', run: 'run01' }, 'another');
    for (const seal of [
      ...[one.slice(0, 32), `${two}${one.slice(32)}`, `${one}x`, one.slice(0, -1)],
      ...[one.replace('run01', 'run02'), `${one.slice(0, 37)}${elsewhere.seal?.slice(16)}`],
    ])
      expect([seal, proof({ ...taken, seal }, 'first')]).toEqual([seal, 'nothing']);
    const ben = sealsWith(() => ({ key: 'ben', book: 'book' }));
    expect(proofOf(ben, taken, () => 'first')).toBe('nothing');
    expect(proof(sealStamp(seals, { ...stamp, run: 'run02' }, 'a', elsewhere), 'another')).toBe(
      'stamp',
    );
  });

  test('has nothing beside its seals where it had none at first', () => {
    const unsealed = { ...stamp, run: 'run01' };
    const sealed = sealStamp(seals, { ...stamp, run: 'run02' }, 'changed', unsealed);
    expect(sealed).toEqual(sealStamp(seals, { ...stamp, run: 'run02' }, 'changed'));
  });
});
