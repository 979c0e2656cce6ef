/**
 * A text made from columns for the whole sheet: a field, the headers to press into it, and what the first rows become,
 * also while it is typed.
 */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings, View } from '../../protocol';
import type { TemplateField } from '../../request/read-request';
import { fillPlaces } from '../../request/welcome-message';
import type { Field } from '../../table/columns';
import { changeDefault, settingsOf } from '../settings';
import { useSignal } from '../signal';
import { Say, Words, word } from '../words';
import { described, How, Wrong } from './kept';
import { Icon } from './parts';
import { Posted } from './posted';

/** In characters, without what is filled in. Sources: Space of the official client; the script takes 5,000 for any. */
const LONGEST: Record<TemplateField, number> = {
  spaceName: 128,
  description: 150,
  guidelines: 5000,
  welcomeMessage: 5000,
};
const LINES: Record<TemplateField, number> = {
  spaceName: 2,
  description: 2,
  guidelines: 3,
  welcomeMessage: 5,
};

/** What the script takes of any text. */
const LONGEST_OF_ALL = 5000;

/** Headers shown before the rest is folded away. */
const FEW_HEADERS = 8;

/** Columns that name people or choose something: they hardly stand in a name. */
const NOT_IN_NAMES: readonly (Field | null)[] = [
  'members',
  'managers',
  'owners',
  'groups',
  'welcomeMessage',
  'guidelines',
  'ready',
];

export function Template(props: {
  field: TemplateField;
  sheet: View;
  label: string;
  /** The headers stand there at once, not only when the field is entered. */
  chips?: boolean;
  /** The field has the focus as soon as it is there. */
  focused?: boolean;
}): JSX.Element {
  const { field, sheet, label } = props;
  const saved = settingsOf(sheet).defaults[field] ?? '';
  const typed = useSignal(saved);
  const wrong = useSignal('');
  const entered = useSignal(props.chips === true);
  const place = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  /** Where a header goes that is pressed before the field was entered: to the end. */
  const hasCaret = useRef(false);
  useLayoutEffect(() => {
    if (props.focused) area.current?.focus();
  }, []);
  const keep = () => {
    wrong.value = wrongWith(field, typed.value);
    if (wrong.value === '' && typed.value !== saved) changeDefault(field, typed.value);
  };
  const insert = (header: string) => {
    const at = area.current;
    if (at === null) return;
    const end = at.value.length;
    const from = hasCaret.current ? at.selectionStart : end;
    at.setRangeText(`{${header}}`, from, hasCaret.current ? at.selectionEnd : end, 'end');
    typed.value = at.value;
    at.focus();
  };
  return (
    <div
      class="template"
      ref={place}
      onFocusOut={(event) => {
        // From the field to a header and back is still the same change.
        if (!place.current?.contains(event.relatedTarget as Node | null)) keep();
      }}
    >
      <label class="field tall" for={field}>
        <span>{label}</span>
        <textarea
          {...described(field, wrong.value !== '', entered.value)}
          ref={area}
          id={field}
          rows={LINES[field]}
          placeholder={exampleFor(field, sheet)}
          value={typed.value}
          onFocus={() => {
            hasCaret.current = true;
            entered.value = true;
          }}
          onKeyDown={(event) => {
            if (field !== 'spaceName' || event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            keep();
          }}
          onInput={(event) => {
            const { value } = event.currentTarget;
            typed.value = field === 'spaceName' ? value.replace(/\s*[\r\n]+\s*/g, ' ') : value;
          }}
        />
      </label>
      <Wrong id={field} text={wrong.value} />
      {entered.value && (
        <>
          <Headers headers={headersFor(field, sheet)} onPress={insert} />
          <How id={field}>{word('templates.how')}</How>
        </>
      )}
      {typed.value === (sheet.settings.defaults[field] ?? '') ? (
        <Becomes field={field} sheet={sheet} />
      ) : (
        <WouldBecome field={field} sheet={sheet} typed={typed.value} />
      )}
    </div>
  );
}

/** Why a template can't be kept; '' when it can. */
function wrongWith(field: TemplateField, text: string): string {
  const own = Array.from(text.replace(/\{[^{}\n]*\}/g, '')).length;
  if (own > LONGEST[field]) return word('settings.tooLong', { length: own, limit: LONGEST[field] });
  const length = text.length;
  return length > LONGEST_OF_ALL ? word('settings.tooLong', { length, limit: LONGEST_OF_ALL }) : '';
}

/** Headers that a place can name, each once, left to right; a message can also name its space and its people. */
function headersFor(field: TemplateField, sheet: View): string[] {
  const headers = (sheet.columns?.columns ?? [])
    // What the row itself says there counts before this.
    .filter((column) => !column.outcome && column.field !== field)
    .map(({ header }) => placeOf(header))
    .filter((header) => header !== '' && !/[{}]/.test(header));
  const all = field === 'welcomeMessage' ? [...headers, 'space name', 'members'] : headers;
  return [...new Map([...all].reverse().map((one) => [one.toLowerCase(), one])).values()].reverse();
}

/** Whether a text is made from the column of this header. */
export function isPlaced(header: string, { defaults }: Settings): boolean {
  const place = `{${placeOf(header)}}`.toLowerCase();
  return Object.values(defaults).some((text) => text.toLowerCase().includes(place));
}

/** A header as it stands in a place. */
function placeOf(header: string): string {
  return header.trim().replace(/\s+/g, ' ');
}

/** How a template looks, in the sheet's own headers. */
function exampleFor(field: TemplateField, sheet: View): string {
  const columns = sheet.columns?.columns ?? [];
  const fit = columns
    .filter((column) => !column.outcome && !NOT_IN_NAMES.includes(column.field))
    .filter(({ header, field: is }) => is !== field && header.length <= 20)
    .map(({ header }) => `{${placeOf(header)}}`);
  const example = fit.slice(0, 2).join(' – ');
  return example === '' ? '' : word('templates.example', { example });
}

/** Headers to press; the focus goes to the field, behind what was put in. */
function Headers(props: { headers: string[]; onPress: (header: string) => void }): JSX.Element {
  const all = useSignal(false);
  const rest = props.headers.length - FEW_HEADERS;
  const folded = rest > 1 && !all.value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no part in a row that wraps
    <div class="chips" role="group" aria-label={word('templates.headers')}>
      {(folded ? props.headers.slice(0, FEW_HEADERS) : props.headers).map((header) => (
        <button
          key={header}
          type="button"
          class="chip"
          title={header}
          // The field keeps its focus, and nothing is saved half made.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onPress(header)}
        >
          <bdi>{header}</bdi>
        </button>
      ))}
      {folded && (
        <button
          type="button"
          class="chip more"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (all.value = true)}
        >
          {word('review.more', { n: rest })}
        </button>
      )}
    </div>
  );
}

/** What the saved template makes of the first rows; of a message, the first one whole. */
function Becomes({ field, sheet }: { field: TemplateField; sheet: View }): JSX.Element | null {
  const isSet = (sheet.settings.defaults[field] ?? '') !== '';
  const rows = sheet.made.flatMap(({ row, texts }) =>
    texts.filter((one) => one.field === field).map((one) => ({ row, ...one })),
  );
  const found = isSet ? foundOnce(rows) : [];
  const { message } = sheet;
  const shown = rows.filter((row) => row.text !== '' || row.found.length === 0);
  return (
    <div role="status">
      {found.map(({ severity, said, row }) => (
        <p class={severity === 'error' ? 'wrong found' : 'soft found'} key={JSON.stringify(said)}>
          <Icon name={severity === 'error' ? 'problem' : 'attention'} />{' '}
          {row !== null && `${word('row', { row })}: `}
          <Say said={said} />
        </p>
      ))}
      {field === 'welcomeMessage'
        ? message && <Message {...message} />
        : isSet && <Rows rows={shown} />}
    </div>
  );
}

/** What the text as it is typed would make of the rows that say nothing of their own; not told to who hears the page. */
function WouldBecome(props: {
  field: TemplateField;
  sheet: View;
  typed: string;
}): JSX.Element | null {
  const { field, sheet, typed } = props;
  if (typed.trim() === '') return null;
  const rows = sheet.made.flatMap(({ row, name, texts, places }) =>
    texts.some((one) => one.field === field && one.own)
      ? []
      : { row, name, text: filledIn(field, typed, places) },
  );
  const [first] = rows;
  if (!first) return null;
  return field === 'welcomeMessage' ? <Message {...first} /> : <Rows rows={rows} />;
}

/** As a row would fill it in: but for a message nothing, where all that it would put in is empty. */
function filledIn(field: TemplateField, typed: string, places: Record<string, string>): string {
  const { text, filled } = fillPlaces(typed.trim(), new Map(Object.entries(places)));
  const isEmpty = filled.length > 0 && filled.every((value) => value.trim() === '');
  return isEmpty && field !== 'welcomeMessage' ? '' : text;
}

/** The first message, whole. */
function Message({ row, name, text }: { row: number; name: string; text: string }): JSX.Element {
  return (
    <figure>
      <figcaption class="soft">
        <Words code="settings.preview" values={{ row, name }} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long one is scrolled, by keyboard too */}
      <blockquote tabIndex={0}>
        <bdi>
          <Posted text={text} />
        </bdi>
      </blockquote>
    </figure>
  );
}

/** What the first rows become. */
function Rows({ rows }: { rows: { row: number; text: string }[] }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <>
      <p class="soft how">{word('templates.becomes')}</p>
      <ul class="becomes">
        {rows.map(({ row, text }) => (
          <li key={row} class="value">
            {word('row', { row })}:{' '}
            {text === '' ? (
              <span class="soft">{word('templates.nothing')}</span>
            ) : (
              <bdi>{text}</bdi>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type Made = View['made'][number]['texts'][number] & { row: number };

/** Each finding once; with the row where only one has it. */
function foundOnce(rows: readonly Made[]) {
  const all = rows.flatMap(({ row, found }) => found.map((one) => ({ row, ...one })));
  const key = ({ said }: (typeof all)[number]) => JSON.stringify(said);
  return [...new Map(all.map((one) => [key(one), one])).values()].map((one) => ({
    ...one,
    row:
      all.filter((other) => key(other) === key(one)).length === 1 && rows.length > 1
        ? one.row
        : null,
  }));
}
