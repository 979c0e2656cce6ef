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
  | 'ready';

/** The five columns the add-on writes, in the order it makes them. */
export const OUTCOME_HEADERS = [
  'Status',
  'Space link',
  'Details',
  'Space ID',
  'Request ID',
] as const;
export type OutcomeHeader = (typeof OUTCOME_HEADERS)[number];

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
}

/** A choice made by hand in the sidebar: header text (as it stands) to field, or to 'none' to ignore the column. */
export type Mapping = Record<string, Field | 'none'>;
