/** The calls of the sidebar: what came from the browser is checked, and handed to its use case. */
import { answer } from '../app/answer';
import { bringIn, listMySpaces } from '../app/bring-in';
import { listGroups, readRows } from '../app/cards';
import { checkSetup } from '../app/check-setup';
import { saveMapping } from '../app/columns';
import { compareRows, settleDifferences } from '../app/compare';
import { forgetEverything } from '../app/forget';
import { handOver } from '../app/hand-over';
import type { Host } from '../app/host';
import { listLinks } from '../app/links';
import { look } from '../app/look';
import { mendRow, readSpace } from '../app/mend';
import { myChat } from '../app/my-chat';
import { openSidebar, saveDark } from '../app/open-sidebar';
import { readPart } from '../app/parts';
import { asPlain } from '../app/plain';
import { readProgress } from '../app/progress';
import { putPeopleBack } from '../app/put-people-back';
import { answerQuestion, chooseHeaderRow } from '../app/questions';
import { doRemedy, undoRemedy } from '../app/remedies';
import { REQUESTS } from '../app/requests';
import { makeRosterSheet, pourRoster, readRoster } from '../app/roster';
import { makeSampleSheet } from '../app/sample';
import {
  finishInBackground,
  readSchedule,
  removeSchedule,
  resumeSchedule,
  saveLog,
  saveSchedule,
} from '../app/schedule';
import { selectCell } from '../app/select-cell';
import { saveSettings } from '../app/settings';
import { slice } from '../app/slice';
import { start } from '../app/start';
import { statusColours } from '../app/status-colours';
import { stop } from '../app/stop';
import { takeOver } from '../app/take-over';
import { deleteTrial, tryOnMe } from '../app/trial';
import { lookUpNames, writeAddress } from '../app/typed-names';
import { lookAtRun, undoRun } from '../app/undo';
import type { Answer, Script } from '../protocol';
import { appsScript } from './host';

type Name = keyof Script;
type Request<Of extends Name> = Parameters<Script[Of]>[0];
type Value<Of extends Name> =
  ReturnType<Script[Of]> extends Answer<infer Answered> ? Answered : never;

/** The use case behind each call. */
const USE_CASES: { [Of in Name]: (host: Host, request: Request<Of>) => Value<Of> } = {
  openSidebar,
  look,
  startRun: start,
  runSlice: slice,
  stopRun: stop,
  readProgress,
  listLinks,
  readRows,
  listGroups,
  makeSampleSheet,
  saveMapping,
  answerQuestion,
  chooseHeaderRow,
  saveSettings,
  saveDark,
  statusColours,
  myChat,
  selectCell,
  mendRow,
  readSpace,
  doRemedy,
  undoRemedy,
  lookUpNames,
  writeAddress,
  putPeopleBack,
  forgetEverything,
  handOver,
  takeOver,
  readSchedule,
  saveSchedule,
  removeSchedule,
  resumeSchedule,
  finishInBackground,
  saveLog,
  readRoster,
  pourRoster,
  makeRosterSheet,
  checkSetup,
  compareRows,
  settleDifferences,
  lookAtRun,
  undoRun,
  tryOnMe,
  deleteTrial,
  listMySpaces,
  bringIn,
  readPart,
};

/** Does what the sidebar asks for by this name. */
export function call<Of extends Name>(name: Of, input: unknown): Answer<Value<Of>> {
  const host = appsScript();
  return asPlain(
    answer(host, REQUESTS[name](), input, (request) => USE_CASES[name](host, request)),
  );
}
