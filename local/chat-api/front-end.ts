/** What Google's front end does before a call reaches its API: other methods, forms, packed bodies, batches. */
import { gunzipSync } from 'node:zlib';
import { invalid, invalidPayload } from './errors';
import type { ApiAnswer, ApiRequest } from './index';

/** A request as it comes off the wire. */
export interface RawRequest {
  method: string;
  /** With path and query; host and scheme stand for nothing. */
  url: URL;
  /** By lower-case name; undefined where there is none. */
  header(name: string): string | undefined;
  body: Uint8Array;
}

/** Calls of one batch. Source: "Batching requests" of Google's client guides. */
const MOST_IN_BATCH = 100;

/** The request as an API gets it. Throws Google's 400 for a body that can't be unpacked. */
export function received(raw: RawRequest): ApiRequest {
  const { url } = raw;
  const text = unpacked(raw);
  const override = raw.method === 'POST' ? raw.header('x-http-method-override') : undefined;
  const method = (override ?? raw.method).toUpperCase() as ApiRequest['method'];
  const authorization = raw.header('authorization');
  // Clients send an address that is too long as a form.
  const isForm =
    override !== undefined &&
    raw.header('content-type')?.startsWith('application/x-www-form-urlencoded') === true;
  const query = queryOf(isForm ? new URLSearchParams(text) : url.searchParams);
  return {
    method,
    host: hostOf(url.pathname),
    path: url.pathname,
    query,
    ...(text === '' || isForm ? {} : { body: text }),
    ...(authorization === undefined ? {} : { authorization }),
  };
}

/** One server stands for three: which one is meant, the path tells. */
function hostOf(pathname: string): ApiRequest['host'] {
  if (pathname.startsWith('/v1/groups:')) return 'cloudidentity.googleapis.com';
  return pathname.startsWith('/v1/people:') ? 'people.googleapis.com' : 'chat.googleapis.com';
}

function unpacked({ header, body }: RawRequest): string {
  const bytes = Buffer.from(body);
  if (header('content-encoding') !== 'gzip') return bytes.toString('utf8');
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    const description = 'Invalid JSON payload received. The body is not gzip.';
    throw invalidPayload([{ field: '', description }]);
  }
}

function queryOf(parameters: URLSearchParams): ApiRequest['query'] {
  const query: ApiRequest['query'] = {};
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    query[name] = values.length === 1 ? (values[0] as string) : values;
  }
  return query;
}

/** One call of a batch, under the id that its answer has to carry. */
export interface BatchPart {
  id: string;
  request: ApiRequest;
}

/** Whether the request is a batch: several calls in the parts of one body. */
export function isBatch({ method, url }: RawRequest): boolean {
  return method === 'POST' && /^\/batch(?:\/chat\/v1)?$/.test(url.pathname);
}

/** The calls of a batch in their order; each may have its own token. Throws Google's 400. */
export function batchOf(raw: RawRequest): BatchPart[] {
  const boundary = /boundary="?([^";]+)"?/.exec(raw.header('content-type') ?? '')?.[1];
  if (boundary === undefined)
    throw invalid('The batch request must be multipart/mixed with a boundary.');
  const parts = unpacked(raw).replace(/\r\n/g, '\n').split(`--${boundary}`).slice(1, -1);
  if (parts.length === 0 || parts.length > MOST_IN_BATCH)
    throw invalid(`A batch holds 1 to ${MOST_IN_BATCH} calls. Got: ${parts.length}`);
  return parts.map((part, index) => {
    const [ownHeaders, call] = split(part.replace(/^\n/, ''));
    const [head, body] = split(call);
    const [line = '', ...lines] = head.split('\n');
    const found = /^([A-Z]+) (\S+)(?: HTTP\/[\d.]+)?$/.exec(line.trim());
    if (found === null) throw invalid(`Part ${index + 1} of the batch is no HTTP request.`);
    const [, method = '', target = ''] = found;
    const headers = headersOf(lines.join('\n'));
    return {
      id: headersOf(ownHeaders).get('content-id')?.replace(/^<|>$/g, '') ?? String(index + 1),
      request: received({
        method,
        url: new URL(target, raw.url),
        header: (name) =>
          headers.get(name) ?? (name === 'authorization' ? raw.header(name) : undefined),
        body: Buffer.from(body.replace(/\n$/, '')),
      }),
    };
  });
}

/** What stands before and after the first empty line. */
function split(text: string): [string, string] {
  const at = text.indexOf('\n\n');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 2)];
}

function headersOf(text: string): Map<string, string> {
  return new Map(
    text
      .split('\n')
      .map((line) => /^([^:\s]+):\s*(.*)$/.exec(line.trim()))
      .filter((found) => found !== null)
      .map((found) => [(found[1] ?? '').toLowerCase(), found[2] ?? '']),
  );
}

/** The answers of a batch as one body, with the type that names its boundary. */
export function batchAnswer(answers: readonly { id: string; answer: ApiAnswer }[]): {
  type: string;
  body: string;
} {
  const boundary = 'batch_emulated_answers';
  const parts = answers.map(({ id, answer }) => {
    const { status, headers, body } = answer;
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    return [
      `--${boundary}`,
      'Content-Type: application/http',
      `Content-ID: <response-${id}>`,
      '',
      `HTTP/1.1 ${status} ${status < 400 ? 'OK' : 'Error'}`,
      ...lines,
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n');
  });
  return {
    type: `multipart/mixed; boundary=${boundary}`,
    body: `${parts.join('\r\n')}\r\n--${boundary}--\r\n`,
  };
}
