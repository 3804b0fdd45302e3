import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { prepareDrain, type Drain } from './drain.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** A port that is taken. */
export interface Listening {
  readonly port: number;
  /** Serves from now on, also what has been asked meanwhile. */
  serve(fetch: Fetch): void;
  readonly drain: Drain;
}

/** Takes the port before the addresses that depend on it are made; requests wait until there is somebody to serve them. */
export const listen = async ({ host, port }: { host: string; port: number }): Promise<Listening> => {
  let serveRequest: ((fetch: Fetch) => void) | undefined;
  const served = new Promise<Fetch>((resolve) => (serveRequest = resolve));
  const server = await new Promise<ServerType>((resolve, reject) => {
    const starting = serve(
      { fetch: async (request) => (await served)(request), hostname: host, port, overrideGlobalObjects: false },
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
