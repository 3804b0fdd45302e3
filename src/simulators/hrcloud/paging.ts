import { queryValue } from './answers.ts';
import { defaultPageSize } from './limits.ts';
import type { HrCloudCall } from './state.ts';

export type Page = { from: number; to: number };

const wholeNumber = (text: string | undefined, fallback: number): number | undefined =>
  text === undefined ? fallback : /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/**
 * Which rows are asked for. The article calls `page` the number of records to skip; the switch `pagingMode` has the
 * other two readings. `undefined` when the numbers are none.
 *
 * @see https://support.hrcloud.com/help-center/query-parameters
 */
export const pageOf = (call: HrCloudCall): Page | undefined => {
  const asked = wholeNumber(queryValue(call, 'pageSize'), defaultPageSize);
  const page = wholeNumber(queryValue(call, 'page'), 0);
  if (asked === undefined || asked === 0 || page === undefined) return undefined;
  const size = Math.min(asked, Number(call.environment.switchValue('pageSizeMaximum')));
  const mode = call.environment.switchValue('pagingMode');
  const from = mode === 'offset' ? page : size * (mode === 'page1' ? Math.max(page, 1) - 1 : page);
  return { from, to: from + size };
};
