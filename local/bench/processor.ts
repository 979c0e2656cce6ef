/** The script's own work, of which virtual time holds nothing: measured, and let pass on the clock. */
import type { World } from '../apps-script';
import type { VirtualClock } from '../clock';

/** What the script itself worked so far: milliseconds of this machine's processor, between its calls of services. */
export interface Processor {
  ms: number;
}

/**
 * The world, in which what the script works between two calls of services is measured, and takes `times` as long on
 * the clock. What the fakes of those services take doesn't count.
 */
export function withProcessor(
  world: World,
  clock: VirtualClock,
  times: number,
): { world: World; processor: Processor } {
  const processor: Processor = { ms: 0 };
  let began: NodeJS.CpuUsage | undefined;
  const rest = () => {
    if (!began) return;
    const { user, system } = process.cpuUsage(began);
    began = undefined;
    const ms = (user + system) / 1_000;
    processor.ms += ms;
    if (times > 0) clock.spend(Math.round(ms * times));
  };
  const work = () => {
    began = process.cpuUsage();
  };
  const watched: World = Object.assign(Object.create(world) as World, {
    execute: ((asked) => {
      work();
      const result = world.execute(asked);
      rest();
      return result;
    }) satisfies World['execute'],
  });
  let told: World['onServiceCall'];
  world.onServiceCall = (call) => {
    if (call.when === 'before') rest();
    told?.(call);
    if (call.when === 'after') work();
  };
  Object.defineProperty(watched, 'onServiceCall', {
    get: () => told,
    set: (heard: World['onServiceCall']) => {
      told = heard;
    },
  });
  return { world: watched, processor };
}
