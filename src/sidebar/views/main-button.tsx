/** The one button of Review, with the choice of rows beside it. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { look, start } from '../actions';
import { working } from '../store';
import { Words, word } from '../words';
import { Menu } from './menu';
import { Button, Icon } from './parts';
import { focusQuestion, openQuestions } from './questions';

const CHOICES = [
  { which: 'all', code: 'review.all' },
  { which: 'selected', code: 'review.selected' },
  { which: 'visible', code: 'review.visible' },
] as const;

export function MainButton({ sheet }: { sheet: View }): JSX.Element {
  const questions = openQuestions(sheet).length;
  if (questions > 0)
    return (
      <Button kind="waits" onPress={focusQuestion}>
        <Words code="review.setUp" values={{ n: sheet.offer.rows }} />
        <span class="why-not">
          <Words code="review.answerFirst" values={{ n: questions }} />
        </span>
      </Button>
    );
  return (
    <div class="split">
      <Button
        kind="main"
        begins="start"
        doing={word('review.starting')}
        onPress={() => start('ready')}
      >
        <Words code="review.setUp" values={{ n: sheet.offer.rows }} />
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
