import { z } from 'zod';
import type { Connector } from '../contract.ts';
import { saysNothing, VendorError, type RefusalCause, type VendorErrorCode, type VendorFailure } from '../errors.ts';
import type { VendorRequest } from '../vendor.ts';
import { AddressRefused } from './transport.ts';
import { BodyTooLarge } from './body.ts';
import type { Redact } from './redact.ts';

/** What the failures of one vendor are told from. */
export type FailureWords = Pick<Connector, 'manifest' | 'auth' | 'permissions'>;

/** What of a request matters to its failure. */
type Asked = Pick<VendorRequest<unknown>, 'endpoint' | 'method' | 'repeatable' | 'needs'>;

/** A read may be sent twice; what may not is a write. */
const isRead = (asked: Asked) => asked.repeatable ?? asked.method === 'GET';

/** The code of a status that the connector did not ask to see. */
export const codeOf = (status: number, asked: Asked): VendorErrorCode => {
  if (status === 401) return 'credentials_rejected';
  if (status === 403) return 'permission_missing';
  if (status === 429) return 'rate_limited';
  if (status === 408 || status === 425 || status >= 500) return 'vendor_unavailable';
  return status >= 400 && !isRead(asked) ? 'request_refused' : 'response_unexpected';
};

/** What is known of a failure beside its code. */
export type Circumstances = Pick<VendorFailure, 'status' | 'because' | 'excerpt' | 'retryAfterSeconds' | 'notDone'> & {
  /** A sentence or clause for the message, without values. */
  readonly reason?: string;
  readonly cause?: unknown;
};

/** Makes the error of `code`, in words for a person. All errors at the vendor's wall are made here. */
export const failureOf = (
  words: FailureWords,
  asked: Asked,
  code: VendorErrorCode,
  seen: Circumstances = {},
): VendorError => {
  const { status, because, excerpt, retryAfterSeconds, notDone, cause } = seen;
  const needed = words.permissions.filter((permission) => asked.needs?.includes(permission.key));
  return new VendorError(
    {
      code,
      ...(because === undefined
        ? sentences[code]({ words, asked, needed, ...seen })
        : causes[because](words.manifest.name)),
      ...(because !== undefined && { because }),
      endpoint: asked.endpoint,
      ...(status !== undefined && { status }),
      ...(excerpt !== undefined && { excerpt }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...(notDone && { notDone }),
      ...(!notDone && saysNothing(code) && !isRead(asked) && { mayBeDone: true }),
      ...(code === 'credentials_rejected' && {
        fields: words.auth.fields.map((field) => field.key),
        guideSteps: [
          ...new Set([...words.auth.fields.map((field) => field.guideStep), ...(words.auth.rejectedSteps ?? [])]),
        ],
      }),
      ...(code === 'permission_missing' && {
        permissions: needed.map((permission) => permission.key),
        guideSteps: [...new Set(needed.map((permission) => permission.guideStep))],
      }),
    },
    cause,
  );
};

interface Telling extends Circumstances {
  readonly words: FailureWords;
  readonly asked: Asked;
  readonly needed: FailureWords['permissions'];
}

const sentences: Record<VendorErrorCode, (telling: Telling) => { message: string; nextStep: string }> = {
  credentials_rejected: ({ words: { manifest, auth } }) => ({
    message: `${manifest.name} refused the credentials.`,
    nextStep: `Check ${listOf(auth.fields.map((field) => field.label))}, or make new ones in ${manifest.name}, and link the account again.`,
  }),
  permission_missing: ({ words: { manifest }, asked, needed }) => ({
    message: `${manifest.name} accepts the credentials but does not let them use ${asked.endpoint}.`,
    nextStep:
      needed.length === 0
        ? `Ask an administrator of ${manifest.name} to grant access to it.`
        : `Ask an administrator of ${manifest.name} to grant ${listOf(needed.map((permission) => permission.menuPath.join(' > ')))}.`,
  }),
  rate_limited: ({ words: { manifest }, retryAfterSeconds }) => ({
    message: `${manifest.name} takes no more calls for the moment.`,
    nextStep: retryAfterSeconds === undefined ? 'Try again in a minute.' : `Try again in ${retryAfterSeconds} seconds.`,
  }),
  vendor_unavailable: ({ words: { manifest }, status, reason }) => ({
    message:
      reason ??
      (status === undefined
        ? `${manifest.name} could not be reached.`
        : `${manifest.name} answered with an error of its own (${status}).`),
    nextStep: 'Try again later. The credentials are not in question.',
  }),
  response_unexpected: ({ words: { manifest }, asked, reason }) => ({
    message: `${manifest.name} gave an answer to ${asked.endpoint} that was not expected${reason === undefined ? '' : `: ${reason}`}.`,
    nextStep: 'Try again. If it stays, report it together with the request id.',
  }),
  request_refused: ({ words: { manifest }, asked, status }) => ({
    message: `${manifest.name} refused ${asked.endpoint}${status === undefined ? '' : ` (${status})`}.`,
    nextStep: `Change what was sent; the excerpt has the reason in ${manifest.name}’s own words.`,
  }),
  not_offered: ({ words: { manifest }, asked }) => ({
    message: `${manifest.name} has published no such operation as ${asked.endpoint}, and does not know it here.`,
    nextStep: 'Do without it.',
  }),
};

/** The words of a refusal whose cause the vendor tells. */
const causes: Record<RefusalCause, (vendor: string) => { message: string; nextStep: string }> = {
  credentials_revoked: (vendor) => ({
    message: `${vendor} knows these credentials, but they were revoked or have run out.`,
    nextStep: `Make new ones in ${vendor} and link the account with them.`,
  }),
  tenant_unknown: (vendor) => ({
    message: `${vendor} does not know the company behind these credentials, or its contract there has ended.`,
    nextStep: `Take the credentials from your company’s own ${vendor}, and ask ${vendor} whether the contract is running.`,
  }),
  address_not_allowed: (vendor) => ({
    message: `${vendor} takes calls from certain network addresses only, and this server is not among them.`,
    nextStep: `Add this server’s address to the allowed addresses in ${vendor}.`,
  }),
  plan_lacks_api: (vendor) => ({
    message: `What your company has booked at ${vendor} does not include its API.`,
    nextStep: `Ask ${vendor} to add the API to your plan.`,
  }),
};

const listOf = (names: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

/** The error of a request with an id that would lead to another address. It is not sent. */
export const pathRefused = ({ endpoint }: Asked): VendorError =>
  new VendorError({
    code: 'request_refused',
    message: 'No id is "." or "..".',
    nextStep: 'Take the ids from the lists of this account.',
    endpoint,
  });

/** The error of an exchange that brought no answer. */
export const exchangeFailure = (words: FailureWords, asked: Asked, error: unknown): VendorError => {
  if (error instanceof BodyTooLarge)
    return failureOf(words, asked, 'response_unexpected', { reason: 'it is too large', cause: error });
  if (error instanceof AddressRefused)
    return failureOf(words, asked, 'vendor_unavailable', { reason: error.message, notDone: true, cause: error });
  if (error instanceof Error && error.name === 'TimeoutError')
    return failureOf(words, asked, 'vendor_unavailable', {
      reason: `${words.manifest.name} did not answer in time.`,
      cause: error,
    });
  return failureOf(words, asked, 'vendor_unavailable', { ...(neverLeft(error) && { notDone: true }), cause: error });
};

/** Whether the request never reached the vendor, for there was no connection to send it over. */
const neverLeft = (error: unknown): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'].includes(
    String((error as { code?: unknown } | null)?.code),
  );

/** The error of an answer that the connector could not read: paths and reasons, never values. */
export const readingFailure = (words: FailureWords, asked: Asked, error: unknown, seen: Circumstances): VendorError => {
  if (error instanceof VendorError) return error;
  const reason =
    error instanceof z.ZodError
      ? reasonOf(error)
      : error instanceof SyntaxError
        ? error.message
        : 'it could not be read';
  return failureOf(words, asked, 'response_unexpected', { ...seen, reason, cause: error });
};

/** `employees.0.id: Invalid input: expected string, received number; ...`, at most five. */
export const reasonOf = (error: z.ZodError): string => {
  const told = error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || '(whole)'}: ${issue.message}`);
  return [
    ...told,
    ...(error.issues.length > told.length ? [`and ${error.issues.length - told.length} more`] : []),
  ].join('; ');
};

/** The vendor's own words, when they are words: a page for browsers says nothing. */
export const excerptOf = (text: string, contentType: string | null, redact: Redact): string | undefined =>
  text.trim() === '' || /html/i.test(contentType ?? '') ? undefined : redact(text.trim());
