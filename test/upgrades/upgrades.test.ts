/** Today's bundle goes on with what earlier versions left: nothing old is changed, doubts heal, no space comes twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { runCsv } from '../../local/commands/run';
import { readCsv } from '../../local/csv';
import { LOG_SHEET } from '../../src/app/log';
import type { Offer, PouringView, RosterAnswer, View } from '../../src/protocol';
import { sampleOf } from '../night';
import { ANN, bundleOf, HOUR, openWorld, recorded } from './old-world';

const VERSIONS = ['0.1.0'];
const OUTCOMES = ['Status', 'Space link', 'Details', 'Space ID', 'Request ID'];

/** Worlds in which a run over clubs.csv was left in the middle. */
const UNFINISHED = ['waiting', 'sent', 'answered', 'doubt', 'completing', 'mixed'];

/** What becomes of clubs.csv when nothing is in the way. */
const FINISHED = [
  ...['Done', 'Done', 'Partly done', 'Done', 'Done', 'Done', 'Done'],
  ...['', 'Fix this row', 'Failed'],
];

/** Which row of clubs.csv asks for a group chat. */
const GROUP_CHAT = 3;

const SHEET = 0;

describe.each(VERSIONS)('what %s left', (version) => {
  const open = (name: string, dist?: string) => openWorld(recorded(version, name), dist);

  test('says of which commit it is, and how it was made', () => {
    const worlds = readdirSync(`${__dirname}/${version}`).filter((name) => name.endsWith('.json'));
    expect(worlds.length).toBeGreaterThan(10);
    for (const file of worlds) {
      const { commit, command } = recorded(version, file.replace('.world.json', '')).recorded;
      expect(commit).toMatch(/^[0-9a-f]{40}$/);
      expect(command).toContain(file.replace('.world.json', ''));
    }
  });

  test('finished rows are called changed by nobody, and none is set up again', () => {
    const one = open('finished');
    const before = OUTCOMES.map((header) => one.column(header));
    const { counts, offer, changes, findings } = one.open();
    expect(counts).toMatchObject({ done: 6, partly: 1, failed: 1, toFix: 1, skipped: 1, ready: 0 });
    expect([offer.rows, changes.counts.rows]).toEqual([0, 0]);
    const codes = findings.map(({ code }) => code);
    expect(codes).not.toContain('changedSince');
    one.setUp();
    expect(one.setUps()).toEqual([]);
    expect(OUTCOMES.map((header) => one.column(header))).toEqual(before);
  });

  test('somebody who was written into a finished row is offered to be added, and only they', () => {
    const one = open('finished');
    one.world.edit.setCell({
      sheet: SHEET,
      row: 8,
      column: 3,
      text: 'hal@example.com, li@example.com',
    });
    const view = one.open();
    expect(view.changes.counts.rows).toBe(1);
    const request = {
      sheetId: SHEET,
      which: 'all',
      take: 'changes',
      digest: view.changes.offer.digest,
    };
    one.ask('startRun', request);
    one.ask('runSlice', { sheetId: SHEET });
    expect(one.setUps()).toEqual([]);
    const drama = one.chat.spaces().find(({ displayName }) => displayName === 'Drama');
    expect(drama?.members.map(({ email }) => email).sort()).toEqual([
      'ann@example.com',
      'hal@example.com',
      'li@example.com',
    ]);
    expect(one.column('Status')).toEqual(FINISHED);
  });

  describe.each(UNFINISHED)('a run left while its rows were “%s”', (name) => {
    test('is gone on with to its end, and each row has one space', () => {
      const one = open(name);
      const codes = one.open().findings.map(({ code }) => code);
      expect(codes).not.toContain('changedSince');
      one.setUp();
      expect(one.column('Status')).toEqual(FINISHED);
      expectOneSpaceEach(one);
    });

    test('comes to the same as with the version that left it, also hours later', () => {
      const outcomes = [undefined, bundleOf(version)].map((dist) => {
        const one = open(name, dist);
        one.clock.spend(3 * HOUR);
        one.setUp();
        return { statuses: one.column('Status'), spaces: one.chat.spaces().length };
      });
      const [today, before] = outcomes;
      expect(today?.spaces).toBe(before?.spaces);
      // A group chat in doubt is found by its people now; it was a person's to find.
      expect(today?.statuses).toEqual(
        before?.statuses.map((status, row) =>
          row === GROUP_CHAT && status === 'Setting up' ? 'Done' : status,
        ),
      );
    });

    test('is finished in the background, too', () => {
      const one = open(name);
      one.ask('finishInBackground', { sheetId: SHEET });
      one.pass(0.75 * HOUR);
      expect(one.column('Status')).toEqual(FINISHED);
      expectOneSpaceEach(one);
      expect(one.world.triggers).toEqual([]);
    });

    test('can be stopped and taken up again, and each row has one space all the same', () => {
      const one = open(name);
      // Whoever was killed holds the sheet for minutes.
      one.clock.spend(0.2 * HOUR);
      one.ask('stopRun', { sheetId: SHEET });
      expect(one.open().run).toBeNull();
      one.setUp();
      expect(one.column('Status')).toEqual(FINISHED);
      expectOneSpaceEach(one);
    });
  });

  test('rows whose spaces were left just before the end are done, and nobody asks for them again', () => {
    const one = open('leaving');
    one.setUp();
    expect(one.column('Status')).toEqual(['Done', 'Done']);
    expect(one.setUps()).toEqual([]);
  });

  test('a schedule goes on with its settings, its columns chosen by hand and its log', () => {
    const one = open('schedule');
    const view = one.open();
    expect(view.counts).toMatchObject({ done: 5, ready: 0 });
    expect(view.findings).toEqual([]);
    expect(view.settings).toMatchObject({
      defaults: { posting: 'managers', welcomeMessage: 'Hello' },
      ownDomains: ['partner.org'],
    });
    expect(one.ask('readSchedule', { sheetId: SHEET })).toMatchObject({
      schedule: {
        mine: true,
        every: { kind: 'hour' },
        onForm: true,
        tell: 'always',
        paused: null,
        triggersThere: true,
      },
      log: { on: true, most: 500 },
    });
    const logged = () =>
      one.world.view().sheets.find((sheet) => sheet.name === LOG_SHEET)?.cells ?? [];
    const linesBefore = logged();
    const triggersBefore = one.world.triggers.map(({ id }) => id);
    one.pass(3 * HOUR);
    expect([one.setUps(), logged()]).toEqual([[], linesBefore]);
    one.world.edit.setCell({ sheet: SHEET, row: 7, column: 1, text: 'Art' });
    one.world.edit.setCell({ sheet: SHEET, row: 7, column: 2, text: 'li@example.com' });
    one.pass(2 * HOUR);
    expect(one.column('Status')).toEqual(Array.from({ length: 6 }, () => 'Done'));
    expect(one.setUps()).toHaveLength(1);
    expect(one.setUps()[0]?.body).toMatchObject({
      space: { displayName: 'Art', predefinedPermissionSettings: 'ANNOUNCEMENT_SPACE' },
    });
    expect(logged().slice(0, linesBefore.length)).toEqual(linesBefore);
    expect(
      logged()
        .slice(linesBefore.length)
        .map((line) => line[3]),
    ).toEqual(['Art']);
    expect(one.world.triggers.map(({ id }) => id)).toEqual(triggersBefore);
    // A mail about Art, and none about what the earlier version told.
    const mails = one.world.mails.map(({ body }) => body);
    expect(mails.filter((body) => body.includes('Maths'))).toHaveLength(1);
  });

  test('a schedule that was left in the middle of its rows finishes them', () => {
    const one = open('midway');
    one.pass(4 * HOUR);
    expect(new Set(one.column('Status'))).toEqual(new Set(['Done']));
    expectOneSpaceEach(one);
    expect(one.setUps()).toHaveLength(14);
  });

  test('a sheet made from a roster is still the one that later lists are poured into', () => {
    const one = open('roster');
    const made = one.world.view().sheets[1]?.id ?? -1;
    const view = one.look(made);
    expect(view.counts).toMatchObject({ done: 4, ready: 0 });
    expect(view.findings.filter(({ code }) => /change/i.test(code))).toEqual([]);
    const pupil = ['1', 'New', 'Nora', '7A', '', 'nora.new@example.com'];
    one.world.edit.paste({ sheet: SHEET, row: 33, column: 1, cells: [pupil] });
    const list = one.look(SHEET).roster;
    expect([list?.by, list?.groupings[0]?.madeBefore]).toEqual(['Class', 'Spaces from roster']);
    const request = { sheetId: SHEET, by: 'Class' };
    const shown = one.ask<PouringView>('pourRoster', request);
    expect(shown.newRows).toEqual([]);
    expect(shown.changes).toMatchObject([
      { kind: 'came', group: '7A', people: ['nora.new@example.com'], ticked: true },
    ]);
    expect(one.look(made).changes.counts.rows).toBe(0);
    const pour = { digest: shown.digest, taken: [0] };
    const poured = one.ask<RosterAnswer>('makeRosterSheet', { ...request, pour });
    expect(poured).toMatchObject({ kind: 'poured', done: { newRows: 0, came: 1 }, undone: [] });
    expect(one.look(made).changes.counts.rows).toBe(1);
    expect(one.world.view().sheets).toHaveLength(2);
  });

  test('the sample’s example row is still nobody’s space', () => {
    const one = open('sample');
    const sample = one.world.view().sheets[1]?.id ?? -1;
    expect(one.look(sample)).toMatchObject({
      offer: { rows: 0 },
      counts: { skipped: 1, ready: 0 },
    });
  });
});

describe.each(VERSIONS)('the other way round, %s', (version) => {
  const CLUBS = readCsv(readFileSync(`${__dirname}/clubs.csv`)).cells;
  const OPTIONS = {
    ...{ as: ANN, domains: [], seed: 1, fault: [], addOn: false, slower: 1, once: true },
  };
  /** What today's bundle leaves when its execution is killed after so many service calls. */
  const leftAfter = (calls: number) =>
    runCsv(CLUBS, 'clubs', { ...OPTIONS, fault: [`killed=${calls}+`] }).saved;

  test.each(sampleOf([30, 46, 55, 56, 70, 85, 95], 2))(
    'takes what today’s left after %i service calls for odd, and never for ready',
    (calls) => {
      const saved = leftAfter(calls);
      const ids = openWorld(saved).column('Request ID');
      expect(
        ids.filter((id) => / v2 [0-9a-z]{5}(?: [0-9a-z]+-[0-9a-z]+)? [A-Za-z0-9_-]{32}$/.test(id))
          .length,
      ).toBeGreaterThanOrEqual(7);
      const one = openWorld(saved, bundleOf(version));
      // That version's view had an offer for people who came later.
      const view = one.open() as View & { newPeople: Offer };
      expect([view.offer.rows, view.again.rows, view.newPeople.rows]).toEqual([0, 0, 0]);
      expect(view.counts).toMatchObject({ ready: 0, waiting: 0, doubt: 0, done: 0, partly: 0 });
      one.setUp();
      expect(one.setUps()).toEqual([]);
      expect(one.column('Request ID')).toEqual(ids);
    },
  );

  // Every call around the batch of set-ups, and some before and after it.
  test.each(sampleOf([30, ...Array.from({ length: 13 }, (_, index) => 46 + index), 70, 85], 4))(
    'may fire beside today’s, hour after hour, and each row still gets one space: killed after %i calls',
    (calls) => {
      const old = openWorld(leftAfter(calls), bundleOf(version));
      old.ask('saveSchedule', {
        sheetId: SHEET,
        every: { kind: 'hour' },
        onForm: false,
        tell: 'needed',
      });
      old.pass(3 * HOUR);
      expect(old.setUps()).toEqual([]);
      const one = openWorld(old.save());
      one.pass(3 * HOUR);
      expectOneSpaceEach(one);
      expect(one.column('Status')).not.toContain('Waiting');
      expect(one.column('Status').filter((status) => status === 'Done').length).toBeGreaterThan(4);
    },
  );
});

/** Each row has the space that was made under its id, and no other. */
function expectOneSpaceEach(one: ReturnType<typeof openWorld>): void {
  const ids = one.column('Request ID').map((cell) => cell.split(' ')[0]);
  const made = one.chat.spaces();
  const madeUnder = new Map(made.map(({ requestId, name }) => [requestId, name]));
  expect(madeUnder.size).toBe(made.length);
  expect(one.column('Space ID')).toEqual(ids.map((id) => madeUnder.get(id) ?? ''));
  expect(made.map(({ name }) => name).sort()).toEqual(
    ids.flatMap((id) => madeUnder.get(id) ?? []).sort(),
  );
}
