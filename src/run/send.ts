/** Sends set-ups: journal, send, journal, and what each answer proves about its row. */
import type { ChatAnswer, ChatError } from '../chat/answer';
import { listSpaces, setUp } from '../chat/calls';
import {
  type Explanation,
  explain,
  explainEverything,
  isPassing,
  isTooMany,
} from '../chat/explain';
import { backoffMs } from '../chat/pacing';
import type { ChatSpace } from '../chat/shapes';
import { type SnapshotRow, uuidOfRow } from '../plan/snapshot';
import { signOf } from '../request/fingerprint';
import type { Request } from '../request/request';
import { setUpBody } from '../request/setup-body';
import { linkTo } from '../row/outcome';
import { EVERYBODY, isUnseen, type Progress, spaceIn } from '../row/progress';
import { said } from '../texts/said';
import { callOnce, type Permission, reportPace, sizeAfter, stillGranted, waitFor } from './paced';
import { moved } from './patience';
import { batchOf, loggedAs, noteRecent, type RecentRow } from './run-record';
import { learn, mayGoOn, noteStep, type Slice, saveJournal, saveProgress } from './slice-state';

/**
 * Kept between two sends of one id: whether Chat makes one space of two that arrive at the same moment
 * is not documented.
 */
const SETTLE_PAUSE_MS = 6_000;

/** Whether a batch was sent, or why not. */
export type Sent = 'sent' | 'lost' | 'stopped' | 'too late';

/** One row of a batch. */
interface Item {
  row: SnapshotRow;
  uuid: string;
  progress: Progress | undefined;
  /** A send without a seen answer came before: a refusal now proves nothing about that one. */
  sentBefore: boolean;
}

/** So many people tell one conversation from another, and fewer one named space: its name may tell it, too. */
const TELLING = 10;
const TELLING_BESIDE_A_NAME = 3;

/** Who is asked for: until people are in, that may be all that tells a row which changed from a copy that changed, too. */
function toOf({ displayName, people }: SnapshotRow['request']): { to: string } {
  const few = people.slice(0, displayName === '' ? TELLING : TELLING_BESIDE_A_NAME);
  return { to: few.map(({ user }) => signOf(user)).join('') };
}

/**
 * Sends the rows' set-ups at once, as `granted` allows. What came of each is in the journal afterwards:
 * a space, a refusal, or still neither. Everything that concerns all rows is in `slice.heard.trouble`.
 */
export function sendSetUps(slice: Slice, rows: readonly SnapshotRow[], granted: Permission): Sent {
  const may = mayGoOn(slice);
  if (may !== 'yes') return may;
  const permission = stillGranted(slice.ports, 'spaceWrites', granted);
  if (!permission) return 'too late';
  const now = slice.ports.now();
  const items = rows.map((row): Item => {
    const uuid = uuidOfRow(row);
    const sentBefore = isUnseen(slice.journal.rows.get(uuid));
    const sending = { what: 'sending', at: now, ...toOf(row.request) } as const;
    return { row, uuid, sentBefore, progress: learn(slice, uuid, sending) };
  });
  saveJournal(slice);

  const sentAt = slice.ports.now();
  const answers = slice.ports.call(
    items.map(({ row, uuid, progress }) => setUp(bodyOf(slice, row.request, uuid, progress))),
  );
  slice.heard.calls += answers.length;
  logSent(slice, items, answers);
  reportPace(slice.ports, 'spaceWrites', permission, sentAt, answers);
  items.forEach(({ uuid, progress }, index) => {
    const tries = Math.min(progress?.sent.tries ?? 1, 6);
    const pauseMs = Math.max(SETTLE_PAUSE_MS, backoffMs(tries, slice.ports.random()));
    const answer = answers[index];
    learn(slice, uuid, {
      what: 'heard',
      notBefore: slice.ports.now() + pauseMs,
      ...(answer && !answer.ok ? { said: explain(answer.error).said } : {}),
    });
  });
  const unclear: { item: Item; error: ChatError }[] = [];
  const refused: { item: Item; error: ChatError }[] = [];
  const recent: RecentRow[] = [];
  items.forEach((item, index) => {
    const answer = answers[index] as ChatAnswer<ChatSpace>;
    if (answer.ok) {
      slice.heard.answered++;
      const { uuid, sentBefore } = item;
      const made = learn(slice, uuid, { what: 'answered', space: answer.value, sentBefore });
      slice.run.proved = true;
      // Whether a space that was named is there is asked next.
      if (spaceIn(made) !== '') moved(slice.run, slice.ports.now());
      if (made?.is !== 'made') return;
      noteStep(slice);
      const { row } = item;
      recent.push({ row: row.index + 1, name: row.name, link: linkTo(made.space, made.link) });
      return;
    }
    const explanation = explain(answer.error);
    if (explanation.about !== 'passing') slice.heard.answered++;
    switch (explanation.about) {
      case 'everything':
        slice.heard.trouble = explanation;
        turnedAway(slice, item);
        return;
      case 'passing':
        // A call that was one too many was turned away at the door: it changed nothing.
        if (isTooMany(answer.error)) turnedAway(slice, item);
        waitForPassing(slice, explanation, answer.error);
        return;
      case 'unclear':
        unclear.push({ item, error: answer.error });
        return;
      case 'row':
        refused.push({ item, error: answer.error });
        return;
    }
  });
  if (unclear.length > 0) refused.push(...askWhetherEverything(slice, unclear));
  if (!slice.heard.trouble)
    for (const { item, error } of refused) {
      const { row, uuid, sentBefore } = item;
      const before = slice.journal.rows.get(uuid);
      const refusal = { what: 'refused', error, request: row.request, uuid, sentBefore } as const;
      // There is another way to ask, or it is settled.
      if (learn(slice, uuid, refusal) !== before) moved(slice.run, slice.ports.now());
    }
  noteRecent(slice.run, recent);
  saveProgress(slice);

  const unseen = answers.every((answer) => !answer.ok && answer.error.code === 0);
  slice.run.batch = sizeAfter(slice.run.batch, items.length, unseen, batchOf(permission.limit));
  return 'sent';
}

/** For the log of the script: ids and codes. */
function logSent(slice: Slice, items: readonly Item[], answers: readonly ChatAnswer[]): void {
  const run = loggedAs(slice.ports.sheet.id, slice.run);
  const requests = items.map(({ uuid }) => uuid).join(' ');
  const made = answers.filter((answer) => answer.ok).length;
  slice.ports.log({ event: 'sent', run, requests, sent: items.length, made });
  items.forEach(({ uuid }, index) => {
    const answer = answers[index];
    if (!answer || answer.ok) return;
    const { code, status } = answer.error;
    slice.ports.log({ event: 'not-made', run, request: uuid, code, status: status ?? '' });
  });
}

/** What goes to Chat for a row, less the people it was refused for before. */
function bodyOf(slice: Slice, request: Request, uuid: string, progress: Progress | undefined) {
  const without = new Set(progress && 'ask' in progress ? progress.ask.without : []);
  const asked: Request = without.has(EVERYBODY)
    ? { ...request, people: [], groups: [] }
    : { ...request, people: request.people.filter((person) => !without.has(person.user)) };
  return setUpBody(asked, uuid, knownGroups(slice));
}

function knownGroups(slice: Slice): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [address, id] of Object.entries(slice.groups)) if (id) known[address] = id;
  return known;
}

/** This send surely did nothing. */
function turnedAway(slice: Slice, { uuid, sentBefore }: Item): void {
  learn(slice, uuid, { what: 'turned away', sentBefore });
}

/**
 * A 403, 404 or failed precondition may mean this row or everything. A harmless question tells: refused there
 * too, it is everything; answered, it is the row.
 */
function askWhetherEverything(
  slice: Slice,
  unclear: { item: Item; error: ChatError }[],
): { item: Item; error: ChatError }[] {
  const answer = callOnce(slice.ports, listSpaces('', 1));
  if (answer?.ok) return unclear;
  const first = unclear[0];
  if (answer && first && !isPassing(answer.error))
    slice.heard.trouble = explainEverything(first.error, answer.error);
  else waitFor(slice, 2_000, said('problem.noAnswer'));
  for (const { item } of unclear) turnedAway(slice, item);
  return [];
}

function waitForPassing(slice: Slice, explanation: Explanation, error: ChatError): void {
  waitFor(slice, (error.retryAfterSeconds ?? 1) * 1_000, explanation.said);
}
