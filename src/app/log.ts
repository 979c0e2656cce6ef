/** The log: a sheet that says what was done when, for those who want one. Off by default; written in one call a batch. */
import { outcomeLink, type SettledRow, statusOf } from '../row/outcome';
import type { Person, Ports } from '../run/ports';
import type { Host, Tab } from './host';

const LOCK_WAIT_MS = 1_000;
/**
 * In DocumentProperties: until when somebody is writing lines. Writing takes seconds, and the document's lock is for
 * moments: it is held only while this is read and written.
 */
const TURN_KEY = 'logTurn';
/** Nobody writes longer: whoever has the turn by then was killed. */
const TURN_MS = 60_000;
const TURN_TRIES = 6;
const TURN_STEP_MS = 1_000;

/** The sheet's name, in every language: people and scripts find it by it. */
export const LOG_SHEET = 'Rows to Spaces log';
const HEADERS = ['Time', 'Person', 'Sheet', 'Row', 'What was done', 'Link', 'Details'];

/** What a person chose for the log of this spreadsheet. */
export interface LogSettings {
  on: boolean;
  /** Rows kept; the oldest go first. */
  most: number;
}

/** In DocumentProperties: `LogSettings`. */
export const LOG_KEY = 'log';
const DEFAULT: LogSettings = { on: false, most: 5000 };

/** Reads the settings with care; what can't be read is as if nothing had been chosen. */
export function readLogSettings(text: string | undefined): LogSettings {
  try {
    const settings = JSON.parse(text ?? '') as Partial<LogSettings> | null;
    return {
      on: settings?.on === true,
      most: Math.max(100, Math.min(50_000, Number(settings?.most) || DEFAULT.most)),
    };
  } catch {
    return DEFAULT;
  }
}

/**
 * Adds a line for each row that was settled; where no log is wanted, for those out of which somebody was taken: that
 * always stands somewhere. A log that can't be written costs lines, and never a run.
 */
export function logRows(
  host: Host,
  tab: Pick<Tab, 'name'>,
  ports: Ports,
  person: Person,
  rows: readonly SettledRow[],
): void {
  if (rows.length === 0) return;
  const { on, most } = readLogSettings(host.document.get(LOG_KEY));
  const told = on ? rows : rows.filter(tookOut);
  if (told.length === 0) return;
  // Two executions that append at once would write over each other's lines.
  const turn = takeTurn(host, ports);
  try {
    const time = host.book.time(host.now(), 'yyyy-MM-dd HH:mm:ss');
    const lines = told.map(({ name, outcome }) => [
      time,
      person.shown,
      tab.name(),
      name,
      statusOf(outcome),
      outcomeLink(outcome),
      ports.words(outcome.details),
    ]);
    host.book.append(LOG_SHEET, HEADERS, lines, most);
  } catch (thrown) {
    host.note('warn', { event: 'log-failed', name: (thrown as Error).name });
  } finally {
    if (turn !== undefined && host.document.get(TURN_KEY) === turn) host.document.remove(TURN_KEY);
  }
}

function tookOut({ outcome }: SettledRow): boolean {
  return outcome.details.some(({ code }) => code.startsWith('outcome.takenOut.'));
}

/** Waits for one's turn, a few seconds at most; undefined: it never came, and lines may be lost to another's. */
function takeTurn({ document, now, sleep }: Host, ports: Ports): string | undefined {
  for (let tries = 1; tries <= TURN_TRIES; tries++) {
    const turn = ports.locked('document', LOCK_WAIT_MS, () => {
      if (Number(document.get(TURN_KEY)) > now()) return undefined;
      const mine = String(now() + TURN_MS);
      document.set({ [TURN_KEY]: mine });
      return mine;
    });
    if (turn !== undefined) return turn;
    if (tries < TURN_TRIES) sleep(TURN_STEP_MS);
  }
  return undefined;
}
