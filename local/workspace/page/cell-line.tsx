/** The line over the grid: the selection's place, the whole text of its cell to be read and written, and its note. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { choose, selected, selection, textAt } from './cursor';
import { focusGrid } from './focus';
import { writeCell } from './grid-actions';
import { nameOf } from './layout';
import type { Place } from './selection';
import { workbook } from './state';

export function CellLine() {
  const state = workbook.value;
  const { anchor } = selection.value;
  const note = state?.active.notes.find(
    ([row, column]) => row === anchor.row && column === anchor.column,
  )?.[2];
  return (
    <section class="cell-line" aria-label="Selected cell">
      <span class="place">{state ? nameOf(selected()) : ''}</span>
      <Line
        key={`${state?.active.id} ${anchor.row} ${anchor.column}`}
        place={anchor}
        text={textAt(anchor.row, anchor.column)}
      />
      {note && <span class="cell-note">{note}</span>}
      <span class="hidden-text" id="grid-hint">
        F6 or Escape and Tab leave the cells, Shift+F10 opens their menu.
      </span>
    </section>
  );
}

function Line({ place, text }: { place: Place; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    // What somebody else writes meanwhile is not put under the person's own cursor.
    if (current && document.activeElement !== current) current.value = text;
  }, [text]);
  const keep = () => writeCell(place, field.current?.value ?? text);
  return (
    <textarea
      ref={field}
      class="text"
      aria-label="Whole text"
      dir="auto"
      rows={1}
      onKeyDown={(event) => {
        const { currentTarget } = event;
        if (event.key === 'Escape') currentTarget.value = text;
        else if (event.key !== 'Enter' || event.altKey) return;
        event.preventDefault();
        keep();
        focusGrid();
        if (event.key === 'Enter') {
          const below = { ...place, row: place.row + 1 };
          choose({ anchor: below, end: below });
        }
      }}
      onBlur={keep}
    />
  );
}
