/** Which column means what: our word on the left, the sheet's header on the right, and how the first rows read then. */
import type { JSX } from 'preact';
import type { ColumnsView as SheetColumns, View } from '../../protocol';
import type { Field, Mapping } from '../../table/columns';
import { saveMapping } from '../actions';
import { working } from '../store';
import { list, Words, word } from '../words';
import { Head } from './bar';

/** In the order in which they are shown. */
const FIELDS = [
  'spaceName',
  'members',
  'managers',
  'owners',
  'groups',
  'type',
  'description',
  'guidelines',
  'history',
  'access',
  'posting',
  'externalPeople',
  'welcomeMessage',
  'ready',
] as const satisfies readonly Field[];

/** What a column is called here. */
export function fieldName(field: Field): string {
  return word(`field.${field}`);
}

/** Shown even where the sheet has none: hardly a sheet does without. */
const ALWAYS: Field[] = ['spaceName', 'members'];

/** Several columns of these add up. */
const ADD_UP: Field[] = ['members', 'managers', 'owners', 'groups'];

export function ColumnsView({
  sheet,
  columns,
}: {
  sheet: View;
  columns: SheetColumns;
}): JSX.Element {
  const used = (field: Field) => columns.columns.some((column) => column.field === field);
  const shown = FIELDS.filter((field) => used(field) || ALWAYS.includes(field));
  const others = FIELDS.filter((field) => !shown.includes(field));
  const further = ADD_UP.filter(used);
  const unused = headersOf(columns).filter(
    (header) => columns.columns.find((column) => column.header === header)?.field === null,
  );
  return (
    <>
      <Head code="columns.title" />
      <p class="soft">
        <Words code="columns.headerRow" values={{ row: columns.headerRow }} />
      </p>
      <div class={`fields${working.value === 'save' ? ' saving' : ''}`}>
        {shown.map((field) => (
          <FieldLines key={field} field={field} columns={columns} />
        ))}
      </div>
      {others.length + further.length > 0 && (
        <details>
          <summary>{word('columns.more')}</summary>
          <div class="fields">
            {further.map((field) => (
              <FieldLine
                key={`more ${field}`}
                field={field}
                header={null}
                columns={columns}
                further
              />
            ))}
            {others.map((field) => (
              <FieldLines key={field} field={field} columns={columns} />
            ))}
          </div>
        </details>
      )}
      {unused.length > 0 && (
        <p class="soft">
          <Words code="columns.unused" values={{ headers: list(unused) }} />
        </p>
      )}
      <Preview sheet={sheet} />
    </>
  );
}

/** One line for each column of a field; one to choose with where it has none. */
function FieldLines({ field, columns }: { field: Field; columns: SheetColumns }): JSX.Element {
  const headers = columns.columns
    .filter((column) => column.field === field)
    .map((column) => column.header);
  const lines: (string | null)[] = headers.length === 0 ? [null] : [...new Set(headers)];
  return (
    <>
      {lines.map((header) => (
        <FieldLine key={header} field={field} header={header} columns={columns} />
      ))}
    </>
  );
}

function FieldLine(props: {
  field: Field;
  header: string | null;
  columns: SheetColumns;
  further?: boolean;
}): JSX.Element {
  const { field, header, columns, further } = props;
  const name = fieldName(field);
  return (
    <label class={`field${further ? ' further' : ''}`}>
      <span>
        {further ? <Words code="columns.another" values={{ field: { worded: name } }} /> : name}
      </span>
      <select
        value={header ?? ''}
        aria-disabled={working.value !== null}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (working.value === null) void saveMapping(remapped(columns, field, header, chosen));
        }}
      >
        <option value="">{word('columns.none')}</option>
        {headersOf(columns).map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The choices made by hand so far, with this one: `chosen` means `field` now, in place of `before`. */
export function remapped(
  columns: SheetColumns,
  field: Field,
  before: string | null,
  chosen: string,
): Mapping {
  const byHand = columns.columns
    .filter((column) => column.byHand)
    .map((column) => [column.header, column.field ?? 'none'] as const);
  const mapping: Mapping = Object.fromEntries(byHand);
  if (before !== null) mapping[before] = 'none';
  if (chosen !== '') mapping[chosen] = field;
  return mapping;
}

/** Headers a person can choose from, each once; ours are not among them. */
function headersOf(columns: SheetColumns): string[] {
  const headers = columns.columns
    .filter((column) => !column.outcome && column.header.trim() !== '')
    .map((column) => column.header);
  return [...new Set(headers)];
}

/** Name and number of people stand above already. */
function isTold({ field }: { field: Field }): boolean {
  return field !== 'spaceName' && field !== 'members';
}

function Preview({ sheet }: { sheet: View }): JSX.Element | null {
  if (sheet.preview.length === 0) return null;
  return (
    <section class="preview">
      <h2>{word('columns.preview')}</h2>
      <ul>
        {sheet.preview.map((row) => (
          <li key={row.row}>
            <div class="name">
              {row.name === '' ? word('columns.noName') : <bdi>{row.name}</bdi>}
            </div>
            <div class="soft">
              <Words code="columns.people" values={{ n: row.people }} />
            </div>
            {row.values.filter(isTold).map(({ field, text }) => (
              <div class="soft value" key={field}>
                {fieldName(field)}: <bdi>{text}</bdi>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
