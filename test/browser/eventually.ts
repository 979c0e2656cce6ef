/** Long enough for a machine that is busy with other tests. */
const PATIENCE_MS = 20_000;

/**
 * Tries `assert` again until it holds; what it threw last fails the test. For what a page shows a moment after
 * something else on it, of which Playwright's own waiting knows nothing: a count, a text, a list.
 */
export async function eventually(assert: () => Promise<void> | void): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await assert();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
