/** What is to be remembered is sent one after the other: else an older answer could come last, and be shown. */
let last: Promise<unknown> = Promise.resolve();

/** Does `send` once all that was handed in before is over. */
export function inTurn<T>(send: () => Promise<T>): Promise<T> {
  const mine = last.then(send);
  last = mine.catch(() => undefined);
  return mine;
}
