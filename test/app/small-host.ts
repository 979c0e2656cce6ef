/** A host of plain objects: sheets of cells, stores, triggers and mails in memory, and the emulated Chat behind it. */
import type { Host, Tab, TriggerHandle } from '../../src/app/host';
import type { Mail } from '../../src/schedule/mail';
import { en } from '../../src/texts/en';
import { ANN, type SmallWorld, smallWorld, store } from '../run/small-world';

export { ANN };
export const BEN = 'ben@example.com';

/** The first sheet's id. */
export const SHEET = 7;
export const OTHER_SHEET = 8;

export const HEADERS = ['Space name', 'Members'];
export const team = (name: string) => [name, 'maria@example.com'];

/** A sheet, and what a person sees of it. */
interface Sheet {
  id: number;
  name: string;
  cells: string[][];
  hidden: Set<number>;
  selected: Set<number>;
}

export interface SmallHost {
  host: Host;
  world: SmallWorld;
  sheets: Sheet[];
  /** What there is of the world beside the sheets, to be looked at and changed by a test. */
  has: {
    front: number;
    book: boolean;
    consent: boolean;
    /** Timers may come every few minutes. */
    bound: boolean;
    triggers: { handler: string; every: string; here: boolean }[];
    mails: Mail[];
    toasts: string[];
    /** The last of them stays until it is closed. */
    lastStays: boolean;
    sidebars: number;
    notes: string[];
  };
  user: Map<string, string>;
  /** The same spreadsheet for another person. */
  as(address: string): SmallHost;
  /** The Status of each row of the first sheet, top to bottom. */
  statuses(): string[];
}

interface Options {
  cells?: string[][];
  more?: { name: string; cells: string[][] }[];
}

/** One spreadsheet, opened by Ann. */
export function smallHost({ cells = [HEADERS, team('Red')], more = [] }: Options = {}): SmallHost {
  const world = smallWorld({ cells });
  const sheets = [{ name: 'Teams', cells: world.cells }, ...more].map(
    (sheet, index): Sheet => ({
      id: SHEET + index,
      hidden: new Set(),
      selected: new Set(),
      ...sheet,
    }),
  );
  return hostFor(world, sheets, {
    front: SHEET,
    book: true,
    consent: true,
    bound: true,
    triggers: [],
    mails: [],
    toasts: [],
    lastStays: false,
    sidebars: 0,
    notes: [],
  });
}

function hostFor(world: SmallWorld, sheets: Sheet[], has: SmallHost['has']): SmallHost {
  const user = new Map<string, string>();
  const tabs = sheets.map((sheet) => tabFor(world, sheet, has));
  const add = (name: string, cells: string[][]): Tab => {
    const sheet: Sheet = {
      ...{ id: SHEET + sheets.length, name, cells },
      ...{ hidden: new Set(), selected: new Set() },
    };
    sheets.push(sheet);
    tabs.push(tabFor(world, sheet, has));
    return tabs[tabs.length - 1] as Tab;
  };
  const handle = (trigger: SmallHost['has']['triggers'][number]): TriggerHandle => ({
    id: `${trigger.handler} ${trigger.every} ${trigger.here}`,
    handler: trigger.handler,
    isOff: false,
    source: () => (trigger.here ? 'book' : 'elsewhere'),
    remove: () => {
      has.triggers.splice(has.triggers.indexOf(trigger), 1);
    },
  });
  const make = (handler: string, every: string): TriggerHandle => {
    const trigger = { handler, every, here: true };
    has.triggers.push(trigger);
    return handle(trigger);
  };
  const { ports } = world;
  const host: Host = {
    book: {
      id: () => 'book',
      url: () => 'https://docs.google.com/spreadsheets/d/book',
      tabs: () => tabs,
      front: () => tabs.find(({ id }) => id === has.front) as Tab,
      find: (id) => tabs.find((tab) => tab.id === id),
      named: (name) => tabs.find((tab) => tab.name() === name),
      insert: (name, { headers, rows }) => add(name, [headers, ...rows]),
      insertSample: () => add('Spaces', [HEADERS]),
      append: (name, headers, lines) => {
        const log = sheets.find((sheet) => sheet.name === name);
        if (log) log.cells.push(...lines);
        else add(name, [[...headers], ...lines]);
      },
      locale: () => 'en_US',
      timeZone: () => 'Etc/UTC',
      time: (at, pattern) =>
        pattern === 'u H m'
          ? `${new Date(at).getUTCDay() || 7} ${new Date(at).getUTCHours()} ${new Date(at).getUTCMinutes()}`
          : new Date(at).toISOString(),
    },
    hasBook: () => has.book,
    document: ports.stores.document,
    user: store(user),
    pace: ports,
    triggers: {
      ofBook: () => has.triggers.filter(({ here }) => here).map(handle),
      ofScript: () => has.triggers.map(handle),
      makeTimer: (handler, every) => {
        if (every !== 'hour' && !has.bound) throw new Error('Too often for an add-on.');
        return make(handler, every === 'hour' ? 'hour' : `${every.minutes} minutes`);
      },
      makeForForms: (handler) => make(handler, 'answer'),
      installed: () => (has.bound ? 'bound' : 'add-on'),
    },
    scriptId: () => 'script-of-the-book',
    me: () => world.context.me,
    address: () => world.context.me.shown,
    language: () => ({ locale: 'en', texts: en }),
    sidebarTexts: () => ({ locale: 'en', texts: JSON.stringify(en) }),
    part: (name) => (name === 'settings' ? '{}' : null),
    catalogue: (locale) => (locale === 'en' ? en : undefined),
    ports: (sheet) => ({ ...ports, sheet }),
    alone: (_which, work) => work(),
    consent: {
      lacking: () => (has.consent ? [] : ['creating', 'mail']),
      has: () => has.consent !== false,
      link: () => (has.consent ? undefined : 'https://script.google.com/consent'),
      ask: () => undefined,
    },
    mail: (mail) => {
      has.mails.push(mail);
    },
    toast: (text, stays) => {
      has.toasts.push(text);
      has.lastStays = stays === 'stays';
    },
    showSidebar: () => {
      has.sidebars++;
    },
    note: (_level, entry) => {
      has.notes.push(String(entry.event));
    },
    now: ports.now,
    sleep: ports.sleep,
    uuid: ports.uuid,
  };
  return {
    ...{ host, world, sheets, has, user },
    as: (address) => hostFor(world.as(address), sheets, has),
    statuses: () => {
      const [headers = [], ...rows] = world.cells;
      return rows.map((row) => row[headers.indexOf('Status')] ?? '');
    },
  };
}

function tabFor(world: SmallWorld, sheet: Sheet, has: SmallHost['has']): Tab {
  const { cells } = sheet;
  const width = () => Math.max(0, ...cells.map((row) => row.length));
  const set = (row: number, column: number, text: string) => {
    while (cells.length <= row) cells.push([]);
    const line = cells[row] as string[];
    while (line.length <= column) line.push('');
    line[column] = text;
  };
  const shown = () =>
    cells.map((row) => Array.from({ length: width() }, (_, column) => row[column] ?? ''));
  return {
    id: sheet.id,
    name: () => sheet.name,
    cells: shown,
    port: () => ({
      ...world.ports.sheet,
      id: sheet.id,
      read: shown,
      write: (blocks) => {
        for (const { row, column, texts } of blocks)
          texts.forEach((line, down) => {
            line.forEach((text, right) => {
              set(row + down, column + right, text);
            });
          });
      },
      mayWrite: () => true,
      addOutcomeColumns: (headerRow, headers, at) => {
        headers.forEach((header, index) => {
          set(headerRow, at + index, header);
        });
      },
    }),
    toFront: () => {
      has.front = sheet.id;
    },
    hidden: (rows) => new Set(rows.filter((row) => sheet.hidden.has(row))),
    filter: () =>
      sheet.hidden.size > 0 ? { row: 0, column: 0, rows: cells.length, columns: width() } : null,
    widenFilter: () => undefined,
    selected: () => sheet.selected,
    select: (row) => {
      sheet.selected = new Set([row - 1]);
    },
    insertHeaders: (headers) => {
      cells.unshift([...headers]);
    },
    edit: (edits) =>
      edits.map(({ row, column, was, becomes }) => {
        set(row, column, becomes);
        return { row, column, held: was, shows: becomes };
      }),
    restore: (written) => {
      for (const { row, column, held } of written) set(row, column, String(held));
      return written.length;
    },
    formulas: () => cells.map(() => ''),
    setCell: set,
    addColumn: (headerRow, header) => {
      const at = width();
      set(headerRow, at, header);
      return at;
    },
    isColoured: () => false,
    colour: () => undefined,
    addRows: (count, columns) => {
      const first = cells.length;
      for (const { column, texts } of columns)
        for (let row = 0; row < count; row++) set(first + row, column, texts[row] ?? '');
    },
  };
}
