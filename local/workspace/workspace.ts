/** What stands behind the page: a spreadsheet with the script installed, its people, and Chat, in time that can be sped up. */
import { setTimeout as pause } from 'node:timers/promises';
import { createWorld, type ExecuteOptions, executeInWorker, type World } from '../apps-script';
import type { Instant } from '../clock';
import { type FaultName, type Faults, faultsFrom } from '../faults';
import { randomFrom } from '../random';
import { adjustableClock } from './adjustable-clock';
import { type ChatByHand, createChatByHand } from './chat-by-hand';
import { activeSheetOf, answerForm, carryOut, refilter } from './edits';
import { createHistory, type Undone } from './history';
import type {
  CallsState,
  ChatState,
  Edit,
  Executed,
  FaultsState,
  HandAct,
  Jumped,
  JumpState,
  MailsState,
  MenuState,
  Mode,
  Part,
  RoomState,
  TriggersState,
  WorkbookState,
} from './page/wire';
import { callsOf, chatOf, entryOf, faultsOf, mailsOf, triggersOf, workbookOf } from './parts';
import type { Filters } from './shots';

export interface WorkspaceOptions {
  /** The folder that would be pushed to Google. */
  dist: string;
  /** Whose spreadsheet it is. */
  person: string;
  organisation: string[];
  seed: number;
  fault: string[];
  mode: Mode;
  speed: number;
  /** What the clock shows first; the machine's time when left out. */
  start?: Instant;
  /** The people's language; `en` when left out. */
  locale?: string;
  sheet: { name: string; cells: string[][] };
  /** Called with the world before anybody sees it, as to settle what a person would have. */
  prepare?(world: World): void;
}

/** One tab of a browser, and who is signed in there. */
export interface Visitor {
  person: string;
  tab: string;
}

/** Every part of the state, by its name. */
export interface Parts {
  workbook: WorkbookState;
  chat: ChatState;
  room: RoomState;
  calls: CallsState;
  faults: FaultsState;
  mails: MailsState;
  triggers: TriggersState;
}

export interface Workspace {
  read<P extends Part>(part: P, visitor: Visitor): Parts[P];
  /** Whether the address belongs to somebody who can be signed in: anybody of the organisation. */
  knows(person: string): boolean;
  /** The add-on's menus, as its `onOpen` makes them. */
  menus(visitor: Visitor): Promise<MenuState[]>;
  /** Runs a function of the script, in real time; a jump under way is waited for. */
  execute(
    name: string,
    args: unknown[],
    from: 'sidebar' | 'menu',
    visitor: Visitor,
  ): Promise<Executed>;
  /** Throws with a sentence where Sheets would refuse. */
  edit(change: Edit, visitor: Visitor): void;
  /** Takes the person's last step back, or does it again; null where there is none. */
  undo(visitor: Visitor): Undone | null;
  redo(visitor: Visitor): Undone | null;
  /** Answers of a form arrive at the person's active sheet. */
  answerForm(answers: Record<string, string>[], visitor: Visitor): void;
  /** What the person does in Chat; throws with a sentence where Chat would offer no such button. */
  byHand(act: HandAct, visitor: Visitor): void;
  setSpeed(speed: number): void;
  /** Switches a fault on (`lost-answer=0.5`) or off; throws with a sentence for a bad value. */
  setFault(name: string, value: string | null): void;
  /** Lets `ms` pass at once: the triggers due until then fire in order. Throws while another jump is under way. */
  jump(ms: number): Promise<Jumped>;
  /** From the next execution on, people have this language. */
  setLocale(locale: string): void;
  /** Installs the script in this way in the same spreadsheet, once what runs has ended. */
  setMode(mode: Mode): Promise<void>;
  /** Adds a sheet to the spreadsheet, in front for the person; answers its id. */
  open(sheet: { name: string; cells: string[][] }, visitor: Visitor): number;
  /** What the script last showed beside the sheet in this tab, and the world's time; null: nothing yet. */
  sidebarPage(visitor: Visitor): { html: string; now: number; speed: number } | null;
  /** The person's active sheet, with its shown cells. */
  sheet(visitor: Visitor): { id: number; name: string; cells: string[][] };
  /** Hears which parts have changed, some moments after they did; answers how to stop listening. */
  listen(visitor: Visitor, listener: (parts: Part[]) => void): () => void;
  /** Lets no more triggers fire. */
  close(): void;
}

/** Changes are told at most this often, in milliseconds; and so that telling takes a fifth of the time at most. */
const TELL_EVERY_MS = 120;
const TELLING_SHARE = 5;

/** How often it is looked whether a trigger is due, in milliseconds. */
const TRIGGERS_EVERY_MS = 200;

/** A jump lets the page be served after so many milliseconds of work, and tells of itself that often. */
const JUMP_BREATH_MS = 40;
const JUMP_TELL_EVERY_MS = 500;

/** So much of the machine's own time does not count for an execution, in milliseconds. */
const OWN_MS = 8_000;

/** A toast goes away after so many milliseconds, as in Sheets. */
const TOAST_MS = 8_000;

/** Tabs whose sidebars are remembered; the oldest are long closed. */
const MOST_TABS = 50;

/** What Sheets writes under Extensions: the name under which the add-on is listed. */
const ADD_ON_NAME = 'Rows to Spaces';

const PARTS: Part[] = ['workbook', 'chat', 'room', 'calls', 'faults', 'mails', 'triggers'];

interface Shown {
  sidebar: NonNullable<World['sidebar']>;
  /** `timeChanges` when it was loaded. */
  timeChanges: number;
  number: number;
}

interface Listener {
  visitor: Visitor;
  told: Map<Part, string>;
  hear(parts: Part[]): void;
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { dist, organisation } = options;
  const clock = adjustableClock(options.speed, Date.now, options.start);
  const listeners = new Set<Listener>();
  const underway = new Set<Promise<unknown>>();
  const shown = new Map<string, Shown>();
  let telling: NodeJS.Timeout | undefined;
  let tellEveryMs = TELL_EVERY_MS;
  /** Grows when the page has to be opened anew. */
  let openings = 0;
  let { mode, locale = 'en' } = options;
  /** Grows whenever time has jumped under a sidebar. */
  let timeChanges = 0;
  /** Grows with each change of speed: the time itself is told only then. */
  let paceChanges = 0;
  let jumping: { over: Promise<unknown>; state: JumpState } | null = null;
  const random = randomFrom(options.seed);
  const faults: Faults = faultsFrom([], random.fork('faults'));
  const chat: ChatByHand = createChatByHand({
    ...{ clock, random: random.fork('chat'), faults, organisation },
  });
  const filters: Filters = new Map();
  const title = options.sheet.name;
  let kill: { value: string | null; times: number } = { value: null, times: 0 };
  let world = installed();
  const history = createHistory(() => world, filters);

  /** The spreadsheet with the script in it: a new one, or that of `state`. */
  function installed(state?: unknown): World {
    const next = createWorld({
      ...{ clock, random: random.fork('world'), faults, chat, dist, mode },
      sheets: [options.sheet],
      owner: options.person,
      get locale() {
        return locale;
      },
      ...(state !== undefined && { state }),
    });
    next.onServiceCall = ({ index, when, execution }) => {
      tell();
      if (kill.value === null || when !== (kill.value.endsWith('+') ? 'after' : 'before')) return;
      if (index !== Number.parseInt(kill.value, 10)) return;
      kill = { value: null, times: kill.times + 1 };
      execution.kill();
    };
    return next;
  }

  function openAnew(): void {
    openings += 1;
    shown.clear();
    tell();
  }

  const travel = (visitor: Visitor, way: 'undo' | 'redo'): Undone | null => {
    const undone = history[way](visitor.person);
    if (!undone) return null;
    for (const { id } of world.view().sheets) refilter(world, filters, id);
    const { at } = undone;
    const sheet = at?.sheet ?? activeSheetOf(world, visitor.person);
    // Whoever stood on a sheet that is gone stands somewhere again.
    if (at || sheet !== world.view(visitor.person).activeSheet)
      carryOut(desk(), visitor.person, { kind: 'sheet', id: sheet });
    if (at) carryOut(desk(), visitor.person, { kind: 'select', range: at.range });
    tell();
    return undone;
  };

  const desk = () => ({ world, filters, lines: history.lines });

  /** Soon tells the listeners which parts differ from what they were told. */
  function tell(): void {
    if (telling !== undefined || listeners.size === 0) return;
    telling = setTimeout(
      () => {
        telling = undefined;
        const began = Date.now();
        for (const { visitor, told, hear } of listeners) {
          const changed = PARTS.filter((part) => {
            const now = fingerprint(part, visitor);
            if (told.get(part) === now) return false;
            told.set(part, now);
            return true;
          });
          if (changed.length > 0) hear(changed);
        }
        tellEveryMs = Math.max(TELL_EVERY_MS, (Date.now() - began) * TELLING_SHARE);
      },
      jumping ? JUMP_TELL_EVERY_MS : tellEveryMs,
    );
  }

  /** Differs whenever the part does. */
  function fingerprint(part: Part, visitor: Visitor): string {
    switch (part) {
      case 'chat':
        return `${chat.requests().length} ${chat.acts}`;
      case 'calls':
        return `${chat.requests().length} ${JSON.stringify(world.serviceCalls)}`;
      case 'mails':
        return `${world.mails.length}`;
      case 'triggers':
        return `${JSON.stringify(world.triggers)} ${world.executions.length}`;
      case 'room':
        return JSON.stringify({ ...readers.room(visitor), now: [timeChanges, paceChanges] });
      case 'faults':
      case 'workbook':
        return JSON.stringify(readers[part](visitor));
    }
  }

  const readers: { [P in Part]: (visitor: Visitor) => Parts[P] } = {
    workbook: ({ person }) => workbookOf(world, filters, title, person),
    chat: ({ person }) => chatOf(chat, person),
    room: (visitor) => ({
      person: visitor.person,
      opening: openings,
      speed: clock.speed(),
      now: clock.now(),
      sidebar: sidebarOf(visitor),
      toast: toastOf(visitor.person),
      can: history.can(visitor.person),
      ...{ locale, mode },
      jump: jumping?.state ?? null,
      counts: {
        calls: chat.requests().length,
        faults: faultsOf(faults, kill).filter(({ value }) => value !== null).length,
        mails: world.mails.length,
        triggers: world.triggers.length,
      },
    }),
    calls: () => callsOf(world, chat),
    faults: () => ({ faults: faultsOf(faults, kill) }),
    mails: () => mailsOf(world),
    triggers: () => triggersOf(world),
  };

  function sidebarOf({ tab }: Visitor): RoomState['sidebar'] {
    const before = shown.get(tab);
    if (!before) return null;
    if (before.timeChanges !== timeChanges) {
      before.timeChanges = timeChanges;
      before.number += 1;
    }
    return { title: before.sidebar.title, number: before.number };
  }

  function toastOf(person: string): RoomState['toast'] {
    const own = world.toasts.filter((toast) => toast.person === person);
    const toast = own.at(-1);
    if (!toast) return null;
    const leftMs = (toast.at - clock.now()) / clock.speed() + TOAST_MS;
    if (leftMs <= 0) return null;
    setTimeout(tell, leftMs + 1).unref();
    return { number: own.length, title: toast.title, text: toast.message };
  }

  async function run(asked: ExecuteOptions, tab?: string): Promise<Executed> {
    while (jumping) await jumping.over.catch(() => {});
    const at = world;
    const before = at.sidebar;
    const execution = executeInWorker(at, asked, clock, OWN_MS);
    underway.add(execution);
    const result = await execution;
    underway.delete(execution);
    if (tab !== undefined && at === world && at.sidebar && at.sidebar !== before)
      showIn(tab, at.sidebar);
    tell();
    switch (result.kind) {
      case 'returned':
        return { kind: 'returned', value: result.value ?? null };
      case 'threw':
        return { kind: 'threw', message: `${result.name}: ${result.message}` };
      case 'killed':
        return { kind: 'killed', message: 'Exception: Exceeded maximum execution time' };
    }
  }

  function showIn(tab: string, sidebar: Shown['sidebar']): void {
    const number = (shown.get(tab)?.number ?? 0) + 1;
    shown.delete(tab);
    shown.set(tab, { sidebar, timeChanges, number });
    const [oldest] = shown.keys();
    if (shown.size > MOST_TABS && oldest !== undefined) shown.delete(oldest);
  }

  async function jump(ms: number, state: JumpState): Promise<Jumped> {
    await Promise.all(underway);
    const at = world;
    const count = () => ({ spaces: chat.spaces().length, mails: at.mails.length });
    const before = count();
    clock.hold();
    const from = clock.now();
    const to = from + ms;
    Object.assign(state, { waiting: false, at: from, until: to });
    let failed = 0;
    try {
      for (let breath = Date.now(); at === world; ) {
        const next = at.nextTrigger();
        if (!next || next.at > to) break;
        clock.skipTo(next.at);
        const due = at.takeDueTrigger();
        if (due) {
          if (at.execute(due).kind !== 'returned') failed += 1;
          state.executions += 1;
        }
        state.at = clock.now();
        if (Date.now() - breath < JUMP_BREATH_MS) continue;
        tell();
        await pause(1);
        breath = Date.now();
      }
      clock.skipTo(to);
    } finally {
      clock.release();
      timeChanges += 1;
    }
    const after = count();
    return {
      from,
      to: clock.now(),
      executions: state.executions,
      failed,
      spaces: after.spaces - before.spaces,
      mails: after.mails - before.mails,
    };
  }

  const firing = setInterval(() => {
    if (jumping) return;
    for (;;) {
      const due = world.takeDueTrigger();
      if (!due) return;
      void run(due);
    }
  }, TRIGGERS_EVERY_MS).unref();

  world.edit.renameFile({ name: title });
  if (options.prepare) {
    clock.hold();
    options.prepare(world);
    clock.release();
  }
  // Only what a person does on the page is to fail.
  for (const entry of options.fault) faults.set(entry);

  return {
    read: (part, visitor) => readers[part](visitor),
    knows: (person) =>
      /^[^\s@|]+@[^\s@|]+$/.test(person) &&
      organisation.includes(person.slice(person.lastIndexOf('@') + 1)),
    menus: async ({ person }) => {
      await run({ function: 'onOpen', person, trigger: { kind: 'open' } });
      return world.menus
        .filter((menu) => menu.person === person)
        .map((menu) => ({
          title: menu.caption ?? ADD_ON_NAME,
          entries: menu.items.map(entryOf),
        }));
    },
    execute: (name, args, from, { person, tab }) =>
      run({ function: name, args, person, from }, tab),
    edit: (change, { person }) => {
      const act = () => carryOut(desk(), person, change);
      if (change.kind === 'select' || change.kind === 'sheet') act();
      else history.record(person, act);
      tell();
    },
    undo: (visitor) => travel(visitor, 'undo'),
    redo: (visitor) => travel(visitor, 'redo'),
    answerForm: (answers, { person }) => {
      answerForm(desk(), person, answers);
      tell();
    },
    byHand: (act, { person }) => {
      chat.byHand(person, act);
      tell();
    },
    setSpeed: (speed) => {
      clock.setSpeed(speed);
      paceChanges += 1;
      tell();
    },
    setLocale: (next) => {
      if (next === locale) return;
      locale = next;
      openAnew();
    },
    setMode: async (next) => {
      if (jumping) throw new Error('Time is jumping ahead. Wait until it has arrived.');
      await Promise.all(underway);
      if (next === mode) return;
      mode = next;
      world = installed(world.save());
      openAnew();
    },
    setFault: (name, value) => {
      if (name === 'killed') {
        if (value !== null && !/^[1-9]\d*\+?$/.test(value))
          throw new Error(`“${value}” is no call: give a number, as in 12 or 12+.`);
        kill = { ...kill, value };
      } else if (value === null) faults.clear(name as FaultName);
      else faults.set(value === '' ? name : `${name}=${value}`);
      tell();
    },
    jump: async (ms) => {
      if (jumping) throw new Error('Time is jumping ahead already. Wait until it has arrived.');
      const now = clock.now();
      const state: JumpState = { waiting: true, at: now, until: now + ms, executions: 0 };
      const over = jump(ms, state);
      jumping = { over, state };
      tell();
      try {
        return await over;
      } finally {
        jumping = null;
        tell();
      }
    },
    open: (sheet, { person }) => {
      history.record(person, () => carryOut(desk(), person, { kind: 'add-sheet', ...sheet }));
      tell();
      return activeSheetOf(world, person);
    },
    sidebarPage: ({ tab }) => {
      const html = shown.get(tab)?.sidebar.html;
      return html === undefined ? null : { html, now: clock.now(), speed: clock.speed() };
    },
    sheet: ({ person }) => {
      const id = activeSheetOf(world, person);
      const name = world.view().sheets.find((sheet) => sheet.id === id)?.name ?? title;
      return { id, name, cells: world.cells(id) };
    },
    listen: (visitor, hear) => {
      const listener = { visitor, told: new Map(), hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearInterval(firing),
  };
}
