import type { Engine } from '../../engine/engine.ts';
import { Problem } from '../../engine/problem.ts';
import { pageOf } from '../session-cookie.ts';

/**
 * Makes sure that only a page of ours turns something in the sandbox, which anybody may who sees this page: no page of
 * another site (`Origin`, `Sec-Fetch-Site`), and no name that was made to lead here (`Host`, against DNS rebinding:
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Host). What changes something has to say where it comes
 * from; programs use the admin key.
 *
 * @throws Problem `Forbidden`, `UnsupportedMediaType`.
 */
export const requireSandboxPage = ({ publicUrl }: Engine, method: string, headers: Headers): void => {
  if (headers.get('host') !== new URL(publicUrl).host) {
    throw new Problem('Forbidden', 'The sandbox panel answers at its own address alone.', {
      remediation: `Open ${publicUrl}/sandbox, or set ROLLCALL_PUBLIC_URL to the address that people use.`,
    });
  }
  const page = pageOf({ publicUrl }, headers);
  if (page === 'foreign' || (page === 'none' && method !== 'get')) {
    throw new Problem('Forbidden', 'Only the sandbox panel may do this.', {
      remediation: `Open ${publicUrl}/sandbox. Programs use the admin address and key of sandbox.json.`,
    });
  }
  if (['post', 'put', 'patch'].includes(method) && !/^application\/json\b/i.test(headers.get('content-type') ?? '')) {
    throw new Problem('UnsupportedMediaType', 'JSON is expected.', {
      remediation: 'Send "Content-Type: application/json".',
    });
  }
};
