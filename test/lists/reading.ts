/**
 * What is read in each kept list, line by line, as `readings.txt` keeps it: a change of how lists are read shows there,
 * and whoever made it sees whether it is meant. `npx tsx test/lists/reading.ts` writes that file anew.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refused } from '../../local/commands/console';
import { readSheetFile } from '../../local/commands/files';
import { readLimits } from '../../src/chat/pacing';
import { makePlan, type PlannedRow } from '../../src/plan/plan';
import { questionsIn } from '../../src/plan/questions';
import { findRoster, type Grouping, type Roster } from '../../src/plan/roster';
import { readSnapshot, type Snapshot } from '../../src/plan/snapshot';
import { makeView, type ViewContext } from '../../src/plan/view';
import type { Person } from '../../src/request/request';
import { keptIn, line } from '../kept';

const KEPT = path.join(__dirname, 'readings.txt');
const LISTS = [__dirname, path.resolve(__dirname, '../../samples')];
const ME = 'ann@example.com';

const VIEW: Omit<ViewContext, 'questions'> = {
  ...{ me: ME, tag: 'abcd1234', sheet: { id: 1, name: 'Sheet1' } },
  ...{ sheets: [{ id: 1, name: 'Sheet1' }], which: 'all', within: undefined, run: null },
  settings: { defaults: {}, ownDomains: [], addApp: false, leaveWhenDone: false },
  ...{ limits: readLimits(undefined), rosterMade: { sheets: {} }, takenOut: [], yes: 'yes' },
};

/** The lists by their names, each with the way to its file. */
export const LIST_FILES: ReadonlyMap<string, string> = new Map(
  LISTS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.[ct]sv$/.test(name))
      .sort()
      .map((name): [string, string] => [name, path.join(folder, name)]),
  ),
);

/** What is kept of each. */
export const keptReadings = () => keptIn(KEPT);

/** What is read in a list: its columns, what is asked, what each row comes to, and the groups of its people. */
export function readingOf(file: string): string[] {
  try {
    return readingOfCells(readSheetFile(file).cells);
  } catch (error) {
    if (error instanceof Refused) return ['refused'];
    throw error;
  }
}

/** The same of cells. */
export function readingOfCells(cells: string[][]): string[] {
  const snapshot = readSnapshot(cells, {}, { me: ME, ownDomains: [], defaults: {} });
  const plan = makePlan(snapshot);
  const roster = findRoster(cells, { columns: snapshot.columns });
  return [
    ...linesOfColumns(snapshot),
    ...questionsIn(snapshot, { mapping: {} }).map(({ severity, code, key: _, ...more }) =>
      line(severity === 'question' ? 'asks' : 'says', code, more),
    ),
    ...plan.rows.flatMap(linesOfRow),
    ...linesOfView(snapshot, plan),
    ...(roster ? linesOfRoster(roster) : []),
  ];
}

function linesOfColumns({ columns }: Snapshot): string[] {
  if (!columns) return ['no headers'];
  const fieldOf = new Map<number, string>();
  for (const [field, numbers] of Object.entries(columns.fields))
    for (const number of numbers ?? []) fieldOf.set(number, field);
  const named = columns.headers.map((header, column) =>
    fieldOf.has(column) ? `${header} = ${fieldOf.get(column)}` : header,
  );
  return [line(`headers in row ${columns.headerRow + 1}:`, named.join(' | '))];
}

function linesOfRow({ index, place, name, request, findings }: PlannedRow): string[] {
  const { people, groups, displayName, kind, ...more } = request;
  return [
    line(
      `row ${index + 1}`,
      ...[place, kind === 'space' ? '' : kind, `${name}:`, people.map(shownAs).join(', ')],
      ...[displayName === name ? {} : { displayName }, { groups }, more],
    ),
    ...findings.map(({ severity, code, ...rest }) => line(' ', severity, code, rest)),
  ];
}

function shownAs({ shown, role }: Pick<Person, 'shown' | 'role'>): string {
  return role === 'member' ? shown : `${shown} (${role})`;
}

function linesOfView(snapshot: Snapshot, plan: ReturnType<typeof makePlan>): string[] {
  const view = makeView(plan, snapshot, { ...VIEW, questions: [] });
  const { rows, people, seats, messages, seconds } = view.offer;
  return [
    line('offers', { rows, people, seats, messages, seconds }),
    ...view.findings.map(({ code, severity, count, said, remedies }) =>
      line('group', severity, code, count, said.values, { remedies: remedies.map(remedyOf) }),
    ),
  ];
}

function remedyOf({ does, said }: { does: string; said: { values?: unknown } }): string {
  return line(does, said.values);
}

function linesOfRoster(roster: Roster): string[] {
  const { isList, person, persons, groupings, leaders, besides, withoutAddress } = roster;
  return [
    line(isList ? 'people by' : 'or people by', person.header, roster.people, {
      ...{ persons: persons.slice(1), leaders, besides, roleColumn: roster.roleColumn },
      ...{ withoutAddress, secondAddresses: roster.secondAddresses },
    }),
    ...groupings.flatMap((grouping, index) => linesOfGrouping(grouping, index === 0)),
    ...(groupings.length === 0 ? [lineOfGroup(roster.everybody())] : []),
  ];
}

function linesOfGrouping(grouping: Grouping, isLikeliest: boolean): string[] {
  const { header, people, without, groups, sizes } = grouping;
  return [
    line('grouped by', header, people, { without: without().map(({ row }) => row + 1) }),
    ...(isLikeliest ? groups().map(lineOfGroup) : [line('  sizes', sizes.join(' '))]),
  ];
}

function lineOfGroup({
  name,
  members,
  managers,
  owners,
}: ReturnType<Grouping['groups']>[number]): string {
  const all = [
    ...owners.map(({ shown }) => ({ shown, role: 'owner' as const })),
    ...managers.map(({ shown }) => ({ shown, role: 'manager' as const })),
    ...members.map(({ shown }) => ({ shown, role: 'member' as const })),
  ];
  return line(' ', `${name}:`, all.map(shownAs).join(', '));
}

if (require.main === module)
  writeFileSync(
    KEPT,
    [...LIST_FILES].map(([name, file]) => `== ${name}\n${readingOf(file).join('\n')}\n`).join('\n'),
  );
