import type { Permission } from '../../../connector-kit/permission.ts';
import type { WriteKey } from '../../../model/writes.ts';
import { groups } from './people-data.ts';

/*
 * What changing data asks for, beside seeing it. Without Edit Bob drops a field without a word.
 * https://apidocs.hibob.com/docs/categories-and-permissions
 */

const optional = 'Only needed where the product also changes data.';
const ofPeople = ['create_employee', 'update_employee'] as const;
const ofTerms = ['create_employment', 'update_employment'] as const;

const edit = (key: string, name: string, writes: readonly WriteKey[] = ofPeople): Permission => ({
  key: `people.${key}-edit`,
  name: `${name}: Edit`,
  menuPath: [groups, 'People’s Data', name, 'Edit'],
  published: true,
  feeds: { fields: [], actions: [], writes },
  beside: `people.${key}`,
  optional,
  guideStep: 'grant-people-data',
});

/** Categories whose fields are changed. */
export const editing: readonly Permission[] = [
  edit('basic-info', 'Basic info'),
  edit('about', 'About'),
  edit('employment', 'Employment', [...ofPeople, ...ofTerms]),
  edit('payroll', 'Payroll', ['create_employee', ...ofTerms]),
  edit('work', 'Work', [...ofPeople, ...ofTerms]),
  edit('personal', 'Personal'),
  edit('personal-contact', 'Personal contact details'),
  edit('work-contact', 'Work contact details'),
  edit('home', 'Home'),
  edit('identification', 'Identification'),
  edit('eeo', 'EEO'),
  {
    ...edit('right-to-work', 'Right to Work', ['create_work_eligibility', 'update_work_eligibility']),
    name: 'Manage selected employees’ Right to Work sections',
    menuPath: [groups, 'People’s Data', 'Right to Work', 'Manage selected employees’ Right to Work sections'],
  },
];

/** Acts on people. Bob publishes that they need a right, and not what it is called. */
export const acts: readonly Permission[] = [
  {
    key: 'people.add',
    name: 'Adding new people',
    menuPath: [groups, 'Features', 'People', 'the entry for adding new people'],
    published: false,
    feeds: { fields: [], actions: [], writes: ['create_employee'] },
    optional,
    guideStep: 'grant-features',
  },
  {
    key: 'people.manage-lifecycle',
    name: 'Inviting and terminating people',
    menuPath: [groups, 'Features', 'People', 'the entries for inviting and terminating people'],
    published: false,
    feeds: { fields: [], actions: [], writes: ['update_employee', 'invite_employee'] },
    optional,
    guideStep: 'grant-features',
  },
  {
    key: 'features.onboarding',
    name: 'Onboarding',
    menuPath: [groups, 'Features', 'Onboarding'],
    published: false,
    feeds: { fields: [], actions: [], writes: ['invite_employee'] },
    optional: 'Only needed to invite people without saying which welcome greets them.',
    guideStep: 'grant-features',
  },
];

const upload = (key: string, name: string, published: boolean): Permission => ({
  key: `documents.${key}-upload`,
  name: `${name}: Upload`,
  menuPath: [groups, 'People’s Data', 'Documents', published ? name : 'the folder', 'Upload'],
  published,
  feeds: { fields: [], actions: [], writes: ['upload_document'] },
  beside: `documents.${key}`,
  optional,
  guideStep: 'grant-documents-and-time-off',
});

export const uploading: readonly Permission[] = [
  upload('confidential', 'Confidential Docs', true),
  upload('shared', 'Shared Docs', true),
  upload('own-folders', 'Your own folders', false),
];

/** Fields that the company made. */
export const customEditing: Permission = {
  key: 'custom-fields-edit',
  name: 'Custom fields: Edit',
  menuPath: [groups, 'People’s Data', 'the section that holds the field', 'Edit'],
  published: false,
  feeds: { fields: [], actions: [], writes: ofPeople },
  beside: 'custom-fields',
  optional: 'Only needed for the custom fields that are to be changed.',
  guideStep: 'grant-custom-fields',
};
