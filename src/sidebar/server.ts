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

/** The calls over one page's `google.script.run`. */
export function createCall(run: Runner): Call {
  return (name, request) =>
    new Promise((resolve) => {
      const overdue = setTimeout(() => resolve(died('no answer in time')), LONGEST_CALL_MS);
      const settle = (result: unknown) => {
        clearTimeout(overdue);
        resolve(result as never);
      };
      const calls = run
        .withSuccessHandler((answer) =>
          settle(isAnswer(answer) ? answer : died(`${name} answered ${JSON.stringify(answer)}`)),
        )
        .withFailureHandler((error) => settle(explainFailure(error)));
      try {
        (calls[name] as (request: unknown) => void)(request);
      } catch (error) {
        settle(explainFailure(error));
      }
    });
}

/**
 * What a failure of `google.script.run` means. Its texts are translated, so a match is only ever an extra:
 * what nothing matches is a call without an answer, which may be tried again.
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
  return died(message);
}

function troubleOf(code: string): Trouble {
  return { said: { code, values: {} }, remedy: 'check-again' };
}

function isAnswer(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
