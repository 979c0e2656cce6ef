/** What runs without anyone: schedules and their owners, triggers, firings, and what is told when they can't work. */
import { answer } from '../../src/app/answer';
import { onTrigger } from '../../src/app/background';
import { saveMapping } from '../../src/app/columns';
import { isLeftOver } from '../../src/app/firing';
import { LOG_SHEET, readLogSettings } from '../../src/app/log';
import { look } from '../../src/app/look';
import { REQUESTS } from '../../src/app/requests';
import {
  finishInBackground,
  readSchedule,
  removeSchedule,
  resumeSchedule,
  saveLog,
  saveSchedule,
} from '../../src/app/schedule';
import { pauseSchedule } from '../../src/app/schedule-kept';
import { saveSettings } from '../../src/app/settings';
import { start } from '../../src/app/start';
import { stop } from '../../src/app/stop';
import { readThrown } from '../../src/app/thrown';
import { arrange } from '../../src/app/triggers';
import type { Limits } from '../../src/protocol';
import { ANN, BEN, HEADERS, SHEET, type SmallHost, smallHost, team } from './small-host';

const HOUR = 3_600_000;
const hourly = {
  sheetId: SHEET,
  every: { kind: 'hour' },
  onForm: false,
  tell: 'needed',
} as const;

const fire = ({ host }: SmallHost, formSheet?: number) =>
  onTrigger(host, {
    trigger: undefined,
    ...(formSheet === undefined ? {} : { formSheet: () => formSheet }),
  });

/** Does this when the sheet is opened next. */
function atNextOpening({ host }: SmallHost, work: () => void): void {
  const { ports } = host;
  const once = (...given: Parameters<typeof ports>) => {
    Object.assign(host, { ports });
    work();
    return ports(...given);
  };
  Object.assign(host, { ports: once });
}

describe('a schedule', () => {
  test('is one person’s: others see whose it is, and can’t change it', () => {
    const ann = smallHost();
    saveSchedule(ann.host, hourly);
    const ben = ann.as(BEN).host;
    expect(readSchedule(ben, { sheetId: SHEET }).schedule).toMatchObject({ by: ANN, mine: false });
    expect(() => removeSchedule(ben, { sheetId: SHEET })).toThrow('problem.notYourSchedule');
    expect(removeSchedule(ann.host, { sheetId: SHEET }).schedule).toBeNull();
    expect(ann.has.triggers).toEqual([]);
  });

  test('every few minutes can be had only where the script belongs to the sheet', () => {
    const { host, has } = smallHost();
    const often = { ...hourly, every: { kind: 'minutes', minutes: 10 } } as const;
    has.bound = false;
    expect(() => saveSchedule(host, often)).toThrow('problem.onlyHourly');
    saveSchedule(host, hourly);
    expect(has.triggers).toMatchObject([{ handler: 'onTimer', every: 'hour' }]);
  });

  test('has one timer and one trigger for answers; timers of other spreadsheets stay', () => {
    const { host, has, user } = smallHost();
    has.triggers.push({ handler: 'onTimer', every: 'hour', here: false });
    user.set('triggers.elsewhere', JSON.stringify({ timer: { id: 'onTimer hour false' } }));
    saveSchedule(host, { ...hourly, onForm: true });
    saveSchedule(host, { ...hourly, onForm: true });
    expect(has.triggers.map(({ handler, here }) => `${handler} ${here}`)).toEqual([
      'onTimer false',
      'onTimer true',
      'onFormAnswer true',
    ]);
  });

  test('of two timers that a killed execution left, both more often than is needed, the one that fires takes the other away', () => {
    const { host, has, user } = smallHost();
    const timers = ['one', 'other'].map((every) => ({ handler: 'onTimer', every, here: true }));
    has.triggers.push(...timers);
    const [timer, timerBefore] = timers.map(({ every }) => ({
      id: `onTimer ${every} true`,
      minutes: 5,
    }));
    user.set(`triggers.${host.book.id()}`, JSON.stringify({ timer, timerBefore }));
    const needed = { timerMinutes: 15, form: false };
    arrange(host, needed, { kind: 'firing', trigger: 'onTimer other true' });
    expect(has.triggers).toEqual([timers[1]]);
    arrange(host, needed, { kind: 'firing', trigger: 'onTimer other true' });
    expect(has.triggers).toEqual([timers[1]]);
  });

  test('has no second timer where Google ended an execution that had just made the one there is', () => {
    const { host, has } = smallHost();
    const { makeTimer } = host.triggers;
    const endedOnce: typeof makeTimer = (...timer) => {
      makeTimer(...timer);
      Object.assign(host.triggers, { makeTimer });
      throw new Error('ended');
    };
    Object.assign(host.triggers, { makeTimer: endedOnce });
    const unfinished = { timerMinutes: 5, form: false };
    expect(() => arrange(host, unfinished)).toThrow('ended');
    const trigger = 'onTimer 5 minutes true';
    for (const timerMinutes of [5, 10, 60])
      arrange(host, { timerMinutes, form: false }, { kind: 'firing', trigger });
    expect(has.triggers).toMatchObject([{ every: '5 minutes' }]);
  });

  test('gives and takes its own triggers, and leaves those of other functions alone', () => {
    const { host, has } = smallHost();
    const others = { handler: 'nightlyBackup', every: 'hour', here: true };
    has.triggers.push(others);
    saveSchedule(host, { ...hourly, onForm: true });
    expect(has.triggers).toContain(others);
    removeSchedule(host, { sheetId: SHEET });
    expect(has.triggers).toEqual([others]);
  });

  test('of a day goes by the clock of the spreadsheet’s own time zone', () => {
    const small = smallHost();
    // Five hours behind UTC: where the virtual day begins at 8:00 it is 3:00.
    const behind = (at: number) => new Date(at - 5 * HOUR);
    const time = (at: number) => `2 ${behind(at).getUTCHours()} ${behind(at).getUTCMinutes()}`;
    Object.assign(small.host.book, { timeZone: () => 'America/New_York', time });
    saveSchedule(small.host, { ...hourly, every: { kind: 'day', hour: 7 } });
    small.world.clock.spend(3.5 * HOUR);
    fire(small);
    expect(small.statuses()).toEqual(['']);
    small.world.clock.spend(HOUR);
    fire(small);
    expect(small.statuses()).toEqual(['Done']);
  });

  test('is carried out by firings of its owner alone', () => {
    const small = smallHost();
    saveSchedule(small.host, { ...hourly, onForm: true });
    small.world.clock.spend(2 * HOUR);
    const ben = small.as(BEN);
    fire(ben);
    fire(ben, SHEET);
    expect(small.world.calls(/setup/)).toEqual([]);
    expect(small.statuses()).toEqual(['']);
    fire(small);
    expect(small.statuses()).toEqual(['Done']);
  });

  test('rests after Stop until its owner resumes it', () => {
    const small = smallHost();
    saveSchedule(small.host, hourly);
    stop(small.host, { sheetId: SHEET });
    expect(small.has.triggers).toEqual([]);
    small.world.clock.spend(2 * HOUR);
    fire(small);
    expect(small.statuses()).toEqual(['']);
    expect(resumeSchedule(small.host, { sheetId: SHEET }).schedule?.paused).toBeNull();
    expect(small.has.triggers).toHaveLength(1);
  });
});

describe('a firing', () => {
  test('sets up what is ready once it is due', () => {
    const small = smallHost();
    saveSchedule(small.host, hourly);
    fire(small);
    expect(small.world.calls(/setup/)).toEqual([]);
    small.world.clock.spend(2 * HOUR);
    fire(small);
    expect(small.statuses()).toEqual(['Done']);
    expect(small.has.mails).toEqual([]);
  });

  test('mails what needs its owner', () => {
    const small = smallHost({ cells: [HEADERS, ['Red', 'nobody at all']] });
    saveSchedule(small.host, hourly);
    small.world.clock.spend(2 * HOUR);
    fire(small);
    expect(small.has.mails).toMatchObject([{ to: ANN }]);
  });

  test('mails of a row to be fixed once, and again only when it was changed', () => {
    const small = smallHost({ cells: [HEADERS, ['Red', 'some person'], team('Blue')] });
    saveSchedule(small.host, hourly);
    const bodies = (rows: string[][]) => {
      small.has.mails.length = 0;
      small.world.cells.push(...rows);
      small.world.clock.spend(2 * HOUR);
      fire(small);
      return small.has.mails.map(({ text }) => text).join();
    };
    expect(bodies([])).toMatch(/^.*Row 2: .*Red/m);
    const later = bodies([['Green', 'some person']]);
    expect(later).toContain('Green');
    expect(later).not.toContain('Red');
    (small.world.cells[1] as string[])[1] = 'another person';
    expect(bodies([])).toContain('Red');
  });

  test('begins nothing where somebody pressed Stop just before, and found nothing to stop yet', () => {
    const small = smallHost();
    saveSchedule(small.host, hourly);
    small.world.clock.spend(2 * HOUR);
    let pressed = false;
    atNextOpening(small, () => {
      pressed = true;
      stop(small.host, { sheetId: SHEET });
    });
    fire(small);
    expect(pressed).toBe(true);
    expect(small.world.calls(/setup/)).toEqual([]);
    expect(small.statuses()).toEqual(['']);
  });

  test('begins nothing where Stop was pressed before it came, and the pause is written once it has looked', () => {
    const small = smallHost();
    saveSchedule(small.host, hourly);
    small.world.clock.spend(2 * HOUR);
    atNextOpening(small, () => {
      expect(pauseSchedule(small.host, SHEET)).toBe(true);
    });
    fire(small);
    expect(small.world.calls(/setup/)).toEqual([]);
    expect(small.statuses()).toEqual(['']);
    small.world.clock.spend(HOUR);
    fire(small);
    expect(small.statuses()).toEqual(['']);
  });

  test.each([
    ['passes is tried again', 'Service Spreadsheets timed out while accessing document.', 'Done'],
    [
      'doesn’t pass is left to the next one',
      'https://www.googleapis.com/auth/chat.spaces.create is missing.',
      '',
    ],
  ])('what %s', (_, message, status) => {
    const small = smallHost();
    saveSchedule(small.host, hourly);
    small.world.clock.spend(2 * HOUR);
    atNextOpening(small, () => {
      throw new Error(message);
    });
    fire(small);
    expect(small.statuses()).toEqual([status]);
  });

  test('mails nothing where nothing was to be done, also after each run', () => {
    const small = smallHost({ cells: [HEADERS] });
    saveSchedule(small.host, { ...hourly, tell: 'always' });
    small.world.clock.spend(2 * HOUR);
    fire(small);
    expect(small.has.mails).toEqual([]);
    expect(small.has.notes).not.toContain('run-concluded');
  });

  test('comes again soon for what a form asked for, unless its schedule rests', () => {
    const wish = { 'wanted.7.ann': 'a wish' };
    const kept = { tag: 'ann', since: 1, onForm: true };
    const asked = { ...wish, 'schedule.7': JSON.stringify(kept) };
    expect(isLeftOver(asked, [SHEET], 'ann')).toBe(true);
    const resting = { ...wish, 'schedule.7': JSON.stringify({ ...kept, paused: 'stopped' }) };
    expect(isLeftOver(resting, [SHEET], 'ann')).toBe(false);
  });

  test('starts nothing once somebody else has changed how the sheet is read', () => {
    const small = smallHost();
    saveSchedule(small.host, hourly);
    saveMapping(small.as(BEN).host, { sheetId: SHEET, mapping: { members: 'owners' } });
    small.world.clock.spend(2 * HOUR);
    fire(small);
    expect(small.world.calls(/setup/)).toEqual([]);
    expect(readSchedule(small.host, { sheetId: SHEET })).toMatchObject({
      schedule: { paused: 'changed' },
      notice: { said: { code: 'schedule.changed' } },
    });
  });

  test('finishes in the background what the sidebar began', () => {
    const small = smallHost();
    const { digest } = look(small.host, { sheetId: SHEET, which: 'all' }).offer;
    start(small.host, { sheetId: SHEET, which: 'all', take: 'ready', digest });
    finishInBackground(small.host, { sheetId: SHEET });
    expect(small.has.triggers).toHaveLength(1);
    fire(small);
    expect(small.statuses()).toEqual(['Done']);
    expect(small.has.triggers).toEqual([]);
  });

  test('without consent tries nothing, and asks for it by one mail a day', () => {
    const small = smallHost();
    saveSchedule(small.host, hourly);
    small.has.consent = false;
    fire(small);
    fire(small);
    expect(small.has.mails).toHaveLength(1);
    small.world.clock.spend(24 * HOUR);
    fire(small);
    expect(small.has.mails).toHaveLength(2);
    expect(small.world.calls()).toEqual([]);
  });

  test('without a spreadsheet says so to whoever opens the sidebar next', () => {
    const small = smallHost();
    small.has.book = false;
    fire(small);
    expect(readSchedule(small.host, { sheetId: SHEET }).notice?.said.code).toBe('schedule.noSheet');
  });

  test('keeps a form’s answer for tomorrow when the day’s time is used up', () => {
    const small = smallHost();
    saveSchedule(small.host, { ...hourly, onForm: true });
    const day = Math.floor(small.host.now() / 86_400_000);
    small.user.set('triggerTime', JSON.stringify({ day, usedMs: 6 * HOUR }));
    fire(small, SHEET);
    expect(small.world.calls()).toEqual([]);
    small.world.clock.spend(24 * HOUR);
    fire(small);
    expect(small.statuses()).toEqual(['Done']);
  });
});

test('the log has a line for each row, where it is wanted', () => {
  const small = smallHost({ cells: [HEADERS, team('Red'), team('Blue')] });
  saveLog(small.host, { sheetId: SHEET, on: true, most: 100 });
  saveSchedule(small.host, hourly);
  small.world.clock.spend(2 * HOUR);
  fire(small);
  const log = small.sheets.find(({ name }) => name === LOG_SHEET);
  expect(log?.cells.map((line) => line[3])).toEqual(['Row', 'Red', 'Blue']);
  expect(readLogSettings('{"on":true,"most":7}')).toEqual({ on: true, most: 100 });
  expect(readLogSettings('broken')).toEqual({ on: false, most: 5000 });
});

describe('no error crosses to the sidebar', () => {
  test('what came in is checked, and what is thrown becomes a sentence', () => {
    const { host, has } = smallHost();
    const ask = (input: unknown, work: () => unknown) =>
      answer(host, REQUESTS.runSlice(), input, work);
    expect(ask({ sheetId: 'seven' }, () => 1)).toMatchObject({
      ok: false,
      trouble: { said: { code: 'problem.badRequest' } },
    });
    const failing = ask({ sheetId: 7 }, () => {
      throw new Error('Service unavailable');
    });
    expect(failing).toMatchObject({ trouble: { passing: true, remedy: 'check-again' } });
    expect(has.notes).toEqual(['unexpected']);
  });

  test('a permission that is missing is told by its address, in any language', () => {
    const thrown = new Error(
      'Du darfst das nicht: https://www.googleapis.com/auth/script.send_mail',
    );
    expect(readThrown(thrown, 'problem.unexpected')).toMatchObject({
      said: { values: { scope: 'script.send_mail' } },
      remedy: 'give-permission',
    });
  });
});

describe('what a schedule may set up unseen', () => {
  const LIMITS: Limits = {
    ...{ onlyTicked: false, spacesADay: 1, peopleADay: null },
    ...{ outsiders: false, owners: [] },
  };
  const later = (small: SmallHost) => {
    small.world.clock.spend(HOUR);
    fire(small);
  };
  const marks = (small: SmallHost) =>
    readSchedule(small.host, { sheetId: SHEET }).ready.rows.map(({ mark }) => mark);

  test('are so many rows a day; then it rests, says so by mail once, and goes on with those its owner was shown', () => {
    const small = smallHost({ cells: [HEADERS, team('Red'), team('Blue'), team('Green')] });
    saveSchedule(small.host, { ...hourly, limits: LIMITS });
    later(small);
    expect(small.statuses()).toEqual(['Done', '', '']);
    const view = readSchedule(small.host, { sheetId: SHEET });
    expect(view.schedule?.paused).toBe('limit');
    expect(small.has.mails.map(({ text }) => text)).toEqual([
      expect.stringContaining('2 more rows of “Teams” are ready'),
    ]);
    later(small);
    expect([small.statuses(), small.has.mails.length]).toEqual([['Done', '', ''], 1]);
    // A third row comes after its owner looked.
    const seen = marks(small);
    small.world.cells.push(team('Late'));
    resumeSchedule(small.host, { sheetId: SHEET, seen });
    later(small);
    expect(small.statuses()).toEqual(['Done', 'Done', 'Done', '']);
  });

  test('are so many, too, where Google ended the execution that switched it on, right after it stood', () => {
    const small = smallHost({ cells: [HEADERS, team('Red'), team('Blue')] });
    const { document } = small.host;
    let isEnded = false;
    const set: typeof document.set = (entries) => {
      if (isEnded) throw new Error('Exceeded maximum execution time');
      document.set(entries);
      isEnded = Object.keys(entries).some((key) => key.startsWith('schedule.'));
    };
    Object.assign(small.host, { document: { ...document, set } });
    expect(() => saveSchedule(small.host, { ...hourly, limits: LIMITS })).toThrow('Exceeded');
    Object.assign(small.host, { document });
    later(small);
    expect(small.statuses()).toEqual(['Done', '']);
  });

  test('count on while their owner says something else', () => {
    const small = smallHost();
    saveSchedule(small.host, { ...hourly, limits: LIMITS });
    const { pace } = small.host;
    // A firing sets a row up after the sheet was read, and before what is said is kept.
    const locked: typeof pace.locked = (...asking) => {
      Object.assign(small.host, { pace });
      later(small);
      return pace.locked(...asking);
    };
    Object.assign(small.host, { pace: { ...pace, locked } });
    saveSchedule(small.host, { ...hourly, limits: { ...LIMITS, outsiders: true } });
    expect(small.statuses()).toEqual(['Done']);
    small.world.cells.push(team('Late'));
    later(small);
    expect(small.statuses()).toEqual(['Done', '']);
  });

  test('are those that its owner ticked, where it says so: the others wait, and are told of once', () => {
    const small = smallHost({ cells: [HEADERS, team('Red'), team('Blue')] });
    const [, blue = ''] = marks(small);
    const ticked = { ...LIMITS, onlyTicked: true };
    const view = saveSchedule(small.host, { ...hourly, limits: ticked, seen: [blue] });
    expect(view.ready.rows.map(({ seen }) => seen)).toEqual([false, true]);
    later(small);
    later(small);
    expect(small.statuses()).toEqual(['', 'Done']);
    expect(small.has.mails.map(({ text }) => text)).toEqual([
      expect.stringMatching(
        /Row 2: Red: .*held.*notTicked[\s\S]*What waits for you is set up once/,
      ),
    ]);
    // What was ticked is changed before it is set up: it is another row then.
    const { ready } = saveSchedule(small.host, { ...hourly, seen: marks(small) });
    expect(ready.rows[0]?.seen).toBe(true);
    (small.world.cells[1] as string[])[1] = 'ben@example.com';
    later(small);
    expect(small.statuses()).toEqual(['', 'Done']);
  });

  test.each([
    { so: 'a limit rests it', spacesADay: 2 },
    { so: 'it goes on', spacesADay: null },
  ])(
    'are not those that wait for the owner, who is told also where another firing finishes the run ($so)',
    ({ spacesADay }) => {
      const told = [...team('Told'), 'Hello by Ben'];
      const plain = ['Red', 'Blue', 'Green'].map((name) => [...team(name), '']);
      const small = smallHost({ cells: [[...HEADERS, 'Welcome message'], told, ...plain] });
      const { hooks, clock } = small.world;
      const daily = { ...hourly, every: { kind: 'day', hour: 9 } } as const;
      saveSchedule(small.host, { ...daily, limits: { ...LIMITS, spacesADay } });
      clock.spend(HOUR);
      hooks.beforeCall = (calls) => {
        if (calls[0]?.method !== 'spaces.setup') return;
        hooks.beforeCall = undefined;
        clock.spend(7 * 60_000);
      };
      later(small);
      const done = () => small.statuses().filter((status) => status === 'Done').length;
      const mails = () => small.has.mails.filter(({ text }) => /Told: .*held/.test(text)).length;
      expect(mails()).toBe(0);
      later(small);
      expect([done(), mails()]).toEqual([spacesADay ?? 3, 1]);
      later(small);
      expect(mails()).toBe(1);
    },
  );

  test('are no rows with people from outside, other owners, or a message that nobody has seen', () => {
    const small = smallHost({
      cells: [
        [...HEADERS, 'Owners', 'External people', 'Welcome message'],
        [...team('Inside'), 'ann@example.com', '', ''],
        ['Outside', 'eva@partner.org', '', 'yes', ''],
        [...team('Owned'), 'ben@example.com', '', ''],
        [...team('Told'), '', '', 'Hello by Ben'],
      ],
    });
    saveSchedule(small.host, { ...hourly, limits: { ...LIMITS, spacesADay: null } });
    later(small);
    expect(small.statuses()).toEqual(['Done', '', '', '']);
    const mail = small.has.mails[0]?.text ?? '';
    for (const why of [
      /Outside: .*held.*outsiders\[eva@partner.org\]/,
      /Owned: .*held.*owners\[ben@example.com\]/,
      /Told: .*held.*message/,
    ])
      expect(mail).toMatch(why);
    const view = readSchedule(small.host, { sheetId: SHEET });
    expect(view.ready.rows.map(({ name, message, held }) => [name, message, held?.code])).toEqual([
      ['Outside', undefined, 'schedule.held.outsiders'],
      ['Owned', undefined, 'schedule.held.owners'],
      ['Told', 'Hello by Ben', 'schedule.held.message'],
    ]);
    // Their owner sets them up all the same.
    saveSchedule(small.host, { ...hourly, seen: marks(small) });
    later(small);
    expect(small.statuses()).toEqual(['Done', 'Done', 'Done', 'Done']);
  });

  test('a message of the settings is posted with the name and the members, and waits with other words of cells', () => {
    for (const [template, becomes] of [
      ['Hello {members}, this is {space name}', 'Done'],
      ['Hello, {Topic}', ''],
    ]) {
      const small = smallHost({
        cells: [
          [...HEADERS, 'Topic'],
          [...team('Red'), 'by Ben'],
        ],
      });
      const { settings } = look(small.host, { sheetId: SHEET, which: 'all' });
      const defaults = { welcomeMessage: template };
      saveSettings(small.host, { sheetId: SHEET, settings: { ...settings, defaults } });
      saveSchedule(small.host, { ...hourly, limits: LIMITS });
      later(small);
      expect([template, small.statuses()]).toEqual([template, [becomes]]);
    }
  });

  test('a message that is longer than is shown is seen by no press; outsiders and owners are shown before members', () => {
    const members = Array.from({ length: 40 }, (_, index) => `p${index}@example.com`).join(' ');
    const small = smallHost({
      cells: [
        [...HEADERS, 'Owners', 'External people', 'Welcome message'],
        ['Long', members, '', '', 'Hello '.repeat(700)],
        ['Outside', `${members} eva@partner.org`, 'ben@example.com', 'yes', ''],
      ],
    });
    const [long, outside] = readSchedule(small.host, { sheetId: SHEET }).ready.rows;
    expect([long?.mark, long?.message?.length]).toEqual(['', 4_000]);
    expect(outside?.count).toBe(42);
    expect(outside?.people.slice(0, 2).map(({ shown }) => shown)).toEqual([
      'eva@partner.org',
      'ben@example.com',
    ]);
    const seen = ['', outside?.mark ?? ''];
    saveSchedule(small.host, { ...hourly, limits: { ...LIMITS, onlyTicked: true }, seen });
    later(small);
    expect(small.statuses()).toEqual(['', 'Done']);
  });

  test('a schedule from before keeps running without limits, and says so; its view shows none', () => {
    const small = smallHost({ cells: [HEADERS, team('Red'), team('Blue')] });
    expect(saveSchedule(small.host, hourly).schedule?.limits).toBeNull();
    later(small);
    expect(small.statuses()).toEqual(['Done', 'Done']);
  });

  test('a run that its owner began and left to a timer is bound by nothing', () => {
    const small = smallHost({ cells: [HEADERS, team('Red'), team('Blue')] });
    saveSchedule(small.host, { ...hourly, limits: { ...LIMITS, onlyTicked: true } });
    const { offer } = look(small.host, { sheetId: SHEET, which: 'all' });
    const all = { sheetId: SHEET, which: 'all', take: 'ready' } as const;
    start(small.host, { ...all, digest: offer.digest });
    finishInBackground(small.host, { sheetId: SHEET });
    later(small);
    expect(small.statuses()).toEqual(['Done', 'Done']);
  });

  test('limits that somebody tampered with rest it, and are the strictest until its owner says otherwise', () => {
    const small = smallHost();
    saveSchedule(small.host, { ...hourly, limits: LIMITS });
    const key = `guard.${SHEET}`;
    const kept = small.world.document.get(key) ?? '';
    small.world.document.set(key, kept.replace('"spacesADay":1', '"spacesADay":9'));
    later(small);
    expect(small.statuses()).toEqual(['']);
    const { schedule } = readSchedule(small.host, { sheetId: SHEET });
    expect(schedule).toMatchObject({ paused: 'changed', limits: { onlyTicked: true } });
    saveSchedule(small.host, { ...hourly, limits: LIMITS });
    later(small);
    expect(small.statuses()).toEqual(['Done']);
  });

  test('a domain that somebody else lets in rests it, whichever version switched it on', () => {
    for (const isOld of [false, true]) {
      const small = smallHost({ cells: [HEADERS, ['Red', 'maria@example.com, eva@partner.org']] });
      saveSchedule(small.host, hourly);
      const seen = `seen.${SHEET}`;
      if (isOld) small.world.document.delete(seen);
      later(small);
      const { settings } = look(small.host, { sheetId: SHEET, which: 'all' });
      const letIn = { ...settings, letIn: ['partner.org'] };
      saveSettings(small.as(BEN).host, { sheetId: SHEET, settings: letIn });
      later(small);
      expect(small.world.calls(/setup/)).toEqual([]);
      expect(readSchedule(small.host, { sheetId: SHEET }).schedule?.paused).toBe('changed');
    }
  });
});
