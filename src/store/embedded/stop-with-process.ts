import type { Server } from './server.ts';

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type EndingSignal = keyof typeof exitCodes;
const signals = Object.keys(exitCodes) as EndingSignal[];

const running = new Set<Server>();

/**
 * Sees to it that the server ends when this process does: at its exit, and at the signals that end it where nobody else
 * handles them (whoever handles them decides when to exit). Only kill -9 leaves it running, for the next start to stop.
 * Answers a function that undoes this.
 */
export function stopWithProcess(server: Server): () => void {
  if (running.size === 0) {
    process.on('exit', abandonAll);
    for (const signal of signals) process.on(signal, exitUnlessHandled);
  }
  running.add(server);
  return () => {
    if (!running.delete(server) || running.size > 0) return;
    process.off('exit', abandonAll);
    for (const signal of signals) process.off(signal, exitUnlessHandled);
  };
}

function abandonAll(): void {
  for (const server of running) server.abandon();
}

/** A listener keeps Node from exiting at a signal; when ours is the only one, the exit is ours to do. */
function exitUnlessHandled(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) === 1) process.exit(exitCodes[signal as EndingSignal]);
}
