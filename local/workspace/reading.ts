/** What the page reads of a workspace, part by part. */
import { LANGUAGES } from '../apps-script/locales';
import type {
  CallsState,
  ChatState,
  FaultsState,
  MailsState,
  Part,
  RoomState,
  TriggersState,
  WorkbookState,
} from './page/wire';
import { callsOf, chatOf, faultsOf, mailsOf, triggersOf, workbookOf } from './parts';
import type { Stage } from './stage';

/** A toast goes away after so many milliseconds, as in Sheets. */
const TOAST_MS = 8_000;

/** One tab of a browser, and who is signed in there. */
export interface Visitor {
  person: string;
  tab: string;
}

/** Every part of the state, by its name. */
export interface Parts {
  workbook: WorkbookState;
  chat: ChatState;
  room: RoomState;
  calls: CallsState;
  faults: FaultsState;
  mails: MailsState;
  triggers: TriggersState;
}

const READERS: { [P in Part]: (stage: Stage, visitor: Visitor) => Parts[P] } = {
  workbook: ({ world, filters, options }, { person }) =>
    workbookOf(world, filters, options.sheet.name, person),
  chat: ({ chat }, { person }) => chatOf(chat, person),
  room: roomOf,
  calls: ({ world, chat }) => callsOf(world, chat),
  faults: ({ faults, kill }) => ({ faults: faultsOf(faults, kill) }),
  mails: ({ world }) => mailsOf(world),
  triggers: ({ world }) => triggersOf(world),
};

/** All parts that there are. */
export const PARTS = Object.keys(READERS) as Part[];

/** One part, as this visitor sees it. */
export function readPart<P extends Part>(stage: Stage, part: P, visitor: Visitor): Parts[P] {
  return READERS[part](stage, visitor);
}

/** Differs whenever the part does. */
export function fingerprintOf(stage: Stage, part: Part, visitor: Visitor): string {
  const { world, chat, sidebars, paceChanges } = stage;
  switch (part) {
    case 'chat':
      return `${chat.requests().length} ${chat.acts}`;
    case 'calls':
      return `${chat.requests().length} ${JSON.stringify(world.serviceCalls)}`;
    case 'mails':
      return `${world.mails.length}`;
    case 'triggers':
      return `${JSON.stringify(world.triggers)} ${world.executions.length}`;
    case 'room':
      return JSON.stringify({ ...roomOf(stage, visitor), now: [sidebars.jumps(), paceChanges] });
    case 'faults':
    case 'workbook':
      return JSON.stringify(readPart(stage, part, visitor));
  }
}

function roomOf(stage: Stage, { person, tab }: Visitor): RoomState {
  const { world, chat, clock, faults, kill, locale, mode } = stage;
  return {
    person,
    opening: stage.openings,
    speed: clock.speed(),
    now: clock.now(),
    sidebar: stage.sidebars.in(tab),
    toast: toastOf(stage, person),
    can: stage.history.can(person),
    ...{ locale, mode, languages: LANGUAGES },
    jump: stage.jumping?.state ?? null,
    counts: {
      calls: chat.requests().length,
      faults: faultsOf(faults, kill).filter(({ value }) => value !== null).length,
      mails: world.mails.length,
      triggers: world.triggers.length,
    },
  };
}

function toastOf({ world, clock, tell }: Stage, person: string): RoomState['toast'] {
  const own = world.toasts.filter((toast) => toast.person === person);
  const toast = own.at(-1);
  if (!toast) return null;
  const leftMs = (toast.at - clock.now()) / clock.speed() + TOAST_MS;
  if (leftMs <= 0) return null;
  setTimeout(tell, leftMs + 1).unref();
  return { number: own.length, title: toast.title, text: toast.message };
}
