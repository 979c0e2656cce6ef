/** Google's own client plays the whole conversation, and every field of every answer is as it has to be. */
import { chat } from '@googleapis/chat';
import { mismatches, pairsIn, play, readConversation } from '../../clients/conversation';
import { startEmulator } from '../../clients/emulator';
import { googleapisSpeaker } from '../../clients/googleapis';

const conversation = readConversation();

/** What the installed client is too old for. */
const UNKNOWN = /^spaces\.messagePins\./;

test('the conversation tries at least 40 pairs of method and option, in all methods', () => {
  expect(pairsIn(conversation).length).toBeGreaterThanOrEqual(40);
});

test('every step ends as it has to', async () => {
  const emulator = await startEmulator();
  const speaker = googleapisSpeaker(chat, `http://127.0.0.1:${emulator.port}`);
  const played = await play(conversation, speaker, true);
  await emulator.close();
  const wrong = played.filter(({ outcome }) => outcome === 'wrong');
  expect(wrong.map(({ title, differences }) => ({ title, differences }))).toEqual([]);
  const unknown = played.filter(({ outcome }) => outcome === 'unknown');
  expect(unknown.every(({ title }) => UNKNOWN.test(title))).toBe(true);
  expect(played.length - unknown.length).toBeGreaterThan(90);
});

test('a field that is missing, too much or other than expected is found', () => {
  const shapes = { THING: { name: '/^things\\/\\d+$/', size: 1 } };
  const expected = { '...': 'THING', label: '*' };
  const check = (got: object) => mismatches(got, expected, shapes, 'it');
  expect(check({ name: 'things/1', size: 1, label: 'x' })).toEqual([]);
  expect(check({ name: 'things/x', size: 2, colour: 'red' })).toEqual([
    'it.name is "things/x", not "/^things\\\\/\\\\d+$/"',
    'it.size is 2, not 1',
    'it.label is missing',
    'it.colour is too much: "red"',
  ]);
});
