/** What a person answers about a sheet as a whole: remembered for it, or done to it where the answer is a press. */
import { proposedHeaders, questionsIn, withReply } from '../plan/questions';
import { readSnapshot } from '../plan/snapshot';
import type { Answer, View } from '../protocol';
import { type PutBack, putColumnsBack, startAnew } from '../run/columns-gone';
import { answersKey, writeAnswers } from '../table/answers';
import { type Answers, headerKey } from '../table/columns';
import { documentStore, mappingKey, sidebarBudget } from './ports';
import { REQUESTS } from './requests';
import { ownerSaw } from './seen';
import { guarded } from './sheet';
import { answer, open, sheetOr404, troubled, viewOf } from './sidebar-calls';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Takes one answer; a question that is open no more is shown as the sheet is now. */
export function answerQuestion(input: unknown): Answer<View> {
  return answer(REQUESTS.reply, input, ({ sheetId, key, does, field }) => {
    const sheet = sheetOr404(sheetId);
    const { ports, context, memory } = open(sheet);
    const snapshot = readSnapshot(ports.sheet.read(), context.answers, context.reading);
    const question = questionsIn(snapshot, memory.answers).find((one) => one.key === key);
    const reply = question?.replies.find((one) => one.does === does);
    if (question && reply) {
      if (reply.does === 'insertHeaders') insertHeaders(sheet, reply.headers);
      if (reply.does === 'putBack') finish(putColumnsBack(ports, context, sidebarBudget()));
      if (reply.does === 'startAnew') finish(startAnew(ports, context, sidebarBudget()));
      keepAnswers(sheetId, withReply(memory.answers, question, reply, field));
      ownerSaw(sheet);
    }
    return viewOf(sheet, open(sheet), 'all');
  });
}

/** The row with the headers, as a person chose it; 0: the first row is data, and gets a row of headers above it. */
export function chooseHeaderRow(input: unknown): Answer<View> {
  return answer(REQUESTS.headerRow, input, ({ sheetId, row }) => {
    const sheet = sheetOr404(sheetId);
    const { ports, memory } = open(sheet);
    const cells = ports.sheet.read();
    if (row === 0) insertHeaders(sheet, proposedHeaders(cells[0] ?? []));
    const texts = row === 0 ? proposedHeaders(cells[0] ?? []) : cells[row - 1];
    if (!texts || headerKey(texts) === '') throw troubled('noHeaderThere', { row });
    keepAnswers(sheetId, { ...memory.answers, headerRow: headerKey(texts) });
    ownerSaw(sheet);
    return viewOf(sheet, open(sheet), 'all');
  });
}

/** Remembers what was answered about a sheet. */
export function keepAnswers(sheetId: number, answers: Answers): void {
  documentStore().set({
    [mappingKey(sheetId)]: JSON.stringify(answers.mapping),
    [answersKey(sheetId)]: writeAnswers(answers),
  });
}

/** Throws the sentence that says why the columns could not be put back. */
function finish(done: PutBack): void {
  if (done.kind === 'busy') throw troubled('busy', { by: done.by });
  if (done.kind === 'unknown')
    throw troubled('cantPutBack', { rows: done.rows.slice(0, 10).join(', ') || '–' });
}

function insertHeaders(sheet: Sheet, headers: readonly string[]): void {
  guarded(() => {
    sheet.insertRowBefore(1);
    sheet.getRange(1, 1, 1, headers.length).setValues([[...headers]]);
  });
}
