import type { Route } from '../kit/index.ts';
import type { StaffologyState } from './state.ts';

/**
 * How a path and its method are known: printed in the vendor's help, called by working code of others, or by analogy
 * only. Bodies are known less well: the vendor's Swagger page, where the fields would stand, could not be read.
 */
export type Known = 'documented' | 'observed' | 'assumed';

export type StaffologyRoute = Route<StaffologyState> & { known: Known };

type Spelled = Omit<StaffologyRoute, 'method'> & { method?: StaffologyRoute['method'] };

/** Operation `Employees/Employees_Get` on the vendor's Swagger page. */
export const swaggerPage = (operation: string): string => `https://api.hrapi.co.uk/swagger/ui/index#!/${operation}`;

/**
 * A route in each spelling that clients use and the server takes: with and without a slash at the end, and with the
 * doubled slash of `/api/Employees//2`. `method` is GET when left out.
 */
export const spelled = ({ method = 'GET', ...route }: Spelled): StaffologyRoute[] => {
  const paths = [route.path, `${route.path}/`, route.path.replace(/\/(:[^/]+)$/, '//$1')];
  return [...new Set(paths)].map((path) => ({ ...route, method, path }));
};
