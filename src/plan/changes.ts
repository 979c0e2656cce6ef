/**
 * What a row asks for by now that was not applied to its space: told from the row and its Applied cell alone, without
 * a call. The row counts by what it says itself; what Settings add to it changes no finished row.
 */
import { sameSettings } from '../request/fingerprint';
import type { Role } from '../request/request';
import type { Seals } from '../seal/seal';
import { type Said, said } from '../texts/said';
import {
  type Applied,
  type AppliedPerson,
  isAllApplied,
  keyOfGroup,
  namedIn,
  readApplied,
} from './applied';
import { isSetUp, type SnapshotRow, sameAsStamped, spaceOf, stampOf } from './snapshot';

/** One thing that would be changed in a space. */
export type Change =
  /** `who` as Chat or Cloud Identity is told, `shown` as the row names them. */
  | { does: 'add'; who: string; shown: string; role: Role; isGroup: boolean }
  | { does: 'giveRole'; who: string; shown: string; role: Role; was: Role }
  /** Nobody knows who came into the row: whoever is missing is added. */
  | { does: 'catchUp' };

/** What of a row and its space differs. */
export interface Differences {
  changes: Change[];
  /** Who was put in and isn't named any more. */
  gone: AppliedPerson[];
  /** Who was given more than the row asks for by now. */
  lowered: AppliedPerson[];
  /** The space has another name, or other settings, than the row says itself. */
  settings: boolean;
}

const NOTHING: Differences = { changes: [], gone: [], lowered: [], settings: false };

const CATCH_UP: Change = { does: 'catchUp' };

const RANK: Record<Role, number> = { member: 0, manager: 1, owner: 2 };

/** What differs in a row that has its space. Without an Applied cell that can be believed, the stamp says that it does. */
export function differencesOf(row: SnapshotRow, seals: Seals): Differences {
  if (!isSetUp(row)) return NOTHING;
  const { Applied: text } = row.outcome;
  if (isAllApplied(text, row.own)) return NOTHING;
  const stamped = sameAsStamped(row);
  // Most rows of a sheet from before have nothing else to tell by.
  if (text === '' && stamped.people && stamped.settings) return NOTHING;
  const to = { uuid: stampOf(row)?.uuid ?? '', space: spaceOf(row) };
  const applied = text === '' ? undefined : readApplied(text, to, seals);
  const settings = applied?.settings
    ? !sameSettings(applied.settings.hash, row.own)
    : !stamped.settings;
  // Of a row that isn't whole *Try again* does all that it asks for, its new people among it.
  const isWhole = row.state.kind === 'done';
  const { kind } = row.request;
  if (kind !== 'space' && kind !== 'groupChat') return { ...NOTHING, settings };
  if (!applied || applied.isCut)
    return { ...NOTHING, settings, changes: isWhole && !stamped.people ? [CATCH_UP] : [] };
  return {
    changes: isWhole ? [...added(row, applied), ...raised(row, applied)] : [],
    ...left(row, applied),
    settings,
  };
}

function added({ ownRequest }: SnapshotRow, applied: Applied): Change[] {
  const known = new Set(applied.people.map(({ user }) => user));
  const groups = new Set(applied.groups);
  return [
    ...ownRequest.people
      .filter(({ user }) => !known.has(user))
      .map(
        ({ user, shown, role }): Change => ({
          ...{ does: 'add', who: user, shown, role, isGroup: false },
        }),
      ),
    ...ownRequest.groups
      .filter((group) => !groups.has(keyOfGroup(group)))
      .map(
        (group): Change => ({
          ...{ does: 'add', who: keyOfGroup(group), shown: group.shown },
          ...{ role: 'member', isGroup: true },
        }),
      ),
  ];
}

function raised({ ownRequest }: SnapshotRow, applied: Applied): Change[] {
  if (ownRequest.kind !== 'space') return [];
  const roles = new Map(applied.people.map(({ user, role }) => [user, role]));
  return ownRequest.people.flatMap(({ user, shown, role }): Change[] => {
    const was = roles.get(user);
    if (was === undefined || RANK[role] <= RANK[was]) return [];
    return [{ does: 'giveRole', who: user, shown, role, was }];
  });
}

function left(
  { ownRequest }: SnapshotRow,
  applied: Applied,
): Pick<Differences, 'gone' | 'lowered'> {
  const named = new Map(namedIn(ownRequest).map(({ user, role }) => [user, role]));
  return {
    gone: applied.people.filter(({ user }) => !named.has(user)),
    lowered: applied.people.filter(({ user, role }) => {
      const asked = named.get(user);
      return asked !== undefined && RANK[asked] < RANK[role];
    }),
  };
}

/** Names one change of a row, for a person to leave it out. */
export function keyOfChange(row: SnapshotRow, change: Change): string {
  const who = change.does === 'catchUp' ? '' : change.who;
  return `${stampOf(row)?.uuid ?? ''} ${change.does} ${who}`.trim();
}

/** A change as something to be said. */
export function changeSaid(change: Change): Said {
  if (change.does === 'catchUp') return said('change.catchUp');
  return said(`change.${change.does}.${change.role}`, { person: change.shown });
}
