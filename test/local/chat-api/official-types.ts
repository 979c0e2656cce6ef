/**
 * What the official client's types say of every method: which parameters and bodies it takes and what it answers.
 * Read from its declarations, so that the emulator is compared with Google's own list and not with a copy of it.
 */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Field, Fields } from '../../../local/chat-api/wire';

/** The emulator's methods by the names that the official clients have for them. */
export const OFFICIAL_NAMES: Readonly<Record<string, string>> = {
  'POST spaces:setup': 'spaces.setup',
  'POST spaces': 'spaces.create',
  'GET spaces': 'spaces.list',
  'GET spaces:search': 'spaces.search',
  'GET spaces:findDirectMessage': 'spaces.findDirectMessage',
  'GET spaces:findGroupChats': 'spaces.findGroupChats',
  'GET spaces/{space}': 'spaces.get',
  'PATCH spaces/{space}': 'spaces.patch',
  'DELETE spaces/{space}': 'spaces.delete',
  'GET spaces/{space}/members': 'spaces.members.list',
  'POST spaces/{space}/members': 'spaces.members.create',
  'GET spaces/{space}/members/{member}': 'spaces.members.get',
  'PATCH spaces/{space}/members/{member}': 'spaces.members.patch',
  'DELETE spaces/{space}/members/{member}': 'spaces.members.delete',
  'POST spaces/{space}/messages': 'spaces.messages.create',
  'GET spaces/{space}/messages': 'spaces.messages.list',
  'GET spaces/{space}/messages/{message}': 'spaces.messages.get',
  'PATCH spaces/{space}/messages/{message}': 'spaces.messages.patch',
  'PUT spaces/{space}/messages/{message}': 'spaces.messages.update',
  'DELETE spaces/{space}/messages/{message}': 'spaces.messages.delete',
  'GET spaces/{space}/messagePins': 'spaces.messagePins.list',
  'POST spaces/{space}/messagePins': 'spaces.messagePins.create',
  'DELETE spaces/{space}/messagePins/{pin}': 'spaces.messagePins.delete',
  'GET users/{user}/spaces/{space}/spaceNotificationSetting':
    'users.spaces.spaceNotificationSetting.get',
  'PATCH users/{user}/spaces/{space}/spaceNotificationSetting':
    'users.spaces.spaceNotificationSetting.patch',
  'GET users/{user}/sections': 'users.sections.list',
  'POST users/{user}/sections': 'users.sections.create',
  'PATCH users/{user}/sections/{section}': 'users.sections.patch',
  'DELETE users/{user}/sections/{section}': 'users.sections.delete',
  'POST users/{user}/sections/{section}:position': 'users.sections.position',
  'GET users/{user}/sections/{section}/items': 'users.sections.items.list',
  'POST users/{user}/sections/{section}/items/{item}:move': 'users.sections.items.move',
};

/** A type as its declaration writes it: `string`, `Schema$Space`, `Schema$Space[]`. */
type Declared = Readonly<Record<string, string>>;

/** One client's declarations. */
export interface OfficialTypes {
  /** By interface: the type of each field. */
  interfaces: ReadonlyMap<string, Declared>;
  /** By method (`spaces.members.list`): the interfaces of what it takes and answers. */
  methods: ReadonlyMap<string, { parameters: string; answer: string }>;
}

/** Reads a client's `v1.d.ts` (or `v1.ts`). */
export function officialTypes(file: string): OfficialTypes {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const interfaces = new Map<string, Declared>();
  const methods = new Map<string, { parameters: string; answer: string }>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node))
      interfaces.set(
        node.name.text,
        Object.fromEntries(
          node.members
            .filter(ts.isPropertySignature)
            .map((member) => [
              (member.name as ts.Identifier | ts.StringLiteral).text,
              (member.type?.getText(source) ?? '').replace(/\s*\|\s*null$/, ''),
            ]),
        ),
      );
    if (ts.isClassDeclaration(node) && node.name)
      for (const member of node.members.filter(ts.isMethodDeclaration)) {
        const [first] = member.parameters;
        const answer = /<(Schema\$\w+)>>$/.exec(member.type?.getText(source) ?? '')?.[1];
        const parameters = first?.type?.getText(source) ?? '';
        if (answer === undefined || !parameters.startsWith('Params$')) continue;
        const resource = node.name.text
          .replace(/^Resource\$/, '')
          .split('$')
          .map(lowerFirst);
        const name = [...resource, (member.name as ts.Identifier).text].join('.');
        methods.set(
          name
            .replace('notificationsetting', 'NotificationSetting')
            .replace('messagepins', 'messagePins'),
          {
            parameters,
            answer,
          },
        );
      }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { interfaces, methods };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The parameters of a method that stand in its query, and the interface of its body. */
export function parametersOf(
  types: OfficialTypes,
  method: string,
): { query: Declared; body: string | undefined } {
  const all = types.interfaces.get(types.methods.get(method)?.parameters ?? '') ?? {};
  const { requestBody, ...others } = all;
  const query = { ...others };
  for (const inPath of ['parent', ...(method === 'spaces.findDirectMessage' ? [] : ['name'])])
    delete query[inPath];
  return { query, body: requestBody };
}

/**
 * What differs between fields of the emulator and an interface of the client, as sentences;
 * fields that stand for anything in the emulator are not looked into.
 */
export function differences(
  types: OfficialTypes,
  fields: Fields,
  declared: Declared,
  path: string,
): string[] {
  const found: string[] = [];
  for (const name of new Set([...Object.keys(fields), ...Object.keys(declared)])) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const type = Object.hasOwn(declared, name) ? declared[name] : undefined;
    const at = path === '' ? name : `${path}.${name}`;
    if (field === undefined) found.push(`${at} is missing`);
    else if (type === undefined) found.push(`${at} is not in the client`);
    else found.push(...differentType(types, field, type, at));
  }
  return found;
}

function differentType(types: OfficialTypes, field: Field, type: string, at: string): string[] {
  switch (field.type) {
    case 'any':
      return [];
    case 'list':
      return type.endsWith('[]')
        ? differentType(types, field.of, type.slice(0, -2), at)
        : [`${at} is a list here, ${type} in the client`];
    case 'message': {
      const below = types.interfaces.get(type);
      return below === undefined
        ? [`${at} is a message here, ${type} in the client`]
        : differences(types, field.fields, below, at);
    }
    case 'string':
    case 'enum':
    case 'time':
      return type === 'string' ? [] : [`${at} is a text here, ${type} in the client`];
    case 'boolean':
    case 'number':
      return type === field.type ? [] : [`${at} is ${field.type} here, ${type} in the client`];
  }
}
