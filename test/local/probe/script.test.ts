/** The half of the probes that takes a spreadsheet: the script that is pushed runs in the fakes as it would at Google. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compare } from '../../../local/commands/probe';
import { runProgram } from '../../../local/commands/program';
import { askedOfFakes } from '../../../local/probe/script/on-fakes';
import { SCRIPT_PROBES } from '../../../local/probe/script/questions';

const folder = mkdtempSync(path.join(tmpdir(), 'probe-script-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answers = askedOfFakes();

/** The answers as Sheets downloads them. */
function csv(rows: Record<string, string>): string {
  const file = path.join(folder, 'Observations.csv');
  const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
  const lines = Object.entries(rows).map(([id, observed]) => `${id},${quoted(observed)}`);
  writeFileSync(file, ['id,observed', ...lines].join('\r\n'));
  return file;
}

async function compared(rows: Record<string, string>): Promise<{ exitCode: number; said: string }> {
  const said: string[] = [];
  const exitCode = await compare(csv(rows), { say: (text) => said.push(text), complain: fail });
  return { exitCode, said: said.join('\n') };
}

function fail(text: string): never {
  throw new Error(text);
}

test('every question is answered in the fakes, none by an exception', () => {
  expect(Object.keys(answers)).toEqual(SCRIPT_PROBES.map(({ id }) => id));
  for (const [id, observed] of Object.entries(answers))
    expect([id, observed]).not.toEqual([id, expect.stringMatching(/^(threw|$)/)]);
});

test('what the fakes answer agrees with them, and with them alone', async () => {
  const { exitCode, said } = await compared(answers);
  expect(said).toContain(
    `${SCRIPT_PROBES.length} agree, 0 with a fault, 0 with nothing, 0 not observed`,
  );
  expect(exitCode).toBe(0);
});

test('a single other answer is the only line that differs', async () => {
  const { exitCode, said } = await compared({ ...answers, weekday: '7' });
  expect(exitCode).toBe(1);
  expect(said.split('\n').filter((line) => line.startsWith('✗'))).toEqual([
    '✗ weekday: 7. The emulator says 1, and under no fault this. (Which number has Monday?)',
  ]);
});

test.each([
  ['no-boxes', ['scopes-that-were-granted', 'consent-for-one-scope', 'permission-asked-for-again']],
  ['undefined-refused', ['undefined-from-script']],
  ['no-active-sheet=1', ['sheet-in-timer', 'properties-in-timer', 'lock-in-timer']],
  ['born-disabled', ['timer-made-by-timer', 'switched-off']],
  ['source-unknown', ['how-installed']],
])(
  'with the fault %s exactly the lines that concern it differ, and they name it',
  async (fault, ids) => {
    const { exitCode, said } = await compared(askedOfFakes([fault]));
    expect(exitCode).toBe(1);
    const differ = said.split('\n').filter((line) => line.startsWith('✗'));
    expect(differ.map((line) => /^✗ ([\w-]+):/.exec(line)?.[1])).toEqual(ids);
    for (const line of differ) expect(line).toContain(`--fault ${fault}`);
  },
);

test('a table without answers ends with a sentence', async () => {
  await expect(compared({ name: 'Chess club' })).rejects.toThrow(
    'has no answers of the probe script',
  );
});

test('the command builds what is pushed: a function and the add-on’s own manifest', async () => {
  const target = path.join(folder, 'built');
  const said: string[] = [];
  const exitCode = await runProgram(['probe-script', target], {
    say: (text) => said.push(text),
    complain: fail,
  });
  expect(exitCode).toBe(0);
  expect(said.join()).toContain(`${SCRIPT_PROBES.length} questions`);
  expect(existsSync(path.join(target, 'Code.js'))).toBe(true);
  expect(existsSync(path.join(target, 'appsscript.json'))).toBe(true);
});
