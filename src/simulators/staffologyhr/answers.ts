import type { StaffologyCall } from './state.ts';

/**
 * Refusals are not documented. These are the bodies that ASP.NET Web API makes by itself: a `Message`, and for a bad
 * request what is wrong with which parameter.
 */
export const message = (status: number, text: string): Response => Response.json({ Message: text }, { status });

export const badRequest = (parameter: string, reason: string): Response =>
  Response.json({ Message: 'The request is invalid.', ModelState: { [parameter]: [reason] } }, { status: 400 });

export const unauthorized = (): Response => message(401, 'Authorization has been denied for this request.');

/** The address without its query. */
export const noRoute = ({ environment, hostRole, path }: StaffologyCall): Response =>
  message(404, `No HTTP resource was found that matches the request URI '${environment.baseUrl(hostRole)}${path}'.`);

export const wrongMethod = ({ method }: StaffologyCall): Response =>
  message(405, `The requested resource does not support http method '${method}'.`);

export const serverError = (): Response => message(500, 'An error has occurred.');

export const tooManyRequests = (_call: StaffologyCall, retryAfterSeconds: number): Response =>
  Response.json({ Message: 'Too many requests.' }, { status: 429, headers: { 'retry-after': `${retryAfterSeconds}` } });

/** No such record, or one that the API user does not see: the same answer. */
export const noRecord = (call: StaffologyCall): Response => {
  const answer = call.environment.switchValue('unknownId');
  return answer === 'message' ? noRoute(call) : new Response(null, { status: answer === 'emptyOk' ? 200 : 404 });
};

/** One record. */
export const single = ({ environment }: StaffologyCall, record: unknown): Response =>
  Response.json(environment.switchValue('singleRecordShape') === 'array' ? [record] : record);
