/** A list of people: how the person wants it read, the sheet made from it, and what a later list brings to that. */
import type { PouringView, RosterAnswer, RosterRequest, RosterView, View } from '../protocol';
import { ask, askQuietly, showAnswer, showView } from './actions';
import { fetchPart } from './on-demand';
import { signal } from './signal';
import { notice, screen, showBeside, view } from './store';

/** What the person chose in place of what was proposed. */
type Choice = Omit<RosterRequest, 'sheetId'>;

interface Chosen {
  sheetId: number;
  choice: Choice;
  /** A read by this choice is on its way. */
  reading: boolean;
  /** How the list reads by it, and the view it was read beside; null: not read yet. */
  read: { beside: View; roster: RosterView } | null;
}

const NOTHING_CHOSEN: Chosen = { sheetId: -1, choice: {}, reading: false, read: null };

const chosen = signal<Chosen>(NOTHING_CHOSEN);

/** The list of a sheet as it is shown: by what the person chose as far as that has been read. */
export function rosterOf(sheet: View, proposed: RosterView) {
  const { sheetId, choice, reading, read } = chosen.value;
  const isOurs = sheetId === sheet.sheet.id;
  const roster = (isOurs ? read?.roster : undefined) ?? proposed;
  return {
    roster,
    reading: isOurs && reading,
    /** What the selects show, in the very moment. */
    person: (isOurs ? choice.person : undefined) ?? roster.person,
    by: (isOurs ? choice.by : undefined) ?? roster.by,
    managers: isOurs && choice.managers !== undefined ? choice.managers : roster.managers,
    owners: isOurs && choice.owners !== undefined ? choice.owners : roster.owners,
  };
}

/** Another choice: it is shown at once and read then; of several in a row the last one counts. */
export async function choose(more: Choice): Promise<void> {
  const sheet = view.value?.sheet.id ?? -1;
  const before =
    chosen.value.sheetId === sheet ? chosen.value : { ...NOTHING_CHOSEN, sheetId: sheet };
  // Whoever leads a class leads no group of another grouping: that is proposed anew.
  const { managers: _managers, owners: _owners, ...kept } = before.choice;
  const isAnew = more.by !== undefined || more.person !== undefined;
  const choice = { ...(isAnew ? kept : before.choice), ...more };
  chosen.value = { ...before, choice, reading: true };
  if (!before.reading) await readAsChosen();
}

/** Reads the list again where the sheet was read again since. */
export async function keepUp(sheet: View): Promise<void> {
  const { sheetId, reading, read } = chosen.value;
  if (sheetId !== sheet.sheet.id || reading || read?.beside === sheet) return;
  chosen.value = { ...chosen.value, reading: true };
  await readAsChosen();
}

async function readAsChosen(): Promise<void> {
  for (;;) {
    const { sheetId, choice } = chosen.value;
    const beside = view.value;
    const answer = await askQuietly('readRoster', { sheetId, ...choice });
    const now = chosen.value;
    if (now.sheetId !== sheetId) return;
    if (now.choice !== choice) continue;
    chosen.value = { ...now, reading: false };
    if (answer.ok && beside)
      chosen.value = { ...now, reading: false, read: { beside, roster: answer.value } };
    else if (!answer.ok) {
      chosen.value = NOTHING_CHOSEN;
      showAnswer(answer);
    }
    return;
  }
}

/** A sheet with a row per space from a list of people; or, where one was made before, what is new in it. */
export async function makeOrPour(request: RosterRequest, madeBefore: string): Promise<void> {
  if (madeBefore === '') {
    receive(await ask('roster', 'makeRosterSheet', request), request);
    return;
  }
  void fetchPart('spaces');
  const answer = await ask('roster', 'pourRoster', request);
  if (answer?.ok) showPouring(request, answer.value, false);
  else showAnswer(answer);
}

/** Writes what was ticked. */
export async function writePouring(
  request: RosterRequest,
  { digest }: PouringView,
  taken: number[],
): Promise<void> {
  const pour = { digest, taken };
  receive(await ask('roster', 'makeRosterSheet', { ...request, pour }), request);
}

function receive(
  answer: Awaited<ReturnType<typeof ask<'makeRosterSheet'>>>,
  request: RosterRequest,
): void {
  if (!answer?.ok) {
    showAnswer(answer);
    return;
  }
  const made: RosterAnswer = answer.value;
  switch (made.kind) {
    case 'changed':
      showPouring(request, made.pouring, true);
      return;
    case 'made':
      showView(made.view);
      screen.value = { kind: 'review' };
      notice.value = 'roster.made';
      return;
    case 'poured':
      showView(made.view);
      screen.value = { kind: 'poured', done: made.done, undone: made.undone };
  }
}

function showPouring(request: RosterRequest, pouring: PouringView, isAnew: boolean): void {
  const next = { kind: 'pouring', request, pouring, isAnew } as const;
  if (isAnew) screen.value = next;
  else showBeside(next);
}
