/** What becomes of new spaces in the person's own Chat: a section, muted, the message pinned; and what is missing for it. */
import type { JSX } from 'preact';
import type { MyChatView } from '../../protocol';
import { remedyLink } from '../links';
import { changeMyChat, myChat } from '../settings';
import { type Code, Words, word } from '../words';
import { TextField, Tick } from './fields';
import { RemedyLink } from './trouble';

/** Characters of a section's name. Source: `Section.displayName`. */
const LONGEST_SECTION = 80;

type Part = keyof MyChatView['may'];

const HOW: Record<Part, Code> = {
  sections: 'settings.sectionHow',
  mute: 'settings.muteHow',
  pins: 'settings.pinHow',
};

/** What is ticked, and the permission for it. */
const TICKS = [
  ['mute', 'mute'],
  ['pin', 'pins'],
] as const;

export function MyChatFields({ sheetId }: { sheetId: number }): JSX.Element | null {
  const now = myChat.value;
  if (now?.sheetId !== sheetId) return null;
  const { wanted, may, link } = now;
  const address = remedyLink(link);
  const barred = (part: Part) => may[part] !== 'yes';
  return (
    <>
      <h2>{word('settings.myChat')}</h2>
      <p class="soft">{word('settings.myChatAbout')}</p>
      <div class="fields">
        <TextField
          id="section"
          label={word('settings.section')}
          text={wanted.section}
          disabled={barred('sections')}
          wrong={(text) => {
            const { length } = [...text.trim()];
            const values = { length, limit: LONGEST_SECTION };
            return length > LONGEST_SECTION ? word('settings.tooLong', values) : '';
          }}
          onKeep={(text) => changeMyChat('section', { section: text.trim() })}
        >
          <Meaning part="sections" may={may} />
        </TextField>
        {TICKS.map(([name, part]) => (
          <Tick
            key={name}
            id={name}
            code={`settings.${name}`}
            how={<Meaning part={part} may={may} />}
            on={wanted[name]}
            disabled={barred(part) && !wanted[name]}
            onKeep={(on) => changeMyChat(name, { [name]: on })}
          />
        ))}
      </div>
      {address !== null && (
        <div class="actions">
          <RemedyLink link={address} code="trouble.permission" kind="plain" />
        </div>
      )}
    </>
  );
}

/** What it means; or what is missing for it, and how that is had. */
function Meaning({ part, may }: { part: Part; may: MyChatView['may'] }): JSX.Element {
  switch (may[part]) {
    case 'yes':
      return <>{word(HOW[part])}</>;
    case 'leftOut':
      return <Words code="settings.leftOut" values={{ extra: part }} />;
    case 'notAllowed':
      return <>{word('settings.notAllowed')}</>;
  }
}
