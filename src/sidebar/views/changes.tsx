/** What rows ask for by now that their spaces haven't got: by name and row, each with a tick. */
import type { JSX } from 'preact';
import type { ChangeLine, PutBackLine, View } from '../../protocol';
import { much, putPeopleBack } from '../actions';
import {
  applyChanges,
  byTemplate,
  inStep,
  isAway,
  isEmptied,
  isTicked,
  tickChanges,
  tickedIn,
} from '../changes';
import { remedyLink } from '../links';
import { type Code, Say, Words, word } from '../words';
import { Head } from './bar';
import { changesSize } from './changes-line';
import { Button, Icon, Refusal } from './parts';
import { CompareLine } from './review';
import { RemedyLink } from './trouble';

export function ChangesView({ sheet }: { sheet: View }): JSX.Element {
  const { changes } = sheet;
  const { takeOut, takeRole } = changes.counts;
  const adding = inStep(changes.counts);
  const taking = takeOut + takeRole;
  const listed = changes.lines.filter(isAway).length;
  return (
    <>
      <Head code="changes.title" sheet={sheet} />
      <Refusal />
      <p>{changes.counts.rows > 0 ? changesSize(changes) : word('changes.nothing')}</p>
      {changes.barred && <Barred barred={changes.barred} />}
      <Lines sheet={sheet} does="add" code="changes.add" />
      <Lines sheet={sheet} does="giveRole" code="changes.giveRole" />
      <Lines sheet={sheet} does="catchUp" code="changes.catchUp" />
      <Lines sheet={sheet} does="rename" code="changes.rename" />
      <Lines sheet={sheet} does="set" code="changes.set" />
      {changes.byTemplate && <ByTemplate named={changes.byTemplate} />}
      <More code="changes.more" n={adding - (changes.lines.length - listed)} />
      <Lines sheet={sheet} does="takeOut" code="changes.takeOut" />
      <Lines sheet={sheet} does="takeRole" code="changes.takeRole" />
      <More code="changes.moreAway" n={taking - listed} />
      <More code="changes.others" n={changes.others} />
      {(changes.counts.rows > 0 || changes.byTemplate) && <Apply changes={changes} />}
      <TakenOut lines={changes.takenOut} />
      <CompareLine sheet={sheet} />
    </>
  );
}

/** Names and settings that can't be changed yet, and how that is had. */
function Barred(props: { barred: NonNullable<View['changes']['barred']> }): JSX.Element {
  const { changes, link } = props.barred;
  const address = remedyLink(link ?? undefined);
  return (
    <div class="notice">
      <p>
        <Icon name="attention" /> <Words code="changes.barred" values={{ n: changes }} />
      </p>
      <p class="soft">{word(address ? 'changes.barredLink' : 'changes.barredHow')}</p>
      {address && <RemedyLink link={address} kind="text" code="trouble.permission" />}
    </div>
  );
}

/** Names that a template in Settings gives by now: one tick for all of them, off until somebody sets it. */
function ByTemplate(props: { named: NonNullable<View['changes']['byTemplate']> }): JSX.Element {
  const { n, was, becomes } = props.named;
  return (
    <section class="group">
      <label class="tick">
        <input
          type="checkbox"
          checked={byTemplate.value}
          onChange={(event) => {
            byTemplate.value = event.currentTarget.checked;
          }}
        />
        <span class="value">
          <Words code="changes.byTemplate" values={{ n }} />{' '}
          <span class="soft">
            <bdi>{was}</bdi> → <bdi>{becomes}</bdi>
          </span>
        </span>
      </label>
    </section>
  );
}

function More({ code, n }: { code: Code; n: number }): JSX.Element | null {
  if (n <= 0) return null;
  return (
    <p class="soft">
      <Words code={code} values={{ n }} />
    </p>
  );
}

/** One press; where many people would be taken out, a second one that says how many. */
function Apply({ changes }: { changes: View['changes'] }): JSX.Element {
  const n = tickedIn(changes);
  const asked = much.value;
  return (
    <div class="actions">
      {asked && (
        <p class="wrong" role="alert">
          <Words code="changes.much" values={{ n: asked.people, spaces: asked.spaces }} />
        </p>
      )}
      <Button
        kind="main"
        begins="start"
        doing={word('review.starting')}
        disabled={n === 0}
        onPress={() => applyChanges(asked?.people)}
      >
        {asked ? (
          <Words code="changes.sure" values={{ n: asked.people }} />
        ) : (
          <Words code="changes.apply" values={{ n }} />
        )}
      </Button>
    </div>
  );
}

/** Who was taken out in the last month, to be put back by one press. */
function TakenOut({ lines }: { lines: PutBackLine[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section class="group">
      <h2>{word('changes.wereOut', { n: lines.length })}</h2>
      <ul class="rows">
        {lines.map((line) => (
          <li key={line.key}>
            <bdi class="name">{line.name}</bdi> <bdi>{line.shown}</bdi>{' '}
            <Button
              kind="text"
              begins="putBack"
              label={word('changes.putOneBack', { person: line.shown, name: line.name })}
              onPress={() => putPeopleBack([line.key])}
            >
              {word('changes.putBack')}
            </Button>
          </li>
        ))}
      </ul>
      {lines.length > 1 && (
        <Button begins="putBack" onPress={() => putPeopleBack(lines.map(({ key }) => key))}>
          <Words code="changes.putAllBack" values={{ n: lines.length }} />
        </Button>
      )}
    </section>
  );
}

/**
 * The changes of one kind: a line each, one for all people of a row that names nobody any more, and one for somebody who is
 * concerned in several rows alike: whoever left the organisation goes by one tick.
 */
function Lines(props: { sheet: View; does: ChangeLine['does']; code: Code }): JSX.Element | null {
  const { changes } = props.sheet;
  const lines = changes.lines.filter(({ does }) => does === props.does);
  if (lines.length === 0) return null;
  const ticks = together(lines);
  return (
    <section class="group">
      <h2>{word(props.code)}</h2>
      {props.does === 'catchUp' && <p class="soft">{word('changes.catchUpHow')}</p>}
      {props.does === 'takeOut' && <p class="soft">{word('changes.takeOutHow')}</p>}
      <ul class="rows">
        {ticks.map((those) => (
          <Tick key={those[0]?.key} lines={those} changes={changes} />
        ))}
      </ul>
    </section>
  );
}

/** From so many rows on somebody is one line. */
const SEVERAL = 3;

/** Lines that are ticked together. Who was there before, or moved, has a tick of their own. */
function together(lines: readonly ChangeLine[]): ChangeLine[][] {
  const of = new Map<string, ChangeLine[]>();
  for (const line of lines) {
    const key = isEmptied(line) ? `row ${line.row}` : (whoOf(line) ?? line.key);
    of.set(key, [...(of.get(key) ?? []), line]);
  }
  const groups = [...of.values()].flatMap((those) => {
    const [first] = those;
    const isOne = first !== undefined && (isEmptied(first) || those.length >= SEVERAL);
    return isOne ? [those] : those.map((line) => [line]);
  });
  const isOfRow = ([first]: ChangeLine[]) => first !== undefined && isEmptied(first);
  return [...groups.filter((those) => !isOfRow(those)), ...groups.filter(isOfRow)];
}

/** Whom a line is about and as what; undefined: it is told by itself. */
function whoOf(line: ChangeLine): string | undefined {
  if (line.does === 'catchUp' || line.does === 'rename' || line.does === 'set') return undefined;
  if (line.does === 'takeOut' && (line.alone || line.movedTo)) return undefined;
  return JSON.stringify([line.shown, line.role]);
}

/** One tick, for a change, for all people of a row, or for somebody in several rows. */
function Tick(props: { lines: ChangeLine[]; changes: View['changes'] }): JSX.Element | null {
  const { lines, changes } = props;
  const [line] = lines;
  if (!line) return null;
  const isSomebody = lines.length > 1 && !isEmptied(line);
  return (
    <li>
      <label class="tick">
        <input
          type="checkbox"
          checked={lines.every(isTicked)}
          onChange={(event) => tickChanges(lines, event.currentTarget.checked, changes)}
        />
        <span class="value">
          {line.does === 'rename' && line.was !== '' && (
            <>
              <bdi class="soft">{line.was}</bdi> →{' '}
            </>
          )}
          {isSomebody ? (
            <InRows lines={lines} />
          ) : (
            <>
              <bdi class="name">{line.name || word('row', { row: line.row })}</bdi>{' '}
              {isEmptied(line) && <Everybody lines={lines} />}
              {!isEmptied(line) && line.does !== 'rename' && <Whom line={line} />}
            </>
          )}
        </span>
      </label>
    </li>
  );
}

/** Of somebody in several rows: which. */
function InRows({ lines }: { lines: ChangeLine[] }): JSX.Element {
  const [line] = lines;
  const names = lines.map(({ name, row }) => name || word('row', { row }));
  return (
    <>
      {line && line.does !== 'rename' && <Whom line={line} />}{' '}
      <Words code="changes.inRows" values={{ n: lines.length }} />{' '}
      <bdi class="soft">{names.join(', ')}</bdi>
    </>
  );
}

/** Of a row that names nobody any more: all who would be taken out. */
function Everybody({ lines }: { lines: ChangeLine[] }): JSX.Element {
  const people = lines.flatMap((line) => (line.does === 'takeOut' ? line.shown : []));
  return (
    <>
      <Words code="changes.emptied" values={{ n: people.length }} />{' '}
      <bdi class="soft">{people.join(', ')}</bdi>
    </>
  );
}

const ROLES = { member: 'cards.member', manager: 'cards.manager', owner: 'cards.owner' } as const;

function Whom({ line }: { line: Exclude<ChangeLine, { does: 'rename' }> }): JSX.Element {
  if (line.does === 'catchUp') return <span class="soft">{word('row', { row: line.row })}</span>;
  if (line.does === 'set')
    return (
      <span class="soft">
        <Say said={line.said} />
      </span>
    );
  const isPlain = (line.does === 'add' || line.does === 'takeOut') && line.role === 'member';
  const { movedTo, alone } = line.does === 'takeOut' ? line : {};
  return (
    <>
      <bdi>{line.shown}</bdi>
      {!isPlain && <span class="soft"> {word(ROLES[line.role])}</span>}
      {movedTo && (
        <span class="soft">
          {' '}
          {word('changes.movedTo', { name: movedTo.name || word('row', { row: movedTo.row }) })}
        </span>
      )}
      {alone === 'before' && <span class="soft"> {word('changes.before')}</span>}
    </>
  );
}
