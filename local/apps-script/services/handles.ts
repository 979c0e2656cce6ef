/** How one service makes the objects of another, without knowing its file. */
import type { Block } from '../a1';
import type { TriggerInfo } from '../operations';
import type { Runtime } from '../runtime';

type Sheets = typeof GoogleAppsScript.Spreadsheet;

export interface Handles {
  readonly runtime: Runtime;
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(id: number): GoogleAppsScript.Spreadsheet.Sheet;
  /** Throws when the block has no place in the grid. */
  range(sheet: number, block: Block): GoogleAppsScript.Spreadsheet.Range;
  rangeList(sheet: number, blocks: Block[]): GoogleAppsScript.Spreadsheet.RangeList;
  trigger(info: TriggerInfo): GoogleAppsScript.Script.Trigger;
  /** Takes a range handed in by the script apart. */
  placeOf(range: GoogleAppsScript.Spreadsheet.Range): { sheet: number; block: Block };
  readonly wrapStrategies: Sheets['WrapStrategy'];
}
