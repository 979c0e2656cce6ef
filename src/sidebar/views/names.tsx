/** Names that cells hold without an address: whom the directory has by them, and a press that writes an address beside one. */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { NameCell, TypedNameView, View } from '../../protocol';
import { remedyLink } from '../links';
import { beginNames, lookUpNames, type Names, names, placeOf, undoWriting, write } from '../names';
import { useSignal } from '../signal';
import { Say, Words, word } from '../words';
import { Head } from './bar';
import { RemedyDone } from './findings';
import { Button, FoldLine, Icon, Refusal, RowLine } from './parts';
import { RemedyLink } from './trouble';

export function NamesView({ sheet, group }: { sheet: View; group: string }): JSX.Element {
  useLayoutEffect(() => void beginNames(group), []);
  const now = names.value;
  return (
    <>
      <Head code="names.title" sheet={sheet} />
      <div role="status">
        <RemedyDone sheet={sheet} undo={undoWriting} />
      </div>
      <Refusal />
      {now !== null && <Asked now={now} />}
    </>
  );
}

function Asked({ now }: { now: Names }): JSX.Element {
  const { may, link, trouble, because, left } = now;
  if (may === 'leftOut' || may === 'notAllowed')
    return (
      <>
        <p>{word(may === 'leftOut' ? 'names.leftOut' : 'names.notAllowed')}</p>
        <Leads link={link} kind="trouble.permission" />
      </>
    );
  return (
    <>
      <p>{word('names.how')}</p>
      {now.names.map((name) => (
        <Name key={name.name} name={name} written={now.written} />
      ))}
      {now.isAsking && (
        <p class="soft" role="status">
          {word('names.asking')}
        </p>
      )}
      {trouble && (
        <>
          <p class="wrong" role="alert">
            <Icon name="problem" /> <Say said={trouble.said} />
          </p>
          <Leads
            link={trouble.link}
            kind={trouble.remedy === 'give-permission' ? 'trouble.permission' : 'trouble.where'}
          />
        </>
      )}
      {because && (
        <p class="soft">
          <Say said={because} />
        </p>
      )}
      {left > 0 && !now.isAsking && (
        <div class="actions">
          <Button onPress={lookUpNames}>
            <Words code="names.more" values={{ n: left }} />
          </Button>
        </div>
      )}
    </>
  );
}

/** The way to where it is put right. */
function Leads(props: {
  link: string | undefined;
  kind: 'trouble.permission' | 'trouble.where';
}): JSX.Element | null {
  const address = remedyLink(props.link);
  if (address === null) return null;
  return (
    <div class="actions">
      <RemedyLink link={address} code={props.kind} kind="main" />
    </div>
  );
}

type Written = Names['written'];

/** A name: the people called so once for all of its cells, and behind a line for each cell alone. */
function Name({ name: one, written }: { name: TypedNameView; written: Written }): JSX.Element {
  const open = useSignal(false);
  const { name, cells, people, more } = one;
  const [only, ...others] = cells;
  const wanting = cells.filter((cell) => !written.has(placeOf(cell, name)));
  return (
    <section class="group names">
      <h2>
        <bdi>{name}</bdi>
      </h2>
      {only && others.length === 0 ? (
        <Cell cell={only} name={one} written={written} />
      ) : (
        <FoldLine open={open}>
          <Words code="names.inCells" values={{ n: cells.length }} />{' '}
          <bdi class="soft">{cells.map(({ space }) => space).join(', ')}</bdi>
        </FoldLine>
      )}
      {people.length === 0 && <p class="soft">{word('names.nobody')}</p>}
      {wanting.length > 0 && others.length > 0 && !open.value && (
        <People name={one} cells={wanting} />
      )}
      {open.value && (
        <ul class="rows">
          {cells.map((cell) => (
            <li key={placeOf(cell, name)}>
              <Cell cell={cell} name={one} written={written} />
            </li>
          ))}
        </ul>
      )}
      {more && <p class="soft">{word('names.others')}</p>}
    </section>
  );
}

function Cell(props: { cell: NameCell; name: TypedNameView; written: Written }): JSX.Element {
  const { cell, name, written } = props;
  const address = written.get(placeOf(cell, name.name));
  return (
    <>
      <RowLine row={cell.row} column={cell.column}>
        <span class="row-number">
          <Words code="rowIs" values={{ row: cell.row }} />{' '}
        </span>
        <bdi class="name">{cell.space}</bdi>
        {address !== undefined && (
          <span class="details">
            <Icon name="done" /> <bdi>{address}</bdi>
          </span>
        )}
      </RowLine>
      {address === undefined && <People name={name} cells={[cell]} />}
    </>
  );
}

/** Whoever is called so, each with the press that writes their address. Nobody is chosen. */
function People(props: { name: TypedNameView; cells: NameCell[] }): JSX.Element | null {
  const { name, cells } = props;
  if (name.people.length === 0) return null;
  const rows = cells.map(({ row }) => word('row', { row })).join(', ');
  return (
    <ul class="rows">
      {name.people.map((person) => (
        <li key={person.address}>
          <p>
            <bdi class="name">{person.name}</bdi> <bdi class="soft">{person.address}</bdi>
          </p>
          <div class="mends">
            <Button
              begins="remedy"
              label={word('names.writeOf', {
                write: { worded: word('names.write', { n: cells.length }) },
                ...{ person: person.address, rows: { worded: rows } },
              })}
              onPress={() => write(name.name, person.address, cells)}
            >
              <Words code="names.write" values={{ n: cells.length }} />
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
