import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { ask, type Asked } from '../api/ask.ts';

/** A page of Employment Hero's reference. */
export const reference = (page: string): string => `https://developer.employmenthero.com/api-references/${page}`;
/** A connector that is run against real tenants. */
export const airbyte = 'https://docs.airbyte.com/integrations/sources/employment-hero';

export const day = z.iso.date();

const paging = {
  page_index: z.int().min(1).default(1),
  item_per_page: z.int().min(1).max(100).default(100).describe('Rows on a page'),
};

/** What is told of a list. */
interface ListAction extends Pick<Action, 'key' | 'label' | 'description' | 'source'> {
  readonly endpoint: Asked<unknown>['endpoint'];
  readonly version?: 'v1' | 'v2';
  readonly scope: string;
  /** Default `documented`. */
  readonly evidence?: Action['evidence'];
  /** The input that stands in the place of `{id}`, and what it is. */
  readonly id?: { readonly name: string; readonly meaning: string };
  /** Filters, by the vendor's own names. */
  readonly filters?: z.ZodRawShape;
  /** How the vendor spells the filters, where it is not as they are taken. */
  spell?(filters: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}

/** One page of a list as Employment Hero gives it: `items` with their count. Null where there is no such thing. */
export const list = ({ endpoint, version, scope, id, filters, spell, evidence, ...told }: ListAction): Action => {
  const input = z.strictObject({
    ...(id && { [id.name]: z.string().min(1).describe(id.meaning) }),
    ...filters,
    ...paging,
  });
  return {
    ...told,
    effect: 'read',
    evidence: evidence ?? 'documented',
    permissions: [scope],
    input,
    run: async (vendor, given) => {
      const { [id?.name ?? '']: ofWhom, ...rest } = input.parse(given) as Record<string, unknown>;
      return ask<unknown>(vendor, {
        endpoint,
        needs: [scope],
        query: (spell ? spell(rest) : rest) as NonNullable<Asked<unknown>['query']>,
        ...(version && { version }),
        ...(id && { id: String(ofWhom), absent: () => null }),
        read: (data) => data,
      });
    },
  };
};

export const employee = { name: 'employee_id', meaning: 'Employment Hero’s id of the employee' } as const;
