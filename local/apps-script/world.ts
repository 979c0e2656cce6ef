/** One spreadsheet with its script installed: all that outlives an execution, and the executions themselves. */
import type { Clock, Instant } from '../clock';
import type { Block } from './a1';
import { nextTrigger, submitForm, takeDueTrigger } from './due-triggers';
import { createEdits, type Edits } from './edits';
import type { ExecuteOptions, ExecutionResult } from './execution';
import { createExecutions, type OpenExecution } from './executions';
import type { Locks } from './locks';
import { type SheetView, shownCells, viewOf } from './sheet-view';
import * as book from './workbook';
import {
  beforeChange,
  partsOf,
  type ServiceCall,
  scopesOf,
  type WorldOptions,
  type WorldParts,
} from './world-parts';
import type {
  ExecutionReport,
  LogEntry,
  Menu,
  SentMail,
  Sidebar,
  StoredTrigger,
  Toast,
} from './world-state';

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
  /** The sheet that stands in front of a person. */
  activeSheet(person: string): number;
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

export function createWorld(options: WorldOptions): World {
  const { clock, dist, mode, slower = 1 } = options;
  const parts = partsOf(options);
  const { state, locks } = parts;
  const { execute, open } = createExecutions(parts);
  const activeSheet = (person: string) =>
    state.selections[person]?.sheet ?? state.workbook.sheets[0]?.id ?? 0;
  const world: World = {
    ...{ mode, dist, clock, slower, locks, execute, open },
    onServiceCall: undefined,
    save: () => JSON.parse(JSON.stringify({ ...state, at: clock.now() })),
    edit: createEdits(state, clock, (sheet) => beforeChange(parts, sheet, null)),
    view: (person = state.workbook.owner) => ({
      id: state.workbook.id,
      name: state.workbook.name,
      sheets: state.workbook.sheets.map((sheet) => viewOf(sheet, state.workbook.locale)),
      activeSheet: activeSheet(person),
      selection: state.selections[person]?.blocks ?? [],
    }),
    activeSheet,
    cells: (id) => {
      const sheet =
        id === undefined ? state.workbook.sheets[0] : book.sheetById(state.workbook, id);
      return sheet ? shownCells(sheet, state.workbook.locale) : [];
    },
    consent: (person) => consentOf(parts, person),
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
    nextTrigger: () => nextTrigger(parts),
    takeDueTrigger: () => takeDueTrigger(parts),
    fireDueTriggers: () => {
      const fired: ReturnType<World['fireDueTriggers']> = [];
      for (;;) {
        const due = world.takeDueTrigger();
        if (!due) return fired;
        fired.push({ person: due.person, function: due.function, result: execute(due) });
      }
    },
    submitForm: (values, id) => submitForm(parts, world.edit, values, id),
  };
  parts.tell = (call) => world.onServiceCall?.(call);
  return world;
}

function consentOf(parts: WorldParts, person: string): Consent {
  const { state, manifest } = parts;
  return {
    scopes: scopesOf(parts, person),
    strike: (scope) => {
      const struck = manifest.oauthScopes.filter(
        (one) => scope === undefined || one === scope || one.endsWith(`/auth/${scope}`),
      );
      state.struckScopes[person] = [...(state.struckScopes[person] ?? []), ...struck];
    },
    restore: () => {
      delete state.struckScopes[person];
    },
  };
}
