import { isVendorError, type VendorError } from './errors.ts';
import type { Vendor } from './vendor.ts';

/**
 * What a read brings, and `fallback` where it is not granted: what it feeds stays blank, and the answer names the permission.
 * What is remembered goes through {@link orRefusal}, so that each answer says so.
 */
export const ifGranted = async <T, F>(
  vendor: Pick<Vendor, 'noteRefusal'>,
  read: Promise<T | VendorError> | T | VendorError,
  fallback: F,
): Promise<Exclude<T, VendorError> | F> => {
  const outcome = await orRefusal(Promise.resolve(read));
  if (!isVendorError(outcome)) return outcome as Exclude<T, VendorError>;
  vendor.noteRefusal(outcome.failure);
  return fallback;
};

/** What a read brings, or the refusal where it is not granted. */
export const orRefusal = async <T>(read: Promise<T>): Promise<T | VendorError> => {
  try {
    return await read;
  } catch (error) {
    if (isVendorError(error, 'permission_missing')) return error;
    throw error;
  }
};

/** The rows of several reads: none of one that is not granted, unless none is. Then the first refusal is thrown. */
export const eachGranted = async <Row>(
  vendor: Pick<Vendor, 'noteRefusal'>,
  reads: readonly (Promise<readonly Row[]> | readonly Row[] | VendorError)[],
): Promise<(readonly Row[])[]> => {
  const outcomes = await Promise.all(reads.map((read) => orRefusal(Promise.resolve(read))));
  const [refusal, ...others] = outcomes.filter((outcome) => isVendorError(outcome));
  if (refusal && others.length + 1 === outcomes.length) throw refusal;
  return Promise.all(outcomes.map((outcome) => ifGranted(vendor, outcome, [])));
};
