/**
 * Somebody who may edit the simulated sheet and types, at any moment, what the add-on writes: ids, statuses and spaces that
 * are others'. Drawn from a stream of its own.
 */
import type { World } from '../apps-script';
import type { ChatApi } from '../chat-api';
import type { Random } from '../random';
import type { Editor } from './edits';
import {
  allow,
  fiveCellsAt,
  type Grid,
  gridOf,
  type Ledger,
  noteAsked,
  textAt,
  uuidOf,
} from './ledger';
import { OUTCOME_HEADERS, tagsIn } from './tags';

/** A share of the runs has one. */
const SHARE = 0.06;
/** Chance of a forgery around a service call, and how many are made at most. */
const FORGERY_SHARE = 0.012;
const MOST_FORGERIES = 12;
/** Whose spaces are aimed at, beside those of rows. */
const AIMED_AT = ['ann@example.com', 'ben@example.com'];
/** Who wants to come in; they run nothing themselves. */
const FORGER = 'forger@example.com';
/** Rows of the forger's own, below all others. */
const MOST_OWN_ROWS = 4;

export interface Forger {
  /** Notes which row has which id, after a write: somebody may sort the ids apart. */
  see(): void;
  /** Makes a forgery, or none; answers what it was. */
  act(): string;
}

interface ForgerOptions {
  world: World;
  chat: Pick<ChatApi, 'handle' | 'spaces'>;
  ledger: Ledger;
  editor: Pick<Editor, 'accept'>;
  random: Random;
  /** Rows have tags up to here from the beginning. */
  lastTag: number;
}

/** Whether this seed has one. */
export function drawsForger(random: Random): boolean {
  return random.next() < SHARE;
}

/** Spaces that nobody’s rows ask for, one of each person’s: whoever forges knows their ids. */
export function makeTargets({ chat, ledger }: Pick<ForgerOptions, 'chat' | 'ledger'>): void {
  for (const person of AIMED_AT) {
    const known = new Set(chat.spaces().map(({ name }) => name));
    chat.handle({
      ...{ method: 'POST', host: 'chat.googleapis.com', path: '/v1/spaces:setup', query: {} },
      authorization: `Bearer ${person}`,
      body: JSON.stringify({ space: { spaceType: 'SPACE', displayName: `Board of ${person}` } }),
    });
    for (const { name } of chat.spaces()) if (!known.has(name)) ledger.before.add(name);
  }
}

/** The outcome cells of a row. */
type Outcome = Record<string, string>;

export function createForger(options: ForgerOptions): Forger {
  const { random, ledger, editor } = options;
  const forging: Forging = { ...options, ownRows: 0, stamped: new Map(), kept: new Map() };
  let made = 0;
  const see = (at: Grid): void => {
    for (let row = 2; row <= at.cells.length; row++) {
      const [tag] = tagsIn(textAt(at, row, 'Ref'));
      if (tag) noteStamped(forging.stamped, textAt(at, row, 'Request ID'), tag);
    }
  };
  return {
    see: () => {
      const at = gridNow(forging);
      if (at.columns.has('Request ID')) see(at);
    },
    act: () => {
      if (made >= MOST_FORGERIES || random.next() >= FORGERY_SHARE) return '';
      const at = gridNow(forging);
      // Before anything was ever set up there is nothing to be like.
      if (!at.columns.has('Request ID')) return '';
      see(at);
      const what = random.next() < 0.7 ? forgeRow(forging, at) : forgeOver(forging, at);
      if (what === '') return '';
      made++;
      noteAsked(ledger, gridNow(forging));
      editor.accept();
      ledger.edits['forge an outcome'] = (ledger.edits['forge an outcome'] ?? 0) + 1;
      return what;
    },
  };
}

/** What whoever forges knows and remembers. */
interface Forging extends ForgerOptions {
  /** Rows of their own so far. */
  ownRows: number;
  /** Whose stamp it is, by what it says that its row asks for: of copies that were renamed since nobody can tell it from the stamp. */
  readonly stamped: Map<string, Set<string>>;
  /** What rows said once, to be put back later. */
  readonly kept: Map<string, Outcome>;
}

const gridNow = ({ world }: Forging) => gridOf(world.cells(0));

/** A row of the forger's own, which nobody was shown. */
function forgeRow(forging: Forging, at: Grid): string {
  const { random, ledger } = forging;
  const isNew = forging.ownRows < MOST_OWN_ROWS;
  const own = at.cells.flatMap((_, index) => {
    const text = textAt(at, index + 1, 'Space name');
    return text.startsWith('Forged') ? [index + 1] : [];
  });
  if (!isNew && own.length === 0) return '';
  const row = isNew ? at.cells.length + 1 : random.pick(own);
  if (isNew) forging.ownRows++;
  lose(forging, at, row);
  write(forging, at, row, {
    ...{ 'Space name': `Forged ${row}`, Members: FORGER, 'Welcome message': 'Hello by Ben' },
    ...(random.next() < 0.5 ? { Managers: FORGER } : {}),
    ...(random.next() < 0.5 ? { Owners: FORGER } : {}),
    ...forgedOutcome(forging, at),
  });
  // It stays as it was typed, also where somebody sorts another row's name and people beside it.
  ledger.left.set(fiveCellsAt(gridNow(forging), row), 'touched');
  return `a row of its own at ${row}`;
}

/** A row that was set up says something else, or what it said before. */
function forgeOver(forging: Forging, at: Grid): string {
  const { random, ledger, lastTag, kept } = forging;
  const rows = at.cells.flatMap((_, index) => {
    const [tag = ''] = tagsIn(textAt(at, index + 1, 'Ref'));
    const isOld = tag !== '' && Number(tag.slice(1)) <= lastTag;
    return isOld && textAt(at, index + 1, 'Status') === 'Done' ? [{ row: index + 1, tag }] : [];
  });
  if (rows.length === 0) return '';
  const { row, tag } = random.pick(rows);
  const before = kept.get(tag);
  kept.set(tag, outcomeAt(at, row));
  lose(forging, at, row);
  ledger.loose.add(tag);
  ledger.forged.add(tag);
  allow(ledger, tag, 1);
  const how = random.between(0, 3);
  if (how === 0 && before) write(forging, at, row, before);
  else if (how === 1) write(forging, at, row, { ...forgedSpace(forging), Status: 'Done' });
  else if (how === 2) write(forging, at, row, forgedOutcome(forging, at));
  else write(forging, at, row, { Status: 'Setting up', Managers: FORGER });
  return `over ${tag} at ${row}`;
}

function forgedOutcome(forging: Forging, at: Grid): Outcome {
  const { random } = forging;
  const Status = random.pick(['Waiting', 'Setting up', 'Done', 'Partly done', 'Failed']);
  const empty = Object.fromEntries(OUTCOME_HEADERS.map((header) => [header, '']));
  const space = Status === 'Waiting' || random.next() < 0.2 ? {} : forgedSpace(forging);
  return { ...empty, ...space, Status, 'Request ID': forgedId(forging, at) };
}

/** A stamp that is another row's, or like one: all but the seals is to be read. */
function forgedId({ random, ledger, stamped }: Forging, at: Grid): string {
  const ids = at.cells.map((_, index) => textAt(at, index + 1, 'Request ID')).slice(1);
  const all = ids.filter((text) => text !== '');
  if (all.length === 0) return '';
  const stamp = random.pick(all);
  // A person may be asked whether such a row is that one, sorted apart, and say that it is.
  for (const tag of stamped.get(askedFor(stamp)) ?? []) ledger.forged.add(tag);
  if (random.next() < 0.3) return stamp;
  const digits = Array.from({ length: 12 }, () => random.between(0, 9)).join('');
  const id = `11111111-2222-4333-8444-${digits}`;
  ledger.typed.add(id);
  const [, ...rest] = stamp.split(' ');
  // Without its seals it is as an earlier version wrote it.
  return [id, ...(random.next() < 0.3 ? rest.slice(0, 3) : rest)].join(' ');
}

function forgedSpace({ random, chat }: Forging): Outcome {
  const spaces = chat.spaces();
  // Before the first is made there is none to name.
  if (spaces.length === 0) return {};
  const space = random.pick(spaces);
  const id = space.name.replace('spaces/', '');
  const link = `https://mail.google.com/chat/u/0/#chat/space/${id}`;
  return { 'Space ID': space.name, 'Space link': link };
}

function outcomeAt(at: Grid, row: number): Outcome {
  return Object.fromEntries(OUTCOME_HEADERS.map((header) => [header, textAt(at, row, header)]));
}

function write({ world }: Forging, at: Grid, row: number, cells: Outcome): void {
  for (const [header, text] of Object.entries(cells)) {
    const column = at.columns.get(header);
    if (column !== undefined) world.edit.setCell({ row, column: column + 1, text });
  }
}

function lose({ ledger }: Forging, at: Grid, row: number): void {
  for (const header of ['Request ID', 'Space ID']) ledger.lost.add(uuidOf(textAt(at, row, header)));
}

function noteStamped(stamped: Forging['stamped'], stamp: string, tag: string): void {
  const asked = askedFor(stamp);
  stamped.set(asked, new Set(stamped.get(asked)).add(tag));
}

/** The fourth word of a stamp stands for what its row asks for. */
function askedFor(stamp: string): string {
  return stamp.split(' ')[3] ?? '';
}
