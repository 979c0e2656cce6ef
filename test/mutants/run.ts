/**
 * Mutation testing of the pure rooms: each small change of their source is tried by the unit tests of its own room, and
 * one that no test finds is told. `npm run mutants`, or `npm run mutants -- row plan/view` for rooms or files by how they
 * begin. By hand and at night.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { type Mutant, mutate } from './mutate';
import type { Asked, Told } from './play-worker';

const ROOT = path.resolve(__dirname, '../..');
const ROOMS = ['row', 'seal', 'request', 'chat', 'placing', 'schedule', 'plan', 'table'];
/** Tests of other rooms that are about these, too. */
const ALSO: Readonly<Record<string, readonly string[]>> = { row: ['run/journal.test.ts'] };
/** A mutant that makes a loop endless is found by its time: so many times what all tests take. */
const PATIENCE = 4;
const LEAST_PATIENCE_MS = 5_000;

/** What became of the mutants of a room. */
interface Tried {
  mutants: Mutant[];
  survived: Mutant[];
}

function mutantsOf(room: string, wanted: (file: string) => boolean) {
  const texts = new Map<string, string>();
  const mutants: Mutant[] = [];
  for (const name of readdirSync(path.join(ROOT, 'src', room)).sort()) {
    const file = `${room}/${name}`;
    if (!name.endsWith('.ts') || !wanted(file)) continue;
    const place = path.join(ROOT, 'src', file);
    const mutated = mutate(file, readFileSync(place, 'utf8'), mutants.length);
    mutants.push(...mutated.mutants);
    texts.set(place, mutated.text);
  }
  return { texts, mutants };
}

/** All tests of the room as one text, a function that takes `require`. */
async function bundled(room: string, texts: ReadonlyMap<string, string>): Promise<string> {
  const resolveDir = path.join(ROOT, 'test');
  const own = readdirSync(path.join(resolveDir, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.includes('.browser.'))
    .sort();
  const tests = [...own.map((name) => `${room}/${name}`), ...(ALSO[room] ?? [])];
  const { outputFiles } = await build({
    stdin: {
      contents: tests.map((name) => `import ${JSON.stringify(`./${name}`)};`).join('\n'),
      resolveDir,
    },
    ...{ bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20' },
    external: ['fast-check', 'typescript', 'esbuild'],
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup: ({ onLoad }) => {
          onLoad({ filter: /[/\\](?:src|test)[/\\].*\.tsx?$/ }, ({ path: file }) => {
            const text = texts.get(file) ?? readFileSync(file, 'utf8');
            const here = `const __dirname = ${JSON.stringify(path.dirname(file))};\n`;
            const contents = text.includes('__dirname') ? here + text : text;
            return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
          });
        },
      },
    ],
  });
  return `(function (require) { const module = { exports: {} };\n${outputFiles[0]?.text ?? ''}\n})`;
}

/** A process that has learned the tests, and takes one mutant after the other. */
interface Player {
  process: ChildProcess;
  reached: ReadonlySet<number>;
  patienceMs: number;
}

const tell = (player: ChildProcess, asked: Asked) => player.send(asked);

function next(player: ChildProcess, withinMs: number): Promise<Told | undefined> {
  return new Promise((resolve) => {
    const over = (told: Told | undefined) => {
      clearTimeout(timer);
      player.removeAllListeners();
      resolve(told);
    };
    const timer = setTimeout(() => over(undefined), withinMs);
    player.once('message', (told) => over(told as Told));
    player.once('exit', () => over(undefined));
  });
}

async function begin(room: string, text: string): Promise<Player> {
  const player = fork(path.join(__dirname, 'play-worker.ts'), {
    execArgv: ['--require', require.resolve('tsx/cjs')],
  });
  tell(player, { what: 'load', text, file: path.join(ROOT, 'test', `${room}.js`) });
  tell(player, { what: 'learn' });
  const told = await next(player, 600_000);
  if (told?.what !== 'learned' || told.failed.length > 0)
    throw new Error(
      `Without a mutant tests of ${room} fail: ${told?.what === 'learned' ? told.failed.slice(0, 3).join('\n') : 'they don’t end'}`,
    );
  const patienceMs = Math.max(LEAST_PATIENCE_MS, PATIENCE * told.ms);
  return { process: player, reached: new Set(told.reached), patienceMs };
}

async function tryAll(room: string, mutants: Mutant[], text: string): Promise<Tried> {
  const survived: Mutant[] = [];
  const waiting = [...mutants];
  const play = async () => {
    let player = await begin(room, text);
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      if (!player.reached.has(mutant.id)) {
        survived.push(mutant);
        continue;
      }
      tell(player.process, { what: 'try', mutant: mutant.id });
      const told = await next(player.process, player.patienceMs);
      if (told?.what === 'tried' && told.killedBy === undefined) survived.push(mutant);
      if (told) continue;
      player.process.kill('SIGKILL');
      player = await begin(room, text);
    }
    player.process.kill();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, play));
  return { mutants, survived: survived.sort((one, other) => one.id - other.id) };
}

const shortly = (text: string) => text.replace(/\s+/g, ' ').slice(0, 90);
const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(1);

async function main(wanted: readonly string[]): Promise<void> {
  const isWanted = (file: string) =>
    wanted.length === 0 || wanted.some((one) => file.startsWith(one));
  let [all, lost] = [0, 0];
  for (const room of ROOMS) {
    const { texts, mutants } = mutantsOf(room, isWanted);
    if (mutants.length === 0) continue;
    const { survived } = await tryAll(room, mutants, await bundled(room, texts));
    for (const { file, line, was, becomes } of survived)
      process.stdout.write(`src/${file}:${line}  ${shortly(was)}  →  ${shortly(becomes)}\n`);
    const found = mutants.length - survived.length;
    process.stdout.write(
      `${room}: ${found} of ${mutants.length} mutants are found, ${percent(found, mutants.length)} %\n`,
    );
    all += mutants.length;
    lost += survived.length;
  }
  process.stdout.write(
    `${all - lost} of ${all} mutants are found by the tests of their room, ${percent(all - lost, all)} %\n`,
  );
}

void main(process.argv.slice(2));
