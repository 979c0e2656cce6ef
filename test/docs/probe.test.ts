/** The page on probes names every question as the code asks it, with the fault that stands for the other answer. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from '../../local/commands/program';
import { PROBES } from '../../local/probe/probes';
import { SCRIPT_PROBES } from '../../local/probe/script/questions';

const page = readFileSync(path.resolve(__dirname, '../../docs/probe.md'), 'utf8');

test('its table has every question, in the words and with the faults of the code', () => {
  const [table = ''] = (page.split('\n| Question |')[1] ?? '').split('\n\n');
  const rows = table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(2, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(
    PROBES.map(({ id, asks, faults }) => [
      `\`${id}\``,
      asks,
      faults.map((fault) => `\`${fault}\``).join(', '),
    ]),
  );
});

test('its second table has every question of the script', () => {
  const [table = ''] = (page.split('\n| Question of the script |')[1] ?? '').split('\n\n');
  expect(table.split('\n').slice(2)).toEqual(
    SCRIPT_PROBES.map(({ id, asks }) => `| \`${id}\` | ${asks} |`),
  );
});

test('every option that it gives to probe is one of its options', async () => {
  const given = [...page.matchAll(/npm run probe -- ([^\n]+)/g)]
    .flatMap(([, line = '']) => line.match(/--[a-z-]+/g) ?? [])
    .concat(['--outsider', '--alias', '--endpoint', '--out']);
  const help: string[] = [];
  await runProgram(['probe', '--help'], { say: (text) => help.push(text), complain: () => {} });
  expect(given.length).toBeGreaterThan(4);
  expect(given.filter((option) => !help.join().includes(`${option} <`))).toEqual([]);
});
