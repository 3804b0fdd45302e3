import { createServer } from 'node:net';
import type { Finding } from '../cli/local-commands.ts';
import { isLoopback, type Config } from '../config.ts';
import { findingsOf } from './findings.ts';

/** How long whoever has the port may take to say who it is, in milliseconds. */
const patienceMs = 2000;

/** Looks whether the port is free, or Rollcall already answers there. */
export const examinePort = async ({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Finding> => {
  const finding = findingsOf('Port');
  if (port === 0) return finding.good('any that is free');
  const trouble = await tryPort(host, port);
  if (trouble === undefined) return finding.good(`${port} of ${host} is free`);
  if (trouble !== 'EADDRINUSE') return finding.bad(`${port} of ${host} cannot be taken (${trouble}).`);
  const state = await askReadiness(host, port);
  if (state === 200) return finding.good(`Rollcall serves at port ${port} of ${host}`);
  if (state === 503) return finding.bad(`Rollcall has port ${port} of ${host} and is not ready.`);
  return finding.bad(`${port} of ${host} is in use by something else. Stop that, or set ROLLCALL_PORT.`);
};

/** The code of what keeps us from listening; undefined when nothing does. */
const tryPort = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => resolve(code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

const askReadiness = async (host: string, port: number): Promise<number | undefined> => {
  const reached = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(`http://${reached}:${port}/health/ready`, { signal });
    await answer.body?.cancel();
    return answer.headers.has('x-request-id') ? answer.status : undefined;
  } catch {
    return undefined;
  }
};

/** Looks whether customers can be sent to the public address. */
export const examinePublicUrl = ({ publicUrl, production }: Pick<Config, 'publicUrl' | 'production'>): Finding => {
  const finding = findingsOf('Public URL');
  if (publicUrl === undefined) {
    return production
      ? finding.bad('customers would be sent to localhost. Set ROLLCALL_PUBLIC_URL to where they reach Rollcall.')
      : finding.good('localhost: for this machine only');
  }
  const { protocol, hostname } = new URL(publicUrl);
  if (isLoopback(hostname)) {
    return production
      ? finding.bad(`${publicUrl} is this machine: no customer can open it. Set ROLLCALL_PUBLIC_URL.`)
      : finding.good(publicUrl);
  }
  return protocol === 'https:'
    ? finding.good(publicUrl)
    : finding.bad(`${publicUrl} is not https: credentials would be sent in the clear.`);
};
