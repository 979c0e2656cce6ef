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
import { type SnapshotRow, stampOf } from '../plan/snapshot';
import type { Request } from '../request/request';
import { setUpBody } from '../request/setup-body';
import { type Said, said } from '../texts/said';
import type { JournalEntry } from './journal';
import { type Permission, reportPace } from './paced';
import { LARGEST_BATCH, loggedAs } from './run-record';
import { mayGoOn, type Slice, saveJournal, waitFor } from './slice-state';

/**
 * Kept between two sends of one id: whether Chat makes one space of two that arrive at the same moment
 * is not documented.
 */
const SETTLE_PAUSE_MS = 6_000;

/** How a batch went on the whole. */
export type Sent = 'sent' | 'lost' | 'stopped' | 'nothing-answered';

/** One row of a batch with what its journal entry was before this send. */
interface Item {
  row: SnapshotRow;
  uuid: string;
  entry: JournalEntry;
  /** A send without a seen answer came before: a refusal now proves nothing about that one. */
  sentBefore: boolean;
}

/**
 * Sends the rows' set-ups at once, as `permission` allows. What came of each is in the journal afterwards:
 * a space, a refusal, or still neither. Everything that concerns all rows is in `slice.trouble`.
 */
export function sendSetUps(
  slice: Slice,
  rows: readonly SnapshotRow[],
  permission: Permission,
): Sent {
  const may = mayGoOn(slice);
  if (may !== 'yes') return may;
  const now = slice.ports.now();
  const items = rows.map((row): Item => {
    const uuid = stampOf(row)?.uuid ?? '';
    const entry: JournalEntry = slice.journal.get(uuid) ?? {
      sheet: slice.ports.sheet.id,
      firstSentAt: now,
      open: false,
    };
    if (!entry.open) entry.firstSentAt = now;
    entry.lastSentAt = now;
    entry.tries = (entry.tries ?? 0) + 1;
    return { row, uuid, entry, sentBefore: entry.open };
  });
  for (const item of items) {
    item.entry.open = true;
    delete item.entry.refusal;
    slice.journal.set(item.uuid, item.entry);
  }
  saveJournal(slice);

  const sentAt = slice.ports.now();
  const answers = slice.ports.call(
    items.map(({ row, uuid, entry }) => setUp(bodyOf(slice, row.request, uuid, entry))),
  );
  slice.calls += answers.length;
  logSent(slice, items, answers);
  reportPace(slice.ports, 'spaceWrites', permission, sentAt, answers);
  for (const { entry } of items)
    entry.notBefore =
      slice.ports.now() +
      Math.max(SETTLE_PAUSE_MS, backoffMs(Math.min(entry.tries ?? 1, 6), slice.ports.random()));
  const unclear: { item: Item; error: ChatError }[] = [];
  const refused: { item: Item; error: ChatError }[] = [];
  items.forEach((item, index) => {
    const answer = answers[index] as ChatAnswer<ChatSpace>;
    if (answer.ok) {
      settleMade(slice, item, answer.value);
      return;
    }
    if (!isTooMany(answer.error)) slice.onlyTooMany = false;
    const explanation = explain(answer.error);
    item.entry.last = explanation.said;
    switch (explanation.about) {
      case 'everything':
        slice.trouble = explanation;
        if (!item.sentBefore) forget(slice, item);
        return;
      case 'passing':
        // A call that was one too many was turned away at the door: it changed nothing.
        if (isTooMany(answer.error) && !item.sentBefore) forget(slice, item);
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
  if (!slice.trouble) for (const { item, error } of refused) settleRefused(item, error);
  saveJournal(slice);

  const unseen = answers.every((answer) => !answer.ok && answer.error.code === 0);
  slice.run.batch = unseen
    ? Math.max(1, Math.floor(items.length / 2))
    : Math.min(LARGEST_BATCH, slice.run.batch * 2);
  return unseen ? 'nothing-answered' : 'sent';
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
function bodyOf(slice: Slice, request: Request, uuid: string, entry: JournalEntry) {
  const without = new Set(entry.without ?? []);
  const all = without.has(EVERYBODY);
  const asked: Request = all
    ? { ...request, people: [], groups: [] }
    : { ...request, people: request.people.filter((person) => !without.has(person.user)) };
  return setUpBody(asked, uuid, knownGroups(slice));
}

/** In `JournalEntry.without`: nobody is named in the set-up, everybody is added afterwards. */
const EVERYBODY = '*';

function knownGroups(slice: Slice): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [address, id] of Object.entries(slice.groups)) if (id) known[address] = id;
  return known;
}

/** A row's entry goes when it is sure that Chat did nothing for it; one that was refused over people keeps that. */
function forget(slice: Slice, { uuid, entry }: Item): void {
  entry.open = false;
  if (!entry.without) slice.journal.delete(uuid);
}

function settleMade(slice: Slice, { entry, sentBefore }: Item, space: ChatSpace): void {
  slice.run.proved = true;
  if (!space.name) {
    // An answer without a space is no answer: the row stays in doubt.
    entry.last = said('problem.noAnswer');
    return;
  }
  entry.space = space.name;
  if (!sentBefore) slice.run.steps++;
  // An answer to a resend may only echo the request: the row stays open until the space itself was seen.
  entry.open = sentBefore;
  entry.first = !sentBefore && !entry.without;
  const createdAt = Date.parse(space.createTime ?? '');
  if (createdAt < entry.firstSentAt - SAME_MOMENT_MS) entry.existed = true;
}

/** A space that Chat made this long before we sent was there already. Clocks differ by less. */
const SAME_MOMENT_MS = 2 * 60_000;

/**
 * A refusal settles a row only on its first send. Where people may be the reason, the row keeps its turn
 * and is sent once more without them: one bad address never costs a row its space.
 */
function settleRefused({ row, uuid, entry, sentBefore }: Item, error: ChatError): void {
  const { request } = row;
  const named = request.people.filter((person) => mentions(error, person.user, person.shown));
  const people = request.people.length + request.groups.length;
  const mayBePeople = error.code !== 409 && people > 0 && (error.code < 500 || error.code === 0);
  if (mayBePeople && request.kind === 'space' && !entry.without) {
    entry.without = [EVERYBODY];
    // The next send of the same id asks for less; if the first made a space after all, Chat answers that one.
    if (!sentBefore) entry.open = false;
    return;
  }
  // A direct message that one's own first send made would be answered, not refused; another person's would not.
  if (sentBefore && (request.kind !== 'directMessage' || entry.takenOver)) {
    // Nothing is proved about the first send; a name in use may even be its space.
    if (error.code === 409) entry.lookFirst = true;
    if (entry.takenOver) {
      entry.ask = true;
      entry.last = said('outcome.doubt.takenOver', { message: error.message });
    }
    return;
  }
  entry.open = false;
  if (mayBePeople && request.kind === 'space' && entry.without && !entry.anew) {
    // Refused without people too: perhaps Chat only repeats itself for this id. A new one will tell.
    entry.stuck = true;
    return;
  }
  if (request.kind === 'groupChat' && named.length > 0) {
    const without = [...(entry.without ?? []), ...named.map((person) => person.user)];
    const left = request.people.filter((person) => !without.includes(person.user));
    if (left.length >= 2 && without.length > (entry.without?.length ?? 0)) {
      entry.without = without;
      return;
    }
  }
  entry.refusal = refusalSaid(request, error, uuid);
}

function mentions({ message }: ChatError, user: string, shown: string): boolean {
  const words = message.toLowerCase().split(/[\s"'“”,;<>()[\]]+/);
  const wanted = [user, user.replace(/^users\//, ''), shown].map((word) => word.toLowerCase());
  return words.some((word) => wanted.includes(word.replace(/[.:]$/, '')));
}

function refusalSaid(request: Request, error: ChatError, uuid: string): Said {
  const people = request.people.map((person) => person.shown).join(', ');
  if (request.kind === 'groupChat' && error.code !== 409)
    return said('problem.groupChatRefused', { people, message: error.message });
  if (request.kind === 'directMessage' && error.code !== 409)
    return said('problem.directMessageRefused', { people, message: error.message });
  const { code, values } = explain(error).said;
  return code === 'problem.refused'
    ? said('problem.refusedRow', { ...values, id: uuid })
    : said(code, values);
}

/**
 * A 403, 404 or failed precondition may mean this row or everything. A harmless question tells: refused there
 * too, it is everything; answered, it is the row.
 */
function askWhetherEverything(
  slice: Slice,
  unclear: { item: Item; error: ChatError }[],
): { item: Item; error: ChatError }[] {
  const [answer] = slice.ports.call([listSpaces('', 1)]);
  if (answer?.ok) return unclear;
  const first = unclear[0];
  if (answer && first && !isPassing(answer.error))
    slice.trouble = explainEverything(first.error, answer.error);
  else waitFor(slice, 2_000, said('problem.noAnswer'));
  for (const { item } of unclear) if (!item.sentBefore) forget(slice, item);
  return [];
}

function waitForPassing(slice: Slice, explanation: Explanation, error: ChatError): void {
  waitFor(slice, (error.retryAfterSeconds ?? 1) * 1_000, explanation.said);
}
