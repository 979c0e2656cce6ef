/** What is told of many rows: a line for each kind, for people outside and slips each domain, in the right order. */
import { findingGroups, groupSaid } from '../../src/plan/finding-groups';
import { makePlan } from '../../src/plan/plan';
import { readSnapshot } from '../../src/plan/snapshot';
import type { Answers } from '../../src/table/columns';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';
import { say } from '../../src/texts/say';

function groupsOf(cells: string[][], answers: Partial<Answers> = {}) {
  const context = { me: 'ann@example.com', ownDomains: [], defaults: {} };
  const snapshot = readSnapshot(cells, answers, context);
  return findingGroups(makePlan(snapshot).rows, snapshot);
}

const told = (cells: string[][], texts: typeof en | typeof de = en) =>
  groupsOf(cells).map((group) => `${group.severity}: ${say(texts, groupSaid(group).said)}`);

const people = (count: number, domain: string, from = 0) =>
  Array.from({ length: count }, (_, index) => `p${from + index}@${domain}`).join(', ');

const HEADERS = ['Space name', 'Members'];

test('767 people at one domain are one line that counts people, and a row each behind it', () => {
  const rows = Array.from({ length: 13 }, (_, index) => [
    `Class ${index}`,
    people(59, 'school.example.org', 59 * index),
  ]);
  const cells = [HEADERS, ...rows];
  expect(told(cells)).toEqual([
    'error: 767 people at school.example.org are outside your organisation',
  ]);
  expect(told(cells, de)).toEqual([
    'error: 767 Personen von school.example.org gehören nicht zu Ihrer Organisation',
  ]);
  const [group] = groupsOf(cells);
  expect(group?.rows.map(({ row, findings }) => [row.index, findings.length])).toEqual(
    rows.map((_, index) => [index + 1, 59]),
  );
});

test('a person in many rows counts once', () => {
  const cells = [HEADERS, ['A', 'eva@partner.org'], ['B', 'Eva@partner.org']];
  expect(told(cells)).toEqual(['error: 1 person at partner.org is outside your organisation']);
});

test('each domain has its line, and a slip comes first and is not told again as somebody outside', () => {
  const cells = [
    HEADERS,
    ['A', `x@gmail.com, ${people(12, 'example.com')}`],
    ['B', 'gus@exmaple.com, y@partner.org'],
    ['C', 'z@partner.org'],
  ];
  expect(told(cells)).toEqual([
    'error: “gus@exmaple.com” is at exmaple.com; most people here are at example.com. Is it a slip?',
    'error: “x@gmail.com” is outside your organisation, and the space isn’t made for people from outside',
    'error: 2 people at partner.org are outside your organisation',
  ]);
});

test('a slip of people who may join from outside holds nothing back', () => {
  const cells = [
    [...HEADERS, 'External people'],
    ['A', `${people(12, 'example.com')}`, ''],
    ['B', 'gus@exmaple.com', 'yes'],
  ];
  expect(groupsOf(cells).map(({ code, severity }) => [code, severity])).toEqual([
    ['domainSlip', 'warning'],
  ]);
});

test('what is one finding says it in its own words, in whatever group', () => {
  expect(told([HEADERS, ['A', 'tom@'], ['', 'tim@example.com']])).toEqual([
    'error: “tom@” is not an address',
    'error: The space has no name',
  ]);
});

test('what has no sentence for many rows is told of the first, with how many are like it', () => {
  const groups = groupsOf([
    [...HEADERS, 'Type'],
    ['A', 'tim@example.com', 'Space'],
    ...['B', 'C', 'D'].map((name) => [name, 'tim@example.com', 'Clan']),
  ]);
  expect(groups.map(groupSaid)).toEqual([
    { said: { code: 'finding.unreadableType', values: { cell: 'Clan' } }, alike: 2 },
  ]);
});

test('whatever is told of many rows has a sentence', () => {
  const rows = ['A', 'A', '', '', 'B', 'C'].map((name) => [
    name,
    'tom@ ann@example,com li (at) example.com 12 Eva Horn',
  ]);
  const sentences = groupsOf([HEADERS, ...rows]).map((group) => groupSaid(group).said.code);
  expect(sentences.length).toBeGreaterThan(4);
  expect(sentences.filter((code) => !(code in en))).toEqual([]);
});

test('rows that ask for nothing say why', () => {
  const cells = [
    [...HEADERS, 'Ready'],
    ['A', 'tim@example.com', 'yes'],
    ['B', 'tim@example.com', ''],
    ['C', 'tim@example.com', ''],
    ['D', 'tim@example.com', 'no'],
    ['Total', '', ''],
  ];
  expect(told(cells)).toEqual([
    'skipped: 2 rows wait for yes under “Ready”',
    'skipped: “no” under “Ready” holds the row back',
    'skipped: The row is a total',
  ]);
});

test('why rows wait is told by the header and the cell as they read, without spaces around', () => {
  const cells = [
    [...HEADERS, ' Ready '],
    ['Chess', 'ben@example.com', ' no '],
    ['Choir', 'cleo@example.com', 'yes'],
  ];
  expect(groupsOf(cells).flatMap(({ rows }) => rows[0]?.findings ?? [])).toEqual([
    {
      ...{ severity: 'note', code: 'heldBack', field: 'ready', column: 2 },
      values: { cell: 'no', header: 'Ready' },
    },
  ]);
});
