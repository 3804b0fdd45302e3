import { z } from 'zod';
import { rowsOf } from '../../../connector-kit/rows.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { send } from './ask.ts';
import { text } from './words.ts';

/** An organisation that the person who signed in belongs to. https://github.com/Thinkei/employmenthero-go */
export const organisation = z.looseObject({ id: z.string(), name: text, country: text });
export type Organisation = z.infer<typeof organisation>;

const endpoint = 'GET /organisations';

/** All of them: somebody with more than a hundred is not known. */
export const listOrganisations = (vendor: Vendor): Promise<Organisation[]> =>
  send(vendor, '/api/v1/organisations', {
    endpoint,
    query: { page_index: 1, item_per_page: 100 },
    needs: ['organisations:list'],
    read: (data) => rowsOf(organisation, z.object({ items: z.array(z.unknown()) }).parse(data).items, vendor, endpoint),
  });
