/** What crosses to the page: whether undefined may is disputed, so that it stays here. */

/**
 * `value` as it would come back from JSON, of numbers, texts, lists and records. Through a text it would be copied twice,
 * with all sentences of a language whenever the sidebar is opened.
 */
export function asPlain<T>(value: T): T {
  return plain(value) as T;
}

function plain(value: unknown): unknown {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      return value === null ? null : Array.isArray(value) ? value.map(plain) : members(value);
    default:
      return value;
  }
}

function members(record: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(record))
    if (member !== undefined) kept[name] = typeof member === 'string' ? member : plain(member);
  return kept;
}
