/**
 * In a share of the runs the add-on may change spaces: somebody gives rows that have theirs new names, and group chats a
 * name and the type of a space. Drawn apart.
 */
import type { ChatApi } from '../chat-api';
import type { Random } from '../random';
import { changeName } from './edit-cells';
import { type Act, changeContent, firstTagAt } from './edit-hand';
import { type Editing, playEdits, rowsIn } from './editing';
import { gridOf, textAt } from './ledger';
import type { Broken } from './promised';
import type { Tab } from './tab';

/** What they are called among those who play. */
export const RENAMER = 'renamer';

const SHARE = 0.3;
const EDITS = 5;
const CALM_EDITS = 3;
const LONGEST_PAUSE_S = 90;

/** Whether this seed has somebody who gives new names, and the extra that applies them. */
export function drawsRenamer(random: Random): boolean {
  return random.fork('whether').next() < SHARE;
}

const makeSpace: Act = (hand, at, row) => {
  const tag = firstTagAt(at, row);
  if (tag === '' || textAt(at, row, 'Type') !== 'Group chat') return '';
  changeContent(hand, at, row, 'Type', '');
  changeContent(hand, at, row, 'Space name', `Team ${tag} v${++hand.version}`);
  return `${tag} at ${row}, which is to be a space`;
};

const rename: Act = (hand, at, row) => changeName(hand, at, row) || makeSpace(hand, at, row);

/** Renames a row now and then. */
export const playRenamer = (editing: Editing): Tab =>
  playEdits(editing, renameOne, { edits: EDITS, longestPauseS: LONGEST_PAUSE_S });

/** The same once nothing goes wrong any more, all at once. */
export function renameOn(editing: Editing): void {
  for (let time = 0; time < CALM_EDITS; time++) renameOne(editing);
}

function renameOne(editing: Editing): void {
  const { random, editor, tell } = editing;
  const { settled } = rowsIn(editing);
  if (settled.length === 0) return;
  const what = editor.by(random, rename, random.pick(settled));
  if (what !== '') tell(`somebody renames ${what}`);
}

type Request = ReturnType<ChatApi['requests']>[number];

/** The judge's own look at names: a space gets none but that which its row says. */
export interface Names {
  /** What the execution read last. */
  read(execution: object | undefined, cells: string[][]): void;
  judge(request: Request, execution: object | undefined): Broken[];
  /** How many spaces got a new name. */
  count(): number;
}

export function createNames(): Names {
  const reads = new WeakMap<object, string[][]>();
  let count = 0;
  return {
    read: (execution, cells) => {
      if (execution) reads.set(execution, cells);
    },
    count: () => count,
    judge: ({ method, path, query, body, status }, execution) => {
      const [, space] = /^\/v1\/(spaces\/[^/:]+)$/.exec(path) ?? [];
      const mask = String(query['updateMask']);
      if (method !== 'PATCH' || !space || status !== 200 || !mask.includes('displayName'))
        return [];
      count++;
      const { displayName = '' } = (body ?? {}) as { displayName?: string };
      const cells = execution && reads.get(execution);
      const grid = cells && gridOf(cells);
      const isSaid =
        grid?.cells.some(
          (_, index) =>
            textAt(grid, index + 1, 'Space ID') === space &&
            textAt(grid, index + 1, 'Space name') === displayName,
        ) === true;
      if (isSaid) return [];
      return [
        {
          promise: 'a name changes only to what its row says',
          what: `${space} was called “${displayName}”, which its row didn’t say`,
        },
      ];
    },
  };
}
