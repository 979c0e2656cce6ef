/** The services of one execution, by the names that a script knows them by. */
import type { Globals } from '../load-script';
import type { Runtime } from '../runtime';
import { FakeCacheService } from './cache-service';
import { chatService } from './chat';
import { consoleOf } from './console';
import type { Handles } from './handles';
import { FakeHtmlService } from './html-service';
import { FakeLockService } from './lock-service';
import { FakeMailApp } from './mail-app';
import { FakePropertiesService } from './properties-service';
import { FakeScriptApp, FakeTrigger } from './script-app';
import { FakeSession } from './session';
import { FakeSpreadsheetApp, spreadsheetMakers } from './spreadsheet-app';
import { FakeUrlFetchApp } from './url-fetch-app';
import { FakeUtilities } from './utilities';

interface Services {
  handles: Handles;
  globals: Globals;
}

/** An advanced service is there only when the manifest switches it on. */
export function servicesOf(runtime: Runtime): Services {
  const handles = { runtime } as Handles;
  Object.assign(handles, spreadsheetMakers(handles), {
    trigger: (info: ConstructorParameters<typeof FakeTrigger>[1]) => new FakeTrigger(handles, info),
  });
  const say = consoleOf(runtime);
  const globals: Globals = {
    Date: runtime.Date,
    Math: runtime.Math,
    console: say,
    Logger: { log: say.log },
    SpreadsheetApp: new FakeSpreadsheetApp(handles),
    PropertiesService: new FakePropertiesService(runtime),
    CacheService: new FakeCacheService(runtime),
    LockService: new FakeLockService(runtime),
    UrlFetchApp: new FakeUrlFetchApp(runtime),
    ScriptApp: new FakeScriptApp(handles),
    Session: new FakeSession(runtime),
    MailApp: new FakeMailApp(runtime),
    HtmlService: new FakeHtmlService(runtime),
    Utilities: new FakeUtilities(runtime),
  };
  if (runtime.context.advancedServices.includes('Chat')) globals['Chat'] = chatService(runtime);
  return { handles, globals };
}
