/** The line at the top: which sheet this is about, reading it again, and the way to everything beside the one path. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { look } from '../actions';
import { openBringIn, openColumns, openLinks, openSettings } from '../beside';
import { openHelp } from '../help';
import { openSchedule } from '../schedule';
import { openSetup } from '../setup';
import { back, catchingUp, working } from '../store';
import { type Code, word } from '../words';
import { IconButton } from './icon-button';
import { Menu } from './menu';
import { Icon, Title } from './parts';
import { Select } from './select';

export function Bar({ sheet }: { sheet: View }): JSX.Element {
  const reading = working.value === 'look' || catchingUp.value;
  return (
    <div class="bar">
      {sheet.sheets.length > 1 ? (
        <Select
          label={word('bar.sheet')}
          value={String(sheet.sheet.id)}
          onKeep={(id) => look({ sheetId: Number(id), front: true })}
        >
          {sheet.sheets.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </Select>
      ) : (
        <bdi class="sheet-name" title={sheet.sheet.name}>
          {sheet.sheet.name}
        </bdi>
      )}
      <div class="tools">
        <IconButton
          icon="again"
          code="bar.readAgain"
          busy={reading}
          onPress={() => look({ sheetId: sheet.sheet.id, which: sheet.which })}
        />
        <IconButton icon="gear" code="settings.title" onPress={openSettings} />
        <HelpButton />
        <Menu
          label="bar.more"
          class="icon-button"
          items={[
            { code: 'columns.title', onPress: openColumns },
            { code: 'schedule.title', onPress: openSchedule },
            { code: 'links.title', onPress: openLinks },
            { code: 'bringIn.title', onPress: openBringIn },
            { code: 'setup.title', onPress: openSetup },
            { code: 'help.title', onPress: () => openHelp() },
          ]}
        >
          <Icon name="more" />
        </Menu>
      </div>
    </div>
  );
}

/** The line at the top of a view beside the one path: the way back, and what it is. */
export function Head(props: {
  code: Code;
  /** The sheet that the view is about. */
  sheet?: View | null;
  children?: JSX.Element;
}): JSX.Element {
  return (
    <>
      <div class="bar">
        <IconButton icon="back" code="bar.back" onPress={back} />
        <Title>{word(props.code)}</Title>
        <HelpButton />
      </div>
      {(props.sheet || props.children) && (
        <div class="under-bar">
          {props.sheet && <OfSheet sheet={props.sheet} />}
          {props.children}
        </div>
      )}
    </>
  );
}

/** Leads to what Help says of the view. */
export function HelpButton(): JSX.Element {
  return <IconButton icon="question" code="help.view" onPress={() => openHelp()} />;
}

/** Which sheet a view is about, where nothing is chosen. */
export function OfSheet({ sheet }: { sheet: View }): JSX.Element {
  return (
    <p class="of-sheet">
      <bdi title={sheet.sheet.name}>{sheet.sheet.name}</bdi>
    </p>
  );
}
