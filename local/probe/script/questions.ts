/**
 * The questions that take a script in a spreadsheet: what Sheets, properties and the other services do. Each is asked
 * on a sheet of its own that is deleted afterwards, and answered in a word or two.
 */

import { PAGE_PROBES } from './page';
import { TIMER_PROBES } from './timers';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One question, as it is asked in Apps Script. */
export interface ScriptProbe {
  id: string;
  /** What is asked, for a person. */
  asks: string;
  /** Asks on an empty sheet. */
  run(sheet: Sheet): string;
}

/** Texts that Sheets may take for something else. */
const TEXTS = ['=1+1', '+1', '-1', "'x", '@x', '1e3', 'TRUE', '2024-01-02', '007', '😀', 'a\nb'];

/** Writes the texts, each into a row, and names those that are shown otherwise. */
function changed(sheet: Sheet, format: string): string {
  const range = sheet.getRange(1, 1, TEXTS.length, 1);
  range.setNumberFormat(format);
  range.setValues(TEXTS.map((text) => [text]));
  SpreadsheetApp.flush();
  const shown = range.getDisplayValues();
  const others = TEXTS.filter((text, index) => shown[index]?.[0] !== text);
  return others.length === 0 ? 'all as written' : `otherwise: ${others.join(' ')}`;
}

/** A filter over two columns, and a third beside it that was written afterwards. */
function filtered(sheet: Sheet): GoogleAppsScript.Spreadsheet.Filter {
  const range = sheet.getRange(1, 1, 3, 2);
  range.setValues([
    ['Name', 'Who'],
    ['b', '1'],
    ['a', '2'],
  ]);
  const filter = range.createFilter();
  sheet.getRange(1, 3, 3, 1).setValues([['Link'], ['of b'], ['of a']]);
  SpreadsheetApp.flush();
  return filter;
}

/** Whether something is done or throws; `tidy` takes it away again. */
function taken(work: () => void, tidy: () => void = () => {}): string {
  try {
    work();
  } catch {
    return 'refused';
  }
  tidy();
  return 'taken';
}

const PROPERTY = 'probe';

function property(text: string): string {
  const store = PropertiesService.getUserProperties();
  return taken(
    () => store.setProperty(PROPERTY, text),
    () => store.deleteProperty(PROPERTY),
  );
}

function cached(length: number): string {
  return taken(() => CacheService.getUserCache().put(PROPERTY, 'x'.repeat(length), 1));
}

/** The middle of three times, in a class that is wide enough to be the same each day. */
function timeOf(work: () => void, limits: [low: number, high: number]): string {
  const times = [1, 2, 3].map(() => {
    const from = Date.now();
    work();
    return Date.now() - from;
  });
  const middle = times.sort((one, other) => one - other)[1] ?? 0;
  if (middle < limits[0]) return `under ${limits[0]} ms`;
  return middle <= limits[1] ? `${limits[0]} to ${limits[1]} ms` : `over ${limits[1]} ms`;
}

interface ChatOfProbes {
  Spaces: { get(name: string): object; list(options: object): object };
}

/** The advanced service, of which these questions need little. */
function chat(): ChatOfProbes {
  return (globalThis as unknown as { Chat: ChatOfProbes }).Chat;
}

function thrownBy(work: () => void): { name?: string; message?: string; details?: object } {
  try {
    work();
  } catch (error) {
    return error as { name?: string; message?: string; details?: object };
  }
  return {};
}

const SPACES = 'https://chat.googleapis.com/v1/spaces';

/** What of consent the types lack. */
interface Granular {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes?: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo & { getAuthorizedScopes?: () => string[] };
  requireScopes?: (mode: GoogleAppsScript.Script.AuthMode, scopes: string[]) => void;
}

const granular = () => ScriptApp as unknown as Granular;

const SCOPE = 'https://www.googleapis.com/auth/';

/** Questions that the function `probe` answers at once. */
export const ASKED_AT_ONCE: readonly ScriptProbe[] = [
  {
    id: 'scopes-that-were-granted',
    asks: 'Are the permissions listed that were given, as the manifest writes them?',
    run: () => {
      const info = granular().getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      if (typeof info.getAuthorizedScopes !== 'function') return 'no list';
      const listed = info.getAuthorizedScopes() ?? [];
      return listed.includes(`${SCOPE}spreadsheets.currentonly`) &&
        listed.includes(`${SCOPE}userinfo.email`)
        ? 'as in the manifest'
        : 'otherwise';
    },
  },
  {
    id: 'consent-for-one-scope',
    asks: 'Is consent told for a single permission, whatever the manifest asks for?',
    run: () => {
      const info = granular().getAuthorizationInfo(ScriptApp.AuthMode.FULL, [`${SCOPE}drive`]);
      return info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED
        ? 'yes'
        : 'no: for the manifest';
    },
  },
  {
    id: 'permission-asked-for-again',
    asks: 'Does a script go on that requires what was given?',
    run: () => {
      const { requireScopes } = granular();
      if (typeof requireScopes !== 'function') return 'it can’t be asked';
      requireScopes.call(ScriptApp, ScriptApp.AuthMode.FULL, [`${SCOPE}userinfo.email`]);
      return 'yes';
    },
  },
  {
    id: 'how-installed',
    asks: 'How does a script bound to a sheet say that it is installed?',
    run: () => String(ScriptApp.getInstallationSource()),
  },
  {
    id: 'texts-in-plain-text',
    asks: 'Which texts are shown otherwise in cells of the format “plain text”?',
    run: (sheet) => changed(sheet, '@'),
  },
  {
    id: 'texts-in-automatic',
    asks: 'Which texts are shown otherwise in cells of the format “automatic”?',
    run: (sheet) => changed(sheet, 'General'),
  },
  {
    id: 'carriage-return',
    asks: 'How is a line break of two characters shown?',
    run: (sheet) => {
      const range = sheet.getRange(1, 1).setNumberFormat('@').setValue('a\r\nb');
      SpreadsheetApp.flush();
      return JSON.stringify(range.getDisplayValue());
    },
  },
  {
    id: 'id-of-21-digits',
    asks: 'Is an id of 21 digits kept in a cell of the format “automatic”?',
    run: (sheet) => {
      const id = '123456789012345678901';
      const range = sheet.getRange(1, 1).setValue(id);
      SpreadsheetApp.flush();
      return range.getDisplayValue() === id ? 'kept' : 'rounded';
    },
  },
  {
    id: 'cell-of-50000',
    asks: 'Does a cell take 50,000 characters?',
    run: (sheet) =>
      taken(() => {
        sheet.getRange(1, 1).setValue('x'.repeat(50_000));
        SpreadsheetApp.flush();
      }),
  },
  {
    id: 'cell-of-50001',
    asks: 'Does a cell take 50,001 characters?',
    run: (sheet) =>
      taken(() => {
        sheet.getRange(1, 1).setValue('x'.repeat(50_001));
        SpreadsheetApp.flush();
      }),
  },
  {
    id: 'choice-that-refuses',
    asks: 'Is a value that a drop-down refuses taken from a script?',
    run: (sheet) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['yes'])
        .setAllowInvalid(false)
        .build();
      const range = sheet.getRange(1, 1).setDataValidation(rule);
      SpreadsheetApp.flush();
      try {
        range.setValue('no');
      } catch {
        return 'refused at once';
      }
      return taken(() => SpreadsheetApp.flush()) === 'taken' ? 'taken' : 'refused at the flush';
    },
  },
  {
    id: 'sort-by-filter',
    asks: 'Does sorting by a filter move the cells beside it?',
    run: (sheet) => {
      const filter = filtered(sheet);
      filter.sort(1, true);
      SpreadsheetApp.flush();
      const shown = sheet.getRange(2, 1, 2, 3).getDisplayValues();
      return shown.map((row) => row.join(' ')).join(', ');
    },
  },
  {
    id: 'column-beside-filter',
    asks: 'Does a filter grow to what a script writes beside it?',
    run: (sheet) => {
      filtered(sheet);
      return `${sheet.getFilter()?.getRange().getNumColumns()} of 2 columns`;
    },
  },
  {
    id: 'column-in-filter',
    asks: 'Does a filter grow by a column that a script puts into it?',
    run: (sheet) => {
      filtered(sheet);
      sheet.insertColumnBefore(2);
      SpreadsheetApp.flush();
      return `${sheet.getFilter()?.getRange().getNumColumns()} of 3 columns`;
    },
  },
  {
    id: 'name-of-a-sheet-again',
    asks: 'Is a second sheet of one name refused?',
    run: (sheet) => taken(() => void sheet.getParent().insertSheet(sheet.getName())),
  },
  {
    id: 'property-of-9216',
    asks: 'Does a property take 9,216 bytes?',
    run: () => property('x'.repeat(9_216)),
  },
  {
    id: 'property-of-9217',
    asks: 'Does a property take 9,217 bytes?',
    run: () => property('x'.repeat(9_217)),
  },
  {
    id: 'property-of-4700-umlauts',
    asks: 'Does a property take 4,700 letters of two bytes each?',
    run: () => property('ü'.repeat(4_700)),
  },
  {
    id: 'cache-of-102400',
    asks: 'Does the cache take 102,400 bytes?',
    run: () => cached(102_400),
  },
  {
    id: 'cache-of-102401',
    asks: 'Does the cache take 102,401 bytes?',
    run: () => cached(102_401),
  },
  {
    id: 'lock-twice',
    asks: 'Is a lock given again to the execution that has it?',
    run: () => {
      const first = LockService.getScriptLock();
      if (!first.tryLock(1_000)) return 'not given at all';
      const again = LockService.getScriptLock().tryLock(1_000);
      first.releaseLock();
      return again ? 'given' : 'not given';
    },
  },
  {
    id: 'timer-of-5-minutes',
    asks: 'Does a script bound to a sheet get a timer of five minutes?',
    run: () => {
      let made: GoogleAppsScript.Script.Trigger | undefined;
      return taken(
        () => {
          made = ScriptApp.newTrigger('probe').timeBased().everyMinutes(5).create();
        },
        () => {
          if (made) ScriptApp.deleteTrigger(made);
        },
      );
    },
  },
  {
    id: 'who-runs-it',
    asks: 'Does the script learn who runs it?',
    run: () => (Session.getEffectiveUser().getEmail() === '' ? 'no' : 'yes'),
  },
  {
    id: 'weekday',
    asks: 'Which number has Monday?',
    run: () => Utilities.formatDate(new Date(Date.UTC(2024, 0, 1, 12)), 'UTC', 'u'),
  },
  {
    id: 'exception-of-chat',
    asks: 'What does an exception of the advanced service carry?',
    run: () => {
      const { name, details = {} } = thrownBy(() => chat().Spaces.get('spaces/AAAAAAAAAAA'));
      return `${name}: ${Object.keys(details).sort().join(', ')}`;
    },
  },
  {
    id: 'option-of-null',
    asks: 'Is an option of the advanced service left out when it is null?',
    run: () => taken(() => void chat().Spaces.list({ pageSize: 1, pageToken: null })),
  },
  {
    id: 'refusal-unmuted',
    asks: 'How does the exception of a refused fetch begin?',
    run: () => {
      const { message = 'no exception' } = thrownBy(() =>
        UrlFetchApp.fetch(SPACES, { headers: { Authorization: 'Bearer none' } }),
      );
      return message.replace(/code \d+.*$/s, 'code');
    },
  },
  {
    id: 'batch-with-a-host-not-listed',
    asks: 'Does one address that the manifest doesn’t allow end a whole batch?',
    run: () => {
      const { message } = thrownBy(() =>
        UrlFetchApp.fetchAll([
          { url: SPACES, muteHttpExceptions: true },
          { url: 'https://example.com/', muteHttpExceptions: true },
        ]),
      );
      if (message === undefined) return 'no';
      return /whitelist/i.test(message) ? 'yes, and names the list' : 'yes';
    },
  },
  {
    id: 'time-to-read',
    asks: 'How long does reading a cell take?',
    run: (sheet) => timeOf(() => void sheet.getRange(1, 1).getValue(), [200, 1_000]),
  },
  {
    id: 'time-to-write',
    asks: 'How long does writing a cell take, with its flush?',
    run: (sheet) =>
      timeOf(() => {
        sheet.getRange(1, 1).setValue('x');
        SpreadsheetApp.flush();
      }, [500, 2_500]),
  },
  {
    id: 'time-of-a-property',
    asks: 'How long does reading a property take?',
    run: () =>
      timeOf(() => void PropertiesService.getUserProperties().getProperty(PROPERTY), [10, 200]),
  },
  {
    id: 'time-of-a-call',
    asks: 'How long does a call to Chat take?',
    run: () => timeOf(() => void chat().Spaces.list({ pageSize: 1 }), [800, 3_000]),
  },
];

/** All questions of the script. */
export const SCRIPT_PROBES: readonly { id: string; asks: string }[] = [
  ...ASKED_AT_ONCE,
  ...PAGE_PROBES,
  ...TIMER_PROBES,
];

/** Faults of the fakes that stand for another answer to a question of the script. */
export const SCRIPT_FAULTS: readonly string[] = [
  'no-boxes',
  'undefined-refused',
  'no-active-sheet=1',
  'born-disabled',
  'source-unknown',
];
