/** One simulated run: the real bundle over the fakes, everything that goes wrong drawn from one seed. */
import type { Answer } from '../../src/protocol';
import { died } from '../../src/sidebar/run-loop';
import { createWorld, type ExecuteOptions, roundTripMs, type ServiceCall } from '../apps-script';
import { createChatApi } from '../chat-api';
import { virtualClock } from '../clock';
import { FAULT_NAMES, faultsFrom } from '../faults';
import { type Random, randomFrom } from '../random';
import { createEditor, ownText } from './edits';
import { allow, emptyLedger, gridOf, textAt } from './ledger';
import { type Broken, createChecker } from './promises';
import { drawScenario, type Scenario } from './scenario';
import { createSchedules, drawSchedule } from './schedules';
import { playTab, type Reply, type Tab, type TabEnd, type TabOptions } from './tab';
import { OUTCOME_HEADERS, tagsIn } from './tags';

/** What became of one seed. */
export interface RunResult {
  seed: number;
  broken: Broken[];
  /** What happened, in order; service calls are among it only when asked for. */
  events: string[];
  rows: number;
  spaces: number;
  executions: number;
  faults: Record<string, number>;
  /** Faults that might have struck, each once. */
  drawn: Record<string, number>;
  edits: Record<string, number>;
  /** Kills by kind of service call: `before Range.setValues`. */
  kills: Record<string, number>;
  serviceCalls: Record<string, number>;
  /** Executions that ran within another one's service call. */
  nested: number;
  stops: number;
  lockTroubles: number;
  timers: number;
  /** What was met of schedules: firings, form answers, pauses and the like. */
  schedules: Record<string, number>;
  /** Rows that were judged in the end, and those that were not in every way, by the reason. */
  judged: Record<string, number>;
}

export interface RunOptions {
  /** The folder that would be pushed to Google. */
  dist: string;
  /** Tells every service call, too. */
  detailed?: boolean;
}

const ANN = 'ann@example.com';
const BEN = 'ben@example.com';

/** No run needs more executions than this once nothing goes wrong any more. */
const MOST_CALM_EXECUTIONS = 400;
/** Rounds of everybody looking once more, until nothing changes. */
const MOST_CALM_ROUNDS = 6;
const HOUR_MS = 3_600_000;
/** A lock is for a moment of reading and writing, in virtual time without slowness. */
const LONGEST_LOCK_MS = 1_500;
/** Empty rows below the sheet's content. */
const SPARE_ROWS = 40;
/** A read sees what moved, and the next one that it was put right. */
const READS_TO_MEND = 2;
/** Calls that change cells or the grid. */
const WRITES = /^(?:Range|Sheet|Spreadsheet)\.(?:set|insert|delete|clear|append|move|sort|hide)/;
/** Calls that few runs make: they are fatal more often. */
const RARE = / (?:Cache|Chat\.Spaces\.(?:get|list|Members|Messages)|MailApp|ScriptApp)/;
/** Moments at which an edit hurts most. */
const TENDER = /^(?:Range\.(?:set|get)|SpreadsheetApp\.flush|UrlFetchApp|Chat)/;

interface Player {
  name: string;
  person: string;
  isTab: boolean;
  tab: Tab;
  readyAt: number;
  reply: Reply;
  busy: boolean;
  end: TabEnd | undefined;
}

/** An execution that goes on; the last of a list runs within the others. */
interface Frame {
  person: string;
  function: string;
  /** How often somebody had edited the sheet when it began. */
  edits: number;
  nested: boolean;
  /**
   * Reads until the execution has surely put right what was moved under its hands. A kill in between, within the
   * same moment as the move, is outside the promises (docs/limits.md).
   */
  moved: number;
}

/** Neighbouring seeds get chance that has nothing in common. */
function scatter(seed: number): number {
  let value = (seed ^ 0x9e3779b9) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}

const canonicalNames = new Map<string, string>();

/** What Chat calls a person in its answers: asked of a Chat of its own. */
function canonicalName(address: string): string {
  const known = canonicalNames.get(address);
  if (known !== undefined) return known;
  const random = randomFrom(1);
  const chat = createChatApi({
    clock: virtualClock(),
    random,
    faults: faultsFrom([], random),
    organisation: ['example.com'],
  });
  const authorization = `Bearer ${address}`;
  chat.handle({
    method: 'POST',
    host: 'chat.googleapis.com',
    path: '/v1/spaces:setup',
    query: {},
    authorization,
    body: JSON.stringify({ space: { spaceType: 'SPACE', displayName: 'Alone' } }),
  });
  const name = chat.spaces()[0]?.members[0]?.name ?? '';
  canonicalNames.set(address, name);
  return name;
}

/** Plays one seed to its quiet end and judges it. Never throws for anything the bundle does. */
export function simulateRun(seed: number, { dist, detailed = false }: RunOptions): RunResult {
  const random = randomFrom(scatter(seed));
  const scenario = drawScenario(random.fork('scenario'), canonicalName(ANN));
  const clock = virtualClock();
  const start = clock.now();
  const faults = faultsFrom(scenario.faults, random.fork('faults'));
  const chat = createChatApi({
    clock,
    random: random.fork('chat'),
    faults,
    organisation: ['example.com'],
    spaceWritesPerMinute: scenario.spaceWritesPerMinute,
    quotaWindow: scenario.quotaWindow,
  });
  const world = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist,
    sheets: [{ name: 'Teams', cells: scenario.cells }],
    owner: ANN,
    mode: scenario.mode,
    slower: scenario.slower,
    staleReads: scenario.staleReads,
    scriptProperties: { limits: JSON.stringify({ spaceWrites: scenario.spaceWritesPerMinute }) },
  });
  // A short grid: what is empty and goes on for a thousand rows only costs time.
  world.edit.deleteRows({
    from: scenario.cells.length + SPARE_ROWS,
    count: 1_000 - scenario.cells.length - SPARE_ROWS,
  });
  const ledger = emptyLedger();
  for (const row of scenario.cells.slice(1)) allow(ledger, row[0] ?? '', 1);
  const editor = createEditor({
    world,
    random: random.fork('edits'),
    ledger,
    lastTag: scenario.lastTag,
  });
  const checker = createChecker({ chat, cells: () => world.cells(), ledger });

  const result: RunResult = {
    seed,
    broken: [],
    events: [],
    rows: scenario.cells.length - 1,
    spaces: 0,
    executions: 0,
    faults: faults.times,
    drawn: Object.fromEntries(scenario.faults.map((fault) => [fault.replace(/=.*/, ''), 1])),
    edits: ledger.edits,
    kills: {},
    serviceCalls: {},
    nested: 0,
    stops: 0,
    lockTroubles: 0,
    timers: 0,
    schedules: {},
    judged: {},
  };
  const tell = (what: string) =>
    result.events.push(`${((clock.now() - start) / 1000).toFixed(1).padStart(8)} s  ${what}`);
  const broke = (broken: readonly Broken[]) => {
    for (const one of broken) {
      result.broken.push(one);
      tell(`BROKEN ${one.promise}: ${one.what}`);
    }
  };

  const moments = createMoments(random.fork('moments'), scenario);
  const plan = drawSchedule(random.fork('schedules'), scenario, [ANN, BEN]);
  const schedules =
    plan &&
    createSchedules({
      plan,
      random: random.fork('what schedules do'),
      world,
      chat,
      ledger,
      editor,
      ann: canonicalName(ANN),
      other: plan.owner === ANN ? BEN : ANN,
      tell: (what) => tell(`${'  '.repeat(live.length)}${what}`),
      broke,
    });
  if (schedules) result.schedules = schedules.counts;
  const stopped = new Map<string, { allowed: number }>();
  const live: Frame[] = [];
  let calm = false;
  let everNested = false;
  let setUpsSeen = 0;
  let edits = 0;
  /** Calls so far by which somebody wants something to go on. */
  let askings = 0;

  const checkOwn = (by: string) => {
    const own = ownText(gridOf(world.cells()));
    if (own === editor.own()) return;
    const was = editor.own().split('\n');
    const place = own.split('\n').findIndex((line, index) => line !== was[index]);
    broke([
      {
        promise: 'nothing but the five columns changed',
        what: `${by} changed row ${place + 1} from “${was[place]}” to “${own.split('\n')[place]}”`,
      },
    ]);
    editor.accept();
  };

  /** After a Stop only the batch that was in flight may still be sent. */
  const checkStopped = (call: ServiceCall) => {
    const requests = chat.requests();
    let sent = false;
    for (; setUpsSeen < requests.length; setUpsSeen++)
      if (requests[setUpsSeen]?.path === '/v1/spaces:setup') sent = true;
    const stop = stopped.get(call.execution.person);
    if (!sent || !stop) return;
    if (stop.allowed > 0) stop.allowed--;
    else
      broke([
        {
          promise: 'nothing is sent after Stop',
          what: `${call.execution.person} sent set-ups in ${call.execution.function}`,
        },
      ]);
  };

  const execute = (person: string, name: string, request: unknown): Reply => {
    const nested = live.length > 0;
    if (nested) {
      result.nested++;
      everNested = true;
      for (const one of live) one.nested = true;
    }
    const asksForRun = name === 'startRun' || name === 'mendRow' || name === 'finishInBackground';
    if (asksForRun || schedules?.asksAgain(name)) {
      stopped.delete(person);
      askings++;
    }
    const askingsBefore = askings;
    // Of a Stop within a call that resumes, nobody could say which of the two is the later one.
    const withinResuming = live.some(
      (one) => one.person === person && schedules?.asksAgain(one.function),
    );
    tell(`${'  '.repeat(live.length)}${person} calls ${name} ${JSON.stringify(request)}`);
    const answered = schedules?.calling(person, name);
    const frame: Frame = { person, function: name, edits, nested, moved: 0 };
    live.push(frame);
    const wasAtWork = live.some((one) => one !== frame && one.person === person);
    const got = world.execute({ function: name, args: [request], person });
    live.pop();
    result.executions++;
    clock.spend(roundTripMs(scenario.slower));
    switch (got.kind) {
      case 'returned': {
        const answer = got.value as Answer<unknown>;
        tell(`${'  '.repeat(live.length)}${name} answers ${shortly(answer)}`);
        answered?.(answer, { alone: !frame.nested, withinResuming });
        if (name === 'stopRun' && answer.ok) {
          result.stops++;
          // Somebody who asked anew while Stop was on its way wants what they asked for.
          if (askings === askingsBefore && !withinResuming)
            stopped.set(person, { allowed: wasAtWork ? 1 : 0 });
        }
        return answer;
      }
      case 'threw':
        tell(`${name} threw ${got.name}: ${got.message}`);
        if (!/Lock timeout|too many scripts|too much computer time/.test(got.message))
          broke([{ promise: 'every run ends', what: `${name} threw ${got.name}: ${got.message}` }]);
        return died(new Error(got.message));
      case 'killed':
        tell(`${'  '.repeat(live.length)}${name} was ended (${got.because})`);
        if (got.because === 'too-long' && !frame.nested)
          broke([{ promise: 'every run ends', what: `${name} ran past its 6 minutes` }]);
        return died(new Error('the execution was ended'));
    }
  };

  const outcomes = new Map<string, string>();
  /** Tells which rows' outcome cells are not what they were. */
  const tellOutcomes = () => {
    const grid = gridOf(world.cells());
    const now = new Map<string, string>();
    for (let row = 2; row <= grid.cells.length; row++) {
      const tag = textAt(grid, row, 'Ref');
      const texts = OUTCOME_HEADERS.map((header) => textAt(grid, row, header)).join(' | ');
      now.set(now.has(tag) ? `${tag} again` : tag, texts);
    }
    for (const [tag, texts] of now)
      if (texts !== (outcomes.get(tag) ?? ' |  |  |  | '))
        tell(`${'  '.repeat(live.length)}  ${tag} now says: ${texts}`);
    outcomes.clear();
    for (const [tag, texts] of now) outcomes.set(tag, texts);
  };

  const players: Player[] = [];
  const join = (name: string, person: string, options: Partial<TabOptions>) => {
    players.push({
      name,
      person,
      isTab: true,
      readyAt: clock.now() + random.between(0, calm ? 0 : 60_000),
      reply: undefined,
      busy: false,
      end: undefined,
      tab: playTab({
        random: random.fork(`${name} ${players.length}`),
        now: () => clock.now(),
        shown: () => JSON.stringify(world.cells()),
        someAreSilent: () => {
          const grid = gridOf(world.cells());
          return grid.cells.some(
            (_, index) => index > 0 && textAt(grid, index + 1, 'Status') === '',
          );
        },
        calm,
        stopShare: scenario.stopShare,
        background: false,
        onMend: (row, mend) => {
          tell(`${name} presses ${mend} on row ${row}`);
          for (const tag of tagsIn(textAt(gridOf(world.cells()), row, 'Ref'))) {
            if (mend === 'ask-anew') allow(ledger, tag, 1);
            if (mend === 'ask-anew' || mend === 'use-space') ledger.loose.add(tag);
          }
        },
        ...options,
      }),
    });
  };

  const play = (player: Player) => {
    player.busy = true;
    const next = player.tab.next(player.reply);
    player.reply = undefined;
    if (next.done) {
      player.end = next.value;
      tell(`${player.name} is done: ${next.value.end} ${next.value.because}`);
    } else if (next.value.do === 'wait') player.readyAt = clock.now() + next.value.waitMs;
    else player.reply = execute(player.person, next.value.name, next.value.request);
    player.busy = false;
  };

  let nextEditAt = 0;
  const edit = () => {
    checkOwn('somebody');
    const what = editor.edit();
    if (what === '') return;
    tell(`${'  '.repeat(live.length)}a person edits: ${what}`);
    if (detailed) tellOutcomes();
    edits++;
    nextEditAt = clock.now() + moments.editGapMs();
    for (const frame of live) frame.moved = READS_TO_MEND;
  };

  world.onServiceCall = (call) => {
    const { name, when, execution } = call;
    // Executions run within one another's calls: the one that calls is the last that began.
    const frame = live[live.length - 1] as Frame;
    if (detailed) {
      tell(`${'  '.repeat(live.length)}${when} ${name} #${call.index} of ${execution.function}`);
      if (WRITES.test(name)) tellOutcomes();
    }
    if (when === 'after') {
      broke(checker.always());
      checkStopped(call);
      if (WRITES.test(name)) {
        // A copy whose cells are written over before anybody could read them is a row like any new one.
        const over = editor.overwritten();
        if (frame.moved === READS_TO_MEND) for (const tag of over) allow(ledger, tag, 1);
      }
      if (WRITES.test(name)) checkOwn(`${execution.function} (${name})`);
    }
    if (calm) return;
    if (when === 'before' && /^Lock\./.test(name) && moments.locks()) {
      result.lockTroubles++;
      world.locks.occupy(moments.pickLock(), moments.lockMs());
    }
    if (when === 'after' && name === 'Range.getDisplayValues') frame.moved--;
    if (clock.now() >= nextEditAt && moments.edits(TENDER.test(name))) edit();
    if (live.length === 1 && moments.nests()) {
      const others = players.filter((player) => !player.busy && !player.end);
      if (others.length > 0) play(moments.pick(others));
    }
    const within = live.length === 1 ? schedules?.firingWithin() : undefined;
    if (within) fire(within);
    if (frame.moved <= 0 && moments.kills(`${when} ${name}`)) {
      const kind = `${when} ${name}`;
      result.kills[kind] = (result.kills[kind] ?? 0) + 1;
      tell(`${'  '.repeat(live.length)}${execution.function} is killed ${kind}`);
      execution.kill();
    }
  };

  const playOn = (isOver: () => boolean) => {
    while (!isOver()) {
      const open = players.filter((player) => !player.end);
      const next = open.reduce<Player | undefined>(
        (first, player) => (first && first.readyAt <= player.readyAt ? first : player),
        undefined,
      );
      if (!next) return;
      const triggerAt = nextTriggerAt();
      if (triggerAt !== undefined && triggerAt <= next.readyAt) {
        clock.goTo(Math.max(clock.now(), triggerAt));
        fireTimers();
        continue;
      }
      clock.goTo(next.readyAt);
      play(next);
      if (!calm && moments.edits(true)) edit();
    }
  };

  const fire = (due: ExecuteOptions) => {
    const nested = live.length > 0;
    if (nested) {
      result.nested++;
      everNested = true;
      for (const one of live) one.nested = true;
    }
    tell(`${'  '.repeat(live.length)}a trigger calls ${due.function} for ${due.person}`);
    const judge = schedules?.firing(due, {
      live,
      openTabs: players.filter((player) => !player.end && player.isTab).length,
    });
    const frame: Frame = { person: due.person, function: due.function, edits, nested, moved: 0 };
    live.push(frame);
    const got = world.execute(due);
    live.pop();
    result.timers++;
    result.executions++;
    tell(`${'  '.repeat(live.length)}${due.function} ${got.kind}`);
    if (got.kind === 'threw')
      broke([{ promise: 'every run ends', what: `${due.function} threw ${got.message}` }]);
    if (got.kind === 'killed' && got.because === 'too-long' && !frame.nested)
      broke([{ promise: 'every run ends', what: `${due.function} ran past its 6 minutes` }]);
    const alone = !frame.nested && frame.edits === edits;
    broke(judge?.({ killed: got.kind === 'killed', alone }) ?? []);
  };

  const fireTimers = () => {
    const take = () => (schedules ? schedules.takeDue() : world.takeDueTrigger());
    for (let due = take(); due; due = take()) fire(due);
  };

  const nextTriggerAt = () => (schedules ? schedules.nextAt() : world.nextTrigger()?.at);

  const { leaves, addsApp } = scenario;
  if (leaves || addsApp)
    execute(ANN, 'saveSettings', {
      sheetId: 0,
      settings: { defaults: {}, ownDomains: [], addApp: addsApp, leaveWhenDone: leaves },
    });

  // While things go wrong.
  const { wholeTrouble } = scenario;
  join('first tab', ANN, { background: scenario.background });
  for (const tab of scenario.tabs)
    join(tab, tab === 'second tab' ? ANN : BEN, {
      background: tab === 'second person' && plan?.othersBackground === true,
    });
  for (const player of schedules?.players ?? [])
    players.push({
      ...player,
      isTab: false,
      readyAt: clock.now(),
      reply: undefined,
      busy: false,
      end: undefined,
    });
  let wasTroubled = false;
  playOn(() => {
    if (wholeTrouble && !wasTroubled && result.executions >= wholeTrouble.from) {
      wasTroubled = true;
      faults.set(wholeTrouble.name);
      tell(`from now on: ${wholeTrouble.name}`);
    }
    return result.executions >= scenario.troubledExecutions + (plan?.moreExecutions ?? 0);
  });

  // Things calm down: whoever was here looks again until there is nothing left to do.
  calm = true;
  // That Chat forgets is its way, not a trouble that passes.
  for (const name of FAULT_NAMES) if (name !== 'forgets') faults.clear(name);
  tell('things calm down');
  clock.spend(scenario.hoursLater * HOUR_MS);
  players.length = 0;
  if (schedules)
    broke(
      schedules.settle({
        call: execute,
        fireNext: (end) => {
          const at = nextTriggerAt();
          if (at === undefined || at > end) return false;
          clock.goTo(Math.max(clock.now(), at));
          fireTimers();
          return true;
        },
      }),
    );
  const people = scenario.tabs.includes('second person') ? [ANN, BEN] : [ANN];
  const until = result.executions + MOST_CALM_EXECUTIONS;
  let shown = '';
  for (let round = 0; round < MOST_CALM_ROUNDS; round++) {
    for (const person of people) {
      players.length = 0;
      join(`${person}, round ${round + 1}`, person, { stopShare: 0 });
      playOn(() => result.executions >= until);
      const end = players[0]?.end;
      if (end?.end !== 'quiet')
        broke([
          {
            promise: 'every run ends',
            what: end ? `${person} ends with ${end.end}: ${end.because}` : 'it never does',
          },
        ]);
    }
    const before = shown;
    shown = JSON.stringify(world.cells());
    // A single person has just looked in vain; of two, each may have left something to the other.
    if (people.length === 1 || before === shown || result.executions >= until) break;
  }
  checkOwn('somebody');
  broke(checker.whenQuiet());
  result.judged = checker.judged();
  if (detailed)
    world.cells().forEach((cells, index) => {
      tell(`row ${index + 1}: ${cells.join(' | ')}`);
    });
  if (!everNested && scenario.slower <= 1)
    for (const [name, ms] of Object.entries(world.locks.longestMs))
      if (ms > LONGEST_LOCK_MS)
        broke([{ promise: 'locks are held for a moment', what: `${name} for ${ms} ms` }]);
  result.spaces = chat.spaces().length;
  result.serviceCalls = { ...world.serviceCalls };
  return result;
}

function shortly(answer: Answer<unknown>): string {
  if (!answer.ok) return JSON.stringify(answer.trouble);
  const value = answer.value as Record<string, unknown> | null;
  if (value && 'view' in value && 'texts' in value) return `a view: ${viewText(value['view'])}`;
  if (value && 'offer' in value) return `a view: ${viewText(value)}`;
  const text = JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)} …` : text;
}

function viewText(view: unknown): string {
  const { counts, run, offer, again } = view as Record<string, { rows?: number } | null>;
  return JSON.stringify({ counts, run, offer: offer?.rows, again: again?.rows });
}

/** What happens at each moment, by chance. */
function createMoments(random: Random, scenario: Scenario) {
  const fatal = new Map<string, number>();
  const chance = (share: number) => share > 0 && random.next() < share;
  return {
    edits: (tender: boolean) => chance(scenario.editsPerCall * (tender ? 2 : 0.5)),
    /** Hands need this long from one edit to the next. */
    editGapMs: () => random.between(2_000, 15_000) * scenario.slower,
    nests: () => chance(scenario.nestPerCall),
    locks: () => chance(scenario.lockTrouble),
    pickLock: () => random.pick(['document', 'script'] as const),
    lockMs: () => random.between(200, 8_000),
    pick: <T>(items: readonly T[]) => random.pick(items),
    /** Some kinds of calls are fatal in this run, each once, at one of its first times. */
    kills: (kind: string) => {
      if (scenario.killShare === 0) return false;
      let left = fatal.get(kind);
      if (left === undefined) {
        const rare = RARE.test(kind);
        left = chance(scenario.killShare * (rare ? 5 : 1))
          ? random.pick(rare ? [1, 1, 2] : [1, 1, 1, 2, 2, 3, 4, 6, 10])
          : 0;
      }
      fatal.set(kind, left - 1);
      return left === 1;
    },
  };
}
