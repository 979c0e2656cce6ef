/** Keeps what the owner of a schedule saw of a sheet: their own changes of it are none that they would have to look at. */
import { readSnapshot } from '../plan/snapshot';
import { allSchedules } from '../schedule/schedule';
import { seenDigest, seenKey } from '../schedule/seen';
import { contextFor, documentStore, me, remembered } from './ports';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Whoever runs this has the sheet before them as it is read now. It counts where a schedule of theirs isn't resting. */
export function ownerSaw(sheet: Sheet): void {
  const properties = documentStore().all();
  const sheetId = sheet.getSheetId();
  const person = me();
  const schedule = allSchedules(properties).get(sheetId);
  if (schedule?.tag !== person.tag || schedule.paused === 'changed') return;
  const context = contextFor(person, remembered(properties, sheetId));
  const cells = sheet.getDataRange().getDisplayValues();
  const { columns } = readSnapshot(cells, context.answers, context.reading);
  const digest = seenDigest(context, columns);
  if (properties[seenKey(sheetId)] !== digest) documentStore().set({ [seenKey(sheetId)]: digest });
}
