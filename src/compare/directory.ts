/**
 * Who people are whom only Chat names: the organisation's directory knows them by the same ids. An extra; without it, and for
 * people from outside, an id is all there is.
 */
import { namePeople } from '../chat/calls';
import type { BatchGetPeopleResponse, DirectoryPerson } from '../chat/shapes';
import { callPaced, type Paced } from '../run/paced';
import type { Ports } from '../run/ports';
import { isAddress } from '../table/address-form';

/** Somebody as the directory has them; `name` may be ''. */
export interface InDirectory {
  name: string;
  address: string;
}

/** Ids in one call: an address that Apps Script fetches has 2 KB at most. Source: its quota "URL Fetch URL length". */
const IDS_A_CALL = 40;

/** Characters of a name that are shown. */
const LONGEST_NAME = 80;

/** Those of `users`, by `users/123`, whom the directory knows; nobody where it can't be asked. */
export function askDirectory(
  paced: Paced,
  { mayAskDirectory }: Pick<Ports, 'mayAskDirectory'>,
  users: readonly string[],
): Map<string, InDirectory> {
  const known = new Map<string, InDirectory>();
  const asked = [...new Set(users)].filter((user) => /^users\/\d+$/.test(user));
  if (asked.length === 0 || !mayAskDirectory()) return known;
  const calls = Array.from({ length: Math.ceil(asked.length / IDS_A_CALL) }, (_, at) =>
    namePeople(asked.slice(at * IDS_A_CALL, (at + 1) * IDS_A_CALL)),
  );
  for (const answer of callPaced(paced, calls)) {
    if (!answer?.ok) continue;
    for (const { person } of (answer.value as BatchGetPeopleResponse).responses ?? []) {
      const user = (person?.resourceName ?? '').replace(/^people\//, 'users/');
      const one = person && personIn(person);
      if (one && asked.includes(user)) known.set(user, one);
    }
  }
  return known;
}

function personIn({ names = [], emailAddresses = [] }: DirectoryPerson): InDirectory | undefined {
  const primary = <One extends { metadata?: { primary?: boolean } }>(all: readonly One[]) =>
    all.find(({ metadata }) => metadata?.primary) ?? all[0];
  const address = (primary(emailAddresses)?.value ?? '').trim().toLowerCase();
  if (!isAddress(address)) return undefined;
  const name = (primary(names)?.displayName ?? '').trim().replace(/\s+/g, ' ');
  return { address, name: name.slice(0, LONGEST_NAME) };
}

/** As a sentence names them. */
export function shownInDirectory({ name, address }: InDirectory): string {
  return name === '' ? address : `${name} (${address})`;
}
