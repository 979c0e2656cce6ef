/** Names and texts that are made from columns for the whole sheet. */

import { makePlan } from '../../src/plan/plan';
import { questionsIn } from '../../src/plan/questions';
import { readSnapshot } from '../../src/plan/snapshot';
import type { RequestContext } from '../../src/request/read-request';

const CELLS = [
  ['Course code', 'Year', 'Coordinator e-mail', 'Description'],
  ['7A', '2026', 'ben@example.com', ''],
  ['7B', '2026', 'cleo@example.com', 'Drama'],
  ['', '', '', ''],
  ['', '', 'dana@example.com', ''],
];

function rowsOf(defaults: RequestContext['defaults'], cells = CELLS) {
  const answers = { mapping: { 'Course code': 'none', Year: 'none' } as const };
  const snapshot = readSnapshot(cells, answers, {
    me: 'ann@example.com',
    ownDomains: [],
    defaults,
  });
  const asked = questionsIn(snapshot, { mapping: answers.mapping, rows: 'spaces' });
  return {
    asked: asked.filter(({ severity }) => severity === 'question').map(({ code }) => code),
    rows: makePlan(snapshot).rows.map(({ index, name, request, findings }) => ({
      row: index + 1,
      name,
      ...(request.description ? { description: request.description } : {}),
      ...(findings.length > 0 ? { found: findings.map(({ code }) => code) } : {}),
    })),
  };
}

test('a name is made from columns of the row, and no column of names is asked for', () => {
  const { asked, rows } = rowsOf({ spaceName: '{Course code} – {year} 2026/27' });
  expect(asked).toEqual([]);
  expect(rows.slice(0, 2)).toEqual([
    { row: 2, name: '7A – 2026 2026/27' },
    { row: 3, name: '7B – 2026 2026/27', description: 'Drama' },
  ]);
});

test('a row in which all that the template names is empty has no name', () => {
  expect(rowsOf({ spaceName: '{Course code}' }).rows[2]).toEqual({
    row: 5,
    name: 'dana@example.com',
    found: ['noName'],
  });
});

test('a cell beats the template', () => {
  const { rows } = rowsOf({ spaceName: '{Course code}', description: 'Course {course code}' });
  expect(rows.slice(0, 2)).toEqual([
    { row: 2, name: '7A', description: 'Course 7A' },
    { row: 3, name: '7B', description: 'Drama' },
  ]);
});

test('a place that is no header is an error that says which there are', () => {
  const { rows } = rowsOf({ spaceName: '{Class} {Year}' });
  expect(rows[0]?.found).toContain('unknownTemplatePlace');
});

test('two rows that the template gives one name are told so', () => {
  const { rows } = rowsOf({ spaceName: 'Year {Year}' });
  expect(rows[0]?.found).toEqual(['sameName']);
});

test('what a formula failed to say is an error of its row, not part of a name', () => {
  const { rows } = rowsOf({ spaceName: '{Course code}' }, [
    CELLS[0] as string[],
    ['#REF!', '2026', 'ben@example.com', ''],
  ]);
  expect(rows[0]?.found).toContain('formulaError');
});

test('braces in a cell of names fill nothing', () => {
  const snapshot = readSnapshot(
    [
      ['Space name', 'Members', 'Year'],
      ['{Year}', 'ben@example.com', '2026'],
    ],
    { mapping: {} },
    { me: 'ann@example.com', ownDomains: [], defaults: {} },
  );
  expect(snapshot.rows[0]?.request.displayName).toBe('{Year}');
});
