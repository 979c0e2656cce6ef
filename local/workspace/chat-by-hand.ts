/** Chat as people use it by hand: they rename, leave and accept there, without a call that is counted or refused. */
import { type ApiRequest, type ChatApi, type ChatApiOptions, createChatApi } from '../chat-api';
import type { HandAct } from './page/wire';

/** What a report of a space leaves out. */
export interface SpaceDetails {
  description: string;
  guidelines: string;
  history: 'on' | 'off';
  /** `private`, or who may find and join it. */
  access: string;
  /** The messages that are pinned. */
  pinned: string[];
  /** Who has muted it, and in which section of their own Chat somebody has put it: by their names in Chat. */
  mutedBy: string[];
  sections: Record<string, string>;
}

export interface ChatByHand extends ChatApi {
  /** Grows with every act by hand. */
  readonly acts: number;
  /** Carries out what `person` does in Chat. Throws with a sentence where Chat offers no such button. */
  byHand(person: string, act: HandAct): void;
  /** By the space's name. */
  details(): ReadonlyMap<string, SpaceDetails>;
}

/** The part of a saved Chat that is changed by hand. */
interface Saved {
  chat: {
    spaces: SavedSpace[];
    sections: [person: string, { displayName: string; spaces: string[] }[]][];
    notifications: [personAndSpace: string, { muteSetting: string }][];
  };
}

interface SavedSpace {
  name: string;
  spaceType: string;
  displayName?: string;
  description?: string;
  guidelines?: string;
  historyState: string;
  audience?: string;
  members: { name: string; role: string; state: string }[];
  messages: { name: string; text: string }[];
  pins: string[];
}

/** The longest name that Chat takes. Source: Space.display_name. */
const LONGEST_NAME = 128;

export function createChatByHand(options: ChatApiOptions): ChatByHand {
  let chat = createChatApi(options);
  let logged = 0;
  let acts = 0;
  const log: ReturnType<ChatApi['requests']>[number][] = [];
  let known: { at: string; details: Map<string, SpaceDetails> } | null = null;

  return {
    get acts() {
      return acts;
    },
    handle: (request: ApiRequest) => {
      const answer = chat.handle(request);
      const all = chat.requests();
      while (logged < all.length) log.push(all[logged++] as (typeof log)[number]);
      return answer;
    },
    requests: () => log,
    spaces: () => chat.spaces(),
    save: () => chat.save(),
    byHand: (person, act) => {
      const report = chat.spaces().find(({ name }) => name === act.space);
      const me = report?.members.find(({ email }) => email === person)?.name;
      const state = chat.save() as Saved;
      const space = state.chat.spaces.find(({ name }) => name === act.space);
      if (!space || me === undefined) throw new Error('You are not in this space any more.');
      const left = changed(space, me, act);
      state.chat.spaces = state.chat.spaces.flatMap((one) =>
        one !== space ? [one] : left ? [left] : [],
      );
      chat = createChatApi({ ...options, state });
      logged = 0;
      acts += 1;
    },
    details: () => {
      const at = `${log.length} ${acts}`;
      if (known?.at !== at) {
        const saved = (chat.save() as Saved).chat;
        const { spaces } = saved;
        const details = spaces.map((space) => [space.name, detailsOf(space, saved)] as const);
        known = { at, details: new Map(details) };
      }
      return known.details;
    },
  };
}

function detailsOf(space: SavedSpace, { sections, notifications }: Saved['chat']) {
  const { description = '', guidelines = '', historyState, audience, messages, pins } = space;
  return {
    description,
    guidelines,
    history: historyState === 'HISTORY_OFF' ? 'off' : 'on',
    access: audience ?? 'private',
    pinned: pins.flatMap((pin) => messages.find(({ name }) => name === pin)?.text ?? []),
    mutedBy: notifications.flatMap(([key, { muteSetting }]) => {
      const [person = '', name] = key.split(' ');
      return name === space.name && muteSetting === 'MUTED' ? [person] : [];
    }),
    sections: Object.fromEntries(
      sections.flatMap(([person, own]) =>
        own
          .filter((section) => section.spaces.includes(space.name))
          .map(({ displayName }) => [person, displayName]),
      ),
    ),
  } satisfies SpaceDetails;
}

/** The space after `me` did `act` in it; null: it is gone. */
function changed(space: SavedSpace, me: string, act: HandAct): SavedSpace | null {
  const own = space.members.find(({ name }) => name === me);
  const owns = own?.role === 'ROLE_MANAGER';
  const manages = owns || own?.role === 'ROLE_ASSISTANT_MANAGER';
  const joined = own?.state === 'JOINED';
  const without = (name: string): SavedSpace => ({
    ...space,
    members: space.members.filter((member) => member.name !== name),
  });
  switch (act.kind) {
    case 'accept':
      return {
        ...space,
        members: space.members.map((member) =>
          member.name === me ? { ...member, state: 'JOINED' } : member,
        ),
      };
    case 'leave':
      if (space.spaceType === 'DIRECT_MESSAGE') throw new Error('A direct message can’t be left.');
      return without(me);
    case 'remove': {
      const other = space.members.find(({ name }) => name === act.member);
      if (!joined || !manages || space.spaceType !== 'SPACE')
        throw new Error('Only an owner or a manager of the space removes people.');
      if (other?.role === 'ROLE_MANAGER' && !owns)
        throw new Error('Only an owner removes an owner.');
      return without(act.member);
    }
    case 'rename': {
      const displayName = act.name.trim();
      if (!joined || !manages || space.spaceType !== 'SPACE')
        throw new Error('Only an owner or a manager of the space renames it.');
      if (displayName === '' || displayName.length > LONGEST_NAME)
        throw new Error(`A space’s name has 1 to ${LONGEST_NAME} characters.`);
      return { ...space, displayName };
    }
    case 'delete':
      if (!joined || !owns || space.spaceType !== 'SPACE')
        throw new Error('Only an owner deletes a space.');
      return null;
  }
}
