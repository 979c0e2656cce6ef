/** A sheet that means nothing to us yet: two ways to begin, nothing else. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { makeSampleSheet } from '../actions';
import { showBeside } from '../store';
import { word } from '../words';
import { Bar } from './bar';
import { Button, Title } from './parts';
import { RosterFirst } from './roster';

/** No header of this sheet means anything. */
export function isFirstUse(sheet: View): boolean {
  return sheet.columns === null;
}

export function FirstUse({ sheet }: { sheet: View }): JSX.Element {
  const choosable = sheet.unrecognised !== undefined;
  const choose = (
    <Button onPress={() => showBeside({ kind: 'columns' })}>{word('first.choose')}</Button>
  );
  if (sheet.roster) return <RosterFirst sheet={sheet} roster={sheet.roster} otherwise={choose} />;
  return (
    <>
      <Bar sheet={sheet} />
      <div class="first">
        <Title>{word(sheet.empty ? 'first.empty' : 'first.unknown')}</Title>
        <p>{word('first.how')}</p>
        <Button kind="main" begins="sample" onPress={makeSampleSheet}>
          {word('first.sample')}
        </Button>
        {choosable && choose}
      </div>
    </>
  );
}
