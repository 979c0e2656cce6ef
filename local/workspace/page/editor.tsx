/** The cell that is being written to: as large as its text needs, as far as there is room. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Editing, editing } from './cursor';
import { focusGrid } from './focus';
import { keepEdited } from './grid-actions';
import { type Frame, frameOf, HEAD_PX, layout, NUMBERS_PX, pixels } from './layout';
import { workbook } from './state';

/** A text is laid out at most so wide, in pixels; what is longer goes on in the next line. */
const WIDEST_PX = 420;

const LEAST_WIDTH_PX = 120;

export function Editor({ holder }: { holder: RefObject<HTMLElement | null> }) {
  const at = editing.value;
  const frame = at && layout.value && frameOf({ ...at, rows: 1, columns: 1 }, layout.value);
  if (!at || !frame || !holder.current) return null;
  const choices = workbook.value?.active.choices.find(
    ([row, column]) => row === at.row && column === at.column,
  )?.[2];
  return choices ? (
    <Choice at={at} frame={frame} choices={choices} />
  ) : (
    <Text at={at} frame={frame} holder={holder.current} />
  );
}

function end(how: () => void): void {
  how();
  focusGrid();
}

const cancel = () => {
  editing.value = null;
};

function Text({ at, frame, holder }: { at: Editing; frame: Frame; holder: HTMLElement }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(at.text);
  const [box, setBox] = useState<Frame>(frame);
  // What was typed before the field was there has come in by `at`.
  const begun = useRef(at.text);

  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.focus({ preventScroll: true });
    if (at.typed) current.setSelectionRange(current.value.length, current.value.length);
    else current.select();
  }, []);

  useLayoutEffect(() => {
    if (field.current) setBox(room(field.current, frame, holder));
  }, [text, frame.left, frame.top]);

  const keep = (way?: 'row' | 'column', step = 1) =>
    end(() => keepEdited(field.current?.value ?? text, way, step));
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    const step = event.shiftKey ? -1 : 1;
    if (event.key === 'Escape') end(cancel);
    else if (event.key === 'Tab') keep('column', step);
    else if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) {
      const { current } = field;
      current?.setRangeText('\n', current.selectionStart, current.selectionEnd, 'end');
      setText(current?.value ?? text);
    } else if (event.key === 'Enter') keep('row', step);
    else if (at.typed && /^Arrow(Up|Down)$/.test(event.key))
      keep('row', event.key === 'ArrowUp' ? -1 : 1);
    else if (at.typed && /^Arrow(Left|Right)$/.test(event.key))
      keep('column', event.key === 'ArrowLeft' ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      class="cell-editor"
      aria-label="Cell"
      dir="auto"
      style={pixels(box)}
      defaultValue={begun.current}
      onInput={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKey}
      // A press inside it doubles as moving its cursor, which ends the arrows' leaving.
      onPointerDown={() => {
        editing.value = { ...at, typed: false };
      }}
      onBlur={() => keepEdited(field.current?.value ?? text)}
    />
  );
}

/** The cell's dropdown. */
function Choice({ at, frame, choices }: { at: Editing; frame: Frame; choices: string[] }) {
  const field = useRef<HTMLSelectElement>(null);
  const begun = at.typed
    ? (choices.find((choice) => choice.toLowerCase().startsWith(at.text.toLowerCase())) ?? at.text)
    : at.text;
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (!at.unfolded) return;
    try {
      field.current?.showPicker();
    } catch {
      // Older browsers have no such call, or want a press of their own.
    }
  }, []);
  const keep = (way?: 'row' | 'column', step = 1) =>
    end(() => keepEdited(field.current?.value ?? at.text, way, step));
  return (
    <select
      ref={field}
      class="cell-editor"
      aria-label="Cell"
      style={pixels(frame)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') end(cancel);
        else if (event.key === 'Enter') keep('row', event.shiftKey ? -1 : 1);
        else if (event.key === 'Tab') keep('column', event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
      }}
      onChange={() => {
        if (at.unfolded) keep();
      }}
      onBlur={() => keepEdited(field.current?.value ?? at.text)}
    >
      {[...new Set([begun, '', ...choices])].map((choice) => (
        <option key={choice} value={choice} selected={choice === begun}>
          {choice}
        </option>
      ))}
    </select>
  );
}

/** Where a field for its text fits: over its cell, moved in from the edges of what is in sight. */
function room(field: HTMLTextAreaElement, cell: Frame, holder: HTMLElement): Frame {
  const sight = {
    left: holder.scrollLeft + NUMBERS_PX,
    top: holder.scrollTop + HEAD_PX,
    right: holder.scrollLeft + holder.clientWidth,
    bottom: holder.scrollTop + holder.clientHeight,
  };
  const across = sight.right - sight.left;
  const most = Math.max(cell.width, Math.min(across, Math.max(LEAST_WIDTH_PX, WIDEST_PX)));
  const { style } = field;
  const before = style.cssText;
  Object.assign(style, { width: '0', height: '0', whiteSpace: 'pre' });
  const width = Math.min(most, Math.max(cell.width, field.scrollWidth + 16));
  Object.assign(style, { width: `${width}px`, whiteSpace: '' });
  const height = Math.min(sight.bottom - sight.top, Math.max(cell.height, field.scrollHeight + 4));
  style.cssText = before;
  return {
    left: Math.max(sight.left, Math.min(cell.left, sight.right - width)),
    top: Math.max(sight.top, Math.min(cell.top, sight.bottom - height)),
    width,
    height,
  };
}
