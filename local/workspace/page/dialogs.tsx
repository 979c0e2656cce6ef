/** The page's questions: a name, an address, the values of a column. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { columnLetters } from './layout';
import { answerForm, edit, workbook } from './state';

type Question =
  | { kind: 'text'; title: string; label: string; value: string; done: (text: string) => void }
  | { kind: 'filter'; column: number }
  | { kind: 'form' }
  | { kind: 'sure'; title: string; text: string; button: string; done: () => void };

const question = signal<Question | null>(null);

/** Asks for a line of text. */
export function askText(asked: Omit<Extract<Question, { kind: 'text' }>, 'kind'>): void {
  question.value = { kind: 'text', ...asked };
}

/** Asks before something that can't be undone. */
export function askSure(asked: Omit<Extract<Question, { kind: 'sure' }>, 'kind'>): void {
  question.value = { kind: 'sure', ...asked };
}

/** Asks which values of a column stay to be seen. */
export function askFilter(column: number): void {
  question.value = { kind: 'filter', column };
}

/** Shows a form that asks for what the sheet's own columns hold. */
export function askForm(): void {
  question.value = { kind: 'form' };
}

export function Dialogs() {
  const asked = question.value;
  if (!asked) return null;
  switch (asked.kind) {
    case 'text':
      return <TextDialog key={asked.title} {...asked} />;
    case 'sure':
      return (
        <Dialog title={asked.title} button={asked.button} done={asked.done}>
          <p>{asked.text}</p>
        </Dialog>
      );
    case 'filter':
      return <FilterDialog column={asked.column} />;
    case 'form':
      return <FormDialog />;
  }
}

function Dialog(props: {
  title: string;
  button: string;
  done: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    question.value = null;
  };
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onClose={close}>
      <form
        method="dialog"
        onSubmit={() => {
          close();
          props.done();
        }}
      >
        <h2 id="dialog-title" class="dialog-title">
          {props.title}
        </h2>
        {props.children}
        <p class="buttons">
          <button type="button" class="plain-button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="main-button">
            {props.button}
          </button>
        </p>
      </form>
    </dialog>
  );
}

function TextDialog(asked: Extract<Question, { kind: 'text' }>) {
  const [text, setText] = useState(asked.value);
  return (
    <Dialog title={asked.title} button="OK" done={() => asked.done(text.trim())}>
      <label class="text-field">
        {asked.label}
        <input
          value={text}
          // The dialog was opened to type here.
          autofocus
          onInput={(event) => setText(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
    </Dialog>
  );
}

function FilterDialog({ column }: { column: number }) {
  const active = workbook.value?.active;
  const filters = active?.filters ?? [];
  const [hidden, setHidden] = useState(
    new Set(filters.find((filter) => filter.column === column)?.hidden),
  );
  if (!active) return null;
  const others = filters.filter((filter) => filter.column !== column);
  // What another column's filter hides is not asked about.
  const texts = active.cells
    .slice(1)
    .filter((row) => !others.some((other) => other.hidden.includes(row[other.column] ?? '')))
    .map((row) => row[column] ?? '');
  const values = [...new Set(texts)].sort((one, other) => one.localeCompare(other));
  const toggle = (value: string) => {
    const next = new Set(hidden);
    if (!next.delete(value)) next.add(value);
    setHidden(next);
  };
  const header = active.cells[0]?.[column];
  return (
    <Dialog
      title={`Show rows by ${header || `column ${columnLetters(column)}`}`}
      button="Filter"
      done={() => {
        const own = hidden.size > 0 ? [{ column, hidden: [...hidden] }] : [];
        void edit({ kind: 'filter', filters: [...others, ...own] });
      }}
    >
      <p class="filter-all">
        <button type="button" class="link" onClick={() => setHidden(new Set())}>
          All
        </button>
        <button type="button" class="link" onClick={() => setHidden(new Set(values))}>
          None
        </button>
      </p>
      <ul class="filter-values">
        {values.map((value) => (
          <li key={value}>
            <label class="filter-value">
              <input type="checkbox" checked={!hidden.has(value)} onChange={() => toggle(value)} />
              <bdi class={value === '' ? 'sub' : ''}>{value === '' ? '(empty)' : value}</bdi>
              <span class="number">{texts.filter((text) => text === value).length}</span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** No form asks for what the add-on writes. */
const OUTCOMES = new Set([
  ...['Status', 'Space link', 'Details', 'Space ID', 'Applied', 'Request ID'],
]);
const MOST_AT_ONCE = 20;

/** The questions of a sheet's form: its own headers, each once. */
export function questionsOf(headers: readonly string[]): string[] {
  return [...new Set(headers)].filter((header) => header !== '' && !OUTCOMES.has(header));
}

/** So many people answer the same at once, and tell themselves apart in their first answer. */
function answersOf(
  questions: readonly string[],
  filled: Record<string, string>,
  atOnce: number,
): Record<string, string>[] {
  const [first = ''] = questions;
  return Array.from({ length: atOnce }, (_, index) =>
    index === 0 ? filled : { ...filled, [first]: `${filled[first] ?? ''} ${index + 1}`.trim() },
  );
}

function FormDialog() {
  const questions = questionsOf(workbook.value?.active.cells[0] ?? []);
  const [filled, setFilled] = useState<Record<string, string>>({});
  const [atOnce, setAtOnce] = useState(1);
  return (
    <Dialog
      title="Answer a form"
      button="Send"
      done={() => {
        const answers = answersOf(questions, filled, atOnce);
        void answerForm(answers);
      }}
    >
      <p class="sub">
        The answer becomes a new row. A schedule “when a form is answered” sets it up by itself.
      </p>
      {questions.map((header, index) => (
        <label class="text-field" key={header}>
          <bdi>{header}</bdi>
          <input
            value={filled[header] ?? ''}
            autofocus={index === 0}
            onInput={(event) => setFilled({ ...filled, [header]: event.currentTarget.value })}
          />
        </label>
      ))}
      <label class="text-field">
        How many at once
        <input
          type="number"
          min={1}
          max={MOST_AT_ONCE}
          value={atOnce}
          onInput={(event) => setAtOnce(event.currentTarget.valueAsNumber || 1)}
        />
      </label>
    </Dialog>
  );
}
