/**
 * One long conversation with Chat, typed from Google's reference, that every client plays against the emulator. It
 * is data (`conversation.json`), so that clients of other languages play the same: each step is a call by its
 * official name, and the whole answer that has to come. A text between slashes is a pattern, `*` any text that isn't
 * empty, `{name}` what an earlier step kept, and `...` the shape whose fields a value has besides its own.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type Value = null | boolean | number | string | Value[] | { [name: string]: Value };
type Fields = Record<string, Value>;

/** One call and what has to come of it: an answer or an error. */
export interface Step {
  /** What is special about it. */
  says?: string;
  /** As the official clients name the method: `spaces.members.list`. */
  call: string;
  /** In the path and the query. */
  parameters?: Fields;
  body?: Fields;
  /** Whose account it is. */
  as?: string;
  answer?: Fields;
  error?: { code: number; status: string };
  /** Names for places in the answer, for later steps. */
  keep?: Record<string, string>;
  /** Only clients that speak JSON over HTTP can ask so. */
  only?: 'rest';
}

interface Conversation {
  shapes: Record<string, Fields>;
  steps: Step[];
}

/** What a client heard, or that it doesn't know the method. */
export type Heard =
  | { kind: 'answer'; value: unknown }
  | { kind: 'error'; code: number | undefined; status: string | undefined }
  | { kind: 'unknown' };

/** One client: makes the call as `person` and says what came of it. */
export type Speaker = (call: {
  call: string;
  parameters: Fields;
  body: Fields | undefined;
  person: string;
}) => Promise<Heard>;

/** What became of one step. */
export interface Played {
  title: string;
  outcome: 'right' | 'wrong' | 'unknown';
  /** What is not as it has to be; empty when all is right. */
  differences: string[];
}

const USUAL_PERSON = 'ann@example.com';

export function readConversation(): Conversation {
  return JSON.parse(
    readFileSync(path.join(__dirname, 'conversation.json'), 'utf8'),
  ) as Conversation;
}

/** The pairs of method and option that the conversation tries, each once. */
export function pairsIn({ steps }: Conversation): string[] {
  const pairs = steps.flatMap(({ call, parameters = {}, body = {} }) => {
    const options = [
      ...Object.keys(parameters).filter((name) => name !== 'name' && name !== 'parent'),
      ...Object.keys(body),
    ];
    return options.length === 0 ? [call] : options.map((option) => `${call} ${option}`);
  });
  return [...new Set(pairs)];
}

/** Plays all steps in order; `rest` for a client that speaks JSON itself. */
export async function play(
  { shapes, steps }: Conversation,
  speaker: Speaker,
  rest: boolean,
): Promise<Played[]> {
  const kept: Record<string, string> = {};
  const played: Played[] = [];
  for (const step of steps) {
    const title = step.says === undefined ? step.call : `${step.call}: ${step.says}`;
    if (step.only === 'rest' && !rest) continue;
    const heard = await speaker({
      call: step.call,
      parameters: filled(step.parameters ?? {}, kept),
      body: step.body === undefined ? undefined : filled(step.body, kept),
      person: step.as ?? USUAL_PERSON,
    });
    if (heard.kind === 'unknown') {
      played.push({ title, outcome: 'unknown', differences: [] });
      continue;
    }
    const expected = step.answer === undefined ? undefined : filled(step.answer, kept);
    const differences = differencesOf(heard, step, expected, filled(shapes, kept));
    played.push({ title, outcome: differences.length === 0 ? 'right' : 'wrong', differences });
    if (heard.kind === 'answer')
      for (const [name, place] of Object.entries(step.keep ?? {}))
        kept[name] = String(at(heard.value, place));
  }
  return played;
}

function differencesOf(
  heard: Exclude<Heard, { kind: 'unknown' }>,
  { error }: Step,
  expected: Fields | undefined,
  shapes: Conversation['shapes'],
): string[] {
  if (heard.kind === 'answer')
    return error === undefined
      ? mismatches(heard.value, expected ?? {}, shapes, 'answer')
      : [`an answer came where ${error.status} has to: ${JSON.stringify(heard.value)}`];
  if (error === undefined) return [`${heard.code} ${heard.status} came where an answer has to`];
  return heard.status === error.status && (heard.code ?? error.code) === error.code
    ? []
    : [`${heard.code} ${heard.status} came where ${error.code} ${error.status} has to`];
}

/** A value with everything that was kept put in. */
function filled<T extends Value>(value: T, kept: Record<string, string>): T {
  if (typeof value === 'string')
    return value.replace(/\{([a-zA-Z]\w*)\}/g, (whole, name) => kept[name] ?? whole) as T;
  if (Array.isArray(value)) return value.map((item) => filled(item, kept)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, filled(held, kept)]),
  ) as T;
}

/** What of `got` isn't as expected, place by place: nothing may be missing, nothing too much. */
export function mismatches(
  got: unknown,
  expected: Value,
  shapes: Conversation['shapes'],
  place: string,
): string[] {
  const differs = [`${place} is ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`];
  if (typeof expected === 'string') {
    if (typeof got !== 'string') return differs;
    const pattern = /^\/(.*)\/$/.exec(expected)?.[1];
    if (pattern !== undefined) return new RegExp(pattern).test(got) ? [] : differs;
    return got === expected || (expected === '*' && got !== '') ? [] : differs;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length) return differs;
    return expected.flatMap((item, index) =>
      mismatches(got[index], item, shapes, `${place}[${index}]`),
    );
  }
  if (expected === null || typeof expected !== 'object') return got === expected ? [] : differs;
  if (typeof got !== 'object' || got === null) return differs;
  const wanted = whole(expected, shapes);
  return [...new Set([...Object.keys(wanted), ...Object.keys(got)])].flatMap((name) => {
    const held = (got as Record<string, unknown>)[name];
    const want = wanted[name];
    // Some clients can't tell “false” from nothing said.
    if (want === false && held === undefined) return [];
    if (want === undefined) return [`${place}.${name} is too much: ${JSON.stringify(held)}`];
    if (held === undefined) return [`${place}.${name} is missing`];
    return mismatches(held, want, shapes, `${place}.${name}`);
  });
}

/** All fields that a value has to have: those of the shape it names, and its own over them. */
function whole(expected: Fields, shapes: Conversation['shapes']): Fields {
  const { '...': shape, ...own } = expected;
  return typeof shape === 'string' ? { ...whole(shapes[shape] ?? {}, shapes), ...own } : own;
}

function at(value: unknown, place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>((held, name) => (held as Record<string, unknown> | undefined)?.[name], value);
}
