/** A roster, one person a row: what was recognised, the sheet that can be made from it, and what a later one brought. */
import type { JSX } from 'preact';
import type { RosterAnswer, RosterGrouping, RosterView, View } from '../../protocol';
import { home, pourRoster, sheetId } from '../actions';
import { signal } from '../signal';
import { list, Words, word } from '../words';
import { Bar, Head } from './bar';
import { Button, Few, Icon, Title } from './parts';

/** How many spaces are listed before the rest is folded. */
const FEW = 5;

/** The column that the person chose to group by, and the sheet it is about. */
const chosen = signal({ sheetId: -1, header: '' });

function groupingOf({ groupings }: RosterView): RosterGrouping | undefined {
  const { sheetId: of, header } = chosen.value;
  return groupings.find((one) => of === sheetId() && one.header === header) ?? groupings[0];
}

/** In place of Review: no row of a roster is meant as a space. */
export function RosterFirst(props: {
  sheet: View;
  roster: RosterView;
  /** Where the rows can be taken as spaces, or as columns to choose, all the same. */
  otherwise: JSX.Element;
}): JSX.Element | null {
  const { roster } = props;
  const grouping = groupingOf(roster);
  if (!grouping) return null;
  return (
    <>
      <Bar sheet={props.sheet} />
      <div class="first">
        <Title>
          <Words code="roster.title" values={valuesOf(grouping)} />
        </Title>
        <p>
          <Words
            code="roster.how"
            values={{ group: grouping.header, person: roster.personHeader }}
          />
        </p>
        <Pour roster={roster} grouping={grouping} kind="main" />
        {props.otherwise}
      </div>
    </>
  );
}

/** Under what Review offers, where the rows may well be meant as spaces. */
export function RosterToo({ roster }: { roster: RosterView }): JSX.Element | null {
  const grouping = groupingOf(roster);
  if (!grouping) return null;
  return (
    <section class="group">
      <p>
        <Words code="roster.too" values={{ ...valuesOf(grouping), group: grouping.header }} />
      </p>
      <Pour roster={roster} grouping={grouping} kind="plain" />
    </section>
  );
}

/** The column to group by, where there is a choice, and the button that does it. */
function Pour(props: {
  roster: RosterView;
  grouping: RosterGrouping;
  kind: 'main' | 'plain';
}): JSX.Element {
  const { grouping } = props;
  const headers = props.roster.groupings.map(({ header }) => header);
  return (
    <>
      {headers.length > 1 && (
        <label class="field">
          {word('roster.by')}
          <select
            value={grouping.header}
            onChange={(event) => {
              chosen.value = { sheetId: sheetId(), header: event.currentTarget.value };
            }}
          >
            {headers.map((header) => (
              <option key={header}>{header}</option>
            ))}
          </select>
        </label>
      )}
      <Button kind={props.kind} begins="roster" onPress={() => pourRoster(grouping)}>
        {grouping.madeBefore === '' ? (
          word('roster.make')
        ) : (
          <Words code="roster.update" values={{ sheet: grouping.madeBefore }} />
        )}
      </Button>
    </>
  );
}

function valuesOf({ people, spaces }: RosterGrouping) {
  return { n: spaces, people: { worded: word('review.people', { n: people }) } };
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
        <p class="soft">{word('roster.leftHow')}</p>
      </Changes>
      <div class="actions">
        <Button kind="main" begins="look" onPress={home}>
          {word('roster.goOn')}
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
