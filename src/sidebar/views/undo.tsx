/** A run that is undone: what would be deleted and what stays, before a second press deletes it. */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { RunSpace, UndoableRun, View } from '../../protocol';
import { remedyLink } from '../links';
import { beginUndo, deleteSpaces, lookAtRun, stopUndo, type Undoing, undoing } from '../undo';
import { Say, Words, word } from '../words';
import { Head } from './bar';
import { Button, Few, Icon, SpaceName } from './parts';
import { RunBar } from './run';
import { RemedyLink } from './trouble';

/** More than these are folded. */
const FEW = 5;

export function UndoView({ sheet }: { sheet: View }): JSX.Element {
  useLayoutEffect(() => beginUndo(sheet), []);
  const now = undoing.value;
  return (
    <>
      <Head code="undo.title" sheet={sheet} />
      {now !== null &&
        (now.run.may === 'yes' ? <Steps now={now} sheet={sheet} /> : <ByHand of={now.run} />)}
    </>
  );
}

/** Without the permission to delete: how to get it, and how to do it by hand. */
function ByHand({ of: { may, link } }: { of: UndoableRun }): JSX.Element {
  const address = remedyLink(link);
  return (
    <>
      <p>{word(may === 'leftOut' ? 'undo.leftOut' : 'undo.notAllowed')}</p>
      {address !== null && (
        <div class="actions">
          <RemedyLink link={address} code="trouble.permission" kind="main" />
        </div>
      )}
      <p>{word('done.undoHow')}</p>
      <p>{word('done.undoAnew')}</p>
    </>
  );
}

function Steps({ now, sheet }: { now: Undoing; sheet: View }): JSX.Element {
  const { state, may, stay, gone, trouble, because, left, run } = now;
  const isLooked = state !== 'new' && state !== 'looking';
  return (
    <>
      {state === 'new' && (
        <p>
          <Words code="undo.how" values={{ n: run.spaces }} />
        </p>
      )}
      {state === 'looking' && <RunBar settled={run.spaces - left} total={run.spaces} />}
      {state === 'deleting' && <RunBar settled={gone} total={gone + may.length} />}
      {because && state !== 'looked' && may.length + left > 0 && (
        <p class="soft">
          <Say said={because} />
        </p>
      )}
      {trouble !== null && (
        <p class="wrong" role="alert">
          <Icon name="problem" /> <Say said={trouble.said} />
        </p>
      )}
      {gone > 0 && (
        <p role="status">
          <Icon name="done" /> <Words code="undo.gone" values={{ n: gone }} />
        </p>
      )}
      {state === 'looked' && may.length === 0 && <p role="status">{word('undo.none')}</p>}
      {isLooked && may.length > 0 && <MayGo now={now} sheet={sheet} />}
      {isLooked && stay.length > 0 && (
        <section class="group attention">
          <h2>
            <Icon name="attention" />
            <Words code="undo.stay" values={{ n: stay.length }} />
          </h2>
          {WHYS.map((why) => (
            <Staying key={why} why={why} spaces={stay.filter((one) => one.why === why)} />
          ))}
        </section>
      )}
      <Presses now={now} />
    </>
  );
}

/** What people did comes first. */
const WHYS = [
  ...(['used', 'people', 'renamed', 'notOwner', 'named', 'underWay', 'noRow'] as const),
  ...(['notMade', 'notShown', 'unread', 'refused'] as const),
];

function Staying(props: { why: (typeof WHYS)[number]; spaces: RunSpace[] }): JSX.Element | null {
  if (props.spaces.length === 0) return null;
  return (
    <>
      <p class="details">{word(`undo.${props.why}`)}</p>
      <Few items={props.spaces} few={FEW}>
        {(one) => (
          <li key={one.space}>
            <Space space={one} />
          </li>
        )}
      </Few>
    </>
  );
}

function MayGo({ now: { may, state }, sheet }: { now: Undoing; sheet: View }): JSX.Element {
  const { schedule } = sheet;
  const isOn = schedule !== null && schedule.paused === null;
  return (
    <>
      <section class="group">
        <h2>
          <Words code="undo.may" values={{ n: may.length }} />
        </h2>
        <Few items={may} few={FEW}>
          {(one) => (
            <li key={one.space}>
              <Space space={one} />
            </li>
          )}
        </Few>
      </section>
      {state === 'looked' && <p>{word('undo.final')}</p>}
      {state === 'looked' && isOn && (
        <p class="sign">
          <Icon name="attention" />{' '}
          {schedule.mine ? (
            word('undo.pauses')
          ) : (
            <Words code="undo.others" values={{ by: schedule.by }} />
          )}
        </p>
      )}
    </>
  );
}

function Space({ space: { name, link, row } }: { space: RunSpace }): JSX.Element {
  return (
    <>
      {row > 0 && (
        <span class="row-number">
          <Words code="rowIs" values={{ row }} />{' '}
        </span>
      )}
      <SpaceName name={name} link={link} />{' '}
    </>
  );
}

/** The first press looks, the second deletes. */
function Presses({ now: { state, may, left, run } }: { now: Undoing }): JSX.Element {
  return (
    <div class="actions">
      {(state === 'deleting' || state === 'looking') && (
        <Button onPress={stopUndo}>{word('run.stop')}</Button>
      )}
      {state === 'new' && (
        <Button kind="main" onPress={() => void lookAtRun()}>
          <Words code="undo.look" values={{ n: left || run.spaces }} />
        </Button>
      )}
      {(state === 'looked' || state === 'over') && may.length > 0 && (
        <Button kind="main" onPress={() => void deleteSpaces()}>
          <Words code="undo.delete" values={{ n: may.length }} />
        </Button>
      )}
    </div>
  );
}
