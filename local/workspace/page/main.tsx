/** The page that `npm start` opens: a sheet, the add-on's sidebar beside it, and Chat. */
import { render } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ChatPane } from './chat';
import { columnLetters, Grid, type GridHandle } from './grid';
import { type Entry, type Menu, MenuBar } from './menu';
import { SidebarPane } from './sidebar';
import {
  chat,
  connect,
  edit,
  menus,
  openFile,
  problem,
  room,
  runFunction,
  setSpeed,
  showChat,
  showHidden,
  workbook,
} from './state';
import type { MenuEntry } from './wire';

const SPEEDS = [1, 10];

function App() {
  const grid = useMemo<GridHandle>(() => ({ focus: () => {} }), []);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    connect().catch((error: Error) => {
      problem.value = error.message;
    });
  }, []);
  const state = workbook.value;
  useEffect(() => {
    document.title = state ? `${state.title} – Rows to Spaces` : 'Rows to Spaces';
  }, [state?.title]);

  return (
    <div class="app">
      <header class="top">
        <Mark />
        <div class="names">
          <h1>
            <bdi>{state?.title ?? ''}</bdi>
          </h1>
          <MenuBar menus={menusOf(() => file.current?.click())} />
        </div>
        <Speed />
        {room.value && (
          <span class="person" title={`Signed in as ${room.value.person}`}>
            {room.value.person}
          </span>
        )}
        <input
          ref={file}
          type="file"
          accept=".csv,text/csv"
          hidden
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) void openFile(chosen);
          }}
        />
      </header>
      <CellLine />
      <main class="work">
        <div class="sheet">
          <Grid handle={grid} />
          <SheetTabs />
        </div>
        <SidebarPane focusGrid={() => grid.focus()} />
        {showChat.value && <ChatPane />}
      </main>
      <Notices />
    </div>
  );
}

function menusOf(chooseFile: () => void): Menu[] {
  const addOns = menus.value.map(
    (menu): Entry => ({
      kind: 'submenu',
      label: menu.title,
      entries: menu.entries.map(entryOf),
    }),
  );
  return [
    {
      label: 'File',
      entries: [
        { kind: 'action', label: 'Open a CSV…', run: chooseFile },
        { kind: 'action', label: 'Save as CSV', run: () => location.assign('/api/csv') },
      ],
    },
    {
      label: 'Edit',
      entries: [
        { kind: 'action', label: 'Insert row above', run: insertAbove },
        { kind: 'action', label: deleteLabel(), run: deleteRows },
        { kind: 'line' },
        { kind: 'action', label: `Sort by column ${columnAt()}, A to Z`, run: () => sort(false) },
        { kind: 'action', label: `Sort by column ${columnAt()}, Z to A`, run: () => sort(true) },
      ],
    },
    {
      label: 'View',
      entries: [
        {
          kind: 'action',
          label: 'Hidden columns',
          checked: showHidden.value,
          run: () => {
            showHidden.value = !showHidden.value;
          },
        },
        {
          kind: 'action',
          label: 'Chat',
          checked: showChat.value,
          run: () => {
            showChat.value = !showChat.value;
          },
        },
      ],
    },
    { label: 'Extensions', entries: addOns },
  ];
}

function entryOf(entry: MenuEntry): Entry {
  switch (entry.kind) {
    case 'item':
      return {
        kind: 'action',
        label: entry.caption,
        run: () => void runFunction(entry.function),
      };
    case 'separator':
      return { kind: 'line' };
    case 'menu':
      return { kind: 'submenu', label: entry.caption, entries: entry.entries.map(entryOf) };
  }
}

function insertAbove(): void {
  const row = workbook.value?.selection.row ?? 0;
  void edit({ kind: 'insert-rows', before: row, count: 1 });
}

function deleteLabel(): string {
  const rows = workbook.value?.selection.rows ?? 1;
  return rows === 1 ? 'Delete row' : `Delete ${rows} rows`;
}

function deleteRows(): void {
  const at = workbook.value?.selection;
  if (at) void edit({ kind: 'delete-rows', first: at.row, count: at.rows });
}

function columnAt(): string {
  return columnLetters(workbook.value?.selection.column ?? 0);
}

/** Sorts the rows below the first, which holds the headers. */
function sort(descending: boolean): void {
  const column = workbook.value?.selection.column ?? 0;
  void edit({ kind: 'sort', column, descending, from: 1 });
}

function Mark() {
  return (
    <svg class="mark-picture" viewBox="0 0 32 32" aria-hidden="true">
      <rect x="3" y="5" width="17" height="22" rx="2.5" class="mark-sheet" />
      <path d="M7 11h9M7 16h9M7 21h5" class="mark-line" />
      <path
        d="M17 14h9a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-3l-3.5 3v-3H17a3 3 0 0 1-3-3v-5a3 3 0 0 1 3-3z"
        class="mark-chat"
      />
    </svg>
  );
}

function Speed() {
  const speed = room.value?.speed;
  if (speed === undefined) return null;
  return (
    <fieldset class="speed" title="How fast time passes here">
      <legend>Time</legend>
      {SPEEDS.map((times) => (
        <label key={times} class={times === speed ? 'on' : ''}>
          <input
            type="radio"
            name="speed"
            checked={times === speed}
            onChange={() => void setSpeed(times)}
          />
          {times}×
        </label>
      ))}
    </fieldset>
  );
}

/** The selected cell's place and its whole text. */
function CellLine() {
  const state = workbook.value;
  const at = state?.selection;
  const text = (at && state.active.cells[at.row]?.[at.column]) ?? '';
  return (
    <section class="cell-line" aria-label="Selected cell">
      <span class="place">{at ? `${columnLetters(at.column)}${at.row + 1}` : ''}</span>
      <span class="text" dir="auto">
        {text}
      </span>
    </section>
  );
}

function SheetTabs() {
  const state = workbook.value;
  if (!state) return null;
  return (
    <nav class="tabs" aria-label="Sheets">
      {state.sheets.map((sheet) => (
        <button
          type="button"
          key={sheet.id}
          aria-current={sheet.id === state.active.id ? 'true' : undefined}
          onClick={() => void edit({ kind: 'sheet', id: sheet.id })}
        >
          <bdi>{sheet.name}</bdi>
        </button>
      ))}
      {!showChat.value && (
        <button
          type="button"
          class="reopen"
          onClick={() => {
            showChat.value = true;
          }}
        >
          Chat ({chat.value.spaces.length})
        </button>
      )}
    </nav>
  );
}

function Notices() {
  const toast = room.value?.toast;
  return (
    <div class="notices" role="status">
      {toast && (
        <p class="toast" key={toast.number}>
          {toast.title && <strong>{toast.title}</strong>} {toast.text}
        </p>
      )}
      {problem.value && (
        <p class="toast problem">
          {problem.value}
          <button
            type="button"
            class="icon"
            aria-label="Close"
            onClick={() => {
              problem.value = null;
            }}
          >
            ✕
          </button>
        </p>
      )}
    </div>
  );
}

const root = document.getElementById('app');
if (root) render(<App />, root);
