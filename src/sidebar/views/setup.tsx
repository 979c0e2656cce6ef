/** Check my setup: what has to be in order, a line each, with the remedy where something isn't. */
import type { JSX } from 'preact';
import type { SetupCheck } from '../../protocol';
import { letter, SCOPES } from '../letter';
import { remedyLink } from '../links';
import { checkSetup, checks } from '../setup';
import { working } from '../store';
import { type Code, Say, Words } from '../words';
import { Head } from './bar';
import { Button, CopyButton, Icon, type IconName, Refusal } from './parts';
import { RemedyLink } from './trouble';

const NAMES: Record<SetupCheck['what'], Code> = {
  account: 'setup.account',
  consent: 'setup.consent',
  chatApi: 'setup.chatApi',
  appConfiguration: 'setup.appConfiguration',
  groups: 'setup.groups',
};

const STATES: Record<SetupCheck['state'], { icon: IconName; code: Code }> = {
  fine: { icon: 'done', code: 'setup.fine' },
  wrong: { icon: 'problem', code: 'setup.wrong' },
  unknown: { icon: 'unknown', code: 'setup.unknown' },
};

export function SetupView(): JSX.Element {
  const found = checks.value ?? [];
  const wrong = found.filter(({ state }) => state === 'wrong');
  return (
    <>
      <Head code="setup.title" />
      <p class="soft" role="status">
        {working.value === 'check' ? (
          <Words code="setup.checking" />
        ) : (
          <Words
            code={wrong.length > 0 ? 'setup.some' : 'setup.none'}
            values={{ n: wrong.length }}
          />
        )}
      </p>
      <ul class="checks">
        {checks.value === null
          ? Object.values(NAMES).map((name) => (
              <li key={name} class="checked soft">
                <Icon name="unknown" />
                <Words code={name} />
              </li>
            ))
          : found.map((check) => <CheckLine key={check.what} check={check} />)}
      </ul>
      <Refusal />
      <div class="actions">
        <Button kind={wrong.length > 0 ? 'main' : 'plain'} begins="check" onPress={checkSetup}>
          <Words code="trouble.check" />
        </Button>
        {wrong.length > 0 && (
          <CopyButton text={() => letter(wrong)}>
            <Words code="trouble.letter" />
          </CopyButton>
        )}
      </div>
      <details>
        <summary>
          <Words code="setup.permissions" />
        </summary>
        <ul class="scopes">
          {Object.entries(SCOPES).map(([scope, why]) => (
            <li key={scope}>
              <div class="soft">{scope}</div>
              <Words code={why} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function CheckLine({ check }: { check: SetupCheck }): JSX.Element {
  const { icon, code } = STATES[check.state];
  const link = remedyLink(check.link);
  return (
    <li class={`checked ${icon}`}>
      <Icon name={icon} />
      <div>
        <div>
          <span class="name">
            <Words code={NAMES[check.what]} />
          </span>
          {': '}
          <Words code={code} />
        </div>
        {check.state !== 'unknown' && (
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
