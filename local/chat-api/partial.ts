/** Google's partial responses: the `fields` parameter keeps only what it names. */
import { invalid } from './errors';
import type { Json, JsonObject } from './wire';

/** A tree of wanted fields; `all` where nothing below is named. */
type Wanted = 'all' | Map<string, Wanted>;

/**
 * Reads a selection like `spaces(name,displayName),nextPageToken`, and answers what leaves of a
 * value only the fields it names. Throws Google's 400.
 */
export function partial(fields: string): (value: JsonObject) => JsonObject {
  let at = 0;
  const wrong = () => invalid(`Invalid field selection ${fields}`);
  const list = (): Wanted => {
    const wanted = new Map<string, Wanted>();
    for (;;) {
      const name = /^(?:[A-Za-z0-9_]+|\*)/.exec(fields.slice(at))?.[0];
      if (name === undefined) throw wrong();
      at += name.length;
      wanted.set(name, below());
      if (fields[at] !== ',') return wanted;
      at++;
    }
  };
  const below = (): Wanted => {
    const mark = fields[at];
    if (mark === '/' || mark === '.') {
      at++;
      const name = /^(?:[A-Za-z0-9_]+|\*)/.exec(fields.slice(at))?.[0];
      if (name === undefined) throw wrong();
      at += name.length;
      return new Map([[name, below()]]);
    }
    if (mark !== '(') return 'all';
    at++;
    const inner = list();
    if (fields[at] !== ')') throw wrong();
    at++;
    return inner;
  };
  const wanted = list();
  if (at < fields.length) throw wrong();
  return (value) => keep(value, wanted) as JsonObject;
}

function keep(value: Json, wanted: Wanted): Json {
  if (wanted === 'all' || wanted.has('*') || value === null || typeof value !== 'object')
    return value;
  if (Array.isArray(value)) return value.map((item) => keep(item, wanted));
  const kept: JsonObject = {};
  for (const [name, below] of wanted) {
    const held = value[name];
    if (held !== undefined) kept[name] = keep(held, below);
  }
  return kept;
}
