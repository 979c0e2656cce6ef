/** What somebody changed in Chat: found by two reads a row, taken into the sheet, set back or left, and taken back. */
import { type Random, randomFrom } from '../../local/random';
import type { CompareAnswer } from '../../src/protocol';
import { changedInChat, row, said, sheetOf } from './in-chat';
import { ANN, BEN, SHEET } from './world';

describe('what was changed in Chat', () => {
  const one = changedInChat();
  const dana = one.space('Joined').members.find(({ email }) => email.startsWith('dana'))?.name;
  const found = one.compare();
  const lineOf = (name: string, is?: string) =>
    found.lines.filter((line) => line.name === name && (is === undefined || line.is === is));

  test('is found, each of its kind, and nothing else', () => {
    expect(found.lines.map(said).sort()).toEqual(
      [
        'Renamed renamed',
        ...['Told setting', 'Told setting', 'Told setting'],
        'Left left tom@example.com',
        'Raised role maria@example.com',
        'Lowered role cleo@example.com',
        `Joined added ${dana}`,
        'Invited accepted invited1@example.com',
        ...['Gone noSpace', 'Quit noSpace', 'Lost notOwner', 'Lost role ben@example.com'],
      ].sort(),
    );
    expect(found.last).toMatchObject({ state: 'ended', total: 11, left: 0, unproven: 0 });
  });

  test('is said in Details, and Status stays', () => {
    expect(one.cellsOf('Renamed')).toEqual(
      expect.arrayContaining([expect.stringContaining('“Renamed by Ann”'), 'Done']),
    );
    expect(one.cellsOf('Same')).not.toEqual(expect.arrayContaining([expect.stringContaining('⇄')]));
    expect(new Set(one.statuses())).toEqual(new Set(['Done']));
  });

  test('goes by a column that nobody need see: what was applied is hidden', () => {
    const at = one.world.cells(SHEET)[0]?.indexOf('Applied') ?? -1;
    expect(one.world.view().sheets[0]?.hiddenColumns).toContain(at + 1);
  });

  test('changes nothing in Chat, and asks nobody about rows that are as they were', () => {
    expect(new Set(found.calls.map(({ method }) => method))).toEqual(new Set(['GET']));
    const same = one.space('Same').name;
    // Once more it is asked where who asks is in any space at all.
    expect(found.calls.filter(({ path }) => path.includes(same)).length).toBeLessThanOrEqual(3);
  });

  test('is taken into the cells of the row, and the row asks for nothing more', () => {
    const before = one.world.cells(SHEET);
    const takable = found.lines.filter(({ can }) => can.includes('take'));
    expect(takable.map(said)).not.toContain('Gone noSpace');
    const answer = one.say('take', takable);
    expect(new Set(answer.done)).toEqual(new Set(takable.map(({ key }) => key)));
    expect(one.cellsOf('Renamed by Ann')[1]).toBe('maria@example.com');
    expect(one.cellsOf('Told').slice(3, 8)).toEqual([
      ...['New words', 'Be kind', 'off', 'organization', 'everyone'],
    ]);
    expect(one.cellsOf('Left')[1]).toBe('maria@example.com');
    expect(one.cellsOf('Raised').slice(1, 3)).toEqual([
      'maria@example.com',
      'cleo@example.com, maria@example.com',
    ]);
    expect(one.cellsOf('Lowered').slice(1, 3)).toEqual(['maria@example.com, cleo@example.com', '']);
    expect(one.cellsOf('Joined')[1]).toBe(`maria@example.com, ${dana}`);
    const view = one.look();
    expect(view.changes.counts.rows).toBe(0);
    const codes = view.findings.map(({ code }) => code);
    expect(codes).not.toContain('changedSince');
    expect(codes).not.toContain('stillIn');
    expect(one.compare().lines.map(said).sort()).toEqual([
      ...['Gone noSpace', 'Lost notOwner', 'Lost role ben@example.com', 'Quit noSpace'],
    ]);
    one.undo(answer);
    expect(one.world.cells(SHEET).map((line) => line.slice(0, 8))).toEqual(
      before.map((line) => line.slice(0, 8)),
    );
    expect(one.compare().lines.map(said).sort()).toEqual(found.lines.map(said).sort());
  });

  test('is left as it is by a press, until it changes again', () => {
    const answer = one.say('leave', lineOf('Renamed'));
    expect(one.compare().lines.map(said)).not.toContain('Renamed renamed');
    one.act(ANN, 'rename', 'Renamed by Ann', 'Renamed once more');
    expect(one.compare().lines.map(said)).toContain('Renamed renamed');
    one.act(ANN, 'rename', 'Renamed once more', 'Renamed by Ann');
    one.undo(answer);
    expect(one.compare().lines.map(said)).toContain('Renamed renamed');
  });

  test('is set back by the row’s changes: who left is added again, who lost a role gets it', () => {
    const back = [...lineOf('Left'), ...lineOf('Lowered')];
    expect(back.every(({ can }) => can.includes('setBack'))).toBe(true);
    expect(lineOf('Joined')[0]?.can).not.toContain('setBack');
    const { done, view } = one.say('setBack', back);
    expect(done).toHaveLength(2);
    expect(view.changes.lines.map(({ does, name }) => `${name} ${does}`).sort()).toEqual([
      'Left add',
      'Lowered giveRole',
    ]);
    one.settle('changes');
    expect(one.compare().lines.map(said)).not.toContain('Left left tom@example.com');
    expect(one.space('Left').members.map(({ email }) => email)).toContain('tom@example.com');
  });
});

test('what isn’t as it was shown any more is left alone, and so is a cell with a formula', () => {
  const one = sheetOf([row('Chess', 'maria@example.com'), row('Prom', 'maria@example.com')]);
  one.act(ANN, 'rename', 'Chess', 'Chess club');
  one.act(ANN, 'rename', 'Prom', 'Prom 2027');
  const { lines } = one.compare();
  one.act(ANN, 'rename', 'Chess club', 'Checkers');
  one.world.edit.setCell({
    sheet: SHEET,
    row: 3,
    column: 1,
    text: '=HYPERLINK("https://example.com","Prom")',
  });
  expect(one.say('take', lines).done).toEqual([]);
  expect(one.cellsOf('Chess')[0]).toBe('Chess');
  expect(one.cellsOf('Prom')[0]).toBe('Prom');
});

test('a row whose name was changed on both sides stays as it is until somebody decides', () => {
  const one = sheetOf([row('Chess', 'maria@example.com')], ['rename']);
  one.act(ANN, 'rename', 'Chess', 'Chess club');
  one.world.edit.setCell({ sheet: SHEET, row: 2, column: 1, text: 'Checkers' });
  expect(one.look().changes.counts).toMatchObject({ rename: 1 });
  one.settle('changes');
  expect(one.space('Chess club')).toBeDefined();
  expect(one.cellsOf('Checkers').join()).toContain('to “Chess club”. Compare with Chat');
  const { lines } = one.compare();
  const both = { name: 'Chess club', row: 'Checkers' };
  expect(lines).toMatchObject([
    { is: 'renamed', said: { values: both }, can: ['take', 'setBack'] },
  ]);
  expect(one.cellsOf('Checkers')[0]).toBe('Checkers');
  const { view } = one.say('setBack', lines);
  expect(view.changes.lines).toMatchObject([
    { does: 'rename', was: 'Chess club', becomes: 'Checkers' },
  ]);
  one.settle('changes');
  expect(one.space('Checkers')).toBeDefined();
  expect(one.compare().lines).toEqual([]);
});

test('rows of before are adopted: whom both name is noted as there before, how many others there are is said once', () => {
  const one = sheetOf([row('Chess', 'maria@example.com, tom@example.com')]);
  const at = (one.world.cells(SHEET)[0] ?? []).indexOf('Applied') + 1;
  one.world.edit.setCell({ sheet: SHEET, row: 2, column: at, text: '' });
  one.api(
    'POST',
    `${one.space('Chess').name}/members`,
    {},
    {
      member: { name: 'users/dana@example.com', type: 'HUMAN' },
    },
  );
  one.act('tom@example.com', 'leave', 'Chess');
  one.clock.spend(60_000);
  const first = one.compare();
  expect(first).toMatchObject({ lines: [], adopted: 1, others: 1 });
  const applied = one.cellsOf('Chess')[at - 1] ?? '';
  expect(applied).toContain('"b":["maria@example.com"]');
  expect(applied).not.toContain('tom@example.com');
  const second = one.compare();
  expect(second).toMatchObject({ lines: [], adopted: 0, others: 0 });
});

test('rows in which nothing changed cost two reads each, whatever roles they give; two who changed roles are found', () => {
  const one = sheetOf([
    row('7A', 'maria@example.com, tom@example.com', 'cleo@example.com'),
    row('7B', 'noor@example.com', 'ben@example.com, dana@example.com'),
    row('7C', 'ada@example.com, alias-leo@example.com'),
  ]);
  const { calls, lines } = one.compare();
  expect(lines).toEqual([]);
  // And one for who asks.
  expect(calls.filter(({ path }) => path !== '/v1/spaces')).toHaveLength(2 * 3 + 1);
  const roles = {
    'maria@example.com': 'ROLE_ASSISTANT_MANAGER',
    'cleo@example.com': 'ROLE_MEMBER',
  };
  for (const [email, role] of Object.entries(roles))
    one.api('PATCH', one.memberOf('7A', email), { updateMask: 'role' }, { role });
  expect(one.compare().lines.map(said).sort()).toEqual([
    '7A role cleo@example.com',
    '7A role maria@example.com',
  ]);
});

test('where Chat refuses everything no space is told to be gone', () => {
  const one = sheetOf([row('Chess', 'maria@example.com'), row('Prom', 'maria@example.com')]);
  for (const fault of ['chat-off', 'scope-missing', 'api-off'] as const) {
    one.faults.set(fault);
    expect(one.compare()).toMatchObject({ lines: [], last: { state: 'trouble', left: 2 } });
    one.faults.clear(fault);
  }
  expect(one.compare()).toMatchObject({ lines: [], last: { state: 'ended', left: 0 } });
});

test('spaces of rows that were deleted are named', () => {
  const one = sheetOf([row('Chess', 'maria@example.com'), row('Prom', 'maria@example.com')]);
  one.world.edit.deleteRows({ sheet: SHEET, from: 3 });
  const { last } = one.compare();
  expect(last.forgotten.map(({ name }) => name)).toEqual(['Prom']);
});

test('another person’s rows are counted, and nothing is read for them', () => {
  const one = sheetOf([row('Chess', 'maria@example.com')]);
  const before = one.chat.requests().length;
  const answer = one.ask<CompareAnswer>('compareRows', { sheetId: SHEET, after: '' }, BEN);
  expect(answer).toMatchObject({ state: 'ended', total: 0, ofOthers: 1, lines: [] });
  expect(one.chat.requests()).toHaveLength(before);
});

test('what can’t be compared anew now isn’t done, and why is said', () => {
  const one = sheetOf([row('Chess', 'maria@example.com')]);
  one.act(ANN, 'rename', 'Chess', 'Chess club');
  const { lines } = one.compare();
  one.faults.set('unavailable=1');
  expect(one.say('take', lines)).toMatchObject({
    ...{ done: [], undo: null, trouble: { said: { code: 'run.wait.later' } } },
  });
  expect(one.cellsOf('Chess')[0]).toBe('Chess');
});

const PEOPLE = ['maria', 'tom', 'cleo', 'dana', 'noor', 'ben'].map((name) => `${name}@example.com`);
const ROOMS = 6;

const pickIn = <T>(random: Random, list: readonly T[]): T =>
  list[random.between(0, list.length - 1)] as T;

/** Rooms with anybody in them, in which people change anything in Chat. */
function anyChanges(random: Random) {
  const some = (most: number) => [
    ...new Set(Array.from({ length: random.between(0, most) }, () => pickIn(random, PEOPLE))),
  ];
  const rows = Array.from({ length: ROOMS }, (_, index) => ({
    name: `Room ${index}`,
    members: ['maria@example.com', ...some(3)],
    managers: some(2),
  }));
  const one = sheetOf(
    rows.map(({ name, members, managers }) =>
      row(name, members.join(pickIn(random, [', ', '; ', '\n'])), managers.join(', ')),
    ),
  );
  const called = new Map(rows.map(({ name }) => [name, name]));
  for (let act = 0; act < 2 * ROOMS; act += 1) {
    const { name } = pickIn(random, rows);
    const now = called.get(name) ?? name;
    const { name: id, members } = one.space(now);
    const others = members.map(({ email }) => email).filter((email) => email !== ANN);
    const absent = PEOPLE.filter((email) => !others.includes(email));
    switch (random.between(0, 3)) {
      case 0:
        one.act(ANN, 'rename', now, `${name} ${act}`);
        called.set(name, `${name} ${act}`);
        break;
      case 1:
        if (others.length > 0) one.act(pickIn(random, others), 'leave', now);
        break;
      case 2:
        if (absent.length > 0)
          one.api(
            'POST',
            `${id}/members`,
            {},
            {
              member: { name: `users/${pickIn(random, absent)}`, type: 'HUMAN' },
            },
          );
        break;
      default:
        if (others.length > 0)
          one.api(
            'PATCH',
            one.memberOf(now, pickIn(random, others)),
            { updateMask: 'role' },
            {
              role: pickIn(random, ['ROLE_MEMBER', 'ROLE_ASSISTANT_MANAGER']),
            },
          );
    }
  }
  /** What differs by the lists of Chat, where addresses are known. */
  const reference = rows.flatMap(({ name, members, managers }) => {
    const { displayName, members: there } = one.space(called.get(name) ?? name);
    const asked = new Map(members.map((email) => [email, 'ROLE_MEMBER']));
    for (const email of managers) asked.set(email, 'ROLE_ASSISTANT_MANAGER');
    const isIn = (email: string) => there.find((member) => member.email === email);
    const news = there.filter(({ email }) => email !== ANN && !asked.has(email));
    return [
      ...(displayName === name ? [] : [`${name} renamed`]),
      ...[...asked].flatMap(([email, role]) => {
        const member = isIn(email);
        if (!member) return [`${name} left ${email}`];
        return member.role === role ? [] : [`${name} role ${email}`];
      }),
      ...news.map((member) => `${name} added ${member.name}`),
    ];
  });
  return { ...one, reference };
}

test.each([1, 2])(
  'whatever was changed is found, and taken in as a whole leaves nothing to say, by seed %i',
  (seed) => {
    const one = anyChanges(randomFrom(seed));
    const { lines } = one.compare();
    expect(lines.length).toBeGreaterThan(ROOMS / 2);
    expect(lines.map(said).sort()).toEqual(one.reference.sort());
    const before = one.world.cells(SHEET);
    const answer = one.say('take', lines);
    expect(answer.done).toHaveLength(lines.length);
    expect(one.compare().lines).toEqual([]);
    expect(one.look()).toMatchObject({ changes: { counts: { rows: 0 } }, findings: [] });
    one.undo(answer);
    expect(one.world.cells(SHEET)).toEqual(before);
  },
);
