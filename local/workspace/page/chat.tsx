/** Chat: every space that was set up, and one of them opened beside the list. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Reading } from './reading';
import { chat, openSpace } from './state';
import type { ChatMember, ChatSpace } from './wire';
import { counted, personName } from './words';

const TONES = 6;

/** More than these are listed only when asked for. */
const FIRST_SPACES = 100;

export function ChatPanel() {
  const { spaces } = chat.value;
  const newest = spaces.at(-1);
  if (!newest)
    return <p class="empty">No spaces yet. Those that the sidebar sets up appear here.</p>;
  const shown = spaces.find((space) => space.name === openSpace.value) ?? newest;
  return (
    <>
      <Spaces spaces={spaces} shown={shown.name} />
      <Space key={shown.name} space={shown} />
    </>
  );
}

function Spaces({ spaces, shown }: { spaces: ChatSpace[]; shown: string }) {
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  const newestFirst = [...spaces].reverse();
  const place = newestFirst.findIndex((space) => space.name === shown);
  const listed = all || place >= FIRST_SPACES ? newestFirst : newestFirst.slice(0, FIRST_SPACES);
  useEffect(() => {
    if (openSpace.value === shown)
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <ul class="list spaces" aria-label="Spaces" ref={list}>
      {listed.map((space) => (
        <li key={space.name}>
          <button
            type="button"
            class="space"
            aria-current={space.name === shown ? 'true' : undefined}
            onClick={() => {
              openSpace.value = space.name;
            }}
          >
            <Badge text={titleOf(space)} seed={space.name} square />
            <span class="lines">
              <bdi class="name">{titleOf(space)}</bdi>
              <span class="sub">{summary(space)}</span>
            </span>
          </button>
        </li>
      ))}
      {listed.length < spaces.length && (
        <li>
          <button type="button" class="more" onClick={() => setAll(true)}>
            Show all {counted(spaces.length, 'space')}
          </button>
        </li>
      )}
    </ul>
  );
}

function Space({ space }: { space: ChatSpace }) {
  return (
    <Reading label={titleOf(space)}>
      <h2>
        <bdi>{titleOf(space)}</bdi>
      </h2>
      <p class="sub">
        {kindOf(space)} · {counted(space.members.length, 'member')}
      </p>
      {space.messages.length > 0 && (
        <ul class="messages" aria-label="Messages">
          {space.messages.map((message, index) => (
            <li key={`${index} ${message}`} dir="auto">
              {message}
            </li>
          ))}
        </ul>
      )}
      <ul class="members" aria-label="Members">
        {space.members.map((member) => (
          <li key={member.name || member.email}>
            <Badge text={nameOf(member)} seed={member.name} />
            <span class="lines">
              <bdi class="name">{nameOf(member)}</bdi>
              {member.email && <span class="sub">{member.email}</span>}
            </span>
            {markOf(member) && <span class="mark">{markOf(member)}</span>}
          </li>
        ))}
      </ul>
    </Reading>
  );
}

function Badge({ text, seed, square }: { text: string; seed: string; square?: boolean }) {
  let sum = 0;
  for (const letter of seed) sum += letter.codePointAt(0) ?? 0;
  return (
    <span class={`badge tone-${sum % TONES}${square ? ' square' : ''}`} aria-hidden="true">
      {firstLetter(text)}
    </span>
  );
}

function firstLetter(text: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '#';
  return letter.toLocaleUpperCase();
}

function titleOf(space: ChatSpace): string {
  if (space.displayName) return space.displayName;
  return space.members.map(nameOf).join(', ') || kindOf(space);
}

function kindOf(space: ChatSpace): string {
  if (space.spaceType === 'GROUP_CHAT') return 'Group chat';
  if (space.spaceType === 'DIRECT_MESSAGE') return 'Direct message';
  return 'Space';
}

function summary(space: ChatSpace): string {
  const members = counted(space.members.length, 'member');
  if (space.messages.length === 0) return members;
  return `${members} · ${counted(space.messages.length, 'message')}`;
}

function nameOf(member: ChatMember): string {
  if (member.name === 'users/app') return 'This app';
  return member.email ? personName(member.email) : member.name;
}

/** What Chat's own screen writes beside a member. */
function markOf(member: ChatMember): string {
  if (member.state === 'INVITED') return 'invited';
  if (member.name.startsWith('groups/')) return 'group';
  if (member.role === 'ROLE_MANAGER') return 'owner';
  if (member.role === 'ROLE_ASSISTANT_MANAGER') return 'manager';
  return '';
}
