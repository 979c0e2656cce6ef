/** Chat: every space that was set up, and one of them opened beside the list. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { askSure, askText } from './dialogs';
import { Reading } from './reading';
import { byHand, chat, openSpace, room } from './state';
import type { ChatMember, ChatSpace } from './wire';
import { counted, personName } from './words';

const TONES = 6;

/** More than these are listed only when asked for. */
const FIRST_SPACES = 100;

export function ChatPanel() {
  const { spaces } = chat.value;
  const newest = spaces.at(-1);
  if (!newest)
    return (
      <p class="empty">
        {room.value?.person} is in no space yet. Those that the sidebar sets up appear here.
      </p>
    );
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
  const me = space.members.find(({ email }) => email === room.value?.person);
  const owns = me?.state === 'JOINED' && me.role === 'ROLE_MANAGER';
  const manages = owns || (me?.state === 'JOINED' && me.role === 'ROLE_ASSISTANT_MANAGER');
  const named = space.spaceType === 'SPACE';
  return (
    <Reading label={titleOf(space)}>
      <h2>
        <bdi>{titleOf(space)}</bdi>
      </h2>
      <p class="sub">
        {kindOf(space)} · {counted(space.members.length, 'member')} · History {space.history}
        {named && ` · ${space.access === 'private' ? 'Private' : `Found by ${space.access}`}`}
        {space.section && ` · In the section ${space.section}`}
        {space.muted && ' · Muted'}
      </p>
      <p class="hand-acts">
        {me?.state === 'INVITED' && (
          <Act
            label="Accept the invitation"
            run={() => void byHand({ kind: 'accept', space: space.name })}
          />
        )}
        {named && manages && <Act label="Rename…" run={() => rename(space)} />}
        {space.spaceType !== 'DIRECT_MESSAGE' && (
          <Act label={me?.state === 'INVITED' ? 'Decline…' : 'Leave…'} run={() => leave(space)} />
        )}
        {named && owns && <Act label="Delete…" run={() => remove(space)} />}
      </p>
      {space.description && (
        <>
          <h3>Description</h3>
          <p class="details" dir="auto">
            {space.description}
          </p>
        </>
      )}
      {space.guidelines && (
        <>
          <h3>Guidelines</h3>
          <p class="details" dir="auto">
            {space.guidelines}
          </p>
        </>
      )}
      {space.messages.length > 0 && (
        <ul class="messages" aria-label="Messages">
          {space.messages.map((message, index) => (
            <li key={`${index} ${message}`} dir="auto">
              {message}
              {space.pinned.includes(message) && <span class="mark">pinned</span>}
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
            {named && manages && member !== me && (owns || member.role !== 'ROLE_MANAGER') && (
              <button
                type="button"
                class="icon"
                aria-label={`Remove ${nameOf(member)}`}
                title="Remove from the space"
                onClick={() => expel(space, member)}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ul>
    </Reading>
  );
}

function Act({ label, run }: { label: string; run: () => void }) {
  return (
    <button type="button" class="link" onClick={run}>
      {label}
    </button>
  );
}

function rename(space: ChatSpace): void {
  askText({
    title: 'Rename the space',
    label: 'Name',
    value: space.displayName,
    done: (name) => void byHand({ kind: 'rename', space: space.name, name }),
  });
}

function leave(space: ChatSpace): void {
  askSure({
    title: `Leave “${titleOf(space)}”?`,
    text: 'You are not in it any more. The sheet is not told.',
    button: 'Leave',
    done: () => void byHand({ kind: 'leave', space: space.name }),
  });
}

function remove(space: ChatSpace): void {
  askSure({
    title: `Delete “${titleOf(space)}”?`,
    text: 'It is gone for everybody, with its messages. The sheet is not told.',
    button: 'Delete',
    done: () => void byHand({ kind: 'delete', space: space.name }),
  });
}

function expel(space: ChatSpace, member: ChatMember): void {
  askSure({
    title: `Remove ${nameOf(member)}?`,
    text: `They are not in “${titleOf(space)}” any more. The sheet is not told.`,
    button: 'Remove',
    done: () => void byHand({ kind: 'remove', space: space.name, member: member.name }),
  });
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
