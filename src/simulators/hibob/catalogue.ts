import { payFields } from './catalogue-pay.ts';
import { personFields } from './catalogue-person.ts';
import { taxFields } from './catalogue-tax.ts';
import { workFields } from './catalogue-work.ts';

/** One field: id, type, category, name, then the list behind it and whether it keeps a history. */
export type CatalogueRow = readonly [
  id: string,
  type: string,
  category: string,
  name: string,
  listId?: string | null,
  isHistorical?: true,
];

/**
 * Every field of a Bob tenant without custom fields, as the field metadata call lists them (a tenant of late 2026).
 *
 * @see https://apidocs.hibob.com/reference/get_company-people-fields
 */
export const catalogue: readonly CatalogueRow[] = [...personFields, ...workFields, ...payFields, ...taxFields];
