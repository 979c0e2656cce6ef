/** `DataValidation` and its builder: dropdowns and checkboxes. */
import { enumOf } from '../runtime';
import type { Validation } from '../workbook';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

export const CRITERIA = enumOf<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>([
  'VALUE_IN_LIST',
  'CHECKBOX',
  'TEXT_IS_VALID_EMAIL',
]);

/** A finished rule. */
export class FakeDataValidation
  implements
    Pick<Rule, 'getAllowInvalid' | 'getHelpText' | 'getCriteriaType' | 'getCriteriaValues' | 'copy'>
{
  readonly #rule: Validation;

  constructor(rule: Validation) {
    this.#rule = rule;
  }

  /** What of a rule handed in by the script is kept with the cell. */
  static stored(rule: Rule | null): Validation | null {
    return rule === null ? null : (rule as unknown as FakeDataValidation).#rule;
  }

  getAllowInvalid = () => this.#rule.allowInvalid;
  getHelpText = () => this.#rule.help as string;
  getCriteriaType = () =>
    this.#rule.kind === 'checkbox' ? CRITERIA.CHECKBOX : CRITERIA.VALUE_IN_LIST;
  getCriteriaValues = () => [this.#rule.values];
  copy = () => new FakeDataValidationBuilder(this.#rule) as unknown as Builder;
}

/** Begins without a condition; `build` answers the rule. */
export class FakeDataValidationBuilder
  implements
    Pick<
      Builder,
      | 'requireValueInList'
      | 'requireCheckbox'
      | 'requireTextIsEmail'
      | 'setAllowInvalid'
      | 'setHelpText'
      | 'build'
    >
{
  #rule: Validation;

  constructor(rule: Validation = { kind: 'other', values: [], help: null, allowInvalid: true }) {
    this.#rule = rule;
  }

  #with(change: Partial<Validation>): Builder {
    this.#rule = { ...this.#rule, ...change };
    return this as unknown as Builder;
  }

  requireValueInList = (values: string[]) =>
    this.#with({ kind: 'list', values: values.map(String) });
  requireCheckbox = () => this.#with({ kind: 'checkbox', values: [] });
  requireTextIsEmail = () => this.#with({ kind: 'other', values: [] });
  setAllowInvalid = (allowInvalid: boolean) => this.#with({ allowInvalid });
  setHelpText = (help: string) => this.#with({ help });
  build = () => new FakeDataValidation(this.#rule) as unknown as Rule;
}
