/** A person at the sidebar, in virtual time: opens it, presses its main button, and comes back when an execution was ended. */
import type {
  Answer,
  Opening,
  Script,
  SettingsRequest,
  SheetRequest,
  Trouble,
  View,
} from '../../src/protocol';
import {
  type Died,
  died,
  LOOP_START,
  MOST_DEATHS,
  nextStep,
  type SliceResult,
} from '../../src/sidebar/run-loop';
import { roundTripMs, type World } from '../apps-script';
import type { VirtualClock } from '../clock';
import type { Catalogue } from './sentence';

export interface SessionOptions {
  world: World;
  clock: VirtualClock;
  person: string;
  slower: number;
  /** Domains that count as the organisation's beside the person's own. */
  domains: string[];
  /** Ends after the first slice, or the first execution that is killed. */
  once: boolean;
}

/** How the session went. */
export interface SessionEnd {
  /** The newest that was seen of the sheet; null: the sidebar never opened. */
  view: View | null;
  texts: Catalogue;
  slices: number;
  /** What ended it before everything was tried. */
  trouble: Trouble | null;
}

/** A sheet that changes under each press, or a run that can't be left behind, is given up on after so many tries. */
const MOST_ROUNDS = 20;

/** The wait after the first call that died, in milliseconds; each further one in a row doubles it. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** What ticks the organisation's further `domains` in the settings of a sheet; null: they are ticked. */
export function settingsWith(
  { sheet, settings }: View,
  domains: readonly string[],
): SettingsRequest | null {
  const ownDomains = [...new Set([...settings.ownDomains, ...domains])];
  if (ownDomains.length === settings.ownDomains.length) return null;
  return { sheetId: sheet.id, settings: { ...settings, ownDomains } };
}

/** Sets up all rows that are ready, or goes on with an unfinished run; ends when nothing is left to do. */
export function setUpRows(options: SessionOptions): SessionEnd {
  const { world, clock, person, slower, once } = options;
  const end: SessionEnd = { view: null, texts: {}, slices: 0, trouble: null };
  let over = false;

  const call = <Name extends keyof Script>(
    name: Name,
    request: Parameters<Script[Name]>[0],
  ): ReturnType<Script[Name]> | Died => {
    const result = world.execute({ function: name, args: [request], person });
    clock.spend(roundTripMs(slower));
    if (name === 'runSlice') end.slices += 1;
    if (once && (result.kind === 'killed' || name === 'runSlice')) over = true;
    switch (result.kind) {
      case 'returned':
        return result.value as ReturnType<Script[Name]>;
      case 'threw':
        return died(new Error(result.message));
      case 'killed':
        return died(new Error('the execution was ended'));
    }
  };

  /** Calls again, with growing pauses, as long as no answer comes. */
  const insist = <T>(attempt: () => Answer<T> | Died): Answer<T> => {
    for (let deaths = 0; ; deaths++) {
      const answer = attempt();
      if (answer.ok || !('died' in answer) || over || deaths + 1 >= MOST_DEATHS) return answer;
      clock.spend(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** deaths));
    }
  };

  const open = (): Opening | null => {
    const answer = insist(() => call('openSidebar', {}));
    if (!answer.ok) {
      end.trouble = answer.trouble;
      return null;
    }
    end.view = answer.value.view;
    end.texts = answer.value.texts;
    return answer.value;
  };

  /** As a person does who knows which domains are the organisation's; the sheet is read anew by it. */
  const tickDomains = (view: View): View | null => {
    const settings = settingsWith(view, options.domains);
    if (!settings || over) return view;
    const answer = insist(() => call('saveSettings', settings));
    if (!answer.ok) {
      end.trouble = answer.trouble;
      return null;
    }
    end.view = answer.value;
    return answer.value;
  };

  /** Slice after slice; a slice that was ended is followed by a sidebar opened anew. */
  const work = (request: SheetRequest): boolean => {
    let state = LOOP_START;
    let reopen = false;
    for (;;) {
      if (reopen && open() === null) return false;
      if (over) return false;
      const result: SliceResult = call('runSlice', request);
      reopen = 'died' in result;
      if (over) return false;
      const step = nextStep(state, result, clock.now());
      if (step.do === 'end') {
        if (step.end.kind === 'trouble') end.trouble = step.end.trouble;
        return step.end.kind === 'ended';
      }
      if (step.do === 'wait') clock.spend(step.waitMs);
      state = step.state;
    }
  };

  for (let round = 0; round < MOST_ROUNDS; round++) {
    const opened = open()?.view;
    const view = opened && tickDomains(opened);
    if (!view || over || view.columns === null) return end;
    const request = { sheetId: view.sheet.id };
    if (view.run?.mine && !view.run.stopped && view.run.left > 0) {
      if (!work(request)) return end;
      continue;
    }
    // Rows that can't be set up still get their reason written beside them.
    if (view.offer.rows === 0 && view.counts.toFix === 0) return end;
    const { digest } = view.offer;
    const started = call('startRun', { ...request, which: 'all', take: 'ready', digest });
    if (over) return end;
    if (!started.ok) {
      if ('died' in started) continue;
      end.trouble = started.trouble;
      return end;
    }
    if (started.value.kind === 'started') {
      work(request);
      return end;
    }
    if (started.value.kind === 'busy')
      clock.spend(Math.max(1_000, started.value.until - clock.now()));
  }
  return end;
}
