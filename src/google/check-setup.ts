/** Check my setup: what has to be in order before a space can be set up, each tested by a call that changes nothing. */
import { listSpaces, lookUpGroup, setUp } from '../chat/calls';
import { type Explanation, explain, isPassing } from '../chat/explain';
import type { SetupCheck } from '../protocol';
import { domainOf } from '../table/address-form';
import { isConsumerDomain } from '../table/consumer-domains';
import { said } from '../texts/said';
import { call } from './call';

const GROUPS_SCOPE = 'cloud-identity.groups';

/** All checks, in the order in which one would mend them. */
export function checkSetup(): SetupCheck[] {
  const consent = checkConsent();
  const account = checkAccount();
  if (consent.state === 'wrong')
    return [account, consent, unknown('chatApi'), unknown('appConfiguration'), unknown('groups')];
  const chatApi = checkChatApi();
  const appConfiguration =
    chatApi.state === 'wrong' ? unknown('appConfiguration') : checkAppConfiguration();
  return [account, consent, chatApi, appConfiguration, checkGroups()];
}

function fine(what: SetupCheck['what'], values: Record<string, string> = {}): SetupCheck {
  return { what, state: 'fine', said: said(`check.${what}.fine`, values), remedy: 'none' };
}

function unknown(what: SetupCheck['what']): SetupCheck {
  return { what, state: 'unknown', said: said('check.unknown'), remedy: 'none' };
}

function wrong(what: SetupCheck['what'], explanation: Explanation): SetupCheck {
  const { said: sentence, remedy, link } = explanation;
  return { what, state: 'wrong', said: sentence, remedy, ...(link ? { link } : {}) };
}

function checkAccount(): SetupCheck {
  const me = Session.getEffectiveUser().getEmail();
  if (!me)
    return {
      what: 'account',
      state: 'unknown',
      said: said('check.account.unknown'),
      remedy: 'none',
    };
  if (isConsumerDomain(domainOf(me)))
    return {
      what: 'account',
      state: 'wrong',
      said: said('problem.personalAccount'),
      remedy: 'none',
    };
  return fine('account', { me });
}

function checkConsent(): SetupCheck {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED)
    return fine('consent');
  return {
    what: 'consent',
    state: 'wrong',
    said: said('problem.consentMissing'),
    remedy: 'give-permission',
    link: info.getAuthorizationUrl(),
  };
}

function checkChatApi(): SetupCheck {
  const [answer] = call([listSpaces('', 1)]);
  if (!answer || answer.ok) return fine('chatApi');
  if (isPassing(answer.error)) return unknown('chatApi');
  return wrong('chatApi', explain(answer.error));
}

/**
 * Whether an app is saved on the Configuration page shows only in writes. This one can't succeed: a named space
 * without a name is refused, and a project without an app is refused for that first.
 */
function checkAppConfiguration(): SetupCheck {
  const [answer] = call([setUp({ space: { spaceType: 'SPACE' }, requestId: Utilities.getUuid() })]);
  if (!answer || answer.ok) return fine('appConfiguration');
  const explanation = explain(answer.error);
  if (explanation.about === 'everything') return wrong('appConfiguration', explanation);
  return explanation.about === 'passing' ? unknown('appConfiguration') : fine('appConfiguration');
}

/** Groups by address are an extra: without the permission everything else works. */
function checkGroups(): SetupCheck {
  const me = Session.getEffectiveUser().getEmail();
  const [answer] = call([lookUpGroup(me || 'nobody@example.com')]);
  if (!answer || answer.ok) return fine('groups');
  if (isPassing(answer.error)) return unknown('groups');
  const { about } = explain(answer.error);
  // A person's address is no group: that refusal shows that questions are answered.
  if (about !== 'everything') return fine('groups');
  return {
    what: 'groups',
    state: 'wrong',
    said: said('check.groups.wrong', { scope: GROUPS_SCOPE }),
    remedy: 'none',
  };
}
