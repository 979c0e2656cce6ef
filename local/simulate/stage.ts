/** What a simulated run is played on: the sheet with its script, Chat and the clock, all by one seed. */
import { createWorld, type World } from '../apps-script';
import { createChatApi } from '../chat-api';
import { type VirtualClock, virtualClock } from '../clock';
import { type Faults, faultsFrom } from '../faults';
import { type Random, randomFrom } from '../random';
import { ALONE, cellsElsewhere, drawBeside, ELSEWHERE } from './beside';
import { whereOwnersGo } from './bystanders';
import { withDisputed } from './disputed';
import { createEditor, type Editor } from './edits';
import { drawsForger } from './forger';
import { drawsKeeper } from './keeper';
import { allow, emptyLedger, type Ledger } from './ledger';
import { drawsMyChat } from './my-chat';
import { type Checker, createChecker } from './promises';
import { drawsRenamer } from './renamer';
import { drawScenario, type Scenario } from './scenario';
import { withoutSwitches } from './switches';
import { drawsVisitor, PEOPLE_SHEET, PEOPLE_TAGS } from './visitor';

export const ANN = 'ann@example.com';
export const BEN = 'ben@example.com';

export interface Stage {
  random: Random;
  scenario: Scenario;
  /** Somebody opens everything else meanwhile. */
  visitor: boolean;
  /** Somebody types what the add-on writes. */
  forger: boolean;
  /** In the end people undo their last runs. */
  undoes: boolean;
  /** Somebody keeps the sheet up to date, and people tick what takes something away. */
  keeper: boolean;
  /** Somebody gives rows new names, and the add-on has the extra that applies them. */
  renamer: boolean;
  /** People want their new spaces in a section, muted, or the message pinned. */
  myChat: boolean;
  clock: VirtualClock;
  /** The id of the other sheet, where there is one. */
  elsewhere: number | undefined;
  /** When it began. */
  start: number;
  faults: Faults;
  chat: ReturnType<typeof createChatApi>;
  world: World;
  ledger: Ledger;
  editor: Editor;
  checker: Checker;
}

/** Of what may be left out, this is drawn apart. */
export const VISITOR = 'a visitor';
export const FORGING = 'a forger';
export const KEEPING = 'a keeper';
export const RENAMING = 'new names';
export const UNDOING = 'an undo';
export const MY_CHAT = 'what is wanted in one’s own Chat';
/** A share of the runs ends with an undo. */
const UNDONE_SHARE = 0.4;
/** Empty rows below the sheet's content. */
const SPARE_ROWS = 40;

/** The stage of one seed; `dist`: the folder that would be pushed to Google. */
export function drawStage(
  seed: number,
  dist: string,
  { undisputed = false, forged = false, without = [] as readonly string[] } = {},
): Stage {
  const random = randomFrom(scatter(seed));
  const scenario = drawScenario(random.fork('scenario'), canonicalName(ANN));
  const drawn = undisputed ? scenario : withDisputed(scenario, random.fork('disputed'));
  const visitor = !undisputed && !without.includes(VISITOR) && drawsVisitor(random.fork('visitor'));
  const beside = undisputed
    ? ALONE
    : drawBeside(random.fork('beside'), scenario.lastTag, [ANN, BEN]);
  const keeper =
    !undisputed && !without.includes(KEEPING) && drawsKeeper(random.fork('sheet keeper'));
  const forger =
    forged || (!undisputed && !without.includes(FORGING) && drawsForger(random.fork('forgery')));
  const left = withoutSwitches({ ...drawn, beside }, without);
  const renamer =
    !undisputed && !without.includes(RENAMING) && drawsRenamer(random.fork('new names'));
  const myChat = !undisputed && !without.includes(MY_CHAT) && drawsMyChat(random.fork('own chat'));
  const undoes =
    !undisputed && !without.includes(UNDOING) && random.fork('undoing').next() < UNDONE_SHARE;
  return {
    ...createStage(left, random, dist, { visitor, keeper, renamer, myChat }),
    forger,
    undoes,
  };
}

/** A stage for what is not drawn. */
export function createStage(
  scenario: Scenario,
  random: Random,
  dist: string,
  { visitor = false, keeper = false, renamer = false, myChat = false } = {},
): Stage {
  const { beside } = scenario;
  const clock = virtualClock(beside.startAt);
  const start = clock.now();
  const faults = faultsFrom(scenario.faults, random.fork('faults'));
  const ledger = emptyLedger();
  const real = createChatApi({
    clock,
    random: random.fork('chat'),
    faults,
    organisation: ['example.com'],
    spaceWritesPerMinute: scenario.spaceWritesPerMinute,
    quotaWindow: scenario.quotaWindow,
  });
  const chat = scenario.ownersGo ? whereOwnersGo(real, random.fork('owners'), ledger) : real;
  const world = createWorld({
    clock,
    random: random.fork('world'),
    faults,
    chat,
    dist,
    extras: [
      'undo',
      ...(renamer ? ['rename'] : []),
      ...(myChat ? ['sections', 'mute', 'pins'] : []),
    ],
    sheets: [
      { name: 'Teams', cells: scenario.cells },
      ...(visitor ? [PEOPLE_SHEET] : []),
      ...(beside.elsewhere ? [{ name: ELSEWHERE.name, cells: cellsElsewhere() }] : []),
    ],
    owner: ANN,
    timeZone: beside.zone,
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
  Object.assign(ledger.defaults, beside.defaults, beside.always ? { always: beside.always } : {});
  for (const tag of beside.elsewhere ? ELSEWHERE.tags : []) allow(ledger, tag, 1);
  for (const row of scenario.cells.slice(1)) allow(ledger, row[0] ?? '', 1);
  for (const tag of visitor ? PEOPLE_TAGS : []) allow(ledger, tag, 1);
  const editor = createEditor({
    world,
    random: random.fork('edits'),
    ledger,
    lastTag: scenario.lastTag,
  });
  const elsewhere = world.view().sheets.find(({ name }) => name === ELSEWHERE.name)?.id;
  const checker = createChecker({
    ...{ chat, ledger, cells: () => world.cells(0) },
    ...(elsewhere === undefined ? {} : { elsewhere: () => world.cells(elsewhere) }),
  });
  return {
    elsewhere,
    random,
    scenario,
    visitor,
    forger: false,
    undoes: false,
    keeper,
    renamer,
    myChat,
    clock,
    start,
    faults,
    chat,
    world,
    ledger,
    editor,
    checker,
  };
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
export function canonicalName(address: string): string {
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
