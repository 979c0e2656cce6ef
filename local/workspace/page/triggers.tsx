/** What runs by itself and when, what ran, and the buttons that let time jump ahead. */
import { Reading } from './reading';
import { jumpAhead, jumped, room, triggers } from './state';
import { Table } from './table';
import type { Jumped } from './wire';
import { counted, dayAndTimeOf, durationOf } from './words';

const JUMPS = [
  { hours: 1, label: '1 hour' },
  { hours: 24, label: '1 day' },
  { hours: 24 * 7, label: '1 week' },
];

export function TriggersPanel() {
  const { triggers: list, executions } = triggers.value;
  return (
    <>
      <div class="list wide triggers-list">
        <Jump />
        {list.length === 0 ? (
          <p class="empty">No triggers. A schedule in the sidebar makes one.</p>
        ) : (
          <ul aria-label="Triggers">
            {list.map((trigger) => (
              <li class="lines" key={trigger.id}>
                <span class="name">
                  {trigger.function}, {trigger.when}
                </span>
                <span class="sub">
                  {trigger.next === null
                    ? `as ${trigger.person}`
                    : `next ${dayAndTimeOf(trigger.next)}, as ${trigger.person}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Reading label="Last executions">
        <Table caption="Last executions" heads={['Time', 'Function', 'As', 'Took']}>
          {executions.map((execution) => (
            <tr key={`${execution.at} ${execution.function} ${execution.person}`}>
              <td class="time">{dayAndTimeOf(execution.at)}</td>
              <td>{execution.function}</td>
              <td class="user">{execution.person.split('@')[0]}</td>
              <td>
                {durationOf(execution.seconds)}
                {execution.killed && <span class="answer red"> ended</span>}
              </td>
            </tr>
          ))}
        </Table>
      </Reading>
    </>
  );
}

function Jump() {
  const jump = room.value?.jump;
  return (
    <div class="jump">
      <span id="jump-label">Jump ahead</span>
      {JUMPS.map(({ hours, label }) => (
        <button
          type="button"
          key={hours}
          class="plain-button"
          aria-describedby="jump-label"
          disabled={jump !== null}
          onClick={() => void jumpAhead(hours)}
        >
          {label}
        </button>
      ))}
      <p class="sub" role="status">
        {jump
          ? jump.waiting
            ? 'As soon as what is running has ended…'
            : `${dayAndTimeOf(jump.at)}, ${counted(jump.executions, 'execution')} so far…`
          : jumped.value && came(jumped.value)}
      </p>
    </div>
  );
}

function came({ to, executions, failed, spaces, mails }: Jumped): string {
  if (executions === 0) return `It is ${dayAndTimeOf(to)} now. Nothing was due until then.`;
  return (
    `It is ${dayAndTimeOf(to)} now: ${counted(executions, 'execution')}` +
    `${failed > 0 ? ` (${failed} failed)` : ''}, ` +
    `${counted(spaces, 'space')} set up, ${counted(mails, 'mail')}.`
  );
}
