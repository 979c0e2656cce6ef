/** Lists as people have them: each is read as it is meant, or asked about, and nothing is set up that it didn't mean. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refused } from '../../local/commands/console';
import { readSheetFile } from '../../local/commands/files';
import { type Looked, type LookOptions, lookCsv } from '../../local/commands/look';
import { runProgram } from '../../local/commands/program';
import type { RunReport } from '../../local/commands/report';
import { sampleOf } from '../night';
import { brokenBy, CASES, type Expectation, FOLDER, ME, needsRun } from './expectations';
import { laidOut, shuffled } from './shuffled';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lists-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const cases = CASES.flatMap(({ id, file, expect: expected }) =>
  file === null ? [] : [{ id, file: path.join(FOLDER, file), expected }],
);

function look(file: string, options: Partial<LookOptions> = {}): Looked | null {
  try {
    return lookCsv(readSheetFile(file).cells, 'Sheet', { as: ME, domains: [], ...options });
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** A whole run from the command line, where what is expected needs one. */
async function run(file: string, expected: Expectation, ...options: string[]) {
  if (!needsRun(expected)) return null;
  const report = path.join(folder, 'report.json');
  rmSync(report, { force: true });
  const out = path.join(folder, 'out.csv');
  const line = ['run', file, '--out', out, '--report', report, ...options];
  const exit = await runProgram(line, { say: () => {}, complain: () => {} });
  try {
    return { exit, report: JSON.parse(readFileSync(report, 'utf8')) as RunReport };
  } catch {
    return { exit, report: null };
  }
}

test.each(cases)('$id is read as it is meant, or asked about', async ({ file, expected }) => {
  expect(brokenBy(expected, { looked: look(file), ran: await run(file, expected) })).toEqual([]);
});

/** Lists in which the first of several readings is not what is proposed, and why. */
const OTHERWISE: Record<string, string> = {
  '055-typed-done-everywhere':
    'A typed Done counts for nothing, so that nothing is left to ask: its rows are set up, the second of its readings.',
};

test.each(cases.filter(({ id, expected }) => expected.anyOf && !(id in OTHERWISE)))(
  '$id comes to the first of its readings by taking what is proposed',
  async ({ file, expected }) => {
    const [first] = expected.anyOf as [Expectation];
    const ran = await run(file, first, '--proposed');
    expect(brokenBy(first, { looked: look(file, { proposed: true }), ran })).toEqual([]);
  },
);

test.each(cases.filter(({ id }) => id in OTHERWISE))(
  '$id comes to another of its readings by taking what is proposed',
  async ({ file, expected }) => {
    const ran = await run(file, expected, '--proposed');
    const met = { looked: look(file, { proposed: true }), ran };
    expect(brokenBy(expected, met)).toEqual([]);
    expect(brokenBy((expected.anyOf as [Expectation])[0], met)).not.toEqual([]);
  },
);

const read = sampleOf(
  cases.filter(({ expected }) => expected.refused !== true),
  3,
);

/** Lists that say the same twice, so that the column further left counts, and what begins with its first cell. */
const BY_PLACE: Record<string, string> = {
  '040-gender-before-classroom': 'Classroom and MS-Group divide its people equally well.',
  '055-typed-done-everywhere': 'Project name and Team say the same.',
  '132-headerless': 'The question quotes the first cell.',
  '148-slack-ids': 'Purpose and topic are both descriptions.',
  '202-forms-german': 'AG and Klasse divide its people equally well.',
  '205-powerschool': 'Home room and section divide its people in the same way.',
  '210-workday': 'Rows without a name are called by their first people.',
  '218-bracket': 'Rows without a name are called by their first people.',
  '225-mentors': 'Rows without a name are called by their first people.',
  '226-house-groups': 'Houses and cleaning groups divide its people equally well.',
  '402-clubs-crossed': 'The clubs stand in the order of their columns.',
  '403-clubs-yes-or-no': 'The clubs stand in the order of their columns.',
  '414-sideways': 'What is asked of each space is said in its first column.',
};

function bothWays(file: string) {
  const { cells } = readSheetFile(file);
  const options = { as: ME, domains: [] };
  const once = lookCsv(cells, 'Sheet', options);
  expect(lookCsv(cells, 'Sheet', options)).toEqual(once);
  return [laidOut(once), laidOut(lookCsv(shuffled(cells), 'Sheet', options))];
}

test.each(read.filter(({ id }) => !(id in BY_PLACE)))(
  '$id is read the same with its columns in another order',
  ({ file }) => {
    const [before, after] = bothWays(file);
    expect(after).toEqual(before);
  },
);

test.each(read.filter(({ id }) => id in BY_PLACE))(
  '$id is read from the left where two columns say the same',
  ({ file }) => {
    const [before, after] = bothWays(file);
    expect(after).not.toEqual(before);
  },
);
