/** What counts as an e-mail address. */

/**
 * ASCII signs of a local part, by the HTML Standard's "valid e-mail address"
 * (html.spec.whatwg.org, 4.10.5.1.5), which is what browsers accept in a form; and letters, digits
 * and marks of any script, by RFC 6531 (internationalised e-mail).
 */
const LOCAL_PART = /^[\p{L}\p{N}\p{M}.!#$%&'*+/=?^_`{|}~-]+$/u;

/** One label of a domain: at most 63 characters, no dash at either end; by the same two sources. */
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/**
 * Whether Chat could take `text` for an address: the HTML Standard's rule, letters of every script,
 * and at least one dot in the domain, because an address without one is a slip in a sheet.
 */
export function isAddress(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 1 || at !== text.lastIndexOf('@')) return false;
  const labels = text.slice(at + 1).split('.');
  return (
    labels.length > 1 &&
    LOCAL_PART.test(text.slice(0, at)) &&
    labels.every((label) => LABEL.test(label))
  );
}

/** The domain of an address, lower case; '' when it has none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
}
