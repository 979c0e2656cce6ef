/** What the use cases need of the world beside what a run needs, as plain objects: Apps Script gives them in `google/`. */
import type { Essential, Extra } from '../extras/extras';
import type { SheetPort } from '../placing/sheet';
import type { FilterColumns, FilterSpan } from '../plan/filter';
import type { Instant } from '../plan/instant';
import type { CellEdit } from '../plan/remedies';
import type { UndoCell } from '../protocol';
import type { PacePorts } from '../run/paced';
import type { Person, Ports, Store } from '../run/ports';
import type { Mail } from '../schedule/mail';
import type { Catalogue } from '../texts/catalogue';

/** How a cell is coloured that says exactly `text`; colours as `#rrggbb`, lower case. */
export interface TextColour {
  text: string;
  background: string;
  font: string;
  bold: boolean;
}

/** One sheet of the spreadsheet. */
export interface Tab {
  readonly id: number;
  name(): string;
  /** What its cells show. */
  cells(): string[][];
  /** A run's way to it; a new one each time, whose first read sees what others wrote before. */
  port(): SheetPort;
  /** Brings it in front of the others. */
  toFront(): void;
  /** Of these rows, counting from 0, those that a filter or a person hides, as far as that is found out by `until`. */
  hidden(rows: readonly number[], until?: Instant): Set<number>;
  /** What the filter spans, which may hide rows and sorts what it spans; null: none is on. */
  filter(): FilterSpan | null;
  /** Lets the filter span these columns, with all that it says. Throws where the sheet can't be written. */
  widenFilter(wanted: FilterColumns): void;
  /** The rows in the person's selection, counting from 0. */
  selected(): Set<number>;
  /** Selects a cell; `column` null: the whole row. The row counts from 1, the column from 0. */
  select(row: number, column: number | null): void;
  /** Puts a row with these texts above all others. Throws where the sheet can't be written. */
  insertHeaders(headers: readonly string[]): void;
  /** Writes the edits where the cells say what was shown; answers how to take back what was written. */
  edit(edits: readonly CellEdit[]): UndoCell[];
  /** Gives cells back what they held; answers how many. */
  restore(cells: readonly UndoCell[]): number;
  /** The formulas of a column, '' where a cell holds none. */
  formulas(column: number): string[];
  /** Writes one cell. Throws where the sheet can't be written. */
  setCell(row: number, column: number, text: string): void;
  /** A new column behind all others, as plain text; answers where it stands. */
  addColumn(headerRow: number, header: string): number;
  /** Whether cells are coloured by these very colours. */
  isColoured(colours: readonly TextColour[]): boolean;
  /**
   * Takes these very colours away, and with `where` gives them to the cells of a column below a row (both from 0); others
   * stay. Throws where the sheet can't be written.
   */
  colour(colours: readonly TextColour[], where: { column: number; below: number } | null): void;
  /** New rows behind all others: texts by column, one for each row. */
  addRows(count: number, columns: readonly { column: number; texts: string[] }[]): void;
}

/** A sheet to be made: headers, widths of the columns, and rows. */
export interface Table {
  headers: string[];
  widths: number[];
  rows: string[][];
}

/** The spreadsheet. */
export interface Book {
  id(): string;
  url(): string;
  tabs(): Tab[];
  /** The sheet that the person is on. */
  front(): Tab;
  /** The sheet with this id; undefined when it is gone. */
  find(id: number): Tab | undefined;
  named(name: string): Tab | undefined;
  /** A new sheet in front of the others. Its name gets a number where it is taken. */
  insert(name: string, table: Table): Tab;
  /** A sheet to start from, in the sheet in front where that is empty, else in a new one. */
  insertSample(texts: Catalogue): Tab;
  /** Adds lines to the sheet of this name, which is made where it is missing; it keeps the newest `most`. */
  append(name: string, headers: readonly string[], lines: string[][], most: number): void;
  /** The spreadsheet's own locale, as in `en_US`. */
  locale(): string;
  /** The spreadsheet's time zone, as in `Europe/Berlin`. */
  timeZone(): string;
  /** A moment by the clock of the spreadsheet's time zone, in letters as `SimpleDateFormat` has them. */
  time(at: Instant, pattern: string): string;
}

/** A trigger of the person. */
export interface TriggerHandle {
  id: string;
  /** The function of `main.ts` that it calls. */
  handler: string;
  /** The platform says that it switched it off: it never fires. */
  isOff: boolean;
  /** The spreadsheet that it belongs to; null: it can't be told. */
  source(): string | null;
  remove(): void;
}

/** How the script is installed, as far as that can be told. */
export type Installed = 'bound' | 'add-on' | 'unknown';

/** What can be done with triggers. Making one throws where it may not be made. */
export interface Triggers {
  /** Those of the person that belong to this spreadsheet. */
  ofBook(): TriggerHandle[];
  /** All of the person's that call this script. */
  ofScript(): TriggerHandle[];
  makeTimer(handler: string, every: { minutes: number } | 'hour'): TriggerHandle;
  makeForForms(handler: string): TriggerHandle;
  installed(): Installed;
}

/** What the person allowed. */
export interface Consent {
  /** What this installation asks for and the person has not allowed; undefined: Google doesn't tell. */
  lacking(): (Essential | Extra)[] | undefined;
  /** Whether the person allowed an extra; where Google doesn't tell, whether this installation asks for it. */
  has(extra: Extra): boolean;
  /** Where the person allows what is missing; undefined: Google says that nothing is, or doesn't tell. */
  link(): string | undefined;
  /** Has Google ask for what is essential and missing, where it can: that ends the execution. */
  ask(): void;
}

/** Everything that the use cases need of the world. */
export interface Host {
  book: Book;
  /** false: there is no spreadsheet, so nothing can be read or written. */
  hasBook(): boolean;
  document: Store;
  user: Store;
  triggers: Triggers;
  /** The id of the Apps Script project. */
  scriptId(): string;
  /** Who runs this. */
  me(): Person;
  /** The address of who runs this, or ''. Unlike `me`, it remembers nothing. */
  address(): string;
  /** The language of who runs this, as far as it is spoken here; English otherwise. */
  language(): { locale: string; texts: Catalogue };
  /** The same, with what only the sidebar says, as JSON. */
  sidebarTexts(): { locale: string; texts: string };
  /** The file of a part of the sidebar's page; null: there is none of that name. */
  part(name: string): string | null;
  /** The catalogue of a language that was remembered; undefined when it isn't spoken here. */
  catalogue(locale: string | undefined): Catalogue | undefined;
  /** The way to Chat outside a run. */
  pace: PacePorts;
  /** What a run needs; its sentences come in the words of `texts`. */
  ports(sheet: SheetPort, texts: Catalogue): Ports;
  /** Does `work` under the lock; without it all the same, rather than not at all. */
  alone<T>(which: 'document' | 'user', work: () => T): T;
  consent: Consent;
  /** Throws where no mail can be sent. */
  mail(mail: Mail): void;
  /** `stays`: until the person closes it, who may be elsewhere when it comes. */
  toast(text: string, stays?: 'stays'): void;
  showSidebar(): void;
  /** For the log of the script: codes and counts, never an address or a name. */
  note(level: 'log' | 'warn' | 'error', entry: Record<string, string | number | boolean>): void;
  now(): Instant;
  sleep(ms: number): void;
  uuid(): string;
}
