/** What is stored may have been meddled with by whoever can edit the script: it costs time, never a second space. */
import type { Limits, Opening, SliceAnswer, StartAnswer, View } from '../../src/protocol';
import { sampleOf } from '../night';
import { ANN, HOUR, MINUTE, SHEET, type TestWorld, teams, worldOf } from './world';

const LIMITS: Limits = {
  ...{ onlyTicked: false, spacesADay: 50, peopleADay: 500 },
  ...{ outsiders: true, owners: null },
};

/** Two rows are set up, two wait for the quota, a schedule is on, and something was chosen in Settings. */
function midRun(): TestWorld {
  const one = worldOf({ cells: teams(4), aMinute: 2 });
  one.schedule({ limits: LIMITS });
  const { settings } = one.ask<View>('look', { sheetId: SHEET, which: 'all' });
  one.ask('saveSettings', {
    sheetId: SHEET,
    settings: { ...settings, defaults: { history: 'on' } },
  });
  one.ask('saveMapping', { sheetId: SHEET, mapping: { Members: 'members' } });
  const { offer } = one.ask<View>('look', { sheetId: SHEET, which: 'all' });
  const request = { sheetId: SHEET, which: 'all', take: 'ready', digest: offer.digest };
  one.ask<StartAnswer>('startRun', request);
  one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
  return one;
}

type Stores = Record<string, Record<string, string>>;
const storesOf = (one: TestWorld) => one.world.properties as Stores;
const keysIn = (one: TestWorld) =>
  Object.entries(storesOf(one)).flatMap(([store, values]) =>
    Object.keys(values).map((key) => ({ store, key })),
  );

/** Everything that a person and a timer do with the sheet afterwards; answers what went wrong without a sentence. */
function goOn(one: TestWorld, slices = 8): string[] {
  const unsaid: string[] = [];
  const ask = (name: string, request: unknown) => {
    const result = one.run(name, request);
    if (result.kind !== 'returned') unsaid.push(`${name} ${JSON.stringify(result)}`);
    const { trouble } = (result.kind === 'returned' ? result.value : {}) as { trouble?: object };
    if (JSON.stringify(trouble ?? '').includes('problem.unexpected')) unsaid.push(`${name} failed`);
    return result.kind === 'returned' ? result.value : undefined;
  };
  ask('openSidebar', {});
  ask('look', { sheetId: SHEET, which: 'all' });
  ask('readProgress', { sheetId: SHEET });
  ask('readSchedule', { sheetId: SHEET });
  ask('status', {});
  for (let count = 0; count < slices; count++) {
    ask('runSlice', { sheetId: SHEET });
    one.clock.spend(20_000);
  }
  one.pass(HOUR);
  ask('setUpRows', { sheet: 'Teams' });
  one.clock.spend(8 * MINUTE);
  ask('setUpRows', { sheet: 'Teams' });
  return unsaid;
}

/** What is an object where one is expected, and holds nothing that fits. */
const SPOILT = JSON.stringify({
  ...{ defaults: null, ownDomains: 7, letIn: {}, sent: null, refusals: 'x', notBefore: {} },
  ...{ token: 3, until: 'x', tag: null, id: null, startedAt: 'x', people: null, recent: 7 },
  ...{
    every: 'hour',
    onForm: 1,
    since: 'x',
    paused: 5,
    headerRow: 7,
    rows: 'x',
    used: [],
    made: 3,
  },
});

const JUNK = [
  SPOILT,
  '',
  'null',
  '[]',
  '{}',
  '42',
  '"text"',
  '{"a":',
  '[[1,2],["x",null]]',
  '9'.repeat(400),
];

test.each(sampleOf(JUNK, 2))(
  'all that is stored says %j: every call answers, and no row gets two spaces',
  (junk) => {
    const one = midRun();
    for (const { store, key } of keysIn(one))
      (storesOf(one)[store] as Record<string, string>)[key] = junk;
    expect(goOn(one)).toEqual([]);
    expect(one.spaces().sort()).toEqual([...new Set(one.spaces())].sort());
  },
);

test('each of what is stored is spoilt alone: every call answers, and no row gets two spaces', () => {
  const keys = keysIn(midRun());
  expect(keys.length).toBeGreaterThan(8);
  for (const { store, key } of sampleOf(keys, 3)) {
    const one = midRun();
    (storesOf(one)[store] as Record<string, string>)[key] = SPOILT;
    expect([store, key, ...goOn(one, 3)]).toEqual([store, key]);
    expect([key, ...one.spaces().sort()]).toEqual([key, ...new Set(one.spaces().sort())]);
  }
});

test.each([
  ['sheetId', { sheetId: 4711, which: 'all' }],
  ['sheetId', { sheetId: '0', which: 'all' }],
  ['which', { sheetId: SHEET, which: '__proto__' }],
  ['nothing', null],
  ['a list', []],
])('a request whose %s is none is refused with a sentence', (_what, request) => {
  const one = worldOf();
  for (const name of ['look', 'startRun', 'runSlice', 'stopRun', 'saveSettings', 'saveSchedule']) {
    const answer = one.call<{ ok: boolean; trouble?: { said: { code: string } } }>(name, request);
    if (name === 'runSlice' && answer.ok) continue;
    expect([name, answer.ok]).toEqual([name, name === 'stopRun' && answer.ok]);
    if (!answer.ok) expect(answer.trouble?.said.code).toMatch(/^problem\.(badRequest|sheetGone)$/);
  }
  expect(one.setUps()).toEqual([]);
  expect(one.ask<Opening>('openSidebar', {}, ANN).view.offer.rows).toBe(2);
});
