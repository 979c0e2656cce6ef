/** Properties, cache and locks. */
import { BEN, script } from './script';

const code = `
  var kinds = {
    document: function () { return PropertiesService.getDocumentProperties(); },
    script: function () { return PropertiesService.getScriptProperties(); },
    user: function () { return PropertiesService.getUserProperties(); },
  };
  function set(kind, key, value) { kinds[kind]().setProperty(key, value); }
  function get(kind, key) { return kinds[kind]().getProperty(key); }
  function setLong(length) { kinds.document().setProperty('long', new Array(length + 1).join('ä')); }
  function fill() {
    var value = new Array(9001).join('x');
    for (var i = 0; i < 60; i++) kinds.document().setProperty('key' + i, value);
  }
  function replace() {
    kinds.script().setProperties({a: '1', b: '2'}, true);
    kinds.script().deleteProperty('a');
    return [kinds.script().getProperties(), kinds.script().getKeys()];
  }
  function cache() { return CacheService.getDocumentCache(); }
  function putCache(value, seconds) { cache().put('key', value, seconds); }
  function getCache() { return cache().get('key'); }
  function cacheLong() { cache().put('key', new Array(102402).join('x')); }
  function tryLock(ms) {
    var before = Date.now(), taken = LockService.getDocumentLock().tryLock(ms);
    return [taken, Date.now() - before];
  }
  function waitLock(ms) { LockService.getDocumentLock().waitLock(ms); }
  function hold() {
    var lock = LockService.getDocumentLock();
    var first = [lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
    Utilities.sleep(500);
    SpreadsheetApp.getActiveSpreadsheet().toast('held');
    lock.releaseLock();
    return first.concat(lock.hasLock());
  }
  function userLock() { return LockService.getUserLock().tryLock(0); }`;

test('properties are kept for the document, the script and each person apart', () => {
  const { call, run } = script({ code });
  for (const kind of ['document', 'script', 'user']) call('set', kind, 'key', kind);
  expect(['document', 'script', 'user'].map((kind) => call('get', kind, 'key'))).toEqual([
    'document',
    'script',
    'user',
  ]);
  const asBen = (kind: string) => run({ function: 'get', args: [kind, 'key'], person: BEN });
  expect(asBen('user')).toMatchObject({ value: null });
  expect(asBen('document')).toMatchObject({ value: 'document' });
});

test('a value of up to 9 KB fits, counted in bytes', () => {
  const { call, world } = script({ code });
  call('setLong', 4608);
  expect(() => call('setLong', 4609)).toThrow('Argument too large: value');
  expect(world.properties.document?.long).toHaveLength(4608);
});

test('a store holds at most 500 KB', () => {
  const { call, world } = script({ code });
  expect(() => call('fill')).toThrow('exceeded the property storage quota');
  expect(Object.keys(world.properties.document ?? {})).toHaveLength(56);
});

test('only texts can be kept', () => {
  const { call, world } = script({ code });
  for (const value of [1, null, { a: 1 }])
    expect(() => call('set', 'document', 'key', value)).toThrow('match the method signature');
  expect(world.properties.document ?? {}).toEqual({});
});

test('properties can be replaced and deleted', () => {
  expect(script({ code }).call('replace')).toEqual([{ b: '2' }, ['b']]);
});

test('the cache forgets after the time given, and after six hours at most', () => {
  const { call, clock } = script({ code });
  call('putCache', 'value', 60);
  clock.spend(50_000);
  expect(call('getCache')).toBe('value');
  clock.spend(10_000);
  expect(call('getCache')).toBeNull();
  call('putCache', 'value', 1_000_000);
  clock.spend(6 * 3_600_000);
  expect(call('getCache')).toBeNull();
});

test('the cache takes no value over 100 KB', () => {
  expect(() => script({ code }).call('cacheLong')).toThrow('Argument too large: value');
});

test('an execution has its lock as often as it asks, and the time it held it is known', () => {
  const { call, world } = script({ code });
  expect(call('hold')).toEqual([true, true, true, false]);
  expect(world.locks.longestMs.document).toBeGreaterThanOrEqual(550);
  expect(world.locks.longestMs.document).toBeLessThan(1000);
});

test('who finds a lock taken waits the whole time and goes without', () => {
  const { call, run, world } = script({ code });
  const seen: unknown[] = [];
  world.onServiceCall = ({ name, when }) => {
    if (name !== 'Spreadsheet.toast' || when !== 'before') return;
    seen.push(run({ function: 'tryLock', args: [3000], person: BEN }));
    seen.push(run({ function: 'waitLock', args: [10], person: BEN }));
    seen.push(run({ function: 'userLock', person: BEN }));
  };
  call('hold');
  expect(seen).toMatchObject([
    { value: [false, 3050] },
    {
      kind: 'threw',
      message: 'Lock timeout: another process was holding the lock for too long.',
    },
    { value: true },
  ]);
  world.onServiceCall = undefined;
  expect(call('tryLock', 1000)).toEqual([true, 50]);
});

test('a lock held elsewhere is had as soon as it is let go', () => {
  const { call, world } = script({ code });
  world.locks.occupy('document', 5000);
  expect((call('tryLock', 1000) as unknown[])[0]).toBe(false);
  const [taken, waitedMs] = call('tryLock', 10_000) as [boolean, number];
  expect(taken).toBe(true);
  expect(waitedMs).toBeLessThan(4000);
});
