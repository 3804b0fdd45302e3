import type { TokenSource } from '../auth/access-token.ts';
import type { Credentials } from '../auth/auth.ts';
import type { Login } from '../auth/login.ts';
import type { Environment } from '../manifest.ts';
import type { VendorErrorCode, VendorFailure } from '../errors.ts';
import type { SetAside, Vendor, VendorRequest } from '../vendor.ts';
import { settingsOf } from '../auth/settings.ts';
import { createAccess } from './access.ts';
import { createAccountLine, type AccountLine } from './account-line.ts';
import { answerOf, plainOf } from './answer.ts';
import { exchange, requestLifetimeMs, type HeldBack, type VendorCall, type Wire } from './exchange.ts';
import { exchangeFile } from './file.ts';
import { withoutSecrets } from './without-secrets.ts';
import { codeOf, exchangeFailure, failureOf, readingFailure, type FailureWords } from './failure.ts';
import { usualPace, type Pace } from './retry.ts';
import type { Transport, WireAnswer } from './transport.ts';
import { urlOf } from './url.ts';

export type { VendorCall } from './exchange.ts';

/** A request and its answer in full, for `raw=true`. Credentials travel in headers and are not part of it. */
export interface RawCall {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly response: unknown;
}

/** How a {@link Vendor} is set up: one for each piece of work (an API request, a job) on one account. */
export interface VendorOptions {
  /** Its manifest, how it gets in, and its permissions, which the errors are told from. */
  readonly connector: FailureWords;
  /** Which of the manifest's environments, or `simulator`. */
  readonly environment: string;
  /** Base addresses by role. Default: the manifest's for `environment`; the sandbox hands in its own. */
  readonly hosts?: Environment['hosts'];
  readonly credentials: Credentials;
  /** Where the tokens of an `oauth2` scheme come from. */
  readonly tokens?: TokenSource;
  readonly transport: Transport;
  /** The account's budget, memory and token, kept between pieces of work. Default: fresh ones. */
  readonly line?: AccountLine;
  /** When this piece of work ends, in milliseconds since 1970. Default: each request has 60 seconds. */
  readonly deadlineAt?: number;
  /** Ends all requests, for example because the caller has gone. */
  readonly signal?: AbortSignal;
  /** Called once for every try. */
  readonly log?: (call: VendorCall) => void;
  /** Called for every try that has to wait for budget. */
  readonly heldBack?: (held: HeldBack) => void;
  /** Called for every row that could not be read. */
  readonly setAside?: (row: SetAside) => void;
  /** Called for every read that is not granted and was done without. */
  readonly noteRefusal?: (refusal: VendorFailure) => void;
  /** Called for every answer that was read. */
  readonly record?: (call: RawCall) => void;
  /** Default: `Date.now`. */
  readonly now?: () => number;
  /** How tries are spaced. Default: 250 ms, doubled up to 8 s. */
  readonly pace?: Pace;
}

/** The connector's word on a failure goes before that of the status. */
const ownCodeOf = (request: VendorRequest<unknown>) => (answer: WireAnswer) =>
  request.codeOf?.(answerOf(answer)) ?? codeOf(answer.status, request);

const isRepeatable = (request: VendorRequest<unknown>) => request.repeatable ?? request.method === 'GET';

/** A vendor to talk to. */
export const createVendor = (options: VendorOptions): Vendor => {
  const { connector, environment, credentials, tokens } = options;
  const line = options.line ?? createAccountLine(connector.manifest.limits, options.now);
  const wire = wireOf(options, line);
  const { now, hosts } = wire;
  const login = createLogin({ ...options, line });
  const access = createAccess({ scheme: connector.auth.scheme, credentials, login, line, now, tokens });

  const answerTo = async (request: VendorRequest<unknown>): Promise<WireAnswer> => {
    const { deadlineAt, signal } = lifetimeOf(options, now);
    const repeatable = isRepeatable(request);
    const spent = (cause: unknown) =>
      failureOf(connector, request, 'vendor_unavailable', {
        reason: `${connector.manifest.name} had ended the access; there is new access now.`,
        notDone: true,
        cause,
      });
    try {
      return await access.through(
        async (headers) => {
          const sending = { access: headers, deadlineAt, signal, repeatable, codeOf: ownCodeOf(request) };
          const answer = await exchange(wire, request, sending);
          return request.blanksSecrets ? withoutSecrets(answer, options, headers) : answer;
        },
        { signal, repeatable, spent },
      );
    } catch (error) {
      throw signal.aborted && error === signal.reason ? exchangeFailure(connector, request, error) : error;
    }
  };

  return {
    environment,
    settings: settingsOf(connector.auth, credentials),
    async send(request) {
      const answer = await answerTo(request);
      const { record } = options;
      return readAnswer(
        connector,
        request,
        answer,
        record &&
          ((response) =>
            record({
              method: request.method,
              url: urlOf(hosts, request).href,
              ...((request.json ?? request.form) !== undefined && { body: request.json ?? request.form }),
              response,
            })),
      );
    },
    fetchFile: async (file) => {
      const { deadlineAt, signal } = lifetimeOf(options, now);
      return answerOf(await exchangeFile(wire, file, { deadlineAt, signal }));
    },
    remember: (name, maxAgeSeconds, load) => line.memory.remember(name, maxAgeSeconds, load),
    setAside: (row) => options.setAside?.(row),
    noteRefusal: (refusal) => options.noteRefusal?.(refusal),
  };
};

/** When a request that begins now has to end. */
const lifetimeOf = ({ deadlineAt: endsAt = Infinity, signal }: VendorOptions, now: () => number) => {
  const deadlineAt = Math.min(endsAt, now() + requestLifetimeMs);
  const timeout = AbortSignal.timeout(Math.max(0, deadlineAt - now()));
  return { deadlineAt, signal: AbortSignal.any([timeout, ...(signal ? [signal] : [])]) };
};

/**
 * The calls of an account that bring access, by themselves: while it is linked, and where the engine keeps its grant. They
 * end when they end, whoever waits: `deadlineAt` and `signal` are not heeded.
 */
export const createLogin = (options: Omit<VendorOptions, 'tokens'>): Login => {
  const { connector, environment } = options;
  const wire = wireOf(options, options.line ?? createAccountLine(connector.manifest.limits, options.now));
  return {
    environment,
    async send(request) {
      const { refuses = isUnauthorized } = request;
      const codeOfLogin = (answer: WireAnswer): VendorErrorCode => {
        if (refuses(answerOf(answer))) return 'credentials_rejected';
        const code = codeOf(answer.status, { ...request, repeatable: true });
        return code === 'credentials_rejected' || code === 'permission_missing' ? 'response_unexpected' : code;
      };
      const answer = await exchange(wire, request, {
        access: {},
        bringsAccess: true,
        deadlineAt: wire.now() + requestLifetimeMs,
        signal: AbortSignal.timeout(requestLifetimeMs),
        repeatable: request.repeatable ?? true,
        secrets: request.secrets,
        codeOf: codeOfLogin,
      });
      return readAnswer(connector, request, answer);
    },
  };
};

const isUnauthorized = ({ status }: { readonly status: number }) => status === 401 || status === 403;

const wireOf = (options: VendorOptions, { budget }: AccountLine): Wire => {
  const { connector, credentials, transport, environment, log, heldBack, pace = usualPace, now = Date.now } = options;
  const hosts = options.hosts ?? connector.manifest.environments[environment]?.hosts;
  if (hosts === undefined) throw new TypeError(`${connector.manifest.name} has no environment ${environment}.`);
  return { connector, hosts, credentials, transport, budget, pace, now, log, heldBack };
};

/** The answer as the request reads it. `record` sees what was read. */
const readAnswer = <T>(
  connector: FailureWords,
  request: VendorRequest<T>,
  answer: WireAnswer,
  record?: (response: unknown) => void,
): T => {
  const readable = answerOf(answer);
  try {
    const value = request.read(readable);
    if (record) record(plainOf(readable));
    return value;
  } catch (error) {
    throw readingFailure(connector, request, error, { status: answer.status });
  }
};
