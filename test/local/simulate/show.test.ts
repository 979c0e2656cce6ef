/** What is still judged of a simulated run once nobody can say where its outcomes landed. */
import path from 'node:path';
import { createShow } from '../../../local/simulate/show';
import { drawStage } from '../../../local/simulate/stage';

const DIST = path.resolve(__dirname, '../../../dist');

test('whom calls touch is judged also after an execution ended before it saw what moved; what rows say is not', () => {
  const show = createShow(1, drawStage(1, DIST), false);
  const rows = { promise: 'no outcome on a wrong row', what: 'row 2' } as const;
  const touched = { promise: 'no call touches a space of others', what: 'PATCH' } as const;
  show.broke([rows]);
  show.unseen = true;
  show.broke([rows, touched]);
  expect(show.result.broken).toEqual([rows, touched]);
});
