/** Menus, sidebar, toasts, mails, console, and the small services beside them. */
import { ANN, script } from './script';

const code = `
  function menu() {
    var ui = SpreadsheetApp.getUi();
    ui.createMenu('Rows').addItem('Open', 'open').addSeparator()
      .addSubMenu(ui.createMenu('More').addItem('Stop', 'stop')).addToUi();
  }
  function sidebar() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('page').setTitle('Rows').setWidth(300));
  }
  function noPage() { HtmlService.createHtmlOutputFromFile('nowhere'); }
  function toast() { SpreadsheetApp.getActiveSpreadsheet().toast('Three of five', 'Rows'); }
  function ask() {
    var ui = SpreadsheetApp.getUi();
    return ui.alert('Title', 'Really?', ui.ButtonSet.YES_NO) === ui.Button.YES;
  }
  function mail(message) { MailApp.sendEmail(message); return MailApp.getRemainingDailyQuota(); }
  function mailParts() { MailApp.sendEmail('ben@example.com', 'subject', 'text', {htmlBody: '<p>text', name: 'Rows'}); }
  function say() { console.info('run', {id: 1, when: undefined}); console.error(new Error('bad')); }
  function tools() {
    var day = new Date(Date.UTC(2027, 2, 2, 15, 4, 5));
    return [
      Utilities.formatDate(day, 'Europe/Berlin', "yyyy-MM-dd'T'HH:mm:ss Z"),
      Utilities.formatDate(day, 'Etc/UTC', 'EEE d MMMM yy, h:mm a'),
      Utilities.base64Encode('ä'),
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'a').slice(0, 3),
      Session.getActiveUserLocale(), Session.getScriptTimeZone(), ScriptApp.getScriptId().length > 10,
    ];
  }
  function badZone() { Utilities.formatDate(new Date(), 'Nowhere/Land', 'yyyy'); }
  function badFormat() { Utilities.formatDate(new Date(), 'Etc/UTC', 'QQ'); }
  function longSleep() { Utilities.sleep(300001); }`;

test('a menu is kept with its items and submenus, and made anew each time', () => {
  const { call, world } = script({ code });
  call('menu');
  call('menu');
  expect(world.menus).toEqual([
    {
      person: ANN,
      caption: 'Rows',
      items: [
        { kind: 'item', caption: 'Open', function: 'open' },
        { kind: 'separator' },
        {
          kind: 'menu',
          caption: 'More',
          items: [{ kind: 'item', caption: 'Stop', function: 'stop' }],
        },
      ],
    },
  ]);
});

test('the sidebar shows a page of the folder that is pushed; a missing page is named', () => {
  const { call, world } = script({ code, files: { 'page.html': '<h1>Rows' } });
  call('sidebar');
  expect(world.sidebar).toMatchObject({ person: ANN, title: 'Rows', html: '<h1>Rows' });
  expect(() => call('noPage')).toThrow('No HTML file named nowhere was found.');
});

test('a page comes without its own meta elements, and its script without what looks like a comment', () => {
  const page =
    '<meta name="viewport" content="width=device-width"><p>https://a.b</p><script>// one\nf("//two");g(`//three`);\nh()</script>';
  const { call, world } = script({ code, files: { 'page.html': page } });
  call('sidebar');
  expect(world.sidebar?.html).toBe('<p>https://a.b</p><script>\nf("//two");g(`\nh()</script>');
});

test('nobody is at the screen when a trigger runs', () => {
  const { run } = script({ code, files: { 'page.html': '' } });
  expect(run({ function: 'sidebar', trigger: { kind: 'clock' } })).toMatchObject({
    kind: 'threw',
    message: 'Cannot call SpreadsheetApp.getUi() from this context.',
  });
});

test('toasts and questions are kept; a question is answered with yes', () => {
  const { call, world } = script({ code });
  call('toast');
  expect(call('ask')).toBe(true);
  expect(world.toasts).toMatchObject([{ message: 'Three of five', title: 'Rows' }]);
  expect(world.alerts).toMatchObject([{ title: 'Title', message: 'Really?' }]);
});

test('mails are kept, counted against the day’s quota, and sent to addresses only', () => {
  const { call, world } = script({ code });
  const message = { to: 'ben@example.com, cleo@example.com', subject: 's', body: 'b' };
  expect(call('mail', message)).toBe(1498);
  call('mailParts');
  expect(world.mails).toMatchObject([
    { ...message, from: ANN },
    { to: 'ben@example.com', subject: 'subject', body: 'text', htmlBody: '<p>text', name: 'Rows' },
  ]);
  expect(() => call('mail', { to: 'nobody', subject: 's' })).toThrow('Invalid email: nobody');
  expect(() => call('mail', { subject: 's' })).toThrow('Failed to send email: no recipient');
  expect(world.mails).toHaveLength(2);
});

test('what the script says to the console is kept', () => {
  const { call, world } = script({ code });
  call('say');
  expect(world.logs).toMatchObject([
    { level: 'info', parts: ['run', { id: 1 }], function: 'say' },
    { level: 'error', parts: ['Error: bad'] },
  ]);
});

test('dates, digests and settings are what the platform would answer', () => {
  const { call } = script({ code, locale: 'de' });
  expect(call('tools')).toEqual([
    '2027-03-02T16:04:05 +0100',
    'Tue 2 March 27, 3:04 PM',
    'w6Q=',
    [-54, -105, -127],
    'de',
    'Etc/UTC',
    true,
  ]);
  expect(() => call('badZone')).toThrow('Invalid argument: Nowhere/Land');
  expect(() => call('badFormat')).toThrow('Invalid argument: QQ');
  expect(() => call('longSleep')).toThrow('Invalid argument: 300001');
});
