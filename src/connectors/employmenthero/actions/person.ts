import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { getEmployee } from '../api/people.ts';
import { employee, list, reference } from './list.ts';

const oneEmployee = z.strictObject({ employee_id: z.string().min(1).describe(employee.meaning) });

/** People, and what belongs to one of them. */
export const personActions: readonly Action[] = [
  list({
    key: 'list_employees',
    label: 'List employees',
    description: 'Lists people with everything that Employment Hero tells of them.',
    endpoint: 'GET /employees',
    scope: 'employees:list',
    source: reference('employee'),
    filters: { member_type: z.enum(['employee', 'contractor']).optional() },
  }),
  {
    key: 'get_employee',
    label: 'Get an employee',
    description: 'Gets one person with everything that Employment Hero tells of them.',
    effect: 'read',
    evidence: 'documented',
    source: reference('employee'),
    permissions: ['employees:show'],
    input: oneEmployee,
    run: async (vendor, input) => (await getEmployee(vendor, oneEmployee.parse(input).employee_id)) ?? null,
  },
  list({
    key: 'list_employment_histories',
    label: 'List employment histories',
    description: 'Lists the titles that an employee has had, and when.',
    endpoint: 'GET /employees/{id}/employment_histories',
    scope: 'employment_histories:list',
    source: reference('employment-history'),
    id: employee,
  }),
  list({
    key: 'list_job_histories',
    label: 'List job histories',
    description: 'Lists the titles that a contractor has had, and when.',
    endpoint: 'GET /employees/{id}/job_histories',
    scope: 'job_histories:list',
    source: reference('employment-history'),
    id: employee,
  }),
  list({
    key: 'list_pay_details',
    label: 'List pay details',
    description: 'Lists an employee’s pay from each day on which it changed, with classification and award.',
    endpoint: 'GET /employees/{id}/pay_details',
    scope: 'pay_details:list',
    source: reference('pay-detail'),
    id: employee,
  }),
  list({
    key: 'list_bank_accounts',
    label: 'List bank accounts',
    description: 'Lists the accounts that an employee is paid into.',
    endpoint: 'GET /employees/{id}/bank_accounts',
    version: 'v2',
    scope: 'bank_accounts:list',
    source: reference('bank-account'),
    id: employee,
  }),
  list({
    key: 'list_emergency_contacts',
    label: 'List emergency contacts',
    description: 'Lists whom to call for an employee in an emergency.',
    endpoint: 'GET /employees/{id}/emergency_contacts',
    version: 'v2',
    scope: 'emergency_contacts:list',
    source: reference('emergency-contact'),
    id: employee,
  }),
  list({
    key: 'list_employee_certifications',
    label: 'List an employee’s certifications',
    description: 'Lists the checks and trainings of an employee, and when they expire.',
    endpoint: 'GET /employees/{id}/certifications',
    scope: 'employees_certifications:list',
    source: reference('employee-certification-detail'),
    id: employee,
  }),
];
