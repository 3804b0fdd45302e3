import type { HrCloudCall } from './state.ts';

/**
 * Failures are told in one sentence or several under `Message`. Only the key and the sentence of a failed validation
 * are published; the other sentences are those of the framework that writes such answers (ASP.NET Web API).
 *
 * @see https://support.hrcloud.com/help-center/response-message
 */
export const refuse = (status: number, Message: string, headers: Record<string, string> = {}): Response =>
  Response.json({ Message }, { status, headers });

export const unauthorized = (): Response => refuse(401, 'Authorization has been denied for this request.');

/**
 * One answer for two causes: the application is not installed, or the API user has no right to the object.
 *
 * @see https://support.hrcloud.com/help-center/response-message
 */
export const forbidden = (): Response => refuse(403, 'Forbidden');

export const notFound = ({ environment, path }: HrCloudCall): Response =>
  refuse(404, `No HTTP resource was found that matches the request URI '${environment.baseUrl('api')}${path}'.`);

export const noRow = (objectName: string): Response => refuse(404, `${objectName} was not found.`);

export const badRequest = (Message: string): Response => refuse(400, Message);

/** Complaints stand side by side, without a space between them. */
export const invalid = (complaints: readonly string[]): Response =>
  badRequest(`Validation failed. ${complaints.join('')}`);

export const tooManyRequests = (_call: HrCloudCall, retryAfterSeconds: number): Response =>
  refuse(429, 'Too many requests.', { 'retry-after': String(retryAfterSeconds) });

export const serverError = (): Response => refuse(500, 'An error has occurred.');

/** Names of query parameters are read in any case: the vendor writes `identifier` and `Identifier`. */
export const queryValue = ({ query }: HrCloudCall, name: string): string | undefined => {
  for (const [key, value] of query) if (key.toLowerCase() === name.toLowerCase() && value !== '') return value;
  return undefined;
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
