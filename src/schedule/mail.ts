/** The mail about a background run: plain text and HTML, in which nothing that a cell holds can do anything. */
import type { Catalogue } from '../texts/catalogue';
import { missingTogether } from '../texts/missing';
import { type Said, said } from '../texts/said';
import { say } from '../texts/say';
import type { FiringReport, Needy } from './report';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Most rows that a mail lists of a kind; the sheet has them all. */
const MOST_ROWS = 100;
/** A mail's body may have 200 KB. Source: "Quotas for Google Services". Two bodies, the longer one with its marks. */
const MOST_CHARACTERS = 40_000;
const LONGEST_NAME = 150;
const LONGEST_DETAILS = 1_500;

const PAUSED = { failures: 'mail.paused', asking: 'mail.pausedAsking' } as const;

/** The mail for one report; `address` is the spreadsheet's own, `consentLink` where what is missing is allowed. */
export function mailFor(
  report: FiringReport,
  address: string,
  texts: Catalogue,
  consentLink?: string,
): Mail {
  const words = (code: string, values: Said['values'] = {}) => say(texts, said(code, values));
  const sheet = quoted(report.sheetName, LONGEST_NAME);
  const { done, needy, trouble, changed = false, wouldGo = [] } = report;
  const lines: Line[] = [];
  if (trouble) lines.push({ text: quoted(say(texts, trouble), LONGEST_DETAILS) });
  if (consentLink) lines.push({ text: words('mail.consent.link'), link: consentLink });
  if (report.paused) lines.push({ text: words(PAUSED[report.paused]) });
  if (!trouble || done.length > 0)
    lines.push({ text: words(changed ? 'mail.doneChanged' : 'mail.done', { n: done.length }) });
  if (report.left > 0) lines.push({ text: words('mail.left', { n: report.left }) });
  const room = { rows: 0, characters: 0 };
  const needyLines = linesOf(needy, texts);
  if (wouldGo.length > 0) {
    lines.push({ text: words('mail.wouldGo'), heading: true });
    const listed = wouldGo.map(({ row, name, people }): Line => {
      const who = joined(quoted(name, LONGEST_NAME), quoted(people.join(', '), LONGEST_DETAILS));
      return { text: `${words('mail.row', { row })} ${who}`, item: true };
    });
    lines.push(...fitting(listed, room));
  }
  if (needy.length > 0) {
    lines.push({ text: words('mail.needy', { n: needy.length }), heading: true });
    lines.push(...fitting(needyLines, room));
    if (needy.some(({ held }) => !held)) lines.push({ text: words('mail.whatToDo') });
    if (needy.some(({ held }) => held)) lines.push({ text: words('mail.held') });
  }
  if (done.length > 0) {
    lines.push({ text: words('mail.links'), heading: true });
    const listed = done.map(({ name, details, link }): Line => {
      const text = joined(quoted(name, LONGEST_NAME), quoted(details, LONGEST_DETAILS));
      return { text, link, item: true };
    });
    lines.push(...fitting(listed, room));
  }
  if (room.rows < done.length + needyLines.length + wouldGo.length)
    lines.push({ text: words('mail.more', { n: room.rows }) });
  lines.push({ text: words('mail.sheet'), link: address }, { text: words('mail.why') });
  const subject = trouble
    ? words('mail.subject.trouble', { sheet })
    : needy.length > 0
      ? words('mail.subject.needy', { n: needy.length, sheet })
      : words(changed ? 'mail.subject.doneChanged' : 'mail.subject.done', {
          n: done.length,
          sheet,
        });
  return { to: report.to, subject, text: asText(lines), html: asHtml(lines) };
}

/** Rows that need a person: whoever can't be added to several of them is one line, as in the sidebar. */
function linesOf(needy: readonly Needy[], texts: Catalogue): Line[] {
  const words = (code: string, values: Said['values']) => say(texts, said(code, values));
  const { people, rows } = missingTogether(needy, (code, n, named) =>
    words(code, { n, people: named }),
  );
  return [
    ...people.map(({ said: what, notes }): Line => {
      const names = notes.map(({ name, row }) => name || words('links.row', { row })).join(', ');
      const where = words('mail.inRows', { n: notes.length, rows: quoted(names, LONGEST_NAME) });
      return { text: `${where} ${quoted(what, LONGEST_DETAILS)}`, item: true };
    }),
    ...rows.map(({ row, name, status, details, link }): Line => {
      const what = details === '' ? status : `${status}. ${quoted(details, LONGEST_DETAILS)}`;
      return {
        text: `${words('mail.row', { row })} ${joined(quoted(name, LONGEST_NAME), what)}`,
        link,
        item: true,
      };
    }),
  ];
}

/** A group chat has no name, and what is done often needs no more words. */
function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(': ');
}

/** As many of these lines as there is room for; what they take is noted. */
function fitting(lines: readonly Line[], room: { rows: number; characters: number }): Line[] {
  const fit: Line[] = [];
  for (const line of lines.slice(0, MOST_ROWS)) {
    room.characters += line.text.length + (line.link ?? '').length;
    if (room.characters > MOST_CHARACTERS) break;
    room.rows++;
    fit.push(line);
  }
  return fit;
}

/** The mail that asks for consent again; sent at most once a day. */
export function consentMail(to: string, link: string | undefined, texts: Catalogue): Mail {
  return plainMail(to, say(texts, said('mail.subject.consent')), [
    { text: say(texts, said('mail.consent')) },
    ...(link ? [{ text: say(texts, said('mail.consent.link')), link }] : []),
  ]);
}

/** The mail about a firing that could not even begin; sent at most once a day. */
export function failureMail(to: string, because: Said, texts: Catalogue): Mail {
  return plainMail(to, say(texts, said('mail.subject.failure')), [
    { text: quoted(say(texts, because), LONGEST_DETAILS) },
    { text: say(texts, said('mail.why')) },
  ]);
}

function plainMail(to: string, subject: string, lines: readonly Line[]): Mail {
  return { to, subject, text: asText(lines), html: asHtml(lines) };
}

interface Line {
  text: string;
  link?: string;
  heading?: boolean;
  item?: boolean;
}

/**
 * What cells, or Google, say. Line breaks and control characters out of them could pass for lines, or headers, of
 * the mail's own.
 */
function quoted(text: string, longest: number): string {
  const flat = text
    .replace(BREAKING, ' ')
    .trim()
    .replace(LINK_LIKE, (found, ours?: string) => ours ?? found.replace(/[.:]/g, '[$&]'));
  const characters = Array.from(flat);
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : flat;
}

/** Line breaks and controls, and what turns the direction of writing or can't be seen. */
const BREAKING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * What a mail program would make a link of, in a mail that people trust: only Chat's own stay whole. A name with a
 * dot in it is one, unless it belongs to the address of a person.
 */
const LINK_LIKE =
  /(https:\/\/mail\.google\.com\/chat\/[\w/#-]+)|:\/\/|(?<![@.\p{L}\p{N}_-])(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?![@\p{L}\p{N}_-]|\.[\p{L}\p{N}])|www\./giu;

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
      ? `${escapeHtml(text)} <a href="${escapeHtml(link)}">${escapeHtml(link)}</a>`
      : escapeHtml(text);
    if (heading) return `<h3>${body}</h3>`;
    return item ? `<p style="margin-left:1em">${body}</p>` : `<p>${body}</p>`;
  });
  return `<div style="font-family:Arial,sans-serif;font-size:13px">${parts.join('')}</div>`;
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
