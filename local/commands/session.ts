/** A person at the sidebar, in virtual time: opens it, presses its main button, and comes back when an execution was ended. */
import type {
  Answer,
  Catalogue,
  GroupsAnswer,
  Opening,
  QuestionView,
  Script,
  Take,
  TakeOutLine,
  Trouble,
  View,
} from '../../src/protocol';
import { type Died, died, PATIENCE_MS } from '../../src/sidebar/run-loop';
import {
  type ChosenChanges,
  isMineToGoOn,
  type Reply,
  type Run,
  type Seat,
  type Steps,
  start,
  watch,
} from '../../src/sidebar/session';
import { roundTripMs, type World } from '../apps-script';
import type { VirtualClock } from '../clock';
import {
  type Answering,
  answerFor,
  type Calls,
  NO_ANSWERING,
  NoAnswer,
  openQuestion,
} from './answering';
import { catalogueOf } from './sentence';

export interface SessionOptions {
  world: World;
  clock: VirtualClock;
  person: string;
  slower: number;
  /** What the person answers before they press the button. */
  answering: Answering;
  /** They go on where a run asks, for nobody could be added. */
  allTheSame?: boolean;
  /** Ends after the first slice, or the first execution that is killed. */
  once: boolean;
  /** Applies what has changed in rows that have their space, once the others are set up; `mostRemoved`: what is named no more, too; `onlyPeople`: no name or setting. */
  apply?: { mostRemoved: number | null; onlyPeople: boolean } | null;
}

/** How the session went. */
export interface SessionEnd {
  /** The newest that was seen of the sheet; null: the sidebar never opened. */
  view: View | null;
  texts: Catalogue;
  slices: number;
  /** What ended it before everything was tried. */
  trouble: Trouble | null;
  /** What only a person can say about the sheet; nothing was sent. */
  question: QuestionView | null;
  /** The sheet with a row per space that was made from a list of people, or of one that lay on its side; null: none was. */
  made: { id: number; name: string } | null;
  /** Why the run rests until its person says whether it goes on; null: it doesn't. */
  asking: Trouble['said'] | null;
  /** Who would have been taken out, and stays, for they are too many. */
  wouldGo: string[];
  /** New names and settings that were to be applied, and wait for the extra that does it. */
  barred: number;
}

/** Nothing was seen yet. */
export const NOTHING_SEEN: SessionEnd = {
  view: null,
  texts: {},
  slices: 0,
  trouble: null,
  question: null,
  made: null,
  asking: null,
  wouldGo: [],
  barred: 0,
};

/** A sheet that changes under each press, or a run that can't be left behind, is given up on after so many tries. */
const MOST_ROUNDS = 20;

/** The wait after the first call that died, in milliseconds; each further one in a row doubles it. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** The script as a session reaches it in virtual time; once it is over, nothing more is asked. */
function reach({ world, clock, person, slower, once }: SessionOptions, end: SessionEnd) {
  let over = false;

  const call = <Name extends keyof Script>(
    name: Name,
    request: Parameters<Script[Name]>[0],
  ): ReturnType<Script[Name]> | Died => {
    const result = world.execute({ function: name, args: [request], person });
    clock.spend(roundTripMs(slower));
    if (name === 'runSlice') end.slices += 1;
    if (once && (result.kind === 'killed' || name === 'runSlice')) over = true;
    switch (result.kind) {
      case 'returned':
        return result.value as ReturnType<Script[Name]>;
      case 'threw':
        return died(new Error(result.message));
      case 'killed':
        return died(new Error('the execution was ended'));
    }
  };

  /** Calls again, with growing pauses, as long as no answer comes. */
  const insist = <T>(attempt: () => Answer<T> | Died): Answer<T> => {
    const until = clock.now() + PATIENCE_MS;
    for (let deaths = 0; ; deaths++) {
      const answer = attempt();
      if (answer.ok || !('died' in answer) || over || clock.now() >= until) return answer;
      clock.spend(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** deaths));
    }
  };

  const insisting: Calls = (name, request) => {
    const answer = insist(() => call(name, request) as Answer<unknown> | Died);
    if (!answer.ok) throw new NoAnswer(answer.trouble);
    return answer.value as never;
  };

  /** Carries out the steps of a session in virtual time. undefined: it is over before they are. */
  const play = <Result>(steps: Steps<Result>): Result | undefined => {
    let reply: Reply;
    for (;;) {
      const next = steps.next(reply);
      if (next.done) return next.value;
      if (over) return undefined;
      reply = undefined;
      if (next.value.do === 'wait') clock.spend(next.value.step.waitMs);
      else reply = call(next.value.name, next.value.request as never);
      if (over) return undefined;
    }
  };

  return { call, insist, insisting, play, isOver: () => over };
}

/** A person at the sidebar, and how far they are. */
interface Sitting {
  readonly options: SessionOptions;
  readonly end: SessionEnd;
  readonly script: ReturnType<typeof reach>;
  /** What was begun: each once. */
  readonly taken: Set<Take>;
  isAnswered: boolean;
}

/** Sets up all rows that are ready, or goes on with an unfinished run; ends when nothing is left to do. */
export function setUpRows(options: SessionOptions): SessionEnd {
  const end: SessionEnd = { ...NOTHING_SEEN };
  const script = reach(options, end);
  const sitting: Sitting = { options, end, script, taken: new Set(), isAnswered: false };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const opened = open(sitting)?.view;
    const view = opened && answerAll(sitting, opened);
    if (!view || script.isOver() || view.columns === null) return end;
    const next = isMineToGoOn(view) ? work(sitting, view.sheet.id) : press(sitting, view);
    if (next === 'over') return end;
  }
  return end;
}

/** Whether the sidebar is opened once more. */
type Next = 'on' | 'over';

function open({ script: { insist, call }, end }: Sitting): Opening | null {
  const answer = insist(() => call('openSidebar', {}));
  if (!answer.ok) {
    end.trouble = answer.trouble;
    return null;
  }
  end.view = answer.value.view;
  end.texts = catalogueOf(answer.value);
  return answer.value;
}

/** As a person does who knows what their sheet means: once, before anything is pressed. */
function answerAll(sitting: Sitting, view: View): View | null {
  const { options, end, script } = sitting;
  if (sitting.isAnswered || script.isOver()) return view;
  sitting.isAnswered = true;
  try {
    end.view = prepare(view, end, options.answering, script.insisting);
    return end.question ? null : end.view;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    end.trouble = error.trouble;
    return null;
  }
}

/** Presses the button of what the sheet offers, and goes with the run that it begins. */
function press(sitting: Sitting, view: View): Next {
  const { options, end, script, taken } = sitting;
  if (options.apply && !options.apply.onlyPeople) end.barred = view.changes.barred?.changes ?? 0;
  // Rows that can't be set up still get their reason written beside them.
  const isReady = !taken.has('ready') && view.offer.rows + view.counts.toFix > 0;
  const hasChanged = options.apply && !taken.has('changes') && view.changes.offer.rows > 0;
  if (!isReady && !hasChanged) return 'over';
  const take = isReady ? 'ready' : 'changes';
  const { mostRemoved = null, onlyPeople = false } = options.apply ?? {};
  const chosen = {
    ...(isReady ? {} : takenAway(view.changes, mostRemoved, end)),
    ...(onlyPeople && !isReady ? { onlyPeople: true as const } : {}),
  };
  const started = script.play(start(view, take, { see: seeing(end) }, chosen));
  switch (started?.kind) {
    case 'started':
      taken.add(take);
      return work(sitting, view.sheet.id) === 'on' && options.apply ? 'on' : 'over';
    case 'questions':
      end.view = started.view;
      end.question = openQuestion(started.view);
      return 'over';
    case 'much':
      // Nobody is here to look at so many names: they stay, and are named.
      end.wouldGo = linesToGo(view.changes).map(({ name, shown }) => `${name}: ${shown}`);
      return 'on';
    case 'busy':
      options.clock.spend(Math.max(1_000, started.until - options.clock.now()));
      return 'on';
    case 'trouble':
      // Whoever heard nothing opens the sidebar anew.
      if (started.isLost) return 'on';
      end.trouble = started.trouble;
      return 'over';
    case 'changed':
      return 'on';
    case undefined:
      return 'over';
  }
}

/** Goes on with a run until it is over; unless that is its end, so is the session. */
function work({ options, end, script }: Sitting, sheetId: number): Next {
  let run: Run = {
    ...{ sheetId, total: 0, settledBefore: 0, answer: null },
    ...{ stopping: 'no', handedOver: false },
  };
  const { clock } = options;
  const seat: Seat = {
    ...{ now: () => clock.now(), run: () => run, hear: () => undefined, see: seeing(end) },
    change: (what) => {
      run = { ...run, ...what };
    },
  };
  let how = script.play(watch(seat));
  if (how?.kind === 'asking' && options.allTheSame) how = script.play(watch(seat, true));
  if (how?.kind === 'asking') end.asking = how.answer.because ?? null;
  if (how?.kind === 'trouble') end.trouble = how.trouble;
  return how?.kind === 'ended' ? 'on' : 'over';
}

/** Keeps the newest that is seen of the sheet. */
function seeing(end: SessionEnd): (view: View) => void {
  return (view) => {
    end.view = view;
  };
}

/** Whom nothing but a tick keeps in, one by one: not those who take a look of a person's own. */
function linesToGo({ lines }: View['changes']): TakeOutLine[] {
  return lines.flatMap((line) => (line.does === 'takeOut' && !line.alone ? [line] : []));
}

/** What is taken away: as many as may be, or nobody, and `end` is told who would have been. */
function takenAway(
  changes: View['changes'],
  mostRemoved: number | null,
  end: SessionEnd,
): ChosenChanges {
  if (mostRemoved === null) return {};
  const out = linesToGo(changes);
  const roles = changes.lines.filter(({ does }) => does === 'takeRole');
  const isFine = out.length <= mostRemoved && end.wouldGo.length === 0;
  if (!isFine) end.wouldGo = out.map(({ name, shown }) => `${name}: ${shown}`);
  const away = [...roles, ...(isFine ? out : [])].map(({ key }) => key);
  return away.length === 0 ? {} : { takeAway: away };
}

/**
 * Answers what the options answer, and makes the sheet with a row per space where rows are people; `end` is told of
 * that sheet, and of a question that is still open. Answers the view of the sheet to be set up.
 */
export function prepare(view: View, end: SessionEnd, answering: Answering, call: Calls): View {
  const answered = answerFor(view, end.texts, answering, call);
  const { roster } = answered;
  if (!roster) {
    end.question = answered.open;
    if (answered.view.sheet.id !== view.sheet.id) end.made = answered.view.sheet;
    return answered.view;
  }
  const made = makeSheet(view, roster, answering, call);
  if (!made) return answered.view;
  end.made = made.sheet;
  // The sheet that was made is a sheet of its own, with settings and questions of its own.
  const { domains, proposed } = answering;
  const ready = answerFor(made, end.texts, { ...NO_ANSWERING, domains, proposed }, call);
  end.question = ready.open;
  return ready.view;
}

/** Makes the sheet of a list; where it was made before, what is proposed of a later list is written into it. */
function makeSheet(
  view: View,
  roster: GroupsAnswer,
  { people: person }: Answering,
  call: Calls,
): View | null {
  const [way] = roster.groupings;
  const request = {
    sheetId: view.sheet.id,
    by: way?.header ?? '',
    ...(person === undefined ? {} : { person }),
  };
  const made = call('makeRosterSheet', request);
  if (made.kind !== 'changed') return made.view;
  const { digest, changes } = made.pouring;
  const taken = changes.flatMap(({ ticked }, index) => (ticked ? [index] : []));
  const poured = call('makeRosterSheet', { ...request, pour: { digest, taken } });
  return poured.kind === 'changed' ? null : poured.view;
}
