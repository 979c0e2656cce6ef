/** One call to Chat and its answer as plain data: what `google/call.ts` carries, whichever way it goes. */

/** A call of the Chat API, of Cloud Identity for `groups:lookup`, or of the People API for `people:…`. */
export interface ChatCall {
  /** The method by Google's own name; says which function of the advanced service it is. */
  method:
    | 'spaces.setup'
    | 'spaces.delete'
    | 'spaces.get'
    | 'spaces.patch'
    | 'spaces.list'
    | 'spaces.findDirectMessage'
    | 'spaces.findGroupChats'
    | 'spaces.members.list'
    | 'spaces.members.get'
    | 'spaces.members.create'
    | 'spaces.members.patch'
    | 'spaces.members.delete'
    | 'spaces.messages.create'
    | 'spaces.messagePins.create'
    | 'users.sections.list'
    | 'users.sections.create'
    | 'users.sections.items.move'
    | 'users.spaces.spaceNotificationSetting.patch'
    | 'groups.lookup'
    | 'people.batchGet'
    | 'people.searchDirectoryPeople';
  /** The resource in the path: `spaces/A`, `spaces/A/members/B`, `users/me/…`; empty for setup, list, lookup. */
  name: string;
  query: Record<string, string | number | boolean | readonly string[]>;
  body?: object;
}

/** Why a call was not answered with what was asked for. */
export interface ChatError {
  /** HTTP status; 0 when no answer was seen (a throw, a closed connection). */
  code: number;
  /** `error.status`, where the answer had one: `PERMISSION_DENIED`, … */
  status?: string;
  /** `details[].reason` or `errors[].reason`, where there was one: `SERVICE_DISABLED`, … */
  reason?: string;
  /** Chat's own words, English; only ever an extra, shown when nothing better is known. */
  message: string;
  retryAfterSeconds?: number;
  /** Where the API can be switched on, when Google says. Only ever an https address at google.com. */
  activationUrl?: string;
}

export type ChatAnswer<T = unknown> = { ok: true; value: T } | { ok: false; error: ChatError };
