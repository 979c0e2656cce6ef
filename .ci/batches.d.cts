/** Test files that are played together. */
export interface Batch {
  /** What Jest takes for the test file. */
  file: string;
  /** From `test/` on. */
  files: string[];
  weight: number;
}

export function batchesOf(kind: 'node' | 'browser'): Batch[];

export function writeBatches(kind: 'node' | 'browser'): string;
