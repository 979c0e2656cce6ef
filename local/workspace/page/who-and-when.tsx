/** Who is signed in here, what time it is, and how fast it passes. */
import { useEffect, useState } from 'preact/hooks';
import { askText } from './dialogs';
import { room, roomReadAt, setSpeed, showDrawer } from './state';
import { dayAndTimeOf } from './words';

const SPEEDS = [1, 10, 100];

/** People to be found in any organisation of the emulator, which knows everybody. */
const COLLEAGUES = ['ann', 'ben', 'carla', 'deniz'];

const OTHER = 'other';

export function Person() {
  const person = room.value?.person;
  if (!person) return null;
  const domain = person.slice(person.lastIndexOf('@'));
  const people = [...new Set([...COLLEAGUES.map((name) => name + domain), person])];
  return (
    <select
      class="person"
      aria-label="Signed in as"
      title="Signed in as; each tab of the browser may have its own person"
      value={person}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== OTHER) signIn(chosen);
        else {
          event.currentTarget.value = person;
          askText({
            title: 'Sign in as somebody else',
            label: `Address at ${domain.slice(1)}`,
            value: domain,
            done: signIn,
          });
        }
      }}
    >
      {people.map((address) => (
        <option key={address} value={address}>
          {address}
        </option>
      ))}
      <option value={OTHER}>Somebody else…</option>
    </select>
  );
}

function signIn(address: string): void {
  location.assign(`/?${new URLSearchParams({ as: address })}`);
}

export function Clock() {
  const [, redraw] = useState(0);
  const state = room.value;
  const speed = state?.speed ?? 1;
  useEffect(() => {
    const timer = setInterval(() => redraw((count) => count + 1), speed === 1 ? 5_000 : 500);
    return () => clearInterval(timer);
  }, [speed]);
  if (!state) return null;
  const now = state.jump
    ? state.jump.at
    : state.now + (performance.now() - roomReadAt.value) * speed;
  return (
    <button
      type="button"
      class="clock"
      title="The workspace’s time (UTC); jump ahead under Triggers"
      onClick={() => showDrawer('triggers')}
    >
      {dayAndTimeOf(now)}
    </button>
  );
}

export function Speed() {
  const speed = room.value?.speed;
  if (speed === undefined) return null;
  return (
    <fieldset class="speed" title="How many times as fast as at Google time passes here">
      <legend class="hidden-text">How fast time passes</legend>
      {SPEEDS.map((times) => (
        <label key={times} class={times === speed ? 'on' : ''}>
          <input
            type="radio"
            name="speed"
            checked={times === speed}
            onChange={() => void setSpeed(times)}
          />
          {times}×
        </label>
      ))}
    </fieldset>
  );
}
