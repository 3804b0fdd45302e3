import { z } from 'zod';
import type { Vendor } from '../../../connector-kit/vendor.ts';

/** A field of employees and what kind of value it holds: `String`, `Number`, ... */
export interface Field {
  readonly name: string;
  readonly type: string | null;
}

const fields = z.record(z.string(), z.unknown());
/** The published sample is cut and no JSON; beside it a bare object and an object without the list around it are read. */
const answer = z.union([
  z.object({ entities: z.array(fields).min(1) }).transform(({ entities }) => Object.assign({}, ...entities)),
  z.object({ entities: fields }).transform(({ entities }) => entities),
  z
    .array(fields)
    .min(1)
    .transform((list) => Object.assign({}, ...list)),
  fields,
]);

/**
 * The fields of employees, those included that the customer made. Remembered for five minutes.
 * https://support.hrcloud.com/help-center/employee-obj-overview
 */
export const employeeFields = (vendor: Vendor): Promise<readonly Field[]> =>
  vendor.remember('employee fields', 300, () =>
    vendor.send({
      endpoint: 'GET /v1/Meta/xEmployee',
      method: 'GET',
      path: '/v1/Meta/xEmployee',
      needs: ['xEmployee'],
      read: (reply) =>
        Object.entries(fields.parse(answer.parse(reply.json()))).map(([name, type]) => ({
          name,
          type: typeof type === 'string' ? type : null,
        })),
    }),
  );

/** Whether the customer made a field: those of HR Cloud itself begin with `x`. https://support.hrcloud.com/help-center/object-format */
export const isCustom = (name: string): boolean => !/^x[A-Z]/.test(name) && !/^(Id|url|__.*)$/.test(name);
