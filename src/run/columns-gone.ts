/** Outcome columns that somebody deleted: put back from what is remembered, or forgotten so that rows are new ones. */
import { readMade } from '../placing/made';
import type { Block } from '../placing/sheet';
import { readSpace } from '../plan/row-state';
import { readSnapshot, type Snapshot, type SnapshotRow, sealedFor } from '../plan/snapshot';
import { readStamp } from '../plan/stamp';
import { linkTo } from '../row/outcome';
import { OUTCOME_HEADERS, type OutcomeHeader, STATUS } from '../table/columns';
import { releaseLease, takeLease } from './lease';
import type { Budget, Ports, RunContext } from './ports';
import { withOutcomeColumns } from './start';

/** What became of it. `unknown`: rows (the sheet's own numbers) that nothing remembered fits. */
export type PutBack =
  | { kind: 'done' }
  | { kind: 'unknown'; rows: number[] }
  | { kind: 'busy'; by: string };

/**
 * Makes the missing columns again and fills them for every row on which an outcome is left: by its id the space is
 * known that it made, by its space the id. Where one row fits nothing, nothing is written at all.
 *
 * @throws what the sheet throws when it can't be written
 */
export function putColumnsBack(ports: Ports, context: RunContext, budget: Budget): PutBack {
  return leased(ports, context, budget, () => {
    const snapshot = readSnapshot(ports.sheet.read(), context.answers, context.reading);
    const left = snapshot.rows.filter(hasOutcome);
    const made = readMade(ports.stores.document.all(), ports.sheet.id);
    const texts = left.map((row) => restored(row, made, ports, context));
    const unknown = left.filter((_, index) => texts[index] === undefined);
    // Without any outcome nobody can say which rows were set up.
    if (left.length === 0 || unknown.length > 0)
      return { kind: 'unknown', rows: unknown.map(({ index }) => index + 1) };
    const grown = withOutcomeColumns(ports, context, snapshot);
    ports.sheet.write(left.flatMap((row, index) => blocks(row, texts[index] ?? {}, grown)));
    return { kind: 'done' };
  });
}

/** Takes every outcome off the sheet and forgets what its rows made: all of them are new ones. */
export function startAnew(ports: Ports, context: RunContext, budget: Budget): PutBack {
  return leased(ports, context, budget, () => {
    const snapshot = readSnapshot(ports.sheet.read(), context.answers, context.reading);
    const empty = Object.fromEntries(OUTCOME_HEADERS.map((header) => [header, '']));
    ports.sheet.write(
      snapshot.rows.filter(hasOutcome).flatMap((row) => blocks(row, empty, snapshot)),
    );
    const { document } = ports.stores;
    for (const key of Object.keys(document.all()))
      if (key.startsWith(`made.${ports.sheet.id}.`)) document.remove(key);
    return { kind: 'done' };
  });
}

function leased(ports: Ports, context: RunContext, budget: Budget, work: () => PutBack): PutBack {
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy') return { kind: 'busy', by: taking.by };
  try {
    return work();
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
}

function hasOutcome({ outcome }: SnapshotRow): boolean {
  return OUTCOME_HEADERS.some((header) => outcome[header] !== '');
}

type Texts = Partial<Record<OutcomeHeader, string>>;

/** The cells that a row has to get; undefined: nothing remembered fits it. */
function restored(
  row: SnapshotRow,
  made: ReturnType<typeof readMade>,
  ports: Ports,
  context: RunContext,
): Texts | undefined {
  const { outcome } = row;
  // Nothing was ever sent for such a row.
  if (outcome.Status === STATUS.fix && outcome['Request ID'] === '') return {};
  const stamp = readStamp(outcome['Request ID']);
  const named = readSpace(outcome['Space ID']) || readSpace(outcome['Space link']);
  const space = named || (stamp ? made.spaceOf(stamp.uuid) : undefined);
  if (stamp && outcome.Status !== STATUS.done && outcome.Status !== STATUS.partly && !space)
    return {};
  const uuid = stamp?.uuid ?? (space ? made.ownerOf(space) : undefined);
  if (!space || !uuid) return undefined;
  return {
    'Space ID': space,
    'Space link': outcome['Space link'] || linkTo(space),
    'Request ID': stamp
      ? outcome['Request ID']
      : sealedFor(
          ports.seals,
          {
            ...{ uuid, tag: context.me.tag, minute: ports.now() },
            ...{ fingerprint: row.fingerprint, run: 'again' },
          },
          row,
        ),
  };
}

/** One block a cell that changes. */
function blocks({ index, outcome }: SnapshotRow, texts: Texts, { columns }: Snapshot): Block[] {
  return OUTCOME_HEADERS.flatMap((header): Block[] => {
    const [column, text] = [columns?.outcome[header], texts[header]];
    if (column === undefined || text === undefined || outcome[header] === text) return [];
    return [{ row: index, column, texts: [[text]] }];
  });
}
