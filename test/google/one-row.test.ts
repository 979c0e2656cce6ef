/** One row never stops the others: whatever stands in it, and wherever it can't be written. */
import type { Opening, SliceAnswer, View } from '../../src/protocol';
import { BEN, HEADERS, HOUR, SHEET, type TestWorld, team, teams, worldOf } from './world';

const setUp = (one: TestWorld, person?: string) =>
  one.call<{ done: number; left: number; problem: string }>(
    'setUpRows',
    { sheet: 'Teams' },
    person,
  );

const words = (count: number) => Array.from({ length: count }, (_, at) => `nobody-${at}`).join(' ');
const LONG = 'x'.repeat(50_000);

test.each([
  ['2,000 words that are no addresses', words(2_000)],
  ['2,000 lines', words(2_000).replaceAll(' ', '\n')],
  ['a cell of 50,000 characters', LONG],
  ['50,000 commas', ','.repeat(50_000)],
  ['25,000 emoji', '😀'.repeat(25_000)],
  ['unpaired surrogates', 'b\ud800n@example.com, \udfff'],
])(
  '%s under Members are said in a sentence that a cell holds, and the others are set up',
  (_what, cell) => {
    const one = worldOf({ cells: [HEADERS, team('Ann'), ['Odd', cell], team('Ben')] });
    expect(setUp(one)).toMatchObject({ done: 2, problem: '' });
    const [ann, odd, ben] = one.statuses();
    expect([ann, ben]).toEqual(['Done', 'Done']);
    // Where nobody can be read at all, the row waits: it may be a heading.
    expect(['Fix this row', '']).toContain(odd);
    expect(one.details()[1]?.length).toBeLessThan(3_000);
  },
);

const EVERY = [
  'Space name',
  'Members',
  'Managers',
  'Owners',
  'Groups',
  'Type',
  'Description',
].concat([
  'Guidelines',
  'History',
  'Access',
  'Posting',
  'External people',
  'Welcome message',
  'Ready',
]);

test.each(EVERY.map((header) => ({ header })))(
  'a cell of 50,000 characters under $header stops no other row',
  ({ header }) => {
    const row = (name: string, odd = '') =>
      EVERY.map((one) => {
        if (one === header && odd) return odd;
        if (one === 'Space name') return name;
        return one === 'Members' ? 'maria@example.com' : one === 'Ready' ? 'yes' : '';
      });
    const cells = [EVERY, row('Ann'), row('Odd', LONG), row('Ben')];
    const one = worldOf({ cells });
    expect(setUp(one).problem).toBe('');
    const [ann, , ben] = one.statuses();
    expect([ann, ben]).toEqual(['Done', 'Done']);
  },
);

describe('a row whose outcome cells alone can’t be written', () => {
  const WAYS: [string, (one: TestWorld) => void][] = [
    [
      'for their range is protected',
      (one) => one.world.edit.protect({ block: { row: 3, column: 3, rows: 1, columns: 5 } }),
    ],
    [
      'for a rule says what its Status may hold',
      (one) =>
        one.world.edit.rule({
          block: { row: 3, column: 3, rows: 1, columns: 1 },
          values: ['yes', 'no'],
        }),
    ],
  ];

  /** Three teams came after a first; the second row of them can't be written. Ben may edit the sheet, Ann owns it. */
  const worldWith = (lock: (one: TestWorld) => void) => {
    const one = worldOf({ cells: teams(1) });
    setUp(one);
    one.world.edit.paste({ row: 3, column: 1, cells: [team('Odd'), team('Judo'), team('Go')] });
    lock(one);
    return one;
  };

  const view = (one: TestWorld) =>
    one
      .ask<View>('look', { sheetId: SHEET, which: 'all' }, BEN)
      .findings.map(({ said }) => said.code);

  test.each(WAYS)('%s is named, and the others are set up', (_why, lock) => {
    const one = worldWith(lock);
    expect(setUp(one, BEN)).toMatchObject({ done: 2, problem: '' });
    expect(one.statuses()).toEqual(['Done', '', 'Done', 'Done']);
    expect(view(one)).toContain('finding.unwritable');
    expect(one.spaces()).toHaveLength(3);
  });

  test('is tried again once a person opens the sidebar', () => {
    const one = worldWith(WAYS[0]?.[1] as never);
    setUp(one, BEN);
    expect(one.ask<Opening>('openSidebar', {}, BEN).view.offer.rows).toBe(1);
    // Ann owns the sheet, and may write it.
    expect(setUp(one)).toMatchObject({ done: 1, problem: '' });
    expect(one.statuses()).toEqual(['Done', 'Done', 'Done', 'Done']);
  });

  test('does not rest a schedule, and is told once', () => {
    const one = worldWith(() => undefined);
    one.schedule({}, BEN);
    WAYS[0]?.[1](one);
    one.pass(8 * HOUR);
    expect(one.statuses()).toEqual(['Done', '', 'Done', 'Done']);
    expect(one.read(BEN).schedule?.paused ?? null).toBeNull();
    expect(one.world.mails.filter(({ body }) => body.includes('can’t be written'))).toHaveLength(1);
  });

  test.each([
    ['every hour', { every: { kind: 'hour' } as const }],
    ['after form answers alone', { every: null, onForm: true }],
  ])(
    'is set up by a schedule once it can be written, without anybody who opens the sidebar: %s',
    (_when, request) => {
      const one = worldWith(() => undefined);
      one.schedule(request, BEN);
      WAYS[0]?.[1](one);
      one.pass(8 * HOUR);
      expect(one.statuses()).toEqual(['Done', '', 'Done', 'Done']);
      one.world.edit.unprotect({ sheet: SHEET });
      one.pass(2 * HOUR);
      expect(one.statuses()).toEqual(['Done', 'Done', 'Done', 'Done']);
      expect(one.spaces()).toHaveLength(4);
    },
  );

  test.each(WAYS)(
    '%s is left by a schedule for as long as that is so, and its mails say it once',
    (_why, lock) => {
      const one = worldWith(() => undefined);
      // A column of the sheet’s own stands between Status and the others.
      one.world.edit.insertColumns({ before: 4 });
      one.schedule({}, BEN);
      lock(one);
      one.pass(12 * HOUR);
      expect(one.statuses()).toEqual(['Done', '', 'Done', 'Done']);
      expect(one.read(BEN).schedule?.paused ?? null).toBeNull();
      expect(one.world.mails).toHaveLength(1);
    },
  );

  test('in the middle of a run is finished by a schedule once it can be written', () => {
    const one = worldOf({ cells: teams(4), aMinute: 2 });
    one.schedule({}, BEN);
    const digest = one.ask<View>('look', { sheetId: SHEET, which: 'all' }, BEN).offer.digest;
    one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest }, BEN);
    one.world.edit.protect({ block: { row: 4, column: 3, rows: 1, columns: 5 } });
    one.pass(3 * HOUR);
    expect(one.statuses()).toEqual(['Done', 'Done', 'Waiting', 'Done']);
    one.world.edit.unprotect({ sheet: SHEET });
    one.pass(2 * HOUR);
    expect(one.statuses()).toEqual(['Done', 'Done', 'Done', 'Done']);
    expect(one.spaces().sort()).toEqual(['Team 1', 'Team 2', 'Team 3', 'Team 4']);
  });

  test('once its space is there is completed with the next opening, and has one space', () => {
    const one = worldOf({ cells: teams(4), aMinute: 2 });
    const digest = one.ask<View>('look', { sheetId: SHEET, which: 'all' }, BEN).offer.digest;
    one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest }, BEN);
    one.world.edit.protect({ block: { row: 4, column: 3, rows: 1, columns: 5 } });
    const slices: string[] = [];
    for (let count = 0; count < 30 && slices[slices.length - 1] !== 'ended'; count++) {
      const { state, waitMs } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET }, BEN);
      slices.push(state);
      one.clock.spend(waitMs + 1_000);
    }
    expect(slices.pop()).toBe('ended');
    expect(one.statuses()).toEqual(['Done', 'Done', 'Waiting', 'Done']);
    one.world.edit.unprotect({ sheet: SHEET });
    setUp(one, BEN);
    expect(one.statuses()).toEqual(['Done', 'Done', 'Done', 'Done']);
    expect(one.spaces().sort()).toEqual(['Team 1', 'Team 2', 'Team 3', 'Team 4']);
  });
});
