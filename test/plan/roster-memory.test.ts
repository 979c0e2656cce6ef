/** What is remembered of a list of people, whatever version or hand wrote it. */
import { readRosterMemory, withChoice } from '../../src/plan/roster-memory';

test('what 0.1.0 remembered is read: the grouping and its sheets', () => {
  expect(readRosterMemory('{"by":"Class","sheets":{"Class":104729}}')).toEqual({
    by: 'Class',
    sheets: { Class: 104729 },
  });
  expect(readRosterMemory('{"by":"","sheets":{}}')).toEqual({ sheets: {} });
});

test('everybody in one group is remembered once a sheet was made so', () => {
  expect(readRosterMemory('{"by":"","sheets":{"":7},"person":"Login","managers":null}')).toEqual({
    by: '',
    sheets: { '': 7 },
    person: 'Login',
    managers: null,
  });
});

test.each([undefined, '', '{', '7', 'null', '[]', '{"by":7,"sheets":{"Class":"x"},"managers":4}'])(
  'what nobody can read counts as nothing: %s',
  (stored) => {
    expect(readRosterMemory(stored)).toEqual({ sheets: {} });
  },
);

test('what is chosen now counts before what was chosen last, nobody as well as somebody', () => {
  const last = { by: 'Class', managers: 'Teacher email', sheets: {} };
  expect(withChoice(last, { managers: null })).toEqual({ ...last, managers: null });
  expect(withChoice(last, { by: '' })).toEqual({ ...last, by: '' });
  expect(withChoice(last, {})).toEqual(last);
  const all = { person: 'Login', by: 'Club', managers: 'Coach email', owners: null };
  expect(withChoice(last, all)).toEqual({ ...last, ...all });
  expect(withChoice({ ...all, sheets: {} }, {})).toEqual({ ...all, sheets: {} });
});
