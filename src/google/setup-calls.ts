/** What the sidebar asks for before anything is set up: lists of people, and the check of the setup. */
import { pouredCounts, viewOfPouring, viewOfRoster } from '../plan/roster-view';
import type {
  Answer,
  PouringView,
  RosterAnswer,
  RosterRequest,
  RosterView,
  SetupCheck,
} from '../protocol';
import { language } from './catalogues';
import { checkSetup as check } from './check-setup';
import { keepAnswers } from './question-calls';
import { REQUESTS } from './requests';
import {
  isAsAsked,
  makeSheet,
  type OpenedPouring,
  type OpenedRoster,
  openPouring,
  openRoster,
  tooLarge,
  writePouring,
} from './roster-sheet';
import { answer, open, sheetOr404, troubled, viewOf } from './sidebar-calls';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A list of people as it is asked to be read; nothing is made. */
export function readRoster(input: unknown): Answer<RosterView> {
  return answer(REQUESTS.roster, input, (request) => {
    const list = sheetOr404(request.sheetId);
    const opened = openRoster(list, request);
    if (!opened) throw troubled('noRoster');
    const { roster, made } = opened;
    return viewOfRoster(roster, made, list.getName());
  });
}

/** What a later list would change in the sheet that was made before; nothing is written. */
export function pourRoster(input: unknown): Answer<PouringView> {
  return answer(REQUESTS.roster, input, (request) => {
    const { way, before } = openedRoster(sheetOr404(request.sheetId), request);
    if (!before) throw troubled('sheetGone');
    return pouringView(before, openedPouring(before, way));
  });
}

/** Makes the sheet, or writes into the one that was made before what was ticked of what `pourRoster` showed. */
export function makeRosterSheet(input: unknown): Answer<RosterAnswer> {
  return answer(REQUESTS.makeRoster, input, ({ pour, ...request }): RosterAnswer => {
    const list = sheetOr404(request.sheetId);
    const opened = openedRoster(list, request);
    const { texts } = language();
    const large = tooLarge(opened.way);
    if (large) throw troubled('rosterTooLarge', { group: large.name, n: large.listed });
    if (!opened.before) {
      const sheet = makeSheet(list, opened, texts);
      rememberList(list);
      return { kind: 'made', view: viewOf(sheet, open(sheet), 'all') };
    }
    const sheet = opened.before;
    const poured = openedPouring(sheet, opened.way);
    if (pour?.digest !== poured.pouring.digest)
      return { kind: 'changed', pouring: pouringView(sheet, poured) };
    const taken = new Set(pour.taken);
    const undone = writePouring(list, sheet, opened, poured, taken, texts);
    rememberList(list);
    return {
      kind: 'poured',
      view: viewOf(sheet, open(sheet), 'all'),
      done: pouredCounts(poured.pouring, taken),
      undone: undone.map(({ group, people }) => ({ space: group, people })),
    };
  });
}

/** Who groups the rows has said what they are; with that answered there is nothing more to ask. */
function rememberList(list: Sheet): void {
  keepAnswers(list.getSheetId(), { ...open(list).memory.answers, rows: 'people' });
}

function openedRoster(list: Sheet, request: RosterRequest): OpenedRoster {
  const opened = openRoster(list, request);
  if (!opened || !isAsAsked(opened, request)) throw troubled('noRoster');
  return opened;
}

function openedPouring(sheet: Sheet, way: OpenedRoster['way']): OpenedPouring {
  const opened = openPouring(sheet, way);
  if (!opened) throw troubled('rosterColumns', { sheet: sheet.getName() });
  return opened;
}

function pouringView(sheet: Sheet, { pouring }: OpenedPouring): PouringView {
  return viewOfPouring(pouring, { id: sheet.getSheetId(), name: sheet.getName() });
}

export function checkSetup(input: unknown): Answer<SetupCheck[]> {
  return answer(REQUESTS.nothing, input, check);
}
