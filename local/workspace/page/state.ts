/** The page's state: what the server last said, fetched again whenever it says that a part has changed. */
import { signal } from '@preact/signals';
import type { ChatState, Edit, Executed, MenuState, Part, RoomState, WorkbookState } from './wire';

export const workbook = signal<WorkbookState | null>(null);
export const chat = signal<ChatState>({ spaces: [] });
export const room = signal<RoomState | null>(null);
export const menus = signal<MenuState[]>([]);

/** What went wrong last, as a sentence; null: nothing. */
export const problem = signal<string | null>(null);

/** Whether the person has closed the sidebar that the script showed. */
export const sidebarClosed = signal(0);

/** The space that the Chat pane shows; null: the list of all. */
export const openSpace = signal<string | null>(null);

/** Whether columns hidden by the add-on are shown all the same. */
export const showHidden = signal(false);

/** Whether the Chat pane is open. */
export const showChat = signal(true);

const readers: Record<Part, () => Promise<void>> = {
  workbook: async () => {
    workbook.value = await get<WorkbookState>('/api/workbook');
  },
  chat: async () => {
    chat.value = await get<ChatState>('/api/chat');
  },
  room: async () => {
    room.value = await get<RoomState>('/api/room');
  },
};

/** Reads everything once, opens the add-on as a person would, and follows what changes from then on. */
export async function connect(): Promise<void> {
  await readers.room();
  await Promise.all([readers.workbook(), readers.chat()]);
  follow();
  menus.value = await get<MenuState[]>('/api/menus');
  const first = menus.value[0]?.entries[0];
  if (first?.kind === 'item') await runFunction(first.function);
}

/** Calls a function of the script as a menu does. */
export async function runFunction(name: string): Promise<void> {
  const outcome = await post<Executed>('/api/execute', { function: name, args: [], from: 'menu' });
  if (outcome.kind !== 'returned') problem.value = outcome.message;
}

/** Edits the sheet as a person does. */
export async function edit(change: Edit): Promise<void> {
  const answer = await post<{ problem: string | null }>('/api/edit', change);
  if (answer.problem) problem.value = answer.problem;
}

export function setSpeed(speed: number): Promise<unknown> {
  return post('/api/speed', { speed });
}

/** Opens a CSV file of the person's in place of the sheet. */
export async function openFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const answer = await post<{ problem: string | null }>('/api/open', {
    name: file.name,
    base64: btoa(binary),
  });
  if (answer.problem) problem.value = answer.problem;
  else location.reload();
}

/** `spaces/…` of a space's address, or null where `link` is none. */
export function spaceOfLink(link: string): string | null {
  const found = /^https:\/\/(?:mail|chat)\.google\.com\/.*\b(?:space|room|dm)\/([\w-]+)/.exec(link);
  return found ? `spaces/${found[1]}` : null;
}

/** Shows a space in the Chat pane. */
export function showSpace(name: string): void {
  showChat.value = true;
  openSpace.value = name;
}

function follow(): void {
  const reading = new Map<Part, Promise<void>>();
  const again = new Set<Part>();
  const read = (part: Part) => {
    if (reading.has(part)) {
      again.add(part);
      return;
    }
    const done = readers[part]()
      .catch(lost)
      .finally(() => {
        reading.delete(part);
        if (again.delete(part)) read(part);
      });
    reading.set(part, done);
  };
  const events = new EventSource('/api/events');
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

async function get<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
