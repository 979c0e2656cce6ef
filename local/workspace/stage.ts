/** What a workspace consists of, and what it is at the moment: changed by what people do, and by time. */
import { createWorld, type World } from '../apps-script';
import { sheetLocaleOf } from '../apps-script/locales';
import type { Instant } from '../clock';
import { type Faults, faultsFrom } from '../faults';
import { quotaOf } from '../quota';
import { type Random, randomFrom } from '../random';
import { type AdjustableClock, adjustableClock } from './adjustable-clock';
import { type ChatByHand, createChatByHand } from './chat-by-hand';
import { createHistory } from './history';
import type { JumpState, Mode } from './page/wire';
import type { Filters } from './shots';
import { createSidebars, type Sidebars } from './sidebars';

export interface WorkspaceOptions {
  /** The folder that would be pushed to Google. */
  dist: string;
  /** Extras that it was pushed with although they are off by themselves. */
  extras?: readonly string[];
  /** Whose spreadsheet it is. */
  person: string;
  organisation: string[];
  seed: number;
  fault: string[];
  mode: Mode;
  speed: number;
  /** New spaces a minute; Chat's 60 when left out. */
  quota?: number;
  /** What the clock shows first; the machine's time when left out. */
  start?: Instant;
  /** The people's language; `en` when left out. */
  locale?: string;
  sheet: { name: string; cells: string[][] };
  /** Called with the world before anybody sees it, as to settle what a person would have. */
  prepare?(world: World): void;
}

/** The parts of a workspace, for the functions that change it. */
export interface Stage {
  options: WorkspaceOptions;
  clock: AdjustableClock;
  faults: Faults;
  chat: ChatByHand;
  filters: Filters;
  sidebars: Sidebars;
  history: ReturnType<typeof createHistory>;
  random: Random;
  world: World;
  mode: Mode;
  locale: string;
  /** Grows when the page has to be opened anew. */
  openings: number;
  /** Grows with each change of speed: the time itself is told only then. */
  paceChanges: number;
  /** Executions under way. */
  underway: Set<Promise<unknown>>;
  jumping: { over: Promise<unknown>; state: JumpState } | null;
  /** Which service call the next execution is to be killed at. */
  kill: { value: string | null; times: number };
  /** Something may have changed that is to be told. */
  tell(): void;
}

/** A spreadsheet with the script in it; nobody hears of changes yet. */
export function createStage(options: WorkspaceOptions): Stage {
  const clock = adjustableClock(options.speed, Date.now, options.start);
  const random = randomFrom(options.seed);
  const faults = faultsFrom([], random.fork('faults'));
  const { organisation } = options;
  const filters: Filters = new Map();
  const stage: Omit<Stage, 'world' | 'history'> = {
    ...{ options, clock, random, faults, filters },
    chat: createChatByHand({
      ...{ clock, random: random.fork('chat'), faults, organisation },
      ...quotaOf(options.quota).ofChat,
    }),
    sidebars: createSidebars(),
    mode: options.mode,
    locale: options.locale ?? 'en',
    openings: 0,
    paceChanges: 0,
    underway: new Set(),
    jumping: null,
    kill: { value: null, times: 0 },
    tell: () => undefined,
  };
  const whole = stage as Stage;
  whole.world = installed(whole);
  whole.history = createHistory(() => whole.world, filters);
  return whole;
}

/** The spreadsheet with the script in it: a new one, or that of `state`. */
export function installed(stage: Omit<Stage, 'world' | 'history'>, state?: unknown): World {
  const { options, clock, random, faults, chat } = stage;
  const next = createWorld({
    ...{ clock, random: random.fork('world'), faults, chat, dist: options.dist, mode: stage.mode },
    ...(options.extras && { extras: options.extras }),
    sheets: [options.sheet],
    owner: options.person,
    ...quotaOf(options.quota).ofScript,
    get locale() {
      return stage.locale;
    },
    sheetLocale: sheetLocaleOf(stage.locale),
    ...(state !== undefined && { state }),
  });
  next.onServiceCall = ({ index, when, execution }) => {
    stage.tell();
    const { value, times } = stage.kill;
    if (value === null || when !== (value.endsWith('+') ? 'after' : 'before')) return;
    if (index !== Number.parseInt(value, 10)) return;
    stage.kill = { value: null, times: times + 1 };
    execution.kill();
  };
  return next;
}

/** The page has to be opened anew, as after an installation. */
export function openAnew(stage: Stage): void {
  stage.openings += 1;
  stage.sidebars.clear();
  stage.tell();
}
