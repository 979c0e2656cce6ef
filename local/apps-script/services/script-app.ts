/** `ScriptApp`: the script's own consent, token and triggers. */
import { PLATFORM_TEXTS } from '../errors';
import type { TriggerInfo, TriggerPlan } from '../operations';
import { enumOf } from '../runtime';
import { MINUTES_ALLOWED } from '../triggers';
import type { Handles } from './handles';
import { tokenOf } from './requests';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type SheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type AuthModes = typeof GoogleAppsScript.Script.AuthMode;

export const AUTH_MODES = enumOf<AuthModes>(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const AUTHORIZATION_STATUS = enumOf<typeof GoogleAppsScript.Script.AuthorizationStatus>([
  'REQUIRED',
  'NOT_REQUIRED',
]);
const EVENT_TYPES = enumOf<typeof GoogleAppsScript.Script.EventType>([
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
const TRIGGER_SOURCES = enumOf<typeof GoogleAppsScript.Script.TriggerSource>([
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);
const INSTALLATION_SOURCES = enumOf<typeof GoogleAppsScript.Script.InstallationSource>([
  'APPS_MARKETPLACE_DOMAIN_ADD_ON',
  'NONE',
  'WEB_STORE_ADD_ON',
]);
export const WEEK_DAYS = enumOf<typeof GoogleAppsScript.Base.Weekday>([
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);

const SCRIPT_ID = '1RowsToSpacesLocalScript00000000000000000000';

export class FakeTrigger
  implements
    Pick<
      Trigger,
      | 'getUniqueId'
      | 'getHandlerFunction'
      | 'getEventType'
      | 'getTriggerSource'
      | 'getTriggerSourceId'
    >
{
  readonly #handles: Handles;
  readonly #info: TriggerInfo;

  constructor(handles: Handles, info: TriggerInfo) {
    this.#handles = handles;
    this.#info = info;
  }

  getUniqueId = () => this.#info.id;
  getHandlerFunction = () => this.#info.function;
  /** In nobody's documentation, and in public code: whether the platform has switched it off. */
  isDisabled = () => this.#info.disabled === true;

  getEventType() {
    switch (this.#info.plan.kind) {
      case 'open':
        return EVENT_TYPES.ON_OPEN;
      case 'edit':
        return EVENT_TYPES.ON_EDIT;
      case 'change':
        return EVENT_TYPES.ON_CHANGE;
      case 'form':
        return EVENT_TYPES.ON_FORM_SUBMIT;
      default:
        return EVENT_TYPES.CLOCK;
    }
  }

  getTriggerSource() {
    return this.getEventType() === EVENT_TYPES.CLOCK
      ? TRIGGER_SOURCES.CLOCK
      : TRIGGER_SOURCES.SPREADSHEETS;
  }

  getTriggerSourceId() {
    if (this.getTriggerSource() === TRIGGER_SOURCES.CLOCK) return '';
    return this.#handles.runtime.operate('workbook.info', {}).id;
  }
}

/** What a clock trigger's builder was told so far. */
interface ClockWish {
  minutes?: number;
  hours?: number;
  days?: number;
  weeks?: number;
  hour?: number;
  minute?: number;
  weekday?: number;
  at?: number;
}

class FakeClockBuilder
  implements
    Pick<
      ClockBuilder,
      | 'after'
      | 'at'
      | 'atHour'
      | 'everyDays'
      | 'everyHours'
      | 'everyMinutes'
      | 'everyWeeks'
      | 'inTimezone'
      | 'nearMinute'
      | 'onWeekDay'
      | 'create'
    >
{
  readonly #handles: Handles;
  readonly #function: string;
  #wish: ClockWish = {};

  constructor(handles: Handles, name: string) {
    this.#handles = handles;
    this.#function = name;
  }

  #with(wish: ClockWish): ClockBuilder {
    this.#wish = { ...this.#wish, ...wish };
    return this as unknown as ClockBuilder;
  }

  after = (ms: number) => this.#with({ at: this.#handles.runtime.now() + ms });
  at = (date: GoogleAppsScript.Base.Date) => this.#with({ at: date.getTime() });
  atHour = (hour: number) => this.#with({ hour: this.#within('atHour', hour, 0, 23) });
  nearMinute = (minute: number) =>
    this.#with({ minute: this.#within('nearMinute', minute, 0, 59) });
  everyMinutes = (minutes: number) => {
    if (!MINUTES_ALLOWED.includes(minutes))
      this.#handles.runtime.fail(
        `The value you passed to ClockTriggerBuilder.everyMinutes was invalid. It must be one of ${MINUTES_ALLOWED.join(', ')}.`,
      );
    return this.#with({ minutes });
  };
  everyHours = (hours: number) =>
    this.#with({ hours: this.#within('everyHours', hours, 1, 24 * 30) });
  everyDays = (days: number) => this.#with({ days: this.#within('everyDays', days, 1, 365) });
  everyWeeks = (weeks: number) => this.#with({ weeks: this.#within('everyWeeks', weeks, 1, 52) });
  inTimezone = () => this.#with({});

  onWeekDay(day: GoogleAppsScript.Base.Weekday): ClockBuilder {
    const weekday = (Object.values(WEEK_DAYS) as unknown[]).indexOf(day);
    if (weekday < 0) this.#handles.runtime.mismatch('ClockTriggerBuilder.onWeekDay', [day]);
    return this.#with({ weekday });
  }

  #within(method: string, value: number, low: number, high: number): number {
    if (!(value >= low && value <= high))
      this.#handles.runtime.fail(
        `The value you passed to ClockTriggerBuilder.${method} was invalid: ${value}.`,
      );
    return value;
  }

  create(): Trigger {
    return createTrigger(this.#handles, this.#function, this.#plan());
  }

  #plan(): TriggerPlan {
    const { minutes, hours, days, weeks, hour, minute, weekday, at } = this.#wish;
    const near = minute === undefined ? {} : { minute };
    if (at !== undefined) return { kind: 'once', at };
    if (minutes !== undefined) return { kind: 'minutes', every: minutes };
    if (hours !== undefined) return { kind: 'hours', every: hours };
    if (weekday !== undefined)
      return { kind: 'weeks', every: weeks ?? 1, weekday, hour: hour ?? 0, ...near };
    if (days !== undefined || hour !== undefined)
      return { kind: 'days', every: days ?? 1, hour: hour ?? 0, ...near };
    return this.#handles.runtime.fail('The recurrence of the clock trigger is not set.');
  }
}

class FakeSheetBuilder implements SheetBuilder {
  readonly #handles: Handles;
  readonly #function: string;
  #kind: 'open' | 'edit' | 'change' | 'form' | undefined;

  constructor(handles: Handles, name: string) {
    this.#handles = handles;
    this.#function = name;
  }

  #on(kind: 'open' | 'edit' | 'change' | 'form'): SheetBuilder {
    this.#kind = kind;
    return this;
  }

  onOpen = () => this.#on('open');
  onEdit = () => this.#on('edit');
  onChange = () => this.#on('change');
  onFormSubmit = () => this.#on('form');
  create = () =>
    createTrigger(this.#handles, this.#function, {
      kind: this.#kind ?? this.#handles.runtime.fail('The event type of the trigger is not set.'),
    });
}

function createTrigger(handles: Handles, name: string, plan: TriggerPlan): Trigger {
  const { runtime } = handles;
  const info = runtime.call('ScriptApp.newTrigger', 'errand', () =>
    runtime.operate('trigger.add', { function: name, plan }),
  );
  return handles.trigger(info);
}

export class FakeScriptApp
  implements
    Pick<
      ScriptApp,
      | 'AuthMode'
      | 'AuthorizationStatus'
      | 'EventType'
      | 'TriggerSource'
      | 'WeekDay'
      | 'getOAuthToken'
      | 'getScriptId'
      | 'getAuthorizationInfo'
      | 'requireScopes'
      | 'requireAllScopes'
      | 'InstallationSource'
      | 'getInstallationSource'
      | 'getProjectTriggers'
      | 'getUserTriggers'
      | 'deleteTrigger'
    >
{
  readonly #handles: Handles;
  readonly AuthMode = AUTH_MODES;
  readonly AuthorizationStatus = AUTHORIZATION_STATUS;
  readonly EventType = EVENT_TYPES;
  readonly TriggerSource = TRIGGER_SOURCES;
  readonly WeekDay = WEEK_DAYS;
  readonly InstallationSource = INSTALLATION_SOURCES;

  constructor(handles: Handles) {
    this.#handles = handles;
  }

  getOAuthToken(): string {
    this.#handles.runtime.permit('ScriptApp.getOAuthToken');
    return tokenOf(this.#handles.runtime);
  }

  getScriptId = () => SCRIPT_ID;

  #struck(name: 'no-boxes' | 'consent-without' | 'source-unknown'): void {
    this.#handles.runtime.operate('fault.struck', { name });
  }

  #lacking(scopes: readonly string[]): string[] {
    const granted = this.#handles.runtime.context.scopes;
    return scopes.filter((scope) => !granted.includes(scope));
  }

  /** Of the scopes asked about: where there are no boxes, of all in the manifest, whatever is asked about. */
  getAuthorizationInfo(
    _mode?: unknown,
    asked?: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo & { getAuthorizedScopes?: () => string[] } {
    const { context } = this.#handles.runtime;
    const { wantedScopes, boxes } = context;
    if (!boxes && asked) this.#struck('no-boxes');
    const scopes = boxes && asked ? asked : wantedScopes;
    const lacking = this.#lacking(scopes);
    const required = lacking.length > 0;
    if (required && context.unticked) this.#struck('consent-without');
    return {
      getAuthorizationStatus: () =>
        required ? AUTHORIZATION_STATUS.REQUIRED : AUTHORIZATION_STATUS.NOT_REQUIRED,
      getAuthorizationUrl: () =>
        required
          ? `https://script.google.com/macros/d/${SCRIPT_ID}/authorize`
          : (null as unknown as string),
      ...(boxes && {
        getAuthorizedScopes: () => scopes.filter((scope) => !lacking.includes(scope)),
      }),
    };
  }

  /** The platform's own words for it are unknown: it is said to end the execution and to ask. */
  get requireScopes(): (mode: unknown, scopes: string[]) => void {
    if (!this.#handles.runtime.context.boxes) {
      this.#struck('no-boxes');
      return undefined as never;
    }
    return (_, scopes) => {
      if (this.#lacking(scopes).length > 0)
        this.#handles.runtime.fail(PLATFORM_TEXTS.authorizationRequired);
    };
  }

  /** `NONE`: it doesn't run as an add-on. Source: the reference of ScriptApp.InstallationSource. */
  getInstallationSource(): GoogleAppsScript.Script.InstallationSource {
    const { mode, sourceUnknown } = this.#handles.runtime.context;
    if (sourceUnknown) {
      this.#struck('source-unknown');
      this.#handles.runtime.fail(PLATFORM_TEXTS.serverError);
    }
    return mode === 'bound'
      ? INSTALLATION_SOURCES.NONE
      : INSTALLATION_SOURCES.APPS_MARKETPLACE_DOMAIN_ADD_ON;
  }

  requireAllScopes = () => this.requireScopes(null, this.#handles.runtime.context.wantedScopes);

  /** A time-based or a spreadsheet's trigger for `name`. */
  newTrigger(name: string): GoogleAppsScript.Script.TriggerBuilder {
    const handles = this.#handles;
    handles.runtime.permit('ScriptApp.newTrigger');
    if (typeof name !== 'string') handles.runtime.mismatch('ScriptApp.newTrigger', [name]);
    const builder: Pick<GoogleAppsScript.Script.TriggerBuilder, 'timeBased' | 'forSpreadsheet'> = {
      timeBased: () => new FakeClockBuilder(handles, name) as unknown as ClockBuilder,
      forSpreadsheet: () => new FakeSheetBuilder(handles, name),
    };
    return builder as GoogleAppsScript.Script.TriggerBuilder;
  }

  #list(method: string): Trigger[] {
    const { runtime } = this.#handles;
    return runtime
      .call(`ScriptApp.${method}`, 'errand', () => runtime.operate('trigger.list', {}))
      .map((info) => this.#handles.trigger(info));
  }

  getProjectTriggers = () => this.#list('getProjectTriggers');
  getUserTriggers = () => this.#list('getUserTriggers');

  deleteTrigger(trigger: Trigger): void {
    const { runtime } = this.#handles;
    runtime.call('ScriptApp.deleteTrigger', 'errand', () =>
      runtime.operate('trigger.delete', { id: trigger.getUniqueId() }),
    );
  }
}
