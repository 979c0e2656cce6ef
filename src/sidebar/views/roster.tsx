/** A roster, one person a row: what was recognised, the sheet that can be made from it, and what a later one brought. */
import type { JSX } from 'preact';
import type { RosterAnswer, RosterView, View } from '../../protocol';
import { home, pourRoster } from '../actions';
import { signal } from '../signal';
import { list, Words, word } from '../words';
import { Bar, Head } from './bar';
import { Button, Few, Icon, Title } from './parts';

/** How many spaces are listed before the rest is folded. */
const FEW = 5;

/** The sheet whose rows the person takes as spaces though it reads like a roster; -1: none. */
export const rowsTaken = signal(-1);

/** In place of Review: no row of a roster is meant as a space. */
export function RosterFirst(props: {
  sheet: View;
  roster: RosterView;
  /** Where the rows can be taken as spaces, or as columns to choose, all the same. */
  otherwise: JSX.Element;
}): JSX.Element {
  const { roster } = props;
  return (
    <>
      <Bar sheet={props.sheet} />
      <div class="first">
        <Title>
          <Words
            code="roster.title"
            values={{
              n: roster.spaces,
              people: { worded: peopleIn(roster) },
            }}
          />
        </Title>
        <p>
          <Words
            code="roster.how"
            values={{ group: roster.groupHeader, person: roster.personHeader }}
          />
        </p>
        <PourButton roster={roster} />
        {props.otherwise}
      </div>
    </>
  );
}

/** Under what Review offers, where the rows may well be meant as spaces. */
export function RosterToo({ roster }: { roster: RosterView }): JSX.Element {
  return (
    <section class="group">
      <p>
        <Words
          code="roster.too"
          values={{
            n: roster.spaces,
            people: { worded: peopleIn(roster) },
            group: roster.groupHeader,
          }}
        />
      </p>
      <PourButton roster={roster} kind="plain" />
    </section>
  );
}

function PourButton(props: { roster: RosterView; kind?: 'plain' }): JSX.Element {
  const { madeBefore } = props.roster;
  return (
    <Button kind={props.kind ?? 'main'} begins="roster" onPress={pourRoster}>
      {madeBefore === '' ? (
        <Words code="roster.make" />
      ) : (
        <Words code="roster.update" values={{ sheet: madeBefore }} />
      )}
    </Button>
  );
}

function peopleIn({ people }: RosterView): string {
  return word('review.people', { n: people });
}

type Changed = RosterAnswer['came'];

/** What a later roster brought: new rows, who came, and who left, of whom nobody is taken out. */
export function PouredView(props: {
  sheet: View;
  changes: Omit<RosterAnswer, 'view'>;
}): JSX.Element {
  const { newSpaces, came, left } = props.changes;
  const nothing = newSpaces === 0 && came.length === 0 && left.length === 0;
  return (
    <>
      <Head code="roster.poured" />
      <p>
        <Words
          code={nothing ? 'roster.nothing' : 'roster.upToDate'}
          values={{ sheet: props.sheet.sheet.name }}
        />
      </p>
      {newSpaces > 0 && (
        <p>
          <Words code="roster.newRows" values={{ n: newSpaces }} />
        </p>
      )}
      <Changes changed={came} title="roster.came" icon="done" />
      <Changes changed={left} title="roster.left" icon="attention">
        <p class="soft">
          <Words code="roster.leftHow" />
        </p>
      </Changes>
      <div class="actions">
        <Button kind="main" begins="look" onPress={home}>
          <Words code="roster.goOn" />
        </Button>
      </div>
    </>
  );
}

function Changes(props: {
  changed: Changed;
  title: 'roster.came' | 'roster.left';
  icon: 'done' | 'attention';
  children?: JSX.Element;
}): JSX.Element | null {
  const n = props.changed.reduce((sum, { people }) => sum + people.length, 0);
  if (n === 0) return null;
  return (
    <section class={`group ${props.icon}`}>
      <h2>
        <Icon name={props.icon} />
        <Words code={props.title} values={{ n }} />
      </h2>
      {props.children}
      <Few items={props.changed} few={FEW} more="review.more">
        {({ space, people }) => (
          <li key={space}>
            <bdi class="name">{space}</bdi>
            <div>
              <bdi>{list(people)}</bdi>
            </div>
          </li>
        )}
      </Few>
    </section>
  );
}
