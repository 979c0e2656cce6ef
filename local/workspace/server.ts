/** Serves the workspace page, the sidebar in it, and what both ask for; to this machine only. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as v from 'valibot';
import { LANGUAGES } from '../apps-script/locales';
import { FAULT_NAMES } from '../faults';
import type { Part } from './page/wire';
import type { Visitor } from './reading';
import type { Workspace } from './workspace';

export interface ServerOptions {
  workspace: Workspace;
  /** Who is signed in where the address names nobody. */
  person: string;
  /** The folder that holds the built `page.js` and `page.css`. */
  pageFolder: string;
  /** 0 takes any port that is free. */
  port: number;
  /** Reads a CSV and opens it as a sheet of its own; answers a sentence where that can't be, else null. */
  openCsv(name: string, bytes: Uint8Array, visitor: Visitor): string | null;
  /** The active sheet as CSV, and its file's name. */
  saveCsv(visitor: Visitor): { name: string; text: string };
}

export interface Listening {
  port: number;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** A call may carry a whole CSV, and no more. */
const MAX_BODY_BYTES = 20_000_000;

/** The longest jump ahead: four weeks. */
const LONGEST_JUMP_HOURS = 28 * 24;

/** Form answers that arrive at once. */
const MOST_ANSWERS = 100;

const HOUR_MS = 3_600_000;

/** Nothing is loaded from outside; the sidebar brings its script and style inline. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'self'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rows to Spaces</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="app"></div>
<script src="/page.js"></script>
</body>
</html>
`;

const PARTS: Part[] = ['workbook', 'chat', 'room', 'calls', 'faults', 'mails', 'triggers'];

const Index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const Range = v.object({ row: Index, column: Index, rows: Index, columns: Index });
const BODIES = {
  execute: v.object({
    function: v.pipe(v.string(), v.regex(/^[A-Za-z]\w*$/)),
    args: v.array(v.unknown()),
    from: v.picklist(['sidebar', 'menu']),
  }),
  edit: v.variant('kind', [
    v.object({
      kind: v.literal('cells'),
      row: Index,
      column: Index,
      values: v.array(v.array(v.string())),
    }),
    v.object({ kind: v.literal('select'), range: Range }),
    v.object({ kind: v.literal('sheet'), id: v.number() }),
    v.object({ kind: v.literal('move'), from: Range, row: Index, column: Index }),
    v.object({ kind: v.literal('insert-rows'), before: Index, count: Index }),
    v.object({ kind: v.literal('insert-columns'), before: Index, count: Index }),
    v.object({ kind: v.literal('delete-rows'), first: Index, count: Index }),
    v.object({ kind: v.literal('delete-columns'), first: Index, count: Index }),
    v.object({ kind: v.literal('add-sheet') }),
    v.object({ kind: v.literal('rename-sheet'), id: v.number(), name: v.string() }),
    v.object({ kind: v.literal('delete-sheet'), id: v.number() }),
    v.object({
      kind: v.literal('sort'),
      column: Index,
      descending: v.boolean(),
      range: v.nullable(Range),
    }),
    v.object({
      kind: v.literal('filter'),
      filters: v.array(v.object({ column: Index, hidden: v.array(v.string()) })),
    }),
  ]),
  undo: v.object({ redo: v.boolean() }),
  form: v.object({
    answers: v.pipe(v.array(v.record(v.string(), v.string())), v.maxLength(MOST_ANSWERS)),
  }),
  chat: v.variant('kind', [
    v.object({ kind: v.literal('rename'), space: v.string(), name: v.string() }),
    v.object({ kind: v.literal('remove'), space: v.string(), member: v.string() }),
    ...(['accept', 'leave', 'delete'] as const).map((kind) =>
      v.object({ kind: v.literal(kind), space: v.string() }),
    ),
  ]),
  install: v.object({
    locale: v.optional(v.picklist(LANGUAGES)),
    mode: v.optional(v.picklist(['bound', 'add-on'])),
  }),
  speed: v.object({ speed: v.pipe(v.number(), v.minValue(0.1), v.maxValue(1000)) }),
  fault: v.object({ name: v.picklist(FAULT_NAMES), value: v.nullable(v.string()) }),
  jump: v.object({
    hours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_JUMP_HOURS)),
  }),
  open: v.object({ name: v.string(), base64: v.string() }),
};

/** Starts to listen on 127.0.0.1. Rejects with `EADDRINUSE` when the port is taken. */
export function listen(options: ServerOptions): Promise<Listening> {
  const { workspace } = options;
  const app = new Hono();
  let ownHosts = new Set<string>();
  const visitorOf: VisitorOf = (context) => ({
    person: (context.req.query('as') ?? options.person).toLowerCase(),
    tab: context.req.query('tab') ?? '',
  });
  const served: Served = { ...options, app, visitorOf };
  guard(served, (host) => ownHosts.has(host));
  servePages(served);
  serveParts(served);
  takeActs(served);
  takeWorld(served);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: HOST }, ({ port }) => {
      ownHosts = new Set([`${HOST}:${port}`, `localhost:${port}`]);
      resolve({
        port,
        close: () =>
          new Promise((closed) => {
            workspace.close();
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', reject);
  });
}

/** Each tab of a browser has its own person and its own sidebar. */
type VisitorOf = (context: Context) => Visitor;

type Served = ServerOptions & { app: Hono; visitorOf: VisitorOf };

/** Nobody is let in but this page, as somebody of the organisation. */
function guard({ app, workspace, visitorOf }: Served, isOwn: (host: string) => boolean): void {
  app.use(async (context, next) => {
    // Another site's page could reach 127.0.0.1 under a name of its own, or post to it.
    const host = context.req.header('host') ?? '';
    if (!isOwn(host)) return context.text(`This is not ${host}.`, 403);
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`)
      return context.text(`Not for ${origin}.`, 403);
    if (context.req.method !== 'OPTIONS' && !workspace.knows(visitorOf(context).person))
      return context.text(`${visitorOf(context).person} is nobody of this organisation.`, 400);
    await next();
    context.header('Content-Security-Policy', POLICY);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Cache-Control', 'no-store');
    return undefined;
  });
}

/** The page, and the sidebar in it. */
function servePages({ app, workspace, visitorOf, pageFolder }: Served): void {
  const page = (name: string) => readFileSync(path.join(pageFolder, name), 'utf8');
  app.get('/', (context) => context.html(PAGE));
  app.get('/page.js', (context) =>
    context.body(page('page.js'), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/page.css', (context) =>
    context.body(page('page.css'), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/sidebar', (context) => {
    const shown = workspace.sidebarPage(visitorOf(context));
    if (!shown) return context.text('The script has shown no sidebar yet.', 404);
    return context.html(withGoogleScript(shown));
  });
}

/** What there is to see: each part of the state, and which of them have changed. */
function serveParts({ app, workspace, visitorOf, ...options }: Served): void {
  for (const part of PARTS)
    app.get(`/api/${part}`, (context) => context.json(workspace.read(part, visitorOf(context))));
  app.get('/api/menus', async (context) => context.json(await workspace.menus(visitorOf(context))));
  app.get('/api/csv', (context) => {
    const { name, text } = options.saveCsv(visitorOf(context));
    return context.body(text, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      const send = (parts: Part[]) => void stream.writeSSE({ data: JSON.stringify(parts) });
      const stop = workspace.listen(visitorOf(context), send);
      const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
      // What changed before this connection stood, nobody would tell any more.
      send(PARTS);
      await ended;
      stop();
    }),
  );
}

/** What a person does: with the script, the sheet, a form, Chat, a file. */
function takeActs({ app, workspace, visitorOf, ...options }: Served): void {
  app.post('/api/execute', async (context) => {
    const body = await bodyOf(context, BODIES.execute);
    if (body instanceof Response) return body;
    const { function: name, args, from } = body;
    return context.json(await workspace.execute(name, args, from, visitorOf(context)));
  });
  app.post('/api/edit', async (context) => {
    const body = await bodyOf(context, BODIES.edit);
    if (body instanceof Response) return body;
    return context.json(problemOf(() => workspace.edit(body, visitorOf(context))));
  });
  app.post('/api/undo', async (context) => {
    const body = await bodyOf(context, BODIES.undo);
    if (body instanceof Response) return body;
    const visitor = visitorOf(context);
    let kept = 0;
    const { problem } = problemOf(() => {
      const undone = body.redo ? workspace.redo(visitor) : workspace.undo(visitor);
      kept = undone?.kept ?? 0;
    });
    return context.json({ problem, kept });
  });
  app.post('/api/form', async (context) => {
    const body = await bodyOf(context, BODIES.form);
    if (body instanceof Response) return body;
    return context.json(problemOf(() => workspace.answerForm(body.answers, visitorOf(context))));
  });
  app.post('/api/chat', async (context) => {
    const body = await bodyOf(context, BODIES.chat);
    if (body instanceof Response) return body;
    return context.json(problemOf(() => workspace.byHand(body, visitorOf(context))));
  });
  app.post('/api/open', async (context) => {
    const body = await bodyOf(context, BODIES.open);
    if (body instanceof Response) return body;
    const bytes = Buffer.from(body.base64, 'base64');
    return context.json({ problem: options.openCsv(body.name, bytes, visitorOf(context)) });
  });
}

/** What is changed about the world itself: how the script is installed, faults, time. */
function takeWorld({ app, workspace }: Served): void {
  app.post('/api/install', async (context) => {
    const body = await bodyOf(context, BODIES.install);
    if (body instanceof Response) return body;
    try {
      if (body.locale) workspace.setLocale(body.locale);
      if (body.mode) await workspace.setMode(body.mode);
      return context.json({ problem: null });
    } catch (error) {
      return context.json({ problem: (error as Error).message });
    }
  });
  app.post('/api/fault', async (context) => {
    const body = await bodyOf(context, BODIES.fault);
    if (body instanceof Response) return body;
    return context.json(problemOf(() => workspace.setFault(body.name, body.value)));
  });
  app.post('/api/jump', async (context) => {
    const body = await bodyOf(context, BODIES.jump);
    if (body instanceof Response) return body;
    try {
      return context.json({ jumped: await workspace.jump(body.hours * HOUR_MS) });
    } catch (error) {
      return context.json({ problem: (error as Error).message });
    }
  });
  app.post('/api/speed', async (context) => {
    const body = await bodyOf(context, BODIES.speed);
    if (body instanceof Response) return body;
    workspace.setSpeed(body.speed);
    return context.json({});
  });
}

/** What kept `act` from being done, as a sentence; null: nothing. */
function problemOf(act: () => void): { problem: string | null } {
  try {
    act();
    return { problem: null };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/** The body, checked; or the answer that refuses it. */
async function bodyOf<Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema> | Response> {
  if (!/^application\/json\b/.test(context.req.header('content-type') ?? ''))
    return context.text('Send JSON, with Content-Type: application/json.', 415);
  if (Number(context.req.header('content-length') ?? 0) > MAX_BODY_BYTES)
    return context.text(`Send at most ${MAX_BODY_BYTES} bytes.`, 413);
  const text = await context.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return context.text('This is no JSON.', 400);
  }
  const checked = v.safeParse(schema, value);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  return context.text(`${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`, 400);
}

/** The sidebar's page with `google.script` before everything else in it. */
function withGoogleScript({
  html,
  now,
  speed,
}: {
  html: string;
  now: number;
  speed: number;
}): string {
  const file = path.join(__dirname, 'page', 'google-script-run.js');
  const script = `<script data-speed="${speed}" data-now="${now}">${readFileSync(file, 'utf8')}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  const at = head
    ? head.index + head[0].length
    : (/^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0);
  return html.slice(0, at) + script + html.slice(at);
}
