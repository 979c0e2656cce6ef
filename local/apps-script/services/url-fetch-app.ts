/** `UrlFetchApp`: requests to the addresses that the manifest allows. */

import type { Random } from '../../random';
import { drawBatchCost } from '../costs';
import type { IncomingAnswer, OutgoingRequest } from '../operations';
import type { Runtime } from '../runtime';
import { type Seen, send, tokenOf } from './requests';

type UrlFetchApp = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type Asked = GoogleAppsScript.URL_Fetch.URLFetchRequest;
type HTTPResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** Source: "Quotas for Google Services", URL Fetch URL length. */
const MAX_URL_LENGTH = 2082;

/** How much of a body a refused call quotes. */
const QUOTED_LENGTH = 147;

/** The requests of a batch set out within this part of the time it takes. */
const SETTING_OUT_SHARE = 0.3;

class FakeResponse
  implements
    Pick<
      HTTPResponse,
      'getResponseCode' | 'getContentText' | 'getHeaders' | 'getAllHeaders' | 'getContent'
    >
{
  readonly #answer: IncomingAnswer;

  constructor(answer: IncomingAnswer) {
    this.#answer = answer;
  }

  getResponseCode = () => this.#answer.status;
  getContentText = () => this.#answer.body;
  getContent = () => [...Buffer.from(this.#answer.body, 'utf8')];
  getHeaders = () => ({ ...this.#answer.headers });
  getAllHeaders = () => ({ ...this.#answer.headers });
}

interface Ready {
  url: string;
  request: OutgoingRequest;
  mute: boolean;
  /** The body isn't labelled as JSON, so Google's APIs refuse it unread. */
  unreadable: boolean;
}

export class FakeUrlFetchApp implements Pick<UrlFetchApp, 'fetch' | 'fetchAll'> {
  readonly #runtime: Runtime;
  readonly #random: Random;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
    this.#random = runtime.random.fork('fetch');
  }

  fetch(
    url: string,
    options: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions = {},
  ): HTTPResponse {
    return this.#together('UrlFetchApp.fetch', [{ ...options, url }])[0] as HTTPResponse;
  }

  fetchAll(requests: (Asked | string)[]): HTTPResponse[] {
    if (!Array.isArray(requests)) this.#runtime.mismatch('UrlFetchApp.fetchAll', [requests]);
    return this.#together(
      'UrlFetchApp.fetchAll',
      requests.map((one) => (typeof one === 'string' ? { url: one } : one)),
    );
  }

  #together(name: string, asked: Asked[]): HTTPResponse[] {
    const runtime = this.#runtime;
    return runtime.slowCall(name, () => {
      const ready = asked.map((one) => this.#prepare(one));
      if (ready.length === 0) return [];
      const { throws, message } = runtime.operate('fetch.begin', { count: ready.length });
      const totalMs = drawBatchCost(ready.length, this.#random, runtime.context.slower);
      const broken = ready[0]?.url ?? '';
      if (throws === 'before') {
        runtime.spend(totalMs);
        runtime.fail(message ?? `Address unavailable: ${broken}`);
      }
      const seen = this.#carryOut(ready, totalMs);
      if (throws === 'after') runtime.fail(message ?? `Address unavailable: ${broken}`);
      return seen.map((one, index) => this.#answered(ready[index] as Ready, one));
    });
  }

  /** Each request arrives at its own moment, in order; all answers are there at the end. */
  #carryOut(ready: Ready[], totalMs: number): Seen[] {
    const outMs = totalMs * SETTING_OUT_SHARE;
    const moments = ready.map(() => this.#random.next() * outMs).sort((one, other) => one - other);
    let spentMs = 0;
    let latestMs = 0;
    const seen = ready.map(({ request, unreadable }, index) => {
      const moment = Math.round(moments[index] ?? 0);
      if (moment > spentMs) this.#runtime.spend(moment - spentMs);
      spentMs = Math.max(spentMs, moment);
      if (unreadable) return { kind: 'answer', answer: UNREADABLE } satisfies Seen;
      const sent = send(this.#runtime, request);
      latestMs = Math.max(latestMs, sent.delayMs);
      return sent.seen;
    });
    this.#runtime.spend(totalMs - spentMs + latestMs);
    return seen;
  }

  #answered({ url, mute }: Ready, seen: Seen): HTTPResponse {
    if (seen.kind === 'lost') return this.#runtime.fail(`Address unavailable: ${url}`);
    const { status, body } = seen.answer;
    if (!mute && status >= 400)
      this.#runtime.fail(
        `Request failed for ${new URL(url).origin} returned code ${status}. Truncated server response: ${body.slice(0, QUOTED_LENGTH)}${body.length > QUOTED_LENGTH ? '...' : ''} (use muteHttpExceptions option to examine full response)`,
      );
    return new FakeResponse(seen.answer) as unknown as HTTPResponse;
  }

  #prepare(asked: Asked): Ready {
    const runtime = this.#runtime;
    const { url } = asked;
    if (typeof url !== 'string' || url === '')
      runtime.fail('Attribute provided with no value: url');
    if (url.length > MAX_URL_LENGTH) runtime.fail('Limit Exceeded: URLFetch URL Length.');
    if (/[\s<>{}|"\\^`[\]]/.test(url) || !/^https?:\/\//.test(url))
      runtime.fail(`Invalid argument: ${url}`);
    const { whitelist } = runtime.context;
    if (whitelist && !whitelist.some((prefix) => url.startsWith(prefix)))
      runtime.fail(
        `Call to ${url} failed because the URL has not been whitelisted in the script manifest.`,
      );
    const parsed = new URL(url);
    const { payload, headers = {}, contentType } = asked;
    const body = payload === undefined ? undefined : bodyText(payload);
    const type = contentType ?? headerOf(headers, 'content-type') ?? '';
    const verb = (asked.method ?? (body === undefined ? 'get' : 'post')).toUpperCase();
    const override = verb === 'POST' ? headerOf(headers, 'x-http-method-override') : undefined;
    const method = override?.toUpperCase() ?? verb;
    // What is too long for an address comes as a form: Google's front end reads it as the address would have been.
    const isForm = override !== undefined && type.startsWith('application/x-www-form-urlencoded');
    const asks = isForm ? new URLSearchParams(body) : parsed.searchParams;
    const query: Record<string, string | string[]> = {};
    for (const key of new Set(asks.keys())) {
      const values = asks.getAll(key);
      query[key] = values.length === 1 ? (values[0] ?? '') : values;
    }
    if (!['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].includes(method))
      runtime.fail(`Attribute provided with invalid value: method`);
    const authorization = this.#authorization(headers);
    return {
      url,
      mute: asked.muteHttpExceptions === true,
      unreadable: !!body && !isForm && !type.startsWith('application/json'),
      request: {
        method: method as OutgoingRequest['method'],
        host: parsed.host,
        path: parsed.pathname,
        query,
        ...(authorization !== undefined && { authorization }),
        ...(body !== undefined && !isForm && { body }),
      },
    };
  }

  /** Only the token that this execution was given is worth anything. */
  #authorization(headers: Record<string, string>): string | undefined {
    const given = headerOf(headers, 'authorization');
    if (given === undefined) return undefined;
    return given === `Bearer ${tokenOf(this.#runtime)}` ? given : 'Bearer';
  }
}

/** What Google's APIs answer to a body that isn't labelled as JSON. */
const UNREADABLE: IncomingAnswer = {
  status: 400,
  headers: { 'Content-Type': 'application/json; charset=UTF-8' },
  body: JSON.stringify({
    error: {
      code: 400,
      message: 'Invalid JSON payload received. Unknown name "": Root element must be a message.',
      status: 'INVALID_ARGUMENT',
    },
  }),
};

function headerOf(headers: Record<string, string>, name: string): string | undefined {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found === undefined ? undefined : String(found[1]);
}

function bodyText(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null) return String(payload);
  return new URLSearchParams(payload as Record<string, string>).toString();
}
