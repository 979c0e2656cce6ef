/** What crosses between the workspace server and its page: plain JSON. */

/** The sheet as a person sees it. */
export interface SheetState {
  id: number;
  name: string;
  /** The text shown in each cell, without the empty rows and columns at the ends. */
  cells: string[][];
  /** Columns that are hidden, counting from 0. */
  hiddenColumns: number[];
  /** Pixels, by column from 0, where somebody has set a width. */
  widths: Record<number, number>;
  /** Row and column, from 0, of each bold cell. */
  bold: [row: number, column: number][];
}

/** A range of cells; rows and columns count from 0. */
export interface CellRange {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface WorkbookState {
  /** The file's name without its ending. */
  title: string;
  sheets: { id: number; name: string }[];
  active: SheetState;
  selection: CellRange;
}

export interface ChatMember {
  /** Empty where only Chat knows the address. */
  email: string;
  name: string;
  role: string;
  state: string;
}

export interface ChatSpace {
  /** `spaces/…` */
  name: string;
  spaceType: string;
  displayName: string;
  members: ChatMember[];
  messages: string[];
}

export interface ChatState {
  spaces: ChatSpace[];
}

/** A menu of the add-on under Extensions. */
export interface MenuState {
  title: string;
  entries: MenuEntry[];
}

export type MenuEntry =
  /** `function` is what it calls in the script. */
  | { kind: 'item'; caption: string; function: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; entries: MenuEntry[] };

export interface SidebarState {
  title: string;
  /** Grows each time the script shows a sidebar, so that showing it again loads it anew. */
  number: number;
}

export interface Toast {
  number: number;
  title: string;
  text: string;
}

/** What is open beside the sheet and around it. */
export interface RoomState {
  /** Who is signed in. */
  person: string;
  /** How many times as fast as real time runs. */
  speed: number;
  sidebar: SidebarState | null;
  toast: Toast | null;
}

/** An edit that a person makes in the grid. */
export type Edit =
  | { kind: 'cells'; row: number; column: number; values: string[][] }
  | { kind: 'select'; range: CellRange }
  | { kind: 'sheet'; id: number }
  | { kind: 'insert-rows'; before: number; count: number }
  | { kind: 'delete-rows'; first: number; count: number }
  /** Whole rows, from the row `from` on. */
  | { kind: 'sort'; column: number; descending: boolean; from: number };

/** A part of the state that has changed since it was last asked for. */
export type Part = 'workbook' | 'chat' | 'room';

/** What one execution of the script came to. */
export type Executed =
  | { kind: 'returned'; value: unknown }
  | { kind: 'threw'; message: string }
  | { kind: 'killed'; message: string };
