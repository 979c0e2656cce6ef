/** The People API, as far as it is needed: from Chat's ids to the organisation's people, and from names to them. */
import { COLLEAGUES } from './colleagues';
import { invalid, notInDomain } from './errors';
import { listed, pageOf } from './pages';
import { hash } from './people';
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

/** People on a page. Source: the reference of `people.searchDirectoryPeople`. */
const PAGE = { usual: 100, most: 500 };

/** Kinds of whom the directory knows. Whoever can't be added to a space has an account all the same. */
const KNOWN: readonly string[] = ['colleague', 'blocked', 'forbidden', 'invited'];

/**
 * `people.searchDirectoryPeople`: whoever has, for each word of the query, a word of their name or address that begins so.
 * That it takes all words, and in whatever order, is assumed.
 */
export function searchDirectoryPeople(chat: Chat, call: Call): JsonObject {
  const { people } = chat;
  const domain = people.address(call.caller.name).split('@')[1] ?? '';
  if (call.caller.kind === 'outside') throw notInDomain();
  const query = ((call.query['query'] as string | undefined) ?? '').trim();
  if (query === '') throw invalid('query is required and must not be empty.');
  const fields = ((call.query['readMask'] as string | undefined) ?? '').split(',');
  if (fields.some((field) => !FIELDS.includes(field)))
    throw invalid(`Invalid readMask mask path. Valid paths here are ${FIELDS}. Got: ${fields}`);
  const sources = (call.query['sources'] as string[] | undefined) ?? [];
  if (!sources.some((source) => /_DOMAIN_(?:CONTACT|PROFILE)$/.test(source)))
    throw invalid('sources are required: at least one must be given.');
  const size = (call.query['pageSize'] as number | undefined) ?? 0;
  if (size < 0 || size > PAGE.most)
    throw invalid(`pageSize must be between 1 and ${PAGE.most}. Got: ${size}`);
  const isOfProfiles = sources.includes('DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE');
  const all = [...people.addresses(), ...COLLEAGUES.map(([, box]) => `${box}@${domain}`)];
  const words = wordsOf(query);
  const found = [...new Set(isOfProfiles ? all : [])]
    .filter((address) => KNOWN.includes(people.at(address)?.kind ?? ''))
    .map((address) => ({ address, name: nameOf(address) }))
    .filter(({ address, name }) => {
      const theirs = [...wordsOf(name), ...wordsOf(address.slice(0, address.indexOf('@')))];
      return words.every((word) => theirs.some((one) => one.startsWith(word)));
    })
    .sort((one, other) =>
      `${one.name}\n${one.address}` < `${other.name}\n${other.address}` ? -1 : 1,
    );
  // A token belongs to what was asked when it was given.
  const asked = `${hash(JSON.stringify([query, fields, sources, size]))}.`;
  const token = (call.query['pageToken'] as string | undefined) ?? '';
  if (token !== '' && !token.startsWith(asked))
    throw invalid('Sync or page token was given for another request.');
  const { page, nextPageToken } = pageOf(
    chat,
    found,
    { ...call.query, pageToken: token.slice(token === '' ? 0 : asked.length) },
    PAGE,
  );
  const shown = page.map(({ address, name }) => ({
    resourceName: people.at(address)?.name.replace('users/', 'people/') ?? '',
    ...personOf(address, name, fields),
  }));
  return {
    ...listed('people', shown, nextPageToken && asked + nextPageToken),
    ...(found.length > 0 ? { totalSize: found.length } : {}),
  };
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function personOf(address: string, displayName: string, fields: readonly string[]): JsonObject {
  const metadata = { primary: true };
  return {
    ...(fields.includes('names') && { names: [{ metadata, displayName }] }),
    ...(fields.includes('emailAddresses') && { emailAddresses: [{ metadata, value: address }] }),
  };
}

function answerFor({ people }: Chat, resourceName: string, fields: readonly string[]): JsonObject {
  const id = /^people\/(\d+)$/.exec(resourceName)?.[1];
  if (id === undefined) throw invalid(`Resource name should be people/{id}. Got: ${resourceName}`);
  const address = people.address(`users/${id}`);
  const kind = address === '' ? 'nobody' : people.user(`users/${id}`).kind;
  if (kind === 'nobody' || kind === 'outside' || kind === 'group')
    return { requestedResourceName: resourceName, httpStatusCode: 404 };
  return {
    requestedResourceName: resourceName,
    httpStatusCode: 200,
    person: { resourceName, ...personOf(address, nameOf(address), fields) },
  };
}

/** `eva.horn@…` is Eva Horn, unless she is one of those with a name of their own. */
function nameOf(address: string): string {
  const box = address.slice(0, address.indexOf('@'));
  const known = COLLEAGUES.find(([, theirs]) => theirs === box);
  if (known) return known[0];
  return box
    .split(/[._]/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join(' ');
}
