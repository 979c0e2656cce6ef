/** A world that an earlier version left behind, opened again with a bundle of one's choice. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createWorld } from '../../local/apps-script';
import { createChatApi } from '../../local/chat-api';
import { virtualClock } from '../../local/clock';
import { NO_ANSWERING } from '../../local/commands/answering';
import { DIST } from '../../local/commands/run';
import { setUpRows } from '../../local/commands/session';
import { faultsFrom } from '../../local/faults';
import { randomFrom } from '../../local/random';
import type { Answer, Opening, View } from '../../src/protocol';

export const ANN = 'ann@example.com';
export const HOUR = 3_600_000;

/** The bundle as a version's people have it. */
export const bundleOf = (version: string) => path.join(__dirname, version, 'bundle');

/** What `run --world` and `record.ts` wrote. */
export interface Recorded {
  recorded: { commit: string; command: string };
  chat: unknown;
  world: unknown;
}

export function recorded(version: string, name: string): Recorded {
  const file = path.join(__dirname, version, `${name}.world.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
}

/** Opens a world, by default with the bundle of today. */
export function openWorld(saved: { chat: unknown; world: unknown }, dist = DIST) {
  const random = randomFrom(11);
  const clock = virtualClock();
  const faults = faultsFrom([], random.fork('faults'));
  const organisation = ['example.com', 'partner.org'];
  const chat = createChatApi({
    ...{ clock, faults, organisation, random: random.fork('chat') },
    state: saved.chat,
  });
  const world = createWorld({
    ...{ clock, faults, chat, dist, sheets: [], owner: ANN, mode: 'bound' },
    random: random.fork('world'),
    state: saved.world,
  });
  const earlier = chat.requests().length;
  const call = <T>(name: string, request: unknown): T => {
    const result = world.execute({ function: name, args: [request], person: ANN });
    if (result.kind === 'returned') return result.value as T;
    throw new Error(`${name}: ${result.kind === 'threw' ? result.message : 'killed'}`);
  };
  const ask = <T>(name: string, request: unknown): T => {
    const answer = call<Answer<T>>(name, request);
    if (answer.ok) return answer.value;
    throw new Error(`${name}: ${answer.trouble.said.code}`);
  };
  return {
    world,
    clock,
    chat,
    ask,
    look: (sheetId: number): View => ask<View>('look', { sheetId, which: 'all' }),
    open: (): View => ask<Opening>('openSidebar', {}).view,
    /** A person at the sidebar, who goes on with what is unfinished and sets up what is ready. */
    setUp: () =>
      setUpRows({ world, clock, person: ANN, slower: 1, answering: NO_ANSWERING, once: false }),
    pass: (ms: number) => {
      const end = clock.now() + ms;
      for (;;) {
        const next = world.nextTrigger();
        if (!next || next.at > end) break;
        clock.goTo(next.at);
        world.fireDueTriggers();
      }
      clock.goTo(Math.max(end, clock.now()));
    },
    /** Each row's text under a header, top to bottom. */
    column: (header: string, sheet?: number): string[] => {
      const cells = world.cells(sheet);
      const at = (cells[0] ?? []).indexOf(header);
      return cells.slice(1).map((row) => row[at] ?? '');
    },
    /** Rows that were sent since the world was opened. */
    setUps: () =>
      chat
        .requests()
        .slice(earlier)
        .filter(({ path: sentTo }) => sentTo === '/v1/spaces:setup'),
    save: () => ({ chat: chat.save(), world: world.save() }),
  };
}
