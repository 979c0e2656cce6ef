/** Ids that rows lost to another's new one are remembered, and nobody's word but one's own gives them back. */
import { isOwnWord, lostBy, readLost, writeLost } from '../../src/placing/displaced';
import { readSnapshot } from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import { sealsOf } from '../run/small-world';

const seals = sealsOf('ben@example.com');
const uuidOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const idOf = (index: number) =>
  formatStamp({
    ...{ uuid: uuidOf(index), tag: 'a'.repeat(16), minute: Date.UTC(2027, 2, 2) },
    ...{ fingerprint: `${'b'.repeat(16)}-${'c'.repeat(16)}`, own: 'ddddddd-eeeeeee' },
    ...{ run: 'run01', seal: 'f'.repeat(64) },
  });
const one = (index: number, Status = 'Setting up', space = '') => ({
  uuid: uuidOf(1_000 + index),
  had: { Status, 'Space ID': space, 'Request ID': idOf(index) },
  ...{ asks: `${'d'.repeat(7)}-${'e'.repeat(7)}`, isShared: index % 2 === 0 },
});

test('a row’s id is remembered by the one that it bears instead, with the word beside it', () => {
  const text = writeLost(writeLost(undefined, [one(1)], seals), [one(2, 'Waiting')], seals);
  const lost = readLost(text);
  const asks = 'ddddddd-eeeeeee';
  const entries = [...lost].flatMap(([uuid, each]) => each.map((known) => [uuid, known] as const));
  expect(entries.map(([uuid, { seal: _, ...known }]) => [uuid, known])).toEqual([
    [uuidOf(1_001), { status: 'Setting up', id: idOf(1), asks, isShared: false }],
    [uuidOf(1_002), { status: 'Waiting', id: idOf(2), asks, isShared: true }],
  ]);
  for (const [uuid, known] of entries) {
    expect(isOwnWord(seals, uuid, known)).toBe(true);
    expect(isOwnWord(sealsOf('ann@example.com'), uuid, known)).toBe(false);
    expect(isOwnWord(seals, uuidOf(3), known)).toBe(false);
    expect(isOwnWord(seals, uuid, { ...known, status: 'Failed' })).toBe(false);
    expect(isOwnWord(seals, uuid, { ...known, id: idOf(3) })).toBe(false);
    expect(isOwnWord(seals, uuid, { ...known, asks: 'ddddddd-fffffff' })).toBe(false);
    expect(isOwnWord(seals, uuid, { ...known, isShared: !known.isShared })).toBe(false);
  }
});

test.each([
  ['Waiting', '', 'Waiting'],
  ['Failed', '', 'Failed'],
  ['Fix this row', '', 'Fix this row'],
  ['Fix this row', 'spaces/A', 'Setting up'],
  ['Done', 'spaces/A', 'Setting up'],
  ['Partly done', 'spaces/A', 'Setting up'],
])('a row that said %s with “%s” says %s with its id again', (before, space, after) => {
  const [[known] = []] = readLost(writeLost('', [one(1, before, space)], seals)).values();
  expect(known?.status).toBe(after);
});

test('the newest are remembered, and fit a property whatever their ids hold', () => {
  const text = writeLost(
    '',
    Array.from({ length: 50 }, (_, index) => one(index)),
    seals,
  );
  expect(text.length).toBeLessThan(9 * 1_024);
  const kept = [...readLost(text).keys()];
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.at(-1)).toBe(uuidOf(1_049));
});

test('what is no id is neither remembered nor read', () => {
  const had = { Status: 'Done', 'Request ID': 'typed' };
  expect(
    writeLost('a\tb\tc\td\n\n', [{ uuid: uuidOf(1), had, asks: '', isShared: false }], seals),
  ).toBe('');
  expect(readLost(`\tWaiting\t${idOf(1)}\tseal`).size).toBe(0);
});

test('what an earlier version remembered without what the row asked for is read as its word', () => {
  const seal = seals.seal(['lost', uuidOf(1_001), 'Waiting', idOf(1)]);
  const [[uuid = '', [known] = []] = []] = readLost(
    [uuidOf(1_001), 'Waiting', idOf(1), seal].join('\t'),
  );
  expect(known).toEqual({ status: 'Waiting', id: idOf(1), seal, asks: undefined, isShared: false });
  expect(known && isOwnWord(seals, uuid, known)).toBe(true);
});

/** Rows by their names, each with its id. */
const rowsOf = (ids: Record<string, string>) =>
  readSnapshot(
    [
      ['Space name', 'Members', 'Status', 'Request ID'],
      ...Object.entries(ids).map(([name, id]) => [name, `${name}@example.com`, 'Waiting', id]),
    ],
    {},
    { me: 'ben@example.com', ownDomains: [], defaults: {} },
  );
const askedBy = (name: string) => rowsOf({ [name]: '' }).rows[0]?.fingerprint ?? '';
const idFor = (name: string) =>
  formatStamp({
    ...{ uuid: uuidOf(1_001), tag: 'bentag', minute: 0, run: 'run01' },
    fingerprint: askedBy(name),
  });

test.each([
  ['by this version', true],
  ['by an earlier one, which didn’t keep what the row asked for', false],
])(
  'a row that was displaced twice, the first time %s, is given nothing older once what it had last stands on another row',
  (_, isKept) => {
    const opera = { uuid: uuidOf(1_001), asks: askedBy('opera'), isShared: false };
    const first = isKept
      ? writeLost('', [{ ...one(1), ...opera }], seals)
      : [opera.uuid, 'Waiting', idOf(1), 'seal'].join('\t');
    const given = (text: string, others: Record<string, string>) => {
      const snapshot = rowsOf({ opera: idFor('chess'), ...others });
      return snapshot.rows.map((row) => lostBy(readLost(text), row, snapshot)?.id)[0];
    };
    expect(given(first, {})).toBe(idOf(1));
    const again = writeLost(first, [{ ...one(2), ...opera }], seals);
    expect(given(again, {})).toBe(idOf(2));
    expect(given(again, { drama: idOf(2) })).toBeUndefined();
  },
);

test('the only row under an id that two had is the one whose it was, also where it asks for what the other one did', () => {
  const shared = { ...one(1), uuid: uuidOf(1_001), asks: askedBy('drama'), isShared: true };
  const lost = readLost(writeLost('', [shared], seals));
  const given = (rows: Record<string, string>) => {
    const snapshot = rowsOf(rows);
    return snapshot.rows.map((row) => lostBy(lost, row, snapshot)?.id);
  };
  expect(given({ drama: idFor('chess') })).toEqual([undefined]);
  expect(given({ drama: idFor('chess'), chess: idFor('chess') })).toEqual([idOf(1), undefined]);
});

test('whoever bears another row’s new id lost its own, and the row for which that was made did not', () => {
  const headers = ['Space name', 'Members', 'Status', 'Request ID'];
  const read = (...rows: string[][]) =>
    readSnapshot([headers, ...rows], {}, { me: 'ben@example.com', ownDomains: [], defaults: {} });
  const row = (name: string, id = '') => [name, `${name}@example.com`, id && 'Waiting', id];
  const [chess, drama] = read(row('chess'), row('drama')).rows;
  const stamp = { uuid: uuidOf(1_001), tag: 'bentag', minute: 0, run: 'run01' };
  const id = formatStamp({ ...stamp, fingerprint: chess?.fingerprint ?? '' });
  const lost = readLost(
    writeLost('', [{ ...one(1), asks: drama?.fingerprint ?? '', isShared: false }], seals),
  );
  const lostIn = (...rows: string[][]) => {
    const snapshot = read(...rows);
    return snapshot.rows.filter((each) => lostBy(lost, each, snapshot)).map(({ name }) => name);
  };
  expect(lostIn(row('drama', id))).toEqual(['drama']);
  expect(lostIn(row('chess', id), row('drama', id))).toEqual(['drama']);
  expect(lostIn(row('chess', id), row('drama'))).toEqual([]);
  // Renamed since, it is still none for which that id was made.
  expect(lostIn(row('opera', id))).toEqual(['opera']);
});

test('rows that bore one id in turn each get their own back, a row that is displaced again what it had last', () => {
  const headers = ['Space name', 'Members', 'Status', 'Request ID'];
  const read = (...rows: string[][]) =>
    readSnapshot([headers, ...rows], {}, { me: 'ben@example.com', ownDomains: [], defaults: {} });
  const row = (name: string, id = '') => [name, `${name}@example.com`, id && 'Waiting', id];
  const asked = (name: string) => read(row(name)).rows[0]?.fingerprint ?? '';
  const stamp = { uuid: uuidOf(1_001), tag: 'bentag', minute: 0, run: 'run01' };
  const id = formatStamp({ ...stamp, fingerprint: asked('chess') });
  for (const isShared of [true, false]) {
    const displaced = (name: string, index: number) => ({
      ...one(index),
      ...{ uuid: stamp.uuid, asks: asked(name), isShared },
    });
    const [first, second] = [displaced('drama', 1), displaced('opera', 2)];
    const again = displaced('opera', 3);
    let text = '';
    for (const each of [first, second, again]) text = writeLost(text, [each], seals);
    const lost = readLost(text);
    const snapshot = read(row('chess', id), row('drama', id), row('opera', id));
    expect(snapshot.rows.map((each) => lostBy(lost, each, snapshot)?.id)).toEqual([
      ...[undefined, idOf(1), idOf(3)],
    ]);
    // The one has it back by now.
    const later = read(row('chess', id), row('drama', idOf(1)), row('opera', id));
    expect(later.rows.map((each) => lostBy(lost, each, later)?.id)).toEqual([
      ...[undefined, undefined, idOf(3)],
    ]);
  }
});
