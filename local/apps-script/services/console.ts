/** `console` and `Logger`: what the script says is kept with the world. */
import type { LogLevel } from '../operations';
import { plainJson } from '../plain-json';
import type { Runtime } from '../runtime';

/** Anything that isn't plain JSON is kept as text. */
function kept(part: unknown): unknown {
  const checked = plainJson(part);
  return checked.ok && part !== undefined ? checked.value : String(part);
}

/** Costs no time; entries of an ended execution are lost. */
export function consoleOf(runtime: Runtime): Pick<Console, 'log' | 'info' | 'warn' | 'error'> {
  const say =
    (level: LogLevel) =>
    (...parts: unknown[]) => {
      runtime.operate('log', { level, parts: parts.map(kept) });
    };
  return { log: say('log'), info: say('info'), warn: say('warn'), error: say('error') };
}
