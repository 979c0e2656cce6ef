/** Plays the conversation with every client that is installed, and says of each how it went. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type CloudPackages, cloudSpeaker } from './cloud';
import { type Played, pairsIn, play, readConversation, type Speaker } from './conversation';
import { discoveryDocument } from './discovery';
import { startEmulator } from './emulator';
import { googleapisSpeaker } from './googleapis';
import { type Compared, compareWithNewestTypes, compareWithNumbers } from './newest';

const installed = createRequire(path.join(__dirname, 'package.json'));
const conversation = readConversation();

/** What came of one client: its steps, or why it wasn't tried. */
type Result = { client: string } & ({ played: Played[] } | { skipped: string });

/** Why a package of this folder can't be tried here; undefined when it can. */
function hindrance(name: string): string | undefined {
  const manifest = path.join(__dirname, 'node_modules', name, 'package.json');
  if (!existsSync(manifest))
    return `${name} isn’t installed. Install it with npm ci --prefix test/clients.`;
  const { engines, version } = installed(manifest) as {
    engines?: { node?: string };
    version: string;
  };
  const least = Number(/\d+/.exec(engines?.node ?? '')?.[0] ?? 0);
  const own = Number(process.versions.node.split('.')[0]);
  return own < least
    ? `${name} ${version} needs Node ${least} or newer; this is ${process.versions.node}.`
    : undefined;
}

async function withEmulator(speak: (port: number) => Promise<Played[]>): Promise<Played[]> {
  const emulator = await startEmulator();
  try {
    return await speak(emulator.port);
  } finally {
    await emulator.close();
  }
}

async function tryPackage(
  name: string,
  rest: boolean,
  speaker: (port: number) => Speaker,
): Promise<Result> {
  const skipped = hindrance(name);
  if (skipped !== undefined) return { client: name, skipped };
  const played = await withEmulator((port) => play(conversation, speaker(port), rest));
  return { client: name, played };
}

/** googleapiclient of Debian's `python3-googleapi`, which plays by itself and prints what came of it. */
async function tryPython(): Promise<Result> {
  const client = 'google-api-python-client';
  const python = ['/usr/bin/python3', 'python3'].find(
    (command) => spawnSync(command, ['-c', 'import googleapiclient']).status === 0,
  );
  if (python === undefined)
    return {
      client,
      skipped: `${client} isn’t installed. On Debian: apt install python3-googleapi.`,
    };
  const { spawn } = await import('node:child_process');
  const played = await withEmulator(
    (port) =>
      new Promise<Played[]>((resolve, reject) => {
        const child = spawn(python, [path.join(__dirname, 'python_client.py')], {
          stdio: ['pipe', 'pipe', 'inherit'],
        });
        let printed = '';
        child.stdout.on('data', (text) => {
          printed += text;
        });
        child.on('error', reject);
        child.on('close', (code) => {
          if (code === 0) resolve(JSON.parse(printed) as Played[]);
          else reject(new Error(`${client} ended with ${code}.`));
        });
        child.stdin.end(
          JSON.stringify({
            conversation,
            discovery: discoveryDocument(`http://127.0.0.1:${port}/`),
          }),
        );
      }),
  );
  return { client, played };
}

/** Prints how a client did; answers whether nothing was wrong. */
function tell(result: Result): boolean {
  if ('skipped' in result) {
    console.log(`– ${result.client}: skipped. ${result.skipped}`);
    return true;
  }
  const count = (outcome: Played['outcome']) =>
    result.played.filter((step) => step.outcome === outcome).length;
  const unknown = count('unknown') > 0 ? `, ${count('unknown')} unknown to this client` : '';
  console.log(
    `${count('wrong') > 0 ? '✗' : '✓'} ${result.client}: ${count('right')} right, ${count('wrong')} wrong${unknown}`,
  );
  for (const { title, outcome, differences } of result.played)
    if (outcome === 'wrong') console.log(`    ${title}\n      ${differences.join('\n      ')}`);
  return count('wrong') === 0;
}

/** As `tell`, for a comparison. */
function tellCompared(result: Compared): boolean {
  if ('skipped' in result) {
    console.log(`– ${result.what}: skipped. ${result.skipped}`);
    return true;
  }
  const { what, compared, differences } = result;
  const isFine = differences.length === 0;
  console.log(`${isFine ? '✓' : '✗'} ${what}: ${compared} compared, ${differences.length} differ`);
  for (const difference of differences) console.log(`    ${difference}`);
  return isFine;
}

async function main(): Promise<void> {
  console.log(`${pairsIn(conversation).length} pairs of method and option`);
  const results = [
    await tryPackage('@googleapis/chat', true, (port) =>
      googleapisSpeaker(installed('@googleapis/chat').chat, `http://127.0.0.1:${port}`),
    ),
    await tryPackage('@google-apps/chat', false, (port) =>
      cloudSpeaker(
        { ...installed('@google-apps/chat'), ...installed('google-auth-library') } as CloudPackages,
        port,
      ),
    ),
    await tryPython(),
  ];
  const compared = [compareWithNewestTypes(), compareWithNumbers()].map(tellCompared);
  const fine = [...results.map(tell), ...compared].every(Boolean);
  const tried = results.filter((result) => 'played' in result).length;
  console.log(`${tried} of ${results.length} clients tried`);
  process.exitCode = fine ? 0 : 1;
}

void main();
