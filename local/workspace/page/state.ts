/** The page's state: what the server last said, fetched again whenever it says that a part has changed. */
import { signal } from '@preact/signals';
import { withValues } from './blocks';
import type {
  CallsState,
  ChatState,
  Edit,
  Executed,
  FaultsState,
  HandAct,
  Jumped,
  MailsState,
  MenuState,
  Mode,
  Part,
  RoomState,
  TriggersState,
  WorkbookState,
} from './wire';

export const workbook = signal<WorkbookState | null>(null);
export const chat = signal<ChatState>({ spaces: [] });
export const room = signal<RoomState | null>(null);
export const calls = signal<CallsState>({ total: 0, calls: [], services: [] });
export const faults = signal<FaultsState>({ faults: [] });
export const mails = signal<MailsState>({ mails: [] });
export const triggers = signal<TriggersState>({ triggers: [], executions: [] });
export const menus = signal<MenuState[]>([]);

/** When `room` arrived, by the browser's own counting of milliseconds. */
export const roomReadAt = signal(0);

/** What went wrong last, as a sentence; null: nothing. */
export const problem = signal<string | null>(null);

/** Functions of the add-on that a menu called and that have not come back yet. */
export const atWork = signal(0);

/** Whether the person has closed the sidebar that the script showed. */
export const sidebarClosed = signal(0);

/** The space that is opened in Chat; null: none was chosen. */
export const openSpace = signal<string | null>(null);

/** Whether columns hidden by the add-on are shown all the same. */
export const showHidden = signal(false);

export const DRAWER_TABS = ['chat', 'calls', 'faults', 'mails', 'triggers'] as const;
export type DrawerTab = (typeof DRAWER_TABS)[number];

/** What the drawer under the sheet shows, and whether it is open. */
export const drawer = signal<{ tab: DrawerTab; open: boolean }>({ tab: 'chat', open: true });

/** What the last jump ahead came to; null: there was none. */
export const jumped = signal<Jumped | null>(null);

/** Another person, or the same one again, may be signed in in each tab of the browser. */
const signedIn = new URLSearchParams(location.search).get('as');

/** What names this tab and its person to the server; begins with `?`. */
export const VISITOR = `?${new URLSearchParams({
  ...(signedIn !== null && { as: signedIn }),
  tab: crypto.randomUUID(),
})}`;

/** How many changes the person has made to the sheets, and those that the server has not answered yet. */
let changes = 0;
const underway = new Set<Promise<unknown>>();

const readers: Record<Part, () => Promise<void>> = {
  workbook: async () => {
    for (;;) {
      const before = changes;
      const next = await get<WorkbookState>('/api/workbook');
      await Promise.all(underway);
      // What was asked for before the person's last change would take it off the screen again.
      if (before !== changes) continue;
      workbook.value = next;
      return;
    }
  },
  chat: async () => {
    chat.value = await get('/api/chat');
  },
  room: async () => {
    const next = await get<RoomState>('/api/room');
    // The add-on speaks another language now, or was installed in another way: its menu and sidebar are new.
    if (room.value && room.value.opening !== next.opening) location.reload();
    roomReadAt.value = performance.now();
    room.value = next;
  },
  calls: async () => {
    calls.value = await get('/api/calls');
  },
  faults: async () => {
    faults.value = await get('/api/faults');
  },
  mails: async () => {
    mails.value = await get('/api/mails');
  },
  triggers: async () => {
    triggers.value = await get('/api/triggers');
  },
};

/** Read only while somebody looks at them. */
const ON_DEMAND = new Set<Part>(['calls', 'faults', 'mails', 'triggers']);

/** A part is read anew at most this often, in milliseconds. */
const READ_EVERY_MS = 200;

/** Reads everything once, opens the add-on as a person would, and follows what changes from then on. */
export async function connect(): Promise<void> {
  await readers.room();
  await Promise.all([readers.workbook(), readers.chat()]);
  follow();
  atWork.value++;
  try {
    menus.value = await get<MenuState[]>('/api/menus');
  } finally {
    atWork.value--;
  }
  const first = menus.value[0]?.entries[0];
  if (first?.kind === 'item') await runFunction(first.function);
}

/** Shows a tab of the drawer, and opens it. */
export function showDrawer(tab: DrawerTab): void {
  drawer.value = { tab, open: true };
  if (ON_DEMAND.has(tab)) void readers[tab]().catch(lost);
}

/** Calls a function of the script as a menu does. */
export async function runFunction(name: string): Promise<void> {
  atWork.value++;
  try {
    const request = { function: name, args: [], from: 'menu' };
    const outcome = await post<Executed>('/api/execute', request);
    if (outcome.kind !== 'returned') problem.value = outcome.message;
  } finally {
    atWork.value--;
  }
}

/** Edits the sheet as a person does. What is written is seen at once, before the server has said so. */
export async function edit(change: Edit): Promise<void> {
  if (change.kind === 'select') {
    await inOrder(() => ask('/api/edit', change));
    return;
  }
  changes++;
  const state = workbook.value;
  if (change.kind === 'cells' && state) {
    const cells = withValues(state.active.cells, change);
    workbook.value = { ...state, active: { ...state.active, cells } };
  }
  const asked = inOrder(() => ask('/api/edit', change));
  underway.add(asked);
  const isDone = await asked.finally(() => underway.delete(asked));
  // Nobody tells of what has not changed.
  if (!isDone) await readers.workbook();
}

/** Takes the person's last step back, or does it again. */
export async function travel(redo: boolean): Promise<void> {
  const { kept, problem: why } = await inOrder(() =>
    post<{ problem: string | null; kept: number }>('/api/undo', { redo }),
  );
  if (why) problem.value = why;
  else if (kept > 0)
    problem.value = `${kept === 1 ? 'One cell was' : `${kept} cells were`} written to since, and stayed as they are.`;
}

/** Answers of a form arrive, so many at once. */
export function answerForm(answers: Record<string, string>[]): Promise<boolean> {
  return ask('/api/form', { answers });
}

/** What the person does in Chat. */
export function byHand(act: HandAct): Promise<boolean> {
  return ask('/api/chat', act);
}

/** Has the add-on in another language, or installed in another way; the page opens anew. */
export function install(how: { locale?: string; mode?: Mode }): Promise<boolean> {
  return ask('/api/install', how);
}

/** Switches a fault on, or off with null. */
export function setFault(name: string, value: string | null): Promise<boolean> {
  return ask('/api/fault', { name, value });
}

export function setSpeed(speed: number): Promise<unknown> {
  return post('/api/speed', { speed });
}

/** Lets time jump ahead; the triggers due until then fire. */
export async function jumpAhead(hours: number): Promise<void> {
  jumped.value = null;
  const answer = await post<{ jumped?: Jumped; problem?: string }>('/api/jump', { hours });
  jumped.value = answer.jumped ?? null;
  if (answer.problem) problem.value = answer.problem;
}

/** Opens a file of the person's as a sheet of its own. */
export async function openFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  await ask('/api/open', { name: file.name, base64: btoa(binary) });
}

/** `spaces/…` of a space's address, or null where `link` is none. */
export function spaceOfLink(link: string): string | null {
  const found = /^https:\/\/(?:mail|chat)\.google\.com\/.*\b(?:space|room|dm)\/([\w-]+)/.exec(link);
  return found ? `spaces/${found[1]}` : null;
}

/** Opens a space in Chat. */
export function showSpace(name: string): void {
  showDrawer('chat');
  openSpace.value = name;
}

function follow(): void {
  const reading = new Map<Part, Promise<void>>();
  const again = new Set<Part>();
  const read = (part: Part) => {
    const shown = drawer.value.open && drawer.value.tab === part;
    if (ON_DEMAND.has(part) && !shown) return;
    if (reading.has(part)) {
      again.add(part);
      return;
    }
    const done = Promise.all([
      readers[part]().catch(lost),
      new Promise((resolve) => setTimeout(resolve, READ_EVERY_MS)),
    ]).then(() => {
      reading.delete(part);
      if (again.delete(part)) read(part);
    });
    reading.set(part, done);
  };
  const events = new EventSource(`/api/events${VISITOR}`);
  events.onmessage = (event) => {
    for (const part of JSON.parse(event.data as string) as Part[]) read(part);
  };
  events.onopen = () => {
    if (problem.value === LOST) problem.value = null;
  };
  events.onerror = lost;
}

const LOST = 'The workspace server does not answer. Start it again with npm start.';

function lost(): void {
  problem.value = LOST;
}

let last: Promise<unknown> = Promise.resolve();

/** Sends once all before it are answered: a step that is taken back at once has to be there first. */
function inOrder<T>(send: () => Promise<T>): Promise<T> {
  const sent = last.then(send);
  last = sent.catch(() => {});
  return sent;
}

/** Answers whether it was done; if not, the page says why. */
async function ask(path: string, body: unknown): Promise<boolean> {
  const answer = await post<{ problem: string | null }>(path, body);
  if (answer.problem) problem.value = answer.problem;
  return answer.problem === null;
}

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path + VISITOR);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path + VISITOR, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
