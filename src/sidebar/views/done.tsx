/** A run that is over: what was set up, who is missing and why, and what to do with it. */
import type { JSX } from 'preact';
import type { Take, View } from '../../protocol';
import { answerRun, home, links, linksOfRun, loadLinks, offerFor, start } from '../actions';
import { openUndo } from '../beside';
import { colour, isColoured } from '../colours';
import { linkLines, spaceLink } from '../links';
import { openSchedule } from '../schedule';
import { type Screen, watched } from '../store';
import { formats, list, Words, word } from '../words';
import { ExistsAlready, existingRows, NoteGroup, Retries, skippedWhy } from './findings';
import { Button, CopyButton, Icon, Refusal, Title } from './parts';
import { LinkList } from './review';
import { ScheduleLine } from './schedule-line';

type Over = Extract<Screen, { kind: 'done' }>['end'];

/** The heading of the view, which is also what a screen reader hears. */
export function doneTitle(end: Over, take: Take): string {
  const n = settledSpaces(end);
  switch (end.kind) {
    case 'stopped':
      return n === 0 ? word('done.stoppedNone') : word('done.stopped', { n });
    case 'asking':
      return word('done.asking');
    case 'ended':
      if (n === 0) return word('done.none');
      return take === 'changes' || take === 'again'
        ? word('done.completed', { n: end.answer.done })
        : word('done.title', { n });
  }
}

export function DoneView(props: { end: Over; take: Take; sheet: View }): JSX.Element {
  const { end, take, sheet } = props;
  const { answer } = end;
  const some = settledSpaces(end) > 0;
  const asks = end.kind === 'asking';
  const { asked = 0 } = answer;
  const goesOn = end.kind === 'stopped' ? offerFor(sheet, take).rows : 0;
  const next = take === 'first' && end.kind === 'ended' ? sheet.offer.rows : goesOn;
  return (
    <>
      <Outcome end={end} take={take} />
      {answer.people.asked > 0 && <p>{whoIsIn(answer.people)}</p>}
      {end.kind === 'stopped' && answer.left > 0 && (
        <p>
          <Words code="done.untouched" values={{ n: answer.left }} />
        </p>
      )}
      {asks && <AllTheSame left={answer.left} />}
      {asked > 0 && <ExistsAlready sheet={sheet} />}
      {take === 'first' && end.kind === 'ended' && <Tried ready={sheet.offer.rows} />}
      {goesOn > 0 && (
        <Button kind="main" begins="start" onPress={() => start(take)}>
          <Words code="review.goOn" values={{ n: goesOn }} />
        </Button>
      )}
      {!asks && (
        <>
          <Retries sheet={sheet} />
          <Button kind={next > 0 ? 'text' : 'main'} begins="look" onPress={home}>
            {word('done.home')}
          </Button>
        </>
      )}
      <NoteGroup
        title="review.failed"
        count={answer.failed - asked}
        notes={ofRun(sheet, 'Failed', answer.failed - asked)}
      />
      <NoteGroup
        title="review.notWhole"
        count={answer.partly}
        notes={ofRun(sheet, 'Partly done', answer.partly)}
      />
      <NoteGroup
        title="review.doubt"
        count={answer.doubt}
        notes={ofRun(sheet, 'Setting up', answer.doubt)}
      />
      <StillThere sheet={sheet} shown={asked > 0 ? existingRows(sheet) : 0} />
      {some && !asks && watched.value?.isFirst && <Colours />}
      {some && <Copies end={end} take={take} sheet={sheet} />}
      <ScheduleLine sheet={sheet} />
      {some && !asks && sheet.schedule === null && (
        <button type="button" class="line schedule-line" onClick={openSchedule}>
          <span class="line-text">{word('done.schedule')}</span>
          <Icon name="forward" />
        </button>
      )}
    </>
  );
}

/** Nobody of the first rows could be added: the person says whether the others follow. */
function AllTheSame({ left }: { left: number }): JSX.Element {
  return (
    <>
      <p>
        <Words code="done.askingWhy" values={{ n: left }} />
      </p>
      <Refusal />
      <div class="actions side">
        <Button begins="start" onPress={() => answerRun('go on')}>
          {word('done.allTheSame')}
        </Button>
        <Button begins="stop" onPress={() => answerRun('stop')}>
          {word('done.stopHere')}
        </Button>
      </div>
    </>
  );
}

/** The heading; green only where nobody and nothing is missing. */
function Outcome({ end, take }: { end: Over; take: Take }): JSX.Element {
  const { people, partly, failed, doubt } = end.answer;
  const nothingMissing = people.in >= people.asked && partly + failed + doubt === 0;
  const whole = settledSpaces(end) > 0 && nothingMissing;
  return (
    <div class={`outcome ${whole ? 'done' : 'attention'}`}>
      <Icon name={!whole ? 'attention' : end.kind === 'stopped' ? 'pause' : 'done'} />
      <Title>{doneTitle(end, take)}</Title>
    </div>
  );
}

/** What the sheet asks for beside this run: rows to fix, but for those `shown` above, and rows that are skipped. */
function StillThere({ sheet, shown }: { sheet: View; shown: number }): JSX.Element {
  const skipped = skippedWhy(sheet.findings);
  const toFix = sheet.counts.toFix - shown;
  return (
    <>
      {toFix > 0 && (
        <button type="button" class="line still-to-fix" onClick={home}>
          <Icon name="problem" />
          <span class="line-text">
            <Words code="review.toFix" values={{ n: toFix }} />
          </span>
          <Icon name="forward" />
        </button>
      )}
      {skipped !== '' && (
        <button type="button" class="line" onClick={home}>
          <span class="line-text">{skipped}</span>
          <Icon name="forward" />
        </button>
      )}
    </>
  );
}

/** After a first run: Status in colour, for whoever likes it. */
function Colours(): JSX.Element {
  const on = isColoured() === true;
  return (
    <>
      <Button kind="text" begins="colour" onPress={() => colour(!on)}>
        {word(on ? 'done.uncolour' : 'done.colour')}
      </Button>
      <Refusal />
    </>
  );
}

/** Links, summary and the way back: there is something to hand on. */
function Copies(props: { end: Over; take: Take; sheet: View }): JSX.Element {
  const ofThisRun = linksOfRun(props.take) !== '';
  return (
    <>
      <div class="actions side">
        <CopyButton text={() => copyableLinks(props.take)}>{word('done.copyLinks')}</CopyButton>
        <CopyButton text={() => summary(props.end, props.take, props.sheet)}>
          {word('done.copySummary')}
        </CopyButton>
      </div>
      <details onToggle={() => void loadLinks(linksOfRun(props.take))}>
        <summary>{word(ofThisRun ? 'done.spaces' : 'done.allSpaces')}</summary>
        <LinkList />
      </details>
      <details>
        <summary>{word('done.undo')}</summary>
        {ofThisRun && props.sheet.undo !== null && (
          <button type="button" class="line" onClick={openUndo}>
            <span class="line-text">{word('undo.title')}</span>
            <Icon name="forward" />
          </button>
        )}
        <p>{word('done.undoHow')}</p>
        <p>{word('done.undoAnew')}</p>
        {ofThisRun && <LinkList />}
      </details>
    </>
  );
}

/** How many came in: as people, where nobody stands in several rows; else as seats, and as people where that is known. */
function whoIsIn({ asked, in: joined }: Over['answer']['people']): string {
  const who = watched.value?.who;
  // Of rows in which nobody stands twice no part has anybody twice; rows from before may have come in besides.
  const isSame = who?.people === who?.seats && asked <= (who?.seats ?? 0);
  if (joined < asked)
    return word(isSame ? 'done.someIn' : 'done.someSeats', { in: joined, n: asked });
  if (isSame) return word('done.allIn', { n: asked });
  const people = who?.seats === asked ? [word('review.people', { n: who.people })] : [];
  const all = list([...people, word('review.seats', { n: asked })]);
  return word('done.seatsIn', { who: { worded: all } });
}

/** After one row for a try: look at it, then take the others. */
function Tried({ ready }: { ready: number }): JSX.Element {
  const first = watched.value?.latest[0];
  const address = first ? spaceLink(first.link) : null;
  return (
    <>
      {first && address !== null && (
        <p>
          <a href={address} target="_blank" rel="noopener noreferrer">
            <Words code="done.lookAt" values={{ name: first.name }} />
          </a>
        </p>
      )}
      {ready > 0 && (
        <>
          <p>
            <Words code="done.tried" values={{ n: ready }} />
          </p>
          <Button kind="main" begins="start" onPress={() => start('ready')}>
            <Words code="review.setUp" values={{ n: ready }} />
          </Button>
        </>
      )}
    </>
  );
}

function settledSpaces(end: Over): number {
  return end.answer.done + end.answer.partly;
}

/** This run's notes come first in the view's; older ones belong to Review. */
function ofRun(sheet: View, status: 'Failed' | 'Partly done' | 'Setting up', count: number) {
  return sheet.notes.filter((note) => note.status === status).slice(0, count);
}

async function copyableLinks(take: Take): Promise<string> {
  return linkLines(links.value ?? (await loadLinks(linksOfRun(take))));
}

function summary(end: Over, take: Take, sheet: View): string {
  const date = new Intl.DateTimeFormat(formats(), { dateStyle: 'long' }).format(Date.now());
  const { answer } = end;
  const skipped = skippedWhy(sheet.findings);
  const missing = (['Failed', 'Partly done', 'Setting up'] as const).flatMap((status) =>
    ofRun(sheet, status, Number.POSITIVE_INFINITY),
  );
  return [
    word('done.summary', {
      sheet: { worded: sheet.sheet.name },
      date: { worded: date },
    }),
    doneTitle(end, take),
    ...(answer.people.asked > 0 ? [whoIsIn(answer.people)] : []),
    ...missing.map(
      ({ name, details }) =>
        `• ${word('run.missing', { name: { worded: name }, details: { worded: details } })}`,
    ),
    ...(end.kind === 'stopped' && answer.left > 0
      ? [word('done.untouched', { n: answer.left })]
      : []),
    ...(sheet.counts.toFix > 0 ? [word('review.toFix', { n: sheet.counts.toFix })] : []),
    ...(skipped === '' ? [] : [skipped]),
  ].join('\n');
}
