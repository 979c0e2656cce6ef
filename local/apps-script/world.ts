/** One spreadsheet with its script installed: all that outlives an execution, and the executions themselves. */
import type { Clock, Instant, VirtualClock } from '../clock';
import type { Faults } from '../faults';
import type { Random } from '../random';
import type { Block } from './a1';
import { drawCost } from './costs';
import { createEdits, type Edits } from './edits';
import { ExecutionEnded, PLATFORM_TEXTS, PlatformError } from './errors';
import type { ExecuteOptions, Execution, ExecutionContext, ExecutionResult } from './execution';
import { EXECUTION_LIMIT_MS, MAX_AT_ONCE, SIMPLE_TRIGGER_LIMIT_MS } from './execution';
import { createLocks, type Locks } from './locks';
import { type ChatPort, createOperate } from './operate';
import type { Operate } from './operations';
import type { ExecutionPort } from './port';
import { createReadMemory } from './read-memory';
import { runScript } from './run-script';
import { readManifest, SCOPE_PREFIX } from './scopes';
import { nextFiring } from './triggers';
import type { SheetData } from './workbook';
import * as book from './workbook';
import type {
  ExecutionReport,
  LogEntry,
  Menu,
  SentMail,
  Sidebar,
  StoredTrigger,
  Toast,
  Usage,
  WorldState,
} from './world-state';

export interface WorldOptions {
  clock: Clock;
  random: Random;
  faults: Faults;
  /** The Chat API; saved and restored by whoever made it. */
  chat: ChatPort;
  /** The folder that would be pushed: `Code.js`, HTML files and `appsscript.json`. */
  dist: string;
  /** The sheets of a new spreadsheet; their cells are text. */
  sheets: { name: string; cells: string[][] }[];
  /** The spreadsheet's owner, who may always write to it. */
  owner: string;
  mode: 'bound' | 'add-on';
  /** Multiplies every cost; 1 when left out. */
  slower?: number;
  /** The language of the people, as `Session.getActiveUserLocale` says it; `en` when left out. */
  locale?: string;
  /** The spreadsheet's own locale, by which typed cells are read; `en_US` when left out. */
  sheetLocale?: string;
  /** Consumer accounts have less trigger time a day; `workspace` when left out. */
  account?: 'workspace' | 'consumer';
  /** Whether reads may answer what an execution saw before, until it flushes; true when left out. */
  staleReads?: boolean;
  /** Properties of the script in a new world, as somebody set them in the script editor. */
  scriptProperties?: Record<string, string>;
  /** What `save` answered, to go on from there. */
  state?: unknown;
}

/** A service call about to be made or just made. */
export interface ServiceCall {
  /** `Range.setValues`, `UrlFetchApp.fetchAll`, … */
  name: string;
  /** The call's number within its execution, from 1. */
  index: number;
  when: 'before' | 'after';
  execution: Pick<Execution, 'id' | 'person' | 'function' | 'startedAt' | 'kill'>;
}

/** A sheet as a person sees it. */
export interface SheetView {
  id: number;
  name: string;
  hidden: boolean;
  /** Shown texts of the used part. */
  cells: string[][];
  maxRows: number;
  maxColumns: number;
  /** Numbers from 1. */
  hiddenColumns: number[];
  hiddenRows: number[];
  filteredRows: number[];
  frozenRows: number;
  widths: Record<number, number>;
  notes: { row: number; column: number; note: string }[];
  bold: { row: number; column: number }[];
  choices: { row: number; column: number; values: string[] }[];
}

/** Consent of one person. */
export interface Consent {
  /** Full addresses of the scopes granted. */
  scopes: string[];
  /** Takes one scope back (`script.send_mail` or its full address), or all of them. */
  strike(scope?: string): void;
  /** Gives all of them again. */
  restore(): void;
}

export interface World {
  readonly mode: 'bound' | 'add-on';
  readonly dist: string;
  readonly clock: Clock;
  readonly slower: number;
  /** Plain JSON of all that outlives an execution, the Chat API aside. */
  save(): unknown;
  /** Runs one function to its end, in a context of its own. Only with a clock that doesn't wait. */
  execute(options: ExecuteOptions): ExecutionResult;
  /** Starts an execution whose script runs elsewhere: `finish` must be called in the end. */
  open(options: ExecuteOptions): OpenExecution | { refused: ExecutionResult };
  readonly edit: Edits;
  /** The spreadsheet's name and sheets as a person (the owner, when left out) sees them. */
  view(person?: string): {
    id: string;
    name: string;
    sheets: SheetView[];
    activeSheet: number;
    /** What the person has selected there. */
    selection: readonly Block[];
  };
  /** The shown texts of a sheet's used part; the first sheet when none is named. */
  cells(sheet?: number): string[][];
  consent(person: string): Consent;
  readonly executions: readonly ExecutionReport[];
  readonly serviceCalls: Readonly<Record<string, number>>;
  readonly logs: readonly LogEntry[];
  readonly mails: readonly SentMail[];
  readonly toasts: readonly Toast[];
  readonly menus: readonly Menu[];
  readonly alerts: readonly { at: Instant; person: string; title: string; message: string }[];
  /** What was last shown beside the sheet. */
  readonly sidebar: Sidebar | null;
  readonly triggers: readonly StoredTrigger[];
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly locks: Locks;
  /** Called around every service call that costs time: may edit, execute or kill. */
  onServiceCall: ((call: ServiceCall) => void) | undefined;
  /** The trigger that fires next. */
  nextTrigger(): { at: Instant; id: string; person: string; function: string } | undefined;
  /** Takes the next execution that a trigger is due for by now, to be carried out by the caller. */
  takeDueTrigger(): ExecuteOptions | undefined;
  /** Runs every trigger that is due by now, one after the other. */
  fireDueTriggers(): { person: string; function: string; result: ExecutionResult }[];
  /** A form answer arrives as a new last row (by header); its triggers are due at once. Answers the row. */
  submitForm(values: Record<string, string>, sheet?: number): number;
}

/** An execution under way. */
export interface OpenExecution {
  execution: Execution;
  port: ExecutionPort;
  finish(result: ExecutionResult): ExecutionResult;
}

/** Source: "Quotas for Google Services": triggers' total runtime a day. */
const TRIGGER_SECONDS_A_DAY = { workspace: 6 * 3600, consumer: 90 * 60 };

const DAY_MS = 86_400_000;

function newState(options: WorldOptions): WorldState {
  const { clock, sheets, owner, sheetLocale = 'en_US' } = options;
  const list = sheets.map(({ name, cells }, index) => book.newSheet(index * 104_729, name, cells));
  return {
    at: clock.now(),
    workbook: {
      id: '1RowsToSpacesLocalSpreadsheet0000000000000000',
      name: 'Spreadsheet',
      owner,
      locale: sheetLocale,
      timeZone: 'Etc/UTC',
      sheets: list.length > 0 ? list : [book.newSheet(0, 'Sheet1')],
      nextSheetId: Math.max(1, list.length) * 104_729,
    },
    stores: { properties: { script: { ...options.scriptProperties } }, cache: {} },
    selections: {},
    triggers: [],
    mails: [],
    toasts: [],
    menus: [],
    alerts: [],
    sidebar: null,
    executions: [],
    serviceCalls: {},
    logs: [],
    executionCount: 0,
    callCount: 0,
    killStruck: false,
    struckScopes: {},
    usage: {},
    submissions: [],
    nextId: 1,
  };
}

export function createWorld(options: WorldOptions): World {
  const { clock, random, faults, dist, mode, slower = 1, staleReads = true } = options;
  const manifest = readManifest(dist);
  const state: WorldState = options.state
    ? (JSON.parse(JSON.stringify(options.state)) as WorldState)
    : newState(options);
  if (options.state && 'goTo' in clock) (clock as VirtualClock).goTo(state.at);
  const live = new Map<string, Execution>();
  const locks = createLocks(clock);

  const beforeChange = (sheet: SheetData, by: Execution | null) => {
    for (const execution of live.values()) if (execution !== by) execution.memory.preserve(sheet);
  };

  const usage = (person: string): Usage => {
    const day = Math.floor(clock.now() / DAY_MS);
    const before = state.usage[person];
    if (before?.day === day) return before;
    const fresh: Usage = { day, fetches: 0, mails: 0, triggerSeconds: 0 };
    state.usage[person] = fresh;
    return fresh;
  };

  const handlers = createOperate({
    state,
    clock,
    faults,
    chat: options.chat,
    locks,
    mode,
    beforeChange,
    usage,
  });

  const scopesOf = (person: string) => {
    const unticked = faults.scopes('consent-without').map((scope) => SCOPE_PREFIX + scope);
    return manifest.oauthScopes.filter(
      (scope) => !state.struckScopes[person]?.includes(scope) && !unticked.includes(scope),
    );
  };

  const contextFor = (asked: ExecuteOptions): ExecutionContext => {
    const { trigger } = asked;
    const number = ++state.executionCount;
    const timed = trigger?.kind === 'clock';
    const noActiveSheet = timed && faults.strikes('no-active-sheet');
    return {
      id: `execution-${number}`,
      function: asked.function,
      args: asked.args ?? [],
      from: trigger ? 'trigger' : (asked.from ?? 'sidebar'),
      ...(trigger && { trigger }),
      person: asked.person,
      authMode: asked.authMode ?? (trigger?.kind === 'open' ? 'LIMITED' : 'FULL'),
      mode,
      scopes: scopesOf(asked.person),
      wantedScopes: manifest.oauthScopes,
      ...(manifest.urlFetchWhitelist && { whitelist: manifest.urlFetchWhitelist }),
      advancedServices: manifest.advancedServices,
      timeZone: manifest.timeZone,
      locale: options.locale ?? 'en',
      dist,
      seed: random.fork(`execution ${number}`).between(0, 0x3fffffff),
      slower,
      screen: trigger === undefined || trigger.kind === 'open' || trigger.kind === 'install',
      noActiveSheet,
      boxes: !faults.has('no-boxes'),
      concurrent: !('goTo' in clock),
    };
  };

  const refusalOf = (asked: ExecuteOptions): ExecutionResult | undefined => {
    const message = whyNot(asked);
    return message === undefined ? undefined : { kind: 'threw', name: 'Exception', message };
  };

  const whyNot = ({ person, trigger, authMode = 'FULL' }: ExecuteOptions): string | undefined => {
    const limit = TRIGGER_SECONDS_A_DAY[options.account ?? 'workspace'];
    const timed = trigger?.kind === 'clock' || trigger?.kind === 'form';
    if (timed && usage(person).triggerSeconds >= limit) return PLATFORM_TEXTS.tooMuchTime;
    let own = 0;
    for (const execution of live.values()) if (execution.person === person) own++;
    if (own >= MAX_AT_ONCE) return PLATFORM_TEXTS.tooManyAtOnce;
    const consented = manifest.oauthScopes.length === 0 || scopesOf(person).length > 0;
    return consented || authMode !== 'FULL' || trigger?.kind === 'open'
      ? undefined
      : PLATFORM_TEXTS.authorizationRequired;
  };

  const tell = (execution: Execution, name: string, when: 'before' | 'after') => {
    const { calls } = execution;
    world.onServiceCall?.({ name, index: calls, when, execution });
  };

  const portOf = (execution: Execution): ExecutionPort => {
    const requireLife = () => {
      if (!execution.killed && clock.now() > execution.endsAt) execution.killed = 'too-long';
      if (execution.killed) throw new ExecutionEnded();
    };
    const strike = (after: boolean) => {
      const word = faults.word('killed');
      if (word === undefined || state.killStruck || word.endsWith('+') !== after) return;
      if (Number.parseInt(word, 10) !== execution.callNumber) return;
      state.killStruck = true;
      faults.struck('killed');
      execution.kill();
    };
    const operate: Operate = (name, ask) => {
      requireLife();
      return (handlers[name] as (ask: unknown, execution: Execution) => never)(ask, execution);
    };
    return {
      operate,
      begin: (name) => {
        requireLife();
        execution.callNumber = ++state.callCount;
        execution.calls++;
        strike(false);
        requireLife();
        tell(execution, name, 'before');
        requireLife();
        state.serviceCalls[name] = (state.serviceCalls[name] ?? 0) + 1;
      },
      end: (name) => {
        strike(true);
        requireLife();
        tell(execution, name, 'after');
        requireLife();
      },
      now: () => {
        requireLife();
        return clock.now();
      },
      spend: (ms) => {
        requireLife();
        const left = execution.endsAt - clock.now();
        clock.spend(Math.min(ms, left));
        if (ms > left) {
          execution.killed = 'too-long';
          throw new ExecutionEnded();
        }
      },
    };
  };

  const start = (context: ExecutionContext): OpenExecution => {
    const startedAt = clock.now();
    const simple = context.trigger?.kind === 'open' || context.trigger?.kind === 'install';
    const execution: Execution = {
      context,
      id: context.id,
      person: context.person,
      function: context.function,
      startedAt,
      endsAt: startedAt + (simple ? SIMPLE_TRIGGER_LIMIT_MS : EXECUTION_LIMIT_MS),
      memory: createReadMemory(staleReads),
      calls: 0,
      callNumber: 0,
      killed: undefined,
      kill: () => {
        execution.killed ??= 'fault';
      },
    };
    live.set(execution.id, execution);
    const finish = (result: ExecutionResult): ExecutionResult => {
      live.delete(execution.id);
      locks.releaseAll(execution.id);
      const seconds = (clock.now() - startedAt) / 1000;
      const { trigger } = context;
      if (trigger?.kind === 'clock' || trigger?.kind === 'form')
        usage(execution.person).triggerSeconds += seconds;
      state.executions.push({
        at: startedAt,
        function: execution.function,
        person: execution.person,
        seconds,
        killed: execution.killed !== undefined,
      });
      return execution.killed ? { kind: 'killed', because: execution.killed } : result;
    };
    return { execution, port: portOf(execution), finish };
  };

  const execute = (asked: ExecuteOptions): ExecutionResult => {
    const refused = refusalOf(asked);
    if (refused) return refused;
    const context = contextFor(asked);
    clock.spend(drawCost('start', random.fork(`start ${context.id}`), slower));
    const { port, finish } = start(context);
    return finish(runScript(context, port));
  };

  const nextSubmission = () => state.submissions[0];
  const nextTimed = () => {
    let next: StoredTrigger | undefined;
    for (const trigger of state.triggers)
      if (trigger.at !== undefined && (next?.at === undefined || trigger.at < next.at))
        next = trigger;
    return next;
  };

  const world: World = {
    mode,
    dist,
    clock,
    slower,
    onServiceCall: undefined,
    save: () => JSON.parse(JSON.stringify({ ...state, at: clock.now() })),
    execute,
    open: (asked) => {
      const refused = refusalOf(asked);
      return refused ? { refused } : start(contextFor(asked));
    },
    edit: createEdits(state, clock, (sheet) => beforeChange(sheet, null)),
    view: (person = state.workbook.owner) => ({
      id: state.workbook.id,
      name: state.workbook.name,
      sheets: state.workbook.sheets.map((sheet) => viewOf(sheet, state.workbook.locale)),
      activeSheet: state.selections[person]?.sheet ?? state.workbook.sheets[0]?.id ?? 0,
      selection: state.selections[person]?.blocks ?? [],
    }),
    cells: (id) => {
      const sheet =
        id === undefined ? state.workbook.sheets[0] : book.sheetById(state.workbook, id);
      return sheet ? shownCells(sheet, state.workbook.locale) : [];
    },
    consent: (person) => ({
      scopes: scopesOf(person),
      strike: (scope) => {
        const struck = manifest.oauthScopes.filter(
          (one) => scope === undefined || one === scope || one.endsWith(`/auth/${scope}`),
        );
        state.struckScopes[person] = [...(state.struckScopes[person] ?? []), ...struck];
      },
      restore: () => {
        delete state.struckScopes[person];
      },
    }),
    get executions() {
      return state.executions;
    },
    get serviceCalls() {
      return state.serviceCalls;
    },
    get logs() {
      return state.logs;
    },
    get mails() {
      return state.mails;
    },
    get toasts() {
      return state.toasts;
    },
    get menus() {
      return state.menus;
    },
    get alerts() {
      return state.alerts;
    },
    get sidebar() {
      return state.sidebar;
    },
    get triggers() {
      return state.triggers;
    },
    get properties() {
      return state.stores.properties;
    },
    locks,
    nextTrigger: () => {
      const submission = nextSubmission();
      const timed = nextTimed();
      const formTrigger =
        submission && state.triggers.find((trigger) => trigger.id === submission.trigger);
      if (submission && formTrigger && !(timed?.at !== undefined && timed.at < submission.at)) {
        const { id, person, function: name } = formTrigger;
        return { at: submission.at, id, person, function: name };
      }
      return timed?.at === undefined
        ? undefined
        : { at: timed.at, id: timed.id, person: timed.person, function: timed.function };
    },
    takeDueTrigger: () => {
      for (;;) {
        const submission = state.submissions.shift();
        if (!submission) break;
        const { trigger: id, sheet, row, values } = submission;
        const trigger = state.triggers.find((one) => one.id === id);
        if (trigger)
          return {
            function: trigger.function,
            person: trigger.person,
            trigger: { kind: 'form', id, sheet, row, values },
          };
      }
      const trigger = nextTimed();
      if (trigger?.at === undefined || trigger.at > clock.now()) return undefined;
      const { id, person, function: name } = trigger;
      const at = nextFiring(trigger.plan, trigger.shiftMinutes, trigger.at, false);
      if (at === undefined) state.triggers.splice(state.triggers.indexOf(trigger), 1);
      else trigger.at = at;
      return { function: name, person, trigger: { kind: 'clock', id } };
    },
    fireDueTriggers: () => {
      const fired: ReturnType<World['fireDueTriggers']> = [];
      for (;;) {
        const due = world.takeDueTrigger();
        if (!due) return fired;
        fired.push({ person: due.person, function: due.function, result: execute(due) });
      }
    },
    submitForm: (values, id) => {
      const sheet =
        id === undefined ? state.workbook.sheets[0] : book.sheetById(state.workbook, id);
      if (!sheet) throw new PlatformError('The spreadsheet has no sheet.');
      const row = book.lastRow(sheet) + 1;
      const headers = shownCells(sheet, state.workbook.locale)[0] ?? [];
      if (row > sheet.maxRows) book.insertRows(sheet, row, 1);
      for (const [header, text] of Object.entries(values)) {
        const column = headers.indexOf(header) + 1;
        if (column === 0)
          throw new Error(`The form asks “${header}”, which is no header of “${sheet.name}”.`);
        world.edit.setCell({ sheet: sheet.id, row, column, text });
      }
      for (const trigger of state.triggers)
        if (trigger.plan.kind === 'form' && !trigger.disabled)
          state.submissions.push({
            at: clock.now(),
            trigger: trigger.id,
            sheet: sheet.id,
            row,
            values,
          });
      return row;
    },
  };
  return world;
}

function shownCells(sheet: SheetData, locale: string): string[][] {
  const [rows, columns] = [book.lastRow(sheet), book.lastColumn(sheet)];
  return Array.from({ length: rows }, (_, rowIndex) =>
    Array.from({ length: columns }, (_none, columnIndex) =>
      book.shownText(book.cellAt(sheet, rowIndex + 1, columnIndex + 1), locale),
    ),
  );
}

function viewOf(sheet: SheetData, locale: string): SheetView {
  const { id, name, hidden, maxRows, maxColumns, hiddenColumns, frozenRows, widths } = sheet;
  const view: SheetView = {
    id,
    name,
    hidden,
    cells: shownCells(sheet, locale),
    maxRows,
    maxColumns,
    hiddenColumns: [...hiddenColumns],
    hiddenRows: [],
    filteredRows: [],
    frozenRows,
    widths: { ...widths },
    notes: [],
    bold: [],
    choices: [],
  };
  sheet.rows.forEach((data, rowIndex) => {
    const row = rowIndex + 1;
    if (data.hidden) view.hiddenRows.push(row);
    if (data.filtered) view.filteredRows.push(row);
    data.cells.forEach((cell, columnIndex) => {
      const column = columnIndex + 1;
      if (cell?.note) view.notes.push({ row, column, note: cell.note });
      if (cell?.looks?.weight === 'bold') view.bold.push({ row, column });
      if (cell?.looks?.validation?.kind === 'list')
        view.choices.push({ row, column, values: cell.looks.validation.values });
    });
  });
  return view;
}
