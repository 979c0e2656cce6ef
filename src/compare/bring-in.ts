/**
 * Rows for spaces that are there already: what their cells say of the space as Chat has it, and what the add-on's own
 * cells say, as if it had set them up. All of a row is written at once: without its outcome it would be ready, and set up.
 */
import type { ChatMembership, ChatSpace } from '../chat/shapes';
import type { Made } from '../placing/made';
import { cellText } from '../placing/sheet';
import { headersOfPeople, keyOfGroup, namedIn, settingsIn, writeApplied } from '../plan/applied';
import { settingInChat } from '../plan/settings';
import {
  askedBy,
  readSnapshot,
  type Snapshot,
  type SnapshotRow,
  sealedFor,
} from '../plan/snapshot';
import type { Role } from '../request/request';
import { linkIn, linkTo } from '../row/outcome';
import { roleOf } from '../run/last-steps';
import type { Ports, RunContext } from '../run/ports';
import { type Columns, type Field, type OutcomeHeader, STATUS } from '../table/columns';

/** What cells of a row can say of a space that is there. */
export const BROUGHT = [
  ...(['spaceName', 'members', 'managers', 'owners', 'groups'] as const),
  ...(['description', 'guidelines', 'history', 'access'] as const),
] satisfies Field[];
export type BroughtField = (typeof BROUGHT)[number];

/** A space as it was read, and what its row says. */
export interface Brought {
  space: ChatSpace;
  texts: Record<BroughtField, string>;
}

/** What a row says of a space, people by the addresses that are known; whoever brings it in is in it anyway and isn't named. */
export function broughtFrom(
  space: ChatSpace,
  members: ReadonlyMap<string, ChatMembership>,
  me: string,
  addresses: ReadonlyMap<string, { address: string }> = new Map(),
): Brought {
  const people = [...members].filter(
    ([name, { member }]) => name !== me && member !== undefined && member.type !== 'BOT',
  );
  const named = (role: Role) =>
    people
      .filter(([, membership]) => roleOf(membership) === role)
      .map(([name]) => addresses.get(name)?.address ?? name)
      .join(', ');
  const groups = [...members].filter(([, { groupMember }]) => groupMember).map(([name]) => name);
  const access = settingInChat(space, 'access') ?? '';
  const texts: Brought['texts'] = {
    spaceName: space.displayName ?? '',
    members: named('member'),
    managers: named('manager'),
    owners: named('owner'),
    groups: groups.join(', '),
    description: settingInChat(space, 'description') ?? '',
    guidelines: settingInChat(space, 'guidelines') ?? '',
    history: settingInChat(space, 'history') ?? '',
    access: access === 'audiences/default' ? 'organization' : access,
  };
  const shown = BROUGHT.map((field) => [field, cellText(texts[field])]);
  return { space, texts: Object.fromEntries(shown) as Brought['texts'] };
}

/** The columns that these rows need. That a space is private is what an empty cell says. */
export function fieldsOf(brought: readonly Brought[]): BroughtField[] {
  return BROUGHT.filter((field) =>
    brought.some(
      ({ texts }) => texts[field] !== '' && !(field === 'access' && texts.access === 'private'),
    ),
  );
}

/** Texts by column, one for each new row. */
export interface NewColumn {
  column: number;
  texts: string[];
}

/**
 * All cells of the new rows behind those of `snapshot`, the add-on's own first; `made` learns whose the spaces are. Rows
 * that would be no row of a space are left out: a name that can't be read.
 */
export function newRows(
  { ports, context, made, run }: { ports: Ports; context: RunContext; made: Made; run: string },
  snapshot: Snapshot,
  columns: Columns,
  brought: readonly Brought[],
): { columns: NewColumn[]; rows: Brought[] } {
  const { cells, trust } = snapshot;
  const placed = BROUGHT.flatMap((field) => {
    const [column] = columns.fields[field] ?? [];
    return column === undefined ? [] : [{ field, column }];
  });
  const lines = brought.map(({ texts }) => {
    const line = (cells[columns.headerRow] ?? []).map(() => '');
    for (const { field, column } of placed) line[column] = texts[field];
    return line;
  });
  const read = readSnapshot([...cells, ...lines], context.answers, { ...context.reading }, trust);
  const rows = brought.flatMap((one, index) => {
    const row = read.rows.find((known) => known.index === cells.length + index);
    return row && row.request.kind === 'space' ? [{ one, row }] : [];
  });
  const own = rows.map(({ one, row }) =>
    outcomeOf({ ports, context, made, run }, columns, one, row),
  );
  const outcome = (Object.entries(columns.outcome) as [OutcomeHeader, number][]).map(
    ([header, column]) => ({ column, texts: own.map((texts) => texts[header]) }),
  );
  const theirs = placed.map(({ field, column }) => ({
    ...{ column, texts: rows.map(({ one }) => one.texts[field]) },
  }));
  return { columns: [...outcome, ...theirs], rows: rows.map(({ one }) => one) };
}

function outcomeOf(
  { ports, context, made, run }: { ports: Ports; context: RunContext; made: Made; run: string },
  columns: Columns,
  { space }: Brought,
  row: SnapshotRow,
): Record<OutcomeHeader, string> {
  const uuid = ports.uuid();
  const name = space.name ?? '';
  const now = ports.now();
  made.add(uuid, name);
  const stamp = { uuid, tag: context.me.tag, minute: now, ...askedBy(row), run };
  const { ownRequest: own } = row;
  const applied = {
    origin: 'found' as const,
    settings: settingsIn(own, row.own),
    people: namedIn(own).map(({ user, role }) => ({ user, role, before: true })),
    groups: own.groups.map(keyOfGroup),
    headers: headersOfPeople(columns),
    ...{ isCut: false, since: now },
  };
  return {
    Status: STATUS.done,
    'Space link': linkTo(name, linkIn(space)),
    Details: '',
    'Space ID': name,
    Applied: writeApplied(applied, { uuid, space: name }, ports.seals),
    'Request ID': sealedFor(ports.seals, stamp, row),
  };
}
