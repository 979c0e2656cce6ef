/** What a row asks for, and what is found in it before anything is sent. */
import fc from 'fast-check';
import { changesTemplates, readRequest } from '../../src/request/read-request';
import { readColumns } from '../../src/table/find-columns';
import { anyText } from '../any-text';
import { findings, people, reading, row } from './sheet';

describe('a row', () => {
  test('with a name and people asks for a space with them', () => {
    expect(row({ Team: ' Chess club ', Emails: 'Bob@example.com' })).toEqual({
      kind: 'row',
      name: 'Chess club',
      always: [],
      findings: [],
      request: {
        kind: 'space',
        displayName: 'Chess club',
        people: [{ user: 'users/bob@example.com', shown: 'Bob@example.com', role: 'member' }],
        groups: [],
      },
    });
  });

  test('without anything in a column that counts is empty, whatever else stands in it', () => {
    expect(reading({ 'Space name': ' ', Members: '\u200b', Price: '12' })).toEqual({
      kind: 'empty',
    });
  });

  test.each([
    ['FALSE', 'FALSE'],
    ['TRUE', ''],
    ['FALSO', 'VERO'],
    ['FAUX', 'VRAI'],
    ['ONWAAR', 'WAAR'],
    ['FAŁSZ', 'PRAWDA'],
    ['いいえ', 'はい'],
    ['☐', '☑'],
  ])('with nothing but boxes, here %s and %s, is empty', (External, Ready) => {
    expect(reading({ 'Space name': '', Members: '', External, Ready })).toEqual({ kind: 'empty' });
  });

  test('that is shorter than the header is read as if the rest were empty', () => {
    const columns = readColumns([['Space name', 'Members', 'Type']]);
    if (!columns) throw new Error('no columns');
    const context = { me: '', ownDomains: [], defaults: {} };
    expect(readRequest(['Chess'], columns, context)).toMatchObject({ kind: 'row', findings: [] });
    expect(readRequest([], columns, context)).toEqual({ kind: 'empty' });
  });

  test('is taken only if its Ready cell says yes, where there is one', () => {
    const cells = { 'Space name': 'Chess', Ready: '' };
    expect(reading(cells).kind).toBe('skipped');
    expect(reading({ ...cells, Ready: 'no' }).kind).toBe('skipped');
    expect(reading({ ...cells, Ready: 'x' }).kind).toBe('row');
    expect(findings({ ...cells, Ready: 'soon' })).toEqual(['error unreadableReady: soon']);
  });

  test('without a name of its own is called after its first people', () => {
    const cells = {
      Type: 'group chat',
      Members: 'b@example.com c@example.com d@example.com e@example.com',
    };
    expect(row(cells).name).toBe('b@example.com, c@example.com, d@example.com +1');
  });
});

describe('the name', () => {
  test('of a space must be there', () => {
    expect(findings({ 'Space name': '', Members: 'bob@example.com' })).toEqual(['error noName']);
    expect(findings({ 'Space name': '\u200b', Members: 'bob@example.com' })).toEqual([
      'error noName',
    ]);
  });

  test('has up to 128 characters; emoji that may count as two are a warning', () => {
    expect(findings({ 'Space name': 'x'.repeat(128) })).toEqual([]);
    expect(findings({ 'Space name': '😀'.repeat(64) })).toEqual([]);
    const wide = '😀'.repeat(65);
    expect(findings({ 'Space name': wide })).toEqual([`warning manyWideCharacters: ${wide}`]);
    const cut = `${'😀'.repeat(99)}…`;
    const emoji = '😀'.repeat(128);
    expect(findings({ 'Space name': emoji })).toEqual([`warning manyWideCharacters: ${cut}`]);
    const long = '😀'.repeat(129);
    expect(findings({ 'Space name': long })).toEqual([`error nameTooLong: ${cut}`]);
    expect(row({ 'Space name': 'x'.repeat(129) }).findings[0]).toMatchObject({
      code: 'nameTooLong',
      field: 'spaceName',
      column: 0,
      values: { length: 129, limit: 128 },
    });
  });

  test('has no control character or half a character in it', () => {
    for (const name of ['Chess\tclub', 'Chess\u0007club', 'Chess\ud800club']) {
      expect(findings({ 'Space name': name })).toEqual(['error controlInName: Chess club']);
    }
    expect(findings({ 'Space name': '👩‍👩‍👧 Team\n' })).toEqual([]);
  });

  test.each([
    ['Chess\nclub', 'Chess club'],
    ['Chess \r\n\r\n club', 'Chess club'],
    ['Chess\u2028club', 'Chess club'],
    ['Chess\u00a0club', 'Chess club'],
    ['Che\u00adss\u200b club\ufeff', 'Chess club'],
    ['\u202aChess club\u202c', 'Chess club'],
    ['Scha\u0308ch', 'Schäch'],
    ['👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️‍🔥 Team', '👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ❤️‍🔥 Team'],
  ])('%j is sent as “%s”, with nothing in it that nobody sees', (cell, name) => {
    expect(row({ 'Space name': cell })).toMatchObject({
      findings: [],
      request: { displayName: name },
    });
  });

  test('may say nothing, for a space may be called so', () => {
    expect(row({ 'Space name': 'None' })).toMatchObject({ name: 'None', findings: [] });
  });

  test.each([
    ['Group chat', 'nameOfGroupChat', 'b@example.com c@example.com'],
    ['Direct message', 'nameOfDirectMessage', 'b@example.com'],
    ['App message', 'nameOfAppMessage', ''],
  ])('of a %s is not used', (type, code, members) => {
    const cells = { 'Space name': 'Chess', Type: type, Members: members };
    expect(findings(cells)).toEqual([`warning ${code}: Chess`]);
    expect(row(cells).request.displayName).toBe('');
  });
});

describe('people', () => {
  test('of several columns add up, each once, with the strongest role, in the order of the row', () => {
    expect(
      people({
        'Space name': 'Chess',
        Owners: 'eva@example.com',
        Members: 'bob@example.com, EVA@example.com; users/7777',
        Students: 'BOB@example.com people/7777 tom@example.com',
        Teachers: 'bob@example.com dan@example.com',
      }),
    ).toEqual([
      'users/eva@example.com owner',
      'users/bob@example.com manager',
      'users/7777 member',
      'users/tom@example.com member',
      'users/dan@example.com manager',
    ]);
  });

  test('don’t include the caller, by address or id, who is remembered', () => {
    const cells = { 'Space name': 'Chess', Members: 'ANN@example.com users/123 bob@example.com' };
    expect(people(cells, { myUser: 'users/123' })).toEqual(['users/bob@example.com member']);
    expect(row(cells).request.caller?.user).toBe('users/ann@example.com');
    expect(people(cells, { me: '' })).toHaveLength(3);
  });

  test('of whom one can’t be read are an error that quotes the cell and says where', () => {
    const { findings: found } = row({
      'Space name': 'C',
      Members: 'bob@example.com',
      Leads: 'tom@',
    });
    expect(found).toEqual([
      {
        severity: 'error',
        code: 'notAnAddress',
        field: 'managers',
        column: 2,
        values: { cell: 'tom@' },
      },
    ]);
  });

  test('may be more than 49', () => {
    const many = Array.from({ length: 180 }, (_, index) => `p${index}@example.com`).join('\n');
    expect(findings({ 'Space name': 'All', Members: many })).toEqual([]);
    expect(people({ 'Space name': 'All', Members: many })).toHaveLength(180);
  });
});

describe('people outside the organisation', () => {
  const cells = {
    'Space name': 'Chess',
    Members: 'bob@example.com, eve@other.org, users/1234',
    External: '',
  };
  const outside = ['error outsidePerson: eve@other.org'];

  test('are an error where External people is not yes, at their own cell', () => {
    expect(findings(cells)).toEqual(outside);
    expect(findings({ ...cells, External: 'no' })).toEqual(outside);
    expect(row(cells).findings[0]).toMatchObject({ field: 'members', column: 1 });
    expect(findings({ ...cells, External: 'yes' })).toEqual([]);
    expect(findings(cells, { defaults: { externalPeople: 'yes' } })).toEqual([]);
    expect(findings({ ...cells, External: 'no' }, { defaults: { externalPeople: 'yes' } })).toEqual(
      outside,
    );
  });

  test('are none at domains of the organisation, and unknown to personal or nameless accounts', () => {
    expect(findings(cells, { ownDomains: ['Other.org'] })).toEqual([]);
    expect(findings(cells, { me: '' })).toEqual([]);
    expect(findings(cells, { me: 'ann@gmail.com' })).toEqual([]);
  });
});

describe('a group chat', () => {
  const cells = { Type: 'Group chat', Members: 'bob@example.com eve@example.com' };

  test('has two people or more besides the caller', () => {
    expect(findings(cells)).toEqual([]);
    expect(findings({ ...cells, Members: 'bob@example.com ann@example.com' })).toEqual([
      'error groupChatTooSmall: bob@example.com ann@example.com',
    ]);
    expect(findings({ ...cells, Members: '' })).toEqual(['error groupChatTooSmall']);
  });

  test('is not called too small while one of its people can’t be read', () => {
    expect(findings({ ...cells, Members: 'bob@example.com eve@' })).toEqual([
      'error notAnAddress: eve@',
    ]);
  });

  test('takes no groups', () => {
    expect(findings({ ...cells, Groups: 'groups/a' })).toEqual([
      'error groupsInGroupChat: groups/a',
    ]);
  });

  test('makes members of managers and owners, and says so', () => {
    const withLead = { Type: 'Group chat', Members: 'bob@example.com', Leads: 'eve@example.com' };
    expect(findings(withLead)).toEqual(['warning roleInGroupChat: eve@example.com']);
    expect(people(withLead)).toEqual([
      'users/bob@example.com member',
      'users/eve@example.com member',
    ]);
  });

  test('has history and external people, and none of the other settings', () => {
    const settings = {
      Topic: 't',
      Rules: 'r',
      History: 'off',
      Access: 'org',
      Posting: 'managers',
      Guests: 'yes',
    };
    expect(findings({ ...cells, ...settings })).toEqual([
      'warning notUsedInGroupChat: t',
      'warning notUsedInGroupChat: r',
      'warning notUsedInGroupChat: org',
      'warning notUsedInGroupChat: managers',
    ]);
    const { request } = row({ ...cells, ...settings });
    expect(request).toMatchObject({ history: 'off', externalPeople: true });
    expect(
      request.description ?? request.guidelines ?? request.access ?? request.posting,
    ).toBeUndefined();
  });
});

describe('a direct message', () => {
  const dm = (members: string) => findings({ Type: 'DM', Members: members });

  test('goes to exactly one person', () => {
    expect(dm('bob@example.com')).toEqual([]);
    expect(dm('bob@example.com, ann@example.com')).toEqual([]);
    expect(dm('bob@example.com eve@example.com')).toEqual([
      'error directMessageTooMany: bob@example.com eve@example.com',
    ]);
    expect(dm('')).toEqual(['error directMessageToNobody']);
    expect(dm('ann@example.com')).toEqual(['error directMessageToSelf: ann@example.com']);
    expect(dm('bob@')).toEqual(['error notAnAddress: bob@']);
  });

  test('takes no groups and no settings', () => {
    expect(
      findings({ Type: 'DM', Members: 'bob@example.com', Groups: 'g@example.com', History: 'off' }),
    ).toEqual([
      'error groupsInDirectMessage: g@example.com',
      'warning notUsedInDirectMessage: off',
    ]);
  });
});

describe('an app message', () => {
  test('is between the caller and the app alone', () => {
    expect(findings({ Type: 'App message', Members: '' })).toEqual([]);
    expect(findings({ Type: 'App message', Members: 'bob@example.com' })).toEqual([
      'error peopleOnAppMessage: bob@example.com',
    ]);
    expect(findings({ Type: 'App message', Owners: 'ann@example.com' })).toEqual([
      'error peopleOnAppMessage: ann@example.com',
    ]);
    expect(findings({ Type: 'App message', Groups: 'groups/a', Guests: 'yes' })).toEqual([
      'error groupsInAppMessage: groups/a',
      'warning notUsedInAppMessage: yes',
    ]);
    expect(findings({ Type: 'App message', Guests: 'FALSE' })).toEqual([]);
  });
});

describe('settings', () => {
  test('are read from their cells', () => {
    expect(
      row({
        'Space name': 'Chess',
        Groups: 'groups/a, G@example.com; groups/a g@example.com',
        Description: ' All about chess ',
        Guidelines: 'Be kind',
        History: 'on',
        Access: 'organization',
        Posting: 'managers',
        'External people': 'no',
      }).request,
    ).toMatchObject({
      groups: [
        { id: 'groups/a', shown: 'groups/a' },
        { address: 'g@example.com', shown: 'G@example.com' },
      ],
      description: 'All about chess',
      guidelines: 'Be kind',
      history: 'on',
      access: { kind: 'audience', audience: 'audiences/default' },
      posting: 'managers',
      externalPeople: false,
    });
  });

  test('that say nothing are nothing', () => {
    for (const nothing of ['n/a', '-', 'TBD', 'keine', 'ninguno', 'なし']) {
      const cells = { Description: nothing, Guidelines: nothing, Message: nothing };
      const found = row({ 'Space name': 'Chess', Members: nothing, Groups: nothing, ...cells });
      expect(found).toMatchObject({ findings: [], request: { people: [], groups: [] } });
      expect(found.request).not.toHaveProperty('welcomeMessage');
      expect(found.request.description ?? found.request.guidelines).toBeUndefined();
    }
  });

  test.each(['#REF!', '#N/A', '#WERT!', '#¿NOMBRE?', '#ERROR!', 'Loading...', 'Wird geladen…'])(
    'are an error where a formula failed, in every column that means something: %s',
    (error) => {
      const headers =
        'Space name,Members,Leads,Groups,Topic,Rules,Type,History,Access,Posting,Guests,Message,Ready';
      const cells = { 'Space name': 'Chess', Ready: 'yes' };
      for (const column of headers.split(',')) {
        const failed = `error formulaError: ${error}`;
        expect(findings({ ...cells, [column]: error })).toEqual([failed]);
      }
      expect(findings({ 'Space name': 'Chess', Room: error })).toEqual([]);
      expect(findings({ 'Space name': 'Chess', Room: error, Message: 'In {room}' })).toEqual([
        `error formulaError: ${error}`,
      ]);
    },
  );

  test('that can’t be read are errors that quote the cell', () => {
    expect(
      findings({
        'Space name': 'Chess',
        Type: 'Tea party',
        History: 'maybe',
        Access: 'some',
        Posting: 'few',
        External: '?',
        Groups: 'xyz',
      }).sort(),
    ).toEqual([
      'error notAGroup: xyz',
      'error unreadableAccess: some',
      'error unreadableExternal: ?',
      'error unreadableHistory: maybe',
      'error unreadablePosting: few',
      'error unreadableType: Tea party',
    ]);
  });

  test('have Chat’s limits', () => {
    const cells = { 'Space name': 'Chess', Topic: 'x'.repeat(150), Rules: 'x'.repeat(5000) };
    expect(findings(cells)).toEqual([]);
    expect(findings({ ...cells, Topic: 'x'.repeat(151) })[0]).toMatch(/^error descriptionTooLong/);
    expect(findings({ ...cells, Rules: 'x'.repeat(5001) })[0]).toMatch(/^error guidelinesTooLong/);
    expect(findings({ ...cells, Topic: '😀'.repeat(76) })[0]).toMatch(/^warning manyWide/);
  });

  test('have defaults, which a cell beats', () => {
    const defaults = { posting: 'managers', type: 'Space', welcomeMessage: 'Hi {space name}' };
    const cells = { 'Space name': 'Chess', Posting: '' };
    expect(row(cells, { defaults }).request).toMatchObject({
      posting: 'managers',
      welcomeMessage: 'Hi Chess',
    });
    expect(row({ ...cells, Posting: 'everyone' }, { defaults }).request.posting).toBe('everyone');
    expect(findings(cells, { defaults: { history: 'sometimes' } })).toEqual([
      'error unreadableHistory: sometimes',
    ]);
  });

  test('by default don’t warn on kinds that can’t have them', () => {
    const defaults = {
      posting: 'managers',
      groups: 'groups/a',
      managers: 'eve@example.com',
      members: 'bob@example.com',
    };
    expect(findings({ Type: 'DM' }, { defaults })).toEqual([]);
    expect(findings({ Type: 'App message' }, { defaults })).toEqual([]);
  });
});

describe('the welcome message', () => {
  const cells = {
    'Space name': 'Chess',
    Emails: 'Bob <bob@example.com>; ann@example.com',
    Leads: 'eve@example.com',
    Room: 'B12',
  };
  const message = (text: string) => row({ ...cells, Message: text }).request.welcomeMessage;

  test('is filled from the row', () => {
    expect(message('Hi {members}: {Space Name} in { room }, led by {{leads}}')).toBe(
      'Hi Bob, ann@example.com: Chess in B12, led by eve@example.com',
    );
  });

  test('calls members by the names that the cell has, and others by their address', () => {
    const Emails =
      '"Fox, Ann" <ann2@example.com>, li@example.com (chair), Tom von Berg <tom@example.com>';
    expect(row({ ...cells, Emails, Message: '{members}' }).request.welcomeMessage).toBe(
      'Ann Fox, li@example.com, Tom von Berg',
    );
  });

  test('takes what it is filled with as it is, once', () => {
    expect(
      row({ 'Space name': '{room} $& \\{', Room: '{space name}', Message: '{space name}|{room}' })
        .request.welcomeMessage,
    ).toBe('{room} $& \\{|{space name}');
  });

  test('is sent without what nobody sees, and otherwise as it stands', () => {
    expect(message('Hi\u200b,\r\nwelcome\u00a0! 👩‍👧 {room}')).toBe('Hi,\nwelcome\u00a0! 👩‍👧 B12');
  });

  test('may hold braces that fill nothing', () => {
    expect(message('\\{room\\} {} {\n"a": 1}')).toBe('{room} {} {\n"a": 1}');
  });

  test('with a place that nobody knows is an error that says which there are', () => {
    const found = row({
      ...cells,
      Message: 'Hi {first name}, {status}',
      Status: 'Done',
      Details: '',
      'Request ID': '',
    }).findings;
    expect(found.map(({ code, values }) => `${code} ${values.cell}`)).toEqual([
      'unknownPlace {first name}',
      'unknownPlace {status}',
    ]);
    expect(found[0]?.values.known).toBe(
      '{space name}, {emails}, {leads}, {room}, {message}, {members}',
    );
  });

  test('has at most 32,000 bytes', () => {
    expect(findings({ ...cells, Message: 'é'.repeat(16_000) })).toEqual([]);
    expect(findings({ ...cells, Message: 'é'.repeat(16_001) })[0]).toMatch(/^error messageTooLong/);
    expect(findings({ ...cells, Message: '😀'.repeat(8_000) })).toEqual([]);
    expect(findings({ ...cells, Message: '😀'.repeat(8_001) })[0]).toMatch(/^error messageTooLong/);
  });
});

test('whatever the cells hold, reading never throws, and a row without errors obeys Chat’s rules', () => {
  const cell = fc.oneof(
    anyText({ maxLength: 30 }),
    fc.constantFrom(
      '',
      'Space',
      'Group chat',
      'DM',
      'App message',
      'yes',
      'no',
      'on',
      '{x}',
      'Chess',
    ),
    fc.constantFrom(
      'bob@example.com',
      'bob@example.com, eve@example.com',
      'tom@',
      'groups/a',
      '😀'.repeat(129),
    ),
  );
  const headers = [
    'Space name',
    'Type',
    'Members',
    'Leads',
    'Owners',
    'Groups',
    'Topic',
    'Rules',
    'History',
    'Access',
    'Posting',
    'Guests',
    'Message',
    'Ready',
  ];
  fc.assert(
    fc.property(fc.array(cell, { minLength: 14, maxLength: 14 }), (cells) => {
      const found = reading(
        Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])),
      );
      if (found.kind !== 'row' || found.findings.some(({ severity }) => severity === 'error'))
        return;
      const { kind, displayName, people: named, groups } = found.request;
      const length = Array.from(displayName).length;
      expect(kind === 'space' ? length >= 1 && length <= 128 : length === 0).toBe(true);
      if (kind !== 'space') expect(groups).toEqual([]);
      if (kind === 'groupChat') expect(named.length).toBeGreaterThanOrEqual(2);
      if (kind === 'directMessage') expect(named).toHaveLength(1);
      if (kind === 'appMessage') expect(named).toEqual([]);
      expect(new Set(named.map(({ user }) => user)).size).toBe(named.length);
    }),
    { numRuns: 500 },
  );
});

describe('people from outside', () => {
  const context = { ownDomains: ['School.example'], letIn: ['partner.org'] };
  const asked = (cells: Record<string, string>, more: object = {}) =>
    row(cells, { ...context, ...more });
  const codes = (cells: Record<string, string>, more: object = {}) =>
    asked(cells, more).findings.map(({ code }) => code);

  test('whose domain is let in may come into a space, and nothing is said of it where nobody does', () => {
    const partner = { Team: 'Chess', Members: 'mo@Partner.org' };
    expect(asked(partner).request.externalPeople).toBe(true);
    expect(codes(partner)).toEqual([]);
    expect(
      asked({ Team: 'Chess', Members: 'li@example.com' }).request.externalPeople,
    ).toBeUndefined();
    expect(asked({ ...partner, 'External people': 'no' }).request.externalPeople).toBe(false);
    expect(codes({ ...partner, 'External people': 'no' })).toContain('outsidePerson');
  });

  test('are told from one’s own by the caller’s domain and the organisation’s, however these are written', () => {
    const of = (who: string, me = ' ann@Example.com ') =>
      codes({ Team: 'Chess', Members: who }, { me, letIn: [] });
    expect([of('li@example.com'), of('li@school.example'), of('li@other.org')]).toEqual([
      ...[[], [], ['outsidePerson']],
    ]);
    expect(of('li@other.org', 'ann@gmail.com')).toEqual([]);
    expect(of('users/123')).toEqual([]);
  });

  test('are told at the first cell that names them', () => {
    const [found] = row({
      Team: 'Chess',
      Owners: 'mo@other.org',
      Members: 'mo@other.org',
    }).findings;
    expect(found).toMatchObject({ code: 'outsidePerson', field: 'owners', column: 1 });
  });
});

test('somebody who is named twice is one person with the most that is asked for, among few and among many', () => {
  const crowd = (n: number) =>
    Array.from({ length: n }, (_, index) => `p${index}@example.com`).join(', ');
  for (const n of [2, 9, 10, 11, 12, 40]) {
    const cells = {
      Team: 'Chess',
      Members: `${crowd(n)}, P0@example.com, p${n - 1}@example.com`,
      Managers: 'p0@example.com',
      Owners: `p${n - 1}@example.com`,
    };
    const named = row(cells).request.people;
    expect(named).toHaveLength(n);
    expect(
      named
        .filter(({ role }) => role !== 'member')
        .map(({ user, role }) => `${role} ${user}`)
        .sort(),
    ).toEqual([`manager users/p0@example.com`, `owner users/p${n - 1}@example.com`]);
  }
  const turned = row({ Team: 'Chess', Owners: 'a@example.com', Members: 'a@example.com' });
  expect(turned.request.people).toMatchObject([{ role: 'owner' }]);
});

test('people stand in the order of their columns, whichever field these are', () => {
  const { request } = row({
    Owners: 'o@example.com',
    Team: 'Chess',
    Members: 'm@example.com',
    Managers: 'g@example.com',
  });
  expect(request.people.map(({ shown }) => shown)).toEqual([
    'o@example.com',
    'm@example.com',
    'g@example.com',
  ]);
});

test('templates that say the same make nothing new, said or not said', () => {
  expect(changesTemplates({}, { description: '' })).toBe(false);
  expect(changesTemplates({ description: 'a' }, { description: 'a' })).toBe(false);
  expect(changesTemplates({ description: 'a' }, { description: 'b' })).toBe(true);
  expect(changesTemplates({ history: 'on' }, { history: 'off' })).toBe(false);
});

test('a description made of a formula that failed is an error, and so is a place that nothing fills', () => {
  const cells = { Team: 'Chess', Members: 'li@example.com', Class: '#REF!' };
  const made = (description: string) => findings(cells, { defaults: { description } });
  expect(made('We are {Class}')).toEqual(['error formulaError: #REF!']);
  expect(made('We are {Class} {Nope}')).toEqual([
    'error unknownTemplatePlace: {Nope}',
    'error formulaError: #REF!',
  ]);
  expect(made('We are {Team}')).toEqual([]);
});
