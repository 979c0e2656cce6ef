/** What consent, manifest and authorisation mode allow. */
import { ALL_SCOPES, ANN, BEN, script } from './script';

const code = `
  function read() { return SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue(); }
  function other() { SpreadsheetApp.openById('another'); }
  function fetch() { return UrlFetchApp.fetch('https://chat.googleapis.com/v1/spaces').getResponseCode(); }
  function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>')); }
  function mail() { MailApp.sendEmail('ann@example.com', 'subject', 'body'); }
  function trigger() { ScriptApp.newTrigger('read').timeBased().everyHours(1).create(); }
  function me() { return Session.getActiveUser().getEmail(); }
  function keep() { PropertiesService.getUserProperties().setProperty('a', 'b'); }
  function chat() { return typeof Chat; }
  function consent() {
    var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [
      info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED,
      info.getAuthorizationUrl(),
    ];
  }
  function onOpen(event) {
    if (event.authMode === ScriptApp.AuthMode.NONE) {
      SpreadsheetApp.getUi().createAddonMenu().addItem('Open ' + Session.getActiveUserLocale(), 'sidebar').addToUi();
      return;
    }
    read();
  }`;

test.each([
  ['spreadsheets.currentonly', 'read', 'SpreadsheetApp.getActiveSpreadsheet'],
  ['script.external_request', 'fetch', 'UrlFetchApp.fetch'],
  ['script.container.ui', 'sidebar', 'Ui.showSidebar'],
  ['script.send_mail', 'mail', 'MailApp.sendEmail'],
  ['script.scriptapp', 'trigger', 'ScriptApp.newTrigger'],
])('without %s in the manifest, %s is refused', (scope, name, method) => {
  expect(() => script({ code }).call(name)).not.toThrow();
  const one = script({ code, scopes: ALL_SCOPES.filter((other) => other !== scope) });
  expect(() => one.call(name)).toThrow(
    `Exception: You do not have permission to call ${method}. Required permissions: `,
  );
  expect(one.sent).toEqual([]);
});

test('without userinfo.email nobody’s address is known', () => {
  expect(script({ code }).call('me')).toBe(ANN);
  expect(script({ code, scopes: ['spreadsheets.currentonly'] }).call('me')).toBe('');
});

test('other spreadsheets are out of reach with spreadsheets.currentonly', () => {
  expect(() => script({ code }).call('other')).toThrow(
    'You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets.',
  );
});

test('an advanced service is there only when the manifest switches it on', () => {
  expect(script({ code }).call('chat')).toBe('object');
  expect(script({ code, services: [] }).call('chat')).toBe('undefined');
});

test('before an add-on is enabled only menus can be made', () => {
  const one = script({ code, mode: 'add-on', locale: 'de' });
  const none = { authMode: 'NONE' as const };
  const opened = one.run({ function: 'onOpen', trigger: { kind: 'open' }, ...none });
  expect(opened).toEqual({ kind: 'returned', value: null });
  expect(one.world.menus).toEqual([
    {
      person: ANN,
      caption: null,
      items: [{ kind: 'item', caption: 'Open de', function: 'sidebar' }],
    },
  ]);
  for (const name of ['read', 'keep', 'fetch', 'sidebar', 'mail'])
    expect(one.run({ function: name, ...none })).toMatchObject({
      kind: 'threw',
      message: expect.stringContaining('You do not have permission to call'),
    });
});

test('when a sheet is opened, the document may be read and nothing may be fetched', () => {
  const one = script({ code });
  const open = { trigger: { kind: 'open' as const } };
  expect(one.run({ function: 'onOpen', ...open }).kind).toBe('returned');
  expect(one.run({ function: 'fetch', ...open }).kind).toBe('threw');
});

test('a person who takes a scope back meets it at the call, and is shown where to give it again', () => {
  const one = script({ code });
  expect(one.call('consent')).toEqual([false, null]);
  one.world.consent(ANN).strike('script.external_request');
  expect(one.call('consent')).toEqual([
    true,
    expect.stringMatching(/^https:\/\/script\.google\.com\//),
  ]);
  expect(() => one.call('fetch')).toThrow('UrlFetchApp.fetch');
  expect(one.run({ function: 'fetch', person: BEN }).kind).toBe('returned');
  one.world.consent(ANN).restore();
  expect(one.call('fetch')).toBe(200);
});

test('a person who takes everything back can’t run anything', () => {
  const one = script({ code });
  one.world.consent(ANN).strike();
  expect(() => one.call('chat')).toThrow('Authorization is required to perform that action.');
});
