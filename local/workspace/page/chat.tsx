/** The Chat pane: every space that was set up, and one of them opened. */
import { chat, openSpace, showChat } from './state';
import type { ChatMember, ChatSpace } from './wire';

const TONES = 6;

export function ChatPane() {
  const { spaces } = chat.value;
  const shown = spaces.find((space) => space.name === openSpace.value);
  return (
    <section class="pane chat" aria-label="Chat">
      <header class="pane-title">
        {shown && (
          <button type="button" class="icon" aria-label="All spaces" onClick={all}>
            ←
          </button>
        )}
        <h2>{shown ? <bdi>{titleOf(shown)}</bdi> : 'Chat'}</h2>
        {!shown && spaces.length > 0 && (
          <span class="count">{counted(spaces.length, 'space')}</span>
        )}
        <button
          type="button"
          class="icon"
          aria-label="Close Chat"
          onClick={() => {
            showChat.value = false;
          }}
        >
          ✕
        </button>
      </header>
      {shown ? <Space space={shown} /> : <Spaces spaces={spaces} />}
    </section>
  );
}

function Spaces({ spaces }: { spaces: ChatSpace[] }) {
  if (spaces.length === 0) return <p class="empty">No spaces yet.</p>;
  return (
    <ul class="spaces">
      {[...spaces].reverse().map((space) => (
        <li key={space.name}>
          <button type="button" class="space" onClick={() => show(space.name)}>
            <Badge text={titleOf(space)} seed={space.name} square />
            <span class="lines">
              <bdi class="name">{titleOf(space)}</bdi>
              <span class="sub">{summary(space)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Space({ space }: { space: ChatSpace }) {
  return (
    <div class="opened">
      <p class="sub">
        {kindOf(space)} · {counted(space.members.length, 'member')}
      </p>
      <ul class="members">
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
      {space.messages.length > 0 && (
        <>
          <h3>Messages</h3>
          <ul class="messages">
            {space.messages.map((message, index) => (
              <li key={`${index} ${message}`} dir="auto">
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
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

function all(): void {
  openSpace.value = null;
}

function show(name: string): void {
  openSpace.value = name;
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

/** `maria.lopez@example.com` is shown as Maria Lopez, as a directory would. */
function nameOf(member: ChatMember): string {
  if (!member.email) return member.name;
  const local = member.email.split('@')[0] ?? '';
  return local
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part[0]?.toLocaleUpperCase() + part.slice(1))
    .join(' ');
}

/** What Chat's own screen writes beside a member. */
function markOf(member: ChatMember): string {
  if (member.state === 'INVITED') return 'invited';
  if (member.name.startsWith('groups/')) return 'group';
  if (member.role === 'ROLE_MANAGER') return 'owner';
  if (member.role === 'ROLE_ASSISTANT_MANAGER') return 'manager';
  return '';
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
