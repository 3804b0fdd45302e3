import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from '../api/json.ts';

/** A page of Bob's API reference. */
export const reference = (page: string): string => `https://apidocs.hibob.com/reference/${page}`;

export const employeeId = z.string().min(1).describe('Bob’s id of the employee');

/** A documented read of Bob's own, its input typed by its schema. */
export const read = <Input extends z.ZodObject>(
  action: Omit<Action, 'input' | 'run' | 'effect' | 'evidence'> & {
    readonly input: Input;
    run(vendor: Vendor, input: z.infer<Input>): Promise<unknown>;
  },
): Action => ({
  ...action,
  effect: 'read',
  evidence: 'documented',
  run: async (vendor, input) => action.run(vendor, action.input.parse(input)),
});

/** An answer that is handed on as Bob gave it; null where there is no such thing. */
export const asGiven = (
  vendor: Vendor,
  endpoint: string,
  path: string,
  query: Readonly<Record<string, string | boolean | undefined>>,
  needs: readonly string[],
): Promise<unknown> => ask<unknown>(vendor, { endpoint, path, query, needs, absent: () => null, read: (body) => body });
