/** That rows have changed since their spaces were set up, as one line of the home view. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { openChanges } from '../changes';
import { list, Words, word } from '../words';
import { Icon } from './parts';

export function ChangesLine({ sheet }: { sheet: View }): JSX.Element | null {
  const { counts, others } = sheet.changes;
  if (counts.rows + others === 0) return null;
  return (
    <button type="button" class="line" onClick={openChanges}>
      <span class="line-text">
        <Words code="changes.rows" values={{ n: counts.rows + others }} />
        {counts.rows > 0 && <span class="soft"> · {changesSize(sheet.changes)}</span>}
      </span>
      <Icon name="forward" />
    </button>
  );
}

/** How many of each kind there are. */
export function changesSize({ counts }: View['changes']): string {
  const { add, giveRole, catchUp } = counts;
  return list([
    ...(add > 0 ? [word('changes.adds', { n: add })] : []),
    ...(giveRole > 0 ? [word('changes.roles', { n: giveRole })] : []),
    ...(catchUp > 0 ? [word('changes.catchUps', { n: catchUp })] : []),
  ]);
}
