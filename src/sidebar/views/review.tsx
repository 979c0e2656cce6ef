/** Home: what the sheet asks for, one button that does it, and what a person should know before. */
import type { JSX } from 'preact';
import type { Offer, RunView, Take, View } from '../../protocol';
import {
  atIt,
  deleteTrial,
  goOn,
  isMineToGoOn,
  links,
  linksLost,
  loadLinks,
  look,
  reply,
  start,
  takeOver,
} from '../actions';
import { openColumns, openCompare, openUndo } from '../beside';
import { openCards } from '../cards';
import { useSignal } from '../signal';
import { notice } from '../store';
import { type Code, duration, list, Say, Words, word } from '../words';
import { Bar } from './bar';
import { AtIt, HowLong } from './busy';
import { ChangesLine } from './changes-line';
import { AboutRows, RemedyDone } from './findings';
import { Following } from './following';
import { MainButton } from './main-button';
import { Button, FoldLine, Icon, Refusal, SpaceName, Title } from './parts';
import { listsPeople, openQuestions, QuestionNotes, Questions } from './questions';
import { RosterFirst, RosterToo } from './roster';
import { ScheduleLine } from './schedule-line';

/** The links are listed up to here; the rest is in the sheet, and in what *Copy links* copies. */
const MOST_LINKS = 100;

export function Review({ sheet }: { sheet: View }): JSX.Element {
  const { roster } = sheet;
  if (roster && listsPeople(sheet) && !isMineToGoOn(sheet))
    return <RosterFirst sheet={sheet} roster={roster} otherwise={<TakeRows sheet={sheet} />} />;
  return (
    <>
      <Bar sheet={sheet} />
      <ColumnsLine sheet={sheet} />
      {notice.value !== null && <p class="notice">{word(notice.value)}</p>}
      <RemedyDone sheet={sheet} />
      <Trial sheet={sheet} />
      <Questions sheet={sheet} />
      <section class="offer">
        {isMineToGoOn(sheet) ? <Unfinished sheet={sheet} /> : <Ready sheet={sheet} />}
      </section>
      <ChangesLine sheet={sheet} />
      <OtherRun sheet={sheet} />
      <ScheduleLine sheet={sheet} />
      <QuestionNotes sheet={sheet} />
      {roster && <RosterToo sheet={sheet} roster={roster} />}
      <AboutRows sheet={sheet} />
      <DoneBefore count={sheet.counts.done} />
      <CompareLine sheet={sheet} />
      <UndoLine sheet={sheet} />
    </>
  );
}

/** The rows of a list of people, taken as spaces all the same. */
function TakeRows({ sheet }: { sheet: View }): JSX.Element | null {
  const about = sheet.questions.find(({ replies }) =>
    replies.some(({ does }) => does === 'spaces'),
  );
  if (!about) return null;
  return (
    <Button begins="answer" onPress={() => reply(about, 'spaces')}>
      {word('roster.takeRows')}
    </Button>
  );
}

function ColumnsLine({ sheet }: { sheet: View }): JSX.Element | null {
  if (sheet.columns === null) return null;
  const recognised = sheet.columns.columns.filter((column) => column.field !== null).length;
  return (
    <button type="button" class="line" onClick={openColumns}>
      <span class="line-text">
        <Words code="review.columns" values={{ n: recognised }} />
      </span>
      <Icon name="forward" />
    </button>
  );
}

function Unfinished({ sheet }: { sheet: View }): JSX.Element {
  const { run } = sheet;
  if (run && atIt(run) > 0) return <Following run={run} />;
  const left = run?.left ?? 0;
  return (
    <>
      <Title>
        <Words code="review.toSetUp" values={{ n: left }} />
      </Title>
      <Button kind="main" begins="start" onPress={() => goOn()}>
        <Words code="review.goOn" values={{ n: left }} />
      </Button>
    </>
  );
}

function Ready({ sheet }: { sheet: View }): JSX.Element {
  const { offer } = sheet;
  if (offer.rows === 0) return <NothingReady sheet={sheet} />;
  return (
    <>
      <Title>
        <Words code="review.toSetUp" values={{ n: offer.rows }} />
      </Title>
      <OfferSize offer={offer} me={sheet.me} />
      <HiddenRows sheet={sheet} />
      <MainButton sheet={sheet} />
      <SeeCards take="ready" />
      <OnlySome sheet={sheet} />
      {offer.rows > 1 && openQuestions(sheet).length === 0 && (
        <div class="try-one">
          <Button kind="text" begins="start" onPress={() => start('first')}>
            {word('review.tryOne')}
          </Button>
          {offer.first !== '' && (
            <p class="soft">
              <Words code="review.tryOneHow" values={{ name: offer.first }} />
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** The way to what a button would make, beside that button. */
export function SeeCards({ take }: { take: Take }): JSX.Element {
  return (
    <button type="button" class="line" onClick={() => openCards(take)}>
      <span class="line-text">{word('cards.see')}</span>
      <Icon name="forward" />
    </button>
  );
}

function NothingReady({ sheet }: { sheet: View }): JSX.Element {
  const { run } = sheet;
  if (isOthers(run)) {
    if (atIt(run) > 0) return <AtIt by={run.by} until={atIt(run)} />;
    return (
      <>
        <Title>
          <Words code="review.resting" values={{ by: nameIn(run), n: run.left }} />
        </Title>
        <p>
          <Words code="review.restingHow" values={{ by: nameIn(run) }} />
        </p>
        <TakeOver sheet={sheet} kind="main" />
      </>
    );
  }
  const titles = {
    all: 'review.nothing',
    selected: 'review.nothingSelected',
    visible: 'review.nothingVisible',
  } as const;
  return (
    <>
      <Title>{word(titles[sheet.which])}</Title>
      {sheet.which === 'all' ? (
        <p class="soft">{word(whatNext(sheet))}</p>
      ) : (
        <Button kind="main" begins="look" onPress={() => look({ sheetId: sheet.sheet.id })}>
          {word('review.takeAll')}
        </Button>
      )}
    </>
  );
}

/** What brings rows to an offer that has none. */
function whatNext(sheet: View): Code {
  if (openQuestions(sheet).length > 0) return 'review.afterAnswer';
  return sheet.counts.toFix > 0 ? 'review.fixFirst' : 'review.addRows';
}

/** People, messages, time, and in whose name: all that the press of the button means. */
function OfferSize({ offer, me }: { offer: Offer; me: string }): JSX.Element {
  const who = [
    ...(offer.people > 0 ? [word('review.people', { n: offer.people })] : []),
    ...(offer.seats > offer.people ? [word('review.seats', { n: offer.seats })] : []),
    ...(offer.messages > 0 ? [word('review.messages', { n: offer.messages })] : []),
  ];
  return (
    <div class="size">
      {who.length > 0 && <p>{list(who)}</p>}
      <p>
        <Words code="review.takes" values={{ duration: { worded: duration(offer.seconds) } }} />
      </p>
      {me !== '' && (
        <p class="soft">
          <Words code="review.as" values={{ me }} />
        </p>
      )}
    </div>
  );
}

/** A filter is on: who sees two rows may not mean ten. */
function HiddenRows({ sheet }: { sheet: View }): JSX.Element | null {
  const { hidden } = sheet.offer;
  if (hidden === 0) return null;
  return (
    <p class="only-some">
      <Words code="review.hidden" values={{ n: hidden }} />{' '}
      <Button
        kind="text"
        begins="look"
        onPress={() => look({ sheetId: sheet.sheet.id, which: 'visible' })}
      >
        {word('review.takeVisible')}
      </Button>
    </p>
  );
}

/** Said under the button as long as not all rows count. */
function OnlySome({ sheet }: { sheet: View }): JSX.Element | null {
  if (sheet.which === 'all') return null;
  return (
    <p class="only-some">
      {sheet.which === 'selected' ? (
        <Words code="review.onlySelected" values={{ rows: sheet.selected }} />
      ) : (
        word('review.onlyVisible')
      )}{' '}
      <Button kind="text" begins="look" onPress={() => look({ sheetId: sheet.sheet.id })}>
        {word('review.takeAll')}
      </Button>
    </p>
  );
}

function isOthers(run: RunView | null): run is RunView {
  return run !== null && !run.mine;
}

/** Another person's run, beside rows that are ready: at it, or left. It holds nobody back. */
function OtherRun({ sheet }: { sheet: View }): JSX.Element | null {
  const { run, offer } = sheet;
  if (!isOthers(run) || offer.rows === 0) return null;
  if (atIt(run) > 0)
    return (
      <p class="notice">
        <Words code="busy.title" values={{ by: nameIn(run) }} />
        {'. '}
        <HowLong run={run} />
      </p>
    );
  return (
    <div class="notice">
      <Words code="review.resting" values={{ by: nameIn(run), n: run.left }} />{' '}
      <Words code="review.restingHow" values={{ by: nameIn(run) }} />
      <TakeOver sheet={sheet} kind="plain" />
    </div>
  );
}

function nameIn(run: RunView) {
  return run.by || { worded: word('someone') };
}

/** Rows that may have been sent are not among them: each is decided on by itself. */
function TakeOver(props: { sheet: View; kind: 'main' | 'plain' }): JSX.Element | null {
  const n = props.sheet.counts.waiting;
  if (n === 0) return null;
  return (
    <Button kind={props.kind} begins="mend" onPress={takeOver}>
      <Words code="review.takeOver" values={{ n }} />
    </Button>
  );
}

function DoneBefore({ count }: { count: number }): JSX.Element | null {
  const open = useSignal(false);
  if (count === 0) return null;
  return (
    <section class="group done">
      <h2>
        <FoldLine open={open} icon="done" onOpen={loadLinks}>
          <Words code="review.doneBefore" values={{ n: count }} />
        </FoldLine>
      </h2>
      {open.value && <LinkList />}
    </section>
  );
}

/** The way to what was changed in Chat, beside the rows that have their spaces. */
export function CompareLine({ sheet }: { sheet: View }): JSX.Element | null {
  if (sheet.counts.done + sheet.counts.partly === 0) return null;
  return (
    <button type="button" class="line" onClick={openCompare}>
      <span class="line-text">{word('compare.title')}</span>
      <Icon name="forward" />
    </button>
  );
}

/** The space that was made to be looked at, as long as it is there. */
function Trial({ sheet: { trial } }: { sheet: View }): JSX.Element | null {
  if (trial === null) return null;
  return (
    <div class="notice">
      <p>
        {word('trial.there')} <SpaceName name={trial.name} link={trial.link} />
      </p>
      <Button kind="text" begins="putBack" onPress={deleteTrial}>
        {word('trial.delete')}
      </Button>
      <Refusal />
    </div>
  );
}

/** The way back from the last run, for a day, where spaces may be deleted. */
function UndoLine({ sheet: { undo } }: { sheet: View }): JSX.Element | null {
  if (undo?.may !== 'yes') return null;
  return (
    <button type="button" class="line" onClick={openUndo}>
      <span class="line-text">
        <Words code="undo.line" values={{ n: undo.spaces }} />
      </span>
      <Icon name="forward" />
    </button>
  );
}

/** The links of the sheet's spaces, or of those whose names hold `sought`; while they are on their way it says so. */
export function LinkList({ sought = '' }: { sought?: string }): JSX.Element {
  const known = links.value;
  if (known === null) {
    return linksLost.value === null ? (
      <p class="soft">{word('bar.reading')}</p>
    ) : (
      <p class="wrong" role="alert">
        <Icon name="problem" /> <Say said={linksLost.value.said} />
      </p>
    );
  }
  if (known.length === 0) {
    return <p class="soft">{word('done.noSpaces')}</p>;
  }
  const part = sought.trim().toLocaleLowerCase();
  const found = known.filter(({ name }) => name.toLocaleLowerCase().includes(part));
  if (found.length === 0) return <p class="soft">{word('links.none')}</p>;
  return (
    <>
      <ul class="links">
        {found.slice(0, MOST_LINKS).map(({ name, link }) => (
          <li key={link}>
            <SpaceName name={name} link={link} />
          </li>
        ))}
      </ul>
      {found.length > MOST_LINKS && (
        <p class="soft">
          <Words code="review.notListed" values={{ n: found.length - MOST_LINKS }} />
        </p>
      )}
    </>
  );
}
