/** Colours cells by what they say, by conditional format rules; those of other people stay, in their order. */
import type { TextColour } from '../app/host';
import { guarded } from './sheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Whether rules of these very colours are on the sheet, wherever their cells have been moved. */
export function isColoured(sheet: Sheet, colours: readonly TextColour[]): boolean {
  return sheet.getConditionalFormatRules().some((rule) => isOurs(rule, colours));
}

/**
 * Takes rules of these very colours away, and with `where` makes them for the cells of a column (from 0) below a row
 * (from 0): behind all others, which go before them. Doing it twice comes to the same.
 */
export function colourTexts(
  sheet: Sheet,
  colours: readonly TextColour[],
  where: { column: number; below: number } | null,
): void {
  const others = sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule, colours));
  const rows = where ? sheet.getMaxRows() - where.below - 1 : 0;
  const cells =
    where && rows > 0 ? [sheet.getRange(where.below + 2, where.column + 1, rows, 1)] : [];
  const rules = cells.length > 0 ? colours.map((colour) => ruleFor(colour, cells)) : [];
  guarded(
    () => {
      sheet.setConditionalFormatRules([...others, ...rules]);
      SpreadsheetApp.flush();
    },
    () => (cells.length > 0 ? cells : [sheet.getDataRange()]),
  );
}

function ruleFor(
  { text, background, font, bold }: TextColour,
  cells: GoogleAppsScript.Spreadsheet.Range[],
): Rule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo(text)
    .setBackground(background)
    .setFontColor(font)
    .setBold(bold)
    .setRanges(cells)
    .build();
}

/** A rule is ours by its text and both its colours: one that a person changed is theirs. */
function isOurs(rule: Rule, colours: readonly TextColour[]): boolean {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO) return false;
  const [text] = condition.getCriteriaValues();
  return colours.some(
    (colour) =>
      colour.text === text &&
      isSame(condition.getBackground(), colour.background) &&
      isSame(condition.getFontColor(), colour.font),
  );
}

/** Google writes a colour with or without its opacity before it. */
function isSame(shown: string | null, colour: string): boolean {
  return (shown ?? '').slice(-6).toLowerCase() === colour.slice(1);
}
