/** Google's partial responses: the `fields` parameter keeps only what it names. */
import { invalid } from './errors';
import type { Field, Fields, Json, JsonObject } from './wire';

/** A tree of wanted fields; `all` where nothing below is named. */
type Wanted = 'all' | Map<string, Wanted>;

/**
 * Reads a selection like `spaces(name,displayName),nextPageToken` of an answer with these
 * fields, and answers what leaves of a value only what it names. Throws Google's 400.
 */
export function partial(selection: string, fields: Fields): (value: JsonObject) => JsonObject {
  let at = 0;
  const wrong = () => invalid(`Invalid field selection ${selection}`);
  /** One name and what is wanted below it. */
  const one = (known: Fields | undefined): [string, Wanted] => {
    const name = /^(?:[A-Za-z0-9_]+|\*)/.exec(selection.slice(at))?.[0];
    if (name === undefined) throw wrong();
    if (name !== '*' && known !== undefined && !Object.hasOwn(known, name)) throw wrong();
    at += name.length;
    return [name, below(name === '*' ? undefined : fieldsBelow(known?.[name]))];
  };
  const several = (known: Fields | undefined): Wanted => {
    const wanted = new Map([one(known)]);
    while (selection[at] === ',') {
      at++;
      wanted.set(...one(known));
    }
    return wanted;
  };
  const below = (known: Fields | undefined): Wanted => {
    const mark = selection[at];
    if (mark === '/' || mark === '.') {
      at++;
      return new Map([one(known)]);
    }
    if (mark !== '(') return 'all';
    at++;
    const inner = several(known);
    if (selection[at] !== ')') throw wrong();
    at++;
    return inner;
  };
  const wanted = several(fields);
  if (at < selection.length) throw wrong();
  return (value) => keep(value, wanted) as JsonObject;
}

/** The fields below one; undefined where anything may stand. */
function fieldsBelow(field: Field | undefined): Fields | undefined {
  if (field?.type === 'list') return fieldsBelow(field.of);
  if (field?.type === 'message') return field.fields;
  return field === undefined || field.type === 'any' ? undefined : {};
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
