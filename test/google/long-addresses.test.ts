/** Group chats of so many people with such long addresses that no address of Apps Script holds the question for them. */
import { ANN, type TestWorld, worldOf } from './world';

const PEOPLE = Array.from({ length: 45 }, (_, at) => `firstname.lastname.${at}@example.com`);
const SMALL = ['ben@example.com', 'cleo@example.com'];
const row = (people: readonly string[]) => ['', people.join(', '), 'Group chat'];
const CELLS = [['Space name', 'Members', 'Type'], row(SMALL), row(PEOPLE)];

const setUp = (one: TestWorld) => one.call('setUpRows', { sheet: 'Teams' });

/** Somebody makes the group chat of these people in Chat. */
function make({ chat }: TestWorld, people: readonly string[]) {
  chat.handle({
    ...{ method: 'POST', host: 'chat.googleapis.com', path: '/v1/spaces:setup', query: {} },
    authorization: `Bearer ${ANN}`,
    body: JSON.stringify({
      space: { spaceType: 'GROUP_CHAT' },
      memberships: people.map((who) => ({ member: { name: `users/${who}`, type: 'HUMAN' } })),
    }),
  });
}

test('it is set up, and so are the others', () => {
  const one = worldOf({ cells: CELLS });
  setUp(one);
  expect(one.statuses()).toEqual(['Done', 'Done']);
});

test('one that is there already is offered before a second one is made', () => {
  const one = worldOf({ cells: CELLS });
  make(one, PEOPLE);
  setUp(one);
  expect(one.statuses()).toEqual(['Done', 'Fix this row']);
  expect(one.details()[1]).toMatch(/exactly these people already/);
  expect(one.spaces()).toHaveLength(2);
});
