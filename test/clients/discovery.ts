/**
 * A description of the emulator's methods in the form that clients generate themselves from. Google's own isn't
 * part of any package, so this one is made from the emulator's table: it proves the client, not the description.
 */
import { METHODS } from '../../local/chat-api/methods';
import type { Field } from '../../local/chat-api/wire';
import { OFFICIAL_NAMES } from '../local/chat-api/official-types';

interface Resource {
  methods?: Record<string, object>;
  resources?: Record<string, Resource>;
}

/** The description for an emulator at `rootUrl`. */
export function discoveryDocument(rootUrl: string): object {
  const root: Resource = {};
  for (const [key, method] of Object.entries(METHODS)) {
    const official = OFFICIAL_NAMES[key];
    const [httpMethod = '', path = ''] = key.split(' ');
    if (official === undefined) continue;
    const parts = official.split('.');
    const name = parts.pop() ?? '';
    let resource = root;
    for (const part of parts) {
      resource.resources ??= {};
      resource.resources[part] ??= {};
      resource = resource.resources[part];
    }
    const { template, parameter, pattern } = namedPath(path);
    resource.methods ??= {};
    resource.methods[name] = {
      id: `chat.${official}`,
      httpMethod,
      path: `v1/${template}`,
      flatPath: `v1/${path}`,
      parameterOrder: parameter === undefined ? [] : [parameter],
      parameters: {
        ...Object.fromEntries(
          Object.entries(method.query).map(([option, field]) => [option, queryParameter(field)]),
        ),
        ...(parameter === undefined
          ? {}
          : { [parameter]: { type: 'string', location: 'path', required: true, pattern } }),
      },
      ...(Object.keys(method.body).length > 0 ? { request: { $ref: 'Any' } } : {}),
      response: { $ref: 'Any' },
    };
  }
  return {
    kind: 'discovery#restDescription',
    name: 'chat',
    version: 'v1',
    rootUrl,
    servicePath: '',
    baseUrl: rootUrl,
    batchPath: 'batch',
    parameters: { fields: { type: 'string', location: 'query' } },
    schemas: { Any: { id: 'Any', type: 'object', additionalProperties: { type: 'any' } } },
    ...root,
  };
}

/** `spaces/{space}/members` → `{+parent}/members`, and the pattern of that one parameter. */
function namedPath(path: string): { template: string; parameter?: string; pattern?: string } {
  const last = path.lastIndexOf('}');
  if (last < 0) return { template: path };
  const named = path.slice(0, last + 1);
  const rest = path.slice(last + 1);
  // What follows the id is a part of the resource's own name, save where it is a collection.
  const isOwn = rest === '/spaceNotificationSetting';
  const parameter = rest === '' || rest.startsWith(':') || isOwn ? 'name' : 'parent';
  const full = isOwn ? path : named;
  return {
    template: `{+${parameter}}${isOwn ? '' : rest}`,
    parameter,
    pattern: `^${full.replace(/\{\w+\}/g, '[^/]+')}$`,
  };
}

function queryParameter(field: Field): object {
  const location = { location: 'query' };
  switch (field.type) {
    case 'boolean':
      return { type: 'boolean', ...location };
    case 'number':
      return { type: 'integer', format: 'int32', ...location };
    case 'list':
      return { type: 'string', repeated: true, ...location };
    case 'enum':
      return { type: 'string', enum: Object.keys(field.values), ...location };
    default:
      return { type: 'string', ...location };
  }
}
