/** Calls of the script as promises: what comes back when all goes well, and when it doesn't. */
import type { Answer } from '../../src/protocol';
import { createCall, explainFailure, LONGEST_CALL_MS } from '../../src/sidebar/server';
import { ok, slice } from './answers';

type Runner = Parameters<typeof createCall>[0];

/** `google.script.run`, answering each call as `respond` says. */
function runner(respond: (name: string, request: unknown, how: Handlers) => void): Runner {
  const chain = (how: Partial<Handlers>): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') {
            return (success: Handlers['success']) => chain({ ...how, success });
          }
          if (name === 'withFailureHandler') {
            return (failure: Handlers['failure']) => chain({ ...how, failure });
          }
          return (request: unknown) => respond(name, request, how as Handlers);
        },
      },
    );
  return chain({}) as Runner;
}

interface Handlers {
  success: (answer: unknown) => void;
  failure: (error: unknown) => void;
}

test('a call hands over its one argument and answers what the script answers', async () => {
  const seen: unknown[] = [];
  const call = createCall(
    runner((name, request, { success }) => {
      seen.push(name, request);
      success(ok(slice()));
    }),
  );
  expect(await call('runSlice', { sheetId: 7 })).toEqual(ok(slice()));
  expect(seen).toEqual(['runSlice', { sheetId: 7 }]);
});

test('calls that are answered out of order each get their own answer', async () => {
  const pending: [unknown, Handlers][] = [];
  const call = createCall(runner((_, request, how) => void pending.push([request, how])));
  const both = [call('runSlice', { sheetId: 1 }), call('runSlice', { sheetId: 2 })];
  for (const [request, how] of pending.reverse()) how.success(ok(request));
  expect(await Promise.all(both)).toEqual([ok({ sheetId: 1 }), ok({ sheetId: 2 })]);
});

test('the script’s own refusal is an answer, not a call that died', async () => {
  const refusal: Answer<never> = {
    ok: false,
    trouble: { said: { code: 'problem.apiOff', values: {} }, remedy: 'letter' },
  };
  const call = createCall(runner((_name, _request, { success }) => success(refusal)));
  expect(await call('runSlice', { sheetId: 1 })).toEqual(refusal);
});

test.each([[null], [undefined], ['text'], [{ value: 1 }]])(
  'an answer that is none (%p) is a call that died',
  async (answer) => {
    const call = createCall(runner((_name, _request, { success }) => success(answer)));
    expect(await call('runSlice', { sheetId: 1 })).toMatchObject({ ok: false, died: true });
  },
);

test('a call that throws before it is sent doesn’t reject', async () => {
  const call = createCall(
    runner(() => {
      throw new TypeError('Failed due to illegal value in property: 0');
    }),
  );
  expect(await call('runSlice', { sheetId: 1 })).toMatchObject({ ok: false, died: true });
});

test('a call whose answer never comes ends when no execution can last any longer', async () => {
  jest.useFakeTimers();
  try {
    const answer = createCall(runner(() => undefined))('runSlice', { sheetId: 1 });
    jest.advanceTimersByTime(LONGEST_CALL_MS);
    expect(await answer).toMatchObject({ ok: false, died: true });
  } finally {
    jest.useRealTimers();
  }
});

describe('a call whose answer got lost with the connection', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const unanswered = () =>
    createCall(runner(() => undefined))('look', { sheetId: 1, which: 'all' });

  test('is given up when the machine wakes up', async () => {
    const answer = unanswered();
    jest.advanceTimersByTime(30_000);
    jest.setSystemTime(Date.now() + 10 * 60_000);
    jest.advanceTimersByTime(10_000);
    expect(await answer).toMatchObject({ ok: false, died: true });
  });

  test('is waited for while the page ticks once a minute in the background', async () => {
    let given = false;
    void unanswered().then(() => {
      given = true;
    });
    for (let minute = 0; minute < 5; minute++) {
      jest.setSystemTime(Date.now() + 50_000);
      await jest.advanceTimersByTimeAsync(10_000);
    }
    expect(given).toBe(false);
  });
});

describe('what a failure means', () => {
  test.each([
    ['NetworkError: Connection failure due to HTTP 0', 'connection.offline'],
    ['NetworkError: Connection failure due to HTTP 500', 'connection.offline'],
    ['Exceeded maximum execution time', 'connection.said'],
    ['Se ha excedido el tiempo máximo de ejecución', 'connection.said'],
    ['We’re sorry, a server error occurred. Please wait a bit and try again.', 'connection.said'],
  ])('“%s” may be tried again: %s', (message, code) => {
    expect(explainFailure(new Error(message))).toMatchObject({
      ok: false,
      died: true,
      trouble: { said: { code } },
    });
  });

  test.each([
    [
      'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
      'connection.accounts',
    ],
    ['You do not have permission to access the requested document.', 'connection.accounts'],
    ['No item with the given ID could be found.', 'connection.accounts'],
    ['Authorization is required to perform that action.', 'connection.permission'],
    [
      'You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request.',
      'connection.permission',
    ],
  ])('“%s” is for the person to put right: %s', (message, code) => {
    const failure = explainFailure(new Error(message));
    expect(failure.trouble.said.code).toBe(code);
    expect(failure).not.toHaveProperty('died');
  });

  test('something that isn’t an error is quoted', () => {
    expect(explainFailure('odd').trouble.said.values).toEqual({ reason: 'odd' });
    expect(explainFailure(null)).toMatchObject({ ok: false, died: true });
  });
});
