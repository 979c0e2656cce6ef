/** A schedule that keeps people in step: who is added and taken out while nobody looks, and what is left to its owner. */
import { onTrigger } from '../../src/app/background';
import { readSchedule, removeSchedule, resumeSchedule, saveSchedule } from '../../src/app/schedule';
import type { Limits } from '../../src/protocol';
import { SHEET, type SmallHost, smallHost } from './small-host';

const HOUR = 3_600_000;
const LIMITS: Limits = {
  ...{ onlyTicked: false, spacesADay: 50, peopleADay: 30 },
  ...{ outsiders: false, owners: [], inStep: { does: 'all', most: 10 } },
};

const people = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => `p${index + from}@example.com`);

/** A sheet whose rows are set up by its schedule. */
function scheduled(limits: Partial<Limits> = {}, names: string[] = ['Red']) {
  const small = smallHost({
    cells: [
      ['Space name', 'Members', 'Owners', 'External people'],
      ...names.map((name, row) => [name, people(10, row * 10 + 1).join(', '), '', 'yes']),
    ],
  });
  const save = (more: Partial<Limits> = {}) =>
    saveSchedule(small.host, {
      ...{ sheetId: SHEET, every: { kind: 'hour' }, onForm: false, tell: 'needed' },
      limits: { ...LIMITS, ...limits, ...more },
    });
  save();
  const later = (hours = 1) => {
    for (let hour = 0; hour < hours; hour++) {
      // What was seen is kept by the second, rounded up.
      small.world.clock.spend(HOUR + 1_000);
      onTrigger(small.host, { trigger: undefined });
    }
  };
  later();
  return {
    ...{ small, save, later },
    say: (row: number, members: string[], owners = '') => {
      const line = small.world.cells[row] as string[];
      line[1] = members.join(', ');
      line[2] = owners;
    },
    members: (name = 'Red') =>
      (small.world.chat.spaces().find(({ displayName }) => displayName === name)?.members ?? [])
        .map(({ email }) => email)
        .filter((email) => email !== 'ann@example.com'),
    paused: () => readSchedule(small.host, { sheetId: SHEET }).schedule?.paused,
    mails: () => small.has.mails.map(({ text }) => text),
  };
}

const logged = ({ has }: SmallHost) => has.notes.join(' ');

test('who comes into a row is added within the hour, and who leaves it goes two hours later', () => {
  const one = scheduled();
  one.say(1, [...people(9), 'new@example.com']);
  one.later();
  expect(one.members()).toEqual([...people(10), 'new@example.com']);
  expect(one.mails()).toEqual([]);
  one.later(2);
  expect(one.members()).toEqual([...people(9), 'new@example.com']);
  expect(one.small.statuses()).toEqual(['Done']);
  expect(one.mails()).toEqual([]);
  // A formula that is worked out anew names nobody for a moment, and then whom it named before.
  one.say(1, people(8));
  one.later();
  one.say(1, people(10));
  one.later();
  one.say(1, people(9));
  one.later();
  expect(one.members()).toContain('p10@example.com');
});

test('a schedule that adds only takes nobody out and renames nothing, and one from before does neither', () => {
  const one = scheduled({ inStep: { does: 'add', most: 10 } });
  one.say(1, [...people(8), 'new@example.com']);
  (one.small.world.cells[1] as string[])[0] = 'Crimson';
  one.later(4);
  expect(one.small.world.chat.spaces().map(({ displayName }) => displayName)).toEqual(['Red']);
  expect(one.members()).toEqual([...people(10), 'new@example.com']);
  const { inStep: _, ...before } = LIMITS;
  const other = scheduled({ inStep: undefined as never, ...before });
  expect(readSchedule(other.small.host, { sheetId: SHEET }).schedule?.limits?.inStep).toBe(
    undefined,
  );
  other.say(1, [...people(8), 'new@example.com']);
  other.later(4);
  expect(other.members()).toEqual(people(10));
});

test('more than may go: nobody does, in no space, it rests, and the mail names them while the log does not', () => {
  const one = scheduled({}, ['Red', 'Blue']);
  one.say(1, people(7));
  one.say(2, people(9, 11));
  one.later(3);
  expect([one.members().length, one.members('Blue').length]).toEqual([10, 10]);
  expect(one.paused()).toBe('wouldGo');
  const [mail = '', ...others] = one.mails();
  expect(others).toEqual([]);
  expect(mail).toContain('Row 2: Red: p8@example.com, p9@example.com, p10@example.com');
  expect(mail).toContain('Row 3: Blue: p20@example.com');
  expect(logged(one.small)).toContain('limit-reached');
  expect(logged(one.small)).not.toContain('@');
  // The owner puts it right; then one goes who may.
  one.say(1, people(10));
  resumeSchedule(one.small.host, { sheetId: SHEET });
  one.later();
  expect([one.members().length, one.members('Blue').length]).toEqual([10, 9]);
});

test('who moves to another row is there at once, and leaves the first space two hours later; refused there, they stay', () => {
  const one = scheduled({}, ['Red', 'Blue']);
  one.say(1, people(9));
  one.say(2, ['p10@example.com', ...people(10, 11)]);
  one.later();
  expect([one.members().length, one.members('Blue').length]).toEqual([10, 11]);
  one.later(2);
  expect(one.members()).toEqual(people(9));
  const other = scheduled({}, ['Red', 'Blue']);
  other.small.world.hooks.answer = ({ method, body }) =>
    method === 'spaces.members.create' && JSON.stringify(body).includes('p10@')
      ? { ok: false, error: { code: 403, status: 'PERMISSION_DENIED', message: 'No.' } }
      : undefined;
  other.say(1, people(9));
  other.say(2, ['p10@example.com', ...people(10, 11)]);
  other.later(4);
  expect(other.members()).toEqual(people(10));
});

test('a row that names nobody any more loses nobody, nor does one whose column is read otherwise', () => {
  const one = scheduled({}, ['Red', 'Blue']);
  one.say(1, []);
  (one.small.world.cells[0] as string[])[1] = 'Notes';
  one.later(4);
  (one.small.world.cells[0] as string[])[1] = 'Members';
  one.later(4);
  expect([one.members().length, one.members('Blue').length]).toEqual([10, 10]);
});

test('who is from outside, or would own the space, and more than a day’s people wait for the owner', () => {
  const one = scheduled({ peopleADay: 12 });
  one.say(1, [...people(10), 'eva@partner.org']);
  one.later();
  one.say(1, people(10), 'ben@example.com');
  one.later();
  expect(one.members()).toEqual(people(10));
  expect(one.mails()[0]).toMatch(/Row 2: Red: .*outsiders\[eva@partner.org\]/);
  expect(one.mails()[1]).toMatch(/Row 2: Red: .*owners\[ben@example.com\]/);
  one.say(1, people(13));
  one.later();
  expect([one.members().length, one.paused()]).toEqual([10, 'limit']);
  expect(one.mails()[2]).toContain('1 row of “Teams” has more new people');
});

test('who was in before the add-on came, and a role that the row gives no more, stay', () => {
  const one = scheduled({ owners: null });
  const [headers = [], line = []] = one.small.world.cells;
  line[headers.indexOf('Applied')] = '';
  one.say(1, people(10), 'new@example.com');
  one.later();
  expect(one.members()).toContain('new@example.com');
  one.say(1, [...people(9), 'new@example.com']);
  one.later(4);
  expect(one.members()).toEqual([...people(10), 'new@example.com']);
  const owners = one.small.world.chat
    .spaces()[0]
    ?.members.filter(({ role }) => role === 'ROLE_MANAGER');
  expect(owners?.map(({ email }) => email)).toContain('new@example.com');
});

test('what a schedule saw is kept for its owner alone, without a name; without it nobody goes for another hour', () => {
  const one = scheduled();
  one.say(1, people(9));
  one.later();
  const [key = '', ...others] = [...one.small.user.keys()].filter((name) =>
    name.startsWith('inStep.'),
  );
  expect(others).toEqual([]);
  expect(one.small.user.get(key)).toMatch(/^\{"v":1,/);
  expect(one.small.user.get(key)).not.toContain('@');
  // Whoever loses it, or finds it written by another version, waits an hour more.
  one.small.user.set(key, '{"v":9}');
  one.later();
  expect(one.members()).toHaveLength(10);
  one.later();
  expect(one.members()).toHaveLength(9);
  removeSchedule(one.small.host, { sheetId: SHEET });
  expect(one.small.user.has(key)).toBe(false);
});
