/** From what Chat answers to what a person should know: what happened, to whom, and what to do. */
import { type Said, said } from '../texts/said';
import type { ChatError } from './answer';

/**
 * What an error is about.
 * `everything`: no row will fare better, the run stops. `passing`: worth another try.
 * `unclear`: a 403, 404 or failed precondition that may mean this row or everything; one has to ask a second question.
 * `row`: this request is refused as it is.
 */
export type About = 'everything' | 'passing' | 'unclear' | 'row';

export interface Explanation {
  about: About;
  said: Said;
  /** What a person can do at once, for errors about everything. */
  remedy: 'check-again' | 'give-permission' | 'letter' | 'none';
  /** Where to do it, as Google says in the answer or in its documentation. */
  link?: string;
}

/** Where an app is saved for a Cloud project. Source: Google's page "Configure the Google Chat API". */
const CONFIGURATION = 'https://console.cloud.google.com/apis/api/chat.googleapis.com/hangouts-chat';
/** Where an administrator trusts apps, and switches services on; every place there is reached from its first page. */
const ADMIN = 'https://admin.google.com/';

/**
 * Explains what Chat answered. Decides by status and reason; Chat's words are looked at only where codes
 * don't tell cases apart, and never when they come from Apps Script, which translates its own.
 */
export function explain(error: ChatError): Explanation {
  const { code, status, reason, message } = error;
  const everything = (
    problem: string,
    remedy: Explanation['remedy'],
    link?: string,
  ): Explanation => ({ about: 'everything', said: said(`problem.${problem}`), remedy, link });

  if (reason === 'SERVICE_DISABLED' || reason === 'accessNotConfigured')
    return everything('apiOff', 'letter', error.activationUrl ?? CONFIGURATION);
  if (code === 404 && /Chat app not found|No bot associated|Invalid project number/i.test(message))
    return everything('appNotConfigured', 'letter', CONFIGURATION);
  if (isScopeMissing(error)) return everything('consentMissing', 'give-permission');
  if (code === 401) return everything('consentMissing', 'give-permission');
  if (reason === 'FETCH_BLOCKED') return everything('fetchBlocked', 'letter', ADMIN);
  if (reason === 'DAILY_LIMIT') return everything('dailyLimit', 'none');
  if (/administrator (restricts|must allow)/i.test(message))
    return everything('adminBlock', 'letter', ADMIN);
  if (/only available to Google Workspace users/i.test(message))
    return everything('personalAccount', 'none');
  if (/Google Chat is turned off/i.test(message)) return everything('chatOff', 'letter', ADMIN);

  if (isPassing(error)) return { about: 'passing', said: passingSaid(error), remedy: 'none' };
  if (code === 409 || status === 'ALREADY_EXISTS')
    return { about: 'row', said: said('problem.nameTaken'), remedy: 'none' };
  if (status === 'FAILED_PRECONDITION')
    return { about: 'unclear', said: said('problem.precondition', { message }), remedy: 'none' };
  if (code === 403)
    return { about: 'unclear', said: said('problem.notAllowed', { message }), remedy: 'none' };
  if (code === 404)
    return { about: 'unclear', said: said('problem.notFound', { message }), remedy: 'none' };
  if (/Missing or malformed user resource name/i.test(message))
    return { about: 'row', said: said('problem.memberUnknown'), remedy: 'none' };
  return { about: 'row', said: said('problem.refused', { message, code }), remedy: 'none' };
}

/**
 * What `unclear` turns out to be once Chat refuses a harmless question too: everything.
 * `again` is that second refusal.
 */
export function explainEverything(error: ChatError, again: ChatError): Explanation {
  for (const one of [explain(error), explain(again)]) if (one.about === 'everything') return one;
  if (error.status === 'FAILED_PRECONDITION' || again.status === 'FAILED_PRECONDITION')
    return { about: 'everything', said: said('problem.chatOff'), remedy: 'letter', link: ADMIN };
  if (error.code === 403 || again.code === 403)
    return { about: 'everything', said: said('problem.blocked'), remedy: 'letter', link: ADMIN };
  const notConfigured = said('problem.appNotConfigured');
  return { about: 'everything', said: notConfigured, remedy: 'letter', link: CONFIGURATION };
}

/** The consent that was given doesn't cover this call. */
export function isScopeMissing({ code, reason, message }: ChatError): boolean {
  return (
    reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' ||
    reason === 'insufficientPermissions' ||
    (code === 403 && /insufficient authentication scopes/i.test(message))
  );
}

/** Worth another try: too many calls, trouble at Google, or no answer seen. */
export function isPassing(error: ChatError): boolean {
  return error.code === 0 || error.code === 408 || error.code >= 500 || isTooMany(error);
}

/** Google refused before doing anything, because too many calls came. Sources differ on the code. */
export function isTooMany({ code, status, reason, message }: ChatError): boolean {
  return (
    code === 429 ||
    status === 'RESOURCE_EXHAUSTED' ||
    (code === 403 &&
      (reason === 'rateLimitExceeded' ||
        reason === 'userRateLimitExceeded' ||
        reason === 'RATE_LIMIT_EXCEEDED' ||
        /^Request rate higher than configured/i.test(message)))
  );
}

function passingSaid(error: ChatError): Said {
  if (isTooMany(error)) return said('problem.tooMany');
  return error.code === 0
    ? said('problem.noAnswer')
    : said('problem.unavailable', { code: error.code });
}

/** Why somebody could not be added; the group of people a sentence names together. */
export type Why =
  | 'noAccount'
  | 'notAllowed'
  | 'chatOff'
  | 'dropped'
  | 'otherPair'
  | 'noGroup'
  | 'groupsBarred'
  | 'appBarred'
  | 'appOff'
  | 'tryLater'
  | 'refused';

/** Why `members.create` refused this person or group. Source: Chat's error table; see docs on members.create. */
export function explainMember(error: ChatError, isGroup: boolean): Why {
  if (isPassing(error)) return 'tryLater';
  if (isScopeMissing(error)) return 'appBarred';
  if (error.status === 'FAILED_PRECONDITION') return 'chatOff';
  if (error.code === 404 || /Missing or malformed user resource name/i.test(error.message))
    return isGroup ? 'noGroup' : 'noAccount';
  if (error.code === 403) return 'notAllowed';
  return 'refused';
}

/** Why `members.create` refused the app itself: mostly because its interactive features are off. */
export function explainApp(error: ChatError): Why {
  const why = explainMember(error, false);
  return why === 'tryLater' || why === 'appBarred' ? why : 'appOff';
}
