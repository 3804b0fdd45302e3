import { lookup as resolve, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector, request } from 'undici';
import { allowedRanges, isLiteral, isPublicAddress } from './address.ts';
import { readBody } from './body.ts';

/** One HTTP exchange, without meaning: no retries, no redirects, no error codes. */
export interface Transport {
  exchange(request: WireRequest): Promise<WireAnswer>;
  /** Closes the connections; exchanges under way are finished first. */
  close(): Promise<void>;
}

/** What goes over the wire. */
export interface WireRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Ends the exchange, also while the body arrives. */
  readonly signal: AbortSignal;
  /** The largest body that is taken, before and after decompression. */
  readonly maxBytes: number;
}

/** What came back. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Decompressed. */
  readonly body: Buffer;
}

/** How a transport is set up. One serves the whole process. */
export interface TransportOptions {
  /** Origins reached whatever their address and without TLS, for example the sandbox's `http://127.0.0.1:4010`. Default: none. */
  readonly allowOrigins?: readonly string[];
  /** Address ranges reached although they are not public, for example `10.20.0.0/16`. Default: none. */
  readonly allowPrivateCidrs?: readonly string[];
  /** How long a connection may take to open. Default: 10 s. */
  readonly connectTimeoutMs?: number;
  /** How long a vendor may take to begin its answer, and to pause within it. Default: 60 s. */
  readonly answerTimeoutMs?: number;
}

/** The address that a call would have reached is not a public one. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/**
 * Opens connections for all vendors: kept alive and shared, TLS only, and to public addresses only. Names are
 * resolved once, every address that comes back is judged, and the socket is opened to one of those, so a name
 * cannot turn into another address in between.
 */
export const createTransport = (options: TransportOptions = {}): Transport => {
  const origins = new Set((options.allowOrigins ?? []).map((origin) => new URL(origin).origin));
  const isOpened = allowedRanges(options.allowPrivateCidrs ?? []);
  const mayReach = (address: string) => isPublicAddress(address) || isOpened(address);
  const timeout = options.connectTimeoutMs ?? 10_000;

  const guardedLookup: LookupFunction = (host, lookupOptions, done) =>
    resolve(host, { ...(lookupOptions as LookupOptions), all: true }, (error, found) => {
      if (error) return done(error, []);
      if (!found.every(({ address }) => mayReach(address)))
        return done(new AddressRefused(`${host} is not a public address.`), []);
      // `net.connect` asks for one address unless it races several.
      const [first] = found;
      if (lookupOptions.all !== true && first) return done(null, first.address, first.family);
      done(null, found);
    });

  const open = buildConnector({ timeout, allowH2: false });
  const openGuarded = buildConnector({ timeout, allowH2: false, lookup: guardedLookup });
  const agent = new Agent({
    connect: (target, done) => {
      const { hostname, port, protocol } = target;
      // IPv6 comes here without its brackets.
      const host = hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname;
      if (origins.has(new URL(`${protocol}//${host}:${port}`).origin)) return open(target, done);
      if (protocol !== 'https:') return done(new AddressRefused('Only https is spoken to vendors.'), null);
      if (isLiteral(hostname) && !mayReach(hostname))
        return done(new AddressRefused(`${hostname} is not a public address.`), null);
      openGuarded(target, done);
    },
    headersTimeout: options.answerTimeoutMs ?? 60_000,
    bodyTimeout: options.answerTimeoutMs ?? 60_000,
    keepAliveTimeout: 30_000,
    connections: 64,
  });

  return {
    async exchange({ url, method, headers, body, signal, maxBytes }) {
      const answer = await request(url, {
        dispatcher: agent,
        method,
        headers: { 'accept-encoding': 'gzip, deflate, br', ...headers },
        body: body ?? null,
        signal,
      });
      const answerHeaders = new Headers();
      for (const [name, value] of Object.entries(answer.headers))
        for (const one of Array.isArray(value) ? value : value === undefined ? [] : [value])
          answerHeaders.append(name, one);
      return {
        status: answer.statusCode,
        headers: answerHeaders,
        body: await readBody(answer.body, answerHeaders.get('content-encoding'), maxBytes),
      };
    },
    close: () => agent.close(),
  };
};
