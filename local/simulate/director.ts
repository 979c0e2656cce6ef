/** What goes wrong in a simulated run, and when: edits, kills, locks, executions within one another. */
import type { ServiceCall } from '../apps-script';
import { PROTECTOR } from './bystanders';
import type { Calls } from './calls';
import type { Cast } from './cast';
import { ownText } from './edits';
import { KEEPER } from './keeper';
import { gridOf } from './ledger';
import { drawnMoments, type Happening, type Moments, toldMoments } from './moments';
import { RENAMER } from './renamer';
import { type Frame, noteWritten, READS_TO_MEND, type Show } from './show';

export interface Director {
  /** Lets everybody act in turn, and triggers fire, until it is over or nobody has anything to do. */
  playOn(isOver: () => boolean): void;
  /** Nobody but people may have changed the person's own columns. */
  checkOwn(by: string): void;
}

/** Whoever has chance of their own. */
const APART = [KEEPER, RENAMER];
/** Calls that change cells or the grid. */
const WRITES = /^(?:Range|Sheet|Spreadsheet)\.(?:set|insert|delete|clear|append|move|sort|hide)/;
/** An execution knows where the cells are that it reads now. */
const READ_BEGINS = 'before Range.getDisplayValues';
/** What an execution needs at most, from one of its calls to the next, while it puts right what moved under its hands. */
const MS_TO_MEND = 30_000;
/** Moments at which an edit hurts most. */
const TENDER = /^(?:Range\.(?:set|get)|SpreadsheetApp\.flush|UrlFetchApp|Chat)/;

interface Directing {
  readonly show: Show;
  readonly calls: Calls;
  readonly cast: Cast;
  readonly moments: Moments;
  /** A person's hands are busy until then. */
  nextEditAt: number;
}

/** Takes hold of the stage: from now on things happen around every service call. */
export function createDirector(
  show: Show,
  calls: Calls,
  cast: Cast,
  told?: readonly Happening[],
): Director {
  const { stage, result } = show;
  const { world, editor, scenario } = stage;
  const moments = told
    ? toldMoments(told)
    : drawnMoments(
        stage.random.fork('moments'),
        scenario,
        (what) => result.happened.push(what),
        () => editor.chance(),
      );
  const directing: Directing = { show, calls, cast, moments, nextEditAt: 0 };
  world.onServiceCall = (call) => {
    around(directing, call);
    const putsBack = show.live[show.live.length - 1]?.putsBack;
    if (putsBack && call.when === 'before' && WRITES.test(call.name))
      putsBack.before = gridOf(world.cells(0));
  };
  return {
    checkOwn: (by) => checkOwn(show, by),
    playOn: (isOver) => playOn(directing, isOver),
  };
}

function playOn(directing: Directing, isOver: () => boolean): void {
  const { show, calls, cast, moments } = directing;
  const { clock } = show.stage;
  while (!isOver()) {
    const next = cast.next();
    if (!next) return;
    const triggerAt = calls.nextTriggerAt();
    if (triggerAt !== undefined && triggerAt <= next.readyAt) {
      clock.goTo(Math.max(clock.now(), triggerAt));
      calls.fireTimers();
      continue;
    }
    clock.goTo(next.readyAt);
    cast.play(next);
    // Whoever has chance of their own moves nothing of what is drawn for the others.
    if (show.calm || APART.includes(next.name)) continue;
    moments.begin();
    edit(directing, () => true, true);
  }
}

/** What happens before or after a service call. */
function around(directing: Directing, call: ServiceCall): void {
  const { show, moments } = directing;
  const { result, stage, live } = show;
  const { world, clock } = stage;
  const { name, when, execution } = call;
  const kind = `${when} ${name}`;
  // Executions run within one another's calls: the one that calls is the last that began.
  const frame = live[live.length - 1] as Frame;
  if (show.detailed) {
    show.tell(`${when} ${name} #${call.index} of ${execution.function}`);
    if (WRITES.test(name)) show.tellOutcomes();
  }
  if (when === 'after') judge(directing, call, frame);
  if (show.calm) return;
  moments.begin();
  const lock = when === 'before' && /^Lock\./.test(name) ? moments.lock() : undefined;
  if (lock) {
    result.lockTroubles++;
    world.locks.occupy(lock.which, lock.ms);
  }
  if (when === 'after' && name === 'Range.getDisplayValues') {
    frame.moved--;
    if (frame.moved <= 0) frame.blind = false;
  }
  const rows = kind === READ_BEGINS ? world.cells(0).length : 0;
  edit(directing, () => clock.now() >= directing.nextEditAt, TENDER.test(name));
  // What it reads was to be found before: it sees that a row was put in, and reads again.
  if (frame.moved > 0 && kind === READ_BEGINS && world.cells(0).length > rows) frame.moved++;
  forge(directing);
  if (!frame.blind) interrupt(directing, frame);
  if (frame.moved > 0) {
    // Nothing ends it then (docs/limits.md): nor do its six minutes, unless others have taken them before it wrote anything.
    if (clock.now() <= execution.endsAt)
      execution.endsAt = Math.max(execution.endsAt, clock.now() + MS_TO_MEND);
    return;
  }
  if (!moments.kills(kind)) return;
  result.kills[kind] = (result.kills[kind] ?? 0) + 1;
  show.tell(`${execution.function} is killed ${kind}`);
  execution.kill();
}

/** What holds at every moment is judged after each call. */
function judge({ show, calls }: Directing, call: ServiceCall, frame: Frame): void {
  const { world, checker } = show.stage;
  show.broke(checker.always(call.execution));
  show.broke(show.schedules?.notice(call) ?? []);
  if (call.name === 'Range.getDisplayValues') {
    frame.readAt = show.edits;
    checker.read(call.execution, world.cells(0), show.stage.clock.now());
  }
  calls.checkStopped(call);
  if (!WRITES.test(call.name)) return;
  noteWritten(show, frame);
  show.forger?.see();
  checkOwn(show, `${call.execution.function} (${call.name})`);
}

function checkOwn(show: Show, by: string): void {
  const { world, editor } = show.stage;
  // Whoever presses a remedy wants their cells changed.
  const wanted = ['doRemedy', 'undoRemedy'];
  if (show.live.some((frame) => wanted.includes(frame.function))) {
    editor.accept();
    return;
  }
  const own = ownText(gridOf(world.cells(0)));
  if (own === editor.own()) return;
  const was = editor.own().split('\n');
  const now = own.split('\n');
  const place = now.findIndex((line, index) => line !== was[index]);
  show.broke([
    {
      promise: 'nothing but the five columns changed',
      what: `${by} changed row ${place + 1} from “${was[place]}” to “${now[place]}”`,
    },
  ]);
  editor.accept();
}

function edit(directing: Directing, isFree: () => boolean, tender: boolean): void {
  const { show, moments } = directing;
  const { clock, editor } = show.stage;
  // What lands elsewhere as rows move can’t be put right where cells are protected just then (docs/limits.md).
  if (show.isProtected && show.live.length > 0) return;
  const chance = moments.edit(isFree, tender);
  if (chance === 'no') return;
  checkOwn(show, 'somebody');
  const what = editor.edit(chance === 'as it comes' ? undefined : chance);
  if (what === '') return;
  show.tell(`a person edits: ${what}`);
  if (show.detailed) show.tellOutcomes();
  show.edits++;
  directing.nextEditAt = clock.now() + moments.editGapMs();
  for (const frame of show.live) frame.moved = READS_TO_MEND;
}

/** What is typed over moves nothing: whoever forges hinders no kill. */
function forge({ show }: Directing): void {
  if (!show.forger) return;
  checkOwn(show, 'somebody');
  const what = show.forger.act();
  if (what === '') return;
  show.edits++;
  show.schedules?.forged();
  show.tell(`somebody forges ${what}`);
  if (show.detailed) show.tellOutcomes();
}

/** Others act while the call is made. */
function interrupt({ show, calls, cast, moments }: Directing, { moved }: Frame): void {
  const { live, players } = show;
  const other =
    live.length === 1
      ? moments.nested(() =>
          players.filter(
            ({ busy, end, name }) =>
              !busy && !end && !APART.includes(name) && !(moved > 0 && name === PROTECTOR),
          ),
        )
      : undefined;
  if (other) cast.play(other);
  const within = live.length === 1 ? show.schedules?.firingWithin() : undefined;
  if (within) calls.fire(within);
}
