import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, single } from './ask.ts';

/*
 * What actions hand on as Staffology HR gives it: null where there is none. Of each body only a few keys are known.
 */

const handOn = (
  vendor: Vendor,
  endpoint: string,
  path: string,
  shape: (body: unknown) => unknown,
  host?: 'customFields',
): Promise<unknown> =>
  ask<unknown>(vendor, {
    endpoint,
    path,
    ...(host && { host }),
    none: () => null,
    isNoneWhenUnknown: true,
    read: (body) => shape(body) ?? null,
  });

const asGiven = (body: unknown): unknown => body;

export const getCompany = (vendor: Vendor) => handOn(vendor, 'GET /api/Company', '/api/Company', single);

export const getEmployeeAsGiven = (vendor: Vendor, employeeId: string) =>
  handOn(vendor, 'GET /api/Employee/{id}', `/api/Employee/${employeeId}`, single);

export const getExpense = (vendor: Vendor, expenseId: string) =>
  handOn(vendor, 'GET /api/Expense/{id}', `/api/Expense/${expenseId}`, single);

/** The expenses of one submission. */
export const listSubmittedExpenses = (vendor: Vendor, employeeId: string, submitId: string) =>
  handOn(
    vendor,
    'GET /api/Expense/Employee/{employeeId}/Submit/{submitId}',
    `/api/Expense/Employee/${employeeId}/Submit/${submitId}`,
    asGiven,
  );

export const listExpenseFiles = (vendor: Vendor, expenseId: string) =>
  handOn(vendor, 'GET /api/ExpenseFile/Expense/{expenseId}', `/api/ExpenseFile/Expense/${expenseId}`, asGiven);

export const getExpenseFile = (vendor: Vendor, fileId: string) =>
  handOn(vendor, 'GET /api/ExpenseFile/{id}', `/api/ExpenseFile/${fileId}`, single);

export const listCustomFieldsAsGiven = (vendor: Vendor) =>
  handOn(vendor, 'GET customfields/', '/', asGiven, 'customFields');

export const getCustomFieldsAsGiven = (vendor: Vendor, employeeId: string) =>
  handOn(vendor, 'GET customfields/{employeeId}', `/${employeeId}`, asGiven, 'customFields');
