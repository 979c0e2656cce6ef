/** A space that a row's cells name, before it is used: what it is, who is in it, and what using it would do. */
import type { JSX } from 'preact';
import type { SpaceShown, View } from '../../protocol';
import { confirmSpace, type Looked, readShown } from '../space';
import { refusal } from '../store';
import { type Code, list, Words, word } from '../words';
import { Head } from './bar';
import { Button, Few, Icon, Refusal, RowLine, SpaceName } from './parts';
import { format } from './schedule-line';

/** People beyond this many are folded. */
const FEW = 5;

export function SpaceView({ sheet, looked }: { sheet: View; looked: Looked }): JSX.Element {
  const { meant, shown } = looked;
  return (
    <>
      <Head code="space.title" sheet={sheet} />
      <RowLine row={meant.row} column={null}>
        <Words code="row" values={{ row: meant.row }} /> <bdi class="name">{meant.name}</bdi>
      </RowLine>
      <Refusal />
      {shown === null && refusal.value === null && (
        <p class="soft" role="status">
          {word('space.reading')}
        </p>
      )}
      {shown === null && refusal.value !== null && (
        <Button kind="main" onPress={readShown}>
          {word('trouble.check')}
        </Button>
      )}
      {shown !== null && <Shown space={shown.space} />}
    </>
  );
}

function Shown({ space }: { space: SpaceShown }): JSX.Element {
  const { people, groups, others, rows } = space;
  const toAdd = people.filter(({ is }) => is === 'out');
  const isIn = people.filter(({ is }) => is === 'in');
  return (
    <article class="space">
      <p class="name">
        <SpaceName name={space.name || word(TYPES[space.type])} link={space.link} />
      </p>
      <p class="soft">
        {space.name !== '' && `${word(TYPES[space.type])}, `}
        <bdi>{space.space.replace('spaces/', '')}</bdi>
      </p>
      <p>
        <Words code={MADE[space.madeBy]} values={{ time: { worded: moment(space.madeAt) } }} />
      </p>
      <p>
        <Words code="space.inIt" values={{ n: space.inIt }} />{' '}
        {word(space.yourRole === null ? 'space.youAreOut' : YOURS[space.yourRole])}
      </p>
      {others > 0 && (
        <p class="sign">
          <Icon name="attention" /> <Words code="space.others" values={{ n: others }} />
        </p>
      )}
      {rows.length > 0 && (
        <p class="sign">
          <Icon name="attention" />{' '}
          <Words
            code="space.otherRows"
            values={{ rows: list(rows.map(({ row, name }) => `${row} (${name})`)) }}
          />
        </p>
      )}
      <People code="space.isIn" people={isIn} />
      <People code="space.toAdd" people={toAdd} groups={groups} />
      <People code="space.toRaise" people={people.filter(({ is }) => is === 'lower')} />
      <People code="space.unknown" people={people.filter(({ is }) => is === 'unknown')} />
      <p class="soft">{word('space.does')}</p>
      <div class="actions">
        <Button kind="main" begins="mend" onPress={confirmSpace}>
          {word('mend.useSpace')}
        </Button>
      </div>
    </article>
  );
}

const TYPES = {
  space: 'space.space',
  groupChat: 'cards.groupChat',
  directMessage: 'cards.directMessage',
} as const;

const MADE = {
  you: 'space.madeYou',
  others: 'space.madeOthers',
  unknown: 'space.madeUnknown',
} as const;

const YOURS = {
  member: 'space.youMember',
  manager: 'space.youManager',
  owner: 'space.youOwner',
} as const;

const ROLES = { member: 'cards.member', manager: 'cards.manager', owner: 'cards.owner' } as const;

function People(props: {
  code: Code;
  people: SpaceShown['people'];
  groups?: string[];
}): JSX.Element | null {
  const all = [
    ...props.people.map(({ shown, role }) => ({
      shown,
      as: role === 'member' ? '' : word(ROLES[role]),
    })),
    ...(props.groups ?? []).map((shown) => ({ shown, as: word('cards.group') })),
  ];
  if (all.length === 0) return null;
  return (
    <section class="group">
      <h2>
        <Words code={props.code} values={{ n: all.length }} />
      </h2>
      <Few items={all} few={FEW}>
        {({ shown, as }) => (
          <li key={shown}>
            <bdi>{shown}</bdi> <span class="soft">{as}</span>
          </li>
        )}
      </Few>
    </section>
  );
}

function moment(instant: number): string {
  return format({ dateStyle: 'medium', timeStyle: 'short' }, instant);
}
