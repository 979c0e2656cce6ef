/** `RangeList`: several blocks of one sheet, treated alike. */
import type { Handles } from './handles';

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Each change is one service call for all its ranges. */
export class FakeRangeList
  implements
    Pick<
      RangeList,
      | 'getRanges'
      | 'activate'
      | 'clearContent'
      | 'setValue'
      | 'setBackground'
      | 'setFontWeight'
      | 'setNumberFormat'
      | 'setNote'
    >
{
  readonly #handles: Handles;
  readonly #ranges: Range[];

  constructor(handles: Handles, ranges: Range[]) {
    this.#handles = handles;
    this.#ranges = ranges;
  }

  getRanges = () => [...this.#ranges];

  activate(): RangeList {
    const { runtime } = this.#handles;
    const places = this.#ranges.map((range) => this.#handles.placeOf(range));
    const sheet = places[0]?.sheet ?? 0;
    runtime.call('RangeList.activate', 'small', () =>
      runtime.operate('selection.write', { sheet, blocks: places.map(({ block }) => block) }),
    );
    return this as unknown as RangeList;
  }

  #dress(method: string, property: 'format' | 'note' | 'background' | 'weight', all: unknown) {
    const { runtime } = this.#handles;
    runtime.call(`RangeList.${method}`, 'write', () => {
      for (const range of this.#ranges) {
        const { sheet, block } = this.#handles.placeOf(range);
        runtime.operate('cells.dress', { sheet, block, property, values: { all } });
      }
    });
    return this as unknown as RangeList;
  }

  setBackground = (color: string | null) => this.#dress('setBackground', 'background', color);
  setFontWeight = (weight: string | null) => this.#dress('setFontWeight', 'weight', weight);
  setNumberFormat = (format: string) => this.#dress('setNumberFormat', 'format', format);
  setNote = (note: string | null) => this.#dress('setNote', 'note', note);

  setValue(value: string | number | boolean | null): RangeList {
    const { runtime } = this.#handles;
    runtime.call('RangeList.setValue', 'write', () => {
      for (const range of this.#ranges) {
        const { sheet, block } = this.#handles.placeOf(range);
        const row = Array<typeof value>(block.columns).fill(value);
        const values = Array.from({ length: block.rows }, () => row);
        runtime.operate('cells.write', { sheet, block, values });
      }
    });
    return this as unknown as RangeList;
  }

  clearContent(): RangeList {
    const { runtime } = this.#handles;
    runtime.call('RangeList.clearContent', 'write', () => {
      for (const range of this.#ranges)
        runtime.operate('cells.clear', {
          ...this.#handles.placeOf(range),
          contents: true,
          looks: false,
        });
    });
    return this as unknown as RangeList;
  }
}
