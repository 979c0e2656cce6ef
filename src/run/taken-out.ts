/** Who was taken out of which space, by whom and with which role: kept for a month, so that they can be put back. */
import type { Instant } from '../plan/instant';
import type { Role } from '../request/request';
import type { Seals } from '../seal/seal';
import type { Ports, Store } from './ports';

/** One person who was taken out; `user` as the row named them, `id` by Chat's own name. */
export interface TakenOut {
  at: Instant;
  space: string;
  /** The row's name then. */
  name: string;
  user: string;
  id: string;
  role: Role;
}

/** So long they can be put back, in milliseconds. */
export const PUT_BACK_MS = 30 * 24 * 60 * 60_000;

/** So many are remembered on a sheet; the oldest go first. */
const MOST = 500;

const key = (sheetId: number) => `takenOut.${sheetId}`;

type Kept = TakenOut & { seal: string };

const sealed = ({ at, space, name, user, id, role }: TakenOut) => [
  ...['taken out', String(at), space, name, user, id, role],
];

/** Whom one's own runs took out of spaces of this sheet in the last month, the newest first. */
export function takenOutOf(
  properties: Record<string, string>,
  sheetId: number,
  seals: Seals,
  now: Instant,
): TakenOut[] {
  return keptIn(properties[key(sheetId)])
    .filter((one) => now - one.at < PUT_BACK_MS && seals.isSealed(sealed(one), one.seal))
    .map(({ seal: _, ...one }) => one);
}

/** Writes down who is about to be taken out. Of one space and person the newest counts. */
export function noteTakenOut(
  { stores, sheet, seals, now }: Pick<Ports, 'stores' | 'sheet' | 'seals' | 'now'>,
  those: readonly TakenOut[],
): void {
  const fresh = those.map((one): Kept => ({ ...one, seal: seals.seal(sealed(one)) }));
  const before = keptIn(stores.document.get(key(sheet.id))).filter(
    (one) => now() - one.at < PUT_BACK_MS && !those.some((other) => isSame(one, other)),
  );
  stores.document.set({ [key(sheet.id)]: JSON.stringify([...fresh, ...before].slice(0, MOST)) });
}

/** Forgets who is in still, or in again. */
export function forgetTakenOut(
  document: Store,
  sheetId: number,
  those: readonly Pick<TakenOut, 'space' | 'user'>[],
): void {
  if (those.length === 0) return;
  const left = keptIn(document.get(key(sheetId))).filter(
    (one) => !those.some((other) => isSame(one, other)),
  );
  if (left.length === 0) document.remove(key(sheetId));
  else document.set({ [key(sheetId)]: JSON.stringify(left) });
}

/** Names one of them. */
export function keyOfTakenOut({ space, user, at }: TakenOut): string {
  return `${space} ${user} ${at}`;
}

function isSame(one: Pick<TakenOut, 'space' | 'user'>, other: Pick<TakenOut, 'space' | 'user'>) {
  return one.space === other.space && one.user === other.user;
}

const ROLES: readonly unknown[] = ['member', 'manager', 'owner'];

/** Whoever edits the script can write properties: what has another form counts as not there. */
function keptIn(text: string | undefined): Kept[] {
  let list: unknown;
  try {
    list = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(list) ? list.filter(isKept) : [];
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { at, space, name, user, id, role, seal } = value as Record<keyof Kept, unknown>;
  return (
    Number.isFinite(at) &&
    [space, name, user, id, seal].every((one) => typeof one === 'string') &&
    ROLES.includes(role)
  );
}
