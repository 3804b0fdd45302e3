import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { write as runWrite } from '../api/jobs.ts';
import { part } from '../api/request.ts';
import { sourceOf } from '../source.ts';
import { action, read, remove, write } from './operation.ts';
import { day, flag, people, some, span } from './parameters.ts';

const personnelNumber = z.string().min(1);
const days = { beginDate: day, endDate: day, isBeginDateHalfDay: flag, isEndDateHalfDay: flag };
const whichDays = z.strictObject(days).partial().shape;
const number = z.string().min(1).describe('For example 55_1');

const absenceStatus = z.enum(['editing', 'requested', 'validatedOk', 'validatedNotOk', 'cancelled']).optional();
const sickLeaveStatus = z.enum(['reported', 'certificatePending', 'validatedOk', 'cancelled']).optional();
const statusFilter = some.describe('Status identifiers');
const listed = { ...people, ...span, statusFilter };

const absence = { type: z.string().min(1), status: absenceStatus, substitutes: some, remark: z.string().optional() };
const sickLeave = {
  type: z.string().min(1),
  status: sickLeaveStatus,
  hasElectronicSicknessCertificate: flag,
  substitute: z.string().optional(),
};

/** Absences, sick leaves and remote work. */
export const leaveActions: readonly Action[] = [
  read('/v2/absences', {
    key: 'list_absences',
    label: 'List absences',
    description: 'Lists absences by person for up to a year, or (with count) their days by type.',
    permission: 'absences',
    input: { ...listed, types: some, count: flag },
  }),
  read('/v2/absences/leave-accounts', {
    key: 'list_leave_accounts',
    label: 'List leave accounts',
    description: 'Lists the days of holiday of people: entitlement, requested, approved, planned, left and expiring.',
    permission: 'absences',
    input: { ...people, referenceDate: day.optional() },
  }),
  read('/v2/absences/vacation-types', {
    key: 'list_vacation_types',
    label: 'List vacation types',
    description: 'Lists the rules by which entitlements to holidays are worked out.',
    permission: 'absences',
    input: { onlyAssigned: flag, onlyActive: flag, countryCodes: some },
  }),
  read('/v2/sick-leaves', {
    key: 'list_sick_leaves',
    label: 'List sick leaves',
    description: 'Lists sick leaves by person for up to a year, or (with count) their days by type.',
    permission: 'sick-leaves',
    input: { ...listed, types: some, count: flag },
  }),
  read('/v2/remote-work', {
    key: 'list_remote_work',
    label: 'List remote work',
    description: 'Lists remote work by person for up to a year.',
    permission: 'remote-work',
    input: listed,
  }),
  write('POST', '/v2/absences', {
    key: 'create_absences',
    label: 'Create absences',
    description: 'Makes absences. All are kept or none.',
    permission: 'absences.write',
    row: z.strictObject({ personnelNumber, ...days, ...absence }),
  }),
  write('PUT', '/v2/absences', {
    key: 'update_absences',
    label: 'Update absences',
    description: 'Changes absences, known by their numbers: dates, type, status.',
    permission: 'absences.write',
    row: z.strictObject({ number, ...whichDays, ...absence, type: absence.type.optional() }),
  }),
  remove('/v2/absences', {
    key: 'delete_absences',
    label: 'Delete absences',
    description: 'Deletes absences by their numbers.',
    permission: 'absences.write',
  }),
  write('POST', '/v2/sick-leaves', {
    key: 'create_sick_leaves',
    label: 'Create sick leaves',
    description: 'Reports sick leaves. All are kept or none.',
    permission: 'sick-leaves.write',
    row: z.strictObject({ personnelNumber, ...days, ...sickLeave }),
  }),
  write('PUT', '/v2/sick-leaves', {
    key: 'update_sick_leaves',
    label: 'Update sick leaves',
    description: 'Changes sick leaves, known by their numbers.',
    permission: 'sick-leaves.write',
    row: z.strictObject({ number, ...whichDays, ...sickLeave, type: sickLeave.type.optional() }),
  }),
  remove('/v2/sick-leaves', {
    key: 'delete_sick_leaves',
    label: 'Delete sick leaves',
    description: 'Deletes sick leaves by their numbers.',
    permission: 'sick-leaves.write',
  }),
  write('POST', '/v2/remote-work', {
    key: 'create_remote_work',
    label: 'Create remote work',
    description: 'Makes stretches of remote work. All are kept or none.',
    permission: 'remote-work.write',
    row: z.strictObject({
      personnelNumber,
      ...days,
      statusIdentifier: z.enum(['requested', 'validatedOk', 'validatedNotOk', 'cancelled']).optional(),
    }),
  }),
  action({
    key: 'delete_remote_work',
    label: 'Delete remote work',
    description: 'Deletes one stretch of remote work by its number.',
    effect: 'delete',
    evidence: 'documented',
    source: sourceOf('/v2/remote-work/{number}', 'delete'),
    permissions: ['remote-work.write'],
    input: z.strictObject({ number: z.string().min(1) }),
    run: (vendor, { number }) =>
      runWrite(vendor, {
        endpoint: 'DELETE /v2/remote-work/{number}',
        path: `/v2/remote-work/${part(number)}`,
        needs: ['remote-work.write'],
        jobs: '/v2/remote-work',
      }),
  }),
];
