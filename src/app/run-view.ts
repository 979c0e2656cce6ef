/** The run that the sidebar is told of: the person's own, or another's, at work, between two executions, or left. */
import type { Instant } from '../plan/instant';
import type { Plan } from '../plan/plan';
import { countUnfinished } from '../plan/view';
import type { RunView } from '../protocol';
import { holder } from '../run/lease';
import type { Person } from '../run/ports';
import { backgroundKey, expectedBy, goesOnBy, type RunRecord, runsOn } from '../run/run-record';

/** Somebody else at work comes first, then the own run that isn't over, then another's that isn't. null: none. */
export function runView(
  properties: Record<string, string>,
  plan: Plan,
  { sheetId, me, now }: { sheetId: number; me: Person; now: Instant },
): RunView | null {
  const runs = runsOn(sheetId, properties);
  const sizeOf = (tag: string) => {
    const run = runs.get(tag);
    const left = countUnfinished(plan, tag);
    return { id: run?.id ?? '', total: settledIn(run) + left, left };
  };
  const held = holder(properties, now);
  const busyUntil = held?.until ?? 0;
  const none = { stopped: false, busyUntil, expectedBy: 0 };
  if (held && held.tag !== me.tag)
    return { ...none, ...sizeOf(held.tag), by: held.by, mine: false };

  const own = sizeOf(me.tag);
  const mine = runs.get(me.tag);
  if (own.left > 0 && (mine || held))
    return {
      ...{ ...none, ...own, by: me.shown, mine: true, stopped: !mine },
      expectedBy: mine && !held && goesOnBy(mine) > now ? goesOnBy(mine) : 0,
      ...(mine && properties[backgroundKey(sheetId, me.tag)] === mine.id
        ? { background: true as const }
        : {}),
    };

  const [other] = [...runs]
    .filter(([tag]) => tag !== me.tag && countUnfinished(plan, tag) > 0)
    .sort(([, a], [, b]) => b.dueAt - a.dueAt);
  if (!other) return null;
  const [tag, run] = other;
  const expected = expectedBy(run);
  return {
    ...none,
    ...sizeOf(tag),
    by: run.by,
    mine: false,
    expectedBy: expected > now ? expected : 0,
  };
}

function settledIn(run: RunRecord | undefined): number {
  return run ? run.done + run.partly + run.failed : 0;
}
