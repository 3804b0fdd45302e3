/**
 * Rows of a page when `pageSize` is left out; the most of one page is the switch `pageSizeMaximum`. HR Cloud publishes
 * no rate limit, so none is kept: a 429 comes from an injected fault.
 *
 * @see https://support.hrcloud.com/help-center/query-parameters
 */
export const defaultPageSize = 50;
