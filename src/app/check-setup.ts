/**
 * Check my setup: what has to be in order before a space can be set up, each tested by a call that changes nothing.
 * The calls keep to the pace of runs: what can't be asked now can't be told yet.
 */
import { addMember, listSpaces, lookUpGroup } from '../chat/calls';
import { type Explanation, explain, isPassing } from '../chat/explain';
import { isEssential, leftOut } from '../extras/extras';
import type { SetupCheck } from '../protocol';
import { callOnce } from '../run/paced';
import { domainOf } from '../table/address-form';
import { isConsumerDomain } from '../table/consumer-domains';
import { said } from '../texts/said';
import { type Need, needsInWords } from './consent';
import type { Host } from './host';
import { remembered } from './remembered';
import { troubleFrom } from './trouble';

const GROUPS_SCOPE = 'cloud-identity.groups';

/** All checks, in the order in which one would mend them. One that fails keeps none of the others from being made. */
export function checkSetup(host: Host): SetupCheck[] {
  const needs = host.consent.lacking();
  const asked = checkChatApi(host);
  // Who doesn't know the app answers all the same: it is the Configuration page that is missing.
  const isOfApp = asked.said.code === 'problem.appNotConfigured';
  const chatApi = isOfApp ? fine('chatApi') : asked;
  const appConfiguration: SetupCheck = isOfApp
    ? { ...asked, what: 'appConfiguration' }
    : asked.state === 'wrong'
      ? unknown('appConfiguration')
      : checkAppConfiguration(host);
  return [
    checkAccount(host),
    checkConsent(host, needs),
    ...checkExtras(host, needs),
    chatApi,
    appConfiguration,
    ...(wantsApp(host) && isAllowed('app', needs) ? [APP_IN_SPACES] : []),
    ...(isAllowed('groups', needs) ? [checkGroups(host)] : []),
  ];
}

/** Whether it was neither left out when the add-on was set up here, nor is missing, as far as Google tells. */
function isAllowed(extra: 'app' | 'groups', needs: readonly Need[] | undefined): boolean {
  return !leftOut().includes(extra) && needs?.includes(extra) !== true;
}

/**
 * That Chat takes the app into spaces, only adding it to one shows. So it is said where to look, to whoever wants the app
 * in the spaces of any sheet.
 */
const APP_IN_SPACES: SetupCheck = {
  ...{ what: 'app', state: 'unknown', remedy: 'none' },
  said: said('check.app.unknown'),
};

function wantsApp({ document }: Host): boolean {
  const properties = document.all();
  return Object.keys(properties)
    .map((key) => /^settings\.(\d+)$/.exec(key)?.[1])
    .some((id) => id !== undefined && remembered(properties, Number(id)).settings.addApp);
}

function fine(what: SetupCheck['what'], values: Record<string, string> = {}): SetupCheck {
  return { what, state: 'fine', said: said(`check.${what}.fine`, values), remedy: 'none' };
}

function unknown(what: SetupCheck['what']): SetupCheck {
  return { what, state: 'unknown', said: said('check.unknown'), remedy: 'none' };
}

function wrong(what: SetupCheck['what'], host: Host, explanation: Explanation): SetupCheck {
  return { what, state: 'wrong', ...troubleFrom(host, explanation) };
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

function checkConsent(host: Host, needs: readonly Need[] | undefined): SetupCheck {
  const lacking = needs?.filter(isEssential);
  const link = host.consent.link();
  // Where Google doesn't tell what is missing, it says whether anything is.
  if (lacking ? lacking.length === 0 : !link) return fine('consent');
  const sentence = lacking
    ? said('check.consent.wrong', { needs: needsInWords(host, lacking) })
    : said('problem.consentMissing');
  return notAllowed('consent', sentence, link);
}

/** What works without: an extra that isn't allowed, or was left out when the add-on was set up here. */
function checkExtras(host: Host, needs: readonly Need[] | undefined): SetupCheck[] {
  const lacking = needs?.filter((need) => !isEssential(need)) ?? [];
  if (lacking.length > 0) {
    const sentence = said('check.extras.wrong', { needs: needsInWords(host, lacking) });
    return [notAllowed('extras', sentence, host.consent.link())];
  }
  const omitted = leftOut();
  const sentence = said('check.extras.leftOut', { needs: needsInWords(host, omitted) });
  if (omitted.length > 0)
    return [{ what: 'extras', state: 'fine', said: sentence, remedy: 'none' }];
  return needs ? [fine('extras')] : [];
}

function notAllowed(
  what: 'consent' | 'extras',
  sentence: SetupCheck['said'],
  link: string | undefined,
): SetupCheck {
  return {
    what,
    state: 'wrong',
    said: sentence,
    remedy: 'give-permission',
    ...(link ? { link } : {}),
  };
}

function checkChatApi(host: Host): SetupCheck {
  const answer = callOnce(host.pace, listSpaces('', 1));
  if (!answer) return unknown('chatApi');
  if (answer.ok) return fine('chatApi');
  if (isPassing(answer.error)) return unknown('chatApi');
  return wrong('chatApi', host, explain(answer.error));
}

/** A space that can't be there: its id is shorter than any that Chat gives. */
const NO_SPACE = 'AAAA';

/**
 * Whether an app is saved on the Configuration page shows only in writes. Nothing can come of this one: nobody is
 * added to a space that isn't there, and a project without an app is refused for that first.
 */
function checkAppConfiguration(host: Host): SetupCheck {
  const person = host.address() || 'nobody@example.com';
  const answer = callOnce(host.pace, addMember(`spaces/${NO_SPACE}`, `users/${person}`));
  if (!answer) return unknown('appConfiguration');
  if (answer.ok) return fine('appConfiguration');
  const explanation = explain(answer.error);
  if (explanation.about === 'everything') return wrong('appConfiguration', host, explanation);
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
