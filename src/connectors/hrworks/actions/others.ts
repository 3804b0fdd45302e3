import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { read, write } from './operation.ts';
import { day, flag, people, some, span } from './parameters.ts';

const { onlyActive: _, ...travellers } = people;

/** What HRworks keeps beside people and their time: cost objects, recruiting, onboarding, travel, wage types. */
export const otherActions: readonly Action[] = [
  read('/v2/cost-objects/cost-objectives', {
    key: 'list_cost_objectives',
    label: 'List cost objectives',
    description: 'Lists cost objectives by number and name.',
    permission: 'cost-accounting',
    input: {},
  }),
  read('/v2/wage-and-salary/types', {
    key: 'list_wage_types',
    label: 'List wage types',
    description: 'Lists the types of wage and salary that payroll knows. HRworks’ API has no amounts.',
    permission: 'wage-and-salary',
    input: { onlyActive: flag },
  }),
  read('/v2/applicant-management/posts', {
    key: 'list_posts',
    label: 'List posts',
    description: 'Lists job advertisements with their offers and descriptions.',
    permission: 'applicant-management',
    input: { onlyActive: flag },
  }),
  read('/v2/applicant-management/job-applications', {
    key: 'list_job_applications',
    label: 'List job applications',
    description: 'Lists applications, with the applicants.',
    permission: 'applicant-management',
    input: { posts: some, statusFilter: some },
  }),
  read('/v2/applicant-management/applicants', {
    key: 'list_applicants',
    label: 'List applicants',
    description: 'Lists applicants, with their applications.',
    permission: 'applicant-management',
    input: { applicants: some, statusFilter: some },
  }),
  write('POST', '/v2/applicant-management/job-applications', {
    key: 'create_job_applications',
    label: 'Create job applications',
    description: 'Makes applications for posts. All are kept or none.',
    permission: 'applicant-management.write',
    row: z.strictObject({
      postId: z.string().min(1),
      firstName: z.string().min(1),
      lastName: z.string().min(1),
      email: z.string().optional(),
      phone: z.string().optional(),
      birthday: day.optional(),
      earliestPossibleJoinDate: day.optional(),
      remark: z.string().optional(),
      hasPrivacyTermsAccepted: flag,
    }),
  }),
  read('/v2/persons/onboarding', {
    key: 'list_onboarding_documents',
    label: 'List onboarding documents',
    description: 'Lists what people who are about to start have filled in.',
    permission: 'onboarding',
    input: {
      statusFilter: z.array(z.enum(['activated', 'created', 'editingFinished'])).optional(),
      organizationUnits: some,
    },
  }),
  write('POST', '/v2/persons/onboarding', {
    key: 'create_onboarding_documents',
    label: 'Create onboarding documents',
    description: 'Begins the onboarding of people who are about to start. All are kept or none.',
    permission: 'onboarding.write',
    row: z.strictObject({
      firstName: z.string().min(1),
      lastName: z.string().min(1),
      organizationUnitNumber: z.string().min(1),
      privateEmail: z.string().min(1),
      joinDate: day,
      birthday: day.optional(),
      gender: z.enum(['male', 'female', 'diverse', 'not specified']).optional(),
      languageCode: z.string().optional(),
      privateMobilePhoneNumber: z.string().optional(),
      noteForOnboardingPerson: z.string().optional(),
    }),
  }),
  read('/v2/travel-expenses/travel-requests', {
    key: 'list_travel_requests',
    label: 'List travel requests',
    description: 'Lists requests for business trips by person for up to a year.',
    permission: 'travel-expenses',
    input: { ...travellers, ...span },
  }),
  read('/v2/travel-expenses/expense-reports', {
    key: 'list_expense_reports',
    label: 'List expense reports',
    description: 'Lists expense reports by person for up to a year.',
    permission: 'travel-expenses',
    input: { ...travellers, ...span, includeExpenseReportsWithoutTrip: flag },
  }),
];
