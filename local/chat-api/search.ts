/** `spaces.search`: the caller's own spaces by name, or an administrator's look at all of them. */
import { invalid } from './errors';
import { pageOf } from './pages';
import { shown } from './spaces';
import type { Call, Chat, Space } from './state';
import type { JsonObject } from './wire';

/** How many spaces come at once. Source: `SearchSpacesRequest.page_size`; of one's own spaces, the newest client says 100. */
const PAGE = { usual: 100, most: 1000 };
const OWN_PAGE = { usual: 100, most: 100 };

const OWN_FIELDS = ['display_name', 'external_user_allowed', 'space_type'] as const;
const ALL_FIELDS = [
  ...OWN_FIELDS,
  'create_time',
  'customer',
  'last_active_time',
  'space_history_state',
] as const;
type SearchField = (typeof ALL_FIELDS)[number];

/** One comparison of a query. */
interface Comparison {
  field: SearchField;
  operator: string;
  value: string;
}

/** Comparisons of one field, joined by one word. */
interface Group {
  field: SearchField;
  joinedBy: 'AND' | 'OR';
  comparisons: Comparison[];
}

/** `spaces.search`. Without a name an own search finds nothing, as the reference says. */
export function searchSpaces(chat: Chat, call: Call): JsonObject {
  const query = (call.query['query'] as string | undefined) ?? '';
  const groups = groupsOf(query, call.asAdmin ? ALL_FIELDS : OWN_FIELDS);
  const values = (field: SearchField) =>
    groups.filter((group) => group.field === field).flatMap(({ comparisons }) => comparisons);
  if (values('space_type').length !== 1 || values('space_type')[0]?.value !== 'SPACE')
    throw invalid(`query must hold space_type = "SPACE" once. Got: ${query}`);
  if (call.asAdmin && values('customer')[0]?.value !== 'customers/my_customer')
    throw invalid(`query must hold customer = "customers/my_customer". Got: ${query}`);
  const order = orderOf(chat, (call.query['orderBy'] as string | undefined) ?? '', call.asAdmin);
  const isSeen = (space: Space) =>
    call.asAdmin ||
    (values('display_name').length > 0 && space.members.get(call.caller.name)?.state === 'JOINED');
  const found = [...chat.state.spaces.values()].filter(
    (space) =>
      space.spaceType === 'SPACE' &&
      isSeen(space) &&
      groups.every((group) => passes(chat, space, group)),
  );
  found.sort(order);
  const { page, nextPageToken } = pageOf(chat, found, call.query, call.asAdmin ? PAGE : OWN_PAGE);
  const spaces = page.map((space) => shown(chat, space, true));
  return {
    ...(call.asAdmin && spaces.length > 0 ? { spaces } : {}),
    ...(spaces.length > 0 ? { results: spaces.map((space) => ({ space })) } : {}),
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    ...(found.length > 0 ? { totalSize: found.length } : {}),
  };
}

/** Reads `a AND (b OR c) AND …`; throws 400 for what the reference rules out. */
function groupsOf(query: string, fields: readonly SearchField[]): Group[] {
  const wrong = () => invalid(`Invalid query. Got: ${query}`);
  const whole = /^\s*\(([^()]*)\)\s*$/.exec(query)?.[1] ?? query;
  const groups: Group[] = [];
  for (const part of whole.split(/\s+AND\s+(?![^(]*\))/)) {
    const inner = /^\s*\((.*)\)\s*$/.exec(part)?.[1] ?? part;
    const joinedBy = /\sOR\s/.test(inner) ? 'OR' : 'AND';
    if (joinedBy === 'OR' && /\sAND\s/.test(inner)) throw wrong();
    const comparisons = inner.split(/\s+(?:AND|OR)\s+/).map((text) => {
      const found = /^\s*([a-z_]+)\s*(<=|>=|[<>=:])\s*"([^"]*)"\s*$/.exec(text);
      const [, field, operator = '', value = ''] = found ?? [];
      const known = fields.find((name) => name === field);
      if (known === undefined || !isAllowed(known, operator, value)) throw wrong();
      return { field: known, operator, value };
    });
    const field = comparisons[0]?.field;
    if (field === undefined || comparisons.some((one) => one.field !== field)) throw wrong();
    groups.push({ field, joinedBy, comparisons });
  }
  const isTime = (field: SearchField) => field === 'create_time' || field === 'last_active_time';
  // Of one field only times can be joined by AND.
  for (const { field } of groups)
    if (!isTime(field) && groups.filter((one) => one.field === field).length > 1) throw wrong();
  if (
    groups.some((one) => one.joinedBy === 'AND' && one.comparisons.length > 1 && !isTime(one.field))
  )
    throw wrong();
  return groups;
}

function isAllowed(field: SearchField, operator: string, value: string): boolean {
  switch (field) {
    case 'display_name':
      return operator === ':';
    case 'create_time':
    case 'last_active_time':
      return operator !== ':' && !Number.isNaN(Date.parse(value));
    case 'external_user_allowed':
      return operator === '=' && (value === 'true' || value === 'false');
    case 'space_history_state':
      return operator === '=' && (value === 'HISTORY_ON' || value === 'HISTORY_OFF');
    case 'customer':
    case 'space_type':
      return operator === '=';
  }
}

function passes(chat: Chat, space: Space, { joinedBy, comparisons }: Group): boolean {
  const test = (comparison: Comparison) => holds(chat, space, comparison);
  return joinedBy === 'OR' ? comparisons.some(test) : comparisons.every(test);
}

function holds(chat: Chat, space: Space, { field, operator, value }: Comparison): boolean {
  switch (field) {
    case 'display_name':
      return hasWords(space.displayName ?? '', value);
    case 'create_time':
      return compares(space.createdAt, operator, Date.parse(value));
    case 'last_active_time':
      return compares(
        Date.parse(shown(chat, space)['lastActiveTime'] as string),
        operator,
        Date.parse(value),
      );
    case 'external_user_allowed':
      return String(space.externalUserAllowed) === value;
    case 'space_history_state':
      return space.historyState === value;
    case 'customer':
    case 'space_type':
      return true;
  }
}

/** Each word asked for begins a word of the name, whatever its case. */
function hasWords(name: string, asked: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return asked
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .every((prefix) => words.some((word) => word.startsWith(prefix)));
}

function compares(value: number, operator: string, limit: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    default:
      return value === limit;
  }
}

/** Which of two spaces comes first. Throws 400 for an order that isn't offered. */
function orderOf(
  chat: Chat,
  given: string,
  asAdmin: boolean,
): (one: Space, other: Space) => number {
  if (given.trim() === '') return () => 0;
  const [, field, direction = 'ASC'] = /^\s*([a-z_.]+)(?:\s+(ASC|DESC))?\s*$/i.exec(given) ?? [];
  const sign = direction.toUpperCase() === 'DESC' ? -1 : 1;
  const by = (value: (space: Space) => number) => (one: Space, other: Space) =>
    sign * (value(one) - value(other));
  if (field === 'create_time' && (asAdmin || sign < 0)) return by((space) => space.createdAt);
  if (field === 'relevance' && !asAdmin && sign < 0) return () => 0;
  if (field === 'last_active_time' && asAdmin)
    return by((space) => Date.parse(shown(chat, space)['lastActiveTime'] as string));
  if (field === 'membership_count.joined_direct_human_user_count' && asAdmin)
    return by(
      (space) =>
        (shown(chat, space)['membershipCount'] as { joinedDirectHumanUserCount: number })
          .joinedDirectHumanUserCount,
    );
  throw invalid(`Invalid order_by. Got: ${given}`);
}
