/** The line at the top: which sheet this is about, and reading it again. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { look } from '../actions';
import { working } from '../store';
import { word } from '../words';
import { Icon } from './parts';

export function Bar({ sheet }: { sheet: View }): JSX.Element {
  const reading = working.value === 'look';
  return (
    <div class="bar">
      {sheet.sheets.length > 1 ? (
        <select
          aria-label={word('sidebar.bar.sheet')}
          value={String(sheet.sheet.id)}
          onChange={(event) => look({ sheetId: Number(event.currentTarget.value) })}
        >
          {sheet.sheets.map(({ id, name }) => (
            <option key={id} value={String(id)}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <bdi class="sheet-name" title={sheet.sheet.name}>
          {sheet.sheet.name}
        </bdi>
      )}
      <button
        type="button"
        class={`icon-button${reading ? ' reading' : ''}`}
        aria-label={word('sidebar.bar.readAgain')}
        title={word('sidebar.bar.readAgain')}
        aria-disabled={reading}
        onClick={() => look({ sheetId: sheet.sheet.id, which: sheet.which })}
      >
        <Icon name="again" />
      </button>
    </div>
  );
}
