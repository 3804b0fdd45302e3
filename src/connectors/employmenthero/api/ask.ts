import { z } from 'zod';
import { VendorError } from '../../../connector-kit/errors.ts';
import type { Vendor, VendorRequest } from '../../../connector-kit/vendor.ts';

/** One question to Employment Hero. */
export interface Asked<T> {
  /** Below the organisation, `{id}` for the employee: `GET /employees/{id}/pay_details`. */
  readonly endpoint: `${'GET' | 'POST' | 'PATCH'} /${string}`;
  /** What stands in the place of `{id}`. */
  readonly id?: string;
  /** The version of the API that documents it. Default `v1`. */
  readonly version?: 'v1' | 'v2';
  readonly query?: VendorRequest<T>['query'];
  /** What is sent, as JSON or as a form with files. */
  readonly content?: Pick<VendorRequest<unknown>, 'json' | 'multipart'>;
  /** Whether sending it twice does no harm. Default: what reads. */
  readonly repeatable?: boolean;
  /** The scopes, by key, that open it. */
  readonly needs: readonly string[];
  /** What a 404 means. Without it a 404 is an unexpected answer. */
  readonly absent?: () => T;
  /** Reads what the answer has under `data`. */
  readonly read: (data: unknown) => T;
}

const envelope = z.object({ data: z.unknown() });
/** Ids are UUIDs. Anything that could lead a path elsewhere is the id of nothing. */
const plainId = /^[\w-]+$/;

/** Asks about the account's organisation. Below `data` every answer has its own shape. */
export const ask = async <T>(vendor: Vendor, asked: Asked<T>): Promise<T> => {
  const { endpoint, id, version = 'v1', absent } = asked;
  if (id !== undefined && !plainId.test(id) && absent) return absent();
  const below = endpoint.slice(endpoint.indexOf('/')).replace('{id}', encodeURIComponent(id ?? ''));
  return send(vendor, `/api/${version}/organisations/${organisationOf(vendor)}${below}`, asked);
};

/** Asks at a path of its own. */
export const send = <T>(
  vendor: Vendor,
  path: string,
  { endpoint, query, content, repeatable, needs, absent, read }: Omit<Asked<T>, 'id' | 'version'>,
): Promise<T> =>
  vendor.send<T>({
    endpoint,
    method: endpoint.split(' ', 1)[0] as 'GET' | 'POST' | 'PATCH',
    path,
    ...(query && { query }),
    ...content,
    ...(repeatable !== undefined && { repeatable }),
    needs,
    ...(absent && { accept: [404] }),
    read: (answer) => (answer.status === 404 && absent ? absent() : read(envelope.parse(answer.json()).data)),
  });

/** The UUID of the organisation that was picked when the account was linked. */
const organisationOf = ({ settings }: Vendor): string => {
  const organisation = settings['organisation'];
  if (organisation !== undefined) return organisation;
  throw new VendorError({
    code: 'credentials_rejected',
    message: 'It is not known which organisation of Employment Hero this is.',
    nextStep: 'Link the account again and pick the organisation.',
    fields: ['organisation_id'],
    guideSteps: ['find-organisation-id'],
  });
};
