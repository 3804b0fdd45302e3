import { z } from 'zod';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { ask, part } from './json.ts';
import { isThere, tell } from './tell.ts';

/** A request for time off, of the kind that covers days. https://apidocs.hibob.com/reference/post_timeoff-employees-id-requests */
export interface DaysOff {
  readonly policyType: string;
  readonly requestRangeType: 'days';
  /** `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly startDatePortion: 'all_day' | 'afternoon';
  readonly endDate: string;
  readonly endDatePortion: 'all_day' | 'morning';
  /** Approved at once. */
  readonly skipManagerApproval?: boolean;
  readonly approver?: string;
  readonly reasonCode?: number;
  readonly description?: string;
}

const id = z.union([z.string(), z.number()]).transform(String);
const submitted = z.looseObject({ id: id.optional(), requestId: id.optional() });

/** Asks for time off. The request's id where Bob tells it, which is not published. `undefined`: no such person. */
export const requestTimeOff = (
  vendor: Vendor,
  employeeId: string,
  json: DaysOff,
): Promise<{ readonly id: string | null } | undefined> =>
  tell(vendor, {
    endpoint: 'POST /v1/timeoff/employees/{id}/requests',
    path: `/v1/timeoff/employees/${part(employeeId)}/requests`,
    json,
    needs: ['time-off.requests'],
    accept: [404],
    read: (answer) => {
      if (!isThere(answer)) return undefined;
      const { id: own, requestId } = submitted.parse(answer.json() ?? {});
      return { id: own ?? requestId ?? null };
    },
  });

const requestState = z.looseObject({ status: z.string().nullish() });

/** What became of a request, in Bob's word. `undefined`: no such request of that person. */
export const timeOffStatusOf = (
  vendor: Vendor,
  employeeId: string,
  requestId: string,
): Promise<string | null | undefined> =>
  ask<string | null | undefined>(vendor, {
    endpoint: 'GET /v1/timeoff/employees/{id}/requests/{requestId}',
    path: `/v1/timeoff/employees/${part(employeeId)}/requests/${part(requestId)}`,
    needs: ['time-off.requests'],
    absent: () => undefined,
    read: (body) => requestState.parse(body).status ?? null,
  });

/** Cancels a request. False: no such request. https://apidocs.hibob.com/reference/delete_timeoff-employees-id-requests-requestid */
export const cancelTimeOffRequest = (vendor: Vendor, employeeId: string, requestId: string): Promise<boolean> =>
  tell(vendor, {
    endpoint: 'DELETE /v1/timeoff/employees/{id}/requests/{requestId}',
    path: `/v1/timeoff/employees/${part(employeeId)}/requests/${part(requestId)}`,
    needs: ['time-off.requests'],
    accept: [404],
    read: isThere,
  });

/** Marks a task as done. False: no such task. https://apidocs.hibob.com/reference/post_tasks-taskid-complete */
export const completeTask = (vendor: Vendor, taskId: string): Promise<boolean> =>
  tell(vendor, {
    endpoint: 'POST /v1/tasks/{taskId}/complete',
    path: `/v1/tasks/${part(taskId)}/complete`,
    needs: ['tasks'],
    repeatable: true,
    accept: [404],
    read: isThere,
  });

/** A file for one of a person's folders. */
export interface Upload {
  /** `shared`, `confidential`, or the number of a folder that the company made. */
  readonly folder: string;
  /** Permission by key that the folder asks for. */
  readonly needs: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const uploaded = z.looseObject({ id: id.optional(), docId: id.optional() });

/** Puts a file into a folder. Its id, which Bob calls `id` or `docId`. `undefined`: no such person or folder. https://apidocs.hibob.com/docs/explore-docs-api */
export const uploadFile = (
  vendor: Vendor,
  employeeId: string,
  { folder, needs, fileName, bytes }: Upload,
): Promise<{ readonly id: string | null } | undefined> => {
  const isSystem = folder === 'shared' || folder === 'confidential';
  const below = `/v1/docs/people/${part(employeeId)}`;
  return tell(vendor, {
    endpoint: isSystem
      ? `POST /v1/docs/people/{id}/${folder}/upload`
      : 'POST /v1/docs/people/{id}/folders/{folderId}/upload',
    path: isSystem ? `${below}/${folder}/upload` : `${below}/folders/${part(folder)}/upload`,
    multipart: [{ name: 'file', content: bytes, fileName }],
    needs: [needs],
    accept: [404],
    read: (answer) => {
      if (!isThere(answer)) return undefined;
      const { id: own, docId } = uploaded.parse(answer.json() ?? {});
      return { id: own ?? docId ?? null };
    },
  });
};
