/** Mistakes of the script's own in a simulated run: what it caught and told as if Google had thrown it. */
import type { World } from '../apps-script';
import type { Broken } from './promised';

/** What JavaScript throws by itself: Google throws `Exception` and the like, and nobody throws these on purpose. */
const MISTAKE = /"name":"(TypeError|ReferenceError|RangeError|SyntaxError)"/;

/** Reads what executions logged since it was read last. */
export function createMistakeReader(world: Pick<World, 'logs'>): () => Broken[] {
  let last: World['logs'][number] | undefined;
  return () => {
    const { logs } = world;
    // The oldest are dropped from time to time.
    const fresh = logs.slice(last ? logs.lastIndexOf(last) + 1 : 0);
    last = logs[logs.length - 1] ?? last;
    return fresh.flatMap(({ function: name, parts }) => {
      const thrown = MISTAKE.exec(parts.join(' '))?.[1];
      const what = `${name} met a ${thrown}`;
      return thrown ? [{ promise: 'no execution meets a mistake of its own' as const, what }] : [];
    });
  };
}
