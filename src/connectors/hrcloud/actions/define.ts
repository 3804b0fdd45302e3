import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from '../api/ask.ts';
import { needsOf, type ObjectName } from '../api/objects.ts';

/** An article of HR Cloud's help centre. */
export const help = (article: string): string => `https://support.hrcloud.com/help-center/${article}`;

/** Pages of others that show or name a call of which HR Cloud publishes no text that could be read. */
export const pages = {
  microsoft:
    'https://github.com/microsoft/PowerPlatformConnectors/blob/dev/custom-connectors/HR%20Cloud/apiDefinition.swagger.json',
  pipedream: 'https://github.com/PipedreamHQ/pipedream/tree/master/components/hr_cloud',
  stackOne: 'https://docs.stackone.com/connectors/hrcloud/guides/link-account/api-key',
  unified: 'https://docs.unified.to/integrations/hrcloud',
} as const;

/** An action about one object, its input typed by its schema, its permissions those of the object. */
export const act = <Input extends z.ZodObject>(
  object: ObjectName,
  action: Omit<Action, 'input' | 'run' | 'permissions'> & {
    readonly input: Input;
    /** Beside those of the object. */
    readonly permissions?: readonly string[];
    run(vendor: Vendor, input: z.infer<Input>): Promise<unknown>;
  },
): Action => {
  const { permissions = [], effect, input, run, ...rest } = action;
  const own = needsOf(object, effect === 'read' ? 'read' : 'write');
  return {
    ...rest,
    effect,
    input,
    permissions: [...new Set([...own, ...permissions])],
    run: async (vendor, given) => run(vendor, input.parse(given)),
  };
};

/** HR Cloud's own query parameters, handed on as they are. https://support.hrcloud.com/help-center/query-parameters */
export const listInput = z.strictObject({
  pageSize: z.int().min(1).max(1000).optional().describe('HR Cloud’s default is 50.'),
  page: z
    .int()
    .min(0)
    .optional()
    .describe('As HR Cloud documents it: how many rows to skip. Some tenants count pages instead.'),
  select: z.string().min(1).optional().describe('Fields, parted by commas, for example Id,xFullName'),
  filter: z.string().min(1).optional().describe("For example xEmploymentStatusLookup.xType neq 'Terminated'"),
});

/** Lists the rows of an object in HR Cloud's own shape. */
export const list = (
  object: ObjectName,
  action: Pick<Action, 'key' | 'label' | 'description' | 'evidence' | 'source'>,
): Action =>
  act(object, {
    ...action,
    effect: 'read',
    input: listInput,
    run: (vendor, query) => ask<unknown>(vendor, { object, query, isCallersOwn: true, read: (body) => body }),
  });

/** One row of an object in HR Cloud's own shape; null when there is none. */
export const get = (
  object: ObjectName,
  action: Pick<Action, 'key' | 'label' | 'description' | 'evidence' | 'source'>,
): Action =>
  act(object, {
    ...action,
    effect: 'read',
    input: z.strictObject({ id: rowId, select: listInput.shape.select }),
    run: (vendor, { id, select }) =>
      ask<unknown>(vendor, {
        object,
        below: '/{id}',
        id,
        query: { select },
        absent: () => null,
        read: (body) => (Array.isArray(body) ? (body[0] ?? null) : body),
      }),
  });

export const rowId = z.string().min(1).describe('The Id in HR Cloud');
export const day = z.iso.date().describe('YYYY-MM-DD');
