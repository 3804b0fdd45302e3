import type { Vendor, VendorRequest } from '../../../connector-kit/vendor.ts';

/** What a call to Bob's API is told from. Bodies are sent with POST only: Bob refuses some GETs that carry a content type. */
export interface Asked<T> {
  /** For example `GET /v1/tasks/people/{id}`. */
  readonly endpoint: string;
  /** The path of this call; the endpoint's own when it has no placeholders. */
  readonly path?: string;
  readonly query?: VendorRequest<T>['query'];
  readonly json?: unknown;
  /** Permissions by key that the endpoint asks for. */
  readonly needs: readonly string[];
  /** What a 404 means here. Without it a 404 is an unexpected answer. */
  readonly absent?: () => T;
  readonly read: (body: unknown) => T;
}

/** Asks Bob for something. Every use is a read, so a POST (a search) may be sent again too. */
export const ask = <T>(vendor: Vendor, asked: Asked<T>): Promise<T> => {
  const [method = 'GET', template = ''] = asked.endpoint.split(' ');
  return vendor.send<T>({
    endpoint: asked.endpoint,
    method: method === 'POST' ? 'POST' : 'GET',
    path: asked.path ?? template,
    ...(asked.query && { query: asked.query }),
    ...(asked.json !== undefined && { json: asked.json }),
    repeatable: true,
    needs: asked.needs,
    codeOf: fromFirewall,
    ...(asked.absent && { accept: [404] }),
    read: (answer) => (answer.status === 404 && asked.absent ? asked.absent() : asked.read(answer.json())),
  });
};

/**
 * Bob's firewall answers 403 with a page: it blocks an address after 50 refused calls in ten seconds, which says nothing
 * of what is granted. https://apidocs.hibob.com/docs/rate-limiting
 */
export const fromFirewall: NonNullable<VendorRequest<unknown>['codeOf']> = ({ status, headers }) =>
  status === 403 && /html/i.test(headers.get('content-type') ?? '') ? 'vendor_unavailable' : undefined;

/** A part of a path. */
export const part = (text: string): string => encodeURIComponent(text);
