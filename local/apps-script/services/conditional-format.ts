/** Conditional format rules: what colours a cell by what it says, and the builder of such rules. */
import { enumOf } from '../runtime';
import type { ColourRule } from '../workbook';
import type { Handles } from './handles';

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const BOOLEAN_CRITERIA = enumOf<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>([
  'CELL_NOT_EMPTY',
  'CUSTOM_FORMULA',
  'NUMBER_GREATER_THAN',
  'TEXT_CONTAINS',
  'TEXT_EQUAL_TO',
]);

/** A rule as it was built, or as the sheet holds it. */
export class FakeColourRule
  implements Pick<Rule, 'getBooleanCondition' | 'getGradientCondition' | 'getRanges' | 'copy'>
{
  readonly #handles: Handles;
  readonly #sheet: number;
  readonly #rule: ColourRule;

  constructor(handles: Handles, sheet: number, rule: ColourRule) {
    this.#handles = handles;
    this.#sheet = sheet;
    this.#rule = rule;
  }

  /** What of a rule handed in by the script the sheet keeps; refused for a rule with cells of another sheet. */
  static stored(handles: Handles, sheet: number, rule: Rule): ColourRule {
    const fake = rule as unknown as FakeColourRule;
    if (!(fake instanceof FakeColourRule))
      return handles.runtime.fail(
        "The parameters (Builder[]) don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
      );
    if (fake.#sheet !== sheet)
      handles.runtime.fail('Conditional format rule cannot reference a different sheet.');
    return fake.#rule;
  }

  getRanges = () => this.#rule.blocks.map((block) => this.#handles.range(this.#sheet, block));
  getGradientCondition = () =>
    (this.#rule.condition ? null : {}) as GoogleAppsScript.Spreadsheet.GradientCondition | null;
  copy = () =>
    new FakeColourRuleBuilder(this.#handles, this.#sheet, this.#rule) as unknown as Builder;

  getBooleanCondition(): Condition | null {
    const { condition, background, colour, bold } = this.#rule;
    if (!condition) return null;
    const { criteria, values } = condition;
    return {
      getCriteriaType: () => BOOLEAN_CRITERIA[criteria as keyof typeof BOOLEAN_CRITERIA],
      getCriteriaValues: () => [...values],
      getBackground: () => background,
      getFontColor: () => colour,
      getBold: () => bold,
    } as unknown as Condition;
  }
}

/** Begins without condition and cells; `build` refuses a rule that lacks either. */
export class FakeColourRuleBuilder
  implements
    Pick<
      Builder,
      | 'whenTextEqualTo'
      | 'whenTextContains'
      | 'whenCellNotEmpty'
      | 'whenFormulaSatisfied'
      | 'setGradientMaxpoint'
      | 'setBackground'
      | 'setFontColor'
      | 'setBold'
      | 'setRanges'
      | 'build'
    >
{
  readonly #handles: Handles;
  #sheet: number | undefined;
  #hasColours = false;
  #rule: ColourRule;

  constructor(
    handles: Handles,
    sheet?: number,
    rule: ColourRule = { blocks: [], condition: null, background: null, colour: null, bold: null },
  ) {
    this.#handles = handles;
    this.#sheet = sheet;
    this.#rule = rule;
    this.#hasColours = sheet !== undefined;
  }

  #with(change: Partial<ColourRule>): Builder {
    this.#rule = { ...this.#rule, ...change };
    return this as unknown as Builder;
  }

  #when = (criteria: string, ...values: string[]) => {
    this.#hasColours = true;
    return this.#with({ condition: { criteria, values } });
  };

  whenTextEqualTo = (text: string) => this.#when('TEXT_EQUAL_TO', text);
  whenTextContains = (text: string) => this.#when('TEXT_CONTAINS', text);
  whenCellNotEmpty = () => this.#when('CELL_NOT_EMPTY');
  whenFormulaSatisfied = (formula: string) => this.#when('CUSTOM_FORMULA', formula);

  setGradientMaxpoint = (colour: string) => {
    this.#hasColours = true;
    return this.#with({ condition: null, background: hex(this.#handles, colour) });
  };

  setBackground = (colour: string | null) =>
    this.#with({ background: colour === null ? null : hex(this.#handles, colour) });
  setFontColor = (colour: string | null) =>
    this.#with({ colour: colour === null ? null : hex(this.#handles, colour) });
  setBold = (bold: boolean | null) => this.#with({ bold });

  setRanges = (ranges: Range[]) => {
    const places = ranges.map((range) => this.#handles.placeOf(range));
    this.#sheet = places[0]?.sheet;
    if (places.some(({ sheet }) => sheet !== this.#sheet))
      this.#handles.runtime.fail('All ranges must be on the same sheet.');
    return this.#with({ blocks: places.map(({ block }) => block) });
  };

  build = () => {
    const { runtime } = this.#handles;
    if (!this.#hasColours)
      runtime.fail('Conditional format rule must have a boolean or a gradient condition.');
    if (this.#sheet === undefined || this.#rule.blocks.length === 0)
      return runtime.fail('Conditional format rule must have at least one range.');
    return new FakeColourRule(this.#handles, this.#sheet, this.#rule) as unknown as Rule;
  };
}

/** Sheets knows colours as `#rrggbb`, or by their names in CSS, which nobody here uses. */
function hex({ runtime }: Handles, colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour)
    ? colour.toLowerCase()
    : runtime.fail(`Invalid argument: color (${colour})`);
}
