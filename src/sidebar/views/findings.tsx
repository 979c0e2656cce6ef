/** What a person should know about single rows: what keeps them back, what to look at, what earlier runs left. */
import type { JSX } from 'preact';
import type { FindingGroup, FindingRow, Mend, RowNote, View } from '../../protocol';
import { type Missing, missingTogether } from '../../texts/missing';
import { doRemedy, mend, start, undoRemedy } from '../actions';
import { useSignal } from '../signal';
import { openSpace } from '../space';
import { remedied } from '../store';
import { asInCell, type Code, colon, list, Say, sayPlain, Words, word } from '../words';
import { Button, Few, FoldLine, Icon, type IconName, RowLine, SpaceName } from './parts';

/** Notes of one kind beyond this many are folded. */
const FEW = 3;

/** Everything about single rows, what keeps them back first. */
export function AboutRows({ sheet }: { sheet: View }): JSX.Element {
  const { findings, counts } = sheet;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity === 'warning' || severity === 'note');
  const mended = new Set(sheet.notes.filter(({ mends }) => mends.length > 0).map(({ row }) => row));
  return (
    <>
      <Findings
        groups={withButtonsOnce(errors, mended)}
        count={counts.toFix || countOf(errors)}
        title="review.toFix"
        icon="problem"
      />
      <Notes sheet={sheet} />
      <Findings
        groups={withButtonsOnce(others, mended)}
        count={countOf(others)}
        title="review.toCheck"
        icon="attention"
      />
      <Skipped
        key={sheet.sheet.id}
        isAll={sheet.offer.rows === 0}
        groups={findings.filter(({ severity }) => severity === 'skipped')}
      />
    </>
  );
}

function countOf(groups: FindingGroup[]): number {
  return groups.reduce((sum, group) => sum + group.count, 0);
}

/** A row with two findings has its buttons once: `mended` are the rows that have theirs already. */
function withButtonsOnce(groups: FindingGroup[], mended: Set<number>): FindingGroup[] {
  return groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => {
      const again = mended.has(row.row);
      if (row.mends.length > 0) mended.add(row.row);
      return again ? { ...row, mends: [] } : row;
    }),
  }));
}

function Findings(props: {
  groups: FindingGroup[];
  count: number;
  title: Code;
  icon: IconName;
}): JSX.Element | null {
  if (props.groups.length === 0) return null;
  return (
    <section class={`group ${props.icon}`}>
      <h2>
        <Icon name={props.icon} />
        <Words code={props.title} values={{ n: props.count }} />
      </h2>
      <Groups groups={props.groups} />
    </section>
  );
}

function Groups({ groups }: { groups: FindingGroup[] }): JSX.Element {
  return (
    <ul>
      {groups.map((group) => (
        <FindingLine key={group.key} group={group} />
      ))}
    </ul>
  );
}

/** What the last remedy did, with one press that takes it back. */
export function RemedyDone({
  sheet,
  undo = undoRemedy,
}: {
  sheet: View;
  undo?: () => Promise<void>;
}): JSX.Element | null {
  const done = remedied.value;
  if (done === null || done.sheetId !== sheet.sheet.id) return null;
  return (
    <div class="notice remedied">
      <p>
        <Say said={done.said} />
        {'. '}
        {done.left > 0 && (
          <>
            <Words code="remedy.left" values={{ n: done.left }} />
            {'. '}
          </>
        )}
      </p>
      {done.undo && (
        <Button kind="text" begins="remedy" onPress={undo}>
          {word('remedy.undo')}
        </Button>
      )}
    </div>
  );
}

/** What can be done about a group, or about one of its rows, as buttons. */
function Remedies(props: { group: FindingGroup; row: FindingRow | null }): JSX.Element | null {
  const { group, row } = props;
  const { remedies } = row ?? group;
  if (remedies.length === 0) return null;
  return (
    <div class="mends">
      {remedies.map((remedy) => (
        <Button
          key={remedy.does}
          begins="remedy"
          label={
            row
              ? word('remedy.of', { remedy: { worded: sayPlain(remedy.said) }, row: row.row })
              : undefined
          }
          onPress={() => doRemedy(group, remedy, row)}
        >
          <Say said={remedy.said} />
        </Button>
      ))}
    </div>
  );
}

/** One line for what is alike, its rows behind it; a single row is the line. */
function FindingLine({ group }: { group: FindingGroup }): JSX.Element {
  const open = useSignal(false);
  const [first] = group.rows;
  if (group.count === 1 && first)
    return (
      <li>
        <FoundRow group={group} row={first} said={group.said} />
        <Remedies group={group} row={null} />
      </li>
    );
  return (
    <li>
      <FoldLine open={open}>
        <Say said={group.said} />
        {group.alike > 0 && (
          <span class="soft">
            {' '}
            <Words code="review.andAlike" values={{ n: group.alike }} />
          </span>
        )}
      </FoldLine>
      <Remedies group={group} row={null} />
      {open.value && (
        <>
          <ul class="rows">
            {group.rows.map((row) => (
              <li key={`${row.row} ${row.column}`}>
                <FoundRow group={group} row={row} said={row.said} />
              </li>
            ))}
          </ul>
          {group.count > group.rows.length && (
            <p class="soft">
              <Words code="review.notListed" values={{ n: group.count - group.rows.length }} />
            </p>
          )}
        </>
      )}
    </li>
  );
}

/** A row with what was found in it, and what only a person can decide about it. */
function FoundRow(props: {
  group: FindingGroup;
  row: FindingRow;
  said: FindingRow['said'];
}): JSX.Element {
  const { group, row, said } = props;
  const more = said === row.said ? row.more : 0;
  return (
    <>
      <RowLine row={row.row} column={row.column}>
        <span class="row-number">
          <Words code="rowIs" values={{ row: row.row }} />{' '}
        </span>
        <Say said={said} />
        {more > 0 && (
          <span class="soft">
            {' '}
            <Words code="review.inRow" values={{ n: more }} />
          </span>
        )}
      </RowLine>
      <Mends note={{ ...row, offered: [] }} words={EXISTS.has(group.code) ? WHICH : MEND_WORDS} />
      <Remedies group={group} row={row} />
    </>
  );
}

/** Why rows are skipped, in a word each. */
const SKIPPED: Record<string, Code> = {
  asideTotal: 'skipped.totals',
  asideHeader: 'skipped.headers',
  asideInstruction: 'skipped.instructions',
  asideNote: 'skipped.notes',
  asideExample: 'skipped.examples',
  notReady: 'skipped.notReady',
  heldBack: 'skipped.heldBack',
};

/** How many rows are skipped, and why; '': none is. */
export function skippedWhy(findings: FindingGroup[]): string {
  const groups = findings.filter(({ severity }) => severity === 'skipped');
  const n = countOf(groups);
  const why = groups.flatMap(({ code }) => {
    const known = SKIPPED[code];
    return known ? [word(known)] : [];
  });
  return n === 0 ? '' : word('review.skipped', { n, why: { worded: list(why) } });
}

/** Rows that ask for nothing: one line that says why, the rows behind it. */
function Skipped(props: {
  groups: FindingGroup[];
  /** Nothing else is there to be set up: these are what the person is looking for. */
  isAll: boolean;
}): JSX.Element | null {
  const { groups } = props;
  const open = useSignal(props.isAll);
  const n = countOf(groups);
  if (n === 0) return null;
  return (
    <section class="group skipped">
      <h2>
        <FoldLine open={open}>{skippedWhy(groups)}</FoldLine>
      </h2>
      {open.value && <Groups groups={groups} />}
    </section>
  );
}

/** What is left of earlier runs: spaces that are not whole, rows that failed, rows without an answer. */
function Notes({ sheet }: { sheet: View }): JSX.Element {
  const { counts, notes } = sheet;
  const of = (status: RowNote['status']) => notes.filter((note) => note.status === status);
  const others = notes.filter((note) => ['Done', 'Waiting'].includes(note.status));
  return (
    <>
      <NoteGroup title="review.doubt" count={counts.doubt} notes={of('Setting up')} />
      <NoteGroup title="review.failed" count={counts.failed} notes={of('Failed')} />
      <NoteGroup title="review.notWhole" count={counts.partly} notes={of('Partly done')} />
      <NoteGroup title="review.otherNotes" count={others.length} notes={others} />
      <Retries sheet={sheet} />
    </>
  );
}

/** The button over all rows that want another try. */
export function Retries({ sheet }: { sheet: View }): JSX.Element | null {
  if (sheet.again.rows === 0) return null;
  return (
    <div class="actions">
      <Button begins="start" onPress={() => start('again')}>
        <Words code="review.again" values={{ n: sheet.again.rows }} />
      </Button>
    </div>
  );
}

/** Rows of one status, each with what its Details cell says and what a person may decide. */
export function NoteGroup(props: {
  title: Code;
  count: number;
  notes: RowNote[];
}): JSX.Element | null {
  if (props.count === 0) return null;
  const { people, rows } = missingTogether(props.notes, (code, n, named) =>
    asInCell({ code, values: { n, people: named } }),
  );
  return (
    <section class="group attention">
      <h2>
        <Icon name="attention" />
        <Words code={props.title} values={{ n: props.count }} />
      </h2>
      {people.length > 0 && (
        <Few items={people} few={FEW}>
          {(one) => <MissingLine key={one.said} missing={one} />}
        </Few>
      )}
      <Few items={rows} few={FEW}>
        {(note) => <NoteLine key={`${note.row} ${note.key}`} note={note} />}
      </Few>
      {props.count > props.notes.length && (
        <p class="soft">
          <Words code="review.notListed" values={{ n: props.count - props.notes.length }} />
        </p>
      )}
    </section>
  );
}

/** Of the rows of one person, so many are named before they are unfolded. */
const FEW_ROWS = 5;

/** Somebody who is missing in several rows: why, and behind it these rows. */
function MissingLine({
  missing: { who, said, notes },
}: {
  missing: Missing<RowNote>;
}): JSX.Element {
  const open = useSignal(false);
  const names = notes.slice(0, FEW_ROWS).map(({ name, row }) => name || word('row', { row }));
  return (
    <li>
      <FoldLine open={open}>
        <bdi class="name">{who}</bdi> <Words code="changes.inRows" values={{ n: notes.length }} />{' '}
        <bdi class="soft">
          {names.join(', ')}
          {notes.length > FEW_ROWS && ' …'}
        </bdi>
        <span class="details">{said}</span>
      </FoldLine>
      {open.value && (
        <ul class="rows">
          {notes.map((note) => (
            <NoteLine key={`${note.row} ${note.key}`} note={note} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Details with more characters are cut to their first lines. */
const LONG_DETAILS = 180;

/** Of people named in a row, so many are; the others are a number. */
const FEW_PEOPLE = 3;

/** An address or an id, as a list of people in Details names them. */
const PERSON = String.raw`(?:[^\s,;]+@[^\s,;]+|users\/[^\s,;]+)`;
const MANY_PEOPLE = new RegExp(
  `((?:${PERSON}, ){${FEW_PEOPLE - 1}}${PERSON})((?:, ${PERSON}){2,})`,
  'g',
);

/** What Details says, with the first few people of each list and the number of the others. */
export function fewPeople(details: string): string {
  return details.replace(MANY_PEOPLE, (_, first: string, others: string) =>
    word('andOthers', {
      people: { worded: first },
      n: others.split(', ').length - 1,
    }),
  );
}

/** A row with what its Details cell says; many people missing are folded. */
function NoteLine({ note }: { note: RowNote }): JSX.Element {
  const all = useSignal(false);
  const short = fewPeople(note.details);
  const isCut = short !== note.details || short.length > LONG_DETAILS;
  const folded = isCut && !all.value;
  return (
    <li>
      <RowLine row={note.row} column={null}>
        <span class="row-number">
          <Words code="row" values={{ row: note.row }} />{' '}
        </span>
        <bdi class="name">{note.name}</bdi>
        {note.details !== '' && (
          <span class={`details${folded && short.length > LONG_DETAILS ? ' folded' : ''}`}>
            {folded ? short : note.details}
          </span>
        )}
      </RowLine>
      {folded && (
        <button type="button" class="button text" onClick={() => (all.value = true)}>
          {word('review.wholeNote')}
        </button>
      )}
      <Mends note={note} />
    </li>
  );
}

type Mendable = Pick<RowNote, 'row' | 'name' | 'key' | 'mends' | 'offered'>;

const MEND_WORDS: Record<Mend, Code> = {
  keep: 'mend.keep',
  'ask-anew': 'mend.askAnew',
  'use-space': 'mend.useSpace',
  'take-over': 'mend.takeOver',
};

/** What a row asks for may be there already: whether it is that, is asked in the words of all views that ask it. */
const WHICH: typeof MEND_WORDS = {
  ...MEND_WORDS,
  'ask-anew': 'bringIn.another',
  'use-space': 'bringIn.use',
};

const EXISTS = new Set(['nameExists', 'chatExists']);

const existing = ({ findings }: View) => findings.filter(({ code }) => EXISTS.has(code));

/** How many rows `ExistsAlready` shows. */
export function existingRows(sheet: View): number {
  return countOf(existing(sheet));
}

/** The rows of a run, or of any before it, of which it is asked whether what is there already is theirs. */
export function ExistsAlready({ sheet }: { sheet: View }): JSX.Element | null {
  const groups = existing(sheet);
  return <Findings groups={groups} count={countOf(groups)} title="review.toFix" icon="problem" />;
}

/** What only a person can decide, as buttons; several spaces to choose from are several buttons, with links. */
function Mends(props: { note: Mendable; words?: typeof MEND_WORDS }): JSX.Element | null {
  const { note, words = MEND_WORDS } = props;
  if (note.mends.length === 0) return null;
  const offered = note.offered ?? [];
  return (
    <div class="mends">
      {note.mends.includes('use-space') &&
        offered.map((space) => (
          <div class="offered" key={space.space}>
            <p>
              <SpaceName name={space.name} link={space.link} />{' '}
              <span class="soft">{idOf(space.space)}</span>
            </p>
            <Button
              label={`${word('mend.useSpace')}${colon()}${space.name}, ${idOf(space.space)}`}
              onPress={() => openSpace({ ...note, space: space.space })}
            >
              {word('mend.useSpace')}
            </Button>
          </div>
        ))}
      {note.mends
        .filter((how) => how !== 'use-space' || offered.length === 0)
        .map((how) => (
          <Button
            key={how}
            begins="mend"
            label={word('mend.of', { mend: word(words[how]), row: note.row })}
            onPress={() =>
              how === 'use-space'
                ? openSpace({ ...note, space: undefined })
                : mend(note.row, note.key, how)
            }
          >
            {word(words[how])}
          </Button>
        ))}
    </div>
  );
}

/** Spaces of one name can only be told apart by this. */
function idOf(space: string): string {
  return space.replace('spaces/', '');
}
