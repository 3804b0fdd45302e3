import type { HrworksCall } from '../state.ts';

const withNulls = (_key: string, value: unknown): unknown => (value === undefined ? null : value);

/** 200 with JSON. A field that is `undefined` has no value: left out, or null (switch `missingValues`). */
export const answer = ({ environment }: HrworksCall, body: unknown): Response => {
  const shows = environment.switchValue('missingValues') === 'null' ? withNulls : undefined;
  return new Response(JSON.stringify(body, shows), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
