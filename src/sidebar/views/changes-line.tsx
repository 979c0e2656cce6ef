/** That rows have changed since their spaces were set up, as one line of the home view. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { openChanges } from '../changes';
import { list, Words, word } from '../words';
import { Icon } from './parts';

export function ChangesLine({ sheet }: { sheet: View }): JSX.Element | null {
  const { counts, others, takenOut, barred, byTemplate } = sheet.changes;
  const rows = counts.rows + others || (barred?.rows ?? 0);
  if (rows === 0 && byTemplate)
    return (
      <button type="button" class="line" onClick={openChanges}>
        <span class="line-text">
          <Words code="changes.byTemplate" values={{ n: byTemplate.n }} />
        </span>
        <Icon name="forward" />
      </button>
    );
  if (rows + takenOut.length === 0) return null;
  return (
    <button type="button" class="line" onClick={openChanges}>
      <span class="line-text">
        {rows > 0 ? (
          <Words code="changes.rows" values={{ n: rows }} />
        ) : (
          <Words code="changes.wereOut" values={{ n: takenOut.length }} />
        )}
        {counts.rows > 0 && <span class="soft"> · {changesSize(sheet.changes)}</span>}
        {counts.rows === 0 && barred && (
          <span class="soft">
            {' · '}
            <Words code="changes.barred" values={{ n: barred.changes }} />
          </span>
        )}
      </span>
      <Icon name="forward" />
    </button>
  );
}

/** How many of each kind there are. */
export function changesSize({ counts }: View['changes']): string {
  const { add, giveRole, catchUp, takeOut, takeRole, rename, set } = counts;
  return list([
    ...(add > 0 ? [word('changes.adds', { n: add })] : []),
    ...(giveRole > 0 ? [word('changes.roles', { n: giveRole })] : []),
    ...(rename > 0 ? [word('changes.renames', { n: rename })] : []),
    ...(set > 0 ? [word('changes.sets', { n: set })] : []),
    ...(takeOut > 0 ? [word('changes.takeOuts', { n: takeOut })] : []),
    ...(takeRole > 0 ? [word('changes.takeRoles', { n: takeRole })] : []),
    ...(catchUp > 0 ? [word('changes.catchUps', { n: catchUp })] : []),
  ]);
}
