/** A list of people: who is meant, in which groups, who can't be put into one, and the sheet that can be made from it. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RosterGrouping, RosterRow, RosterRows, RosterView, View } from '../../protocol';
import { choose, keepUp, makeOrPour, rosterOf } from '../roster';
import { notice } from '../store';
import { comma, list, Words, word } from '../words';
import { Bar } from './bar';
import { Button, Few, Icon, RowLine, Title } from './parts';
import { Select } from './select';

/** How many groups are shown before the rest is folded. */
const FEW = 3;

/** In place of Review: no row of a list of people is meant as a space. */
export function RosterFirst(props: {
  sheet: View;
  roster: RosterView;
  /** Where the rows can be taken as spaces, or as columns to choose, all the same. */
  otherwise: JSX.Element;
}): JSX.Element {
  const { sheet } = props;
  const shown = useRoster(sheet, props.roster);
  return (
    <>
      <Bar sheet={sheet} />
      {notice.value !== null && <p class="notice">{word(notice.value)}</p>}
      <div class="first">
        <Title>
          <Words code="roster.title" values={valuesOf(shown)} />
        </Title>
        <p>{word('roster.how')}</p>
        <div class="fields">
          <PersonField shown={shown} />
          <GroupField shown={shown} />
          <LeadersField shown={shown} kind="managers" />
          <LeadersField shown={shown} kind="owners" />
        </div>
        <Groups shown={shown} />
        <Rows rows={shown.roster.withoutAddress} title="roster.withoutAddress" />
        <Rows rows={shown.roster.withoutGroup} title="roster.withoutGroup" />
        <Rows rows={shown.roster.secondAddresses} title="roster.secondAddresses" />
        <Make sheet={sheet} shown={shown} kind="main" />
        {props.otherwise}
      </div>
    </>
  );
}

/** Under what Review offers, where the rows may well be meant as spaces. */
export function RosterToo({ sheet, roster }: { sheet: View; roster: RosterView }): JSX.Element {
  const shown = useRoster(sheet, roster);
  return (
    <section class="group">
      <p>
        <Words code="roster.too" values={{ ...valuesOf(shown), group: shown.by }} />
      </p>
      <div class="fields">
        <GroupField shown={shown} />
      </div>
      <Make sheet={sheet} shown={shown} kind="plain" />
    </section>
  );
}

type Shown = ReturnType<typeof useRoster>;

/** The list as it is chosen, kept up with the sheet. */
function useRoster(sheet: View, proposed: RosterView) {
  useEffect(() => {
    void keepUp(sheet);
  }, [sheet]);
  const shown = rosterOf(sheet, proposed);
  const { groupings } = shown.roster;
  const grouping = groupings.find(({ header }) => header === shown.by) ?? groupings[0];
  return { ...shown, grouping };
}

function valuesOf({ grouping }: Shown) {
  const people = word('review.people', { n: grouping?.people ?? 0 });
  return { n: grouping?.spaces ?? 0, people: { worded: people } };
}

function PersonField({ shown }: { shown: Shown }): JSX.Element | null {
  const { persons } = shown.roster;
  return (
    <label class="field tall" for="person">
      {word('roster.person')}
      <Select id="person" value={shown.person} onKeep={(person) => choose({ person })}>
        {persons.map(({ header, people }) => (
          <option key={header} value={header}>
            {about(header, word('review.people', { n: people }))}
          </option>
        ))}
      </Select>
    </label>
  );
}

function GroupField({ shown }: { shown: Shown }): JSX.Element {
  return (
    <label class="field tall" for="by">
      {word('roster.by')}
      <Select id="by" value={shown.by} onKeep={(by) => choose({ by })}>
        {shown.roster.groupings.map((grouping) => (
          <option key={grouping.header} value={grouping.header}>
            {wayText(grouping)}
          </option>
        ))}
      </Select>
    </label>
  );
}

/** “Reg Group – 30 groups, 22 to 29 people”. */
function wayText({ header, spaces, people, smallest, largest }: RosterGrouping): string {
  const all = { worded: word('review.people', { n: people }) };
  if (header === '') return word('roster.everybody', { people: all });
  const size =
    smallest === largest
      ? word(spaces > 1 ? 'roster.each' : 'review.people', { n: largest })
      : word('roster.range', { from: smallest, to: largest });
  return about(header, word('roster.groups', { n: spaces }) + comma() + size);
}

/** A header, and what is to be known of its column. */
function about(header: string, what: string): string {
  return `${header} – ${what}`;
}

/** No option of a select can have null for its value. */
const NOBODY = '';

/** Who manages or owns each group, where a column could say so. */
function LeadersField(props: { shown: Shown; kind: 'managers' | 'owners' }): JSX.Element | null {
  const { shown, kind } = props;
  const besides = shown.roster.besides.filter((one) => one.role === kind);
  if (besides.length === 0) return null;
  return (
    <label class="field tall" for={kind}>
      {word(`field.${kind}`)}
      <Select
        id={kind}
        value={shown[kind] ?? NOBODY}
        onKeep={(header) => choose({ [kind]: header || null })}
      >
        {besides.map(({ header, people }) => (
          <option key={header} value={header}>
            {about(header, word('review.people', { n: people }))}
          </option>
        ))}
        <option value={NOBODY}>{word('roster.nobody')}</option>
      </Select>
    </label>
  );
}

/** The first groups by name and size before anything is made. */
function Groups({ shown }: { shown: Shown }): JSX.Element | null {
  const { roster, by, grouping } = shown;
  if (roster.by !== by || roster.groups.length === 0) return null;
  const more = (grouping?.spaces ?? 0) - roster.groups.length;
  return (
    <section class="group groups">
      <h2>{word('roster.groupsTitle')}</h2>
      <Few items={roster.groups} few={FEW}>
        {({ name, people, managers }) => (
          <li key={name} class="roster-group">
            <bdi class="name">{name}</bdi> {word('review.people', { n: people })}
            {managers.length > 0 && (
              <div class="soft">
                <Words code="roster.managedBy" values={{ people: list(managers.slice(0, FEW)) }} />
              </div>
            )}
          </li>
        )}
      </Few>
      <NotListed n={more} />
    </section>
  );
}

function NotListed({ n }: { n: number }): JSX.Element | null {
  if (n <= 0) return null;
  return (
    <p class="soft">
      <Words code="review.notListed" values={{ n }} />
    </p>
  );
}

/** Rows that are counted and named, so that nobody is left out without a word. */
function Rows(props: {
  rows: RosterRows;
  title: 'roster.withoutAddress' | 'roster.withoutGroup' | 'roster.secondAddresses';
}): JSX.Element | null {
  const { count, rows } = props.rows;
  if (count === 0) return null;
  return (
    <details class="told">
      <summary>
        <Icon name="attention" /> <Words code={props.title} values={{ n: count }} />
      </summary>
      <ul>{rows.map(rowLine)}</ul>
      <NotListed n={count - rows.length} />
    </details>
  );
}

function rowLine({ row, column, name, text }: RosterRow): JSX.Element {
  return (
    <li key={row}>
      <RowLine row={row} column={column}>
        <span class="row-number">{row}</span>
        <bdi class="name">{name || word('row', { row })}</bdi>
        {text !== '' && (
          <>
            {' '}
            <bdi class="soft value">{text}</bdi>
          </>
        )}
      </RowLine>
    </li>
  );
}

/** The button that makes the sheet, or shows what a later list brings to it. */
function Make(props: { sheet: View; shown: Shown; kind: 'main' | 'plain' }): JSX.Element {
  const { person, by, managers, owners, grouping, reading } = props.shown;
  const madeBefore = grouping?.madeBefore ?? '';
  const request = { sheetId: props.sheet.sheet.id, person, by, managers, owners };
  return (
    <Button
      kind={props.kind}
      begins="roster"
      disabled={reading}
      onPress={() => makeOrPour(request, madeBefore)}
    >
      {madeBefore === '' ? (
        <Words code="roster.make" values={{ n: grouping?.spaces ?? 0 }} />
      ) : (
        <Words code="roster.update" values={{ sheet: madeBefore }} />
      )}
    </Button>
  );
}
