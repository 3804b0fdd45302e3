import type { DescribedOperation } from './document.ts';

/** Operations that are not tried, and why. */
const reasons: Readonly<Record<string, string>> = {
  external_trigger: 'its body is signed by the vendor',
  export_audit_log: 'a stream of JSON lines, which is no JSON to hold against a schema',
  hris_batch_upload_employee_document: 'is taken whatever is wrong with its files, which is told beside each',
  sign_in: 'sets a cookie, and slows down whoever guesses',
  accept_invitation: 'its link is for once, and slows down whoever guesses',
  exchange_auth_link: 'its link is for once, and slows down whoever guesses',
};

/** Why an operation is not tried; `undefined` when it is. */
export const reasonToLeaveOut = ({ operationId, security }: DescribedOperation): string | undefined => {
  if (reasons[operationId]) return reasons[operationId];
  if (security.length === 0 || security.some((scheme) => 'apiKey' in scheme)) return undefined;
  return security.some((scheme) => 'session' in scheme)
    ? 'of the Hub: a session is for one linking, in order'
    : 'for people, by the cookie of their sign-in';
};
