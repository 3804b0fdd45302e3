import type { Fault } from './faults.ts';
import type { Call, Simulator } from './simulator.ts';

const page = '<!doctype html><html lang="en"><head><title>Service</title></head><body>Please wait</body></html>';

/** The answer of a fault that comes instead of the route's, if it is one of those. */
export const responseInstead = (fault: Fault, simulator: Simulator, call: Call<unknown>): Response | undefined => {
  switch (fault.kind) {
    case 'rate_limit':
      return simulator.tooManyRequests(call, fault.retryAfterSeconds);
    case 'server_error':
      return simulator.serverError(call);
    case 'token_revoked':
      return simulator.unauthorized(call);
    case 'html':
      return new Response(page, { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8' } });
    default:
      return undefined;
  }
};

/** Where the rows are: the body itself, or the first property that is an array, also one level down. */
const rowsIn = (body: unknown, depth = 0): unknown[] | undefined => {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null || depth > 1) return undefined;
  for (const value of Object.values(body)) {
    const rows = rowsIn(value, depth + 1);
    if (rows !== undefined) return rows;
  }
  return undefined;
};

/** The route's answer with what the fault does to its rows; unchanged for an answer without rows. */
export const spoiledResponse = async (fault: Fault, response: Response): Promise<Response> => {
  if (!['empty_list', 'half_list', 'invalid_row', 'truncated'].includes(fault.kind)) return response;
  if (!response.headers.get('content-type')?.includes('json')) return response;
  const text = await response.text();
  const answer = (body: string) => new Response(body, { status: response.status, headers: response.headers });
  if (fault.kind === 'truncated') return answer(text.slice(0, Math.ceil(text.length / 2)));
  const body: unknown = JSON.parse(text);
  const rows = rowsIn(body);
  if (fault.kind === 'empty_list') rows?.splice(0);
  if (fault.kind === 'half_list') rows?.splice(Math.ceil(rows.length / 2));
  if (fault.kind === 'invalid_row' && rows !== undefined && rows.length > 0) rows[0] = 'not a row';
  return answer(JSON.stringify(body));
};
