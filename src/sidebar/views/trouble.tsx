/** Something that concerns everything: what happened, what was set up before, and one button. */
import type { JSX } from 'preact';
import type { Trouble } from '../../protocol';
import { checkAgain, home } from '../actions';
import { letter } from '../letter';
import { remedyLink } from '../links';
import { view } from '../store';
import { connectionWord, isKnown, Say, timeOfDay, Words, word } from '../words';
import { Bar } from './bar';
import { Button, CopyButton, Title } from './parts';

export function TroubleView(props: {
  trouble: Trouble;
  setUp: number | null;
  checkedAt: number | undefined;
}): JSX.Element {
  const { trouble, setUp, checkedAt } = props;
  const opened = view.value !== null;
  const unreached = trouble.said.code.startsWith('connection.');
  return (
    <div class="trouble">
      {view.value !== null && <Bar sheet={view.value} />}
      <Title>
        {unreached
          ? connectionWord('title')
          : opened
            ? word('trouble.title')
            : connectionWord('notOpened')}
      </Title>
      {opened && !unreached && <WhoCanMend remedy={trouble.remedy} />}
      <p>{isKnown(trouble.said.code) ? <Say said={trouble.said} /> : withoutCatalogue(trouble)}</p>
      {opened && checkedAt !== undefined && (
        <p class="notice" role="status">
          <Words code="trouble.stillSo" values={{ time: { worded: timeOfDay(checkedAt) } }} />
        </p>
      )}
      {opened && setUp !== null && (
        <p>
          {setUp === 0 ? (
            word('trouble.nothing')
          ) : (
            <Words code="trouble.before" values={{ n: setUp }} />
          )}
        </p>
      )}
      {opened ? <Remedy trouble={trouble} /> : <OpenAgain trouble={trouble} />}
    </div>
  );
}

/** Before anything else: whether it is this person who can do something about it. */
function WhoCanMend({ remedy }: { remedy: Trouble['remedy'] }): JSX.Element | null {
  switch (remedy) {
    case 'letter':
      return <p class="who">{word('trouble.administrator')}</p>;
    case 'give-permission':
      return <p class="who">{word('trouble.yourself')}</p>;
    case 'check-again':
    case 'none':
      return null;
  }
}

/** Before the first answer the page has no sentence for what the script says: that brings its own along. */
function withoutCatalogue({ worded, remedy }: Trouble): string {
  return worded ?? connectionWord(remedy === 'give-permission' ? 'permission' : 'unknown');
}

/** Without a catalogue there are two things to do: what the trouble leads to, and to open it again. */
function OpenAgain({ trouble }: { trouble: Trouble }): JSX.Element {
  const link = remedyLink(trouble.link);
  return (
    <>
      {link !== null && (
        <LinkButton link={link} kind="main">
          {connectionWord(trouble.remedy === 'give-permission' ? 'allow' : 'where')}
        </LinkButton>
      )}
      <Button kind={link === null ? 'main' : 'plain'} begins="again" onPress={checkAgain}>
        {connectionWord('again')}
      </Button>
    </>
  );
}

function Remedy({ trouble }: { trouble: Trouble }): JSX.Element {
  const link = remedyLink(trouble.link);
  const check = (kind: 'main' | 'plain') => (
    <Button kind={kind} begins="again" onPress={checkAgain}>
      {word('trouble.check')}
    </Button>
  );
  const back = (
    <Button kind="text" begins="look" onPress={home}>
      {word('trouble.back')}
    </Button>
  );
  switch (trouble.remedy) {
    case 'check-again':
      return (
        <>
          {check('main')}
          {link !== null && <RemedyLink link={link} code="trouble.where" kind="text" />}
          {back}
        </>
      );
    case 'give-permission':
      return (
        <>
          {link !== null && <RemedyLink link={link} code="trouble.permission" kind="main" />}
          {check(link === null ? 'main' : 'plain')}
          {back}
        </>
      );
    case 'letter':
      return (
        <>
          <CopyButton kind="main" text={() => letter([trouble])}>
            {word('trouble.letter')}
          </CopyButton>
          {link !== null && <RemedyLink link={link} code="trouble.where" kind="text" />}
          {check('plain')}
          {back}
        </>
      );
    case 'none':
      return (
        <Button kind="main" begins="look" onPress={home}>
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
    <LinkButton link={props.link} kind={props.kind}>
      {word(props.code)}
    </LinkButton>
  );
}

function LinkButton(props: {
  link: string;
  kind: 'main' | 'plain' | 'text';
  children: string;
}): JSX.Element {
  return (
    <a class={`button ${props.kind}`} href={props.link} target="_blank" rel="noopener noreferrer">
      {props.children}
    </a>
  );
}
