/** The triggers of whoever runs this. */
import type { Installed, TriggerHandle, Triggers } from '../app/host';

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
  installed,
};

/** Source: the reference of ScriptApp.InstallationSource: `NONE` is a script that doesn't run as an add-on. */
function installed(): Installed {
  try {
    const source = ScriptApp.getInstallationSource();
    if (!source) return 'unknown';
    return source === ScriptApp.InstallationSource.NONE ? 'bound' : 'add-on';
  } catch {
    return 'unknown';
  }
}

function handleOf(trigger: GoogleAppsScript.Script.Trigger): TriggerHandle {
  return {
    id: trigger.getUniqueId(),
    handler: trigger.getHandlerFunction(),
    // Nobody documents it, and public code has met it: triggers made by triggers were born so once.
    isOff: (trigger as { isDisabled?: () => boolean }).isDisabled?.() === true,
    source: () => trigger.getTriggerSourceId(),
    remove: () => ScriptApp.deleteTrigger(trigger),
  };
}
