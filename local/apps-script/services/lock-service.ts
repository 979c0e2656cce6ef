/** `LockService`: one execution at a time, for the document, the script or one person. */
import { PLATFORM_TEXTS } from '../errors';
import type { Runtime } from '../runtime';

type Lock = GoogleAppsScript.Lock.Lock;
type LockService = GoogleAppsScript.Lock.LockService;

/** How often a waiting execution looks whether the lock is free, where others run at the same time. */
const POLL_MS = 100;

class FakeLock implements Lock {
  readonly #runtime: Runtime;
  readonly #lock: string;

  constructor(runtime: Runtime, lock: string) {
    this.#runtime = runtime;
    this.#lock = lock;
  }

  hasLock(): boolean {
    this.#runtime.permit('Lock.hasLock');
    return this.#runtime.operate('lock.holds', { lock: this.#lock });
  }

  /**
   * Where executions only interrupt each other, whoever holds the lock is suspended and can't let go: all of
   * the time passes, unless it is known when the lock comes free.
   */
  #wait(waitMs: number): boolean {
    const { operate, spend, now, context } = this.#runtime;
    const until = now() + waitMs;
    for (;;) {
      const { taken, freeAt } = operate('lock.take', { lock: this.#lock });
      if (taken) return true;
      const left = until - now();
      if (left <= 0) return false;
      if (context.concurrent) spend(Math.min(left, POLL_MS));
      else spend(freeAt === undefined ? left : Math.min(left, Math.max(1, freeAt - now())));
    }
  }

  #requireTime(method: string, waitMs: number): void {
    if (typeof waitMs !== 'number') this.#runtime.mismatch(`LockService.Lock.${method}`, [waitMs]);
  }

  tryLock(waitMs: number): boolean {
    this.#requireTime('tryLock', waitMs);
    return this.#runtime.call('Lock.tryLock', 'small', () => this.#wait(waitMs));
  }

  waitLock(waitMs: number): void {
    this.#requireTime('waitLock', waitMs);
    this.#runtime.call('Lock.waitLock', 'small', () => {
      if (!this.#wait(waitMs)) this.#runtime.fail(PLATFORM_TEXTS.lockTimeout);
    });
  }

  releaseLock(): void {
    this.#runtime.call('Lock.releaseLock', 'small', () =>
      this.#runtime.operate('lock.release', { lock: this.#lock }),
    );
  }
}

export class FakeLockService implements LockService {
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  #of(method: string, lock: string): Lock {
    this.#runtime.permit(`LockService.${method}`);
    return new FakeLock(this.#runtime, lock);
  }

  /** null where there is no document. */
  getDocumentLock = () =>
    this.#runtime.context.noActiveSheet
      ? (null as unknown as Lock)
      : this.#of('getDocumentLock', 'document');
  getScriptLock = () => this.#of('getScriptLock', 'script');
  getUserLock = () => this.#of('getUserLock', `user:${this.#runtime.context.person}`);
}
