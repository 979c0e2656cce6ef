/** What a person says about a sheet: columns, settings, questions, remedies, and what is shown before anything is made. */
import { listGroups, readRows } from '../../src/app/cards';
import { saveMapping } from '../../src/app/columns';
import { look } from '../../src/app/look';
import { answerQuestion, chooseHeaderRow } from '../../src/app/questions';
import { doRemedy, undoRemedy } from '../../src/app/remedies';
import { withDefaultsBefore } from '../../src/app/remembered';
import { makeRosterSheet, pourRoster, readRoster } from '../../src/app/roster';
import { saveSettings } from '../../src/app/settings';
import { start } from '../../src/app/start';
import { HEADERS, OTHER_SHEET, SHEET, smallHost, team } from './small-host';

const NO_SETTINGS = { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false };

test('a column counts as what it was chosen for', () => {
  const { host } = smallHost({ cells: [['Space name', 'Whoever'], team('Red')] });
  const view = saveMapping(host, { sheetId: SHEET, mapping: { Whoever: 'members' } });
  expect(view.columns?.columns[1]).toMatchObject({ field: 'members', byHand: true });
});

test('settings are kept for the sheet; a template waits until no row is on its way', () => {
  const { host } = smallHost();
  const settings = { ...NO_SETTINGS, defaults: { description: '{Space name}' } };
  expect(saveSettings(host, { sheetId: SHEET, settings }).settings.defaults).toEqual(
    settings.defaults,
  );
  const { digest } = look(host, { sheetId: SHEET, which: 'all' }).offer;
  start(host, { sheetId: SHEET, which: 'all', take: 'ready', digest });
  const other = { ...NO_SETTINGS, defaults: { description: 'Team {Space name}' } };
  expect(() => saveSettings(host, { sheetId: SHEET, settings: other })).toThrow(
    'problem.templateInUse',
  );
});

test('settings of one sheet hold for no other', () => {
  const { host } = smallHost({ more: [{ name: 'Clubs', cells: [HEADERS, team('Judo')] }] });
  const settings = { ...NO_SETTINGS, defaults: { posting: 'managers' }, leaveWhenDone: true };
  saveSettings(host, { sheetId: SHEET, settings });
  expect(look(host, { sheetId: OTHER_SHEET, which: 'all' }).settings).toEqual(NO_SETTINGS);
  expect(look(host, { sheetId: SHEET, which: 'all' }).settings).toMatchObject(settings);
});

test('earlier defaults are kept, each once, no more than a property holds', () => {
  const long = (size: number) => ({ description: 'x'.repeat(size) });
  expect(
    JSON.parse(withDefaultsBefore([{ posting: 'managers' }], { posting: 'managers' })),
  ).toEqual([{ posting: 'managers' }]);
  const kept = withDefaultsBefore([long(1_400), long(1_500)], long(1_300));
  expect(JSON.parse(kept)).toEqual([long(1_300), long(1_400)]);
});

describe('questions', () => {
  const unsure = () => smallHost({ cells: [team('Red'), team('Blue')] });

  test('a header row that is chosen counts; 0 puts one above the first row', () => {
    const { host, world } = unsure();
    const view = chooseHeaderRow(host, { sheetId: SHEET, row: 0 });
    expect(view.columns?.headerRow).toBe(1);
    expect(world.cells).toHaveLength(3);
    expect(() => chooseHeaderRow(host, { sheetId: SHEET, row: 40 })).toThrow(
      'problem.noHeaderThere',
    );
  });

  test('an answer to a question that is open no more changes nothing', () => {
    const { host, world } = unsure();
    const before = JSON.stringify(world.cells);
    answerQuestion(host, { sheetId: SHEET, key: 'long gone', does: 'insertHeaders' });
    expect(JSON.stringify(world.cells)).toBe(before);
    expect(world.document.size).toBe(0);
  });
});

describe('remedies', () => {
  const slip = () =>
    smallHost({ cells: [HEADERS, ['Red', 'tom@example.com, maria (at) example.com']] });

  function offered(host: ReturnType<typeof smallHost>['host']) {
    const { findings } = look(host, { sheetId: SHEET, which: 'all' });
    const group = findings.find(({ remedies }) => remedies.some(({ does }) => does === 'change'));
    const remedy = group?.remedies.find(({ does }) => does === 'change');
    if (!group || !remedy) throw new Error('Nothing can be changed.');
    return { ...remedy, sheetId: SHEET, group: group.key, row: null, does: 'change' } as const;
  }

  test('a cell is changed as it was shown, and back again', () => {
    const { host, world } = slip();
    const { said: _words, ...request } = offered(host);
    const done = doRemedy(host, request);
    expect(world.cells[1]?.[1]).toBe('tom@example.com, maria@example.com');
    if (done.kind !== 'done' || !done.undo) throw new Error('Nothing to take back.');
    undoRemedy(host, { sheetId: SHEET, undo: done.undo });
    expect(world.cells[1]?.[1]).toBe('tom@example.com, maria (at) example.com');
  });

  test('what isn’t as it was shown is shown anew, and no cell is touched', () => {
    const { host, world } = slip();
    const { said: _words, ...request } = offered(host);
    const before = JSON.stringify(world.cells);
    expect(doRemedy(host, { ...request, digest: 'of another day' }).kind).toBe('changed');
    expect(JSON.stringify(world.cells)).toBe(before);
  });
});

test('cards are some of the rows, hidden ones marked', () => {
  const { host, sheets } = smallHost({
    cells: [HEADERS, team('Red'), team('Blue'), team('Green')],
  });
  sheets[0]?.hidden.add(2);
  const request = { sheetId: SHEET, which: 'all', take: null, from: 1, count: 1 } as const;
  const { total, cards } = readRows(host, request);
  expect(total).toBe(3);
  expect(cards).toMatchObject([{ name: 'Blue', hidden: true }]);
});

describe('a list of people', () => {
  const list = () =>
    smallHost({
      cells: [
        ['Name', 'Email', 'Team'],
        ['Maria', 'maria@example.com', 'Red'],
        ['Tom', 'tom@example.com', 'Red'],
        ['Eva', 'eva@example.com', 'Blue'],
        ['Jo', 'jo@example.com', 'Blue'],
      ],
    });

  test('is read as groups, and made into a sheet with a row for each', () => {
    const { host, sheets, has } = list();
    expect(readRoster(host, { sheetId: SHEET })).toMatchObject({ by: 'Team', people: 4 });
    expect(listGroups(host, { sheetId: SHEET })?.groupings[0]?.groups).toHaveLength(2);
    const made = makeRosterSheet(host, { sheetId: SHEET, by: 'Team' });
    expect(made.kind).toBe('made');
    expect(sheets[1]?.cells.map(([name]) => name)).toEqual(['Space name', 'Red', 'Blue']);
    expect(has.front).toBe(sheets[1]?.id);
  });

  test('is poured only as it was shown', () => {
    const { host, world, sheets } = list();
    makeRosterSheet(host, { sheetId: SHEET, by: 'Team' });
    world.cells.push(['Lee', 'lee@example.com', 'Red']);
    const shown = pourRoster(host, { sheetId: SHEET, by: 'Team' });
    const taken = shown.changes.map((_, index) => index);
    const late = { sheetId: SHEET, by: 'Team', pour: { digest: 'of another day', taken } };
    expect(makeRosterSheet(host, late).kind).toBe('changed');
    expect(JSON.stringify(sheets[1]?.cells)).not.toContain('lee@');
    const pour = { digest: shown.digest, taken };
    expect(makeRosterSheet(host, { ...late, pour })).toMatchObject({
      kind: 'poured',
      done: { came: 1 },
    });
    expect(sheets[1]?.cells[1]?.[1]).toContain('lee@example.com');
  });
});
