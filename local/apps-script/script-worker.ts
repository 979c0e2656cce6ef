/** The worker's side of an execution in real time: every service call is a round trip to the main thread. */
import {
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  workerData,
} from 'node:worker_threads';
import { ExecutionEnded, PlatformError } from './errors';
import type { Operate } from './operations';
import { clockOf } from './pace';
import type { ExecutionPort } from './port';
import { runScript } from './run-script';
import type { Job, Question, Reply } from './worker-messages';

const { port, signal, pace } = workerData as {
  port: MessagePort;
  signal: Int32Array;
  pace: SharedArrayBuffer;
};
const clock = clockOf(pace);

function ask(question: Question): unknown {
  port.postMessage(question);
  // The notice of the answer before may come only now: it wakes, but there is nothing to read yet.
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
  Atomics.store(signal, 0, 0);
  const reply = receiveMessageOnPort(port)?.message as Reply | undefined;
  switch (reply?.kind) {
    case 'answer':
      return reply.answer;
    case 'threw':
      throw new PlatformError(reply.message, reply.exceptionName, reply.details);
    case 'broken':
      throw new Error(reply.message);
    case 'ended':
    case undefined:
      throw new ExecutionEnded();
  }
}

parentPort?.on('message', ({ context }: Job) => {
  const worldPort: ExecutionPort = {
    begin: (name) => {
      ask({ kind: 'begin', name });
    },
    end: (name) => {
      ask({ kind: 'end', name });
    },
    operate: ((name, asked) => ask({ kind: 'operate', name, ask: asked })) as Operate,
    now: clock.now,
    spend: clock.spend,
  };
  const result = runScript(context, worldPort);
  port.postMessage({ kind: 'done', result } satisfies Question);
});
