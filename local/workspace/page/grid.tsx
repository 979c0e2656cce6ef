/** The spreadsheet: the cells as the sheet holds them, selected and written to as a person would. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { cut, editing, follow, selected, selection } from './cursor';
import { Editor } from './editor';
import { listenToGrid } from './grid-input';
import {
  bringIntoSight,
  columnLetters,
  type Frame,
  frameOf,
  HEAD_PX,
  type Layout,
  layout,
  pixels,
  ROW_PX,
} from './layout';
import { rangeOf } from './selection';
import { showSpace, spaceOfLink, workbook } from './state';
import type { CellRange, SheetState } from './wire';

/** Rows that are drawn above and below those in sight, so that none is missed while one scrolls. */
const SPARE_DRAWN = 8;

/** What is in sight of the grid, in pixels. */
interface Sight {
  top: number;
  height: number;
}

export function Grid() {
  const place = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<Sight>({ top: 0, height: 800 });
  const [fill, setFill] = useState<CellRange | null>(null);
  const state = workbook.value;
  const active = state?.active;
  const lines = layout.value;

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    element.addEventListener('scroll', look);
    const stop = listenToGrid(element, setFill);
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
      stop();
    };
  }, []);

  useLayoutEffect(() => {
    if (!state || !lines || !place.current || !follow(state, lines.rows)) return;
    const frame = frameOf({ ...selection.value.anchor, rows: 1, columns: 1 }, lines);
    if (frame) bringIntoSight(place.current, frame);
  }, [state, lines]);

  const [first, last] = [
    Math.max(0, Math.floor(sight.top / ROW_PX) - SPARE_DRAWN),
    Math.ceil((sight.top + sight.height) / ROW_PX) + SPARE_DRAWN,
  ];
  return (
    <div class="grid" ref={place}>
      {active && lines && (
        <>
          <Table sheet={active} lines={lines} first={first} last={last} />
          <div class="grid-layer" style={pixels({ width: lines.width, height: lines.height })}>
            <Frames lines={lines} sheet={active.id} fill={fill} />
            {editing.value && (
              <Editor
                key={`${active.id} ${editing.value.row} ${editing.value.column}`}
                holder={place}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Table(props: { sheet: SheetState; lines: Layout; first: number; last: number }) {
  const { sheet, lines, first, last } = props;
  const { columns, rows } = lines;
  const range = selected();
  const { anchor } = selection.value;
  const drawn = rows.slice(first, last);
  const looks = useMemo(() => looksOf(sheet), [sheet]);
  const isSelected = (row: number, column: number) =>
    row >= range.row &&
    row < range.row + range.rows &&
    column >= range.column &&
    column < range.column + range.columns;
  const inColumn = (column: number) => isSelected(range.row, column);
  const inRow = (row: number) => isSelected(row, range.column);
  return (
    <table
      class="grid-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that one moves in.
      role="grid"
      aria-label="Sheet"
      aria-multiselectable
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={
        drawn.includes(anchor.row) ? idOf(anchor.row, anchor.column) : undefined
      }
      aria-describedby="grid-hint"
      tabIndex={0}
      style={pixels({ width: lines.width, height: lines.height })}
    >
      <thead class="grid-head">
        <tr aria-rowindex={1} class="grid-heads">
          <th scope="col" class="corner" title="Select all">
            <span class="hidden-text">Row</span>
          </th>
          {columns.map(({ column, width }) => (
            <th
              scope="col"
              key={column}
              class={inColumn(column) ? 'head on' : 'head'}
              style={pixels({ width })}
              data-column={column}
            >
              {columnLetters(column)}
              <span class="grip" data-grip={column} aria-hidden="true" />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drawn.map((row, index) => (
          <tr
            key={row}
            aria-rowindex={first + index + 2}
            class="grid-row"
            style={pixels({ top: HEAD_PX + (first + index) * ROW_PX })}
          >
            <th scope="row" class={inRow(row) ? 'row-number on' : 'row-number'} data-row={row}>
              {row + 1}
            </th>
            {columns.map(({ column, width }) => {
              const look = looks.get(`${row} ${column}`);
              return (
                // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid a td is a gridcell, which can be selected.
                <td
                  key={column}
                  id={idOf(row, column)}
                  aria-selected={isSelected(row, column)}
                  class={`cell${look?.bold ? ' bold' : ''}${look?.note ? ' noted' : ''}`}
                  style={{ ...pixels({ width }), ...look?.colours }}
                  dir="auto"
                  title={look?.note}
                  data-row={row}
                  data-column={column}
                >
                  <CellText text={sheet.cells[row]?.[column] ?? ''} />
                  {look?.choices && (
                    <span class="choices" data-choices aria-hidden="true">
                      ▾
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellText({ text }: { text: string }) {
  const space = spaceOfLink(text);
  if (!space) return <>{text}</>;
  return (
    <a
      href={text}
      title="Open in Chat"
      // Inside the grid the arrows lead from cell to cell, and Alt+Enter opens the link.
      tabIndex={-1}
      onClick={(event) => {
        event.preventDefault();
        showSpace(space);
      }}
    >
      {text}
    </a>
  );
}

function Frames({ lines, sheet, fill }: { lines: Layout; sheet: number; fill: CellRange | null }) {
  const { anchor } = selection.value;
  const whole = frameOf(rangeOf(selection.value), lines);
  const cell = frameOf({ ...anchor, rows: 1, columns: 1 }, lines);
  const taken = cut.value?.sheet === sheet ? frameOf(cut.value.range, lines) : null;
  const drawn = fill && frameOf(fill, lines);
  return (
    <div aria-hidden="true">
      {whole && (
        <div class="range" style={around(whole)}>
          {!editing.value && <span class="fill-handle" data-fill />}
        </div>
      )}
      {cell && <div class="range-cell" style={around(cell)} />}
      {taken && <div class="range-cut" style={around(taken)} />}
      {drawn && <div class="range-cut" style={around(drawn)} />}
    </div>
  );
}

/** A frame stands on the lines around its cells, not inside them. */
function around({ left, top, width, height }: Frame): Record<string, string> {
  return pixels({ left: left - 1, top: top - 1, width: width + 1, height: height + 1 });
}

function idOf(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

interface Look {
  bold?: true;
  note?: string;
  choices?: string[];
  /** As a rule says. */
  colours?: Record<string, string>;
}

function looksOf(sheet: SheetState): Map<string, Look> {
  const looks = new Map<string, Look>();
  const add = (row: number, column: number, look: Look) => {
    const key = `${row} ${column}`;
    looks.set(key, { ...looks.get(key), ...look });
  };
  for (const [row, column] of sheet.bold) add(row, column, { bold: true });
  for (const [row, column, note] of sheet.notes) add(row, column, { note });
  for (const [row, column, { background, colour, bold }] of sheet.coloured) {
    const colours = { background, color: colour };
    add(row, column, { colours, ...(bold ? { bold: true } : {}) });
  }
  for (const [row, column, choices] of sheet.choices) add(row, column, { choices });
  return looks;
}
