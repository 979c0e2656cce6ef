/** What was answered about a sheet reads back as it was stored, and what somebody else stored there is no answer. */
import {
  answersAfterStart,
  readAnswers,
  readKept,
  readUnwritten,
  writeAnswers,
  writeKept,
  writeUnwritten,
} from '../../src/table/answers';
import { type Answers, type Columns, OUTCOME_HEADERS } from '../../src/table/columns';

const ALL: Answers = {
  mapping: { Who: 'members', Note: 'none' },
  ...{ headerRow: 'a|b', rows: 'people', used: { Who: 'members', Note: '' } },
  ...{ made: ['Status', 'Space ID'], settled: ['nobody:x', 'torn:y'] },
};

test('answers read back as they were stored, the mapping apart', () => {
  const { mapping } = ALL;
  expect(readAnswers(JSON.stringify(mapping), writeAnswers(ALL))).toEqual(ALL);
  expect(writeAnswers({ ...ALL, kept: ['a'], unwritten: ['b'] })).toBe(writeAnswers(ALL));
  expect(readAnswers(undefined, undefined)).toEqual({ mapping: {} });
  expect(writeAnswers({ mapping, settled: [] })).toBe('{}');
  const many = Array.from({ length: 201 }, (_, index) => `key ${index}`);
  expect(readAnswers(undefined, writeAnswers({ mapping: {}, settled: many })).settled).toEqual(
    many.slice(1),
  );
});

test.each<[string, object, object]>([
  ['a header row that is no text', { headerRow: 3 }, {}],
  ['an empty one', { headerRow: '' }, {}],
  ['rows that are something else', { rows: 'things' }, {}],
  ['rows that are spaces', { rows: 'spaces' }, { rows: 'spaces' }],
  ['a list for what was used', { used: ['members'] }, {}],
  ['nothing for what was used', { used: null }, {}],
  [
    'a field that is none',
    { used: { Who: 'bosses', Note: '', Team: 'spaceName' } },
    { used: { Note: '', Team: 'spaceName' } },
  ],
  [
    'outcome columns that are none',
    { made: ['Applied', 'Price', 'Status'] },
    { made: ['Status', 'Applied'] },
  ],
  ['a text for outcome columns', { made: 'Status' }, {}],
  ['settled keys that are no texts', { settled: ['a', 1, null] }, { settled: ['a'] }],
  ['a text for settled keys', { settled: 'a' }, {}],
])('of stored answers %s counts for what it is', (_, stored, read) => {
  expect(readAnswers(undefined, JSON.stringify(stored))).toEqual({ mapping: {}, ...read });
});

test('a mapping that nobody can read is none, and of one only fields count', () => {
  const mapping = (text: string) => readAnswers(text, undefined).mapping;
  expect(['{', 'null', '[]', '7', '"x"'].map(mapping)).toEqual([{}, {}, {}, {}, {}]);
  expect(mapping('{"a":"members","b":"none","c":"","d":"bosses","e":1}')).toEqual({
    a: 'members',
    b: 'none',
  });
  for (const text of ['{', 'null', '[]', '7'])
    expect(readAnswers('{}', text)).toEqual({ mapping: {} });
});

test('once rows are set up each column with a header counts as it was used, and all outcome columns as made', () => {
  const decisions = [
    { header: 'Who', field: 'members', ours: false },
    { header: 'Note', field: null, ours: false },
    { header: '', field: null, ours: false },
    { header: 'Status', field: null, ours: true },
  ];
  const after = answersAfterStart(ALL, { decisions } as unknown as Columns);
  expect(after).toEqual({ ...ALL, used: { Who: 'members', Note: '' }, made: OUTCOME_HEADERS });
});

test('kept keys are the newest thousand, each once, and nothing else', () => {
  expect(readKept('a1b2c3d e E!F  12345678 x')).toEqual(['a1b2c3d', 'e', 'x']);
  expect([readKept(undefined), readKept('')]).toEqual([[], []]);
  expect(writeKept(['a', 'b', 'c'], ['b', 'd', 'd'])).toBe('a c b d');
  const many = Array.from({ length: 1_000 }, (_, index) => index.toString(36));
  expect(readKept(writeKept(many, ['zzzz']))).toEqual([...many.slice(1), 'zzzz']);
});

test('rows that can’t be written are remembered by 200 keys, the newest', () => {
  expect(readUnwritten(`a-b c_d ${'x'.repeat(36)} ${'x'.repeat(37)}`)).toEqual([
    'a-b',
    'x'.repeat(36),
  ]);
  expect([readUnwritten(undefined), readUnwritten('')]).toEqual([[], []]);
  expect(writeUnwritten(['a', 'b'], ['a', 'c'])).toBe('a b c');
  const many = Array.from({ length: 201 }, (_, index) => `${index}`);
  expect(readUnwritten(writeUnwritten(many.slice(0, 100), many.slice(100)))).toEqual(many.slice(1));
});
