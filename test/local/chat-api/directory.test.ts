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

describe('the directory is asked for a name', () => {
  const { call, space, clock } = testChat();
  space(['dana.fox@example.com', 'guest.fox@elsewhere.org', 'nobody.fox@example.com']);
  const ask = (more: Record<string, string>, as?: string) => {
    const query = {
      ...{ query: 'fox', readMask: 'names,emailAddresses' },
      ...{ sources: 'DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE', ...more },
    };
    const search = new URLSearchParams(query).toString();
    return call('GET', `people:searchDirectoryPeople?${search}`, undefined, as);
  };
  const addresses = (more: Record<string, string>): string[] =>
    (ask(more).body.people ?? []).map(
      ({ emailAddresses }: { emailAddresses: [{ value: string }] }) => emailAddresses[0].value,
    );

  test('every word of it begins one of theirs, whatever its accents, and others are not of it', () => {
    const boxes = ['ben.fox2', 'ben.fox', 'foxworth', 'dana.fox'];
    expect(addresses({})).toEqual(boxes.map((box) => `${box}@example.com`));
    expect(addresses({ query: 'Fox  Ben' })).toHaveLength(3);
    expect(addresses({ query: 'jose alvarez' })).toEqual(['jalvarez@example.com']);
    expect(addresses({ query: '田中' })).toEqual(['taro.tanaka@example.com']);
    expect(ask({ query: 'Zoe' }).body).toEqual({});
    expect(ask({ sources: 'DIRECTORY_SOURCE_TYPE_DOMAIN_CONTACT' }).body).toEqual({});
    expect(ask({ query: 'lovelace', readMask: 'names' }).body.people).toEqual([
      {
        resourceName: expect.stringMatching(/^people\/\d{21}$/),
        names: [{ metadata: { primary: true }, displayName: 'Ada Lovelace' }],
      },
    ]);
  });

  test('page by page, and only with what was asked before', () => {
    const { body } = ask({ pageSize: '3' });
    expect(body.people).toHaveLength(3);
    expect(body.totalSize).toBe(4);
    const next = ask({ pageSize: '3', pageToken: body.nextPageToken }).body;
    expect(next.people).toHaveLength(1);
    expect(next.nextPageToken).toBeUndefined();
    expect(ask({ pageSize: '2', pageToken: body.nextPageToken }).status).toBe(400);
  });

  test.each([
    ['no name', { query: ' ' }],
    ['no fields', { readMask: '' }],
    ['fields that it lacks', { readMask: 'names,hobbies' }],
    ['no source', { sources: 'DIRECTORY_SOURCE_TYPE_UNSPECIFIED' }],
    ['a page of more than 500', { pageSize: '501' }],
    ['a parameter that it lacks', { orderBy: 'name' }],
  ])('with %s it is refused', (_, more) => {
    expect(ask(more).status).toBe(400);
  });

  test('a personal account has none, and after 60 questions a minute it wants a pause', () => {
    expect(ask({}, 'eva@gmail.com').body.error).toMatchObject({ status: 'FAILED_PRECONDITION' });
    clock.spend(60_000);
    const codes = Array.from({ length: 61 }, () => ask({}).status);
    expect(codes.filter((code) => code === 200)).toHaveLength(60);
    expect(ask({}).body.error.message).toContain("of service 'people.googleapis.com'");
  });
});
