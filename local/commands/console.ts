/** Where a command writes, so that tests can listen. */

export interface Console {
  /** One line, or several, for the person. */
  say(text: string): void;
  /** A sentence on what went wrong. */
  complain(text: string): void;
}

export const TERMINAL: Console = {
  say: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
};

/** How a command ends. `refused`: bad option or input; nothing was done. */
export const EXIT = { fine: 0, notEverything: 1, refused: 2 } as const;

/** A bad option or input; its message is a whole sentence for the person. */
export class Refused extends Error {}
