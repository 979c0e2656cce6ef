/** Makes a sheet with a row per space from a list of people, and pours later lists into it; the list stays untouched. */
import { PEOPLE_FIELDS, type PourPlan, peopleText, planPour } from '../plan/pour';
import { pouredCounts, viewOfPouring, viewOfRoster } from '../plan/roster-view';
import type {
  PouringView,
  RosterAnswer,
  RosterMakeRequest,
  RosterRequest,
  RosterView,
} from '../protocol';
import type { Host, Tab } from './host';
import { madeName, open, sentence, tabOf } from './opened';
import { ownerSaw } from './owner-saw';
import { keepAnswers } from './remembered';
import {
  isAsAsked,
  type OpenedPouring,
  type OpenedRoster,
  openPouring,
  openRoster,
  rememberMade,
  tooLarge,
} from './roster-opened';
import { troubled } from './trouble';
import { viewAnew } from './view';

const SPACE_NAME_WIDTH = 200;
const PEOPLE_WIDTH = { members: 420, managers: 200, owners: 200 };

/** A list of people as it is asked to be read; nothing is made. */
export function readRoster(host: Host, request: RosterRequest): RosterView {
  const list = tabOf(host, request.sheetId);
  const opened = openRoster(host, list, request);
  if (!opened) throw troubled('noRoster');
  const { roster, made } = opened;
  return viewOfRoster(roster, made, list.name());
}

/** What a later list would change in the sheet that was made before; nothing is written. */
export function pourRoster(host: Host, request: RosterRequest): PouringView {
  const { way, before } = openedRoster(host, tabOf(host, request.sheetId), request);
  if (!before) throw troubled('sheetGone');
  return pouringView(before, openedPouring(host, before, way));
}

/** Makes the sheet, or writes into the one that was made before what was ticked of what `pourRoster` showed. */
export function makeRosterSheet(host: Host, { pour, ...request }: RosterMakeRequest): RosterAnswer {
  const list = tabOf(host, request.sheetId);
  const opened = openedRoster(host, list, request);
  const large = tooLarge(opened.way);
  if (large) throw troubled('rosterTooLarge', { group: large.name, n: large.listed });
  if (!opened.before) {
    const made = makeSheet(host, list, opened);
    rememberList(host, list);
    return { kind: 'made', view: viewAnew(host, made) };
  }
  const made = opened.before;
  const poured = openedPouring(host, made, opened.way);
  if (pour?.digest !== poured.pouring.digest)
    return { kind: 'changed', pouring: pouringView(made, poured) };
  const taken = new Set(pour.taken);
  const undone = writePouring(host, made, opened, poured, taken);
  rememberMade(host, list, opened, made);
  made.toFront();
  rememberList(host, list);
  return {
    kind: 'poured',
    view: viewAnew(host, made),
    done: pouredCounts(poured.pouring, taken),
    undone: undone.map(({ group, people }) => ({ space: group, people })),
  };
}

/** Who groups the rows has said what they are; with that answered there is nothing more to ask. */
function rememberList(host: Host, list: Tab): void {
  keepAnswers(host, list.id, { ...open(host, list).memory.answers, rows: 'people' });
  ownerSaw(host, list);
}

function openedRoster(host: Host, list: Tab, request: RosterRequest): OpenedRoster {
  const opened = openRoster(host, list, request);
  if (!opened || !isAsAsked(opened, request)) throw troubled('noRoster');
  return opened;
}

function openedPouring(host: Host, made: Tab, way: OpenedRoster['way']): OpenedPouring {
  const opened = openPouring(host, made, way);
  if (!opened) throw troubled('rosterColumns', { sheet: made.name() });
  return opened;
}

function pouringView(made: Tab, { pouring }: OpenedPouring): PouringView {
  return viewOfPouring(pouring, { id: made.id, name: made.name() });
}

/** A new sheet with a row for each group. Managers and Owners are columns of it where somebody is in them. */
function makeSheet(host: Host, list: Tab, opened: OpenedRoster): Tab {
  const groups = opened.way.groups();
  const fields = PEOPLE_FIELDS.filter(
    (field) => field === 'members' || groups.some((group) => group[field].length > 0),
  );
  const made = host.book.insert(madeName(host, list), {
    headers: ['spaceName', ...fields].map((field) => headerOf(host, field)),
    widths: [SPACE_NAME_WIDTH, ...fields.map((field) => PEOPLE_WIDTH[field])],
    rows: groups.map((group) => [group.name, ...fields.map((field) => peopleText(group[field]))]),
  });
  rememberMade(host, list, opened, made);
  made.toFront();
  return made;
}

function headerOf(host: Host, field: string): string {
  return sentence(host, `sample.header.${field}`);
}

/** Writes what was ticked, and a row for each new group. A cell with a formula is left as it is. */
function writePouring(
  host: Host,
  made: Tab,
  opened: OpenedRoster,
  { pouring, rows, headerRow, at }: OpenedPouring,
  taken: ReadonlySet<number>,
): PourPlan['undone'] {
  const plan = planPour(pouring, opened.way.groups(), rows, taken);
  const undone = [...plan.undone];
  const { newGroups } = pouring;
  for (const field of PEOPLE_FIELDS) {
    const writes = plan.writes.filter((write) => write.field === field);
    const isNew = newGroups.some((group) => group[field].length > 0);
    if (writes.length === 0 && !isNew) continue;
    const column = at[field] ?? made.addColumn(headerRow, headerOf(host, field));
    at[field] = column;
    const formulas = made.formulas(column);
    for (const { row, after, group, people } of writes) {
      if (formulas[row]) undone.push({ group, people });
      else made.setCell(row, column, after);
    }
  }
  const columns = (['spaceName', ...PEOPLE_FIELDS] as const).flatMap((field) => {
    const column = at[field];
    const texts = newGroups.map((group) =>
      field === 'spaceName' ? group.name : peopleText(group[field]),
    );
    return column === undefined || texts.every((text) => text === '') ? [] : [{ column, texts }];
  });
  if (newGroups.length > 0) made.addRows(newGroups.length, columns);
  return undone;
}
