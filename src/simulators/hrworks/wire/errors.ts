import type { Call } from '../../kit/index.ts';

/**
 * Every named error. The status of `InvalidCredentialsError` is published, as is 400 for an unknown job; the others are
 * the plain reading of their names (switch `errorStatuses`). `TooManyRequestsError` is not in the published list.
 *
 * @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/ApiError
 */
const statuses = {
  InvalidCredentialsError: 403,
  PermissionDeniedError: 403,
  InvalidCustomerNumberError: 403,
  MissingAuthorizationHeaderError: 401,
  MalformedAuthorizationHeaderError: 401,
  InvalidBearerTokenError: 401,
  InvalidEndpointError: 404,
  MissingParameterError: 400,
  InvalidParameterError: 400,
  InvalidParameterTypeError: 400,
  InvalidPayloadError: 400,
  InternalServerError: 500,
  TooManyRequestsError: 429,
} as const;
export type ErrorType = keyof typeof statuses;

/** Published, or nothing to do with the reading of a name. */
const fixed = new Set<ErrorType>(['InvalidCredentialsError', 'InternalServerError', 'TooManyRequestsError']);

export type ApiError = { errorCode: number; type: string; errorMessage: string; additionalErrors: ApiError[] };

/** Thrown by an operation, answered as an `ApiError`. */
export class Refusal extends Error {
  readonly type: ErrorType;
  constructor(type: ErrorType, message: string) {
    super(message);
    this.type = type;
  }
}

export const apiError = (call: Call<unknown>, type: ErrorType, errorMessage: string): Response => {
  const isPlain = call.environment.switchValue('errorStatuses') === 'always400' && !fixed.has(type);
  const errorCode = isPlain ? 400 : statuses[type];
  const body: ApiError = { errorCode, type, errorMessage, additionalErrors: [] };
  return Response.json(body, { status: errorCode });
};

export const tooManyRequests = (call: Call<unknown>, retryAfterSeconds: number): Response => {
  const response = apiError(call, 'TooManyRequestsError', 'Too many requests.');
  response.headers.set('retry-after', String(retryAfterSeconds));
  return response;
};

export const serverError = (call: Call<unknown>): Response =>
  apiError(call, 'InternalServerError', 'An internal error occurred. Please repeat the request.');

export const unauthorized = (call: Call<unknown>): Response =>
  apiError(call, 'InvalidBearerTokenError', 'The bearer token is invalid or has expired.');

export const unknownEndpoint = (call: Call<unknown>): Response =>
  apiError(call, 'InvalidEndpointError', 'There is no such endpoint, or it does not allow this method.');
