import { z } from 'zod';
import type { RefusalCause, VendorErrorCode } from '../../../connector-kit/errors.ts';
import type { VendorAnswer } from '../../../connector-kit/vendor.ts';

/**
 * HRworks names its errors. The names are published, their HTTP statuses (but for one) are not, so the name is looked at
 * before the status. https://api.hrworks.de/v2/openapi.yaml#/components/schemas/ApiError
 */
const codes: Readonly<Record<string, VendorErrorCode>> = {
  InvalidCredentialsError: 'credentials_rejected',
  // The customer behind the keys is gone or its contract has ended: no key pair of it will do.
  InvalidCustomerNumberError: 'credentials_rejected',
  MissingAuthorizationHeaderError: 'credentials_rejected',
  MalformedAuthorizationHeaderError: 'credentials_rejected',
  InvalidBearerTokenError: 'credentials_rejected',
  PermissionDeniedError: 'permission_missing',
  // Also for a person, an absence or a unit that does not exist.
  InvalidParameterError: 'request_refused',
  InvalidParameterTypeError: 'request_refused',
  MissingParameterError: 'request_refused',
  InvalidPayloadError: 'request_refused',
  InvalidEndpointError: 'response_unexpected',
  InternalServerError: 'vendor_unavailable',
};

const apiError = z.looseObject({ type: z.string() });

/** The name of HRworks' error; `undefined` for an answer that is none of HRworks' own. */
export const errorTypeOf = (answer: VendorAnswer): string | undefined => {
  try {
    return apiError.safeParse(answer.json()).data?.type;
  } catch {
    return undefined;
  }
};

/** What an error means; `undefined` leaves it to the status. */
export const codeOf = (answer: VendorAnswer): VendorErrorCode | undefined => codes[errorTypeOf(answer) ?? ''];

/** HRworks tells a customer that it does not know, or whose contract has ended, from a wrong key pair. */
export const becauseOf = (answer: VendorAnswer): RefusalCause | undefined =>
  errorTypeOf(answer) === 'InvalidCustomerNumberError' ? 'tenant_unknown' : undefined;
