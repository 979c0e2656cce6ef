/** Something a person should know about a row before anything is sent. */
import type { Field } from '../table/columns';
import type { Values } from '../texts/said';

/**
 * An error keeps the row from being sent; a warning lets it go ahead. A note is about a row that has its space
 * already.
 */
export type Severity = 'error' | 'warning' | 'note';

/** `code` names a sentence `finding.<code>` in the catalogue; `values.cell` quotes what the cell says. */
export interface Finding {
  severity: Severity;
  code: string;
  /** The field whose cell it is about, for the click that selects it. */
  field?: Field;
  /** The column it is about, counting from 0, where one field has several or the finding knows better. */
  column?: number;
  values: Values;
}
