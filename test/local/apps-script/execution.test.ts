/** One execution: what goes in, what comes out, and what the script finds around it. */
import vm from 'node:vm';
import { loadScript } from '../../../local/apps-script/load-script';
import { createChatApi } from '../../../local/chat-api';
import { virtualClock } from '../../../local/clock';
import { DIST, runCsv } from '../../../local/commands/run';
import { faultsFrom } from '../../../local/faults';
import { randomFrom } from '../../../local/random';
import { ANN, script } from './script';

test('a function gets its arguments and answers its value as copies', () => {
  const { call } = script({
    code: 'function echo(given) { given.seen = given instanceof Object; return given; }',
  });
  const given = { list: [1, 'two', null, true], gone: undefined };
  expect(call('echo', given)).toEqual({ list: [1, 'two', null, true], seen: true });
  expect(given).not.toHaveProperty('seen');
});

test('a function that answers nothing answers null', () => {
  expect(script({ code: 'function nothing() {}' }).call('nothing')).toBeNull();
});

test.each([
  ['a date', 'new Date()'],
  ['a function', '{work: function () {}}'],
  ['undefined in a list', '[undefined]'],
  ['no number', '{deep: [NaN]}'],
  ['an instance', 'new (class Space {})()'],
  ['a loop', '(function () { var a = {}; a.a = a; return a; })()'],
])('a value with %s is refused, as google.script.run refuses it', (_name, value) => {
  const { call } = script({ code: `function answer() { return ${value}; }` });
  expect(() => call('answer')).toThrow('Failed due to illegal value in property');
});

test('arguments that are not plain JSON are refused', () => {
  const { call } = script({ code: 'function take(value) { return 1; }' });
  expect(() => call('take', new Date())).toThrow('illegal value');
  expect(() => call('take', [undefined])).toThrow('illegal value');
});

test('functions whose names end in _ are private to the script', () => {
  const { call } = script({ code: 'function hidden_() { return 1; }' });
  expect(() => call('hidden_')).toThrow('private');
});

test('a function that is not there is named', () => {
  expect(() => script({ code: '' }).call('missing')).toThrow('Script function not found: missing');
});

test('what the script throws comes out with name and message, and its errors are its own', () => {
  const { call } = script({
    code: `
      function fail() { throw new RangeError('too far'); }
      function own() {
        try { SpreadsheetApp.getActiveSheet().getRange(0, 1); }
        catch (error) { return [error instanceof Error, error.name, String(error)]; }
      }`,
  });
  expect(() => call('fail')).toThrow('RangeError: too far');
  expect(call('own')).toEqual([
    true,
    'Exception',
    'Exception: The starting row of the range is too small.',
  ]);
});

test.each([
  ['in a context of its own', ''],
  ['in strict mode, within a realm that they share', '"use strict";'],
])('each execution starts from the script’s first line, %s', (_where, strict) => {
  const { call } = script({
    code: `${strict}
      var count = 0; let list = []; function next() { list.push(1); return ++count + list.length; }
      function chance() { return Math.max(Math.random(), 2); }
      function strange() { return [typeof setTimeout, typeof process, typeof Calendar, typeof Map]; }`,
  });
  expect([call('next'), call('next')]).toEqual([2, 2]);
  expect(call('chance')).toBe(2);
  expect(call('strange')).toEqual(['undefined', 'undefined', 'undefined', 'function']);
  expect(() => call('count')).toThrow('Script function not found: count');
});

test('the add-on leaves nothing on the built-ins that its executions share', () => {
  const cells = [
    ['Space name', 'Members'],
    ['Maths', 'ben@example.com'],
  ];
  const { report } = runCsv(cells, 'Teams', {
    ...{ as: ANN, domains: [], seed: 1, fault: [], addOn: false, once: false, slower: 1 },
  });
  expect(report.rows.map(({ status }) => status)).toEqual(['Done']);
  const shared = loadScript(DIST).realm.Error.constructor as FunctionConstructor;
  const found = JSON.parse(shared(`return ${BUILT_INS}`)() as string) as string[][];
  const ofServices = ([name]: string[]) =>
    /^(?:Chat|Logger|Session|Utilities|\w+(?:App|Service))$/.test(name ?? '');
  expect(found.filter(ofServices).map(([name]) => name)).toContain('SpreadsheetApp');
  expect(found.filter((each) => !ofServices(each))).toEqual(
    JSON.parse(vm.runInNewContext(BUILT_INS) as string),
  );
});

const BUILT_INS = `JSON.stringify(Object.getOwnPropertyNames(globalThis).sort().map((name) => [name,
  ...[globalThis[name], globalThis[name]?.prototype].flatMap((one) =>
    one && one !== globalThis && name !== 'eval' ? Reflect.ownKeys(Object(one)).map(String) : [])]))`;

test('there is ECMAScript and the services, and nothing of a browser or of Node', () => {
  const { call } = script({
    code: `function find() {
      return ['fetch', 'URL', 'TextEncoder', 'crypto', 'setTimeout', 'process', 'require', 'Buffer']
        .filter(function (name) { return typeof globalThis[name] !== 'undefined'; });
    }`,
  });
  expect(call('find')).toEqual([]);
});

test('time is the world’s, and passes only by service calls', () => {
  const { call, clock } = script({
    code: `function times() {
      var before = Date.now(), same = new Date().getTime();
      Utilities.sleep(1500);
      return [before, same, Date.now() - before, new Date(0).getTime(), new Date() instanceof Date];
    }`,
  });
  const [before, same, passed, zero, dated] = call('times') as number[];
  expect(same).toBe(before);
  expect([passed, zero, dated]).toEqual([1500, 0, true]);
  expect(clock.now()).toBe((before as number) + 1500);
});

test('the same seed gives the same ids, numbers and times; the next execution gives others', () => {
  const code = `function draw() {
    SpreadsheetApp.flush();
    return [Utilities.getUuid(), Math.random(), Date.now()];
  }`;
  const [one, same, other] = [script({ code }), script({ code }), script({ code, seed: 2 })];
  const first = one.call('draw') as unknown[];
  expect(same.call('draw')).toEqual(first);
  expect(other.call('draw')).not.toEqual(first);
  const second = one.call('draw') as unknown[];
  expect(second[0]).not.toBe(first[0]);
  expect(first[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('executions and service calls are counted; what only names a range is not a service call', () => {
  const { call, world } = script({
    code: `function work() {
      var sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
      sheet.getRange(1, 1).setValue('a');
      SpreadsheetApp.flush();
      return sheet.getDataRange().getValues();
    }`,
  });
  expect(call('work')).toEqual([['a']]);
  expect(world.serviceCalls).toEqual({
    'Range.setValue': 1,
    'SpreadsheetApp.flush': 1,
    'Range.getValues': 1,
  });
  expect(world.executions).toMatchObject([{ function: 'work', person: ANN, killed: false }]);
  expect(world.executions[0]?.seconds).toBeGreaterThanOrEqual(0.7);
});

test('three times slower costs three times the time', () => {
  const code = 'function flush() { SpreadsheetApp.flush(); }';
  const [usual, slow] = [script({ code }), script({ code, slower: 3 })];
  usual.call('flush');
  slow.call('flush');
  const [a, b] = [usual, slow].map(({ world }) => world.executions[0]?.seconds ?? 0);
  expect(b).toBeCloseTo(3 * (a ?? 0), 2);
});

test('a saved world goes on where it was, with ids it never gave before', () => {
  const code = `function put(text) {
    PropertiesService.getDocumentProperties().setProperty('key', text);
    SpreadsheetApp.getActiveSheet().appendRow([text]);
    return Utilities.getUuid();
  }
  function get() { return PropertiesService.getDocumentProperties().getProperty('key'); }`;
  const first = script({ code });
  const id = first.call('put', 'kept');
  const second = script({ code, state: JSON.parse(JSON.stringify(first.world.save())) });
  expect(second.clock.now()).toBe(first.clock.now());
  expect(second.call('get')).toBe('kept');
  expect(second.call('put', 'more')).not.toBe(id);
  expect(second.world.cells()).toEqual([['kept'], ['more']]);
});

test('one person runs at most 30 executions at once', () => {
  const { world, run } = script({ code: 'function deep() { SpreadsheetApp.flush(); }' });
  const messages: string[] = [];
  world.onServiceCall = ({ when }) => {
    if (when !== 'before') return;
    const result = run({ function: 'deep' });
    if (result.kind === 'threw') messages.push(result.message);
  };
  run({ function: 'deep' });
  expect(messages).toEqual([
    'There are too many scripts running simultaneously for this Google user account.',
  ]);
  expect(world.executions).toHaveLength(30);
});

test('the Chat emulator answers calls of the script, and enforces its scopes', () => {
  const code = `function make() {
    var made = Chat.Spaces.setup({space: {spaceType: 'SPACE', displayName: 'Team'}});
    try { Chat.Spaces.list(); } catch (error) { return [made.displayName, error.details.code]; }
  }`;
  const clock = virtualClock();
  const random = randomFrom(1);
  const faults = faultsFrom([], random);
  const chat = createChatApi({ clock, random, faults, organisation: ['example.com'] });
  expect(script({ code, chat }).call('make')).toEqual(['Team', 403]);
  expect(chat.spaces()).toMatchObject([{ displayName: 'Team', createdBy: ANN }]);
});
