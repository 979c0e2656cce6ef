/** Who plays in a simulated run: people at tabs of the sidebar, and what each of them does next. */
import type { Calls } from './calls';
import { gridOf, noteMend, noteNamed, textAt } from './ledger';
import type { Player, Show } from './show';
import { playTab, type Tab, type TabOptions } from './tab';

export interface Cast {
  /** Opens a sidebar. */
  join(name: string, person: string, options: Partial<TabOptions>): void;
  /** Lets somebody act who has no tab. */
  joinBeside(player: { name: string; person: string; tab: Tab }): void;
  /** Everybody leaves. */
  clear(): void;
  /** The player does their next step: a call, or a wait. */
  play(player: Player): void;
  /** Who is next among those that have something to do. */
  next(): Player | undefined;
}

/** Of a Request ID, what each start writes anew of a row that it takes up: it is nothing that a person sees. */
const RUN_AND_SEALS = / v2 [0-9a-z]{5}| [A-Za-z0-9_-]{32}(?=")/g;

export function createCast(show: Show, { execute }: Pick<Calls, 'execute'>): Cast {
  const { stage, players } = show;
  const { world, clock, random, ledger, scenario } = stage;
  const enter = (player: Pick<Player, 'name' | 'person' | 'isTab' | 'tab' | 'readyAt'>) =>
    players.push({ ...player, reply: undefined, busy: false, end: undefined });
  return {
    join: (name, person, options) => {
      const { sheet = 0 } = options;
      const grid = () => gridOf(world.cells(sheet));
      const readyAt = clock.now() + random.between(0, show.calm ? 0 : 60_000);
      const tab = playTab({
        random: random.fork(`${name} ${players.length}`),
        now: () => clock.now(),
        shown: () => JSON.stringify(world.cells(sheet)).replace(RUN_AND_SEALS, ''),
        someAreSilent: () => {
          const now = grid();
          return now.cells.some((_, index) => index > 0 && textAt(now, index + 1, 'Status') === '');
        },
        calm: show.calm,
        stopShare: scenario.stopShare,
        background: false,
        onTick: stage.keeper ? (shown) => stage.checker.removals.ticked(person, shown) : undefined,
        onMend: (row, mend, space) => {
          show.tell(`${name} presses ${mend} on row ${row}`);
          noteMend(ledger, grid(), row, mend, space);
          noteNamed(ledger, person, space);
        },
        ...options,
      });
      enter({ name, person, isTab: true, tab, readyAt });
    },
    joinBeside: (player) => enter({ ...player, isTab: false, readyAt: clock.now() }),
    clear: () => {
      players.length = 0;
    },
    play: (player) => {
      player.busy = true;
      const next = player.tab.next(player.reply);
      player.reply = undefined;
      if (next.done) {
        player.end = next.value;
        show.tell(`${player.name} is done: ${next.value.end} ${next.value.because}`);
      } else if (next.value.do === 'wait') player.readyAt = clock.now() + next.value.step.waitMs;
      else player.reply = execute(player.person, next.value.name, next.value.request);
      player.busy = false;
    },
    next: () =>
      players
        .filter((player) => !player.end)
        .reduce<Player | undefined>(
          (first, player) => (first && first.readyAt <= player.readyAt ? first : player),
          undefined,
        ),
  };
}
