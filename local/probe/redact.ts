/** Takes out of answers what names anybody or anything: addresses, ids, tokens, numbers of projects. */

/** Replaces names by words that stay the same for the same name throughout. */
export function redactor(known: Readonly<Record<string, string>>): (value: unknown) => unknown {
  const given = new Map<string, string>();
  const counts = new Map<string, number>();
  const stand = (kind: string, name: string): string => {
    const key = `${kind} ${name.toLowerCase()}`;
    let word = given.get(key);
    if (word === undefined) {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      word = `${kind}${counts.get(kind)}`;
      given.set(key, word);
    }
    return word;
  };
  const roles = new Map(
    Object.entries(known).map(([role, address]) => [address.toLowerCase(), `<${role}>`]),
  );

  const text = (written: string): string =>
    written
      .replace(
        /[^\s@"'<>/|,;:()]+@[^\s@"'<>/|,;:()]+\.[a-z]+/gi,
        (address) => roles.get(address.toLowerCase()) ?? `<${stand('address', address)}>`,
      )
      .replace(
        /\b(spaces|users|groups|customers|messages|threads|members|sections|items|messagePins)\/(?!app\b|me\b|-|<)([\w.-]+)/g,
        (_, kind: string, id: string) => `${kind}/${stand(LETTERS[kind] ?? 'N', id)}`,
      )
      .replace(
        /\/(room|dm|space)\/([\w-]{6,})/g,
        (_, kind: string, id: string) => `/${kind}/${stand('S', id)}`,
      )
      .replace(/\d{9,}/g, '<number>');

  const redact = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(redact);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => [
        name,
        SECRET.test(name) ? `<${name}>` : redact(held),
      ]),
    );
  };
  return redact;
}

const LETTERS: Readonly<Record<string, string>> = {
  spaces: 'S',
  users: 'U',
  members: 'U',
  groups: 'G',
  customers: 'C',
};

/** Fields whose values lead somewhere or are nobody's business. */
const SECRET = /^(?:nextPageToken|domainId)$/;
