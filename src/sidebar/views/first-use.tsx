/** A sheet that means nothing to us yet: what to begin with, nothing else. */
import type { JSX } from 'preact';
import type { View } from '../../protocol';
import { makeSampleSheet } from '../actions';
import { openColumns } from '../beside';
import { notice } from '../store';
import { type Code, word } from '../words';
import { Bar } from './bar';
import { Button, Title } from './parts';
import { Questions } from './questions';
import { RosterFirst } from './roster';

/** No header of this sheet means anything. */
export function isFirstUse(sheet: View): boolean {
  return sheet.columns === null;
}

export function FirstUse({ sheet }: { sheet: View }): JSX.Element {
  const choosable = sheet.unrecognised !== undefined;
  const isData = sheet.questions.some(({ code }) => code === 'noHeaders');
  const chooses = choosable && sheet.strayAddresses;
  const choose = (
    <Button kind={chooses ? 'main' : 'plain'} key="choose" onPress={openColumns}>
      {word('first.choose')}
    </Button>
  );
  const sample = (
    <Button
      kind={chooses ? 'plain' : 'main'}
      key="sample"
      begins="sample"
      onPress={makeSampleSheet}
    >
      {word('first.sample')}
    </Button>
  );
  if (sheet.roster && !isData)
    return <RosterFirst sheet={sheet} roster={sheet.roster} otherwise={choose} />;
  return (
    <>
      <Bar sheet={sheet} />
      {notice.value !== null && <p class="notice">{word(notice.value)}</p>}
      <div class="first">
        <Title>{word(titleOf(sheet, isData))}</Title>
        <p>{word('first.how')}</p>
        {isData ? (
          <Questions sheet={sheet} />
        ) : chooses ? (
          [choose, sample]
        ) : (
          [sample, ...(choosable ? [choose] : [])]
        )}
      </div>
    </>
  );
}

function titleOf({ empty }: View, isData: boolean): Code {
  if (isData) return 'first.noHeaders';
  return empty ? 'first.empty' : 'first.unknown';
}
