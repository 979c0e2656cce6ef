/** What the sidebar's asking costs while an execution is at work: how far is the run? */
import { isSheetsCall } from '../apps-script';
import { benchWorld, PERSON } from './bench-world';

export interface Asked {
  /** Times that properties were read or written. */
  properties: number;
  /** Calls of Sheets, and of locks. */
  sheets: number;
  locks: number;
  /** Virtual time of one asking, with Google starting the script; the mean of several. */
  askMs: number;
}

const TIMES = 8;

/** Asks in the midst of a run of `rows` good rows: all are marked, none is sent. */
export function measureAsking(rows: number, { dist, slower }: { dist: string; slower: number }) {
  const { world, clock } = benchWorld({ rows, dist, slower });
  const run = (name: string, request: object) => {
    const result = world.execute({ function: name, args: [request], person: PERSON });
    if (result.kind !== 'returned') throw new Error(`${name} ${result.kind}`);
    return result.value as { value: { offer: { digest: string } } };
  };
  const { digest } = run('look', { sheetId: 0, which: 'all' }).value.offer;
  run('startRun', { sheetId: 0, which: 'all', take: 'ready', digest });
  const before = { ...world.serviceCalls };
  const startedAt = clock.now();
  for (let time = 0; time < TIMES; time++) run('readProgress', { sheetId: 0 });
  const called = (isMeant: (name: string) => boolean) =>
    Object.entries(world.serviceCalls).reduce(
      (sum, [name, times]) => sum + (isMeant(name) ? times - (before[name] ?? 0) : 0),
      0,
    ) / TIMES;
  const asked: Asked = {
    properties: called((name) => name.startsWith('Properties.')),
    sheets: called(isSheetsCall),
    locks: called((name) => name.startsWith('Lock.')),
    askMs: (clock.now() - startedAt) / TIMES,
  };
  return asked;
}
