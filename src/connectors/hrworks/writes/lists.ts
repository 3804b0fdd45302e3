import { inputRefused, isVendorError } from '../../../connector-kit/errors.ts';
import { orRefusal } from '../../../connector-kit/granted.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import {
  listCostCenters,
  listEstablishments,
  listUnits,
  type CostCenter,
  type Establishment,
  type Unit,
} from '../api/organization.ts';

/** What people can be put into. `undefined`: the key pair may not read it. */
export interface Lists {
  readonly units: readonly Unit[] | undefined;
  readonly establishments: readonly Establishment[] | undefined;
  readonly costCenters: readonly CostCenter[] | undefined;
}

/** The lists, at most five minutes old. */
export const listsOf = async ({ vendor }: { readonly vendor: Vendor }): Promise<Lists> => {
  const [units, establishments, costCenters] = await Promise.all([
    readable(vendor, 'units', listUnits),
    readable(vendor, 'establishments', listEstablishments),
    readable(vendor, 'cost-centers', listCostCenters),
  ]);
  return { units, establishments, costCenters };
};

const readable = async <Row>(
  vendor: Vendor,
  name: string,
  list: (vendor: Vendor) => Promise<Row[]>,
): Promise<Row[] | undefined> => {
  const read = await vendor.remember(name, 300, () => orRefusal(list(vendor)));
  return isVendorError(read) ? undefined : read;
};

/**
 * A list that a value was chosen from.
 *
 * @throws VendorError `request_refused` where it cannot be read: then no value of it can be told from a mistake.
 */
export const required = <List>(list: List | undefined, field: string, right: string): List => {
  if (list !== undefined) return list;
  throw inputRefused(
    `This key pair may not read the list that ${field} is chosen from.`,
    `Tick “${right}” for the key pair, or leave ${field} out.`,
    [field],
  );
};
