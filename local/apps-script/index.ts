/** The Apps Script services, faked strictly: a world that outlives executions, and the executions in it. */
export { roundTripMs } from './costs';
export type { Edits } from './edits';
export { executeInWorker, type Pacing } from './execute-in-worker';
export type { ExecuteOptions, ExecutionResult, TriggerEvent } from './execution';
export type { MenuItem } from './operations';
export { isSheetsCall } from './service-calls';
export type { SheetView } from './sheet-view';
export type { Cell, SheetData } from './workbook';
export type { Consent, World } from './world';
export { createWorld } from './world';
export type { ServiceCall, WorldOptions } from './world-parts';
export type { ExecutionReport, Menu, SentMail, StoredTrigger, Toast } from './world-state';
