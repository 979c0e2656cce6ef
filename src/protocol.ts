/** What crosses between the sidebar and the script: plain JSON only, each way, one argument a call. */
import type { Difference, Settling } from './compare/differences';
import type { WhoIsIn } from './compare/slice';
import type { Stays } from './compare/undoable';
import type { Change } from './plan/changes';
import type { Severity } from './plan/finding';
import type { Place, Take } from './plan/plan';
import type { Reply } from './plan/questions';
import type { RemedyKind } from './plan/remedies';
import type { TemplateField } from './request/read-request';
import type { Access, Kind, Role } from './request/request';
import type { OwnStep } from './row/progress';
import type { MyChat } from './run/my-chat';
import type { Limits } from './schedule/guard';
import type { Every, Pause } from './schedule/schedule';
import type { Field, Mapping } from './table/columns';
import type { Said } from './texts/said';

export type { Take } from './plan/plan';
export type { Catalogue } from './texts/catalogue';

/** Every call answers a value or says in a sentence why not; it never throws across. */
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

/** Something that concerns everything, not one row. Takes the place of the list in the sidebar. */
export interface Trouble {
  said: Said;
  /** What the person can do about it, as one button. */
  remedy: 'check-again' | 'give-permission' | 'letter' | 'none';
  /** Where the remedy is, an https address at google.com. */
  link?: string;
  /** The sentence in the person's words, for a page that has none of its own yet. */
  worded?: string;
  /** Likely gone in a moment, as when Sheets is tired: a run tries its slice again instead of ending. */
  passing?: true;
}

/** The functions of the script that the sidebar calls; the names are those of `main.ts`. */
export interface Script {
  openSidebar(request: Record<string, never>): Answer<Opening>;
  look(request: LookRequest): Answer<View>;
  startRun(request: StartRequest): Answer<StartAnswer>;
  runSlice(request: SliceRequest): Answer<SliceAnswer>;
  stopRun(request: SheetRequest): Answer<StopAnswer>;
  readProgress(request: SheetRequest): Answer<RunProgress | null>;
  listLinks(request: LinksRequest): Answer<LinkList>;
  readRows(request: RowsRequest): Answer<RowCards>;
  listGroups(request: RosterRequest): Answer<GroupsAnswer | null>;
  makeSampleSheet(request: Record<string, never>): Answer<View>;
  saveMapping(request: MappingRequest): Answer<View>;
  answerQuestion(request: ReplyRequest): Answer<View>;
  chooseHeaderRow(request: HeaderRowRequest): Answer<View>;
  saveSettings(request: SettingsRequest): Answer<View>;
  selectCell(request: CellRequest): Answer<null>;
  mendRow(request: MendRequest): Answer<View>;
  readSpace(request: SpaceRequest): Answer<SpaceAnswer>;
  doRemedy(request: RemedyRequest): Answer<RemedyAnswer>;
  undoRemedy(request: UndoRequest): Answer<RemedyAnswer>;
  /** Asks the organisation's directory whom names without an address may mean. Nothing is changed. */
  lookUpNames(request: NamesRequest): Answer<NamesAnswer>;
  writeAddress(request: AddressRequest): Answer<AddressAnswer>;
  /** Forgets all that is kept of the spreadsheet, hidden texts of its rows and schedules among it. */
  forgetEverything(request: ForgetRequest): Answer<ForgetAnswer>;
  /** Names somebody as owner in all own rows that have a space, and lets them take the schedule. Nothing is sent. */
  handOver(request: HandOverRequest): Answer<RemedyAnswer>;
  putPeopleBack(request: PutBackRequest): Answer<View>;
  takeOver(request: SheetRequest): Answer<View>;
  readSchedule(request: SheetRequest): Answer<ScheduleView>;
  saveSchedule(request: ScheduleRequest): Answer<ScheduleView>;
  removeSchedule(request: SheetRequest): Answer<ScheduleView>;
  resumeSchedule(request: ResumeRequest): Answer<ScheduleView>;
  finishInBackground(request: SheetRequest): Answer<ScheduleView>;
  saveLog(request: LogRequest): Answer<ScheduleView>;
  statusColours(request: ColoursRequest): Answer<StatusColours>;
  myChat(request: MyChatRequest): Answer<MyChatView>;
  saveDark(request: { on: boolean }): Answer<null>;
  readRoster(request: RosterRequest): Answer<RosterView>;
  pourRoster(request: RosterRequest): Answer<PouringView>;
  makeRosterSheet(request: RosterMakeRequest): Answer<RosterAnswer>;
  checkSetup(request: Record<string, never>): Answer<SetupCheck[]>;
  compareRows(request: CompareRequest): Answer<CompareAnswer>;
  settleDifferences(request: SettleRequest): Answer<SettleAnswer>;
  lookAtRun(request: RunLookRequest): Answer<RunLook>;
  undoRun(request: UndoRunRequest): Answer<UndoRunAnswer>;
  tryOnMe(request: SheetRequest): Answer<View>;
  deleteTrial(request: SheetRequest): Answer<View>;
  listMySpaces(request: MySpacesRequest): Answer<MySpaces>;
  bringIn(request: BringInRequest): Answer<BroughtIn>;
  readPart(request: { part: string }): Answer<string | null>;
}

export interface CompareRequest extends SheetRequest {
  /** `CompareAnswer.after` of the answer before; '' at first. */
  after: string;
}

/** Some rows beside their spaces as Chat has them. */
export interface CompareAnswer {
  state: 'going' | 'ended' | 'trouble';
  trouble?: Trouble;
  /** Rows to be compared, and how many of them are left. */
  total: number;
  left: number;
  /** Where the next call goes on. */
  after: string;
  /** How long to wait before it makes sense, and why. */
  waitMs: number;
  because?: Said;
  /** Rows that another person set up; own rows whose space isn't known to be theirs. Neither is compared. */
  ofOthers: number;
  unproven: number;
  /** Of these rows, those of whose spaces Google answered nothing. */
  unread: number;
  /** Rows of which nothing was known to be applied, and how many people are in their spaces beside those named. */
  adopted: { rows: number; others: number };
  lines: ComparedLine[];
  spaces: ComparedSpace[];
  /** With the last answer: spaces that rows of this sheet had, and no row of the file names any more. */
  forgotten: { name: string; link: string }[];
}

/** One thing that differs between a row and its space. */
export interface ComparedLine {
  /** Names the difference, in this row. */
  key: string;
  uuid: string;
  row: number;
  name: string;
  link: string;
  is: Difference['is'];
  said: Said;
  /** Whom it is about, as the row names them, or by id; '': nobody. */
  who: string;
  /** What can be done about it beside leaving it. */
  can: Settling[];
}

/** Who is in a space. */
export interface ComparedSpace {
  row: number;
  name: string;
  link: string;
  people: WhoIsIn[];
}

export interface SettleRequest extends SheetRequest {
  does: Settling | 'leave';
  /** Keys of differences by the id of their row, 30 rows at most. */
  wanted: { uuid: string; keys: string[] }[];
}

/** `done`: keys of the differences that were settled; what isn't among them isn't as it was shown, or holds a formula. */
export interface SettleAnswer {
  done: string[];
  undo: Undo | null;
  /** Why some rows couldn't be compared anew, and nothing was done for them. */
  trouble?: Trouble;
  view: View;
}

export interface RunLookRequest extends SheetRequest {
  /** `UndoableRun.run`. */
  run: string;
  /** `RunLook.after` of the answer before; '' at first. */
  after: string;
}

/** Some spaces of a run, and whether they could be deleted again: those that nobody used since. */
export interface RunLook {
  state: 'going' | 'ended' | 'trouble';
  trouble?: Trouble;
  left: number;
  after: string;
  /** How long to wait before the next call makes sense, and why. */
  waitMs: number;
  because?: Said;
  may: RunSpace[];
  stay: (RunSpace & { why: Stays })[];
}

/** A space of a run; `row` is the sheet's own number, 0: no row has it. */
export interface RunSpace {
  space: string;
  row: number;
  name: string;
  link: string;
}

export interface UndoRunRequest extends SheetRequest {
  run: string;
  /** Those to be deleted, as they were shown, 200 at most. */
  spaces: string[];
  /** `UndoRunAnswer.askedAt` of the first answer; 0 at first. A Stop that was pressed since then ends it. */
  askedAt: number;
}

/** What one slice of an undo did and what comes next; the sidebar waits, not the script. */
export interface UndoRunAnswer {
  state: 'going' | 'ended' | 'stopped' | 'busy' | 'trouble';
  trouble?: Trouble;
  askedAt: number;
  waitMs: number;
  because?: Said;
  /** Those that were deleted. */
  gone: string[];
  /** Those that stay although they were shown as unused. */
  stay: (RunSpace & { why: Stays })[];
}

/** `leftOut`: this installation doesn't ask for the permission that an extra needs; `notAllowed`: the person didn't give it. */
export interface Permitted {
  may: 'yes' | 'leftOut' | 'notAllowed';
  /** Where it is given. */
  link?: string;
}

/** The newest of the person's runs of the last 24 hours that made spaces of this sheet; `may`: be undone. */
export interface UndoableRun extends Permitted {
  run: string;
  /** When its last space was asked for, in milliseconds since 1970. */
  at: number;
  spaces: number;
}

/** A space made to be looked at, with nobody else in it. */
export interface TrialView {
  name: string;
  link: string;
}

export interface MySpacesRequest extends SheetRequest {
  /** `MySpaces.next` of the answer before; '' at first. */
  page: string;
}

/** Named spaces that the person is in. */
export interface MySpaces {
  spaces: MySpace[];
  /** '': there are no more. */
  next: string;
}

export interface MySpace {
  /** `spaces/…` */
  space: string;
  name: string;
  link: string;
  /** Milliseconds since 1970; 0: Chat doesn't tell. */
  madeAt: number;
  people: number;
  /** A row of the file has it. */
  inSheet: boolean;
  /** A row that is ready and has its name. */
  ready?: { row: number; key: string };
}

export interface BringInRequest extends SheetRequest {
  /** `spaces/…`, 30 at most. */
  spaces: string[];
}

/** `brought`: those that have a row now. `view`: the sheet that they are in. */
export interface BroughtIn {
  brought: string[];
  /** Why others were left, where it is Chat that can't be asked now. */
  trouble?: Trouble;
  view: View;
}

/** What became of making a sheet from a list of people, or of pouring a later list into it. */
export type RosterAnswer =
  /** `view`: the sheet with a row per space, now in front. */
  | { kind: 'made'; view: View }
  | {
      kind: 'poured';
      view: View;
      done: PouredCounts;
      undone: { space: string; people: string[] }[];
    }
  /** The list or the sheet isn't what was shown: nothing was written; this is what would change now. */
  | { kind: 'changed'; pouring: PouringView };

/** New rows, and people who came, moved, may do more or left, as it was ticked. */
export interface PouredCounts {
  newRows: number;
  came: number;
  moved: number;
  role: number;
  left: number;
}

/** What a later list would change in the sheet that was made before. Nothing is written yet. */
export interface PouringView {
  sheet: { id: number; name: string };
  newRows: RosterGroupView[];
  changes: PourChangeView[];
  /** Rows of that sheet that are no group of the list: they stay as they are. */
  otherRows: string[];
  digest: string;
}

export interface PourChangeView {
  kind: 'came' | 'moved' | 'role' | 'left';
  group: string;
  /** For `moved`: the group that they are in now. */
  to: string;
  /** For `role`: what they are now. */
  role: 'members' | 'managers' | 'owners';
  people: string[];
  /** Proposed. */
  ticked: boolean;
}

/** One thing that has to be in order before spaces can be set up; tested by a call that changes nothing. */
export interface SetupCheck {
  what: 'account' | 'consent' | 'extras' | 'chatApi' | 'appConfiguration' | 'groups' | 'app';
  /** `unknown`: it can't be told, or not before another one is in order. */
  state: 'fine' | 'wrong' | 'unknown';
  /** What was found, or what is wrong. */
  said: Said;
  remedy: Trouble['remedy'];
  link?: string;
}

/** The welcome message of the first row that has one, filled in. */
export interface MessagePreview {
  row: number;
  name: string;
  text: string;
}

/** What the texts that may be made from columns become in one row, whatever they are made from. */
export interface MadeRow {
  row: number;
  name: string;
  /** `text`: its first 300 characters; '' where the row gets none. `own`: a cell of the row says it. */
  texts: {
    field: TemplateField;
    text: string;
    own: boolean;
    found: { severity: Severity; said: Said }[];
  }[];
  /** What the row puts into places, by their names without case: of each the first 300 characters. */
  places: Record<string, string>;
}

export type { Limits } from './schedule/guard';
export type { Every, Pause } from './schedule/schedule';

export interface ScheduleRequest {
  sheetId: number;
  every: Every | null;
  onForm: boolean;
  tell: 'needed' | 'always';
  /** What it may set up unseen; left out: as it is. */
  limits?: Limits;
  /** The rows that were shown, or ticked, by `ReadyRow.mark`: they are bound by no limit. */
  seen?: string[];
  /** Somebody else's becomes one's own, where it is open to one. */
  takeOver?: boolean;
}

export interface ForgetRequest extends SheetRequest {
  /** The person was asked, with what was counted. */
  sure: boolean;
}

/** What would be forgotten, in all sheets; or the sheet once it is. */
export type ForgetAnswer =
  | { kind: 'asked'; rows: number; schedules: number }
  | { kind: 'forgotten'; view: View };

export interface HandOverRequest extends SheetRequest {
  /** The address of who goes on. */
  to: string;
}

export interface ResumeRequest extends SheetRequest {
  /** As in `ScheduleRequest`. */
  seen?: string[];
}

/** A row that a schedule would set up. */
export interface ReadyRow {
  /** Stands for all that the row asks for; '': it is more than is shown here, so that no press can say that it was seen. */
  mark: string;
  row: number;
  name: string;
  /** How many people and groups come in, and at most 30 of them: those from outside and with a role first. */
  count: number;
  people: { shown: string; role: 'member' | 'manager' | 'owner' }[];
  /** As it is posted; at most 4,000 characters. */
  message?: string;
  /** It was shown or ticked before. */
  seen: boolean;
  /** Why it waits for the owner under the limits that hold; null: it doesn't. */
  held: Said | null;
}

export interface LogRequest {
  sheetId: number;
  on: boolean;
  /** Rows kept, 100 to 50,000. */
  most: number;
}

/** What runs by itself on one sheet. */
export interface Scheduled {
  by: string;
  /** Only its owner can change it. */
  mine: boolean;
  every: Every | null;
  onForm: boolean;
  tell: 'needed' | 'always';
  paused: Pause | null;
  /** Milliseconds since 1970; 0: never. */
  lastStartedAt: number;
  /** Milliseconds since 1970; 0: nobody can say, for it is paused or waits for a form. */
  nextAt: number;
  /** The spreadsheet's, by which its hours and weekdays count: as in `Europe/Berlin`. */
  timeZone: string;
  /** Somebody else's that one may take over: handed to one, or silent for so long that its owner may be gone. */
  open: 'handed' | 'silent' | null;
  /** Of one's own: whom it is handed to. */
  handTo?: string;
}

/** Everything about what runs by itself on one sheet. */
export interface ScheduleView {
  /** null: nothing is scheduled. */
  schedule:
    | (Scheduled & {
        /** The triggers it needs are there; false: somebody deleted them by hand. Only known for one's own. */
        triggersThere: boolean;
        /** null: it was switched on before there were limits, and sets up whatever is ready. Only known for one's own. */
        limits: Limits | null;
      })
    | null;
  /** Rows that are ready and nobody's yet, the first 100, and how many there are beside them. */
  ready: { rows: ReadyRow[]; more: number };
  /** The spreadsheet's, by which hours and weekdays count. */
  timeZone: string;
  /** Timers may come every few minutes (a script bound to the sheet), or hourly (an add-on); null: not tried yet. */
  bound: boolean | null;
  /** false: timers are started without a spreadsheet here, so nothing can run by time. */
  timers: boolean;
  /** How long the rows that are ready take by themselves as an add-on, as a bound script, and with the sidebar open. */
  estimates: { rows: number; addOnSeconds: number; boundSeconds: number; sidebarSeconds: number };
  /** What kept a trigger from working lately; null: nothing. */
  notice: { said: Said; at: number; link?: string } | null;
  log: { on: boolean; most: number };
}

export interface SheetRequest {
  sheetId: number;
}

/** Whether the Status column is to be in colour; null: only asks whether it is. */
export interface ColoursRequest extends SheetRequest {
  on: boolean | null;
}

export interface StatusColours {
  on: boolean;
}

/** Keeps what is wanted; null: only asks what is. */
export interface MyChatRequest extends SheetRequest {
  wanted: MyChat | null;
}

export interface MyChatView {
  wanted: MyChat;
  /** `leftOut`: this installation doesn't ask for the permission; `notAllowed`: the person didn't give it. */
  may: Record<OwnStep, Permitted['may']>;
  /** Where it is given. */
  link?: string;
}

export interface SliceRequest extends SheetRequest {
  /** The person was asked whether to go on, and does. */
  allTheSame?: true;
}

/** How a list of people is read; what is left out is as it was chosen last, or the likeliest. */
export interface RosterRequest extends SheetRequest {
  /** Header of the column with the people's addresses. */
  person?: string;
  /** Header of the column to group people by; '' puts everybody into one group. */
  by?: string;
  /** Headers of the columns with the managers and the owners of each group; null: nobody. */
  managers?: string | null;
  owners?: string | null;
}

export interface RosterMakeRequest extends RosterRequest {
  /** Where the sheet was made before: the numbers of the changes that were ticked. */
  pour?: { digest: string; taken: number[] };
}

export interface LinksRequest extends SheetRequest {
  /** Only spaces of rows that this run stamped; absent: all. */
  run?: string;
}

/** Which rows: all, those in the selection, or those a filter leaves visible. */
export type Which = 'all' | 'selected' | 'visible';

export interface LookRequest {
  /** null: the sheet the person is on now. */
  sheetId: number | null;
  which: Which;
  /** The sheet comes in front of the others, as the person chose it. */
  front?: true;
}

export interface RowsRequest {
  sheetId: number;
  which: Which;
  /** Only the rows that this would take; null: every row that holds anything. */
  take: Take | null;
  /** How many of them to leave out first, in the sheet's order. */
  from: number;
  /** How many to answer, 200 at most. */
  count: number;
}

/** Some of the rows, and how many there are in all. */
export interface RowCards {
  total: number;
  /** The first of them can be tried with nobody else in it, and deleted again. */
  canTry?: true;
  cards: RowCard[];
}

/** One row as a run would carry it out: what is made, who is in it, what is wrong with it. */
export interface RowCard {
  /** The sheet's own number of the row, from 1. */
  row: number;
  place: Place;
  kind: Kind;
  /** Its display name; for kinds without one, its people. */
  name: string;
  /** Everybody but the caller. `address`: lower case, or an id. `always`: Settings add them, and not the row. */
  people: { shown: string; address: string; role: Role; always?: true }[];
  /** What the row makes of the caller, who is always in; null: nothing is said about them. */
  caller: Role | null;
  groups: string[];
  description?: string;
  guidelines?: string;
  history?: 'on' | 'off';
  access?: Access;
  posting?: 'everyone' | 'managers';
  externalPeople?: boolean;
  /** As it would be posted, with all places filled in. */
  message?: string;
  findings: { severity: Severity; code: string; said: Said }[];
  /** What it asks for by now that its space hasn't got. */
  changes: { what: Change['does']; said: Said }[];
  /** A filter or the person hides the row. */
  hidden: boolean;
}

/** A sheet as a list of people: which groups they come to, by each column that they can be grouped by. */
export interface GroupsAnswer {
  /** Each row is a person; otherwise rows are spaces, which could be read as people all the same. */
  isList: boolean;
  /** Header of the column with the people's addresses. */
  person: string;
  /** First the one that was chosen, else the likeliest. People by address, lower case, or id. */
  groupings: {
    header: string;
    groups: { name: string; members: string[]; managers: string[]; owners: string[] }[];
  }[];
  /** What people without a readable address are called. */
  withoutAddress: string[];
}

export interface StartRequest {
  sheetId: number;
  which: Which;
  take: Take;
  /** `Offer.digest` of what was shown: a sheet that changed since is shown again, not run. */
  digest: string;
  /** Of *changes*: those that a person left out, by `ChangeLine.key`. */
  leave?: string[];
  /** Of *changes*: those that take something away and were ticked, by `ChangeLine.key`. */
  takeAway?: string[];
  /** Of *changes*: names and settings of spaces stay as they are. */
  onlyPeople?: true;
  /** Of *changes*: names that only follow from a template in Settings are given, too. */
  byTemplate?: true;
  /** How many people are to be taken out, as `much` told it: it takes a second press. */
  sure?: number;
}

/** Who is to be put back, by `PutBackLine.key`. */
export interface PutBackRequest {
  sheetId: number;
  keys: string[];
}

export interface MappingRequest {
  sheetId: number;
  mapping: Mapping;
}

/** What a person answers to one of `View.questions`. */
export interface ReplyRequest {
  sheetId: number;
  /** `QuestionView.key`. */
  key: string;
  does: Reply['does'];
  /** With `use`: the field that was chosen. */
  field?: Field;
}

export interface HeaderRowRequest {
  sheetId: number;
  /** The sheet's own number of the row, from 1; 0: there is none, so one is put above the first row. */
  row: number;
}

/** A question or note about the sheet as a whole. Questions stop every run until they are answered. */
export interface QuestionView {
  key: string;
  code: string;
  severity: 'question' | 'note';
  said: Said;
  /** Headers of the columns it is about. */
  headers: string[];
  /** What can be answered, the proposed one first. */
  replies: Reply[];
  /** Examples, a line each. */
  lines?: Said[];
}

export interface SettingsRequest {
  sheetId: number;
  settings: Settings;
}

export interface CellRequest {
  sheetId: number;
  /** The sheet's own number of the row, from 1. */
  row: number;
  /** Counting from 0; null selects the whole row. */
  column: number | null;
}

/** The remedies of a finding that only a person can decide on. */
export type Mend = 'keep' | 'ask-anew' | 'use-space' | 'take-over';

export interface MendRequest {
  sheetId: number;
  row: number;
  mend: Mend;
  /** `RowNote.key` as shown, so that a row which moved or changed since is not touched. */
  key: string;
  /** For `use-space`: which one, where several were offered. */
  space?: string;
  /** For `use-space`: `SpaceAnswer.proof`, for nothing is used that wasn't shown before. */
  proof?: string;
}

/** What *Use this space* shows first, of a row as it was shown. */
export type SpaceRequest = Omit<MendRequest, 'mend' | 'proof'>;

export type SpaceAnswer =
  /** `proof`: comes back with the press that uses it. */
  | { kind: 'shown'; space: SpaceShown; proof: string }
  /** The row isn't what was shown; this is what the sheet says now. */
  | { kind: 'changed'; view: View };

/** A space that a row's cells name, as Chat tells of it. */
export interface SpaceShown {
  space: string;
  /** '' where it has none. */
  name: string;
  type: 'space' | 'groupChat' | 'directMessage';
  link: string;
  /** When it was made (milliseconds since 1970); 0: Chat doesn't say. */
  madeAt: number;
  /** `you`: owner in it from the first moment; `others`: the person came in later. */
  madeBy: 'you' | 'others' | 'unknown';
  /** What the person is in it; null: they aren't in it, or nobody knows. */
  yourRole: 'member' | 'manager' | 'owner' | null;
  /** People in it, those invited included. */
  inIt: number;
  /** Of them those who are neither the person nor named by the row. Chat tells scripts no names. */
  others: number;
  /** Whom the row names; `lower`: in it with less of a role. */
  people: {
    shown: string;
    role: 'member' | 'manager' | 'owner';
    is: 'in' | 'lower' | 'out' | 'unknown';
  }[];
  groups: string[];
  /** Other rows of the sheet that have it. */
  rows: { row: number; name: string }[];
}

export interface Opening {
  /** BCP 47, as far as the add-on speaks it: `en`, `de`. */
  locale: string;
  /** A `Catalogue` as JSON: so thousands of sentences cross as one text, which nobody on the way looks into. */
  texts: string;
  view: View;
  /** The id of the Apps Script project, by which an administrator finds its Cloud project. */
  scriptId?: string;
  /** The person wants the sidebar dark. */
  dark?: true;
  /** What the person asked for in the menu; absent: what the sheet holds. */
  show?: 'schedule' | 'setup' | 'review' | 'help';
}

/** All that the sidebar shows of one sheet, read in one go. */
export interface View {
  /** The person's own address, or '' where the account doesn't say. */
  me: string;
  sheet: { id: number; name: string };
  sheets: { id: number; name: string }[];
  /** null: no header was recognised. */
  columns: ColumnsView | null;
  /** What is open about the sheet as a whole: questions first, then notes. */
  questions: QuestionView[];
  /** The first rows that hold anything, by the sheet's own number, at most 20: one of them may be the headers. */
  firstRows: { row: number; text: string }[];
  /** Where no header was recognised: the first row that isn't empty, to choose columns from by hand. */
  unrecognised?: ColumnsView;
  /** No cell holds anything. */
  empty: boolean;
  /** No header was recognised, and all the same some cell holds an address. */
  strayAddresses: boolean;
  /** What the main button would do. */
  offer: Offer;
  /** What *Try one row first* would do. */
  first: Offer;
  /** What *Try again* would do. */
  again: Offer;
  /** What rows that have their space ask for by now and didn't get. */
  changes: ChangesView;
  which: Which;
  /** The rows that are selected, as in `4–6, 9`; '' where that isn't asked. */
  selected: string;
  findings: FindingGroup[];
  counts: Counts;
  /** Rows that want a person's eye: partly done, failed, in doubt; most recent need first, at most 200. */
  notes: RowNote[];
  /** An unfinished run on this sheet, whoever's; null: none. */
  run: RunView | null;
  /** null: there is none. */
  undo: UndoableRun | null;
  /** The space that the person has to try; null: none. */
  trial: TrialView | null;
  /** What sets rows of this sheet up by itself, whoever's; null: nothing does. */
  schedule: Scheduled | null;
  settings: Settings;
  /** The first rows as they are understood, at most 3. */
  preview: PreviewRow[];
  /** Texts as the first rows get them, at most 3: of those that have no space yet, where there are any. */
  made: MadeRow[];
  /** null: no row has a message. */
  message: MessagePreview | null;
  /** One person a row with a repeating group beside it: a sheet with a row per space can be made from it. */
  roster: RosterView | null;
}

/** What would be changed in spaces that are there. */
export interface ChangesView {
  /** What applying all of it would do. */
  offer: Offer;
  /** `catchUp`: rows of which nobody knows who came in; whoever is missing is added. */
  counts: {
    rows: number;
    add: number;
    giveRole: number;
    catchUp: number;
    takeOut: number;
    takeRole: number;
    rename: number;
    set: number;
  };
  /** Spaces that would get another name by a template in Settings, the first of them named; null: none would. */
  byTemplate: { n: number; was: string; becomes: string } | null;
  /** New names and settings that wait for the permission to change them, in so many rows; null: none do. */
  barred: { rows: number; changes: number; link: string | null } | null;
  /** One by one: at most 300, and at most 300 of those that take something away, which nothing but a tick here does. */
  lines: ChangeLine[];
  /** Rows with changes that another person set up: only they can apply them. */
  others: number;
  /** Whom the person's own runs took out in the last 30 days, the newest first; at most 300. */
  takenOut: PutBackLine[];
}

/** Somebody who was taken out and can be put back; `name` is the row's then, `at` a moment since 1970. */
export interface PutBackLine {
  key: string;
  name: string;
  shown: string;
  role: 'member' | 'manager' | 'owner';
  at: number;
}

interface ChangedRow {
  key: string;
  row: number;
  name: string;
}

/** One change; `row` is the sheet's own number, `key` names the change. */
export type ChangeLine = ChangedRow &
  (
    | { does: 'add' | 'giveRole' | 'takeRole'; shown: string; role: 'member' | 'manager' | 'owner' }
    | TakeOutLine
    | { does: 'catchUp' }
    /** `was` is '' where nobody knows, or the space is a group chat. */
    | { does: 'rename'; was: string; becomes: string }
    | { does: 'set'; said: Said }
  );

/** `alone`: in before the add-on came, or the row names nobody any more. `movedTo`: the row that names them now. */
export interface TakeOutLine extends ChangedRow {
  does: 'takeOut';
  shown: string;
  role: 'member' | 'manager' | 'owner';
  alone?: 'before' | 'emptied';
  movedTo?: { row: number; name: string };
}

export interface RosterView {
  /** Each row is a person, and none is a space of its own. */
  likely: boolean;
  /** Different people. */
  people: number;
  /** Header of the column with their addresses, and all that it could be. */
  person: string;
  persons: { header: string; people: number }[];
  /** Headers of the columns with the managers and the owners of each group, or null, and all that they could be. */
  managers: string | null;
  owners: string | null;
  besides: { header: string; people: number; role: 'managers' | 'owners' }[];
  /** Header of the column that they are grouped by; '': everybody is in one group. */
  by: string;
  /** Every way to group them, the likeliest first, everybody in one group last. */
  groupings: RosterGrouping[];
  /** The groups by `by`, at most 500. */
  groups: RosterGroupView[];
  withoutAddress: RosterRows;
  withoutGroup: RosterRows;
  /** Cells with another address beside the one that is taken. */
  secondAddresses: RosterRows;
}

export interface RosterGrouping {
  header: string;
  spaces: number;
  /** Different people in them. */
  people: number;
  /** People of the list in the smallest and the largest group. */
  smallest: number;
  largest: number;
  /** The sheet that was made by this column before; '' for none. */
  madeBefore: string;
}

export interface RosterGroupView {
  name: string;
  /** People of the list in it. */
  people: number;
  /** Its managers and owners. */
  managers: string[];
}

/** Rows of the list, at most 200 of them. */
export interface RosterRows {
  count: number;
  rows: RosterRow[];
}

export interface RosterRow {
  /** The sheet's own number, from 1. */
  row: number;
  /** Counting from 0; null: the whole row. */
  column: number | null;
  name: string;
  /** What stands in the cell. */
  text: string;
}

export interface ColumnsView {
  /** The sheet's own number of the header row, from 1. */
  headerRow: number;
  /** Every column with a header, left to right. */
  columns: {
    column: number;
    header: string;
    field: Field | null;
    byHand: boolean;
    outcome: boolean;
    /** What it would be used as if a person said so: its cells or its header speak for it. */
    proposed?: Field;
  }[];
}

export interface PreviewRow {
  row: number;
  name: string;
  people: number;
  /** The first of them, as the row names them, at most 5. */
  who: string[];
  /** What else the row asks for, as values by field. */
  values: { field: Field; text: string }[];
}

export interface Offer {
  rows: number;
  /** Different people, whoever stands in several rows counted once. */
  people: number;
  /** Memberships: each person once for each row. */
  seats: number;
  /** Rows of it that a filter or a person hides, as far as that was asked: where a filter is on, of what is ready. */
  hidden: number;
  messages: number;
  /** About how long it takes by Chat's quotas. */
  seconds: number;
  /** Names of the first and the last row taken; '' when there is none. */
  first: string;
  last: string;
  digest: string;
}

/** What was found alike in several rows: one line, the rows behind it. */
export interface FindingGroup {
  /** Names it in its sheet: severity, kind, and the domain where that counts. */
  key: string;
  code: string;
  /** `skipped`: why rows ask for nothing. */
  severity: Severity | 'skipped';
  /** The line; of a single finding its own sentence. */
  said: Said;
  /** How many more rows are like the one that the line is about, where the line itself doesn't count them. */
  alike: number;
  /** Rows. */
  count: number;
  /** At most 20 of them. */
  rows: FindingRow[];
  /** What can be done about all of them by one press. */
  remedies: RemedyView[];
}

/** One thing that can be done about findings, as a button; `lookUp` leads to a view. */
export interface RemedyView {
  does: RemedyKind | 'lookUp';
  /** The words on the button. */
  said: Said;
  /** Stands for all that it would change. */
  digest: string;
}

export interface RemedyRequest extends SheetRequest {
  /** `FindingGroup.key`. */
  group: string;
  /** The one row, as it was shown; null: all of the group. */
  row: { row: number; key: string } | null;
  does: RemedyKind;
  /** `RemedyView.digest`: what changed since is shown again and not touched. */
  digest: string;
}

export interface NamesRequest extends SheetRequest {
  /** `FindingGroup.key`. */
  group: string;
  /** Names that were looked up before. */
  known: string[];
}

/** Some of the names that cells of a group hold without an address, and whom the directory has by them. */
export interface NamesAnswer extends Permitted {
  names: TypedNameView[];
  /** Names that weren't looked up yet. */
  left: number;
  /** Why some of these weren't. */
  trouble?: Trouble;
  because?: Said;
}

export interface TypedNameView {
  name: string;
  cells: NameCell[];
  /** People whom the directory has by this name; `more`: beside these. */
  people: { name: string; address: string }[];
  more: boolean;
}

/** A cell that holds a name; the row counts from 1, the column from 0. */
export interface NameCell {
  row: number;
  column: number;
  /** What its row's space is called. */
  space: string;
  /** Stands for what it shows. */
  key: string;
}

/** An address to be written beside a name into those of these cells that still show what they did. */
export interface AddressRequest extends SheetRequest {
  group: string;
  name: string;
  address: string;
  cells: Pick<NameCell, 'row' | 'column' | 'key'>[];
}

/** `cells`: those that were written, as they show by now; `left`: how many weren't. */
export interface AddressAnswer {
  view: View;
  said: Said;
  left: number;
  undo: Undo | null;
  cells: AddressRequest['cells'];
}

export type RemedyAnswer =
  /** `left`: cells that weren't touched, for they hold a formula or say something else by now. */
  | { kind: 'done'; view: View; said: Said; left: number; undo: Undo | null }
  /** The sheet is not what was shown: nothing was changed; this is what it says now. */
  | { kind: 'changed'; view: View };

/** What takes a remedy back. */
export type Undo =
  | { takes: 'cells'; cells: UndoCell[] }
  | { takes: 'domain'; from: 'ownDomains' | 'letIn'; domain: string }
  | { takes: 'kept'; keys: string[] }
  | { takes: 'column'; header: string; before: Field | 'none' | null };

/** A cell, from 0: what it held, and what the remedy left in it. */
export interface UndoCell {
  row: number;
  column: number;
  held: string | number | boolean;
  shows: string;
}

export interface UndoRequest extends SheetRequest {
  undo: Undo;
}

export interface FindingRow {
  row: number;
  column: number | null;
  name: string;
  /** The first of its findings of this kind. */
  said: Said;
  /** How many more of this kind the row has. */
  more: number;
  key: string;
  mends: Mend[];
  /** What can be done about this row by one press. */
  remedies: RemedyView[];
}

/** Rows of the sheet by what became of them; they add up to all rows that are not empty. */
export interface Counts {
  ready: number;
  toFix: number;
  waiting: number;
  doubt: number;
  done: number;
  partly: number;
  failed: number;
  /** Not taken because their Ready cell does not say yes, or because they are the sample's example row. */
  skipped: number;
}

export interface RunView {
  by: string;
  mine: boolean;
  /** As `LinksRequest.run` takes it; '' where its rows don't say. */
  id: string;
  total: number;
  left: number;
  stopped: boolean;
  /** Another execution is at it until then at the latest (milliseconds since 1970); 0: nobody is. */
  busyUntil: number;
  /** Its person left it to a timer, which goes on with it. */
  background?: true;
  /**
   * Between two executions: the next one is expected by then (milliseconds since 1970).
   * 0: an execution is at it, or nobody goes on with it any more and its rows can be taken over.
   */
  expectedBy: number;
}

/** One row as the sidebar lists it. */
export interface RowNote {
  row: number;
  name: string;
  status: 'Done' | 'Partly done' | 'Failed' | 'Setting up' | 'Waiting' | 'Fix this row';
  /** The space's address, or ''. */
  link: string;
  /** What the Details cell says. */
  details: string;
  /** Names this row as it stands: see MendRequest. */
  key: string;
  mends: Mend[];
  /** For `use-space`: the spaces there are to choose from; none where the row names its own. */
  offered?: { space: string; name: string; link: string }[];
}

export type StartAnswer =
  /** `run`: which run the rows belong to, as `LinksRequest.run` takes it. */
  | { kind: 'started'; total: number; run: string }
  /** The sheet, or which of them is in front, is not what was shown: nothing was stamped; this is what it says now. */
  | { kind: 'changed'; view: View }
  /** A question is open: nothing was stamped; the view shows it. */
  | { kind: 'questions'; view: View }
  | { kind: 'busy'; by: string; until: number }
  /** So many would be taken out that it takes a second press, with these counts: nothing was stamped. */
  | { kind: 'much'; people: number; spaces: number };

/** What one slice did and what comes next; the sidebar waits, not the script. */
export interface SliceAnswer {
  state:
    | 'going'
    /** Another execution holds the sheet. */
    | 'busy'
    | 'stopped'
    /** Nothing is left to do. */
    | 'ended'
    /** Nobody of the first rows could be added: nothing more is sent until the person says that it goes on. */
    | 'asking'
    /** Concerns everything; the run has ended or rests. */
    | 'trouble';
  trouble?: Trouble;
  /** Rows of this run so far. */
  total: number;
  done: number;
  partly: number;
  failed: number;
  /** Of those that failed, rows that were never sent: a person says whether what is there already is theirs. */
  asked?: number;
  doubt: number;
  left: number;
  /** How long to wait before the next slice makes sense; 0: at once. */
  waitMs: number;
  /** Why it waits. */
  because?: Said;
  /** For `busy`: whose execution, and until when at the latest (milliseconds since 1970). */
  busy?: { by: string; until: number };
  /** Rows that were settled in this slice, the newest last, at most 25. */
  latest: RowNote[];
  /** People of this run: asked for, and in or invited, as far as rows are settled. */
  people: { asked: number; in: number };
  /** People added or learned of, roles given, messages posted so far: moves on also while a large row is not settled yet. */
  steps: number;
  /** Where the run is over: the sheet as it is then. */
  view?: View;
}

/** How far a run is by its journal, also while an execution is at work on it. */
export interface RunProgress {
  /** As `LinksRequest.run` takes it. */
  id: string;
  by: string;
  mine: boolean;
  /** Rows that are over, whatever became of them. */
  settled: number;
  /** Rows beside these whose space Chat has made: their people are still being looked after. */
  made: number;
  /** The rows whose spaces were made last, the newest first. */
  recent: { row: number; name: string; link: string }[];
  /** Somebody pressed Stop. */
  stopping: boolean;
  /** As in `RunView`. */
  busyUntil: number;
  expectedBy: number;
}

export interface StopAnswer {
  /** Rows whose stamps were taken back at once; the rest follow when the execution at work sees the stop. */
  takenBack: number;
  atOnce: boolean;
}

export interface LinkList {
  links: { name: string; link: string }[];
}

/** Who is always in, as what. */
export interface AlwaysInSettings {
  members: string[];
  managers: string[];
}

/** Remembered per sheet. */
export interface Settings {
  /** What an empty cell of a field means, as a person would type it: `{posting: 'managers'}`. */
  defaults: Partial<Record<Field, string>>;
  /** Domains that count as the organisation's beside the person's own, lower case. */
  ownDomains: string[];
  /** Other domains whose people are let in: rows that name one are set up for people from outside. Lower case. */
  letIn?: string[];
  /** Addresses of people who are added to each named space beside those whom its row names. */
  alwaysIn?: AlwaysInSettings;
  /** The app of this Cloud project joins each space. */
  addApp: boolean;
  /** The person leaves each space as the last step, once an owner has joined. */
  leaveWhenDone: boolean;
}
