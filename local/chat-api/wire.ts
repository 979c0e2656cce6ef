/** Reads JSON bodies and query strings as strictly as Google's servers do. */
import { invalidPayload, type Violation } from './errors';

/** The values of an enumeration, each with its number in the protocol buffers. */
export type Enumeration = Readonly<Record<string, number>>;

/** What a field may hold; a nested record is a message, `list` a repeated one. */
export type Field =
  | { type: 'string' }
  | { type: 'boolean' }
  | { type: 'number' }
  /** A timestamp as RFC 3339 writes it. */
  | { type: 'time' }
  | { type: 'enum'; name: string; values: Enumeration }
  | { type: 'message'; fields: Fields }
  | { type: 'list'; of: Field }
  /** Known, and whatever it holds doesn't matter here. */
  | { type: 'any' };

/** The fields of a message by their JSON names. */
export interface Fields {
  readonly [name: string]: Field;
}

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json | undefined;
}

/** Query parameters that every Google method takes, with or without `$`. */
const STANDARD_PARAMETERS = new Set([
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
  'xgafv',
  '.xgafv',
]);

/** The value of a standard parameter, under whichever of its two names it came. */
export function standardParameter(
  query: Readonly<Record<string, string | string[]>>,
  name: string,
): string | undefined {
  const given = query[name] ?? query[`$${name}`];
  return Array.isArray(given) ? given[given.length - 1] : given;
}

/**
 * The body as an object whose fields are known and of the right type, under their camelCase
 * names. An empty body is an empty object; null fields are left out, as if not sent. Throws
 * Google's 400, which names everything that is wrong.
 */
export function readBody(text: string | undefined, fields: Fields): JsonObject {
  if (text === undefined || text.trim() === '') return {};
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw invalidPayload([
      {
        field: '',
        description: `Invalid JSON payload received. Unexpected token.\n${text.slice(0, 40)}\n^`,
      },
    ]);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw invalidPayload([
      {
        field: '',
        description:
          'Invalid JSON payload received. Unknown name "": Root element must be a message.',
      },
    ]);
  const wrong: Violation[] = [];
  const read = readMessage(value, fields, '', wrong);
  if (wrong.length > 0) throw invalidPayload(wrong);
  return read;
}

/** The query as numbers, booleans and strings by the method's parameters. Throws Google's 400. */
export function readQuery(
  query: Readonly<Record<string, string | string[]>>,
  fields: Fields,
): JsonObject {
  const read: JsonObject = {};
  const wrong: Violation[] = [];
  for (const given of Object.keys(query)) {
    if (STANDARD_PARAMETERS.has(given.replace(/^\$/, ''))) continue;
    const name = Object.hasOwn(fields, given) ? given : camelCase(given);
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const raw = query[given];
    if (field === undefined) {
      wrong.push({
        field: '',
        description:
          `Invalid JSON payload received. Unknown name "${given}": Cannot bind query parameter. ` +
          `Field '${given}' could not be found in request message.`,
      });
      continue;
    }
    if (field.type === 'list') {
      read[name] = Array.isArray(raw) ? [...raw] : raw === undefined ? [] : [raw];
      continue;
    }
    const text = Array.isArray(raw) ? raw[raw.length - 1] : raw;
    if (text !== undefined) read[name] = readParameter(text, field, given, wrong);
  }
  if (wrong.length > 0) throw invalidPayload(wrong);
  return read;
}

function readParameter(
  text: string,
  field: Field,
  name: string,
  wrong: Violation[],
): Json | undefined {
  const refused = (type: string) => {
    wrong.push(wrongValue(name, type, JSON.stringify(text)));
    return undefined;
  };
  switch (field.type) {
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : refused('TYPE_BOOL');
    case 'number':
      return /^-?\d+$/.test(text) ? Number(text) : refused('TYPE_INT32');
    case 'enum':
      return (
        enumValue(/^\d+$/.test(text) ? Number(text) : text, field.values) ??
        refused(enumType(field.name))
      );
    default:
      return text;
  }
}

function readMessage(
  value: JsonObject,
  fields: Fields,
  path: string,
  wrong: Violation[],
): JsonObject {
  const read: JsonObject = {};
  for (const given of Object.keys(value)) {
    const name = Object.hasOwn(fields, given) ? given : camelCase(given);
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      wrong.push({
        field: path,
        description:
          `Invalid JSON payload received. Unknown name "${given}"` +
          `${path === '' ? '' : ` at '${path}'`}: Cannot find field.`,
      });
      continue;
    }
    const held = value[given];
    if (held === null || held === undefined) continue;
    const below = path === '' ? snakeCase(name) : `${path}.${snakeCase(name)}`;
    read[name] = readField(held, field, below, wrong);
  }
  return read;
}

function readField(value: Json, field: Field, path: string, wrong: Violation[]): Json | undefined {
  const refused = (type: string) => {
    wrong.push(wrongValue(path, type, JSON.stringify(value)));
    return undefined;
  };
  switch (field.type) {
    case 'any':
      return value;
    case 'string':
      return typeof value === 'string' ? value : refused('TYPE_STRING');
    case 'boolean':
      return typeof value === 'boolean' ? value : refused('TYPE_BOOL');
    case 'number':
      return typeof value === 'number' ? value : refused('TYPE_INT32');
    case 'time':
      return typeof value === 'string' && RFC_3339.test(value)
        ? value
        : refused('type.googleapis.com/google.protobuf.Timestamp');
    case 'enum':
      return enumValue(value, field.values) ?? refused(enumType(field.name));
    case 'message':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? readMessage(value, field.fields, path, wrong)
        : refused('a message');
    case 'list':
      return Array.isArray(value)
        ? value.map((item, index) => readField(item, field.of, `${path}[${index}]`, wrong) ?? null)
        : refused('a list');
  }
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** The name of a value that was given by its name or by its number. */
function enumValue(given: Json, values: Enumeration): string | undefined {
  if (typeof given === 'string') return Object.hasOwn(values, given) ? given : undefined;
  return Object.keys(values).find((name) => values[name] === given);
}

function enumType(name: string): string {
  return `type.googleapis.com/google.chat.v1.${name}`;
}

function wrongValue(path: string, type: string, got: string): Violation {
  return { field: path, description: `Invalid value at '${path}' (${type}), ${got}` };
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The answer with every enumeration as its number, as `$alt=json;enum-encoding=int` asks for. */
export function withNumbers(value: JsonObject, fields: Fields): JsonObject {
  const numbered: JsonObject = {};
  for (const [name, held] of Object.entries(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    numbered[name] = held === undefined || !field ? held : numberedField(held, field);
  }
  return numbered;
}

function numberedField(value: Json, field: Field): Json {
  if (field.type === 'enum' && typeof value === 'string') return field.values[value] ?? value;
  if (field.type === 'list' && Array.isArray(value))
    return value.map((item) => numberedField(item, field.of));
  if (field.type === 'message' && typeof value === 'object' && value !== null)
    return withNumbers(value as JsonObject, field.fields);
  return value;
}
