/** Asks the script's questions of the fakes, in a spreadsheet of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { createWorld, type World } from '../../apps-script';
import { createChatApi } from '../../chat-api';
import { virtualClock } from '../../clock';
import { faultsFrom } from '../../faults';
import { randomFrom } from '../../random';
import { buildProbeScript } from '../build-script';

const ANN = 'ann@example.com';
const HOUR_MS = 3_600_000;

/** Built and asked once for each choice of faults: the fakes say the same each time. */
const said = new Map<string, Record<string, string>>();

/** What the fakes answer to every question of the script under these faults, by its id. */
export function askedOfFakes(fault: readonly string[] = []): Record<string, string> {
  const known = said.get(fault.join());
  if (known) return known;
  const answers = ask(fault);
  said.set(fault.join(), answers);
  return answers;
}

function ask(fault: readonly string[]): Record<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'probe-script-'));
  try {
    buildProbeScript(folder);
    const random = randomFrom(1);
    const clock = virtualClock();
    const faults = faultsFrom(fault, random.fork('faults'));
    const organisation = ['example.com'];
    const world = createWorld({
      clock,
      random: random.fork('world'),
      faults,
      chat: createChatApi({ clock, random: random.fork('chat'), faults, organisation }),
      dist: folder,
      sheets: [{ name: 'Sheet1', cells: [] }],
      owner: ANN,
      mode: 'bound',
    });
    call(world, 'probe');
    call(world, 'probePage', [], 'menu');
    playPage(world);
    call(world, 'probeTimers');
    for (let hour = 0; hour < 4; hour++) {
      clock.goTo(clock.now() + HOUR_MS);
      world.fireDueTriggers();
    }
    call(world, 'probeLater');
    const sheet = world.view().sheets.find(({ name }) => name === 'Observations');
    const [, ...rows] = sheet?.cells ?? [];
    return Object.fromEntries(rows.map(([id = '', observed = '']) => [id, observed]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function call(world: World, name: string, args: unknown[] = [], from?: 'menu'): unknown {
  const result = world.execute({ person: ANN, function: name, args, ...(from ? { from } : {}) });
  if (result.kind !== 'returned') throw new Error(`The probe script ${JSON.stringify(result)}`);
  return result.value;
}

/** Plays the page that the script shows: its scripts one after the other, and its calls at once. */
function playPage(world: World): void {
  const html = world.sidebar?.html ?? '';
  type Handler = (value: unknown) => void;
  const runner = (success: Handler, failure: Handler): object =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failure);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(success, handler);
          return (request: unknown) => {
            const args = [JSON.parse(JSON.stringify(request ?? null))];
            const result = world.execute({ person: ANN, function: String(name), args });
            if (result.kind === 'returned') success(result.value);
            else failure(result);
          };
        },
      },
    );
  const nothing = () => undefined;
  let late: () => void = nothing;
  const page = vm.createContext({
    google: { script: { run: runner(nothing, nothing) } },
    document: {
      querySelector: () => (/<meta\b/.test(html) ? {} : null),
      getElementById: () => ({}),
      createElement: () => ({ text: '' }),
      head: { append: ({ text }: { text: string }) => vm.runInContext(text, page) },
    },
    setTimeout: (work: () => void) => {
      late = work;
    },
  });
  for (const [, code = ''] of html.matchAll(/<script>([\s\S]*?)<\/script>/g)) {
    try {
      vm.runInContext(code, page);
    } catch {
      // As in a browser: the other scripts go on.
    }
  }
  late();
}
