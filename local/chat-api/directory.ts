/** The People API's `people:batchGet`: from Chat's ids to the names and addresses of the organisation's people. */
import { invalid } from './errors';
import type { Call, Chat } from './state';
import type { JsonObject } from './wire';

/** People in one call. Source: the reference of `people.getBatchGet`. */
const MOST = 200;

const FIELDS = ['names', 'emailAddresses'];

/** `people.getBatchGet`. Whom the directory doesn't know is answered with 404 beside the others. */
export function batchGetPeople(chat: Chat, call: Call): JsonObject {
  const given = call.query['resourceNames'] as string | string[] | undefined;
  const names = given === undefined ? [] : [given].flat();
  const fields = ((call.query['personFields'] as string | undefined) ?? '').split(',');
  if (fields.some((field) => !FIELDS.includes(field)))
    throw invalid(`Invalid personFields mask path. Valid paths here are ${FIELDS}. Got: ${fields}`);
  if (names.length === 0 || names.length > MOST)
    throw invalid(`Between 1 and ${MOST} resource names are required. Got: ${names.length}`);
  return { responses: names.map((name) => answerFor(chat, name, fields)) };
}

function answerFor({ people }: Chat, resourceName: string, fields: readonly string[]): JsonObject {
  const id = /^people\/(\d+)$/.exec(resourceName)?.[1];
  if (id === undefined) throw invalid(`Resource name should be people/{id}. Got: ${resourceName}`);
  const address = people.address(`users/${id}`);
  const kind = address === '' ? 'nobody' : people.user(`users/${id}`).kind;
  if (kind === 'nobody' || kind === 'outside' || kind === 'group')
    return { requestedResourceName: resourceName, httpStatusCode: 404 };
  const metadata = { primary: true };
  return {
    requestedResourceName: resourceName,
    httpStatusCode: 200,
    person: {
      resourceName,
      ...(fields.includes('names') && { names: [{ metadata, displayName: nameOf(address) }] }),
      ...(fields.includes('emailAddresses') && { emailAddresses: [{ metadata, value: address }] }),
    },
  };
}

/** `eva.horn@…` is Eva Horn. */
function nameOf(address: string): string {
  return address
    .slice(0, address.indexOf('@'))
    .split(/[._]/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join(' ');
}
