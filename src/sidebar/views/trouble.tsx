/** Something that concerns everything: what happened, what was set up before, and one button. */
import type { JSX } from 'preact';
import type { Trouble } from '../../protocol';
import { checkAgain, home } from '../actions';
import { remedyLink } from '../links';
import { view } from '../store';
import { connectionWord, Say, sayPlain, Words, word } from '../words';
import { Button, CopyButton, Title } from './parts';

export function TroubleView(props: { trouble: Trouble; setUp: number | null }): JSX.Element {
  const { trouble, setUp } = props;
  const opened = view.value !== null;
  const unreached = trouble.said.code.startsWith('connection.');
  return (
    <div class="trouble">
      <Title>
        {unreached || !opened ? connectionWord('title') : <Words code="sidebar.trouble.title" />}
      </Title>
      <p>
        <Say said={trouble.said} />
      </p>
      {opened && setUp !== null && (
        <p>
          {setUp === 0 ? (
            <Words code="sidebar.trouble.nothing" />
          ) : (
            <Words code="sidebar.trouble.before" values={{ n: setUp }} />
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
      <Words code="sidebar.trouble.check" />
    </Button>
  );
  switch (trouble.remedy) {
    case 'check-again':
      return (
        <>
          {check('main')}
          {link !== null && <RemedyLink link={link} code="sidebar.trouble.where" kind="text" />}
        </>
      );
    case 'give-permission':
      return (
        <>
          {link !== null && (
            <RemedyLink link={link} code="sidebar.trouble.permission" kind="main" />
          )}
          {check(link === null ? 'main' : 'text')}
        </>
      );
    case 'letter':
      return (
        <>
          <CopyButton kind="main" text={() => letter(trouble, link)}>
            <Words code="sidebar.trouble.letter" />
          </CopyButton>
          {link !== null && <RemedyLink link={link} code="sidebar.trouble.where" kind="text" />}
          {check('text')}
        </>
      );
    case 'none':
      return (
        <Button kind="main" onPress={home}>
          <Words code="sidebar.trouble.back" />
        </Button>
      );
  }
}

function RemedyLink(props: {
  link: string;
  code: 'sidebar.trouble.where' | 'sidebar.trouble.permission';
  kind: 'main' | 'text';
}): JSX.Element {
  return (
    <a class={`button ${props.kind}`} href={props.link} target="_blank" rel="noopener noreferrer">
      <Words code={props.code} />
    </a>
  );
}

function letter(trouble: Trouble, link: string | null): string {
  return [
    word('sidebar.letter.subject'),
    word('sidebar.letter.hello'),
    word('sidebar.letter.why'),
    `  ${sayPlain(trouble.said)}`,
    ...(link === null ? [] : [word('sidebar.letter.where', { link: { worded: link } })]),
    word('sidebar.letter.what'),
    `${word('sidebar.letter.thanks')}\n${view.value?.me ?? ''}`,
  ].join('\n\n');
}
