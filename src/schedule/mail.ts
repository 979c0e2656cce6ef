/** The mail about a background run: plain text and HTML, in which nothing that a cell holds can do anything. */
import type { Catalogue } from '../texts/catalogue';
import { type Said, said } from '../texts/said';
import { say } from '../texts/say';
import type { FiringReport } from './firing';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Most rows that a mail lists of a kind; the sheet has them all. */
const MOST_ROWS = 100;
const LONGEST_NAME = 150;

/** The mail for one report; `address` is the spreadsheet's own. */
export function mailFor(report: FiringReport, address: string, texts: Catalogue): Mail {
  const words = (code: string, values: Said['values'] = {}) => say(texts, said(code, values));
  const sheet = oneLine(report.sheetName);
  const lines: Line[] = [];
  if (report.trouble) lines.push({ text: oneLine(say(texts, report.trouble)) });
  if (report.paused) lines.push({ text: words('mail.paused') });
  lines.push({ text: words('mail.done', { n: report.done.length }) });
  if (report.needy.length > 0)
    lines.push(
      { text: words('mail.needy', { n: report.needy.length }), heading: true },
      ...report.needy.slice(0, MOST_ROWS).map(
        (row): Line => ({
          text: `${words('mail.row', { row: row.row })} ${oneLine(row.name)}: ${row.status}. ${oneLine(row.details)}`,
          link: row.link,
          item: true,
        }),
      ),
    );
  if (report.done.length > 0)
    lines.push(
      { text: words('mail.links'), heading: true },
      ...report.done.slice(0, MOST_ROWS).map(
        (row): Line => ({
          text: oneLine(row.name) + (row.details ? `: ${oneLine(row.details)}` : ''),
          link: row.link,
          item: true,
        }),
      ),
    );
  if (Math.max(report.done.length, report.needy.length) > MOST_ROWS)
    lines.push({ text: words('mail.more', { n: MOST_ROWS }) });
  lines.push({ text: words('mail.sheet'), link: address });
  const subject = report.trouble
    ? words('mail.subject.trouble', { sheet })
    : report.needy.length > 0
      ? words('mail.subject.needy', { n: report.needy.length, sheet })
      : words('mail.subject.done', { n: report.done.length, sheet });
  return { to: report.to, subject: oneLine(subject), text: asText(lines), html: asHtml(lines) };
}

/** The mail that asks for consent again; sent at most once a day. */
export function consentMail(to: string, link: string, texts: Catalogue): Mail {
  const lines: Line[] = [
    { text: say(texts, said('mail.consent')) },
    { text: say(texts, said('mail.consent.link')), link },
  ];
  return {
    to,
    subject: say(texts, said('mail.subject.consent')),
    text: asText(lines),
    html: asHtml(lines),
  };
}

interface Line {
  text: string;
  link?: string;
  heading?: boolean;
  item?: boolean;
}

/** Line breaks and control characters out of a cell could pass for lines, or headers, of the mail's own. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  const flat = text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim();
  const characters = Array.from(flat);
  const longest = LONGEST_NAME * 10;
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : flat;
}

function asText(lines: readonly Line[]): string {
  return lines
    .map(({ text, link, heading, item }) => {
      const tail = link ? `\n${item ? '  ' : ''}${link}` : '';
      return `${heading ? '\n' : ''}${item ? '- ' : ''}${text}${tail}`;
    })
    .join('\n');
}

function asHtml(lines: readonly Line[]): string {
  const parts = lines.map(({ text, link, heading, item }) => {
    const body = link
      ? `${escape(text)} <a href="${escape(link)}">${escape(link)}</a>`
      : escape(text);
    if (heading) return `<h3>${body}</h3>`;
    return item ? `<p style="margin-left:1em">${body}</p>` : `<p>${body}</p>`;
  });
  return `<div style="font-family:Arial,sans-serif;font-size:13px">${parts.join('')}</div>`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
