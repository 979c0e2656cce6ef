/** Settings that are longer than one property of Google's takes. */
import type { Settings, View } from '../../src/protocol';
import { SHEET, worldOf } from './world';

test('guidelines and a welcome message of 5,000 characters each are saved, and used', () => {
  const one = worldOf();
  const guidelines = `Größe ${'ä'.repeat(4_990)}`;
  const welcomeMessage = 'Hallo '.repeat(800).trim();
  const settings = {
    ...{ defaults: { guidelines, welcomeMessage }, ownDomains: [] },
    ...{ addApp: false, leaveWhenDone: false },
  } satisfies Settings;
  const view = one.ask<View>('saveSettings', { sheetId: SHEET, settings });
  expect(view.settings.defaults).toEqual(settings.defaults);
  one.call('setUpRows', { sheet: 'Teams' });
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(JSON.stringify(one.setUps()[0]?.body)).toContain(guidelines);
});
