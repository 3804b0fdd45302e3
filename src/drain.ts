import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as SocketServer } from 'node:net';

/** How a server stops. */
export interface DrainOptions {
  /**
   * Whether connections that are kept alive may bring one more request until their keep-alive time ends, which is what
   * their clients were told. Otherwise idle ones are closed at once, and a request on its way may find its connection
   * gone.
   */
  readonly waitForKeptAlive: boolean;
  /** How long all of it may take, in milliseconds; then every connection is closed. */
  readonly longestMs: number;
}

/** Stops a server without losing a request that it was sent. */
export type Drain = (options: DrainOptions) => Promise<void>;

/**
 * Prepares a server to be drained: no new connections, requests under way end, and each answer from then on says
 * `Connection: close`, so that its client opens no other request on that connection (RFC 9112, 9.6).
 */
export const prepareDrain = (server: Server): Drain => {
  const answers = new Set<ServerResponse>();
  let draining = false;
  server.prependListener('request', (_request: IncomingMessage, answer: ServerResponse) => {
    if (draining) return endConnection(answer);
    answers.add(answer);
    answer.once('close', () => answers.delete(answer));
  });

  return ({ waitForKeptAlive, longestMs }) =>
    new Promise((resolve) => {
      draining = true;
      answers.forEach(endConnection);
      // The `close` of an HTTP server also closes idle connections, on which a request may be on its way.
      const { close }: SocketServer = waitForKeptAlive ? SocketServer.prototype : server;
      const impatient = setTimeout(() => server.closeAllConnections(), longestMs);
      close.call(server, () => {
        clearTimeout(impatient);
        resolve();
      });
    });
};

const endConnection = (answer: ServerResponse): void => {
  if (!answer.headersSent) answer.setHeader('connection', 'close');
};
