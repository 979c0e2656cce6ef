/** What people did to the rows of one simulated run: what the checker must know beside cells and Chat. */

import { type Header, OUTCOME_HEADERS, TAG_HEADER, tagsIn } from './tags';

/** Kept by whoever plays the people; read by the checker. */
export interface Ledger {
  /** How many spaces each row may have, by its tag: one, and one more for each time that somebody asked for it. */
  readonly allowed: Map<string, number>;
  /** Rows that somebody tore apart, cleared in part or decided about. */
  readonly loose: Set<string>;
  /** Rows that somebody tore apart by sorting some columns without the others. */
  readonly torn: Set<string>;
  /** The five cells of rows as somebody left them who copied, or who tore, typed or cleared: so they may be shown. */
  readonly left: Map<string, 'copied' | 'touched'>;
  /** By request id, what rows said of an outcome that stands, as `fiveCellsAt` tells it. */
  readonly said: Map<string, Set<string>>;
  /** The same of copies that were made while their row bore another's outcome: what that row said before, which is its own. */
  readonly setRight: Set<string>;
  /**
   * What rows said of themselves before somebody changed them while they bore another's outcome: set right, they say it again.
   * With the stamp, before they were changed while a run took them up: given back as they were, they bear that again.
   */
  readonly saidBefore: Set<string>;
  /** By request id, what rows said as `said` has it, with the whole stamp under which they did. */
  readonly saidUnder: Map<string, Set<string>>;
  /** Spaces that a person gave to a row. */
  readonly given: Map<string, Set<string>>;
  /** All that rows asked for while they bore a request id, by `versionAt`. */
  readonly asked: Map<string, Map<string, Asked>>;
  /** Request ids and spaces that stood in cells which somebody deleted, cleared or copied over. */
  readonly lost: Set<string>;
  /** Rows whose people or name were changed after their outcome stood there. */
  readonly changedLater: Set<string>;
  /** Rows whose people or name were changed since any execution read them. */
  readonly unread: Set<string>;
  /** Rows whose people or name were changed while they were in doubt. */
  readonly changedInDoubt: Set<string>;
  /** Rows that somebody called Done while they were being set up: who was still to come by Settings, and the message, don't. */
  readonly finished: Set<string>;
  /** Rows of which a copy exists with the same request id. */
  readonly copied: Set<string>;
  /** By the tag of a copy that seemed to be of a settled row, the id that it bears: never sent, it was another's word on a row that waited. */
  readonly copiedUnder: Map<string, string[]>;
  /** What empty cells of a named space mean. */
  readonly defaults: Partial<Record<Header | 'always', string>>;
  /** Rows in whose outcome cells somebody forged something after they were set up: nobody can say what they should say. */
  readonly forged: Set<string>;
  /** Ids that somebody made up, and that nobody took over by a press. */
  readonly typed: Set<string>;
  /** Spaces that a person named by a press, by who it was. */
  readonly named: Map<string, Set<string>>;
  /** Spaces that stood there before, and that no row asked for. */
  readonly before: Set<string>;
  /** The owner who left a space in Chat, by its name; `isKnown`: somebody read since then who is in. */
  readonly gone: Map<string, { who: string; isKnown: boolean }>;
  /** How often each kind of edit was made. */
  readonly edits: Record<string, number>;
}

export function emptyLedger(): Ledger {
  return {
    allowed: new Map(),
    loose: new Set(),
    torn: new Set(),
    left: new Map(),
    said: new Map(),
    setRight: new Set(),
    saidBefore: new Set(),
    saidUnder: new Map(),
    given: new Map(),
    asked: new Map(),
    lost: new Set(),
    changedLater: new Set(),
    unread: new Set(),
    changedInDoubt: new Set(),
    finished: new Set(),
    copied: new Set(),
    copiedUnder: new Map(),
    defaults: {},
    forged: new Set(),
    typed: new Set(),
    named: new Map(),
    before: new Set(),
    gone: new Map(),
    edits: {},
  };
}

/** Lets the row have `more` further spaces. */
export function allow(ledger: Ledger, tag: string, more: number): void {
  ledger.allowed.set(tag, (ledger.allowed.get(tag) ?? 0) + more);
}

/** A sheet's cells with its columns found by their headers. */
export interface Grid {
  cells: string[][];
  /** Column (from 0) of each header; the header is in the first row. */
  columns: ReadonlyMap<string, number>;
}

export function gridOf(cells: string[][]): Grid {
  const columns = new Map<string, number>();
  (cells[0] ?? []).forEach((header, column) => {
    if (header !== '' && !columns.has(header)) columns.set(header, column);
  });
  return { cells, columns };
}

/** The text of a cell; `row` counts from 1 as in the sheet. '' where there is none. */
export function textAt(grid: Grid, row: number, header: string): string {
  const column = grid.columns.get(header);
  return column === undefined ? '' : (grid.cells[row - 1]?.[column] ?? '');
}

/** The id that Chat gets, out of a Request ID cell. */
export function uuidOf(cell: string): string {
  return cell.split(' ')[0] ?? '';
}

/** The five cells of a row, with whose row it is by what it asks for. Of an id that a run stamps anew the UUID stays. */
export function fiveCellsAt(grid: Grid, row: number): string {
  const shown = (header: (typeof OUTCOME_HEADERS)[number]) => {
    const text = textAt(grid, row, header);
    return header === 'Request ID' ? uuidOf(text) : text;
  };
  return [tagAskedAt(grid, row), ...OUTCOME_HEADERS.map(shown)].join('\n');
}

/** Whose row it is by what it asks for: where somebody tore rows apart that may be another's than its tag says. */
export function tagAskedAt(grid: Grid, row: number): string {
  for (const header of ['Space name', 'Members', 'Managers', 'Owners', 'Groups', TAG_HEADER]) {
    const [tag] = tagsIn(textAt(grid, row, header));
    if (tag !== undefined) return tag;
  }
  return '';
}

/** What a row asks for. */
export interface Asked {
  people: { addresses: string[]; role?: 'ROLE_MANAGER' | 'ROLE_ASSISTANT_MANAGER' }[];
  /** Whom it names by Chat’s name for them: the digits. */
  ids: string[];
  welcome: string;
}

export function askedAt(grid: Grid, row: number, defaults: Ledger['defaults']): Asked {
  const isNamed = textAt(grid, row, 'Type') === '';
  const asked = (header: Header): string =>
    textAt(grid, row, header) || (isNamed ? (defaults[header] ?? '') : '');
  const addresses = (header: Header): string[] => asked(header).match(/[^\s,]+@[^\s,]+/g) ?? [];
  const always = isNamed && defaults.always ? [defaults.always] : [];
  return {
    people: [
      { addresses: addresses('Owners'), role: 'ROLE_MANAGER' },
      { addresses: [...addresses('Managers'), ...always], role: 'ROLE_ASSISTANT_MANAGER' },
      { addresses: [...addresses('Members'), ...addresses('Groups')] },
    ],
    ids: (['Owners', 'Managers', 'Members'] as const).flatMap((header) =>
      [...asked(header).matchAll(/users\/(\d+)/g)].map(([, id = '']) => id),
    ),
    welcome: asked('Welcome message'),
  };
}

/** Words of an outcome that stands: a copy of a row that says one says it, too. */
const STANDS = ['Done', 'Partly done', 'Failed', 'Fix this row'];

/** What a row asks for, with its name, to tell whether it is as it was. */
export function versionAt(grid: Grid, row: number, asked: Asked): string {
  return JSON.stringify([textAt(grid, row, 'Space name'), asked]);
}

/** Notes what each row asks for beside its request id, and what it says. */
export function noteAsked(ledger: Ledger, grid: Grid): void {
  for (let row = 2; row <= grid.cells.length; row++) {
    const uuid = uuidOf(textAt(grid, row, 'Request ID'));
    if (uuid === '') continue;
    const versions = ledger.asked.get(uuid) ?? new Map<string, Asked>();
    ledger.asked.set(uuid, versions);
    const asked = askedAt(grid, row, ledger.defaults);
    versions.set(versionAt(grid, row, asked), asked);
    if (!STANDS.includes(textAt(grid, row, 'Status'))) continue;
    const said = ledger.said.get(uuid) ?? new Set<string>();
    ledger.said.set(uuid, said.add(fiveCellsAt(grid, row)));
    const under = ledger.saidUnder.get(uuid) ?? new Set<string>();
    ledger.saidUnder.set(uuid, under.add(underStampAt(grid, row)));
  }
}

/**
 * An execution wrote and has read nothing since somebody last edited: of cells that were cleared in part just then, the id
 * may be there again that was on its way, and no one can take back. The others stand as they were left.
 */
export function noteIdsBack({ left, lost }: Ledger, grid: Grid): void {
  for (let row = 2; row <= grid.cells.length; row++) {
    const uuid = uuidOf(textAt(grid, row, 'Request ID'));
    if (!lost.has(uuid)) continue;
    const five = fiveCellsAt(grid, row);
    const how = left.get(five.slice(0, five.length - uuid.length));
    if (how) left.set(five, how);
  }
}

/**
 * An execution sets right what moved under its hands: a row that was copied just then, and that its new id for another row
 * came down on, has none then, for nobody knows which it had. That id stands on the row that it was copied from.
 */
export function noteIdsGone({ left }: Ledger, grid: Grid): void {
  const rows = grid.cells.map((_, index) => index + 1);
  const stands = new Set(rows.map((row) => uuidOf(textAt(grid, row, 'Request ID'))));
  for (const row of rows.slice(1)) {
    const five = fiveCellsAt(grid, row);
    if (!five.endsWith('\n') || five.replaceAll('\n', '') === '') continue;
    const was = [...left].find(
      ([one]) =>
        one.startsWith(five) && one.length > five.length && stands.has(one.slice(five.length)),
    );
    if (was) left.set(five, was[1]);
  }
}

/**
 * `grid`: a row before it was copied as `tag`. Its cells are being written, and those that it bears may be another's: the
 * copy is set right with it, and says what it said.
 */
export function noteCopiedAs(ledger: Ledger, grid: Grid, row: number, tag: string): void {
  const { left, said, setRight } = ledger;
  const uuid = uuidOf(textAt(grid, row, 'Request ID'));
  for (const five of otherwise(said.get(uuid) ?? [], grid, row))
    setRight.add([tag, ...five].join('\n'));
  // Or what somebody had left there, as any copy of that.
  const byHand = [...left.keys()].filter((five) => five.endsWith(`\n${uuid}`));
  for (const five of otherwise(byHand, grid, row)) left.set([tag, ...five].join('\n'), 'copied');
}

/** The same of a row before somebody changes it: it is set right, and what it says then speaks of what it asked for before. */
export function noteChangedMeanwhile(ledger: Ledger, grid: Grid, row: number): void {
  const [whose = ''] = fiveCellsAt(grid, row).split('\n');
  const said = ledger.said.get(uuidOf(textAt(grid, row, 'Request ID'))) ?? [];
  for (const five of otherwise(said, grid, row)) ledger.saidBefore.add([whose, ...five].join('\n'));
  const id = textAt(grid, row, 'Request ID');
  for (const said of ledger.saidUnder.get(uuidOf(id)) ?? [])
    if (said.startsWith(`${whose}\n`) && !said.endsWith(`\n${id}`)) ledger.saidBefore.add(said);
}

/** The five cells of a row with its whole stamp: a run that takes it up writes that anew. */
export function underStampAt(grid: Grid, row: number): string {
  return [fiveCellsAt(grid, row), textAt(grid, row, 'Request ID')].join('\n');
}

/**
 * Of what was said by its id, what the row said itself, where its cells name another space by now, or none. A failed row has
 * none either way, and another id when it is tried again.
 */
function otherwise(said: Iterable<string>, grid: Grid, row: number): string[][] {
  const [whose, ...bears] = fiveCellsAt(grid, row).split('\n');
  const spaceIn = (five: readonly string[]) => five[five.length - 2];
  const isAnother = (five: readonly string[]) =>
    spaceIn(five) !== spaceIn(bears) || (five[0] === 'Failed' && bears[0] !== 'Failed');
  return [...said].flatMap((one) => {
    const [by, ...five] = one.split('\n');
    return by === whose && isAnother(five) ? [five] : [];
  });
}

/** The person says by a press that this space is a row's. */
export function noteNamed({ named }: Ledger, person: string, space: string | undefined): void {
  if (space !== undefined) named.set(person, new Set([...(named.get(person) ?? []), space]));
}

/** A person decides about a row: it may get a second space, or is given one; what it had is nobody's any more. */
export function noteMend(
  ledger: Ledger,
  grid: Grid,
  row: number,
  mend: string,
  space: string | undefined,
): void {
  // Whoever takes a row over sends it under its id, whoever made that up.
  if (mend === 'take-over') ledger.typed.delete(uuidOf(textAt(grid, row, 'Request ID')));
  if (mend !== 'ask-anew' && mend !== 'use-space') return;
  for (const tag of tagsIn(textAt(grid, row, TAG_HEADER))) {
    ledger.loose.add(tag);
    if (mend === 'ask-anew') allow(ledger, tag, 1);
    else
      ledger.given.set(
        tag,
        new Set([...(ledger.given.get(tag) ?? []), space ?? textAt(grid, row, 'Space ID')]),
      );
  }
  for (const header of ['Request ID', 'Space ID'])
    ledger.lost.add(uuidOf(textAt(grid, row, header)));
}

/** A remedy changed what rows ask for whose outcome stands. */
export function noteChanged(ledger: Ledger, before: Grid, after: Grid): void {
  for (let row = 2; row <= after.cells.length; row++)
    if (JSON.stringify(askedAt(before, row, {})) !== JSON.stringify(askedAt(after, row, {})))
      for (const tag of tagsIn(textAt(after, row, TAG_HEADER))) ledger.changedLater.add(tag);
}

/**
 * A write of an execution that puts outcomes back: a row that bore another's may be set up as if it had never been in a run,
 * also by whoever comes before that execution ends. `free`: how often it let rows of each tag be so; one that gets an id
 * with a later write of it is none.
 */
export function notePutBack(
  ledger: Ledger,
  before: Grid,
  after: Grid,
  free: Map<string, number>,
): void {
  const borne = idsByTag(before);
  const left = idsByTag(after);
  for (const tag of new Set([...borne.keys(), ...left.keys()])) {
    const was = free.get(tag) ?? 0;
    const now = Math.max(0, was + (borne.get(tag) ?? 0) - (left.get(tag) ?? 0));
    if (now === was) continue;
    free.set(tag, now);
    allow(ledger, tag, now - was);
  }
}

function idsByTag(grid: Grid): Map<string, number> {
  const ids = new Map<string, number>();
  for (let row = 2; row <= grid.cells.length; row++)
    if (textAt(grid, row, 'Request ID') !== '')
      for (const tag of tagsIn(textAt(grid, row, TAG_HEADER)))
        ids.set(tag, (ids.get(tag) ?? 0) + 1);
  return ids;
}
