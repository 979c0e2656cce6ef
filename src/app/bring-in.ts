/** Spaces that the person is in already: lists them, and gives those that were chosen a row each. */
import { listSpaces } from '../chat/calls';
import { explain } from '../chat/explain';
import type { ChatSpace, ListSpacesResponse } from '../chat/shapes';
import {
  type Brought,
  type BroughtField,
  broughtFrom,
  fieldsOf,
  newRows,
} from '../compare/bring-in';
import { askDirectory, type InDirectory } from '../compare/directory';
import { type Read, readBoth, unread } from '../compare/in-chat';
import { learnedBy } from '../compare/slice';
import { readMade } from '../placing/made';
import { keyOf, type PlannedRow } from '../plan/plan';
import { readSpace, spacesNamedIn } from '../plan/row-state';
import type { BringInRequest, BroughtIn, MySpace, MySpaces, MySpacesRequest } from '../protocol';
import { linkIn } from '../row/outcome';
import { wishedSecond } from '../run/existing';
import { releaseLease, takeLease } from '../run/lease';
import { callOnce } from '../run/paced';
import { runIdFrom } from '../run/run-record';
import { rememberColumns, withOutcomeColumns } from '../run/start';
import { readTrial, trialKey } from '../run/trial';
import { withoutCase } from '../table/cell-text';
import type { Host, Tab } from './host';
import { type Opened, open, readPlan, sentence, sidebarBudget, tabOf } from './opened';
import { busy, troubled, troubleFrom } from './trouble';
import { viewAnew } from './view';

/** One page of the person's named spaces; the sidebar puts all of them in order. */
export function listMySpaces(host: Host, { sheetId, page }: MySpacesRequest): MySpaces {
  const opened = open(host, tabOf(host, sheetId));
  const answer = callOnce(host.pace, listSpaces(page));
  if (!answer) throw troubled('tooMany');
  if (!answer.ok) {
    const { said, remedy } = explain(answer.error);
    throw troubled(said.code.replace(/^problem\./, ''), { ...said.values, remedy });
  }
  const { spaces = [], nextPageToken = '' } = answer.value as ListSpacesResponse;
  const held = idsInFile(host);
  const ready = readyByName(opened);
  const tried = opened.properties[trialKey(opened.tab.id, opened.person.tag)];
  const trial = readTrial(tried, opened.ports.seals)?.space;
  return {
    spaces: spaces.flatMap((space): MySpace[] => {
      const { name: id = '', spaceType, displayName: name = '' } = space;
      if (spaceType !== 'SPACE' || readSpace(id) === '' || id === trial) return [];
      const row = ready.get(withoutCase(name));
      return [
        {
          ...{ space: id, name, link: linkIn(space) ?? '', inSheet: held.has(id) },
          madeAt: Date.parse(space.createTime ?? '') || 0,
          people: space.membershipCount?.joinedDirectHumanUserCount ?? 0,
          ...(row && !held.has(id) ? { ready: { row: row.index + 1, key: keyOf(row) } } : {}),
        },
      ];
    }),
    next: nextPageToken,
  };
}

/** Every space that a cell of the file names. */
function idsInFile({ book }: Host): Set<string> {
  return spacesNamedIn(book.tabs().map((tab) => tab.cells()));
}

/** The first row that is ready, by its name; none of which a person said that it gets a space of its own. */
function readyByName(opened: Opened): Map<string, PlannedRow> {
  const isWished = wishedSecond(opened.ports.stores.document, opened.tab.id);
  const rows = readPlan(opened).plan.rows.filter(
    (row) => row.place === 'ready' && row.request.kind === 'space' && !isWished(row),
  );
  return new Map(rows.reverse().map((row) => [withoutCase(row.request.displayName), row]));
}

/**
 * Writes a row for each of the spaces that has none: into the sheet that was shown, or where that has no column of names
 * into a new one.
 */
export function bringIn(host: Host, { sheetId, spaces }: BringInRequest): BroughtIn {
  const budget = sidebarBudget(host);
  const shown = open(host, tabOf(host, sheetId));
  const taking = takeLease(shown.ports, shown.context.me, budget.startedAt);
  if (taking.kind === 'busy') throw busy(taking.by);
  try {
    const held = idsInFile(host);
    const reads = [...new Set(spaces)].filter((space) => !held.has(space)).map(unread);
    const learned = learnedBy(shown.ports, budget, shown.context, shown.properties);
    readBoth(learned, reads);
    const me = learned.names.get(learned.me) ?? '';
    const people = reads.flatMap(({ members }) => [...(members?.keys() ?? [])]);
    const known = askDirectory(learned.paced, shown.ports, people);
    const brought = reads.flatMap((read) => broughtIn(read, me, known));
    const { trouble } = learned.paced.heard;
    const tab = brought.length > 0 ? tabFor(host, shown, brought) : shown.tab;
    const rows = brought.length > 0 ? write(host, tab, brought, runIdFrom(taking.lease.token)) : [];
    if (rows.length > 0) tab.toFront();
    return {
      brought: rows.map(({ space }) => space.name ?? ''),
      ...(trouble ? { trouble: troubleFrom(host, trouble) } : {}),
      view: viewAnew(host, tab),
    };
  } finally {
    releaseLease(shown.ports, taking.lease, shown.context.me, false);
  }
}

/** A space of which only a half could be read isn't brought in: its row would say that nobody is in it. */
function broughtIn(
  { space, members }: Read,
  me: string,
  known: ReadonlyMap<string, InDirectory>,
): Brought[] {
  const isWhole = space !== undefined && space !== 'gone' && members !== undefined;
  return isWhole && me !== '' ? [broughtFrom(space as ChatSpace, members, me, known)] : [];
}

const WIDTHS: Partial<Record<BroughtField, number>> = { spaceName: 200, members: 420 };
const WIDTH = 200;

/** The sheet with a column for all that the rows say. */
function tabFor(
  host: Host,
  { tab, ports, context, trust }: Opened,
  brought: readonly Brought[],
): Tab {
  const { columns } = readPlan({ ports, context, trust }).snapshot;
  const fields = fieldsOf(brought);
  const headerOf = (field: BroughtField) => sentence(host, `sample.header.${field}`);
  if (!columns?.fields.spaceName)
    return host.book.insert(sentence(host, 'bringIn.sheetName'), {
      headers: fields.map(headerOf),
      widths: fields.map((field) => WIDTHS[field] ?? WIDTH),
      rows: [],
    });
  for (const field of fields)
    if (!columns.fields[field]) tab.addColumn(columns.headerRow, headerOf(field));
  return tab;
}

function write(host: Host, tab: Tab, brought: readonly Brought[], run: string): Brought[] {
  const { ports, context, trust } = open(host, tab);
  const made = readMade(ports.stores.document.all(), tab.id, ports.seals);
  const { snapshot: read } = readPlan({ ports, context, trust });
  const snapshot = withOutcomeColumns(ports, context, read);
  const { columns } = snapshot;
  if (!columns) return [];
  rememberColumns(ports, context, snapshot);
  const added = newRows({ ports, context, made, run }, snapshot, columns, brought);
  // Whose the spaces are stands before the rows that name them: a row that nobody can prove asks for a look.
  ports.stores.document.set(made.changes());
  if (added.rows.length > 0) tab.addRows(added.rows.length, added.columns);
  return added.rows;
}
