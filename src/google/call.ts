/** The one way to Chat: a single call through the advanced service, several through `fetchAll`; both answer alike. */
import type { ChatAnswer, ChatCall } from '../chat/answer';
import { readResponse, requestOf } from '../chat/http';
import { thrownError } from '../chat/read-error';

type Options = ChatCall['query'];

/** The advanced service, as far as it is used. Apps Script generates it from the API's discovery document. */
interface ChatService {
  Spaces: {
    setup(body: object): object;
    get(name: string): object;
    patch(body: object, name: string, options: Options): object;
    remove(name: string): object;
    list(options: Options): object;
    findDirectMessage(options: Options): object;
    Members: {
      list(parent: string, options: Options): object;
      get(name: string): object;
      create(body: object, parent: string): object;
      patch(body: object, name: string, options: Options): object;
      remove(name: string): object;
    };
    Messages: { create(body: object, parent: string, options: Options): object };
  };
}

declare global {
  const Chat: ChatService;
}

/** Sends the calls and answers in their order. Never throws: a failure of the whole is each call's failure. */
export function call(calls: readonly ChatCall[]): ChatAnswer[] {
  const [only] = calls;
  if (calls.length === 1 && only && !WITHOUT_SERVICE.includes(only.method)) return [callOne(only)];
  return calls.length === 0 ? [] : callAll(calls);
}

/** Methods that the advanced service lacks, or may lack. */
const WITHOUT_SERVICE: readonly ChatCall['method'][] = [
  ...(['groups.lookup', 'spaces.findGroupChats', 'spaces.messagePins.create'] as const),
  ...(['users.sections.list', 'users.sections.create', 'users.sections.items.move'] as const),
  ...(['users.spaces.spaceNotificationSetting.patch', 'people.batchGet'] as const),
  'people.searchDirectoryPeople',
];

function callOne({ method, name, query, body = {} }: ChatCall): ChatAnswer {
  const spaces = Chat.Spaces;
  const send = (): object => {
    switch (method) {
      case 'spaces.setup':
        return spaces.setup(body);
      case 'spaces.get':
        return spaces.get(name);
      case 'spaces.patch':
        return spaces.patch(body, name, query);
      case 'spaces.delete':
        return spaces.remove(name);
      case 'spaces.list':
        return spaces.list(query);
      case 'spaces.findDirectMessage':
        return spaces.findDirectMessage(query);
      case 'spaces.members.list':
        return spaces.Members.list(name, query);
      case 'spaces.members.get':
        return spaces.Members.get(name);
      case 'spaces.members.create':
        return spaces.Members.create(body, name);
      case 'spaces.members.patch':
        return spaces.Members.patch(body, name, query);
      case 'spaces.members.delete':
        return spaces.Members.remove(name);
      case 'spaces.messages.create':
        return spaces.Messages.create(body, name, query);
      case 'spaces.findGroupChats':
      case 'spaces.messagePins.create':
      case 'users.sections.list':
      case 'users.sections.create':
      case 'users.sections.items.move':
      case 'users.spaces.spaceNotificationSetting.patch':
      case 'groups.lookup':
      case 'people.batchGet':
      case 'people.searchDirectoryPeople':
        throw new Error(`${method} has no advanced service here.`);
    }
  };
  try {
    return { ok: true, value: send() };
  } catch (thrown) {
    return { ok: false, error: thrownError(thrown) };
  }
}

function callAll(calls: readonly ChatCall[]): ChatAnswer[] {
  try {
    const token = ScriptApp.getOAuthToken();
    const responses = UrlFetchApp.fetchAll(
      calls.map((one) => {
        const { headers, ...request } = requestOf(one);
        const sentBy = { ...headers, Authorization: `Bearer ${token}` };
        return { ...request, headers: sentBy, muteHttpExceptions: true };
      }),
    );
    return responses.map((response) =>
      readResponse(response.getResponseCode(), response.getContentText(), response.getHeaders()),
    );
  } catch (thrown) {
    const error = thrownError(thrown);
    return calls.map(() => ({ ok: false, error }));
  }
}
