/** For whoever stops using it here: somebody else goes on, or everything is forgotten. */
import type { JSX } from 'preact';
import { forgetEverything, nameOwner } from '../actions';
import { openChanges } from '../changes';
import { useSignal } from '../signal';
import { Words, word } from '../words';
import { Button, Refusal } from './parts';

const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

export function LeavingSection(): JSX.Element {
  return (
    <>
      <h2>{word('leaving.title')}</h2>
      <HandOver />
      <Forget />
      <Refusal />
    </>
  );
}

function HandOver(): JSX.Element {
  const to = useSignal('');
  const address = to.value.trim().toLowerCase();
  return (
    <div class="fields">
      <label class="field tall" for="handOver">
        <span>{word('leaving.who')}</span>
        <input
          id="handOver"
          value={to.value}
          onInput={(event) => (to.value = event.currentTarget.value)}
        />
      </label>
      <p class="soft">{word('leaving.handOverHow')}</p>
      <div class="actions">
        <Button
          begins="handOver"
          disabled={!ADDRESS.test(address)}
          onPress={async () => (await nameOwner(address)) && openChanges()}
        >
          {word('leaving.handOver')}
        </Button>
      </div>
    </div>
  );
}

function Forget(): JSX.Element {
  const asked = useSignal<{ rows: number; schedules: number } | null>(null);
  const counted = asked.value;
  return (
    <div class="fields">
      <p class="soft">{word('leaving.forgetHow')}</p>
      {counted === null ? (
        <div class="actions">
          <Button
            begins="forget"
            onPress={async () => (asked.value = await forgetEverything(false))}
          >
            {word('leaving.forget')}
          </Button>
        </div>
      ) : (
        <>
          <p role="status">
            {counted.rows > 0 && <Words code="leaving.forgetRows" values={{ n: counted.rows }} />}{' '}
            {counted.schedules > 0 && (
              <Words code="leaving.forgetSchedules" values={{ n: counted.schedules }} />
            )}
          </p>
          <div class="actions">
            <Button
              begins="forget"
              onPress={async () => (asked.value = await forgetEverything(true))}
            >
              {word('leaving.forgetSure')}
            </Button>
            <Button onPress={() => (asked.value = null)}>{word('leaving.keep')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
