/** The Google Chat API and Cloud Identity's group lookup, emulated: one call in, one answer out. */
import type { Clock, Instant } from '../clock';
import type { Faults } from '../faults';
import type { Random } from '../random';
import {
  BAD_GATEWAY_PAGE,
  denied,
  invalid,
  Refusal,
  scopeMissing,
  unauthenticated,
  unknownPath,
} from './errors';
import { type Host, type Method, type Route, routeOf } from './methods';
import { partial } from './partial';
import { type People, type Person, peopleOf } from './people';
import { type QuotaWindow, quotasWith, type SavedQuotas } from './quotas';
import { spaceUri } from './spaces';
import {
  APP,
  type Chat,
  emptyState,
  restoredState,
  type Space,
  savedState,
  timestamp,
} from './state';
import { type Lost, projectQuota, spaceQuota, troubleBy } from './trouble';
import { type JsonObject, readBody, readQuery, standardParameter, withNumbers } from './wire';

/** An HTTP request, taken apart. */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  host: Host;
  /** Without host and query, as in `/v1/spaces:setup`. */
  path: string;
  query: Record<string, string | string[]>;
  /** `Bearer ann@example.com`, or `Bearer ann@example.com|scope scope`. */
  authorization?: string;
  /** The text as it was sent. */
  body?: string;
}

/** What the caller gets to see. */
export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /**
   * The work was done and its answer was lost on the way: with `bad-gateway` the caller sees
   * `status` 502 and `body`, a page of HTML; with `closed` the transport has to cut the
   * connection (status and body stand for nothing).
   */
  lost?: Lost;
  /** Extra time this answer takes, ms. */
  delayMs?: number;
}

export interface ChatApiOptions {
  clock: Clock;
  random: Random;
  faults: Faults;
  /** The organisation's domains; everybody else is outside. */
  organisation: readonly string[];
  /** In place of Chat's 60. */
  spaceWritesPerMinute?: number;
  /** How quota windows lie in time; sliding unless told otherwise. */
  quotaWindow?: QuotaWindow;
  /** What `save()` gave. */
  state?: unknown;
}

/** One call as it arrived, and what Chat made of it. */
export interface LoggedRequest {
  /** The clock's instant. */
  at: Instant;
  /** The person's address, or '' without a valid token. */
  user: string;
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  /** Parsed where it is JSON, else the text; null without a body. */
  body: unknown;
  /** The status as Chat meant it, also when that answer was lost. */
  status: number;
  lost: Lost | null;
  /** Why it was refused where the request itself was in order: the caller's pace, or a fault. */
  because: 'quota' | 'fault' | null;
}

/** A space as it stands, for reports, checks and the page. */
export interface SpaceReport {
  name: string;
  spaceType: string;
  displayName: string;
  members: { name: string; email: string; role: string; state: string }[];
  messages: string[];
  /** The address of who made it, or the canonical name where none is known. */
  createdBy: string;
  /** RFC 3339. */
  createTime: string;
  requestId?: string;
  spaceUri: string;
}

export interface ChatApi {
  /** Answers a call at the clock's now; never throws for anything a caller sent. */
  handle(request: ApiRequest): ApiAnswer;
  /** All calls since this API was created, in order of arrival. */
  requests(): readonly LoggedRequest[];
  /** All spaces that stand, in order of creation. */
  spaces(): SpaceReport[];
  /** Plain JSON of everything that outlives an execution (not the log of calls). */
  save(): unknown;
}

interface SavedWorld {
  chat: object;
  people: string[];
  quotas: SavedQuotas;
}

const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';
const JSON_HEADERS = { 'content-type': 'application/json; charset=UTF-8' };
const HTML_HEADERS = { 'content-type': 'text/html; charset=UTF-8' };

/** Whom a token stands for; `scopes` is undefined when it carries all of them. */
interface Bearer {
  person: Person;
  address: string;
  scopes: ReadonlySet<string> | undefined;
}

/** How a call ended before it becomes bytes. */
interface Ending {
  status: number;
  headers: Record<string, string>;
  body: string;
  because: LoggedRequest['because'];
  lost?: Lost;
  delayMs?: number;
}

/** A Chat of its own, empty or as it was saved. */
export function createChatApi(options: ChatApiOptions): ChatApi {
  const { clock, faults } = options;
  const saved = options.state as SavedWorld | undefined;
  const state =
    saved === undefined ? emptyState(options.random.fork('chat ids')) : restoredState(saved.chat);
  const random = options.random.fork(`chat ${state.made}`);
  const people = peopleOf(options.organisation, saved?.people ?? []);
  const quotas = quotasWith({
    spaceWritesPerMinute: options.spaceWritesPerMinute,
    window: options.quotaWindow,
    saved: saved?.quotas,
  });
  const trouble = troubleBy(faults, random);
  const chat: Chat = { state, people, clock, random, faults };
  const log: LoggedRequest[] = [];
  const bearers = new Map<string, Bearer>();

  const bearerOf = (request: ApiRequest, rpc: string): Bearer => {
    const token = standardParameter(request.query, 'access_token');
    const authorization = request.authorization ?? (token === undefined ? '' : `Bearer ${token}`);
    const known = bearers.get(authorization);
    if (known !== undefined) return known;
    const bearer = readBearer(authorization, people);
    if (bearer === undefined) throw unauthenticated(rpc);
    bearers.set(authorization, bearer);
    return bearer;
  };

  /** Everything between the token and the answer. */
  const answer = (request: ApiRequest, bearer: Bearer, route: Route): Ending => {
    const { method, ids } = route;
    const space = ids['space'] === undefined ? '' : `spaces/${ids['space']}`;
    const asAdmin = method.adminScopes !== undefined && asksAsAdmin(request.query);
    const general = trouble.withEverything(method);
    if (general !== undefined) return refused(general, 'fault');
    const needScope = (...anyOf: string[]) => {
      if (bearer.scopes !== undefined && !anyOf.some((scope) => bearer.scopes?.has(scope)))
        throw scopeMissing(method.host, method.rpc);
    };
    try {
      if (method.scopes.length > 0)
        needScope(...(asAdmin ? (method.adminScopes ?? []) : method.scopes));
    } catch (error) {
      return refusedBy(error);
    }
    if (method.host === 'chat.googleapis.com' && isPersonal(bearer.address))
      return refused(denied('Google Chat API is only available to Google Workspace users.'), null);
    if (asAdmin && !people.isAdministrator(bearer.person))
      return refused(denied('The caller is not a Google Workspace administrator.'), null);
    const tooMany = trouble.tooMany(method);
    if (tooMany !== undefined) return refused(tooMany, 'fault');
    const use = method.spaceUse === undefined ? undefined : { space, use: method.spaceUse };
    const verdict = quotas.take(method.quota, use, clock.now());
    if (verdict === 'project-exceeded') return refused(projectQuota(method.quota, random), 'quota');
    if (verdict === 'space-exceeded') return refused(spaceQuota(random), 'quota');
    const unavailable = trouble.unavailable();
    if (unavailable !== undefined) return refused(unavailable, 'fault');

    let ending: Ending;
    try {
      const query = readQuery(request.query, method.query);
      const body = readBody(request.body, method.body);
      const write = writerOf(request.query, method);
      const member = ids['member'] ?? '';
      const caller = bearer.person;
      const call = { caller, space, member, ids, asAdmin, query, body, needScope };
      const value = method.run(chat, call);
      ending = { status: 200, headers: JSON_HEADERS, body: write(value), because: null };
    } catch (error) {
      ending = refusedBy(error);
    }
    const delayMs = trouble.delayMs();
    if (delayMs > 0) ending.delayMs = delayMs;
    const lost = trouble.lost(method);
    if (lost !== undefined) ending.lost = lost;
    return ending;
  };

  return {
    handle(request) {
      const route = routeOf(request.host, request.method, request.path);
      let user = '';
      let ending: Ending;
      if (route === undefined) {
        const body = unknownPath(request.path);
        ending = { status: 404, headers: HTML_HEADERS, body, because: null };
      } else {
        try {
          const bearer = bearerOf(request, route.method.rpc);
          user = bearer.address;
          ending = answer(request, bearer, route);
        } catch (error) {
          ending = refusedBy(error);
        }
      }
      log.push({
        at: clock.now(),
        user,
        method: request.method,
        path: request.path,
        query: request.query,
        body: parsed(request.body),
        status: ending.status,
        lost: ending.lost ?? null,
        because: ending.because,
      });
      return seen(ending);
    },
    requests: () => log,
    spaces: () => [...state.spaces.values()].map((space) => reportOf(space, people)),
    save: (): SavedWorld => ({
      chat: savedState(state),
      people: people.addresses(),
      quotas: quotas.save(clock.now()),
    }),
  };
}

function readBearer(authorization: string, people: People): Bearer | undefined {
  const found = /^Bearer ([^\s|]+)(?:\|(.*))?$/.exec(authorization);
  const address = (found?.[1] ?? '').toLowerCase();
  const person = people.at(address);
  if (person === undefined || person.kind === 'nobody' || person.kind === 'group') return undefined;
  const listed = found?.[2];
  const scopes =
    listed === undefined
      ? undefined
      : new Set(
          listed
            .split(/\s+/)
            .map((scope) =>
              scope.startsWith(SCOPE_PREFIX) ? scope.slice(SCOPE_PREFIX.length) : scope,
            ),
        );
  return { person, address, scopes };
}

function isPersonal(address: string): boolean {
  return /@(?:gmail|googlemail)\.com$/.test(address);
}

function refused(refusal: Refusal, because: LoggedRequest['because']): Ending {
  return {
    status: refusal.httpStatus,
    headers: { ...JSON_HEADERS, ...refusal.headers },
    body: JSON.stringify(refusal.body(), null, 2),
    because,
  };
}

function refusedBy(error: unknown): Ending {
  if (error instanceof Refusal) return refused(error, null);
  throw error;
}

function asksAsAdmin(query: ApiRequest['query']): boolean {
  const given = query['useAdminAccess'] ?? query['use_admin_access'];
  return (Array.isArray(given) ? given[given.length - 1] : given) === 'true';
}

/**
 * How the caller wants the answer written: only some fields, enumerations by number, on one line.
 * Throws Google's 400.
 */
function writerOf(query: ApiRequest['query'], method: Method): (value: JsonObject) => string {
  const fields = standardParameter(query, 'fields');
  const alt = (standardParameter(query, 'alt') ?? 'json').split(';');
  const isPretty = !['false', '0'].includes(standardParameter(query, 'prettyPrint') ?? '');
  if (alt[0] !== 'json') throw invalid(`This emulator answers JSON only. Got: alt=${alt[0]}`);
  const numbers = alt.includes('enum-encoding=int');
  const choose = fields ? partial(fields, method.answer) : (value: JsonObject) => value;
  return (value) => {
    const chosen = choose(value);
    const written = numbers ? withNumbers(chosen, method.answer) : chosen;
    return isPretty ? `${JSON.stringify(written, null, 2)}\n` : JSON.stringify(written);
  };
}

/** What is left of an ending after the way to the caller. */
function seen(ending: Ending): ApiAnswer {
  const { delayMs, lost } = ending;
  const late = delayMs === undefined ? {} : { delayMs };
  switch (lost) {
    case undefined:
      return { status: ending.status, headers: ending.headers, body: ending.body, ...late };
    case 'bad-gateway':
      return { status: 502, headers: HTML_HEADERS, body: BAD_GATEWAY_PAGE, lost, ...late };
    case 'closed':
      return { status: 502, headers: {}, body: '', lost, ...late };
  }
}

function parsed(body: string | undefined): unknown {
  if (body === undefined || body === '') return null;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function reportOf(space: Space, people: People): SpaceReport {
  return {
    name: space.name,
    spaceType: space.spaceType,
    displayName: space.displayName ?? '',
    members: [...space.members.values()].map((member) => ({
      name: member.name,
      email: member.name === APP ? '' : people.address(member.name),
      role: member.role,
      state: member.state,
    })),
    messages: space.messages
      .filter((message) => message.deleted === undefined)
      .map((message) => message.text),
    createdBy: people.address(space.createdBy) || space.createdBy,
    createTime: timestamp(space.createdAt),
    ...(space.requestId === undefined ? {} : { requestId: space.requestId }),
    spaceUri: spaceUri(space),
  };
}
