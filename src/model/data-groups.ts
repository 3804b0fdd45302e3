import { resourceKeys, type RecordOf, type ResourceKey } from './resources.ts';

/**
 * What a customer may keep to itself, as an HR admin would name it. Every unified resource and every field of its records
 * belongs to exactly one group; `people` is always shared, for without it nothing else can be told of anybody.
 */
export const dataGroups = [
  /** People, where and as what they work, and the organisation around them. */
  'people',
  'private_contact',
  'personal_details',
  'identity_numbers',
  'pay',
  'time_off',
  'working_time',
  'documents',
  'skills',
  'tasks',
  /** Fields that the company made, whatever they hold. */
  'custom_fields',
] as const;

export type DataGroup = (typeof dataGroups)[number];

/** The groups that a customer may keep to itself. */
export const optionalDataGroups = dataGroups.filter((group) => group !== 'people');

/** A group that a customer may keep to itself. */
export type OptionalDataGroup = Exclude<DataGroup, 'people'>;

/** The group of each resource: of all its fields, unless {@link groupsOfFields} says otherwise. */
const groupsOfResources: Readonly<Record<ResourceKey, DataGroup>> = {
  employees: 'people',
  employments: 'people',
  time_off: 'time_off',
  time_off_policies: 'time_off',
  time_off_types: 'time_off',
  time_off_balances: 'time_off',
  companies: 'people',
  departments: 'people',
  teams: 'people',
  divisions: 'people',
  cost_centers: 'people',
  locations: 'people',
  jobs: 'people',
  positions: 'people',
  benefits: 'pay',
  time_entries: 'working_time',
  shifts: 'working_time',
  documents: 'documents',
  document_categories: 'documents',
  work_eligibility: 'identity_numbers',
  skills: 'skills',
  tasks: 'tasks',
  custom_field_definitions: 'custom_fields',
};

/** Of the two records that mix groups each field has its own: a new one does not compile until somebody has decided. */
const groupsOfFields: {
  readonly employees: Readonly<Record<keyof RecordOf<'employees'>, DataGroup>>;
  readonly employments: Readonly<Record<keyof RecordOf<'employments'>, DataGroup>>;
} = {
  employees: {
    id: 'people',
    remote_id: 'people',
    unified_custom_fields: 'custom_fields',
    title: 'personal_details',
    first_name: 'people',
    last_name: 'people',
    name: 'people',
    display_name: 'people',
    avatar_url: 'personal_details',
    personal_email: 'private_contact',
    personal_phone_number: 'private_contact',
    work_email: 'people',
    work_phone_number: 'people',
    job_id: 'people',
    job_title: 'people',
    job_description: 'people',
    department_id: 'people',
    department: 'people',
    groups: 'people',
    cost_centers: 'people',
    manager_id: 'people',
    remote_manager_id: 'people',
    gender: 'personal_details',
    preferred_language: 'personal_details',
    ethnicity: 'personal_details',
    date_of_birth: 'personal_details',
    birthday: 'personal_details',
    marital_status: 'personal_details',
    avatar: 'personal_details',
    hire_date: 'people',
    start_date: 'people',
    tenure: 'people',
    work_anniversary: 'people',
    employment_type: 'people',
    employment_contract_type: 'people',
    employment_status: 'people',
    termination_date: 'people',
    company_name: 'people',
    company_id: 'people',
    citizenships: 'personal_details',
    home_location: 'private_contact',
    work_location: 'people',
    company: 'people',
    employments: 'people',
    custom_fields: 'custom_fields',
    benefits: 'pay',
    employee_number: 'people',
    bank_details: 'pay',
    national_identity_number: 'identity_numbers',
    national_identity_numbers: 'identity_numbers',
    skills: 'skills',
    created_at: 'people',
    updated_at: 'people',
  },
  employments: {
    id: 'people',
    remote_id: 'people',
    unified_custom_fields: 'custom_fields',
    job_title: 'people',
    pay_rate: 'pay',
    pay_period: 'pay',
    pay_frequency: 'pay',
    pay_currency: 'pay',
    effective_date: 'people',
    end_date: 'people',
    grade: 'pay',
    employment_type: 'people',
    employment_contract_type: 'people',
    type: 'people',
    contract_type: 'people',
    work_time: 'people',
    payroll_code: 'pay',
    employee_id: 'people',
    remote_employee_id: 'people',
    fte: 'people',
    created_at: 'people',
    updated_at: 'people',
    start_date: 'people',
    active: 'people',
    department: 'people',
    cost_center: 'people',
    cost_centers: 'people',
    division: 'people',
    job: 'people',
    manager: 'people',
  },
};

/** The group of a resource as a whole: whoever keeps it to itself shares none of the records. */
export const groupOfResource = (resource: ResourceKey): DataGroup => groupsOfResources[resource];

/** The group of a field of a resource's records. */
export const groupOfField = (resource: ResourceKey, field: string): DataGroup => {
  if (field === 'unified_custom_fields') return 'custom_fields';
  const own: Readonly<Record<string, DataGroup>> =
    resource === 'employees' || resource === 'employments' ? groupsOfFields[resource] : {};
  return own[field] ?? groupsOfResources[resource];
};

/** The group of what a permission feeds: `employees.gender`, or `time_off.*` for a resource as a whole. */
export const groupOfPath = (path: string): DataGroup => {
  const [resource = '', field = '*'] = path.split('.', 2);
  if (!isResource(resource)) return 'people';
  return field === '*' ? groupOfResource(resource) : groupOfField(resource, field);
};

const isResource = (key: string): key is ResourceKey => resourceKeys.some((one) => one === key);
