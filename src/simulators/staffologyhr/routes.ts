import { calendarRoutes } from './calendar-routes.ts';
import { customFieldRoutes } from './custom-fields.ts';
import { employeeRoutes } from './employee-routes.ts';
import { expenseRoutes } from './expenses.ts';
import type { StaffologyRoute } from './route.ts';
import { tokenRoutes } from './token-route.ts';
import { unprovenRoutes } from './unproven-routes.ts';

/** Everything that answers, each route in every spelling. */
export const routes: readonly StaffologyRoute[] = [
  ...tokenRoutes,
  ...employeeRoutes,
  ...calendarRoutes,
  ...expenseRoutes,
  ...customFieldRoutes,
  ...unprovenRoutes,
];
