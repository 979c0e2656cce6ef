/** Which column means what: our word on the left, the sheet's header on the right, and how the first rows read then. */
import { Fragment, type JSX } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PreviewRow, ColumnsView as SheetColumns, View } from '../../protocol';
import type { TemplateField } from '../../request/read-request';
import type { Field, Mapping } from '../../table/columns';
import {
  chooseHeaderRow,
  forgetChoices,
  keepMapping,
  mapping,
  remapped,
  withChosen,
} from '../mapping';
import { saving, settingsOf } from '../settings';
import { useSignal } from '../signal';
import { working } from '../store';
import { colon, fieldName, list, Say, Words, word } from '../words';
import { Head } from './bar';
import { Kept } from './kept';
import { Button, Refusal } from './parts';
import { Select } from './select';
import { isPlaced, Template } from './templates';

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
  'open',
] as const satisfies readonly Field[];

/** Shown even where the sheet has none: hardly a sheet does without. */
const ALWAYS: Field[] = ['spaceName', 'members'];

/** Several columns of these add up. */
const ADD_UP: Field[] = ['members', 'managers', 'owners', 'groups'];

export function ColumnsView(props: { sheet: View; columns: SheetColumns }): JSX.Element {
  useLayoutEffect(forgetChoices, []);
  const { sheet } = props;
  const columns = withChosen(props.columns);
  const used = (field: Field) => columns.columns.some((column) => column.field === field);
  const isMade = (field: Field) => (settingsOf(sheet).defaults[field] ?? '') !== '';
  // A line that is chosen among the further ones stays there: nothing moves under the pointer.
  const shown = useMemo(
    () =>
      FIELDS.filter(
        (field) => used(field) || ALWAYS.includes(field) || (isTemplate(field) && isMade(field)),
      ),
    [sheet.sheet.id, columns.headerRow],
  );
  const others = FIELDS.filter((field) => !shown.includes(field));
  const further = ADD_UP.filter((field) => shown.includes(field) && used(field));
  return (
    <>
      <Head code="columns.title" sheet={sheet}>
        <Kept state={keptState()} />
      </Head>
      <Refusal />
      <HeaderRow columns={columns} sheet={sheet} />
      <div class="fields">
        {shown.map((field) => (
          <FieldLines
            key={`${sheet.sheet.id} ${field}`}
            field={field}
            columns={columns}
            sheet={sheet}
          />
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
              <FieldLines
                key={`${sheet.sheet.id} ${field}`}
                field={field}
                columns={columns}
                sheet={sheet}
              />
            ))}
          </div>
        </details>
      )}
      <Unused sheet={sheet} columns={columns} />
      <Preview sheet={sheet} />
    </>
  );
}

/** Which row holds the headers, among the first ones; a sheet without any gets a row of its own. */
function HeaderRow({ columns, sheet }: { columns: SheetColumns; sheet: View }): JSX.Element {
  const { headerRow } = columns;
  const first = sheet.firstRows[0]?.row;
  return (
    <>
      <div class="field">
        <label for="headers">{word('columns.headers')}</label>
        <Select
          id="headers"
          value={String(headerRow)}
          onKeep={(row) => chooseHeaderRow(Number(row))}
        >
          {sheet.firstRows.map(({ row, text }) => (
            <option key={row} value={String(row)}>
              {word('columns.rowReads', { row, text })}
            </option>
          ))}
        </Select>
      </div>
      {headerRow === first && headerRow === 1 && (
        <Button kind="text" begins="save" onPress={() => chooseHeaderRow(0)}>
          {word('columns.firstIsData')}
        </Button>
      )}
    </>
  );
}

/** How the newest choice fares, of a column or of a template. */
function keptState(): string {
  const states = [working.value === 'save' ? 'saving' : mapping.value.state, saving.value.state];
  return (['saving', 'refused', 'saved'] as const).find((one) => states.includes(one)) ?? 'none';
}

/** Fields whose text can be made from columns. */
const MADE: readonly Field[] = [
  'spaceName',
  'description',
  'guidelines',
  'welcomeMessage',
] satisfies TemplateField[];

function isTemplate(field: Field): field is TemplateField {
  return MADE.includes(field);
}

/** One line for each column of a field; one to choose with where it has none. And what else its text is made from. */
function FieldLines(props: { field: Field; columns: SheetColumns; sheet: View }): JSX.Element {
  const { field, columns, sheet } = props;
  const headers = columns.columns
    .filter((column) => column.field === field)
    .map((column) => column.header);
  const lines: (string | null)[] = headers.length === 0 ? [null] : [...new Set(headers)];
  /** Without a column of names, a name made from columns is what is offered first; that stays where it is. */
  const first = useState(field === 'spaceName' && headers.length === 0)[0];
  const template = isTemplate(field) && sheet.columns !== null && (
    <FromColumns field={field} sheet={sheet} isOpen={first} />
  );
  // By their place: a line whose column changes stays where the focus is.
  return (
    <>
      {first && template}
      {first && template && <p class="soft">{word('templates.or')}</p>}
      {lines.map((header, index) => (
        <FieldLine key={index} field={field} header={header} columns={columns} />
      ))}
      {!first && template}
    </>
  );
}

/** The field for a template where there is one or somebody wants one; before that, the press that opens it. */
function FromColumns(props: { field: TemplateField; sheet: View; isOpen: boolean }): JSX.Element {
  const { field, sheet } = props;
  const name = fieldName(field);
  const wasSet = useState((settingsOf(sheet).defaults[field] ?? '') !== '')[0];
  const pressed = useSignal(false);
  if (props.isOpen || wasSet || pressed.value)
    return (
      <Template
        field={field}
        sheet={sheet}
        label={word('templates.label', { field: name })}
        chips
        focused={pressed.value}
      />
    );
  return (
    <Button kind="text" onPress={() => (pressed.value = true)}>
      {word('templates.make', { field: name })}
    </Button>
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
  const id = useId();
  /** A column that is something else already, chosen and not yet taken away from there. */
  const contested = useSignal<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const choose = (chosen: string) => {
    contested.value = null;
    const now = columns.columns.find((column) => column.header === chosen)?.field ?? null;
    if (now !== null && now !== field) contested.value = chosen;
    else void keepMapping(remapped(columns, changesTo(field, header, chosen)));
  };
  const focusBack = () => place.current?.querySelector('select')?.focus();
  return (
    <div ref={place}>
      <div class={`field${further ? ' further' : ''}`}>
        <label for={id}>
          {further ? <Words code="columns.another" values={{ field: { worded: name } }} /> : name}
        </label>
        <Select
          id={id}
          value={contested.value ?? header ?? ''}
          contested={contested.value !== null}
          onKeep={choose}
        >
          <option value="">{word('columns.none')}</option>
          {headersOf(columns).map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </Select>
      </div>
      {contested.value !== null && (
        <Contested
          field={field}
          header={header}
          chosen={contested.value}
          columns={columns}
          onEnd={() => {
            contested.value = null;
            focusBack();
          }}
        />
      )}
    </div>
  );
}

/** A column that is in use goes elsewhere only by a second press, with what stood there in its place. */
function Contested(props: {
  field: Field;
  header: string | null;
  chosen: string;
  columns: SheetColumns;
  onEnd: () => void;
}): JSX.Element {
  const { field, header, chosen, columns } = props;
  const now = columns.columns.find((column) => column.header === chosen)?.field ?? field;
  const swap = () => {
    const changes: Mapping = { [chosen]: field, ...(header === null ? {} : { [header]: now }) };
    void keepMapping(remapped(columns, changes));
    props.onEnd();
  };
  return (
    <div class="contested">
      <p role="alert">
        <Words
          code="columns.inUse"
          values={{ header: chosen, field: { worded: fieldName(now) } }}
        />
      </p>
      <div class="replies">
        <Button onPress={swap}>
          {header === null
            ? word('columns.takeIt', { field: fieldName(now) })
            : word('columns.swap')}
        </Button>
        <Button onPress={props.onEnd}>{word('columns.leaveIt')}</Button>
      </div>
    </div>
  );
}

/** `chosen` means `field` now, in place of `before`. */
export function changesTo(field: Field, before: string | null, chosen: string): Mapping {
  return {
    ...(before === null ? {} : { [before]: 'none' as const }),
    ...(chosen === '' ? {} : { [chosen]: field }),
  };
}

/** Headers a person can choose from, each once; ours are not among them. */
function headersOf(columns: SheetColumns): string[] {
  const headers = columns.columns
    .filter((column) => !column.outcome && column.header.trim() !== '')
    .map((column) => column.header);
  return [...new Set(headers)];
}

/** Columns that mean nothing here: why, where something speaks for them, and the press that uses them. */
function Unused({ sheet, columns }: { sheet: View; columns: SheetColumns }): JSX.Element | null {
  const unused = columns.columns.filter(
    ({ field, outcome, header }) =>
      field === null && !outcome && header.trim() !== '' && !isPlaced(header, sheet.settings),
  );
  if (unused.length === 0) return null;
  const reasonFor = (header: string) =>
    sheet.questions.find(({ headers }) => headers.includes(header.trim()))?.said;
  const told = unused.filter(({ proposed, header }) => proposed && reasonFor(header));
  const rest = unused.filter((column) => !told.includes(column)).map(({ header }) => header);
  return (
    <section class="group asides">
      <h2>{word('columns.unusedTitle')}</h2>
      {told.length > 0 && (
        <ul>
          {told.map(({ header, column, proposed }) => {
            const reason = reasonFor(header);
            return (
              <li key={column}>
                <p>{reason && <Say said={reason} />}</p>
                {proposed && (
                  <div class="replies">
                    <Button
                      kind="text"
                      label={word('question.about', {
                        reply: word('question.useIt', { field: fieldName(proposed) }),
                        header,
                      })}
                      onPress={() => keepMapping(remapped(columns, { [header]: proposed }))}
                    >
                      {word('question.useIt', { field: fieldName(proposed) })}
                    </Button>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {rest.length > 0 && (
        <p>
          <bdi>{list(rest)}</bdi>
        </p>
      )}
    </section>
  );
}

/** Name and members stand above already. */
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
              <Who row={row} />
            </div>
            {row.values.filter(isTold).map(({ field, text }) => (
              <div class="soft value" key={field}>
                {fieldName(field)}
                {colon()}
                <bdi>{text}</bdi>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everybody in it by name, as far as a line or two hold them. */
function Who({ row: { people, who } }: { row: PreviewRow }): JSX.Element {
  const more = people - who.length;
  if (people === 0) return <>{word('columns.nobody')}</>;
  return (
    <>
      <Words code="columns.people" values={{ n: people }} />
      {colon()}
      {who.map((one, index) => (
        <Fragment key={one}>
          {index > 0 && ', '}
          <bdi>{one}</bdi>
        </Fragment>
      ))}
      {more > 0 && `, ${word('review.more', { n: more })}`}
    </>
  );
}
