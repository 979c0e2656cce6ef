/** What stands behind the page: a spreadsheet with the script installed, its people, and Chat, in time that can be sped up. */
import { setTimeout as pause } from 'node:timers/promises';
import { createWorld, type ExecuteOptions, executeInWorker, type World } from '../apps-script';
import { type ChatApi, createChatApi } from '../chat-api';
import type { Instant } from '../clock';
import { type FaultName, type Faults, faultsFrom } from '../faults';
import { randomFrom } from '../random';
import { adjustableClock } from './adjustable-clock';
import { carryOut, type Filters } from './edits';
import type {
  CallsState,
  ChatState,
  Edit,
  Executed,
  FaultsState,
  Jumped,
  JumpState,
  MailsState,
  MenuState,
  Part,
  RoomState,
  TriggersState,
  WorkbookState,
} from './page/wire';
import { callsOf, entryOf, faultsOf, mailsOf, triggersOf, workbookOf } from './parts';

export interface WorkspaceOptions {
  /** The folder that would be pushed to Google. */
  dist: string;
  /** Whose spreadsheet it is. */
  person: string;
  organisation: string[];
  seed: number;
  fault: string[];
  mode: 'bound' | 'add-on';
  speed: number;
  /** What the clock shows first; the machine's time when left out. */
  start?: Instant;
  /** The people's language; `en` when left out. */
  locale?: string;
  sheet: { name: string; cells: string[][] };
  /** Called with each new world before anybody sees it, as to settle what a person would have. */
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
  setSpeed(speed: number): void;
  /** Switches a fault on (`lost-answer=0.5`) or off; throws with a sentence for a bad value. */
  setFault(name: string, value: string | null): void;
  /** Lets `ms` pass at once: the triggers due until then fire in order. Throws while another jump is under way. */
  jump(ms: number): Promise<Jumped>;
  /** Replaces spreadsheet and Chat by a new one with this sheet. */
  open(sheet: { name: string; cells: string[][] }): void;
  /** What the script last showed beside the sheet in this tab, and the world's time; null: nothing yet. */
  sidebarPage(visitor: Visitor): { html: string; now: number; speed: number } | null;
  /** The shown cells of the person's active sheet. */
  cells(visitor: Visitor): string[][];
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
  const { dist, organisation, mode, locale } = options;
  const clock = adjustableClock(options.speed, Date.now, options.start);
  const listeners = new Set<Listener>();
  const underway = new Set<Promise<unknown>>();
  const shown = new Map<string, Shown>();
  let telling: NodeJS.Timeout | undefined;
  let tellEveryMs = TELL_EVERY_MS;
  let openings = 0;
  /** Grows whenever a sidebar's own clock has become wrong. */
  let timeChanges = 0;
  let jumping: { over: Promise<unknown>; state: JumpState } | null = null;
  let world: World;
  let chat: ChatApi;
  let faults: Faults;
  let filters: Filters;
  let title: string;
  let kill: { value: string | null; times: number };

  function start(sheet: { name: string; cells: string[][] }): void {
    const random = randomFrom(options.seed + openings);
    openings += 1;
    title = sheet.name;
    filters = new Map();
    kill = { value: null, times: 0 };
    shown.clear();
    faults = faultsFrom(options.fault, random.fork('faults'));
    chat = createChatApi({ clock, random: random.fork('chat'), faults, organisation });
    world = createWorld({
      clock,
      random: random.fork('world'),
      faults,
      chat,
      dist,
      sheets: [sheet],
      owner: options.person,
      mode,
      ...(locale !== undefined && { locale }),
    });
    world.edit.renameFile({ name: sheet.name });
    if (options.prepare) {
      clock.hold();
      options.prepare(world);
      clock.release();
    }
    world.onServiceCall = ({ index, when, execution }) => {
      tell();
      if (kill.value === null || when !== (kill.value.endsWith('+') ? 'after' : 'before')) return;
      if (index !== Number.parseInt(kill.value, 10)) return;
      kill = { value: null, times: kill.times + 1 };
      execution.kill();
    };
  }

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
        return `${openings} ${chat.requests().length}`;
      case 'calls':
        return `${openings} ${chat.requests().length} ${JSON.stringify(world.serviceCalls)}`;
      case 'mails':
        return `${openings} ${world.mails.length}`;
      case 'triggers':
        return `${openings} ${JSON.stringify(world.triggers)} ${world.executions.length}`;
      case 'room':
        return JSON.stringify({ ...readers.room(visitor), now: timeChanges });
      case 'faults':
      case 'workbook':
        return JSON.stringify(readers[part](visitor));
    }
  }

  const readers: { [P in Part]: (visitor: Visitor) => Parts[P] } = {
    workbook: ({ person }) => workbookOf(world, filters, title, person),
    chat: () => ({
      spaces: chat.spaces().map(({ name, spaceType, displayName, members, messages }) => ({
        name,
        spaceType,
        displayName,
        members,
        messages,
      })),
    }),
    room: (visitor) => ({
      person: visitor.person,
      opening: openings,
      speed: clock.speed,
      now: clock.now(),
      sidebar: sidebarOf(visitor),
      toast: toastOf(visitor.person),
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
    const leftMs = (toast.at - clock.now()) / clock.speed + TOAST_MS;
    if (leftMs <= 0) return null;
    setTimeout(tell, leftMs + 1).unref();
    return { number: own.length, title: toast.title, text: toast.message };
  }

  async function run(asked: ExecuteOptions, tab?: string): Promise<Executed> {
    while (jumping) await jumping.over.catch(() => {});
    const at = world;
    const before = at.sidebar;
    const execution = executeInWorker(at, asked, clock.speed);
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

  start(options.sheet);

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
      carryOut(world, filters, person, change);
      tell();
    },
    setSpeed: (speed) => {
      clock.setSpeed(speed);
      timeChanges += 1;
      tell();
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
    open: (sheet) => {
      start(sheet);
      tell();
    },
    sidebarPage: ({ tab }) => {
      const html = shown.get(tab)?.sidebar.html;
      return html === undefined ? null : { html, now: clock.now(), speed: clock.speed };
    },
    cells: ({ person }) => world.cells(world.view(person).activeSheet),
    listen: (visitor, hear) => {
      const listener = { visitor, told: new Map(), hear };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearInterval(firing),
  };
}
