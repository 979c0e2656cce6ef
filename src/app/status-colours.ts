/** Status in colour, for whoever wants it: set once on the Status column, and taken away by the same press. */
import { SHEET_LOCKED } from '../placing/sheet';
import type { ColoursRequest, StatusColours } from '../protocol';
import { STATUS } from '../table/columns';
import type { Host, TextColour } from './host';
import { open, readPlan, tabOf } from './opened';
import { troubled } from './trouble';

/** Words tell as well as colours do: where red and green look alike, dark is dark, and what needs a person is bold. */
const GOOD = { background: '#e6f4ea', font: '#0d652d', bold: false };
const PARTLY = { background: '#fde293', font: '#3c2a00', bold: true };
const BAD = { background: '#a50e0e', font: '#ffffff', bold: true };
const ON_ITS_WAY = { background: '#e8f0fe', font: '#174ea6', bold: false };

/** The colours of each word that Status can say. */
export const STATUS_COLOURS: readonly TextColour[] = [
  { text: STATUS.done, ...GOOD },
  { text: STATUS.partly, ...PARTLY },
  { text: STATUS.failed, ...BAD },
  { text: STATUS.fix, ...BAD },
  { text: STATUS.waiting, ...ON_ITS_WAY },
  { text: STATUS.settingUp, ...ON_ITS_WAY },
];

/** Colours the Status column or takes the colours away, with `on` null neither; answers how it is then. */
export function statusColours(host: Host, { sheetId, on }: ColoursRequest): StatusColours {
  const tab = tabOf(host, sheetId);
  if (on === null) return { on: tab.isColoured(STATUS_COLOURS) };
  const { columns } = readPlan(open(host, tab)).snapshot;
  const column = columns?.outcome.Status;
  if (on && (columns === undefined || column === undefined)) throw troubled('noStatusColumn');
  const where = on && columns && column !== undefined ? { column, below: columns.headerRow } : null;
  // Under no lock: those are for moments, and Sheets takes seconds. Of two presses at once the later one holds.
  try {
    tab.colour(STATUS_COLOURS, where);
  } catch (thrown) {
    throw (thrown as Error).name === SHEET_LOCKED ? troubled('coloursLocked') : thrown;
  }
  return { on };
}
