import type { HrworksCall } from '../state.ts';
import { answer } from './answer.ts';
import { Refusal } from './errors.ts';

/** The address of a page of the same question; `page` stands last, where clients in the wild look for it. */
const pageUrl = (call: HrworksCall, page: number): string => {
  const query = new URLSearchParams(call.query);
  query.delete('page');
  query.set('page', String(page));
  return `${call.environment.baseUrl(call.hostRole)}${call.path}?${query}`;
};

/** Clients in the wild go on while there is more than one link. */
const relationsOn = (page: number, last: number, onLastPage: unknown): [rel: string, page: number][] => {
  if (page < last) {
    const prev: [string, number][] = page > 1 ? [['prev', page - 1]] : [];
    return [['first', 1], ...prev, ['next', page + 1], ['last', last]];
  }
  if (onLastPage === 'first') return [['first', 1]];
  return onLastPage === 'prev' && page > 1 ? [['prev', page - 1]] : [];
};

/**
 * One page of rows, and in the `Link` header where the others are; nothing says how many there are. A page past the
 * end is empty.
 *
 * @see https://developers.hrworks.de/2.0 and https://www.rfc-editor.org/rfc/rfc5988
 */
export const answerPage = <Row>(
  call: HrworksCall,
  rows: readonly Row[],
  { page, size }: { page: number | undefined; size: number },
  render: (rows: readonly Row[]) => unknown,
): Response => {
  const number = page ?? 1;
  if (number < 1) throw new Refusal('InvalidParameterError', 'The parameter page must be at least 1.');
  const last = Math.max(1, Math.ceil(rows.length / size));
  const response = answer(call, render(rows.slice((number - 1) * size, number * size)));
  const links = relationsOn(number, last, call.environment.switchValue('lastPageLinks'));
  if (links.length > 0)
    response.headers.set('link', links.map(([rel, target]) => `<${pageUrl(call, target)}>; rel="${rel}"`).join(', '));
  return response;
};
