/** Asks all probes, one after the other, and writes down what came. */
import { type Answer, type Ask, inShort, NoAnswer, type Question } from './ask';
import { Hindered, PROBES, type Probe, type ProbeWorld } from './probes';
import { redactor } from './redact';

/** What came of one probe. */
export interface Observation {
  /** In a word or two; what comparisons go by. */
  observed: string;
  /** Whether the question itself was asked; false where something else was in the way. */
  asked: boolean;
  /** The calls behind it, without names. */
  answers: { call: string; came: string; body: unknown }[];
}

/** A file of observations. */
export interface Observations {
  /** What was asked: `https://chat.googleapis.com`, or an emulator. */
  endpoint: string;
  /** The day, RFC 3339. */
  on: string;
  observations: Record<string, Observation>;
}

export interface ObserveOptions {
  ask: Ask;
  endpoint: string;
  me: string;
  colleague: string;
  nobody: string;
  alias?: string;
  outsider?: string;
  wait(ms: number): Promise<void>;
  newId(): string;
  /** Unix ms. */
  now(): number;
  /** What an earlier run observed; its answers are kept. */
  before?: Observations;
  /** Which probes; all unless given. */
  only?: readonly Probe[];
  /** Hears of each probe as it ends. */
  onProbe?: (id: string, observed: string) => void;
}

/** Everything that was observed, and what stopped it: null when all was asked. */
export interface Observed {
  file: Observations;
  /** Spaces that were made and are still there; by their names, so never in a file. */
  left: string[];
  stopped: 'no-answer' | 'no-token' | 'too-much' | null;
}

/** Asks every probe that wasn't answered before. Spaces that were made are deleted where Chat allows it. */
export async function observe(options: ObserveOptions): Promise<Observed> {
  const { me, colleague, nobody, alias, outsider } = options;
  const redact = redactor({
    me,
    colleague,
    nobody,
    ...(alias === undefined ? {} : { alias }),
    ...(outsider === undefined ? {} : { outsider }),
  });
  const file: Observations = {
    endpoint: options.endpoint,
    on: new Date(options.now()).toISOString(),
    observations: {},
  };
  const left: string[] = [];
  let stopped: Observed['stopped'] = null;
  const made = new Set<string>();

  for (const probe of options.only ?? PROBES) {
    const before = options.before?.observations[probe.id];
    if (before?.asked) {
      file.observations[probe.id] = before;
      continue;
    }
    if (stopped !== null || (probe.needs !== undefined && options[probe.needs] === undefined))
      continue;
    const answers: Observation['answers'] = [];
    const world: ProbeWorld = {
      ...options,
      title: `Probe ${probe.id} (may be deleted)`,
      made: (name) => made.add(name),
      ask: async (question) => {
        const answer = await options.ask(question);
        answers.push({
          call: `${question.method} ${String(redact(question.path))}`,
          came: inShort(answer),
          body: redact(answer.body),
        });
        if (answer.status === 401) throw new NoToken();
        if (answer.status === 429 || answer.status === 503) throw new TooMuch();
        return answer;
      },
    };
    try {
      const observed = await probe.run(world);
      file.observations[probe.id] = { observed: String(redact(observed)), asked: true, answers };
    } catch (error) {
      if (error instanceof NoAnswer) stopped = 'no-answer';
      else if (error instanceof NoToken) stopped = 'no-token';
      else if (error instanceof TooMuch) stopped = 'too-much';
      else if (error instanceof Hindered)
        file.observations[probe.id] = { observed: error.message, asked: false, answers };
      else throw error;
    }
    const observation = file.observations[probe.id];
    if (observation) options.onProbe?.(probe.id, observation.observed);
  }
  for (const name of made) {
    const isGone = stopped === null && (await deleted(options.ask, name, options.wait));
    if (!isGone) left.push(name);
  }
  return { file, left, stopped };
}

/** The token is worth nothing: nothing more can be asked. */
class NoToken extends Error {}

/** Chat has too much to do, or a quota is used up, also after waiting: nothing more can be asked now. */
class TooMuch extends Error {}

async function deleted(
  ask: Ask,
  name: string,
  wait: (ms: number) => Promise<void>,
): Promise<boolean> {
  await wait(1_100);
  const question: Question = { method: 'DELETE', path: name };
  const answer: Answer | null = await ask(question).catch(() => null);
  return answer !== null && answer.status < 400;
}
