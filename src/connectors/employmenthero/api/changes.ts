import { z } from 'zod';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask } from './ask.ts';
import { employee, type Employee } from './people.ts';
import { leaveRequest, type LeaveRequest } from './leave.ts';
import type { Listed } from './pages.ts';
import { text } from './words.ts';

/*
 * What changes something. That people are added, changed and given leave over the API is published; of the bodies the
 * reference shows too little, so their keys are those of the answers. https://developer.employmenthero.com/api-references/employee
 */

/** Values by the keys of an employee. */
export type EmployeeValues = Readonly<Record<string, unknown>>;

/** Adds somebody: `first_name`, `last_name` and `email` are needed. */
export const addEmployee = (vendor: Vendor, json: EmployeeValues): Promise<Employee> =>
  ask(vendor, {
    endpoint: 'POST /employees/quick_add_employee',
    content: { json },
    needs: ['employees:create'],
    read: (data) => employee.parse(data),
  });

/** Changes the fields that are given. `undefined`: there is no such person. */
export const changeEmployee = (vendor: Vendor, id: string, json: EmployeeValues): Promise<Employee | undefined> =>
  ask<Employee | undefined>(vendor, {
    endpoint: 'PATCH /employees/{id}',
    id,
    content: { json },
    repeatable: true,
    needs: ['employees:update'],
    absent: () => undefined,
    read: (data) => employee.parse(data),
  });

/** A kind of leave. Clients list it; the reference does not. https://docs.airbyte.com/integrations/sources/employment-hero */
export const leaveCategory = z.looseObject({ id: z.string(), name: text });
export type LeaveCategory = z.infer<typeof leaveCategory>;

export const listedLeaveCategories: Listed<LeaveCategory> = {
  endpoint: 'GET /leave_categories',
  needs: ['leave_categories:list'],
  row: leaveCategory,
};

/** A request for leave, days as `YYYY-MM-DD`. https://developer.employmenthero.com/api-references/leave-request */
export interface NewLeaveRequest {
  readonly employee_id: string;
  readonly leave_category_id: string;
  readonly start_date: string;
  readonly end_date: string;
  readonly comment?: string;
}

export const requestLeave = (vendor: Vendor, json: NewLeaveRequest): Promise<LeaveRequest> =>
  ask(vendor, {
    endpoint: 'POST /leave_requests',
    content: { json },
    needs: ['leave_requests:create'],
    read: (data) => leaveRequest.parse(data),
  });

/** A file for a person's documents, in the part `file`. */
export interface NewDocument {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Uploads a file and tells its id. `undefined`: there is no such person. */
export const uploadDocument = (
  vendor: Vendor,
  id: string,
  { fileName, contentType, bytes }: NewDocument,
): Promise<string | undefined> =>
  ask<string | undefined>(vendor, {
    endpoint: 'POST /employees/{id}/documents',
    id,
    content: { multipart: [{ name: 'file', content: bytes, fileName, contentType }] },
    needs: ['documents:create'],
    absent: () => undefined,
    read: (data) => z.looseObject({ id: z.string() }).parse(data).id,
  });
