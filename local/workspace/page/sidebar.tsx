/** The add-on's sidebar in a frame, with the title bar that Sheets gives it. */
import { useEffect, useRef } from 'preact/hooks';
import { room, showSpace, sidebarClosed, spaceOfLink, VISITOR } from './state';

type Message = { kind: 'close' } | { kind: 'focus' } | { kind: 'link'; url: string };

export function SidebarPane({ focusGrid }: { focusGrid: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const listen = (event: MessageEvent<Message>) => {
      if (event.source !== frame.current?.contentWindow) return;
      if (event.data.kind === 'close') close();
      else if (event.data.kind === 'focus') focusGrid();
      else {
        const space = spaceOfLink(event.data.url);
        if (space) showSpace(space);
      }
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [focusGrid]);

  const sidebar = room.value?.sidebar;
  if (!sidebar || sidebar.number <= sidebarClosed.value) return null;
  return (
    <section class="pane sidebar" aria-label={sidebar.title}>
      <header class="pane-title">
        <h2>{sidebar.title}</h2>
        <button type="button" class="icon" aria-label="Close sidebar" onClick={close}>
          ✕
        </button>
      </header>
      <iframe
        key={sidebar.number}
        ref={frame}
        title={sidebar.title}
        src={`/sidebar${VISITOR}&number=${sidebar.number}`}
        allow="clipboard-write"
      />
    </section>
  );
}

function close(): void {
  sidebarClosed.value = room.value?.sidebar?.number ?? 0;
}
