/** `probe` and `compare`: ask Google what nobody here can know, and say what of the emulator agrees with it. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildProbeScript } from '../probe/build-script';
import { compare as compareLines, type Line } from '../probe/compare';
import { type Observations, type Observed, observe } from '../probe/observe';
import { askOver, GOOGLE } from '../probe/over-http';
import { PROBES, WHOLE_FAULTS } from '../probe/probes';
import { SCRIPT_PROBES } from '../probe/script/questions';
import { type Console, EXIT, Refused } from './console';
import { readSheetFile, writeTextFile } from './files';
import { DEFAULT_PERSON, domainOf } from './options';

export interface ProbeOptions {
  as: string;
  colleague?: string;
  outsider?: string;
  alias?: string;
  endpoint: string;
  tokenFile?: string;
  out: string;
}

/** What stands in for time and the environment in tests. */
export interface ProbeMeans {
  wait(ms: number): Promise<void>;
  now(): number;
  /** `PROBE_TOKEN`. */
  token: string | undefined;
}

const MEANS: ProbeMeans = {
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  now: () => Date.now(),
  token: process.env['PROBE_TOKEN'],
};

/** Asks all probes and writes what came; answers the exit code. Throws `Refused` for a bad input. */
export async function probe(
  options: ProbeOptions,
  console: Console,
  means: ProbeMeans = MEANS,
): Promise<number> {
  const { as: me, colleague, outsider, alias, out } = options;
  if (colleague === undefined)
    throw new Refused(
      'Name a colleague who may be added to spaces that are deleted again, as in --colleague ben@example.com.',
    );
  const endpoint = options.endpoint.replace(/\/+$/, '');
  if (endpoint === GOOGLE && me === DEFAULT_PERSON)
    throw new Refused('Say whose account it is, as in --as you@your.org.');
  const token = tokenOf(options.tokenFile, means.token);
  const before = readObservations(out, true);
  console.say(
    `Asking ${endpoint} ${PROBES.length} questions as ${me}. It makes some thirty spaces called “Probe … (may be deleted)” and deletes them.`,
  );
  const observed = await observe({
    ask: askOver(endpoint, token, means.wait),
    endpoint,
    me,
    colleague,
    nobody: `nobody-${randomBytes(4).toString('hex')}@${domainOf(me)}`,
    ...(outsider === undefined ? {} : { outsider }),
    ...(alias === undefined ? {} : { alias }),
    wait: means.wait,
    newId: randomUUID,
    now: means.now,
    ...(before === null ? {} : { before }),
    onProbe: (id, what) => console.say(`  ${id}: ${what}`),
  });
  writeTextFile(out, `${JSON.stringify(observed.file, null, 2)}\n`);
  for (const sentence of endOf(observed, out)) console.say(sentence);
  return observed.stopped === null ? EXIT.fine : EXIT.notEverything;
}

function endOf({ file, left, stopped }: Observed, out: string): string[] {
  const all = Object.values(file.observations);
  const asked = all.filter((one) => one.asked).length;
  const again = `Run it again with the same --out: what is in ${out} is not asked again.`;
  return [
    `${asked} of ${PROBES.length} questions are answered in ${out}, without addresses or ids.`,
    ...(stopped === 'no-answer' ? [`The connection was lost. ${again}`] : []),
    ...(stopped === 'no-token'
      ? [`The token is not, or no longer, valid. Get a new one. ${again}`]
      : []),
    ...(stopped === 'too-much'
      ? [
          `Chat has too much to do, or a quota is used up. ${again.replace('Run it again', 'Run it again later')}`,
        ]
      : []),
    ...(stopped === null && all.some((one) => !one.asked)
      ? [
          `Where no space came, what Chat said stands there (docs/setup.md has the remedies). ${again}`,
        ]
      : []),
    ...(left.length > 0
      ? [
          `Still there, to be deleted in Chat: ${left.map((name) => `https://chat.google.com/room/${name.slice('spaces/'.length)}`).join(', ')}`,
        ]
      : []),
    `What the emulator thinks of it: npm run -s local -- compare ${out}`,
  ];
}

/** The token of `PROBE_TOKEN`, or that of a file: bare, or as clasp writes it. */
function tokenOf(file: string | undefined, given: string | undefined): string {
  if (file === undefined) {
    if (given) return given;
    throw new Refused(
      'There is no token. Put one into the environment as PROBE_TOKEN, or name a file with --token-file (docs/probe.md).',
    );
  }
  const text = readText(file);
  const found = /"access_token"\s*:\s*"([^"]+)"/.exec(text)?.[1] ?? text.trim();
  if (/^[^\s"{}]+$/.test(found)) return found;
  throw new Refused(`${file} holds no access token.`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refused(`${file} can’t be read.`);
  }
}

/** A file of observations; null where there may be none yet. Throws `Refused` for anything else. */
function readObservations(file: string, mayBeMissing: boolean): Observations | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    if (mayBeMissing) return null;
    throw new Refused(`${file} can’t be read: there is no such file.`);
  }
  try {
    const read = JSON.parse(text) as Partial<Observations> | null;
    if (typeof read?.observations === 'object' && read.observations !== null)
      return { endpoint: '', on: '', ...read, observations: read.observations };
  } catch {
    // Said below.
  }
  throw new Refused(`${file} is no file of observations. Make one with npm run probe.`);
}

/** Builds the half that takes a spreadsheet, and says how it is used. */
export function probeScript(folder: string, console: Console): void {
  buildProbeScript(folder);
  console.say(
    `The script is in ${folder}: ${SCRIPT_PROBES.length} questions, asked by its function probe.`,
  );
  console.say('docs/probe.md says how it gets into a spreadsheet, and its answers here.');
}

/** What “File ▸ Download ▸ CSV” made of the sheet in which the script wrote its answers. */
function readAnswers(file: string): Observations {
  const { cells } = readSheetFile(file);
  const rows = cells.filter(([id]) => SCRIPT_PROBES.some((one) => one.id === id));
  if (rows.length === 0) throw new Refused(`${file} has no answers of the probe script in it.`);
  const observations = Object.fromEntries(
    rows.map(([id = '', observed = '']) => [id, { observed, asked: true, answers: [] }]),
  );
  return { endpoint: 'script', on: '', observations };
}

/** Prints with what each observation agrees; answers 1 unless all agree with the emulator as it stands. */
export async function compare(file: string, console: Console): Promise<number> {
  const observations = /\.csv$/i.test(file) ? readAnswers(file) : readObservations(file, false);
  const lines = await compareLines({ observations: observations?.observations ?? {} });
  for (const line of lines) console.say(sentenceOf(line));
  const count = (kind: Line['agreement']['kind']) =>
    lines.filter(({ agreement }) => agreement.kind === kind).length;
  console.say(
    `${count('default')} agree, ${count('fault')} with a fault, ${count('nothing')} with nothing, ${count('not observed')} not observed`,
  );
  const unknown = Object.keys(observations?.observations ?? {}).filter(
    (id) => ![...PROBES, ...SCRIPT_PROBES].some((one) => one.id === id),
  );
  if (unknown.length > 0) console.say(`Not known here: ${unknown.join(', ')}.`);
  return count('fault') + count('nothing') > 0 ? EXIT.notEverything : EXIT.fine;
}

/** What stands in the way of every question is no answer to it. */
const WHOLE: readonly string[] = WHOLE_FAULTS;

function sentenceOf({ probe: { id, asks }, observed, agreement }: Line): string {
  switch (agreement.kind) {
    case 'default':
      return `✓ ${id}: ${observed}`;
    case 'fault':
      if (agreement.faults.every((fault) => WHOLE.includes(fault)))
        return `✗ ${id}: ${observed}. So it is with --fault ${agreement.faults.join(' or --fault ')}: something is missing that docs/setup.md has the remedy for. Then ask again. (${asks})`;
      return `✗ ${id}: ${observed}. The emulator says so only with --fault ${agreement.faults.join(' or --fault ')}: that has to become its default. (${asks})`;
    case 'nothing':
      return `✗ ${id}: ${observed}. The emulator says ${agreement.emulator}, and under no fault this. (${asks})`;
    case 'not observed':
      return `– ${id}: not observed`;
  }
}
