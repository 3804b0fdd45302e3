import type { FormPart, Vendor, VendorAnswer } from '../../../connector-kit/vendor.ts';
import { fromFirewall } from './json.ts';

/** What a call that changes something is told from. */
export interface Told<T> {
  /** For example `PUT /v1/people/{id}`. */
  readonly endpoint: `${'POST' | 'PUT' | 'DELETE'} ${string}`;
  readonly path: string;
  readonly json?: unknown;
  /** A form instead of `json`. */
  readonly multipart?: readonly FormPart[];
  /** Permissions by key that the endpoint asks for. */
  readonly needs: readonly string[];
  /** Set where doing it twice is the same as doing it once. */
  readonly repeatable?: true;
  /** Statuses beside 2xx that `read` wants to see. */
  readonly accept?: readonly number[];
  readonly read: (answer: VendorAnswer) => T;
}

/** Changes something at Bob. A write is never sent again by itself unless it says that it may be. */
export const tell = <T>(vendor: Vendor, told: Told<T>): Promise<T> =>
  vendor.send<T>({
    ...told,
    repeatable: told.repeatable === true,
    method: told.endpoint.split(' ', 1)[0] as 'POST' | 'PUT' | 'DELETE',
    codeOf: fromFirewall,
  });

/** Whether there is what the path names. */
export const isThere = ({ status }: VendorAnswer): boolean => status !== 404;
