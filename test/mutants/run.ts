/**
 * Mutation testing of the pure rooms: each small change of their source is tried by the tests that reach it, and one that
 * no test finds is told. `npm run mutants`, or `npm run mutants -- row plan/view` for rooms or files by how they begin;
 * `--sample 10` tries every tenth, and with `--from 3` others than those; `--keep` writes the score into docs/mutants.md. By hand, and a sample at night.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { IGNORED, isIgnored, shortly } from './ignored';
import { type Mutant, mutate } from './mutate';
import type { Asked, AskedTest, Learned, Told } from './play-worker';
import { keepScores, percent, rowOf, type Score, tooManyIgnored } from './scores';
import { refusedByTypes } from './types';

const ROOT = path.resolve(__dirname, '../..');
const ROOMS = ['row', 'seal', 'request', 'chat', 'placing', 'schedule', 'plan', 'table'];
/** Rooms whose tests may find a mutant of any room. Those of runs, of whole lists and of what the sidebar asks play over plain values, too. */
const ROOMS_OF_TESTS = [...ROOMS, 'run', 'lists', 'compare', 'app'];
/** A test that takes longer is left to the gate: what only it would find counts as not found. */
const DEAREST_TEST_MS = 2_000;
/** Of a room’s own tests, and of those of other rooms, the quickest are tried, so many milliseconds of each. */
const MOST_OF_OWN_MS = 6_000;
const MOST_OF_OTHERS_MS = 4_000;
/** A mutant that makes a test endless is mostly found by its asking; else by its time. */
const PATIENCE_MS = 90_000;

/** The mutants of the wanted files, and the text of each such file. */
function mutantsOf(isWanted: (file: string) => boolean) {
  const texts = new Map<string, string>();
  const mutants: Mutant[] = [];
  for (const room of ROOMS)
    for (const name of readdirSync(path.join(ROOT, 'src', room)).sort()) {
      const file = `${room}/${name}`;
      if (!name.endsWith('.ts') || !isWanted(file)) continue;
      const place = path.join(ROOT, 'src', file);
      const mutated = mutate(file, readFileSync(place, 'utf8'), mutants.length);
      mutants.push(...mutated.mutants);
      texts.set(place, mutated.text);
    }
  return { texts, mutants };
}

/** Files of tests, below `test`. */
const testFiles = () =>
  ROOMS_OF_TESTS.flatMap((room) =>
    readdirSync(path.join(ROOT, 'test', room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name) && !name.includes('.browser.'))
      .sort()
      .map((name) => `${room}/${name}`),
  );

/** Those of the tests that import a file of these, by way of others too. */
async function importing(tests: readonly string[], texts: ReadonlyMap<string, string>) {
  const { metafile } = await build({
    entryPoints: tests.map((name) => path.join(ROOT, 'test', name)),
    ...{ bundle: true, write: false, metafile: true, platform: 'node', outdir: 'nowhere' },
    ...{ absWorkingDir: ROOT, packages: 'external', logLevel: 'error' },
  });
  const reaches = (file: string, seen: Set<string>): boolean => {
    if (texts.has(path.join(ROOT, file))) return true;
    if (seen.has(file)) return false;
    seen.add(file);
    return (metafile.inputs[file]?.imports ?? []).some((one) => reaches(one.path, seen));
  };
  return tests.filter((name) => reaches(`test/${name}`, new Set()));
}

/** The tests as one text: a function that takes `require` and gives one that loads a file by its number. */
async function bundled(tests: readonly string[], texts: ReadonlyMap<string, string>) {
  const loads = tests.map((name) => `() => require(${JSON.stringify(`./${name}`)})`);
  const { outputFiles } = await build({
    stdin: {
      contents: `module.exports = [${loads.join(', ')}];`,
      resolveDir: path.join(ROOT, 'test'),
    },
    ...{ bundle: true, write: false, platform: 'node', format: 'cjs', target: 'node20' },
    external: ['fast-check', 'typescript', 'esbuild'],
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup: ({ onLoad }) => {
          onLoad({ filter: /[/\\](?:src|test|local)[/\\].*\.tsx?$/ }, ({ path: file }) => {
            const text = texts.get(file) ?? readFileSync(file, 'utf8');
            const here = `const __dirname = ${JSON.stringify(path.dirname(file))};\n`;
            const contents = text.includes('__dirname') ? here + text : text;
            return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
          });
        },
      },
    ],
  });
  return `(function (require) { const module = { exports: {} };\n${outputFiles[0]?.text ?? ''}\nreturn (file) => module.exports[file](); })`;
}

/** What is played. */
interface Played {
  text: string;
  tests: string[];
  mutants: readonly Mutant[];
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

function begin({ text, tests, mutants }: Played): ChildProcess {
  const player = fork(path.join(__dirname, 'play-worker.ts'), {
    execArgv: ['--require', require.resolve('tsx/cjs')],
    serialization: 'advanced',
  });
  const file = path.join(ROOT, 'test', 'all.js');
  tell(player, { what: 'load', text, file, tests, mutants: mutants.length });
  return player;
}

/** All tests that pass without a mutant, each with the mutants that it reaches. */
async function learn(played: Played): Promise<Learned[]> {
  const player = begin(played);
  tell(player, { what: 'learn' });
  const told = await next(player, 1_800_000);
  player.kill();
  if (told?.what !== 'learned') throw new Error('The tests don’t end without a mutant.');
  for (const { file, name, failure } of told.tests)
    if (failure !== undefined)
      process.stderr.write(`Left out: ${played.tests[file]}, ${name}: ${failure}\n`);
  return told.tests.filter(({ failure }) => failure === undefined);
}

const roomOf = (file: string) => file.slice(0, file.indexOf('/'));

/** The tests to try a mutant by: those of its own room first, and of them the quickest. */
function testsFor(mutant: Mutant, learned: readonly Learned[], files: readonly string[]) {
  const isOwn = ({ file }: AskedTest) => roomOf(files[file] ?? '') === roomOf(mutant.file);
  const reaching = learned
    .filter(({ reached, ms }) => reached[mutant.id] === 1 && ms <= DEAREST_TEST_MS)
    .sort((one, other) => one.ms - other.ms);
  const quickest = (tests: readonly Learned[], mostMs: number) => {
    let leftMs = mostMs;
    return tests.filter(({ ms }) => {
      leftMs -= ms;
      return leftMs >= 0;
    });
  };
  return [
    ...quickest(reaching.filter(isOwn), MOST_OF_OWN_MS),
    ...quickest(
      reaching.filter((test) => !isOwn(test)),
      MOST_OF_OTHERS_MS,
    ),
  ].map(({ file, place, asks }): AskedTest => ({ file, place, asks }));
}

/** Those of the mutants that no test finds, and how many only tests of other rooms find. */
async function tryAll(played: Played, wanted: readonly Mutant[]) {
  const learned = await learn(played);
  process.stderr.write(
    `${learned.length} tests of ${played.tests.length} files, ${Math.round(learned.reduce((sum, { ms }) => sum + ms, 0))} ms\n`,
  );
  const survived: Mutant[] = [];
  const foundElsewhere: Mutant[] = [];
  const lost = (mutant: Mutant) => {
    survived.push(mutant);
    const { file, line, was, becomes } = mutant;
    process.stdout.write(`src/${file}:${line}  ${shortly(was)}  →  ${shortly(becomes)}\n`);
  };
  const waiting = [...wanted];
  const play = async () => {
    let player: ChildProcess | undefined;
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const tests = testsFor(mutant, learned, played.tests);
      if (tests.length === 0) {
        lost(mutant);
        continue;
      }
      player ??= begin(played);
      tell(player, { what: 'try', mutant: mutant.id, tests });
      const told = await next(player, PATIENCE_MS);
      if (told?.what !== 'tried') {
        player.kill('SIGKILL');
        player = undefined;
      } else if (!told.killedBy) lost(mutant);
      else if (roomOf(played.tests[told.killedBy.file] ?? '') !== roomOf(mutant.file))
        foundElsewhere.push(mutant);
      if (waiting.length % 200 === 0) process.stderr.write(`${waiting.length} to try\n`);
    }
    player?.kill();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, play));
  return { survived: survived.sort((one, other) => one.id - other.id), foundElsewhere };
}

const ofRoom = (mutants: readonly Mutant[], room: string) =>
  mutants.filter(({ file }) => roomOf(file) === room).length;

/** What became of each room's mutants, of those that were tried. */
function scoresOf(
  wanted: readonly Mutant[],
  ignored: readonly Mutant[],
  { survived, foundElsewhere }: Awaited<ReturnType<typeof tryAll>>,
  step: number,
): Score[] {
  const date = new Date().toISOString().slice(0, 10);
  return ROOMS.flatMap((room): Score[] => {
    const count = (mutants: readonly Mutant[]) => ofRoom(mutants, room);
    const tried = count(wanted);
    if (tried === 0) return [];
    const found = tried - count(survived);
    const [elsewhere, left] = [count(foundElsewhere), count(ignored)];
    return [{ room, tried, step, found, foundElsewhere: elsewhere, ignored: left, date }];
  });
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      sample: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      keep: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const step = Math.max(1, Number.parseInt(values.sample, 10) || 1);
  const first = (Number.parseInt(values.from, 10) || 0) % step;
  const isWanted = (file: string) =>
    positionals.length === 0 || positionals.some((one) => file.startsWith(one));
  const { texts, mutants } = mutantsOf(isWanted);
  const ignored = mutants.filter((one) => isIgnored(one));
  for (const { file, was, becomes } of IGNORED)
    if (isWanted(file) && !ignored.some((one) => one.file === file && shortly(one.was) === was))
      process.stderr.write(`Ignored, and there is no such mutant: ${file} ${was} → ${becomes}\n`);
  const inSample = mutants.filter((one) => one.id % step === first && !ignored.includes(one));
  const refused = refusedByTypes(inSample, path.join(ROOT, 'src'), (file) =>
    readFileSync(path.join(ROOT, 'src', file), 'utf8'),
  );
  const wanted = inSample.filter(({ id }) => !refused.has(id));
  process.stderr.write(`${refused.size} of ${inSample.length} mutants are refused by the types\n`);
  const tests = await importing(testFiles(), texts);
  const played = { text: await bundled(tests, texts), tests, mutants };
  const scores = scoresOf(wanted, ignored, await tryAll(played, wanted), step);
  for (const score of scores) process.stdout.write(`${rowOf(score)}\n`);
  const sum = (of: (score: Score) => number) => scores.reduce((all, one) => all + of(one), 0);
  const found = percent(
    sum((one) => one.found),
    sum((one) => one.tried),
  );
  process.stdout.write(`${found} of ${wanted.length} mutants are found by tests\n`);
  const over = ROOMS.filter((room) => tooManyIgnored(ofRoom(ignored, room), ofRoom(mutants, room)));
  for (const room of over)
    process.stderr.write(`More than 3 % of ${room}’s mutants are ignored: nothing is kept.\n`);
  if (over.length > 0) process.exitCode = 1;
  else if (values.keep) keepScores(scores);
}

void main();
