/** `MailApp`: mails are kept to be looked at, and sent to nobody. */
import type { Mail } from '../operations';
import type { Runtime } from '../runtime';

type MailApp = GoogleAppsScript.Mail.MailApp;
type Parameters = GoogleAppsScript.Mail.MailAdvancedParameters;

export class FakeMailApp implements MailApp {
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  getRemainingDailyQuota(): number {
    return this.#runtime.call('MailApp.getRemainingDailyQuota', 'small', () =>
      this.#runtime.operate('mail.left', {}),
    );
  }

  sendEmail(...given: unknown[]): void {
    const mail = mailFrom(given) ?? this.#runtime.mismatch('MailApp.sendEmail', given);
    this.#runtime.call('MailApp.sendEmail', 'errand', () =>
      this.#runtime.operate('mail.send', { mail }),
    );
  }
}

function mailFrom(given: unknown[]): Mail | undefined {
  const [first, second, third, fourth] = given;
  if (given.length === 1 && typeof first === 'object' && first !== null)
    return complete(first as Parameters);
  if (given.slice(0, 3).some((one) => typeof one !== 'string')) return undefined;
  if (typeof fourth === 'string')
    return complete({
      to: String(first),
      replyTo: String(second),
      subject: String(third),
      body: fourth,
    });
  const options = (fourth ?? {}) as Parameters;
  return complete({ ...options, to: String(first), subject: String(second), body: String(third) });
}

function complete({ to, cc, bcc, replyTo, name, subject, body, htmlBody }: Parameters): Mail {
  return {
    to: to ?? '',
    subject: subject ?? '',
    body: body ?? '',
    ...(cc !== undefined && { cc }),
    ...(bcc !== undefined && { bcc }),
    ...(replyTo !== undefined && { replyTo }),
    ...(name !== undefined && { name }),
    ...(htmlBody !== undefined && { htmlBody }),
  };
}
