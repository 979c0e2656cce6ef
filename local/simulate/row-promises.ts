/**
 * What each row of a simulated run must say once everything is quiet, judged by its cells, Chat's state and what people
 * did to it. Nothing here comes from the add-on: neither its code nor its constants.
 */
import type { SpaceReport } from '../chat-api';
import {
  type Asked,
  askedAt,
  fiveCellsAt,
  type Grid,
  type Ledger,
  tagAskedAt,
  textAt,
  underStampAt,
  uuidOf,
  versionAt,
} from './ledger';
import type { Broken, Promised } from './promised';
import { TAG_HEADER, tagsIn } from './tags';

export interface Knowledge {
  ledger: Ledger;
  /** What empty cells of this sheet mean. */
  defaults: Ledger['defaults'];
  /** Whose space it is, by its name or by the request that made it. */
  tagOfSpace: (space: SpaceReport) => string;
  /** The row's tag for each request id that was ever sent. */
  tagBySent: ReadonlyMap<string, string>;
  /** Counts what was judged. */
  counts: Record<string, number>;
}

/** Words that the Status column may hold. */
const STATUSES = ['', 'Waiting', 'Setting up', 'Done', 'Partly done', 'Failed', 'Fix this row'];
/** Columns that ask for something. */
const ASKING = ['Space name', 'Members', 'Managers', 'Owners', 'Groups', 'Type', 'Welcome message'];
const SPACE_EXISTS = ['Done', 'Partly done'];
/** What a copy of a row says that bears its id. */
const SAYS_COPY = /^A copy of another row/;

/** What a row says for which a group chat was there; a change of another row of it may have made a space of that since. */
const SAYS_OFFERED = /group chat of exactly these people already/;
/** What a row says that was never sent, for a space of its name is there. */
const SAYS_NAMESAKE = /^You are in (?:a space|\d+ spaces) of this name already/;

/** What each row says under an id whose space may be any one's: it claims nothing, and asks. */
const SAYS_WHOSE = /nothing tells whose it is\./;

/** What a row in doubt says that was changed since. */
const SAYS_CHANGED = /^Sent, but no answer came, and the row was changed since\./;

const SAYS_UNREADABLE = /its people can’t be read/;

/** Rows that are judged at all; beside them stand those that are not judged in every way. */
export const JUDGED = 'rows judged';
/** Somebody forged what it says: what is promised of it is that nothing in Chat came of that. */
const FORGED = 'rows with a forged outcome, not judged';
/** Somebody sorted some columns without the others, and the row bears another one's id: it is judged by that. */
const BY_ID = 'torn apart, and judged by their id';
/** A copy that was changed into another row, and alone bears the id by now, or names those for whom the space was made. */
const HEIR = 'copies that bear the id or its people alone, and judged by it';

/** Nothing acts on cells that don't fit together: that they stand as a person left them is what is promised of them. */
const STANDS = 'cells that don’t fit together, and stand as they were left';

/**
 * What is excused, and why: cells that fit together and say what a person put there. Where somebody sorted some columns without the others, nobody can tell whose outcome the row should bear, nor of whom the
 * one speaks that it bears; that it says what became of it, and is no empty word, holds for it as for any row.
 */
export const EXCUSED = {
  copied: 'excused: copies, as they were copied',
  touched: 'excused: as somebody typed, cleared or sorted them',
  whose: 'excused: torn apart, whose outcome it bears',
  'of whom': 'excused: torn apart, of whom its outcome speaks',
  mixed: 'excused: torn apart, its five cells are of several rows',
} as const;

/** A broken promise; `torn`: what makes it none where somebody tore the row apart; `copied`: it is none. */
interface Complaint extends Broken {
  torn?: 'whose' | 'of whom' | 'mixed';
  copied?: boolean;
}

/** The share of the rows judged that were excused in anything. */
export function excusedShare(counts: Readonly<Record<string, number>>): number {
  const excused = Object.values(EXCUSED).reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  return excused / Math.max(1, counts[JUDGED] ?? 0);
}

/** Whether a row asks for anything: that people from outside may come in asks for nothing by itself. */
export function asksForAnything(grid: Grid, row: number): boolean {
  return ASKING.some((header) => textAt(grid, row, header) !== '');
}

/** A named space with nobody in it waits for a word of its person where most rows name somebody. */
export function rests(grid: Grid, row: number): boolean {
  const text = (header: string) => textAt(grid, row, header);
  const isUntouched = text('Status') + text('Details') + text('Request ID') === '';
  const who = text('Members') + text('Managers') + text('Owners') + text('Groups');
  return isUntouched && text('Space name') !== '' && text('Type') + who === '';
}

export function judgeRows(
  grid: Grid,
  spaces: readonly SpaceReport[],
  knowledge: Knowledge,
): Broken[] {
  const broken: Complaint[] = [];
  const byName = new Map(spaces.map((space) => [space.name, space]));
  for (let row = 2; row <= grid.cells.length; row++) {
    const { counts, ledger } = knowledge;
    const { counted, complaints, isTorn } = judgeRow(grid, row, byName, knowledge);
    const isRight = isSetRight(grid, row, byName, knowledge);
    const left = ledger.left.get(fiveCellsAt(grid, row)) ?? (isRight ? 'copied' : undefined);
    const excuse = ({ torn, copied }: Complaint) =>
      left ?? (isTorn ? torn : undefined) ?? (copied ? 'copied' : undefined);
    broken.push(...complaints.filter((one) => excuse(one) === undefined));
    // A row counts once, by the first that it is excused for.
    const [first] = complaints.flatMap((one) => excuse(one) ?? []);
    const stands = left !== undefined && !fitTogether(grid, row);
    const as = stands ? STANDS : first && EXCUSED[first];
    for (const name of [...counted, ...(first && as ? [as] : [])])
      counts[name] = (counts[name] ?? 0) + 1;
  }
  return broken.map(({ promise, what }) => ({ promise, what }));
}

/**
 * Whether it is a copy of a row that bore another's outcome just then, and says what that row said before: of its own space,
 * where it names one. So would any copy of it that was made before or after.
 */
function isSetRight(
  grid: Grid,
  row: number,
  spaces: ReadonlyMap<string, SpaceReport>,
  { ledger, tagOfSpace, tagBySent }: Knowledge,
): boolean {
  if (!ledger.setRight.has(fiveCellsAt(grid, row))) return false;
  const space = spaces.get(textAt(grid, row, 'Space ID'));
  const sentFor = tagBySent.get(uuidOf(textAt(grid, row, 'Request ID')));
  return space === undefined || tagOfSpace(space) === sentFor;
}

/**
 * Of rows under one id that ask for different things by now one is the row, and the others are copies: the sidebar says so,
 * and asks. As long as nobody presses anything they stand as they were while they were the same. One that asks for what the
 * id was first seen with is no copy.
 */
function isCopyOfAnother(grid: Grid, row: number, ledger: Ledger): boolean {
  const { copied, torn, asked, defaults } = ledger;
  const uuid = uuidOf(textAt(grid, row, 'Request ID'));
  const asks = (one: number) => ASKING.map((header) => textAt(grid, one, header)).join('\n');
  const isOther = (one: number) =>
    uuidOf(textAt(grid, one, 'Request ID')) === uuid && asks(one) !== asks(row);
  const [first] = asked.get(uuid)?.keys() ?? [];
  const isAsItWas = versionAt(grid, row, askedAt(grid, row, defaults)) === first;
  const tag = tagAskedAt(grid, row);
  // Or somebody sorted the id to it alone.
  const isBrought = (copied.has(tag) || torn.has(tag)) && !isAsItWas;
  return isBrought && grid.cells.some((_, index) => isOther(index + 1));
}

/**
 * What is untrue of a row that claims no space, for others bear its id: it says that it is a copy, is in doubt, or shows the
 * space and asks whose it is. '' if nothing is; undefined: it says neither. `isBrought`: somebody copied it, or sorted the id to it.
 */
function untrueOfShared(
  grid: Grid,
  row: number,
  spaces: ReadonlyMap<string, SpaceReport>,
  ledger: Ledger,
  isBrought: boolean,
): string | undefined {
  const text = (header: string) => textAt(grid, row, header);
  // It may have been made under its id, and nobody saw the answer: this claims no space.
  if (text('Status') === 'Setting up' && SAYS_CHANGED.test(text('Details')))
    return isBrought && text('Space ID') === '' && isOpenTo(grid, row, ledger) ? '' : undefined;
  if (text('Status') !== 'Fix this row') return undefined;
  if (SAYS_COPY.test(text('Details')))
    return isBrought ? '' : 'says that it is a copy, and nobody copied it';
  if (!SAYS_WHOSE.test(text('Details'))) return undefined;
  const space = spaces.get(text('Space ID'));
  const isItsOwn = space !== undefined && isAnsweredFor(space, uuidOf(text('Request ID')), ledger);
  const isOpen = isBrought && isItsOwn && isOpenTo(grid, row, ledger);
  return isOpen ? '' : `asks whose ${text('Space ID')} is`;
}

/** Whether Chat answered the space for an id: the one made under it, or the only direct message with whoever it was first sent for. */
function isAnsweredFor(space: SpaceReport, uuid: string, { asked }: Ledger): boolean {
  if (space.requestId === uuid) return true;
  const [first] = asked.get(uuid)?.values() ?? [];
  const named = new Set(first?.people.flatMap(({ addresses }) => addresses));
  return (
    space.spaceType === 'DIRECT_MESSAGE' &&
    space.members.some(({ email }) => named.has(email ?? ''))
  );
}

/**
 * Whether a row may ask whose the space is that was made under its id, or is in doubt: no row that bears the id names just the
 * people with whom the id was first seen. Who does is the row, unless it was told to be a copy, or its cells were sorted apart;
 * that one names some of them still, nobody may know.
 */
function isOpenTo(grid: Grid, row: number, { asked, torn }: Ledger): boolean {
  const uuid = uuidOf(textAt(grid, row, 'Request ID'));
  const [first] = asked.get(uuid)?.values() ?? [];
  const named = (one: Asked | undefined) =>
    (one?.people ?? []).flatMap(({ addresses, role = '' }) => addresses.map((who) => who + role));
  const before = named(first).sort().join();
  const isSame = (one: number) =>
    uuidOf(textAt(grid, one, 'Request ID')) === uuid &&
    before !== '' &&
    !SAYS_COPY.test(textAt(grid, one, 'Details')) &&
    !torn.has(tagAskedAt(grid, one)) &&
    named(askedAt(grid, one, {}))
      .sort()
      .join() === before;
  return !grid.cells.some((_, index) => isSame(index + 1));
}

/** Whether a row's five cells can be one outcome. */
function fitTogether(grid: Grid, row: number): boolean {
  const text = (header: string) => textAt(grid, row, header);
  const [status, link, space, id] = [
    text('Status'),
    text('Space link'),
    text('Space ID'),
    text('Request ID'),
  ];
  const isBare = link + space === '';
  switch (status) {
    case '':
      return isBare && id + text('Details') === '';
    case 'Waiting':
    case 'Failed':
      return isBare && id !== '';
    case 'Setting up':
      return id !== '' && (isBare || spaceOf(link) === space);
    case 'Done':
    case 'Partly done':
      return id !== '' && space !== '' && spaceOf(link) === space;
    case 'Fix this row':
      return isBare && (id === '' || SAYS_COPY.test(text('Details')));
    default:
      return false;
  }
}

/**
 * Whether it bears an id that a forger made up: what the forger's row says goes with what that asks for, also to the rows that
 * somebody sorted it to, or copied it as, and stays where it stood, where somebody sorted another row's name and people beside it.
 */
function bearsForgers(grid: Grid, row: number, { typed }: Ledger, isBrought: boolean): boolean {
  const asksAsForger = textAt(grid, row, 'Space name').startsWith('Forged');
  return typed.has(uuidOf(textAt(grid, row, 'Request ID'))) && (isBrought || asksAsForger);
}

/** Rows that bore the id, by whom they asked for then: it may never have been sent. */
function tagsThatBore({ asked }: Ledger, uuid: string): string[] {
  const versions = [...(asked.get(uuid)?.values() ?? [])];
  return versions.flatMap(({ people }) =>
    people.flatMap(({ addresses }) => tagsIn(addresses.join(' '))),
  );
}

/**
 * Whether it is the tag of a copy that bore this id, renamed: a person may take that for the row, which names nobody by now of
 * whom it was set up for, and apply its name. The copy may name nobody either: it is known by its name then, as it was copied.
 */
function isOfCopy(tag: string, uuid: string, ledger: Ledger): boolean {
  const isLeft = (five: string) => five.startsWith(`${tag}\n`) && five.endsWith(`\n${uuid}`);
  const bore = tagsThatBore(ledger, uuid).includes(tag) || [...ledger.left.keys()].some(isLeft);
  return ledger.copied.has(tag) && bore;
}

/**
 * Whether a row's word can't have been written with what stands beside it: a sort left one behind, or took the other.
 * `isOwn`: it bears an id that was sent for it, or none; beside another's, that it has to be fixed is its own word.
 */
function isOfSeveral(grid: Grid, row: number, isOwn: boolean): boolean {
  const text = (header: string) => textAt(grid, row, header);
  const [status, space, id] = [text('Status'), text('Space ID'), text('Request ID')];
  switch (status) {
    case '':
      return text('Details') + text('Space link') + space + uuidOf(id) !== '';
    case 'Waiting':
      return id === '' || space + text('Space link') !== '';
    case 'Setting up':
      return id === '' || (space === '' && text('Space link') !== '');
    case 'Failed':
      return space + text('Space link') !== '';
    case 'Done':
    case 'Partly done':
      return space === '' || (text('Space link') !== '' && spaceOf(text('Space link')) !== space);
    case 'Fix this row':
      return !isOwn;
    default:
      return false;
  }
}

/** Whether it says just what somebody left on whatever row bore its id then: sorted on, or put back, the id brings that. */
function wasLeftUnderId(grid: Grid, row: number, { left }: Ledger): boolean {
  if (uuidOf(textAt(grid, row, 'Request ID')) === '') return false;
  const said = (five: string) => five.slice(five.indexOf('\n'));
  const says = said(fiveCellsAt(grid, row));
  return [...left.keys()].some((five) => said(five) === says);
}

/**
 * Nobody can tell it from the row that it is a copy of: it has the id, and that row has it no more, or names nobody any more with
 * whom the id was first seen, as this one does.
 */
function isHeirOf(grid: Grid, row: number, { copied, lost, asked, defaults }: Ledger): boolean {
  const uuid = uuidOf(textAt(grid, row, 'Request ID'));
  const tag = tagAskedAt(grid, row);
  if (!copied.has(tag) || lost.has(uuid)) return copied.has(tag);
  const whoIn = ({ people, ids }: Asked) => [...ids, ...people.flatMap((one) => one.addresses)];
  const [first] = asked.get(uuid)?.values() ?? [];
  const them = new Set(first && whoIn(first));
  const namesAny = (one: number) =>
    whoIn(askedAt(grid, one, defaults)).some((who) => them.has(who));
  const isOther = (one: number) =>
    uuidOf(textAt(grid, one, 'Request ID')) === uuid && tagAskedAt(grid, one) !== tag;
  const others = grid.cells.map((_, index) => index + 1).filter(isOther);
  return namesAny(row) && others.length > 0 && !others.some(namesAny);
}

/** How one row is judged; `counted`: as what. */
function judgeRow(
  grid: Grid,
  row: number,
  spaces: ReadonlyMap<string, SpaceReport>,
  { ledger, defaults, tagOfSpace, tagBySent }: Knowledge,
): { counted: string[]; complaints: Complaint[]; isTorn: boolean } {
  const complaints: Complaint[] = [];
  const text = (header: string) => textAt(grid, row, header);
  // A row that asks for nothing is empty to the add-on, whatever its tag.
  const asks = asksForAnything(grid, row);
  const [ref = ''] = asks ? tagsIn(text('Ref')) : [];
  const tag = ref && tagAskedAt(grid, row);
  const status = text('Status');
  const details = text('Details');
  const link = text('Space link');
  const spaceId = text('Space ID');
  const uuid = uuidOf(text('Request ID'));
  const say = (promise: Promised, what: string, torn?: Complaint['torn'], copied = false) =>
    complaints.push({ promise, what: `row ${row} (${tag || 'empty'}): ${what}`, torn, copied });

  if (tag === '') {
    const five = status + details + link + spaceId + uuid;
    const isTornOff =
      [tagBySent.get(uuid) ?? '', ...tagsThatBore(ledger, uuid)].some((one) =>
        ledger.torn.has(one),
      ) || ledger.left.has(fiveCellsAt(grid, row));
    if (five !== '' && text('Ref') === '' && !asks && !isTornOff)
      say('no outcome on a wrong row', `“${status}” ${spaceId} ${uuid} on a row without content`);
    return { counted: [], complaints, isTorn: false };
  }
  if (rests(grid, row)) {
    if (link + spaceId !== '') say('no outcome on a wrong row', `rests, with ${link} ${spaceId}`);
    return { counted: [JUDGED], complaints, isTorn: false };
  }
  const isTorn = ledger.torn.has(tag) || ledger.torn.has(ref);
  const isTypedOver = ledger.forged.has(tag) || ledger.forged.has(ref);
  if (isTypedOver || bearsForgers(grid, row, ledger, isTorn || ledger.copied.has(tag)))
    return { counted: [FORGED], complaints, isTorn: false };

  const sentFor = tagBySent.get(uuid) ?? tag;
  const isMixed = isOfSeveral(grid, row, sentFor === tag);
  const isLeftUnderId = () => wasLeftUnderId(grid, row, ledger);
  const isTyped = !STATUSES.includes(status);
  const isBrought = () => (isTyped || spaceId !== '') && isLeftUnderId();
  const sayEnd = (what: string, isCopied = false) => {
    const torn = isMixed || isBrought() ? 'mixed' : undefined;
    say('every row says what became of it', what, torn, isCopied);
  };
  if (isTyped) sayEnd(`says “${status}”`);
  if (status === '' || status === 'Waiting' || (status !== 'Done' && details === ''))
    sayEnd(`ends as “${status}” with “${details}”`);
  if (status === 'Setting up' && spaceId !== '')
    sayEnd(`${spaceId} is there, and its people never came`, isCopyOfAnother(grid, row, ledger));

  const isHeir = sentFor !== tag && isHeirOf(grid, row, ledger);
  const byId = [...(isTorn && sentFor !== tag ? [BY_ID] : []), ...(isHeir ? [HEIR] : [])];
  const counted = [JUDGED, ...byId];
  const untrue = untrueOfShared(grid, row, spaces, ledger, isTorn || ledger.copied.has(tag));
  if (untrue !== undefined) {
    if (untrue !== '') say('no outcome on a wrong row', untrue);
    return { counted, complaints, isTorn };
  }
  if (sentFor !== tag && !isTorn && !isHeir)
    say('no outcome on a wrong row', `its request id was sent for ${sentFor}`);
  // Somebody may have put a row together of several before it was set up: it speaks of whom it asks for.
  const speaksOf = new Set([tag, sentFor, ...tagsIn(ASKING.map(text).join('\n'))]);
  // Whom it asked for once, and who was taken out since.
  for (const one of ledger.asked.get(uuid)?.values() ?? [])
    for (const { addresses } of one.people)
      for (const asked of tagsIn(addresses.join(' '))) speaksOf.add(asked);
  for (const named of tagsIn(details.replace(/“[^”]*”/g, '')))
    if (!speaksOf.has(named))
      say('no outcome on a wrong row', `its details speak of ${named}`, 'of whom');

  // Where somebody took away the one, the other tells which space it is.
  const isLeft = ledger.left.has(fiveCellsAt(grid, row));
  const named = (isLeft || isTorn) && spaceId === '' ? spaceOf(link) : spaceId;
  const space = spaces.get(named);
  const isOwn =
    space !== undefined &&
    (tagOfSpace(space) === tag ||
      ledger.given.get(tag)?.has(named) ||
      (sentFor === tag && space.requestId === uuid && isOfCopy(tagOfSpace(space), uuid, ledger)) ||
      ((isTorn || isHeir) && space.requestId === uuid) ||
      (isTorn && isConversationWith(space, askedAt(grid, row, defaults))));
  if (!SPACE_EXISTS.includes(status)) {
    // Somebody took away the id while the space was made: the row shows its space and asks.
    const isOffered = (space?.spaceType === 'GROUP_CHAT' || SAYS_OFFERED.test(details)) && isOwn;
    // One of before has its name: as long as nobody says which is meant the row shows it.
    const isNamesake = SAYS_NAMESAKE.test(details) && tagsIn(space?.displayName ?? '')[0] === tag;
    const isAsking =
      status === 'Fix this row' && ((uuid === '' && isOwn) || isOffered || isNamesake);
    // It says why it isn't set up, and bears a Space ID that somebody sorted onto it.
    const isSortedOn = status === 'Fix this row' && uuid === '' && isLeft;
    if (spaceId !== '' && status !== 'Setting up' && !isAsking && !isSortedOn)
      say('no outcome on a wrong row', `${status} with ${spaceId}`, 'mixed');
    return { counted, complaints, isTorn };
  }
  if (!space) {
    const torn = link + spaceId === '' && isLeftUnderId() ? 'mixed' : undefined;
    say('no outcome on a wrong row', `${status} with ${spaceId}, which is no space`, torn);
    return { counted, complaints, isTorn };
  }
  if (!opens(link, space) && !(isLeft && link === ''))
    say('no outcome on a wrong row', `its link ${link} isn’t that of ${space.name}`, 'mixed');
  if (!isOwn) say('no outcome on a wrong row', `has the space of ${tagOfSpace(space)}`, 'whose');

  // Whoever has left the space can't read who is in it, and the row says that.
  const isIn = space.members.some((one) => one.email === space.createdBy && one.state === 'JOINED');
  if (!isIn && status === 'Partly done' && SAYS_UNREADABLE.test(details))
    return { counted, complaints, isTorn };
  // An outcome speaks of what the row asked for when it was set up: of one of the things that stood beside its id.
  const isAgain = [fiveCellsAt, underStampAt].some((at) => ledger.saidBefore.has(at(grid, row)));
  const isLater = ledger.changedLater.has(tag) || ledger.copied.has(tag) || isTorn || isAgain;
  const before = [...(ledger.asked.get(uuid)?.values() ?? [])];
  const versions = versionsOf(grid, row, { defaults, ledger }, { before, isLater });
  const gone = ledger.gone.get(space.name)?.who;
  // A copy that alone bears the id has the message of the row that it was sent for.
  const most = ledger.allowed.get(isHeir ? sentFor : tag) ?? 1;
  // The message is posted once: whoever changes people later has it as it was asked for before.
  for (const untrue of [
    versions.map((asked) => people(asked, { status, details, isLater, before }, space, gone)),
    versions.map((asked) => message(asked, details, space, most)),
  ])
    if (untrue.every((some) => some.length > 0))
      for (const what of untrue[0] ?? [])
        say('nobody missing and unnamed', what, 'of whom', isCopyOfAnother(grid, row, ledger));
  return { counted, complaints, isTorn };
}

/** What the row may have asked for when its outcome was made, what it asks for now first. */
function versionsOf(
  grid: Grid,
  row: number,
  { defaults, ledger: { finished } }: Pick<Knowledge, 'defaults' | 'ledger'>,
  { before, isLater }: { before: readonly Asked[]; isLater: boolean },
): Asked[] {
  // A group chat that became a space is no new space: nobody is in it by Settings.
  const { always, ...others } = defaults;
  const became = always !== undefined && before.some((asked) => !names(asked, always));
  const now = askedAt(grid, row, defaults);
  const [first] = before;
  const isFinished = tagsIn(textAt(grid, row, TAG_HEADER)).some((tag) => finished.has(tag));
  return [
    now,
    ...(became ? [askedAt(grid, row, others)] : []),
    ...(isLater ? before : []),
    // A row that is Done by a person's word gets nobody by Settings any more, and posts nothing.
    ...(isFinished ? [{ ...askedAt(grid, row, {}), welcome: '' }] : []),
    // Settings change no finished row: whom they add to what it asks for now need not be in, unless they were asked for all along.
    ...(isLater && first
      ? [withoutNews(now, [askedAt(grid, row, {}), askedByAll(first, before)])]
      : []),
  ];
}

function names({ people }: Asked, address: string): boolean {
  return people.some(({ addresses }) => addresses.includes(address));
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

function spaceOf(link: string): string {
  return `spaces/${link
    .replace(/\?cls=\d+$/, '')
    .split('/')
    .pop()}`;
}

/** Chat has one direct message with each person, whichever row asked for it first. */
function isConversationWith(
  { spaceType, members, createdBy }: SpaceReport,
  { people }: Asked,
): boolean {
  const asked = people.flatMap(({ addresses }) => addresses);
  return (
    spaceType === 'DIRECT_MESSAGE' &&
    members.every(({ email }) => email === createdBy || asked.includes(email))
  );
}

/** The same with those alone for whom each of these asks. */
function askedByAll(asked: Asked, all: readonly Asked[]): Asked {
  const people = asked.people.map((group) => ({
    ...group,
    addresses: group.addresses.filter((address) => all.every((one) => names(one, address))),
  }));
  return { ...asked, people };
}

/** The same without whom none of `before` asks for. */
function withoutNews(asked: Asked, before: readonly Asked[]): Asked {
  const known = new Set(
    before.flatMap(({ people }) => people.flatMap(({ addresses }) => addresses)),
  );
  const isKnown = (address: string) => known.has(address);
  const people = asked.people.map((group) => ({
    ...group,
    addresses: group.addresses.filter(isKnown),
  }));
  return { ...asked, people };
}

/** What is untrue of who is in, who is named as missing, and of Status. Of an owner who has `gone` nothing is said. */
function people(
  asked: Asked,
  {
    status,
    details,
    isLater,
    before,
  }: { status: string; details: string; isLater: boolean; before: readonly Asked[] },
  space: SpaceReport,
  gone: string | undefined,
): string[] {
  const untrue: string[] = [];
  const members = new Map(space.members.map((member) => [member.email, member]));
  const everybody = new Set(asked.people.flatMap(({ addresses }) => addresses));
  const sentences = details.split(/(?<=\.) /);
  const named = (address: string, as: RegExp) =>
    sentences.some((sentence) => speaksOf(sentence, address) && as.test(sentence));
  // A row that somebody changed once it had its space is looked up anew, and people are added by a press alone: until then it says so.
  const missingWords = isLater
    ? /can’t be added|could not be added|[Nn]ot added yet/
    : /can’t be added|could not be added/;
  // Whoever left can't see any more whether somebody is in who came back into the row.
  const mayBeMissing = /may be missing/;
  let missing = 0;
  for (const address of everybody) {
    if (address === space.createdBy || address.replace(/^alias-/, '') === gone) continue;
    const member = members.get(address.replace(/^alias-/, ''));
    const isNamed = named(address, missingWords);
    if (!member) missing++;
    if (!member && !isNamed && !named(address, mayBeMissing))
      untrue.push(`${address} is not in ${space.name}, and isn’t named`);
    if (member && isNamed) untrue.push(`${address} is in ${space.name}, and is named as missing`);
    if (member?.state === 'INVITED' && !named(address, /invited/))
      untrue.push(`${address} is only invited to ${space.name}, and Details doesn’t say so`);
    const role = asked.people.find(
      (one) => one.role !== undefined && one.addresses.includes(address),
    )?.role;
    // A direct message knows no roles, whatever a torn row asks for.
    const hasRoles = space.spaceType === 'SPACE';
    // What the row gave them before is theirs until a person takes it away by a press.
    const hadMore = member?.role === 'ROLE_MANAGER' && before.some(givesRole(address, member.role));
    const isOther = member && role && member.role !== role && !hadMore;
    if (isOther && hasRoles && !speaksOf(details, address))
      untrue.push(`${address} is ${member.role} in ${space.name}, and isn’t named`);
  }
  if (missing > 0 && status === 'Done') untrue.push(`Done, though ${missing} are not in`);
  return untrue;
}

function givesRole(address: string, given: string): (asked: Asked) => boolean {
  return ({ people }) =>
    people.some(({ role, addresses }) => role === given && addresses.includes(address));
}

/** What is untrue of its message, which may stand in the space so often: two rows of one direct message each post theirs. */
function message({ welcome }: Asked, details: string, space: SpaceReport, most: number): string[] {
  if (welcome === '') return [];
  const posted = space.messages.filter((text) => text === welcome).length;
  if (posted > most) return [`the welcome message stands there ${posted} times`];
  if (posted > 0 || /welcome message/.test(details)) return [];
  return ['the welcome message isn’t there, and Details doesn’t say so'];
}

/** Whether an address stands in a text as a word of its own: `p1@…` doesn't in `group1@…`. */
function speaksOf(text: string, address: string): boolean {
  return text.split(/[\s,;:“”]+/).some((word) => word.replace(/\.$/, '') === address);
}
