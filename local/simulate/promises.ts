/**
 * What must hold in every simulated run, judged by the sheet's cells and Chat's state alone. Nothing here comes
 * from the add-on: neither its code nor its constants.
 */
import type { ChatApi, SpaceReport } from '../chat-api';
import { fiveCellsAt, type Grid, gridOf, type Ledger, textAt, uuidOf } from './ledger';
import { createMyChatJudge, type MyChatJudge } from './my-chat';
import type { Broken } from './promised';
import { createRemovals, type Reader, type Removals } from './removals';
import { createNames, type Names } from './renamer';
import { judgeRows } from './row-promises';
import { tagsIn } from './tags';
import { createTouchJudge } from './touches';

export interface Checker {
  /** What must hold at every moment; judges what is new since it was last asked, by this execution. */
  always(execution?: object): Broken[];
  /** Who was taken out, and what people ticked. */
  removals: Removals;
  /** Which spaces got new names. */
  names: Names;
  /** What was done in people's own Chat. */
  myChat: MyChatJudge;
  /** What the execution read last, and when. */
  read(execution: Reader | undefined, cells: string[][], at: number): void;
  /** What must hold once everything is quiet. */
  whenQuiet(): Broken[];
  /** How many rows were judged when it was quiet, and how many of them not in every way, by the reason. */
  judged(): Record<string, number>;
}

export interface CheckerOptions {
  chat: Pick<ChatApi, 'requests' | 'spaces'>;
  cells: () => string[][];
  ledger: Ledger;
  /** The cells of another sheet with rows of its own. */
  elsewhere?: () => string[][];
}

const QUOTA_WINDOW_MS = 60_000;

/** Whoever sets up a space by hand asks under no request id. */
function isByHand({ path, body }: ReturnType<ChatApi['requests']>[number]): boolean {
  return path === '/v1/spaces:setup' && (body as SetUpBody).requestId === undefined;
}

export function createChecker({ chat, cells, ledger, elsewhere }: CheckerOptions): Checker {
  let judged = 0;
  /** The row's tag for each request id that was ever sent. */
  const tagBySent = new Map<string, string>();
  const said = new Set<string>();
  const asked = new Map<string, Thing>();
  const counts: Record<string, number> = {};
  const touched = createTouchJudge(chat, ledger);

  const tagOfSpace = (space: SpaceReport): string =>
    ledger.before.has(space.name)
      ? ''
      : (tagsIn(space.displayName)[0] ?? tagBySent.get(space.requestId ?? '') ?? '');

  /** For which row it was made, whatever it is called since: a row that changes may give a space a new name. */
  const tagMadeFor = (space: SpaceReport): string =>
    ledger.before.has(space.name)
      ? ''
      : (tagBySent.get(space.requestId ?? '') ?? tagOfSpace(space));

  /** Spaces that were set up right before, by hand, or refused, use the same quota: nothing that runs here could know of them. */
  const isBesideOthers = (at: number): boolean =>
    chat.requests().some((one) => isByHand(one) && one.at <= at && at - one.at < QUOTA_WINDOW_MS);

  const removals = createRemovals(ledger);
  const names = createNames();
  const myChat = createMyChatJudge();
  const always = (execution?: object): Broken[] => {
    const broken: Broken[] = [];
    const requests = chat.requests();
    // In Chat nothing changes but by a request.
    if (judged === requests.length) return broken;
    broken.push(...removals.judge(requests.slice(judged), chat.spaces(), execution));
    let made = false;
    let changed = false;
    for (; judged < requests.length; judged++) {
      const request = requests[judged];
      if (!request) continue;
      changed ||= request.method !== 'GET';
      if (request.because === 'quota' && !isBesideOthers(request.at))
        broken.push({
          promise: 'never beyond the quota',
          what: `${request.method} ${request.path} by ${request.user} was one too many`,
        });
      broken.push(
        ...touched(request),
        ...names.judge(request, execution),
        ...myChat.judge(request),
      );
      if (request.path !== '/v1/spaces:setup') continue;
      made = true;
      const body = (request.body ?? {}) as SetUpBody;
      broken.push(...askedOtherwise(asked, body, request));
      const [tag] = tagsIn(JSON.stringify(body));
      if (body.requestId && tag && !tagBySent.has(body.requestId))
        tagBySent.set(body.requestId, tag);
    }
    // Chat is not read where it was only asked.
    const spaces = changed ? chat.spaces() : [];
    for (const space of spaces) {
      const isJoined = (member: SpaceReport['members'][number]) => member.state === 'JOINED';
      const isLeft = !space.members.some((one) => one.email === space.createdBy && isJoined(one));
      const hasOwner = space.members.some((one) => one.role === 'ROLE_MANAGER' && isJoined(one));
      if (space.spaceType !== 'SPACE' || !isLeft || hasOwner || said.has(space.name)) continue;
      // That an owner leaves between the last look and one's own leaving can't be known.
      if (ledger.gone.get(space.name)?.isKnown === false) continue;
      said.add(space.name);
      broken.push({
        promise: 'no space is left without an owner',
        what: `${space.createdBy} left ${space.name} “${space.displayName}”`,
      });
    }
    if (made) {
      const byTag = new Map<string, string[]>();
      for (const space of spaces) {
        const tag = tagMadeFor(space);
        byTag.set(tag, [...(byTag.get(tag) ?? []), space.name]);
      }
      for (const [tag, names] of byTag) {
        // A direct message with somebody named by an id tells no row; Chat makes one of each.
        if (tag === '') continue;
        const unsent = (ledger.copiedUnder.get(tag) ?? []).filter((uuid) => !tagBySent.has(uuid));
        const allowed = (ledger.allowed.get(tag) ?? 0) + unsent.length;
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
    ...{ removals, names, myChat },
    read: (execution, read, at) => {
      removals.read(execution, read, at);
      names.read(execution, read);
    },
    judged: () => counts,
    whenQuiet: () => {
      const grid = gridOf(cells());
      const knowledge = { ledger, tagOfSpace, tagBySent, counts };
      return [
        ...always(),
        ...orphans(grid, chat.spaces(), ledger, tagOfSpace),
        ...judgeRows(grid, chat.spaces(), { ...knowledge, defaults: ledger.defaults }),
        // What was set for one sheet holds for no other.
        ...(elsewhere
          ? judgeRows(gridOf(elsewhere()), chat.spaces(), { ...knowledge, defaults: {} })
          : []),
      ];
    },
  };
}

interface SetUpBody {
  requestId?: string;
  space?: { displayName?: string };
  memberships?: { member?: { name?: string } }[];
}

/** What an id was sent for. */
interface Thing {
  /** The first send that Chat didn't refuse: it may have made this. */
  first?: { user: string; name: string; people: Set<string> };
  /** Who was asked for until then, also in what Chat refused. */
  ever: Set<string>;
}

/**
 * Chat may have made what was asked for first: whoever sends the id again asks for that, or for fewer people. A send that
 * Chat refused made nothing. Whoever takes the row over, and can't know that it was sent again without those whom Chat refused,
 * may ask for them, too: where the first person's space exists, Chat refuses their id, whomever they ask for.
 */
function askedOtherwise(
  asked: Map<string, Thing>,
  body: SetUpBody,
  { user, status }: { user: string; status: number },
): Broken[] {
  const { requestId = '', space, memberships = [] } = body;
  const name = space?.displayName ?? '';
  const people = memberships.flatMap(({ member }) => member?.name ?? []);
  const thing = asked.get(requestId) ?? { ever: new Set() };
  asked.set(requestId, thing);
  const { first, ever } = thing;
  if (!first) {
    // Whoever sends is in what Chat makes, named or not: of another's request the same row may name them.
    for (const one of [...people, `users/${user}`]) ever.add(one);
    if (status === 200) thing.first = { user, name, people: new Set(people) };
    return [];
  }
  const may = user === first.user ? first.people : ever;
  const isOther = requestId !== '' && (first.name !== name || people.some((one) => !may.has(one)));
  return isOther
    ? [{ promise: 'an id is sent for one thing', what: `${requestId} for “${name}” of ${people}` }]
    : [];
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
    // In doubt, for everybody to see; or as somebody left it who typed over or cleared what said so.
    const isInDoubt =
      textAt(grid, row, 'Status') === 'Setting up' && textAt(grid, row, 'Details') !== '';
    if (isInDoubt || ledger.left.get(fiveCellsAt(grid, row)) === 'touched')
      known.add(uuidOf(textAt(grid, row, 'Request ID')));
  }
  return spaces
    .filter(
      (space) =>
        (tagOfSpace(space) === '' || there.has(tagOfSpace(space))) &&
        !known.has(space.name) &&
        !ledger.before.has(space.name) &&
        !known.has(space.requestId ?? '') &&
        !ledger.lost.has(space.name) &&
        !ledger.lost.has(space.requestId ?? ''),
    )
    .map((space) => ({
      promise: 'no space that no row knows',
      what: `${space.name} “${space.displayName}” of ${tagOfSpace(space)}, asked for as ${space.requestId}`,
    }));
}
