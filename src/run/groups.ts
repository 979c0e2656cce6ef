/** Google groups named by address: looked up once in Cloud Identity and remembered. */
import { lookUpGroup } from '../chat/calls';
import { explain, isPassing } from '../chat/explain';
import type { Request } from '../request/request';
import type { Ports } from './ports';
import type { Slice } from './slice-state';

/** The property that remembers ids by address. */
const KEY = 'groups';
/** A property holds 9 KB; the oldest are forgotten first. */
const LONGEST = 8_500;

export function readGroups(properties: Record<string, string>): Record<string, string | null> {
  try {
    const groups = JSON.parse(properties[KEY] ?? '{}') as unknown;
    return typeof groups === 'object' && groups !== null
      ? (groups as Record<string, string | null>)
      : {};
  } catch {
    return {};
  }
}

/**
 * Finds the ids of all groups that the requests name by address. Trouble never stops a row:
 * a group that could not be looked up is missing from the answer, and named as missing later.
 */
export function findGroups(
  slice: Pick<Slice, 'ports' | 'groups' | 'groupsBarred'>,
  requests: readonly Pick<Request, 'groups'>[],
): void {
  const addresses = new Set<string>();
  for (const request of requests)
    for (const group of request.groups)
      if ('address' in group && slice.groups[group.address] === undefined)
        addresses.add(group.address);
  if (addresses.size === 0 || slice.groupsBarred) return;
  const asked = [...addresses];
  const answers = slice.ports.call(asked.map(lookUpGroup));
  asked.forEach((address, index) => {
    const answer = answers[index];
    if (!answer) return;
    if (answer.ok) {
      const name = (answer.value as { name?: unknown }).name;
      if (typeof name === 'string' && name.startsWith('groups/')) slice.groups[address] = name;
    } else if (!isPassing(answer.error) && explain(answer.error).about !== 'everything') {
      slice.groups[address] = null;
    } else if (!isPassing(answer.error)) {
      slice.groupsBarred = true;
    }
  });
  remember(slice.ports, slice.groups);
}

/** Only groups that were found are kept: one that is none today may be made tomorrow. */
function remember(ports: Ports, groups: Record<string, string | null>): void {
  const found = Object.entries(groups).filter(([, id]) => id !== null);
  while (JSON.stringify(found).length > LONGEST) found.shift();
  ports.stores.document.set({ [KEY]: JSON.stringify(Object.fromEntries(found)) });
}
