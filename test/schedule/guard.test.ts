/** What a schedule sets up that no press of its owner has shown, and what it leaves to them. */
import {
  admit,
  type Candidate,
  type Guard,
  type Limits,
  readGuard,
  writeGuard,
} from '../../src/schedule/guard';
import { sealsWith } from '../../src/seal/seal';

const HOUR = 3_600_000;
const NOW = Date.UTC(2027, 0, 4, 9, 30);

const LIMITS: Limits = {
  ...{ onlyTicked: false, spacesADay: 2, peopleADay: 10 },
  ...{ outsiders: false, owners: null },
};

const guard = (limits: Partial<Limits> = {}, more: Partial<Guard> = {}): Guard => ({
  ...{ limits: { ...LIMITS, ...limits }, seen: [], used: [] },
  ...more,
});

const row = (name: string, more: Partial<Candidate> = {}) => ({
  row: name,
  candidate: {
    ...{
      mark: `mark of ${name}`,
      makes: true,
      people: 3,
      outsiders: [],
      owners: [],
      wordsOfCells: false,
    },
    ...more,
  },
});

const held = (limits: Partial<Limits>, more: Partial<Candidate>) =>
  admit(guard(limits), [row('A', more)], NOW).held.map(({ why }) => why);

test('so many spaces and people a day are set up unseen, in the order of the sheet; the others are beyond', () => {
  const four = ['A', 'B', 'C', 'D'].map((name) => row(name));
  const first = admit(guard(), four, NOW);
  expect([first.taken, first.beyond]).toEqual([['A', 'B'], 2]);
  expect(admit(guard({ peopleADay: 5 }), four, NOW)).toMatchObject({ taken: ['A'], beyond: 3 });
  const none = { spacesADay: null, peopleADay: null };
  expect(admit(guard(none), four, NOW).taken).toHaveLength(4);
});

test('what was set up unseen counts for 24 hours, in whichever firing it was', () => {
  const [a, b, c] = [row('A'), row('B'), row('C')];
  const first = admit(guard(), [a], NOW);
  const second = admit(first.guard, [b, c], NOW + 23 * HOUR);
  expect([second.taken, second.beyond]).toEqual([['B'], 1]);
  expect(admit(second.guard, [c], NOW + 25 * HOUR)).toMatchObject({ taken: ['C'], beyond: 0 });
  // A clock that goes back gives nobody a second day’s worth.
  expect(admit(second.guard, [c], NOW - 5 * HOUR).taken).toEqual([]);
});

test('a row that a press has shown is bound by no limit, and once: a copy of it is another row', () => {
  const seen = { seen: ['mark of A'] };
  const strict = { onlyTicked: true, spacesADay: 0 };
  const bad: Partial<Candidate> = { outsiders: ['x@partner.org'], wordsOfCells: true };
  const both = admit(guard(strict, seen), [row('A', bad), row('A', bad)], NOW);
  expect([both.taken, both.held.length, both.guard.seen]).toEqual([['A'], 1, []]);
  expect(both.guard.used).toEqual([]);
});

test('what waits for its owner says why, and counts towards no limit', () => {
  expect(held({ onlyTicked: true }, {})).toMatchObject([{ code: 'schedule.held.notTicked' }]);
  expect(held({}, { outsiders: ['x@partner.org'] })).toMatchObject([
    { code: 'schedule.held.outsiders', values: { people: 'x@partner.org' } },
  ]);
  expect(held({ outsiders: true }, { outsiders: ['x@partner.org'] })).toEqual([]);
  expect(held({}, { wordsOfCells: true })).toMatchObject([{ code: 'schedule.held.message' }]);
  const owners = [
    { user: 'users/ben@example.com', shown: 'Ben@example.com' },
    { user: 'users/dana@example.com', shown: 'dana@example.com' },
  ];
  expect(held({}, { owners })).toEqual([]);
  expect(held({ owners: ['dana@example.com'] }, { owners })).toMatchObject([
    { code: 'schedule.held.owners', values: { people: 'Ben@example.com' } },
  ]);
  expect(admit(guard({ onlyTicked: true }), [row('A')], NOW).guard.used).toEqual([]);
});

test('a guard that anybody but its owner’s schedule wrote is none, nor is that of another sheet or person', () => {
  const seals = sealsWith(() => ({ key: 'ann', book: 'book' }));
  const text = writeGuard(seals, 7, 'ann', guard());
  expect(readGuard(seals, 7, 'ann', text)).toEqual(guard());
  expect(readGuard(seals, 7, 'ann', undefined)).toBeNull();
  const others = sealsWith(() => ({ key: 'ben', book: 'book' }));
  for (const [by, sheet, tag, forged] of [
    [seals, 8, 'ann', text],
    [seals, 7, 'ben', text],
    [others, 7, 'ann', text],
    [seals, 7, 'ann', text.replace('"spacesADay":2', '"spacesADay":9')],
    [seals, 7, 'ann', text.slice(16)],
    [seals, 7, 'ann', 'null'],
  ] as const)
    expect(readGuard(by, sheet, tag, forged)).toBe('odd');
});

test('of thousands of rows that were seen the newest are remembered', () => {
  const seals = sealsWith(() => ({ key: 'ann', book: 'book' }));
  const seen = Array.from({ length: 2_000 }, (_, index) => `mark ${index}`.padEnd(16));
  const text = writeGuard(seals, 7, 'ann', guard({ owners: [] }, { seen }));
  expect(text.length).toBeLessThan(9_000);
  expect(readGuard(seals, 7, 'ann', text)).toMatchObject({ seen: seen.slice(-300) });
});

test('each limit holds to the last space and the last person', () => {
  const take = (limits: Partial<Limits>, ...people: number[]) => {
    const rows = people.map((n, index) => row(`${index}`, { people: n }));
    const { taken, beyond } = admit(guard(limits), rows, NOW);
    return `${taken.join('')} ${beyond}`;
  };
  expect(take({ spacesADay: null, peopleADay: 6 }, 3, 3, 1)).toBe('01 1');
  expect(take({ spacesADay: null, peopleADay: 6 }, 3, 4, 3)).toBe('02 1');
  expect(take({ spacesADay: 0, peopleADay: null }, 1)).toBe(' 1');
  expect(take({ spacesADay: 1, peopleADay: 0 }, 0, 0)).toBe('0 1');
  // A row that has its space needs none, and one that names nobody more nobody.
  const changed = row('A', { mark: '', makes: false, people: 2 });
  expect(admit(guard({ spacesADay: 0 }), [changed, changed], NOW).taken).toHaveLength(2);
  expect(admit(guard({ spacesADay: 0, peopleADay: 3 }), [changed, changed], NOW)).toMatchObject({
    ...{ taken: ['A'], beyond: 1 },
  });
});

test('what is set up is counted by the hour, spaces and people apart, and nothing where nothing is', () => {
  const hour = Math.floor(NOW / HOUR);
  const used = (rows: ReturnType<typeof row>[], before: Guard['used'] = [], at = NOW) =>
    admit(guard({ spacesADay: 9, peopleADay: 99 }, { used: before }), rows, at).guard.used;
  const first = used([row('A'), row('B', { people: 4 })]);
  expect(first).toEqual([[hour, 2, 7]]);
  expect(used([row('C', { makes: false })], first)).toEqual([[hour, 2, 10]]);
  expect(used([row('C')], first, NOW + HOUR)).toEqual([
    [hour, 2, 7],
    [hour + 1, 1, 3],
  ]);
  expect(used([], first)).toEqual(first);
  expect(used([row('C', { makes: false, people: 0 })], first)).toEqual(first);
  expect(used([], first, NOW + 24 * HOUR)).toEqual(first);
  expect(used([], first, NOW + 25 * HOUR)).toEqual([]);
});

test('a row that has its space is shown by no press, whatever was seen', () => {
  const changed = row('A', { mark: '', makes: false });
  const { taken, guard: after } = admit(
    guard({ onlyTicked: true }, { seen: [''] }),
    [changed],
    NOW,
  );
  expect([taken, after.seen]).toEqual([[], ['']]);
});
