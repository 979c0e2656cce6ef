/** What stands behind the page: one person's spreadsheet with the script installed, and Chat, in real time. */
import { createWorld, executeInWorker, type MenuItem, type World } from '../apps-script';
import { type ChatApi, createChatApi } from '../chat-api';
import { faultsFrom } from '../faults';
import { randomFrom } from '../random';
import { adjustableClock } from './adjustable-clock';
import type {
  CellRange,
  ChatState,
  Edit,
  Executed,
  MenuEntry,
  MenuState,
  Part,
  RoomState,
  WorkbookState,
} from './page/wire';

export interface WorkspaceOptions {
  /** The folder that would be pushed to Google. */
  dist: string;
  /** Whose account it is. */
  person: string;
  organisation: string[];
  seed: number;
  fault: string[];
  mode: 'bound' | 'add-on';
  speed: number;
  sheet: { name: string; cells: string[][] };
}

export interface Workspace {
  read(part: 'workbook'): WorkbookState;
  read(part: 'chat'): ChatState;
  read(part: 'room'): RoomState;
  /** The add-on's menus, as its `onOpen` makes them. */
  menus(): Promise<MenuState[]>;
  /** Runs a function of the script, in real time. */
  execute(name: string, args: unknown[], from: 'sidebar' | 'menu'): Promise<Executed>;
  edit(change: Edit): void;
  setSpeed(speed: number): void;
  /** Replaces spreadsheet and Chat by a new one with this sheet. */
  open(sheet: { name: string; cells: string[][] }): void;
  /** What the script last showed beside the sheet, and the world's time; null: nothing yet. */
  sidebarPage(): { html: string; now: number; speed: number } | null;
  /** The shown cells of the active sheet. */
  cells(): string[][];
  /** Hears which parts have changed, some moments after they did; answers how to stop listening. */
  listen(listener: (parts: Part[]) => void): () => void;
}

/** Changes are told at most this often, in milliseconds. */
const TELL_EVERY_MS = 120;

/** A toast goes away after so many milliseconds, as in Sheets. */
const TOAST_MS = 8_000;

/** What Sheets writes under Extensions: the name under which the add-on is listed. */
const ADD_ON_NAME = 'Rows to Spaces';

const PARTS: Part[] = ['workbook', 'chat', 'room'];

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { dist, person, organisation, mode } = options;
  const clock = adjustableClock(options.speed);
  const listeners = new Set<(parts: Part[]) => void>();
  const told = new Map<Part, string>();
  let telling: NodeJS.Timeout | undefined;
  let sidebar: { shown: World['sidebar']; speed: number; number: number } = {
    shown: null,
    speed: clock.speed,
    number: 0,
  };
  let openings = 0;
  let title = options.sheet.name;
  let { world, chat } = start(options.sheet);

  function start(sheet: { name: string; cells: string[][] }): { world: World; chat: ChatApi } {
    const random = randomFrom(options.seed + openings);
    openings += 1;
    const faults = faultsFrom(options.fault, random.fork('faults'));
    const chat = createChatApi({ clock, random: random.fork('chat'), faults, organisation });
    const world = createWorld({
      clock,
      random: random.fork('world'),
      faults,
      chat,
      dist,
      sheets: [sheet],
      owner: person,
      mode,
    });
    world.edit.renameFile({ name: sheet.name });
    world.onServiceCall = () => tell();
    return { world, chat };
  }

  /** Soon tells the listeners which parts differ from what they were told. */
  function tell(): void {
    if (telling !== undefined) return;
    telling = setTimeout(() => {
      telling = undefined;
      const changed = PARTS.filter((part) => {
        const text = JSON.stringify(read(part));
        if (told.get(part) === text) return false;
        told.set(part, text);
        return true;
      });
      if (changed.length > 0) for (const listener of listeners) listener(changed);
    }, TELL_EVERY_MS);
  }

  function read(part: 'workbook'): WorkbookState;
  function read(part: 'chat'): ChatState;
  function read(part: 'room'): RoomState;
  function read(part: Part): WorkbookState | ChatState | RoomState;
  function read(part: Part): WorkbookState | ChatState | RoomState {
    switch (part) {
      case 'workbook':
        return workbookOf(world, title);
      case 'chat':
        return {
          spaces: chat.spaces().map(({ name, spaceType, displayName, members, messages }) => ({
            name,
            spaceType,
            displayName,
            members,
            messages,
          })),
        };
      case 'room':
        return { person, speed: clock.speed, sidebar: sidebarOf(), toast: toastOf() };
    }
  }

  function sidebarOf(): RoomState['sidebar'] {
    const { sidebar: shown } = world;
    if (shown !== sidebar.shown || clock.speed !== sidebar.speed)
      sidebar = { shown, speed: clock.speed, number: sidebar.number + 1 };
    return shown && { title: shown.title, number: sidebar.number };
  }

  function toastOf(): RoomState['toast'] {
    const toast = world.toasts.at(-1);
    if (!toast) return null;
    const leftMs = (toast.at - clock.now()) / clock.speed + TOAST_MS;
    if (leftMs <= 0) return null;
    setTimeout(tell, leftMs + 1).unref();
    return { number: world.toasts.length, title: toast.title, text: toast.message };
  }

  const run = async (asked: Parameters<typeof executeInWorker>[1]): Promise<Executed> => {
    const result = await executeInWorker(world, asked, clock.speed);
    tell();
    switch (result.kind) {
      case 'returned':
        return { kind: 'returned', value: result.value ?? null };
      case 'threw':
        return { kind: 'threw', message: `${result.name}: ${result.message}` };
      case 'killed':
        return { kind: 'killed', message: 'Exception: Exceeded maximum execution time' };
    }
  };

  return {
    read: read as Workspace['read'],
    menus: async () => {
      await run({ function: 'onOpen', person, trigger: { kind: 'open' } });
      return world.menus
        .filter((menu) => menu.person === person)
        .map((menu) => ({
          title: menu.caption ?? ADD_ON_NAME,
          entries: menu.items.map(entryOf),
        }));
    },
    execute: (name, args, from) => run({ function: name, args, person, from }),
    edit: (change) => {
      edit(world, person, change);
      tell();
    },
    setSpeed: (speed) => {
      clock.setSpeed(speed);
      tell();
    },
    open: (sheet) => {
      title = sheet.name;
      ({ world, chat } = start(sheet));
      tell();
    },
    sidebarPage: () =>
      world.sidebar && { html: world.sidebar.html, now: clock.now(), speed: clock.speed },
    cells: () => world.cells(world.view().activeSheet),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function workbookOf(world: World, title: string): WorkbookState {
  const { sheets, activeSheet, selection } = world.view();
  const active = sheets.find((sheet) => sheet.id === activeSheet) ?? sheets[0];
  if (!active) throw new Error('The spreadsheet has no sheet.');
  const [block] = selection;
  return {
    title,
    sheets: sheets.filter((sheet) => !sheet.hidden).map(({ id, name }) => ({ id, name })),
    active: {
      id: active.id,
      name: active.name,
      cells: active.cells,
      hiddenColumns: active.hiddenColumns.map((column) => column - 1),
      widths: Object.fromEntries(
        Object.entries(active.widths).map(([column, width]) => [Number(column) - 1, width]),
      ),
      bold: active.bold.map(({ row, column }) => [row - 1, column - 1]),
    },
    selection: block
      ? { ...block, row: block.row - 1, column: block.column - 1 }
      : { row: 0, column: 0, rows: 1, columns: 1 },
  };
}

function edit(world: World, person: string, change: Edit): void {
  const sheet = world.view().activeSheet;
  const blockOf = (range: CellRange) => ({
    ...range,
    row: range.row + 1,
    column: range.column + 1,
  });
  switch (change.kind) {
    case 'cells':
      world.edit.paste({
        sheet,
        row: change.row + 1,
        column: change.column + 1,
        cells: change.values,
      });
      return;
    case 'select':
      world.edit.select({ sheet, person, blocks: [blockOf(change.range)] });
      return;
    case 'sheet':
      world.edit.select({
        sheet: change.id,
        person,
        blocks: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      });
      return;
    case 'insert-rows':
      world.edit.insertRows({ sheet, before: change.before + 1, count: change.count });
      return;
    case 'delete-rows':
      world.edit.deleteRows({ sheet, from: change.first + 1, count: change.count });
      return;
    case 'sort':
      world.edit.sortRows({
        sheet,
        by: change.column + 1,
        descending: change.descending,
        from: change.from + 1,
      });
      return;
  }
}

function entryOf(item: MenuItem): MenuEntry {
  switch (item.kind) {
    case 'item':
      return item;
    case 'separator':
      return item;
    case 'menu':
      return { kind: 'menu', caption: item.caption, entries: item.items.map(entryOf) };
  }
}
