/**
 * What differs between a row and its space as Chat has it, as values. What was applied tells from which side: only what
 * somebody did in Chat is told here, for what a person changed in the row is a change of the plan.
 */
import type { ChatMembership, ChatSpace } from '../chat/shapes';
import {
  type Applied,
  type AppliedPerson,
  bySettings,
  headersOfPeople,
  keyOfGroup,
  namedIn,
  settingsIn,
} from '../plan/applied';
import {
  asOwn,
  inOneLine,
  keyOfSetting,
  SETTINGS,
  type Setting,
  settingIn,
  settingInChat,
  withSettings,
} from '../plan/settings';
import type { SnapshotRow } from '../plan/snapshot';
import { hashText } from '../request/fingerprint';
import { type Person, RANK, type Request, type Role } from '../request/request';
import { roleOf } from '../run/last-steps';
import type { Columns } from '../table/columns';
import { type Said, said } from '../texts/said';

/** One thing that differs. */
export type Difference =
  /** Chat doesn't have it any more, or the person isn't in it. */
  | { is: 'noSpace' }
  /** The person is in it, and no owner any more. */
  | { is: 'notOwner' }
  /** `both`: the row says something else than was applied, too, or nobody knows what was. */
  | { is: 'renamed'; row: string; chat: string; both: boolean }
  | { is: 'setting'; field: Setting; row: string; chat: string; both: boolean }
  /** Was put in, is named by the row, and isn't in any more. `shown`: as the row names them. */
  | { is: 'left'; who: string; shown: string; isGroup: boolean }
  /** Is in, and neither the row nor what was applied names them. `shown`: as the directory does, where it was asked. */
  | { is: 'added'; who: string; role: Role; isGroup: boolean; shown?: string }
  | { is: 'role'; who: string; shown: string; row: Role; chat: Role }
  /** Was invited, and has joined. */
  | { is: 'accepted'; who: string; shown: string };

/** A space as Chat tells of it. */
export interface InChat {
  space: ChatSpace;
  /** Everybody in it or invited, by canonical name; groups among them. */
  members: ReadonlyMap<string, ChatMembership>;
  /** How Chat calls the people whom a row names, in whichever space they were found; and groups by their address. */
  names: ReadonlyMap<string, string>;
  /** Of whom nothing could be found out. */
  unclear: ReadonlySet<string>;
  /** The list alone proves that everybody who was applied is in, and nobody else. */
  isAsApplied: boolean;
}

/** What a comparison found. */
export interface Compared {
  differences: Difference[];
  /** What is true of the space and the row both; of a row of which nothing was applied it is what it gets. */
  applied: Applied | undefined;
  /** People who are in, of a row of which nobody knows whom it had put in. */
  others: number;
}

/** What of a person's space differs from the row. `now`: since when others are news, where nothing was applied yet. */
export function compareRow(
  row: SnapshotRow,
  applied: Applied | undefined,
  chat: InChat,
  me: string,
  columns: Columns,
  now: number,
): Compared {
  const { kind } = row.ownRequest;
  if (kind !== 'space' && kind !== 'groupChat')
    return { differences: [], applied: undefined, others: 0 };
  const settings = kind === 'space' ? settingsOf(row, applied, chat.space) : [];
  if (!applied) return adopted(row, chat, me, columns, settings, now);
  return {
    differences: [
      ...ownership(applied, chat, me, kind),
      ...settings,
      ...(chat.isAsApplied ? [] : peopleOf(row, applied, chat, me, kind)),
    ],
    applied,
    others: 0,
  };
}

function ownership(applied: Applied, chat: InChat, me: string, kind: string): Difference[] {
  const own = membershipOf(chat, me);
  const isLost = kind === 'space' && applied.origin === 'made' && own && roleOf(own) !== 'owner';
  return isLost ? [{ is: 'notOwner' }] : [];
}

function membershipOf({ names, members }: InChat, user: string): ChatMembership | undefined {
  return members.get(names.get(user) ?? user);
}

function settingsOf(
  row: SnapshotRow,
  applied: Applied | undefined,
  space: ChatSpace,
): Difference[] {
  const known = applied?.settings;
  const found: Difference[] = [];
  const name = (space.displayName ?? '').trim();
  const { displayName } = row.ownRequest;
  if (displayName !== '' && inOneLine(name) !== inOneLine(displayName)) {
    const isFromChat = !known || inOneLine(name) !== inOneLine(known.name);
    const both = !known || inOneLine(known.name) !== inOneLine(displayName);
    if (isFromChat) found.push({ is: 'renamed', row: displayName, chat: name, both });
  }
  for (const field of SETTINGS) {
    const inRow = settingIn(row.ownRequest, field);
    const chat = settingInChat(space, field);
    if (inRow === undefined || chat === undefined || chat === inRow.trim()) continue;
    const before = known?.set[field];
    // The row says it since the space was made: nobody knows what it had then.
    if (known && before === undefined) continue;
    if (before === keyOfSetting(field, chat)) continue;
    const both = before !== keyOfSetting(field, inRow);
    found.push({ is: 'setting', field, row: inRow, chat, both });
  }
  return found;
}

function peopleOf(
  row: SnapshotRow,
  applied: Applied,
  chat: InChat,
  me: string,
  kind: Request['kind'],
): Difference[] {
  const { ownRequest } = row;
  const asked = new Map(namedIn(ownRequest).map((person) => [person.user, person]));
  const known = new Set([
    ...asked.keys(),
    ...[...applied.people, ...bySettings(row, applied)].map(({ user }) => user),
    me,
  ]);
  return [
    ...applied.people.flatMap((person) => personOf(person, asked.get(person.user), chat, me, kind)),
    ...groupsGone(ownRequest, applied, chat),
    ...strangers(chat, known, [...applied.groups, ...ownRequest.groups.map(keyOfGroup)], applied),
  ];
}

function personOf(
  person: AppliedPerson,
  asked: Person | undefined,
  chat: InChat,
  me: string,
  kind: Request['kind'],
): Difference[] {
  const { user, role, before, invited } = person;
  if (!asked || user === me || chat.unclear.has(user)) return [];
  const { shown } = asked;
  const membership = membershipOf(chat, user);
  if (!membership) return [{ is: 'left', who: user, shown, isGroup: false }];
  const found: Difference[] = [];
  if (invited && membership.state === 'JOINED') found.push({ is: 'accepted', who: user, shown });
  const now = roleOf(membership);
  const isNews = kind === 'space' && now !== role && now !== asked.role;
  // Who was there before may have had more than the row asks for all along.
  if (isNews && !(before && RANK[now] > RANK[role]))
    found.push({ is: 'role', who: user, shown, row: asked.role, chat: now });
  return found;
}

function groupsGone({ groups }: Request, applied: Applied, chat: InChat): Difference[] {
  return groups.flatMap((group): Difference[] => {
    const key = keyOfGroup(group);
    const isIn = chat.members.has(chat.names.get(key) ?? key);
    if (!applied.groups.includes(key) || chat.unclear.has(key) || isIn) return [];
    return [{ is: 'left', who: key, shown: group.shown, isGroup: true }];
  });
}

/** Whoever is in and nobody asked for. As long as somebody isn't known by id, a stranger may be them. */
function strangers(
  chat: InChat,
  users: ReadonlySet<string>,
  groups: readonly string[],
  { since, isCut }: Pick<Applied, 'since' | 'isCut'>,
): Difference[] {
  const unclear = (keys: Iterable<string>) => [...keys].some((key) => chat.unclear.has(key));
  const named = new Set([...users, ...groups].map((key) => chat.names.get(key) ?? key));
  return [...chat.members].flatMap(([name, membership]): Difference[] => {
    const isGroup = membership.groupMember !== undefined;
    const isNew = since === undefined || Date.parse(membership.createTime ?? '') >= since;
    const isKnown = named.has(name) || membership.member?.type === 'BOT';
    if (isKnown || !isNew || isCut || unclear(isGroup ? groups : users)) return [];
    return [{ is: 'added', who: name, role: roleOf(membership), isGroup }];
  });
}

/** What a row gets of which nothing was applied: only those whom it and Chat both name, as there before us. */
function adopted(
  row: SnapshotRow,
  chat: InChat,
  me: string,
  columns: Columns,
  settings: Difference[],
  now: number,
): Compared {
  const { ownRequest: own } = row;
  const people = namedIn(own).flatMap((person): AppliedPerson[] => {
    const membership = membershipOf(chat, person.user);
    if (!membership) return [];
    const has = roleOf(membership);
    const role = RANK[has] < RANK[person.role] ? has : person.role;
    const invited = membership.state === 'INVITED' ? { invited: true as const } : {};
    return [{ user: person.user, role, before: true, ...invited }];
  });
  const groups = own.groups
    .map(keyOfGroup)
    .filter((key) => chat.members.has(chat.names.get(key) ?? key));
  const named = new Set(
    [...[...namedIn(own), ...row.always].map(({ user }) => user), me, ...groups].map(
      (key) => chat.names.get(key) ?? key,
    ),
  );
  const isOther = ([name, { member }]: [string, ChatMembership]) =>
    !named.has(name) && member?.type !== 'BOT';
  return {
    differences: settings,
    applied: {
      origin: 'found',
      settings: settings.length === 0 ? settingsIn(own, row.own) : undefined,
      people,
      groups,
      headers: headersOfPeople(columns),
      isCut: false,
      since: now,
    },
    others: [...chat.members].filter(isOther).length,
  };
}

/** Applied once a difference is accepted: it says of that one thing what Chat has. */
export function acceptedIn(applied: Applied, difference: Difference): Applied {
  switch (difference.is) {
    case 'noSpace':
    case 'notOwner':
      return applied;
    case 'renamed':
      return { ...applied, settings: withSettings(applied.settings, difference.chat, {}) };
    case 'setting':
      return {
        ...applied,
        settings: withSettings(applied.settings, undefined, {
          [difference.field]: keyOfSetting(difference.field, difference.chat),
        }),
      };
    case 'left':
      return {
        ...applied,
        people: applied.people.filter(({ user }) => user !== difference.who),
        groups: applied.groups.filter((group) => group !== difference.who),
      };
    case 'added': {
      const { who: user, role, isGroup } = difference;
      if (isGroup) return { ...applied, groups: [...applied.groups, user] };
      return { ...applied, people: [...applied.people, { user, role, before: true }] };
    }
    case 'role':
      return withPerson(applied, difference.who, (person) => ({
        ...person,
        role: difference.chat,
      }));
    case 'accepted':
      return withPerson(applied, difference.who, ({ invited: _, ...person }) => person);
  }
}

function withPerson(
  applied: Applied,
  who: string,
  change: (person: AppliedPerson) => AppliedPerson,
): Applied {
  const people = applied.people.map((person) => (person.user === who ? change(person) : person));
  return { ...applied, people };
}

/** Applied with the row's own hash, where its name and settings are all that was applied. */
export function withOwnHash(applied: Applied, { ownRequest, own }: SnapshotRow): Applied {
  return { ...applied, settings: asOwn(applied.settings, ownRequest, own) };
}

/** `take`: what Chat has goes into the row's cells; `setBack`: the row stays, and asks for it again. */
export type Settling = 'take' | 'setBack';

/** Whether a difference can be set back by applying the row's changes; `mayRename`: those of the space itself, too. */
export function canSetBack(difference: Difference, mayRename: () => boolean): boolean {
  switch (difference.is) {
    case 'left':
    case 'role':
      return true;
    case 'renamed':
      return mayRename();
    case 'setting':
      return difference.field !== 'posting' && mayRename();
    default:
      return false;
  }
}

/** Names a difference of a row, for a person to say what becomes of it. */
export function keyOfDifference(uuid: string, difference: Difference): string {
  return hashText(JSON.stringify(['compare', uuid, difference]));
}

/** A difference as something to be said. */
export function differenceSaid(difference: Difference): Said {
  switch (difference.is) {
    case 'noSpace':
    case 'notOwner':
      return said(`compare.${difference.is}`);
    case 'renamed':
      return difference.both
        ? said('compare.renamedBoth', { name: difference.chat, row: difference.row })
        : said('compare.renamed', { name: difference.chat });
    case 'setting':
      return settingSaid(difference.field, difference.chat);
    case 'left':
    case 'accepted':
      return said(`compare.${difference.is}`, { person: difference.shown });
    case 'added':
      return said(difference.isGroup ? 'compare.addedGroup' : `compare.added.${difference.role}`, {
        person: difference.shown ?? difference.who,
      });
    case 'role':
      return said(`compare.role.${difference.chat}`, { person: difference.shown });
  }
}

function settingSaid(field: Setting, chat: string): Said {
  if (chat === '') return said(`compare.empty.${field}`);
  if (field === 'history' || field === 'posting') return said(`compare.${field}.${chat}`);
  if (field === 'access' && chat === 'private') return said('compare.access.private');
  if (field === 'access' && chat === 'audiences/default')
    return said('compare.access.organization');
  return said(`compare.${field}`, { text: chat });
}
