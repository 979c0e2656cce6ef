/** The remedies that only a person can decide on, each for one row as it was shown. */

import { writeRows } from '../placing/write-rows';
import { keyOf, makePlan, type PlannedRow } from '../plan/plan';
import type { OutcomeCells } from '../plan/row-state';
import {
  askedBy,
  isForged,
  type Snapshot,
  type SnapshotRow,
  sealedFor,
  spaceOf,
  stampOf,
  uuidOfRow,
} from '../plan/snapshot';
import { readStamp } from '../plan/stamp';
import type { Mend } from '../protocol';
import { linkTo, UNTOUCHED } from '../row/outcome';
import { STATUS } from '../table/columns';
import { wishSecond } from './existing';
import { writeJournal } from './journal';
import { releaseLease, takeLease } from './lease';
import type { Budget, Ports, RunContext } from './ports';
import { newRun, readRun, runIdFrom, runKey } from './run-record';
import { meantSpace, proofOfShown } from './show-space';
import { learn, readAgain } from './slice-state';
import { withOutcomeColumns } from './start';
import { readKnown } from './trust';

export type Mended =
  | { kind: 'mended' }
  | { kind: 'changed' }
  | { kind: 'busy'; by: string; until: number };

/**
 * Does what the person decided about one row, if it still stands as it was shown.
 * `ask-anew` clears the five cells, so that the row is ready again under a new id, and of one that is ready it is remembered
 * that it gets a space of its own whatever bears its name; `use-space` takes the space that
 * the row (or `space`) names, as `proof` says that it was shown, and leaves its people to the next run; `take-over` makes the row the person's own,
 * under the same id; `keep` changes nothing.
 */
export function mendRow(
  ports: Ports,
  context: RunContext,
  budget: Budget,
  request: { row: number; key: string; mend: Mend; space?: string; proof?: string },
): Mended {
  if (request.mend === 'keep') return { kind: 'mended' };
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy') return { kind: 'busy', by: taking.by, until: taking.until };
  try {
    const { properties, journal, made, read } = whatIsKept(ports, context);
    const shownIn = read();
    const target = makePlan(shownIn).rows.find(
      (row) => row.index + 1 === request.row && keyOf(row) === request.key,
    );
    if (!target || !wasShown(ports, target, request)) return { kind: 'changed' };
    if (request.mend === 'ask-anew' && target.place === 'ready') {
      wishSecond(ports.stores.document, ports.sheet.id, [target]);
      return { kind: 'mended' };
    }
    // A row that was never in a run may stand in a sheet without the columns that say what became of it.
    const snapshot =
      request.mend === 'use-space' ? withOutcomeColumns(ports, context, shownIn) : shownIn;
    const key = runKey(ports.sheet.id, context.me.tag);
    const known = readRun(properties[key]);
    const run = known?.id || runIdFrom(taking.lease.token);
    const cells = cellsFor({ ports, context, run, snapshot }, target, request.mend, request.space);
    if (!cells) return { kind: 'changed' };
    const shown = text(target);
    const mended = text(target, { ...target.outcome, ...cells });
    const mendedIn = (one: Snapshot) => one.rows.filter((row) => text(row) === mended).length;
    const before = mendedIn(snapshot);
    const uuid = uuidOfRow(target);
    const at = ports.now();
    const save = () =>
      writeJournal(ports.stores.document, journal, ports.sheet.id, ports.seals, made.changes());
    // Before the row bears one's own stamp, in case this is ended in between: by that alone it would count as sent by oneself,
    // and an hour later as never made, for one doesn't see the first person's space.
    if (request.mend === 'take-over') {
      learn({ journal }, uuid, { what: 'taken over', at: stampOf(target)?.minute ?? at });
      save();
    }
    const written = writeRows(ports.sheet, read, snapshot, (row, now) => {
      // Copies may be made meanwhile: one row was shown, and one is mended.
      if (text(row) !== shown || mendedIn(now) > before) return undefined;
      // Of rows that are the same in everything, the one that was shown; if it moved, any of them is it.
      const alike = now.rows.filter((one) => text(one) === shown);
      return (alike.find((one) => one.index === target.index) ?? alike[0]) === row
        ? cells
        : undefined;
    });
    if (mendedIn(written.snapshot) <= before) return { kind: 'changed' };
    const twins = written.snapshot.byUuid.get(uuid) ?? [];
    if (request.mend === 'ask-anew') {
      if (wantsSecond(target)) wishSecond(ports.stores.document, ports.sheet.id, [target]);
      if (twins.length === 0) {
        journal.rows.delete(uuid);
        made.forget(uuid);
        save();
      }
    }
    const adopting = readStamp(cells['Request ID'] ?? '')?.uuid;
    if (request.mend === 'use-space' && adopting !== undefined) {
      const space = cells['Space ID'] ?? '';
      learn({ journal }, adopting, { what: 'taken up', space, at, onlyPeople: true });
      made.add(adopting, space);
      save();
    }
    if (request.mend !== 'ask-anew' && known?.id !== run) {
      const fresh = { ...newRun(run, ports.now(), context.me.shown), askedAt: budget.startedAt };
      ports.stores.document.set({ [key]: JSON.stringify({ ...fresh, ...known, id: run }) });
    }
    return { kind: 'mended' };
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
}

/** What was kept for the sheet, and how it is read by that. */
function whatIsKept(ports: Ports, context: RunContext) {
  const properties = ports.stores.document.all();
  const { journal, made, trust } = readKnown(ports, context.me, properties);
  return { properties, journal, made, read: () => readAgain({ ports, context, trust }) };
}

/** A row as it stands, or with another outcome: exact, where somebody may want two rows to have one key. */
function text(row: SnapshotRow, outcome = row.outcome): string {
  return JSON.stringify([row.name, row.fingerprint, outcome]);
}

/**
 * Rows of these keys are ready again, for a space of their own beside the one that is there. The caller holds the lease.
 * Answers how many.
 */
export function makeOthers(ports: Ports, context: RunContext, keys: ReadonlySet<string>): number {
  const { journal, made, read } = whatIsKept(ports, context);
  const shown = read();
  const rows = makePlan(shown).rows.filter((row) => row.place === 'odd' && keys.has(keyOf(row)));
  wishSecond(ports.stores.document, ports.sheet.id, rows);
  const meant = new Set(rows.map((row) => text(row)));
  const { snapshot } = writeRows(ports.sheet, read, shown, (row) =>
    meant.has(text(row)) ? UNTOUCHED : undefined,
  );
  const gone = rows.map((row) => uuidOfRow(row)).filter((uuid) => !snapshot.byUuid.has(uuid));
  for (const uuid of gone) {
    journal.rows.delete(uuid);
    made.forget(uuid);
  }
  writeJournal(ports.stores.document, journal, ports.sheet.id, ports.seals, made.changes());
  return gone.length;
}

/**
 * Whether asking anew means a second one beside what is there, and is remembered as the answer to that question. Of a group
 * chat that is only known once a row shows it.
 */
function wantsSecond(row: PlannedRow): boolean {
  const { kind } = row.request;
  return kind === 'space' || (kind === 'groupChat' && spaceOf(row) !== '');
}

/** A space that a cell names is anybody's to type: it is used only by whoever was shown what it is. */
function wasShown(
  { seals }: Ports,
  target: PlannedRow,
  { mend, key, space, proof }: Parameters<typeof mendRow>[3],
): boolean {
  return mend !== 'use-space' || proof === proofOfShown(seals, meantSpace(target, space), key);
}

interface Mending {
  ports: Ports;
  context: RunContext;
  run: string;
  snapshot: Snapshot;
}

function cellsFor(
  { ports, context, run, snapshot }: Mending,
  row: PlannedRow,
  mend: Exclude<Mend, 'keep'>,
  chosen: string | undefined,
): Partial<OutcomeCells> | undefined {
  switch (mend) {
    case 'ask-anew':
      return UNTOUCHED;
    case 'use-space': {
      const space = meantSpace(row, chosen);
      if (!space) return undefined;
      return {
        Status: STATUS.settingUp,
        'Space link': linkTo(space, row.outcome['Space link'], chosen),
        Details: '',
        'Space ID': space,
        'Request ID': sealedFor(
          ports.seals,
          {
            uuid: ownIdOf(row, snapshot) ?? ports.uuid(),
            tag: context.me.tag,
            minute: ports.now(),
            ...askedBy(row),
            run,
          },
          row,
        ),
        Applied: '',
      };
    }
    case 'take-over': {
      const stamp = stampOf(row);
      if (!stamp || spaceOf(row)) return undefined;
      // Sent as oneself under the same id: Chat refuses it if the first person's space exists.
      return {
        ...row.outcome,
        Status: STATUS.settingUp,
        'Request ID': sealedFor(ports.seals, { ...stamp, tag: context.me.tag, run }, row),
      };
    }
  }
}

/** The row's id, unless another row bears it too, or somebody only typed it. */
function ownIdOf(row: PlannedRow, { byUuid }: Snapshot): string | undefined {
  const uuid = uuidOfRow(row);
  return isForged(row) || (byUuid.get(uuid) ?? []).length > 1 ? undefined : uuid || undefined;
}
