/** The sheets of the spreadsheet as tabs under the grid. */
import { askSure, askText } from './dialogs';
import { edit, workbook } from './state';
import { counted } from './words';

export function SheetTabs() {
  const state = workbook.value;
  if (!state) return null;
  const { filters, cells, hiddenRows } = state.active;
  return (
    <nav class="tabs" aria-label="Sheets">
      <button
        type="button"
        class="icon"
        aria-label="Add a sheet"
        title="Add a sheet"
        onClick={() => void edit({ kind: 'add-sheet' })}
      >
        +
      </button>
      {state.sheets.map((sheet) => (
        <button
          type="button"
          key={sheet.id}
          title="Double-click to rename"
          aria-current={sheet.id === state.active.id ? 'true' : undefined}
          onClick={() => {
            if (sheet.id !== state.active.id) void edit({ kind: 'sheet', id: sheet.id });
          }}
          onDblClick={() => renameSheet()}
        >
          <bdi>{sheet.name}</bdi>
        </button>
      ))}
      {filters.length > 0 && (
        <span class="filtered">
          {cells.length - 1 - hiddenRows.length} of {counted(cells.length - 1, 'row')} shown
          <button
            type="button"
            class="link"
            onClick={() => void edit({ kind: 'filter', filters: [] })}
          >
            Show all
          </button>
        </span>
      )}
    </nav>
  );
}

/** Asks for another name of the active sheet. */
export function renameSheet(): void {
  const active = workbook.value?.active;
  if (!active) return;
  askText({
    title: 'Rename the sheet',
    label: 'Name',
    value: active.name,
    done: (name) => void edit({ kind: 'rename-sheet', id: active.id, name }),
  });
}

/** Asks, then deletes the active sheet. */
export function deleteSheet(): void {
  const active = workbook.value?.active;
  if (!active) return;
  askSure({
    title: `Delete “${active.name}”?`,
    text: 'It goes with all its rows; Ctrl+Z brings it back. Spaces that were set up stay in Chat.',
    button: 'Delete',
    done: () => void edit({ kind: 'delete-sheet', id: active.id }),
  });
}
