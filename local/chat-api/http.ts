/** The emulated APIs over HTTP, so that any client can be pointed at them. */

import type { HttpBindings } from '@hono/node-server';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { ApiRequest, ChatApi } from './index';

/** A server that listens, and how to end it. */
export interface ListeningChat {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves `api` at `http://host:port`; port 0 takes any that is free. `GET /_emulator/requests`
 * and `GET /_emulator/state` show the calls and the spaces, without a token. Rejects when the
 * port is taken. `wait` lets the time of a late answer pass, in ms.
 */
export function listenChat(
  api: ChatApi,
  port: number,
  host = '127.0.0.1',
  wait: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
): Promise<ListeningChat> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/_emulator/requests', (context) => context.json({ requests: api.requests() }));
  app.get('/_emulator/state', (context) => context.json({ spaces: api.spaces() }));
  app.all('*', async (context) => {
    const url = new URL(context.req.url);
    const body = await context.req.text();
    const answer = api.handle({
      method: context.req.method as ApiRequest['method'],
      host: url.pathname.startsWith('/v1/groups:')
        ? 'cloudidentity.googleapis.com'
        : 'chat.googleapis.com',
      path: url.pathname,
      query: queryOf(url),
      ...(body === '' ? {} : { body }),
      ...authorizationOf(context.req.header('authorization')),
    });
    if (answer.delayMs !== undefined) await wait(answer.delayMs);
    if (answer.lost === 'closed') context.env.incoming.socket.destroy();
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  });

  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info) => {
      resolve({
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}

function queryOf(url: URL): ApiRequest['query'] {
  const query: ApiRequest['query'] = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] as string) : values;
  }
  return query;
}

function authorizationOf(header: string | undefined): { authorization?: string } {
  return header === undefined ? {} : { authorization: header };
}
