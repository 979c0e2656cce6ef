/** A run on its way: it moves with what is settled, and shows time in between. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RowNote, SliceAnswer } from '../../protocol';
import { finishInBackground, settledIn, stop } from '../actions';
import { askWhileAtWork, progress } from '../progress';
import { now, type Watched } from '../store';
import { type Code, countdown, duration, sayPlain, timeOfDay, Words, word } from '../words';
import { BusyTitle } from './busy';
import { fewPeople } from './findings';
import { Button, Icon, type IconName, Refusal, RowLine, SpaceName, Title } from './parts';

/** A row takes about this long where no offer says how long. */
const USUAL_SECONDS_PER_ROW = 1;

/** What is left takes at least so long once it goes on. */
const SLICE_SECONDS = 10;

/** After this long the run itself says how fast it is; before, Chat's quotas do. */
const MEASURED_AFTER_MS = 60_000;

const TITLES = {
  ready: 'run.title',
  first: 'run.title',
  again: 'run.again',
  changes: 'run.changes',
} as const satisfies Record<Watched['take'], Code>;

const SIGNS: Record<RowNote['status'], { icon: IconName; code: Code }> = {
  Done: { icon: 'done', code: 'status.done' },
  'Partly done': { icon: 'attention', code: 'status.partly' },
  Failed: { icon: 'problem', code: 'status.failed' },
  'Setting up': { icon: 'again', code: 'status.settingUp' },
  Waiting: { icon: 'pause', code: 'status.waiting' },
  'Fix this row': { icon: 'problem', code: 'status.fix' },
};

export function RunView({ run }: { run: Watched }): JSX.Element {
  useEffect(askWhileAtWork, [run.since]);
  const answered = run.answer ? settledIn(run.answer) : run.settledBefore;
  // What the journal says may be older than an answer, or newer.
  const heard = progress.value ? progress.value.settled + progress.value.made : 0;
  const settled = Math.min(run.total, Math.max(answered, heard));
  const left = run.total - settled;
  const busy = run.busy ?? undefined;
  return (
    <div class="run">
      {busy === undefined ? (
        <Title>
          <Words code={TITLES[run.take]} values={{ n: run.total }} />
        </Title>
      ) : (
        <BusyTitle key="busy" by={busy.by} />
      )}
      <RunBar settled={settled} total={run.total} />
      <p class="left">
        {busy === undefined ? (
          <TimeLeft run={run} left={left} answered={answered} />
        ) : (
          <Words code="busy.until" values={{ time: { worded: timeOfDay(busy.until) } }} />
        )}
      </p>
      <p class="soft why">
        <Why run={run} />
      </p>
      <ul class="latest">
        {withRecent(run.latest).map((note) => (
          <LatestRow key={note.row} note={note} />
        ))}
      </ul>
      <footer>
        {run.stopping === 'no' && left > 0 && <p class="soft">{word('run.closing')}</p>}
        <Refusal />
        <div class="side">
          <StopButton run={run} />
          {run.stopping === 'no' && left > 0 && (
            <Button begins="background" onPress={finishInBackground}>
              {word('run.background')}
            </Button>
          )}
        </div>
      </footer>
    </div>
  );
}

/** How far a run is, as a bar and in numbers. */
export function RunBar({ settled, total }: { settled: number; total: number }): JSX.Element {
  return (
    <div class="bar-line">
      <progress aria-label={word('run.progress')} max={Math.max(1, total)} value={settled} />
      <span class="settled">
        <Words code="run.settled" values={{ done: settled, total }} />
      </span>
    </div>
  );
}

/** Rows whose spaces Chat has just made, before those of which a slice has answered. */
function withRecent(latest: RowNote[]): RowNote[] {
  const known = new Set(latest.map(({ row }) => row));
  const fresh = (progress.value?.recent ?? []).filter(({ row }) => !known.has(row));
  const notes = fresh.map(
    (one): RowNote => ({ ...one, status: 'Setting up', details: '', key: '', mends: [] }),
  );
  return [...notes, ...latest];
}

/** What is left, how long it takes, and how fast that is: all three by one estimate. */
function TimeLeft(props: { run: Watched; left: number; answered: number }): JSX.Element {
  const { run, left, answered } = props;
  if (left === 0) return <Words code="run.leftOnly" values={{ n: 0 }} />;
  const measured = measuredSecondsPerRow(run, answered);
  const perRow = measured ?? run.secondsPerRow ?? USUAL_SECONDS_PER_ROW;
  const sinceAnswer = (now.value - run.answeredAt) / 1000;
  const waiting = run.wait === null ? 0 : (run.wait.until - now.value) / 1000;
  const seconds = Math.max(perRow * (run.total - answered) - sinceAnswer, waiting + SLICE_SECONDS);
  return (
    <>
      <Words code="run.left" values={{ n: left, duration: { worded: duration(seconds) } }} />
      {measured !== null && (
        <span class="soft rate">
          <Words code="run.rate" values={{ n: Math.max(1, Math.round(60 / measured)) }} />
        </span>
      )}
    </>
  );
}

/** As far as the run itself tells: what was settled here, in the time it took with the wait that belongs to it. */
function measuredSecondsPerRow(run: Watched, answered: number): number | null {
  const elapsedMs = (run.wait?.until ?? run.answeredAt) - run.since;
  const settledHere = answered - run.settledBefore;
  if (elapsedMs < MEASURED_AFTER_MS || settledHere <= 0) return null;
  return elapsedMs / 1000 / settledHere;
}

/** What it does at this moment, or why it waits. */
function Why({ run }: { run: Watched }): JSX.Element {
  if (run.stopping === 'failed') return <Words code="run.stopFailed" />;
  // Pressed in the menu or in another window.
  if (run.stopping === 'no' && progress.value?.stopping) return <Words code="run.stopping" />;
  if (run.wait === null) {
    const time = { worded: countdown(Math.max(1_000, now.value - run.since)) };
    return <Words code="run.working" values={{ time }} />;
  }
  const time = { worded: countdown(Math.max(1_000, run.wait.until - now.value)) };
  switch (run.wait.step.why) {
    case 'died':
      return <Words code="run.noAnswer" values={{ time }} />;
    case 'busy':
      return <Words code="busy.goesOn" />;
    case 'paced': {
      const because = reasonOf(run.answer);
      if (because === '') return <Words code="run.waitingPlain" values={{ time }} />;
      return <Words code="run.waiting" values={{ because: { worded: because }, time }} />;
    }
  }
}

/** Without its full stop: the sentence goes on. */
function reasonOf(answer: SliceAnswer | null): string {
  if (!answer?.because) return '';
  return sayPlain(answer.because).replace(/\.$/, '');
}

function LatestRow({ note }: { note: RowNote }): JSX.Element {
  const { icon, code } = SIGNS[note.status];
  const isMade = note.status === 'Done' || note.status === 'Setting up';
  return (
    <li class={`latest-row ${icon}`}>
      <Icon name={icon} />
      <span class="unseen">{word(code)} </span>
      {isMade ? (
        <SpaceName name={note.name || word('row', { row: note.row })} link={note.link} />
      ) : (
        <RowLine row={note.row} column={null}>
          <bdi class="name">{note.name}</bdi>
          {note.details !== '' && <span class="details">{fewPeople(note.details)}</span>}
        </RowLine>
      )}
    </li>
  );
}

/** Stays where it is when it was pressed, so that the focus stays too. */
function StopButton({ run }: { run: Watched }): JSX.Element {
  const asked = run.stopping === 'asked' || run.stopping === 'done';
  return (
    <button
      type="button"
      class={`button plain${asked ? ' working' : ''}`}
      aria-disabled={asked}
      onClick={stop}
    >
      {word(asked ? 'run.stopping' : 'run.stop')}
    </button>
  );
}
