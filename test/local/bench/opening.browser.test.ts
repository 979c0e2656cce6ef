/** What opening the sidebar costs: counted over the built page and the built script. */
import path from 'node:path';
import { measureOpenings } from '../../../local/bench/opening';

test('opening on a large sheet is one call of the script, one of Sheets, and a small answer', async () => {
  const dist = path.join(__dirname, '..', '..', '..', 'dist');
  const [opened] = await measureOpenings({ sizes: [1_000], dist, slower: 1 });
  expect(opened).toMatchObject({ rows: 1_000, calls: 1, sheetsCalls: 1 });
  const { bytes = 0, textBytes = 0 } = opened ?? {};
  expect(textBytes).toBeGreaterThan(10_000);
  expect(bytes - textBytes).toBeLessThan(10_000);
  expect(opened?.pageMs).toBeGreaterThan(0);
});
