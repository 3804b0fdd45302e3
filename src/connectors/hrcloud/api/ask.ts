import { isVendorError, VendorError } from '../../../connector-kit/errors.ts';
import type { Vendor, VendorRequest } from '../../../connector-kit/vendor.ts';
import { applicationOf, needsOf, type ObjectName } from './objects.ts';

/** What a call to HR Cloud is told from. */
export interface Asked<T> {
  readonly object: ObjectName;
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** What follows the object in the path, with placeholders: `/{id}`, `/Portal`. */
  readonly below?: string;
  /** What stands for `{id}`. */
  readonly id?: string;
  readonly query?: VendorRequest<T>['query'];
  readonly json?: unknown;
  /** Whether sending it twice does no harm. Default: what reads. */
  readonly repeatable?: boolean;
  /** What a 404 means here. Without it a 404 is an error. */
  readonly absent?: () => T;
  /** Whether the caller chose part of the query: then a 400 is the caller's to mend. */
  readonly isCallersOwn?: boolean;
  readonly read: (body: unknown) => T;
}

/**
 * Asks HR Cloud about one object. https://support.hrcloud.com/help-center/request
 *
 * @throws VendorError as the kit makes them; a 403 names both of its causes.
 */
export const ask = async <T>(vendor: Vendor, asked: Asked<T>): Promise<T> => {
  const { object, method = 'GET', below = '', id = '', absent } = asked;
  const path = `/v1/cloud/${object}${below}`;
  try {
    return await vendor.send<T>({
      endpoint: `${method} ${path}`,
      method,
      path: path.replace('{id}', encodeURIComponent(id)),
      ...(asked.query && { query: asked.query }),
      ...(asked.json !== undefined && { json: asked.json }),
      ...(asked.repeatable !== undefined && { repeatable: asked.repeatable }),
      ...(asked.isCallersOwn && { codeOf: ({ status }) => (status === 400 ? 'request_refused' : undefined) }),
      needs: needsOf(object, method === 'GET' ? 'read' : 'write'),
      ...(absent && { accept: [404] }),
      read: (answer) => (answer.status === 404 && absent ? absent() : asked.read(answer.json())),
    });
  } catch (error) {
    throw isVendorError(error, 'permission_missing') ? withBothCauses(error, object) : error;
  }
};

/**
 * HR Cloud answers 403 for want of a right and for want of an application alike.
 * https://support.hrcloud.com/help-center/response-message
 */
const withBothCauses = ({ failure, cause }: VendorError, object: ObjectName): VendorError => {
  const application = applicationOf[object];
  return new VendorError(
    {
      ...failure,
      message: `HR Cloud accepts the service account but does not let it use ${object}: the application ${application} is not installed, or the object is not granted.`,
      nextStep: `Look for ${application} under Explore Apps > Your Apps. If it is there, ask your HR Cloud Account Manager to grant ${object} to the service account.`,
    },
    cause,
  );
};
