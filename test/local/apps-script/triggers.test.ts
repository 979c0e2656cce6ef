/** Triggers: what may be made in which mode, when they fire, and as whom. */
import { ANN, BEN, script } from './script';

const code = `
  function every(kind, number) { ScriptApp.newTrigger('work').timeBased()['every' + kind](number).create(); }
  function weekly() {
    ScriptApp.newTrigger('work').timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(7).nearMinute(30).create();
  }
  function daily() { ScriptApp.newTrigger('work').timeBased().everyDays(1).atHour(5).create(); }
  function soon() { ScriptApp.newTrigger('work').timeBased().after(60000).create(); }
  function form() {
    ScriptApp.newTrigger('submitted').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  }
  function nothing() { ScriptApp.newTrigger('work').timeBased().create(); }
  function work(event) {
    var sheet = SpreadsheetApp.getActiveSpreadsheet();
    console.log(Session.getEffectiveUser().getEmail(), event.triggerUid, sheet === null);
    Utilities.sleep(250000);
  }
  function submitted(event) {
    console.log(event.namedValues.Name[0], event.range.getA1Notation(), event.range.getDisplayValues()[0]);
  }
  function list() {
    return ScriptApp.getProjectTriggers().map(function (trigger) {
      return [trigger.getHandlerFunction(), trigger.getEventType() === ScriptApp.EventType.CLOCK];
    });
  }
  function removeAll() { ScriptApp.getProjectTriggers().forEach(function (one) { ScriptApp.deleteTrigger(one); }); }`;

const HOUR = 3_600_000;

function fireNext(one: ReturnType<typeof script>) {
  const next = one.world.nextTrigger();
  if (!next) throw new Error('no trigger waits');
  one.clock.goTo(next.at);
  return one.world.fireDueTriggers();
}

test('an hourly trigger fires once an hour, as the person who made it', () => {
  const one = script({ code });
  one.run({ function: 'every', args: ['Hours', 1], person: BEN });
  const times: number[] = [];
  for (let firing = 0; firing < 3; firing++) {
    times.push(one.world.nextTrigger()?.at ?? 0);
    expect(fireNext(one)).toMatchObject([
      { person: BEN, function: 'work', result: { kind: 'returned' } },
    ]);
  }
  expect([(times[1] ?? 0) - (times[0] ?? 0), (times[2] ?? 0) - (times[1] ?? 0)]).toEqual([
    HOUR,
    HOUR,
  ]);
  expect(one.world.logs[0]?.parts[0]).toBe(BEN);
});

test('nothing fires before it is due', () => {
  const one = script({ code });
  one.call('every', 'Hours', 1);
  expect(one.world.fireDueTriggers()).toEqual([]);
});

test('daily and weekly triggers keep to their hour', () => {
  for (const [name, hour, weekday] of [
    ['daily', 5],
    ['weekly', 7, 5],
  ] as const) {
    const one = script({ code });
    one.call(name);
    for (let firing = 0; firing < 3; firing++) {
      const at = new Date(one.world.nextTrigger()?.at ?? 0);
      expect(at.getUTCHours()).toBe(hour);
      if (weekday !== undefined) expect(at.getUTCDay()).toBe(weekday);
      fireNext(one);
    }
  }
});

test('a trigger for once is gone when it has fired', () => {
  const one = script({ code });
  one.call('soon');
  fireNext(one);
  expect(one.world.triggers).toEqual([]);
  expect(one.world.nextTrigger()).toBeUndefined();
});

test('as an add-on a person has one timed trigger, at most hourly, and one for forms beside it', () => {
  const one = script({ code, mode: 'add-on' });
  expect(() => one.call('every', 'Minutes', 5)).toThrow('at most once an hour');
  one.call('every', 'Hours', 1);
  one.call('form');
  for (const name of ['daily', 'form'])
    expect(() => one.call(name)).toThrow('This add-on has created too many time-based triggers');
  expect(one.run({ function: 'daily', person: BEN }).kind).toBe('returned');
});

test('a bound script may run every few minutes, and have 20 triggers per person', () => {
  const one = script({ code });
  for (let count = 0; count < 20; count++) one.call('every', 'Minutes', 5);
  expect(() => one.call('daily')).toThrow('This script has too many triggers.');
  expect(() => one.call('every', 'Minutes', 7)).toThrow('everyMinutes was invalid');
});

test('a trigger without a time can’t be made', () => {
  expect(() => script({ code }).call('nothing')).toThrow(
    'recurrence of the clock trigger is not set',
  );
});

test('a person sees and removes only the own triggers', () => {
  const one = script({ code });
  one.call('daily');
  one.run({ function: 'form', person: BEN });
  expect(one.call('list')).toEqual([['work', true]]);
  one.call('removeAll');
  expect(one.world.triggers.map(({ person }) => person)).toEqual([BEN]);
});

test('each form answer is a new row and fires each person’s form trigger', () => {
  const one = script({ code, sheets: [{ name: 'Answers', cells: [['Name', 'Size']] }] });
  one.call('form');
  one.run({ function: 'form', person: BEN });
  expect(one.world.submitForm({ Name: 'Team', Size: '3' })).toBe(2);
  one.world.submitForm({ Name: 'More' });
  expect(one.world.nextTrigger()).toMatchObject({ at: one.clock.now(), person: ANN });
  expect(one.world.fireDueTriggers().map(({ person }) => person)).toEqual([ANN, BEN, ANN, BEN]);
  expect(one.world.logs.map(({ parts }) => parts)).toEqual([
    ['Team', 'A2:B2', ['Team', '3']],
    ['Team', 'A2:B2', ['Team', '3']],
    ['More', 'A3', ['More']],
    ['More', 'A3', ['More']],
  ]);
  expect(one.world.nextTrigger()).toBeUndefined();
  expect(() => one.world.submitForm({ Nope: '1' })).toThrow('“Nope”');
});

test('triggers may run 90 minutes a day on a consumer account, and again tomorrow', () => {
  const one = script({ code, account: 'consumer' });
  one.call('every', 'Minutes', 5);
  const refused = () =>
    fireNext(one)
      .filter(({ result }) => result.kind === 'threw')
      .map(({ result }) => result);
  let firings = 0;
  let first = refused();
  for (; first.length === 0; first = refused()) firings++;
  expect(first[0]).toMatchObject({ message: 'Service using too much computer time for one day.' });
  expect(firings).toBe(Math.ceil((90 * 60) / 250));
  one.clock.spend(24 * HOUR);
  expect(one.world.fireDueTriggers()[0]?.result.kind).toBe('returned');
});

test('the fault no-active-sheet leaves a time-driven trigger without its spreadsheet', () => {
  const one = script({ code, faultEntries: ['no-active-sheet=1'] });
  one.call('soon');
  fireNext(one);
  expect(one.world.logs[0]?.parts[2]).toBe(true);
  expect(one.faults.times['no-active-sheet']).toBe(1);
});
