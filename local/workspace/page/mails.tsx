/** Mails that the script sent, the newest first, and one of them opened. */
import { useState } from 'preact/hooks';
import { Reading } from './reading';
import { mails } from './state';
import type { MailState } from './wire';
import { dayAndTimeOf } from './words';

export function MailsPanel() {
  const list = mails.value.mails;
  const [chosen, choose] = useState<number | null>(null);
  const [first] = list;
  if (!first) return <p class="empty">No mails yet. A schedule that runs by itself sends them.</p>;
  const shown = list.find(({ number }) => number === chosen) ?? first;
  return (
    <>
      <ul class="list" aria-label="Mails">
        {list.map((mail) => (
          <li key={mail.number}>
            <button
              type="button"
              class="space"
              aria-current={mail.number === shown.number ? 'true' : undefined}
              onClick={() => choose(mail.number)}
            >
              <span class="lines">
                <span class="name">{mail.subject}</span>
                <span class="sub">
                  {dayAndTimeOf(mail.at)} · to {mail.to}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Mail mail={shown} />
    </>
  );
}

function Mail({ mail }: { mail: MailState }) {
  return (
    <Reading label="One mail" class="mail">
      <h2>{mail.subject}</h2>
      <p class="sub">
        {dayAndTimeOf(mail.at)} · from {mail.from} to {mail.to}
      </p>
      {mail.html === null ? (
        <pre class="plain">{mail.text}</pre>
      ) : (
        <iframe key={mail.number} title="The mail as it is shown" sandbox="" srcdoc={mail.html} />
      )}
    </Reading>
  );
}
