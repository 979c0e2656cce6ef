/** The page that `npm start` opens: a sheet, the add-on's sidebar beside it, and Chat. */
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CellLine } from './cell-line';
import { gridMenu, selected } from './cursor';
import { askFilter, askForm, Dialogs, questionsOf } from './dialogs';
import { Drawer } from './drawer';
import { useFileDrop } from './file-drop';
import { focusGrid, focusPart } from './focus';
import { Grid } from './grid';
import {
  clearCells,
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  pasteFromClipboard,
  redo,
  takeToClipboard,
  undo,
} from './grid-actions';
import { columnLetters, nameOf } from './layout';
import { Entries, type Entry, type Menu, MenuBar } from './menu';
import { deleteSheet, renameSheet, SheetTabs } from './sheet-tabs';
import { SidebarPane } from './sidebar';
import {
  atWork,
  connect,
  drawer,
  edit,
  install,
  menus,
  openFile,
  problem,
  room,
  runFunction,
  showDrawer,
  showHidden,
  VISITOR,
  workbook,
} from './state';
import { Clock, Person, Speed } from './who-and-when';
import type { CellRange, MenuEntry, Mode } from './wire';

function App() {
  const file = useRef<HTMLInputElement>(null);
  const { dragging, dragOver } = useFileDrop((dropped) => void openFile(dropped));
  useEffect(() => {
    connect().catch((error: Error) => {
      problem.value = error.message;
    });
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
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
        <div class="who-and-when">
          <Clock />
          <Speed />
          <Person />
        </div>
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
      <Banner />
      <CellLine />
      <main class="work">
        <div class="sheet">
          <Grid />
          <SheetTabs />
          <Drawer />
        </div>
        <SidebarPane dragOver={dragOver} />
        <GridMenu />
      </main>
      <Notices />
      <Dialogs />
      {dragging && <p class="drop-here">Drop a CSV to open it as another sheet</p>}
    </div>
  );
}

/** Keys that work wherever one stands on the page. */
function onKey(event: KeyboardEvent): void {
  if (event.key === 'F6') {
    focusPart(event.shiftKey ? -1 : 1);
    event.preventDefault();
  }
  const isWriting =
    event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
  if (isWriting || !(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
  else if (key === 'z') undo();
  else return;
  event.preventDefault();
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
        { kind: 'action', label: 'Save as CSV', run: () => location.assign(`/api/csv${VISITOR}`) },
      ],
    },
    { label: 'Edit', entries: editEntries() },
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
          checked: drawer.value.open && drawer.value.tab === 'chat',
          run: () => showDrawer('chat'),
        },
      ],
    },
    { label: 'Data', entries: dataEntries() },
    { label: 'Tools', entries: toolEntries() },
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

function editEntries(): Entry[] {
  return [
    ...stepEntries(),
    { kind: 'line' },
    ...lineEntries(),
    { kind: 'line' },
    { kind: 'action', label: 'Add a sheet', run: () => void edit({ kind: 'add-sheet' }) },
    { kind: 'action', label: 'Rename the sheet…', run: renameSheet },
    {
      kind: 'action',
      label: 'Delete the sheet…',
      disabled: (workbook.value?.sheets.length ?? 0) < 2,
      run: deleteSheet,
    },
  ];
}

/** What can be taken back, and what was. */
function stepEntries(): Entry[] {
  const can = room.value?.can;
  return [
    { kind: 'action', label: 'Undo', keys: 'Ctrl+Z', disabled: !can?.undo, run: undo },
    { kind: 'action', label: 'Redo', keys: 'Ctrl+Y', disabled: !can?.redo, run: redo },
  ];
}

/** Whole rows and columns that come and go. */
function lineEntries(): Entry[] {
  const { rows, columns } = selected();
  const row = rows === 1 ? 'row' : `${rows} rows`;
  const column = columns === 1 ? 'column' : `${columns} columns`;
  return [
    { kind: 'action', label: `Insert ${row} above`, run: () => insertRows('above') },
    { kind: 'action', label: `Insert ${row} below`, run: () => insertRows('below') },
    { kind: 'action', label: `Insert ${column} left`, run: () => insertColumns('left') },
    { kind: 'action', label: `Insert ${column} right`, run: () => insertColumns('right') },
    { kind: 'action', label: `Delete ${row}`, run: deleteRows },
    { kind: 'action', label: `Delete ${column}`, run: deleteColumns },
  ];
}

function dataEntries(): Entry[] {
  const at = selected();
  const column = columnLetters(at.column);
  const sort = (descending: boolean, range: CellRange | null) => () =>
    void edit({ kind: 'sort', column: at.column, descending, range });
  const several = at.rows > 1;
  const place = several ? nameOf(at) : 'the selected cells';
  return [
    { kind: 'action', label: `Sort sheet by column ${column}, A to Z`, run: sort(false, null) },
    { kind: 'action', label: `Sort sheet by column ${column}, Z to A`, run: sort(true, null) },
    { kind: 'line' },
    ...[false, true].map(
      (descending): Entry => ({
        kind: 'action',
        label: `Sort only ${place} by column ${column}, ${descending ? 'Z to A' : 'A to Z'}`,
        disabled: !several,
        run: sort(descending, at),
      }),
    ),
    { kind: 'line' },
    { kind: 'action', label: `Filter by column ${column}…`, run: () => askFilter(at.column) },
    {
      kind: 'action',
      label: 'Show all rows',
      disabled: !workbook.value?.active.filters.length,
      run: () => void edit({ kind: 'filter', filters: [] }),
    },
  ];
}

/** A language by its own name, as menus of languages have it. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

const MODES: { mode: Mode; label: string }[] = [
  { mode: 'bound', label: 'As a script of this spreadsheet' },
  { mode: 'add-on', label: 'As an add-on' },
];

function toolEntries(): Entry[] {
  const state = room.value;
  return [
    {
      kind: 'action',
      label: 'Answer a form…',
      disabled: questionsOf(workbook.value?.active.cells[0] ?? []).length === 0,
      run: askForm,
    },
    { kind: 'line' },
    {
      kind: 'submenu',
      label: 'Language of the people',
      entries: (state?.languages ?? []).map((locale) => ({
        kind: 'action',
        label: ownName(locale),
        checked: state?.locale === locale,
        run: () => void install({ locale }),
      })),
    },
    {
      kind: 'submenu',
      label: 'How it is installed',
      entries: MODES.map(({ mode, label }) => ({
        kind: 'action',
        label,
        checked: state?.mode === mode,
        run: () => void install({ mode }),
      })),
    },
  ];
}

/** What a person finds where they press with the other button, or Shift+F10. */
function GridMenu() {
  const menu = useRef<HTMLDivElement>(null);
  const at = gridMenu.value;
  const close = () => {
    gridMenu.value = null;
    focusGrid();
  };
  useEffect(() => {
    if (!at) return;
    const outside = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) gridMenu.value = null;
    };
    const away = () => {
      gridMenu.value = null;
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', onEscape);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', onEscape);
      window.removeEventListener('blur', away);
    };
  }, [at]);
  useLayoutEffect(() => {
    const { current } = menu;
    if (!at || !current) return;
    // Moved in from the edges: all of it is to be seen.
    const { width, height } = (current.firstElementChild ?? current).getBoundingClientRect();
    current.style.left = `${Math.max(0, Math.min(at.x, innerWidth - width - 4))}px`;
    current.style.top = `${Math.max(0, Math.min(at.y, innerHeight - height - 4))}px`;
  }, [at]);
  if (!at) return null;
  const column = selected().column;
  const entries: Entry[] = [
    { kind: 'action', label: 'Cut', keys: 'Ctrl+X', run: () => takeToClipboard(true) },
    { kind: 'action', label: 'Copy', keys: 'Ctrl+C', run: () => takeToClipboard(false) },
    { kind: 'action', label: 'Paste', keys: 'Ctrl+V', run: pasteFromClipboard },
    { kind: 'line' },
    ...lineEntries(),
    { kind: 'line' },
    { kind: 'action', label: 'Clear', keys: 'Delete', run: clearCells },
    {
      kind: 'action',
      label: `Filter by column ${columnLetters(column)}…`,
      run: () => askFilter(column),
    },
  ];
  return (
    <div class="grid-menu" ref={menu}>
      <Entries label="Cells" entries={entries} done={close} />
    </div>
  );
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

/** Where one has put the banner away, it stays away in this browser. */
const BANNER_KEY = 'rehearsal-read';

/** What this page is, for whoever sees it for the first time. */
function Banner() {
  const [away, setAway] = useState(localStorage.getItem(BANNER_KEY) !== null);
  const speed = room.value?.speed;
  if (away || speed === undefined) return null;
  return (
    <section class="banner" aria-label="What this page is">
      <p>
        <strong>A rehearsal on this machine.</strong> Sheet and Chat are played here: nothing
        reaches Google, and nobody is invited or told.{' '}
        {speed === 1
          ? 'Time passes as at Google.'
          : `At ${speed}× time passes ${speed} times as fast as at Google.`}
      </p>
      <button
        type="button"
        class="icon"
        aria-label="Put this away"
        onClick={() => {
          localStorage.setItem(BANNER_KEY, 'yes');
          setAway(true);
        }}
      >
        ✕
      </button>
    </section>
  );
}

function Notices() {
  const toast = room.value?.toast;
  return (
    <div class="notices" role="status">
      {atWork.value > 0 && <p class="toast">The add-on is at work …</p>}
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
