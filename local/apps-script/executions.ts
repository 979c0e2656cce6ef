/** The executions of a world: whether one may begin, what it is given, how it lives and how it ends. */
import { drawCost } from './costs';
import { ExecutionEnded, PLATFORM_TEXTS } from './errors';
import type { ExecuteOptions, Execution, ExecutionContext, ExecutionResult } from './execution';
import { EXECUTION_LIMIT_MS, MAX_AT_ONCE, SIMPLE_TRIGGER_LIMIT_MS } from './execution';
import { createOperate } from './operate';
import type { Operate } from './operations';
import type { ExecutionPort } from './port';
import { createReadMemory } from './read-memory';
import { runScript } from './run-script';
import { beforeChange, scopesOf, usageOf, type WorldParts } from './world-parts';

/** Source: "Quotas for Google Services": triggers' total runtime a day. */
const TRIGGER_SECONDS_A_DAY = { workspace: 6 * 3600, consumer: 90 * 60 };

/** An execution under way. */
export interface OpenExecution {
  execution: Execution;
  port: ExecutionPort;
  finish(result: ExecutionResult): ExecutionResult;
}

export interface Executions {
  /** Runs one function to its end. */
  execute(asked: ExecuteOptions): ExecutionResult;
  /** Starts one whose script runs elsewhere. */
  open(asked: ExecuteOptions): OpenExecution | { refused: ExecutionResult };
}

type Handlers = ReturnType<typeof createOperate>;

export function createExecutions(parts: WorldParts): Executions {
  const { state, locks, options } = parts;
  const { clock, faults, chat, mode, random, slower = 1 } = options;
  const handlers = createOperate({
    ...{ state, clock, faults, chat, locks, mode },
    beforeChange: (sheet, by) => beforeChange(parts, sheet, by),
    usage: (person) => usageOf(parts, person),
  });
  const refusalOf = (asked: ExecuteOptions): ExecutionResult | undefined => {
    const message = whyNot(parts, asked);
    return message === undefined ? undefined : { kind: 'threw', name: 'Exception', message };
  };
  return {
    execute: (asked) => {
      const refused = refusalOf(asked);
      if (refused) return refused;
      const context = contextFor(parts, asked);
      clock.spend(drawCost('start', random.fork(`start ${context.id}`), slower));
      const { port, finish } = start(parts, handlers, context);
      return finish(runScript(context, port));
    },
    open: (asked) => {
      const refused = refusalOf(asked);
      return refused ? { refused } : start(parts, handlers, contextFor(parts, asked));
    },
  };
}

function contextFor(parts: WorldParts, asked: ExecuteOptions): ExecutionContext {
  const { options, state, manifest } = parts;
  const { clock, random, faults, dist, mode, slower = 1 } = options;
  const { trigger } = asked;
  const number = ++state.executionCount;
  const timed = trigger?.kind === 'clock';
  const noActiveSheet = timed && faults.strikes('no-active-sheet');
  return {
    id: `execution-${number}`,
    function: asked.function,
    args: asked.args ?? [],
    from: trigger ? 'trigger' : (asked.from ?? 'sidebar'),
    ...(trigger && { trigger }),
    person: asked.person,
    authMode: asked.authMode ?? (trigger?.kind === 'open' ? 'LIMITED' : 'FULL'),
    mode,
    scopes: scopesOf(parts, asked.person),
    wantedScopes: manifest.oauthScopes,
    ...(manifest.urlFetchWhitelist && { whitelist: manifest.urlFetchWhitelist }),
    advancedServices: manifest.advancedServices,
    timeZone: manifest.timeZone,
    locale: options.locale ?? 'en',
    dist,
    seed: random.fork(`execution ${number}`).between(0, 0x3fffffff),
    slower,
    screen: trigger === undefined || trigger.kind === 'open' || trigger.kind === 'install',
    noActiveSheet,
    refusesUndefined: faults.has('undefined-refused'),
    boxes: !faults.has('no-boxes'),
    unticked: faults.has('consent-without'),
    sourceUnknown: faults.has('source-unknown'),
    concurrent: !('goTo' in clock),
  };
}

function whyNot(
  parts: WorldParts,
  { person, trigger, authMode = 'FULL' }: ExecuteOptions,
): string | undefined {
  const { options, manifest, live } = parts;
  const limit = TRIGGER_SECONDS_A_DAY[options.account ?? 'workspace'];
  const timed = trigger?.kind === 'clock' || trigger?.kind === 'form';
  if (timed && usageOf(parts, person).triggerSeconds >= limit) return PLATFORM_TEXTS.tooMuchTime;
  let own = 0;
  for (const execution of live.values()) if (execution.person === person) own++;
  if (own >= MAX_AT_ONCE) return PLATFORM_TEXTS.tooManyAtOnce;
  const consented = manifest.oauthScopes.length === 0 || scopesOf(parts, person).length > 0;
  return consented || authMode !== 'FULL' || trigger?.kind === 'open'
    ? undefined
    : PLATFORM_TEXTS.authorizationRequired;
}

function portOf(parts: WorldParts, handlers: Handlers, execution: Execution): ExecutionPort {
  const { options, state } = parts;
  const { clock, faults } = options;
  const tell = (name: string, when: 'before' | 'after') =>
    parts.tell({ name, index: execution.calls, when, execution });
  const requireLife = () => {
    if (!execution.killed && clock.now() > execution.endsAt) execution.killed = 'too-long';
    if (execution.killed) throw new ExecutionEnded();
  };
  const strike = (after: boolean) => {
    const word = faults.word('killed');
    if (word === undefined || state.killStruck || word.endsWith('+') !== after) return;
    if (Number.parseInt(word, 10) !== execution.callNumber) return;
    state.killStruck = true;
    faults.struck('killed');
    execution.kill();
  };
  const operate: Operate = (name, ask) => {
    requireLife();
    return (handlers[name] as (ask: unknown, execution: Execution) => never)(ask, execution);
  };
  return {
    operate,
    begin: (name) => {
      requireLife();
      execution.callNumber = ++state.callCount;
      execution.calls++;
      strike(false);
      requireLife();
      tell(name, 'before');
      requireLife();
      state.serviceCalls[name] = (state.serviceCalls[name] ?? 0) + 1;
    },
    end: (name) => {
      strike(true);
      requireLife();
      tell(name, 'after');
      requireLife();
    },
    now: () => {
      requireLife();
      return clock.now();
    },
    spend: (ms) => {
      requireLife();
      const left = execution.endsAt - clock.now();
      clock.spend(Math.min(ms, left));
      if (ms > left) {
        execution.killed = 'too-long';
        throw new ExecutionEnded();
      }
    },
  };
}

function start(parts: WorldParts, handlers: Handlers, context: ExecutionContext): OpenExecution {
  const { options, state, live, locks } = parts;
  const { clock, staleReads = true } = options;
  const startedAt = clock.now();
  const simple = context.trigger?.kind === 'open' || context.trigger?.kind === 'install';
  const execution: Execution = {
    context,
    id: context.id,
    person: context.person,
    function: context.function,
    startedAt,
    endsAt: startedAt + (simple ? SIMPLE_TRIGGER_LIMIT_MS : EXECUTION_LIMIT_MS),
    memory: createReadMemory(staleReads),
    calls: 0,
    callNumber: 0,
    killed: undefined,
    kill: () => {
      execution.killed ??= 'fault';
    },
  };
  live.set(execution.id, execution);
  const finish = (result: ExecutionResult): ExecutionResult => {
    live.delete(execution.id);
    locks.releaseAll(execution.id);
    const seconds = (clock.now() - startedAt) / 1000;
    const { trigger } = context;
    if (trigger?.kind === 'clock' || trigger?.kind === 'form')
      usageOf(parts, execution.person).triggerSeconds += seconds;
    state.executions.push({
      at: startedAt,
      function: execution.function,
      person: execution.person,
      seconds,
      killed: execution.killed !== undefined,
    });
    return execution.killed ? { kind: 'killed', because: execution.killed } : result;
  };
  return { execution, port: portOf(parts, handlers, execution), finish };
}
