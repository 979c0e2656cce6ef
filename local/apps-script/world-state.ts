/** All that outlives an execution, as plain JSON. */
import type { Instant } from '../clock';
import type { Block } from './a1';
import type { LogLevel, Mail, MenuItem, TriggerPlan } from './operations';
import type { Stores } from './stores';
import type { Workbook } from './workbook';

export interface StoredTrigger {
  id: string;
  person: string;
  function: string;
  plan: TriggerPlan;
  /** The platform switched it off when it was made. */
  disabled?: boolean;
  /** When it fires next; undefined for those that wait for an event. */
  at?: Instant;
  /** Minutes that the platform chose for this trigger within its hour. */
  shiftMinutes: number;
}

export interface SentMail extends Mail {
  at: Instant;
  from: string;
}

export interface Toast {
  at: Instant;
  person: string;
  message: string;
  title: string;
}

export interface Menu {
  person: string;
  /** null: the add-on's own place under Extensions. */
  caption: string | null;
  items: MenuItem[];
}

export interface Sidebar {
  at: Instant;
  person: string;
  title: string;
  html: string;
}

export interface ExecutionReport {
  at: Instant;
  function: string;
  person: string;
  seconds: number;
  killed: boolean;
}

export interface LogEntry {
  at: Instant;
  person: string;
  function: string;
  level: LogLevel;
  parts: unknown[];
}

export interface Selection {
  sheet: number;
  blocks: Block[];
}

export interface WorldState {
  at: Instant;
  workbook: Workbook;
  stores: Stores;
  selections: Record<string, Selection>;
  triggers: StoredTrigger[];
  mails: SentMail[];
  toasts: Toast[];
  menus: Menu[];
  alerts: { at: Instant; person: string; title: string; message: string }[];
  sidebar: Sidebar | null;
  executions: ExecutionReport[];
  serviceCalls: Record<string, number>;
  logs: LogEntry[];
  /** How many executions there ever were: each draws its chance from its own number. */
  executionCount: number;
  /** Service calls of all executions so far, which the fault `killed=N` counts. */
  callCount: number;
  /** The fault `killed` strikes once in a world's life. */
  killStruck: boolean;
  /** Scopes a person has taken back. */
  struckScopes: Record<string, string[]>;
  /** Used up today, by person: fetches, mails, and seconds of trigger runs. */
  usage: Record<string, Usage>;
  /** Form submissions whose triggers haven't fired yet, oldest first. */
  submissions: Submission[];
  nextId: number;
}

/** A form submission on its way to one person's trigger. */
export interface Submission {
  at: Instant;
  trigger: string;
  sheet: number;
  row: number;
  values: Record<string, string>;
}

/** One person's use of the daily quotas; `day` tells whether it is still today's. */
export interface Usage {
  day: number;
  fetches: number;
  mails: number;
  triggerSeconds: number;
}
