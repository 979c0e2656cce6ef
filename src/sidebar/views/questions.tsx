/** What only a person can say about the sheet: questions before everything else, and quiet notes below. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { QuestionView, View } from '../../protocol';
import type { Field } from '../../table/columns';
import { reply } from '../actions';
import { openColumns } from '../beside';
import { useSignal } from '../signal';
import { type Code, fieldName, Say, sayPlain, Words, word } from '../words';
import { Button, Few, focusTitle, Icon } from './parts';

type Reply = QuestionView['replies'][number];

/** Notes beyond this many are folded. */
const FEW = 3;

/** Asked and answered in the view of the list of people. */
const ABOUT_LISTS = ['rowsOrPeople', 'listOfPeople'];

/** What a column of addresses can be. */
const PEOPLE: readonly Field[] = ['members', 'managers', 'owners'];

const TITLES: Partial<Record<string, Code>> = {
  columnsGone: 'question.columnsGone',
  torn: 'question.torn',
  tornApart: 'question.torn',
  sideways: 'question.sideways',
  noHeaders: 'question.noHeaders',
  nobody: 'question.nobody',
  noName: 'question.noName',
  rowsOrPeople: 'question.rowsOrPeople',
  addresses: 'question.addresses',
};

/** Whether the rows of this sheet are taken for people of a list, or may be: nothing is set up from them as they are. */
export function listsPeople(sheet: View): boolean {
  return sheet.questions.some(({ code, severity }) =>
    code === 'rowsOrPeople' ? severity === 'question' : code === 'listOfPeople',
  );
}

/** What has to be answered before anything is set up. */
export function openQuestions(sheet: View): QuestionView[] {
  return sheet.questions.filter(({ severity }) => severity === 'question');
}

/** Brings the person to what they have to answer first. */
export function focusQuestion(): void {
  document.querySelector<HTMLElement>('.question h2')?.focus();
}

/** All that is open, the first of them first. An answered one goes, and the focus with it to what comes next. */
export function Questions({ sheet }: { sheet: View }): JSX.Element | null {
  const open = openQuestions(sheet);
  const first = open[0]?.key;
  const before = useRef(first);
  useLayoutEffect(() => {
    const isAnswered = before.current !== undefined && before.current !== first;
    before.current = first;
    if (!isAnswered || document.activeElement !== document.body || !document.hasFocus()) return;
    if (first === undefined) focusTitle();
    else focusQuestion();
  }, [first]);
  if (open.length === 0) return null;
  return (
    <>
      {open.map((question) => (
        <Question key={question.key} question={question} />
      ))}
    </>
  );
}

function Question({ question }: { question: QuestionView }): JSX.Element {
  const { code, said, replies, lines } = question;
  return (
    <section class="question">
      <h2 tabIndex={-1}>
        <Icon name="question" />
        {word(TITLES[code] ?? 'question.any')}
      </h2>
      <p>
        <Say said={said} />
      </p>
      {lines && lines.length > 0 && (
        <ul class="lines">
          {lines.map((line, index) => (
            <li key={index}>
              <Say said={line} />
            </li>
          ))}
        </ul>
      )}
      <div class="replies">
        {replies.map((one, index) => (
          <Answering
            key={one.does}
            question={question}
            reply={one}
            kind={index === 0 && one.does !== 'startAnew' ? 'main' : 'plain'}
          />
        ))}
      </div>
    </section>
  );
}

interface AnsweringProps {
  question: QuestionView;
  reply: Reply;
  kind: 'main' | 'plain' | 'text';
}

/** One reply as a button; beside the one that uses a column of addresses, what to use it as. */
function Answering(props: AnsweringProps): JSX.Element {
  const { question, reply: one, kind } = props;
  const chosen = useSignal<Field | null>(null);
  const field = one.does === 'use' ? (chosen.value ?? one.field) : undefined;
  const press = () => (one.does === 'choose' ? openColumns() : reply(question, one.does, field));
  const isPeople = one.does === 'use' && PEOPLE.includes(one.field);
  const about = question.headers[0];
  return (
    <>
      {isPeople && kind !== 'text' && (
        <select
          aria-label={word('question.useAs')}
          value={field}
          onChange={(event) => {
            chosen.value = event.currentTarget.value as Field;
          }}
        >
          {PEOPLE.map((option) => (
            <option key={option} value={option}>
              {fieldName(option)}
            </option>
          ))}
        </select>
      )}
      <Button
        kind={kind}
        begins="answer"
        label={
          kind === 'text' && about !== undefined
            ? word('question.about', { reply: wordsOf(one, kind), header: about })
            : undefined
        }
        onPress={press}
      >
        {wordsOf(one, kind)}
      </Button>
    </>
  );
}

/** What the button says. Among notes there is no select that says what a column is used as. */
function wordsOf(one: Reply, kind: AnsweringProps['kind']): string {
  if (one.does === 'use') {
    if (one.field === 'spaceName') return word('question.useColumn', { header: one.header });
    if (kind === 'text') return word('question.useIt', { field: fieldName(one.field) });
  }
  return sayPlain({ code: `reply.${one.does}`, values: 'n' in one ? { n: one.n } : {} });
}

/** What was left out of the reading, and what can be done about it: nothing waits for it. */
export function QuestionNotes({ sheet }: { sheet: View }): JSX.Element | null {
  const notes = sheet.questions.filter(
    ({ severity, code }) => severity === 'note' && !ABOUT_LISTS.includes(code),
  );
  if (notes.length === 0) return null;
  return (
    <section class="group asides">
      <h2>
        <Words code="question.notes" values={{ n: notes.length }} />
      </h2>
      <Few items={notes} few={FEW}>
        {(note) => (
          <li key={note.key}>
            <p>
              <Say said={note.said} />
            </p>
            <div class="replies">
              {note.replies.map((one) => (
                <Answering key={one.does} question={note} reply={one} kind="text" />
              ))}
            </div>
          </li>
        )}
      </Few>
    </section>
  );
}
