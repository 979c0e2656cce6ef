/**
 * Check my setup: what has to be in order before a space can be set up, each tested by a call that changes nothing.
 * The calls keep to the pace of runs: what can't be asked now can't be told yet.
 */
import { listSpaces, lookUpGroup, setUp } from '../chat/calls';
import { type Explanation, explain, isPassing } from '../chat/explain';
import type { SetupCheck } from '../protocol';
import { callOnce, type PacePorts } from '../run/paced';
import { domainOf } from '../table/address-form';
import { isConsumerDomain } from '../table/consumer-domains';
import { said } from '../texts/said';
import type { Host } from './host';

const GROUPS_SCOPE = 'cloud-identity.groups';

/** All checks, in the order in which one would mend them. */
export function checkSetup(host: Host): SetupCheck[] {
  const consent = checkConsent(host);
  const account = checkAccount(host);
  if (consent.state === 'wrong')
    return [account, consent, unknown('chatApi'), unknown('appConfiguration'), unknown('groups')];
  const chatApi = checkChatApi(host.pace);
  const appConfiguration =
    chatApi.state === 'wrong' ? unknown('appConfiguration') : checkAppConfiguration(host);
  return [account, consent, chatApi, appConfiguration, checkGroups(host)];
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

function checkAccount(host: Host): SetupCheck {
  const me = host.address();
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

function checkConsent(host: Host): SetupCheck {
  const missing = host.consentMissing();
  if (!missing) return fine('consent');
  return {
    what: 'consent',
    state: 'wrong',
    said: said('problem.consentMissing'),
    remedy: 'give-permission',
    link: missing.link,
  };
}

function checkChatApi(pace: PacePorts): SetupCheck {
  const answer = callOnce(pace, listSpaces('', 1));
  if (!answer) return unknown('chatApi');
  if (answer.ok) return fine('chatApi');
  if (isPassing(answer.error)) return unknown('chatApi');
  return wrong('chatApi', explain(answer.error));
}

/**
 * Whether an app is saved on the Configuration page shows only in writes. This one can't succeed: a named space
 * without a name is refused, and a project without an app is refused for that first.
 */
function checkAppConfiguration({ pace, uuid }: Host): SetupCheck {
  const answer = callOnce(pace, setUp({ space: { spaceType: 'SPACE' }, requestId: uuid() }));
  if (!answer) return unknown('appConfiguration');
  if (answer.ok) return fine('appConfiguration');
  const explanation = explain(answer.error);
  if (explanation.about === 'everything') return wrong('appConfiguration', explanation);
  return explanation.about === 'passing' ? unknown('appConfiguration') : fine('appConfiguration');
}

/** Groups by address are an extra: without the permission everything else works. */
function checkGroups(host: Host): SetupCheck {
  const answer = callOnce(host.pace, lookUpGroup(host.address() || 'nobody@example.com'));
  if (!answer) return unknown('groups');
  if (answer.ok) return fine('groups');
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
