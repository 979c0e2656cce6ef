/** Compares the emulator's fields with the types of the newest client, and its numbers with Google's protocol buffers. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { METHODS } from '../../local/chat-api/methods';
import type { Field, Fields } from '../../local/chat-api/wire';
import {
  differences,
  OFFICIAL_NAMES,
  officialTypes,
  parametersOf,
} from '../local/chat-api/official-types';

/** What came of a comparison: how much was compared and what differs, or why it wasn't made. */
export type Compared =
  | { what: string; compared: number; differences: string[] }
  | { what: string; skipped: string };

const PACKAGES = path.join(__dirname, 'node_modules');

/** Query, body and answer of every method against the newest `@googleapis/chat`. */
export function compareWithNewestTypes(): Compared {
  const what = 'types of the newest @googleapis/chat';
  const file = path.join(PACKAGES, '@googleapis/chat/build/v1.d.ts');
  if (!existsSync(file)) return { what, skipped: '@googleapis/chat isn’t installed here.' };
  const types = officialTypes(file);
  const found = Object.entries(OFFICIAL_NAMES).flatMap(([key, name]) => {
    const method = METHODS[key];
    const official = types.methods.get(name);
    if (method === undefined || official === undefined) return [`${name} is no method of it`];
    const { query, body } = parametersOf(types, name);
    const declared = (type = '') => types.interfaces.get(type) ?? {};
    return [
      ...differences(types, method.query, query, `${name} query`),
      ...differences(types, method.body, declared(body), `${name} body`),
      ...differences(types, method.answer, declared(official.answer), `${name} answer`),
    ];
  });
  return { what, compared: Object.keys(OFFICIAL_NAMES).length, differences: found };
}

interface Namespace {
  nested?: Record<string, Namespace>;
  values?: Record<string, number>;
}

/** Every enumeration's names and numbers against the protocol buffers that `@google-apps/chat` brings. */
export function compareWithNumbers(): Compared {
  const what = 'numbers in Google’s protocol buffers';
  const file = path.join(PACKAGES, '@google-apps/chat/build/protos/protos.json');
  if (!existsSync(file)) return { what, skipped: '@google-apps/chat isn’t installed here.' };
  const root = JSON.parse(readFileSync(file, 'utf8')) as Namespace;
  const ours = new Map<string, Readonly<Record<string, number>>>();
  for (const { host, query, body, answer } of Object.values(METHODS))
    if (host === 'chat.googleapis.com')
      for (const fields of [query, body, answer]) collect(fields, ours);
  const found = [...ours].flatMap(([name, values]) => {
    const theirs = ['google', 'chat', 'v1', ...name.split('.')].reduce<Namespace | undefined>(
      (place, part) => place?.nested?.[part],
      root,
    )?.values;
    if (theirs === undefined) return [`${name} is no enumeration of theirs`];
    return [...new Set([...Object.keys(values), ...Object.keys(theirs)])]
      .filter((value) => values[value] !== theirs[value])
      .map((value) => `${name}.${value} is ${values[value]} here and ${theirs[value]} there`);
  });
  return { what, compared: ours.size, differences: found };
}

function collect(fields: Fields, into: Map<string, Readonly<Record<string, number>>>): void {
  for (const field of Object.values(fields)) collectField(field, into);
}

function collectField(field: Field, into: Map<string, Readonly<Record<string, number>>>): void {
  if (field.type === 'enum') into.set(field.name, field.values);
  else if (field.type === 'message') collect(field.fields, into);
  else if (field.type === 'list') collectField(field.of, into);
}
