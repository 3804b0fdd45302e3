import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, type HttpBindings, type ServerType } from '@hono/node-server';
import { prepareDrain, type Drain } from './drain.ts';

type Fetch = (request: Request, connection: Pick<HttpBindings, 'incoming'>) => Response | Promise<Response>;

/** A port that is taken. */
export interface Listening {
  readonly port: number;
  /** Serves from now on, also what has been asked meanwhile. */
  serve(fetch: Fetch): void;
  readonly drain: Drain;
}

/** How long clients may take to send, in milliseconds. */
export interface SlowClients {
  /** Until the headers are there. */
  readonly headersMs: number;
  /** Until all of a request is there. */
  readonly requestMs: number;
  /** How often is looked. */
  readonly checkEveryMs: number;
}

/** A little longer than a request lives: who sends that slowly has been answered 408 by then. */
const slowClients: SlowClients = { headersMs: 20_000, requestMs: 65_000, checkEveryMs: 5_000 };

/** Takes the port before the addresses that depend on it are made; requests wait until there is somebody to serve them. */
export const listen = async (
  { host, port }: { host: string; port: number },
  { headersMs, requestMs, checkEveryMs }: SlowClients = slowClients,
): Promise<Listening> => {
  let serveRequest: ((fetch: Fetch) => void) | undefined;
  const served = new Promise<Fetch>((resolve) => (serveRequest = resolve));
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve(
      {
        fetch: async (request, connection) => (await served)(request, connection as HttpBindings),
        hostname: host,
        port,
        overrideGlobalObjects: false,
        serverOptions: {
          headersTimeout: headersMs,
          requestTimeout: requestMs,
          connectionsCheckingInterval: checkEveryMs,
        },
      },
      () => resolve(starting),
    );
    starting.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, host, port)));
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (fetch) => serveRequest?.(fetch),
    drain: prepareDrain(server as Server), // HTTP/1.1 is what we asked for
  };
};

const portProblem = (error: NodeJS.ErrnoException, host: string, port: number): Error =>
  error.code === 'EADDRINUSE'
    ? new Error(`Port ${port} of ${host} is in use. Stop what uses it, or set ROLLCALL_PORT to another port.`)
    : error;
