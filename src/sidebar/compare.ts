/** A comparison with Chat, some rows a call; and what a person says of what it found. */
import type {
  CompareAnswer,
  ComparedLine,
  ComparedSpace,
  SettleRequest,
  Trouble,
} from '../protocol';
import { ask, askQuietly, look, sheetId, showView, undoRemedy } from './actions';
import { openChanges } from './changes';
import { signal } from './signal';
import { refusal, remedied, screen, view } from './store';
import { word } from './words';

/** Rows whose differences one call settles at most: each is compared anew. */
const ROWS_A_CALL = 30;

/** So many answers in a row that bring no row any further are enough: whoever wants to try on presses again. */
const MOST_IDLE = 5;

/** How a comparison stands. */
export interface Comparison {
  sheetId: number;
  state: 'going' | 'stopped' | 'ended' | 'trouble';
  trouble: Trouble | null;
  total: number;
  left: number;
  after: string;
  lines: ComparedLine[];
  spaces: ComparedSpace[];
  adopted: CompareAnswer['adopted'];
  ofOthers: number;
  unproven: number;
  unread: number;
  forgotten: CompareAnswer['forgotten'];
  /** Why it waits. */
  because: CompareAnswer['because'] | null;
}

export const comparison = signal<Comparison | null>(null);

/** Which of them goes on: what is begun anew leaves the one before where it is. */
let going: object | null = null;

/** What the last press settled, for it to come back with what it wrote. */
let settled: ComparedLine[] = [];

/** The comparison of the sheet that is shown. */
export function comparisonOf(id: number): Comparison | null {
  return comparison.value?.sheetId === id ? comparison.value : null;
}

/** Compares all rows; `goOn`: those that are left. */
export async function compare(goOn = false): Promise<void> {
  const id = sheetId();
  const before = comparisonOf(id);
  if (before?.state === 'going') return;
  const self = {};
  going = self;
  refusal.value = null;
  settled = [];
  comparison.value =
    goOn && before !== null
      ? { ...before, state: 'going', trouble: null }
      : {
          ...{ sheetId: id, state: 'going', trouble: null, total: 0, left: 0, after: '' },
          ...{ lines: [], spaces: [], adopted: { rows: 0, others: 0 } },
          ...{ ofOthers: 0, unproven: 0, unread: 0, forgotten: [], because: null },
        };
  for (let idle = 0; going === self; ) {
    const answer = await askQuietly('compareRows', { sheetId: id, after: comparison.value.after });
    if (going !== self) return;
    if (!answer.ok) {
      change({ state: 'trouble', trouble: answer.trouble });
      return;
    }
    idle = answer.value.after === comparison.value.after ? idle + 1 : 0;
    hear(answer.value);
    if (comparison.value.state === 'going' && idle >= MOST_IDLE) stopComparing();
    if (comparison.value.state !== 'going') break;
    const { waitMs } = answer.value;
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
  // Details say what was found.
  if (going === self && view.value?.sheet.id === id && screen.value.kind === 'compare')
    await look({ sheetId: id });
}

/** What is on its way changes nothing in Chat: it is let go. */
export function stopComparing(): void {
  going = null;
  change({ state: 'stopped' });
}

function change(what: Partial<Comparison>): void {
  if (comparison.value !== null) comparison.value = { ...comparison.value, ...what };
}

function hear(answer: CompareAnswer): void {
  const before = comparison.value;
  if (before === null) return;
  const { rows, others } = answer.adopted;
  comparison.value = {
    ...before,
    state: answer.state,
    trouble: answer.trouble ?? null,
    total: answer.total,
    left: answer.left,
    after: answer.after,
    lines: [...before.lines, ...answer.lines],
    spaces: [...before.spaces, ...answer.spaces],
    adopted: { rows: before.adopted.rows + rows, others: before.adopted.others + others },
    ofOthers: answer.ofOthers,
    unproven: answer.unproven,
    unread: before.unread + answer.unread,
    forgotten: answer.forgotten,
    because: answer.because ?? null,
  };
}

/** Does what was said of these differences, a call for some rows each; what was done can be taken back by one press. */
export async function settle(does: SettleRequest['does'], lines: ComparedLine[]): Promise<void> {
  const id = sheetId();
  const byRow = new Map<string, string[]>();
  for (const { uuid, key } of lines) byRow.set(uuid, [...(byRow.get(uuid) ?? []), key]);
  const wanted = [...byRow].map(([uuid, keys]) => ({ uuid, keys }));
  const done = new Set<string>();
  remedied.value = null;
  let tried = 0;
  for (let from = 0; from < wanted.length; from += ROWS_A_CALL) {
    const request = { sheetId: id, does, wanted: wanted.slice(from, from + ROWS_A_CALL) };
    tried += request.wanted.reduce((sum, { keys }) => sum + keys.length, 0);
    const answer = await ask('settle', 'settleDifferences', request);
    if (answer === null) return;
    if (!answer.ok) {
      refusal.value = answer.trouble;
      break;
    }
    for (const key of answer.value.done) done.add(key);
    showView(answer.value.view);
    const { trouble, undo } = answer.value;
    if (done.size > 0 || !trouble) remember(id, undo, done.size, trouble ? 0 : tried - done.size);
    if (!trouble) continue;
    refusal.value = trouble;
    break;
  }
  settled = lines.filter(({ key }) => done.has(key));
  const { value } = comparison;
  if (value !== null) change({ lines: value.lines.filter(({ key }) => !done.has(key)) });
  if (does === 'setBack' && done.size > 0) openChanges();
}

type Undo = NonNullable<typeof remedied.value>['undo'];

function remember(id: number, undo: Undo, n: number, left: number): void {
  const said = { code: 'sidebar.compare.done', values: { n } };
  const before = remedied.value?.undo ?? null;
  remedied.value = { sheetId: id, said, left, undo: both(before, undo) };
}

function both(before: Undo, more: Undo): Undo {
  if (before === null || more === null) return more ?? before;
  if (before.takes === 'cells' && more.takes === 'cells')
    return { takes: 'cells', cells: [...before.cells, ...more.cells] };
  if (before.takes === 'kept' && more.takes === 'kept')
    return { takes: 'kept', keys: [...before.keys, ...more.keys] };
  return more;
}

/** Takes back what the last press wrote: the differences are there again. */
export async function undoSettled(): Promise<void> {
  const back = settled;
  await undoRemedy();
  if (remedied.value?.undo !== null) return;
  settled = [];
  const { value } = comparison;
  if (value !== null) change({ lines: [...value.lines, ...back] });
}

/** A cell of a CSV: what a spreadsheet would take for a formula stays a text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const ROLES = {
  member: 'cards.member',
  manager: 'cards.manager',
  owner: 'cards.owner',
  group: 'compare.group',
  app: 'compare.app',
} as const;

/** Who is in where, a line for each person in each space. */
export function whoIsWhere({ spaces }: Comparison): string {
  const headers = [
    word('compare.column.space'),
    word('compare.column.link'),
    word('compare.column.person'),
    word('compare.column.role'),
    word('compare.column.state'),
  ];
  const lines = [...spaces]
    .sort((one, other) => one.row - other.row)
    .flatMap(({ name, link, people }) =>
      people.map(({ who, role, invited }) => [
        ...[name, link, who, word(ROLES[role])],
        word(invited ? 'compare.invited' : 'compare.in'),
      ]),
    );
  return [headers, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

/** Hands a text to the browser as a file. Spreadsheets tell its letters by the mark at its beginning. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv' }));
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
