/** Runs an execution beside the main thread, in real time, so that pages are served and others run meanwhile. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { randomFrom } from '../random';
import { drawCost } from './costs';
import { ExecutionEnded, PlatformError } from './errors';
import type { ExecuteOptions, ExecutionResult } from './execution';
import type { Job, Question, Reply } from './worker-messages';
import type { OpenExecution, World } from './world';

const TYPESCRIPT_LOADER = createRequire(__filename).resolve('tsx/cjs');

/** Node's own loader refuses a TypeScript file as a worker's entry; required by this line it is taken. */
const ENTRY = `
  require(${JSON.stringify(TYPESCRIPT_LOADER)});
  require(${JSON.stringify(join(__dirname, 'script-worker.ts'))});
`;

/** A worker that has loaded everything and waits for its one job. */
interface Ready {
  worker: Worker;
  port: MessagePort;
  signal: Int32Array;
}

function startWorker(): Ready {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(ENTRY, {
    eval: true,
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  return { worker, port, signal };
}

/** Loading takes longer than most scripts, so the next worker is there before it is asked for. */
let spare: Ready | undefined;

function takeWorker(): Ready {
  const ready = spare ?? startWorker();
  spare = undefined;
  ready.worker.ref();
  return ready;
}

function keepSpare(): void {
  if (spare) return;
  const next = startWorker();
  spare = next;
  // Nobody waits for it: the process may end, and a worker that broke is replaced when it is needed.
  next.worker.unref();
  next.port.unref();
  next.worker.once('error', () => {
    if (spare === next) spare = undefined;
  });
}

/**
 * Carries out `options` in a worker of its own. `speed` is that of the world's clock: every cost is waited
 * for, divided by it. Never rejects: a worker that breaks is a result that threw.
 */
export function executeInWorker(
  world: World,
  options: ExecuteOptions,
  speed = 1,
): Promise<ExecutionResult> {
  const { worker, port, signal } = takeWorker();
  const startMs = drawCost('start', randomFrom(Date.now()), world.slower) / speed;

  return new Promise((resolve) => {
    let opened: OpenExecution | undefined;
    let timeUp: NodeJS.Timeout | undefined;
    const settle = (result: ExecutionResult) => {
      clearTimeout(startTimer);
      clearTimeout(timeUp);
      port.close();
      resolve(opened ? opened.finish(result) : result);
      void worker.terminate();
      keepSpare();
    };
    const start = () => {
      const answer = world.open(options);
      if ('refused' in answer) {
        settle(answer.refused);
        return;
      }
      opened = answer;
      const { execution } = answer;
      const job: Job = {
        context: execution.context,
        worldNow: world.clock.now(),
        hostNow: Date.now(),
        speed,
      };
      timeUp = setTimeout(
        () => {
          execution.killed ??= 'too-long';
          settle({ kind: 'killed', because: 'too-long' });
        },
        (execution.endsAt - execution.startedAt) / speed,
      );
      worker.postMessage(job);
    };
    const startTimer = setTimeout(start, startMs);

    port.on('message', (question: Question) => {
      if (!opened) return;
      if (question.kind === 'done') {
        settle(question.result);
        return;
      }
      const reply = replyTo(opened, question);
      if (reply.kind === 'ended') {
        settle({ kind: 'killed', because: opened.execution.killed ?? 'fault' });
        return;
      }
      port.postMessage(reply);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    });
    worker.once('error', (error) => {
      settle({ kind: 'threw', name: error.name, message: error.message });
    });
  });
}

function replyTo({ port }: OpenExecution, question: Exclude<Question, { kind: 'done' }>): Reply {
  try {
    switch (question.kind) {
      case 'begin':
        port.begin(question.name);
        return { kind: 'answer', answer: null };
      case 'end':
        port.end(question.name);
        return { kind: 'answer', answer: null };
      case 'operate':
        return { kind: 'answer', answer: port.operate(question.name, question.ask as never) };
    }
  } catch (error) {
    if (error instanceof ExecutionEnded) return { kind: 'ended' };
    if (error instanceof PlatformError) {
      const { message, exceptionName, details } = error;
      return { kind: 'threw', message, exceptionName, details };
    }
    return { kind: 'broken', message: error instanceof Error ? error.message : String(error) };
  }
}
