/** Which service calls the report and the benchmark count as calls of Sheets. */
import { isSheetsCall } from '../../../local/apps-script';

test.each([
  'Range.getValues',
  'Range.getDisplayValues',
  'Range.setValues',
  'Range.setNumberFormat',
  'Range.clearContent',
  'SpreadsheetApp.flush',
  'Sheet.insertColumnsAfter',
  'Sheet.hideColumns',
  'Sheet.isRowHiddenByFilter',
  'Sheet.isRowHiddenByUser',
  'Sheet.appendRow',
  'Spreadsheet.insertSheet',
])('%s is a call of Sheets', (name) => {
  expect(isSheetsCall(name)).toBe(true);
});

test.each([
  'Properties.getProperty',
  'Lock.tryLock',
  'Chat.Spaces.setup',
  'UrlFetchApp.fetchAll',
  'Spreadsheet.toast',
  'Utilities.sleep',
  'Range.activate',
])('%s is none', (name) => {
  expect(isSheetsCall(name)).toBe(false);
});
