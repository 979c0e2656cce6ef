/** Plays the probes on the emulator under each setting, and says with which of them an observation agrees. */
import { createChatApi } from '../chat-api';
import { virtualClock } from '../clock';
import { faultsFrom } from '../faults';
import { randomFrom } from '../random';
import type { Ask } from './ask';
import { type Observations, observe } from './observe';
import { PROBES, type Probe, WHOLE_FAULTS } from './probes';
import { askedOfFakes } from './script/on-fakes';
import { SCRIPT_FAULTS, SCRIPT_PROBES } from './script/questions';

/** What one observation agrees with. */
export type Agreement =
  | { kind: 'default' }
  /** Under these settings the emulator answers so, as it stands it doesn't. */
  | { kind: 'fault'; faults: string[] }
  | { kind: 'nothing'; emulator: string }
  | { kind: 'not observed' };

export interface Line {
  probe: { id: string; asks: string };
  observed: string | undefined;
  agreement: Agreement;
}

/** One line for each question of the halves that the file has answers of, in their order. */
export async function compare(file: Pick<Observations, 'observations'>): Promise<Line[]> {
  const { observations } = file;
  const has = (probes: readonly { id: string }[]) => probes.some(({ id }) => id in observations);
  const lines: Line[] = [];
  if (has(PROBES) || !has(SCRIPT_PROBES))
    for (const probe of PROBES) {
      const observed = observations[probe.id]?.observed;
      lines.push({ probe, observed, agreement: await agreementOf(probe, observed) });
    }
  if (has(SCRIPT_PROBES)) lines.push(...linesOfScript(observations));
  return lines;
}

/** The fakes have few faults for what a script meets: most answers agree with them or with nothing. */
function linesOfScript(observations: Observations['observations']): Line[] {
  const usual = askedOfFakes();
  return SCRIPT_PROBES.map((probe): Line => {
    const observed = observations[probe.id]?.observed;
    const emulator = usual[probe.id] ?? '';
    if (typeof observed !== 'string')
      return { probe, observed: undefined, agreement: { kind: 'not observed' } };
    if (observed === emulator) return { probe, observed, agreement: { kind: 'default' } };
    const faults = SCRIPT_FAULTS.filter((fault) => askedOfFakes([fault])[probe.id] === observed);
    const agreement: Agreement =
      faults.length > 0 ? { kind: 'fault', faults } : { kind: 'nothing', emulator };
    return { probe, observed, agreement };
  });
}

async function agreementOf(probe: Probe, observed: string | undefined): Promise<Agreement> {
  if (typeof observed !== 'string') return { kind: 'not observed' };
  const usual = await played(probe, []);
  if (observed === usual) return { kind: 'default' };
  const faults: string[] = [];
  for (const fault of [...probe.faults, ...WHOLE_FAULTS])
    if ((await played(probe, [fault])) === observed) faults.push(fault);
  return faults.length > 0 ? { kind: 'fault', faults } : { kind: 'nothing', emulator: usual };
}

/** An emulator says the same each time: what it said once stands here. */
const said = new Map<string, string>();

/** What the emulator's answer to a probe is under these faults. */
async function played(probe: Probe, faults: readonly string[]): Promise<string> {
  const key = [probe.id, ...faults].join(' ');
  let observed = said.get(key);
  if (observed === undefined) {
    const { file } = await observe({ ...emulated(faults), only: [probe] });
    observed = file.observations[probe.id]?.observed ?? '';
    said.set(key, observed);
  }
  return observed;
}

/** An emulator of its own to ask, with everybody that a probe needs. */
export function emulated(faults: readonly string[]) {
  const random = randomFrom(1);
  const clock = virtualClock();
  const api = createChatApi({
    clock,
    random: random.fork('chat'),
    faults: faultsFrom(faults, random.fork('faults')),
    organisation: ['example.com'],
  });
  const ask: Ask = async ({ method, path, query = {}, body }) => {
    clock.spend(300);
    const isGroup = path.startsWith('groups:');
    const { status, body: text } = api.handle({
      method,
      host: isGroup ? 'cloudidentity.googleapis.com' : 'chat.googleapis.com',
      path: `/v1/${path}`,
      query: { ...query },
      authorization: `Bearer ${EMULATED_PEOPLE.me}`,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status, body: JSON.parse(text) as unknown };
  };
  let ids = 0;
  return {
    ...EMULATED_PEOPLE,
    ask,
    endpoint: 'emulator',
    wait: async (ms: number) => clock.spend(ms),
    newId: () => `probe-${++ids}`,
    now: () => clock.now(),
  };
}

/** Whom the emulator knows by how their addresses begin. */
export const EMULATED_PEOPLE = {
  me: 'ann@example.com',
  colleague: 'ben@example.com',
  nobody: 'nobody-of-probes@example.com',
  alias: 'alias-ben@example.com',
  outsider: 'zoe@outside.example.net',
} as const;
