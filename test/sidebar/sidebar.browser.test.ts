/** The built sidebar in a real browser: each view from the script's answers, by mouse, by keyboard, and for everyone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer, RunProgress, Trouble, View } from '../../src/protocol';
import { connection } from '../../src/texts/connection';
import { eventually } from '../browser/eventually';
import {
  allFine,
  band,
  board,
  drama,
  emptySheet,
  findings,
  lastSlice,
  leaderEmail,
  noCounts,
  notConfigured,
  note,
  offer,
  ok,
  opening,
  prom,
  quota,
  refused,
  scheduled,
  scopeMissing,
  slice,
  unconfigured,
  unknownSheet,
  view,
  viewAfter,
} from './answers';
import {
  type Answers,
  button,
  expectHeading,
  focused,
  inTurn,
  LINK,
  never,
  starting,
  textOf,
  useSidebar,
} from './open';

const { load, open } = useSidebar();

const inFiveMinutes = () => Date.now() + 5 * 60_000;

/** How long a test waits to see that nothing happens, in milliseconds. */
const A_MOMENT_MS = 100;

describe('opening', () => {
  test('is one call; before its answer there are no words, only their places', async () => {
    const { page, calls } = await load({ openSidebar: never });
    await page.waitForSelector('.skeleton');
    expect(await textOf(page, 'main')).toBe('Rows to Spaces');
    expect(calls).toEqual([{ name: 'openSidebar', request: {} }]);
  });

  test('a page whose script can’t begin says what to do, in each language, and not before some seconds', async () => {
    const { page, expectScriptError } = await load({ openSidebar: never });
    const whole = readFileSync(path.join(__dirname, '../../dist/sidebar.html'), 'utf8');
    await page.setContent(whole.replace('<script>', '<script>('));
    const sentences = page.locator('#notStarted p');
    const waits = await page
      .locator('#notStarted')
      .evaluate((place) => getComputedStyle(place).animationDuration);
    expect(waits).toBe('5s');
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    expect(await sentences.first().isVisible()).toBe(true);
    const { y = 700 } = (await sentences.last().boundingBox()) ?? {};
    expect(y).toBeLessThan(600);
    expect(await sentences.allInnerTexts()).toEqual(
      Object.values(connection).map((texts) => texts['connection.notStarted']),
    );
    expectScriptError();
  });

  test('a first call that fails says a sentence and carries its remedy, though no words have come yet', async () => {
    const allow = 'https://script.google.com/macros/d/x/authorize';
    const failing = (trouble: Trouble) => load({ openSidebar: () => ({ ok: false, trouble }) });
    const said = { code: 'problem.notAllowedYet', values: { needs: 'adding people' } };
    const worded = 'Not allowed yet: adding people.';
    const { page, count } = await failing({ said, worded, remedy: 'give-permission', link: allow });
    await page.getByText(worded).waitFor();
    await expectHeading(page, 'This can’t be opened yet');
    expect(await page.getByRole('link').getAttribute('href')).toBe(allow);
    expect(await textOf(page)).toContain('Give permission');
    await button(page, 'Check again').click();
    await eventually(() => expect(count('openSidebar')).toBe(2));
    const unworded = { code: 'problem.fromLater', values: {} };
    await failing({ said: unworded, remedy: 'check-again' });
    await page.getByText('Something went wrong before').waitFor();
    await failing({ said: unworded, remedy: 'give-permission' });
    await page.getByText('needs your permission again').waitFor();
    expect(await textOf(page)).not.toContain('problem.');
  });

  test('says what will happen, to how many, for how long, and as whom', async () => {
    const { page, calls } = await open(starting);
    await expectHeading(page, '37 spaces to set up');
    const text = await textOf(page, 'main');
    for (const part of ['182 people, 5 messages', 'about 1 minute', 'as ann@example.com']) {
      expect(text).toContain(part);
    }
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(calls).toHaveLength(1);
  });

  test('without a connection says so in the browser’s language, and opens once it is back', async () => {
    const answers = inTurn<() => ReturnType<typeof opening>>(
      () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      },
      () => opening(view(), 'de'),
    );
    const { page } = await open({ openSidebar: () => answers()() }, { locale: 'de-DE' });
    await expectHeading(page, 'Google Tabellen ist nicht erreichbar');
    await button(page, 'Erneut prüfen').click();
    await expectHeading(page, '37 Gruppenbereiche einzurichten');
  });

  test.each(['en-US@posix', 'C', ''])(
    'works in a browser that calls its language “%s”',
    async (language) => {
      const { page } = await open(starting, { language });
      await expectHeading(page, '37 spaces to set up');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    },
  );

  test('an answer that can’t be shown leaves a sentence and no empty page', async () => {
    const broken = { ...view(), counts: undefined } as never;
    const { page, expectScriptError } = await open({ openSidebar: () => opening(broken) });
    await page.getByText('Close the sidebar and open it again').waitFor();
    expectScriptError();
  });

  test('on an own run that isn’t over goes on with it', async () => {
    const run = { by: 'ann@example.com', mine: true, id: 'run01', total: 37, left: 15 };
    const unfinished = view({ run: { ...run, stopped: false, busyUntil: 0, expectedBy: 0 } });
    const { page, count } = await open({
      ...starting,
      openSidebar: () => opening(unfinished),
      runSlice: inTurn<Promise<never> | ReturnType<typeof ok<ReturnType<typeof slice>>>>(
        ok(slice()),
        never(),
      ),
    });
    await expectHeading(page, 'Setting up 37 spaces');
    expect(await textOf(page, '.settled')).toBe('22 of 37');
    expect(count('startRun')).toBe(0);
  });

  test('on an own run that was stopped doesn’t start it by itself', async () => {
    const run = { by: 'ann@example.com', mine: true, id: 'run01', total: 37, left: 15 };
    const stopped = view({ run: { ...run, stopped: true, busyUntil: 0, expectedBy: 0 } });
    const { page, calls } = await open({ ...starting, openSidebar: () => opening(stopped) });
    await expectHeading(page, '37 spaces to set up');
    await page.waitForTimeout(A_MOMENT_MS);
    expect(calls).toHaveLength(1);
  });
});

describe('review', () => {
  test('a finding quotes the cell, and a click goes to it', async () => {
    const { page, calls } = await open(starting);
    await button(page, /“tom@” is not an address/).click();
    await page.waitForFunction(() => (window as never as { editorFocused: number }).editorFocused);
    expect(calls[1]).toEqual({
      name: 'selectCell',
      request: { sheetId: 1, row: 9, column: 1 },
    });
  });

  test('a cell that is on its way says so, and is asked for once', async () => {
    const { page, calls } = await open({ ...starting, selectCell: never });
    const line = button(page, /^Row 9/);
    await line.dblclick();
    await page.locator('.line[aria-busy=true]').waitFor();
    expect(await line.getAttribute('aria-busy')).toBe('true');
    expect(await button(page, /^Row 14/).getAttribute('aria-busy')).toBe('false');
    expect(calls.filter(({ name }) => name === 'selectCell')).toHaveLength(1);
  });

  test('findings of one kind are one line, and a press shows their rows', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => ({
      ...(findings[0]?.rows[0] as View['findings'][0]['rows'][0]),
      row: 9 + index,
    }));
    const many = view({
      findings: [
        {
          key: 'error room.address',
          code: 'room.address',
          severity: 'error',
          said: { code: 'findings.notAnAddress', values: { n: 45 } },
          ...{ alike: 0, count: 45, remedies: [] },
          rows,
        },
      ],
      counts: { ...noCounts(), ready: 37, toFix: 45 },
    });
    const { page } = await open({ openSidebar: () => opening(many) });
    expect(await page.locator('.group li').count()).toBe(1);
    await button(page, '45 rows hold something that is no address').click();
    expect(await page.locator('.group .rows li').count()).toBe(20);
    expect(await textOf(page, 'main')).toContain('25 more are not listed');
  });

  test('selected rows are asked for with the arrow keys, and the button says how many', async () => {
    const { page, calls } = await open({
      ...starting,
      look: () => ok(view({ selected: '4–15', which: 'selected', offer: offer(12) })),
    });
    await button(page, 'Choose which rows').press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await button(page, 'Set up 12 spaces').waitFor();
    expect(await textOf(page, 'main')).toContain('Only the selected rows count: 4–15.');
    expect(calls[1]).toEqual({ name: 'look', request: { sheetId: 1, which: 'selected' } });
  });

  test('the menu closes with Escape and gives the focus back', async () => {
    const { page } = await open(starting);
    await button(page, 'Choose which rows').press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe('Choose which rows');
  });

  test('of two buttons that begin a run only the one that was pressed turns', async () => {
    const { page } = await open({ ...starting, startRun: never });
    await button(page, 'Try one row first').click();
    await page.locator('.working').waitFor();
    const turning = await page
      .locator('.working')
      .evaluateAll((all) => all.map((one) => one.className));
    expect(turning).toEqual([expect.not.stringContaining('main')]);
  });

  test('a double click starts one run', async () => {
    const { page, count } = await open({ ...starting, startRun: never });
    await button(page, 'Set up 37 spaces').dblclick();
    await button(page, 'Marking the rows').waitFor();
    await page.waitForTimeout(A_MOMENT_MS);
    expect(count('startRun')).toBe(1);
  });

  test('what is started is exactly what was shown', async () => {
    const { page, calls } = await open({ ...starting, runSlice: never });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, 'Setting up 37 spaces');
    expect(calls[1]).toEqual({
      name: 'startRun',
      request: { sheetId: 1, which: 'all', take: 'ready', digest: 'digest of 37' },
    });
  });

  test('a sheet that changed meanwhile is shown again and says so', async () => {
    const { page } = await open({
      ...starting,
      startRun: () => ok({ kind: 'changed', view: view({ offer: offer(36) }) }),
    });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, '36 spaces to set up');
    expect(await textOf(page, '.notice')).toMatch(/The sheet has changed/);
  });

  test('a start whose answer was lost goes on when the sheet says it had begun', async () => {
    const run = { by: 'ann@example.com', mine: true, id: 'run01', total: 37, left: 37 };
    const { page, count } = await open({
      ...starting,
      startRun: () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      },
      look: () => ok(view({ run: { ...run, stopped: false, busyUntil: 0, expectedBy: 0 } })),
      runSlice: never,
    });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, 'Setting up 37 spaces');
    expect(count('startRun')).toBe(1);
  });

  test('coming back to the sidebar, also with the pointer alone, catches up with the sheet the person is on', async () => {
    const { page, calls, count } = await open({
      ...starting,
      look: inTurn(ok(view({ offer: offer(38) })), ok(view({ offer: offer(39) }))),
    });
    const later = (come: string) =>
      page.evaluate((type) => {
        const late = Date.now() + 60_000;
        Date.now = () => late;
        if (type === 'focus') dispatchEvent(new Event(type));
        else document.documentElement.dispatchEvent(new Event(type));
      }, come);
    await later('focus');
    await expectHeading(page, '38 spaces to set up');
    expect(calls[1]).toEqual({ name: 'look', request: { sheetId: null, which: 'all' } });
    await later('pointerenter');
    await expectHeading(page, '39 spaces to set up');
    expect(count('look')).toBe(2);
  });

  test('what is left from before can be tried again', async () => {
    const left = view({ again: offer(3), notes: [band, prom] });
    const { page, calls } = await open({
      ...starting,
      openSidebar: () => opening({ ...left, counts: { ...left.counts, failed: 1, partly: 1 } }),
      runSlice: never,
    });
    await button(page, 'Try again with 3 rows').click();
    await expectHeading(page, 'Trying 37 rows again');
    expect(calls[1]?.request).toMatchObject({ take: 'again', digest: 'digest of 3' });
  });

  test('a row in doubt offers each space that may be it, and only the person decides', async () => {
    const doubtful = view({ notes: [drama], counts: { ...noCounts(), doubt: 1 } });
    const { page, calls } = await open({
      ...starting,
      openSidebar: () => opening(doubtful),
      readSpace: () => ok({ kind: 'shown', proof: 'proved', space: board }),
      mendRow: () => ok(view({ offer: offer(1) })),
    });
    await button(page, 'Use this space: Drama, AAAAdrama2').click();
    await expectHeading(page, 'Use this space?');
    const use = button(page, 'Use this space');
    await use.waitFor();
    const shown = await page.locator('main').innerText();
    for (const part of [
      'Board',
      'by somebody else: you came in later',
      '5 people are in it. You are a member.',
      '2 of them are neither you nor named by the row.',
      'Other rows have it too: 4 (Chess)',
    ])
      expect(shown).toContain(part);
    expect(shown.replace(/\s+/g, ' ')).toContain('To be added dana@example.com owner');
    await use.click();
    await expectHeading(page, '1 space to set up');
    const meant = { sheetId: 1, row: 23, key: 'key 23', space: 'spaces/AAAAdrama2' };
    const presses = calls.filter(({ name }) => name === 'readSpace' || name === 'mendRow');
    expect(presses).toEqual([
      { name: 'readSpace', request: meant },
      { name: 'mendRow', request: { ...meant, mend: 'use-space', proof: 'proved' } },
    ]);
  });

  test('what a cell says appears as itself, and only Chat’s addresses become links', async () => {
    const nasty = '<img src=x onerror="document.title=1">=HYPERLINK("x")';
    const { page } = await open({
      openSidebar: () => opening(view({ counts: { ...noCounts(), done: 3 } })),
      listLinks: () =>
        ok({
          links: [
            { name: nasty, link: LINK },
            { name: 'Elsewhere', link: 'https://example.org/' },
            { name: 'Script', link: 'javascript:alert(1)' },
          ],
        }),
    });
    await button(page, '3 done before').click();
    await page.getByText(nasty).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    const addresses = await page
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(addresses).toEqual([LINK]);
  });

  test('another person’s run is said, and holds nobody back from looking', async () => {
    const run = { by: 'ben@example.com', mine: false, id: '', total: 0, left: 0 };
    const { page } = await open({
      openSidebar: () =>
        opening(
          view({ run: { ...run, stopped: false, busyUntil: inFiveMinutes(), expectedBy: 0 } }),
        ),
    });
    expect(await textOf(page, '.notice')).toMatch(
      /^ben@example\.com is setting up rows here\. Until \d+:\d\d at the latest\.$/,
    );
    await button(page, 'Set up 37 spaces').waitFor();
  });
});

describe('an own run that another window leads', () => {
  const run = { by: 'ann@example.com', mine: true, id: 'run01', total: 37, left: 15 };
  const led = (): View =>
    view({ run: { ...run, stopped: false, busyUntil: inFiveMinutes(), expectedBy: 0 } });
  const heard = (more: Partial<RunProgress> = {}): Answer<RunProgress | null> =>
    ok({
      ...{ id: 'run01', by: 'ann@example.com', mine: true, settled: 22, made: 3, recent: [] },
      ...{ stopping: false, busyUntil: inFiveMinutes(), expectedBy: 0, ...more },
    });
  const followed: Answers = {
    ...starting,
    openSidebar: () => opening(led()),
    readProgress: () => heard(),
    runSlice: never,
  };

  test('is followed with the same numbers, and goes on here by a press', async () => {
    const { page, count } = await open(followed, { ownClock: true });
    await expectHeading(page, 'Setting up 37 spaces');
    expect(await textOf(page, '.settled')).toBe('22 of 37');
    await page.clock.runFor(3_000);
    await page.getByText('25 of 37').waitFor();
    expect(count('runSlice')).toBe(0);
    await button(page, 'Go on here').click();
    await eventually(() => expect(count('runSlice')).toBe(1));
    expect(count('runSlice')).toBe(1);
  });

  test('goes on here by itself when nobody goes on there', async () => {
    const { page, count } = await open(
      { ...followed, readProgress: () => heard({ busyUntil: 0 }) },
      { ownClock: true },
    );
    await button(page, 'Go on here').waitFor();
    await page.clock.runFor(3_000);
    await eventually(() => expect(count('runSlice')).toBe(1));
    expect(count('runSlice')).toBe(1);
  });

  test('is over when it is over there, and the sheet is shown', async () => {
    const { page } = await open(
      { ...followed, readProgress: () => ok(null), look: () => ok(viewAfter()) },
      { ownClock: true },
    );
    await button(page, 'Go on here').waitFor();
    await page.clock.runFor(3_000);
    await expectHeading(page, 'No spaces to set up');
    await page.locator('.notice', { hasText: 'The run has ended.' }).waitFor();
  });

  test('the window that led follows from the moment that another one takes it', async () => {
    const taken = slice({
      ...{ state: 'busy', total: 0, done: 0, partly: 0, left: 0, latest: [] },
      busy: { by: 'ann@example.com', until: inFiveMinutes() },
    });
    const { page, count } = await open({
      ...starting,
      runSlice: inTurn(ok(slice()), ok(taken)),
      look: () => ok(led()),
    });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Go on here').waitFor();
    expect(count('runSlice')).toBe(2);
  });

  test('left to the background stays there when the sidebar is opened again, and is stopped from there', async () => {
    const background = view({
      run: { ...run, stopped: false, busyUntil: 0, expectedBy: 0, background: true },
    });
    const { page, count } = await open({
      ...starting,
      openSidebar: () => opening(background),
      readSchedule: () => ok(scheduled()),
      stopRun: () => ok({ takenBack: 15, atOnce: true }),
      look: () => ok(viewAfter()),
    });
    await expectHeading(page, 'Finishing in the background');
    expect(count('runSlice')).toBe(0);
    await button(page, 'Stop').click();
    await expectHeading(page, 'No spaces to set up');
    expect(count('stopRun')).toBe(1);
  });
});

describe('a run of another person', () => {
  const run = {
    ...{ by: 'ben@example.com', mine: false, id: '', total: 84, left: 24 },
    ...{ stopped: false, busyUntil: 0, expectedBy: inFiveMinutes() },
  };
  const nothing = { offer: offer(0), first: offer(0), findings: [] };
  const waiting = { ...noCounts(), waiting: 24, done: 60 };
  const between = view({ ...nothing, counts: waiting, run });

  test('is what a press on “Set up” leads to when it took the rows first', async () => {
    const { page } = await open({
      ...starting,
      startRun: () => ok({ kind: 'changed', view: between }),
    });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, 'ben@example.com is setting up rows here');
    expect(await textOf(page, '.offer')).toMatch(
      /60 of 84 rows so far\. If nothing more happens by \d+:\d\d, you can take its rows over\./,
    );
    expect(await button(page, /^Set up/).count()).toBe(0);
  });

  test('is looked at again by itself, and left when it is over', async () => {
    const free = view({ ...nothing, counts: { ...noCounts(), done: 84 } });
    const { page } = await open(
      {
        openSidebar: () => opening(between),
        look: inTurn(ok<View>({ ...between, run: { ...run, left: 4 } }), ok(free)),
      },
      { ownClock: true },
    );
    await page.getByText('60 of 84 rows so far.').waitFor();
    const done = button(page, '60 done before');
    await done.focus();
    await page.clock.runFor(15_000);
    await page.getByText('80 of 84 rows so far.').waitFor();
    await page.clock.runFor(15_000);
    await expectHeading(page, 'No spaces to set up');
    expect(await focused(page)).toContain('84 done before');
  });

  test('with which nobody goes on is taken over with one press', async () => {
    const left = { ...run, expectedBy: 0 };
    const { page, calls } = await open({
      openSidebar: () => opening(view({ ...nothing, counts: waiting, run: left })),
      takeOver: () => ok(view({ offer: offer(24), counts: { ...noCounts(), ready: 24 } })),
    });
    await page.getByText('The run of ben@example.com is paused: 24 rows are left.').waitFor();
    await button(page, 'Take over 24 rows').dblclick();
    await button(page, 'Set up 24 spaces').waitFor();
    expect(calls.slice(1)).toEqual([{ name: 'takeOver', request: { sheetId: 1 } }]);
  });
});

describe('first use', () => {
  test('an empty sheet is offered a sample, and nothing else', async () => {
    const { page } = await open({
      openSidebar: () => opening(emptySheet()),
      makeSampleSheet: () => ok(view({ offer: offer(3) })),
    });
    await expectHeading(page, 'This sheet is empty.');
    expect(await page.locator('main .button').allInnerTexts()).toEqual(['Make a sample sheet']);
    await button(page, 'Make a sample sheet').click();
    await expectHeading(page, '3 spaces to set up');
  });

  test('columns nobody recognised are chosen by hand', async () => {
    const { page, calls } = await open({
      openSidebar: () => opening(unknownSheet()),
      saveMapping: () => ok(view()),
    });
    await button(page, 'Choose the columns').click();
    await page.getByLabel('Space name').selectOption('Sonstiges');
    await page.getByText('How the first rows read').waitFor();
    expect(calls.at(-1)).toEqual({
      name: 'saveMapping',
      request: { sheetId: 1, mapping: { Sonstiges: 'spaceName' } },
    });
  });
});

describe('columns', () => {
  test('a change keeps the choices made before, and frees the column that stood there', async () => {
    const { page, calls } = await open({ ...starting, saveMapping: () => ok(view()) });
    await button(page, '4 columns recognised').click();
    await expectHeading(page, 'Columns');
    await page.getByLabel('Space name').selectOption('Room');
    await page.getByText('Saved').waitFor();
    expect(calls.at(-1)?.request).toEqual({
      sheetId: 1,
      mapping: { Coach: 'managers', Team: 'none', Room: 'spaceName' },
    });
  });

  test('a second column of people adds up', async () => {
    const { page, calls } = await open({ ...starting, saveMapping: () => ok(view()) });
    await button(page, '4 columns recognised').click();
    await page.getByText('More columns you can use').click();
    await page.getByLabel('Another column for Members').selectOption('Room');
    await page.getByText('Saved').waitFor();
    expect(calls.at(-1)?.request).toMatchObject({
      mapping: { Coach: 'managers', Room: 'members' },
    });
  });

  test('choices keep while they are saved, one after the other, and the last one wins', async () => {
    const answers: ((answer: ReturnType<typeof ok<View>>) => void)[] = [];
    const { page, calls } = await open({
      ...starting,
      saveMapping: () => new Promise((resolve) => answers.push(resolve)),
    });
    await button(page, '4 columns recognised').click();
    await page.getByLabel('Space name').selectOption('Room');
    await eventually(() => expect(answers.length).toBe(1));
    await page.getByText('Saving').waitFor();
    await page.getByText('More columns you can use').click();
    await page.getByLabel('Guidelines').selectOption('Team');
    await page.getByLabel('Space name').selectOption('None');
    expect(await page.getByLabel('Guidelines').inputValue()).toBe('Team');
    expect(calls.filter(({ name }) => name === 'saveMapping')).toHaveLength(1);
    answers[0]?.(ok(view()));
    await eventually(() => expect(answers.length).toBe(2));
    expect(await page.getByLabel('Guidelines').inputValue()).toBe('Team');
    answers[1]?.(ok(view()));
    await page.getByText('Saved').waitFor();
    expect(calls.at(-1)?.request).toEqual({
      sheetId: 1,
      mapping: { Coach: 'managers', Team: 'guidelines', Room: 'none' },
    });
  });

  test('by keyboard a choice counts on Enter or on leaving it, not at each arrow', async () => {
    const { page, count } = await open({ ...starting, saveMapping: () => ok(view()) });
    await button(page, '4 columns recognised').click();
    await page.getByLabel('Space name').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
      await page.keyboard.press(key);
    expect(await page.getByLabel('Space name').inputValue()).toBe('Room');
    expect(count('saveMapping')).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByText('Saved').waitFor();
    expect(count('saveMapping')).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await eventually(() => expect(count('saveMapping')).toBe(2));
    expect(count('saveMapping')).toBe(2);
  });

  test('a column in use says so, and goes elsewhere only by a second press', async () => {
    const { page, calls, count } = await open({ ...starting, saveMapping: () => ok(view()) });
    await button(page, '4 columns recognised').click();
    await page.getByLabel('Description').selectOption('Team');
    await page.getByText('“Team” is Space name already.').waitFor();
    await button(page, 'Leave it').click();
    expect(await page.getByLabel('Description').inputValue()).toBe('About');
    expect(count('saveMapping')).toBe(0);
    await page.getByLabel('Description').selectOption('Team');
    await button(page, 'Swap the two').click();
    await page.getByText('Saved').waitFor();
    expect(calls.at(-1)?.request).toEqual({
      sheetId: 1,
      mapping: { Coach: 'managers', Team: 'description', About: 'spaceName' },
    });
  });

  test('a choice that is refused says so, and what is in force stands again', async () => {
    const { page } = await open({ ...starting, saveMapping: () => refused(scopeMissing) });
    await button(page, '4 columns recognised').click();
    await page.getByLabel('Space name').selectOption('Room');
    await page.getByRole('alert').getByText('lacks your permission').waitFor();
    expect(await page.getByLabel('Space name').inputValue()).toBe('Team');
  });

  test('the first rows say who would be in the space', async () => {
    const { page } = await open(starting);
    await button(page, '4 columns recognised').click();
    const text = await textOf(page, '.preview');
    expect(text).toContain('6 people: Ben Adler, cleo@example.com');
    expect(text).toContain('gus@example.com, 1 more');
  });

  test('the columns the add-on writes can’t be chosen', async () => {
    const { page } = await open(starting);
    await button(page, '4 columns recognised').click();
    const options = await page.getByLabel('Space name').locator('option').allInnerTexts();
    expect(options).toEqual(['None', 'Team', 'E-mails', 'Coach', 'About', 'Room']);
  });
});

describe('coming back to the sidebar', () => {
  test('says that it reads, and a press meant for what stood there before does nothing', async () => {
    const asked = view({ questions: [leaderEmail] });
    const before = await open({ ...starting, openSidebar: () => opening(asked) });
    const place = await before.page.locator('.question .button').first().boundingBox();
    let answered: (() => void) | undefined;
    const look = () =>
      new Promise<Answer<View>>((resolve) => {
        answered = () => resolve(ok(asked));
      });
    const { page, count } = await open({ ...starting, look }, { ownClock: true });
    await page.clock.runFor(5_000);
    await page.mouse.move((place?.x ?? 0) + 10, (place?.y ?? 0) + 10);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.locator('.reading').waitFor();
    await eventually(() => expect(answered).toBeDefined());
    answered?.();
    await page.locator('.question').waitFor();
    await page.mouse.down();
    await page.mouse.up();
    expect(count('answerQuestion') + count('startRun')).toBe(0);
    expect(await page.locator('.reading').count()).toBe(0);
    await page.clock.runFor(1_000);
    await page.locator('.question .button').first().click();
    await eventually(() => expect(count('answerQuestion')).toBe(1));
  });

  test('a view begins at its top, wherever the one before was left', async () => {
    const { page } = await open({ ...starting, readSchedule: never });
    await button(page, 'Settings').click();
    await page.getByLabel('Dark').scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await button(page, 'Back').click();
    await expectHeading(page, '37 spaces to set up');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe('a run', () => {
  test('goes slice by slice to its end, and says who is missing', async () => {
    const { page, count } = await open({
      ...starting,
      runSlice: inTurn(ok(slice()), ok(lastSlice())),
    });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, '37 spaces set up');
    const text = await textOf(page, 'main');
    expect(text).toContain('181 of 182 people are in');
    expect(text).toContain('eva@example.org can’t be added');
    expect(count('runSlice')).toBe(2);
    expect(count('listLinks')).toBe(1);
  });

  test('the first one of a sheet ends with its new columns in sight', async () => {
    const { columns } = view();
    const without = columns && {
      ...columns,
      columns: columns.columns.filter(({ outcome }) => !outcome),
    };
    const { page, calls } = await open({
      ...starting,
      openSidebar: () => opening(view({ columns: without })),
      runSlice: () => ok(lastSlice()),
    });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, '37 spaces set up');
    await eventually(() =>
      expect(calls).toContainEqual({
        name: 'selectCell',
        request: { sheetId: 1, row: 1, column: 5 },
      }),
    );
  });

  test('shows what is settled, what is left, and the newest rows first', async () => {
    const { page } = await open({
      ...starting,
      runSlice: inTurn<Promise<never> | ReturnType<typeof ok<ReturnType<typeof slice>>>>(
        ok(slice()),
        never(),
      ),
    });
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('22 of 37').waitFor();
    expect(await textOf(page, '.left')).toBe('15 left, about 25 seconds');
    expect(await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBe(
      22,
    );
    const rows = await page.locator('.latest-row').allInnerTexts();
    expect(rows[0]).toContain('Chess club');
    expect(rows).toHaveLength(5);
    expect(await textOf(page, 'footer')).toContain('Close this and it pauses after these rows.');
  });

  test('has its bar at once where it belongs for those who ask for less movement', async () => {
    const shown: Answers = { ...starting, runSlice: () => ok(slice({ waitMs: 60_000 })) };
    const { page } = await open(shown, { reducedMotion: 'reduce' });
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('22 of 37').waitFor();
    const seen = async () => (await page.locator('progress').screenshot()).toString('base64');
    const first = await seen();
    await page.waitForTimeout(300);
    expect(await seen()).toBe(first);
  });

  test('says why it waits and for how long', async () => {
    const { page } = await open(
      { ...starting, runSlice: () => ok(slice({ waitMs: 12_000, because: quota })) },
      { ownClock: true },
    );
    await button(page, 'Set up 37 spaces').click();
    await page.getByText(/^Google allows 60 new spaces a minute: going on in 1[12] s$/).waitFor();
    await page.clock.runFor(4_000);
    await page.getByText(/going on in [78] s$/).waitFor();
  });

  test('a slice that died is said and tried again', async () => {
    const slices = inTurn<() => ReturnType<typeof ok<ReturnType<typeof slice>>>>(
      () => {
        throw new Error('Exceeded maximum execution time');
      },
      () => ok(lastSlice()),
    );
    const { page, count } = await open(
      { ...starting, runSlice: () => slices()() },
      { ownClock: true },
    );
    await button(page, 'Set up 37 spaces').click();
    await page.getByText(/No answer from Google Sheets: trying again in [12] s/).waitFor();
    await page.clock.runFor(2_000);
    await expectHeading(page, '37 spaces set up');
    expect(count('runSlice')).toBe(2);
  });

  test('Stop is asked for once, wakes a wait, and ends with what is untouched', async () => {
    let stopped = false;
    const { page, count } = await open({
      ...starting,
      look: () => ok(view({ offer: offer(15), notes: [prom] })),
      // What was taken back is no row of the run any more.
      runSlice: () =>
        ok(slice(stopped ? { state: 'stopped', total: 22, left: 0 } : { waitMs: 60_000 })),
      stopRun: async () => {
        stopped = true;
        return ok({ takenBack: 15, atOnce: true });
      },
    });
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('22 of 37').waitFor();
    await button(page, 'Stop').dblclick();
    await expectHeading(page, 'Stopped: 22 spaces set up');
    expect(await textOf(page, 'main')).toContain('15 rows are untouched.');
    expect(count('stopRun')).toBe(1);
    await button(page, 'Go on with 15 spaces').click();
    await eventually(() => expect(count('startRun')).toBe(2));
    expect(count('startRun')).toBe(2);
  });

  test('to which nobody could be added asks before it goes on: all the same, or stop here', async () => {
    const asking = slice({
      ...({ state: 'asking', done: 0, partly: 3, left: 34 } as const),
      ...{ people: { asked: 75, in: 0 }, latest: [] },
    });
    const seen = view({ notes: [prom], counts: { ...noCounts(), partly: 3, waiting: 34 } });
    const { page, calls, count } = await open({
      ...starting,
      look: () => ok(seen),
      runSlice: (request) => ok('allTheSame' in request ? lastSlice() : asking),
      stopRun: () => ok({ takenBack: 34, atOnce: true }),
    });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, 'Nobody could be added so far');
    const main = await textOf(page, 'main');
    expect(main).toContain('0 of 75 people are in');
    expect(main).toContain('34 more rows wait until you say whether to go on.');
    expect(main).toContain('Prom 2027');
    expect(count('runSlice')).toBe(1);
    await button(page, 'Stop here').click();
    await expectHeading(page, 'Stopped: 3 spaces set up');
    expect([count('stopRun'), count('runSlice')]).toEqual([1, 1]);
    await button(page, 'Go on with 37 spaces').click();
    await expectHeading(page, 'Nobody could be added so far');
    await button(page, 'Go on all the same').click();
    await expectHeading(page, '37 spaces set up');
    const asked = calls.filter(({ name }) => name === 'runSlice').map(({ request }) => request);
    expect(asked).toEqual([{ sheetId: 1 }, { sheetId: 1 }, { sheetId: 1, allTheSame: true }]);
  });

  test('rows appear as Chat makes them, before the slice has answered, and none is taken back', async () => {
    const progress = (settled: number, made: number): RunProgress => ({
      ...{ id: 'run01', by: 'ann@example.com', mine: true, settled, made, stopping: false },
      recent: [{ row: made + 1, name: `Team ${made}`, link: LINK }],
      ...{ busyUntil: inFiveMinutes(), expectedBy: 0 },
    });
    const { page, count } = await open(
      {
        ...starting,
        runSlice: never,
        readProgress: inTurn<Answer<RunProgress | null>>(
          ok(progress(0, 1)),
          ok(progress(1, 30)),
          ok(progress(31, 3)),
          ok(null),
        ),
      },
      { ownClock: true },
    );
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('0 of 37').waitFor();
    for (const [asked, seen, name] of [
      [1, '1 of 37', 'Team 1'],
      [2, '31 of 37', 'Team 30'],
      [3, '34 of 37', 'Team 3'],
    ] as const) {
      await page.clock.runFor(3_000);
      await eventually(() => expect(count('readProgress')).toBe(asked));
      await page.getByText(seen).waitFor();
      await page.locator('.latest-row').getByText(name, { exact: true }).waitFor();
    }
    await page.clock.runFor(3_000);
    await eventually(() => expect(count('readProgress')).toBe(4));
    expect(await textOf(page, '.settled')).toBe('34 of 37');
    expect(count('runSlice')).toBe(1);
  });

  test('a Stop that was pressed elsewhere is seen while the slice is at work', async () => {
    const { page } = await open(
      {
        ...starting,
        runSlice: never,
        readProgress: () =>
          ok({
            ...{ id: 'run01', by: 'ann@example.com', mine: true, settled: 0, made: 0 },
            ...{ recent: [], stopping: true, busyUntil: inFiveMinutes(), expectedBy: 0 },
          }),
      },
      { ownClock: true },
    );
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('0 of 37').waitFor();
    await page.clock.runFor(3_000);
    await page.locator('.why', { hasText: 'Stopping after the rows on their way' }).waitFor();
  });

  test('the time at work goes on from slice to slice', async () => {
    let answerSlice: (answer: ReturnType<typeof ok<ReturnType<typeof slice>>>) => void = () =>
      undefined;
    const { page, count } = await open(
      {
        ...starting,
        runSlice: () =>
          new Promise((resolve) => {
            answerSlice = resolve;
          }),
      },
      { ownClock: true },
    );
    await button(page, 'Set up 37 spaces').click();
    await eventually(() => expect(count('runSlice')).toBe(1));
    await page.clock.runFor(14_000);
    answerSlice(ok(slice()));
    await eventually(() => expect(count('runSlice')).toBe(2));
    await page.clock.runFor(1_000);
    await page.getByText(/^Working for 1[5-7] s$/).waitFor();
  });

  test('that nothing lets go on never counts to 0 spaces', async () => {
    const trouble = notConfigured;
    const { page, count } = await open({
      ...starting,
      runSlice: () =>
        ok(slice({ state: 'trouble', trouble, total: 0, done: 0, partly: 0, left: 0 })),
      look: never,
    });
    await button(page, 'Set up 37 spaces').click();
    await eventually(() => expect(count('look')).toBe(1));
    await expectHeading(page, 'Setting up 37 spaces');
    expect(await textOf(page, '.settled')).toBe('0 of 37');
  });

  test('while the stop is on its way the button says so and keeps the focus', async () => {
    const { page } = await open({ ...starting, runSlice: never, stopRun: never });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Stop').focus();
    await page.keyboard.press('Enter');
    await button(page, 'Stopping after the rows on their way').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Stopping/);
  });

  test('a stop that didn’t arrive can be pressed again', async () => {
    const { page } = await open({
      ...starting,
      runSlice: never,
      stopRun: () => {
        throw new Error('NetworkError: Connection failure due to HTTP 0');
      },
    });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Stop').click();
    await page.locator('.why', { hasText: 'The stop didn’t arrive' }).waitFor();
    await button(page, 'Stop').waitFor();
  });

  test('that ended elsewhere is not said to have done nothing: what the sheet says is shown', async () => {
    const gone = slice({ state: 'ended', total: 0, done: 0, partly: 0, left: 0, latest: [] });
    const { page } = await open({ ...starting, runSlice: inTurn(ok(slice()), ok(gone)) });
    await button(page, 'Set up 37 spaces').click();
    await page.locator('.notice', { hasText: 'The run has ended.' }).waitFor();
  });

  test('a stop that overtakes the next slice ends with what was set up', async () => {
    const gone = slice({ state: 'ended', total: 0, done: 0, partly: 0, left: 0, latest: [] });
    let answerSlice: (answer: ReturnType<typeof ok<typeof gone>>) => void = () => undefined;
    const late = new Promise<ReturnType<typeof ok<typeof gone>>>((resolve) => {
      answerSlice = resolve;
    });
    const { page } = await open({
      ...starting,
      runSlice: inTurn<ReturnType<typeof ok<typeof gone>> | typeof late>(ok(slice()), late),
      stopRun: () => ok({ takenBack: 15, atOnce: true }),
    });
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('22 of 37').waitFor();
    await button(page, 'Stop').click();
    answerSlice(ok(gone));
    await expectHeading(page, 'Stopped: 22 spaces set up');
  });

  test('a stop that overtakes the very first slice leaves all rows untouched, and says so', async () => {
    const gone = slice({ state: 'ended', total: 0, done: 0, partly: 0, left: 0, latest: [] });
    let answerSlice: (answer: ReturnType<typeof ok<typeof gone>>) => void = () => undefined;
    const { page } = await open({
      ...starting,
      runSlice: () =>
        new Promise((resolve) => {
          answerSlice = resolve;
        }),
      stopRun: () => ok({ takenBack: 37, atOnce: true }),
    });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Stop').click();
    answerSlice(ok(gone));
    await expectHeading(page, 'Stopped: no space was set up');
    expect(await textOf(page)).toContain('37 rows are untouched.');
  });

  test('somebody else’s turn is said with its end, and the own counts stay', async () => {
    const busy = slice({
      state: 'busy',
      total: 0,
      done: 0,
      left: 0,
      latest: [],
      busy: { by: 'ben@example.com', until: inFiveMinutes() },
    });
    const { page } = await open({ ...starting, runSlice: inTurn(ok(slice()), ok(busy)) });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, 'ben@example.com is setting up rows here');
    expect(await textOf(page, '.left')).toMatch(/^Until \d+:\d\d at the latest\.$/);
    expect(await textOf(page, '.settled')).toBe('22 of 37');
  });

  test('one row for a try says so, and offers the others', async () => {
    const { page, calls } = await open({
      ...starting,
      look: () => ok(view({ offer: offer(36) })),
      runSlice: () =>
        ok(
          lastSlice({
            total: 1,
            done: 1,
            partly: 0,
            latest: [note(2, 'Chess club')],
            people: { asked: 6, in: 6 },
          }),
        ),
    });
    await page.getByText('Sets up “Chess club” with everybody in it').waitFor();
    await button(page, 'Try one row first').click();
    await expectHeading(page, '1 space set up');
    await page.getByRole('link', { name: 'Look at Chess club in Chat' }).waitFor();
    await button(page, 'Set up 36 spaces').waitFor();
    expect(calls[1]?.request).toMatchObject({ take: 'first', digest: 'digest of 1' });
  });

  test('a start that finds somebody else at it touches nothing and says until when', async () => {
    const { page } = await open({
      ...starting,
      startRun: () => ok({ kind: 'busy', by: 'ben@example.com', until: inFiveMinutes() }),
    });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, 'ben@example.com is setting up rows here');
    expect(await textOf(page, 'main')).toContain('None of your rows was touched.');
  });
});

describe('done', () => {
  const done: Answers = { ...starting, runSlice: () => ok(lastSlice()) };

  test('links are copied as lines that no sheet takes for formulas', async () => {
    const { page } = await open(
      { ...done, listLinks: () => ok({ links: [{ name: '=1+1', link: LINK }] }) },
      { clipboard: true },
    );
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Copy links').click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`• =1+1: ${LINK}`);
  });

  test('whoever is in several spaces is counted once, beside the seats', async () => {
    const chairs = view({ offer: offer(37, { people: 8, seats: 40 }) });
    const whole = { partly: 0, done: 37, people: { asked: 40, in: 40 } };
    const end = inTurn(
      ok(lastSlice(whole)),
      ok(lastSlice({ ...whole, people: { asked: 40, in: 39 } })),
    );
    const answers = { ...done, openSidebar: () => opening(chairs), runSlice: end };
    for (const said of ['Everybody is in: 8 people, 40 seats', '39 of 40 seats are filled']) {
      const { page } = await open(answers);
      await button(page, 'Set up 37 spaces').click();
      await page.getByText(said).waitFor();
    }
  });

  test('the summary names the sheet, the counts, who is missing and what is left to fix', async () => {
    const skipped = {
      ...(findings[0] as View['findings'][0]),
      ...{ key: 'skipped asideExample', code: 'asideExample', severity: 'skipped' as const },
    };
    const { page } = await open(
      { ...done, look: () => ok(viewAfter({ findings: [...findings, skipped] })) },
      { clipboard: true },
    );
    await button(page, 'Set up 37 spaces').click();
    await button(page, '1 row skipped: examples').waitFor();
    await button(page, 'Copy a summary').click();
    await page.getByText('Copied').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^Teams 2027, /);
    expect(text.split('\n').slice(1)).toEqual([
      '37 spaces set up',
      '181 of 182 people are in',
      '• Prom 2027: eva@example.org can’t be added: Chat is off for her. Ask her administrator.',
      '2 rows to fix',
      '1 row skipped: examples',
    ]);
  });

  test('it is amber while somebody is missing, and remembers the rows to fix', async () => {
    const { page } = await open(done);
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, '37 spaces set up');
    expect(await page.locator('.outcome.attention').count()).toBe(1);
    await button(page, '2 rows to fix').click();
    await expectHeading(page, 'No spaces to set up');
  });

  test('of many people who are missing three are named, and all by a press', async () => {
    const people = Array.from({ length: 25 }, (_, index) => `p${index}@example.org`).join(', ');
    const details = `${people} can’t be added: Chat is off for them.`;
    const crowd = viewAfter({ notes: [{ ...prom, details }] });
    const { page } = await open({ ...done, look: () => ok(crowd) });
    await button(page, 'Set up 37 spaces').click();
    const shown = page.locator('.details');
    await shown.waitFor();
    expect(await shown.innerText()).toBe(
      'p0@example.org, p1@example.org, p2@example.org and 22 more can’t be added: Chat is off for them.',
    );
    const { y = 700 } = (await button(page, 'Try again with 1 row').boundingBox()) ?? {};
    expect(y).toBeLessThan((await shown.boundingBox())?.y ?? 0);
    await button(page, 'Show all of it').click();
    expect(await shown.innerText()).toBe(details);
  });

  test('somebody whose account is gone is one line over all rows, which stand behind it', async () => {
    const details = 'leo@example.com can’t be added: there is no such account.';
    const clubs = ['Chess', 'Choir', 'Judo', 'Drama'].map((name, index) =>
      note(index + 2, name, { status: 'Partly done', details }),
    );
    const gone = viewAfter({ notes: [...clubs, prom], counts: { ...noCounts(), partly: 5 } });
    const { page } = await open({
      ...done,
      look: () => ok(gone),
      openSidebar: () => opening(gone),
    });
    const line = button(page, /^leo@example.com in 4 rows: Chess, Choir, Judo, Drama/);
    await line.waitFor();
    expect(await page.getByText(details).count()).toBe(1);
    await page.getByText('Prom 2027').waitFor();
    await line.click();
    expect(await page.getByText(details).count()).toBe(5);
  });

  test('where the browser forbids copying, the text is there to copy by hand', async () => {
    const { page } = await open(done);
    await page.evaluate(() => {
      document.execCommand = () => false;
      navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
    });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Copy links').click();
    const text = await page.getByLabel('Copy this text by hand').inputValue();
    expect(text).toBe(`• Yearbook: ${LINK}`);
  });

  test('it says how to undo this, and leads back to the sheet', async () => {
    const { page } = await open(done);
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('How to undo this').click();
    await page.getByText(/then Delete/).waitFor();
    await button(page, 'Back to the overview').click();
    await expectHeading(page, 'No spaces to set up');
  });

  test('nothing set up isn’t called done', async () => {
    const { page } = await open({
      ...starting,
      look: () => ok(viewAfter({ notes: [band] })),
      runSlice: () =>
        ok(lastSlice({ done: 0, partly: 0, failed: 37, people: { asked: 0, in: 0 } })),
    });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, 'No space was set up');
    expect(await button(page, 'Copy links').count()).toBe(0);
  });
});

describe('trouble', () => {
  const troubled = (trouble: typeof notConfigured, done = 0): Answers => ({
    ...starting,
    look: () => ok(view()),
    runSlice: () => ok(slice({ state: 'trouble', trouble, done, partly: 0, latest: [] })),
  });

  test('takes the place of the list, says that nothing was set up, and copies a letter', async () => {
    const { page } = await open(troubled(notConfigured), { clipboard: true });
    await button(page, 'Set up 37 spaces').click();
    await expectHeading(page, 'Something to fix first');
    expect(await textOf(page, 'main')).toContain('Nothing was set up.');
    expect(await page.locator('.group').count()).toBe(0);
    await button(page, 'Copy a letter for your administrator').click();
    await page.getByText('Copied').waitFor();
    const letter = await page.evaluate(() => navigator.clipboard.readText());
    expect(letter).toContain('Chat doesn’t know this add-on’s project yet');
    expect(letter).toContain(notConfigured.link);
    expect(letter).toMatch(/ann@example\.com$/);
  });

  test('leads to where permission is given, and says what was set up before', async () => {
    const { page } = await open(troubled(scopeMissing, 12));
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('12 spaces were set up before this.').waitFor();
    const link = page.getByRole('link', { name: 'Give permission' });
    expect(await link.getAttribute('href')).toBe(scopeMissing.link);
  });

  test('a remedy that leads anywhere but to Google is no link', async () => {
    const { page } = await open(
      troubled({ ...scopeMissing, link: 'https://google.com.example.org/' }),
    );
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Check again').waitFor();
    expect(await page.locator('a').count()).toBe(0);
  });

  test('says first who can fix it, and has the menu and a way back', async () => {
    const { page } = await open(troubled(notConfigured));
    await button(page, 'Set up 37 spaces').click();
    await page.getByText('You can’t fix this yourself; your administrator can.').waitFor();
    await button(page, 'More').waitFor();
    await button(page, 'Back to the overview').click();
    await expectHeading(page, '37 spaces to set up');
  });

  test('the letter names the project, by its number and by the script’s ID', async () => {
    const link = 'https://console.developers.google.com/apis/api/chat.googleapis.com/?project=4711';
    const { page } = await open(troubled({ ...notConfigured, link }), { clipboard: true });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Copy a letter for your administrator').click();
    await page.getByText('Copied').waitFor();
    const letter = await page.evaluate(() => navigator.clipboard.readText());
    expect(letter).toContain('The number of the Cloud project is 4711.');
    expect(letter).toContain('The Apps Script project has the ID script-of-tests');
  });

  test('Check again asks Chat, and leads on only when it is fixed', async () => {
    const { page, count } = await open({
      ...troubled(notConfigured),
      checkSetup: inTurn(ok(unconfigured), ok(allFine)),
    });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Check again').click();
    await page.getByText(/^Asked again at .*: it isn’t fixed yet\.$/).waitFor();
    await expectHeading(page, 'Something to fix first');
    await button(page, 'Check again').click();
    await expectHeading(page, '37 spaces to set up');
    expect(count('checkSetup')).toBe(2);
    expect(count('startRun')).toBe(1);
  });

  test('Check again shows the sheet when it is fixed', async () => {
    const { page } = await open({
      ...starting,
      startRun: () => refused({ said: notConfigured.said, remedy: 'check-again' }),
      look: () => ok(view({ offer: offer(36) })),
    });
    await button(page, 'Set up 37 spaces').click();
    await button(page, 'Check again').click();
    await expectHeading(page, '36 spaces to set up');
  });
});

test('from open to done by keyboard alone, with the focus on each new view’s heading', async () => {
  const { page } = await open({ ...starting, runSlice: inTurn(ok(slice()), ok(lastSlice())) });
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent);
    if (text === 'Set up 37 spaces') break;
  }
  await page.keyboard.press('Enter');
  await expectHeading(page, '37 spaces set up');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('a screen reader hears quarters of the way, not every row', async () => {
  const { page } = await open({
    ...starting,
    runSlice: inTurn<Promise<never> | ReturnType<typeof ok<ReturnType<typeof slice>>>>(
      ok(slice({ total: 40, left: 19 })),
      never(),
    ),
  });
  await button(page, 'Set up 37 spaces').click();
  await page.locator('body > div > [role=status]', { hasText: '20 of 40' }).waitFor();
});

test('a thousand ready rows, and names of every kind, stay within 300 pixels', async () => {
  const long = 'm'.repeat(128);
  const wide = view({
    me: `${'m'.repeat(60)}@example.com`,
    offer: offer(1000, { people: 48_000, messages: 1000, seconds: 1020, first: long }),
    sheet: { id: 1, name: long },
    notes: [note(2, '😀'.repeat(128), { status: 'Failed', details: long }), note(3, long)],
    counts: { ...noCounts(), ready: 1000, failed: 1 },
  });
  const { page } = await open({ openSidebar: () => opening(wide) });
  await expectHeading(page, '1,000 spaces to set up');
  expect(await textOf(page, 'main')).toContain('about 17 minutes');
  const overflows = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(overflows).toBe(false);
});
