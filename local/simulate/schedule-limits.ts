/**
 * Once things are calm: rows come in that only a schedule with limits sees. What its owner was shown is set up; of the
 * others so many as they may be; the rest waits, and the owner is told.
 */
import type { Answer, ScheduleView } from '../../src/protocol';
import { call as press, type Reply, type Step, type Steps, start } from '../../src/sidebar/session';
import type { Random } from '../random';
import { type Act, freshTag, type } from './edit-hand';
import { allow, type Grid, textAt } from './ledger';
import type { Broken } from './promised';
import { call as ask, requestOf, type Scene, SHEET } from './schedule-course';
import { type CalmActs, playAlone } from './schedule-judge';
import { putRight, readReady, tagsOf } from './schedule-people';
import { LISTED_OWNER } from './schedule-plan';
import { addressOf, type Header, tagsIn } from './tags';

const HOUR_MS = 3_600_000;
/** Rows that come before the owner looks, of which some are ticked, and after. */
const BEFORE = 3;
const AFTER = 5;
/** A share of runs lets a run of a press be finished by timers, and of rows those that are ticked. */
const PRESSED_SHARE = 0.4;
const TICKED_SHARE = 0.6;
/** In so many a day passes, too. */
const DAY_SHARE = 0.4;
/** How a mail says that a schedule rests at its limit, and that a row is held. */
const RESTS = /may (?:set up|add) unseen in a day, so it is paused/;
const HELD = /Waits for you/;

/** What makes a row one that its owner has to see. */
const KINDS = ['plain', 'plain', 'plain', 'outsider', 'owner', 'listed owner', 'message'] as const;
type Kind = (typeof KINDS)[number];

/** A row that came in. */
interface Comer {
  tag: string;
  kind: Kind;
}

interface Phase extends Scene {
  acts: CalmActs;
  chance: Random;
  act<T>(steps: Generator<Step, T, Reply>): T;
  /** Mails that were read. */
  read: number;
}

/** false: it has no limits here, or nobody's schedule is on. */
export function playWithinLimits(scene: Scene, acts: CalmActs & { random: Random }): boolean {
  const { course, plan, owner, broke, met, limits } = scene;
  if (!plan.within || !limits || !course.on || course.takenOver) return false;
  const phase: Phase = {
    ...scene,
    ...{ acts, chance: acts.random, read: scene.world.mails.length },
    act: (steps) => playAlone(steps, (step) => acts.call(owner, step.name, step.request as object)),
  };
  phase.act(putRight(scene));
  limits.settled();
  met('schedules within limits once things are calm');
  const early = comeIn(phase, BEFORE);
  const ticked = phase.act(switchOn(phase));
  const pressed = phase.chance.next() < PRESSED_SHARE ? phase.act(leaveToTimer(phase)) : [];
  const late = comeIn(phase, AFTER);
  const [turn, aDay] = turnsOf(plan);
  pass(phase, turn);
  const seen = [...early.filter(({ tag }) => ticked.includes(tag)), ...pressed];
  broke(isAsSeen(phase) ? [...judgeSeen(phase, seen), ...judgeWaiting(phase, early, late)] : []);
  // Whoever goes on without looking at what waits meets the same limit, until a day has passed.
  phase.act(resume());
  pass(phase, turn);
  broke(judgeRest(phase));
  if (aDay > 0 && phase.chance.next() < DAY_SHARE) {
    phase.act(resume());
    comeIn(phase, 1);
    pass(phase, aDay);
    broke(judgeRest(phase));
  }
  met('rows taken unseen within limits', limits.count());
  return true;
}

/** In hours: until it has run, though a timer comes late, and until it has after a day; 0: timers come too often for that. */
function turnsOf({ every }: Scene['plan']): [number, number] {
  if (every?.kind === 'minutes') return [1 + every.minutes / 20, 0];
  return every?.kind === 'day' ? [26, 26] : [3, 26];
}

function pass({ world, acts }: Phase, hours: number): void {
  const end = world.clock.now() + hours * HOUR_MS;
  while (acts.fireNext(end));
}

/** Rows come in: by form, where one is answered. */
function comeIn(phase: Phase, count: number): Comer[] {
  const { editor, chance, grid, tell, plan } = phase;
  return Array.from({ length: count }, () => {
    const comer: Comer = { tag: '', kind: chance.pick(KINDS) };
    const people = chance.between(1, 3);
    const row = chance.between(2, Math.max(2, grid().cells.length));
    tell(`somebody ${editor.by(chance, newRow(comer, people, plan.onForm), row)}`);
    return comer;
  });
}

function newRow(comer: Comer, people: number, byForm: boolean): Act {
  return (hand, at, row) => {
    const tag = freshTag(hand);
    comer.tag = tag;
    allow(hand.ledger, tag, 1);
    const cells = cellsOf(comer, people);
    if (byForm) {
      hand.world.submitForm(cells, SHEET);
      return `answers the form: ${tag}, ${comer.kind}`;
    }
    hand.world.edit.insertRows({ before: row });
    for (const [header, text] of Object.entries(cells)) type(hand, at, row, header, text);
    return `adds ${tag}, ${comer.kind}, before ${row}`;
  };
}

function cellsOf({ tag, kind }: Comer, people: number): Partial<Record<Header, string>> & object {
  const members = Array.from({ length: people }, (_, index) => addressOf('p', index + 1, tag));
  const row = { Ref: tag, 'Space name': `Team ${tag}`, Members: members.join(', ') };
  switch (kind) {
    case 'outsider':
      return {
        ...row,
        Members: `${row.Members}, ${addressOf('out', 1, tag)}`,
        'External people': 'yes',
      };
    case 'owner':
      return { ...row, Owners: addressOf('p', 201, tag) };
    case 'listed owner':
      return { ...row, Owners: LISTED_OWNER };
    case 'message':
      return { ...row, 'Welcome message': `Welcome to ${tag}` };
    case 'plain':
      return row;
  }
}

/** The owner looks at what is ready, ticks some of it, and says what may be set up beside it; answers what was ticked. */
function* switchOn(phase: Phase): Steps<string[]> {
  const { plan, chance, limits, grid, met } = phase;
  const seen = yield* readReady();
  const rows = seen.filter(({ mark }) => mark !== '' && chance.next() < TICKED_SHARE);
  const tags = rows.flatMap(tagsOf);
  limits?.shown(tags, grid());
  const request = { ...requestOf(phase, false), limits: plan.within?.limits };
  yield ask('saveSchedule', { ...request, seen: rows.map(({ mark }) => mark) });
  met('rows ticked for a schedule', rows.length);
  return tags;
}

/** More rows come, and the owner presses themselves, and leaves the rest to a timer; answers the rows. */
function* leaveToTimer(phase: Phase): Steps<Comer[]> {
  const comers = comeIn(phase, BEFORE);
  const view = yield* press('look', { sheetId: SHEET, which: 'all' });
  if (!view.ok) return [];
  const started = yield* start(view.value, 'ready', { see: () => undefined }, {});
  if (started.kind !== 'started') return [];
  yield* press('finishInBackground', { sheetId: SHEET });
  phase.met('runs of a press finished beyond a limit');
  return comers;
}

function* resume(): Steps<void> {
  yield ask('resumeSchedule', { sheetId: SHEET });
}

/** It is on, or rests because of a limit: nothing else keeps it from what is due. */
function isAsSeen(phase: Phase): boolean {
  const schedule = scheduleOf(phase);
  return schedule?.mine === true && (schedule.paused === null || schedule.paused === 'limit');
}

function scheduleOf({ act }: Phase): ScheduleView['schedule'] | undefined {
  return act(readIt());
}

function* readIt(): Steps<ScheduleView['schedule'] | undefined> {
  const answer = (yield ask('readSchedule', { sheetId: SHEET })) as
    | Answer<ScheduleView>
    | undefined;
  return answer?.ok ? answer.value.schedule : undefined;
}

/** What the owner saw and pressed is bound by no limit. */
function judgeSeen({ grid }: Phase, seen: readonly Comer[]): Broken[] {
  const at = grid();
  return seen
    .filter(({ tag }) => statusOf(at, tag) === '' || statusOf(at, tag) === 'Waiting')
    .map(({ tag, kind }) => untold(`${tag} (${kind}) was shown, and says “${statusOf(at, tag)}”`));
}

/** What its owner has to see is named in a mail; what is beyond the limit lets it rest. */
function judgeWaiting(phase: Phase, early: readonly Comer[], late: readonly Comer[]): Broken[] {
  const { grid, plan, world, owner, mayMail, met } = phase;
  const at = grid();
  const limits = plan.within?.limits;
  // Somebody said that the other domain is theirs, or may come in: such a row may be held, or like any other.
  const isClear = ({ kind }: Comer) =>
    kind !== 'outsider' || limits?.onlyTicked === true || phase.limits?.tellsOutsiders() !== false;
  const waiting = [...early, ...late].filter(
    (comer) => statusOf(at, comer.tag) === '' && isClear(comer),
  );
  const held = waiting.filter(({ kind }) => isHeld(kind, limits));
  met('rows held for their owner', held.length);
  const text = world.mails
    .slice(phase.read)
    .filter(({ to }) => to === owner)
    .map(({ body }) => body)
    .join('\n')
    .split('\n')
    .filter((line) => HELD.test(line));
  const isNamed = (tag: string) => text.some((line) => tagsIn(line).includes(tag));
  const broken = held
    .filter(({ tag }) => mayMail && !isNamed(tag))
    .map(({ tag, kind }) => untold(`${tag} (${kind}) waits, and no mail to ${owner} names it`));
  const rest = waiting.filter(({ kind }) => !isHeld(kind, limits));
  if (rest.length > 0 && scheduleOf(phase)?.paused !== 'limit')
    broken.push(untold(`${rest.map(({ tag }) => tag).join(', ')} may be set up, and nothing is`));
  return [...broken, ...judgeRest(phase)];
}

/** Whoever's schedule rests at its limit has a mail that says so. */
function judgeRest(phase: Phase): Broken[] {
  const { world, owner, mayMail, met } = phase;
  const fresh = world.mails.slice(phase.read);
  phase.read = world.mails.length;
  if (scheduleOf(phase)?.paused !== 'limit') return [];
  met('rests at a limit');
  const isTold = fresh.some(({ to, body }) => to === owner && RESTS.test(body));
  return isTold || !mayMail ? [] : [untold(`it rests at its limit, and ${owner} isn’t told`)];
}

function isHeld(kind: Kind, limits: LimitsOf | undefined): boolean {
  if (!limits) return false;
  if (limits.onlyTicked || kind === 'message') return true;
  if (kind === 'outsider') return !limits.outsiders;
  const isOwner = kind === 'owner' || kind === 'listed owner';
  return (
    isOwner && limits.owners !== null && !(kind === 'listed owner' && limits.owners.length > 0)
  );
}

type LimitsOf = NonNullable<Scene['plan']['within']>['limits'];

function statusOf(at: Grid, tag: string): string {
  const row = at.cells.findIndex((_, index) => textAt(at, index + 1, 'Ref') === tag);
  return row < 0 ? 'gone' : textAt(at, row + 1, 'Status');
}

function untold(what: string): Broken {
  return { promise: 'what waits for its owner is told, and what they saw is set up', what };
}
