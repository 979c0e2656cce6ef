/** The whole sidebar: one view at a time, and one quiet voice for those who don't see it. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { View } from '../../protocol';
import { settledIn } from '../actions';
import { announceCard, type Deck, deck, readCards } from '../cards';
import { helping } from '../help';
import { readSchedule } from '../schedule';
import { beginCheck } from '../setup';
import { type Looked, looked, readShown } from '../space';
import { notice, now, remedied, type Screen, screen, told, view, watched, working } from '../store';
import { sayPlain, word } from '../words';
import { BackgroundView } from './background';
import { HelpButton, OfSheet } from './bar';
import { BusyView } from './busy';
import { DoneView, doneTitle } from './done';
import { FirstUse, isFirstUse } from './first-use';
import { HelpView } from './help';
import { OnDemand } from './on-demand';
import { Review } from './review';
import { RunView } from './run';
import { TroubleView } from './trouble';

/** Views that neither choose a sheet nor say at their top which one they are about. */
const NAMED: Screen['kind'][] = ['cards', 'busy', 'run', 'done', 'background'];

export function Sidebar(): JSX.Element {
  // A view begins at its top, wherever the one before was left.
  useLayoutEffect(() => {
    if (helping.value === null) scrollTo(0, 0);
  }, [screen.value.kind]);
  const counting = screen.value.kind === 'run' || screen.value.kind === 'busy';
  useEffect(() => {
    if (!counting) return;
    const timer = setInterval(() => (now.value = Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [counting]);
  return (
    <>
      <main
        hidden={helping.value !== null}
        aria-busy={screen.value.kind === 'opening' || working.value === 'look'}
      >
        {view.value !== null && NAMED.includes(screen.value.kind) && (
          <div class="named">
            <OfSheet sheet={view.value} />
            <HelpButton />
          </div>
        )}
        <CurrentView />
      </main>
      {helping.value !== null && (
        <main>
          <HelpView place={helping.value} />
        </main>
      )}
      <div class="unseen" role="status">
        {announce()}
      </div>
    </>
  );
}

function CurrentView(): JSX.Element {
  const shown = screen.value;
  const sheet = view.value;
  switch (shown.kind) {
    case 'trouble':
      return (
        <TroubleView trouble={shown.trouble} setUp={shown.setUp} checkedAt={shown.checkedAt} />
      );
    case 'opening':
      return <Skeleton />;
    case 'busy':
      return <BusyView by={shown.by} until={shown.until} />;
    case 'run':
      return watched.value === null ? <Skeleton /> : <RunView run={watched.value} />;
    case 'done':
      return sheet === null ? (
        <Skeleton />
      ) : (
        <DoneView end={shown.end} take={shown.take} sheet={sheet} />
      );
    case 'columns':
      return <CurrentColumns sheet={sheet} />;
    case 'cards':
      return sheet === null || deck.value === null ? (
        <Skeleton />
      ) : (
        <CurrentCards sheet={sheet} deck={deck.value} />
      );
    case 'changes':
      return sheet === null ? (
        <Skeleton />
      ) : (
        <OnDemand key="changes" part="spaces" code="changes.title" sheet={sheet}>
          {({ ChangesView }) => <ChangesView sheet={sheet} />}
        </OnDemand>
      );
    case 'space':
      return sheet === null || looked.value === null ? (
        <Skeleton />
      ) : (
        <CurrentSpace sheet={sheet} looked={looked.value} />
      );
    case 'links':
      return sheet === null ? (
        <Skeleton />
      ) : (
        <OnDemand key="links" part="spaces" code="links.title" sheet={sheet}>
          {({ LinksView }) => <LinksView sheet={sheet} />}
        </OnDemand>
      );
    case 'compare':
      return sheet === null ? (
        <Skeleton />
      ) : (
        <OnDemand key="compare" part="compare" code="compare.title" sheet={sheet}>
          {({ CompareView }) => <CompareView sheet={sheet} />}
        </OnDemand>
      );
    case 'undo':
      return sheet === null ? (
        <Skeleton />
      ) : (
        <OnDemand key="undo" part="compare" code="undo.title" sheet={sheet}>
          {({ UndoView }) => <UndoView sheet={sheet} />}
        </OnDemand>
      );
    case 'bringIn':
      return sheet === null ? (
        <Skeleton />
      ) : (
        <OnDemand key="bringIn" part="compare" code="bringIn.title" sheet={sheet}>
          {({ BringInView }) => <BringInView sheet={sheet} />}
        </OnDemand>
      );
    case 'names':
      return sheet === null ? (
        <Skeleton />
      ) : (
        <OnDemand key="names" part="compare" code="names.title" sheet={sheet}>
          {({ NamesView }) => <NamesView sheet={sheet} group={shown.group} />}
        </OnDemand>
      );
    case 'setup':
      return (
        <OnDemand key="setup" part="schedule" code="setup.title" reads={beginCheck}>
          {({ SetupView }) => <SetupView />}
        </OnDemand>
      );
    case 'schedule':
      return (
        <OnDemand
          key="schedule"
          part="schedule"
          code="schedule.title"
          sheet={sheet}
          reads={readSchedule}
        >
          {({ ScheduleView }) => <ScheduleView />}
        </OnDemand>
      );
    case 'settings':
      return sheet === null ? (
        <Skeleton />
      ) : (
        <OnDemand key="settings" part="settings" code="settings.title" reads={readSchedule}>
          {({ SettingsView }) => <SettingsView sheet={sheet} />}
        </OnDemand>
      );
    case 'poured':
      return sheet === null ? (
        <Skeleton />
      ) : (
        <OnDemand key="poured" part="spaces" code="roster.written" sheet={sheet}>
          {({ PouredView }) => <PouredView sheet={sheet} done={shown.done} undone={shown.undone} />}
        </OnDemand>
      );
    case 'pouring': {
      const { request, pouring, isAnew } = shown;
      return (
        <OnDemand key="pouring" part="spaces" code="roster.poured" sheet={sheet}>
          {({ PouringView }) => (
            <PouringView key={pouring.digest} request={request} pouring={pouring} isAnew={isAnew} />
          )}
        </OnDemand>
      );
    }
    case 'background':
      return sheet === null ? <Skeleton /> : <BackgroundView sheet={sheet} />;
    case 'review':
      if (sheet === null) return <Skeleton />;
      return isFirstUse(sheet) ? <FirstUse sheet={sheet} /> : <Review sheet={sheet} />;
  }
}

/** Recognised or not, as long as there are headers to choose from; else there is nothing to choose. */
function CurrentColumns({ sheet }: { sheet: View | null }): JSX.Element {
  const columns = sheet?.columns ?? sheet?.unrecognised;
  if (sheet === null) return <Skeleton />;
  if (!columns) return <FirstUse sheet={sheet} />;
  return (
    <OnDemand key="columns" part="settings" code="columns.title" sheet={sheet}>
      {({ ColumnsView }) => <ColumnsView sheet={sheet} columns={columns} />}
    </OnDemand>
  );
}

function CurrentCards(props: { sheet: View; deck: Deck }): JSX.Element {
  return (
    <OnDemand key="cards" part="spaces" code="bar.reading" reads={readCards}>
      {({ CardsView }) => <CardsView {...props} />}
    </OnDemand>
  );
}

function CurrentSpace(props: { sheet: View; looked: Looked }): JSX.Element {
  return (
    <OnDemand key="space" part="spaces" code="space.title" sheet={props.sheet} reads={readShown}>
      {({ SpaceView }) => <SpaceView {...props} />}
    </OnDemand>
  );
}

/** Before the first answer there are no words yet, only their places. */
function Skeleton(): JSX.Element {
  return (
    <>
      <h1 class="unseen">Rows to Spaces</h1>
      <div class="skeleton" aria-hidden="true">
        <span style="width: 70%" />
        <span style="width: 45%" />
        <span class="tall" />
        <span style="width: 80%" />
        <span style="width: 60%" />
      </div>
    </>
  );
}

/** What a screen reader hears: a quarter of the way is news, every row is not. */
function announce(): string {
  const shown = screen.value;
  const news = notice.value ?? told.value;
  if (news !== null) return word(news);
  if (remedied.value !== null && shown.kind === 'review') return sayPlain(remedied.value.said);
  switch (shown.kind) {
    case 'run':
      return announceRun();
    case 'done':
      return doneTitle(shown.end, shown.take);
    case 'trouble':
      return sayPlain(shown.trouble.said);
    case 'review':
      return working.value === 'look' ? word('bar.reading') : '';
    case 'background':
      return word('background.title');
    case 'cards':
      return deck.value === null ? '' : announceCard(deck.value);
    case 'bringIn':
    case 'busy':
    case 'changes':
    case 'columns':
    case 'links':
    case 'compare':
    case 'names':
    case 'opening':
    case 'poured':
    case 'pouring':
    case 'schedule':
    case 'settings':
    case 'setup':
    case 'space':
    case 'undo':
      return '';
  }
}

function announceRun(): string {
  const run = watched.value;
  if (!run?.answer) return '';
  if (run.stopping === 'asked') return word('run.stopping');
  if (run.stopping === 'failed') return word('run.stopFailed');
  const { total } = run;
  const quarter = total === 0 ? 0 : Math.floor((4 * settledIn(run.answer)) / total);
  if (quarter === 0) return '';
  return word('run.settled', { done: Math.ceil((quarter * total) / 4), total });
}
