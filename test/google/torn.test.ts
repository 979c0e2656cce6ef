/** Rows that a filter, a table or a column sorted alone tore from their outcomes: nothing acts on them, one press puts them back. */
import fc from 'fast-check';
import type { QuestionView, View } from '../../src/protocol';
import { HEADERS, SHEET, type TestWorld, worldOf } from './world';

/** Names and people that no two rows share. */
const ROWS = ['Chess', 'Choir', 'Drama', 'Judo', 'Robots'].map((name) => [
  name,
  `${name.toLowerCase()}@example.com`,
]);
const OUTCOMES = ['Status', 'Space link', 'Details', 'Space ID', 'Applied', 'Request ID'];

const look = (one: TestWorld) => one.ask<View>('look', { sheetId: SHEET, which: 'all' });
const cells = (one: TestWorld) => one.world.cells(SHEET).map((row) => [...row]);
const width = HEADERS.length;
const answer = (one: TestWorld, question: QuestionView, does: string) =>
  one.ask<View>('answerQuestion', { sheetId: SHEET, key: question.key, does });
const openIn = (view: View) => view.questions.find(({ code }) => code.startsWith('torn'));

/** Some rows are set up, the others are new. */
function halfSetUp(fresh: number): TestWorld {
  const one = worldOf({ cells: [HEADERS, ...ROWS] });
  const done = ROWS.length - fresh;
  if (fresh > 0)
    one.world.edit.clear({ block: { row: done + 2, column: 1, rows: fresh, columns: width } });
  one.call('setUpRows', { sheet: 'Teams' });
  if (fresh > 0) one.world.edit.paste({ row: done + 2, column: 1, cells: ROWS.slice(done) });
  return one;
}

/** Everything that sets up, completes or looks. */
function tryEverything(one: TestWorld): void {
  const view = look(one);
  for (const take of ['ready', 'again', 'changes', 'first'] as const)
    one.ask('startRun', { sheetId: SHEET, which: 'all', take, digest: view.offer.digest });
  one.ask('runSlice', { sheetId: SHEET });
  one.call('setUpRows', { sheet: 'Teams' });
}

test('any sort of the person’s columns alone, or of the outcome alone, is put back, and nothing was called meanwhile', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('own columns', 'outcome'),
      fc.nat({ max: 4 }),
      fc.nat({ max: width - 1 }),
      fc.boolean(),
      fc.nat({ max: 3 }),
      (what, shuffle, by, descending, fresh) => {
        const one = halfSetUp(fresh);
        // Whole rows first, so that the order is not the one they were set up in.
        one.world.edit.sortRows({ by: 1 + (shuffle % width), descending: shuffle % 2 === 0 });
        const before = cells(one);
        const calls = one.chat.requests().length;
        const order = (row: string[]) => row[0] ?? '';
        const columns =
          what === 'own columns'
            ? { from: 1, count: width }
            : { from: width + 1, count: OUTCOMES.length };
        const at = what === 'own columns' ? 1 + by : width + OUTCOMES.length - (by % 2);
        one.world.edit.sortRows({ by: at, descending, columns });
        fc.pre(JSON.stringify(cells(one)) !== JSON.stringify(before));
        tryEverything(one);
        const question = openIn(look(one));
        expect(question?.code).toBe('torn');
        if (question) answer(one, question, 'putRowsBack');
        const after = cells(one);
        const sorted = (rows: string[][]) =>
          [...rows].sort((a, b) => (order(a) < order(b) ? -1 : 1));
        expect(sorted(after)).toEqual(sorted(before));
        expect(
          one.chat
            .requests()
            .slice(calls)
            .filter(({ method }) => method !== 'GET'),
        ).toEqual([]);
        expect(openIn(look(one))).toBeUndefined();
      },
    ),
    { numRuns: 8, seed: 7 },
  );
});

test('three examples are shown, each with what the row bears now and what it gets', () => {
  const one = halfSetUp(1);
  one.world.edit.filter({ hiddenRows: [], range: { row: 1, column: 1, rows: 6, columns: width } });
  one.world.edit.sortByFilter({ by: 1, descending: true });
  const question = openIn(look(one));
  expect(question?.said).toEqual({ code: 'question.torn', values: { n: 4 } });
  expect(question?.replies).toEqual([{ does: 'putRowsBack', n: 4 }, { does: 'mine' }]);
  expect(question?.lines).toEqual([
    { code: 'question.torn.none', values: { row: 2, name: 'Robots', now: 'Chess' } },
    { code: 'question.torn.another', values: { row: 3, name: 'Judo', now: 'Choir' } },
    { code: 'question.torn.another', values: { row: 5, name: 'Choir', now: 'Judo' } },
  ]);
});

/** *Sort Z to A* of the first column, of the person's own columns alone. */
const tear = (one: TestWorld, columns = { from: 1, count: width }, by = 1) =>
  one.world.edit.sortRows({ by, descending: true, columns });

test('what somebody changed themselves stands, and is not asked about again', () => {
  const one = halfSetUp(0);
  tear(one);
  const question = openIn(look(one)) as QuestionView;
  expect(look(one).changes.counts.rows).toBe(0);
  const before = cells(one);
  const view = answer(one, question, 'mine');
  expect(openIn(view)).toBeUndefined();
  expect(cells(one)).toEqual(before);
  expect(look(one).changes.counts.rows).toBe(4);
});

/** What becomes of some of the rows. */
const LATER: Record<string, (one: TestWorld) => void> = {
  'are put back by hand': ({ world }) => {
    const own = (name: string) => ROWS.find(([first]) => first === name) ?? [];
    world.edit.paste({ row: 3, column: 1, cells: [own('Choir')] });
    world.edit.paste({ row: 5, column: 1, cells: [own('Judo')] });
  },
  'go out of the sheet': ({ world }) => world.edit.deleteRows({ from: 3 }),
  'are brought up to date': (one) => {
    const range = { row: 1, column: 1, rows: 6, columns: width + OUTCOMES.length };
    one.world.edit.filter({ hiddenRows: [3, 5], range });
    const { changes } = one.ask<View>('look', { sheetId: SHEET, which: 'visible' });
    const { digest } = changes.offer;
    const request = { sheetId: SHEET, which: 'visible', take: 'changes', digest };
    expect(one.ask('startRun', request)).toMatchObject({ kind: 'started', total: 2 });
    expect(one.ask('runSlice', { sheetId: SHEET })).toMatchObject({ state: 'ended' });
  },
};

test.each(Object.keys(LATER))(
  'what somebody changed themselves is not asked about again where some of these rows %s, and is with a row that wasn’t shown',
  (later) => {
    const one = halfSetUp(0);
    tear(one);
    answer(one, openIn(look(one)) as QuestionView, 'mine');
    LATER[later]?.(one);
    expect(openIn(look(one))).toBeUndefined();
    const row = cells(one).findIndex(([name]) => name === 'Drama') + 1;
    const [drama, other] = [row, row - 1].map((at) => cells(one)[at - 1]?.slice(0, width) ?? []);
    one.world.edit.paste({ row, column: 1, cells: [other ?? []] });
    one.world.edit.paste({ row: row - 1, column: 1, cells: [drama ?? []] });
    expect(openIn(look(one))).toBeDefined();
  },
);

test('a sheet that was sorted again since it was shown is shown anew, and nothing is written', () => {
  const one = halfSetUp(0);
  tear(one);
  const question = openIn(look(one)) as QuestionView;
  one.world.edit.setCell({ row: 2, column: 2, text: 'somebody@example.com' });
  const before = cells(one);
  const view = answer(one, question, 'putRowsBack');
  expect(cells(one)).toEqual(before);
  expect(openIn(view)?.key).not.toBe(question.key);
});

test('rows that fit several outcomes stay and are named; all others are put back', () => {
  const one = worldOf({ cells: [HEADERS, ...ROWS, ROWS[1] ?? []] });
  one.call('setUpRows', { sheet: 'Teams' });
  one.world.edit.sortRows({ by: 1 });
  const names = (rows: string[][]) => rows.slice(1).map((row) => [row[0], row[5]]);
  const spaces = new Map(names(cells(one)).map(([name, id]) => [id, name]));
  tear(one);
  const question = openIn(look(one)) as QuestionView;
  answer(one, question, 'putRowsBack');
  const after = names(cells(one));
  expect(after.filter(([name, id]) => spaces.get(id) !== name)).toEqual([]);
  expect(new Set(after.map(([, id]) => id)).size).toBe(6);
});

test('of rows that ask for the same and are torn with the like of them, nobody says whose is whose', () => {
  const one = worldOf({ cells: [HEADERS, ...[0, 0, 1, 1].map((index) => ROWS[index] ?? [])] });
  one.call('setUpRows', { sheet: 'Teams' });
  tear(one);
  const view = look(one);
  expect(view.questions.map(({ code }) => code)).toContain('tornApart');
  expect(openIn(view)?.said.values).toEqual({ n: 4, rows: '2, 3, 4, 5' });
  expect(openIn(view)?.replies).toEqual([{ does: 'mine' }]);
});

test('a column that was sorted alone is nobody’s new people: nothing is called until the sort is undone', () => {
  const one = halfSetUp(0);
  const before = cells(one);
  tear(one, { from: 2, count: 1 }, 2);
  const calls = one.chat.requests().length;
  tryEverything(one);
  expect(openIn(look(one))?.code).toBe('tornApart');
  expect(look(one).changes.counts.rows).toBe(0);
  expect(one.chat.requests().slice(calls)).toEqual([]);
  tear(one, { from: 2, count: 1 }, 2);
  one.world.edit.sortRows({ by: 2, columns: { from: 2, count: 1 } });
  expect(cells(one)).toEqual(before);
  expect(openIn(look(one))).toBeUndefined();
});

test('outcome columns come within a filter that ends before them: its sort keeps rows whole', () => {
  const one = worldOf({ cells: [HEADERS, ...ROWS] });
  one.world.edit.filter({
    hiddenRows: [3],
    range: { row: 1, column: 1, rows: ROWS.length + 1, columns: width },
  });
  one.call('setUpRows', { sheet: 'Teams' });
  expect(one.world.view().sheets[0]?.filteredRows).toEqual([3]);
  const before = cells(one);
  one.world.edit.sortByFilter({ by: 1, descending: true });
  expect(cells(one)).toEqual([before[0], ...before.slice(1).reverse()]);
  expect(openIn(look(one))).toBeUndefined();
});

test('a filter that can’t be made anew stays as it was, and the run goes on', () => {
  const one = worldOf({ cells: [HEADERS, ...ROWS] });
  const range = { row: 1, column: 1, rows: ROWS.length + 1, columns: width };
  one.world.edit.filter({ hiddenRows: [], range });
  one.refuse('Range.createFilter', 'Service error: Spreadsheets', 1);
  one.call('setUpRows', { sheet: 'Teams' });
  expect(one.statuses()).toEqual(ROWS.map(() => 'Done'));
  one.world.edit.sortByFilter({ by: 1, descending: true });
  expect(openIn(look(one))?.code).toBe('torn');
});

test('a schedule starts nothing while rows are torn, and says why', () => {
  const one = halfSetUp(1);
  one.schedule();
  tear(one);
  const calls = one.chat.requests().length;
  one.fireNext();
  expect(one.chat.requests().slice(calls)).toEqual([]);
  expect(one.world.mails.at(-1)?.body).toContain('sorted without the others');
  // A person has to settle it: what was told isn't told at each firing, until the schedule rests because of it.
  const told = one.world.mails.length;
  one.fireNext();
  expect(one.world.mails.length).toBe(told);
  one.fireNext();
  expect(one.world.mails.length).toBe(told + 1);
  expect(one.world.mails.at(-1)?.body).toContain('the schedule is paused');
});

describe('a filter that spans only some of the columns', () => {
  const narrow = { row: 1, column: 1, rows: 6, columns: width };
  const noteIn = (view: View) => view.questions.find(({ code }) => code === 'filterTears');

  test('is told before it tears anything, and one press lets it span all of them with what it hides', () => {
    const one = halfSetUp(1);
    one.world.edit.filter({ hiddenRows: [3], range: narrow });
    const note = noteIn(look(one)) as QuestionView;
    expect(note).toMatchObject({ severity: 'note', said: { values: { from: 'A', to: 'B' } } });
    const view = answer(one, note, 'widenFilter');
    expect(noteIn(view)).toBeUndefined();
    expect(one.ask<View>('look', { sheetId: SHEET, which: 'visible' }).counts.done).toBe(4);
    const before = cells(one).map((row) => row.join());
    one.world.edit.sortByFilter({ by: 1, descending: true });
    expect(new Set(cells(one).map((row) => row.join()))).toEqual(new Set(before));
    expect(openIn(look(one))).toBeUndefined();
  });

  test('stays as it is for whoever wants it so, and stops no run', () => {
    const one = halfSetUp(1);
    one.world.edit.filter({ hiddenRows: [], range: narrow });
    const { offer } = look(one);
    const request = { sheetId: SHEET, which: 'all', take: 'ready', digest: offer.digest };
    expect(one.ask('startRun', request)).toMatchObject({ kind: 'started' });
    const view = answer(one, noteIn(look(one)) as QuestionView, 'keep');
    expect(noteIn(view)).toBeUndefined();
    expect(noteIn(look(one))).toBeUndefined();
  });

  test('is as it was where the sheet can’t be written, and that is said', () => {
    const one = halfSetUp(1);
    one.world.edit.filter({ hiddenRows: [3], range: narrow });
    const note = noteIn(look(one)) as QuestionView;
    const end = one.refuse('Range.createFilter', 'Service Spreadsheets timed out.', 1);
    expect(() => answer(one, note, 'widenFilter')).toThrow('problem.unexpected');
    end();
    expect(noteIn(look(one))?.key).toBe(note.key);
  });
});
