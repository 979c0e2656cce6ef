/** Compares finished rows with Chat, some at a time, and does what a person says of what differs. */
import { getSpace } from '../chat/calls';
import type { ChatSpace } from '../chat/shapes';
import { type Difference, differenceSaid } from '../compare/differences';
import { settle } from '../compare/settle';
import { type ComparedRow, compareSlice } from '../compare/slice';
import { readMade } from '../placing/made';
import { spacesNamedIn } from '../plan/row-state';
import type {
  CompareAnswer,
  ComparedLine,
  CompareRequest,
  SettleAnswer,
  SettleRequest,
} from '../protocol';
import { linkIn } from '../row/outcome';
import { releaseLease, takeLease } from '../run/lease';
import { callPaced, type Paced } from '../run/paced';
import type { Budget } from '../run/ports';
import type { Host, Tab } from './host';
import { type Opened, open, sidebarBudget, tabOf } from './opened';
import { keepAsTheyAre } from './remembered';
import { busy, troubleFrom } from './trouble';
import { viewAnew } from './view';

/** Nothing but reads: longer than a run's slice, for each of them reads the sheet first. */
const COMPARE_SLICE_MS = 100_000;

/** Spaces without a row that are named; each is a read. */
const MOST_FORGOTTEN = 60;

/** The next rows. */
export function compareRows(host: Host, { sheetId, after }: CompareRequest): CompareAnswer {
  const startedAt = host.now();
  const budget: Budget = { startedAt, stopAt: startedAt + COMPARE_SLICE_MS };
  const opened = open(host, tabOf(host, sheetId));
  const report = compareSlice(opened.ports, opened.context, budget, after);
  const { paced, rows } = report;
  const adopted = rows.flatMap(({ others }) => (others === undefined ? [] : [others]));
  return {
    state: report.state,
    ...(paced.heard.trouble ? { trouble: troubleFrom(host, paced.heard.trouble) } : {}),
    ...{ total: report.total, left: report.left },
    after: rows[rows.length - 1]?.uuid ?? after,
    waitMs: report.state === 'going' ? (paced.heard.wait?.ms ?? 0) : 0,
    ...(paced.heard.wait ? { because: paced.heard.wait.because } : {}),
    ...{ ofOthers: report.ofOthers, unproven: report.unproven },
    unread: rows.filter(({ isRead }) => !isRead).length,
    adopted: { rows: adopted.length, others: adopted.reduce((sum, one) => sum + one, 0) },
    lines: rows.flatMap(linesOf),
    spaces: rows
      .filter(({ people }) => people.length > 0)
      .map(({ row, link, people }) => ({ row: row.index + 1, name: row.name, link, people })),
    forgotten: report.state === 'ended' ? forgottenIn(host, opened, paced) : [],
  };
}

function linesOf({ uuid, row, link, found }: ComparedRow): ComparedLine[] {
  return found.map(({ key, difference, can }) => ({
    ...{ key, uuid, row: row.index + 1, name: row.name, link },
    ...{ is: difference.is, said: differenceSaid(difference), who: whoIn(difference), can },
  }));
}

function whoIn(difference: Difference): string {
  if ('shown' in difference && difference.shown !== undefined) return difference.shown;
  return 'who' in difference ? difference.who : '';
}

/** Spaces that rows of the sheet had, and no cell of the file names by now: their rows were deleted. */
function forgottenIn(host: Host, { tab, properties, ports }: Opened, paced: Paced) {
  const own = readMade(properties, tab.id, ports.seals).own();
  if (own.length === 0) return [];
  const named = spacesNamedIn(host.book.tabs().map((one) => one.cells()));
  const lost = own.filter((space) => !named.has(space)).slice(0, MOST_FORGOTTEN);
  if (lost.length === 0) return [];
  return callPaced(paced, lost.map(getSpace)).flatMap((answer) => {
    if (!answer?.ok) return [];
    const space = answer.value as ChatSpace;
    return [{ name: space.displayName ?? '', link: linkIn(space) ?? '' }];
  });
}

/** Does what was said of differences, as far as each still is as it was shown. */
export function settleDifferences(
  host: Host,
  { sheetId, does, wanted }: SettleRequest,
): SettleAnswer {
  const budget = sidebarBudget(host);
  const tab = tabOf(host, sheetId);
  if (does === 'leave') return leave(host, tab, wanted);
  const { ports, context } = open(host, tab);
  const taking = takeLease(ports, context.me, budget.startedAt);
  if (taking.kind === 'busy') throw busy(taking.by);
  const byRow = new Map<string, Set<string>>();
  for (const { uuid, keys } of wanted)
    byRow.set(uuid, new Set([...(byRow.get(uuid) ?? []), ...keys]));
  try {
    const { done, cells, why } = settle(ports, context, budget, does, byRow, tab);
    return {
      done,
      undo: cells.length > 0 ? { takes: 'cells', cells } : null,
      ...(why ? { trouble: troubleFrom(host, why) } : {}),
      view: viewAnew(host, tab),
    };
  } finally {
    releaseLease(ports, taking.lease, context.me, false);
  }
}

/** They are told no more as long as they are what they are. */
function leave(host: Host, tab: Tab, wanted: SettleRequest['wanted']): SettleAnswer {
  const { answers } = open(host, tab).memory;
  const keys = wanted.flatMap((one) => one.keys);
  keepAsTheyAre(host, tab.id, answers, keys);
  return { done: keys, undo: { takes: 'kept', keys }, view: viewAnew(host, tab) };
}
