/**
 * Last of all, in some runs with a visitor: somebody heads a column *Open*, and new rows come in that are open or not yet.
 * Until a row is open only who leads its space is in; then its members come in, and nobody who is in goes because a cell says
 * no. Spaces of other rows are left alone. Drawn apart, and played when everything else is judged.
 */
import type { SliceAnswer, StartAnswer, View } from '../../src/protocol';
import { offerFor } from '../../src/sidebar/session';
import type { Random } from '../random';
import { dayAfter, minuteOfDay } from './beside';
import type { Calls } from './calls';
import { freshTag, type Hand, type } from './edit-hand';
import { allow, type Grid, gridOf, textAt, uuidOf } from './ledger';
import type { Show } from './show';
import { addressOf } from './tags';
import { createTouchJudge } from './touches';

/** A share of the runs with a visitor. */
const SHARE = 0.4;
const SHEET = 0;
const OPEN = 'Open';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const KILLED_HOLDS_MS = 7 * 60_000;
const MOST_SLICES = 60;
/** What the cells of new rows say; a day is written as ISO 8601 does. */
const CELLS = ['no', 'tomorrow', 'yes', 'yesterday', ''] as const;

/**
 * What a person says of the other rows, or nothing is set up: that they are as they are meant. An undo may empty a row
 * beside one that was made to look like it.
 */
const SAYS: readonly string[] = ['mine', 'spaces'];

/** A row that came in: what its cell says, and whether it was ever open. */
interface Row {
  tag: string;
  says: (typeof CELLS)[number];
  isOpen: boolean;
}

interface Opening {
  show: Show;
  calls: Calls;
  random: Random;
  person: string;
  rows: Row[];
}

/** Whether this seed plays it; whoever leaves each space could add nobody later. */
export function drawsOpening({ visitor, scenario, random }: Show['stage']): boolean {
  return visitor && !scenario.leaves && random.fork('opening').next() < SHARE;
}

/** Plays it for one of these people; answers for how many rows members waited. */
export function playOpening(show: Show, calls: Calls, people: readonly string[]): number {
  const { chat, world, clock, ledger, scenario } = show.stage;
  const random = show.stage.random.fork('what opens');
  const opening: Opening = { show, calls, random, person: random.pick(people), rows: [] };
  world.onServiceCall = undefined;
  const touched = createTouchJudge(chat, ledger);
  let judged = chat.requests().length;
  const old = new Set(chat.spaces().map(({ name }) => name));
  // An execution that was killed while it worked on the sheet holds it as long as it could have lived.
  clock.spend(KILLED_HOLDS_MS);
  // In the last hour of a day tomorrow may come while rows are set up.
  if (minuteOfDay(clock.now(), scenario.beside.zone) >= 23 * 60) clock.spend(HOUR_MS);
  comeIn(opening);
  set(opening, 'ready');
  judge(opening);
  const waited = opening.rows.filter(({ isOpen }) => !isOpen).length;
  for (const row of opening.rows) turn(opening, row);
  clock.spend(2 * DAY_MS);
  set(opening, 'changes');
  judge(opening);
  for (; judged < chat.requests().length; judged++) {
    const request = chat.requests()[judged];
    if (!request) continue;
    show.broke(touched(request));
    const [, space = ''] = /^\/v1\/(spaces\/[^/:]+)/.exec(request.path) ?? [];
    if (request.method !== 'GET' && old.has(space))
      tell(show, `${request.method} ${request.path}, which is no space of a row that opens`);
  }
  return waited;
}

function ask<T>({ calls, person }: Opening, name: string, request: object): T | undefined {
  const answer = calls.execute(person, name, { sheetId: SHEET, ...request });
  return answer?.ok ? (answer.value as T) : undefined;
}

/** The column stands behind all others: whatever there is is open, and new rows say it each in its way. */
function comeIn(opening: Opening): void {
  const { show, random } = opening;
  const { editor, world } = show.stage;
  const fill = (hand: Hand, at: Grid) => {
    const column = Math.max(...at.cells.map((cells) => cells.length)) + 1;
    const write = (row: number, text: string) => hand.world.edit.setCell({ row, column, text });
    write(1, OPEN);
    for (let row = 2; row <= at.cells.length; row++) write(row, 'yes');
    return `heads column ${column} Open`;
  };
  show.tell(`somebody ${editor.by(random, fill, 2)}`);
  for (const says of CELLS) {
    const one: Row = { tag: '', says, isOpen: says === 'yes' || says === 'yesterday' };
    const row = random.between(2, Math.max(2, gridOf(world.cells(SHEET)).cells.length));
    const add = (hand: Hand, at: Grid) => {
      one.tag = freshTag(hand);
      allow(hand.ledger, one.tag, 1);
      hand.world.edit.insertRows({ before: row });
      for (const [header, text] of Object.entries(cellsOf(opening, one)))
        type(hand, at, row, header, text);
      return `adds ${one.tag}, open: “${says}”`;
    };
    show.tell(`somebody ${editor.by(random, add, row)}`);
    opening.rows.push(one);
  }
}

function cellsOf({ random, show }: Opening, { tag, says }: Row): Record<string, string> {
  const members = Array.from({ length: random.between(1, 3) }, (_, index) =>
    addressOf('p', index + 1, tag),
  );
  return {
    ...{ Ref: tag, 'Space name': `Team ${tag}`, Members: members.join(', ') },
    Managers: addressOf('p', 101, tag),
    Open: says === 'tomorrow' ? dayIn(show, 1) : says === 'yesterday' ? dayIn(show, -1) : says,
  };
}

/** A day by the calendar of the spreadsheet. */
function dayIn({ stage: { clock, scenario } }: Show, days: number): string {
  return dayAfter(clock.now(), days, scenario.beside.zone);
}

/** What said no says yes, and the other way round; what names tomorrow, or nothing, stays. */
function turn({ show, random }: Opening, row: Row): void {
  if (row.says === 'yes' || row.says === 'no') {
    const says = row.says === 'no' ? 'yes' : 'no';
    const edit = (hand: Hand, at: Grid) => {
      const line = lineOf(at, row.tag);
      type(hand, at, line, OPEN, says);
      return `types “${says}” under Open of ${row.tag}`;
    };
    show.tell(`somebody ${show.stage.editor.by(random, edit, 2)}`);
  }
  if (row.says === 'no' || row.says === 'tomorrow') row.isOpen = true;
}

/** The person answers what the column means, and what else is asked, and sets up what is ready, or applies what changed in the new rows. */
function set(opening: Opening, take: 'ready' | 'changes'): void {
  const { show } = opening;
  const look = () => ask<View>(opening, 'look', { which: 'all' });
  let view = look();
  for (const { key, replies } of view?.questions ?? []) {
    const answer = replies.find(
      (reply) => (reply.does === 'use' && reply.header === OPEN) || SAYS.includes(reply.does),
    );
    if (answer) view = ask<View>(opening, 'answerQuestion', { key, does: answer.does }) ?? look();
  }
  if (!view) return;
  const ours = new Set(opening.rows.map(({ tag }) => `Team ${tag}`));
  const leave = view.changes.lines.flatMap(({ key, name }) => (ours.has(name) ? [] : [key]));
  const started = ask<StartAnswer>(opening, 'startRun', {
    ...{ which: 'all', take, digest: offerFor(view, take).digest },
    ...(take === 'changes' ? { leave } : {}),
  });
  if (started?.kind !== 'started') return;
  for (let time = 0; time < MOST_SLICES; time++) {
    const answer = ask<SliceAnswer>(opening, 'runSlice', {});
    if (!answer || answer.state === 'ended') return;
    show.stage.clock.spend(answer.waitMs + 1_000);
  }
}

/** Who is in goes by Chat alone. */
function judge({ show, rows }: Opening): void {
  const { world, chat } = show.stage;
  const at = gridOf(world.cells(SHEET));
  const spaces = new Map(chat.spaces().map((space) => [space.name, space]));
  for (const { tag, says, isOpen } of rows) {
    const line = lineOf(at, tag);
    const space = spaces.get(textAt(at, line, 'Space ID'));
    const row = `${tag} (“${says}”)`;
    const status = textAt(at, line, 'Status');
    if (!space) {
      tell(show, `${row} has no space, and says “${status}” with ${textAt(at, line, 'Details')}`);
      continue;
    }
    const roles = new Map(space.members.map(({ email, role }) => [email, role]));
    const members = textAt(at, line, 'Members').split(', ');
    // Of a row that isn't whole a press of its own does what is missing.
    const mayBeMissing =
      status === 'Partly done' && isOpen && says !== 'yes' && says !== 'yesterday';
    for (const one of members)
      if (roles.has(one) !== isOpen && !mayBeMissing)
        tell(show, `${one} is ${isOpen ? 'not ' : ''}in ${row}`);
    if (roles.get(addressOf('p', 101, tag)) !== 'ROLE_ASSISTANT_MANAGER')
      tell(show, `whoever leads ${row} is ${roles.get(addressOf('p', 101, tag)) ?? 'not in'}`);
    if (!isOpen && !/[Oo]pen/.test(textAt(at, line, 'Details')))
      tell(show, `${row} doesn’t say that it isn’t open yet: “${textAt(at, line, 'Details')}”`);
    if (uuidOf(textAt(at, line, 'Request ID')) !== space.requestId)
      tell(show, `${row} has the space of another`);
  }
}

function lineOf(at: Grid, tag: string): number {
  return 1 + at.cells.findIndex((_, index) => textAt(at, index + 1, 'Ref') === tag);
}

function tell(show: Show, what: string): void {
  show.broke([{ promise: 'members come in once their row is open, and stay', what }]);
}
