/** What counts as an e-mail address. */
import { isPlain } from './cell-text';

/**
 * ASCII signs of a local part, by the HTML Standard's "valid e-mail address"
 * (html.spec.whatwg.org, 4.10.5.1.5), which is what browsers accept in a form; and letters, digits
 * and marks of any script, by RFC 6531 (internationalised e-mail).
 */
const LOCAL_PART = /^[\p{L}\p{N}\p{M}.!#$%&'*+/=?^_`{|}~-]+$/u;

/** One label of a domain: at most 63 characters, no dash at either end; by the same two sources. */
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/** The whole of it in ASCII, for most are, and patterns of all scripts take longer. */
const ASCII_ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;

/** Source: RFC 5321, 4.5.3.1.3: a path has at most 256 octets, its two brackets included. */
export const LONGEST_ADDRESS = 254;

/**
 * Whether Chat could take `text` for an address: the HTML Standard's rule, letters of every script,
 * and at least one dot in the domain, because an address without one is a slip in a sheet.
 */
export function isAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false;
  if (isPlain(text)) return ASCII_ADDRESS.test(text);
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@')) return false;
  const labels = text.slice(at + 1).split('.');
  return (
    labels.length > 1 &&
    LOCAL_PART.test(text.slice(0, at)) &&
    labels.every((label) => LABEL.test(label))
  );
}

/** The domain of an address, in the form in which domains are compared; '' when it has none. */
export function domainOf(address: string): string {
  for (const known of lastDomains) if (isAt(address, known)) return known.domain;
  const at = address.lastIndexOf('@');
  if (at < 0) return '';
  const domain = domainKey(address.slice(at + 1));
  lastDomains[oldest] = { text: address.slice(at), domain };
  oldest = (oldest + 1) % DOMAINS_KEPT;
  return domain;
}

/** Most people of a sheet are at one of a few domains, and each is asked for several times. */
const DOMAINS_KEPT = 4;

/** A domain as it stands behind an address, with its `@`. */
interface KnownDomain {
  text: string;
  domain: string;
}

const lastDomains: KnownDomain[] = [];
let oldest = 0;

function isAt(address: string, { text }: KnownDomain): boolean {
  const begin = address.length - text.length;
  if (begin < 0) return false;
  for (let at = 0; at < text.length; at += 1)
    if (address.charCodeAt(begin + at) !== text.charCodeAt(at)) return false;
  return true;
}

/** The form in which domains are compared: lower case, and NFKC as names of the internet are (RFC 5895). */
export function domainKey(domain: string): string {
  if (isLower(domain)) return domain;
  return isPlain(domain) ? domain.toLowerCase() : domain.normalize('NFKC').toLowerCase();
}

/** The form in which addresses are compared and sent: lower case, composed (NFC), the domain by `domainKey`. */
export function addressKey(address: string): string {
  if (isLower(address)) return address;
  const text = address.trim();
  if (isPlain(text)) return text.toLowerCase();
  const at = text.lastIndexOf('@');
  const local = text
    .slice(0, at + 1)
    .normalize('NFC')
    .toLowerCase();
  return local + domainKey(text.slice(at + 1));
}

/** Whether every sign is one of ASCII that neither trimming nor lower case changes, as of most addresses. */
function isLower(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x21 || unit > 0x7e || (unit > 0x40 && unit < 0x5b)) return false;
  }
  return true;
}
