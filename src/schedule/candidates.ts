/** Rows as a schedule's limits look at them. */
import type { PlannedRow } from '../plan/plan';
import type { Snapshot } from '../plan/snapshot';
import { askedText } from '../request/fingerprint';
import { insideOf, type RequestContext } from '../request/read-request';
import { placesIn } from '../request/welcome-message';
import type { Seals } from '../seal/seal';
import { domainKey, domainOf } from '../table/address-form';
import { isBlank } from '../table/cell-text';
import type { Candidate } from './guard';

/** What the space itself shows to everybody: a message that names it holds no other words out of cells. */
const SHOWN_ANYWAY: ReadonlySet<string> = new Set(['space name', 'members']);

/** What the limits need to know of a row; its mark can be made for its owner alone. */
export function candidateOf(
  { request, index }: PlannedRow,
  { cells, columns }: Snapshot,
  context: RequestContext,
  seals: Seals,
): Candidate {
  const isOutside = outsideOf(context);
  const outsiders = request.people.filter(({ user }) => isOutside(user));
  const groups = request.groups.filter((group) => 'address' in group && isOutside(group.address));
  const own = (columns?.fields.welcomeMessage ?? []).some(
    (column) => !isBlank(cells[index]?.[column] ?? ''),
  );
  const template = placesIn(context.defaults.welcomeMessage ?? '');
  const fromCells = own || template.some((place) => !SHOWN_ANYWAY.has(place));
  return {
    mark: seals.seal(['seen', askedText(request)]),
    makes: true,
    people: request.people.length + request.groups.length,
    outsiders: [...outsiders, ...groups].map(({ shown }) => shown),
    owners: request.people.filter(({ role }) => role === 'owner'),
    wordsOfCells: request.welcomeMessage !== undefined && fromCells,
  };
}

/**
 * The same of what is to be added to a row's space. Where nobody knows who came into the row, it may be all whom it names.
 * A message is posted once, with the space.
 */
export function candidateOfChanges(
  { request, changes }: PlannedRow,
  context: RequestContext,
): Candidate {
  const isOutside = outsideOf(context);
  const everybody = [
    ...request.people.map(({ user, shown, role }) => ({ who: user, shown, role })),
    ...request.groups.map((group) => ({
      ...{ who: 'address' in group ? group.address : '', shown: group.shown },
      role: 'member' as const,
    })),
  ];
  const added = changes.some(({ does }) => does === 'catchUp')
    ? everybody
    : changes.flatMap((change) => (change.does === 'add' ? [change] : []));
  const raised = changes.flatMap((change) => (change.does === 'giveRole' ? [change] : []));
  return {
    ...{ mark: '', makes: false, wordsOfCells: false },
    people: added.length,
    outsiders: added.filter(({ who }) => isOutside(who)).map(({ shown }) => shown),
    owners: [...added, ...raised].flatMap(({ who, shown, role }) =>
      role === 'owner' ? [{ user: who, shown }] : [],
    ),
  };
}

/** Tells addresses of people who aren't of the organisation, nor of a domain that is let in. */
function outsideOf(context: RequestContext): (address: string) => boolean {
  const inside = insideOf(context);
  const letIn = new Set((context.letIn ?? []).map(domainKey));
  return (address) => {
    const domain = domainOf(address);
    return domain !== '' && inside !== undefined && !inside.has(domain) && !letIn.has(domain);
  };
}
