/** A script written in a test, with a world around it, so that the fakes are tried without the add-on. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createWorld,
  type ExecuteOptions,
  type World,
  type WorldOptions,
} from '../../../local/apps-script';
import type { IncomingAnswer, OutgoingRequest } from '../../../local/apps-script/operations';
import { type VirtualClock, virtualClock } from '../../../local/clock';
import { type Faults, faultsFrom } from '../../../local/faults';
import { randomFrom } from '../../../local/random';

export const ANN = 'ann@example.com';
export const BEN = 'ben@example.com';

export const ALL_SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.external_request',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
  'chat.spaces.create',
];

const root = mkdtempSync(join(tmpdir(), 'script-'));
let folders = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));

export interface Script {
  world: World;
  clock: VirtualClock;
  faults: Faults;
  /** What arrived at Google's APIs, and when. */
  sent: (OutgoingRequest & { at: number })[];
  /** Runs a function and answers its value; throws what the script threw, or `killed: …`. */
  call(name: string, ...args: unknown[]): unknown;
  run(options: Partial<ExecuteOptions> & { function: string }): ReturnType<World['execute']>;
}

export interface ScriptOptions extends Partial<Omit<WorldOptions, 'clock' | 'faults'>> {
  code: string;
  scopes?: string[];
  faultEntries?: string[];
  seed?: number;
  files?: Record<string, string>;
  services?: string[];
  whitelist?: string[];
  answer?: (request: OutgoingRequest) => IncomingAnswer;
}

export const OK: IncomingAnswer = {
  status: 200,
  headers: { 'Content-Type': 'application/json' },
  body: '{"name":"spaces/A"}',
};

export function script(options: ScriptOptions): Script {
  const { code, scopes = ALL_SCOPES, files = {}, services = ['Chat'] } = options;
  const dist = join(root, String(++folders));
  mkdirSync(dist);
  const manifest = {
    timeZone: 'Etc/UTC',
    oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    urlFetchWhitelist: options.whitelist ?? ['https://chat.googleapis.com/'],
    dependencies: { enabledAdvancedServices: services.map((userSymbol) => ({ userSymbol })) },
  };
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(manifest));
  writeFileSync(join(dist, 'Code.js'), code);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
  const clock = virtualClock();
  const random = randomFrom(options.seed ?? 1);
  const faults = faultsFrom(options.faultEntries ?? [], random.fork('faults'));
  const sent: Script['sent'] = [];
  const world = createWorld({
    random,
    chat: {
      handle: (request) => {
        sent.push({ ...request, at: clock.now() });
        return options.answer?.(request) ?? OK;
      },
    },
    dist,
    sheets: [{ name: 'Teams', cells: [] }],
    owner: ANN,
    mode: 'bound',
    ...options,
    clock,
    faults,
  });
  const run: Script['run'] = (asked) => world.execute({ person: ANN, ...asked });
  return {
    world,
    clock,
    faults,
    sent,
    run,
    call: (name, ...args) => {
      const result = run({ function: name, args });
      switch (result.kind) {
        case 'returned':
          return result.value;
        case 'threw':
          throw new Error(`${result.name}: ${result.message}`);
        case 'killed':
          throw new Error(`killed: ${result.because}`);
      }
    },
  };
}
