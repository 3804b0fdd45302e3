import type { Permission } from '../../connector-kit/permission.ts';
import type { Application, ObjectName } from './api/objects.ts';

/*
 * What a service account needs: rights to objects, which HR Cloud itself grants on request, and applications, which
 * the customer requests. https://support.hrcloud.com/help-center/authentication
 */

type Feeds = Partial<Permission['feeds']>;

/** The right to read an object. HR Cloud has no page for it: the person to ask stands where others have a menu. */
const toRead = (object: ObjectName, { fields = [], actions = [] }: Feeds, optional?: string): Permission => ({
  key: object,
  name: object,
  menuPath: ['HR Cloud Account Manager', object],
  published: true,
  feeds: { fields, actions },
  guideStep: 'grant-objects',
  ...(optional !== undefined && { optional }),
});

/** The right to write it, which only a write can prove. */
const toWrite = (
  object: ObjectName,
  actions: readonly string[],
  writes: NonNullable<Feeds['writes']> = [],
): Permission => ({
  key: `${object}.write`,
  name: `${object}: create and update`,
  menuPath: ['HR Cloud Account Manager', `${object}: create and update`],
  published: false,
  feeds: { fields: [], actions, writes },
  beside: object,
  optional: 'Only needed for programs that write.',
  guideStep: 'grant-objects',
});

/** An application that the customer requests from HR Cloud. */
const application = (key: string, name: Application, actions: readonly string[]): Permission => ({
  key,
  name,
  menuPath: ['Explore Apps', name],
  published: true,
  feeds: { fields: [], actions },
  optional: `Only needed for actions of ${name}.`,
  guideStep: 'request-application',
});

const toFindIds = 'Only needed to find the ids that creating people takes.';
const withRecruit = 'Only needed for actions of Recruit.';

export const permissions: readonly Permission[] = [
  toRead('xEmployee', {
    fields: ['employees.*', 'employments.*', 'custom_field_definitions.*'],
    actions: ['list_employees', 'get_employee'],
  }),
  toWrite(
    'xEmployee',
    [
      'create_employee',
      'create_employee_with_mapping',
      'update_employee',
      'update_employee_with_mapping',
      'upsert_employee',
      'update_employee_picture',
    ],
    ['create_employee', 'update_employee', 'update_employment'],
  ),
  toRead('xDepartment', { fields: ['departments.*'], actions: ['list_departments'] }),
  toRead('xDivision', { fields: ['divisions.*'], actions: ['list_divisions'] }),
  toRead('xLocation', { fields: ['locations.*'], actions: ['list_locations'] }),
  toRead('xPosition', { fields: ['jobs.*'], actions: ['list_positions'] }),
  toRead('xEmploymentStatus', { actions: ['list_employment_status'] }, toFindIds),
  toRead('xEmploymentType', { actions: ['list_employment_types'] }, toFindIds),
  toRead('xTask', { fields: ['tasks.*'], actions: ['list_tasks', 'get_task'] }),
  toWrite('xTask', ['create_task'], ['update_task']),
  toRead('xApplicant', { actions: ['list_applicants', 'get_applicant'] }, withRecruit),
  toWrite('xApplicant', ['create_applicant', 'upsert_applicant']),
  toRead(
    'xApplicantStatus',
    { actions: ['list_applicant_statuses', 'create_applicant', 'upsert_applicant'] },
    withRecruit,
  ),
  toRead('xJob', { actions: ['list_jobs'] }, withRecruit),
  application('recruit', 'Recruit', [
    'list_applicants',
    'get_applicant',
    'create_applicant',
    'upsert_applicant',
    'list_applicant_statuses',
    'list_jobs',
  ]),
  application('time-off', 'Time Off', [
    'list_time_off_types',
    'list_time_off_requests',
    'list_time_off_balances',
    'create_time_off_request',
  ]),
  application('workmates', 'Workmates', ['list_kudos', 'create_kudos']),
];
