import { existsSync } from 'node:fs';

type Client = typeof import('./stackone/node_modules/@stackone/stackone-client-ts/index.js');
type Errors = typeof import('./stackone/node_modules/@stackone/stackone-client-ts/sdk/models/errors/index.js');
type Operations = typeof import('./stackone/node_modules/@stackone/stackone-client-ts/sdk/models/operations/index.js');
type Shared = typeof import('./stackone/node_modules/@stackone/stackone-client-ts/sdk/models/shared/index.js');

/** The published client. Everything on it is typed by its own package. */
export type StackOne = InstanceType<Client['StackOne']>;

const folder = new URL('./stackone/node_modules/@stackone/stackone-client-ts/', import.meta.url);

const load = async <T>(path: string): Promise<T> => {
  const file = new URL(path, folder);
  if (!existsSync(file))
    throw new Error('The published client is not installed: npm ci --prefix test/clients/stackone');
  return (await import(file.href)) as T;
};

// At once, and not when it is first asked for: the client holds answers against the global `Response` of the moment that it
// is loaded, and a server of `@hono/node-server` in the same process replaces that with its own.
const [client, errors, operations, models] = await Promise.all([
  load<Client>('index.js'),
  load<Errors>('sdk/models/errors/index.js'),
  load<Operations>('sdk/models/operations/index.js'),
  load<Shared>('sdk/models/shared/index.js'),
]);

/** Where to send calls, and the project's API key. */
export interface PublishedClientOptions {
  readonly serverURL: string;
  readonly apiKey: string;
}

/**
 * The published client, set up as its README says: the API key is the user name, the password is empty. Its retries are
 * off, since they would hide an answer that a test must see.
 * https://www.npmjs.com/package/@stackone/stackone-client-ts
 */
export const publishedClient = ({ serverURL, apiKey }: PublishedClientOptions): StackOne =>
  new client.StackOne({
    serverURL,
    security: { username: apiKey, password: '' },
    retryConfig: { strategy: 'none' },
  });

/** What the client throws: `NotFoundResponse` and its kind, and `ResponseValidationError` for an answer that fits no model. */
export const publishedErrors = errors;

/** The client's own models of what operations are asked with, enums among them. */
export const publishedOperations = operations;

export type { ProxyRequestBody } from './stackone/node_modules/@stackone/stackone-client-ts/sdk/models/shared/index.js';

/** The client's models, with what reads each from JSON. */
export const publishedModels = models;

/** The client's own enums. */
export const { ConnectSessionCreateType, Method: ProxyMethod } = models;
