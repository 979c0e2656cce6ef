/** The browser that tests and pictures are made in. */
export type ChosenBrowser =
  | { kind: 'packed' }
  | { kind: 'installed'; executable: string }
  | { kind: 'none' };

/**
 * The browser of this machine, or of `machine`: `CHROME_PATH`, the packed one on Linux, an installed Chrome elsewhere.
 *
 * @throws when `CHROME_PATH` names no file
 */
export function chosenBrowser(
  machine?: { platform: string; arch: string; env: Record<string, string | undefined> },
  exists?: (file: string) => boolean,
): ChosenBrowser;
