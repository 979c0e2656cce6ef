/** What crosses between the workspace server and its page: plain JSON. */

/** The sheet as a person sees it. */
export interface SheetState {
  id: number;
  name: string;
  /** The text shown in each cell, without the empty rows and columns at the ends. */
  cells: string[][];
  /** Columns that are hidden, counting from 0. */
  hiddenColumns: number[];
  /** Rows that are hidden or filtered out, counting from 0. */
  hiddenRows: number[];
  /** The filters in force, at most one a column: a row is seen that all of them leave. */
  filters: Filter[];
  /** Pixels, by column from 0, where somebody has set a width. */
  widths: Record<number, number>;
  /** Row and column, from 0, of each bold cell. */
  bold: [row: number, column: number][];
  /** Row and column, from 0, of each cell with a note, and what it says. */
  notes: [row: number, column: number, note: string][];
  /** Row and column, from 0, of each cell that a rule colours, and how. */
  coloured: [row: number, column: number, look: Coloured][];
  /** Row and column, from 0, of each cell with a dropdown, and what it offers. */
  choices: [row: number, column: number, values: string[]][];
}

/** How a rule colours a cell; '' leaves a colour as it is. */
export interface Coloured {
  background: string;
  colour: string;
  bold: boolean;
}

/** Hides the rows below the first whose cell in `column` (from 0) shows one of `hidden`. */
export interface Filter {
  column: number;
  hidden: string[];
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
  description: string;
  guidelines: string;
  history: 'on' | 'off';
  /** `private`, or who may find and join it. */
  access: string;
  /** The messages that are pinned. */
  pinned: string[];
  /** In the person's own Chat: whether they hear of it, and the section that it stands in, or ''. */
  muted: boolean;
  section: string;
  members: ChatMember[];
  messages: string[];
}

export interface ChatState {
  /** Those that the person is in, or invited to. */
  spaces: ChatSpace[];
}

/** What a person does in Chat by hand; `member` as in `ChatMember.name`. */
export type HandAct =
  | { kind: 'rename'; space: string; name: string }
  | { kind: 'remove'; space: string; member: string }
  | { kind: 'accept' | 'leave' | 'delete'; space: string };

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
  /** Grows each time the sidebar has to be loaded anew: shown again, or time has jumped ahead under it. */
  number: number;
}

export interface Toast {
  number: number;
  title: string;
  text: string;
}

/** What is open beside the sheet and around it, for one person in one tab. */
export interface RoomState {
  /** Who is signed in. */
  person: string;
  /** Grows when the page has to be opened anew: another language, another way in which the script is installed. */
  opening: number;
  /** How many times as fast as real time runs. */
  speed: number;
  /** The time in the workspace, milliseconds since 1970. */
  now: number;
  sidebar: SidebarState | null;
  toast: Toast | null;
  /** Whether this person has a step to take back, or to do again. */
  can: { undo: boolean; redo: boolean };
  /** The language of the people: `en`, `de`. */
  locale: string;
  /** The languages that they may have. */
  languages: readonly string[];
  /** A script of this spreadsheet, or an add-on that was installed. */
  mode: Mode;
  /** A jump ahead under way; null: none. */
  jump: JumpState | null;
  /** What the tabs of the drawer count. */
  counts: { calls: number; faults: number; mails: number; triggers: number };
}

export type Mode = 'bound' | 'add-on';

/** How far a jump has come. */
export interface JumpState {
  /** It begins as soon as what is running now has ended. */
  waiting: boolean;
  at: number;
  until: number;
  executions: number;
}

/** What happened in a jump ahead. */
export interface Jumped {
  from: number;
  to: number;
  executions: number;
  /** Executions that threw or were ended. */
  failed: number;
  spaces: number;
  mails: number;
}

/** One call to Chat or to the group lookup. */
export interface CallState {
  /** Its number, from 0. */
  number: number;
  at: number;
  user: string;
  method: string;
  path: string;
  status: number;
  /** The work was done and the answer never arrived. */
  lost: boolean;
  /** A fault or a quota refused it, and not the call itself. */
  because: string | null;
  query: Record<string, unknown>;
  body: unknown;
}

export interface CallsState {
  total: number;
  /** The newest first, at most 300. */
  calls: CallState[];
  /** Calls of the script's services by name, the most frequent first. */
  services: [name: string, count: number][];
}

export interface FaultState {
  name: string;
  /** What its value means; `on` has none. */
  kind: 'share' | 'on' | 'number' | 'word' | 'scopes' | 'call';
  /** null: switched off; '' where it has no value or the usual one. */
  value: string | null;
  /** How often it struck. */
  times: number;
  /** Every call is answered so: nothing can be set up while it is on. */
  everything: boolean;
}

export interface FaultsState {
  faults: FaultState[];
}

export interface MailState {
  number: number;
  at: number;
  from: string;
  to: string;
  subject: string;
  text: string;
  /** null: it was plain text only. */
  html: string | null;
}

export interface MailsState {
  /** The newest first. */
  mails: MailState[];
}

export interface TriggerState {
  id: string;
  person: string;
  function: string;
  /** When it fires, in words. */
  when: string;
  /** null: it waits for an event. */
  next: number | null;
}

export interface ExecutionState {
  at: number;
  function: string;
  person: string;
  seconds: number;
  killed: boolean;
}

export interface TriggersState {
  triggers: TriggerState[];
  /** The newest first, at most 100. */
  executions: ExecutionState[];
}

/** An edit that a person makes in the grid; all but `select` and `sheet` can be taken back. */
export type Edit =
  | { kind: 'cells'; row: number; column: number; values: string[][] }
  /** What was cut at `from` is pasted at `row`, `column`. */
  | { kind: 'move'; from: CellRange; row: number; column: number }
  | { kind: 'select'; range: CellRange }
  | { kind: 'sheet'; id: number }
  /** Without a name: the next that is free. */
  | { kind: 'add-sheet'; name?: string; cells?: string[][] }
  | { kind: 'rename-sheet'; id: number; name: string }
  | { kind: 'delete-sheet'; id: number }
  | { kind: 'insert-rows' | 'insert-columns'; before: number; count: number }
  | { kind: 'delete-rows' | 'delete-columns'; first: number; count: number }
  /** By `column`: the cells of `range`, or all rows below the first where it is null. */
  | { kind: 'sort'; column: number; descending: boolean; range: CellRange | null }
  /** In place of all filters of the sheet. */
  | { kind: 'filter'; filters: Filter[] };

/** A part of the state that has changed since it was last asked for. */
export type Part = 'workbook' | 'chat' | 'room' | 'calls' | 'faults' | 'mails' | 'triggers';

/** What one execution of the script came to. */
export type Executed =
  | { kind: 'returned'; value: unknown }
  | { kind: 'threw'; message: string }
  | { kind: 'killed'; message: string };
