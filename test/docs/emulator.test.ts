/** The page on the emulator names every method and every fault that there is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { METHODS } from '../../local/chat-api/methods';
import { FAULT_NAMES } from '../../local/faults';

const page = readFileSync(path.resolve(__dirname, '../../docs/emulator.md'), 'utf8');

/** The first cells of the table under this header, without the marks around them. */
function firstCells(header: string): string[] {
  const [, ...rows] = (page.split(`\n| ${header} |`)[1] ?? '').split('\n\n')[0]?.split('\n') ?? [];
  return rows.slice(1).map((row) => /^\| `([^`]+)`/.exec(row)?.[1] ?? row);
}

test('its table of methods has every method once, and no other', () => {
  expect(firstCells('Method').sort()).toEqual(Object.keys(METHODS).sort());
});

test('its table of faults has every fault once, in the order of the command’s help', () => {
  expect(firstCells('Fault')).toEqual(FAULT_NAMES);
});
