/** Which column of a sheet means what. */

/** What a column can mean to a request. */
export type Field =
  | 'spaceName'
  | 'members'
  | 'managers'
  | 'owners'
  | 'groups'
  | 'type'
  | 'description'
  | 'guidelines'
  | 'history'
  | 'access'
  | 'posting'
  | 'externalPeople'
  | 'welcomeMessage'
  | 'ready'
  | 'open';

/** Fields that say who comes into a space: people, and groups of them. */
export const WHO = ['members', 'managers', 'owners', 'groups'] as const satisfies readonly Field[];
export type WhoField = (typeof WHO)[number];

/** Fields of which a sheet may have several columns: what they hold adds up. */
export const ADDING_UP: ReadonlySet<Field> = new Set<Field>(WHO);

/**
 * The columns the add-on writes, in the order it makes them; Applied came after 0.1.0. It stands before Request ID,
 * which an outcome never writes: so that what an outcome writes is one block of a row.
 */
export const OUTCOME_HEADERS = [
  'Status',
  'Space link',
  'Details',
  'Space ID',
  'Applied',
  'Request ID',
] as const;
export type OutcomeHeader = (typeof OUTCOME_HEADERS)[number];

/** Those of them that say what a row is; what was applied to its space stands beside them and decides nothing of it. */
export const TELLING_HEADERS = OUTCOME_HEADERS.filter((header) => header !== 'Applied');

/** The words that the Status column can hold; English in every sheet. */
export const STATUS = {
  fix: 'Fix this row',
  waiting: 'Waiting',
  settingUp: 'Setting up',
  done: 'Done',
  partly: 'Partly done',
  failed: 'Failed',
} as const;

/** What an outcome column is called where a person has a column of that name already. */
export function outcomeHeaderBeside(header: OutcomeHeader): string {
  return `${header} (Rows to Spaces)`;
}

/** Column numbers count from 0, as in the arrays that a read answers. */
export interface Columns {
  /** Index of the header row in the cells. */
  headerRow: number;
  /** Columns for each field, left to right; several only where they add up (people, groups). Absent: none. */
  fields: Partial<Record<Field, number[]>>;
  /** Where each outcome column stands; absent: not made yet. */
  outcome: Partial<Record<OutcomeHeader, number>>;
  /** Every header as it stands, by column. */
  headers: string[];
  /** How each column with a header or an address in it was decided, left to right. */
  decisions: ColumnDecision[];
}

/** What one column was taken for, and why. */
export interface ColumnDecision {
  column: number;
  /** As it stands, trimmed; '' where a column of addresses has none. */
  header: string;
  /** What it is used as; null: not at all. */
  field: Field | null;
  /** It is one of the add-on's own. */
  ours: boolean;
  /** A person chose it. */
  byHand: boolean;
  /** Why it isn't used although header or cells speak for something; absent: nothing speaks for it, or it is used. */
  doubt?: ColumnDoubt;
}

/** Why a column is left out. `proposed`: what it would be used as if a person says so. */
export type ColumnDoubt =
  /** Most of its filled cells hold addresses, `cells` of them; nothing says whose. `isLists`: each space would have others in it. */
  | { kind: 'addresses'; cells: number; isLists: boolean; proposed: Field }
  /** They are addresses of people beside those meant, such as parents. */
  | { kind: 'relatives'; cells: number; proposed: Field }
  /** The header says people, and the cells are names without addresses. */
  | { kind: 'names'; proposed: Field }
  /** The header says people, and the cells are numbers. */
  | { kind: 'counts'; proposed: Field }
  /** The header says a choice, and no cell holds one; `cell` is the first of them. */
  | { kind: 'unreadable'; cell: string; proposed: Field }
  /** Every filled cell says yes, no or a day, `cells` of them: it may say when members come in, and much else. */
  | { kind: 'opens'; cells: number; proposed: Field }
  /** The message of a contact form: written by the people in the sheet, not to them. */
  | { kind: 'theirMessage'; proposed: Field };

/** A choice made by hand in the sidebar: header text (as it stands) to field, or to 'none' to ignore the column. */
export type Mapping = Record<string, Field | 'none'>;

/** What a person has answered about a sheet; remembered for it. Everything is optional: nothing was asked yet. */
export interface Answers {
  /** What columns are used as, where a person chose. */
  mapping: Mapping;
  /** The header row that was chosen, by its texts (see `headerKey`): rows above it come and go. */
  headerRow?: string;
  /** Whether each row is a space, or a person of a list. */
  rows?: 'spaces' | 'people';
  /** What each column with a header was used as when rows were last set up, by header; '' for not at all. */
  used?: Record<string, Field | ''>;
  /** The outcome columns that were made in this sheet. */
  made?: OutcomeHeader[];
  /** Keys of questions and notes that a person settled by leaving things as they are. */
  settled?: string[];
  /** Keys of findings, and of torn rows, that a person keeps as they are; stored apart, for there may be many. */
  kept?: string[];
  /** Keys of rows whose outcome cells can't be written; stored apart. */
  unwritten?: string[];
}

export const NO_ANSWERS: Answers = { mapping: {} };

/** By what a header row is known again: its texts, without the add-on's own columns at its end. */
export function headerKey(cells: readonly string[]): string {
  const texts = cells.map((cell) => cell.trim());
  const ours = texts.findIndex((text) => (TELLING_HEADERS as readonly string[]).includes(text));
  return texts
    .slice(0, ours < 0 ? texts.length : ours)
    .filter((text) => text !== '')
    .join('\n')
    .slice(0, 2000);
}
