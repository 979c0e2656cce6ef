/** A person at the sheet who sorts, inserts, deletes, copies, edits and filters rows, and the ledger of it. */
import type { World } from '../apps-script';
import type { Random } from '../random';
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
import { drawKind, drawRow } from './scenario';
import { addressOf, HEADERS, type Header, OUTCOME_HEADERS, tagOf, tagsIn } from './tags';

export interface Editor {
  /** Makes one edit and answers what it was; '' when the sheet has nothing to edit. `chance`: where it is told. */
  edit(chance?: Random): string;
  /** The chance that the next edit is made from. */
  chance(): Random;
  /** Makes this edit at this row (2: the first below the header); answers as `edit` does. */
  make(name: EditName, row: number): string;
  /** The person's own columns as they left them, to tell whether anybody else changed them. */
  own(): string;
  /**
   * The tags of copies under whose request id fewer rows stand than when this was asked last: what was written since
   * went over one of them.
   */
  overwritten(): string[];
  /** Takes what stands there now for the person's own. */
  accept(): void;
}

/** A copy of a row that was sent: nobody asked for a space by making it. */
interface Copy {
  tag: string;
  uuid: string;
  /** Rows that bear the request id. */
  bearers: number;
}

interface EditorOptions {
  world: World;
  random: Random;
  ledger: Ledger;
  /** Rows have tags up to here. */
  lastTag: number;
}

/** Statuses of rows whose outcome stands. */
const SETTLED = ['Done', 'Partly done'];
/** Rows that have no space, never sent or refused: a copy of one is a row of its own. */
const UNSENT = ['', 'Waiting', 'Fix this row', 'Failed'];

/** Of those, the ones that are shown as they are, copied or not. */
const REFUSED = ['Fix this row', 'Failed'];

const WEIGHTS = {
  'sort everything': 6,
  'sort some columns': 1,
  'insert an empty row': 2,
  'insert a new row': 2,
  'delete a row': 2,
  'copy a row below': 2,
  'copy a row and rename it': 2,
  'copy over a row': 1,
  'move a row': 2,
  'change the name': 3,
  'add a person': 3,
  'take a person out': 2,
  'mend the people': 2,
  filter: 1,
  'take the filter away': 1,
  'clear all five': 1,
  'clear some of the five': 0.5,
  'type a status': 0.3,
} as const;

export type EditName = keyof typeof WEIGHTS;

/** Everything that a person does to rows. */
export const EDIT_NAMES = Object.keys(WEIGHTS) as readonly EditName[];

export function createEditor({ world, ledger, lastTag, ...options }: EditorOptions): Editor {
  let { random } = options;
  let newest = lastTag;
  let own = '';
  let version = 1;
  const grid = () => gridOf(world.cells(0));
  const remember = () => {
    own = ownText(grid());
  };
  const total = EDIT_NAMES.reduce((sum, name) => sum + WEIGHTS[name], 0);

  const pickName = (): EditName => {
    let left = random.next() * total;
    for (const name of EDIT_NAMES) {
      left -= WEIGHTS[name];
      if (left < 0) return name;
    }
    return 'sort everything';
  };
  const column = (at: Grid, header: string) => (at.columns.get(header) ?? 0) + 1;
  const type = (at: Grid, row: number, header: Header | string, text: string) =>
    world.edit.setCell({ row, column: column(at, header), text });
  const outcomesStand = (at: Grid) => at.columns.has('Request ID');

  const leave = (row: number, how: 'copied' | 'touched' = 'touched') =>
    ledger.left.set(fiveCellsAt(grid(), row), how);

  const changeContent = (at: Grid, row: number, header: Header, text: string) => {
    for (const tag of tagsIn(textAt(at, row, 'Ref')))
      if (SETTLED.includes(textAt(at, row, 'Status'))) ledger.changedLater.add(tag);
    const left = ledger.left.get(fiveCellsAt(at, row));
    type(at, row, header, text);
    if (left) leave(row, left);
  };

  /** A copy of a row that was never sent is one more request; a copy of one that was is none. */
  const copied = (at: Grid, row: number) => {
    const [tag = ''] = tagsIn(textAt(at, row, 'Ref'));
    const uuid = uuidOf(textAt(at, row, 'Request ID'));
    const unsent = uuid === '' || UNSENT.includes(textAt(at, row, 'Status'));
    const isRefused = REFUSED.includes(textAt(at, row, 'Status'));
    const left = ledger.left.get(fiveCellsAt(at, row)) ?? (isRefused ? 'copied' : undefined);
    if (uuid !== '') ledger.copied.add(tag);
    return { tag, unsent, left };
  };
  /** Where somebody tore rows apart, a row's name or people may be another's: its copy is one more of whoever is named. */
  const allowCopy = (at: Grid, row: number, but = '') => {
    const named = HEADERS.flatMap((header) => tagsIn(textAt(at, row, header)));
    for (const tag of new Set(named)) if (tag !== but) allow(ledger, tag, 1);
  };
  const copies: Copy[] = [];
  const bearersOf = (uuid: string) => idsIn(grid()).get(uuid) ?? 0;
  const remembered = (row: number, tag: string) => {
    const uuid = uuidOf(textAt(grid(), row, 'Request ID'));
    // A copy of what is settled is shown as it is.
    leave(row, 'copied');
    if (uuid !== '') copies.push({ tag, uuid, bearers: bearersOf(uuid) });
  };

  const make = (name: EditName, at: Grid, row: number): string => {
    const last = at.cells.length;
    const [tag = ''] = tagsIn(textAt(at, row, 'Ref'));
    switch (name) {
      case 'sort everything': {
        const by = random.between(1, Math.max(...at.columns.values()) + 1);
        const descending = random.next() < 0.5;
        world.edit.sortRows({ by, descending });
        return `by column ${by}${descending ? ', descending' : ''}`;
      }
      case 'sort some columns': {
        const width = Math.max(...at.columns.values()) + 1;
        const from = random.between(1, width - 1);
        const count = random.between(1, width - from + 1);
        world.edit.sortRows({
          by: random.between(from, from + count - 1),
          descending: random.next() < 0.5,
          columns: { from, count },
        });
        const after = grid();
        // A row that lost or got cells of another: what belongs to it is anybody's guess.
        for (let line = 2; line <= Math.max(last, after.cells.length); line++) {
          if (rowText(at, line) === rowText(after, line)) continue;
          for (const torn of [...tagsIn(rowText(at, line)), ...tagsIn(rowText(after, line))]) {
            if (!ledger.allowed.has(torn)) continue;
            ledger.loose.add(torn);
            ledger.torn.add(torn);
            allow(ledger, torn, 1);
          }
          for (const header of ['Request ID', 'Space ID'])
            ledger.lost.add(uuidOf(textAt(at, line, header)));
          const five = (of: Grid) =>
            OUTCOME_HEADERS.map((header) => textAt(of, line, header)).join('\n');
          if (five(at) !== five(after) || ledger.left.has(fiveCellsAt(at, line)))
            ledger.left.set(fiveCellsAt(after, line), 'touched');
        }
        return `columns ${from} to ${from + count - 1}`;
      }
      case 'insert an empty row':
        world.edit.insertRows({ before: row });
        return `before ${row}`;
      case 'insert a new row': {
        const fresh = tagOf(++newest);
        allow(ledger, fresh, 1);
        world.edit.insertRows({ before: row });
        drawRow(random, fresh, 3, 'ann@example.com').forEach((text, index) => {
          type(at, row, HEADERS[index] as Header, text);
        });
        return `${fresh} before ${row}`;
      }
      case 'delete a row':
        world.edit.deleteRows({ from: row });
        return `${tag} at ${row}`;
      case 'copy a row below':
      case 'copy a row and rename it': {
        const { unsent, left } = copied(at, row);
        world.edit.copyRows({ from: row, to: row + 1, insert: true });
        if (name === 'copy a row below') {
          if (unsent) allowCopy(at, row);
          else remembered(row + 1, tag);
          if (left) leave(row + 1, left);
          return `${tag} at ${row}`;
        }
        const fresh = tagOf(++newest);
        allow(ledger, fresh, unsent ? 1 : 0);
        if (unsent) allowCopy(at, row, tag);
        if (ledger.loose.has(tag)) ledger.loose.add(fresh);
        if (ledger.torn.has(tag)) ledger.torn.add(fresh);
        ledger.copied.add(fresh);
        for (const header of HEADERS) {
          const text = textAt(at, row, header);
          if (text.includes(tag) && tag !== '')
            type(at, row + 1, header, text.split(tag).join(fresh));
        }
        if (!unsent) remembered(row + 1, fresh);
        if (left) leave(row + 1, left);
        return `${tag} at ${row} as ${fresh}`;
      }
      case 'copy over a row': {
        const to = random.between(2, last);
        if (to === row) return '';
        const { unsent, left } = copied(at, row);
        if (unsent) allowCopy(at, row);
        world.edit.copyRows({ from: row, to });
        if (!unsent) remembered(to, tag);
        if (left) leave(to, left);
        return `${tag} at ${row} over ${to}`;
      }
      case 'move a row': {
        const before = random.between(2, last + 1);
        if (before === row || before === row + 1) return '';
        world.edit.moveRows({ from: row, before });
        return `${tag} at ${row} before ${before}`;
      }
      case 'change the name':
        if (tag === '' || textAt(at, row, 'Space name') === '') return '';
        changeContent(at, row, 'Space name', `Team ${tag} v${++version}`);
        return `${tag} at ${row} v${version}`;
      case 'add a person': {
        if (tag === '') return '';
        const address = addressOf(drawKind(random), 300 + ++version, tag);
        const before = textAt(at, row, 'Members');
        changeContent(at, row, 'Members', before === '' ? address : `${before}, ${address}`);
        return `${address} to ${row}`;
      }
      case 'take a person out': {
        const people = textAt(at, row, 'Members').split(', ');
        if (tag === '' || people.length < 2) return '';
        changeContent(at, row, 'Members', people.slice(1).join(', '));
        return `${people[0]} of ${row}`;
      }
      case 'mend the people': {
        const people = textAt(at, row, 'Members').split(', ');
        const good = people.filter((one) => /^p\d+\.r/.test(one));
        if (tag === '' || good.length === people.length) return '';
        changeContent(at, row, 'Members', good.join(', '));
        return `${tag} at ${row}`;
      }
      case 'filter': {
        const hiddenRows: number[] = [];
        for (let line = 2; line <= last; line++) if (random.next() < 0.3) hiddenRows.push(line);
        world.edit.filter({ hiddenRows });
        return hiddenRows.join(' ');
      }
      case 'take the filter away':
        world.edit.filter({ hiddenRows: null });
        return 'all rows';
      case 'clear all five': {
        if (!outcomesStand(at) || tag === '') return '';
        const uuid = uuidOf(textAt(at, row, 'Request ID'));
        allow(ledger, tag, 1);
        // Also when a copy of the row bears its id still: of what is made under it no row can tell any more.
        if (uuid !== '') ledger.lost.add(uuid);
        for (const header of OUTCOME_HEADERS) type(at, row, header, '');
        return `${tag} at ${row}`;
      }
      case 'clear some of the five': {
        if (!outcomesStand(at) || tag === '') return '';
        const cleared = OUTCOME_HEADERS.filter(() => random.next() < 0.4);
        const filled = OUTCOME_HEADERS.filter((header) => textAt(at, row, header) !== '');
        ledger.loose.add(tag);
        // Clearing all that is there asks for the row anew; so does taking away the id of a row without a space.
        const asksAnew =
          filled.every((header) => cleared.includes(header)) ||
          (cleared.includes('Request ID') && textAt(at, row, 'Space ID') === '');
        if (asksAnew) allow(ledger, tag, 1);
        for (const header of cleared) type(at, row, header, '');
        if (filled.some((header) => cleared.includes(header))) leave(row);
        return `${tag} at ${row}: ${cleared.join(', ')}`;
      }
      case 'type a status':
        if (!outcomesStand(at) || tag === '') return '';
        ledger.loose.add(tag);
        // Whoever says that a row failed, or waits, may get it sent anew, and what it had is nobody's then.
        allow(ledger, tag, 1);
        for (const header of ['Request ID', 'Space ID'])
          ledger.lost.add(uuidOf(textAt(at, row, header)));
        type(at, row, 'Status', random.pick(['ok', 'Done', 'Waiting', 'Failed']));
        if (textAt(grid(), row, 'Status') !== textAt(at, row, 'Status')) leave(row);
        return `${tag} at ${row}`;
    }
  };

  const edit = (name: EditName, row: number): string => {
    const before = grid();
    const what = make(name, before, row);
    const after = grid();
    noteAsked(ledger, after);
    const still = idsIn(after);
    // Also where a copy bears it still: nobody can tell that it isn't the row itself that is gone.
    for (const [id, times] of idsIn(before)) if ((still.get(id) ?? 0) < times) ledger.lost.add(id);
    remember();
    for (const copy of copies) copy.bearers = bearersOf(copy.uuid);
    if (what === '') return '';
    ledger.edits[name] = (ledger.edits[name] ?? 0) + 1;
    return `${name}: ${what}`;
  };

  remember();
  return {
    own: () => own,
    accept: remember,
    overwritten: () => {
      const tags: string[] = [];
      for (const copy of copies) {
        const bearers = bearersOf(copy.uuid);
        if (bearers < copy.bearers) tags.push(copy.tag);
        copy.bearers = bearers;
      }
      return tags;
    },
    chance: () => random.copy(),
    edit: (chance) => {
      if (chance) random = chance;
      const { length } = grid().cells;
      if (length < 2) return '';
      const name = pickName();
      return edit(name, random.between(2, length));
    },
    make: edit,
  };
}

function rowText(grid: Grid, row: number): string {
  return (grid.cells[row - 1] ?? []).join('\n').trimEnd();
}

/** Request ids and spaces that stand in the cells, and how often each does. */
function idsIn(grid: Grid): Map<string, number> {
  const ids = new Map<string, number>();
  const count = (id: string) => {
    if (id !== '') ids.set(id, (ids.get(id) ?? 0) + 1);
  };
  for (let row = 2; row <= grid.cells.length; row++) {
    count(uuidOf(textAt(grid, row, 'Request ID')));
    count(textAt(grid, row, 'Space ID'));
  }
  return ids;
}

/** All that is not in the five columns, as one text. */
export function ownText({ cells, columns }: Grid): string {
  const ours = new Set(OUTCOME_HEADERS.map((header) => columns.get(header)));
  const rows = cells.map((row) =>
    row
      .filter((_, column) => !ours.has(column))
      .join('\t')
      .trimEnd(),
  );
  while (rows.length > 0 && rows[rows.length - 1] === '') rows.pop();
  return rows.join('\n');
}
