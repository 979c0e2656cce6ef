/** What goes wrong while nobody watches is noticed, said, and stops nothing for longer than it has to. */
import { ANN, BEN, DAY, HEADERS, HOUR, SHEET, type TestWorld, team, teams, worldOf } from './world';

const codes = (one: TestWorld) => one.read().notice?.said.code;
const subjects = (one: TestWorld) => one.world.mails.map(({ subject }) => subject);

test('a trigger deleted by hand shows in the sidebar, and saving the schedule makes it again', () => {
  const one = worldOf();
  one.schedule();
  (one.world.triggers as unknown[]).splice(0);
  expect(one.read().schedule?.triggersThere).toBe(false);
  expect(one.schedule().schedule?.triggersThere).toBe(true);
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
});

test('a timer deleted by hand is made again by the next form answer', () => {
  const one = worldOf({ cells: [['Space name', 'Members']] });
  one.schedule({ onForm: true });
  const timer = one.world.triggers.findIndex(({ function: name }) => name === 'onTimer');
  (one.world.triggers as unknown[]).splice(timer, 1);
  one.world.submitForm({ 'Space name': 'Chess', Members: 'maria@example.com' });
  one.fireNext();
  expect(one.read().schedule?.triggersThere).toBe(true);
});

test.each([
  ['the next firing of the timer', (one: TestWorld) => one.pass(2 * HOUR)],
  ['saving the schedule', (one: TestWorld) => one.schedule({ every: null, onForm: true })],
])('what was answered while the form’s trigger was missing is set up after %s', (_by, mend) => {
  const one = worldOf({ cells: [['Space name', 'Members']] });
  one.schedule({ every: null, onForm: true });
  const form = one.world.triggers.findIndex(({ function: name }) => name === 'onFormAnswer');
  (one.world.triggers as unknown[]).splice(form, 1);
  one.world.submitForm({ 'Space name': 'Chess', Members: 'maria@example.com' });
  expect(one.read().schedule?.triggersThere).toBe(false);
  mend(one);
  expect(one.read().schedule?.triggersThere).toBe(true);
  one.pass(HOUR + 10 * 60_000);
  expect(one.statuses()).toEqual(['Done']);
});

test('what stops everything is told once by the firing that makes the form’s trigger again, and the answers come with the next', () => {
  const one = worldOf({ owner: ANN });
  one.schedule({ onForm: true }, BEN);
  const form = one.world.triggers.findIndex(({ function: name }) => name === 'onFormAnswer');
  (one.world.triggers as unknown[]).splice(form, 1);
  one.world.submitForm({ 'Space name': 'Chess', Members: 'maria@example.com' });
  const giveBack = one.refuse(
    'Range.setValues',
    'You are trying to edit a protected cell or object.',
  );
  one.fireNext();
  expect(subjects(one)).toEqual(['Rows to Spaces could not go on with Teams']);
  expect(one.read(BEN).schedule?.triggersThere).toBe(true);
  giveBack();
  one.fireNext();
  expect(one.statuses()).toEqual(['Done', 'Done', 'Done']);
});

test('a person who lost access is told once a day, and it goes on when they have it again', () => {
  const one = worldOf();
  one.schedule();
  const giveBack = one.refuse(
    /^(Spreadsheet|Sheet|Range)\.|^Properties\.getProperties$/,
    'You do not have permission to access the requested document.',
  );
  one.pass(6 * HOUR);
  expect(
    one.world.executions.filter(({ function: name }) => name === 'onTimer').length,
  ).toBeGreaterThan(3);
  expect(subjects(one)).toEqual(['Rows to Spaces: your schedule could not run']);
  expect(one.world.mails[0]).toMatchObject({ to: ANN });
  expect(one.world.mails[0]?.body).toContain('You do not have permission to access');
  giveBack();
  expect(codes(one)).toBe('schedule.failed');
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(codes(one)).toBeUndefined();
});

test('a sheet that was renamed and moved goes on, and mails call it by its new name', () => {
  const one = worldOf({ more: [{ name: 'Other', cells: teams(1) }] });
  one.schedule({ tell: 'always' });
  one.world.edit.renameSheet({ name: 'Crews' });
  one.world.edit.moveSheet({ sheet: SHEET, to: 2 });
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(subjects(one)).toEqual(['Rows to Spaces: 2 spaces set up from Crews']);
});

test('a sheet that was deleted ends its schedule: the owner is told, and no trigger stays', () => {
  const one = worldOf({ more: [{ name: 'Other', cells: teams(1) }] });
  one.schedule();
  one.world.edit.deleteSheet({ sheet: SHEET });
  one.fireNext();
  expect(one.world.mails[0]?.body).toContain('The sheet “Teams” was deleted');
  expect(one.world.triggers).toEqual([]);
  expect(one.world.mails).toHaveLength(1);
  expect(JSON.stringify(one.world.properties)).not.toContain(`schedule.${SHEET}`);
});

describe('a sheet whose headers are gone', () => {
  const destroy = (one: TestWorld) =>
    one.world.edit.clear({ block: { row: 1, column: 1, rows: 1, columns: 20 } });

  test('is told by mail once, shown in the sidebar, and rests after three times', () => {
    const one = worldOf();
    one.schedule();
    destroy(one);
    one.fireNext();
    expect(subjects(one)).toEqual(['Rows to Spaces could not go on with Teams']);
    expect(one.world.mails[0]?.body).toContain('No column of “Teams” is recognised');
    expect(codes(one)).toBe('problem.noColumns');
    one.fireNext();
    expect(one.world.mails).toHaveLength(1);
    expect(codes(one)).toBe('problem.noColumns');
    one.pass(DAY);
    expect(one.world.mails).toHaveLength(2);
    expect(one.world.mails[1]?.body).toContain('third time');
    expect(one.read().schedule?.paused).toBe('failures');
    expect(one.world.triggers).toEqual([]);
    expect(one.setUps()).toEqual([]);
  });

  test('goes on by itself when they are put back in time, and nothing is said any more', () => {
    const one = worldOf();
    one.schedule();
    destroy(one);
    one.fireNext();
    one.world.edit.paste({ row: 1, column: 1, cells: [HEADERS] });
    one.pass(3 * HOUR);
    expect(one.statuses()).toEqual(['Done', 'Done']);
    expect(codes(one)).toBeUndefined();
    expect(one.read().schedule?.paused).toBeNull();
  });

  test('in the middle of a run loses no row of it, and makes no space twice once they are back', () => {
    const one = worldOf({ cells: teams(60), aMinute: 10 });
    one.schedule();
    one.fireNext();
    const before = one.spaces().length;
    expect(before).toBeGreaterThan(20);
    expect(before).toBeLessThan(60);
    const headers = one.world.cells()[0] ?? [];
    destroy(one);
    one.fireNext();
    expect(codes(one)).toBe('problem.noColumns');
    one.world.edit.paste({ row: 1, column: 1, cells: [headers] });
    one.pass(4 * HOUR);
    expect(new Set(one.statuses())).toEqual(new Set(['Done']));
    expect(one.spaces()).toHaveLength(60);
  });
});

test('a sheet that was protected: told what to do, three times, then the schedule rests until it is resumed', () => {
  const one = worldOf({ owner: ANN });
  one.schedule({}, BEN);
  one.world.edit.protect({});
  one.pass(8 * HOUR);
  expect(one.world.mails).toHaveLength(3);
  for (const { to, subject } of one.world.mails)
    expect([to, subject]).toEqual([BEN, 'Rows to Spaces could not go on with Teams']);
  expect(one.world.mails[0]?.body).toContain('Ask the owner of the spreadsheet to let you edit');
  expect(one.world.mails[1]?.body).not.toContain('third time');
  expect(one.world.mails[2]?.body).toContain('That was the third time in a row');
  const view = one.read(BEN);
  expect(view.schedule?.paused).toBe('failures');
  expect(view.notice?.said.code).toBe('problem.sheetLocked');
  expect(one.world.triggers).toEqual([]);
  expect(one.setUps()).toEqual([]);
  one.world.edit.unprotect({});
  one.ask('resumeSchedule', { sheetId: SHEET }, BEN);
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(one.read(BEN).notice).toBeNull();
});

test('a sheet that was protected in the middle of a run rests, too, and makes no space twice later', () => {
  const one = worldOf({ cells: teams(60), aMinute: 10 });
  one.schedule({}, BEN);
  one.fireNext();
  const before = one.spaces().length;
  expect(before).toBeGreaterThan(20);
  one.world.edit.protect({});
  one.pass(6 * HOUR);
  expect(one.world.mails).toHaveLength(3);
  expect(one.world.triggers).toEqual([]);
  one.world.edit.unprotect({});
  one.ask('resumeSchedule', { sheetId: SHEET }, BEN);
  one.pass(4 * HOUR);
  expect(new Set(one.statuses())).toEqual(new Set(['Done']));
  expect(new Set(one.spaces()).size).toBe(60);
  expect(one.spaces()).toHaveLength(60);
});

test('a failure in between is no row of three', () => {
  const one = worldOf({ fault: ['api-off'] });
  one.schedule();
  one.pass(3 * HOUR - 1);
  const failed = one.world.mails.length;
  expect(failed).toBeGreaterThan(0);
  expect(failed).toBeLessThan(3);
  one.faults.clear('api-off');
  one.pass(2 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  one.faults.set('api-off');
  one.world.edit.paste({ row: 4, column: 1, cells: [team('Later')] });
  one.pass(HOUR);
  expect(one.read().schedule?.paused).toBeNull();
});

test.each(['app-not-configured', 'api-off', 'admin-block', 'chat-off'])(
  'three whole-run failures in a row under %s pause the schedule and say so',
  (fault) => {
    const one = worldOf({ cells: teams(20), fault: [fault] });
    one.schedule();
    one.pass(DAY);
    expect(one.read().schedule?.paused).toBe('failures');
    expect(one.world.mails).toHaveLength(3);
    expect(one.world.mails[2]?.body).toContain('third time');
    // The run stops at the first row each time, and what waited is untouched again.
    expect(one.setUps().length).toBeLessThanOrEqual(3 * 4);
    expect(one.statuses().every((status) => status === '')).toBe(true);
    expect(one.world.triggers).toEqual([]);
  },
);

test('a trigger that gets no spreadsheet sets nothing up, and says so', () => {
  const one = worldOf({ fault: ['no-active-sheet=1'] });
  one.schedule();
  one.pass(5 * HOUR);
  expect(one.statuses().join('')).toBe('');
  expect(codes(one)).toBe('schedule.noSheet');
  expect(subjects(one)).toEqual(['Rows to Spaces: your schedule could not run']);
  one.faults.clear('no-active-sheet');
  one.pass(2 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(codes(one)).toBeUndefined();
});

test('timers that never find their spreadsheet are given up, and form answers set up their rows', () => {
  const one = worldOf({
    cells: [
      [...HEADERS, 'Ready'],
      [...team('Chess'), 'yes'],
    ],
    mode: 'add-on',
    fault: ['no-active-sheet=1'],
  });
  one.schedule();
  one.pass(5 * HOUR);
  expect(one.world.triggers).toHaveLength(1);
  one.pass(DAY);
  expect(one.world.triggers).toEqual([]);
  expect(one.read()).toMatchObject({
    timers: false,
    notice: { said: { code: 'problem.timersBlind' } },
  });
  expect(() => one.schedule()).toThrow('problem.timersBlind');
  expect(one.schedule({ every: null, onForm: true }).schedule?.triggersThere).toBe(true);
  expect(one.world.triggers.map(({ plan }) => plan.kind)).toEqual(['form']);
  one.world.submitForm({ 'Space name': 'Drama', Members: 'tom@example.com', Ready: 'yes' });
  one.pass(HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  // A month later it is tried again.
  one.pass(31 * DAY);
  expect(one.read().timers).toBe(true);
});

test('a timer that has had its spreadsheet before is not given up', () => {
  const one = worldOf();
  one.schedule();
  one.fireNext();
  one.faults.set('no-active-sheet=1');
  one.pass(2 * DAY);
  expect(one.world.triggers).toHaveLength(1);
  expect(one.read().timers).toBe(true);
});

test('what Google throws before anything could be read is told, and the next firing goes on', () => {
  const one = worldOf();
  one.schedule();
  one.refuse('Properties.getProperty', 'Service invoked too many times for one day.', 1);
  expect(one.fireNext().kind).toBe('returned');
  expect(codes(one)).toBe('schedule.failed');
  expect(subjects(one)).toEqual(['Rows to Spaces: your schedule could not run']);
  one.pass(2 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(codes(one)).toBeUndefined();
});

test('when Sheets is tired for a moment, the same firing tries again', () => {
  const one = worldOf();
  one.schedule();
  one.refuse(
    'Range.getDisplayValues',
    'Service Spreadsheets timed out while accessing document with id x.',
    2,
  );
  one.fireNext();
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(one.world.mails).toEqual([]);
});

describe('consent that has lapsed', () => {
  test('sends nothing and asks for it by mail with a link, once a day at most', () => {
    const one = worldOf();
    one.schedule();
    one.world.consent(ANN).strike('chat.spaces.create');
    one.pass(20 * HOUR);
    const days = new Set(one.world.mails.map(({ at }) => Math.floor(at / DAY)));
    expect(one.world.mails.length).toBe(days.size);
    one.pass(3 * DAY);
    expect(one.world.mails.length).toBeGreaterThanOrEqual(4);
    expect(one.world.mails.length).toBeLessThanOrEqual(5);
    expect(one.setUps()).toEqual([]);
    const [mail] = one.world.mails;
    expect(mail).toMatchObject({ to: ANN, subject: 'Rows to Spaces needs your permission again' });
    expect(mail?.body).toContain('https://script.google.com/macros/d/');
    expect(mail?.htmlBody).toContain('<a href="https://script.google.com/macros/d/');
    expect(one.read().notice).toMatchObject({
      said: { code: 'schedule.consent' },
      link: expect.stringContaining('https://script.google.com/'),
    });
  });

  test('given again, it goes on and the notice is gone', () => {
    const one = worldOf();
    one.schedule();
    one.world.consent(ANN).strike('chat.memberships');
    one.pass(3 * HOUR);
    one.world.consent(ANN).restore();
    one.pass(2 * HOUR);
    expect(one.statuses()).toEqual(['Done', 'Done']);
    expect(codes(one)).toBeUndefined();
  });

  test('without the permission to mail, the sidebar still shows it', () => {
    const one = worldOf();
    one.schedule();
    for (const scope of ['script.send_mail', 'chat.memberships'])
      one.world.consent(ANN).strike(scope);
    one.pass(3 * HOUR);
    expect(one.world.mails).toEqual([]);
    expect(codes(one)).toBe('schedule.consent');
  });

  test('without the address, the mail goes to whom the schedule belongs to', () => {
    const one = worldOf();
    one.schedule();
    one.world.consent(ANN).strike('userinfo.email');
    one.pass(3 * HOUR);
    expect(one.world.mails.map(({ to }) => to)).toEqual([ANN]);
  });
});

describe('the time that triggers may run in a day', () => {
  test('used up, nothing is begun; the next day what was asked for is done', () => {
    const one = worldOf({ cells: [['Space name', 'Members']] });
    one.schedule({ onForm: true });
    const stores = one.world.properties as Record<string, Record<string, string>>;
    const user = Object.keys(stores).find((name) => stores[name]?.tag) ?? '';
    const day = Math.floor(one.clock.now() / DAY);
    const triggerTime = JSON.stringify({ day, usedMs: 6 * HOUR - HOUR / 20 });
    Object.assign(stores[user] ?? {}, { triggerTime });
    one.world.submitForm({ 'Space name': 'Chess', Members: 'maria@example.com' });
    one.pass((day + 1) * DAY - one.clock.now() - 1);
    expect(one.setUps()).toEqual([]);
    expect(codes(one)).toBe('schedule.dayIsOver');
    one.pass(2 * HOUR);
    expect(one.statuses()).toEqual(['Done']);
    expect(codes(one)).toBeUndefined();
  });

  test('what a firing took is booked, what it did not need is given back', () => {
    const one = worldOf();
    one.schedule();
    one.fireNext();
    const took = one.world.executions.at(-1)?.seconds ?? 0;
    const user = Object.values(one.world.properties).find((store) => store.triggerTime);
    const { usedMs } = JSON.parse(user?.triggerTime ?? '{}') as { usedMs: number };
    expect(usedMs / 1000).toBeGreaterThan(took - 2);
    expect(usedMs / 1000).toBeLessThanOrEqual(took);
  });
});

describe('what Apps Script refuses because too much came in a short time', () => {
  test('what may have been sent is asked for again under the same id, and nobody gets two spaces', () => {
    const one = worldOf({ cells: teams(30), fault: ['too-fast=0.4'] });
    one.schedule();
    one.pass(2 * HOUR);
    expect(one.faults.times['too-fast']).toBeGreaterThan(0);
    expect(new Set(one.statuses())).toEqual(new Set(['Done']));
    expect(one.spaces()).toHaveLength(30);
  });

  test('a lock that may not be asked for counts as not had', () => {
    const one = worldOf();
    one.schedule();
    const end = one.refuse(
      'Lock.tryLock',
      'There are too many LockService operations (rateMax).',
      6,
    );
    one.pass(2 * HOUR);
    end();
    one.pass(2 * HOUR);
    expect(one.statuses()).toEqual(['Done', 'Done']);
    expect(one.spaces()).toHaveLength(2);
  });
});
