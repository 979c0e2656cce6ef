/** The triggers of whoever runs this. */
import type { TriggerHandle, Triggers } from '../app/host';

/** Triggers by Apps Script; each is made for the spreadsheet that is open. */
export const triggers: Triggers = {
  ofBook: () => ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet()).map(handleOf),
  ofScript: () => ScriptApp.getProjectTriggers().map(handleOf),
  makeTimer: (handler, every) => {
    const timer = ScriptApp.newTrigger(handler).timeBased();
    return handleOf(
      (every === 'hour' ? timer.everyHours(1) : timer.everyMinutes(every.minutes)).create(),
    );
  },
  makeForForms: (handler) =>
    handleOf(
      ScriptApp.newTrigger(handler)
        .forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet())
        .onFormSubmit()
        .create(),
    ),
};

function handleOf(trigger: GoogleAppsScript.Script.Trigger): TriggerHandle {
  return {
    id: trigger.getUniqueId(),
    handler: trigger.getHandlerFunction(),
    source: () => trigger.getTriggerSourceId(),
    remove: () => ScriptApp.deleteTrigger(trigger),
  };
}
