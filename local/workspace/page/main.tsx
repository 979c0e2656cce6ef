/** The page that `npm start` opens: a sheet, the add-on's sidebar beside it, and Chat. */
import { render } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { askFilter, askForm, Dialogs, questionsOf } from './dialogs';
import { Drawer } from './drawer';
import { useFileDrop } from './file-drop';
import { columnLetters, Grid, type GridHandle } from './grid';
import { type Entry, type Menu, MenuBar } from './menu';
import { deleteSheet, renameSheet, SheetTabs } from './sheet-tabs';
import { SidebarPane } from './sidebar';
import {
  atWork,
  connect,
  drawer,
  edit,
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
import type { CellRange, MenuEntry } from './wire';

function App() {
  const grid = useMemo<GridHandle>(() => ({ focus: () => {} }), []);
  const file = useRef<HTMLInputElement>(null);
  const dragging = useFileDrop((dropped) => void openFile(dropped));
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
        <Clock />
        <Speed />
        <Person />
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
          <Drawer />
        </div>
        <SidebarPane focusGrid={() => grid.focus()} />
      </main>
      <Notices />
      <Dialogs />
      {dragging && <p class="drop-here">Drop a CSV to open it in place of this sheet</p>}
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
        { kind: 'action', label: 'Save as CSV', run: () => location.assign(`/api/csv${VISITOR}`) },
      ],
    },
    {
      label: 'Edit',
      entries: [
        { kind: 'action', label: `Insert ${rowsAt()} above`, run: insertAbove },
        { kind: 'action', label: `Delete ${rowsAt()}`, run: deleteRows },
        { kind: 'line' },
        {
          kind: 'action',
          label: 'Add a sheet',
          run: () => void edit({ kind: 'add-sheet' }),
        },
        { kind: 'action', label: 'Rename the sheet…', run: renameSheet },
        {
          kind: 'action',
          label: 'Delete the sheet…',
          disabled: (workbook.value?.sheets.length ?? 0) < 2,
          run: deleteSheet,
        },
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
          checked: drawer.value.open && drawer.value.tab === 'chat',
          run: () => showDrawer('chat'),
        },
      ],
    },
    { label: 'Data', entries: dataEntries() },
    {
      label: 'Tools',
      entries: [
        {
          kind: 'action',
          label: 'Answer a form…',
          disabled: questionsOf(workbook.value?.active.cells[0] ?? []).length === 0,
          run: askForm,
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

function dataEntries(): Entry[] {
  const at = workbook.value?.selection ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const column = columnLetters(at.column);
  const sort = (descending: boolean, range: CellRange | null) => () =>
    void edit({ kind: 'sort', column: at.column, descending, range });
  const several = at.rows > 1;
  const place = several ? placeOf(at) : 'the selected cells';
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

function insertAbove(): void {
  const at = workbook.value?.selection;
  if (at) void edit({ kind: 'insert-rows', before: at.row, count: at.rows });
}

function rowsAt(): string {
  const rows = workbook.value?.selection.rows ?? 1;
  return rows === 1 ? 'row' : `${rows} rows`;
}

function deleteRows(): void {
  const at = workbook.value?.selection;
  if (at) void edit({ kind: 'delete-rows', first: at.row, count: at.rows });
}

/** `B2`, or `B2:D9`. */
function placeOf({ row, column, rows, columns }: CellRange): string {
  const first = `${columnLetters(column)}${row + 1}`;
  if (rows * columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
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

/** The selected cell's place and its whole text. */
function CellLine() {
  const state = workbook.value;
  const at = state?.selection;
  const text = (at && state.active.cells[at.row]?.[at.column]) ?? '';
  return (
    <section class="cell-line" aria-label="Selected cell">
      <span class="place">{at ? placeOf(at) : ''}</span>
      <span class="text" dir="auto">
        {text}
      </span>
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
