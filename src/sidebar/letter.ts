/** The letter to an administrator: what is missing, where to click, and which permissions the add-on asks for and why. */
import type { Trouble } from '../protocol';
import type { Said } from '../texts/said';
import { remedyLink } from './links';
import { scriptId, view } from './store';
import { type Code, catalogue, colon, sayPlain, word } from './words';

const SCOPE = 'sidebar.scope.';

/** Put in by the build: the scopes that were left out of the manifest. */
declare const SCOPES_LEFT_OUT: readonly string[];

/** Each permission of the manifest, by the end of its scope's address, and why the add-on asks for it. */
export function scopes(): { scope: string; why: Said }[] {
  return Object.keys(catalogue.value)
    .filter((code) => code.startsWith(SCOPE))
    .filter((code) => !SCOPES_LEFT_OUT.includes(code.slice(SCOPE.length)))
    .map((code) => ({ scope: code.slice(SCOPE.length), why: { code, values: {} } }));
}

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
    ...which(missing),
    word('letter.what'),
    ...scopes().map(({ scope, why }) => `• ${scope}${colon()}${sayPlain(why)}`),
    '',
    `${word('letter.thanks')}\n${view.value?.me ?? ''}`,
  ]
    .join('\n\n')
    .replace(/\n\n(?=• )/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** Which project it is about: without it an administrator has to ask back. */
function which(missing: Pick<Trouble, 'link'>[]): string[] {
  const numbers = missing.flatMap(({ link }) => /[?&]project=(\d+)/.exec(link ?? '')?.[1] ?? []);
  const [number] = numbers;
  return [
    ...(number === undefined ? [] : [word('letter.project', { number: { worded: number } })]),
    ...(scriptId.value === '' ? [] : [word('letter.script', { id: { worded: scriptId.value } })]),
  ];
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
