/** The samples that people are shown first: each is understood as it stands. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { makePlan } from '../../src/plan/plan';
import { findRoster } from '../../src/plan/roster';
import { readSnapshot } from '../../src/plan/snapshot';

function cellsOf(name: string): string[][] {
  const file = path.join(__dirname, '..', '..', 'samples', name);
  return Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: 'greedy' }).data;
}

const context = { me: 'ann@example.com', ownDomains: [], defaults: {} };
const planOf = (name: string) => makePlan(readSnapshot(cellsOf(name), {}, context));

test('people pasted from Outlook are understood without a finding', () => {
  const { rows } = planOf('outlook-paste.csv');
  expect(
    rows.map(({ name, findings, request }) => [name, findings, request.people.length]),
  ).toEqual([
    ['Budget 2027', [], 3],
    ['Office move', [], 3],
    ['Website relaunch', [], 3],
    ['Summer party', [], 3],
    ['Onboarding', [], 3],
  ]);
  const roles = rows.map(({ request }) => request.people.filter(({ role }) => role === 'manager'));
  expect(roles.map(([lead]) => lead?.user)).toEqual([
    'users/ann.smith@example.com',
    'users/juergen.mueller@example.com',
    'users/maria.lopez@example.com',
    'users/eva.horn@example.com',
    'users/els.vanderberg@example.com',
  ]);
});

test('the roster of a school is recognised: a space for each class', () => {
  const roster = findRoster(cellsOf('roster.csv'));
  expect(roster?.groupings[0]?.groups().map(({ name, members }) => [name, members.length])).toEqual(
    [
      ['7A', 8],
      ['7B', 7],
      ['8A', 8],
      ['8B', 8],
    ],
  );
});

test('the export of a school of 775 pupils is grouped by form, and the 8 without an address are named', () => {
  const roster = findRoster(cellsOf('school-export.csv'));
  expect(roster).toMatchObject({ isList: true, people: 767, person: { header: 'Student Email' } });
  const [forms, ...others] = roster?.groupings ?? [];
  expect(forms?.header).toBe('Reg Group');
  const names = ['7', '8', '9', '10', '11'].flatMap((year) =>
    [...'ABCDEF'].map((one) => year + one),
  );
  expect(forms?.groups().map(({ name }) => name)).toEqual(names);
  for (const { listed } of forms?.groups() ?? []) {
    expect(listed).toBeGreaterThanOrEqual(22);
    expect(listed).toBeLessThanOrEqual(29);
  }
  expect(others.map(({ header }) => header)).toEqual(['Tutor', 'Year']);
  expect(roster?.withoutAddress.map(({ shown }) => shown)).toEqual([
    'Zara Ahmed',
    'Tara Brook',
    'Yusuf Dale',
    'Ivy Mason',
    'Harry Mensah',
    'Luke Wade',
    'Ethan Yilmaz',
    'Mohammed Zhang',
  ]);
});
