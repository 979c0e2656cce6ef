/** Every call to Chat, the newest first, and how often the script called which service. */
import { useState } from 'preact/hooks';
import { Reading } from './reading';
import { calls } from './state';
import { Table } from './table';
import type { CallState } from './wire';
import { counted, timeOf } from './words';

export function CallsPanel() {
  const { calls: list, total, services } = calls.value;
  const [chosen, choose] = useState<number | null>(null);
  const shown = list.find(({ number }) => number === chosen);
  if (total === 0 && services.length === 0)
    return <p class="empty">Nothing was called yet. Calls to Chat appear here as they are made.</p>;
  return (
    <>
      <div class="list wide">
        <Table
          caption="Calls to Chat, the newest first"
          captionHidden
          heads={['Time', 'Call', 'As', 'Answer']}
        >
          {list.map((call) => (
            <tr key={call.number} class={call.number === chosen ? 'chosen' : ''}>
              <td class="time">{timeOf(call.at)}</td>
              <td class="call">
                <button
                  type="button"
                  aria-pressed={call.number === chosen}
                  onClick={() => choose(call.number === chosen ? null : call.number)}
                >
                  <span class="method">{call.method}</span> {call.path}
                </button>
              </td>
              <td class="user">{call.user.split('@')[0]}</td>
              <td>
                <Answer call={call} />
              </td>
            </tr>
          ))}
        </Table>
        {total > list.length && (
          <p class="sub">
            The newest {list.length} of {counted(total, 'call')}.
          </p>
        )}
      </div>
      {shown ? <Call call={shown} /> : <Services services={services} total={total} />}
    </>
  );
}

function Answer({ call }: { call: CallState }) {
  const tone = call.lost || call.status >= 500 ? 'red' : call.status >= 400 ? 'amber' : 'green';
  return (
    <span class={`answer ${tone}`}>
      {call.status}
      {call.lost && ' lost'}
      {call.because && ` ${call.because}`}
    </span>
  );
}

function Call({ call }: { call: CallState }) {
  const query = Object.keys(call.query).length > 0;
  return (
    <Reading label="One call">
      <h2>
        {call.method} {call.path}
      </h2>
      <p class="sub">
        {timeOf(call.at)} as {call.user}, answered <Answer call={call} />
      </p>
      {query && <Json label="Query" value={call.query} />}
      {call.body !== null && <Json label="Body" value={call.body} />}
    </Reading>
  );
}

function Json({ label, value }: { label: string; value: unknown }) {
  return (
    <>
      <h3>{label}</h3>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </>
  );
}

function Services({ services, total }: { services: [string, number][]; total: number }) {
  const sum = services.reduce((all, [, count]) => all + count, 0);
  return (
    <Reading label="Calls of services">
      <h2>{counted(total, 'call')} to Chat</h2>
      <p class="sub">{counted(sum, 'call')} of Apps Script’s services so far:</p>
      <ul class="services">
        {services.map(([name, count]) => (
          <li key={name}>
            <span>{name}</span>
            <span class="number">{count.toLocaleString('en-GB')}</span>
          </li>
        ))}
      </ul>
    </Reading>
  );
}
