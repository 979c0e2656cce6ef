/** Reads JSON bodies and query strings as strictly as Google's servers do. */
import { invalidPayload } from './errors';

/** What a field may hold; a nested record is a message, `list` a repeated one. */
export type Field =
  | { type: 'string' }
  | { type: 'boolean' }
  | { type: 'number' }
  | { type: 'enum'; name: string; values: readonly string[] }
  | { type: 'message'; fields: Fields }
  | { type: 'list'; of: Field }
  /** Known and ignored: an output-only field, or one that doesn't matter here. */
  | { type: 'any' };

/** The fields of a message by their JSON names. */
export interface Fields {
  readonly [name: string]: Field;
}

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json | undefined;
}

/** Query parameters that every Google method takes. */
const STANDARD_PARAMETERS = new Set([
  '$.xgafv',
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
]);

/**
 * The body as an object whose fields are known and of the right type, under their camelCase
 * names. An empty body is an empty object; null fields are left out, as if not sent. Throws
 * Google's 400.
 */
export function readBody(text: string | undefined, fields: Fields): JsonObject {
  if (text === undefined || text.trim() === '') return {};
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw invalidPayload(
      '',
      `Invalid JSON payload received. Unexpected token.\n${text.slice(0, 40)}\n^`,
    );
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw invalidPayload(
      '',
      'Invalid JSON payload received. Unknown name "": Root element must be a message.',
    );
  return readMessage(value, fields, '');
}

/** The query as numbers, booleans and strings by the method's parameters. Throws Google's 400. */
export function readQuery(
  query: Readonly<Record<string, string | string[]>>,
  fields: Fields,
): JsonObject {
  const read: JsonObject = {};
  for (const given of Object.keys(query)) {
    if (STANDARD_PARAMETERS.has(given)) continue;
    const name = given in fields ? given : camelCase(given);
    const field = fields[name];
    if (field === undefined)
      throw invalidPayload(
        '',
        `Invalid JSON payload received. Unknown name "${given}": Cannot bind query parameter. ` +
          `Field '${given}' could not be found in request message.`,
      );
    const raw = query[given];
    const text = Array.isArray(raw) ? raw[raw.length - 1] : raw;
    if (text === undefined) continue;
    read[name] = readParameter(text, field, given);
  }
  return read;
}

function readParameter(text: string, field: Field, name: string): Json {
  if (field.type === 'boolean') {
    if (text === 'true') return true;
    if (text === 'false') return false;
    throw wrongValue(name, 'TYPE_BOOL', JSON.stringify(text));
  }
  if (field.type === 'number') {
    if (/^-?\d+$/.test(text)) return Number(text);
    throw wrongValue(name, 'TYPE_INT32', JSON.stringify(text));
  }
  return text;
}

function readMessage(value: JsonObject, fields: Fields, path: string): JsonObject {
  const read: JsonObject = {};
  for (const given of Object.keys(value)) {
    const name = given in fields ? given : camelCase(given);
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined)
      throw invalidPayload(
        path,
        `Invalid JSON payload received. Unknown name "${given}"` +
          `${path === '' ? '' : ` at '${path}'`}: Cannot find field.`,
      );
    const held = value[given];
    if (held === null || held === undefined) continue;
    read[name] = readField(
      held,
      field,
      path === '' ? snakeCase(name) : `${path}.${snakeCase(name)}`,
    );
  }
  return read;
}

function readField(value: Json, field: Field, path: string): Json {
  switch (field.type) {
    case 'any':
      return value;
    case 'string':
      if (typeof value === 'string') return value;
      throw wrongValue(path, 'TYPE_STRING', JSON.stringify(value));
    case 'boolean':
      if (typeof value === 'boolean') return value;
      throw wrongValue(path, 'TYPE_BOOL', JSON.stringify(value));
    case 'number':
      if (typeof value === 'number') return value;
      throw wrongValue(path, 'TYPE_INT32', JSON.stringify(value));
    case 'enum':
      if (typeof value === 'string' && field.values.includes(value)) return value;
      throw wrongValue(
        path,
        `type.googleapis.com/google.chat.v1.${field.name}`,
        JSON.stringify(value),
      );
    case 'message':
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return readMessage(value, field.fields, path);
      throw wrongValue(path, 'a message', JSON.stringify(value));
    case 'list': {
      if (!Array.isArray(value)) throw wrongValue(path, 'a list', JSON.stringify(value));
      return value.map((item, index) => readField(item, field.of, `${path}[${index}]`));
    }
  }
}

function wrongValue(path: string, type: string, got: string): Error {
  return invalidPayload(path, `Invalid value at '${path}' (${type}), ${got}`);
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
