/** What only a person can say about a sheet before anything is sent, each with the answer that the product proposes. */
import { isBlank, visibleText } from '../table/cell-text';
import { namesPeople } from '../table/column-cells';
import {
  type Answers,
  type ColumnDecision,
  type ColumnDoubt,
  type Columns,
  type Field,
  headerKey,
  WHO,
} from '../table/columns';
import { type Said, said, type Values } from '../texts/said';
import { lettersOf } from './letters';
import type { Plan } from './plan';
import { listsPeople } from './roster';
import { sidewaysIn } from './sideways';
import { type Snapshot, type SnapshotRow, stampOf } from './snapshot';
import { type TornExample, tornExamples, tornIn } from './torn';

/**
 * A question stops every run of its sheet until it is answered. A note doesn't: the sheet is read in the likeliest
 * way, and the note says what was left out.
 */
export interface Question {
  /** Names it on its sheet, as long as the headers stay. */
  key: string;
  /** Its sentence is `question.<code>`. */
  code: QuestionCode;
  values: Values;
  severity: 'question' | 'note';
  /** Headers of the columns it is about. */
  headers: string[];
  /** What a person can answer; the first is what the product proposes. */
  replies: Reply[];
  /** Examples below the sentence, a line each. */
  lines?: Said[];
}

export type QuestionCode =
  | 'columnsGone'
  | 'torn'
  | 'peopleColumns'
  | 'filterTears'
  | 'tornApart'
  | 'sideways'
  | 'noHeaders'
  | 'nobody'
  | 'noName'
  | 'rowsOrPeople'
  | 'listOfPeople'
  | 'addresses'
  | 'addressesWithoutHeader'
  | 'relatives'
  | 'names'
  | 'counts'
  | 'unreadable'
  | 'theirMessage'
  | 'opens';

/** One reply: a button whose words are `reply.<does>`. */
export type Reply =
  /** Use the column `header` as `field`; a person may choose another field with the same press. */
  | { does: 'use'; header: string; field: Field }
  /** Leave the column out, for good. */
  | { does: 'leave'; header: string }
  /** Choose in the view of the columns. */
  | { does: 'choose' }
  /** Put a header row above the first row, with these texts. */
  | { does: 'insertHeaders'; headers: string[] }
  /** Make a sheet in which each space has a row; this one stays as it is. */
  | { does: 'turn' }
  /** Each row is a person of a list: spaces are made from groups of them. */
  | { does: 'people' }
  /** Each row is a space. */
  | { does: 'spaces' }
  /** Go on as it stands. */
  | { does: 'keep' }
  /** Set up these rows anew: what was set up before is forgotten. */
  | { does: 'startAnew' }
  /** Make the columns again, and fill them with what is remembered. */
  | { does: 'putBack' }
  /** Give so many rows their own outcomes back. */
  | { does: 'putRowsBack'; n: number }
  /** Let the sheet's filter span these columns. */
  | { does: 'widenFilter'; first: number; last: number }
  /** The rows were changed on purpose: what stands there stands. */
  | { does: 'mine' };

/** What `questionsOf` has to know beside the sheet. */
export interface Asking {
  answers: Answers;
  /** The cells read as a list of people, each row a person. */
  isList: boolean;
}

/** Everything that is open about a sheet as it was read. */
export function questionsIn(snapshot: Snapshot, answers: Answers): Question[] {
  return questionsOf(snapshot, { answers, isList: listsPeople(snapshot) });
}

/** Everything that is open about a sheet: questions first, then notes, each in the order of its columns. */
export function questionsOf(snapshot: Snapshot, asking: Asking): Question[] {
  const { columns, cells } = snapshot;
  const settled = new Set(asking.answers.settled ?? []);
  const lying = isTouched(snapshot) ? [] : onItsSide(cells).filter(({ key }) => !settled.has(key));
  if (lying.length > 0) return lying;
  if (!columns) return withoutHeaders(cells);
  const asked = [
    ...columnsGone(snapshot),
    ...torn(snapshot),
    ...listOrRows(columns, asking),
    ...whoAndWhat(snapshot, columns, asking),
    ...columns.decisions.flatMap((decision) => noteOf(decision)),
  ];
  const ranBefore =
    isRemembered(asking.answers) || snapshot.rows.some((row) => stampOf(row) !== undefined);
  const seen = new Set<string>();
  return asked
    .filter(({ key }) => !settled.has(key) && !seen.has(key) && seen.add(key))
    .map((question) =>
      ranBefore && !AFTER_A_RUN.includes(question.code)
        ? { ...question, severity: 'note' as const }
        : question,
    )
    .sort((one, other) => rank(one) - rank(other));
}

/** What may become open after rows were set up, and stops every run then, too. */
const AFTER_A_RUN: readonly QuestionCode[] = ['columnsGone', 'torn', 'tornApart'];

const rank = ({ severity }: Question) => (severity === 'question' ? 0 : 1);

/** A question as something to be said. */
export function questionSaid({ code, values }: Question): Said {
  return said(`question.${code}`, values);
}

/** What stops a run: open questions, and that the rows are people, of whom spaces are yet to be made. */
export function holdingBack(questions: readonly Question[]): Question[] {
  return [...openQuestions(questions), ...questions.filter(({ code }) => code === 'listOfPeople')];
}

/** The questions that a person has to answer before anything is set up. */
export function openQuestions(questions: readonly Question[]): Question[] {
  return questions.filter(({ severity }) => severity === 'question');
}

/** Rows were set up here, or somebody said what a column means: it is read as it was. */
function isTouched({ columns }: Snapshot): boolean {
  return (
    columns !== undefined &&
    (Object.keys(columns.outcome).length > 0 || columns.decisions.some(({ byHand }) => byHand))
  );
}

/** Spaces stand side by side: read row by row it would be one space called Members, with everybody in it. */
function onItsSide(cells: readonly string[][]): Question[] {
  const lying = sidewaysIn(cells);
  if (!lying) return [];
  const words = lying.rows.map((row) => visibleText(cells[row]?.[lying.column] ?? '').trim());
  return [
    {
      key: `sideways:${headerKey(words)}`,
      code: 'sideways',
      values: {
        column: lettersOf(lying.column),
        headers: words.filter((word) => word !== '').join(', '),
      },
      severity: 'question',
      headers: [],
      replies: [{ does: 'turn' }, { does: 'keep' }],
    },
  ];
}

function withoutHeaders(cells: readonly string[][]): Question[] {
  const first = cells.findIndex((row) => row.some((cell) => !isBlank(cell)));
  const texts = cells[first] ?? [];
  if (!texts.some(namesPeople)) return [];
  return [
    {
      key: 'noHeaders',
      code: 'noHeaders',
      values: { row: first + 1, cell: visibleText(texts.find((cell) => !isBlank(cell)) ?? '') },
      severity: 'question',
      headers: [],
      replies: [{ does: 'insertHeaders', headers: proposedHeaders(texts) }, { does: 'choose' }],
    },
  ];
}

/** Texts for a header row above data: people where addresses stand, the name where the first other text stands. */
export function proposedHeaders(texts: readonly string[]): string[] {
  let people = 0;
  let named = false;
  return texts.map((cell) => {
    if (isBlank(cell)) return '';
    if (namesPeople(cell)) {
      people += 1;
      return people === 1 ? 'Members' : `Members ${people}`;
    }
    if (named) return '';
    named = true;
    return 'Space name';
  });
}

/** Rows were set up, and what says so is gone: they are never taken for new ones. */
function columnsGone({ columnsGone: missing }: Snapshot): Question[] {
  if (missing.length === 0) return [];
  return [
    {
      key: `columnsGone:${missing.join()}`,
      code: 'columnsGone',
      values: { columns: missing.join(', '), n: missing.length },
      severity: 'question',
      headers: [...missing],
      replies: [{ does: 'putBack' }, { does: 'startAnew' }],
    },
  ];
}

/** Rows that are put back and shown. */
const MOST_EXAMPLES = 3;
/** Rows that are named which can't be put back. */
const MOST_NAMED = 20;

/**
 * Columns that gave people to rows don't any more: a note, for all but taking out goes on. Nobody is taken out, and no
 * role is, before a person has said that they did that.
 */
export function columnsChanged({
  columnsChanged: changed,
}: Pick<Plan, 'columnsChanged'>): Question[] {
  if (!changed) return [];
  const { key, headers } = changed;
  return [
    {
      ...{ key, headers, code: 'peopleColumns', severity: 'note' },
      values: { headers: headers.join(', '), n: headers.length },
      replies: [{ does: 'choose' }, { does: 'keep' }],
    },
  ];
}

/** A partial sort tore rows from their outcomes: nothing is set up while a row without one may have its space. */
function torn(snapshot: Snapshot): Question[] {
  const found = tornIn(snapshot);
  if (!found) return [];
  const { moves, stay, key } = found;
  const n = moves.length;
  const hasMoves = n > 0;
  const named = stay.slice(0, MOST_NAMED).map(({ index }) => index + 1);
  const rows = named.join(', ') + (stay.length > MOST_NAMED ? ' …' : '');
  const mine: Reply = { does: 'mine' };
  return [
    {
      key,
      code: hasMoves ? 'torn' : 'tornApart',
      values: hasMoves ? { n } : { n: stay.length, rows },
      severity: 'question',
      headers: [],
      replies: hasMoves ? [{ does: 'putRowsBack', n }, mine] : [mine],
      lines: [
        ...tornExamples(found, MOST_EXAMPLES).map(exampleSaid),
        ...(hasMoves && stay.length > 0
          ? [said('question.torn.stay', { n: stay.length, rows })]
          : []),
      ],
    },
  ];
}

function exampleSaid({ row, now, getsOwn }: TornExample): Said {
  const values = { row: row.index + 1, name: row.name, now };
  if (!getsOwn) return said('question.torn.none', values);
  return said(now === '' ? 'question.torn.lost' : 'question.torn.another', values);
}

function isRemembered({ made }: Answers): boolean {
  return made !== undefined && made.length > 0;
}

function listOrRows(columns: Columns, { answers, isList }: Asking): Question[] {
  if (!isList || answers.rows === 'spaces') return [];
  // Who chose what names the spaces has said that rows are spaces.
  if (columns.decisions.some(({ byHand, field }) => byHand && field === 'spaceName')) return [];
  if (Object.keys(columns.outcome).length > 0) return [];
  if (answers.rows === 'people')
    return [
      {
        key: 'listOfPeople',
        code: 'listOfPeople',
        values: {},
        severity: 'note',
        headers: [],
        replies: [{ does: 'spaces' }],
      },
    ];
  return [
    {
      key: 'rowsOrPeople',
      code: 'rowsOrPeople',
      values: {},
      severity: 'question',
      headers: [],
      replies: [{ does: 'people' }, { does: 'spaces' }],
    },
  ];
}

/** No column of people, or none that names the spaces. */
function whoAndWhat(snapshot: Snapshot, columns: Columns, asking: Asking): Question[] {
  if (asking.answers.rows === 'people' || (asking.isList && asking.answers.rows === undefined))
    return [];
  const { fields, decisions } = columns;
  const questions: Question[] = [];
  const hasPeople = WHO.some((field) => fields[field] !== undefined);
  // Where every column of people had to be chosen, a further one is as likely to hold some.
  const isRecognised = decisions.some(
    ({ field, byHand }) => WHO.some((who) => who === field) && !byHand,
  );
  if (!isRecognised && snapshot.rows.length + bodyRows(snapshot.cells, columns) > 0) {
    for (const column of decisions)
      if (column.doubt?.kind === 'addresses' && column.header !== '')
        questions.push({
          ...addressesQuestion(column, column.doubt.cells, column.doubt.proposed),
          severity: 'question',
        });
    const nobody = !hasPeople && questions.length === 0;
    if (nobody && fields.spaceName !== undefined && !isOwnName(columns) && !fields.type)
      questions.push({
        key: `nobody:${headerKey(columns.headers)}`,
        code: 'nobody',
        values: { n: snapshot.rows.length },
        severity: 'question',
        headers: [],
        replies: [{ does: 'choose' }, { does: 'keep' }],
      });
  }
  const isNamed = fields.spaceName !== undefined || snapshot.rows.some(hasName);
  if (!isNamed && (hasPeople || questions.length > 0) && !fields.type) {
    const named = nameCandidates(snapshot, columns);
    questions.push({
      key: `noName:${headerKey(columns.headers)}`,
      code: 'noName',
      values: { header: named[0] ?? '' },
      severity: 'question',
      headers: named.slice(0, 1),
      replies: [
        ...named.slice(0, 1).map((header): Reply => ({ does: 'use', header, field: 'spaceName' })),
        { does: 'choose' },
      ],
    });
  }
  return questions;
}

/** A template names the rows where no column does. */
function hasName({ request }: SnapshotRow): boolean {
  return request.displayName !== '';
}

/** Rows below the header with anything in them: a sheet without fields has no rows of its own. */
function bodyRows(cells: readonly string[][], { headerRow }: Columns): number {
  return cells.slice(headerRow + 1).filter((row) => row.some((cell) => !isBlank(cell))).length;
}

/** “Space name”: whoever writes that means spaces, with people or without. */
function isOwnName({ fields, headers }: Columns): boolean {
  const column = fields.spaceName?.[0];
  return column !== undefined && /^space ?names?$/i.test((headers[column] ?? '').trim());
}

/** Unused columns whose filled cells are all different texts, as names are, the leftmost first. */
function nameCandidates({ cells, rows }: Snapshot, columns: Columns): string[] {
  return columns.decisions
    .filter(({ field, ours, header, doubt }) => {
      // A topic may be all that a row has for a name.
      const isFree = field === null || (field === 'description' && !/^desc/i.test(header));
      return isFree && !ours && header !== '' && !doubt;
    })
    .filter(({ column }) => {
      const texts = cells.slice(columns.headerRow + 1).map((row) => (row[column] ?? '').trim());
      const filled = texts.filter((text) => text !== '');
      const words = filled.filter((text) => /\p{L}{2}/u.test(text));
      return (
        filled.length > 0 &&
        filled.length * 2 >= rows.length &&
        words.length * 2 > filled.length &&
        new Set(filled).size === filled.length
      );
    })
    .map(({ header }) => header);
}

function addressesQuestion({ header }: ColumnDecision, n: number, field: Field): Question {
  return {
    key: `addresses:${header}`,
    code: 'addresses',
    values: { header, n },
    severity: 'note',
    headers: [header],
    replies: [
      { does: 'use', header, field },
      { does: 'leave', header },
    ],
  };
}

function noteOf(decision: ColumnDecision): Question[] {
  const { doubt, header } = decision;
  if (!doubt) return [];
  if (doubt.kind === 'addresses') {
    // Without several people a row a space has others in it: that is asked. One address a row may be whoever wrote it.
    const severity = doubt.isLists ? 'question' : 'note';
    if (header !== '')
      return [{ ...addressesQuestion(decision, doubt.cells, doubt.proposed), severity }];
    return [
      {
        key: `addressesWithoutHeader:${decision.column}`,
        code: 'addressesWithoutHeader',
        values: { column: lettersOf(decision.column), n: doubt.cells },
        severity: 'note',
        headers: [],
        replies: [],
      },
    ];
  }
  const use: Reply = { does: 'use', header, field: doubt.proposed };
  const leave: Reply = { does: 'leave', header };
  return [
    {
      key: `${doubt.kind}:${header}`,
      code: doubt.kind,
      values: {
        header,
        ...('cells' in doubt ? { n: doubt.cells } : {}),
        ...('cell' in doubt ? { cell: doubt.cell } : {}),
      },
      severity: isAsked(doubt) ? 'question' : 'note',
      headers: [header],
      replies: isAsked(doubt) ? [use, leave] : [leave, use],
    },
  ];
}

/**
 * What makes other spaces, or people who come in on another day, only a person can say: a header as weak as *Open* means
 * anything, and whoever writes under *Ready* doesn’t mean all rows, in whatever words.
 */
function isAsked(doubt: ColumnDoubt): boolean {
  return doubt.kind === 'opens' || (doubt.kind === 'unreadable' && doubt.proposed === 'ready');
}

/** The answers with one reply more. `field` is what a person chose in place of the proposed one. */
export function withReply(
  answers: Answers,
  question: Question,
  reply: Reply,
  field: Field | undefined,
): Answers {
  const mapped = (header: string, to: Field | 'none') => ({
    ...answers,
    mapping: { ...answers.mapping, [header]: to },
  });
  switch (reply.does) {
    case 'use':
      return mapped(reply.header, field ?? reply.field);
    case 'leave':
      return mapped(reply.header, 'none');
    case 'people':
    case 'spaces':
      return { ...answers, rows: reply.does };
    case 'keep':
    case 'mine':
      return { ...answers, settled: [...(answers.settled ?? []), question.key] };
    case 'startAnew': {
      const { used: _used, made: _made, ...rest } = answers;
      return rest;
    }
    case 'turn':
    case 'putBack':
    case 'putRowsBack':
    case 'widenFilter':
    case 'choose':
    case 'insertHeaders':
      return answers;
  }
}
