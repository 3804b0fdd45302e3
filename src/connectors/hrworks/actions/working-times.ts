import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { ask, part } from '../api/request.ts';
import { sourceOf } from '../source.ts';
import { action, read, remove, write } from './operation.ts';
import { day, flag, instant, people, some, span } from './parameters.ts';

const types = [
  'workingTime',
  'businessErrand',
  'doctorsAppointment',
  'educationAndTraining',
  'governmentAgencyAppointment',
  'physicalTherapy',
  'postOffice',
] as const;
const { onlyActive: _, ...timekeepers } = people;

const clockPath = '/v2/persons/{personIdentifier}/working-times';
const clocked = {
  personnelNumber: z.string().min(1),
  kioskId: z.int().optional(),
  comment: z.string().optional(),
};

/** Clocks somebody in or out: the one write that HRworks does at once, without a job. */
const clock = (key: 'clock_in' | 'clock_out', label: string, description: string, input: z.ZodRawShape): Action =>
  action({
    key,
    label,
    description,
    effect: 'write',
    evidence: 'documented',
    source: sourceOf(clockPath, 'post'),
    permissions: ['working-times.write'],
    input: z.strictObject({ ...clocked, ...input }),
    run: (vendor, { personnelNumber, ...query }) =>
      ask<unknown>(vendor, {
        endpoint: `POST ${clockPath}`,
        path: `/v2/persons/${part(String(personnelNumber))}/working-times`,
        query: { ...(query as Record<string, string>), action: key === 'clock_in' ? 'clockIn' : 'clockOut' },
        needs: ['working-times.write'],
        read: (body) => body,
      }),
  });

/** Working times, their accounts and projects. */
export const workingTimeActions: readonly Action[] = [
  read('/v2/working-times', {
    key: 'list_working_times',
    label: 'List working times',
    description: 'Lists the working times of people with a time recording regulation, with sums of work and breaks.',
    permission: 'working-times',
    input: { ...timekeepers, ...span, types: z.array(z.enum(types)).optional() },
  }),
  read('/v2/working-times/time-accounts', {
    key: 'list_time_accounts',
    label: 'List time accounts',
    description: 'Lists time accounts by person and month, in minutes.',
    permission: 'working-times',
    input: {
      ...people,
      monthYears: z
        .array(z.string().regex(/^\d{4}-\d{2}$/))
        .optional()
        .describe('YYYY-MM'),
    },
  }),
  read('/v2/persons/{personIdentifier}/working-times/status', {
    key: 'get_working_time_status',
    label: 'Get working time status',
    description: 'Tells whether somebody is clocked in.',
    permission: 'working-times',
    input: { personIdentifier: z.string().min(1).describe('Personnel number') },
  }),
  read('/v2/working-times/projects', {
    key: 'list_time_tracking_projects',
    label: 'List time tracking projects',
    description: 'Lists the projects that working time is booked on.',
    permission: 'working-times',
    input: { beginDate: day.optional(), endDate: day.optional(), numbers: some, projectIds: some },
  }),
  write('POST', '/v2/working-times', {
    key: 'create_working_times',
    label: 'Create working times',
    description: 'Makes up to 1000 working times. All are kept or none.',
    permission: 'working-times.write',
    row: z.strictObject({
      personnelNumber: z.string().min(1),
      beginDateAndTime: instant,
      endDateAndTime: instant.optional(),
      type: z.enum(types).optional(),
      projectNumber: z.int().optional(),
      comment: z.string().optional(),
    }),
    more: { deleteOverlappingWorkingTimes: flag },
  }),
  remove('/v2/working-times', {
    key: 'delete_working_times',
    label: 'Delete working times',
    description: 'Deletes working times by their ids, for example 1_1683093600.',
    permission: 'working-times.write',
  }),
  clock('clock_in', 'Clock in', 'Clocks somebody in, now.', { type: z.enum(types), project: z.string().optional() }),
  clock('clock_out', 'Clock out', 'Clocks somebody out, now.', {}),
];
