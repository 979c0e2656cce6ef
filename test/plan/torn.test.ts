/** Which rows are torn from their outcomes, and which only look like it. */
import fc from 'fast-check';
import {
  askedBy,
  isAnybodys,
  originalOf,
  readSnapshot,
  type Snapshot,
  stampOf,
} from '../../src/plan/snapshot';
import { formatStamp } from '../../src/plan/stamp';
import { tornIn } from '../../src/plan/torn';
import type { Trust } from '../../src/plan/trust';
import { signOf } from '../../src/request/fingerprint';
import { STATUS } from '../../src/table/columns';

/** As a person may have ordered them, with Applied behind. */
const OUTCOMES = ['Status', 'Space link', 'Details', 'Space ID', 'Request ID', 'Applied'];

const HEADERS = ['Space name', 'Members', ...OUTCOMES];
const read = (cells: string[][], settled: string[] = [], kept: string[] = []): Snapshot =>
  readSnapshot(cells, { settled, kept }, { me: 'ann@example.com', ownDomains: [], defaults: {} });

/** Rows that are set up, each of one name and one person. */
function sheet(names: readonly string[]): string[][] {
  const own = names.map((name) => [name, `${name}@example.com`, '', '', '', '', '']);
  return [
    HEADERS,
    ...read([HEADERS, ...own]).rows.map((row, index) => {
      const [name = '', person = ''] = own[index] ?? [];
      const uuid = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
      const id = formatStamp({ uuid, tag: 'anntag', minute: 0, ...askedBy(row), run: 'run01' });
      const link = `https://chat.google.com/room/S${index}`;
      return [name, person, STATUS.done, link, '', `spaces/S${index}`, id];
    }),
  ];
}

/** The rows' own cells in this order; the outcome stays. */
function reordered(cells: string[][], order: readonly number[]): string[][] {
  const [header = [], ...rows] = cells;
  return [
    header,
    ...rows.map((row, at) => [...(rows[order[at] ?? 0] ?? []).slice(0, 2), ...row.slice(2)]),
  ];
}

const movesIn = (snapshot: Snapshot) =>
  tornIn(snapshot)?.moves.map(({ to, from }) => [to.index, from?.index]);

const FOUR = sheet(['a', 'b', 'c', 'd']);

test('a sheet as it was set up, sorted as a whole, or with rows that were changed, is not torn', () => {
  expect(tornIn(read(FOUR))).toBeUndefined();
  expect(tornIn(read([HEADERS, ...FOUR.slice(1).reverse()]))).toBeUndefined();
  const changed = FOUR.map((row) => [...row]);
  changed[1]?.splice(0, 2, 'e', 'e@example.com');
  changed[2]?.splice(1, 1, 'f@example.com');
  expect(tornIn(read(changed))).toBeUndefined();
});

test('each outcome goes to the one row that it was made for', () => {
  expect(movesIn(read(reordered(FOUR, [1, 2, 0, 3])))).toEqual([
    [1, 2],
    [2, 3],
    [3, 1],
  ]);
});

test('a single row that changed places with a new one is put back, and the new one has none again', () => {
  const cells = [...sheet(['a']), ['b', 'b@example.com', '', '', '', '', '']];
  expect(movesIn(read(reordered(cells, [1, 0])))).toEqual([
    [1, undefined],
    [2, 1],
  ]);
});

test('an outcome whose row is gone has no place: what would go to where it stands stays, and is named', () => {
  const cells = reordered(FOUR, [1, 0, 3, 2]);
  cells[1]?.splice(0, 2, 'other', 'other@example.com');
  const torn = tornIn(read(cells));
  expect(torn?.moves.map(({ to }) => to.index)).toEqual([3, 4]);
  expect(torn?.stay.map(({ index }) => index)).toEqual([1]);
});

test('outcome cells that were torn from one another are not moved', () => {
  const cells = reordered(FOUR, [1, 0, 2, 3]);
  const [first, second] = [cells[1] ?? [], cells[2] ?? []];
  [first[3], second[3]] = [second[3] ?? '', first[3] ?? ''];
  expect(tornIn(read(cells))?.moves ?? []).toEqual([]);
});

test('nor is one that says that it failed, and not why: the reason is another row’s', () => {
  const cells = reordered(FOUR, [1, 0, 2, 3]);
  const failed = (details: string) =>
    cells.map((row, at) =>
      at === 1 ? [...row.slice(0, 2), STATUS.failed, '', details, '', row[6] ?? ''] : row,
    );
  expect(movesIn(read(failed('No.')))).toHaveLength(2);
  expect(movesIn(read(failed(''))) ?? []).toEqual([]);
});

test('a row whose id came to another’s link, or to another’s Space ID, gets none of that with it', () => {
  const cells = [...sheet(['a']), ['b', 'b@example.com', '', '', '', '', '']];
  for (const [link, space] of [
    ['https://chat.google.com/room/S7', ''],
    ['', 'spaces/S7'],
  ] as const) {
    const apart = reordered(cells, [1, 0]);
    apart[1]?.splice(3, 1, link);
    apart[1]?.splice(5, 1, space);
    expect(tornIn(read(apart))?.moves ?? []).toEqual([]);
  }
});

test('a copy that is known as one claims nothing', () => {
  const cells = FOUR.map((row) => [...row]);
  const [original = [], copy = []] = [cells[1], cells[2]];
  copy.splice(2, 5, STATUS.fix, '', 'A copy of another row.', '', original[6] ?? '');
  original.splice(2, 5, '', '', '', '', '');
  expect(tornIn(read(cells))).toBeUndefined();
});

test('what a person changed themselves is torn no more, until something else is', () => {
  const cells = reordered(FOUR, [1, 0, 2, 3]);
  const key = tornIn(read(cells))?.key ?? '';
  expect(tornIn(read(cells, [key]))).toBeUndefined();
  expect(tornIn(read(reordered(FOUR, [1, 0, 3, 2]), [key]))).toBeDefined();
});

test('of each row it is kept that a person changed it themselves: what is left of these rows is torn no more', () => {
  const each = tornIn(read(reordered(FOUR, [1, 0, 3, 2])))?.each ?? [];
  expect(new Set(each).size).toBe(4);
  const left = reordered(FOUR, [1, 0, 2, 3]);
  expect(tornIn(read(left, [], each))).toBeUndefined();
  expect(tornIn(read(left))?.each.every((key) => each.includes(key))).toBe(true);
  // One of these rows, and one that they weren't asked about.
  expect(tornIn(read(reordered(FOUR, [2, 1, 0, 3]), [], each))).toBeDefined();
  for (const key of tornIn(read(left))?.each ?? [])
    expect(tornIn(read(left, [], [key]))).toBeDefined();
});

test('of more rows than can be kept one by one it is known what was torn together', () => {
  const many = sheet(Array.from({ length: 501 }, (_, index) => `n${index}`));
  const all = tornIn(read(reordered(many, [...Array(500).keys()].map((at) => at + 1).concat(0))));
  expect([all?.moves.length, all?.each]).toEqual([501, []]);
  const most = [...Array(499).keys()].map((at) => at + 1).concat(0, 500);
  expect(tornIn(read(reordered(many, most)))?.each).toHaveLength(500);
});

test('people that changed places are nobody’s to move, and one row that got another’s people is just changed', () => {
  const swapped = FOUR.map((row) => [...row]);
  swapped[1]?.splice(1, 1, 'b@example.com');
  swapped[2]?.splice(1, 1, 'a@example.com');
  const torn = tornIn(read(swapped));
  expect(torn?.moves).toEqual([]);
  expect(torn?.stay.map(({ index }) => index)).toEqual([1, 2]);
  const one = FOUR.map((row) => [...row]);
  one[1]?.splice(1, 1, 'b@example.com');
  one[2]?.splice(1, 1, 'e@example.com');
  expect(tornIn(read(one))).toBeUndefined();
});

test('outcomes that were sorted are put back also where Settings say more of each row by now', () => {
  const context = { me: 'ann@example.com', ownDomains: [], defaults: { description: 'Ours' } };
  const now = (cells: string[][]) => readSnapshot(cells, {}, context);
  expect(tornIn(now(FOUR))).toBeUndefined();
  expect(movesIn(now(reordered(FOUR, [1, 2, 0, 3])))).toEqual([
    [1, 2],
    [2, 3],
    [3, 1],
  ]);
  const swapped = FOUR.map((row) => [...row]);
  swapped[1]?.splice(1, 1, 'b@example.com');
  swapped[2]?.splice(1, 1, 'a@example.com');
  expect(tornIn(now(swapped))?.stay.map(({ index }) => index)).toEqual([1, 2]);
});

test('what stands in a row that bears a space and no id is not written over', () => {
  const cells = reordered(FOUR, [1, 0, 2, 3]);
  expect(movesIn(read(cells))).toEqual([
    [1, 2],
    [2, 1],
  ]);
  // The outcome of “a” stands beside “b”, and beside “a” somebody typed a space.
  const typed = cells.map((row) => [...row]);
  typed[2]?.splice(2, 5, STATUS.done, 'https://chat.google.com/room/S9', '', 'spaces/S9', '');
  expect(tornIn(read(typed))?.moves ?? []).toEqual([]);
  const empty = cells.map((row) => [...row]);
  empty[2]?.splice(2, 5, '', '', '', '', '');
  expect(movesIn(read(empty))).toEqual([
    [1, undefined],
    [2, 1],
  ]);
});

test('of two rows under one id that both changed, the one that kept its people is the row, and the other the copy', () => {
  const cells = FOUR.map((row) => [...row]);
  const original = ['renamed', ...(cells[1] ?? []).slice(1)];
  const copy = ['copy', 'copy@example.com', ...original.slice(2)];
  const snapshot = read([HEADERS, copy, original]);
  const uuid = original[6]?.slice(0, 36) ?? '';
  expect(originalOf(snapshot, uuid)?.name).toBe('renamed');
});

test('of two rows under one id that both changed wholly, the row is the one that still names somebody', () => {
  const [, row = []] = FOUR;
  const emptied = ['emptied', '', ...row.slice(2)];
  const changed = ['changed', 'other@example.com', ...row.slice(2)];
  const uuid = row[6]?.slice(0, 36) ?? '';
  const original = (...rows: string[][]) => originalOf(read([HEADERS, ...rows]), uuid)?.name;
  expect(original(emptied, changed)).toBe('changed');
  expect(original(changed, emptied)).toBe('changed');
});

test('a row of which somebody cleared the word and renamed people isn’t taken for a copy of its own copy', () => {
  const [, row = []] = FOUR;
  const copy = ['copy', 'copy@example.com', ...row.slice(2)];
  const cleared = [row[0] ?? '', 'others@example.com', '', ...row.slice(3)];
  const uuid = row[6]?.slice(0, 36) ?? '';
  const original = (...rows: string[][]) => originalOf(read([HEADERS, ...rows]), uuid)?.name;
  expect(original(copy, cleared)).toBe(row[0]);
  // One that was told to be a copy asks for half of what the row did that was changed since.
  const told = [row[0] ?? '', 'others@example.com', STATUS.fix, '', 'A copy.', '', row[6] ?? ''];
  expect(original(told, copy)).toBe('copy');
  // Also once somebody cleared that word: the space is with the other.
  const bare = told.map((text) => (text === STATUS.fix ? '' : text));
  expect(original(bare, copy)).toBe('copy');
});

test('of two group chats under one id that name others by now, the row is the one that still names whom it was set up for', () => {
  const headers = ['Type', ...HEADERS];
  const chat = (...people: string[]) => {
    const [, row = []] = FOUR;
    const named = people.map((person) => `${person}@example.com`).join(', ');
    return ['Group chat', '', named, ...row.slice(2)];
  };
  const sent = read([headers, chat('a', 'b', 'c')]).rows[0];
  const id = formatStamp({
    ...{ uuid: '00000000-0000-4000-8000-000000000009', tag: 'anntag', minute: 0, run: 'run01' },
    ...(sent ? askedBy(sent) : { fingerprint: '', own: '' }),
  });
  const member = ['a', 'b', 'c'].map((person) => `${person}@example.com`);
  const content = JSON.stringify({ o: 'm', n: '', p: { member } });
  const applied = `v1 a-b 0123456789abcdef ${content}`;
  const now = (...people: string[]) => [...chat(...people).slice(0, -1), id, applied];
  const [copy, row] = [now('x', 'y', 'z'), now('a', 'c')];
  for (const rows of [
    [copy, row],
    [row, copy],
  ]) {
    const original = originalOf(read([headers, ...rows]), id.slice(0, 36));
    expect(original?.request.people.map(({ user }) => user)).toContain('users/a@example.com');
  }
});

test('of two rows under one id that changed before anybody was in, the row is the one that still names whom it was sent for', () => {
  const headers = ['Type', ...HEADERS];
  const chat = (people: string[], id = '') => [
    ...['Group chat', '', people.map((person) => `${person}@example.com`).join(', ')],
    ...[STATUS.settingUp, '', 'People are coming.', 'spaces/S9', id],
  ];
  const sent = read([headers, chat(['a', 'b', 'c'])]).rows[0];
  const uuid = '00000000-0000-4000-8000-000000000009';
  const stamp = { uuid, tag: 'anntag', minute: 0, run: 'run01' };
  const id = formatStamp({ ...stamp, ...(sent ? askedBy(sent) : { fingerprint: '', own: '' }) });
  const trust: Trust = {
    ...{ tag: 'anntag', proofOf: () => 'stamp', goesOnUnsealed: () => false },
    ...{ isAtWork: () => true, wasSettled: () => false, proves: () => true },
    sentTo: () => ['a', 'b', 'c'].map((one) => signOf(`users/${one}@example.com`)).join(''),
  };
  const originalOfAll = (...rows: string[][]) => {
    const context = { me: 'ann@example.com', ownDomains: [], defaults: {} };
    const all = readSnapshot([headers, ...rows], {}, context, trust);
    return originalOf(all, uuid)
      ?.request.people.map(({ shown }) => shown.slice(0, 1))
      .join('');
  };
  const [copy, row] = [chat(['x', 'y', 'z'], id), chat(['a', 'b', 'c', 'd'], id)];
  expect(originalOfAll(copy, row)).toBe('abcd');
  expect(originalOfAll(row, copy)).toBe('abcd');
  // So it is of named spaces, of which both the name and the people changed.
  const named = (name: string, line: string[]) => ['', name, ...line.slice(2)];
  expect(originalOfAll(named('Copy', copy), named('Row', row))).toBe('abcd');
});

test('of two rows under one id that have others’ names and people by now, the row is the one that a run took up as it was renamed', () => {
  const stampedAs = (name: string, people: string) => {
    const [row] = read([HEADERS, [name, `${people}@example.com`]]).rows;
    const stamp = { uuid, tag: 'anntag', minute: 0, run: 'run01', fingerprint: '', own: '' };
    return { id: formatStamp({ ...stamp, ...(row && askedBy(row)) }), print: row?.own ?? '' };
  };
  const uuid = '00000000-0000-4000-8000-000000000009';
  const [first, later] = [stampedAs('Drama', 'a'), stampedAs('Opera', 'a')];
  const who = JSON.stringify({ o: 'm', n: 'Drama', p: { member: ['a@example.com'] } });
  const applied = `v1 ${first.print} 0123456789abcdef ${who}`;
  const row = (name: string, people: string, id: string) => [
    ...[name, people && `${people}@example.com`],
    ...[STATUS.partly, 'https://chat.google.com/room/S9', 'Not all.', 'spaces/S9', id, applied],
  ];
  const original = (...rows: string[][]) => originalOf(read([HEADERS, ...rows]), uuid)?.name;
  const [copy, taken] = [row('Copy', '', first.id), row('Opera at night', 'b', later.id)];
  expect(original(copy, taken)).toBe('Opera at night');
  expect(original(taken, copy)).toBe('Opera at night');
  // As long as somebody is named who is in, the row is known by that.
  expect(original(row('Copy', 'a', first.id), taken)).toBe('Copy');
  // Neither was taken up: the first.
  expect(original(row('Copy', 'c', first.id), row('Other', 'b', first.id))).toBe('Copy');
});

test('of two rows under one id that have others’ names and people by now, the row is the one that names whom its Details say is missing', () => {
  const uuid = '00000000-0000-4000-8000-000000000009';
  const id = formatStamp({ uuid, tag: 'anntag', minute: 0, run: 'run01', fingerprint: '1-1' });
  const row = (name: string, people: string, details: string, status: string = STATUS.partly) => [
    ...[name, people],
    ...[status, 'https://chat.google.com/room/S9', details, 'spaces/S9', id, ''],
  ];
  const original = (...rows: string[][]) => originalOf(read([HEADERS, ...rows]), uuid)?.name;
  const missing = 'nobody@example.com can’t be added: there is no such account.';
  const [copy, own] = [
    row('Copy', 'c@example.com', missing),
    row('Opera', 'b@example.com, nobody@example.com', missing),
  ];
  expect(original(copy, own)).toBe('Opera');
  expect(original(own, copy)).toBe('Opera');
  // What a row has to fix it says of itself.
  const told = row('Opera', 'nobody@example.com', missing, STATUS.fix);
  expect(original(copy, told)).toBe('Copy');
});

test('of two rows under one id that both changed wholly, a word about somebody who is always in speaks for neither', () => {
  const zoe = { user: 'users/zoe@example.com', shown: 'zoe@example.com' };
  const alwaysIn = [{ ...zoe, role: 'manager' as const }];
  const context = { me: 'ann@example.com', ownDomains: [], defaults: {}, alwaysIn };
  const uuid = '00000000-0000-4000-8000-000000000009';
  const id = formatStamp({ uuid, tag: 'anntag', minute: 0, run: 'run01', fingerprint: '1-1' });
  const says = (who: string) => `${who}@example.com is in, but could not be made a manager.`;
  const row = (name: string, details: string) => [
    ...[name, `${name}@example.com`],
    ...[STATUS.partly, 'https://chat.google.com/room/S9', details, 'spaces/S9', id, ''],
  ];
  const isOpen = (details: string) => {
    const cells = [HEADERS, row('copy', details), row('renamed', details)];
    return isAnybodys(readSnapshot(cells, {}, context), uuid);
  };
  expect(isOpen(says('zoe'))).toBe(true);
  expect(isOpen(says('renamed'))).toBe(false);
});

test('of two direct messages under one id with others by now nothing tells which is the row, unless what is said first does', () => {
  const headers = ['Type', 'Welcome message', ...HEADERS];
  const message = (who: string, text: string, outcome: string[]) => [
    ...['Direct message', text, '', who && `${who}@example.com`],
    ...outcome,
  ];
  const sent = read([headers, message('a', 'Hello', [])]).rows[0];
  const uuid = '00000000-0000-4000-8000-000000000009';
  const id = formatStamp({
    ...{ uuid, tag: 'anntag', minute: 0, run: 'run01' },
    ...(sent ? askedBy(sent) : { fingerprint: '', own: '' }),
  });
  const outcome = [STATUS.waiting, '', '', '', id, ''];
  const isOpen = (who: string, text: string) => {
    const [one, other] = [message(who, text, outcome), message('c', 'Hello', outcome)];
    return isAnybodys(read([headers, one, other]), uuid);
  };
  expect(isOpen('b', 'Hello')).toBe(true);
  expect(isOpen('', 'Hello')).toBe(true);
  expect(isOpen('a', 'Hello')).toBe(false);
  expect(isOpen('b', 'Good morning')).toBe(false);
});

test('of a group chat that somebody changed and a copy of it that was told so, the row is the changed one as long as it names most of whom it was set up for', () => {
  const headers = ['Type', ...HEADERS];
  const [, row = []] = FOUR;
  const chat = (people: string[], outcome: string[]) => [
    ...['Group chat', '', people.map((person) => `${person}@example.com`).join(', ')],
    ...outcome,
  ];
  const sent = read([headers, chat(['a', 'b', 'c'], [])]).rows[0];
  const id = formatStamp({
    ...{ uuid: '00000000-0000-4000-8000-000000000009', tag: 'anntag', minute: 0, run: 'run01' },
    ...(sent ? askedBy(sent) : { fingerprint: '', own: '' }),
  });
  const member = ['a', 'b', 'c'].map((person) => `${person}@example.com`);
  const applied = `v1 a-b 0123456789abcdef ${JSON.stringify({ o: 'm', n: '', p: { member } })}`;
  const told = chat(['a', 'b', 'c'], [STATUS.fix, '', 'A copy.', '', id, applied]);
  const now = (...people: string[]) => chat(people, [...row.slice(2, -1), id, applied]);
  const original = (...rows: string[][]) =>
    originalOf(read([headers, ...rows]), id.slice(0, 36))?.outcome.Status;
  for (const changed of [now('a', 'b', 'c', 'd'), now('b', 'c', 'd')]) {
    expect(original(told, changed)).toBe(STATUS.done);
    expect(original(changed, told)).toBe(STATUS.done);
  }
  // It names others by now: that may be a copy that somebody made another row of.
  for (const other of [now('x', 'y', 'z'), now('a', 'x', 'y')])
    expect(original(other, told)).toBe(STATUS.fix);
});

test('of two group chats under one id whose people are still coming and who are others by now, the row is the one whose message stayed', () => {
  const headers = ['Type', 'Welcome message', ...HEADERS];
  const chat = (message: string, person: string, outcome: string[]) => {
    return ['Group chat', message, '', `${person}@example.com, b@example.com`, ...outcome];
  };
  const sent = read([headers, chat('Hello', 'a', [])]).rows[0];
  const stamp = { tag: 'anntag', minute: 0, run: 'run01', ...(sent && askedBy(sent)) };
  const uuid = '00000000-0000-4000-8000-000000000009';
  const id = formatStamp({ ...{ uuid, fingerprint: '' }, ...stamp });
  const link = 'https://chat.google.com/room/S9';
  const underWay = [STATUS.settingUp, link, 'People are coming.', 'spaces/S9', id];
  const copy = chat('Hello to others', 'x', underWay);
  const row = chat('Hello', 'c', underWay);
  for (const rows of [
    [copy, row],
    [row, copy],
  ])
    expect(originalOf(read([headers, ...rows]), uuid)?.request.welcomeMessage).toBe('Hello');
});

/** Rows of few names, some of which come again, each with the outcome of another one, of none, or of one that is gone. */
const mixed = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.boolean()), {
    minLength: 2,
    maxLength: 7,
  })
  .chain((rows) =>
    fc.tuple(
      fc.constant(rows.map(([name]) => name)),
      fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }),
      fc.constant(rows.map(([, isThere]) => isThere)),
      fc.array(fc.constantFrom('g', 'h', ''), { minLength: rows.length, maxLength: rows.length }),
    ),
  )
  .map(([names, order, areThere, instead]) => {
    const cells = reordered(sheet(names), order).map((row) => [...row]);
    areThere.forEach((isThere, index) => {
      const row = cells[index + 1] as string[];
      if (!isThere) row.splice(2, 5, '', '', '', '', '');
      if (isThere && instead[index])
        row.splice(0, 2, instead[index] ?? '', `${instead[index]}@example.com`);
    });
    return cells;
  });

test('however rows were torn, putting them back loses no outcome, doubles none, and gives each row what was made for it', () => {
  fc.assert(
    fc.property(mixed, (cells) => {
      const torn = tornIn(read(cells));
      const moves = torn?.moves ?? [];
      const outcomeOf = (index: number) => (cells[index] as string[]).slice(2).join(' ');
      for (const { to, from } of moves)
        if (from) expect(stampOf(from)?.fingerprint).toBe(to.fingerprint);
      const after = cells.map((row) => [...row]);
      for (const { to, from } of moves)
        after[to.index]?.splice(
          2,
          5,
          ...(from ? (cells[from.index] as string[]).slice(2) : ['', '', '', '', '']),
        );
      const outcomes = (all: string[][]) => all.map((row) => row.slice(2).join(' ')).sort();
      expect(outcomes(after)).toEqual(outcomes(cells));
      // What moved had another place, and who stays bears what they bore.
      for (const { to, from } of moves) expect(from?.index).not.toBe(to.index);
      for (const { index } of torn?.stay ?? [])
        expect(after[index]?.slice(2).join(' ')).toBe(outcomeOf(index));
    }),
    { numRuns: 300 },
  );
});

test('of rows under one id of which none can be believed one is still the row', () => {
  const [, row = []] = FOUR;
  const waits = [...row.slice(0, 2), STATUS.waiting, '', '', '', row[6] ?? ''];
  const other = ['copy', 'copy@example.com', ...waits.slice(2)];
  const trust = {
    ...{ tag: 'anntag', proofOf: () => 'nothing' as const, goesOnUnsealed: () => false },
    ...{ isAtWork: () => false, sentTo: () => '', wasSettled: () => false, proves: () => false },
  };
  const context = { me: 'ann@example.com', ownDomains: [], defaults: {} };
  for (const rows of [
    [waits, other],
    [other, waits],
  ]) {
    const snapshot = readSnapshot([HEADERS, ...rows], {}, { ...context }, trust);
    expect(originalOf(snapshot, (row[6] ?? '').slice(0, 36))?.name).toBe(row[0]);
  }
});
