/** Runs an execution beside the main thread, in real time, so that pages are served and others run meanwhile. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { randomFrom } from '../random';
import { drawCost } from './costs';
import { ExecutionEnded, PlatformError } from './errors';
import type { ExecuteOptions, ExecutionResult } from './execution';
import type { OpenExecution } from './executions';
import { newPace, setPace } from './pace';
import type { Job, Question, Reply } from './worker-messages';
import type { World } from './world';

/** Node's own loader refuses a TypeScript file as a worker's entry; required by these lines it is taken. */
function entry(): string {
  const typeScriptLoader = createRequire(__filename).resolve('tsx/cjs');
  return `
    require(${JSON.stringify(typeScriptLoader)});
    require(${JSON.stringify(join(__dirname, 'script-worker.ts'))});
  `;
}

/** A worker that has loaded everything, or is about to, and waits for a job. */
interface Ready {
  worker: Worker;
  port: MessagePort;
  signal: Int32Array;
  pace: SharedArrayBuffer;
}

/** Loading takes longer than most scripts: so many are kept for the next jobs, and one is there before the first. */
const IDLE_WORKERS = 2;

const idle: Ready[] = [];

function startWorker(): Ready {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const pace = newPace();
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(entry(), {
    eval: true,
    workerData: { port: port2, signal, pace },
    transferList: [port2],
  });
  const started = { worker, port, signal, pace };
  // One that breaks while nobody waits for it is replaced when it is needed.
  worker.once('error', () => forget(started));
  return started;
}

function forget(broken: Ready): void {
  const at = idle.indexOf(broken);
  if (at >= 0) idle.splice(at, 1);
}

function takeWorker(): Ready {
  const ready = idle.pop() ?? startWorker();
  ready.worker.ref();
  return ready;
}

/** Each execution evaluates the script anew, so a worker that ended its job is as good as a new one. */
function keepForNext(ready: Ready): void {
  if (idle.length >= IDLE_WORKERS) {
    void ready.worker.terminate();
    return;
  }
  // Nobody waits for it: the process may end.
  ready.worker.unref();
  ready.port.unref();
  idle.push(ready);
}

/** What `executeInWorker` has to know of a clock whose speed somebody may change meanwhile. */
export interface Pacing {
  speed(): number;
  /** Calls back after each change; answers how to stop that. */
  onChange(changed: () => void): () => unknown;
}

const REAL_TIME: Pacing = { speed: () => 1, onChange: () => () => {} };

/**
 * Carries out `options` in a worker of its own. `pacing` tells how fast the world's clock runs: every cost is
 * waited for, divided by its speed. `ownMs` is what this machine itself may take: it is no faster when time is, so
 * at a hundredfold speed an execution would be out of time before its script had been read. Never rejects: a worker
 * that breaks is a result that threw.
 */
export function executeInWorker(
  world: World,
  options: ExecuteOptions,
  pacing: Pacing = REAL_TIME,
  ownMs = 0,
): Promise<ExecutionResult> {
  const ready = takeWorker();
  const { worker, port, signal, pace } = ready;
  const startMs = drawCost('start', randomFrom(Date.now()), world.slower) / pacing.speed();

  return new Promise((resolve) => {
    let opened: OpenExecution | undefined;
    let timeUp: NodeJS.Timeout | undefined;
    const keepPace = () => {
      setPace(pace, world.clock.now(), pacing.speed());
      clearTimeout(timeUp);
      if (!opened) return;
      const { execution } = opened;
      timeUp = setTimeout(
        () => {
          execution.killed ??= 'too-long';
          settle({ kind: 'killed', because: 'too-long' }, 'at work');
        },
        (execution.endsAt - world.clock.now()) / pacing.speed(),
      );
    };
    const stopListening = pacing.onChange(keepPace);
    const settle = (result: ExecutionResult, after: 'idle' | 'at work') => {
      clearTimeout(startTimer);
      clearTimeout(timeUp);
      stopListening();
      port.off('message', hear);
      worker.off('error', broke);
      resolve(opened ? opened.finish(result) : result);
      if (after === 'idle') keepForNext(ready);
      else {
        port.close();
        void worker.terminate();
        if (idle.length === 0) keepForNext(startWorker());
      }
    };
    const start = () => {
      const answer = world.open(options);
      if ('refused' in answer) {
        settle(answer.refused, 'idle');
        return;
      }
      opened = answer;
      answer.execution.endsAt += ownMs * (pacing.speed() - 1);
      keepPace();
      worker.postMessage({ context: answer.execution.context } satisfies Job);
    };
    const startTimer = setTimeout(start, startMs);

    const hear = (question: Question) => {
      if (!opened) return;
      if (question.kind === 'done') {
        settle(question.result, 'idle');
        return;
      }
      const reply = replyTo(opened, question);
      if (reply.kind === 'ended') {
        settle({ kind: 'killed', because: opened.execution.killed ?? 'fault' }, 'at work');
        return;
      }
      port.postMessage(reply);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    };
    const broke = (error: Error) => {
      settle({ kind: 'threw', name: error.name, message: error.message }, 'at work');
    };
    port.on('message', hear);
    worker.once('error', broke);
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
