/** A run to which nobody can be added: it pauses after the first spaces and asks, whoever started it. */
import type { Answer, Opening, SliceAnswer, View } from '../../src/protocol';
import { ANN, HEADERS, HOUR, SHEET, type TestWorld, worldOf } from './world';

/** A school whose addresses stand under a domain that a person took for their own, and Chat doesn’t. */
const classes = (count: number) => [
  HEADERS,
  ...Array.from({ length: count }, (_, row) => [
    `7${row}`,
    `a${row}@school.org, b${row}@school.org`,
  ]),
];

function schoolOf(count = 30): TestWorld {
  const one = worldOf({ cells: classes(count) });
  const { settings } = one.ask<Opening>('openSidebar', {}).view;
  one.ask('saveSettings', {
    sheetId: SHEET,
    settings: { ...settings, ownDomains: ['school.org'] },
  });
  return one;
}

function begin(one: TestWorld): void {
  const { offer } = one.ask<View>('look', { sheetId: SHEET, which: 'all' });
  one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest: offer.digest });
}

/** Slice after slice, as the sidebar asks for them. */
function slices(one: TestWorld, first: { allTheSame?: true } = {}): SliceAnswer {
  let request: object = { sheetId: SHEET, ...first };
  for (;;) {
    const answer = one.ask<SliceAnswer>('runSlice', request);
    if (answer.state !== 'going') return answer;
    one.clock.spend(answer.waitMs);
    request = { sheetId: SHEET };
  }
}

const counted = (one: TestWorld, status: string) =>
  one.statuses().filter((one) => one === status).length;

test('the sidebar hears after 3 empty spaces that nobody could be added, and of 27 rows that wait', () => {
  const one = schoolOf();
  begin(one);
  expect(slices(one)).toMatchObject({ state: 'asking', partly: 3, left: 27, people: { in: 0 } });
  expect(one.spaces()).toEqual(['70', '71', '72']);
  expect(one.details()[0]).toContain('a0@school.org');
  expect(counted(one, 'Waiting')).toBe(27);
});

test('who opens the sidebar later is asked the same; who goes on all the same is asked no more', () => {
  const one = schoolOf();
  begin(one);
  slices(one);
  one.clock.spend(HOUR);
  expect(one.ask<Opening>('openSidebar', {}).view.run).toMatchObject({ mine: true, left: 27 });
  expect(slices(one)).toMatchObject({ state: 'asking', left: 27 });
  expect(slices(one, { allTheSame: true })).toMatchObject({ state: 'ended', partly: 30 });
  expect(one.spaces()).toHaveLength(30);
});

test('who stops there keeps 27 untouched rows', () => {
  const one = schoolOf();
  begin(one);
  slices(one);
  one.ask('stopRun', { sheetId: SHEET });
  expect([counted(one, 'Partly done'), counted(one, '')]).toEqual([3, 27]);
});

test('from the menu the question opens the sidebar, and a toast says why', () => {
  const one = schoolOf();
  one.world.execute({ function: 'setUpNewRows', person: ANN, from: 'menu' });
  expect(one.world.toasts.at(-1)?.message).toContain('Nobody could be added to the first 3 spaces');
  expect(one.world.sidebar).toBeDefined();
  expect(one.spaces()).toHaveLength(3);
});

test('another script reads the question as its problem', () => {
  const one = schoolOf();
  expect(one.call('setUpRows', { sheet: 'Teams' })).toMatchObject({
    ...{ rows: 30, partly: 3, left: 27 },
    problem: expect.stringContaining('Nobody could be added to the first 3 spaces'),
  });
});

test('a schedule pauses, mails once with the sentence, and starts nothing more', () => {
  const one = schoolOf();
  one.schedule();
  one.pass(12 * HOUR);
  expect(one.spaces()).toHaveLength(3);
  expect(one.world.mails).toHaveLength(1);
  const [mail] = one.world.mails;
  expect(mail?.body).toContain('Nobody could be added to the first 3 spaces');
  expect(mail?.body).toContain('Your schedule is paused as well');
  expect(mail?.body).toContain('a0@school.org');
  expect(one.read().schedule?.paused).toBe('asking');
  expect(one.world.triggers).toEqual([]);
});

test('a run left to the background asks by one mail, and in the sidebar that is opened next', () => {
  const one = schoolOf();
  begin(one);
  one.ask('finishInBackground', { sheetId: SHEET });
  one.pass(12 * HOUR);
  expect(one.world.mails).toHaveLength(1);
  expect(one.world.triggers).toEqual([]);
  const { run } = one.ask<Opening>('openSidebar', {}).view;
  expect(run).toMatchObject({ mine: true, left: 27 });
  expect(run).not.toHaveProperty('background');
  expect(slices(one)).toMatchObject({ state: 'asking' });
});

test('a schedule that is due while its person is asked in the sidebar waits for the answer', () => {
  const one = schoolOf();
  begin(one);
  slices(one);
  one.schedule();
  one.pass(3 * HOUR);
  expect(one.spaces()).toHaveLength(3);
  expect([one.read().schedule?.paused, one.world.mails.length]).toEqual(['asking', 1]);
  expect(slices(one, { allTheSame: true })).toMatchObject({ state: 'ended' });
  one.ask('resumeSchedule', { sheetId: SHEET });
  one.world.edit.paste({ row: 32, column: 1, cells: [['Later', 'maria@example.com']] });
  one.pass(3 * HOUR);
  expect(one.statuses().at(-1)).toBe('Done');
});

test('letting the schedule go on answers its question: it goes on when it is due, and asks no more', () => {
  const one = schoolOf();
  one.schedule();
  one.pass(3 * HOUR);
  expect([one.read().schedule?.paused, one.spaces().length]).toEqual(['asking', 3]);
  one.ask('resumeSchedule', { sheetId: SHEET });
  one.pass(3 * HOUR);
  expect([one.read().schedule?.paused, one.spaces().length]).toEqual([null, 30]);
});

test('a word that isn’t the answer to the question is refused', () => {
  const one = schoolOf(1);
  const answer = one.call<Answer<unknown>>('runSlice', { sheetId: SHEET, allTheSame: 'yes' });
  expect(answer).toMatchObject({ ok: false, trouble: { said: { code: 'problem.badRequest' } } });
});
