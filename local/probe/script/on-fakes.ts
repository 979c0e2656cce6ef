/** Asks the script's questions of the fakes, in a spreadsheet of their own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorld } from '../../apps-script';
import { createChatApi } from '../../chat-api';
import { virtualClock } from '../../clock';
import { faultsFrom } from '../../faults';
import { randomFrom } from '../../random';
import { buildProbeScript } from '../build-script';

/** What the fakes answer to every question of the script, by its id. */
export function askedOfFakes(): Record<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'probe-script-'));
  try {
    buildProbeScript(folder);
    const random = randomFrom(1);
    const clock = virtualClock();
    const faults = faultsFrom([], random.fork('faults'));
    const organisation = ['example.com'];
    const world = createWorld({
      clock,
      random: random.fork('world'),
      faults,
      chat: createChatApi({ clock, random: random.fork('chat'), faults, organisation }),
      dist: folder,
      sheets: [{ name: 'Sheet1', cells: [] }],
      owner: 'ann@example.com',
      mode: 'bound',
    });
    const result = world.execute({ person: 'ann@example.com', function: 'probe', args: [] });
    if (result.kind !== 'returned') throw new Error(`The probe script ${JSON.stringify(result)}`);
    return Object.fromEntries(result.value as [string, string][]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
