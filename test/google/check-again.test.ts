/** What keeps a whole run from going on is found again by Check my setup, which changes nothing, until it is mended. */
import type { FaultName } from '../../local/faults';
import type { SetupCheck, SliceAnswer, StartAnswer, View } from '../../src/protocol';
import { SHEET, worldOf } from './world';

const FAULTS: FaultName[] = [
  'app-not-configured',
  'api-off',
  'scope-missing',
  'admin-block',
  'chat-off',
];

test.each(FAULTS)('checking again after “%s” finds it as long as it is there', (fault) => {
  const { ask, faults, chat } = worldOf({ fault: [fault] });
  const view = ask<View>('look', { sheetId: SHEET, which: 'all' });
  const { digest } = view.offer;
  ask<StartAnswer>('startRun', { sheetId: SHEET, which: 'all', take: 'ready', digest });
  const { state, trouble } = ask<SliceAnswer>('runSlice', { sheetId: SHEET });
  expect(state).toBe('trouble');
  const wrong = () =>
    ask<SetupCheck[]>('checkSetup', {}).filter(
      (check) => check.state === 'wrong' && check.what !== 'groups',
    );
  expect(wrong().map(({ said }) => said.code)).toContain(trouble?.said.code);
  faults.clear(fault);
  expect(wrong()).toEqual([]);
  expect(chat.spaces()).toEqual([]);
});

test('a page that isn’t filled in is told of that page, and not of the API, which answers', () => {
  const { ask } = worldOf({ fault: ['app-not-configured'] });
  const states = ask<SetupCheck[]>('checkSetup', {}).map(({ what, state }) => [what, state]);
  expect(states).toContainEqual(['chatApi', 'fine']);
  expect(states).toContainEqual(['appConfiguration', 'wrong']);
});
