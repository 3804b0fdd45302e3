import { Problem } from '../engine/problem.ts';

/** Visible ASCII, at most 255 characters. */
const keyPattern = /^[\x21-\x7e]{1,255}$/;

/** For the OpenAPI document. */
export const idempotencyKeyHeader = {
  name: 'idempotency-key',
  in: 'header',
  required: false,
  description:
    'Requests of one API key for one account with the same key are one write, for seven days: the first is done, the others get its answer.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

/**
 * The key that a request brought, bare or as a structured string (draft-ietf-httpapi-idempotency-key-header); `undefined`
 * when there is none.
 *
 * @throws Problem `ValidationError` when it is none.
 */
export const idempotencyKeyOf = (headers: Headers): string | undefined => {
  const sent = headers.get('idempotency-key');
  if (sent === null) return undefined;
  const key = sent.trim().replace(/^"(.*)"$/, '$1');
  if (keyPattern.test(key)) return key;
  throw new Problem('ValidationError', 'The header "idempotency-key" is no key.', {
    errors: [{ pointer: '/header/idempotency-key', message: 'must be 1 to 255 visible ASCII characters' }],
    remediation: 'Send a new random value, such as a UUID, with each new request.',
  });
};
