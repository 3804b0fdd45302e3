import { guessedEntities } from './entities-guessed.ts';
import { day, type Entity, instant, lookup, number, recordStatus, required, text } from './entity.ts';

/**
 * Everything but employees. Field names, and what a lookup shows, are from the samples of the vendor's articles and
 * from the schema that the vendor published for Microsoft's connectors.
 *
 * @see https://support.hrcloud.com/help-center/department
 * @see https://github.com/microsoft/PowerPlatformConnectors/tree/dev/custom-connectors/HR%20Cloud
 */
const structure: Entity[] = [
  {
    name: 'xDepartment',
    application: 'coreHr',
    singleRead: 'array',
    fields: [
      required('xDepartmentCode'),
      required('xDepartmentName'),
      text('xOverheadDepartment'),
      recordStatus({ isRequired: true }),
    ],
    shortForm: ['xDepartmentCode', 'xDepartmentName', 'xRecordStatus'],
  },
  {
    name: 'xDivision',
    application: 'coreHr',
    singleRead: 'object',
    fields: [required('xDivisionCode'), required('xDivisionName'), recordStatus({ isRequired: true })],
    shortForm: ['xDivisionCode', 'xDivisionName', 'xRecordStatus'],
  },
  {
    name: 'xLocation',
    application: 'coreHr',
    singleRead: 'array',
    fields: [
      text('xAddress'),
      text('xDescription'),
      required('xLocationCode'),
      required('xLocationName'),
      recordStatus({ isRequired: true }),
    ],
    shortForm: ['xAddress', 'xDescription', 'xLocationCode', 'xLocationName', 'xRecordStatus'],
  },
  {
    name: 'xPosition',
    application: 'coreHr',
    singleRead: 'unpublished',
    fields: [text('xDescription'), required('xPositionCode'), required('xPositionTitle'), recordStatus()],
    shortForm: ['xDescription', 'xPositionCode', 'xPositionTitle', 'xRecordStatus'],
  },
  {
    name: 'xEmploymentStatus',
    application: 'coreHr',
    singleRead: 'unpublished',
    fields: [recordStatus(), text('xType')],
    shortForm: ['xRecordStatus', 'xType'],
  },
  {
    name: 'xEmploymentType',
    application: 'coreHr',
    singleRead: 'unpublished',
    fields: [recordStatus(), text('xType')],
    shortForm: ['xRecordStatus', 'xType'],
  },
];

/** @see https://support.hrcloud.com/help-center/tasks-1 */
const tasks: Entity = {
  name: 'xTask',
  application: 'coreHr',
  singleRead: 'unpublished',
  fields: [
    lookup('xApplicationLookup', 'xApplication', { isReadOnly: true }),
    text('xApprovalStatus', { isReadOnly: true }),
    text('xAssigneeName', { isReadOnly: true }),
    text('xComment'),
    lookup('xCompletedBy', 'xUser', { isReadOnly: true }),
    lookup('xCreatedBy', 'xUser', { isReadOnly: true }),
    instant('xCreatedOn'),
    day('xDueDate'),
    lookup('xEmployeeGroupLookup', 'xEmployeeGroup', { isReadOnly: true }),
    { name: 'xIsAssignedToMe', kind: 'boolean', isReadOnly: true },
    recordStatus(),
    lookup('xRelatedEntityDetailsLookup', 'xRelatedEntityDetails', { isReadOnly: true }),
    text('xStatus', { options: ['Incomplete', 'Complete'] }),
    text('xStatusText', { isReadOnly: true }),
    text('xSubject'),
    text('xType', { isReadOnly: true }),
    lookup('xUpdatedBy', 'xUser', { isReadOnly: true }),
    instant('xUpdatedOn'),
  ],
  shortForm: ['xSubject', 'xStatus'],
};

/** @see https://support.hrcloud.com/help-center/pp */
const recruiting: Entity[] = [
  {
    name: 'xApplicant',
    application: 'recruit',
    singleRead: 'unpublished',
    fields: [
      text('xAddress'),
      text('xAnswerJson'),
      lookup('xApplicantStatusLookup', 'xApplicantStatus'),
      instant('xAppliedOn'),
      lookup('xCoverLetterLookup', 'xResource'),
      day('xDateAvailable'),
      { name: 'xDesiredPay', kind: 'money' },
      text('xEmail', { isRequired: true, isUnique: true }),
      lookup('xEmployeeLookup', 'xEmployee'),
      text('xFacebook'),
      required('xFirstName'),
      text('xFullName'),
      lookup('xJobLookup', 'xJob'),
      required('xLastName'),
      instant('xLastUpdated'),
      text('xLinkedIn'),
      text('xPhone'),
      lookup('xPositionLookup', 'xPosition'),
      text('xPrivacyPolicy'),
      number('xRating'),
      lookup('xResumeLookup', 'xResource'),
      text('xTwitter'),
      text('xWebsite'),
    ],
    shortForm: ['xFullName', 'xEmail'],
  },
  {
    name: 'xApplicantStatus',
    application: 'recruit',
    singleRead: 'unpublished',
    fields: [recordStatus(), number('xSortOrder'), text('xTitle'), text('xType')],
    shortForm: ['xRecordStatus', 'xSortOrder', 'xTitle', 'xType'],
  },
  {
    name: 'xJob',
    application: 'recruit',
    singleRead: 'unpublished',
    fields: [text('xDepartmentName'), text('xJobTitle'), text('xLocationName'), text('xPositionName'), recordStatus()],
    shortForm: ['xDepartmentName', 'xJobTitle', 'xLocationName', 'xPositionName', 'xRecordStatus'],
  },
];

const lookupOnly = (name: string, fields: Entity['fields']): Entity => ({
  name,
  application: 'coreHr',
  isLookupOnly: true,
  singleRead: 'unpublished',
  fields,
  shortForm: fields.map((field) => field.name),
});

/** @see https://support.hrcloud.com/help-center/tasks-1 */
const lookups: Entity[] = [
  lookupOnly('xPayRate', [text('xCode'), text('xName'), recordStatus()]),
  lookupOnly('xApplication', [text('xCode'), text('xImageUrl'), text('xName')]),
  lookupOnly('xUser', [text('xFullName')]),
  lookupOnly('xEmployeeGroup', [
    instant('xCreatedOn'),
    text('xDescription'),
    { name: 'xIsActive', kind: 'boolean' },
    text('xName'),
  ]),
  lookupOnly('xRelatedEntityDetails', [text('xName')]),
  lookupOnly('xResource', [text('xName')]),
];

/** All objects of the tenant but xEmployee, whose fields depend on what the company added. */
export const fixedEntities: readonly Entity[] = [...structure, tasks, ...recruiting, ...guessedEntities, ...lookups];
