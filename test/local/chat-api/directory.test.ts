/** The People API, as far as it is emulated: who Chat's ids are, in one's own organisation. */
import { testChat } from './world';

test('ids of colleagues have names and addresses; those of others are not found, beside them', () => {
  const { api, call, space } = testChat();
  space(['dana.fox@example.com', 'guest@elsewhere.org']);
  const ids = new Map(api.spaces()[0]?.members.map(({ email, name }) => [email, name.slice(6)]));
  const dana = `people/${ids.get('dana.fox@example.com')}`;
  const guest = `people/${ids.get('guest@elsewhere.org') ?? '123456789012345678901'}`;
  const ask = (names: string[], more = 'personFields=names,emailAddresses') =>
    api.handle({
      ...{ method: 'GET', host: 'people.googleapis.com', path: '/v1/people:batchGet' },
      query: { ...Object.fromEntries(new URLSearchParams(more)), resourceNames: names },
      authorization: 'Bearer ann@example.com',
    });
  expect(JSON.parse(ask([dana, guest]).body)).toEqual({
    responses: [
      {
        ...{ requestedResourceName: dana, httpStatusCode: 200 },
        person: {
          resourceName: dana,
          names: [{ metadata: { primary: true }, displayName: 'Dana Fox' }],
          emailAddresses: [{ metadata: { primary: true }, value: 'dana.fox@example.com' }],
        },
      },
      { requestedResourceName: guest, httpStatusCode: 404 },
    ],
  });
  expect(ask([dana], '').status).toBe(400);
  expect(ask([], 'personFields=names').status).toBe(400);
  expect(ask(Array.from({ length: 201 }, () => dana)).status).toBe(400);
  expect(call('GET', 'people:batchGet?personFields=names&resourceNames=users/1').status).toBe(400);
});
