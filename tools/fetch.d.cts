/** What keeps a tool from being fetched; its message says what to do. */
export class NotFetched extends Error {}

/**
 * The folder in whose `node_modules` a tool of `tools/` is, fetched where it isn’t there yet.
 *
 * @throws NotFetched when npm can’t get it
 */
export function fetchTool(name: 'clasp' | 'browser'): Promise<string>;
