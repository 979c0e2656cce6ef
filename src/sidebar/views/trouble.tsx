/** Something that concerns everything: what happened, what was set up before, and one button. */
import type { JSX } from 'preact';
import type { Trouble } from '../../protocol';
import { checkAgain, home } from '../actions';
import { letter } from '../letter';
import { remedyLink } from '../links';
import { view } from '../store';
import { connectionWord, Say, Words, word } from '../words';
import { Button, CopyButton, Title } from './parts';

export function TroubleView(props: { trouble: Trouble; setUp: number | null }): JSX.Element {
  const { trouble, setUp } = props;
  const opened = view.value !== null;
  const unreached = trouble.said.code.startsWith('connection.');
  return (
    <div class="trouble">
      <Title>{unreached || !opened ? connectionWord('title') : word('trouble.title')}</Title>
      <p>
        <Say said={trouble.said} />
      </p>
      {opened && setUp !== null && (
        <p>
          {setUp === 0 ? (
            word('trouble.nothing')
          ) : (
            <Words code="trouble.before" values={{ n: setUp }} />
          )}
        </p>
      )}
      {opened ? <Remedy trouble={trouble} /> : <OpenAgain />}
    </div>
  );
}

/** Without a catalogue there is one thing to do. */
function OpenAgain(): JSX.Element {
  return (
    <Button kind="main" begins="again" onPress={checkAgain}>
      {connectionWord('again')}
    </Button>
  );
}

function Remedy({ trouble }: { trouble: Trouble }): JSX.Element {
  const link = remedyLink(trouble.link);
  const check = (kind: 'main' | 'text') => (
    <Button kind={kind} begins="again" onPress={checkAgain}>
      {word('trouble.check')}
    </Button>
  );
  switch (trouble.remedy) {
    case 'check-again':
      return (
        <>
          {check('main')}
          {link !== null && <RemedyLink link={link} code="trouble.where" kind="text" />}
        </>
      );
    case 'give-permission':
      return (
        <>
          {link !== null && <RemedyLink link={link} code="trouble.permission" kind="main" />}
          {check(link === null ? 'main' : 'text')}
        </>
      );
    case 'letter':
      return (
        <>
          <CopyButton kind="main" text={() => letter([trouble])}>
            {word('trouble.letter')}
          </CopyButton>
          {link !== null && <RemedyLink link={link} code="trouble.where" kind="text" />}
          {check('text')}
        </>
      );
    case 'none':
      return (
        <Button kind="main" onPress={home}>
          {word('trouble.back')}
        </Button>
      );
  }
}

/** Where the remedy is, in a new tab. */
export function RemedyLink(props: {
  link: string;
  code: 'trouble.where' | 'trouble.permission';
  kind: 'main' | 'plain' | 'text';
}): JSX.Element {
  return (
    <a class={`button ${props.kind}`} href={props.link} target="_blank" rel="noopener noreferrer">
      {word(props.code)}
    </a>
  );
}
