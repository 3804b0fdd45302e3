import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { peopleFields } from '../api/fields.ts';
import { ask } from '../api/json.ts';
import { namedLists } from '../api/lists.ts';
import { asGiven, read, reference } from './read.ts';

/** People, their fields, and the lists that fields take their values from. */
export const peopleActions: readonly Action[] = [
  read({
    key: 'people_search',
    label: 'Search people',
    description:
      'Reads chosen fields of people in Bob’s own shape: of everybody, or of those with the given ids or e-mail addresses.',
    source: reference('post_people-search'),
    permissions: ['audience', 'people.basic-info'],
    input: z.strictObject({
      fields: z.array(z.string()).min(1).max(400).describe('Field ids, as get_employee_fields lists them'),
      ids: z.array(z.string()).min(1).max(200).optional(),
      emails: z.array(z.string()).min(1).max(200).optional(),
      showInactive: z.boolean().default(false).describe('People who have left, too'),
      humanReadable: z.enum(['APPEND', 'REPLACE']).optional(),
    }),
    run: (vendor, { ids, emails, ...rest }) => {
      const filter = ids
        ? { fieldPath: 'root.id', values: ids }
        : emails && { fieldPath: 'root.email', values: emails };
      return ask<unknown>(vendor, {
        endpoint: 'POST /v1/people/search',
        json: { ...rest, ...(filter && { filters: [{ ...filter, operator: 'equals' }] }) },
        needs: ['audience', 'people.basic-info'],
        read: (body) => body,
      });
    },
  }),
  read({
    key: 'get_employee_fields',
    label: 'Get employee fields',
    description: 'Lists every field of people, built in or made by the customer, with its type and list.',
    source: reference('get_company-people-fields'),
    permissions: [],
    input: z.strictObject({}),
    run: (vendor) => peopleFields(vendor),
  }),
  read({
    key: 'list_named_lists',
    label: 'List named lists',
    description: 'Lists the company’s lists with their items: departments, job titles, sites and all others.',
    source: reference('get_company-named-lists'),
    permissions: [],
    input: z.strictObject({ name: z.string().optional().describe('One list only, by its case-sensitive name') }),
    run: async (vendor, { name }) =>
      [...(await namedLists(vendor))].flatMap(([list, items]) =>
        name === undefined || name === list ? [{ name: list, items: [...items.values()] }] : [],
      ),
  }),
  read({
    key: 'list_profiles',
    label: 'List profiles',
    description: 'Lists the public profiles of active people.',
    source: reference('get_profiles'),
    permissions: ['features.directory'],
    input: z.strictObject({ sortBy: z.string().optional() }),
    run: (vendor, query) => asGiven(vendor, 'GET /v1/profiles', '/v1/profiles', query, ['features.directory']),
  }),
];
