/** The executions of a simulated run: what people call from the sidebar, and what triggers fire. */
import type { Answer } from '../../src/protocol';
import { died } from '../../src/sidebar/run-loop';
import type { Reply } from '../../src/sidebar/session';
import { type ExecuteOptions, roundTripMs, type ServiceCall } from '../apps-script';
import { gridOf, noteChanged, uuidOf } from './ledger';
import type { Frame, Show } from './show';
import { asAnswer, wayTo } from './visitor';

export interface Calls {
  /** Calls a function of the script as the sidebar does; answers what came back. */
  execute(person: string, name: string, request: unknown): Reply;
  /** Carries out what a trigger is due for. */
  fire(due: ExecuteOptions): void;
  /** Carries out everything that is due by now. */
  fireTimers(): void;
  nextTriggerAt(): number | undefined;
  /** After a Stop only the batch that was in flight may still be sent. */
  checkStopped(call: ServiceCall): void;
}

/** What a person's last Stop allows still. */
interface Stopped {
  /** Batches that were in flight. */
  allowed: number;
}

/** Calls by which somebody wants something to go on. */
const ASKING = [
  'startRun',
  'mendRow',
  'finishInBackground',
  'takeOver',
  'setUpNewRows',
  'setUpRows',
];

/** What a person lets the add-on write into their own columns. */
const WRITES_OWN = ['doRemedy', 'undoRemedy'];

const SHEET = 0;

/** Calls of a sidebar for the sheet in front. */
const LOOKING = ['look', 'startRun'];

/** What Google throws when too much is asked of it at once: nobody's fault. */
const BUSY = /Lock timeout|too many scripts|too much computer time/;

/** An item of the menu has no page: what isn't allowed it says by throwing it, with the address. */
const ASKS_FOR_CONSENT = /^Not allowed yet: [\s\S]*\/authorize$/;

export function createCalls(show: Show): Calls {
  const { world } = show.stage;
  const stops = createStops(show);
  return {
    execute: (person, name, request) => execute(show, stops, person, name, request),
    fire: (due) => fire(show, due),
    fireTimers: () => {
      const take = () => (show.schedules ? show.schedules.takeDue() : world.takeDueTrigger());
      for (let due = take(); due; due = take()) fire(show, due);
    },
    nextTriggerAt: () => (show.schedules ? show.schedules.nextAt() : world.nextTrigger()?.at),
    checkStopped: stops.check,
  };
}

/** What people asked for and stopped. */
interface Stops {
  /** The person calls this; answers what to tell once it is answered. */
  calling(person: string, name: string, request: unknown): { stopped(): void; isWithin: boolean };
  check: Calls['checkStopped'];
}

function createStops(show: Show): Stops {
  const { live, stage } = show;
  const stopped = new Map<string, Stopped>();
  let setUpsSeen = 0;
  /** Calls so far by which somebody wants something to go on. */
  let askings = 0;
  return {
    calling: (person, name, request) => {
      const { schedules } = show;
      const isHere = isOfSheet(request);
      if ((ASKING.includes(name) || schedules?.asksAgain(name)) && isHere) {
        stopped.delete(person);
        askings++;
      }
      const askingsBefore = askings;
      // Of a Stop within a call that resumes, nobody could say which of the two is the later one.
      const isWithin = live.some(
        (one) => one.person === person && schedules?.asksAgain(one.function),
      );
      const wasAtWork = live.some((one) => one.person === person);
      return {
        isWithin,
        // Somebody who asked anew while Stop was on its way wants what they asked for.
        stopped: () => {
          if (isHere && askings === askingsBefore && !isWithin)
            stopped.set(person, { allowed: wasAtWork ? 1 : 0 });
        },
      };
    },
    check: ({ execution: { person, function: name } }) => {
      const requests = stage.chat.requests();
      const stop = stopped.get(person);
      let sent = false;
      for (; setUpsSeen < requests.length; setUpsSeen++)
        if (stop && isSetUpHere(requests[setUpsSeen], stage.world)) sent = true;
      if (!sent || !stop) return;
      if (stop.allowed > 0) stop.allowed--;
      else
        show.broke([
          { promise: 'nothing is sent after Stop', what: `${person} sent set-ups in ${name}` },
        ]);
    },
  };
}

function execute(show: Show, stops: Stops, person: string, name: string, request: unknown): Reply {
  const { stage, result } = show;
  const { world, clock, scenario } = stage;
  const asked = stops.calling(person, name, request);
  show.tell(`${person} calls ${name} ${JSON.stringify(request)}`);
  const answered = isOfSheet(request) ? show.schedules?.calling(person, name, request) : undefined;
  goTo(show, name, request, person);
  const before = gridOf(world.cells(SHEET));
  const { from, trigger } = wayTo(name);
  const { got, frame } = show.within(person, name, (one) => ({
    got: world.execute({
      ...{ function: name, person, args: from || trigger ? [] : [request] },
      ...(from && { from }),
      ...(trigger && { trigger }),
    }),
    frame: one,
  }));
  if (WRITES_OWN.includes(name)) {
    noteChanged(stage.ledger, before, gridOf(world.cells(SHEET)));
    stage.editor.accept();
  }
  clock.spend(roundTripMs(scenario.slower));
  const how = { alone: !frame.nested, withinResuming: asked.isWithin };
  if (got.kind !== 'returned') answered?.(undefined, how);
  switch (got.kind) {
    case 'returned': {
      const answer = asAnswer(got.value);
      show.tell(`${name} answers ${shortly(answer)}`);
      answered?.(answer, how);
      if (name === 'stopRun' && answer.ok) {
        result.stops++;
        asked.stopped();
      }
      return answer;
    }
    case 'threw':
      show.tell(`${name} threw ${got.name}: ${got.message}`);
      if (!BUSY.test(got.message) && !(from === 'menu' && ASKS_FOR_CONSENT.test(got.message)))
        ends(show, `${name} threw ${got.name}: ${got.message}`);
      return died(new Error(got.message));
    case 'killed':
      show.tell(`${name} was ended (${got.because})`);
      if (got.because === 'too-long' && !frame.nested) ends(show, `${name} ran past its 6 minutes`);
      return died(new Error('the execution was ended'));
  }
}

function ends(show: Show, what: string): void {
  show.broke([{ promise: 'every run ends', what }]);
}

/** A sheet that was made stands in front: people go back to theirs, and to and fro where they have two. */
function goTo({ stage }: Show, name: string, request: unknown, person: string): void {
  const { world, elsewhere } = stage;
  const { sheetId: sheet = SHEET } = request as { sheetId?: number };
  const isMeant =
    name === 'openSidebar' ||
    (elsewhere !== undefined && LOOKING.includes(name) && [SHEET, elsewhere].includes(sheet));
  if (isMeant && world.activeSheet(person) !== sheet)
    world.edit.select({ sheet, blocks: [], person });
}

function fire(show: Show, due: ExecuteOptions): void {
  const { live, result, stage } = show;
  show.tell(`a trigger calls ${due.function} for ${due.person}`);
  for (const one of live) one.nested = true;
  const judge = show.schedules?.firing(due, {
    live,
    openTabs: show.players.filter((player) => !player.end && player.isTab).length,
  });
  const { got, frame } = show.within(due.person, due.function, (one: Frame) => ({
    got: stage.world.execute(due),
    frame: one,
  }));
  result.timers++;
  show.tell(`${due.function} ${got.kind}`);
  if (got.kind === 'threw') ends(show, `${due.function} threw ${got.message}`);
  if (got.kind === 'killed' && got.because === 'too-long' && !frame.nested)
    ends(show, `${due.function} ran past its 6 minutes`);
  const alone = !frame.nested && frame.edits === show.edits;
  show.broke(judge?.({ killed: got.kind === 'killed', alone }) ?? []);
  show.broke(show.mails.read(alone, frame.readAt));
}

/** What somebody asks for another sheet, a Stop of that included, changes nothing of a Stop on this one. */
function isOfSheet(request: unknown): boolean {
  const { sheetId = SHEET } = request as { sheetId?: number };
  return sheetId === SHEET;
}

/** A Stop is for the rows of its sheet: what the menu sets up goes by the sheet in front, which may be one that was made. */
function isSetUpHere(
  request: ReturnType<Show['stage']['chat']['requests']>[number] | undefined,
  world: Show['stage']['world'],
): boolean {
  if (request?.path !== '/v1/spaces:setup') return false;
  const { requestId = '' } = (request.body ?? {}) as { requestId?: string };
  const others = world.view().sheets.filter(({ id }) => id !== SHEET);
  const isBorneOn = (sheet: number) =>
    world.cells(sheet).some((row) => row.some((cell) => uuidOf(cell) === requestId));
  return requestId === '' || !others.some(({ id }) => isBorneOn(id));
}

function shortly(answer: Answer<unknown>): string {
  if (!answer.ok) return JSON.stringify(answer.trouble);
  if (typeof answer.value !== 'object') return String(answer.value).slice(0, 400);
  const value = answer.value as Record<string, unknown> | null;
  if (value && 'view' in value && 'texts' in value) return `a view: ${viewText(value['view'])}`;
  if (value && 'offer' in value) return `a view: ${viewText(value)}`;
  const { view, ...rest } = value ?? {};
  if (view) return `${JSON.stringify(rest)} and a view: ${viewText(view)}`;
  const text = JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)} …` : text;
}

function viewText(view: unknown): string {
  const { counts, run, offer, again } = view as Record<string, { rows?: number } | null>;
  return JSON.stringify({ counts, run, offer: offer?.rows, again: again?.rows });
}
