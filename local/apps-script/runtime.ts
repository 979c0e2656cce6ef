/** What every service of one execution shares: permissions, costs, operations, and errors of the script's own realm. */
import type { Random } from '../random';
import { randomFrom } from '../random';
import { type CostKind, drawCost } from './costs';
import { ExecutionEnded, PlatformError, wrongParameters } from './errors';
import type { ExecutionContext } from './execution';
import type { Realm } from './load-script';
import type { Operate } from './operations';
import type { ExecutionPort } from './port';
import { refusal } from './scopes';

export interface Runtime {
  readonly context: ExecutionContext;
  readonly realm: Realm;
  readonly random: Random;
  /** Clock and chance of the script's own: `Date` and `Math` as it sees them. */
  readonly Date: DateConstructor;
  readonly Math: Math;
  /** One service call: permission, count, cost, then `work`. `name` is `Class.method`. */
  call<T>(name: string, cost: CostKind, work: () => T): T;
  /** As `call`, but `work` lets the time pass itself. */
  slowCall<T>(name: string, work: () => T): T;
  /** Refuses what the consent or the manifest doesn't allow; costs nothing and isn't counted. */
  permit(name: string): void;
  /** One operation on the world; errors come out in the script's realm. */
  operate: Operate;
  spend(ms: number): void;
  now(): number;
  /** Throws in the script's realm. */
  fail(message: string, exceptionName?: string, details?: unknown): never;
  /** Throws that `method` doesn't take these parameters. */
  mismatch(method: string, given: readonly unknown[]): never;
  /** Runs `work` so that a `PlatformError` comes out in the script's realm. */
  attempt<T>(work: () => T): T;
}

export function createRuntime(
  context: ExecutionContext,
  port: ExecutionPort,
  realm: Realm,
): Runtime {
  const random = randomFrom(context.seed);
  const costs = random.fork('costs');
  const permitted = new Set<string>();

  const toRealm = (error: PlatformError): Error => {
    const thrown = new realm.Error(error.message);
    thrown.name = error.exceptionName;
    if (error.details !== undefined)
      Object.assign(thrown, { details: realm.JSON.parse(JSON.stringify(error.details)) });
    return thrown;
  };
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof PlatformError ? toRealm(error) : error;
    }
  };
  const fail = (message: string, exceptionName?: string, details?: unknown): never => {
    throw toRealm(new PlatformError(message, exceptionName, details));
  };
  const operate: Operate = (name, ask) => attempt(() => port.operate(name, ask));
  const permit = (name: string) => {
    if (permitted.has(name)) return;
    const refused = refusal(name, context.authMode, context.scopes);
    const isByBox = refused && refusal(name, context.authMode, context.wantedScopes) === undefined;
    if (isByBox && context.unticked) operate('fault.struck', { name: 'consent-without' });
    if (refused !== undefined) fail(refused);
    permitted.add(name);
  };
  const slowCall = <T>(name: string, work: () => T): T => {
    permit(name);
    port.begin(name);
    let result: T;
    try {
      result = attempt(work);
    } catch (error) {
      if (!(error instanceof ExecutionEnded)) port.end(name);
      throw error;
    }
    port.end(name);
    return result;
  };

  const ownRandom = () => {
    port.now();
    return random.next();
  };
  return {
    context,
    realm,
    random,
    Date: dateOf(() => port.now()),
    Math: Object.create(realm.Math, { random: { value: ownRandom } }) as Math,
    call: (name, cost, work) =>
      slowCall(name, () => {
        port.spend(drawCost(cost, costs, context.slower));
        return work();
      }),
    slowCall,
    permit,
    operate,
    spend: (ms) => port.spend(ms),
    now: () => port.now(),
    fail,
    mismatch: (method, given) => {
      throw toRealm(wrongParameters(method, given));
    },
    attempt,
  };
}

/** `Date` whose present is the world's; everything else about it is the host's. */
function dateOf(now: () => number): DateConstructor {
  return new Proxy(Date, {
    construct: (target, parameters, newTarget) =>
      Reflect.construct(target, parameters.length > 0 ? parameters : [now()], newTarget),
    apply: () => new Date(now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? now : Reflect.get(target, property, receiver),
  });
}

/** A value of one of the platform's enumerations: compared by identity, and its name as text. */
export interface EnumValue {
  toString(): string;
  name(): string;
  ordinal(): number;
  toJSON(): string;
}

/** Makes an enumeration; `E` is its type in the platform's own types. */
export function enumOf<E>(names: readonly string[]): E {
  const values = names.map((name, ordinal): [string, EnumValue] => [
    name,
    Object.freeze({
      toString: () => name,
      name: () => name,
      ordinal: () => ordinal,
      toJSON: () => name,
    }),
  ]);
  return Object.freeze(Object.fromEntries(values)) as E;
}
