/**
 * What becomes of new spaces in the person's own Chat, for whoever sets up many: into a section, muted, the welcome message
 * pinned. Each once, only in spaces that Chat made for a send of the row, and never a reason for a row to be partly done.
 */
import type { ChatAnswer, ChatCall, ChatError } from '../chat/answer';
import { createSection, listSections, moveToSection, muteSpace, pinMessage } from '../chat/calls';
import { isPassing } from '../chat/explain';
import type { ChatSection, ListSectionsResponse } from '../chat/shapes';
import { isMadeNow, type Made, type OwnStep } from '../row/progress';
import { said } from '../texts/said';
import { AS_CHAT_DOES } from './my-chat';
import { callOnce, hasTime, waitFor } from './paced';
import { learn, type Slice, saveJournal } from './slice-state';
import { ask, madeOf, moveOn, noteInVain, type Work } from './work';

/** Until a question is asked again that Chat didn't answer. */
const AGAIN_MS = 2_000;
/** Characters that are kept of why Chat refused. */
const LONGEST_WHY = 300;

/** Does what is wanted and not yet done; the welcome messages of these spaces have been posted by now. */
export function tidyMyChat(slice: Slice, works: readonly Work[]): void {
  const { myChat = AS_CHAT_DOES, leaveWhenDone } = slice.context;
  const { section, mute, pin } = myChat;
  // Of a space that the person leaves nothing is in their Chat any more.
  if (section !== '' && !leaveWhenDone)
    intoSection(slice, section, openTo(slice, works, 'sections'));
  if (mute && !leaveWhenDone)
    doStep(
      slice,
      'mute',
      openTo(slice, works, 'mute').map((work) => ({ work, call: muteSpace(work.task.space) })),
    );
  if (pin) pinMessages(slice, openTo(slice, works, 'pins'));
  if (works.some(({ tidied }) => tidied)) saveJournal(slice);
}

/** Those whose space a send of their row made, and to which this was not done before. */
function openTo(slice: Slice, works: readonly Work[], step: OwnStep): Work[] {
  const open = works.filter((work) => isOpen(madeOf(slice, work.task), work, step));
  if (open.length === 0 || !slice.ports.mayInMyChat(step)) return [];
  const why = slice.run.refusedInMyChat[step];
  if (why === undefined) return open;
  for (const work of open) sayRefused(work, step, why);
  return [];
}

function isOpen(made: Made | undefined, work: Work, step: OwnStep): boolean {
  if (work.over || work.task.request.kind !== 'space' || !isMadeNow(made)) return false;
  return !made.tidied?.includes(step) && (step !== 'pins' || work.message !== undefined);
}

function intoSection(slice: Slice, title: string, works: readonly Work[]): void {
  if (works.length === 0) return;
  const found = sectionFor(slice, title);
  if (!found) {
    for (const work of works) work.over = 'later';
    return;
  }
  if ('code' in found) {
    for (const work of works) {
      if (isPassing(found) && !work.impatient) wait(slice, work);
      else refuse(slice, work, 'sections', found);
    }
    return;
  }
  doStep(
    slice,
    'sections',
    works.map((work) => ({ work, call: moveToSection(work.task.space, found.from, found.to) })),
    // It isn't where new spaces are: the person has moved it already.
    ({ code }) => code === 404,
  );
}

function wait(slice: Slice, work: Work): void {
  work.over = 'later';
  noteInVain(work, 'sections', 1);
  waitFor(slice, AGAIN_MS, said('run.wait.noAnswer'));
}

/**
 * Where new spaces are, and where they are put: a section of that name is looked for once a run, or made. undefined: this slice
 * has no time to ask, for any of these calls may last most of a minute.
 */
function sectionFor(
  slice: Slice,
  title: string,
): { from: string; to: string } | ChatError | undefined {
  const { section } = slice.run;
  if (section?.title === title) return section;
  const sections: ChatSection[] = [];
  let pageToken = '';
  do {
    if (!hasTime(slice)) return undefined;
    const answer = callOnce(slice.ports, listSections(pageToken));
    if (!answer?.ok) return errorIn(answer);
    const page = answer.value as ListSectionsResponse;
    sections.push(...(page.sections ?? []));
    pageToken = page.nextPageToken ?? '';
  } while (pageToken !== '');
  const there = sections.find(
    ({ type, displayName = '' }) => type === 'CUSTOM_SECTION' && displayName.trim() === title,
  );
  if (there === undefined && !hasTime(slice)) return undefined;
  // Sent once only: two sections of one name would come of an answer that is lost. The list tells next time.
  const made = there === undefined ? callOnce(slice.ports, createSection(title)) : undefined;
  if (there === undefined && !made?.ok) return errorIn(made);
  const to = (there ?? (made as { value: ChatSection }).value).name ?? '';
  const from = sections.find(({ type }) => type === 'DEFAULT_SPACES')?.name ?? USUAL_SECTION;
  slice.run.section = { title, from, to };
  return slice.run.section;
}

/** Source: the client's comment on `Section.name`. */
const USUAL_SECTION = 'users/me/sections/default-spaces';

function errorIn(answer: ChatAnswer | undefined): ChatError {
  return answer && !answer.ok ? answer.error : { code: 0, message: '' };
}

function pinMessages(slice: Slice, works: readonly Work[]): void {
  doStep(
    slice,
    'pins',
    works.map((work) => ({ work, call: pinMessage(work.task.space, work.message ?? '') })),
    ({ code }) => code === 409,
  );
}

/** `isDone`: a refusal that says there is nothing to do. */
function doStep(
  slice: Slice,
  step: OwnStep,
  items: readonly { work: Work; call: ChatCall }[],
  isDone: (error: ChatError) => boolean = () => false,
): void {
  ask(slice, items, ({ work }, answer) => {
    if (answer.ok) moveOn(slice, work);
    else if (!isDone(answer.error)) return refuse(slice, work, step, answer.error);
    work.tidied = true;
    learn(slice, work.task.uuid, { what: 'tidied', step });
  });
}

/** Chat refused: it is asked no more in this run, and each of its rows says so. */
function refuse(slice: Slice, work: Work, step: OwnStep, { message }: ChatError): void {
  slice.run.refusedInMyChat[step] ??= message.slice(0, LONGEST_WHY);
  sayRefused(work, step, message);
}

function sayRefused(work: Work, step: OwnStep, message: string): void {
  work.asides.push(said(`outcome.myChat.${step}`, { message }));
}
