/** A template that is changed when its rows are done: nothing warns, nothing is ready, nothing is sent. */
import type { SliceAnswer, View } from '../../src/protocol';
import { SHEET, worldOf } from './world';

type Defaults = Record<string, string>;

const CELLS = [
  ['Course code', 'Year', 'Members', 'Description'],
  ['7A', '2026', 'maria@example.com, tom@example.com', ''],
  ['7B', '2026', 'tom@example.com, li@example.com', 'Drama'],
];

function classes(defaults: Defaults) {
  const one = worldOf({ cells: CELLS });
  one.ask('saveMapping', { sheetId: SHEET, mapping: { 'Course code': 'none', Year: 'none' } });
  const save = (next: Defaults) =>
    one.ask<View>('saveSettings', {
      sheetId: SHEET,
      settings: { defaults: next, ownDomains: [], addApp: false, leaveWhenDone: false },
    });
  const { offer } = save(defaults);
  const begin = () =>
    one.ask('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest: offer.digest });
  const finish = () => {
    for (let slices = 0; slices < 9; slices += 1) {
      const { state, waitMs } = one.ask<SliceAnswer>('runSlice', { sheetId: SHEET });
      if (state === 'ended') return;
      one.clock.spend(waitMs);
    }
  };
  return { ...one, save, begin, finish };
}

const NAMED = { spaceName: '{Course code} – {Year} 2026/27', description: 'Course {Course code}' };

test.each<[string, Defaults]>([
  ['another name', { ...NAMED, spaceName: '{Course code}' }],
  ['another description', { ...NAMED, description: 'Year {Year}' }],
  ['a template with a slip', { ...NAMED, spaceName: '{Class}' }],
  ['none any more', {}],
])('finished rows stay as they are with %s', (_, after) => {
  const { save, begin, finish, statuses, spaces, setUps } = classes(NAMED);
  begin();
  finish();
  expect(statuses()).toEqual(['Done', 'Done']);
  expect(spaces()).toEqual(['7A – 2026 2026/27', '7B – 2026 2026/27']);
  const sent = setUps().length;
  const view = save(after);
  expect(view.findings).toEqual([]);
  expect(view.counts).toMatchObject({ done: 2, ready: 0, toFix: 0 });
  const { offer, again, changes } = view;
  expect([offer.rows, again.rows, changes.counts.rows]).toEqual([0, 0, 0]);
  expect(setUps()).toHaveLength(sent);
});

test('while a row waits its template stays, and a sentence says why', () => {
  const { save, begin, finish } = classes(NAMED);
  begin();
  expect(() => save({ ...NAMED, spaceName: '{Year}' })).toThrow('problem.templateInUse {"n":2}');
  finish();
  expect(save({ ...NAMED, spaceName: '{Year}' }).settings.defaults.spaceName).toBe('{Year}');
});

test('the view says what the first rows become, and what is wrong with their template', () => {
  const { save } = classes({});
  const textsOf = ({ made }: View, field: string) =>
    made.map(({ row, texts }) => [row, texts.find((one) => one.field === field)]);
  expect(textsOf(save(NAMED), 'description')).toEqual([
    [2, { field: 'description', text: 'Course 7A', found: [], own: false }],
    [3, { field: 'description', text: 'Drama', found: [], own: true }],
  ]);
  expect(textsOf(save({ spaceName: '{Class}' }), 'spaceName')[0]).toEqual([
    2,
    {
      field: 'spaceName',
      text: '',
      own: false,
      found: [
        {
          severity: 'error',
          said: expect.objectContaining({ code: 'finding.unknownTemplatePlace' }),
        },
      ],
    },
  ]);
  expect(save({ welcomeMessage: 'Hello {Course code}' }).message).toMatchObject({
    row: 2,
    text: 'Hello 7A',
  });
});
