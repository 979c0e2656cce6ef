/** What will be made, before it is made: one space at a time, with everybody in it and what is wrong with it. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RowCard, View } from '../../protocol';
import { offerFor, start } from '../actions';
import { type Deck, freshenCards, tryOnMe, turn } from '../cards';
import { helping } from '../help';
import { another, namesakes, readNamesakes } from '../namesakes';
import { back } from '../store';
import { type Code, fieldName, Say, Words, word } from '../words';
import { IconButton } from './icon-button';
import { Button, Icon, Refusal, RowLine, SpaceName, Title } from './parts';
import { Posted } from './posted';
import { openQuestions } from './questions';
import { WhichSpace } from './which-space';

/** More members than these are folded. */
const FEW = 3;

export function CardsView({ sheet, deck }: { sheet: View; deck: Deck }): JSX.Element {
  const { at, total, cards, take } = deck;
  const card = cards.get(at);
  const offer = offerFor(sheet, take);
  useEffect(freshenCards, [sheet]);
  useEffect(() => {
    if (take !== 'changes') void readNamesakes();
  }, [take]);
  useEffect(() => {
    const byKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent) => {
      const step = STEPS[key];
      if (helping.value === null && step !== undefined && !altKey && !ctrlKey && !metaKey)
        turn(step);
    };
    addEventListener('keydown', byKey);
    return () => removeEventListener('keydown', byKey);
  }, []);
  return (
    <>
      <div class="bar">
        <IconButton icon="back" code="bar.back" onPress={back} />
        <span class="turn">
          <span class="previous">
            <IconButton
              icon="forward"
              code="cards.previous"
              busy={at === 0}
              onPress={() => turn(-1)}
            />
          </span>
          <Words code="cards.at" values={{ at: at + 1, total }} />
          <IconButton
            icon="forward"
            code="cards.next"
            busy={at + 1 >= total}
            onPress={() => turn(1)}
          />
        </span>
      </div>
      <Refusal />
      {card === undefined ? (
        <Title>{word('bar.reading')}</Title>
      ) : (
        <Card card={card} me={sheet.me} />
      )}
      {offer.rows > 0 && openQuestions(sheet).length === 0 && (
        <div class="actions">
          <Button
            kind="main"
            begins="start"
            doing={word('review.starting')}
            onPress={() => start(take)}
          >
            <Words code="cards.setUp" values={{ n: offer.rows }} />
          </Button>
          {deck.canTry && sheet.trial === null && (
            <Button begins="start" doing={word('review.starting')} onPress={tryOnMe}>
              {word('trial.try')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

function Card({ card, me }: { card: RowCard; me: string }): JSX.Element {
  const leaders = card.people.filter(({ role }) => role !== 'member');
  const members = card.people.filter(({ role }) => role === 'member');
  return (
    <article class="space">
      <Title>
        <bdi>{card.name || word('row', { row: card.row })}</bdi>
      </Title>
      <p class="soft">{kindOf(card)}</p>
      <ul class="who">
        {leaders.map(({ shown, role, always }) => (
          <Person key={shown} shown={shown} role={withAlways(word(ROLES[role]), always)} />
        ))}
        <Person shown={me || word('cards.yourself')} role={yourRole(card)} />
        {card.groups.map((group) => (
          <Person key={group} shown={group} role={word('cards.group')} />
        ))}
      </ul>
      <Members key={card.row} members={members} />
      {card.people.length + card.groups.length === 0 && card.kind !== 'appMessage' && (
        <Sign>{word('cards.nobody')}</Sign>
      )}
      {card.hidden && <Sign>{word('cards.hidden')}</Sign>}
      <Namesake card={card} />
      {card.findings.map(({ code, said }) => (
        <Sign key={`${code} ${JSON.stringify(said.values)}`}>
          <Say said={said} />
        </Sign>
      ))}
      <Settings card={card} />
      {card.message !== undefined && (
        <>
          <p class="soft">{word('cards.message')}</p>
          <blockquote dir="auto">
            <Posted text={card.message} />
          </blockquote>
        </>
      )}
      <RowLine row={card.row} column={null}>
        <Words code="row" values={{ row: card.row }} />
      </RowLine>
    </article>
  );
}

/** A space of this name is there already: a second one is made only by a person who says so. A run asks it of whoever doesn't look. */
function Namesake({ card }: { card: RowCard }): JSX.Element | null {
  const space = namesakes.value.get(card.row);
  if (!space?.ready || card.place !== 'ready' || another.value.has(card.row)) return null;
  return (
    <div class="namesake">
      <p>
        <SpaceName name={space.name} link={space.link} />
      </p>
      <WhichSpace space={space} ready={space.ready} />
    </div>
  );
}

const ROLES = { member: 'cards.member', manager: 'cards.manager', owner: 'cards.owner' } as const;

function Person({ shown, role }: { shown: string; role: string }): JSX.Element {
  return (
    <li>
      <bdi>{shown}</bdi> {role !== '' && <span class="soft">{role}</span>}
    </li>
  );
}

/** Somebody whom Settings put in, and not the row. */
function withAlways(role: string, always: true | undefined): string {
  if (!always) return role;
  return role === '' ? word('cards.always') : `${role}, ${word('cards.always')}`;
}

/** The row may name the person as well, as more than a member. */
function yourRole({ caller }: RowCard): string {
  if (caller === null || caller === 'member') return word('cards.you');
  return `${word('cards.you')}, ${word(ROLES[caller])}`;
}

function Members({ members }: { members: RowCard['people'] }): JSX.Element | null {
  if (members.length === 0) return null;
  const names = (
    <ul class="who">
      {members.map(({ shown, always }) => (
        <Person key={shown} shown={shown} role={withAlways('', always)} />
      ))}
    </ul>
  );
  if (members.length <= FEW) return names;
  return (
    <details>
      <summary>
        <Words code="cards.members" values={{ n: members.length }} />
      </summary>
      {names}
    </details>
  );
}

function Sign({ children }: { children: JSX.Element | string }): JSX.Element {
  return (
    <p class="sign">
      <Icon name="attention" /> {children}
    </p>
  );
}

function kindOf({ kind, access }: RowCard): string {
  if (kind !== 'space') return word(KINDS[kind]);
  return word(access?.kind === 'audience' ? 'cards.found' : 'cards.private');
}

const KINDS = {
  groupChat: 'cards.groupChat',
  directMessage: 'cards.directMessage',
  appMessage: 'cards.appMessage',
} as const;

/** What else the row asks for, as far as it isn't what Chat does anyway. */
function Settings({ card }: { card: RowCard }): JSX.Element {
  const { description, guidelines, history, posting, externalPeople } = card;
  const told: Code[] = [
    ...(history === undefined ? [] : [HISTORY[history]]),
    ...(posting === 'managers' ? (['cards.managersPost'] as const) : []),
    ...(externalPeople ? (['cards.outside'] as const) : []),
  ];
  const texts = [
    { field: 'description', text: description },
    { field: 'guidelines', text: guidelines },
  ] as const;
  return (
    <>
      {told.map((code) => (
        <p key={code} class="soft">
          {word(code)}
        </p>
      ))}
      {texts.map(({ field, text }) =>
        text === undefined ? null : (
          <p key={field} class="text">
            <span class="soft">{fieldName(field)}:</span> <bdi>{text}</bdi>
          </p>
        ),
      )}
    </>
  );
}

const HISTORY = { on: 'cards.historyOn', off: 'cards.historyOff' } as const;
