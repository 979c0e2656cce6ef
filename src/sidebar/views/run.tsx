/** A run on its way: it moves with what is settled, and shows time in between. */
import type { JSX } from 'preact';
import type { RowNote, SliceAnswer } from '../../protocol';
import { finishInBackground, stop } from '../actions';
import { now, type Watched } from '../store';
import { type Code, countdown, duration, sayPlain, timeOfDay, Words, word } from '../words';
import { BusyTitle } from './busy';
import { Button, Icon, type IconName, Refusal, RowLine, SpaceName, Title } from './parts';

/** A row takes about this long where no offer says how long. */
const USUAL_SECONDS_PER_ROW = 1;

/** What is left takes at least so long once it goes on. */
const SLICE_SECONDS = 10;

/** A rate is told only after this long: before, it would be a guess. */
const RATE_AFTER_MS = 30_000;

const TITLES = {
  ready: 'run.title',
  first: 'run.title',
  again: 'run.again',
  'new-people': 'run.newPeople',
} as const satisfies Record<Watched['take'], Code>;

const SIGNS: Record<RowNote['status'], { icon: IconName; code: Code }> = {
  Done: { icon: 'done', code: 'status.done' },
  'Partly done': { icon: 'attention', code: 'status.partly' },
  Failed: { icon: 'problem', code: 'status.failed' },
  'Setting up': { icon: 'attention', code: 'status.settingUp' },
  Waiting: { icon: 'pause', code: 'status.waiting' },
  'Fix this row': { icon: 'problem', code: 'status.fix' },
};

export function RunView({ run }: { run: Watched }): JSX.Element {
  const left = run.answer?.left ?? run.total - run.settledBefore;
  const settled = run.total - left;
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
      <div class="bar-line">
        <progress aria-label={word('run.progress')} max={Math.max(1, run.total)} value={settled} />
        <span class="settled">
          <Words code="run.settled" values={{ done: settled, total: run.total }} />
        </span>
      </div>
      <p class="left">
        {busy === undefined ? (
          <TimeLeft run={run} left={left} />
        ) : (
          <Words code="busy.until" values={{ time: { worded: timeOfDay(busy.until) } }} />
        )}
      </p>
      <p class="soft why">
        <Why run={run} />
      </p>
      <ul class="latest">
        {run.latest.map((note) => (
          <LatestRow key={note.row} note={note} />
        ))}
      </ul>
      <footer>
        <p class="soft">{word('run.closing')}</p>
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

function TimeLeft({ run, left }: { run: Watched; left: number }): JSX.Element {
  if (left === 0) return <Words code="run.leftOnly" values={{ n: 0 }} />;
  const perRow = run.secondsPerRow ?? USUAL_SECONDS_PER_ROW;
  const sinceAnswer = (now.value - run.answeredAt) / 1000;
  const waiting = run.wait === null ? 0 : (run.wait.until - now.value) / 1000;
  const seconds = Math.max(perRow * left - sinceAnswer, waiting + SLICE_SECONDS);
  return (
    <>
      <Words code="run.left" values={{ n: left, duration: { worded: duration(seconds) } }} />
      <Rate run={run} left={left} />
    </>
  );
}

function Rate({ run, left }: { run: Watched; left: number }): JSX.Element | null {
  const elapsedMs = run.answeredAt - run.since;
  const settled = run.total - left - run.settledBefore;
  if (elapsedMs < RATE_AFTER_MS || settled <= 0) return null;
  return (
    <span class="soft rate">
      <Words
        code="run.rate"
        values={{ n: Math.max(1, Math.round(settled / (elapsedMs / 60_000))) }}
      />
    </span>
  );
}

/** What it does at this moment, or why it waits. */
function Why({ run }: { run: Watched }): JSX.Element {
  if (run.stopping === 'failed') return <Words code="run.stopFailed" />;
  if (run.wait === null) {
    const time = { worded: countdown(Math.max(1_000, now.value - run.answeredAt)) };
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
  const whole = note.status === 'Done';
  return (
    <li class={`latest-row ${icon}`}>
      <Icon name={icon} />
      <span class="unseen">{word(code)} </span>
      {whole ? (
        <SpaceName name={note.name || word('row', { row: note.row })} link={note.link} />
      ) : (
        <RowLine row={note.row} column={null}>
          <bdi class="name">{note.name}</bdi>
          {note.details !== '' && <span class="details">{note.details}</span>}
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
