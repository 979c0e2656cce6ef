/** Rows as cards: what a run would make of each, who is in it and what is wrong with it, before anything is made. */
import type { GroupsAnswer, RowCard } from '../protocol';
import { type Change, changeSaid, isByTemplate } from './changes';
import { findingSaid, type PlannedRow } from './plan';
import type { Grouping, Roster, RosterGroup } from './roster';
import { isSetUp } from './snapshot';

/** What follows from a template is told for all rows together. */
const isOwn = (change: Change) => !isByTemplate(change);

/** One row as a card. Pure; linear in what the row names. */
export function cardOf(row: PlannedRow, hidden: boolean): RowCard {
  const { request, always } = row;
  // What Settings say by now is nothing against a space that is there.
  const people = isSetUp(row)
    ? request.people.filter((person) => !always.includes(person))
    : request.people;
  const { description, guidelines, history, access, posting, externalPeople } = request;
  return {
    row: row.index + 1,
    place: row.place,
    kind: request.kind,
    name: row.name,
    people: people.map((person) => ({
      ...{ shown: person.shown, address: addressOf(person.user), role: person.role },
      ...(always.includes(person) ? { always: true } : {}),
    })),
    caller: request.caller?.role ?? null,
    groups: request.groups.map(({ shown }) => shown),
    ...(description ? { description } : {}),
    ...(guidelines ? { guidelines } : {}),
    ...(history ? { history } : {}),
    ...(access ? { access } : {}),
    ...(posting ? { posting } : {}),
    ...(externalPeople === undefined ? {} : { externalPeople }),
    ...(request.welcomeMessage ? { message: request.welcomeMessage } : {}),
    findings: row.findings.map((finding) => ({
      severity: finding.severity,
      code: finding.code,
      said: findingSaid(finding),
    })),
    changes: row.changes
      .filter(isOwn)
      .map((change) => ({ what: change.does, said: changeSaid(change) })),
    hidden,
  };
}

/** A list of people as its groups; the way that people are grouped (`way`) comes first. */
export function groupsOf(roster: Roster, way: Grouping): GroupsAnswer {
  const { groupings, isList, person, withoutAddress } = roster;
  return {
    isList,
    person: person.header,
    groupings: [way, ...groupings.filter(({ header }) => header !== way.header)].map(
      ({ header, groups }) => ({ header, groups: groups().map(groupReading) }),
    ),
    withoutAddress: withoutAddress.map(({ shown, cell }) => shown || cell),
  };
}

function groupReading({ name, members, managers, owners }: RosterGroup) {
  const addresses = (people: RosterGroup['members']) => people.map(({ user }) => addressOf(user));
  return {
    name,
    members: addresses(members),
    managers: addresses(managers),
    owners: addresses(owners),
  };
}

/** `users/ann@example.com` and `users/123` without what Chat puts before them. */
function addressOf(user: string): string {
  return user.replace(/^users\//, '');
}
