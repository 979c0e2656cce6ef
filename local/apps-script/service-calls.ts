/** Which service calls count as calls of Sheets, for the report and the benchmark. */

const SHEETS_CALLS =
  /^(?:SpreadsheetApp\.flush|Range\.(?:get|set|clear|insert|sort|is)\w*|RangeList\.(?:set|clear)\w*|Sheet\.(?:insert|hide|show|delete|clear|append|is\w+Hidden|move|set|autoResize|sort)\w*|Spreadsheet\.(?:insert|delete)\w*)$/;

/**
 * Whether a counted service call (`Range.setValues`) reads or writes cells or the grid, flushes, hides or
 * asks what is hidden. What only names a range is never counted in the first place.
 */
export function isSheetsCall(name: string): boolean {
  return SHEETS_CALLS.test(name);
}
