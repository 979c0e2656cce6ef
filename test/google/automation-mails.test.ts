/** The mails about what ran by itself: when they come, and what they say. */
import { PlatformError } from '../../local/apps-script/errors';
import { ANN, HEADERS, HOUR, team, teams, worldOf } from './world';

test('with “when something needs me” a run in which all went well sends no mail', () => {
  const one = worldOf();
  one.schedule({ tell: 'needed' });
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(one.world.mails).toEqual([]);
});

test('with “after each run” a mail has the count, each space with its link, and the sheet’s address', () => {
  const one = worldOf();
  one.schedule({ tell: 'always' });
  one.pass(3 * HOUR);
  expect(one.world.mails).toHaveLength(1);
  const [mail] = one.world.mails;
  expect(mail).toMatchObject({
    to: ANN,
    name: 'Rows to Spaces',
    subject: 'Rows to Spaces: 2 spaces set up from Teams',
  });
  for (const { spaceUri: link } of one.chat.spaces()) {
    expect(mail?.body).toContain(link);
    expect(mail?.htmlBody).toContain(`<a href="${link}">`);
  }
  expect(mail?.body).toContain('2 spaces are set up.');
  expect(mail?.body).toContain('https://docs.google.com/spreadsheets/d/');
});

test('who is missing is named with the reason and what to do; what went well stands beside it', () => {
  const one = worldOf({
    cells: [HEADERS, ['Chess', 'maria@example.com, nobody1@example.com'], team('Choir')],
  });
  one.schedule();
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Partly done', 'Done']);
  expect(one.world.mails).toHaveLength(1);
  const [mail] = one.world.mails;
  expect(mail?.subject).toBe('Rows to Spaces: 1 row of Teams needs you');
  expect(mail?.body).toContain('- Row 2: Chess: Partly done. ');
  expect(mail?.body).toContain('nobody1@example.com');
  expect(mail?.body).toContain('press Try again in the sidebar');
  expect(mail?.body).toContain('- Choir');
  expect(mail?.body).not.toContain('maria@example.com');
});

test('a second run in the same minute tells nothing twice', () => {
  const one = worldOf({ cells: [HEADERS] });
  one.schedule({ onForm: true, tell: 'always' });
  one.clock.goTo(Math.ceil(one.clock.now() / 60_000) * 60_000);
  for (const name of ['First', 'Second']) {
    one.world.submitForm({ 'Space name': name, Members: 'maria@example.com' });
    one.fireNext();
  }
  const [first, second] = one.world.mails;
  expect(first?.subject).toBe('Rows to Spaces: 1 space set up from Teams');
  expect(second?.subject).toBe('Rows to Spaces: 1 space set up from Teams');
  expect(second?.body).toContain('Second');
  expect(second?.body).not.toContain('First');
});

test('a run over several executions is told of once, at its end, with all its rows counted', () => {
  const one = worldOf({ cells: teams(120), aMinute: 15 });
  one.schedule({ tell: 'always' });
  one.pass(4 * HOUR);
  expect(one.world.mails.map(({ subject }) => subject)).toEqual([
    'Rows to Spaces: 120 spaces set up from Teams',
  ]);
  expect(one.world.mails[0]?.body).toContain('Only the first 100 are listed');
});

test('German people get German mails', () => {
  const one = worldOf({ locale: 'de' });
  one.schedule({ tell: 'always' });
  one.pass(3 * HOUR);
  const [mail] = one.world.mails;
  expect(mail?.subject).toBe('Rows to Spaces: 2 Gruppenbereiche aus Teams eingerichtet');
  expect(mail?.body).toContain('Die Tabelle:');
});

const TRICKS = [
  'Line one\nBcc: everyone@example.com\n\nFrom: bank',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("https://evil.example","Click")',
  '"><script>alert(1)</script>',
  'See https://evil.example/login and www.evil.example',
  '\u202Egnp.exe',
];

test('nothing that a cell or a sheet’s name holds can break or spoof a mail', () => {
  const one = worldOf({ cells: [HEADERS, ...TRICKS.map(team)] });
  one.world.edit.renameSheet({ name: '<b>Teams</b>\nBcc: all@example.com https://evil.example' });
  one.schedule({ tell: 'always' });
  one.pass(3 * HOUR);
  expect(one.statuses().filter((status) => status === 'Done').length).toBeGreaterThan(3);
  const mails = one.world.mails;
  expect(mails).toHaveLength(1);
  for (const { to, subject, body, htmlBody = '', ...others } of mails) {
    expect(to).toBe(ANN);
    expect(Object.keys(others).sort()).toEqual(['at', 'from', 'name']);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject + body + htmlBody).not.toMatch(/:\/\/evil|www\.evil|\u202e/);
    expect(body.split('\n').filter((line) => /^(bcc|from):/i.test(line))).toEqual([]);
    expect(htmlBody.match(/<[a-z0-9]+/gi)?.every((tag) => /^<(div|p|a|h3)$/i.test(tag))).toBe(true);
    expect(htmlBody).not.toMatch(/<[^>]*onerror/);
    const links = [...htmlBody.matchAll(/href="([^"]*)"/g)].map(([, address]) => address);
    for (const link of links)
      expect(link).toMatch(
        /^https:\/\/(chat\.google\.com\/room|docs\.google\.com\/spreadsheets)\//,
      );
    expect(htmlBody).toContain('&lt;img src=x onerror=alert(1)&gt;');
  }
});

test.each([
  ['once', 1, 'Rows to Spaces: 2 spaces set up from Teams'],
  ['for good', 1_000, 'Rows to Spaces could not go on with Teams'],
])(
  'a sheet that can’t be read %s when all is done is told of all the same',
  (_how, times, subject) => {
    const one = worldOf();
    one.schedule({ tell: 'always' });
    let left = times;
    one.world.onServiceCall = ({ name, when }) => {
      const isDone = one.statuses().join() === 'Done,Done';
      if (when !== 'before' || name !== 'Range.getDisplayValues' || !isDone || left-- <= 0) return;
      throw new PlatformError('Service Spreadsheets timed out while accessing document with id x.');
    };
    one.fireNext();
    expect(one.world.mails.map((mail) => mail.subject)).toEqual([subject]);
  },
);

test('a mail that can’t be sent fails no run', () => {
  const one = worldOf();
  one.schedule({ tell: 'always' });
  one.refuse('MailApp.sendEmail', 'Service invoked too many times for one day: email.');
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(one.read().notice).toBeNull();
});

test('a row that has to be fixed is told once, also where two firings end at the same time', () => {
  const told = [4, 5, 6].map((read) => {
    const one = worldOf({ cells: [HEADERS] });
    one.schedule({ onForm: true, tell: 'always' });
    one.world.submitForm({ 'Space name': 'Wrong', Members: 'somebody' });
    one.world.submitForm({ 'Space name': 'First', Members: 'maria@example.com' });
    // The second answer fires while the first firing reads the sheet for the so-many-th time.
    let reads = 0;
    one.world.onServiceCall = ({ name, when }) => {
      if (name !== 'Range.getDisplayValues' || when !== 'before' || reads++ !== read) return;
      one.world.submitForm({ 'Space name': 'Second', Members: 'maria@example.com' });
      one.fireNext();
    };
    one.fireNext();
    one.fireNext();
    expect(reads).toBeGreaterThan(read);
    return one.world.mails.filter(({ body }) => body.includes('Wrong')).length;
  });
  expect(told).toEqual([1, 1, 1]);
});
