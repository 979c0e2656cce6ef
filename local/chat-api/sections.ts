/** The methods on the sections of a person's own Chat, and on what stands in them. */
import { failedPrecondition, invalid, notFound } from './errors';
import { needSelf } from './notifications';
import { listed, pageOf } from './pages';
import { maskOf } from './spaces';
import { type Call, type Chat, newId, type Section, type Space } from './state';
import type { JsonObject } from './wire';

/** Characters of a section's name. Source: `Section.display_name`. */
const DISPLAY_NAME_LENGTH = 80;

/** How many sections or items come at once. Source: `ListSectionsRequest.page_size`. */
const PAGE = { usual: 10, most: 100 };

/** Sections that everybody has, below one's own, with what stands in each by itself. */
const DEFAULTS = [
  { id: 'default-direct-messages', type: 'DEFAULT_DIRECT_MESSAGES' },
  { id: 'default-spaces', type: 'DEFAULT_SPACES' },
  { id: 'default-apps', type: 'DEFAULT_APPS' },
] as const;

type DefaultId = (typeof DEFAULTS)[number]['id'];

function ownOf(chat: Chat, call: Call): Section[] {
  needSelf(chat, call);
  let own = chat.state.sections.get(call.caller.name);
  if (own === undefined) {
    own = [];
    chat.state.sections.set(call.caller.name, own);
  }
  return own;
}

function shownOwn(own: readonly Section[], section: Section): JsonObject {
  const { name, displayName } = section;
  return { name, displayName, sortOrder: own.indexOf(section) + 1, type: 'CUSTOM_SECTION' };
}

/** All sections of the caller, in their order. */
function all(call: Call, own: readonly Section[]): JsonObject[] {
  return [
    ...own.map((section) => shownOwn(own, section)),
    ...DEFAULTS.map(({ id, type }, index) => ({
      name: `${call.caller.name}/sections/${id}`,
      sortOrder: own.length + index + 1,
      type,
    })),
  ];
}

/** A section of the caller's own that the path names. Throws 404, and 400 for one that everybody has. */
function ownSection(own: readonly Section[], id: string): Section {
  if (DEFAULTS.some((section) => section.id === id))
    throw invalid('Only a section of type CUSTOM_SECTION can be changed.');
  const section = own.find(({ name }) => name.endsWith(`/sections/${id}`));
  if (section === undefined) throw notFound('Section not found.');
  return section;
}

function checkedName(value: unknown): string {
  const displayName = typeof value === 'string' ? value.trim() : '';
  if (displayName === '') throw invalid('section.display_name is required.');
  if ([...displayName].length > DISPLAY_NAME_LENGTH)
    throw invalid(
      `section.display_name is too long: at most ${DISPLAY_NAME_LENGTH} characters are allowed.`,
    );
  return displayName;
}

/** `users.sections.create`. */
export function createSection(chat: Chat, call: Call): JsonObject {
  const own = ownOf(chat, call);
  if (call.body['type'] !== 'CUSTOM_SECTION')
    throw invalid('Only a section of type CUSTOM_SECTION can be created.');
  const section: Section = {
    name: `${call.caller.name}/sections/${newId(chat.state, 11)}`,
    displayName: checkedName(call.body['displayName']),
    spaces: [],
  };
  own.push(section);
  return shownOwn(own, section);
}

/** `users.sections.list`. */
export function listSections(chat: Chat, call: Call): JsonObject {
  const sections = all(call, ownOf(chat, call));
  const { page, nextPageToken } = pageOf(chat, sections, call.query, PAGE);
  return listed('sections', page, nextPageToken);
}

/** `users.sections.patch`: another name. */
export function updateSection(chat: Chat, call: Call): JsonObject {
  const own = ownOf(chat, call);
  const mask = maskOf(call.query['updateMask']);
  if (mask.length !== 1 || mask[0] !== 'displayName')
    throw invalid(`update_mask must be display_name. Got: ${mask.join(',')}`);
  const section = ownSection(own, call.ids['section'] ?? '');
  section.displayName = checkedName(call.body['displayName']);
  return shownOwn(own, section);
}

/** `users.sections.delete`: its spaces fall back to where they stood. */
export function deleteSection(chat: Chat, call: Call): JsonObject {
  const own = ownOf(chat, call);
  own.splice(own.indexOf(ownSection(own, call.ids['section'] ?? '')), 1);
  return {};
}

/** `users.sections.position`: to a place in the order, or to its start or end. */
export function positionSection(chat: Chat, call: Call): JsonObject {
  const own = ownOf(chat, call);
  const section = ownSection(own, call.ids['section'] ?? '');
  const { sortOrder, relativePosition } = call.body as {
    sortOrder?: number;
    relativePosition?: string;
  };
  if ((sortOrder === undefined) === (relativePosition === undefined))
    throw invalid('Exactly one of sort_order and relative_position is required.');
  if (sortOrder !== undefined && sortOrder < 1) throw invalid('sort_order must be greater than 0.');
  const place = sortOrder ?? (relativePosition === 'START' ? 1 : own.length);
  own.splice(own.indexOf(section), 1);
  own.splice(place - 1, 0, section);
  return { section: shownOwn(own, section) };
}

/** The id of the section in which a space stands for the caller. */
function sectionIdOf(own: readonly Section[], space: Space): string {
  const mine = own.find((section) => section.spaces.includes(space.name));
  if (mine !== undefined) return idOf(mine.name);
  const usual: DefaultId = space.singleUserBotDm
    ? 'default-apps'
    : space.spaceType === 'SPACE'
      ? 'default-spaces'
      : 'default-direct-messages';
  return usual;
}

function idOf(sectionName: string): string {
  return sectionName.slice(sectionName.lastIndexOf('/') + 1);
}

function shownItem(call: Call, own: readonly Section[], space: Space): JsonObject {
  const section = `${call.caller.name}/sections/${sectionIdOf(own, space)}`;
  return { name: `${section}/items/${space.name.slice('spaces/'.length)}`, space: space.name };
}

/** `users.sections.items.list`: of one section, or with `-` of all. */
export function listSectionItems(chat: Chat, call: Call): JsonObject {
  const own = ownOf(chat, call);
  const id = call.ids['section'] ?? '';
  if (id !== '-' && !DEFAULTS.some((one) => one.id === id)) ownSection(own, id);
  const filter = (call.query['filter'] as string | undefined) ?? '';
  const wanted = /^\s*space\s*=\s*"?(spaces\/[\w-]+)"?\s*$/.exec(filter)?.[1];
  if (filter.trim() !== '' && wanted === undefined) throw invalid(`Invalid filter. Got: ${filter}`);
  if (id === '-' && wanted === undefined) throw invalid('The wildcard needs a filter by space.');
  const items = [...chat.state.spaces.values()]
    .filter(
      (space) =>
        isMine(space, call) &&
        (wanted === undefined || space.name === wanted) &&
        (id === '-' || sectionIdOf(own, space) === id),
    )
    .map((space) => shownItem(call, own, space));
  const { page, nextPageToken } = pageOf(chat, items, call.query, PAGE);
  return listed('sectionItems', page, nextPageToken);
}

function isMine(space: Space, call: Call): boolean {
  return space.members.get(call.caller.name)?.state === 'JOINED';
}

/** `users.sections.items.move`: a space from one section of the caller's to another. */
export function moveSectionItem(chat: Chat, call: Call): JsonObject {
  const own = ownOf(chat, call);
  const from = call.ids['section'] ?? '';
  const space = chat.state.spaces.get(`spaces/${call.ids['item'] ?? ''}`);
  if (space === undefined || !isMine(space, call)) throw notFound('Section item not found.');
  if (sectionIdOf(own, space) !== from) throw notFound('Section item not found.');
  const target = (call.body['targetSection'] as string | undefined) ?? '';
  const found = /^users\/([^/]+)\/sections\/([^/]+)$/.exec(target);
  if (found === null) throw invalid('target_section must be users/{user}/sections/{section}.');
  needSelf(chat, { ...call, ids: { user: found[1] ?? '' } });
  const id = found[2] ?? '';
  const isDefault = DEFAULTS.some((section) => section.id === id);
  if (isDefault && sectionIdOf([], space) !== id)
    throw failedPrecondition('The space does not belong to this default section.');
  const section = isDefault ? undefined : ownSection(own, id);
  for (const one of own) one.spaces = one.spaces.filter((name) => name !== space.name);
  section?.spaces.push(space.name);
  return { sectionItem: shownItem(call, own, space) };
}
