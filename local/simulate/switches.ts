/** What was drawn for a run, as switches: each may be left out, and the rest stays as it was. */
import type { Scenario } from './scenario';

/** What may be left out of a scenario: by its name, how it is without. */
export function switchesOf(scenario: Scenario): Map<string, Partial<Scenario>> {
  const { cells, faults, tabs, wholeTrouble, killShare: _, ...rest } = scenario;
  const off = new Map<string, Partial<Scenario>>();
  for (const fault of faults)
    off.set(`fault ${fault}`, { faults: faults.filter((one) => one !== fault) });
  for (const tab of tabs) off.set(`a ${tab}`, { tabs: tabs.filter((one) => one !== tab) });
  if (wholeTrouble) off.set(`trouble: ${wholeTrouble.name}`, { wholeTrouble: null });
  if (rest.background) off.set('a run left to a timer', { background: false });
  if (rest.leaves) off.set('leaving spaces', { leaves: false });
  if (rest.addsApp) off.set('the app joins', { addsApp: false });
  if (rest.stopShare > 0) off.set('Stop', { stopShare: 0 });
  if (rest.hoursLater > 0) off.set(`${rest.hoursLater} hours later`, { hoursLater: 0 });
  if (rest.staleReads) off.set('stale reads', { staleReads: false });
  if (rest.slower !== 1) off.set(`${rest.slower} times slower`, { slower: 1 });
  if (rest.spaceWritesPerMinute < 60)
    off.set(`${rest.spaceWritesPerMinute} spaces a minute`, { spaceWritesPerMinute: 60 });
  for (const row of cells.slice(1))
    off.set(`row ${row[0]}`, { cells: cells.filter((one) => one !== row) });
  return off;
}

/** The scenario without what these switches name. */
export function withoutSwitches(scenario: Scenario, names: readonly string[]): Scenario {
  let left = scenario;
  for (const name of names) left = { ...left, ...switchesOf(left).get(name) };
  return left;
}
