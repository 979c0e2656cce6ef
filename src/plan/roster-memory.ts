/** What is remembered of a list of people: how it was read last, and which sheets were made from it. */
import type { RosterChoice } from './roster';

/** In DocumentProperties: `RosterMemory` of a list, by the id of its sheet. */
export const rosterKey = (sheetId: number) => `roster.${sheetId}`;

export interface RosterMemory extends RosterChoice {
  /** Ids of the sheets that were made from it, by the header that people were grouped by; '' for everybody in one group. */
  sheets: Record<string, number>;
}

/**
 * Reads what is stored, with care: anybody who edits the document can store it. Version 0.1.0 kept no more than `by`
 * and `sheets`, and '' as `by` where nothing was made yet.
 */
export function readRosterMemory(stored: string | undefined): RosterMemory {
  const memory: RosterMemory = { sheets: {} };
  const kept = parsed(stored);
  if (!isRecord(kept)) return memory;
  if (isRecord(kept.sheets))
    memory.sheets = Object.fromEntries(
      Object.entries(kept.sheets).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    );
  if (typeof kept.by === 'string' && kept.by in memory.sheets) memory.by = kept.by;
  if (typeof kept.person === 'string') memory.person = kept.person;
  for (const role of ['managers', 'owners'] as const) {
    const header = kept[role];
    if (typeof header === 'string' || header === null) memory[role] = header;
  }
  return memory;
}

/** What was chosen last, and over it what is chosen now. */
export function withChoice<Chosen extends RosterChoice>(before: Chosen, now: RosterChoice): Chosen {
  const { person, by, managers, owners } = now;
  return {
    ...before,
    ...(person === undefined ? {} : { person }),
    ...(by === undefined ? {} : { by }),
    ...(managers === undefined ? {} : { managers }),
    ...(owners === undefined ? {} : { owners }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
