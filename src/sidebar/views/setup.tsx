/** Check my setup: what has to be in order, a line each, with the remedy where something isn't. */
import type { JSX } from 'preact';
import type { SetupCheck } from '../../protocol';
import { letter, scopes } from '../letter';
import { remedyLink } from '../links';
import { checkSetup, checks } from '../setup';
import { working } from '../store';
import { colon, Say, Words, word } from '../words';
import { Head } from './bar';
import { Button, CopyButton, Icon, type IconName, Refusal } from './parts';
import { RemedyLink } from './trouble';

const CHECKS = [
  'account',
  'consent',
  'extras',
  'chatApi',
  'appConfiguration',
  'groups',
] as const satisfies readonly SetupCheck['what'][];

const ICONS: Record<SetupCheck['state'], IconName> = {
  fine: 'done',
  wrong: 'problem',
  unknown: 'unknown',
};

export function SetupView(): JSX.Element {
  const found = checks.value ?? [];
  const wrong = found.filter(({ state }) => state === 'wrong');
  // Boxes are the person's own to tick: no letter asks an administrator for them.
  const asked = wrong.filter(({ what }) => what !== 'extras');
  return (
    <>
      <Head code="setup.title" />
      <p class="soft" role="status">
        {working.value === 'check' ? (
          word('setup.checking')
        ) : (
          <Words
            code={wrong.length > 0 ? 'setup.some' : 'setup.none'}
            values={{ n: wrong.length }}
          />
        )}
      </p>
      <ul class="checks">
        {checks.value === null
          ? CHECKS.map((what) => (
              <li key={what} class="checked soft">
                <Icon name="unknown" />
                {word(`setup.${what}`)}
              </li>
            ))
          : found.map((check) => <CheckLine key={check.what} check={check} />)}
      </ul>
      <Refusal />
      <div class="actions">
        <Button kind={wrong.length > 0 ? 'main' : 'plain'} begins="check" onPress={checkSetup}>
          {word('trouble.check')}
        </Button>
        {asked.length > 0 && (
          <CopyButton text={() => letter(asked)}>{word('trouble.letter')}</CopyButton>
        )}
      </div>
      <details>
        <summary>{word('setup.permissions')}</summary>
        <ul class="scopes">
          {scopes().map(({ scope, why }) => (
            <li key={scope}>
              <div class="soft">{scope}</div>
              <Say said={why} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function CheckLine({ check }: { check: SetupCheck }): JSX.Element {
  const icon = ICONS[check.state];
  const link = remedyLink(check.link);
  return (
    <li class={`checked ${icon}`}>
      <Icon name={icon} />
      <div>
        <div>
          <span class="name">{word(`setup.${check.what}`)}</span>
          {colon()}
          {word(`setup.${check.state}`)}
        </div>
        {check.said.code !== 'check.unknown' && (
          <p class="soft">
            <Say said={check.said} />
          </p>
        )}
        {link !== null && (
          <RemedyLink
            link={link}
            kind="text"
            code={check.remedy === 'give-permission' ? 'trouble.permission' : 'trouble.where'}
          />
        )}
      </div>
    </li>
  );
}
