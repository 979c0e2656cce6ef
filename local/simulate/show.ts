/** One simulated run while it goes on: who is at work, what was told, and what was broken. */
import type { Reply } from '../../src/sidebar/session';
import type { Forger } from './forger';
import {
  allow,
  fiveCellsAt,
  type Grid,
  gridOf,
  noteAsked,
  noteIdsBack,
  noteIdsGone,
  notePutBack,
  textAt,
} from './ledger';
import { createMailReader, type MailReader } from './mails';
import { createMistakeReader } from './mistakes';
import type { Broken } from './promised';
import { newResult, type RunResult } from './run-result';
import type { Schedules } from './schedules';
import type { Stage } from './stage';
import type { Tab, TabEnd } from './tab';
import { OUTCOME_HEADERS } from './tags';

/** Somebody who acts: a tab of the sidebar, or what a schedule's owner does beside it. */
export interface Player {
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
export interface Frame {
  person: string;
  function: string;
  /** How often somebody had edited the sheet when it began. */
  edits: number;
  /** The same when it last read the sheet. */
  readAt: number;
  nested: boolean;
  /**
   * Reads until the execution has surely put right what was moved under its hands. A kill in between, within the
   * same moment as the move, is outside the promises (docs/limits.md).
   */
  moved: number;
  /** It wrote since, and hasn't seen yet where that landed: nobody else plays within its calls, and takes its time. */
  blind: boolean;
  /** While it puts outcomes back: the sheet just before its last write, and how many rows of each tag it let be as new ones. */
  readonly putsBack: { before: Grid; free: Map<string, number> } | undefined;
}

/** A read sees what moved, and the next one that it was put right. */
export const READS_TO_MEND = 2;

/** Something moved under the execution's hands, and it has read nothing since. */
const isUnread = ({ moved }: Frame): boolean => moved >= READS_TO_MEND;

/** Notes what rows bear after a call that may have written; of `frame`, what it wrote over that it had not read. */
export function noteWritten({ stage }: Show, frame: Frame | undefined): void {
  const { world, editor, ledger } = stage;
  const grid = gridOf(world.cells(0));
  noteAsked(ledger, grid);
  if (frame?.putsBack) {
    notePutBack(ledger, frame.putsBack.before, grid, frame.putsBack.free);
    frame.putsBack.before = grid;
  }
  const over = editor.overwritten();
  if (!frame || frame.moved <= 0) return;
  frame.blind = true;
  if (isUnread(frame)) noteIdsBack(ledger, grid);
  noteIdsGone(ledger, grid);
  // A copy whose cells are written over before anybody could read them is a row like any new one; so is one that was made
  // while its row bore what came down on it just then, and was emptied as that is put right.
  for (const tag of over) if (isUnread(frame) || saysNothing(grid, tag)) allow(ledger, tag, 1);
}

/** Whether a row of this tag stands there without any outcome. */
function saysNothing(grid: Grid, tag: string): boolean {
  return grid.cells.some((_, index) => {
    const [by, ...five] = fiveCellsAt(grid, index + 1).split('\n');
    return by === tag && five.join('') === '';
  });
}

export interface Show {
  readonly stage: Stage;
  readonly result: RunResult;
  /** Every service call is told, too. */
  readonly detailed: boolean;
  /** Executions that go on, each within the one before. */
  readonly live: Frame[];
  readonly players: Player[];
  readonly mails: MailReader;
  schedules: Schedules | undefined;
  forger: Forger | undefined;
  /** Nothing goes wrong any more. */
  calm: boolean;
  /** Some cells can’t be written now. */
  isProtected: boolean;
  everNested: boolean;
  /** Edits of people so far. */
  edits: number;
  /** Tells what happened, as deep as the executions that it happened within. */
  tell(what: string): void;
  /** Tells which rows' outcome cells are not what they were. */
  tellOutcomes(): void;
  broke(broken: readonly Broken[]): void;
  /** An execution begins, perhaps within another one: `work` does it. */
  within<T>(person: string, name: string, work: (frame: Frame) => T): T;
}

export function createShow(seed: number, stage: Stage, detailed: boolean): Show {
  const { clock, start, world } = stage;
  const result = newResult(seed, stage);
  const outcomes = new Map<string, string>();
  const mistakes = createMistakeReader(world);
  const show: Show = {
    ...{ stage, result, detailed, live: [], players: [], mails: createMailReader(world) },
    ...{
      schedules: undefined,
      forger: undefined,
      calm: false,
      isProtected: false,
      everNested: false,
      edits: 0,
    },
    tell: (what) => {
      const seconds = ((clock.now() - start) / 1000).toFixed(1).padStart(8);
      result.events.push(`${seconds} s  ${'  '.repeat(show.live.length)}${what}`);
    },
    tellOutcomes: () => {
      const grid = gridOf(world.cells(0));
      const now = new Map<string, string>();
      for (let row = 2; row <= grid.cells.length; row++) {
        const tag = textAt(grid, row, 'Ref');
        const texts = OUTCOME_HEADERS.map((header) => textAt(grid, row, header)).join(' | ');
        now.set(now.has(tag) ? `${tag} again` : tag, texts);
      }
      for (const [tag, texts] of now)
        if (texts !== (outcomes.get(tag) ?? ' |  |  |  | '))
          show.tell(`  ${tag} now says: ${texts}`);
      outcomes.clear();
      for (const [tag, texts] of now) outcomes.set(tag, texts);
    },
    broke: (broken) => {
      for (const one of broken) {
        result.broken.push(one);
        show.tell(`BROKEN ${one.promise}: ${one.what}`);
      }
    },
    within: (person, name, work) => {
      const { live } = show;
      const nested = live.length > 0;
      if (nested) {
        result.nested++;
        show.everNested = true;
        for (const one of live) one.nested = true;
      }
      const { edits } = show;
      const putsBack =
        name === 'answerQuestion' ? { before: gridOf(world.cells(0)), free: new Map() } : undefined;
      const frame: Frame = {
        ...{ person, function: name, edits, readAt: edits, nested },
        ...{ moved: 0, blind: false, putsBack },
      };
      live.push(frame);
      result.executions++;
      result.played[name] = (result.played[name] ?? 0) + 1;
      try {
        return work(frame);
      } finally {
        live.pop();
        show.broke(mistakes());
      }
    },
  };
  return show;
}
