/** The built script at work in a spreadsheet of its own, as the sidebar of a test calls it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createWorld, type World } from '../../local/apps-script';
import { createChatApi } from '../../local/chat-api';
import { virtualClock } from '../../local/clock';
import { readCsv } from '../../local/csv';
import { faultsFrom } from '../../local/faults';
import { randomFrom } from '../../local/random';
import type { Answers } from './open';

const ROOT = path.join(__dirname, '..', '..');
export const ANN = 'ann@example.com';

/** The cells of a file among the samples. */
export const sample = (file: string): string[][] =>
  readCsv(readFileSync(path.join(ROOT, 'samples', file))).cells;

/** A spreadsheet of Ann's in which the script is at work; every call of the sidebar is an execution of it. */
export function spreadsheet(
  cells: string[][],
  name: string,
  mode: 'add-on' | 'bound' = 'bound',
  extras: string[] = [],
) {
  const random = randomFrom(1);
  const clock = virtualClock();
  const faults = faultsFrom([], random.fork('faults'));
  const chat = createChatApi({
    clock,
    random: random.fork('chat'),
    faults,
    organisation: ['example.com'],
  });
  const world = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist: path.join(ROOT, 'dist'),
    extras,
    sheets: [{ name, cells }],
    owner: ANN,
    mode,
    slower: 1,
  });
  return { world, chat, clock, script: scriptOf(world) };
}

/** The script of a world, as Ann's sidebar calls it. */
export function scriptOf(world: World): Answers {
  const call = (name: string) => (request: unknown) => {
    const result = world.execute({ function: name, args: [request], person: ANN });
    if (result.kind === 'returned') return result.value;
    throw new Error(result.kind === 'threw' ? result.message : 'killed');
  };
  return new Proxy({}, { get: (_, name) => call(String(name)) });
}
