import { isVendorError } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import type { ObjectName } from './objects.ts';
import { readPage } from './rows.ts';

/**
 * What one look at an object shows. `nothing` is an empty list, which HR Cloud may also answer for an application that
 * is not installed; `refused` is 403; `absent` is 404; `unclear` is any other failure.
 */
export type Sight = 'rows' | 'nothing' | 'refused' | 'absent' | 'unclear';

/**
 * Reads one row of an object to see whether it may be read.
 *
 * @throws VendorError `credentials_rejected` only.
 */
export const look = async (vendor: Vendor, object: ObjectName): Promise<Sight> => {
  try {
    const rows = await readPage(vendor, object, { pageSize: 1 });
    return rows.length > 0 ? 'rows' : 'nothing';
  } catch (error) {
    if (isVendorError(error, 'permission_missing')) return 'refused';
    if (!isVendorError(error) || error.code === 'credentials_rejected') throw error;
    return error.failure.status === 404 ? 'absent' : 'unclear';
  }
};
