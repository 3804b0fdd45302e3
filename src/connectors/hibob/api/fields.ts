import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from './json.ts';

const endpoint = 'GET /v1/company/people/fields';

/** A field of people, built in or made by the customer. https://apidocs.hibob.com/reference/get_company-people-fields */
export const field = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().nullish(),
  category: z.string().nullish(),
  categoryDisplayName: z.string().nullish(),
  type: z.string(),
  /** Kept in a history table, and changed by its rows only. */
  historical: z.boolean().nullish(),
  typeData: z.looseObject({ listId: z.string().nullish() }).nullish(),
});
export type Field = z.infer<typeof field>;

/** All fields of the company. Needs no permission, so it proves none. */
export const readPeopleFields = (vendor: Vendor): Promise<Field[]> =>
  ask(vendor, {
    endpoint,
    needs: [],
    // An array live and in the published schema, an object in one page of the documentation.
    read: (body) =>
      rowsOf(
        field,
        z
          .union([z.array(z.unknown()), z.object({ fields: z.array(z.unknown()) }).transform(({ fields }) => fields)])
          .parse(body),
        vendor,
        endpoint,
      ),
  });

/** The same, remembered for five minutes. */
export const peopleFields = (vendor: Vendor): Promise<Field[]> =>
  vendor.remember('people-fields', 300, () => readPeopleFields(vendor));

/** Whether the customer made the field: `work.custom.field_1694738605040`, `category_1720508362305.field_...`, `work.customColumns.column_...`. */
export const isCustom = ({ id }: Field): boolean =>
  /\.custom\.|\.customColumns\.|^category_\d+\.|\.field_\d+$|\.column_\d+$/.test(id);
