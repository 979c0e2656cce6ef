/** Runs one function of the script from the script's first line on, over the fakes. */
import { ExecutionEnded } from './errors';
import type { ExecutionContext, ExecutionResult } from './execution';
import { type Loaded, loadScript } from './load-script';
import { plainJson } from './plain-json';
import type { ExecutionPort } from './port';
import { createRuntime, type Runtime } from './runtime';
import { eventFor } from './services/events';
import { servicesOf } from './services/install';

/** Never throws: what the script throws is in the result. */
export function runScript(context: ExecutionContext, port: ExecutionPort): ExecutionResult {
  try {
    const script = loadScript(context.dist);
    const runtime = createRuntime(context, port, script.realm);
    return { kind: 'returned', value: callFunction(runtime, script) };
  } catch (error) {
    if (error instanceof ExecutionEnded) return { kind: 'killed', because: 'fault' };
    const { name, message, stack } = asError(error);
    return { kind: 'threw', name, message, ...(stack !== undefined && { stack }) };
  }
}

function asError(error: unknown): { name: string; message: string; stack?: string } {
  if (typeof error !== 'object' || error === null) return { name: 'Error', message: String(error) };
  const { name = 'Error', message = '', stack } = error as Partial<Error>;
  return { name: String(name), message: String(message), ...(stack && { stack: String(stack) }) };
}

function callFunction(runtime: Runtime, script: Loaded): unknown {
  const { context, realm } = runtime;
  const { function: name, from, args } = context;
  const { handles, globals } = servicesOf(runtime);
  const called = script.evaluate(globals)(name);
  if (from === 'sidebar' && name.endsWith('_'))
    runtime.fail(`The function ${name} is private and can't be called from the page.`, 'TypeError');
  if (typeof called !== 'function') runtime.fail(`Script function not found: ${name}`, 'Error');
  const handed: unknown[] =
    from === 'sidebar'
      ? (realm.JSON.parse(
          JSON.stringify(args.map((arg) => checkedJson(runtime, arg))),
        ) as unknown[])
      : [eventFor(runtime, handles)];
  const value: unknown = Reflect.apply(called as () => unknown, undefined, handed);
  return from === 'sidebar' ? checkedJson(runtime, value) : null;
}

function checkedJson(runtime: Runtime, value: unknown): unknown {
  const checked = plainJson(value, runtime.context.refusesUndefined);
  if (!checked.ok && plainJson(value).ok)
    runtime.operate('fault.struck', { name: 'undefined-refused' });
  if (!checked.ok)
    runtime.fail(`Failed due to illegal value in property: ${checked.property}`, 'TypeError');
  return checked.ok ? checked.value : null;
}
