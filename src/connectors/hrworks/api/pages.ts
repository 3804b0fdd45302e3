import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, type Asked } from './request.ts';

/**
 * The number of the page after `page`, from the `Link` header (RFC 8288); null on the last one, which carries no `next`.
 * https://developers.hrworks.de/2.0
 */
export const nextPageOf = (headers: Headers, page: number): number | null => {
  for (const [, target = ''] of (headers.get('link') ?? '').matchAll(/<([^>]*)>\s*;[^,]*\brel="?next"?/gi)) {
    const number = Number(/[?&]page=(\d+)/.exec(target)?.[1]);
    // Anything but onwards would go round in circles.
    if (number > page) return number;
  }
  return null;
};

/** One page, and the number of the next. */
export const askPage = <T>(vendor: Vendor, asked: Omit<Asked<T>, 'absent'>, page: number) =>
  ask<{ value: T; next: number | null }>(vendor, {
    ...asked,
    query: { ...asked.query, ...(page > 1 && { page }) },
    read: (body, answer) => ({ value: asked.read(body, answer), next: nextPageOf(answer.headers, page) }),
  });

/** All pages of a list, or the first `most` of them, put together. */
export const askPages = async <Row>(
  vendor: Vendor,
  asked: Omit<Asked<readonly Row[]>, 'absent'>,
  most = Infinity,
): Promise<Row[]> => {
  const rows: Row[] = [];
  let page: number | null = 1;
  for (let read = 0; page !== null && read < most; read++) {
    const { value, next }: { value: readonly Row[]; next: number | null } = await askPage(vendor, asked, page);
    rows.push(...value);
    page = next;
  }
  return rows;
};
