/** Names without an address: whom the organisation's directory has by them, and an address written beside one of them. */
import type { ChatError } from '../chat/answer';
import { explain, isScopeMissing } from '../chat/explain';
import { type Called, searchDirectory } from '../compare/directory';
import { findingGroups } from '../plan/finding-groups';
import type { CellEdit } from '../plan/remedies';
import {
  askedFor,
  keyOfCell,
  keyOfName,
  type NamedIn,
  type TypedName,
  typedNames,
  withAddress,
} from '../plan/typed-names';
import type {
  AddressAnswer,
  AddressRequest,
  NamesAnswer,
  NamesRequest,
  Trouble,
  TypedNameView,
} from '../protocol';
import { nothingHeard, type Paced } from '../run/paced';
import { CALLS_AT_ONCE } from '../run/run-record';
import { said } from '../texts/said';
import { assertAllowed, mayUse } from './consent';
import type { Host, Tab } from './host';
import { open, readPlan, sidebarBudget, tabOf } from './opened';
import { alone, edit } from './remedies';
import { troubled } from './trouble';

/** Names that one press looks up: half of what the People API is known to answer in a minute. */
const NAMES_AT_ONCE = 30;

/** Asks whom the directory has by names of a group that weren't looked up before. */
export function lookUpNames(host: Host, { sheetId, group, known }: NamesRequest): NamesAnswer {
  const budget = sidebarBudget(host);
  assertAllowed(host);
  const names = namesIn(host, tabOf(host, sheetId), group);
  const before = new Set(known.map(keyOfName));
  const fresh = names.filter(({ name }) => !before.has(keyOfName(name)));
  const permitted = mayUse(host, 'directory');
  if (permitted.may !== 'yes') return { ...permitted, names: [], left: fresh.length };
  const run = { callsAtOnce: CALLS_AT_ONCE, silent: 0 };
  const paced: Paced = { ports: host.pace, budget, run, heard: nothingHeard() };
  const some = fresh.slice(0, NAMES_AT_ONCE);
  const found = searchDirectory(
    paced,
    some.map(({ name }) => askedFor(name)),
  );
  const looked = some.flatMap((name, at) => {
    const called = found[at];
    return called && 'people' in called ? [viewOf(name, called)] : [];
  });
  const [refused] = found.flatMap((one) => (one && 'refused' in one ? [one.refused] : []));
  const because = paced.heard.wait?.because;
  return {
    ...permitted,
    ...{ names: looked, left: fresh.length - looked.length },
    ...(refused ? { trouble: troubleOf(host, refused) } : because ? { because } : {}),
  };
}

/** Writes an address beside a name, into those of the cells that still show what they did and hold no formula. */
export function writeAddress(host: Host, request: AddressRequest): AddressAnswer {
  const { sheetId, group, name, address, cells } = request;
  let written: AddressAnswer['cells'] = [];
  const { view, ...answer } = alone(host, sheetId, (tab) => {
    const asked = new Set(cells.map(({ row, column, key }) => `${row} ${column} ${key}`));
    const here = namesIn(host, tab, group).find((one) => keyOfName(one.name) === keyOfName(name));
    const edits = (here?.cells ?? [])
      .filter((one) => asked.has(`${one.row + 1} ${one.column} ${keyOfCell(one.shows)}`))
      .flatMap((one): CellEdit | never[] => withAddress(one, address) ?? []);
    const done = edit(tab, edits);
    written = (done.undo?.takes === 'cells' ? done.undo.cells : []).map(
      ({ row, column, shows }) => ({ row: row + 1, column, key: keyOfCell(shows) }),
    );
    return { ...done, left: cells.length - written.length };
  });
  const { undo = null, left = 0 } = answer.kind === 'done' ? answer : {};
  return { view, said: said('remedy.changed', { n: written.length }), left, undo, cells: written };
}

function namesIn(host: Host, tab: Tab, key: string): TypedName[] {
  const { snapshot, plan } = readPlan(open(host, tab));
  const group = findingGroups(plan.rows, snapshot).find((one) => one.key === key);
  return group ? typedNames(group, snapshot) : [];
}

function viewOf({ name, cells }: TypedName, { people, more }: Called): TypedNameView {
  return { name, people, more, cells: cells.map(cellOf) };
}

function cellOf({ row, column, space, shows }: NamedIn): TypedNameView['cells'][number] {
  return { row: row + 1, column, space, key: keyOfCell(shows) };
}

/** Why the directory answers nothing: what concerns Chat's own API says so of that one. */
function troubleOf(host: Host, refused: ChatError): Trouble {
  if (isScopeMissing(refused)) {
    const link = host.consent.link();
    const { trouble } = troubled('directoryNotAllowed');
    return { ...trouble, remedy: 'give-permission', ...(link ? { link } : {}) };
  }
  const { code } = explain(refused).said;
  const isOff = code === 'problem.apiOff';
  const { trouble } = isOff
    ? troubled('directoryOff')
    : troubled('directoryRefused', { message: refused.message });
  const link = isOff ? refused.activationUrl : undefined;
  return { ...trouble, remedy: 'none', ...(link ? { link } : {}) };
}
