import { setTimeout as sleep } from 'node:timers/promises';
import { CommandFailure, exitCodes } from './exit-codes.ts';
import type { ServerAccess } from './find-server.ts';

/** Anything that the API shows: what is read of it is named by the command. */
export type Shown = Readonly<Record<string, unknown>>;

/** What a request says beside its path. An undefined query parameter is left out. */
export interface RequestParts {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: object;
  /** The linked account that is read. */
  readonly accountId?: string;
}

/** The HTTP API as commands call it. Rejects with {@link CommandFailure} only. */
export interface ApiClient {
  ask<T = Shown>(method: 'GET' | 'POST' | 'DELETE', path: string, parts?: RequestParts): Promise<T>;
  /** Walks a listing whose pages name the cursor of the next one. */
  pages(path: string, parts?: RequestParts): AsyncGenerator<readonly Shown[]>;
  /** Walks a listing that is counted by pages, a bare array each. */
  countedPages(path: string, parts?: RequestParts): AsyncGenerator<readonly Shown[]>;
}

const pageSize = 100;

/** How often a read is asked again that has to wait, and how long it waits at most, in seconds. */
const mostTries = 5;
const longestWaitSeconds = 90;

/** @param tell Told in a sentence why it takes longer. */
export const createApiClient = ({ url, apiKey }: ServerAccess, tell: (message: string) => void): ApiClient => {
  const send = async (method: string, path: string, { query = {}, body, accountId }: RequestParts) => {
    const address = new URL(path, url);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) address.searchParams.set(name, String(value));
    try {
      return await fetch(address, {
        method,
        headers: {
          authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`,
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
          ...(accountId !== undefined && { 'x-account-id': accountId }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      throw new CommandFailure(
        `${url} does not answer${code ? ` (${code})` : ''}.`,
        exitCodes.unreachable,
        'Is Rollcall running? Start it with "rollcall serve",\nor name another server with --url or ROLLCALL_URL.',
      );
    }
  };

  const ask: ApiClient['ask'] = async <T>(method: string, path: string, parts: RequestParts = {}) => {
    const answer = await untilServed(method, () => send(method, path, parts), tell);
    const content: unknown = await answer.json().catch(() => undefined);
    if (!answer.ok || content === undefined) throw failureOf(answer.status, content as Shown | undefined);
    return content as T;
  };

  return {
    ask,
    async *pages(path, parts = {}) {
      let next: string | undefined;
      do {
        const query = { page_size: pageSize, ...parts.query, next };
        const page = await ask<{ data: Shown[]; next?: string | null }>('GET', path, { ...parts, query });
        yield page.data;
        next = page.next ?? undefined;
      } while (next !== undefined);
    },
    async *countedPages(path, parts = {}) {
      for (let page = 1; ; page++) {
        const query = { page_size: pageSize, ...parts.query, page };
        const rows = await ask<Shown[]>('GET', path, { ...parts, query });
        yield rows;
        if (rows.length < pageSize) return;
      }
    },
  };
};

/** Reads wait where the server or the vendor asks for it: a long listing should not end at a rate limit. */
const untilServed = async (
  method: string,
  send: () => Promise<Response>,
  tell: (message: string) => void,
): Promise<Response> => {
  for (let tries = 1; ; tries++) {
    const answer = await send();
    const waitSeconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    const isToWait = (answer.status === 429 || answer.status === 503) && waitSeconds <= longestWaitSeconds;
    if (method !== 'GET' || !isToWait || tries >= mostTries) return answer;
    await answer.body?.cancel();
    tell(`The server asks for patience: going on in ${waitSeconds} s.`);
    await sleep(waitSeconds * 1000);
  }
};

const failureOf = (status: number, error: Shown = {}): CommandFailure => {
  const { message = `The server answered ${status}.`, remediation, request_id: requestId, errors = [] } = error;
  const details = (errors as { pointer?: string; message?: string }[]).map(
    ({ pointer, message: wrong }) => `\n  ${pointer} ${wrong}`,
  );
  const id = requestId ? ` (request ${String(requestId)})` : '';
  return new CommandFailure(
    `${String(message)}${details.join('')}${id}`,
    status === 401 || status === 403 ? exitCodes.refused : exitCodes.failure,
    typeof remediation === 'string' ? remediation : undefined,
  );
};
