import { expect, test } from 'vitest';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { switches } from './switches.ts';

const plain = routes.filter(({ path }) => path === '' || !/\/$|\/\//.test(path));
const pathsOf = (known: string) =>
  plain
    .filter((route) => route.known === known)
    .map(({ method, hostRole = 'api', path }) => `${method} ${hostRole} ${path}`);

test('how each route is known', () => {
  expect(pathsOf('documented')).toEqual([
    'GET api /api/token',
    'GET customFields ',
    'GET customFields /:employeeId',
    'PUT customFields /:employeeId',
  ]);
  expect(pathsOf('observed')).toEqual([
    'GET api /api/Employees',
    'GET api /api/Employees/:page',
    'GET api /api/Employee/:employeeId',
    'GET api /api/Company',
    'GET api /api/Event-Calendar/:employeeId/:year',
    'GET api /api/Event-Calendar/:employeeId',
    'GET api /api/Expense/Employee/:employeeId/Submit/:submitId',
    'GET api /api/Expense/:expenseId',
    'GET api /api/ExpenseFile/Expense/:expenseId',
    'GET api /api/ExpenseFile/:fileId',
  ]);
  expect(pathsOf('assumed')).toEqual([
    'GET api /api/Absence/:employeeId',
    'GET api /api/Holiday/:employeeId',
    'GET api /api/Sickness/:employeeId',
    'GET api /api/Lookup/:name',
    'GET api /api/Document/Employee/:employeeId',
  ]);
});

test('each cites a page of the vendor', () => {
  for (const { docs } of routes) expect(new URL(docs).hostname).toMatch(/^(help\.staffology|api\.hrapi)\.co\.uk$/);
});

test('an API user begins with full rights, an API that is on, and a dozen guesses at most', () => {
  expect(Object.values(permissions).every((permission) => permission.default)).toBe(true);
  const { apiModuleOn, apiUserActive, pairAccepted, ...guesses } = switches;
  expect([apiModuleOn.default, apiUserActive.default, pairAccepted.default]).toEqual([true, true, true]);
  expect(Object.keys(guesses).length).toBeLessThanOrEqual(12);
});
