import { z } from 'zod';
import type { Action } from '../../connector-kit/action.ts';
import type { Vendor } from '../../connector-kit/vendor.ts';
import { swaggerPage } from './api/ask.ts';
import { readCalendar } from './api/calendar.ts';
import * as records from './api/records.ts';

const number = (what: string) =>
  z
    .string()
    .regex(/^\d{1,18}$/, { error: `Expected the number of ${what}` })
    .describe(`Staffology HR’s number of ${what}`);
const employeeId = number('the employee');
const expenseId = number('the expense');
const day = z.iso.date();

/** A read of Staffology HR's own, its input typed by its schema. Most are known from a client in use only. */
const read = <Input extends z.ZodObject>(
  action: Omit<Action, 'input' | 'run' | 'effect' | 'permissions' | 'evidence'> & {
    readonly evidence?: Action['evidence'];
    readonly input: Input;
    run(vendor: Vendor, input: z.infer<Input>): Promise<unknown>;
  },
): Action => ({
  evidence: 'observed',
  ...action,
  effect: 'read',
  permissions: ['set-rights'],
  run: async (vendor, input) => action.run(vendor, action.input.parse(input)),
});

const customFieldsPage = 'https://help.staffology.co.uk/hr/integrations/api-custom-fields.htm';

/**
 * Staffology HR's own operations beside the unified ones. The one write that is documented replaces all custom fields of
 * a person at once, in a body that nobody has printed: it is left out until a tenant was seen.
 */
export const actions: readonly Action[] = [
  read({
    key: 'get_company',
    label: 'Get company',
    description: 'Gets the company that the API user belongs to.',
    source: swaggerPage('Company/Company_Get'),
    input: z.strictObject({}),
    run: (vendor) => records.getCompany(vendor),
  }),
  read({
    key: 'get_employee',
    label: 'Get employee',
    description:
      'Gets one employee in Staffology HR’s own shape, emergency contact and all flags of the contract included.',
    source: swaggerPage('Employee/Employee_Get'),
    input: z.strictObject({ employeeId }),
    run: (vendor, input) => records.getEmployeeAsGiven(vendor, input.employeeId),
  }),
  read({
    key: 'list_calendar_events',
    label: 'List calendar events',
    description: 'Lists what is in the calendar of an employee between two days.',
    source: swaggerPage('EventCalendar/EventCalendar_Get'),
    input: z.strictObject({ employeeId, from: day, to: day }),
    run: async (vendor, { employeeId: id, from, to }) =>
      (await readCalendar(vendor, id, { fromOn: from, toOn: to })) ?? null,
  }),
  read({
    key: 'list_custom_fields',
    label: 'List custom fields',
    description: 'Lists the custom fields of every employee, by keys whose labels are shown in Screen Builder.',
    evidence: 'documented',
    source: customFieldsPage,
    input: z.strictObject({}),
    run: (vendor) => records.listCustomFieldsAsGiven(vendor),
  }),
  read({
    key: 'get_custom_fields',
    label: 'Get custom fields',
    description: 'Gets the custom fields of one employee.',
    evidence: 'documented',
    source: customFieldsPage,
    input: z.strictObject({ employeeId }),
    run: (vendor, input) => records.getCustomFieldsAsGiven(vendor, input.employeeId),
  }),
  read({
    key: 'get_expense',
    label: 'Get expense',
    description: 'Gets one expense.',
    source: swaggerPage('Expense/Expense_Get'),
    input: z.strictObject({ expenseId }),
    run: (vendor, input) => records.getExpense(vendor, input.expenseId),
  }),
  read({
    key: 'list_submitted_expenses',
    label: 'List submitted expenses',
    description: 'Lists the expenses that an employee handed in together.',
    source: swaggerPage('Expense/Expense_Get'),
    input: z.strictObject({ employeeId, submitId: number('the submission') }),
    run: (vendor, input) => records.listSubmittedExpenses(vendor, input.employeeId, input.submitId),
  }),
  read({
    key: 'list_expense_files',
    label: 'List expense files',
    description: 'Lists the files of an expense.',
    source: swaggerPage('ExpenseFile/ExpenseFile_GetByExpenseId'),
    input: z.strictObject({ expenseId }),
    run: (vendor, input) => records.listExpenseFiles(vendor, input.expenseId),
  }),
  read({
    key: 'get_expense_file',
    label: 'Get expense file',
    description: 'Gets one file of an expense.',
    source: swaggerPage('ExpenseFile/ExpenseFile_GetByExpenseId'),
    input: z.strictObject({ fileId: number('the file') }),
    run: (vendor, input) => records.getExpenseFile(vendor, input.fileId),
  }),
];
