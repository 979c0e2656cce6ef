/** The add-on's sidebar in a frame, with the title bar that Sheets gives it. */
import { useEffect, useRef } from 'preact/hooks';
import { focusGrid, focusPart } from './focus';
import {
  openFile,
  room,
  roomReadAt,
  showSpace,
  sidebarClosed,
  spaceOfLink,
  VISITOR,
} from './state';

/** What the frame tells; `leave` when F6 is pressed in it, `drag` while a file is over it. */
type Message =
  | { kind: 'close' | 'focus' }
  | { kind: 'link'; url: string }
  | { kind: 'leave'; step: 1 | -1 }
  | { kind: 'drag'; over: boolean }
  | { kind: 'file'; file: File };

export function SidebarPane({ dragOver }: { dragOver: (over: boolean) => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const speed = room.value?.speed ?? 1;
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<Message>) => {
      if (source !== frame.current?.contentWindow) return;
      switch (data.kind) {
        case 'close':
          close();
          return;
        case 'focus':
          focusGrid();
          return;
        case 'link': {
          const space = spaceOfLink(data.url);
          if (space) showSpace(space);
          return;
        }
        case 'leave':
          focusPart(data.step);
          return;
        case 'drag':
          dragOver(data.over);
          return;
        case 'file':
          dragOver(false);
          void openFile(data.file);
          return;
      }
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [dragOver]);
  // Also after it was loaded: the speed may have changed while it was on its way.
  const tellPace = () => {
    const state = room.peek();
    if (!state) return;
    const now = state.now + (performance.now() - roomReadAt.peek()) * state.speed;
    const pace = { kind: 'pace', now, speed: state.speed };
    frame.current?.contentWindow?.postMessage(pace, location.origin);
  };
  useEffect(tellPace, [speed]);

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
        onLoad={tellPace}
      />
    </section>
  );
}

function close(): void {
  sidebarClosed.value = room.value?.sidebar?.number ?? 0;
}
