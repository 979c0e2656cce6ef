/** The drawer under the sheet: what became of the rows in Chat, and everything behind the scenes. */
import { useRef } from 'preact/hooks';
import { CallsPanel } from './calls';
import { ChatPanel } from './chat';
import { FaultsPanel } from './faults';
import { MailsPanel } from './mails';
import { chat, DRAWER_TABS, type DrawerTab, drawer, room, showDrawer } from './state';
import { TriggersPanel } from './triggers';

const LABELS: Record<DrawerTab, string> = {
  chat: 'Chat',
  calls: 'Calls',
  faults: 'Faults',
  mails: 'Mails',
  triggers: 'Triggers',
};

export function Drawer() {
  const list = useRef<HTMLDivElement>(null);
  const { tab, open } = drawer.value;
  // Where there is nothing to read yet, it takes no more room than saying so.
  const low = tab === 'chat' && chat.value.spaces.length === 0;
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = DRAWER_TABS.indexOf(tab) + step + DRAWER_TABS.length;
    const next = DRAWER_TABS[at % DRAWER_TABS.length] ?? 'chat';
    showDrawer(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <section
      class={`drawer${open ? ' open' : ''}${low ? ' low' : ''}`}
      aria-label="Behind the sheet"
    >
      <header class="drawer-bar">
        <div class="drawer-tabs" role="tablist" ref={list} onKeyDown={onKey}>
          {DRAWER_TABS.map((one) => (
            <button
              type="button"
              role="tab"
              key={one}
              id={`tab-${one}`}
              aria-selected={one === tab}
              aria-controls={one === tab && open ? 'drawer-panel' : undefined}
              tabIndex={one === tab ? 0 : -1}
              onClick={() => showDrawer(one)}
            >
              {LABELS[one]} <Count tab={one} />
            </button>
          ))}
        </div>
        <button
          type="button"
          class="icon"
          aria-expanded={open}
          aria-label={open ? 'Close the drawer' : 'Open the drawer'}
          onClick={() => {
            if (open) drawer.value = { tab, open: false };
            else showDrawer(tab);
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d={open ? 'M4 6l4 4 4-4' : 'M4 10l4-4 4 4'} />
          </svg>
        </button>
      </header>
      {open && (
        <div
          class={`panel ${tab}`}
          id="drawer-panel"
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
        >
          <Panel tab={tab} />
        </div>
      )}
    </section>
  );
}

function Panel({ tab }: { tab: DrawerTab }) {
  switch (tab) {
    case 'chat':
      return <ChatPanel />;
    case 'calls':
      return <CallsPanel />;
    case 'faults':
      return <FaultsPanel />;
    case 'mails':
      return <MailsPanel />;
    case 'triggers':
      return <TriggersPanel />;
  }
}

function Count({ tab }: { tab: DrawerTab }) {
  const counts = room.value?.counts;
  const count = tab === 'chat' ? chat.value.spaces.length : (counts?.[tab] ?? 0);
  if (count === 0) return null;
  return (
    <span class={`number${tab === 'faults' ? ' loud' : ''}`}>
      {count.toLocaleString('en-GB')}
      {tab === 'faults' && ' on'}
    </span>
  );
}
