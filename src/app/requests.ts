/** What comes from the browser is checked against these before anything is done with it. */
import * as v from 'valibot';
import type { Script } from '../protocol';
import { MOST_ALWAYS_IN } from '../request/request';
import { LONGEST_SECTION } from '../run/my-chat';
import { MOST_A_DAY } from '../schedule/in-step';
import { isAddress } from '../table/address-form';
import { FIELDS } from '../table/readings';

const sheetId = () => v.pipe(v.number(), v.integer());
const whichRows = () => v.picklist(['all', 'selected', 'visible']);
const text = () => v.pipe(v.string(), v.maxLength(1000));
/** As long as a cell can be. Source: Sheets' limit of characters a cell. */
const cell = () => v.pipe(v.string(), v.maxLength(50_000));
const domain = () => v.pipe(v.string(), v.maxLength(253), v.toLowerCase());
const addresses = () =>
  v.pipe(v.array(v.pipe(v.string(), v.trim(), v.check(isAddress))), v.maxLength(MOST_ALWAYS_IN));
const place = () => v.pipe(v.number(), v.integer(), v.minValue(0));
const aDay = () => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
/** Marks of rows, as many as are shown at once. */
const seen = () =>
  v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(16))), v.maxLength(100)));
const hour = () => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));

const roster = () => ({
  sheetId: sheetId(),
  person: v.optional(cell()),
  by: v.optional(cell()),
  managers: v.optional(v.nullable(cell())),
  owners: v.optional(v.nullable(cell())),
});

const nothing = () => v.object({});
const sheet = () => v.object({ sheetId: sheetId() });
const list = () => v.object(roster());

/** What each call of the sidebar has to bring; made for the one call that is checked. */
export const REQUESTS = {
  openSidebar: nothing,
  makeSampleSheet: nothing,
  checkSetup: nothing,
  stopRun: sheet,
  tryOnMe: sheet,
  deleteTrial: sheet,
  readProgress: sheet,
  takeOver: sheet,
  readSchedule: sheet,
  removeSchedule: sheet,
  resumeSchedule: () => v.object({ sheetId: sheetId(), seen: seen() }),
  finishInBackground: sheet,
  compareRows: () => v.object({ sheetId: sheetId(), after: text() }),
  settleDifferences: () =>
    v.object({
      sheetId: sheetId(),
      does: v.picklist(['take', 'setBack', 'leave']),
      wanted: v.pipe(
        v.array(v.object({ uuid: text(), keys: v.pipe(v.array(text()), v.maxLength(2_000)) })),
        v.maxLength(30),
      ),
    }),
  lookAtRun: () => v.object({ sheetId: sheetId(), run: text(), after: text() }),
  undoRun: () =>
    v.object({
      sheetId: sheetId(),
      run: text(),
      spaces: v.pipe(v.array(text()), v.maxLength(200)),
      askedAt: v.pipe(v.number(), v.minValue(0)),
    }),
  listMySpaces: () => v.object({ sheetId: sheetId(), page: text() }),
  bringIn: () => v.object({ sheetId: sheetId(), spaces: v.pipe(v.array(text()), v.maxLength(30)) }),
  listGroups: list,
  readRoster: list,
  pourRoster: list,
  runSlice: () => v.object({ sheetId: sheetId(), allTheSame: v.optional(v.literal(true)) }),
  statusColours: () => v.object({ sheetId: sheetId(), on: v.nullable(v.boolean()) }),
  myChat: () =>
    v.object({
      sheetId: sheetId(),
      wanted: v.nullable(
        v.object({
          section: v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_SECTION)),
          mute: v.boolean(),
          pin: v.boolean(),
        }),
      ),
    }),
  makeRosterSheet: () =>
    v.object({
      ...roster(),
      pour: v.optional(
        v.object({
          digest: text(),
          taken: v.pipe(
            v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
            v.maxLength(10_000),
          ),
        }),
      ),
    }),
  listLinks: () => v.object({ sheetId: sheetId(), run: v.optional(text()) }),
  look: () =>
    v.object({
      sheetId: v.nullable(sheetId()),
      which: whichRows(),
      front: v.optional(v.literal(true)),
    }),
  readRows: () =>
    v.object({
      sheetId: sheetId(),
      which: whichRows(),
      take: v.nullable(v.picklist(['ready', 'again', 'first', 'changes'])),
      from: v.pipe(v.number(), v.integer(), v.minValue(0)),
      count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)),
    }),
  startRun: () =>
    v.object({
      sheetId: sheetId(),
      which: whichRows(),
      take: v.picklist(['ready', 'again', 'first', 'changes']),
      digest: text(),
      leave: v.optional(v.pipe(v.array(text()), v.maxLength(300))),
      takeAway: v.optional(v.pipe(v.array(text()), v.maxLength(300))),
      onlyPeople: v.optional(v.literal(true)),
      byTemplate: v.optional(v.literal(true)),
      sure: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  selectCell: () =>
    v.object({
      sheetId: sheetId(),
      row: v.pipe(v.number(), v.integer(), v.minValue(1)),
      column: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  mendRow: () =>
    v.object({
      sheetId: sheetId(),
      row: v.pipe(v.number(), v.integer(), v.minValue(1)),
      mend: v.picklist(['keep', 'ask-anew', 'use-space', 'take-over']),
      key: text(),
      space: v.optional(text()),
      proof: v.optional(text()),
    }),
  readSpace: () =>
    v.object({
      sheetId: sheetId(),
      row: v.pipe(v.number(), v.integer(), v.minValue(1)),
      key: text(),
      space: v.optional(text()),
    }),
  doRemedy: () =>
    v.object({
      sheetId: sheetId(),
      group: cell(),
      row: v.nullable(v.object({ row: place(), key: text() })),
      does: v.picklist([
        ...(['change', 'leaveOut', 'ours', 'letIn', 'markReady', 'keep'] as const),
        ...(['leaveColumn', 'another'] as const),
      ]),
      digest: text(),
    }),
  lookUpNames: () =>
    v.object({
      sheetId: sheetId(),
      group: cell(),
      known: v.pipe(v.array(text()), v.maxLength(500)),
    }),
  writeAddress: () =>
    v.object({
      ...{ sheetId: sheetId(), group: cell(), name: text() },
      address: v.pipe(v.string(), v.trim(), v.check(isAddress)),
      cells: v.pipe(
        v.array(v.object({ row: place(), column: place(), key: text() })),
        v.maxLength(2_000),
      ),
    }),
  putPeopleBack: () =>
    v.object({ sheetId: sheetId(), keys: v.pipe(v.array(text()), v.maxLength(300)) }),
  undoRemedy: () =>
    v.object({
      sheetId: sheetId(),
      undo: v.variant('takes', [
        v.object({
          takes: v.literal('cells'),
          cells: v.array(
            v.object({
              row: place(),
              column: place(),
              held: v.union([cell(), v.number(), v.boolean()]),
              shows: cell(),
            }),
          ),
        }),
        v.object({
          takes: v.literal('domain'),
          from: v.picklist(['ownDomains', 'letIn']),
          domain: domain(),
        }),
        v.object({ takes: v.literal('kept'), keys: v.array(text()) }),
        v.object({
          takes: v.literal('column'),
          header: cell(),
          before: v.nullable(v.picklist([...FIELDS, 'none'] as const)),
        }),
      ]),
    }),
  saveMapping: () =>
    v.object({
      sheetId: sheetId(),
      mapping: v.record(text(), v.picklist([...FIELDS, 'none'] as const)),
    }),
  saveSchedule: () =>
    v.object({
      sheetId: sheetId(),
      every: v.nullable(
        v.variant('kind', [
          v.object({ kind: v.literal('minutes'), minutes: v.picklist([5, 10, 15, 30]) }),
          v.object({ kind: v.literal('hour') }),
          v.object({ kind: v.literal('day'), hour: hour() }),
          v.object({
            kind: v.literal('week'),
            weekday: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
            hour: hour(),
          }),
        ]),
      ),
      onForm: v.boolean(),
      tell: v.picklist(['needed', 'always']),
      limits: v.optional(
        v.object({
          onlyTicked: v.boolean(),
          spacesADay: v.nullable(aDay()),
          peopleADay: v.nullable(aDay()),
          outsiders: v.boolean(),
          owners: v.nullable(v.pipe(v.array(domain()), v.maxLength(40))),
          inStep: v.optional(
            v.object({
              does: v.picklist(['rows', 'add', 'all']),
              most: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_A_DAY)),
            }),
          ),
        }),
      ),
      seen: seen(),
      takeOver: v.optional(v.boolean()),
    }),
  forgetEverything: () => v.object({ sheetId: sheetId(), sure: v.boolean() }),
  handOver: () =>
    v.object({
      sheetId: sheetId(),
      to: v.pipe(domain(), v.trim(), v.regex(/^[^\s@,;<>]+@[^\s@,;<>]+$/)),
    }),
  readPart: () => v.object({ part: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,30}$/)) }),
  saveDark: () => v.object({ on: v.boolean() }),
  saveLog: () =>
    v.object({
      sheetId: sheetId(),
      on: v.boolean(),
      most: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(50_000)),
    }),
  answerQuestion: () =>
    v.object({
      sheetId: sheetId(),
      key: cell(),
      does: v.picklist([
        'use',
        'leave',
        'choose',
        'insertHeaders',
        'turn',
        'people',
        'spaces',
        'keep',
        'startAnew',
        'putBack',
        'putRowsBack',
        'widenFilter',
        'mine',
      ]),
      field: v.optional(v.picklist(FIELDS)),
    }),
  chooseHeaderRow: () =>
    v.object({ sheetId: sheetId(), row: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  saveSettings: () =>
    v.object({
      sheetId: sheetId(),
      settings: v.object({
        defaults: v.record(v.picklist(FIELDS), v.pipe(v.string(), v.maxLength(5000))),
        ownDomains: v.array(domain()),
        letIn: v.optional(v.array(domain())),
        alwaysIn: v.optional(v.object({ members: addresses(), managers: addresses() })),
        addApp: v.boolean(),
        leaveWhenDone: v.boolean(),
      }),
    }),
} satisfies {
  [Name in keyof Script]: () => v.GenericSchema<unknown, Parameters<Script[Name]>[0]>;
};
