/** Parts of the page that come when a view in them is first opened: one call fetches one, and it stays. */
import type { Said } from '../texts/said';
import { askQuietly } from './actions';
import { signal } from './signal';

/** Put in by the build: which build page and parts are of. What they share is known by its place, so both must be of one. */
declare const PAGE_BUILD: string;

/** What a part shows, by name. */
type Part = Readonly<Record<string, unknown>>;

type State =
  | { kind: 'coming' }
  | { kind: 'here'; part: Part }
  /** `isOver`: trying again helps nobody. */
  | { kind: 'failed'; said: Said; isOver: boolean };

const states = signal<Readonly<Record<string, State>>>({});

/** How a part fares; undefined: nobody asked for it yet. */
export function stateOf(name: string): State | undefined {
  return states.value[name];
}

/** Fetches a part that isn't here and isn't on its way. */
export async function fetchPart(name: string): Promise<void> {
  const before = stateOf(name);
  if (before !== undefined && before.kind !== 'failed') return;
  states.value = { ...states.value, [name]: { kind: 'coming' } };
  const state = await fetched(name);
  states.value = { ...states.value, [name]: state };
}

async function fetched(part: string): Promise<State> {
  const answer = await askQuietly('readPart', { part });
  if (!answer.ok) return { kind: 'failed', said: answer.trouble.said, isOver: false };
  const { build, code } = read(answer.value);
  if (build !== PAGE_BUILD) return failed('sidebar.part.updated');
  const came = run(code);
  return came === null ? failed('connection.broken') : { kind: 'here', part: came };
}

function failed(code: string): State {
  return { kind: 'failed', said: { code, values: {} }, isOver: true };
}

/** The file of a part; where there is none, or none that can be read, it is of no build. */
function read(file: string | null): { build: string; code: string } {
  try {
    return JSON.parse(file ?? '');
  } catch {
    return { build: '', code: '' };
  }
}

/** Runs a part as the page's own script was run, in an element: a policy of the page may forbid other ways. */
function run(code: string): Part | null {
  let part: Part | null = null;
  Object.assign(globalThis, {
    takePart: (made: Part) => {
      part = made;
    },
  });
  const script = document.createElement('script');
  script.text = code;
  document.head.append(script);
  script.remove();
  return part;
}
