/** What is judged while people of a simulated run call the script. */
import path from 'node:path';
import { createCalls } from '../../../local/simulate/calls';
import { createShow } from '../../../local/simulate/show';
import { drawStage } from '../../../local/simulate/stage';

const DIST = path.resolve(__dirname, '../../../dist');
const ANN = 'ann@example.com';
const ID = '00000000-0000-4000-8000-000000000001';

/** What is broken where a space is made after Stop for a row that bears `ID` on the sheet of that Stop, or on another. */
function brokenBy(on: 'this sheet' | 'another', stop: typeof on = 'this sheet'): string[] {
  const stage = drawStage(1, DIST);
  const show = createShow(1, stage, false);
  const calls = createCalls(show);
  const { world, chat } = stage;
  const another = world.edit.addSheet({ name: 'Another', cells: [['Space name']] });
  calls.execute(ANN, 'stopRun', { sheetId: stop === 'another' ? another : 0 });
  const cells = [['Request ID'], [`${ID} tag`]];
  if (on === 'another') world.edit.addSheet({ name: 'Made', cells });
  else world.edit.paste({ row: 40, column: 1, cells });
  const body = { space: { spaceType: 'SPACE', displayName: 'Chess' }, requestId: ID };
  chat.handle({
    ...{ method: 'POST', host: 'chat.googleapis.com', path: '/v1/spaces:setup', query: {} },
    ...{ authorization: `Bearer ${ANN}`, body: JSON.stringify(body) },
  });
  const execution = { person: ANN, function: 'setUpNewRows' };
  calls.checkStopped({ execution } as never);
  return show.result.broken.map(({ promise }) => promise);
}

test('what the menu sets up on another sheet is sent all the same after a Stop on this one', () => {
  expect(brokenBy('another')).toEqual([]);
  expect(brokenBy('this sheet')).toEqual(['nothing is sent after Stop']);
});

test('a Stop on another sheet stops nothing on this one', () => {
  expect(brokenBy('this sheet', 'another')).toEqual([]);
});
