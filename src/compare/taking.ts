/** What a person's own cells of a row say once what Chat has is taken into them, as edits: nothing is written here. */
import { changeMentions } from '../plan/mention-edits';
import type { CellEdit } from '../plan/remedies';
import type { Setting } from '../plan/settings';
import type { SnapshotRow } from '../plan/snapshot';
import { MAX_NAME_LENGTH, RANK, type Role } from '../request/request';
import { groupKey, readGroups, readPeople } from '../table/addresses';
import { cleanName, cleanText, isBlank } from '../table/cell-text';
import { readAccess, readOnOrOff, readPosting } from '../table/choices';
import type { Columns, WhoField } from '../table/columns';
import { isNobody } from '../table/nobody';
import type { Difference } from './differences';

/** The cells of one row, as they become. */
type Cells = Map<number, string>;

const FIELD_OF: Record<Role, WhoField> = {
  member: 'members',
  manager: 'managers',
  owner: 'owners',
};
const PEOPLE = ['members', 'managers', 'owners'] as const;

/**
 * The edits that take these differences of a row into its cells; `done` are those for which its columns have a place.
 * What can't be done without doing more is left.
 */
export function takenInto(
  row: SnapshotRow,
  cells: readonly string[],
  columns: Columns,
  differences: readonly Difference[],
): { edits: CellEdit[]; done: Difference[] } {
  let now: Cells = new Map();
  const done: Difference[] = [];
  for (const difference of differences) {
    const next = taken(row, cells, columns, now, difference);
    if (!next) continue;
    now = next;
    done.push(difference);
  }
  const edits = [...now].map(([column, becomes]) => ({
    ...{ row: row.index, column, becomes },
    was: cells[column] ?? '',
  }));
  return { edits: edits.filter(({ was, becomes }) => was !== becomes), done };
}

function taken(
  row: SnapshotRow,
  cells: readonly string[],
  { fields }: Columns,
  before: Cells,
  difference: Difference,
): Cells | undefined {
  const now = new Map(before);
  const textIn = (column: number) => now.get(column) ?? cells[column] ?? '';
  const columnsOf = (field: WhoField) => fields[field] ?? [];
  const put = (field: WhoField, who: string): boolean => {
    const all = columnsOf(field);
    const column = all.find((one) => isNobody(textIn(one))) ?? all[all.length - 1];
    const text = column === undefined ? undefined : withMention(textIn(column), who, field);
    if (column === undefined || text === undefined) return false;
    now.set(column, text);
    return true;
  };
  const strike = (field: WhoField, who: string): boolean =>
    columnsOf(field).every((column) => {
      const text = withoutMention(textIn(column), who, field);
      if (text !== undefined) now.set(column, text);
      return text !== undefined;
    });
  const names = (field: WhoField, who: string) =>
    columnsOf(field).some((column) => mentionsOf(textIn(column), who, field).length > 0);

  switch (difference.is) {
    case 'noSpace':
    case 'notOwner':
      return undefined;
    case 'accepted':
      return now;
    case 'renamed': {
      const [column, more] = fields.spaceName ?? [];
      if (column === undefined || more !== undefined) return undefined;
      const isOwn = cleanName(textIn(column)) === cleanName(row.ownRequest.displayName);
      if (!isOwn || difference.chat.length > MAX_NAME_LENGTH) return undefined;
      return isWritable(difference.chat) ? now.set(column, difference.chat) : undefined;
    }
    case 'setting': {
      const { field, chat } = difference;
      const [column] = fields[field] ?? [];
      if (column === undefined) return undefined;
      const text = settingText(field, chat, textIn(column));
      return text === undefined ? undefined : now.set(column, text);
    }
    case 'left': {
      const { who, isGroup } = difference;
      const isOut = (isGroup ? (['groups'] as const) : PEOPLE).every((field) => strike(field, who));
      return isOut ? now : undefined;
    }
    case 'added': {
      const { who, role, isGroup } = difference;
      return put(isGroup ? 'groups' : FIELD_OF[role], who) ? now : undefined;
    }
    case 'role': {
      const { who, chat, shown } = difference;
      const above = (['manager', 'owner'] as const).filter((role) => RANK[role] > RANK[chat]);
      const isLowered = above.every((role) => strike(FIELD_OF[role], who));
      const isThere = isLowered && (names(FIELD_OF[chat], who) || put(FIELD_OF[chat], shown));
      return isThere ? now : undefined;
    }
  }
}

/** How a cell mentions somebody, in so many letters. */
function mentionsOf(text: string, who: string, field: WhoField): string[] {
  if (field === 'groups')
    return readGroups(text)
      .groups.filter((group) => groupKey(group) === who)
      .map(({ shown }) => shown);
  return readPeople(text)
    .people.filter(({ user }) => user === who)
    .map(({ shown }) => shown);
}

function withoutMention(text: string, who: string, field: WhoField): string | undefined {
  const mentions = [...new Set(mentionsOf(text, who, field))];
  if (mentions.length === 0) return text;
  const changes = mentions.map((from) => ({ from, to: '' }));
  const left = changeMentions(text, changes);
  return left !== undefined && mentionsOf(left, who, field).length === 0 ? left : undefined;
}

/** The cell with one more behind the others, set apart as they are; undefined where others would be read then. */
function withMention(text: string, who: string, field: WhoField): string | undefined {
  if (isNobody(text) || isBlank(text)) return who;
  const trimmed = text.trimEnd().replace(/[,;]$/, '');
  const sign = trimmed.includes('\n') ? '\n' : trimmed.includes(';') ? '; ' : ', ';
  const longer = trimmed + sign + who;
  const read = (cell: string) =>
    field === 'groups'
      ? readGroups(cell).groups.map(groupKey)
      : readPeople(cell).people.map(({ user }) => user);
  const isAsMeant = read(longer).length === read(text).length + 1;
  return isAsMeant && !/^\s*[=+'-]/.test(longer) ? longer : undefined;
}

/** How a cell says it, where it says something of the kind already and is no tick box. */
function settingText(field: Setting, chat: string, before: string): string | undefined {
  if (field === 'description' || field === 'guidelines')
    return isWritable(chat) && cleanText(before) !== '' ? chat : undefined;
  if (/^(?:true|false)$/i.test(before.trim())) return undefined;
  const read = { history: readOnOrOff, access: readAccess, posting: readPosting }[field];
  if (read(before).kind !== 'chosen') return undefined;
  return chat === 'audiences/default' ? 'organization' : chat;
}

/** Whether Sheets takes it for the text that it is, as far as can be told before: what is left is seen afterwards. */
function isWritable(text: string): boolean {
  return !/^[=+\-@']/.test(text.trim());
}
