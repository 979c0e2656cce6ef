/** What a schedule does for rows that have their space: nothing, adding, or taking out as well. */
import type { JSX } from 'preact';
import type { Limits } from '../../protocol';
import { type Code, word } from '../words';

type InStep = NonNullable<Limits['inStep']>;

const DOES: [InStep['does'], Code, Code][] = [
  ['rows', 'schedule.inStep.rows', 'schedule.inStepRows'],
  ['add', 'schedule.inStep.add', 'schedule.inStepAdd'],
  ['all', 'schedule.inStep.all', 'schedule.inStepAll'],
];
const MOST = [3, 5, 10, 20];
const USUAL_MOST = 10;

/** `inStep` undefined: nobody has chosen yet, and then nothing is done. */
export function InStepFields(props: {
  inStep: InStep | undefined;
  onChange: (inStep: InStep) => void;
}): JSX.Element {
  const { does, most } = props.inStep ?? { does: 'rows', most: USUAL_MOST };
  const steps = MOST.includes(most) ? MOST : [most, ...MOST];
  return (
    <>
      <label class="field">
        <span>{word('schedule.inStep')}</span>
        <select
          value={does}
          onChange={({ currentTarget: { value } }) =>
            props.onChange({ does: value as InStep['does'], most })
          }
        >
          {DOES.map(([one, code]) => (
            <option key={one} value={one}>
              {word(code)}
            </option>
          ))}
        </select>
      </label>
      {does === 'all' && (
        <label class="field">
          <span>{word('schedule.inStepMost')}</span>
          <select
            value={String(most)}
            onChange={({ currentTarget: { value } }) =>
              props.onChange({ does, most: Number(value) })
            }
          >
            {steps.map((step) => (
              <option key={step} value={String(step)}>
                {String(step)}
              </option>
            ))}
          </select>
        </label>
      )}
      {DOES.map(([one, , how]) => one === does && <p class="soft">{word(how)}</p>)}
    </>
  );
}
