/** Form answers: each row is set up by the schedule's owner, at once, however many come. */
import { ANN, BEN, DAY, HEADERS, HOUR, MINUTE, SHEET, worldOf } from './world';

const answer = (name: string) => ({ 'Space name': name, Members: 'maria@example.com' });

describe.each(['bound', 'add-on'] as const)('as %s', (mode) => {
  test('20 answers at once: 20 rows, 20 spaces, by the schedule’s owner, within a minute', () => {
    const one = worldOf({ cells: [HEADERS], mode });
    one.schedule({ every: null, onForm: true });
    const asked = one.clock.now();
    for (let number = 1; number <= 20; number++) one.world.submitForm(answer(`Club ${number}`));
    one.fireNext();
    expect(one.clock.now() - asked).toBeLessThan(MINUTE);
    expect(one.statuses()).toEqual(Array(20).fill('Done'));
    one.pass(10 * MINUTE);
    expect(one.spaces()).toHaveLength(20);
    expect(new Set(one.setUps().map(({ user }) => user))).toEqual(new Set([ANN]));
  });
});

test('an answer that comes while another one’s execution is at work is set up by that execution', () => {
  const one = worldOf({ cells: [HEADERS] });
  one.schedule({ every: null, onForm: true });
  one.world.submitForm(answer('First'));
  let came = 0;
  one.world.onServiceCall = ({ execution }) => {
    if (came > 0 || one.setUps().length === 0) return;
    came = one.clock.now();
    one.world.submitForm(answer('Second'));
    const due = one.world.takeDueTrigger();
    // Two executions at once: this one finds the lease taken, and waits.
    if (due && execution.function === 'onFormAnswer') one.world.execute(due);
  };
  one.fireNext();
  one.world.onServiceCall = undefined;
  expect(came).toBeGreaterThan(0);
  one.pass(10 * MINUTE);
  expect(one.statuses()).toEqual(['Done', 'Done']);
  expect(one.spaces().sort()).toEqual(['First', 'Second']);
});

test('an answer whose execution was killed is set up by the next firing, though only forms were asked for', () => {
  const one = worldOf({ cells: [HEADERS] });
  one.schedule({ every: null, onForm: true });
  let killed = false;
  one.world.onServiceCall = ({ execution }) => {
    if (killed || execution.function !== 'onFormAnswer' || one.setUps().length === 0) return;
    killed = true;
    execution.kill();
  };
  one.world.submitForm(answer('Chess'));
  expect(one.fireNext().kind).toBe('killed');
  one.world.onServiceCall = undefined;
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done']);
  expect(one.spaces()).toEqual(['Chess']);
});

test('an answer that somebody changes while it waits to be sent is set up as it asks by then, by the firing that finds it changed', () => {
  const one = worldOf({ cells: [HEADERS] });
  one.schedule({ every: null, onForm: true });
  let killed = false;
  one.world.onServiceCall = ({ execution, name }) => {
    const isSending = name.startsWith('Chat.Spaces') && one.statuses()[0] === 'Waiting';
    if (killed || execution.function !== 'onFormAnswer' || !isSending) return;
    killed = true;
    execution.kill();
  };
  one.world.submitForm(answer('Chess'));
  expect(one.fireNext().kind).toBe('killed');
  one.world.onServiceCall = undefined;
  one.world.edit.setCell({ row: 2, column: 1, text: 'Chess club' });
  one.fireNext();
  expect(one.statuses()).toEqual(['Done']);
  expect(one.spaces()).toEqual(['Chess club']);
});

test('answers that come while the schedule rests wait for whoever resumes it', () => {
  const one = worldOf({ cells: [HEADERS] });
  one.schedule({ every: null, onForm: true });
  one.ask('stopRun', { sheetId: SHEET });
  one.world.submitForm(answer('Chess'));
  one.pass(DAY);
  expect(one.statuses().join('')).toBe('');
  one.ask('resumeSchedule', { sheetId: SHEET });
  one.pass(2 * HOUR);
  expect(one.statuses()).toEqual(['Done']);
});

test('an answer is set up by nobody but the owner of the schedule', () => {
  const one = worldOf({ cells: [HEADERS] });
  one.schedule({ every: null, onForm: true });
  expect(() => one.schedule({ onForm: true }, BEN)).toThrow('problem.notYourSchedule');
  one.world.submitForm(answer('Chess'));
  one.pass(MINUTE);
  expect(one.setUps().map(({ user }) => user)).toEqual([ANN]);
});

test('an answer with something to fix says so on its row, and its owner gets a mail, once', () => {
  const one = worldOf({ cells: [HEADERS] });
  one.schedule({ onForm: true });
  one.world.submitForm({ 'Space name': 'Chess', Members: 'maria@' });
  one.pass(5 * HOUR);
  expect(one.statuses()).toEqual(['Fix this row']);
  expect(one.world.mails).toHaveLength(1);
  expect(one.world.mails[0]).toMatchObject({ subject: 'Rows to Spaces: 1 row of Teams needs you' });
  expect(one.world.mails[0]?.body).toContain('- Row 2: Chess: Fix this row. ');
  one.world.submitForm({ 'Space name': 'Choir', Members: 'tom@' });
  one.pass(MINUTE);
  expect(one.world.mails).toHaveLength(2);
  expect(one.world.mails[1]?.body).not.toContain('Chess');
  one.world.edit.setCell({ row: 2, column: 2, text: 'maria@example.com' });
  one.pass(3 * HOUR);
  expect(one.statuses()).toEqual(['Done', 'Fix this row']);
  expect(one.world.mails).toHaveLength(2);
});

test('executions that end at once leave one timer and one trigger for the form', () => {
  const one = worldOf({ cells: [HEADERS] });
  one.schedule({ every: null, onForm: true });
  const timer = one.world.triggers.findIndex(({ function: name }) => name === 'onTimer');
  (one.world.triggers as unknown[]).splice(timer, 1);
  for (const name of ['First', 'Second', 'Third']) one.world.submitForm(answer(name));
  // The first one sees no timer; before it has made one, the others end, too.
  one.world.onServiceCall = ({ name, when }) => {
    if (name !== 'ScriptApp.newTrigger' || when !== 'before') return;
    one.world.onServiceCall = undefined;
    for (let due = one.world.takeDueTrigger(); due; due = one.world.takeDueTrigger())
      one.world.execute(due);
  };
  one.fireNext();
  expect(one.world.triggers.map(({ function: name }) => name).sort()).toEqual([
    'onFormAnswer',
    'onTimer',
  ]);
  expect(one.statuses()).toEqual(['Done', 'Done', 'Done']);
});

test('a firing that was ended while it arranged the triggers keeps nobody from it for long', () => {
  const one = worldOf({ cells: [HEADERS] });
  one.schedule({ every: null, onForm: true });
  one.world.submitForm(answer('Chess'));
  one.world.onServiceCall = ({ name, execution }) => {
    if (name === 'ScriptApp.getProjectTriggers' && execution.function === 'onFormAnswer')
      execution.kill();
  };
  expect(one.fireNext().kind).toBe('killed');
  one.world.onServiceCall = undefined;
  const timer = one.world.triggers.findIndex(({ function: name }) => name === 'onTimer');
  (one.world.triggers as unknown[]).splice(timer, 1);
  one.clock.goTo(one.clock.now() + MINUTE);
  one.world.submitForm(answer('Choir'));
  one.fireNext();
  expect(one.read().schedule?.triggersThere).toBe(true);
});
