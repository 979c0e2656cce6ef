/** Executions that are ended: nothing after it happens. */
import { script } from './script';

const code = `
  function properties() { return PropertiesService.getDocumentProperties(); }
  function work() {
    try {
      properties().setProperty('a', '1');
      properties().setProperty('b', '1');
      properties().setProperty('c', '1');
    } catch (error) {
      properties().setProperty('caught', '1');
    } finally {
      properties().setProperty('finally', '1');
    }
    return 'lived';
  }
  function endless() {
    var count = 0;
    try { for (;;) { SpreadsheetApp.flush(); count++; } }
    finally { properties().setProperty('finally', String(count)); }
  }
  function sleepy() { for (var i = 0; i < 3; i++) Utilities.sleep(200000); }`;

const kept = ({ world }: ReturnType<typeof script>) => Object.keys(world.properties.document ?? {});

test.each([
  ['killed=1', []],
  ['killed=1+', ['a']],
  ['killed=2', ['a']],
  ['killed=3+', ['a', 'b', 'c']],
])('%s leaves only what was done by then, whatever the script catches', (entry, expected) => {
  const one = script({ code, faultEntries: [entry] });
  expect(() => one.call('work')).toThrow('killed: fault');
  expect(kept(one)).toEqual(expected);
  expect(one.faults.times).toEqual({ killed: 1 });
  expect(one.world.executions[0]?.killed).toBe(true);
});

test('service calls are counted over all executions until it strikes, and it strikes once', () => {
  const one = script({ code, faultEntries: ['killed=6'] });
  expect(one.call('work')).toBe('lived');
  expect(() => one.call('work')).toThrow('killed: fault');
  expect(one.call('work')).toBe('lived');
  const later = script({ code, faultEntries: ['killed=1'], state: one.world.save() });
  expect(later.call('work')).toBe('lived');
});

test('an execution is ended after six minutes, without catch and finally', () => {
  const one = script({ code });
  expect(() => one.call('endless')).toThrow('killed: too-long');
  expect(one.world.executions[0]).toMatchObject({ seconds: 360, killed: true });
  expect(kept(one)).toEqual([]);
  expect(() => one.call('sleepy')).toThrow('killed: too-long');
});

test('a simple trigger is ended after 30 seconds', () => {
  const one = script({ code });
  const result = one.run({ function: 'endless', trigger: { kind: 'open' } });
  expect(result).toEqual({ kind: 'killed', because: 'too-long' });
  expect(one.world.executions[0]?.seconds).toBe(30);
});

test('whoever watches service calls may end an execution before or after any of them', () => {
  for (const when of ['before', 'after'] as const) {
    const one = script({ code });
    one.world.onServiceCall = (call) => {
      if (call.index === 2 && call.when === when) call.execution.kill();
    };
    expect(() => one.call('work')).toThrow('killed: fault');
    expect(kept(one)).toEqual(when === 'before' ? ['a'] : ['a', 'b']);
  }
});

test('an ended execution can’t spin on the clock: even asking the time ends it', () => {
  const one = script({
    code: `function spin() {
      var until = Date.now() + 1000;
      for (;;) { try { SpreadsheetApp.flush(); } catch (error) { if (Date.now() > until) return; } }
    }`,
    faultEntries: ['killed=1'],
  });
  expect(() => one.call('spin')).toThrow('killed: fault');
});

test('locks of an ended execution are free', () => {
  const one = script({
    code: `
      function hold() { LockService.getDocumentLock().tryLock(0); SpreadsheetApp.flush(); }
      function take() { return LockService.getDocumentLock().tryLock(0); }`,
    faultEntries: ['killed=2'],
  });
  expect(() => one.call('hold')).toThrow('killed');
  expect(one.call('take')).toBe(true);
});
