/** The built sidebar's views beside the one path: settings, setup, schedule, rosters, and a run left to the background. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Limits, ReadyRow, Settings, Trouble } from '../../src/protocol';
import { eventually } from '../browser/eventually';
import {
  allFine,
  catalogues,
  drama,
  findings,
  LIMITS,
  lastSlice,
  noCounts,
  note,
  offer,
  ok,
  opening,
  poured,
  pouring,
  readyRow,
  refused,
  roster,
  rosterAgain,
  rosterByYear,
  rosterSheet,
  rowsOrPeople,
  schedule,
  scheduled,
  slice,
  unconfigured,
  view,
} from './answers';
import {
  type Answers,
  button,
  choose,
  expectHeading,
  focused,
  inTurn,
  LINK,
  never,
  RUN,
  readPart,
  STARTED_AT,
  starting,
  textOf,
  useSidebar,
} from './open';

const { open } = useSidebar();

const CLIPBOARD = { clipboard: true };
const unexpected = refused({
  said: { code: 'problem.unexpected', values: { message: 'Service Spreadsheets timed out' } },
  remedy: 'check-again',
  passing: true,
});

test('the menu at the top is used with the keys alone, and Back leads home', async () => {
  const { page } = await open({ ...starting, readSchedule: () => ok(schedule()) });
  await button(page, 'More').press('Enter');
  expect(await focused(page)).toBe('Columns');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'Schedule');
  expect(await focused(page)).toBe('Schedule');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Back');
  await page.keyboard.press('Enter');
  await expectHeading(page, '37 spaces to set up');
  expect(await focused(page)).toBe('37 spaces to set up');
});

describe('a part of the page', () => {
  test('comes with the first press that needs it: its heading is there at once, and Back leads home meanwhile', async () => {
    let bring: () => void = () => undefined;
    const coming = new Promise<void>((resolve) => {
      bring = resolve;
    });
    const { page, count, calls } = await open({
      ...starting,
      readPart: (request) => coming.then(() => readPart(request)),
      readSchedule: () => ok(schedule()),
    });
    expect(count('readPart')).toBe(0);
    await button(page, 'Settings').press('Enter');
    await expectHeading(page, 'Settings');
    await page.getByText('One moment').waitFor();
    expect(await focused(page)).toBe('Settings');
    await button(page, 'Back').press('Enter');
    await expectHeading(page, '37 spaces to set up');
    await button(page, 'Settings').press('Enter');
    bring();
    await page.getByLabel('Your own domains').waitFor();
    expect(await focused(page)).toBe('Settings');
    await button(page, 'Back').press('Enter');
    await choose(page, 'Columns');
    await page.getByLabel('Headers in').waitFor();
    expect(await focused(page)).toBe('Columns');
    expect(calls.filter(({ name }) => name === 'readPart')).toEqual([
      { name: 'readPart', request: { part: 'settings' } },
    ]);
  });

  test('that can’t come says why, and comes at the next try with what its view reads', async () => {
    let isOffline = true;
    const whenOnline =
      <Request, Value>(answer: (request: Request) => Value) =>
      (request: Request) => {
        if (isOffline) throw new Error('NetworkError: Connection failure due to HTTP 0');
        return answer(request);
      };
    const { page } = await open({
      ...starting,
      readPart: whenOnline(readPart),
      readSchedule: whenOnline(() => ok(schedule())),
    });
    await choose(page, 'Schedule');
    await page.getByText('There is no connection to Google Sheets.').waitFor();
    await expectHeading(page, 'Schedule');
    isOffline = false;
    await button(page, 'Try again').press('Enter');
    await button(page, 'Switch on').waitFor();
    expect(await focused(page)).toBe('Schedule');
    expect(await textOf(page)).not.toContain('no connection');
  });

  test('of another build than the page is never run: the add-on was updated meanwhile', async () => {
    const evil = 'document.title = "run";';
    const { page } = await open({
      ...starting,
      readPart: ({ part }) =>
        ok(part === 'settings' ? JSON.stringify({ build: 'another', code: evil }) : null),
    });
    for (const view of ['Columns', 'Schedule']) {
      await choose(page, view);
      await page.getByText('Rows to Spaces was updated while this was open.').waitFor();
      await expectHeading(page, view);
      expect(await button(page, 'Try again').count()).toBe(0);
      await button(page, 'Back').press('Enter');
      await expectHeading(page, '37 spaces to set up');
    }
    expect(await page.title()).toBe('Rows to Spaces');
  });

  test('that breaks leaves a sentence and the way back', async () => {
    const { page, expectScriptError } = await open({
      ...starting,
      readPart: (request) => {
        const answer = readPart(request);
        const file = answer.ok ? JSON.parse(answer.value) : {};
        return ok(JSON.stringify({ ...file, code: 'half(' }));
      },
    });
    await choose(page, 'Columns');
    await page.getByText('This can’t be shown.').waitFor();
    await button(page, 'Back').press('Enter');
    await expectHeading(page, '37 spaces to set up');
    expectScriptError();
  });
});

describe('settings', () => {
  const before: Settings = {
    defaults: { members: 'head@example.com', posting: 'managers' },
    ownDomains: [],
    addApp: false,
    leaveWhenDone: false,
  };
  const opened = view({ settings: before });
  const settings: Answers = {
    ...starting,
    openSidebar: () => opening(opened),
    readSchedule: () => ok(schedule()),
    saveSettings: ({ settings: kept }) => ok(view({ settings: kept })),
    saveLog: ({ on, most }) => ok(schedule({ log: { on, most } })),
    myChat: ({ wanted }) =>
      ok({
        wanted: wanted ?? { section: '', mute: false, pin: false },
        may: { sections: 'yes', mute: 'leftOut', pins: 'notAllowed' },
        link: 'https://script.google.com/allow',
      }),
  };

  test('a change is kept when its field is left, with all that was set before', async () => {
    const { page, calls, count } = await open(settings);
    await button(page, 'Settings').click();
    await page.getByLabel('History').selectOption('On');
    await page.getByText('Saved').waitFor();
    expect(calls.at(-1)).toEqual({
      name: 'saveSettings',
      request: {
        sheetId: 1,
        settings: { ...before, defaults: { ...before.defaults, history: 'on' } },
      },
    });
    await page.getByLabel('Posting').selectOption('Everyone');
    await eventually(() => expect(count('saveSettings')).toBe(2));
    await page.getByText('Saved').waitFor();
    const saved = calls.filter(({ name }) => name === 'saveSettings').at(-1);
    expect(saved?.request).toMatchObject({
      settings: { defaults: { members: 'head@example.com', history: 'on' } },
    });
    expect(JSON.stringify(saved)).not.toContain('posting');
    // By keyboard it counts on Enter or on leaving it, not at each arrow.
    await page.getByLabel('Type').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    expect(count('saveSettings')).toBe(2);
    await page.keyboard.press('Enter');
    await eventually(() => expect(count('saveSettings')).toBe(3));
    expect(calls.filter(({ name }) => name === 'saveSettings').at(-1)?.request).toMatchObject({
      settings: { defaults: { type: 'app message' } },
    });
  });

  test('it is light whatever the system says, and dark by the person’s choice, at once and the next time', async () => {
    const ground = () =>
      page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.documentElement).colorScheme,
      ]);
    const { page, calls } = await open({
      ...{ ...settings, saveDark: () => ok(null) },
      forgetEverything: () => ok({ kind: 'asked', rows: 30, schedules: 1 }),
      handOver: ({ to }) =>
        ok({
          ...{ kind: 'done', left: 0, undo: null, view: view() },
          said: { code: 'handOver.written', values: { n: 30, person: to } },
        }),
    });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).toEqual(['rgb(255, 255, 255)', 'light']);
    await button(page, 'Settings').click();
    await page.getByLabel('Dark').check();
    await page.getByText('Saved').waitFor();
    expect(calls.at(-1)).toEqual({ name: 'saveDark', request: { on: true } });
    expect(await ground()).toEqual(['rgb(27, 27, 27)', 'dark']);
    await page.emulateMedia({ colorScheme: 'light' });
    // Below it, whoever leaves: nothing is forgotten before one question, and handing over leads to Changes.
    await button(page, 'Forget everything here').click();
    await page.getByText('Of 30 rows nobody knows any more').waitFor();
    await button(page, 'Keep it').click();
    expect(calls.at(-1)?.request).toEqual({ sheetId: 1, sure: false });
    await page.getByLabel('Who goes on with this sheet').fill('Ben@example.com');
    await button(page, 'Make them owner').click();
    await expectHeading(page, 'Changes');
    expect(calls.find(({ name }) => name === 'handOver')?.request).toEqual({
      ...{ sheetId: 1, to: 'ben@example.com' },
    });
    const answer = opening(opened);
    if (!answer.ok) throw new Error('this script opens');
    await open({ ...settings, openSidebar: () => ok({ ...answer.value, dark: true }) });
    expect(await ground()).toEqual(['rgb(27, 27, 27)', 'dark']);
  });

  test('the welcome message is shown as it reads in a row, cells as they are', async () => {
    const nasty = '<img src=x onerror="document.title=1"> Hello =HYPERLINK("x")';
    const { page } = await open({
      ...settings,
      saveSettings: ({ settings: kept }) =>
        ok(view({ settings: kept, message: { row: 2, name: 'نادي الروبوتات', text: nasty } })),
    });
    await button(page, 'Settings').click();
    expect(await page.locator('.chip').allInnerTexts()).toEqual([
      ...['Team', 'E-mails', 'Coach', 'About', 'Room', 'space name', 'members'],
    ]);
    await page.getByLabel('Welcome message', { exact: true }).fill('{About} Hello {Team}');
    await page.getByLabel('Welcome message', { exact: true }).blur();
    await page.getByText(nasty).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await textOf(page, 'figcaption')).toContain('In row 2, نادي الروبوتات');
  });

  test('the welcome message is shown as Chat shows it: bold is bold, and a sign within a word is one', async () => {
    const text = '*Hello* team_a_b, _soon *more*_ of `a*b*c`: 2 * 3 * 4';
    const first = { row: 2, name: 'Chess club', places: { team: 'Chess club' }, texts: [] };
    const { page, count } = await open({
      ...settings,
      openSidebar: () =>
        opening(view({ message: { row: 2, name: 'Chess club', text }, made: [first] })),
    });
    await button(page, 'Settings').click();
    const shown = page.locator('blockquote bdi');
    await shown.waitFor();
    expect(await shown.innerHTML()).toBe(
      '<strong>Hello</strong> team_a_b, <em>soon <strong>more</strong></em> of <code>a*b*c</code>: 2 * 3 * 4',
    );
    // And so is what is being typed, before anything is saved.
    await page.getByLabel('Welcome message', { exact: true }).fill('*Now* {Team}, {Nobody}');
    await page.locator('blockquote strong', { hasText: 'Now' }).waitFor();
    expect(await shown.innerText()).toBe('Now Chess club, {Nobody}');
    expect(count('saveSettings')).toBe(0);
  });

  test('what can’t be kept is said at its field, stays as it was typed, and isn’t sent', async () => {
    const { page, calls, count } = await open(settings);
    await button(page, 'Settings').click();
    const domains = page.getByLabel('Your own domains');
    await domains.fill('school.example.org, @school');
    await page.getByLabel('Description').fill('d'.repeat(151));
    await page.getByLabel('Description').blur();
    expect(await domains.getAttribute('aria-invalid')).toBe('true');
    expect(await textOf(page, '#ownDomains-wrong')).toMatch(/“school” is no domain/);
    expect(await textOf(page, '#description-wrong')).toMatch(/151 characters, 150 are allowed/);
    const section = page.getByLabel('Put them into the section');
    await section.fill('s'.repeat(81));
    await section.blur();
    expect(await textOf(page, '#section-wrong')).toMatch(/81 characters, 80 are allowed/);
    await section.fill(' Clubs ');
    await section.blur();
    await eventually(() => expect(count('myChat')).toBe(2));
    expect(calls.filter(({ name }) => name === 'myChat').at(-1)?.request).toEqual({
      sheetId: 1,
      wanted: { section: 'Clubs', mute: false, pin: false },
    });
    // What is missing is said where it would be used, and how it is had.
    expect(await page.getByLabel('Mute them for me').isDisabled()).toBe(true);
    expect(await textOf(page, '#mute-how')).toMatch(/it is the extra “mute”/);
    expect(await textOf(page, '#pin-how')).toMatch(/not allowed yet/);
    const allow = page.getByRole('link', { name: 'Give permission' });
    expect(await allow.getAttribute('href')).toBe('https://script.google.com/allow');
    expect(await domains.inputValue()).toBe('school.example.org, @school');
    expect(count('saveSettings')).toBe(0);
    await page.getByLabel('Always in', { exact: true }).fill('Eva, tom@example.com');
    await domains.fill('@School.example.org; b.example');
    expect(await textOf(page, '#alwaysIn-wrong')).toMatch(/“Eva” is no address/);
    await domains.blur();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await page.locator('#ownDomains-wrong').count()).toBe(0);
    const managers = page.getByLabel('Always in, as managers');
    await managers.fill('Eva Horn <eva@example.com>, tom@example.com');
    await managers.blur();
    await eventually(() => expect(count('saveSettings')).toBe(2));
    expect(calls.filter(({ name }) => name === 'saveSettings').at(-1)?.request).toMatchObject({
      settings: { alwaysIn: { members: [], managers: ['eva@example.com', 'tom@example.com'] } },
    });
  });

  test('changes go one after the other, and a refusal is said at the field it is about', async () => {
    let release: () => void = () => undefined;
    const first = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page, calls, count } = await open({
      ...settings,
      saveSettings: async ({ settings: kept }) => {
        if (!kept.leaveWhenDone) await first;
        return kept.leaveWhenDone
          ? refused({ said: { code: 'problem.sheetGone', values: {} }, remedy: 'check-again' })
          : ok(view({ settings: kept }));
      },
    });
    await button(page, 'Settings').click();
    await page.getByLabel('Add the app').check();
    await page.getByLabel('Leave when it is done').check();
    await page.getByText('Saving').waitFor();
    expect(count('saveSettings')).toBe(1);
    release();
    await page.locator('#leaveWhenDone-wrong').waitFor();
    expect(await textOf(page, '#leaveWhenDone-wrong')).toMatch(/This sheet is not there any more/);
    expect(calls.filter(({ name }) => name === 'saveSettings').at(-1)?.request).toMatchObject({
      settings: { addApp: true, leaveWhenDone: true },
    });
  });

  test('a change that was refused after the person left is said on the way home', async () => {
    let refuse: () => void = () => undefined;
    const left = new Promise<void>((resolve) => {
      refuse = resolve;
    });
    const { page } = await open({ ...settings, saveSettings: () => left.then(() => unexpected) });
    await button(page, 'Settings').click();
    await page.getByLabel('Add the app').check();
    await button(page, 'Back').click();
    await expectHeading(page, '37 spaces to set up');
    refuse();
    await page.locator('.notice', { hasText: 'The last change in Settings' }).waitFor();
  });

  test('a tick stays where it was put while it is on its way', async () => {
    const { page } = await open({ ...settings, saveLog: never });
    await button(page, 'Settings').click();
    await page.getByLabel('Keep a log').click();
    await page.getByText('Saving').waitFor();
    expect(await page.getByLabel('Keep a log').isChecked()).toBe(true);
  });

  test('Status is in colour by one tick; where the sheet is protected it says so, and the tick goes back', async () => {
    const locked: Trouble = {
      said: { code: 'problem.coloursLocked', values: {} },
      remedy: 'check-again',
    };
    const { page, calls } = await open({
      ...settings,
      statusColours: ({ on }) => (on === false ? { ok: false, trouble: locked } : ok({ on: !!on })),
    });
    await button(page, 'Settings').click();
    const tick = page.getByLabel('Status in colour');
    await tick.check();
    await page.getByText('Saved', { exact: true }).waitFor();
    await tick.click();
    await page.getByText('This sheet is protected, so its colours stay as they are.').waitFor();
    expect(await tick.isChecked()).toBe(true);
    const asked = calls.filter(({ name }) => name === 'statusColours');
    expect(asked.map(({ request }) => (request as { on: unknown }).on)).toEqual([
      null,
      true,
      false,
    ]);
  });

  test('the log is switched on, and cut where the person says', async () => {
    const { page, calls, count } = await open(settings);
    await button(page, 'Settings').click();
    await page.getByLabel('Keep a log').check();
    const rows = page.getByLabel('Rows kept');
    await rows.fill('99');
    await rows.blur();
    await page.getByText(/A number from 100 to 50,000/).waitFor();
    await rows.fill('250');
    await rows.blur();
    await page.waitForFunction(() => document.querySelector('#most-wrong') === null);
    await eventually(() => expect(count('saveLog')).toBe(2));
    const kept = calls.filter(({ name }) => name === 'saveLog').map(({ request }) => request);
    expect(kept).toEqual([
      { sheetId: 1, on: true, most: 5000 },
      { sheetId: 1, on: true, most: 250 },
    ]);
  });
});

describe('check my setup', () => {
  test('says of each thing whether it is in order, and leads to where it is fixed', async () => {
    const { page } = await open({
      ...starting,
      checkSetup: inTurn(ok(unconfigured), ok(allFine)),
    });
    await choose(page, 'Check my setup');
    await page.getByText('1 thing to fix.').waitFor();
    const lines = await page.locator('.checked').allInnerTexts();
    expect(lines).toHaveLength(5);
    expect(lines[3]).toMatch(/^App configuration: to fix\n+Chat doesn’t know/);
    expect(lines[4]).toMatch(/^Google groups: can’t be told yet/);
    const link = page.getByRole('link', { name: 'Open where it is fixed' });
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/console\.cloud\.google\.com\//);
    await button(page, 'Check again').click();
    await page.getByText('Nothing has to be fixed.').waitFor();
    expect(await button(page, 'Copy a letter').count()).toBe(0);
  });

  test('the letter says what is missing, where to click, and why each permission is asked for', async () => {
    const { page } = await open({ ...starting, checkSetup: () => ok(unconfigured) }, CLIPBOARD);
    await choose(page, 'Check my setup');
    await button(page, 'Copy a letter for your administrator').click();
    await page.getByText('Copied').waitFor();
    const letter = await page.evaluate(() => navigator.clipboard.readText());
    expect(letter).toContain('– Chat doesn’t know this add-on’s project yet.');
    expect(letter).toContain('Google Chat API › Configuration');
    expect(letter).toContain('https://console.cloud.google.com/');
    for (const scope of manifestScopes()) expect(letter).toContain(`\n• ${scope}: `);
    expect(letter).toMatch(/Thank you\nann@example\.com$/);
  });

  test('every permission of the manifest has its reason, and no other one', async () => {
    const { page } = await open({ ...starting, checkSetup: () => ok(allFine) });
    await choose(page, 'Check my setup');
    await page.getByText('Permissions and why').click();
    const scopes = await page.locator('.scopes .soft').allInnerTexts();
    expect(scopes.sort()).toEqual(manifestScopes().sort());
  });

  test('a check that can’t be made says why, and can be made again', async () => {
    const { page } = await open({
      ...starting,
      checkSetup: inTurn<ReturnType<typeof ok<typeof allFine>>>(unexpected, ok(allFine)),
    });
    await choose(page, 'Check my setup');
    await page.getByText(/Service Spreadsheets timed out/).waitFor();
    await button(page, 'Check again').click();
    await page.getByText('Nothing has to be fixed.').waitFor();
  });
});

function manifestScopes(): string[] {
  const file = path.join(__dirname, '..', '..', 'appsscript.json');
  const { oauthScopes } = JSON.parse(readFileSync(file, 'utf8')) as { oauthScopes: string[] };
  return oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
}

describe('the schedule', () => {
  test('says what the background means before it is switched on, in times the script reckoned', async () => {
    const { page } = await open({
      ...starting,
      readSchedule: () => ok(schedule({ bound: false })),
    });
    await choose(page, 'Schedule');
    await page.locator('.estimate').waitFor();
    expect(await textOf(page, '.estimate')).toBe(
      'As an add-on, Google lets this run once an hour. 1,000 rows take about 3 hours in the ' +
        'background, about 17 minutes with this sidebar open.',
    );
    const choices = await page.getByLabel('Set up new rows').locator('option').allInnerTexts();
    expect(choices).toEqual(['Every hour', 'Every day', 'Every week', 'On form answers']);
  });

  test('is switched on for a day and an hour, keeps the focus, and is switched off', async () => {
    let kept = schedule();
    const { page, calls } = await open({
      ...starting,
      readSchedule: () => ok(kept),
      saveSchedule: ({ every, onForm, tell, limits }) => {
        kept = scheduled({ every, onForm, tell, limits: limits ?? null });
        return ok(kept);
      },
      removeSchedule: () => ok(schedule()),
    });
    await choose(page, 'Schedule');
    await page.getByLabel('Set up new rows').selectOption('Every week');
    await page.getByRole('combobox', { name: 'Day', exact: true }).selectOption('Friday');
    await page.getByRole('combobox', { name: 'At', exact: true }).selectOption('16:00');
    await page.getByLabel('Also when a form is answered').check();
    await page.getByLabel('Mail me').selectOption('After each run');
    await page.getByLabel('New spaces a day').selectOption('10');
    await page.getByLabel('Only those I name become owners').check();
    await page.getByLabel('Addresses, with commas between them').fill('Dana@example.com');
    await page.getByLabel('Keep people in step').selectOption('Add and take out');
    await page.getByLabel('Most out a day').selectOption('5');
    await button(page, 'Switch on').press('Enter');
    await page
      .getByText('every Friday between 16:00 and 17:00 and when a form is answered')
      .waitFor();
    expect(calls.at(-1)).toEqual({
      name: 'saveSchedule',
      request: {
        sheetId: 1,
        every: { kind: 'week', weekday: 5, hour: 16 },
        onForm: true,
        tell: 'always',
        limits: {
          ...{ ...LIMITS, spacesADay: 10, owners: ['dana@example.com'] },
          inStep: { does: 'all', most: 5 },
        },
        seen: ['mark 2'],
      },
    });
    expect(await focused(page)).toBe('Switched on');
    await button(page, 'Back').click();
    await button(page, /every Friday between 16:00 and 17:00/).click();
    await button(page, 'Switch off').press('Enter');
    await page.getByText('Off: new rows wait').waitFor();
    expect(await focused(page)).toBe('Schedule');
    await button(page, 'Back').click();
    await expectHeading(page, '37 spaces to set up');
    expect(await page.locator('.schedule-line').count()).toBe(0);
  });

  test('every few minutes is refused in an add-on, and what was chosen stays', async () => {
    const { page } = await open({
      ...starting,
      readSchedule: () => ok(schedule()),
      saveSchedule: () =>
        refused({ said: { code: 'problem.onlyHourly', values: {} }, remedy: 'check-again' }),
    });
    await choose(page, 'Schedule');
    await page.getByLabel('Set up new rows').selectOption('Every few minutes');
    await page.getByLabel('How often').selectOption('every 5 minutes');
    await button(page, 'Switch on').click();
    await page.getByText('As an add-on, Google lets this run at most once an hour.').waitFor();
    expect(await page.getByLabel('How often').inputValue()).toBe('5');
  });

  test('another person’s is said with whose it is, and can’t be changed', async () => {
    const { page } = await open({
      ...starting,
      readSchedule: () => ok(scheduled({ mine: false, by: 'ben@example.com' })),
    });
    await choose(page, 'Schedule');
    await page.getByText('Only they can change it.').waitFor();
    expect(await textOf(page)).toContain(
      'ben@example.com has new rows set up every Monday between 7:00',
    );
    expect(await page.locator('main select, main .button').count()).toBe(0);
  });

  test('one that rests says why and is resumed; from before, it keeps nobody in step', async () => {
    const { inStep: _, ...before } = LIMITS;
    const { page, count } = await open({
      ...starting,
      readSchedule: () => ok(scheduled({ paused: 'failures', limits: before })),
      resumeSchedule: () => ok(scheduled({ limits: before })),
    });
    await choose(page, 'Schedule');
    await page.getByText('Paused: it failed three times in a row.').waitFor();
    await page.getByText('so it sets up new rows only').waitFor();
    expect(await page.getByLabel('Keep people in step').inputValue()).toBe('rows');
    await button(page, 'Resume').click();
    await button(page, 'Switched on').waitFor();
    expect(count('resumeSchedule')).toBe(1);
  });

  test('a trigger deleted by hand is noticed, and set again as it was', async () => {
    const { page, calls } = await open({
      ...starting,
      readSchedule: () => ok(scheduled({ triggersThere: false })),
      saveSchedule: () => ok(scheduled()),
    });
    await choose(page, 'Schedule');
    await button(page, 'Set the trigger again').click();
    await button(page, 'Switched on').waitFor();
    expect(calls.at(-1)?.request).toEqual({
      sheetId: 1,
      every: { kind: 'week', weekday: 1, hour: 7 },
      onForm: false,
      tell: 'needed',
    });
  });

  test.each([
    ['schedule.consent', 'The permission this schedule runs with has lapsed'],
    ['schedule.dayIsOver', 'Google’s daily time for triggers is used up'],
    ['schedule.noSheet', 'Google started the schedule without a spreadsheet'],
  ])('what kept a trigger from working is said: %s', async (code, text) => {
    const link = code === 'schedule.consent' ? { link: 'https://script.google.com/x' } : {};
    const { page } = await open({
      ...starting,
      readSchedule: () =>
        ok(scheduled({}, { notice: { said: { code, values: {} }, at: STARTED_AT, ...link } })),
    });
    await choose(page, 'Schedule');
    await page.getByText(text).waitFor();
    expect(await textOf(page, '.notice')).toMatch(/^\s*4 Jan 2027/);
    const links = await page.getByRole('link', { name: 'Give permission' }).count();
    expect(links).toBe(code === 'schedule.consent' ? 1 : 0);
  });

  test('is in sight beside the rows: when, when next, by which clock, or why it is paused and by whom', async () => {
    const schedules = inTurn(
      scheduled({ nextAt: Date.UTC(2027, 0, 11, 6), timeZone: 'Europe/Berlin' }),
      scheduled({ paused: 'stopped', nextAt: 0 }),
      scheduled({ paused: 'stopped', nextAt: 0, mine: false, by: 'ben@example.com' }),
    );
    const next = () => view({ schedule: schedules().schedule });
    const { page, calls } = await open({
      ...starting,
      openSidebar: () => opening(next()),
      look: () => ok(next()),
      readSchedule: () => ok(scheduled({ mine: false, by: 'ben@example.com', open: 'silent' })),
      saveSchedule: () => ok(scheduled()),
    });
    const line = page.locator('.schedule-line');
    expect(await line.innerText()).toMatch(
      /^Schedule: every Monday between 7:00 and 8:00\. Next: Mon 11 Jan, 0?7:00 (CET|GMT\+1)\.$/,
    );
    await button(page, 'Read the sheet again').click();
    await line.getByText('Paused: you pressed Stop.').waitFor();
    await button(page, 'Read the sheet again').click();
    await line.getByText('Paused: ben@example.com pressed Stop.').waitFor();
    await line.click();
    await expectHeading(page, 'Schedule');
    // It hasn’t run for days: whoever comes takes it over as it is.
    await page.getByText('they may be gone').waitFor();
    await button(page, 'Take it over').click();
    await button(page, 'Switched on').waitFor();
    expect(calls.at(-1)?.request).toMatchObject({
      ...{ every: { kind: 'week', weekday: 1, hour: 7 }, takeOver: true },
    });
  });

  test('before it is switched on it says that the rows which are ready go with it, and by whose clock', async () => {
    const { page } = await open({ ...starting, readSchedule: () => ok(schedule({ bound: true })) });
    await choose(page, 'Schedule');
    await page.getByText('1,000 rows are ready now').waitFor();
    const said = await textOf(page, 'main');
    for (const part of [
      'Whoever may edit this sheet can type rows, and a schedule sets them up in your name',
      'every editor of the sheet can edit the script that runs in your name',
      'the first time sets it up, too',
      '999 more rows are ready that aren’t listed here.',
    ])
      expect(said).toContain(part);
    await page.getByLabel('Set up new rows').selectOption('Every day');
    await page.getByText('Hours are those of the spreadsheet: Europe/Berlin.').waitFor();
    expect(await textOf(page, '.estimate')).not.toContain('every few minutes');
  });

  test('what waits for its owner is ticked row by row, with the message that would be posted; one from before says so', async () => {
    const rows = [
      readyRow({ seen: true }),
      readyRow({
        ...{ row: 3, name: 'Choir', message: 'Hello *all*' },
        held: { code: 'schedule.held.message', values: {} },
      }),
      readyRow({ row: 4, name: 'Drama', held: { code: 'schedule.held.notTicked', values: {} } }),
      readyRow({ row: 5, name: 'Folded' }),
      readyRow({ row: 6, name: 'Folded and seen', seen: true }),
    ];
    const on = (limits: Limits | null, more: ReadyRow[]) =>
      scheduled({ limits }, { ready: { rows: more, more: 0 } });
    const { page, calls } = await open({
      ...starting,
      readSchedule: () => ok(on(null, [])),
      saveSchedule: ({ limits }) => ok(on(limits ?? null, rows)),
    });
    await choose(page, 'Schedule');
    await page.getByText('switched on before there were limits').waitFor();
    await button(page, 'Save the change').click();
    await button(page, 'Switched on').waitFor();
    // What is folded away counts as seen by no press.
    expect(await page.getByText('Folded').count()).toBe(0);
    await button(page, '2 more').waitFor();
    expect(await page.locator('blockquote strong').innerText()).toBe('all');
    await page.getByLabel('Set up row 3').check();
    await button(page, 'Save the change').click();
    await eventually(() =>
      expect(calls.filter(({ name }) => name === 'saveSchedule').length).toBe(2),
    );
    const seen = ['mark 2', 'mark 3', 'mark 6'];
    const limits = { ...LIMITS, inStep: { does: 'rows', most: 10 } };
    expect(calls.at(-1)?.request).toMatchObject({ limits, seen });
  });

  test('is what the sidebar opens with when the menu asked for it', async () => {
    const { page, calls } = await open({
      ...starting,
      openSidebar: () =>
        ok({ locale: 'en', texts: JSON.stringify(catalogues.en), view: view(), show: 'schedule' }),
      readSchedule: () => ok(schedule()),
    });
    await expectHeading(page, 'Schedule');
    await button(page, 'Switch on').waitFor();
    expect(calls.map(({ name }) => name)).toEqual(['openSidebar', 'readPart', 'readSchedule']);
    await button(page, 'Back').click();
    await expectHeading(page, '37 spaces to set up');
  });

  test('is offered when a run is done, and Back leads to what was done', async () => {
    const { page } = await open({
      ...starting,
      runSlice: () => ok(lastSlice()),
      readSchedule: () => ok(schedule()),
    });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Have new rows set up by themselves: Schedule').click();
    await expectHeading(page, 'Schedule');
    await button(page, 'Back').click();
    await expectHeading(page, '37 spaces set up');
  });
});

/** All that concerns everything, as the rooms name it, with the one button that comes first. */
const FAULTS: [code: string, remedy: Trouble['remedy'], first: string][] = [
  ['problem.appNotConfigured', 'letter', 'Copy a letter for your administrator'],
  ['problem.apiOff', 'letter', 'Copy a letter for your administrator'],
  ['problem.adminBlock', 'letter', 'Copy a letter for your administrator'],
  ['problem.blocked', 'letter', 'Copy a letter for your administrator'],
  ['problem.chatOff', 'letter', 'Copy a letter for your administrator'],
  ['problem.fetchBlocked', 'letter', 'Copy a letter for your administrator'],
  ['problem.consentMissing', 'give-permission', 'Give permission'],
  ['problem.personalAccount', 'none', 'Back to the overview'],
  ['problem.dailyLimit', 'none', 'Back to the overview'],
  ['problem.paused', 'check-again', 'Check again'],
  ['problem.restless', 'check-again', 'Check again'],
  ['problem.sheetGone', 'check-again', 'Check again'],
  ['problem.sheetLocked', 'check-again', 'Check again'],
  ['problem.unexpected', 'check-again', 'Check again'],
];

test.each(FAULTS)('what is wrong with everything is said, and what to do: %s', async (...fault) => {
  const [code, remedy, first] = fault;
  const message = 'Sheets <b>said</b> so';
  const { page } = await open(
    {
      ...starting,
      startRun: () =>
        refused({
          said: { code, values: { message } },
          remedy,
          link: 'https://console.cloud.google.com/',
        }),
    },
    CLIPBOARD,
  );
  await button(page, 'Set up 37 spaces').click();
  await expectHeading(page, 'Something to fix first');
  const text = await textOf(page);
  const entry = (catalogues.en as Record<string, unknown>)[code];
  expect(text).toContain(String(entry).replace('{message}', message));
  expect(text).toContain('Nothing was set up.');
  expect((await page.locator('main .button').allInnerTexts())[0]).toBe(first);
  if (remedy !== 'letter') return;
  await button(page, first).click();
  await page.getByText('Copied').waitFor();
  const letter = await page.evaluate(() => navigator.clipboard.readText());
  expect(letter).toContain(String(entry));
  // Each says where an administrator clicks, between what is missing and the link.
  expect(letter).toMatch(/\n {2}In the (Admin|Google Cloud) console[^\n]+\n {2}It is fixed here/);
});

describe('a run left to the background', () => {
  const unfinished = view({
    run: {
      by: 'ann@example.com',
      mine: true,
      id: RUN,
      total: 37,
      left: 15,
      stopped: false,
      busyUntil: 0,
      expectedBy: 0,
    },
  });
  const left: Answers = {
    ...starting,
    runSlice: () => ok(slice({ waitMs: 300 })),
    look: () => ok(unfinished),
    finishInBackground: () => ok(schedule({ bound: false })),
    stopRun: () => ok({ takenBack: 15, atOnce: true }),
  };

  test('asks for no more slices here, and says when Google goes on and that one may close it', async () => {
    const { page, count } = await open(left);
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('22 of 37').waitFor();
    await button(page, 'Finish in the background').click();
    await expectHeading(page, 'Finishing in the background');
    const text = await textOf(page);
    expect(text).toContain('15 rows are left: about 3 hours.');
    expect(text).toContain('You can close this.');
    const slices = count('runSlice');
    await page.waitForTimeout(700);
    expect(count('runSlice')).toBe(slices);
  });

  test('can be taken back to the sidebar, and stopped', async () => {
    const { page, count } = await open(left);
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Finish in the background').click();
    const slices = count('runSlice');
    await button(page, 'Go on here instead').click();
    await expectHeading(page, 'Setting up 37 spaces');
    await page.getByText('22 of 37').waitFor();
    expect(count('runSlice')).toBeGreaterThan(slices);
    await button(page, 'Finish in the background').click();
    await button(page, 'Stop').click();
    await expectHeading(page, '15 spaces to set up');
    expect(count('stopRun')).toBe(1);
  });

  test('goes on here when Google sets no timer, and says why', async () => {
    const { page, count } = await open({ ...left, finishInBackground: () => unexpected });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Finish in the background').click();
    await page.getByText(/Service Spreadsheets timed out/).waitFor();
    const slices = count('runSlice');
    await page.waitForTimeout(700);
    expect(count('runSlice')).toBeGreaterThan(slices);
  });
});

test('a slice that Sheets was too tired for is tried again', async () => {
  const answers = inTurn<ReturnType<typeof ok<ReturnType<typeof slice>>>>(
    unexpected,
    ok(lastSlice()),
  );
  const { page, count } = await open({ ...starting, runSlice: answers }, { ownClock: true });
  await button(page, 'Set up 37 spaces').click();
  await page.getByText(/trying again in/).waitFor();
  await page.clock.runFor(2_000);
  await expectHeading(page, '37 spaces set up');
  expect(count('runSlice')).toBe(2);
});

describe('a list of people', () => {
  const CLASSES = {
    sheetId: 2,
    person: 'School e-mail',
    by: 'Class',
    managers: 'Teacher e-mail',
    owners: null,
  };
  const made = view({ sheet: { id: 3, name: 'Spaces from Roster' }, offer: offer(4) });
  const listed: Answers = {
    ...starting,
    openSidebar: () => opening(rosterSheet()),
    makeRosterSheet: () => ok({ kind: 'made', view: made }),
  };
  const again: Answers = {
    ...starting,
    openSidebar: () => opening(rosterSheet(rosterAgain)),
    pourRoster: () => ok(pouring()),
    makeRosterSheet: () => ok(poured()),
    look: () => ok(view({ offer: offer(1) })),
  };
  const seeWhatIsNew = 'See what is new for “Spaces from Roster”';

  test('is recognised, and becomes a sheet with a row per space that can be set up', async () => {
    const { page, calls } = await open(listed);
    await expectHeading(page, '96 people in 4 groups');
    await button(page, 'Make a sheet with a row per space').click();
    await button(page, 'Set up 4 spaces').waitFor();
    expect(await textOf(page, '.notice')).toMatch(/list of people, which is untouched/);
    expect(calls[1]).toEqual({ name: 'makeRosterSheet', request: CLASSES });
  });

  test('shows its sizes, the first groups by name, and who has no address, before anything is made', async () => {
    const groups = [...roster.groups, { name: '9A', people: 26, managers: [] }];
    const { page } = await open({
      ...listed,
      openSidebar: () => opening(rosterSheet({ ...roster, groups })),
    });
    const options = page.getByLabel('Group by').locator('option');
    expect(await options.allInnerTexts()).toEqual([
      'Class – 4 groups, 22 to 26 people',
      'Year – 2 groups, 48 people each',
      'Everybody in one space – 96 people',
    ]);
    const shown = await textOf(page, '.roster-group');
    expect(shown).toMatch(/7A 22 people\s+managed by teacher\.7a@example\.com\s+7B 23 people/);
    expect(shown).not.toContain('8B');
    await button(page, '2 more').click();
    expect(await textOf(page, '.roster-group')).toMatch(
      /8B 25 people\s+managed by teacher\.8b@example\.com\s+9A 26 people/,
    );
    await page.getByText('2 people have no address').click();
    await button(page, /Cleo Fox/).waitFor();
    expect(await textOf(page)).toMatch(/نور حداد\s+pending/);
    await page.getByText('1 person has a second address, which is left out').click();
    await page.getByText('varga.family@example.org').waitFor();
  });

  test('a name in it leads to its cell', async () => {
    const { page, calls } = await open(listed);
    await page.getByText('2 people have no address').click();
    await button(page, /Cleo Fox/).click();
    await eventually(() => expect(calls.length).toBeGreaterThan(1));
    expect(calls[1]).toEqual({
      name: 'selectCell',
      request: { sheetId: 2, row: 12, column: 4 },
    });
  });

  test('is grouped by the column that the person chooses, in the very moment', async () => {
    const { page, calls } = await open({ ...listed, readRoster: () => ok(rosterByYear) });
    await page.getByLabel('Group by').selectOption('Year');
    await expectHeading(page, '96 people in 2 groups');
    await page.getByText('7 48 people').waitFor();
    await button(page, 'Make a sheet with a row per space').click();
    await button(page, 'Set up 4 spaces').waitFor();
    expect(calls.slice(1)).toEqual([
      { name: 'readRoster', request: { sheetId: 2, by: 'Year' } },
      { name: 'makeRosterSheet', request: { ...CLASSES, by: 'Year', managers: null } },
    ]);
  });

  test('of several choices in a row the last one is read, and keeps its place meanwhile', async () => {
    const answers: (() => void)[] = [];
    const { page, calls } = await open({
      ...listed,
      readRoster: (request) =>
        new Promise((resolve) => {
          answers.push(() =>
            resolve(ok(request.by === 'Year' ? rosterByYear : { ...roster, by: '', groups: [] })),
          );
        }),
    });
    await page.getByLabel('Group by').selectOption('Year');
    await eventually(() => expect(answers.length).toBe(1));
    await page.getByLabel('Group by').selectOption('');
    await page.getByLabel('Managers').selectOption({ label: 'Nobody' });
    await expectHeading(page, '96 people in 1 group');
    answers[0]?.();
    await eventually(() => expect(answers.length).toBe(2));
    expect(await page.getByLabel('Group by').inputValue()).toBe('');
    answers[1]?.();
    await page.locator('.first .main[aria-disabled="false"]').waitFor();
    expect(await page.getByLabel('Group by').inputValue()).toBe('');
    expect(calls.at(-1)).toEqual({
      name: 'readRoster',
      request: { sheetId: 2, by: '', managers: null },
    });
  });

  test('has another column of people and no managers where the person says so, by keyboard alone', async () => {
    const parents = { ...roster, person: 'Parent e-mail', managers: null };
    const { page, calls } = await open({ ...listed, readRoster: () => ok(parents) });
    await page.getByRole('combobox', { name: /^People/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await eventually(() => expect(calls.length).toBeGreaterThan(1));
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.locator('.first .main[aria-disabled="false"]').waitFor();
    await button(page, 'Make a sheet with a row per space').press('Enter');
    await button(page, 'Set up 4 spaces').waitFor();
    expect(calls.at(-1)).toEqual({
      name: 'makeRosterSheet',
      request: { ...CLASSES, person: 'Parent e-mail', managers: null },
    });
  });

  test('a later one shows who came, moved and left before anything is written', async () => {
    const { page, count } = await open(again);
    await button(page, seeWhatIsNew).click();
    await expectHeading(page, 'What has changed');
    const text = await textOf(page);
    expect(text).toMatch(/1 new row\s+8C 21 people/);
    expect(text).toMatch(/3 people came\s+7A\s+mia\.krause@example\.com, noor\.haddad/);
    expect(text).toMatch(/1 person moved\s+7A → 7B\s+tobi\.stone/);
    expect(text).toMatch(/1 person has another role\s+8A → Managers\s+eva\.horn/);
    expect(text).toMatch(/1 person left\s+Without a tick they stay in the sheet/);
    expect(text).toContain(
      'Chat follows by Changes, where nobody is taken out whom you don’t tick',
    );
    expect(text).toContain('1 row is no group of the list and stays as it is');
    expect(count('makeRosterSheet')).toBe(0);
  });

  test('writes what is ticked: who left only where the person says so', async () => {
    const { page, calls } = await open(again);
    await button(page, seeWhatIsNew).click();
    const ticks = page.getByRole('checkbox');
    expect(await ticks.count()).toBe(5);
    expect(await page.getByRole('checkbox', { name: /ida\.lind/ }).isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: /tobi\.stone/ }).uncheck();
    await page.getByRole('checkbox', { name: /ida\.lind/ }).check();
    await button(page, 'Make 5 changes in the sheet').click();
    await expectHeading(page, 'The sheet was changed');
    expect(calls.at(-1)).toEqual({
      name: 'makeRosterSheet',
      request: { ...CLASSES, pour: { digest: 'digest of a pouring', taken: [0, 1, 3, 4] } },
    });
    const text = await textOf(page);
    expect(text).toMatch(/1 new row, 3 people came, 1 person moved, 1 person has another role/);
    expect(text).toContain('whoever came is ticked there, whoever left is not');
    expect(text).toMatch(
      /1 cell was left as it is: it holds a formula, or more than people\s+8A eva\.horn/,
    );
    await button(page, 'See what is to set up').click();
    await expectHeading(page, '1 space to set up');
  });

  test('that changed since it was shown is shown again, and nothing is written', async () => {
    const now = pouring({ newRows: [], changes: [], digest: 'another' });
    const { page } = await open({
      ...again,
      makeRosterSheet: () => ok({ kind: 'changed', pouring: now }),
    });
    await button(page, seeWhatIsNew).click();
    await button(page, 'Make 5 changes in the sheet').click();
    await page.getByText('nothing was written. This is what would change now.').waitFor();
    expect(await textOf(page)).toContain('Nothing: “Spaces from Roster” and the list say the same');
    await button(page, 'See what is to set up').click();
    await expectHeading(page, '1 space to set up');
  });

  test('whose headers were recognised too can be taken row by row', async () => {
    const { page, calls } = await open({
      ...starting,
      openSidebar: () => opening(view({ roster, questions: [rowsOrPeople] })),
      answerQuestion: () => ok(view({ roster })),
    });
    await expectHeading(page, '96 people in 4 groups');
    await button(page, 'Take each row as a space').click();
    await expectHeading(page, '37 spaces to set up');
    expect(calls.at(-1)).toEqual({
      name: 'answerQuestion',
      request: { sheetId: 1, key: 'rowsOrPeople', does: 'spaces' },
    });
    await button(page, 'Make a sheet with a row per space').waitFor();
  });
});

describe('what was done', () => {
  test('after a first run offers Status in colour, and takes it back by the same button', async () => {
    const { columns } = view();
    const fresh = view({
      columns: columns && {
        ...columns,
        columns: columns.columns.filter(({ outcome }) => !outcome),
      },
    });
    const { page, count } = await open({
      ...starting,
      openSidebar: () => opening(fresh),
      runSlice: () => ok(lastSlice()),
      selectCell: () => ok(null),
      statusColours: ({ on }) => ok({ on: !!on }),
    });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Show Status in colour').click();
    await button(page, 'Take the colours away').click();
    await button(page, 'Show Status in colour').waitFor();
    expect(count('statusColours')).toBe(2);
  });

  test('has the links of this run, not of all runs before', async () => {
    const { page, calls } = await open({ ...starting, runSlice: () => ok(lastSlice()) });
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('How to undo this').click();
    const link = page.getByRole('link', { name: 'Yearbook' });
    expect(await link.first().getAttribute('href')).toBe(LINK);
    const asked = calls.filter(({ name }) => name === 'listLinks');
    expect(asked).toEqual([{ name: 'listLinks', request: { sheetId: 1, run: RUN } }]);
  });

  test('by trying again has all links, and says so: older spaces were completed', async () => {
    const { page, calls } = await open({
      ...starting,
      openSidebar: () => opening(view({ again: offer(3) })),
      runSlice: () => ok(lastSlice()),
    });
    await button(page, 'Try again with 3 rows').click();
    await page.getByText('All spaces of this sheet').waitFor();
    expect(calls.find(({ name }) => name === 'listLinks')?.request).toEqual({ sheetId: 1 });
  });
});

test('a row with two findings has its buttons once', async () => {
  const [first] = findings;
  const twice = ['room.copied', 'room.noName'].map((code) => ({
    ...{ key: code, code, severity: 'error' as const },
    ...{ said: { code, values: { other: 3 } }, alike: 0, count: 1, remedies: [] },
    rows: (first?.rows ?? []).map((row) => ({
      ...row,
      said: { code, values: { other: 3 } },
      mends: ['ask-anew', 'keep'] as ('ask-anew' | 'keep')[],
    })),
  }));
  const { page } = await open({ openSidebar: () => opening(view({ findings: twice })) });
  await expectHeading(page, '37 spaces to set up');
  expect(await button(page, 'Create again').count()).toBe(1);
  expect(await page.locator('.group li').count()).toBe(2);
});

test.each([
  ['markup', '<img src=x onerror="document.title=1">'],
  ['a formula', '=HYPERLINK("https://example.org","here")'],
  ['right to left', 'نادي الروبوتات \u202e gpj.exe'],
  ['128 emoji', '😀'.repeat(128)],
])('a name appears as itself wherever it stands: %s', async (_, name) => {
  const named = view({
    offer: offer(2, { first: name }),
    sheet: { id: 1, name },
    sheets: [{ id: 1, name }],
    notes: [{ ...drama, name, offered: [{ space: 'spaces/AAAA1', name, link: LINK }] }],
    counts: { ...noCounts(), doubt: 1 },
  });
  const { page } = await open({
    ...starting,
    openSidebar: () => opening(named),
    look: () => ok(named),
    runSlice: inTurn<ReturnType<typeof ok<ReturnType<typeof slice>>> | Promise<never>>(
      ok(slice({ latest: [note(2, name)] })),
      never(),
    ),
  });
  const shown = Array.from(name).length > 120 ? `${'😀'.repeat(119)}…` : name;
  expect(await page.locator('.sheet-name').textContent()).toBe(name);
  expect(await page.locator('.group .name').textContent()).toBe(name);
  expect(await page.locator('.try-one bdi').textContent()).toBe(shown);
  await button(page, 'Set up 2 spaces').click();
  await page.locator('.latest-row').waitFor();
  expect(await page.locator('.latest-row bdi').textContent()).toBe(name);
  expect(await page.locator('img').count()).toBe(0);
  const overflows = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(overflows).toBe(false);
});

describe('help', () => {
  test('tells of the view it is opened from, leads on, and leaves that view as it was', async () => {
    const { page, calls } = await open({
      ...starting,
      readSchedule: () => ok(schedule({ log: { on: true, most: 5000 } })),
    });
    await button(page, 'Settings').click();
    await page.getByLabel('Your own domains').fill('school');
    await button(page, 'Help with this view').press('Enter');
    await expectHeading(page, 'Help');
    await page.locator('.help h2').first().waitFor();
    expect(await focused(page)).toBe('Settings');
    expect(await page.locator('main:not([hidden]) .version').innerText()).toMatch(
      /^Rows to Spaces \d+\.\d+\.\d+$/,
    );
    await page.getByLabel('Page of Help').selectOption('Permissions');
    await page.getByRole('button', { name: 'setup', exact: true }).press('Enter');
    await page.getByText('The script – 3 minutes').waitFor();
    expect(calls.filter(({ name }) => name === 'readPart').map(({ request }) => request)).toEqual(
      ['settings', 'help-sidebar', 'help-permissions', 'help-setup'].map((part) => ({ part })),
    );
    await page.keyboard.press('Escape');
    await expectHeading(page, 'Settings');
    await eventually(async () => expect(await focused(page)).toBe('Help with this view'));
    expect(await page.getByLabel('Your own domains').inputValue()).toBe('school');
  });

  test('may be read while a run is at work, which goes on below it to its end', async () => {
    let settle: () => void = () => undefined;
    const settled = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const { page } = await open({
      ...starting,
      runSlice: () => settled.then(() => ok(lastSlice())),
    });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, 'Setting up 37 spaces');
    await button(page, 'Help with this view').click();
    await page.locator('.help h2').first().waitFor();
    expect(await focused(page)).toBe('While it runs');
    settle();
    await page.getByRole('heading', { name: '37 spaces set up', includeHidden: true }).waitFor({
      state: 'attached',
    });
    await expectHeading(page, 'Help');
    await page.keyboard.press('Escape');
    await expectHeading(page, '37 spaces set up');
  });

  test('is in the menu, and says in German that it is in English', async () => {
    const { page } = await open({
      ...starting,
      openSidebar: () => {
        const answer = opening(view());
        if (!answer.ok) throw new Error('this script opens');
        return ok({ ...answer.value, locale: 'de', texts: JSON.stringify(catalogues.de) });
      },
    });
    await button(page, 'Mehr').click();
    await page.getByRole('menuitem', { name: 'Hilfe' }).click();
    await expectHeading(page, 'Hilfe');
    await page.getByText('Die Hilfe ist auf Englisch.').waitFor();
    await page.locator('.help h2').first().waitFor();
    expect(await focused(page)).toBe('Before anything is sent');
  });
});

test('all spaces of the sheet are in the menu, found by their names', async () => {
  let isOffline = true;
  const names = Array.from({ length: 20 }, (_, row) => `Class ${row + 1}`);
  const { page } = await open({
    ...starting,
    listLinks: () => {
      if (isOffline) throw new Error('NetworkError: Connection failure due to HTTP 0');
      return ok({ links: names.map((name) => ({ name, link: 'https://chat.google.com/room/A' })) });
    },
  });
  await choose(page, 'All spaces');
  await page.getByText('There is no connection to Google Sheets.').waitFor();
  isOffline = false;
  await button(page, 'Back').click();
  await choose(page, 'All spaces');
  await page.getByRole('link', { name: 'Class 20' }).waitFor();
  await page.getByLabel('Find by name').fill('CLASS 1');
  await eventually(async () => expect(await page.locator('main:not([hidden]) a').count()).toBe(11));
  await page.getByLabel('Find by name').fill('choir');
  await page.getByText('No space has this in its name.').waitFor();
});
