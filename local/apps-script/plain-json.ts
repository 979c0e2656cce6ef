/** The rules of `google.script.run`: what may cross between the page and the script. */

type Checked = { ok: true; value: unknown } | { ok: false; property: string };

/**
 * A copy of `value` if it is made of numbers, booleans, strings, null and plain objects and arrays of them;
 * else which property is not. Properties that are undefined are left out, or refused with `refusesUndefined`; at the
 * top undefined is null.
 */
export function plainJson(value: unknown, refusesUndefined = false): Checked {
  if (value === undefined) return { ok: true, value: null };
  const seen = new Set<object>();
  let wrong: string | undefined;
  const copy = (one: unknown, property: string): unknown => {
    switch (typeof one) {
      case 'string':
      case 'boolean':
        return one;
      case 'number':
        if (Number.isFinite(one)) return one;
        break;
      case 'object': {
        if (one === null) return null;
        if (seen.has(one)) break;
        seen.add(one);
        const copied = Array.isArray(one)
          ? one.map((item, index) => copy(item, `${property}[${index}]`))
          : isPlain(one)
            ? copyMembers(one as Record<string, unknown>, property)
            : undefined;
        seen.delete(one);
        if (copied !== undefined) return copied;
        break;
      }
      default:
        break;
    }
    wrong ??= property;
    return null;
  };
  const copyMembers = (record: Record<string, unknown>, property: string) => {
    const copied: Record<string, unknown> = {};
    for (const [key, member] of Object.entries(record))
      if (member !== undefined || refusesUndefined)
        copied[key] = copy(member, property === '0' ? key : `${property}.${key}`);
    return copied;
  };
  const copied = copy(value, '0');
  return wrong === undefined ? { ok: true, value: copied } : { ok: false, property: wrong };
}

/** A plain object of any realm: nothing between it and the root of its prototypes. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype as object) === null;
}
