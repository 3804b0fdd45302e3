import type { Vendor, VendorRequest } from '../../../connector-kit/vendor.ts';

/** What a call is told from. All of them are reads. */
export interface Asked<T> {
  /** For example `GET /api/Employee/{id}`. */
  readonly endpoint: string;
  readonly path: string;
  /** Custom fields have a host of their own. */
  readonly host?: 'customFields';
  readonly query?: VendorRequest<T>['query'];
  /** What an answer without a body means. */
  readonly none: () => T;
  /** Whether a 404 means the same. Without it a 404 is an unexpected answer. */
  readonly isNoneWhenUnknown?: boolean;
  readonly read: (body: unknown) => T;
}

/**
 * Asks Staffology HR for something. Refusals are not documented: a 403 is taken for a right that is missing. Clients in
 * use take an answer without a body for "nothing there". https://github.com/Buenno/HRProPS
 */
export const ask = <T>(vendor: Vendor, { endpoint, path, host, query, none, isNoneWhenUnknown, read }: Asked<T>) =>
  vendor.send<T>({
    endpoint,
    method: 'GET',
    path,
    ...(host && { host }),
    ...(query && { query }),
    ...(isNoneWhenUnknown && { accept: [404] }),
    needs: ['set-rights'],
    read: (answer) => {
      const body = answer.status === 404 ? undefined : answer.json();
      return body === undefined || body === null ? none() : read(body);
    },
  });

/** One record: an object, or a list of one. Which of the two a tenant answers with is not documented. */
export const single = (body: unknown): unknown => (Array.isArray(body) ? body[0] : body);

/** Whether a text may be one of Staffology HR's ids, which are whole numbers. Anything else names no record there. */
export const isId = (text: string): boolean => /^\d{1,18}$/.test(text);

/** The page of an operation in the vendor's Swagger UI, for example `Employees/Employees_Get`. */
export const swaggerPage = (operation: string): string => `https://api.hrapi.co.uk/swagger/ui/index#!/${operation}`;
