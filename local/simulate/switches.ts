/** What was drawn for a run, as switches: each may be left out, and the rest stays as it was. */
import { ALONE, type Beside } from './beside';
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
  if (rest.protects) off.set('protected cells', { protects: false });
  if (rest.ownersGo) off.set('owners who go', { ownersGo: false });
  if (rest.stopShare > 0) off.set('Stop', { stopShare: 0 });
  if (rest.hoursLater > 0) off.set(`${rest.hoursLater} hours later`, { hoursLater: 0 });
  if (rest.staleReads) off.set('stale reads', { staleReads: false });
  if (rest.slower !== 1) off.set(`${rest.slower} times slower`, { slower: 1 });
  if (rest.spaceWritesPerMinute < 60)
    off.set(`${rest.spaceWritesPerMinute} spaces a minute`, { spaceWritesPerMinute: 60 });
  const { defaults, elsewhere, namesakes, zone } = rest.beside;
  const beside = (change: Partial<Beside>) => ({ beside: { ...rest.beside, ...change } });
  if (Object.keys(defaults).length > 0) off.set('defaults', beside({ defaults: {} }));
  if (elsewhere) off.set('another sheet', beside({ elsewhere: undefined }));
  if (namesakes.length > 0) off.set('spaces of before', beside({ namesakes: [] }));
  if (zone !== ALONE.zone) off.set(zone, beside({ zone: ALONE.zone, startAt: undefined }));
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
