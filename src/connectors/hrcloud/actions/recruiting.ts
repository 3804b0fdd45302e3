import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { VendorError } from '../../../connector-kit/errors.ts';
import type { Vendor } from '../../../connector-kit/vendor.ts';
import { readPage } from '../api/rows.ts';
import { createRow, upsertRow } from '../api/writes.ts';
import { act, day, get, help, list, pages, rowId } from './define.ts';

const text = z.string().nullable().optional();
const applicant = z.strictObject({
  xFirstName: z.string().min(1),
  xLastName: z.string().min(1),
  xEmail: z.email(),
  xApplicantStatusLookup: rowId.optional().describe('The Id of an applicant status: see list_applicant_statuses'),
  xJobLookup: rowId.optional().describe('The Id of a job: see list_jobs'),
  xPositionLookup: rowId.optional().describe('The Id of a position: see list_positions'),
  xPhone: text,
  xAddress: text,
  xDateAvailable: day.optional(),
  xLinkedIn: text,
  xFacebook: text,
  xTwitter: text,
  xWebsite: text,
});

/** Every applicant has a status, so without any status none can be written. HR Cloud itself would not say why. */
const demandStatus = async (vendor: Vendor): Promise<void> => {
  if ((await readPage(vendor, 'xApplicantStatus', { pageSize: 1 })).length > 0) return;
  throw new VendorError({
    code: 'request_refused',
    message: 'HR Cloud has no applicant status yet, and every applicant has one.',
    nextStep:
      'Open Recruit in HR Cloud and create at least one xApplicantStatus, for example Applied. If there is no Recruit, request it under Explore Apps first.',
    endpoint: 'GET /v1/cloud/xApplicantStatus',
    guideSteps: ['create-applicant-status'],
  });
};

/** Applicants. They need the application Recruit. */
export const recruitingActions: readonly Action[] = [
  list('xApplicant', {
    key: 'list_applicants',
    label: 'List applicants',
    description: 'Lists applicants in HR Cloud’s own shape.',
    evidence: 'documented',
    source: help('pp'),
  }),
  get('xApplicant', {
    key: 'get_applicant',
    label: 'Get applicant',
    description: 'Reads one applicant in HR Cloud’s own shape.',
    evidence: 'documented',
    source: help('pp'),
  }),
  act('xApplicant', {
    key: 'create_applicant',
    label: 'Create applicant',
    description: 'Makes an applicant. At least one applicant status must exist.',
    effect: 'write',
    evidence: 'assumed',
    source: pages.unified,
    permissions: ['xApplicantStatus'],
    input: applicant,
    run: async (vendor, values) => {
      await demandStatus(vendor);
      return createRow(vendor, 'xApplicant', values);
    },
  }),
  act('xApplicant', {
    key: 'upsert_applicant',
    label: 'Create or update applicant',
    description:
      'Changes the applicant with this e-mail address, or makes one. At least one applicant status must exist.',
    effect: 'write',
    evidence: 'assumed',
    source: pages.stackOne,
    permissions: ['xApplicant', 'xApplicantStatus'],
    input: applicant,
    run: async (vendor, values) => {
      await demandStatus(vendor);
      return upsertRow(vendor, 'xApplicant', values, 'xEmail');
    },
  }),
  list('xApplicantStatus', {
    key: 'list_applicant_statuses',
    label: 'List applicant statuses',
    description: 'Lists the stages that an applicant may be in.',
    evidence: 'assumed',
    source: help('pp'),
  }),
  list('xJob', {
    key: 'list_jobs',
    label: 'List jobs',
    description: 'Lists the jobs that people can apply for.',
    evidence: 'assumed',
    source: help('pp'),
  }),
];
