/**
 * What was last applied to a row's space, as its Applied cell keeps it: the third side beside what the row asks for and
 * what Chat has, by which a person who was taken out of the row is told from one whom somebody added in Chat.
 */
import { fingerprint, hashText } from '../request/fingerprint';
import type { Person, Request, Role } from '../request/request';
import type { Seals } from '../seal/seal';
import { type Columns, WHO, type WhoField } from '../table/columns';

/** One person whom the row asked for and whom Chat was seen to have, in or invited. */
export interface AppliedPerson {
  /** As a request names them: `users/` and an address or id. */
  user: string;
  /** The role that they were seen to have of what was asked for. */
  role: Role;
  /** In before the add-on ever added anybody here: never taken out together with others. */
  before: boolean;
  /** Invited, and not in yet when it was last seen. */
  invited?: true;
  /** In already, as Chat said of an address by which it told of nobody: that it finds no membership by it is no news. */
  unfound?: true;
  /** How Chat calls them, of whoever has a role and was called so: by its list alone it is seen then who has it. */
  id?: string;
}

/** What the row itself set, beside the name, and could be set again: long texts by their hash. */
export type AppliedSettings = Partial<
  Record<
    'description' | 'guidelines' | 'history' | 'access' | 'posting' | 'externalPeople' | 'kind',
    string | undefined
  >
>;

/** Somebody whom Settings asked for beside those whom the row named. */
export interface AlwaysIn extends Pick<AppliedPerson, 'user' | 'role' | 'id'> {
  /** Was asked for, and wasn't seen to be in. */
  missing?: true;
  /** Is in, and wasn't given the role that was asked for. */
  lacksRole?: true;
}

/** The name and settings that were applied to a space. */
export interface SettingsApplied {
  /** Stands for what the row said itself. */
  hash: string;
  name: string;
  set: AppliedSettings;
  /** What the space is called by a template in Settings, where the row says no name itself. */
  given?: string;
}

/** What was applied to one space. */
export interface Applied {
  /** Whether Chat made the space for this row, or it was there before. */
  origin: 'made' | 'found';
  /** The name and settings that the space has of the row; undefined: nobody knows which. */
  settings: SettingsApplied | undefined;
  people: AppliedPerson[];
  /** Whom Settings put in, and not the row: they are nobody's change, whatever Settings say later. */
  always?: AlwaysIn[];
  /** Groups that are in, by address or id. */
  groups: string[];
  /** Which headers gave people, and as what. */
  headers: Record<string, WhoField>;
  /** Not everybody found room: who isn't named may well be in. */
  isCut: boolean;
  /** Of a space that was there before: since when who else came in is news. */
  since?: number;
}

/** What a text is bound to, so that a copy of it says nothing about another row or space. */
export interface AppliedTo {
  uuid: string;
  space: string;
}

/** A cell holds 50,000 characters; so many of them are used. */
export const LONGEST_APPLIED = 45_000;

const FORM = /^v1 ([0-9a-z]{0,7})-([0-9a-z]{1,7}) ([A-Za-z0-9_-]{1,64}) (\{.*\})$/;

/** People whom a row names itself: the caller among them, and those who come in once it is open. */
export function namedIn({
  people,
  caller,
  held,
}: Pick<Request, 'people' | 'caller' | 'held'>): Person[] {
  if (!held) return caller ? [...people, caller] : people;
  return [...people, ...held.people, ...(caller ? [caller] : [])];
}

/**
 * How many people these are at the least, of whom each is named once in a way: somebody may be named by their address and by
 * their id, and only Chat can tell.
 */
export function fewestIn(people: readonly Pick<Person, 'user'>[]): number {
  const byAddress = people.filter(({ user }) => user.includes('@')).length;
  return Math.max(byAddress, people.length - byAddress);
}

/** Who is in by Settings, as they were when the space was made or are now: nobody added them in Chat. */
export function bySettings(
  { always }: { always: readonly Person[] },
  applied: Applied | undefined,
): Pick<Person, 'user' | 'role'>[] {
  return [...always, ...(applied?.always ?? [])];
}

/** By what a group that a row names is known. */
export function keyOfGroup(group: Request['groups'][number]): string {
  return 'id' in group ? group.id : group.address;
}

/** The name and settings that a space gets of what the row itself says. */
export function settingsIn(own: Request, ownFingerprint: string): SettingsApplied {
  const set: AppliedSettings = {};
  if (own.kind !== 'space') set.kind = own.kind;
  if (own.description !== undefined) set.description = hashText(own.description);
  if (own.guidelines !== undefined) set.guidelines = hashText(own.guidelines);
  if (own.history !== undefined) set.history = own.history;
  if (own.access !== undefined)
    set.access = own.access.kind === 'audience' ? own.access.audience : own.access.kind;
  if (own.posting !== undefined) set.posting = own.posting;
  if (own.externalPeople !== undefined) set.externalPeople = own.externalPeople ? 'yes' : 'no';
  return { hash: ownFingerprint.split('-')[0] ?? '', name: own.displayName, set };
}

/** The headers that give people now. */
export function headersOfPeople({ fields, headers }: Columns): Record<string, WhoField> {
  return Object.fromEntries(
    WHO.flatMap((field) =>
      (fields[field] ?? []).map((column) => [(headers[column] ?? '').trim(), field]),
    ),
  );
}

/** The people half of a fingerprint of a row that asks for exactly these. */
function hashOfPeople({ people, groups }: Pick<Applied, 'people' | 'groups'>): string {
  const request: Request = {
    ...{ kind: 'space', displayName: '' },
    people: people.map(({ user, role }) => ({ user, role, shown: '' })),
    groups: groups.map((id) => ({ id, shown: '' })),
  };
  return fingerprint(request).split('-')[1] ?? '';
}

/** The cell's text, one line of plain letters whatever names and addresses hold, with its seal. */
export function writeApplied(applied: Applied, to: AppliedTo, seals: Seals): string {
  const hash = applied.settings?.hash ?? '';
  let kept = applied;
  let body = '';
  for (;;) {
    body = `${hash}-${hashOfPeople(kept)}`;
    const content = plainLetters(JSON.stringify(compact(kept)));
    const text = `v1 ${body} ${seals.seal(sealed(to, body, content))} ${content}`;
    if (text.length <= LONGEST_APPLIED) return text;
    kept = cut(kept, text.length / LONGEST_APPLIED);
  }
}

/** With fewer people; at last without anything that may be long. */
function cut(applied: Applied, tooMuch: number): Applied {
  const most = Math.floor(applied.people.length / Math.max(tooMuch, 1.01));
  if (most > 0) return { ...applied, people: applied.people.slice(0, most), isCut: true };
  return { ...applied, people: [], groups: [], headers: {}, settings: undefined, isCut: true };
}

interface Compact {
  o: 'm' | 'f';
  n?: string;
  s?: AppliedSettings;
  /** The name by a template. */
  d?: string;
  p?: Partial<Record<Role, string[]>>;
  /** Who is in by Settings, and of them those who are missing, and those without their role. */
  a?: Partial<Record<Role, string[]>>;
  x?: string[];
  y?: string[];
  b?: string[];
  g?: string[];
  h?: Record<string, WhoField>;
  w?: 0;
  /** Invited. */
  i?: string[];
  /** In by an address that Chat tells of nobody by. */
  u?: string[];
  /** Ids. */
  k?: Record<string, string>;
  /** Minutes since 1970. */
  t?: number;
}

const MINUTE_MS = 60_000;

function usersByRole(people: readonly Pick<AppliedPerson, 'user' | 'role'>[]) {
  const byRole: Partial<Record<Role, string[]>> = {};
  for (const { user, role } of people) {
    const those = byRole[role] ?? [];
    byRole[role] = those;
    those.push(shortUser(user));
  }
  return byRole;
}

function compact(applied: Applied): Compact {
  const { origin, settings, people, always = [], groups, headers, isCut, since } = applied;
  const before = people.filter((person) => person.before).map(({ user }) => shortUser(user));
  const invited = people.filter((person) => person.invited).map(({ user }) => shortUser(user));
  const unfound = people.filter((person) => person.unfound).map(({ user }) => shortUser(user));
  const missing = always.filter((person) => person.missing).map(({ user }) => shortUser(user));
  const lacking = always.filter((person) => person.lacksRole).map(({ user }) => shortUser(user));
  const ids = [...people, ...always].flatMap(({ user, id }) =>
    id === undefined ? [] : [[shortUser(user), shortUser(id)]],
  );
  return {
    o: origin === 'made' ? 'm' : 'f',
    ...(settings ? { n: settings.name } : {}),
    ...(settings && Object.keys(settings.set).length > 0 ? { s: settings.set } : {}),
    ...(settings?.given === undefined ? {} : { d: settings.given }),
    ...(people.length > 0 ? { p: usersByRole(people) } : {}),
    ...(always.length > 0 ? { a: usersByRole(always) } : {}),
    ...(missing.length > 0 ? { x: missing } : {}),
    ...(lacking.length > 0 ? { y: lacking } : {}),
    ...(before.length > 0 ? { b: before } : {}),
    ...(groups.length > 0 ? { g: groups } : {}),
    ...(Object.keys(headers).length > 0 ? { h: headers } : {}),
    ...(isCut ? { w: 0 } : {}),
    ...(invited.length > 0 ? { i: invited } : {}),
    ...(unfound.length > 0 ? { u: unfound } : {}),
    ...(ids.length > 0 ? { k: Object.fromEntries(ids) } : {}),
    ...(since === undefined ? {} : { t: Math.floor(since / MINUTE_MS) }),
  };
}

function shortUser(user: string): string {
  return user.replace(/^users\//, '');
}

/** Sheets drops some characters and files come in many encodings: only those stay that nobody changes. */
function plainLetters(json: string): string {
  return json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function sealed({ uuid, space }: AppliedTo, hashes: string, content: string): string[] {
  return ['applied v1', uuid, space, hashes, content];
}

/** Whether the cell says that what the row says by now was applied: then nothing else of it need be read. */
export function isAllApplied(text: string, ownFingerprint: string): boolean {
  return text.startsWith(`v1 ${ownFingerprint} `);
}

/** Whether the cell may say that the space is called otherwise by a template: then it is worth reading. */
export function mayBeNamedOtherwise(text: string, name: string): boolean {
  return text.includes('"d":') && !text.includes(`"d":${plainLetters(JSON.stringify(name))}`);
}

/** What the cell holds, if the add-on wrote it for this row and space. undefined: it says nothing that can be believed. */
export function readApplied(text: string, to: AppliedTo, seals: Seals): Applied | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [, settings = '', people = '', proof = '', content = ''] = match;
  if (!seals.isSealed(sealed(to, `${settings}-${people}`, content), proof)) return undefined;
  const read = parsed(content, settings);
  return read && hashOfPeople(read) === people ? read : undefined;
}

/** Whom the cell names, whoever wrote it: by that a row is told from its changed copies, and nothing is proved. */
export function usersNamedIn(text: string): ReadonlySet<string> {
  const content = FORM.exec(text)?.[4] ?? '';
  return new Set(parsed(content, '')?.people.map(({ user }) => user));
}

/** The settings half of the fingerprint that its space was given, as the cell says, whoever wrote it; '' where it says none. */
export function settingsNamedIn(text: string): string {
  return FORM.exec(text)?.[1] ?? '';
}

function parsed(content: string, hash: string): Applied | undefined {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { o, n, s, d, p, a, x, y, b, g, h, w, i, u, k, t } = value;
  if (o !== 'm' && o !== 'f') return undefined;
  const before = new Set(textsIn(b));
  const invited = new Set(textsIn(i));
  const unfound = new Set(textsIn(u));
  const ids = new Map(Object.entries(isRecord(k) ? k : {}));
  const idOf = (user: string) => (ids.has(user) ? { id: `users/${ids.get(user)}` } : {});
  const people = byRoleIn(p).map(
    ([user, role]): AppliedPerson => ({
      ...{ user: `users/${user}`, role, before: before.has(user) },
      ...(invited.has(user) ? { invited: true } : {}),
      ...(unfound.has(user) ? { unfound: true } : {}),
      ...idOf(user),
    }),
  );
  const missing = new Set(textsIn(x));
  const lacking = new Set(textsIn(y));
  const always = byRoleIn(a).map(
    ([user, role]): AlwaysIn => ({
      ...{ user: `users/${user}`, role },
      ...(missing.has(user) ? { missing: true } : {}),
      ...(lacking.has(user) ? { lacksRole: true } : {}),
      ...idOf(user),
    }),
  );
  return {
    origin: o === 'm' ? 'made' : 'found',
    settings:
      typeof n === 'string' && hash !== ''
        ? {
            ...{ hash, name: n, set: (isRecord(s) ? s : {}) as AppliedSettings },
            ...(typeof d === 'string' ? { given: d } : {}),
          }
        : undefined,
    people,
    ...(always.length > 0 ? { always } : {}),
    groups: textsIn(g),
    headers: isRecord(h) ? (h as Record<string, WhoField>) : {},
    isCut: w === 0,
    ...(typeof t === 'number' ? { since: t * MINUTE_MS } : {}),
  };
}

function byRoleIn(value: unknown): [user: string, role: Role][] {
  const byRole = isRecord(value) ? value : {};
  return (['owner', 'manager', 'member'] as const).flatMap((role) =>
    textsIn(byRole[role]).map((user): [string, Role] => [user, role]),
  );
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
