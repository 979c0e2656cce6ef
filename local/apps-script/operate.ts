/** Carries out operations on the world, for one execution. */
import type { Clock } from '../clock';
import type { Faults } from '../faults';
import { type Block, overlap } from './a1';
import { PLAIN_TEXT, parseWritten } from './cell-values';
import { PLATFORM_TEXTS, PlatformError } from './errors';
import type { Execution } from './execution';
import type { Locks } from './locks';
import type {
  IncomingAnswer,
  OperationName,
  Operations,
  OutgoingRequest,
  Reading,
  SheetInfo,
  TriggerPlan,
} from './operations';
import { cacheGet, cachePut, cacheRemove, propertiesOf, setProperties } from './stores';
import { addTrigger } from './triggers';
import type { Cell, Looks, SheetData } from './workbook';
import * as book from './workbook';
import type { Usage, WorldState } from './world-state';

/** Source: "Quotas for Google Services" (Workspace accounts): URL Fetch calls and e-mail recipients a day. */
const FETCHES_A_DAY = 100_000;
const MAILS_A_DAY = 1500;

/** Sheets' own width of a column nobody changed, in pixels. */
const USUAL_WIDTH = 100;

/** Google's APIs that the world's emulator answers for. */
const ANSWERED_HOSTS = [
  ...(['chat.googleapis.com', 'cloudidentity.googleapis.com', 'people.googleapis.com'] as const),
] as const;
type AnsweredHost = (typeof ANSWERED_HOSTS)[number];

/** What the fakes need of a Chat API: `createChatApi` of `local/chat-api` has it. */
export interface ChatPort {
  handle(request: Omit<OutgoingRequest, 'host'> & { host: AnsweredHost }): IncomingAnswer;
}

export interface OperateParts {
  state: WorldState;
  clock: Clock;
  faults: Faults;
  chat: ChatPort;
  locks: Locks;
  mode: 'bound' | 'add-on';
  /** To be called before a sheet's cells or grid change. */
  beforeChange(sheet: SheetData, by: Execution | null): void;
  /** Counts what `person` used up today. */
  usage(person: string): Usage;
}

type Handlers = {
  [N in OperationName]: (
    ask: Operations[N]['ask'],
    execution: Execution,
  ) => Operations[N]['answer'];
};

export function createOperate(parts: OperateParts): Handlers {
  return {
    ...onBook(parts),
    ...onCells(parts),
    ...onGrid(parts),
    ...onStores(parts),
    ...outside(parts),
    ...onScreen(parts),
  };
}

/** The spreadsheet, its sheets, and what people have selected. */
function onBook(
  parts: OperateParts,
): Pick<
  Handlers,
  | 'workbook.info'
  | 'workbook.change'
  | 'sheet.info'
  | 'sheet.extent'
  | 'sheet.add'
  | 'sheet.change'
  | 'sheet.delete'
  | 'selection.read'
  | 'selection.write'
> {
  const { state } = parts;
  const { workbook } = state;
  const sheetOf = (id: number) => book.sheetById(workbook, id);
  return {
    'workbook.info': () => ({
      id: workbook.id,
      name: workbook.name,
      url: `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
      owner: workbook.owner,
      locale: workbook.locale,
      timeZone: workbook.timeZone,
      sheets: workbook.sheets.map(({ id, name }) => ({ id, name })),
    }),
    'workbook.change': (change) => {
      Object.assign(workbook, change);
      return null;
    },
    'sheet.info': ({ sheet: id }) => {
      const index = workbook.sheets.findIndex((sheet) => sheet.id === id);
      const sheet = workbook.sheets[index];
      return sheet ? infoOf(sheet, index) : null;
    },
    'sheet.extent': ({ sheet }) => ({
      lastRow: book.lastRow(sheetOf(sheet)),
      lastColumn: book.lastColumn(sheetOf(sheet)),
    }),
    'sheet.add': ({ name, index }, execution) => {
      const sheet = book.addSheet(workbook, name ?? book.freeSheetName(workbook), index);
      state.selections[execution.person] = {
        sheet: sheet.id,
        blocks: [{ row: 1, column: 1, rows: 1, columns: 1 }],
      };
      return sheet.id;
    },
    'sheet.change': ({ sheet: id, name, ...change }) => {
      const sheet = sheetOf(id);
      if (name !== undefined && name !== sheet.name) {
        if (workbook.sheets.some((one) => one.name === name))
          throw new PlatformError(
            `A sheet with the name "${name}" already exists. Please enter another name.`,
          );
        sheet.name = name;
      }
      Object.assign(sheet, change);
      return null;
    },
    'sheet.delete': ({ sheet: id }) => {
      const sheet = sheetOf(id);
      if (workbook.sheets.length === 1)
        throw new PlatformError("You can't remove all the sheets in a document.");
      workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
      return null;
    },
    'selection.read': (_ask, { person }) => selectionOf(state, person),
    'selection.write': ({ sheet, blocks }, { person }) => {
      sheetOf(sheet);
      const before = state.selections[person];
      const kept = before?.sheet === sheet ? before.blocks : undefined;
      state.selections[person] = {
        sheet,
        blocks: blocks ?? kept ?? [{ row: 1, column: 1, rows: 1, columns: 1 }],
      };
      return null;
    },
  };
}

/** Cells, read and written as far as the person may. */
function onCells(
  parts: OperateParts,
): Pick<
  Handlers,
  | 'cells.read'
  | 'cells.write'
  | 'cells.dress'
  | 'cells.clear'
  | 'cells.sort'
  | 'cells.canEdit'
  | 'flush'
> {
  const { clock, faults } = parts;
  const { workbook } = parts.state;
  const sheetOf = (id: number) => book.sheetById(workbook, id);
  /** Refused now, or with the fault `refused-late` once what is written is brought out. */
  const refuse = (execution: Execution, error: PlatformError) => {
    if (!faults.has('refused-late')) throw error;
    faults.struck('refused-late');
    execution.refusal ??= error;
  };

  const bringOut = (execution: Execution) => {
    const { refusal } = execution;
    delete execution.refusal;
    if (refusal) throw refusal;
  };

  const writable = (id: number, block: Block, execution: Execution) => {
    const sheet = sheetOf(id);
    book.requireInside(sheet, block);
    if (!book.mayWrite(workbook, sheet, block, execution.person))
      refuse(execution, new PlatformError(PLATFORM_TEXTS.protectedCell));
    parts.beforeChange(sheet, execution);
    return sheet;
  };

  return {
    'cells.read': ({ sheet: id, block, what }, execution) => {
      const sheet = sheetOf(id);
      book.requireInside(sheet, block);
      bringOut(execution);
      return execution.memory
        .read(sheet, block)
        .map((cells) => cells.map((cell) => readingOf(cell, what, workbook.locale)));
    },
    'cells.write': ({ sheet: id, block, values }, execution) => {
      const sheet = writable(id, block, execution);
      const contents = values.map((row, rowIndex) =>
        row.map((value, columnIndex) => {
          const cell = book.cellAt(sheet, block.row + rowIndex, block.column + columnIndex);
          return parseWritten(value, cell?.format === PLAIN_TEXT, workbook.locale, clock.now());
        }),
      );
      try {
        values.forEach((row, rowIndex) => {
          row.forEach((value, columnIndex) => {
            book.requireValid(sheet, block.row + rowIndex, block.column + columnIndex, value);
          });
        });
      } catch (thrown) {
        refuse(execution, thrown as PlatformError);
      }
      if (execution.refusal) return null;
      contents.forEach((row, rowIndex) => {
        row.forEach((content, columnIndex) => {
          book.putContent(sheet, block.row + rowIndex, block.column + columnIndex, content);
        });
      });
      execution.memory.wrote(sheet, block);
      return null;
    },
    'cells.dress': ({ sheet: id, block, property, values }, execution) => {
      const sheet = writable(id, block, execution);
      if (execution.refusal) return null;
      const isTyped = sheet.typed?.some((one) => overlap(one, block));
      if (isTyped && (property === 'format' || property === 'validation')) {
        refuse(execution, new PlatformError(PLATFORM_TEXTS.typedColumns));
        return null;
      }
      for (let rowIndex = 0; rowIndex < block.rows; rowIndex++)
        for (let columnIndex = 0; columnIndex < block.columns; columnIndex++) {
          const value = Array.isArray(values) ? values[rowIndex]?.[columnIndex] : values.all;
          dressOne(sheet, block.row + rowIndex, block.column + columnIndex, property, value);
        }
      execution.memory.wrote(sheet, block);
      return null;
    },
    'cells.clear': ({ sheet: id, block, contents, looks }, execution) => {
      const sheet = writable(id, block, execution);
      if (execution.refusal) return null;
      for (let row = block.row; row < block.row + block.rows; row++)
        for (let column = block.column; column < block.column + block.columns; column++) {
          if (book.cellAt(sheet, row, column) === null) continue;
          if (looks && contents) book.putCell(sheet, row, column, null);
          else if (contents) book.putContent(sheet, row, column, null);
          else if (looks) book.dress(sheet, row, column, { format: undefined, looks: undefined });
        }
      execution.memory.wrote(sheet, block);
      return null;
    },
    'cells.sort': ({ sheet: id, block, column, ascending }, execution) => {
      const sheet = writable(id, block, execution);
      if (execution.refusal) return null;
      book.sortBlock(sheet, block, column, ascending);
      execution.memory.forget();
      return null;
    },
    'cells.canEdit': ({ sheet: id, block }, { person }) =>
      book.mayWrite(workbook, sheetOf(id), block, person),
    flush: (_ask, execution) => {
      bringOut(execution);
      execution.memory.forget();
      return null;
    },
  };
}

/** What a read answers of one cell. */
function readingOf(cell: Cell | null, what: Reading, locale: string): unknown {
  switch (what) {
    case 'values':
      return cell?.value ?? '';
    case 'display':
      return book.shownText(cell, locale);
    case 'formulas':
      return cell?.formula ?? '';
    case 'formats':
      return cell?.format ?? '0.###############';
    case 'notes':
      return cell?.note ?? '';
    case 'validations':
      return cell?.looks?.validation ?? null;
    default:
      return cell?.looks?.[what] ?? null;
  }
}

/** Rows and columns as a whole. */
function onGrid(
  parts: OperateParts,
): Pick<
  Handlers,
  | 'grid.insert'
  | 'grid.delete'
  | 'grid.hide'
  | 'grid.rules'
  | 'grid.setRules'
  | 'grid.filtered'
  | 'grid.filter'
  | 'grid.widths'
  | 'grid.width'
  | 'grid.isHidden'
> {
  const { workbook } = parts.state;
  const sheetOf = (id: number) => book.sheetById(workbook, id);
  const gridChange = (id: number, execution: Execution, change: (sheet: SheetData) => void) => {
    const sheet = sheetOf(id);
    const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    if (!book.mayWrite(workbook, sheet, whole, execution.person))
      throw new PlatformError(PLATFORM_TEXTS.protectedCell);
    parts.beforeChange(sheet, execution);
    change(sheet);
    execution.memory.forget();
    return null;
  };

  return {
    'grid.insert': ({ sheet, dimension, before, count }, execution) =>
      gridChange(sheet, execution, (data) => {
        if (dimension === 'rows') book.insertRows(data, before, count);
        else book.insertColumns(data, before, count);
      }),
    'grid.delete': ({ sheet, dimension, from, count }, execution) =>
      gridChange(sheet, execution, (data) => {
        const max = dimension === 'rows' ? data.maxRows : data.maxColumns;
        if (from < 1 || from + count - 1 > max) throw new PlatformError(PLATFORM_TEXTS.outsideGrid);
        if (dimension === 'rows') book.deleteRows(data, from, count);
        else book.deleteColumns(data, from, count);
      }),
    'grid.hide': ({ sheet: id, dimension, from, count, hidden }) => {
      const sheet = sheetOf(id);
      hideLines(sheet, dimension, from, count, hidden);
      return null;
    },
    'grid.rules': ({ sheet }) => sheetOf(sheet).rules ?? [],
    'grid.setRules': ({ sheet: id, rules }, execution) => {
      const sheet = sheetOf(id);
      const texts = (list: readonly book.ColourRule[]) => list.map((rule) => JSON.stringify(rule));
      const [before, after] = [texts(sheet.rules ?? []), texts(rules)];
      const changed = [...(sheet.rules ?? []), ...rules].filter((rule) => {
        const text = JSON.stringify(rule);
        return !before.includes(text) || !after.includes(text);
      });
      for (const block of changed.flatMap(({ blocks }) => blocks))
        if (!book.mayWrite(workbook, sheet, block, execution.person))
          throw new PlatformError(PLATFORM_TEXTS.protectedCell);
      parts.beforeChange(sheet, execution);
      sheet.rules = rules;
      return null;
    },
    'grid.filtered': ({ sheet: id }) =>
      sheetOf(id).rows.flatMap(({ filtered }, index) => (filtered ? [index + 1] : [])),
    'grid.filter': ({ sheet: id, range, hides }, execution) =>
      gridChange(id, execution, (sheet) => {
        if (range && sheet.filterOn && !hides)
          throw new PlatformError(
            "You can't create a filter in a sheet that already has a filter.",
          );
        if (range) book.requireInside(sheet, range);
        sheet.filterOn = range !== null;
        delete sheet.filterRange;
        if (range) sheet.filterRange = range;
        sheet.rows.forEach((row, index) => {
          row.filtered = hides?.includes(index + 1) ?? false;
        });
      }),
    'grid.widths': ({ sheet: id, from, count, width }) => {
      const sheet = sheetOf(id);
      for (let column = from; column < from + count; column++)
        sheet.widths[column] =
          width === 'fit' ? fittingWidth(sheet, column, workbook.locale) : width;
      return null;
    },
    'grid.width': ({ sheet, column }) => sheetOf(sheet).widths[column] ?? USUAL_WIDTH,
    'grid.isHidden': ({ sheet: id, dimension, at, by }) => {
      const sheet = sheetOf(id);
      if (dimension === 'columns') return sheet.hiddenColumns.includes(at);
      const row = sheet.rows[at - 1];
      return (by === 'user' ? row?.hidden : row?.filtered) ?? false;
    },
  };
}

/** Properties, the cache and locks. */
function onStores(
  parts: OperateParts,
): Pick<
  Handlers,
  | 'properties.read'
  | 'properties.get'
  | 'properties.set'
  | 'properties.delete'
  | 'cache.get'
  | 'cache.put'
  | 'cache.remove'
  | 'lock.take'
  | 'lock.release'
  | 'lock.holds'
> {
  const { clock, locks } = parts;
  const { stores } = parts.state;
  return {
    'properties.read': ({ store }) => ({ ...propertiesOf(stores, store) }),
    'properties.get': ({ store, key }) => propertiesOf(stores, store)[key] ?? null,
    'properties.set': ({ store, values, replace }) => {
      if (replace) stores.properties[store] = {};
      setProperties(stores, store, values);
      return null;
    },
    'properties.delete': ({ store, keys }) => {
      const properties = propertiesOf(stores, store);
      for (const key of keys ?? Object.keys(properties)) delete properties[key];
      return null;
    },
    'cache.get': ({ store, keys }) => {
      const found: Record<string, string> = {};
      for (const key of keys) {
        const value = cacheGet(stores, store, key, clock.now());
        if (value !== null) found[key] = value;
      }
      return found;
    },
    'cache.put': ({ store, values, seconds }) => {
      for (const [key, value] of Object.entries(values))
        cachePut(stores, store, key, value, clock.now() + seconds * 1000);
      return null;
    },
    'cache.remove': ({ store, keys }) => {
      for (const key of keys) cacheRemove(stores, store, key);
      return null;
    },
    'lock.take': ({ lock }, { id }) => {
      const taken = locks.take(lock, id);
      const freeAt = locks.occupiedUntil(lock);
      return freeAt === undefined ? { taken } : { taken, freeAt };
    },
    'lock.release': ({ lock }, { id }) => {
      locks.release(lock, id);
      return null;
    },
    'lock.holds': ({ lock }, { id }) => locks.holds(lock, id),
  };
}

/** What goes out of the spreadsheet, or comes into it by itself. */
function outside(
  parts: OperateParts,
): Pick<
  Handlers,
  | 'fetch.begin'
  | 'api.call'
  | 'trigger.add'
  | 'trigger.list'
  | 'trigger.delete'
  | 'mail.send'
  | 'mail.left'
> {
  const { state, clock, faults } = parts;
  return {
    'fetch.begin': ({ count }, { person }) => {
      const usage = parts.usage(person);
      if (usage.fetches + count > FETCHES_A_DAY)
        throw new PlatformError(PLATFORM_TEXTS.tooManyFetches);
      usage.fetches += count;
      const fault = (['throws', 'too-fast'] as const).find((name) => faults.strikes(name));
      if (!fault) return { throws: null };
      faults.struck(fault);
      const throws = (state.nextId++ + count) % 2 === 0 ? 'before' : 'after';
      return fault === 'throws' ? { throws } : { throws, message: PLATFORM_TEXTS.tooFast };
    },
    'api.call': ({ request }) => {
      const host = ANSWERED_HOSTS.find((one) => one === request.host);
      if (!host) throw new PlatformError(`DNS error: https://${request.host}${request.path}`);
      return parts.chat.handle({ ...request, host });
    },
    'trigger.add': ({ function: name, plan }, { person, context }) => {
      const disabled = context.from === 'trigger' && faults.has('born-disabled');
      if (disabled) faults.struck('born-disabled');
      const often =
        parts.mode === 'add-on' && plan.kind === 'minutes' && faults.has('often-in-add-on');
      if (often) faults.struck('often-in-add-on');
      const kept: TriggerPlan = often ? { kind: 'hours', every: 1 } : plan;
      return addTrigger(state, parts.mode, person, { name, plan: kept, disabled }, clock.now());
    },
    'trigger.list': (_ask, { person }) =>
      state.triggers
        .filter((trigger) => trigger.person === person)
        .map(({ id, function: name, plan, disabled = false }) => ({
          id,
          function: name,
          plan,
          disabled,
        })),
    'trigger.delete': ({ id }, { person }) => {
      const index = state.triggers.findIndex((one) => one.id === id && one.person === person);
      if (index >= 0) state.triggers.splice(index, 1);
      return null;
    },
    'mail.send': ({ mail }, { person }) => {
      const recipients = [mail.to, mail.cc, mail.bcc].flatMap((list) =>
        (list ?? '')
          .split(',')
          .map((one) => one.trim())
          .filter(Boolean),
      );
      if (recipients.length === 0) throw new PlatformError('Failed to send email: no recipient');
      for (const recipient of recipients)
        if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(recipient))
          throw new PlatformError(`Invalid email: ${recipient}`);
      const usage = parts.usage(person);
      if (usage.mails + recipients.length > MAILS_A_DAY)
        throw new PlatformError(PLATFORM_TEXTS.tooManyMails);
      usage.mails += recipients.length;
      state.mails.push({ ...mail, at: clock.now(), from: person });
      return null;
    },
    'mail.left': (_ask, { person }) => MAILS_A_DAY - parts.usage(person).mails,
  };
}

/** What a person sees, and what is noted. */
function onScreen(
  parts: OperateParts,
): Pick<
  Handlers,
  | 'screen.menu'
  | 'screen.sidebar'
  | 'screen.dialog'
  | 'screen.toast'
  | 'screen.alert'
  | 'fault.struck'
  | 'log'
> {
  const { state, clock, faults } = parts;
  return {
    'screen.menu': ({ caption, items }, { person }) => {
      state.menus = state.menus.filter(
        (menu) => menu.person !== person || menu.caption !== caption,
      );
      state.menus.push({ person, caption, items });
      return null;
    },
    'screen.sidebar': ({ title, html }, { person }) => {
      state.sidebar = { at: clock.now(), person, title, html };
      return null;
    },
    'screen.dialog': ({ title, html }, { person }) => {
      state.alerts.push({ at: clock.now(), person, title, message: html });
      return null;
    },
    'screen.toast': ({ message, title }, { person }) => {
      state.toasts.push({ at: clock.now(), person, message, title });
      return null;
    },
    'screen.alert': ({ title, message, buttons }, { person }) => {
      state.alerts.push({ at: clock.now(), person, title, message });
      return buttons.startsWith('YES') ? 'YES' : 'OK';
    },
    'fault.struck': ({ name }) => {
      faults.struck(name);
      return null;
    },
    log: ({ level, parts: said }, { person, function: name }) => {
      state.logs.push({ at: clock.now(), person, function: name, level, parts: said });
      if (state.logs.length > MAX_LOGS) state.logs.splice(0, MAX_LOGS / 2);
      return null;
    },
  };
}

/** Older entries are let go, so that a long simulation doesn't grow. */
const MAX_LOGS = 20_000;

function infoOf(sheet: SheetData, index: number): SheetInfo {
  const { id, name, hidden, maxRows, maxColumns, frozenRows, frozenColumns } = sheet;
  return {
    id,
    name,
    index,
    hidden,
    maxRows,
    maxColumns,
    frozenRows,
    frozenColumns,
    filter: book.filterOf(sheet) ?? null,
    kind: sheet.kind ?? 'grid',
  };
}

/** What `person` has selected; the first cell of the first sheet when nothing was. */
export function selectionOf(state: WorldState, person: string) {
  const selection = state.selections[person];
  if (selection && state.workbook.sheets.some((sheet) => sheet.id === selection.sheet))
    return selection;
  return {
    sheet: state.workbook.sheets[0]?.id ?? 0,
    blocks: [{ row: 1, column: 1, rows: 1, columns: 1 }],
  };
}

export function hideLines(
  sheet: SheetData,
  dimension: 'rows' | 'columns',
  from: number,
  count: number,
  hidden: boolean,
): void {
  const max = dimension === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (from < 1 || count < 1 || from + count - 1 > max)
    throw new PlatformError(PLATFORM_TEXTS.outsideGrid);
  if (dimension === 'columns') {
    const kept = sheet.hiddenColumns.filter((column) => column < from || column >= from + count);
    const added = Array.from({ length: count }, (_, index) => from + index);
    sheet.hiddenColumns = hidden ? [...kept, ...added] : kept;
    return;
  }
  while (sheet.rows.length < from + count - 1)
    sheet.rows.push({ cells: [], hidden: false, filtered: false });
  for (const row of sheet.rows.slice(from - 1, from - 1 + count)) row.hidden = hidden;
}

function dressOne(
  sheet: SheetData,
  row: number,
  column: number,
  property: 'format' | 'note' | keyof Looks,
  value: unknown,
): void {
  const given = value === null || value === '' ? undefined : value;
  if (property === 'note' || property === 'format') {
    book.dress(sheet, row, column, { [property]: given });
    return;
  }
  const before = book.cellAt(sheet, row, column)?.looks;
  if (given === undefined && before?.[property] === undefined) return;
  const looks: Record<string, unknown> = { ...before, [property]: given };
  if (given === undefined) delete looks[property];
  book.dress(sheet, row, column, {
    looks: Object.keys(looks).length > 0 ? (looks as Looks) : undefined,
  });
}

/** About as wide as the longest text, in pixels. */
function fittingWidth(sheet: SheetData, column: number, locale: string): number {
  let longest = 0;
  for (const { cells } of sheet.rows) {
    const text = book.shownText(cells[column - 1] ?? null, locale);
    for (const line of text.split('\n')) longest = Math.max(longest, line.length);
  }
  return Math.max(21, longest * 7 + 10);
}
