/** What `expect.json` and `expect-more.json` say of each list, and whether a sheet as it was looked at, or a run of it, keeps to it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Looked } from '../../local/commands/look';
import type { RunReport } from '../../local/commands/report';

export interface Case {
  id: string;
  kind: string;
  /** null: it is made by the test. */
  file: string | null;
  expect: Expectation;
}

export interface Expectation {
  anyOf?: Expectation[];
  people?: Record<string, string[]>;
  rows?: Record<string, RowExpectation>;
  noRows?: string[];
  columns?: Record<string, string>;
  roster?: RosterExpectation | null;
  rosterMade?: Record<string, { roles: string[] }>;
  rosterTold?: string[];
  told?: string[];
  refused?: boolean;
  exit?: number | number[];
  statusNotDone?: string[];
  noSpaceNamed?: string[];
  noEmptySpaces?: boolean;
  noMessagePosted?: boolean;
  cliPeople?: Record<string, string[]>;
  time?: { rows: number; yesNo: number; maxMs: number };
}

interface RowExpectation {
  place?: string[];
  name?: string;
  people?: string[];
  roles?: Record<string, string>;
  peopleCount?: number;
  notPeople?: string[];
  noErrors?: boolean;
  noErrorLike?: string;
}

interface RosterExpectation {
  likely?: boolean;
  person?: string;
  by?: string | string[];
  notBy?: string[];
  groups?: Record<string, string[]>;
}

/** A list as the commands met it. */
export interface Met {
  /** null: the file was refused, with a sentence. */
  looked: Looked | null;
  /** null: nothing that is expected needs a run. */
  ran: { exit: number; report: RunReport | null } | null;
}

export const FOLDER = __dirname;
export const ME = 'ann@example.com';

/** Lists that were read wrong once, and further kinds that were not among them. */
export const CASES = ['expect.json', 'expect-more.json'].flatMap(
  (name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as Case[],
);

/** What of an expectation doesn't hold; empty: all of it does. */
export function brokenBy(expected: Expectation, met: Met): string[] {
  const { anyOf, refused, ...others } = expected;
  if (refused !== undefined && refused !== (met.looked === null))
    return [`refused: ${met.looked === null}`];
  if (anyOf) {
    const broken = anyOf.map((one) => brokenBy(one, met));
    return broken.some((one) => one.length === 0) ? [] : broken.flat();
  }
  return [
    ...(met.ran ? brokenByRun(others, met.ran) : []),
    ...(met.looked ? brokenByLook(others, met.looked) : []),
  ];
}

/** Whether only a whole run can tell what is expected. */
export function needsRun(expected: Expectation): boolean {
  const { anyOf = [], exit, statusNotDone, noSpaceNamed, noEmptySpaces } = expected;
  const { noMessagePosted, cliPeople, rosterMade } = expected;
  const told = [exit, statusNotDone, noSpaceNamed, noEmptySpaces, noMessagePosted, cliPeople];
  return anyOf.some(needsRun) || [...told, rosterMade].some((one) => one !== undefined);
}

function brokenByLook(expected: Expectation, looked: Looked): string[] {
  const broken: string[] = [];
  const hold = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      broken.push(`${what}: ${JSON.stringify(found)} in place of ${JSON.stringify(wanted)}`);
  };
  for (const [name, people] of Object.entries(expected.people ?? {}))
    hold(`people of ${name}`, peopleOf(looked, name), sorted(people));
  for (const [number, row] of Object.entries(expected.rows ?? {}))
    broken.push(...brokenRow(row, Number(number), looked));
  for (const number of expected.noRows ?? [])
    hold(`row ${number}`, looked.rows.find(({ row }) => row === Number(number))?.name, undefined);
  for (const [header, field] of Object.entries(expected.columns ?? {}))
    hold(header, looked.columns.find((column) => column.header === header)?.field, field);
  for (const header of expected.told ?? []) hold(`${header} is told`, isTold(looked, header), true);
  const { roster } = expected;
  if (roster === null) hold('roster', looked.roster, null);
  else if (roster) broken.push(...brokenRoster(roster, looked.roster));
  const groups = groupsOf(looked);
  for (const [name, { roles }] of Object.entries(expected.rosterMade ?? {})) {
    const group = groups.find((one) => one.name === name);
    hold(
      `roles of ${name}`,
      sorted([...(group?.managers ?? []), ...(group?.owners ?? [])]),
      sorted(roles),
    );
  }
  for (const name of expected.rosterTold ?? [])
    hold(`${name} is told`, looked.roster?.withoutAddress.includes(name), true);
  return broken;
}

function brokenRow(expected: RowExpectation, number: number, looked: Looked): string[] {
  const broken: string[] = [];
  const row = looked.rows.find((one) => one.row === number);
  if (!row) return [`row ${number} is none`];
  const hold = (what: string, holds: boolean) => {
    if (!holds) broken.push(`row ${number}: ${what}; it is ${JSON.stringify(row)}`);
  };
  const addresses = row.people.map(({ address }) => address).filter((one) => one !== ME);
  const errors = row.findings.filter(({ severity }) => severity === 'error');
  const { place, name, people, roles = {}, peopleCount, notPeople = [], noErrorLike } = expected;
  if (place) hold(`place ${place}`, place.includes(row.place));
  if (name !== undefined) hold(`name ${name}`, row.name === name);
  if (people) hold(`people ${people}`, sorted(addresses).join() === sorted(people).join());
  for (const [address, role] of Object.entries(roles))
    hold(
      `${address} is ${role}`,
      row.people.some((one) => one.address === address && one.role === role),
    );
  if (peopleCount !== undefined) hold(`${peopleCount} people`, addresses.length === peopleCount);
  for (const one of notPeople) hold(`${one} is nobody`, !addresses.includes(one));
  if (expected.noErrors) hold('no error', errors.length === 0);
  if (noErrorLike !== undefined)
    hold(`no error like ${noErrorLike}`, !errors.some(({ text }) => text.includes(noErrorLike)));
  return broken;
}

function brokenRoster(expected: RosterExpectation, found: Looked['roster']): string[] {
  if (!found) return ['it is not read as a list of people'];
  const broken: string[] = [];
  const { likely, person, by, notBy = [], groups = {} } = expected;
  if (likely !== undefined && likely !== found.isList) broken.push(`a list: ${found.isList}`);
  if (person !== undefined && person !== found.person) broken.push(`person: ${found.person}`);
  if (by !== undefined && ![by].flat().includes(found.by ?? '')) broken.push(`by: ${found.by}`);
  if (notBy.includes(found.by ?? '')) broken.push(`by: ${found.by}`);
  const made = found.groupings[0]?.groups ?? [];
  for (const [name, members] of Object.entries(groups)) {
    const group = made.find((one) => one.name === name);
    if (sorted(group?.members ?? []).join() !== sorted(members).join())
      broken.push(`group ${name}: ${group?.members}`);
  }
  return broken;
}

function brokenByRun(expected: Expectation, { exit, report }: NonNullable<Met['ran']>): string[] {
  const broken: string[] = [];
  const spaces = report?.spaces ?? [];
  if (expected.exit !== undefined && ![expected.exit].flat().includes(exit))
    broken.push(`run ended with ${exit}`);
  for (const name of expected.noSpaceNamed ?? [])
    if (spaces.some(({ displayName }) => displayName === name)) broken.push(`a space ${name}`);
  if (expected.noEmptySpaces)
    for (const { displayName, members } of spaces)
      if (members.length < 2) broken.push(`an empty space ${displayName}`);
  if (expected.noMessagePosted && spaces.some(({ messages }) => messages.length > 0))
    broken.push('a message was posted');
  for (const [name, people] of Object.entries(expected.cliPeople ?? {})) {
    const space = spaces.find(({ displayName }) => displayName === name);
    const members = space?.members.map(({ email }) => email).filter((one) => one !== ME) ?? [];
    if (sorted(members).join() !== sorted(people).join())
      broken.push(`members of ${name}: ${members}`);
  }
  for (const number of expected.statusNotDone ?? [])
    if (report?.rows.some(({ row, status }) => row === Number(number) && status === 'Done'))
      broken.push(`row ${number} is done`);
  return broken;
}

function peopleOf({ rows }: Looked, name: string): string[] {
  const people = rows.filter((row) => row.name === name).flatMap((row) => row.people);
  return sorted([...new Set(people.map(({ address }) => address))].filter((one) => one !== ME));
}

/** A question, a finding or what a column is used as names it. */
function isTold({ questions, rows, columns }: Looked, header: string): boolean {
  const texts = [...questions, ...rows.flatMap(({ findings }) => findings)].map(({ text }) => text);
  const column = columns.find((one) => one.header === header);
  return (
    texts.some((text) => text.includes(header)) ||
    (column !== undefined && (column.field !== null || column.question !== undefined))
  );
}

function groupsOf({ roster }: Looked) {
  return roster?.groupings[0]?.groups ?? [];
}

function sorted(texts: readonly string[]): string[] {
  return [...texts].sort();
}
