/** `look`: what a person is told of a CSV file before anything is sent, and how the options of `run` answer it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Looked } from '../../../local/commands/look';
import { runProgram } from '../../../local/commands/program';
import type { RunReport } from '../../../local/commands/report';
import { readCsv } from '../../../local/csv';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'look-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function local(...line: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const exitCode = await runProgram(line, {
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { exitCode, said: said.join('\n'), complained: complained.join('\n') };
}

function file(text: string): string {
  const name = path.join(folder, 'in.csv');
  writeFileSync(name, text);
  return name;
}

async function look(text: string, ...options: string[]) {
  const { exitCode, said, complained } = await local('look', file(text), '--json', ...options);
  return { exitCode, complained, looked: said === '' ? null : (JSON.parse(said) as Looked) };
}

async function run(text: string, ...options: string[]) {
  const [out, report] = [path.join(folder, 'out.csv'), path.join(folder, 'report.json')];
  const line = ['run', file(text), '--out', out, '--report', report, ...options];
  const ended = await local(...line);
  const read = JSON.parse(readFileSync(report, 'utf8')) as RunReport;
  return { ...ended, cells: readCsv(readFileSync(out)).cells, report: read };
}

const spacesOf = (report: RunReport) =>
  Object.fromEntries(
    report.spaces.map(({ displayName, members }) => [
      displayName,
      members.map(({ email }) => email).filter((email) => email !== 'ann@example.com'),
    ]),
  );

const TEAMS =
  'Club,Leader Email,Members,Welcome message\nChess,cleo@example.com,ben@example.com,Hello {club}\nChoir,cleo@example.com,,\n';
const CLASS =
  'Class,Student Email,Set\n7A,ben@example.com,1\n7A,cleo@example.com,2\n7B,dana@example.com,1\n7B,eva@example.com,2\n';
const PROJECTS =
  'Project,Team\nRelaunch,"ben@example.com, cleo@example.com"\nBudget,dana@example.com\n';
const DATA = 'Chess,ben@example.com\nChoir,cleo@example.com\n';

test('look tells columns, rows and what the button would do, and ends with 0 where all of it can be set up', async () => {
  const { exitCode, looked } = await look(TEAMS);
  expect(exitCode).toBe(0);
  expect(looked).toMatchObject({
    headerRow: 1,
    columns: [
      { column: 1, header: 'Club', field: 'spaceName', ours: false },
      { column: 2, header: 'Leader Email', field: 'managers', ours: false },
      { column: 3, header: 'Members', field: 'members', ours: false },
      { column: 4, header: 'Welcome message', field: 'welcomeMessage', ours: false },
    ],
    rows: [
      {
        row: 2,
        place: 'ready',
        kind: 'space',
        name: 'Chess',
        people: [
          { address: 'cleo@example.com', role: 'manager' },
          { address: 'ben@example.com', role: 'member' },
        ],
        groups: [],
        findings: [],
        changes: [],
      },
      { row: 3, place: 'ready', name: 'Choir' },
    ],
    questions: [],
    roster: null,
    offer: { rows: 2, people: 2, seats: 3 },
  });
});

test('look ends with 1 where a row is to be fixed, and says why', async () => {
  const { exitCode, looked } = await look('Club,Members\nChess,ben@\n');
  expect(exitCode).toBe(1);
  expect(looked?.rows[0]).toMatchObject({
    place: 'toFix',
    findings: [{ severity: 'error', text: '“ben@” is not an address' }],
  });
});

test('look ends with 2 where no header is recognised, and where the file is none', async () => {
  expect((await look('one,two\nthree,four\n')).exitCode).toBe(2);
  const missing = await local('look', path.join(folder, 'none.csv'));
  expect(missing).toMatchObject({ exitCode: 2, said: '' });
  expect(missing.complained).toContain('there is no such file');
});

test('without --json look is a text for a person', async () => {
  const { said } = await local('look', file(TEAMS));
  expect(said).toContain('Leader Email: managers');
  expect(said).toContain('Row 2, to set up: Chess: cleo@example.com (manager), ben@example.com');
  expect(said).toContain('2 spaces to set up: 2 people, 3 seats');
});

test('a list of people is a question for look and for run, and nothing is sent', async () => {
  const { exitCode, looked } = await look(CLASS);
  expect(exitCode).toBe(1);
  expect(looked?.questions).toMatchObject([{ code: 'rowsOrPeople', severity: 'question' }]);
  expect(looked?.roster).toMatchObject({ isList: true, person: 'Student Email', by: 'Class' });
  expect(looked?.offer.rows).toBe(0);
  const ran = await run(CLASS);
  expect(ran).toMatchObject({ exitCode: 1, report: { requests: [], spaces: [] } });
  expect(ran.said).toContain(`${looked?.questions[0]?.text}. Nothing was set up.`);
  expect(ran.cells).toEqual(readCsv(Buffer.from(CLASS)).cells);
});

test('--proposed and --roster make the sheet with a row per group and set that up', async () => {
  for (const options of [['--proposed'], ['--roster', 'Class']]) {
    const ran = await run(CLASS, ...options);
    expect(ran.exitCode).toBe(0);
    expect(spacesOf(ran.report)).toEqual({
      '7A': ['ben@example.com', 'cleo@example.com'],
      '7B': ['dana@example.com', 'eva@example.com'],
    });
    expect(ran.said).toContain('with a row per space');
    expect(ran.cells.map(([name]) => name)).toEqual(['Space name', '7A', '7B']);
  }
  const bySet = await run(CLASS, '--roster', 'Set', '--people', 'Student Email');
  expect(spacesOf(bySet.report)).toEqual({
    '1': ['ben@example.com', 'dana@example.com'],
    '2': ['cleo@example.com', 'eva@example.com'],
  });
});

test('--each-row sets up each row of a list as a space', async () => {
  const ran = await run(CLASS, '--each-row');
  expect(ran.report.spaces).toHaveLength(4);
  expect((await look(CLASS, '--each-row')).looked).toMatchObject({
    questions: [],
    offer: { rows: 4, people: 4 },
  });
});

test('--roster and --people refuse a column that can’t be meant, and name those that can', async () => {
  const byNothing = await look(CLASS, '--roster', 'Room');
  expect(byNothing).toMatchObject({ exitCode: 2, looked: null });
  expect(byNothing.complained).toContain('They can be by “Class”');
  const nobody = await look(CLASS, '--people', 'Set');
  expect(nobody).toMatchObject({ exitCode: 2, looked: null });
});

test('--map says what a column means, and is refused where there is none or it can’t mean that', async () => {
  const { looked } = await look(PROJECTS, '--map', 'Team=managers');
  expect(looked?.columns).toMatchObject([{ field: 'spaceName' }, { field: 'managers' }]);
  const ran = await run(PROJECTS, '--map', 'Team=none', '--map', 'Project=spaceName');
  expect(ran.report.spaces.flatMap(({ members }) => members)).not.toContainEqual(
    expect.objectContaining({ email: 'ben@example.com' }),
  );
  const none = await look(PROJECTS, '--map', 'Room=members');
  expect(none).toMatchObject({ exitCode: 2 });
  expect(none.complained).toContain('“Room” is no column of the sheet');
  expect((await look(PROJECTS, '--map', 'Team=people')).exitCode).toBe(2);
});

test('--header-row chooses the headers; 0 puts some above rows of data', async () => {
  expect(await run(DATA)).toMatchObject({ exitCode: 1, report: { spaces: [] } });
  for (const options of [['--header-row', '0'], ['--proposed']]) {
    const ran = await run(DATA, ...options);
    expect(ran.exitCode).toBe(0);
    expect(spacesOf(ran.report)).toEqual({
      Chess: ['ben@example.com'],
      Choir: ['cleo@example.com'],
    });
  }
  const titled = `Clubs of the school,Members\n${TEAMS}`;
  const { looked } = await look(titled, '--header-row', '2');
  expect(looked?.headerRow).toBe(2);
  const empty = await look('Club,Members\n,\nChess,ben@example.com\n', '--header-row', '2');
  expect(empty).toMatchObject({ exitCode: 2 });
  expect(empty.complained).toContain('Row 2 holds no headers');
});

test('a schedule is not switched on while a question is open', async () => {
  const ran = await run(CLASS, '--by-trigger', 'hourly');
  expect(ran).toMatchObject({ exitCode: 1, report: { spaces: [] } });
  const answered = await run(CLASS, '--by-trigger', 'hourly', '--proposed');
  expect(Object.keys(spacesOf(answered.report))).toEqual(['7A', '7B']);
});
