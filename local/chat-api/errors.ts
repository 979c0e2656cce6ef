/** Google's error bodies, as its APIs write them: one function a case, so that each text stands once. */

/** The canonical error names that occur here, with the HTTP status Google gives each. */
const HTTP_STATUS = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  RESOURCE_EXHAUSTED: 429,
  UNIMPLEMENTED: 501,
  UNAVAILABLE: 503,
} as const;

/** Google's canonical name of an error. */
export type Status = keyof typeof HTTP_STATUS;

/** The Google Cloud project that all callers share. */
const PROJECT_NUMBER = '123456789012';

/** A call that is answered with an error; thrown by whoever finds the reason, caught once. */
export class Refusal extends Error {
  readonly httpStatus: number;
  readonly headers: Record<string, string>;

  constructor(
    readonly status: Status,
    message: string,
    private readonly more: { details?: object[]; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.httpStatus = HTTP_STATUS[status];
    this.headers = more.headers ?? {};
  }

  /** The error as Google's JSON. The older `errors[]` stands only in Apps Script's exceptions. */
  body(): object {
    return {
      error: {
        code: this.httpStatus,
        message: this.message,
        status: this.status,
        ...(this.more.details === undefined ? {} : { details: this.more.details }),
      },
    };
  }
}

function errorInfo(reason: string, metadata: Record<string, string>): object {
  return {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    domain: 'googleapis.com',
    metadata,
  };
}

/** 400: a field holds what it may not, or is missing. */
export function invalid(message: string): Refusal {
  return new Refusal('INVALID_ARGUMENT', message);
}

/** 400: the account belongs to no organisation, and so has no directory. Its text is what clients of it handle. */
export function notInDomain(): Refusal {
  return new Refusal('FAILED_PRECONDITION', 'Must be a G Suite domain user.');
}

/** One thing that is wrong with a body or a query. */
export interface Violation {
  field: string;
  description: string;
}

/** 400 of the JSON reader: names and values that the method's messages don't know, all of them. */
export function invalidPayload(violations: readonly Violation[]): Refusal {
  return new Refusal(
    'INVALID_ARGUMENT',
    violations.map(({ description }) => description).join('\n'),
    {
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.BadRequest',
          fieldViolations: violations.map(({ field, description }) => ({
            ...(field === '' ? {} : { field }),
            description,
          })),
        },
      ],
    },
  );
}

const MALFORMED_USER =
  'Missing or malformed user resource name in the request. Human user resource name must ' +
  'follow this format: users/{user}. App user resource name must be set as users/app.';

/** 400: what stands for a person is no person's name; also how Chat says "no such account". */
export function malformedUser(naming?: string): Refusal {
  return invalid(naming === undefined ? MALFORMED_USER : `${MALFORMED_USER} Got: ${naming}`);
}

/** 400: what stands for a group is no group's name. A group's address is none. */
export function malformedGroup(): Refusal {
  return invalid(
    'Missing or malformed group resource name in the request. ' +
      'Group resource name must follow this format: groups/{group}.',
  );
}

/**
 * What another person gets who sends a request id that somebody used. Google documents that it
 * is an error, not which.
 */
export function requestIdOfAnother(): Refusal {
  return invalid('The request ID was already used by a different user.');
}

/** 401: no token, or none that names a person. `rpc` is the method's full name. */
export function unauthenticated(rpc: string): Refusal {
  return new Refusal(
    'UNAUTHENTICATED',
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login ' +
      'cookie or other valid authentication credential. See ' +
      'https://developers.google.com/identity/sign-in/web/devconsole-project.',
    {
      details: [
        errorInfo('CREDENTIALS_MISSING', {
          service: 'chat.googleapis.com',
          method: rpc,
        }),
      ],
      headers: {
        'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"',
      },
    },
  );
}

/** 403: the token lacks every scope that would do. `rpc` is the method's full name. */
export function scopeMissing(service: string, rpc: string): Refusal {
  return new Refusal('PERMISSION_DENIED', 'Request had insufficient authentication scopes.', {
    details: [errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', { service, method: rpc })],
    headers: {
      'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"',
    },
  });
}

/** 403: gone, or not the caller's; Chat doesn't say which. */
export function deniedOrMissing(): Refusal {
  return new Refusal(
    'PERMISSION_DENIED',
    'Permission denied to perform the requested action on the specified resource, ' +
      "or the resource doesn't exist.",
  );
}

/** 403: the caller sees the resource and may not do this to it. */
export function denied(message: string): Refusal {
  return new Refusal('PERMISSION_DENIED', message);
}

/** 400: the request is in order, and the state of things is not. */
export function failedPrecondition(message: string): Refusal {
  return new Refusal('FAILED_PRECONDITION', message);
}

/** 404. */
export function notFound(message: string): Refusal {
  return new Refusal('NOT_FOUND', message);
}

/** 409. */
export function alreadyExists(message: string): Refusal {
  return new Refusal('ALREADY_EXISTS', message);
}

/** 429 of a quota per project; `quota` is its name in words, `Space writes`. */
export function projectQuotaExceeded(
  quota: string,
  headers: Record<string, string>,
  service = 'chat.googleapis.com',
): Refusal {
  const metric = `${quota}`;
  const limit = `${quota} per minute`;
  return new Refusal(
    'RESOURCE_EXHAUSTED',
    `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service ` +
      `'${service}' for consumer 'project_number:${PROJECT_NUMBER}'.`,
    {
      headers,
      details: [
        errorInfo('RATE_LIMIT_EXCEEDED', {
          service,
          consumer: `projects/${PROJECT_NUMBER}`,
          quota_metric: metric,
          quota_limit: limit,
        }),
      ],
    },
  );
}

/** 429 of a quota per space, and of the further checks behind Chat that have no name. */
export function exhausted(headers: Record<string, string>): Refusal {
  return new Refusal('RESOURCE_EXHAUSTED', 'Resource has been exhausted (e.g. check quota).', {
    headers,
  });
}

/** 501: Google has it, the emulator doesn't. Google itself never answers so. */
export function notImplemented(what: string): Refusal {
  return new Refusal(
    'UNIMPLEMENTED',
    `This emulator doesn't carry out ${what}. Google Chat does: ask there what it answers.`,
  );
}

/** 503: passing trouble at Google. */
export function unavailable(): Refusal {
  return new Refusal('UNAVAILABLE', 'The service is currently unavailable.');
}

/** 404: the Chat API is on, but no Chat app was saved on its Configuration page. */
export function appNotConfigured(): Refusal {
  return new Refusal(
    'NOT_FOUND',
    'Google Chat app not found. To create a Chat app, you must turn on the Chat API and ' +
      'configure the app in the Google Cloud console.',
    {
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.Help',
          links: [
            {
              description: 'Configure the Chat app in the Google Cloud console',
              url: `https://console.cloud.google.com/apis/api/chat.googleapis.com/hangouts-chat?project=${PROJECT_NUMBER}`,
            },
          ],
        },
      ],
    },
  );
}

/** 403: the Chat API is off in the project. */
export function apiOff(): Refusal {
  const activationUrl =
    'https://console.developers.google.com/apis/api/chat.googleapis.com/overview?project=' +
    PROJECT_NUMBER;
  return new Refusal(
    'PERMISSION_DENIED',
    `Google Chat API has not been used in project ${PROJECT_NUMBER} before or it is disabled. ` +
      `Enable it by visiting ${activationUrl} then retry. If you enabled this API recently, ` +
      'wait a few minutes for the action to propagate to our systems and retry.',
    {
      details: [
        errorInfo('SERVICE_DISABLED', {
          service: 'chat.googleapis.com',
          serviceTitle: 'Google Chat API',
          consumer: `projects/${PROJECT_NUMBER}`,
          containerInfo: PROJECT_NUMBER,
          activationUrl,
        }),
      ],
    },
  );
}

/** 403: the organisation's administrator keeps this app away. */
export function adminBlock(): Refusal {
  return denied(
    "This organization's administrator restricts this Chat app from performing this action",
  );
}

/** 400: Chat is switched off for the caller's account. */
export function chatOff(): Refusal {
  return new Refusal(
    'FAILED_PRECONDITION',
    'Google Chat is turned off. To use Chat API, turn on Google Chat.',
  );
}

/** The page that Google's front end answers for a path no API has. */
export function unknownPath(path: string): string {
  const shown = path.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  return (
    '<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n' +
    '<p><b>404.</b> <ins>That’s an error.</ins>\n' +
    `<p>The requested URL <code>${shown}</code> was not found on this server. ` +
    '<ins>That’s all we know.</ins>\n</html>\n'
  );
}

/** The page that stands where an answer was lost on its way through Google's front end. */
export const BAD_GATEWAY_PAGE =
  '<!DOCTYPE html>\n<html lang=en>\n<title>Error 502 (Server Error)!!1</title>\n' +
  '<p><b>502.</b> <ins>That’s an error.</ins>\n' +
  '<p>The server encountered a temporary error and could not complete your request.' +
  '<p>Please try again in 30 seconds. <ins>That’s all we know.</ins>\n</html>\n';
