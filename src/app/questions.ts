/** What a person answers about a sheet as a whole: remembered for it, or done to it where the answer is a press. */

import { cellText } from '../placing/sheet';
import { filterNotes } from '../plan/filter';
import { makePlan } from '../plan/plan';
import { columnsChanged, proposedHeaders, questionsIn, withReply } from '../plan/questions';
import { sidewaysIn, turned } from '../plan/sideways';
import { tornIn } from '../plan/torn';
import type { HeaderRowRequest, ReplyRequest, View } from '../protocol';
import { type PutBack, putColumnsBack, startAnew } from '../run/columns-gone';
import { putRowsBack, type RowsPutBack } from '../run/put-back';
import { readAgain } from '../run/slice-state';
import { isBlank } from '../table/cell-text';
import { headerKey } from '../table/columns';
import type { Host, Tab } from './host';
import { madeName, open, sentence, sidebarBudget, tabOf } from './opened';
import { ownerSaw } from './owner-saw';
import { keepAnswers, keepAsTheyAre } from './remembered';
import { busy, troubled } from './trouble';
import { viewAnew } from './view';

/** Of the columns of a sheet that is turned, in pixels. */
const COLUMN_WIDTH = 240;

/** Takes one answer; a question that is open no more is shown as the sheet is now. */
export function answerQuestion(host: Host, { sheetId, key, does, field }: ReplyRequest): View {
  const opened = open(host, tabOf(host, sheetId));
  const { tab, ports, context, memory } = opened;
  const snapshot = readAgain(opened);
  const question = [
    ...questionsIn(snapshot, memory.answers),
    ...filterNotes(tab.filter(), snapshot, memory.answers.settled),
    ...columnsChanged(makePlan(snapshot, ports.seals)),
  ].find((one) => one.key === key);
  const reply = question?.replies.find((one) => one.does === does);
  if (question && reply) {
    if (reply.does === 'turn') return viewAnew(host, turnedSheet(host, tab, snapshot.cells));
    if (reply.does === 'insertHeaders') tab.insertHeaders(reply.headers);
    if (reply.does === 'putBack') finish(putColumnsBack(ports, context, sidebarBudget(host)));
    if (reply.does === 'putRowsBack')
      finishRows(putRowsBack(ports, context, sidebarBudget(host), question.key));
    if (reply.does === 'widenFilter') tab.widenFilter(reply);
    if (reply.does === 'startAnew') finish(startAnew(ports, context, sidebarBudget(host)));
    if (reply.does === 'mine')
      keepAsTheyAre(host, sheetId, memory.answers, tornIn(snapshot)?.each ?? []);
    keepAnswers(host, sheetId, withReply(memory.answers, question, reply, field));
    ownerSaw(host, tab);
  }
  return viewAnew(host, tab);
}

/** A new sheet with a row for each space of one that lies on its side, which stays untouched. */
function turnedSheet(host: Host, tab: Tab, cells: readonly string[][]): Tab {
  const lying = sidewaysIn(cells);
  if (!lying) return tab;
  const [headers = [], ...rows] = turned(cells, lying);
  const [names = '', ...others] = headers;
  const made = host.book.insert(madeName(host, tab), {
    headers: [isBlank(names) ? sentence(host, 'sample.header.spaceName') : names, ...others],
    widths: headers.map(() => COLUMN_WIDTH),
    rows: rows.map((row) => row.map(cellText)),
  });
  made.toFront();
  return made;
}

/** The row with the headers, as a person chose it; 0: the first row is data, and gets a row of headers above it. */
export function chooseHeaderRow(host: Host, { sheetId, row }: HeaderRowRequest): View {
  const { tab, ports, memory } = open(host, tabOf(host, sheetId));
  const cells = ports.sheet.read();
  if (row === 0) tab.insertHeaders(proposedHeaders(cells[0] ?? []));
  const texts = row === 0 ? proposedHeaders(cells[0] ?? []) : cells[row - 1];
  if (!texts || headerKey(texts) === '') throw troubled('noHeaderThere', { row });
  keepAnswers(host, sheetId, { ...memory.answers, headerRow: headerKey(texts) });
  ownerSaw(host, tab);
  return viewAnew(host, tab);
}

/** Throws the sentence that says why the columns could not be put back. */
function finish(done: PutBack): void {
  if (done.kind === 'busy') throw busy(done.by);
  if (done.kind === 'unknown')
    throw troubled('cantPutBack', { rows: done.rows.slice(0, 10).join(', ') || '–' });
}

/** A sheet that isn't as it was shown by now is shown anew. */
function finishRows(put: RowsPutBack): void {
  if (put.kind === 'busy') throw busy(put.by);
  if (put.kind === 'restless') throw troubled('restless');
}
