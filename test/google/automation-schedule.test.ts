/** What runs by itself: when, as whom, with which triggers, and how it goes on or stops. */

import { sampleOf } from '../night';
import { ANN, BEN, DAY, HEADERS, HOUR, MINUTE, SHEET, team, teams, worldOf } from './world';

const timers = (one: ReturnType<typeof worldOf>) =>
  one.world.triggers.map(({ person, function: name, plan }) => `${person} ${name} ${plan.kind}`);

describe.each(['bound', 'add-on'] as const)('as %s', (mode) => {
  test('an hourly schedule sets new rows up, and nobody opens anything', () => {
    const one = worldOf({ mode });
    one.schedule();
    one.pass(3 * HOUR);
    expect(one.statuses()).toEqual(['Done', 'Done']);
    expect(one.setUps().every(({ user }) => user === ANN)).toBe(true);
    one.world.edit.paste({ row: 4, column: 1, cells: [team('Later')] });
    one.pass(2 * HOUR);
    expect(one.spaces().sort()).toEqual(['Later', 'Team 1', 'Team 2']);
  });

  test('a person has one timer for a whole spreadsheet, and none once nothing needs it', () => {
    const one = worldOf({ mode, more: [{ name: 'Second', cells: teams(1) }] });
    const second = one.world.view().sheets[1]?.id ?? -1;
    one.schedule({ onForm: true });
    one.schedule({ sheetId: second, every: { kind: 'day', hour: 7 } });
    expect(timers(one).sort()).toEqual([`${ANN} onFormAnswer form`, `${ANN} onTimer hours`]);
    one.ask('removeSchedule', { sheetId: SHEET });
    expect(timers(one)).toEqual([`${ANN} onTimer hours`]);
    one.ask('removeSchedule', { sheetId: second });
    expect(timers(one)).toEqual([]);
  });
});

test('what Google allows is said before it is tried', () => {
  const bound = worldOf();
  expect(bound.read().bound).toBe(true);
  expect(bound.schedule({ every: { kind: 'minutes', minutes: 5 } }).bound).toBe(true);
  expect(timers(bound)).toEqual([`${ANN} onTimer minutes`]);
  const addOn = worldOf({ mode: 'add-on' });
  expect(() => addOn.schedule({ every: { kind: 'minutes', minutes: 5 } })).toThrow(
    'problem.onlyHourly',
  );
  expect(addOn.schedule().bound).toBe(false);
  // Google may take it and let it come hourly all the same: it isn't promised.
  const slow = worldOf({ mode: 'add-on', fault: ['often-in-add-on'] });
  expect(() => slow.schedule({ every: { kind: 'minutes', minutes: 5 } })).toThrow(
    'problem.onlyHourly',
  );
});

test('where Google doesn’t tell how it is installed, trying tells, and what comes only by the hour still comes', () => {
  const bound = worldOf({ fault: ['source-unknown'] });
  expect(bound.schedule({ every: { kind: 'minutes', minutes: 5 } }).bound).toBe(true);
  const addOn = worldOf({ mode: 'add-on', fault: ['source-unknown'] });
  expect(() => addOn.schedule({ every: { kind: 'minutes', minutes: 5 } })).toThrow(
    'problem.onlyHourly',
  );
  const misled = worldOf({ mode: 'add-on', fault: ['source-unknown', 'often-in-add-on'] });
  misled.schedule({ every: { kind: 'minutes', minutes: 5 } });
  misled.pass(2 * HOUR);
  expect(misled.faults.times['often-in-add-on']).toBeGreaterThan(0);
  expect(misled.statuses()).toEqual(['Done', 'Done']);
});

test('a timer that a firing made and that never fires costs no other: the run goes on by the hour', () => {
  const one = worldOf({ cells: teams(100), aMinute: 10, fault: ['born-disabled'] });
  one.schedule();
  one.pass(4 * HOUR);
  expect(new Set(one.statuses())).toEqual(new Set(['Done']));
  expect(one.faults.times['born-disabled']).toBeGreaterThan(0);
  const [hourly, ...others] = one.world.triggers;
  expect([hourly?.plan.kind, hourly?.disabled ?? false]).toEqual(['hours', false]);
  expect(others.length).toBeLessThanOrEqual(1);
  // A person who looks finds it in order, and what they save makes it so.
  expect(one.read().schedule?.triggersThere).toBe(true);
  one.schedule();
  expect(timers(one)).toEqual([`${ANN} onTimer hours`]);
});

test('a trigger that Google switched off counts as not there, and is made anew by a person', () => {
  const one = worldOf({ fault: ['born-disabled'] });
  one.schedule({ onForm: true });
  const form = one.world.triggers.findIndex(({ function: name }) => name === 'onFormAnswer');
  (one.world.triggers as unknown[]).splice(form, 1);
  one.fireNext();
  expect(one.world.triggers.some(({ disabled }) => disabled)).toBe(true);
  expect(one.read().schedule?.triggersThere).toBe(false);
  one.ask('resumeSchedule', { sheetId: SHEET });
  expect(one.read().schedule?.triggersThere).toBe(true);
  expect(one.world.triggers.every(({ disabled }) => !disabled)).toBe(true);
});

test('how long rows take is computed: an hour a firing as an add-on, minutes with the sidebar open', () => {
  const { rows, addOnSeconds, boundSeconds, sidebarSeconds } = worldOf({
    cells: teams(1000),
  }).schedule().estimates;
  expect(rows).toBe(1000);
  expect(addOnSeconds / 3600).toBeGreaterThan(3);
  expect(addOnSeconds / 3600).toBeLessThan(4);
  expect(boundSeconds).toBeLessThan(addOnSeconds);
  expect(Math.round(sidebarSeconds / 60)).toBe(16);
});

test('every five minutes, where the script is bound to the sheet', () => {
  const one = worldOf();
  one.schedule({ every: { kind: 'minutes', minutes: 5 } });
  one.pass(11 * MINUTE);
  expect(one.statuses()).toEqual(['Done', 'Done']);
});

test('every day at seven, by the spreadsheet’s own clock', () => {
  const one = worldOf();
  one.schedule({ every: { kind: 'day', hour: 7 } });
  const start = one.clock.now();
  const sevenToday = Math.floor(start / DAY) * DAY + 7 * HOUR;
  const next = sevenToday > start ? sevenToday : sevenToday + DAY;
  one.pass(next - start - MINUTE);
  expect(one.statuses()).toEqual(['', '']);
  one.pass(HOUR + 10 * MINUTE);
  expect(one.statuses()).toEqual(['Done', 'Done']);
});

test('every Wednesday at five, and on no other day', () => {
  const one = worldOf();
  one.schedule({ every: { kind: 'week', weekday: 3, hour: 5 } });
  one.pass(8 * DAY);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  const at = new Date(one.setUps()[0]?.at ?? 0);
  expect([at.getUTCDay(), at.getUTCHours()]).toEqual([3, 5]);
});

test('a run that is too long for one execution is finished by the next ones, none over 5.5 minutes', () => {
  const one = worldOf({ cells: teams(100), aMinute: 10 });
  one.schedule();
  one.pass(4 * HOUR);
  expect(new Set(one.statuses())).toEqual(new Set(['Done']));
  const firings = one.world.executions.filter(({ function: name }) => name === 'onTimer');
  expect(Math.max(...firings.map(({ seconds }) => seconds))).toBeLessThan(330);
  // While rows were left it came every few minutes, too; once the hourly one has fired again, it is alone.
  expect(timers(one)).toEqual([`${ANN} onTimer hours`]);
});

test.each([
  ['slow', ['slow=1'], 1],
  ['lost-answer', ['lost-answer'], 1],
  ['too-many', ['too-many'], 1],
  ['three times as slow', [], 3],
])('no firing lives beyond 5.5 minutes under %s', (_name, fault, slower) => {
  const one = worldOf({ cells: teams(100), fault, slower });
  one.schedule();
  one.pass(4 * HOUR);
  expect(Math.max(...one.world.executions.map(({ seconds }) => seconds))).toBeLessThan(330);
  expect(new Set(one.spaces()).size).toBe(one.spaces().length);
});

test('where each batch takes most of a minute and more, firings end the earlier, and all rows get done', () => {
  const row = (_: unknown, index: number) => [
    ...[`Team ${index}`, 'maria@example.com', 'tom@example.com', 'Hello'],
  ];
  const cells = [[...HEADERS, 'Managers', 'Welcome message'], ...Array.from({ length: 60 }, row)];
  const one = worldOf({ cells, fault: ['slow=1'], slower: 2 });
  one.schedule();
  one.pass(3 * HOUR);
  const firings = one.world.executions.filter(({ function: name }) => name === 'onTimer');
  expect(firings.filter(({ killed }) => killed)).toEqual([]);
  expect(Math.max(...firings.map(({ seconds }) => seconds))).toBeLessThan(330);
  expect(new Set(one.statuses())).toEqual(new Set(['Done']));
});

test.each(
  sampleOf<[string, string[], number]>(
    [
      ['every answer late, and a third of all batches thrown away', ['slow=1', 'throws'], 2],
      [
        'a third of the answers late, and a third of all batches thrown away',
        ['slow', 'throws'],
        2,
      ],
      ['everything three times as slow', [], 3],
      ['every fault at once', ['slow=1', 'throws', 'too-many', 'unavailable', 'lost-answer'], 1],
    ],
    4,
  ),
)('60 rows of 180 people: no firing lives beyond 5.5 minutes with %s', (_name, fault, slower) => {
  const people = Array.from({ length: 180 }, (_, index) => `p${index}@example.com`).join(', ');
  const row = (_: unknown, index: number) => [`Team ${index}`, people, 'tom@example.com', 'Hello'];
  const cells = [[...HEADERS, 'Managers', 'Welcome message'], ...Array.from({ length: 60 }, row)];
  const one = worldOf({ cells, fault, slower });
  one.schedule();
  one.pass(2.25 * HOUR);
  const firings = one.world.executions.filter(({ function: name }) => name === 'onTimer');
  expect(firings.length).toBeGreaterThan(3);
  expect(Math.max(...firings.map(({ seconds }) => seconds))).toBeLessThan(330);
});

test('a firing that was killed is picked up by the next, with no space made twice', () => {
  for (const at of [40, 60, 80, 100]) {
    const one = worldOf({ cells: teams(20), aMinute: 10, fault: [`killed=${at}+`] });
    one.schedule();
    one.pass(5 * HOUR);
    expect(one.world.executions.some(({ killed }) => killed)).toBe(true);
    expect(new Set(one.statuses())).toEqual(new Set(['Done']));
    expect(one.spaces()).toHaveLength(20);
  }
});

test('a run is finished in the background when the sidebar is closed in the middle of it', () => {
  const one = worldOf({ cells: teams(100) });
  const view = one.ask<{ view: { offer: { digest: string } } }>('openSidebar', {}).view;
  const start = { sheetId: SHEET, which: 'all', take: 'ready', digest: view.offer.digest };
  one.ask('startRun', start);
  one.ask('runSlice', { sheetId: SHEET });
  expect(timers(one)).toEqual([]);
  one.ask('finishInBackground', { sheetId: SHEET });
  expect(timers(one)).toEqual([`${ANN} onTimer minutes`]);
  one.pass(HOUR);
  expect(new Set(one.statuses())).toEqual(new Set(['Done']));
  expect(one.world.mails).toHaveLength(1);
  expect(timers(one)).toEqual([]);
});

describe('Stop', () => {
  test('pauses the schedule until a person resumes it', () => {
    const one = worldOf();
    one.schedule();
    one.ask('stopRun', { sheetId: SHEET });
    expect(one.read().schedule?.paused).toBe('stopped');
    expect(one.pass(2 * DAY)).toBe(0);
    expect(one.statuses().join('')).toBe('');
    expect(
      one.ask<{ schedule: { paused: null } }>('resumeSchedule', { sheetId: SHEET }),
    ).toMatchObject({ schedule: { paused: null, triggersThere: true } });
    one.pass(3 * HOUR);
    expect(one.statuses()).toEqual(['Done', 'Done']);
  });

  test('pressed while a firing is at work ends it after the batch in flight, and the pause stays', () => {
    const one = worldOf({ cells: teams(200) });
    one.schedule();
    let pressed = false;
    one.world.onServiceCall = ({ execution }) => {
      if (pressed || execution.function !== 'onTimer' || one.setUps().length < 20) return;
      pressed = true;
      one.run('stopRun', { sheetId: SHEET });
    };
    one.fireNext();
    one.world.onServiceCall = undefined;
    expect(one.read().schedule?.paused).toBe('stopped');
    expect(one.pass(DAY)).toBe(0);
    const statuses = one.statuses();
    expect(statuses).not.toContain('Waiting');
    expect(statuses.filter((status) => status === 'Done')).toHaveLength(one.spaces().length);
    expect(one.spaces().length).toBeLessThan(200);
  });

  test.each(['before', 'after'] as const)(
    'pressed at any moment at which a firing begins its run leaves nothing running: %s a service call',
    (moment) => {
      for (let at = 8; at < 60; at += 3) {
        const one = worldOf({ cells: teams(6), aMinute: 3 });
        one.schedule();
        let stopped = 0;
        one.world.onServiceCall = ({ when, index, execution }) => {
          if (stopped > 0 || execution.function !== 'onTimer') return;
          if (when !== moment || index < at) return;
          stopped = one.clock.now();
          one.run('stopRun', { sheetId: SHEET });
          stopped = one.clock.now();
        };
        one.fireNext();
        one.world.onServiceCall = undefined;
        one.pass(3 * HOUR);
        expect(one.read().schedule?.paused).toBe('stopped');
        expect(one.statuses()).not.toContain('Waiting');
        // No more than the batch in flight.
        expect(one.setUps().filter(({ at: sent }) => sent > stopped).length).toBeLessThanOrEqual(3);
      }
    },
  );

  test('of another person leaves the schedule as it is', () => {
    const one = worldOf();
    one.schedule();
    one.ask('stopRun', { sheetId: SHEET }, BEN);
    expect(one.read().schedule?.paused).toBeNull();
  });
});

test('a second person is told whose the schedule is, and can’t change it', () => {
  const one = worldOf();
  one.schedule();
  for (const name of ['removeSchedule', 'resumeSchedule'])
    expect(() => one.ask(name, { sheetId: SHEET }, BEN)).toThrow(
      `problem.notYourSchedule {"by":"${ANN}"}`,
    );
  expect(() => one.schedule({}, BEN)).toThrow('problem.notYourSchedule');
  expect(one.read(BEN).schedule).toMatchObject({ by: ANN, mine: false });
  expect(one.read().schedule).toMatchObject({ by: ANN, mine: true, every: { kind: 'hour' } });
  expect(timers(one)).toEqual([`${ANN} onTimer hours`]);
});

test('of two who switch one on in the same moment one has it, and the other is told to try again', () => {
  const one = worldOf();
  let isAsked = false;
  one.world.onServiceCall = ({ name, when }) => {
    if (isAsked || name !== 'Lock.tryLock' || when !== 'after') return;
    isAsked = true;
    expect(() => one.schedule({}, BEN)).toThrow('problem.noTurn');
  };
  one.schedule();
  one.world.onServiceCall = undefined;
  expect(isAsked).toBe(true);
  expect(one.read().schedule).toMatchObject({ by: ANN, mine: true });
  expect(timers(one)).toEqual([`${ANN} onTimer hours`]);
});

test('while somebody else sets rows up, a firing waits for a while, and the next one does it', () => {
  const one = worldOf();
  one.schedule();
  one.call('look', { sheetId: SHEET, which: 'all' }, BEN);
  const until = one.world.nextTrigger()?.at ?? 0;
  const lease = { token: 'x', tag: 'bens', by: BEN, until: until + 5 * MINUTE };
  const stores = one.world.properties as Record<string, Record<string, string>>;
  const document = Object.keys(stores).find((name) => stores[name]?.[`schedule.${SHEET}`]) ?? '';
  (stores[document] as Record<string, string>).lease = JSON.stringify(lease);
  one.fireNext();
  expect(one.statuses().join('')).toBe('');
  expect(one.world.executions.at(-1)?.seconds).toBeLessThan(90);
  one.pass(2 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
});

test('a timer of another spreadsheet, listed with the script’s own, is left alone', () => {
  const one = worldOf({ mode: 'bound' });
  one.schedule();
  const elsewhere = { ...one.world.triggers[0], id: '42' };
  (one.world.triggers as unknown[]).push(elsewhere);
  const stores = one.world.properties as Record<string, Record<string, string>>;
  const user = Object.keys(stores).find((name) => stores[name]?.tag) ?? '';
  (stores[user] as Record<string, string>)['triggers.another'] = JSON.stringify({
    timer: { id: '42', minutes: 60 },
  });
  one.ask('removeSchedule', { sheetId: SHEET });
  expect(one.world.triggers.map(({ id }) => id)).toEqual(['42']);
});

describe('a schedule whose sheet somebody else reads otherwise', () => {
  const cells = [
    ['Space name', 'Members', 'Helpers'],
    ['Chess', 'maria@example.com', 'tom@example.com'],
  ];
  const helpers = { sheetId: SHEET, mapping: { Helpers: 'owners' } };

  test.each([
    ['what a column means', 'saveMapping', helpers],
    [
      'the settings',
      'saveSettings',
      {
        sheetId: SHEET,
        settings: {
          defaults: { welcomeMessage: 'Hello' },
          ownDomains: [],
          addApp: false,
          leaveWhenDone: false,
        },
      },
    ],
  ])('rests and mails its owner until they have looked: %s', (_, call, request) => {
    const one = worldOf({ cells });
    one.schedule();
    one.ask(call, request, BEN);
    one.pass(3 * HOUR);
    expect(one.spaces()).toEqual([]);
    expect(one.read().schedule?.paused).toBe('changed');
    expect(one.world.mails).toHaveLength(1);
    expect(one.world.mails[0]).toMatchObject({
      to: ANN,
      body: expect.stringContaining('changed after you had seen them'),
    });
    one.ask('resumeSchedule', { sheetId: SHEET });
    one.pass(2 * HOUR);
    expect(one.spaces()).toEqual(['Chess']);
  });

  test('rests, too, where a header is renamed while its firing waits for somebody who is at work', () => {
    const one = worldOf({ cells });
    one.schedule();
    const stores = one.world.properties as Record<string, Record<string, string>>;
    let isRead = false;
    one.world.onServiceCall = ({ name, when }) => {
      if (name === 'Utilities.sleep' && when === 'before')
        one.world.edit.setCell({ row: 1, column: 3, text: 'Owners' });
      if (isRead || name !== 'Range.getDisplayValues' || when !== 'after') return;
      isRead = true;
      const lease = { token: 'others', tag: 'bentag', by: BEN, until: one.clock.now() + 3_000 };
      (stores.document as Record<string, string>).lease = JSON.stringify(lease);
    };
    one.fireNext();
    expect(one.spaces()).toEqual([]);
    expect(one.read().schedule?.paused).toBe('changed');
  });

  test('goes on where its owner changed it, and after rows were set up', () => {
    const one = worldOf({ cells });
    one.schedule();
    one.ask('saveMapping', helpers);
    one.pass(2 * HOUR);
    one.world.edit.paste({ row: 3, column: 1, cells: [['Drama', 'maria@example.com', '']] });
    one.pass(2 * HOUR);
    expect(one.spaces().sort()).toEqual(['Chess', 'Drama']);
    expect(one.read().schedule?.paused).toBeNull();
  });
});
