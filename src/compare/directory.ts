/**
 * Who people are whom only Chat names, for the organisation's directory knows them by the same ids, and whom a name in a cell
 * may mean. An extra; without it, and for people from outside, an id or a name is all there is.
 */
import type { ChatError } from '../chat/answer';
import { namePeople, searchPeople } from '../chat/calls';
import type {
  BatchGetPeopleResponse,
  DirectoryPerson,
  SearchDirectoryPeopleResponse,
} from '../chat/shapes';
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

/** People of one name that are offered: whoever has more namesakes types more of the name. */
const MOST_OFFERED = 10;

/** Whom the directory has by a name; `more`: besides those. */
export interface Called {
  people: InDirectory[];
  more: boolean;
}

/**
 * Whom the directory has by each of the names, whoever is called exactly so first. undefined: not asked, or not answered, in
 * the time there is.
 */
export function searchDirectory(
  paced: Paced,
  names: readonly string[],
): (Called | { refused: ChatError } | undefined)[] {
  const answers = callPaced(
    paced,
    names.map((name) => searchPeople(name, MOST_OFFERED)),
  );
  return answers.map((answer, at) => {
    if (!answer) return undefined;
    if (!answer.ok) return { refused: answer.error };
    const { people = [], nextPageToken } = answer.value as SearchDirectoryPeopleResponse;
    const isCalledSo = ({ name }: InDirectory) => wordsOf(name) === wordsOf(names[at] ?? '');
    const found = people.flatMap((person) => personIn(person) ?? []);
    return {
      people: [...found.filter(isCalledSo), ...found.filter((one) => !isCalledSo(one))],
      more: nextPageToken !== undefined,
    };
  });
}

/** A name's words in whichever order: "Lovelace, Ada" is Ada Lovelace. */
function wordsOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,]+/)
    .sort()
    .join(' ');
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
