/** A run that is undone: its unused spaces are deleted, and no other space ever is. */
import type { RunLook, SliceAnswer, UndoRunAnswer, View } from '../../src/protocol';
import { ANN, BEN, DAY, MINUTE, type Options, SHEET, teams, worldOf } from './world';

/** Rows that are set up by one run, and what the sidebar asks to undo it. */
function ran({ unrun = false, ...options }: Options & { unrun?: boolean } = {}) {
  const one = worldOf({ extras: ['undo'], byHand: true, ...options });
  const view = (person = ANN) => one.ask<View>('look', { sheetId: SHEET, which: 'all' }, person);
  const setUp = () => {
    const { digest } = view().offer;
    one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest });
    for (let slices = 0; slices < 40; slices += 1) {
      const { state, waitMs } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
      if (state === 'ended') return;
      one.clock.spend(waitMs);
    }
  };
  if (!unrun) setUp();
  const api = (person: string, method: 'POST' | 'DELETE', path: string, body?: object) => {
    const { status, body: text } = one.chat.handle({
      ...{ method, host: 'chat.googleapis.com', path: `/v1/${path}`, query: {} },
      authorization: `Bearer ${person}`,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    one.clock.spend(2_000);
    if (status !== 200) throw new Error(text);
  };
  const space = (name: string) =>
    one.chat.spaces().find(({ displayName }) => displayName === name)?.name ?? '';
  const look = (person = ANN) => {
    const { run } = view(person).undo ?? { run: '' };
    const all: RunLook = { state: 'going', left: 0, after: '', waitMs: 0, may: [], stay: [] };
    while (all.state === 'going') {
      const { after } = all;
      const answer = one.ask<RunLook>('lookAtRun', { sheetId: SHEET, run, after }, person);
      all.may.push(...answer.may);
      all.stay.push(...answer.stay);
      Object.assign(all, { state: answer.state, after: answer.after });
    }
    return all;
  };
  const undo = (spaces: string[], person = ANN, run = view(person).undo?.run ?? '') => {
    let askedAt = 0;
    const gone: string[] = [];
    const stay: RunLook['stay'] = [];
    for (let slices = 0; slices < 30; slices += 1) {
      const answer = one.call<{ ok: boolean; value: UndoRunAnswer }>(
        'undoRun',
        { sheetId: SHEET, run, spaces, askedAt },
        person,
      );
      if (!answer.ok) return { gone, stay, answer };
      const { value } = answer;
      gone.push(...value.gone);
      stay.push(...value.stay);
      if (value.state !== 'going' && value.state !== 'busy') return { gone, stay, answer };
      askedAt = value.askedAt;
      one.clock.spend(value.waitMs + 1_000);
    }
    throw new Error('It goes on for ever.');
  };
  const whys = (stay: RunLook['stay']) =>
    Object.fromEntries(stay.map(({ name, why }) => [name, why]));
  const requestIds = () => {
    const [header = [], ...rows] = one.world.cells(SHEET);
    return rows.map((row) => row[header.indexOf('Request ID')] ?? '');
  };
  return { ...one, view, setUp, api, space, look, undo, whys, requestIds };
}

const deletes = ({ chat }: ReturnType<typeof ran>) =>
  chat.requests().filter(({ method, path }) => method === 'DELETE' && !path.includes('/members/'));

describe('a run of eight rows, after which people did this and that in Chat', () => {
  const one = ran({
    cells: [
      ['Space name', 'Members', 'Managers', 'Welcome message'],
      ['Quiet', 'maria@example.com, tom@example.com', '', ''],
      [
        'Greeted',
        'maria@example.com, invited1@example.com',
        'cleo@example.com',
        'Hello {Space name}',
      ],
      ['Written in', 'maria@example.com', '', 'Hello'],
      ['Joined', 'maria@example.com', '', ''],
      ['Left', 'maria@example.com, tom@example.com', '', ''],
      ['Renamed', 'maria@example.com', '', ''],
      ['Named', 'maria@example.com', '', ''],
      ['Copied', 'maria@example.com', '', ''],
    ],
    more: [{ name: 'Notes', cells: [['What'], ['']] }],
  });
  const { world, space, api, act } = one;
  one.clock.spend(5 * MINUTE);
  api('maria@example.com', 'POST', `${space('Written in')}/messages`, { text: 'Hi Ann' });
  api(ANN, 'POST', `${space('Joined')}/members`, {
    member: { name: 'users/dana@example.com', type: 'HUMAN' },
  });
  act('tom@example.com', 'leave', 'Left');
  act(ANN, 'rename', 'Renamed', 'Renamed by Ann');
  const notes = 104_729;
  world.edit.setCell({ sheet: notes, row: 2, column: 1, text: `See ${space('Named')} for it` });
  world.edit.copyRows({ from: 9, to: 10 });
  const all = one.chat.spaces().map(({ name }) => name);
  const cells = world.cells(SHEET);
  const found = one.look();

  test('the look names those that nobody used, and why each other one stays', () => {
    expect(found.may.map(({ name }) => name).sort()).toEqual(['Greeted', 'Quiet']);
    expect(one.whys(found.stay)).toEqual({
      'Written in': 'used',
      Joined: 'people',
      Left: 'people',
      Renamed: 'renamed',
      Named: 'named',
      Copied: 'named',
    });
    expect(one.view().undo).toMatchObject({ spaces: 8, may: 'yes' });
  });

  test('whatever list the page sends, only those are deleted, and the other rows say what they said', () => {
    const { gone, stay } = one.undo([...all, 'spaces/elsewhere']);
    expect(gone.sort()).toEqual(found.may.map((may) => may.space).sort());
    expect(one.whys(stay)).toEqual(one.whys(found.stay));
    expect(one.spaces().sort()).toEqual(
      ['Written in', 'Joined', 'Left', 'Renamed by Ann', 'Named', 'Copied'].sort(),
    );
    const now = world.cells(SHEET);
    expect(now.slice(3)).toEqual(cells.slice(3));
    expect(now.slice(1, 3).map((row) => row.slice(4).join(''))).toEqual(['', '']);
  });

  test('rows that were undone are ready again, and get spaces of their own under new ids', () => {
    expect(one.view().offer.rows).toBe(2);
    one.setUp();
    expect(one.spaces().filter((name) => name === 'Quiet' || name === 'Greeted')).toHaveLength(2);
    const [header = []] = cells;
    const ids = (of: string[][]) =>
      of.slice(1, 3).map((row) => (row[header.indexOf('Request ID')] ?? '').slice(0, 36));
    const fresh = ids(world.cells(SHEET));
    expect(fresh.every((id) => id !== '' && !ids(cells).includes(id))).toBe(true);
    const texts = one.chat.spaces().find(({ displayName }) => displayName === 'Greeted')?.messages;
    expect(texts).toHaveLength(1);
  });
});

test('an undo that is killed after any call goes on where it was, and no space is there twice afterwards', () => {
  const one = ran({ cells: teams(3) });
  const wanted = one.look().may.map(({ space }) => space);
  const { run = '' } = one.view().undo ?? {};
  const before = one.requestIds().map((id) => id.slice(0, 36));
  let left = true;
  for (let kill = 1; left && kill < 200; kill += 1) {
    let calls = 0;
    one.world.onServiceCall = ({ when, execution }) => {
      if (when === 'after') calls += 1;
      if (calls === kill) execution.kill();
    };
    const request = { sheetId: SHEET, run, spaces: wanted, askedAt: 0 };
    const { kind } = one.run('undoRun', request);
    left = kind === 'killed';
    one.clock.spend(10 * MINUTE);
  }
  one.world.onServiceCall = undefined;
  expect(one.spaces()).toEqual([]);
  expect(one.requestIds()).toEqual(['', '', '']);
  one.setUp();
  expect(one.spaces().sort()).toEqual(['Team 1', 'Team 2', 'Team 3']);
  expect(one.requestIds().some((id) => before.includes(id.slice(0, 36)))).toBe(false);
});

test('what an undo deletes counts from when it went, although Google ends the execution right then', () => {
  const one = ran({ cells: teams(3) });
  one.clock.spend(10 * MINUTE);
  const spaces = one.look().may.map(({ space }) => space);
  const { run = '' } = one.view().undo ?? {};
  let isSlow = true;
  let wentAt = 0;
  one.world.onServiceCall = ({ name, when, execution }) => {
    if (isSlow && when === 'after' && name.startsWith('Range.set')) {
      isSlow = false;
      one.clock.spend(40_000);
    }
    if (one.spaces().length === 3) return;
    wentAt = one.clock.now();
    execution.kill();
  };
  const { kind } = one.run('undoRun', { sheetId: SHEET, run, spaces, askedAt: 0 });
  expect([isSlow, kind, one.spaces()]).toEqual([false, 'killed', []]);
  const { 'pace.spaceWrites': pace = '' } = one.world.properties.script ?? {};
  const counted = (JSON.parse(pace) as { sent: [number, number][] }).sent;
  expect(counted.map(([, count]) => count)).toEqual([3]);
  expect(wentAt - (counted[0]?.[0] ?? 0)).toBeLessThan(10_000);
});

test('a renamed row whose space was deleted says so no longer, though a new row asks for what it was made for', () => {
  const one = ran({ cells: teams(2) });
  one.world.edit.setCell({ row: 2, column: 1, text: 'Renamed' });
  const spaces = one.look().may.map(({ space }) => space);
  const { run = '' } = one.view().undo ?? {};
  one.world.onServiceCall = ({ execution }) => {
    if (deletes(one).length > 0) execution.kill();
  };
  expect(one.run('undoRun', { sheetId: SHEET, run, spaces, askedAt: 0 }).kind).toBe('killed');
  one.world.onServiceCall = undefined;
  one.clock.spend(10 * MINUTE);
  const [, first = []] = one.world.cells(SHEET);
  one.world.edit.setCell({ row: 4, column: 1, text: 'Team 1' });
  one.world.edit.setCell({ row: 4, column: 2, text: first[1] ?? '' });
  expect(one.undo(spaces).stay).toEqual([]);
  expect(one.spaces()).toEqual([]);
  expect(one.requestIds()).toEqual(['', '', '']);
});

test.each([
  ['lost-answer=0.6', []],
  ['too-many=0.3', []],
  ['unavailable=0.5', []],
  ['never-active', []],
  ['active-after-join', []],
])('with %s the same spaces go', (fault, stay) => {
  const one = ran({ cells: teams(4) });
  const { may } = one.look();
  one.faults.set(fault);
  one.undo(may.map(({ space }) => space));
  expect(one.spaces()).toEqual(stay);
  expect(one.view().offer.rows).toBe(4);
});

test('what a run found, or made a day ago, is never deleted, nor what another person’s run made', () => {
  const one = ran({ cells: teams(2) });
  const { run = '' } = one.view().undo ?? {};
  const [first = '', second = ''] = one.chat.spaces().map(({ name }) => name);
  // Ben asks with Ann's run, and then as if it were his.
  expect(one.view(BEN).undo).toBeNull();
  one.undo([first, second], BEN, run);
  // Ben forges: another space of Ann's in the cells of a row of the run, with all that the row had.
  one.api(ANN, 'POST', 'spaces', { spaceType: 'SPACE', displayName: 'Old' });
  const old = one.space('Old');
  const [header = []] = one.world.cells(SHEET);
  const column = (name: string) => header.indexOf(name) + 1;
  one.world.edit.setCell({ row: 2, column: column('Space ID'), text: old });
  one.undo([first, second, old]);
  expect(one.spaces().sort()).toEqual(['Old', 'Team 1']);
  one.world.edit.setCell({ row: 2, column: column('Space ID'), text: first });
  one.clock.spend(DAY);
  expect(one.view().undo).toBeNull();
  one.undo([first, old], ANN, run);
  expect(one.spaces().sort()).toEqual(['Old', 'Team 1']);
});

describe('a space to try, with nobody else in it', () => {
  const one = ran({
    cells: [
      ['Space name', 'Members', 'Welcome message'],
      ['Chess', 'maria@example.com', 'Hello {members}'],
    ],
    unrun: true,
  });
  const press = (name: string) => one.ask<View>(name, { sheetId: SHEET });

  test('is the first row’s, with its message, and stands in no row', () => {
    const cells = one.world.cells(SHEET);
    press('tryOnMe');
    expect(press('tryOnMe').trial).toEqual({
      name: 'Chess',
      link: expect.stringMatching(/^https/),
    });
    const [space, ...others] = one.chat.spaces();
    expect(others).toEqual([]);
    expect(space?.members.map(({ email }) => email)).toEqual([ANN]);
    expect(space?.messages).toEqual(['Hello maria@example.com']);
    expect(one.world.cells(SHEET)).toEqual(cells);
  });

  test('is deleted again by one press, as long as nobody used it', () => {
    expect(press('deleteTrial').trial).toBeNull();
    expect(one.spaces()).toEqual([]);
    press('tryOnMe');
    one.clock.spend(5 * MINUTE);
    one.api(ANN, 'POST', `${one.space('Chess')}/messages`, { text: 'Good' });
    expect(() => press('deleteTrial')).toThrow('problem.trialUsed');
    expect(one.spaces()).toEqual(['Chess']);
    expect(one.view().trial).toBeNull();
    // It is the person's own by now, and has the name of the row.
    one.setUp();
    expect(one.spaces()).toEqual(['Chess']);
    expect(one.statuses(SHEET)).toEqual(['Fix this row']);
  });
});

test('one’s own schedule pauses then, or it would set the rows up again', () => {
  const one = ran({ cells: teams(2) });
  one.schedule();
  one.undo(one.look().may.map(({ space }) => space));
  expect(one.read().schedule?.paused).toBe('stopped');
  one.pass(2 * 60 * MINUTE);
  expect(one.spaces()).toEqual([]);
});

test('without the extra it is said how to get it, and nothing is deleted', () => {
  const one = ran({ cells: teams(1), extras: [] });
  expect(one.view().undo).toMatchObject({ may: 'leftOut' });
  const { answer } = one.undo(one.chat.spaces().map(({ name }) => name));
  expect(() => one.ask('tryOnMe', { sheetId: SHEET })).toThrow('problem.undoLeftOut');
  expect(answer).toMatchObject({ trouble: { said: { code: 'problem.undoLeftOut' } } });
  const other = ran({ cells: teams(1), fault: ['consent-without=chat.delete'] });
  expect(deletes(one).length + deletes(other).length).toBe(0);
});
