/** What the script's side of an execution needs of the world; in process or across a worker's boundary. */
import type { Instant } from '../clock';
import type { Operate } from './operations';

/** Each throws `ExecutionEnded` once the execution was killed. */
export interface ExecutionPort {
  /** Before a service call: counts it; it may be the one that is struck. */
  begin(name: string): void;
  /** After a service call was carried out. */
  end(name: string): void;
  operate: Operate;
  now(): Instant;
  /** Lets time pass; ends the execution when its time is up. */
  spend(ms: number): void;
}
