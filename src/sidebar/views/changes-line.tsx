/** That rows have changed since their spaces were set up, as one line of the home view. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { openChanges } from '../changes';
import { list, Words, word } from '../words';
import { Icon } from './parts';

export function ChangesLine({ sheet }: { sheet: View }): JSX.Element | null {
  const { counts, others, takenOut } = sheet.changes;
  if (counts.rows + others + takenOut.length === 0) return null;
  return (
    <button type="button" class="line" onClick={openChanges}>
      <span class="line-text">
        {counts.rows + others > 0 ? (
          <Words code="changes.rows" values={{ n: counts.rows + others }} />
        ) : (
          <Words code="changes.wereOut" values={{ n: takenOut.length }} />
        )}
        {counts.rows > 0 && <span class="soft"> · {changesSize(sheet.changes)}</span>}
      </span>
      <Icon name="forward" />
    </button>
  );
}

/** How many of each kind there are. */
export function changesSize({ counts }: View['changes']): string {
  const { add, giveRole, catchUp, takeOut, takeRole } = counts;
  return list([
    ...(add > 0 ? [word('changes.adds', { n: add })] : []),
    ...(giveRole > 0 ? [word('changes.roles', { n: giveRole })] : []),
    ...(takeOut > 0 ? [word('changes.takeOuts', { n: takeOut })] : []),
    ...(takeRole > 0 ? [word('changes.takeRoles', { n: takeRole })] : []),
    ...(catchUp > 0 ? [word('changes.catchUps', { n: catchUp })] : []),
  ]);
}
