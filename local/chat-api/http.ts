/** The emulated APIs over HTTP, so that any client can be pointed at them. */

import type { HttpBindings } from '@hono/node-server';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { Refusal } from './errors';
import { batchAnswer, batchOf, isBatch, type RawRequest, received } from './front-end';
import type { ApiAnswer, ChatApi } from './index';

/** A server that listens, and how to end it. */
export interface ListeningChat {
  port: number;
  close(): Promise<void>;
}

/** Google keeps a connection open for minutes, and clients count on it. */
const KEEP_ALIVE_MS = 240_000;

type Env = { Bindings: HttpBindings };

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
  const app = new Hono<Env>();
  app.get('/_emulator/requests', (context) => context.json({ requests: api.requests() }));
  app.get('/_emulator/state', (context) => context.json({ spaces: api.spaces() }));
  app.all('*', async (context) => {
    try {
      const raw = await rawRequest(context);
      if (!isBatch(raw)) return await sent(context, api.handle(received(raw)), wait);
      const answers = batchOf(raw).map(({ id, request }) => ({ id, answer: api.handle(request) }));
      for (const { answer } of answers) if (answer.delayMs) await wait(answer.delayMs);
      const { type, body } = batchAnswer(answers);
      return new Response(body, { headers: { 'content-type': type } });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return Response.json(error.body(), { status: error.httpStatus });
    }
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
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.on('error', reject);
  });
}

async function rawRequest(context: Context<Env>): Promise<RawRequest> {
  return {
    method: context.req.method,
    url: new URL(context.req.url),
    header: (name) => context.req.header(name),
    body: new Uint8Array(await context.req.arrayBuffer()),
  };
}

async function sent(
  context: Context<Env>,
  answer: ApiAnswer,
  wait: (ms: number) => Promise<void>,
): Promise<Response> {
  if (answer.delayMs !== undefined) await wait(answer.delayMs);
  if (answer.lost === 'closed') context.env.incoming.socket.destroy();
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}
