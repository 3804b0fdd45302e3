import { VendorError } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import type { ObjectName } from './objects.ts';
import { readPage, type PageNumber } from './rows.ts';

/**
 * What `page` counts. The article says records to skip; programs in use count pages from 1. Which of it a tenant does
 * is seen, never believed.
 * https://support.hrcloud.com/help-center/query-parameters
 */
export type Paging = 'records' | 'pages from 0' | 'pages from 1';

/** The reading is the same for all objects, and looked at again after an hour. */
const rememberedSeconds = 3600;
const mostLooks = 3;

/**
 * Looks which reading of `page` the tenant has, by three small calls on an object of at least two rows: the first two
 * rows, what `page=1` shows, and the first two again, since rows may come and go in between.
 */
export const pagingOf = (vendor: Vendor, object: ObjectName): Promise<Paging> =>
  vendor.remember('paging', rememberedSeconds, async () => {
    const idsAt = async (page?: number) => {
      const rows = await readPage(vendor, object, { page, pageSize: 2, select: 'Id' });
      return rows.map((row) => row?.Id);
    };
    for (let look = 0; look < mostLooks; look++) {
      const first = await idsAt();
      const second = await idsAt(1);
      const again = await idsAt();
      if (first.length < 2 || first.join() !== again.join()) continue;
      if (second[0] === first[1]) return 'records';
      return second[0] === first[0] ? 'pages from 1' : 'pages from 0';
    }
    throw changedAllTheTime(object);
  });

/**
 * The page that shows rows from `place` on: `length` of them where pages begin anywhere. Where they are numbered, a
 * size of at most `length` is chosen by which a page begins at `place` or as little before it as can be.
 */
export const pageFrom = (paging: Paging, place: number, length: number): PageNumber & { readonly start: number } => {
  if (place === 0) return { pageSize: length, start: 0 };
  if (paging === 'records') return { page: place, pageSize: length, start: place };
  let pageSize = length;
  for (let size = length - 1; size > length / 2; size--)
    if (size - (place % size) > pageSize - (place % pageSize)) pageSize = size;
  const number = Math.floor(place / pageSize);
  return { page: paging === 'pages from 0' ? number : number + 1, pageSize, start: number * pageSize };
};

/** The list never stood still long enough to be read. */
export const changedAllTheTime = (object: ObjectName): VendorError =>
  new VendorError({
    code: 'response_unexpected',
    message: `HR Cloud’s list of ${object} changed faster than it could be read.`,
    nextStep: 'Start the listing again in a minute.',
    endpoint: `GET /v1/cloud/${object}`,
  });
