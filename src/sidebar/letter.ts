/** The letter to an administrator: what is missing, where to click, and which permissions the add-on asks for and why. */
import type { Trouble } from '../protocol';
import { remedyLink } from './links';
import { view } from './store';
import { type Code, sayPlain, word } from './words';

/** Why the add-on asks for each permission of its manifest, by the end of the scope's address. */
export const SCOPES: Record<string, Code> = {
  'spreadsheets.currentonly': 'scope.sheet',
  'script.container.ui': 'scope.ui',
  'script.external_request': 'scope.request',
  'userinfo.email': 'scope.email',
  'chat.spaces.create': 'scope.create',
  'chat.spaces.readonly': 'scope.read',
  'chat.memberships': 'scope.members',
  'chat.memberships.app': 'scope.app',
  'chat.messages.create': 'scope.message',
  'cloud-identity.groups.readonly': 'scope.groups',
  'script.scriptapp': 'scope.triggers',
  'script.send_mail': 'scope.mail',
};

const CONSOLE: Code = 'step.console';
const TRUST: Code = 'step.trust';

/** Where an administrator clicks, by what was said; what isn't here has no place of its own. */
const STEPS: Record<string, Code> = {
  'problem.appNotConfigured': CONSOLE,
  'problem.apiOff': 'step.api',
  'problem.adminBlock': TRUST,
  'problem.blocked': TRUST,
  'problem.consentMissing': TRUST,
  'problem.fetchBlocked': 'step.fetch',
  'problem.chatOff': 'step.chat',
  'check.groups.wrong': 'step.groups',
};

/** In plain text, for a mail. `missing` is said one after the other. */
export function letter(missing: Pick<Trouble, 'said' | 'link'>[]): string {
  return [
    word('letter.subject'),
    word('letter.hello'),
    word('letter.why'),
    ...missing.map(item),
    word('letter.what'),
    ...Object.entries(SCOPES).map(([scope, why]) => `• ${scope}: ${word(why)}`),
    '',
    `${word('letter.thanks')}\n${view.value?.me ?? ''}`,
  ]
    .join('\n\n')
    .replace(/\n\n(?=• )/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

function item({ said, link }: Pick<Trouble, 'said' | 'link'>): string {
  const step = STEPS[said.code];
  const address = remedyLink(link);
  return [
    `– ${sayPlain(said)}`,
    ...(step === undefined ? [] : [`  ${word(step)}`]),
    ...(address === null ? [] : [`  ${word('letter.where', { link: { worded: address } })}`]),
  ].join('\n');
}
