import { z } from 'zod';
import type { Vendor } from './vendor.ts';
import { reasonOf } from './http/failure.ts';

/**
 * Reads the rows of a vendor's list one by one. A row that does not fit `schema` is set aside and the rest goes
 * on; a list that is no list throws, and the request fails with `response_unexpected`.
 */
export const rowsOf = <Row>(
  schema: z.ZodType<Row>,
  list: unknown,
  vendor: Pick<Vendor, 'setAside'>,
  endpoint: string,
): Row[] => {
  const rows: Row[] = [];
  for (const item of z.array(z.unknown()).parse(list)) {
    const read = schema.safeParse(item);
    if (read.success) rows.push(read.data);
    else vendor.setAside({ endpoint, ...idOf(item), reason: reasonOf(read.error) });
  }
  return rows;
};

/** The row's own id, in any of the spellings that vendors use, when it has a plain one. */
const idOf = (item: unknown): { remoteId?: string } => {
  const row = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
  const id = row['id'] ?? row['Id'] ?? row['ID'] ?? row['uuid'];
  return typeof id === 'string' || typeof id === 'number' ? { remoteId: String(id) } : {};
};
