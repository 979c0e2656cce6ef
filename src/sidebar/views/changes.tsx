/** What rows ask for by now that their spaces haven't got: by name and row, each with a tick. */
import type { JSX } from 'preact';
import type { ChangeLine, View } from '../../protocol';
import { applyChanges, leftOut, tickChange, tickedIn } from '../changes';
import { type Code, Words, word } from '../words';
import { Head } from './bar';
import { changesSize } from './changes-line';
import { Button, Refusal } from './parts';

export function ChangesView({ sheet }: { sheet: View }): JSX.Element {
  const { changes } = sheet;
  const ticked = tickedIn(changes);
  const all = ticked + leftOut.value.size;
  return (
    <>
      <Head code="changes.title" sheet={sheet} />
      <Refusal />
      <p>{changes.counts.rows > 0 ? changesSize(changes) : word('changes.nothing')}</p>
      <Lines sheet={sheet} does="add" code="changes.add" />
      <Lines sheet={sheet} does="giveRole" code="changes.giveRole" />
      <Lines sheet={sheet} does="catchUp" code="changes.catchUp" />
      {all > changes.lines.length && (
        <p class="soft">
          <Words code="changes.more" values={{ n: all - changes.lines.length }} />
        </p>
      )}
      {changes.others > 0 && (
        <p class="soft">
          <Words code="changes.others" values={{ n: changes.others }} />
        </p>
      )}
      {changes.counts.rows > 0 && (
        <div class="actions">
          <Button
            kind="main"
            begins="start"
            doing={word('review.starting')}
            disabled={ticked === 0}
            onPress={applyChanges}
          >
            <Words code="changes.apply" values={{ n: ticked }} />
          </Button>
        </div>
      )}
    </>
  );
}

/** The changes of one kind. */
function Lines(props: { sheet: View; does: ChangeLine['does']; code: Code }): JSX.Element | null {
  const lines = props.sheet.changes.lines.filter(({ does }) => does === props.does);
  if (lines.length === 0) return null;
  return (
    <section class="group">
      <h2>{word(props.code)}</h2>
      {props.does === 'catchUp' && <p class="soft">{word('changes.catchUpHow')}</p>}
      <ul class="rows">
        {lines.map((line) => (
          <li key={line.key}>
            <label class="tick">
              <input
                type="checkbox"
                checked={!leftOut.value.has(line.key)}
                onChange={(event) => tickChange(line.key, event.currentTarget.checked)}
              />
              <span class="value">
                <bdi class="name">{line.name || word('row', { row: line.row })}</bdi>{' '}
                <Whom line={line} />
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ROLES = { member: 'cards.member', manager: 'cards.manager', owner: 'cards.owner' } as const;

function Whom({ line }: { line: ChangeLine }): JSX.Element {
  if (line.does === 'catchUp') return <span class="soft">{word('row', { row: line.row })}</span>;
  const isPlain = line.does === 'add' && line.role === 'member';
  return (
    <>
      <bdi>{line.shown}</bdi>
      {!isPlain && <span class="soft"> {word(ROLES[line.role])}</span>}
    </>
  );
}
