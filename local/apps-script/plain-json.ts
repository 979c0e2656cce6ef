/** The rules of `google.script.run`: what may cross between the page and the script. */

type Checked = { ok: true; value: unknown } | { ok: false; property: string };

/**
 * A copy of `value` if it is made of numbers, booleans, strings, null and plain objects and arrays of them;
 * else which property is not. Properties that are undefined are left out, or refused with `refusesUndefined`; at the
 * top undefined is null.
 */
export function plainJson(value: unknown, refusesUndefined = false): Checked {
  if (value === undefined) return { ok: true, value: null };
  /** What holds the value that is looked at, and by which of its properties: only told of what may not cross. */
  const holders: object[] = [];
  const names: (string | number)[] = [];
  let wrong: string | undefined;
  const copy = (one: unknown): unknown => {
    switch (typeof one) {
      case 'string':
      case 'boolean':
        return one;
      case 'number':
        if (Number.isFinite(one)) return one;
        break;
      case 'object': {
        if (one === null) return null;
        const isList = Array.isArray(one);
        if (holders.includes(one) || !(isList || isPlain(one))) break;
        holders.push(one);
        const copied = isList ? one.map(copyMember) : copyMembers(one as Record<string, unknown>);
        holders.pop();
        return copied;
      }
      default:
        break;
    }
    wrong ??= propertyAt(names);
    return null;
  };
  const copyMember = (member: unknown, name: string | number): unknown => {
    names.push(name);
    const copied = copy(member);
    names.pop();
    return copied;
  };
  const copyMembers = (record: Record<string, unknown>) => {
    const copied: Record<string, unknown> = {};
    for (const key of Object.keys(record)) {
      const member = record[key];
      // Whole catalogues of sentences cross at times: of a text nothing has to be told.
      if (typeof member === 'string') copied[key] = member;
      else if (member !== undefined || refusesUndefined) copied[key] = copyMember(member, key);
    }
    return copied;
  };
  const copied = copy(value);
  return wrong === undefined ? { ok: true, value: copied } : { ok: false, property: wrong };
}

/** The value itself is property 0, as the platform says. */
function propertyAt([first, ...names]: readonly (string | number)[]): string {
  if (first === undefined) return '0';
  const begin = typeof first === 'number' ? `0[${first}]` : first;
  return names.reduce<string>(
    (path, name) => path + (typeof name === 'number' ? `[${name}]` : `.${name}`),
    begin,
  );
}

/** A plain object of any realm: nothing between it and the root of its prototypes. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}
