/** What went wrong with a call: out of the body of an answer, or out of what Apps Script throws. */
import type { ChatError } from './answer';

/** The error in a body, of which nothing can be relied on. */
export interface ErrorBody {
  code?: unknown;
  status?: unknown;
  message?: unknown;
  errors?: { reason?: unknown }[];
  details?: { reason?: unknown; metadata?: { activationUrl?: unknown } }[];
}

/** The error of an answer with this code. */
export function errorOf(body: ErrorBody | undefined, code: number): ChatError {
  const details = Array.isArray(body?.details) ? body.details : [];
  const reasons = [...details, ...(Array.isArray(body?.errors) ? body.errors : [])]
    .map((detail) => detail?.reason)
    .filter((reason): reason is string => typeof reason === 'string');
  const url = details.map((detail) => detail?.metadata?.activationUrl).find(isGoogleUrl);
  const reason = reasons[0];
  const status = typeof body?.status === 'string' ? body.status : statusOf(code, reasons);
  return {
    code,
    message: typeof body?.message === 'string' ? body.message : '',
    ...(status ? { status } : {}),
    ...(reason ? { reason } : {}),
    ...(url ? { activationUrl: url } : {}),
  };
}

function isGoogleUrl(url: unknown): url is string {
  return typeof url === 'string' && /^https:\/\/([a-z]+\.)+google\.com\//.test(url);
}

/** The advanced service leaves `status` out: what can be told from the code and the older reason is. */
function statusOf(code: number, reasons: readonly string[]): string | undefined {
  if (reasons.some((reason) => /^failed_?precondition$/i.test(reason)))
    return 'FAILED_PRECONDITION';
  switch (code) {
    case 400:
      return 'INVALID_ARGUMENT';
    case 401:
      return 'UNAUTHENTICATED';
    case 403:
      return 'PERMISSION_DENIED';
    case 404:
      return 'NOT_FOUND';
    case 409:
      return 'ALREADY_EXISTS';
    case 429:
      return 'RESOURCE_EXHAUSTED';
    default:
      return undefined;
  }
}

/**
 * What an exception of Apps Script means. Its texts come in the user's language, so they are looked at only for
 * what isn't translated: addresses and names.
 */
export function thrownError(thrown: unknown): ChatError {
  const { details, message } = thrown as { details?: ErrorBody; message?: unknown };
  const code = Number(details?.code);
  if (code > 0) return errorOf(details, code);
  const text = typeof message === 'string' ? message : String(thrown);
  if (text.includes('https://www.googleapis.com/auth/'))
    return { code: 403, reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT', message: text };
  if (
    /urlFetchWhitelist|whitelisted in the script manifest|not permitted by your admin/i.test(text)
  )
    return { code: 403, reason: 'FETCH_BLOCKED', message: text };
  if (/too many times for one day|too much computer time/i.test(text))
    return { code: 429, reason: 'DAILY_LIMIT', message: text };
  return { code: 0, message: text };
}
