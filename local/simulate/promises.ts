/**
 * What must hold in every simulated run, judged by the sheet's cells and Chat's state alone. Nothing here comes
 * from the add-on: neither its code nor its constants.
 */
import type { ChatApi, SpaceReport } from '../chat-api';
import { type Grid, gridOf, type Ledger, textAt, uuidOf } from './ledger';
import { tagsIn } from './tags';

/** A promise that was broken, in a sentence. */
export interface Broken {
  promise: Promised;
  what: string;
}

export type Promised =
  | 'one space per row'
  | 'no space that no row knows'
  | 'nothing but the five columns changed'
  | 'no outcome on a wrong row'
  | 'no space is left without an owner'
  | 'nobody missing and unnamed'
  | 'never beyond the quota'
  | 'every run ends'
  | 'every row says what became of it'
  | 'nothing is sent after Stop'
  | 'locks are held for a moment'
  | 'trouble with everything is no row’s fault'
  | 'a form answer is set up by itself'
  | 'a paused schedule starts nothing'
  | 'a schedule is its owner’s'
  | 'a missing trigger is noticed'
  | 'nobody has a timer twice'
  | 'no firing lives beyond 5.5 minutes';

export interface Checker {
  /** What must hold at every moment; judges what is new since it was last asked. */
  always(): Broken[];
  /** What must hold once everything is quiet. */
  whenQuiet(): Broken[];
  /** How many rows were judged when it was quiet, and how many of them not in every way, by the reason. */
  judged(): Record<string, number>;
}

export interface CheckerOptions {
  chat: Pick<ChatApi, 'requests' | 'spaces'>;
  cells: () => string[][];
  ledger: Ledger;
}

/** Words that the Status column may hold. */
const STATUSES = ['', 'Waiting', 'Setting up', 'Done', 'Partly done', 'Failed', 'Fix this row'];
/** Columns that ask for something. */
const ASKING = ['Space name', 'Members', 'Managers', 'Owners', 'Groups', 'Type', 'Welcome message'];
const SPACE_EXISTS = ['Done', 'Partly done'];

export function createChecker({ chat, cells, ledger }: CheckerOptions): Checker {
  let judged = 0;
  /** The row's tag for each request id that was ever sent. */
  const tagBySent = new Map<string, string>();
  const said = new Set<string>();
  const counts: Record<string, number> = {};

  const tagOfSpace = (space: SpaceReport): string =>
    tagsIn(space.displayName)[0] ?? tagBySent.get(space.requestId ?? '') ?? '';

  const always = (): Broken[] => {
    const broken: Broken[] = [];
    const requests = chat.requests();
    // In Chat nothing changes but by a request.
    if (judged === requests.length) return broken;
    let made = false;
    for (; judged < requests.length; judged++) {
      const request = requests[judged];
      if (!request) continue;
      if (request.because === 'quota')
        broken.push({
          promise: 'never beyond the quota',
          what: `${request.method} ${request.path} by ${request.user} was one too many`,
        });
      if (request.path !== '/v1/spaces:setup') continue;
      made = true;
      const body = (request.body ?? {}) as { requestId?: string };
      const [tag] = tagsIn(JSON.stringify(body));
      if (body.requestId && tag && !tagBySent.has(body.requestId))
        tagBySent.set(body.requestId, tag);
    }
    for (const space of chat.spaces()) {
      const isJoined = (member: SpaceReport['members'][number]) => member.state === 'JOINED';
      const isLeft = !space.members.some((one) => one.email === space.createdBy && isJoined(one));
      const hasOwner = space.members.some((one) => one.role === 'ROLE_MANAGER' && isJoined(one));
      if (space.spaceType !== 'SPACE' || !isLeft || hasOwner || said.has(space.name)) continue;
      said.add(space.name);
      broken.push({
        promise: 'no space is left without an owner',
        what: `${space.createdBy} left ${space.name} “${space.displayName}”`,
      });
    }
    if (made) {
      const byTag = new Map<string, string[]>();
      for (const space of chat.spaces()) {
        const tag = tagOfSpace(space);
        byTag.set(tag, [...(byTag.get(tag) ?? []), space.name]);
      }
      for (const [tag, names] of byTag) {
        // A direct message with somebody named by an id tells no row; Chat makes one of each.
        if (tag === '') continue;
        const allowed = ledger.allowed.get(tag) ?? 0;
        // A torn row may ask for what names no row: a direct message to somebody by id.
        if (tag === '' || names.length <= allowed || said.has(tag)) continue;
        said.add(tag);
        broken.push({
          promise: 'one space per row',
          what: `${tag} has ${names.length} spaces (${names.join(', ')}), ${allowed} may be`,
        });
      }
    }
    return broken;
  };

  return {
    always,
    judged: () => counts,
    whenQuiet: () => {
      const grid = gridOf(cells());
      return [
        ...always(),
        ...orphans(grid, chat.spaces(), ledger, tagOfSpace),
        ...outcomes(grid, new Map(chat.spaces().map((space) => [space.name, space])), {
          ledger,
          tagOfSpace,
          tagBySent,
          counts,
        }),
      ];
    },
  };
}

/** Spaces that no row knows, unless somebody took away the cells which knew them. */
function orphans(
  grid: Grid,
  spaces: readonly SpaceReport[],
  ledger: Ledger,
  tagOfSpace: (space: SpaceReport) => string,
): Broken[] {
  const known = new Set<string>();
  /** Rows that are still there; the space of one that was deleted or copied over is nobody's. */
  const there = new Set<string>();
  for (let row = 2; row <= grid.cells.length; row++) {
    for (const tag of tagsIn(textAt(grid, row, 'Ref'))) there.add(tag);
    known.add(textAt(grid, row, 'Space ID'));
    // In doubt, for everybody to see.
    if (textAt(grid, row, 'Status') === 'Setting up' && textAt(grid, row, 'Details') !== '')
      known.add(uuidOf(textAt(grid, row, 'Request ID')));
  }
  return spaces
    .filter(
      (space) =>
        (tagOfSpace(space) === '' || there.has(tagOfSpace(space))) &&
        !known.has(space.name) &&
        !known.has(space.requestId ?? '') &&
        !ledger.lost.has(space.name) &&
        !ledger.lost.has(space.requestId ?? '') &&
        !ledger.loose.has(tagOfSpace(space)),
    )
    .map((space) => ({
      promise: 'no space that no row knows',
      what: `${space.name} “${space.displayName}” of ${tagOfSpace(space)}, asked for as ${space.requestId}`,
    }));
}

interface Knowledge {
  ledger: Ledger;
  tagOfSpace: (space: SpaceReport) => string;
  tagBySent: ReadonlyMap<string, string>;
  counts: Record<string, number>;
}

/** Rows that are judged at all; beside them stand those that are not judged in every way. */
const JUDGED = 'rows judged';

/** Why a row isn't judged in every way. undefined: it is. */
function exemption(grid: Grid, row: number, tag: string, ledger: Ledger): string | undefined {
  if (ledger.loose.has(tag)) return 'torn apart or decided by a person';
  if (ledger.copied.has(tag)) return 'copied under its id';
  if (ledger.changedLater.has(tag)) return 'changed after its outcome';
  return rests(grid, row) ? 'naming nobody, and resting' : undefined;
}

/** A named space with nobody in it waits for a word of its person where most rows name somebody. */
export function rests(grid: Grid, row: number): boolean {
  const text = (header: string) => textAt(grid, row, header);
  const isUntouched = text('Status') + text('Details') + text('Request ID') === '';
  const who = text('Members') + text('Managers') + text('Owners') + text('Groups');
  return isUntouched && text('Space name') !== '' && text('Type') + who === '';
}

function outcomes(
  grid: Grid,
  spaces: ReadonlyMap<string, SpaceReport>,
  { ledger, tagOfSpace, tagBySent, counts }: Knowledge,
): Broken[] {
  const broken: Broken[] = [];
  const ownerOf = (name: string) => {
    const space = spaces.get(name);
    return space && tagOfSpace(space);
  };
  for (let row = 2; row <= grid.cells.length; row++) {
    // A row that asks for nothing is empty to the add-on, whatever its tag.
    const asks = ASKING.some((header) => textAt(grid, row, header) !== '');
    const [tag = ''] = asks ? tagsIn(textAt(grid, row, 'Ref')) : [];
    if (tag !== '') {
      const why = exemption(grid, row, tag, ledger);
      for (const name of [JUDGED, why]) if (name) counts[name] = (counts[name] ?? 0) + 1;
    }
    if (ledger.loose.has(tag)) continue;
    const asked = textAt(grid, row, 'Ref');
    const status = textAt(grid, row, 'Status');
    const details = textAt(grid, row, 'Details');
    const link = textAt(grid, row, 'Space link');
    const spaceId = textAt(grid, row, 'Space ID');
    const uuid = uuidOf(textAt(grid, row, 'Request ID'));
    const where = `row ${row} (${tag || 'empty'})`;
    const say = (promise: Promised, what: string) =>
      broken.push({ promise, what: `${where}: ${what}` });

    if (tag === '') {
      if (status + details + link + spaceId + uuid !== '' && asked === '' && !ledger.torn)
        say('no outcome on a wrong row', `“${status}” ${spaceId} ${uuid} on a row without content`);
      continue;
    }
    if (rests(grid, row)) continue;
    if (!STATUSES.includes(status)) say('every row says what became of it', `says “${status}”`);
    if (status === '' || status === 'Waiting' || (status !== 'Done' && details === ''))
      say('every row says what became of it', `ends as “${status}” with “${details}”`);
    if (status === 'Setting up' && spaceId !== '')
      say('every row says what became of it', `${spaceId} is there, and its people never came`);

    const sentFor = tagBySent.get(uuid) ?? tag;
    // A renamed copy keeps the id of the row it was copied from, and says so.
    if (sentFor !== tag && !ledger.copied.has(tag))
      say('no outcome on a wrong row', `its request id was sent for ${sentFor}`);
    for (const named of tagsIn(details.replace(/“[^”]*”/g, '')))
      if (named !== tag && !ledger.copied.has(tag))
        say('no outcome on a wrong row', `its details speak of ${named}`);

    if (!SPACE_EXISTS.includes(status)) {
      // Somebody took away the id while the space was made: the row shows its space and asks.
      const isOwn = ownerOf(spaceId) === tag || ledger.copied.has(tag);
      const isOffered = spaces.get(spaceId)?.spaceType === 'GROUP_CHAT';
      const isAsking = status === 'Fix this row' && (uuid === '' || isOffered) && isOwn;
      if (spaceId !== '' && status !== 'Setting up' && !isAsking)
        say('no outcome on a wrong row', `${status} with ${spaceId}`);
      continue;
    }
    const space = spaces.get(spaceId);
    if (!space) {
      say('no outcome on a wrong row', `${status} with ${spaceId}, which is no space`);
      continue;
    }
    if (!opens(link, space))
      say('no outcome on a wrong row', `its link ${link} isn’t that of ${space.name}`);
    if (tagOfSpace(space) !== tag && !ledger.copied.has(tag))
      say('no outcome on a wrong row', `has the space of ${tagOfSpace(space)}`);
    if (ledger.changedLater.has(tag) || ledger.copied.has(tag)) continue;
    people(grid, row, space, ledger.allowed.get(tag) ?? 1, (what) =>
      say('nobody missing and unnamed', what),
    );
  }
  return broken;
}

/** Whether a link is one that Google opens this space by: Chat's own, or that of its page in Gmail. */
function opens(link: string, { name, spaceType }: SpaceReport): boolean {
  const id = name.slice('spaces/'.length);
  const direct = spaceType === 'DIRECT_MESSAGE';
  const place = link.replace(/\?cls=\d+$/, '');
  return (
    place === `https://chat.google.com/${direct ? 'dm' : 'room'}/${id}` ||
    place === `https://mail.google.com/chat/u/0/#chat/space/${id}`
  );
}

/**
 * Who is in, who is named as missing, and what Status says of it. So many `messages` may stand in the space: two
 * rows that ask for the same direct message each post theirs.
 */
function people(
  grid: Grid,
  row: number,
  space: SpaceReport,
  messages: number,
  say: (what: string) => void,
): void {
  const status = textAt(grid, row, 'Status');
  const details = textAt(grid, row, 'Details');
  const members = new Map(space.members.map((member) => [member.email, member]));
  const addresses = (header: string): string[] =>
    textAt(grid, row, header).match(/[^\s,]+@[^\s,]+/g) ?? [];
  const asked = new Set(
    ['Members', 'Managers', 'Owners', 'Groups'].flatMap((header) => addresses(header)),
  );
  const sentences = details.split(/(?<=\.) /);
  const named = (address: string, as: RegExp) =>
    sentences.some((sentence) => speaksOf(sentence, address) && as.test(sentence));
  const missingWords = /can’t be added|could not be added/;
  let missing = 0;
  for (const address of asked) {
    if (address === space.createdBy) continue;
    const member = members.get(address.replace(/^alias-/, ''));
    const isNamed = named(address, missingWords);
    if (!member) missing++;
    if (!member && !isNamed) say(`${address} is not in ${space.name}, and isn’t named`);
    if (member && isNamed) say(`${address} is in ${space.name}, and is named as missing`);
    if (member?.state === 'INVITED' && !named(address, /invited/))
      say(`${address} is only invited to ${space.name}, and Details doesn’t say so`);
    const role = addresses('Owners').includes(address)
      ? 'ROLE_MANAGER'
      : addresses('Managers').includes(address)
        ? 'ROLE_ASSISTANT_MANAGER'
        : undefined;
    if (member && role && member.role !== role && !speaksOf(details, address))
      say(`${address} is ${member.role} in ${space.name}, and isn’t named`);
  }
  if (missing > 0 && status === 'Done') say(`Done, though ${missing} are not in`);
  const welcome = textAt(grid, row, 'Welcome message');
  const posted = space.messages.filter((message) => message === welcome).length;
  if (welcome !== '' && posted > messages) say(`the welcome message stands there ${posted} times`);
  if (welcome !== '' && posted === 0 && !/welcome message/.test(details))
    say('the welcome message isn’t there, and Details doesn’t say so');
}

/** Whether an address stands in a text as a word of its own: `p1@…` doesn't in `group1@…`. */
function speaksOf(text: string, address: string): boolean {
  return text.split(/[\s,;:“”]+/).some((word) => word.replace(/\.$/, '') === address);
}
