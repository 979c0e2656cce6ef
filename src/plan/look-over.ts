/** Looks over all rows at once for what no single row can show: warnings, never errors. */
import type { Person, Request } from '../request/request';
import { domainOf } from '../table/address-form';
import { quoted, withoutCase } from '../table/cell-text';
import type { Field } from '../table/columns';
import type { Finding } from './finding';

export interface RowToLookOver {
  /** Index in the cells, counting from 0; sentences name the sheet's own number, one more. */
  row: number;
  request: Request;
}

/** A domain is usual in a sheet that names it this often … */
const USUAL_TIMES = 5;
/** … and this many times as often as the one that looks like a slip of it. */
const USUAL_RATIO = 5;

/** Before its last dot a domain needs this many characters: `a.org` and `b.org` are no slips. */
const SHORTEST_SLIP = 3;

/** Longer domains are not compared; real ones have at most 253 characters and rarely more than 40. */
const LONGEST_SLIP = 100;

/** Mailboxes that every organisation has: the same one at two domains is two mailboxes. */
const SHARED_MAILBOXES = new Set(
  (
    'admin administration contact hello help hr info it kontakt mail marketing office postmaster ' +
    'sales school schule sekretariat support team verwaltung webmaster'
  ).split(' '),
);

const FIELD_OF_ROLE: Record<Person['role'], Field> = {
  member: 'members',
  manager: 'managers',
  owner: 'owners',
};

/**
 * The warnings of all rows, by row. `ownDomains` are the organisation's: never slips of one another,
 * and the same name at two of them is one person. Time grows with the number of people, whatever
 * they are called.
 */
export function lookOver(
  rows: readonly RowToLookOver[],
  ownDomains: readonly string[] = [],
): Map<number, Finding[]> {
  const findings = new Map<number, Finding[]>();
  const add = (row: number, finding: Omit<Finding, 'severity'>): void => {
    const found = findings.get(row) ?? [];
    found.push({ severity: 'warning', ...finding });
    findings.set(row, found);
  };
  const own = new Set(ownDomains.map((domain) => domain.toLowerCase()));
  findSameNames(rows, add);
  const slips = findSlips(rows, own);
  for (const { row, request } of rows) {
    for (const person of slips.size > 0 ? request.people : NOBODY) {
      const domain = domainOf(person.user);
      const usual = slips.get(domain);
      if (usual !== undefined) {
        const values = { cell: quoted(person.shown), domain, usual };
        add(row, { code: 'domainSlip', field: FIELD_OF_ROLE[person.role], values });
      }
    }
    if (!mayHoldTwins(request.people)) continue;
    findTwins(request.people, own, slips, (person, other) => {
      const values = { cell: person.shown, other: other.shown };
      add(row, { code: 'onePersonTwice', field: FIELD_OF_ROLE[person.role], values });
    });
  }
  return findings;
}

const NOBODY: readonly Person[] = [];

type Add = (row: number, finding: Omit<Finding, 'severity'>) => void;

function findSameNames(rows: readonly RowToLookOver[], add: Add): void {
  // Most names stand there once, and a list for each would take more room than all names.
  const firsts = new Map<string, RowToLookOver>();
  const shared = new Map<RowToLookOver, RowToLookOver[]>();
  for (const row of rows) {
    const name = row.request.kind === 'space' ? withoutCase(row.request.displayName) : '';
    if (name === '') continue;
    const first = firsts.get(name);
    const others = first && shared.get(first);
    if (others) others.push(row);
    else if (first) shared.set(first, [row]);
    else firsts.set(name, row);
  }
  for (const [first, others] of shared) {
    for (const row of [first, ...others]) {
      const other = row === first ? (others[0] as RowToLookOver) : first;
      const values = { cell: row.request.displayName, row: other.row + 1 };
      add(row.row, { code: 'sameName', field: 'spaceName', values });
    }
  }
}

/** Domains that look like a slip of a usual one, with that one. */
function findSlips(rows: readonly RowToLookOver[], own: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { request } of rows) {
    for (const { user } of request.people) {
      const domain = domainOf(user);
      if (domain !== '') counts.set(domain, (counts.get(domain) ?? 0) + 1);
    }
  }
  // Two texts that are one slip apart agree in some form from which at most one character is left out.
  const usualByForm = new Map<string, string[]>();
  for (const [domain, count] of counts) {
    if (count < USUAL_TIMES || domain.length > LONGEST_SLIP) continue;
    for (const form of withOneLeftOut(domain)) {
      const sharing = usualByForm.get(form);
      if (sharing) sharing.push(domain);
      else usualByForm.set(form, [domain]);
    }
  }
  const slips = new Map<string, string>();
  for (const [domain, count] of counts) {
    const long = domain.lastIndexOf('.') >= SHORTEST_SLIP && domain.length <= LONGEST_SLIP + 1;
    if (own.has(domain) || !long) continue;
    for (const form of withOneLeftOut(domain)) {
      const usual = (usualByForm.get(form) ?? []).find(
        (candidate) =>
          (counts.get(candidate) ?? 0) >= USUAL_RATIO * count && oneSlipApart(domain, candidate),
      );
      if (usual !== undefined) {
        slips.set(domain, usual);
        break;
      }
    }
  }
  return slips;
}

function withOneLeftOut(text: string): Set<string> {
  const forms = new Set([text]);
  for (let at = 0; at < text.length; at += 1) forms.add(text.slice(0, at) + text.slice(at + 1));
  return forms;
}

/**
 * Whether one character was left out, added, replaced, or swapped with its neighbour. A digit for a
 * digit is none: `s1.example.org` and `s2.example.org` are two places.
 */
export function oneSlipApart(one: string, other: string): boolean {
  if (one === other) return false;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  if (one.length !== other.length) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    return short.slice(at) === long.slice(at + 1);
  }
  if (one.slice(at + 1) === other.slice(at + 1)) {
    return !(/\d/.test(one[at] ?? '') && /\d/.test(other[at] ?? ''));
  }
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at];
  return swapped && one.slice(at + 2) === other.slice(at + 2);
}

/**
 * People of one row who are probably one person: the same mailbox at one domain written in two ways
 * (`ann+chess@`, `a.nn@gmail.com`), or the same name at two domains that are both the organisation's,
 * that are slips of one another or part of one another, or with a name so full (`ann.smith@`) that
 * two people would hardly share it.
 */
function findTwins(
  people: readonly Person[],
  own: ReadonlySet<string>,
  slips: ReadonlyMap<string, string>,
  found: (person: Person, other: Person) => void,
): void {
  const seen = new Map<string, { person: Person; domain: string }[]>();
  for (const person of people) {
    const domain = domainOf(person.user).replace(/^googlemail\.com$/, 'gmail.com');
    const mailbox = mailboxOf(person.user, domain);
    if (domain === '' || mailbox === '' || SHARED_MAILBOXES.has(mailbox)) continue;
    const others = seen.get(mailbox) ?? [];
    const related = (one: string, other: string): boolean =>
      one === other ||
      isFullName(mailbox) ||
      (own.has(one) && own.has(other)) ||
      slips.get(one) === other ||
      slips.get(other) === one ||
      one.endsWith(`.${other}`) ||
      other.endsWith(`.${one}`);
    // The first few are enough to name one: a mailbox at a hundred domains is nobody's slip.
    const twin = others.find((other) => related(domain, other.domain));
    if (twin) found(person, twin.person);
    if (others.length < 8) others.push({ person, domain });
    seen.set(mailbox, others);
  }
}

/** In so few people each is compared with each. */
const FEW = 8;

/** Whether two of the people may have mailboxes of one name: of most rows nobody has. */
function mayHoldTwins(people: readonly Person[]): boolean {
  if (people.length > FEW)
    return new Set(people.map(({ user }) => mailboxOf(user, 'gmail.com'))).size < people.length;
  for (let next = 1; next < people.length; next += 1)
    for (let before = 0; before < next; before += 1)
      if (beginAlike(people[next] as Person, people[before] as Person)) return true;
  return false;
}

/** Whether two mailboxes are the same up to a `+` or the domain, full stops aside; an id is like none. Nothing is cut out of them. */
function beginAlike({ user: one }: Person, { user: other }: Person): boolean {
  let at = 'users/'.length;
  let beside = at;
  for (;;) {
    while (one.charCodeAt(at) === FULL_STOP) at += 1;
    while (other.charCodeAt(beside) === FULL_STOP) beside += 1;
    const isOver = endsMailbox(one, at);
    if (isOver || endsMailbox(other, beside)) return isOver === endsMailbox(other, beside);
    if (one.charCodeAt(at) !== other.charCodeAt(beside)) return false;
    at += 1;
    beside += 1;
  }
}

function endsMailbox(user: string, at: number): boolean {
  const unit = user.charCodeAt(at);
  return unit === PLUS || unit === AT;
}

const FULL_STOP = 0x2e;
const PLUS = 0x2b;
const AT = 0x40;

/** The local part without what mail systems ignore: `+tags` everywhere, full stops at Gmail. */
function mailboxOf(user: string, domain: string): string {
  const whole = user.slice('users/'.length, user.lastIndexOf('@'));
  const local = whole.includes('+') ? whole.replace(/(.)\+.*$/, '$1') : whole;
  return domain === 'gmail.com' ? local.replace(/\./g, '') : local;
}

function isFullName(mailbox: string): boolean {
  return /\p{L}{2}[._-]\p{L}{2}/u.test(mailbox);
}
