import { VendorError } from '../errors.ts';
import type { FileRequest } from '../vendor.ts';
import { defaultMaxBytes } from './body.ts';
import type { Sending, Wire } from './exchange.ts';
import { codeOf, exchangeFailure, failureOf } from './failure.ts';
import { withRetries } from './retry.ts';
import type { WireAnswer } from './transport.ts';

/** How often a file may be somewhere else. */
const mostRedirects = 3;

/**
 * Fetches a file from an address that the vendor gave. The account's access stays here, the transport lets nothing but
 * public hosts and https through, at each redirect again.
 */
export const exchangeFile = async (
  wire: Wire,
  file: FileRequest,
  { deadlineAt, signal }: Pick<Sending, 'deadlineAt' | 'signal'>,
): Promise<WireAnswer> => {
  const { connector, budget, now, pace } = wire;
  const asked = { endpoint: file.endpoint, method: 'GET' } as const;
  const failed = (error: unknown) => (error instanceof VendorError ? error : exchangeFailure(connector, asked, error));
  const attempt = (tries: number) => budget.inFlight(signal, () => followed(wire, file, tries, signal).catch(rethrow));
  const rethrow = (error: unknown) => {
    throw failed(error);
  };
  try {
    return await withRetries(attempt, { repeatable: true, deadlineAt, signal, now, pace });
  } catch (error) {
    throw failed(error);
  }
};

const followed = async (wire: Wire, file: FileRequest, attempt: number, signal: AbortSignal): Promise<WireAnswer> => {
  let url = addressOf(wire, file, file.url);
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const answer = await getOnce(wire, file, url, attempt, signal);
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (location === null) return accepted(wire, file, answer);
    url = addressOf(wire, file, location, url);
  }
  throw refused(wire, file, 'it is always somewhere else');
};

const getOnce = async (
  { transport, log, now }: Wire,
  { endpoint, maxBytes = defaultMaxBytes }: FileRequest,
  url: URL,
  attempt: number,
  signal: AbortSignal,
): Promise<WireAnswer> => {
  const startedAt = now();
  const told = { endpoint, method: 'GET', host: url.host, attempt, startedAt };
  try {
    const headers = { accept: '*/*', 'user-agent': 'Rollcall' };
    const answer = await transport.exchange({ url, method: 'GET', headers, signal, maxBytes });
    log?.({ ...told, durationMs: now() - startedAt, status: answer.status });
    return answer;
  } catch (error) {
    log?.({ ...told, durationMs: now() - startedAt, errorCode: 'vendor_unavailable' });
    throw error;
  }
};

/** A refusal by a file host says nothing about the account's credentials or permissions. */
const accepted = ({ connector }: Wire, { endpoint }: FileRequest, answer: WireAnswer): WireAnswer => {
  if (answer.status >= 200 && answer.status < 300) return answer;
  const asked = { endpoint, method: 'GET' } as const;
  const code = codeOf(answer.status, asked);
  throw failureOf(
    connector,
    asked,
    code === 'rate_limited' || code === 'vendor_unavailable' ? code : 'response_unexpected',
    {
      status: answer.status,
      reason: `the file host answered ${answer.status}`,
    },
  );
};

const addressOf = (wire: Wire, file: FileRequest, text: string, base?: URL): URL => {
  const url = URL.parse(text, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw refused(wire, file, 'its address is none');
  return url;
};

const refused = ({ connector }: Wire, { endpoint }: FileRequest, reason: string): VendorError =>
  failureOf(connector, { endpoint, method: 'GET' }, 'response_unexpected', { reason });
