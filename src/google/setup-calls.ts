/** What the sidebar asks for before anything is set up: rosters, the check of the setup, the message's preview. */
import type { Answer, MessagePreview, RosterAnswer, SetupCheck } from '../protocol';
import { language } from './catalogues';
import { checkSetup as check } from './check-setup';
import { keepAnswers } from './question-calls';
import { REQUESTS } from './requests';
import { makeFromRoster } from './roster-sheet';
import { answer, open, readPlan, sheetOr404, troubled, viewOf } from './sidebar-calls';

export function makeRosterSheet(input: unknown): Answer<RosterAnswer> {
  return answer(REQUESTS.roster, input, ({ sheetId, by }) => {
    const roster = sheetOr404(sheetId);
    const { memory } = open(roster);
    const made = makeFromRoster(roster, by, language().texts);
    if (!made) throw troubled('noRoster');
    // Who groups the rows has said what they are; with that answered there is nothing more to ask.
    keepAnswers(sheetId, { ...memory.answers, rows: 'people' });
    return { view: viewOf(made.sheet, open(made.sheet), 'all'), ...made.changes };
  });
}

export function checkSetup(input: unknown): Answer<SetupCheck[]> {
  return answer(REQUESTS.nothing, input, check);
}

export function previewMessage(input: unknown): Answer<MessagePreview> {
  return answer(REQUESTS.sheet, input, ({ sheetId }) => {
    const { plan } = readPlan(open(sheetOr404(sheetId)));
    const row = plan.rows.find((one) => one.request.welcomeMessage);
    return {
      row: row ? row.index + 1 : 0,
      name: row?.name ?? '',
      text: row?.request.welcomeMessage ?? '',
    };
  });
}
