/** The script's functions as promises: every call answers, nothing rejects. */
import type { Answer, Script, Trouble } from '../protocol';
import { type Died, died } from './run-loop';

/** The part of `google.script` that the sidebar uses. */
export interface ScriptHost {
  run: Runner;
  host?: { editor?: { focus?: () => void } };
}

type Runner = {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
} & { [Name in keyof Script]: (request: Parameters<Script[Name]>[0]) => void };

declare global {
  const google: { script: ScriptHost };
}

type Value<Name extends keyof Script> =
  ReturnType<Script[Name]> extends Answer<infer Inner> ? Inner : never;

/** Calls one function of the script. Never rejects: what went wrong on the way is an answer too. */
export type Call = <Name extends keyof Script>(
  name: Name,
  request: Parameters<Script[Name]>[0],
) => Promise<Answer<Value<Name>> | Died>;

/**
 * An answer that hasn't come by then never will: Apps Script ends an execution after 6 minutes.
 * Source: the quotas page of Apps Script, "Script runtime".
 */
export const LONGEST_CALL_MS = 6.5 * 60_000;

/**
 * A machine that slept or lost its connection answers no call that was on its way, and no handler is told. A clock that
 * jumps so far was asleep; browsers let pages in the background tick once a minute.
 */
const ASLEEP_MS = 150_000;
const TICK_MS = 10_000;

/** The calls over one page's `google.script.run`. */
export function createCall(run: Runner): Call {
  const pending = pendingCalls();
  return (name, request) =>
    new Promise((resolve) => {
      const settle = (result: unknown) => {
        clearTimeout(overdue);
        pending.delete(giveUp);
        resolve(result as never);
      };
      const giveUp = () => settle(died('no answer in time'));
      const overdue = setTimeout(giveUp, LONGEST_CALL_MS);
      pending.add(giveUp);
      const calls = run
        .withSuccessHandler((answer) =>
          settle(isAnswer(answer) ? answer : died(`${name} answered ${JSON.stringify(answer)}`)),
        )
        .withFailureHandler((error) => settle(explainFailure(error)));
      try {
        // What is undefined stays here: whether it may cross is disputed.
        (calls[name] as (request: unknown) => void)(JSON.parse(JSON.stringify(request)));
      } catch (error) {
        settle(explainFailure(error));
      }
    });
}

/** Calls on their way, by how each is given up: all of them are when the machine was away. */
function pendingCalls(): Pick<Set<() => void>, 'add' | 'delete'> {
  const calls = new Set<() => void>();
  const giveUpAll = () => {
    for (const giveUp of [...calls]) giveUp();
  };
  globalThis.addEventListener?.('online', giveUpAll);
  let ticking: ReturnType<typeof setInterval> | undefined;
  return {
    add: (giveUp) => {
      let last = Date.now();
      ticking ??= setInterval(() => {
        const asleep = Date.now() - last > ASLEEP_MS;
        last = Date.now();
        if (asleep) giveUpAll();
      }, TICK_MS);
      return calls.add(giveUp);
    },
    delete: (giveUp) => {
      const had = calls.delete(giveUp);
      if (calls.size === 0) {
        clearInterval(ticking);
        ticking = undefined;
      }
      return had;
    },
  };
}

/**
 * What a failure of `google.script.run` means. Its texts are translated, so a match is only ever an extra:
 * what nothing matches is a call without an answer, which may be tried again, and in the end Google's own words are said.
 */
export function explainFailure(error: unknown): { ok: false; trouble: Trouble } | Died {
  const { name = '', message = String(error) } = (error ?? {}) as Partial<Error>;
  const text = `${name}: ${message}`;
  if (/PERMISSION_DENIED|access the requested document|No item with the given ID/i.test(text)) {
    return { ok: false, trouble: troubleOf('connection.accounts') };
  }
  if (/authori[sz]ation is required|Required permissions/i.test(text)) {
    return { ok: false, trouble: troubleOf('connection.permission') };
  }
  if (/NetworkError|HTTP 0\b|connection failure/i.test(text)) {
    return { ok: false, died: true, trouble: troubleOf('connection.offline') };
  }
  return message === ''
    ? died(name)
    : { ...died(message), trouble: troubleOf('connection.said', { reason: message }) };
}

function troubleOf(code: string, values: Trouble['said']['values'] = {}): Trouble {
  return { said: { code, values }, remedy: 'check-again' };
}

function isAnswer(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
