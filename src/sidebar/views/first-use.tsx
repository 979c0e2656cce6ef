/** A sheet that means nothing to us yet: two ways to begin, nothing else. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { makeSampleSheet } from '../actions';
import { screen } from '../store';
import { Words } from '../words';
import { Bar } from './bar';
import { Button, Title } from './parts';

/** No header of this sheet means anything. */
export function isFirstUse(sheet: View): boolean {
  return sheet.columns === null;
}

export function FirstUse({ sheet }: { sheet: View }): JSX.Element {
  const choosable = sheet.unrecognised !== undefined;
  return (
    <>
      <Bar sheet={sheet} />
      <div class="first">
        <Title>
          <Words code={sheet.empty ? 'sidebar.first.empty' : 'sidebar.first.unknown'} />
        </Title>
        <p>
          <Words code="sidebar.first.how" />
        </p>
        <Button kind="main" begins="sample" onPress={makeSampleSheet}>
          <Words code="sidebar.first.sample" />
        </Button>
        {choosable && (
          <Button onPress={() => (screen.value = { kind: 'columns' })}>
            <Words code="sidebar.first.choose" />
          </Button>
        )}
      </div>
    </>
  );
}
