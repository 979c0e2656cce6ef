/** The one button of Review, with the choice of rows beside it. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { look, start } from '../actions';
import { working } from '../store';
import { Words, word } from '../words';
import { Menu } from './menu';
import { Button, Icon } from './parts';

const CHOICES = [
  { which: 'all', code: 'review.all' },
  { which: 'selected', code: 'review.selected' },
  { which: 'visible', code: 'review.visible' },
] as const;

export function MainButton({ sheet }: { sheet: View }): JSX.Element {
  return (
    <div class="split">
      <Button kind="main" begins="start" onPress={() => start('ready')}>
        {working.value === 'start' ? (
          word('review.starting')
        ) : (
          <Words code="review.setUp" values={{ n: sheet.offer.rows }} />
        )}
      </Button>
      <Menu
        label="review.which"
        class="button main opener"
        busy={working.value !== null}
        items={CHOICES.map(({ which, code }) => ({
          code,
          chosen: which === sheet.which,
          onPress: () => look({ sheetId: sheet.sheet.id, which }),
        }))}
      >
        <Icon name="down" />
      </Menu>
    </div>
  );
}
