/** How a probe asks: one call over whatever leads to a Chat, real or emulated, and what came of it. */

export interface Question {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind `/v1/`, without the query. */
  path: string;
  query?: Readonly<Record<string, string>>;
  body?: object;
}

export interface Answer {
  status: number;
  /** Parsed; undefined where it was no JSON. */
  body: unknown;
}

/** Makes one call. Rejects with `NoAnswer` where nothing came back. */
export type Ask = (question: Question) => Promise<Answer>;

/** Nothing came back: the connection, not Chat, is in the way. */
export class NoAnswer extends Error {}

interface ErrorBody {
  status?: string;
  message?: string;
  details?: { reason?: string }[];
}

/** Two refusals of the same kind that only their text tells apart from others. */
const TELLING_TEXTS: readonly [RegExp, string][] = [
  [/chat app not found|no bot associated|invalid project number/i, 'app not found'],
  [/administrator restricts|must allow users to install/i, 'administrator'],
  [/chat is turned off/i, 'Chat is off'],
];

/** An answer in a word or two: `200`, `409 ALREADY_EXISTS`, `403 PERMISSION_DENIED (SERVICE_DISABLED)`. */
export function inShort({ status, body }: Answer): string {
  if (status < 400) return String(status);
  const { error } = (body ?? {}) as { error?: ErrorBody };
  const reason =
    TELLING_TEXTS.find(([text]) => text.test(error?.message ?? ''))?.[1] ??
    (Array.isArray(error?.details)
      ? error.details.map((detail) => detail?.reason).find((one) => typeof one === 'string')
      : undefined);
  return [status, error?.status, reason && `(${reason})`].filter(Boolean).join(' ');
}

/** A field of an answer, by its dotted path; undefined where there is none. */
export function fieldOf(answer: Answer, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (held, name) =>
        typeof held === 'object' && held !== null
          ? (held as Record<string, unknown>)[name]
          : undefined,
      answer.body,
    );
}
