import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { isVendorError, VendorError } from '../../../connector-kit/errors.ts';
import { applicationOf, type ObjectName } from '../api/objects.ts';
import { createRow } from '../api/writes.ts';
import { act, day, list, pages, rowId } from './define.ts';

/*
 * Time Off and Workmates. That actions for them exist is published, and nothing else: names of objects and fields are
 * assumed in the manner of the others. A tenant that does not know an object is told so.
 */
const assumed = { evidence: 'assumed', source: pages.stackOne } as const;

/** The same action, which says that nothing is documented where HR Cloud answers 404. */
const ifThere = (object: ObjectName, action: Action): Action => ({
  ...action,
  run: async (vendor, input) => {
    try {
      return await action.run(vendor, input);
    } catch (error) {
      throw isVendorError(error) && error.failure.status === 404 ? notThere(error, object) : error;
    }
  },
});

const notThere = ({ failure, cause }: VendorError, object: ObjectName): VendorError =>
  new VendorError(
    {
      ...failure,
      code: 'not_offered',
      message: `HR Cloud has no documented API for ${applicationOf[object]}, and this tenant does not know the assumed object ${object}.`,
      nextStep: 'Do without this action, or ask HR Cloud whether the tenant offers the data under another name.',
    },
    cause,
  );

const listed = (object: ObjectName, key: string, label: string, description: string): Action =>
  ifThere(object, list(object, { key, label, description, ...assumed }));

/** Actions that are assumed from end to end. */
export const unpublishedActions: readonly Action[] = [
  listed('xTimeOffType', 'list_time_off_types', 'List time off types', 'Lists kinds of time off.'),
  listed('xTimeOffRequest', 'list_time_off_requests', 'List time off requests', 'Lists requests for time off.'),
  listed('xTimeOffBalance', 'list_time_off_balances', 'List time off balances', 'Lists what is left of time off.'),
  ifThere(
    'xTimeOffRequest',
    act('xTimeOffRequest', {
      ...assumed,
      key: 'create_time_off_request',
      label: 'Create time off request',
      description: 'Requests time off for a person.',
      effect: 'write',
      input: z.strictObject({
        xEmployeeLookup: rowId,
        xTimeOffTypeLookup: rowId,
        xStartDate: day,
        xEndDate: day,
        xComment: z.string().optional(),
      }),
      run: (vendor, values) => createRow(vendor, 'xTimeOffRequest', values),
    }),
  ),
  listed('xKudos', 'list_kudos', 'List kudos', 'Lists the thanks that people gave each other in Workmates.'),
  ifThere(
    'xKudos',
    act('xKudos', {
      ...assumed,
      key: 'create_kudos',
      label: 'Create kudos',
      description: 'Thanks a person in Workmates in the name of another.',
      effect: 'write',
      input: z.strictObject({
        xFromLookup: rowId,
        xToLookup: rowId,
        xMessage: z.string().min(1),
        xPoints: z.int().min(0).optional(),
      }),
      run: (vendor, values) => createRow(vendor, 'xKudos', values),
    }),
  ),
];
