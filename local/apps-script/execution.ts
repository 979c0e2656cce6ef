/** One execution as the world knows it: who runs what, until when, and whether it still lives. */
import type { Instant } from '../clock';
import type { ReadMemory } from './read-memory';
import type { AuthMode } from './scopes';

/** What set an execution off, besides a call from the sidebar or the menu. */
export type TriggerEvent =
  | { kind: 'open' }
  | { kind: 'install' }
  | { kind: 'clock'; id?: string }
  | { kind: 'form'; id?: string; sheet: number; row: number; values: Record<string, string> };

export interface ExecuteOptions {
  /** The function's name in the script. */
  function: string;
  /** Plain JSON, as `google.script.run` passes it. */
  args?: unknown[];
  person: string;
  /** Left out: FULL; LIMITED when a sheet is opened. */
  authMode?: AuthMode;
  trigger?: TriggerEvent;
  /** A call from the sidebar keeps the rules of `google.script.run`; one from the menu answers nothing. */
  from?: 'sidebar' | 'menu';
}

export type ExecutionResult =
  | { kind: 'returned'; value: unknown }
  | { kind: 'threw'; name: string; message: string; stack?: string }
  | { kind: 'killed'; because: 'fault' | 'too-long' };

/** What the script's side of an execution needs to know from the start; plain JSON. */
export interface ExecutionContext {
  id: string;
  function: string;
  args: unknown[];
  from: 'sidebar' | 'menu' | 'trigger';
  trigger?: TriggerEvent;
  person: string;
  authMode: AuthMode;
  mode: 'bound' | 'add-on';
  /** Scopes of the manifest that the person has granted, as full addresses. */
  scopes: string[];
  /** Scopes of the manifest, granted or not. */
  wantedScopes: string[];
  whitelist?: string[];
  advancedServices: string[];
  timeZone: string;
  /** The person's language, such as `en` or `de`. */
  locale: string;
  dist: string;
  seed: number;
  slower: number;
  /** There is somebody at the screen. */
  screen: boolean;
  /** The fault `no-active-sheet` strikes this execution. */
  noActiveSheet: boolean;
  /** No property of what crosses to the page may be undefined. */
  refusesUndefined: boolean;
  /** The fault `consent-without` is on: what is refused for want of a scope is refused by it. */
  unticked: boolean;
  /** The fault `source-unknown` is on. */
  sourceUnknown: boolean;
  /** Consent is known by the box: without it, only whether any of it is missing. */
  boxes: boolean;
  /** Others may run at the same time, so that waiting for a lock makes sense. */
  concurrent: boolean;
}

export interface Execution {
  readonly context: ExecutionContext;
  readonly id: string;
  readonly person: string;
  readonly function: string;
  readonly startedAt: Instant;
  /** When the platform ends it. */
  endsAt: Instant;
  readonly memory: ReadMemory;
  /** Service calls so far. */
  calls: number;
  /** The world's own number of the call going on. */
  callNumber: number;
  killed: 'fault' | 'too-long' | undefined;
  /** A write that was refused, and of which the execution hasn't heard yet. */
  refusal?: Error | undefined;
  /** Ends it here: no service call does anything from now on. */
  kill(): void;
}

/** Source: "Quotas for Google Services": script runtime 6 minutes, simple triggers 30 seconds. */
export const EXECUTION_LIMIT_MS = 6 * 60_000;
export const SIMPLE_TRIGGER_LIMIT_MS = 30_000;

/** Source: "Quotas for Google Services": simultaneous executions per user. */
export const MAX_AT_ONCE = 30;
