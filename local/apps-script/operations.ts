/** The narrow door between the services a script sees and the world: each operation, what it asks and answers, as plain JSON. */
import type { Instant } from '../clock';
import type { Block } from './a1';
import type { CellValue } from './cell-values';
import type { ColourRule, Looks } from './workbook';

export interface SheetInfo {
  id: number;
  name: string;
  index: number;
  hidden: boolean;
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
  /** What the filter spans; null: none is on. */
  filter: Block | null;
  kind: 'grid' | 'chart';
}

export interface WorkbookInfo {
  id: string;
  name: string;
  url: string;
  owner: string;
  locale: string;
  timeZone: string;
  sheets: { id: number; name: string }[];
}

export interface SelectionInfo {
  sheet: number;
  blocks: Block[];
}

/** A request as it leaves for a Google API. */
export interface OutgoingRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  host: string;
  path: string;
  query: Record<string, string | string[]>;
  authorization?: string;
  body?: string;
}

/** What came back, and whether the way back lost it. */
export interface IncomingAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  lost?: 'bad-gateway' | 'closed';
  delayMs?: number;
}

export interface Mail {
  to: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  name?: string;
  subject: string;
  body: string;
  htmlBody?: string;
}

export type MenuItem =
  | { kind: 'item'; caption: string; function: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; items: MenuItem[] };

/** When a trigger fires. */
export type TriggerPlan =
  | { kind: 'minutes'; every: number }
  | { kind: 'hours'; every: number }
  | { kind: 'days'; every: number; hour: number; minute?: number }
  | { kind: 'weeks'; every: number; weekday: number; hour: number; minute?: number }
  | { kind: 'once'; at: Instant }
  | { kind: 'open' | 'edit' | 'change' | 'form' };

export interface TriggerInfo {
  id: string;
  function: string;
  plan: TriggerPlan;
  /** It is listed, and never fires. */
  disabled?: boolean;
}

/** Contents of cells a script can ask for; each is one service call. */
export type Reading =
  | 'values'
  | 'display'
  | 'formulas'
  | 'formats'
  | 'notes'
  | 'validations'
  | keyof Looks;

/** Every operation: what the services hand over, and what they get. */
export interface Operations {
  'workbook.info': { ask: Record<string, never>; answer: WorkbookInfo };
  'workbook.change': {
    ask: { name?: string; locale?: string; timeZone?: string };
    answer: null;
  };
  /** null: no such sheet any more. */
  'sheet.info': { ask: { sheet: number }; answer: SheetInfo | null };
  /** The last row and column that hold something; apart, for it looks through all cells. */
  'sheet.extent': { ask: { sheet: number }; answer: { lastRow: number; lastColumn: number } };
  'sheet.add': { ask: { name?: string; index?: number }; answer: number };
  'sheet.change': {
    ask: {
      sheet: number;
      name?: string;
      hidden?: boolean;
      frozenRows?: number;
      frozenColumns?: number;
    };
    answer: null;
  };
  'sheet.delete': { ask: { sheet: number }; answer: null };
  'selection.read': { ask: Record<string, never>; answer: SelectionInfo };
  'selection.write': { ask: { sheet: number; blocks?: Block[] }; answer: null };
  'cells.read': {
    ask: { sheet: number; block: Block; what: Reading };
    answer: unknown[][];
  };
  'cells.write': {
    ask: { sheet: number; block: Block; values: (CellValue | null)[][] };
    answer: null;
  };
  /** `values` by row, or one for the whole block. */
  'cells.dress': {
    ask: {
      sheet: number;
      block: Block;
      property: 'format' | 'note' | keyof Looks;
      values: unknown[][] | { all: unknown };
    };
    answer: null;
  };
  'cells.clear': {
    ask: { sheet: number; block: Block; contents: boolean; looks: boolean };
    answer: null;
  };
  'cells.sort': {
    ask: { sheet: number; block: Block; column: number; ascending: boolean };
    answer: null;
  };
  'cells.canEdit': { ask: { sheet: number; block: Block }; answer: boolean };
  'grid.insert': {
    ask: { sheet: number; dimension: 'rows' | 'columns'; before: number; count: number };
    answer: null;
  };
  'grid.delete': {
    ask: { sheet: number; dimension: 'rows' | 'columns'; from: number; count: number };
    answer: null;
  };
  'grid.hide': {
    ask: {
      sheet: number;
      dimension: 'rows' | 'columns';
      from: number;
      count: number;
      hidden: boolean;
    };
    answer: null;
  };
  'grid.rules': { ask: { sheet: number }; answer: readonly ColourRule[] };
  'grid.setRules': { ask: { sheet: number; rules: readonly ColourRule[] }; answer: null };
  /** Puts a filter on these cells, or takes it away. */
  'grid.filter': { ask: { sheet: number; range: Block | null; hides?: number[] }; answer: null };
  /** The rows that the filter hides. */
  'grid.filtered': { ask: { sheet: number }; answer: number[] };
  'grid.widths': {
    ask: { sheet: number; from: number; count: number; width: number | 'fit' };
    answer: null;
  };
  'grid.width': { ask: { sheet: number; column: number }; answer: number };
  'grid.isHidden': {
    ask: { sheet: number; dimension: 'rows' | 'columns'; at: number; by: 'user' | 'filter' };
    answer: boolean;
  };
  flush: { ask: Record<string, never>; answer: null };
  'properties.read': { ask: { store: string }; answer: Record<string, string> };
  'properties.get': { ask: { store: string; key: string }; answer: string | null };
  'properties.set': {
    ask: { store: string; values: Record<string, string>; replace: boolean };
    answer: null;
  };
  /** Without `keys`: all. */
  'properties.delete': { ask: { store: string; keys?: string[] }; answer: null };
  'cache.get': { ask: { store: string; keys: string[] }; answer: Record<string, string> };
  'cache.put': {
    ask: { store: string; values: Record<string, string>; seconds: number };
    answer: null;
  };
  'cache.remove': { ask: { store: string; keys: string[] }; answer: null };
  'lock.take': {
    ask: { lock: string };
    /** `freeAt` when it is known when the lock will be free. */
    answer: { taken: boolean; freeAt?: Instant };
  };
  'lock.release': { ask: { lock: string }; answer: null };
  'lock.holds': { ask: { lock: string }; answer: boolean };
  /** Counts fetches against the day's quota. Throws when it is used up. */
  'fetch.begin': {
    ask: { count: number };
    answer: { throws: 'before' | 'after' | null; message?: string };
  };
  'api.call': { ask: { request: OutgoingRequest }; answer: IncomingAnswer };
  'trigger.add': {
    ask: { function: string; plan: TriggerPlan };
    answer: TriggerInfo;
  };
  'trigger.list': { ask: Record<string, never>; answer: TriggerInfo[] };
  'trigger.delete': { ask: { id: string }; answer: null };
  'mail.send': { ask: { mail: Mail }; answer: null };
  'mail.left': { ask: Record<string, never>; answer: number };
  'screen.menu': { ask: { caption: string | null; items: MenuItem[] }; answer: null };
  'screen.sidebar': { ask: { title: string; html: string }; answer: null };
  'screen.dialog': { ask: { title: string; html: string; modal: boolean }; answer: null };
  'screen.toast': { ask: { message: string; title: string; seconds: number }; answer: null };
  /** The button the person presses. */
  'screen.alert': { ask: { title: string; message: string; buttons: string }; answer: string };
  'fault.struck': {
    ask: {
      name:
        | 'no-active-sheet'
        | 'no-boxes'
        | 'consent-without'
        | 'undefined-refused'
        | 'source-unknown';
    };
    answer: null;
  };
  log: { ask: { level: LogLevel; parts: unknown[] }; answer: null };
}

export type LogLevel = 'log' | 'info' | 'warn' | 'error';
export type OperationName = keyof Operations;

/** Carries out one operation. Throws a `PlatformError` where the platform would throw. */
export type Operate = <N extends OperationName>(
  name: N,
  ask: Operations[N]['ask'],
) => Operations[N]['answer'];
