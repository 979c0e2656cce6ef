/** What the page shows of the world, part by part, as plain JSON. */
import type { MenuItem, StoredTrigger, World } from '../apps-script';
import type { ChatApi } from '../chat-api';
import { FAULT_KINDS, FAULT_NAMES, type FaultName, type Faults } from '../faults';
import type { ChatByHand, SpaceDetails } from './chat-by-hand';
import type {
  CallsState,
  ChatState,
  FaultState,
  MailsState,
  MenuEntry,
  TriggersState,
  WorkbookState,
} from './page/wire';
import type { Filters } from './shots';

const MOST_CALLS = 300;
const MOST_EXECUTIONS = 100;

/** Every call is answered by these, whatever it asks for. */
const EVERYTHING = new Set<FaultName>([
  'app-not-configured',
  'api-off',
  'scope-missing',
  'admin-block',
  'chat-off',
]);

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export function workbookOf(
  world: World,
  filters: Filters,
  title: string,
  person: string,
): WorkbookState {
  const { sheets, activeSheet, selection } = world.view(person);
  const active = sheets.find(({ id }) => id === activeSheet) ?? sheets[0];
  if (!active) throw new Error('The spreadsheet has no sheet.');
  const block = active.id === activeSheet ? selection[0] : undefined;
  return {
    title,
    sheets: sheets.filter(({ hidden }) => !hidden).map(({ id, name }) => ({ id, name })),
    active: {
      id: active.id,
      name: active.name,
      cells: active.cells,
      hiddenColumns: active.hiddenColumns.map((column) => column - 1),
      hiddenRows: [...active.hiddenRows, ...active.filteredRows].map((row) => row - 1),
      filters: filters.get(active.id) ?? [],
      widths: Object.fromEntries(
        Object.entries(active.widths).map(([column, width]) => [Number(column) - 1, width]),
      ),
      bold: active.bold.map(({ row, column }) => [row - 1, column - 1]),
      notes: active.notes.map(({ row, column, note }) => [row - 1, column - 1, note]),
      coloured: active.coloured.map(({ row, column, ...look }) => [row - 1, column - 1, look]),
      choices: active.choices.map(({ row, column, values }) => [row - 1, column - 1, values]),
    },
    selection: block
      ? { ...block, row: block.row - 1, column: block.column - 1 }
      : { row: 0, column: 0, rows: 1, columns: 1 },
  };
}

/** Chat as `person` sees it: nobody sees a space that they are neither in nor invited to. */
export function chatOf(chat: ChatByHand, person: string): ChatState {
  const details = chat.details();
  return {
    spaces: chat
      .spaces()
      .filter(({ members }) => members.some(({ email }) => email === person))
      .map(({ name, spaceType, displayName, members, messages }) => {
        const { mutedBy, sections, ...shown } = details.get(name) as SpaceDetails;
        const me = members.find(({ email }) => email === person)?.name ?? '';
        return {
          ...{ name, spaceType, displayName, members, messages },
          ...{ ...shown, muted: mutedBy.includes(me), section: sections[me] ?? '' },
        };
      }),
  };
}

export function callsOf(world: World, chat: ChatApi): CallsState {
  const all = chat.requests();
  const first = Math.max(0, all.length - MOST_CALLS);
  return {
    total: all.length,
    calls: all
      .slice(first)
      .map(({ at, user, method, path, status, lost, because, query, body }, index) => ({
        ...{ number: first + index, at, user, method, path, status, query, body },
        lost: lost !== null,
        because,
      }))
      .reverse(),
    services: Object.entries(world.serviceCalls).sort(([, one], [, other]) => other - one),
  };
}

/** `killed` is the page's own: it ends the next execution, not the first of all. */
export function faultsOf(faults: Faults, killed: { value: string | null; times: number }) {
  return FAULT_NAMES.map((name): FaultState => {
    const everything = EVERYTHING.has(name);
    if (name === 'killed')
      return {
        ...{ name, kind: 'call', everything },
        value: killed.value,
        times: killed.times + (faults.times[name] ?? 0),
      };
    return {
      ...{ name, kind: FAULT_KINDS[name], everything },
      value: faults.word(name) ?? null,
      times: faults.times[name] ?? 0,
    };
  });
}

export function mailsOf(world: World): MailsState {
  return {
    mails: world.mails
      .map(({ at, from, to, subject, body, htmlBody }, number) => ({
        ...{ number, at, from, to, subject },
        text: body,
        html: htmlBody ?? null,
      }))
      .reverse(),
  };
}

export function triggersOf(world: World): TriggersState {
  return {
    triggers: world.triggers.map((trigger) => ({
      id: trigger.id,
      person: trigger.person,
      function: trigger.function,
      when: whenOf(trigger.plan),
      next: trigger.at ?? null,
    })),
    executions: world.executions.slice(-MOST_EXECUTIONS).reverse(),
  };
}

function whenOf(plan: StoredTrigger['plan']): string {
  switch (plan.kind) {
    case 'minutes':
      return plan.every === 1 ? 'every minute' : `every ${plan.every} minutes`;
    case 'hours':
      return plan.every === 1 ? 'every hour' : `every ${plan.every} hours`;
    case 'days':
      return `${plan.every === 1 ? 'every day' : `every ${plan.every} days`} at ${plan.hour}:00`;
    case 'weeks':
      return `every ${WEEKDAYS[plan.weekday]} at ${plan.hour}:00`;
    case 'once':
      return 'once';
    case 'form':
      return 'when a form is answered';
    case 'open':
    case 'edit':
    case 'change':
      return `on ${plan.kind}`;
  }
}

export function entryOf(item: MenuItem): MenuEntry {
  switch (item.kind) {
    case 'item':
      return item;
    case 'separator':
      return item;
    case 'menu':
      return { kind: 'menu', caption: item.caption, entries: item.items.map(entryOf) };
  }
}
