import type { Route } from '../../kit/index.ts';
import type { PermissionName } from '../permissions.ts';
import type { HrworksCall, HrworksState } from '../state.ts';
import { answer } from './answer.ts';
import { apiError, Refusal } from './errors.ts';

/** Answers a value as JSON, or a response as it is; throws a `Refusal`. */
export type Handler = (call: HrworksCall) => unknown;

/** Where the operation stands in HRworks' OpenAPI document (RFC 6901). */
const docsOf = (method: string, path: string): string => {
  const published = `/v2${path}`.replaceAll(/:(\w+)/g, '{$1}').replaceAll('/', '~1');
  return `https://api.hrworks.de/v2/openapi.yaml#/paths/${published}/${method.toLowerCase()}`;
};

/** One operation under `/v2` that a key pair may do when it has the permission; undefined: every key pair may. */
export const operation = (
  method: Route<HrworksState>['method'],
  path: string,
  permission: PermissionName | undefined,
  handle: Handler,
): Route<HrworksState> => ({
  method,
  path: `/v2${path}`,
  docs: docsOf(method, path),
  handle: async (call) => {
    if (permission !== undefined && !call.environment.isGranted(permission))
      return apiError(call, 'PermissionDeniedError', 'The access key has no permission for this endpoint.');
    try {
      const body = await handle(call);
      return body instanceof Response ? body : answer(call, body);
    } catch (error) {
      if (error instanceof Refusal) return apiError(call, error.type, error.message);
      throw error;
    }
  },
});

const rankOf = (segment: string | undefined): string => (segment?.startsWith(':') ? '1' : '0');

/** Fixed words before parameters, so that `/persons/master-data` is not taken for a person. */
export const inOrderOfMatch = (routes: readonly Route<HrworksState>[]): Route<HrworksState>[] =>
  routes.toSorted((a, b) => {
    const keyOf = ({ path }: Route<HrworksState>) => path.split('/').map(rankOf).join('');
    return keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0;
  });
