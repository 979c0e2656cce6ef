/** Lists of people as people have them: which sheets are one, who is meant, and by what they are grouped. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { findRoster, type Roster, type RosterGroup } from '../../src/plan/roster';
import { readColumns } from '../../src/table/find-columns';

const LISTS = path.join(__dirname, '..', 'lists');

interface Expected {
  likely?: boolean;
  person?: string;
  by?: string | string[];
  notBy?: string[];
  groups?: Record<string, string[]>;
}

interface Case {
  id: string;
  kind: string;
  file: string | null;
  expect: {
    anyOf?: { roster?: Expected | null }[];
    roster?: Expected | null;
    rosterMade?: Record<string, { roles: string[] }>;
    rosterTold?: string[];
  };
}

const CASES = (JSON.parse(readFileSync(path.join(LISTS, 'expect.json'), 'utf8')) as Case[]).filter(
  ({ file }) => file !== null,
);

function cellsOf(file: string): string[][] {
  const text = readFileSync(path.join(LISTS, file), 'utf8').replace(/^\ufeff/, '');
  return Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
}

const addresses = (people: RosterGroup['members']) => people.map(({ address }) => address).sort();

function peopleOf(group: RosterGroup | undefined) {
  return group && addresses([...group.members, ...group.managers, ...group.owners]);
}

function expectRoster(roster: Roster | undefined, expected: Expected): void {
  const [first] = roster?.groupings ?? [];
  if (expected.likely !== undefined) expect(roster?.isList).toBe(expected.likely);
  if (expected.person !== undefined) expect(roster?.person.header).toBe(expected.person);
  if (expected.by !== undefined) expect([expected.by].flat()).toContain(first?.header);
  for (const header of expected.notBy ?? []) expect(first?.header).not.toBe(header);
  for (const [name, people] of Object.entries(expected.groups ?? {}))
    expect(peopleOf(first?.groups.find((group) => group.name === name))).toEqual(people);
}

const LIKELY = CASES.flatMap(({ id, file, expect: { roster, anyOf } }) => {
  const expected = roster ?? anyOf?.find((one) => one.roster)?.roster;
  return expected && file ? [{ id, file, expected }] : [];
});

test.each(LIKELY)('$id is read as it is meant', ({ file, expected }) => {
  const cells = cellsOf(file);
  expectRoster(findRoster(cells), expected);
  expectRoster(findRoster(cells, { columns: readColumns(cells) }), expected);
});

test.each(CASES.filter(({ expect: { rosterMade } }) => rosterMade))(
  '$id makes an owner of whoever its role column says',
  ({ file, expect: { rosterMade = {} } }) => {
    const [first] = findRoster(cellsOf(file ?? ''))?.groupings ?? [];
    for (const [name, { roles }] of Object.entries(rosterMade)) {
      const group = first?.groups.find((one) => one.name === name);
      expect(addresses([...(group?.managers ?? []), ...(group?.owners ?? [])])).toEqual(roles);
    }
  },
);

test.each(CASES.filter(({ expect: { rosterTold } }) => rosterTold))(
  '$id names those who have no address',
  ({ file, expect: { rosterTold } }) => {
    const roster = findRoster(cellsOf(file ?? ''));
    expect(roster?.withoutAddress.map(({ shown }) => shown)).toEqual(rosterTold);
  },
);

/** Each row of these is a space, or could be read as nothing at all. */
const NO_LISTS = CASES.filter(
  ({ kind, expect: { roster } }) => 'AEFGHIJKLMN'.includes(kind) && !roster,
).filter(({ id }) => !/^(?:011|013|057|072|077)-/.test(id));

test.each(NO_LISTS)('$id is no list of people', ({ file }) => {
  expect(findRoster(cellsOf(file ?? ''))?.isList ?? false).toBe(false);
});

test('three teams of one name are rows with a slip, no list', () => {
  expect(findRoster(cellsOf('145-duplicate-names.csv'))).toBeUndefined();
});
