/** What somebody changed in Chat: by kind, each with what can be done about it, and about all of a kind. */
import type { JSX } from 'preact';
import type { ComparedLine, View } from '../../protocol';
import {
  type Comparison,
  compare,
  comparisonOf,
  download,
  settle,
  stopComparing,
  undoSettled,
  whoIsWhere,
} from '../compare';
import { useSignal } from '../signal';
import { remedied } from '../store';
import { type Code, duration, Say, Words, word } from '../words';
import { Head } from './bar';
import { Button, Few, FoldLine, Icon, Refusal, RowLine, SpaceName } from './parts';
import { RunBar } from './run';

/** Differences of one kind beyond this many are folded. */
const FEW = 5;

/** About so long a comparison takes to begin, and each row in it: two reads, a hundred of them at once. */
const BEGIN_SECONDS = 4;
const ROW_SECONDS = 0.15;

/** What is worst comes first. */
const KINDS = [
  ...(['noSpace', 'notOwner', 'renamed', 'setting'] as const),
  ...(['left', 'role', 'added', 'accepted'] as const),
];

export function CompareView({ sheet }: { sheet: View }): JSX.Element {
  const now = comparisonOf(sheet.sheet.id);
  const n = sheet.counts.done + sheet.counts.partly;
  return (
    <>
      <Head code="compare.title" sheet={sheet} />
      <Settled sheet={sheet} />
      <Refusal />
      {now === null && (
        <>
          <p>{word('compare.how')}</p>
          <p class="soft">
            <Words
              code="review.takes"
              values={{ duration: { worded: duration(BEGIN_SECONDS + n * ROW_SECONDS) } }}
            />
          </p>
          <div class="actions">
            <Button kind="main" disabled={n === 0} onPress={() => void compare()}>
              <Words code="compare.begin" values={{ n }} />
            </Button>
          </div>
        </>
      )}
      {now !== null && <Found now={now} n={n} />}
    </>
  );
}

/** What the last press settled, with one that takes it back. */
function Settled({ sheet }: { sheet: View }): JSX.Element | null {
  const done = remedied.value;
  if (done === null || done.sheetId !== sheet.sheet.id) return null;
  return (
    <div class="notice remedied">
      <p role="status">
        <Say said={done.said} />
        {'. '}
        {done.left > 0 && (
          <>
            <Words code="compare.notDone" values={{ n: done.left }} />
            {'. '}
          </>
        )}
      </p>
      {done.undo && (
        <Button kind="text" begins="remedy" onPress={undoSettled}>
          {word('remedy.undo')}
        </Button>
      )}
    </div>
  );
}

function Found({ now, n }: { now: Comparison; n: number }): JSX.Element {
  const { state, total, left, lines, trouble, adopted } = now;
  const isOver = state !== 'going';
  return (
    <>
      {state !== 'ended' && <RunBar settled={total - left} total={total || n} />}
      {state === 'going' && (
        <p class="soft">
          {now.because ? <Say said={now.because} /> : word('compare.comparing')}
          {' · '}
          <Words
            code="review.takes"
            values={{
              duration: {
                worded: duration(BEGIN_SECONDS + (total === 0 ? n : left) * ROW_SECONDS),
              },
            }}
          />
        </p>
      )}
      {trouble !== null && (
        <p class="wrong" role="alert">
          <Icon name="problem" /> <Say said={trouble.said} />
        </p>
      )}
      {state === 'stopped' && (
        <p>
          {word('compare.stopped')} {now.because && <Say said={now.because} />}
        </p>
      )}
      {state === 'ended' && lines.length + now.unread === 0 && (
        <p role="status">
          <Icon name="done" /> {word('compare.inStep')}
        </p>
      )}
      {KINDS.map((is) => (
        <Kind key={is} is={is} lines={lines.filter((line) => line.is === is)} />
      ))}
      <Forgotten now={now} />
      {adopted.rows > 0 && (
        <p class="soft">
          <Words code="compare.adopted" values={{ n: adopted.rows }} />{' '}
          {adopted.others > 0 && <Words code="compare.othersIn" values={{ n: adopted.others }} />}
        </p>
      )}
      <Note code="compare.ofOthers" n={now.ofOthers} />
      <Note code="compare.unproven" n={now.unproven} />
      <Note code="compare.unread" n={now.unread} />
      <div class="actions">
        {!isOver && <Button onPress={stopComparing}>{word('run.stop')}</Button>}
        {isOver && left > 0 && (
          <Button kind="main" onPress={() => void compare(true)}>
            {word('compare.goOn')}
          </Button>
        )}
        {isOver && <Button onPress={() => void compare()}>{word('compare.again')}</Button>}
        {isOver && now.spaces.length > 0 && (
          <Button onPress={() => download(word('compare.file'), whoIsWhere(now))}>
            {word('compare.download')}
          </Button>
        )}
      </div>
    </>
  );
}

function Note({ code, n }: { code: Code; n: number }): JSX.Element | null {
  if (n === 0) return null;
  return (
    <p class="soft">
      <Words code={code} values={{ n }} />
    </p>
  );
}

function Forgotten({ now: { forgotten } }: { now: Comparison }): JSX.Element | null {
  if (forgotten.length === 0) return null;
  return (
    <section class="group attention">
      <h2>
        <Icon name="attention" />
        <Words code="compare.forgotten" values={{ n: forgotten.length }} />
      </h2>
      <Few items={forgotten} few={FEW}>
        {({ name, link }) => (
          <li key={link}>
            <SpaceName name={name} link={link} />
          </li>
        )}
      </Few>
    </section>
  );
}

/** The differences of one kind. Who left several spaces is one line. */
function Kind({
  is,
  lines,
}: {
  is: ComparedLine['is'];
  lines: ComparedLine[];
}): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section class="group attention">
      <h2>
        <Icon name={is === 'accepted' ? 'done' : 'attention'} />
        <Words code={`compare.${is}`} values={{ n: lines.length }} />
      </h2>
      {is === 'added' && lines.some(({ who }) => who.startsWith('users/')) && (
        <p class="soft">{word('compare.ids')}</p>
      )}
      {lines.length > 1 && <Settlings lines={lines} />}
      <Few items={is === 'left' ? byPerson(lines) : lines.map((line) => [line])} few={FEW}>
        {(some) => (
          <Item
            key={some[0]?.key}
            lines={some}
            isOnly={some.length === lines.length && some.length > 1}
          />
        )}
      </Few>
    </section>
  );
}

function byPerson(lines: ComparedLine[]): ComparedLine[][] {
  const byWho = new Map<string, ComparedLine[]>();
  for (const line of lines) byWho.set(line.who, [...(byWho.get(line.who) ?? []), line]);
  return [...byWho.values()];
}

function Item({ lines, isOnly }: { lines: ComparedLine[]; isOnly: boolean }): JSX.Element {
  const open = useSignal(false);
  const [first] = lines as [ComparedLine];
  if (lines.length === 1)
    return (
      <li>
        <Line line={first} />
        <Settlings lines={lines} />
      </li>
    );
  return (
    <li>
      <FoldLine open={open}>
        <Words code="compare.leftAll" values={{ person: first.who, n: lines.length }} />
      </FoldLine>
      {!isOnly && <Settlings lines={lines} />}
      {open.value && (
        <ul class="rows">
          {lines.map((line) => (
            <li key={line.key}>
              <Line line={line} />
              <Settlings lines={[line]} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Line({ line }: { line: ComparedLine }): JSX.Element {
  return (
    <>
      <RowLine row={line.row} column={null}>
        <span class="row-number">
          <Words code="rowIs" values={{ row: line.row }} />{' '}
        </span>
        <bdi class="name">{line.name}</bdi>
        <span class="details">
          <Say said={line.said} />
        </span>
      </RowLine>
      {line.is === 'added' && (
        <ul class="links">
          <li>
            <SpaceName name={line.name} link={line.link} />
          </li>
        </ul>
      )}
    </>
  );
}

const SETTLINGS = [
  { does: 'take', one: 'compare.take', all: 'compare.takeAll' },
  { does: 'setBack', one: 'compare.setBack', all: 'compare.setBackAll' },
  { does: 'leave', one: 'compare.leave', all: 'compare.leaveAll' },
] as const;

/** What can be done about them, each for as many as it can be done for. */
function Settlings({ lines }: { lines: ComparedLine[] }): JSX.Element {
  const [only] = lines;
  return (
    <div class="mends">
      {SETTLINGS.map(({ does, one, all }) => {
        const some = does === 'leave' ? lines : lines.filter(({ can }) => can.includes(does));
        if (some.length === 0) return null;
        const isOne = lines.length === 1 && only !== undefined;
        return (
          <Button
            key={does}
            begins="settle"
            doing={word('compare.settling')}
            label={
              isOne ? word('compare.of', { what: { worded: word(one) }, row: only.row }) : undefined
            }
            onPress={() => settle(does, some)}
          >
            {isOne ? word(one) : <Words code={all} values={{ n: some.length }} />}
          </Button>
        );
      })}
    </div>
  );
}
