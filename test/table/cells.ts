/**
 * Whom cells name, as `cells.txt` keeps it: each cell in quotes, below it the people and groups that are read in it, and
 * what version 0.1.0 read. `npx tsx test/table/cells.ts` writes what is read anew below the cells that stand there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CellProblem, groupKey, readGroups, readPeople } from '../../src/table/addresses';

const KEPT = path.join(__dirname, 'cells.txt');

/** The cells, each with the lines below it. */
export function keptCells(): [cell: string, lines: string[]][] {
  const parts = readFileSync(KEPT, 'utf8')
    .trimEnd()
    .split(/\n(?=")/);
  return parts.map((part) => {
    const [cell = '', ...lines] = part.split('\n');
    return [JSON.parse(cell) as string, lines];
  });
}

/** What is read in a cell; a line that would be empty is left out. */
export function readingOf(cell: string): string[] {
  const now = readPeople(cell);
  const before = readPeople(cell, { as: '0.1.0' });
  const groups = readGroups(cell);
  return [
    line('people', [...now.people.map(personSaid), ...now.problems.map(problemSaid)]),
    line('groups', [...groups.groups.map(groupSaid), ...groups.problems.map(problemSaid)]),
    line('0.1.0', [
      ...before.people.map(personSaid),
      ...readGroups(cell, { as: '0.1.0' }).groups.map(groupSaid),
    ]),
  ].flat();
}

function line(what: string, said: readonly string[]): string[] {
  return said.length === 0 ? [] : [`  ${what}: ${said.join(' | ')}`];
}

function personSaid({ user, shown, name }: ReturnType<typeof readPeople>['people'][number]) {
  const isSame = user === shown || user === `users/${shown}`;
  const whom = isSame ? shown : `${shown} as ${user}`;
  return name === undefined ? whom : `${whom}, ${JSON.stringify(name)}`;
}

function groupSaid(group: ReturnType<typeof readGroups>['groups'][number]): string {
  const key = groupKey(group);
  return key === group.shown ? key : `${group.shown} as ${key}`;
}

function problemSaid({ code, values: { cell, proposed } }: CellProblem): string {
  const meant = proposed === undefined ? '' : ` for ${proposed}`;
  return `${code} ${JSON.stringify(cell)}${meant}`;
}

if (require.main === module)
  writeFileSync(
    KEPT,
    keptCells()
      .map(([cell]) => `${[JSON.stringify(cell), ...readingOf(cell)].join('\n')}\n`)
      .join(''),
  );
