/** `Session`: who runs the script, where that may be known. */
import { createHash } from 'node:crypto';
import type { Runtime } from '../runtime';
import { mayKnowPerson } from '../scopes';

type Session = Pick<
  GoogleAppsScript.Base.Session,
  | 'getActiveUser'
  | 'getEffectiveUser'
  | 'getActiveUserLocale'
  | 'getScriptTimeZone'
  | 'getTemporaryActiveUserKey'
>;

export class FakeSession implements Session {
  readonly #runtime: Runtime;

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /** Without the scope the address is ''. */
  #user(): GoogleAppsScript.Base.User {
    const { person, authMode, scopes } = this.#runtime.context;
    const user: Pick<GoogleAppsScript.Base.User, 'getEmail'> = {
      getEmail: () => (mayKnowPerson(authMode, scopes) ? person : ''),
    };
    return user as GoogleAppsScript.Base.User;
  }

  getActiveUser = () => this.#user();
  getEffectiveUser = () => this.#user();
  getActiveUserLocale = () => this.#runtime.context.locale;
  getScriptTimeZone = () => this.#runtime.context.timeZone;
  getTemporaryActiveUserKey = () =>
    createHash('sha256').update(this.#runtime.context.person).digest('base64');
}
