/**
 * What a program written for the unified HRIS API may call: a restatement of the public contract as data of ours, so that
 * the list of operations is held against something other than itself. Source: the published TypeScript client
 * (https://www.npmjs.com/package/@stackone/stackone-client-ts).
 */
export interface ContractOperation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly operationId: string;
  /** The status of success. */
  readonly status: number;
  /** The method of the published client's `hris`. */
  readonly clientMethod: string;
  /** The schema of the body that it takes. */
  readonly body: string | undefined;
}

type Row = readonly [method: ContractOperation['method'], path: string, name: string, status: number, body?: string];

const rows: readonly Row[] = [
  ['GET', '/benefits', 'list_benefits', 200],
  ['GET', '/benefits/{id}', 'get_benefit', 200],
  ['GET', '/companies', 'list_companies', 200],
  ['GET', '/companies/{id}', 'get_company', 200],
  ['GET', '/custom_field_definitions/employees', 'list_employee_custom_field_definitions', 200],
  ['GET', '/custom_field_definitions/employees/{id}', 'get_employee_custom_field_definition', 200],
  ['GET', '/documents/employee_categories', 'list_employee_categories', 200],
  ['GET', '/documents/employee_categories/{id}', 'get_employee_document_category', 200],
  ['GET', '/employees', 'list_employees', 200],
  ['POST', '/employees', 'create_employee', 201, 'HrisCreateEmployeeRequestDto'],
  ['GET', '/employees/{id}', 'get_employee', 200],
  ['PATCH', '/employees/{id}', 'update_employee', 200, 'HrisUpdateEmployeeRequestDto'],
  ['GET', '/employees/{id}/documents', 'list_employee_documents', 200],
  ['POST', '/employees/{id}/documents/upload', 'upload_employee_document', 201, 'HrisDocumentsUploadRequestDto'],
  [
    'POST',
    '/employees/{id}/documents/upload/batch',
    'batch_upload_employee_document',
    202,
    'HrisBatchDocumentUploadRequestDto',
  ],
  ['GET', '/employees/{id}/documents/{subResourceId}', 'get_employee_document', 200],
  ['GET', '/employees/{id}/documents/{subResourceId}/download', 'download_employee_document', 200],
  ['GET', '/employees/{id}/employments', 'list_employee_employments', 200],
  ['POST', '/employees/{id}/employments', 'create_employee_employment', 201, 'HrisCreateEmploymentRequestDto'],
  ['GET', '/employees/{id}/employments/{subResourceId}', 'get_employee_employment', 200],
  [
    'PATCH',
    '/employees/{id}/employments/{subResourceId}',
    'update_employee_employment',
    200,
    'HrisUpdateEmploymentRequestDto',
  ],
  ['POST', '/employees/{id}/invite', 'invite_employee', 200, 'HrisInviteEmployeeRequestDto'],
  ['GET', '/employees/{id}/shifts', 'list_employee_shifts', 200],
  ['GET', '/employees/{id}/shifts/{subResourceId}', 'get_employee_shift', 200],
  ['GET', '/employees/{id}/skills', 'list_employee_skills', 200],
  ['POST', '/employees/{id}/skills', 'create_employee_skill', 201, 'EntitySkillsCreateRequestDto'],
  ['GET', '/employees/{id}/skills/{subResourceId}', 'get_employee_skill', 200],
  ['GET', '/employees/{id}/tasks', 'list_employee_tasks', 200],
  ['GET', '/employees/{id}/tasks/{subResourceId}', 'get_employee_task', 200],
  ['PATCH', '/employees/{id}/tasks/{subResourceId}', 'update_employee_task', 200, 'UpdateTaskRequestDto'],
  ['GET', '/employees/{id}/time_off', 'list_employee_time_off_requests', 200],
  ['POST', '/employees/{id}/time_off', 'create_employee_time_off_request', 201, 'HrisCreateTimeOffRequestDto'],
  ['GET', '/employees/{id}/time_off/{subResourceId}', 'get_employees_time_off_request', 200],
  [
    'PATCH',
    '/employees/{id}/time_off/{subResourceId}',
    'update_employee_time_off_request',
    200,
    'HrisCreateTimeOffRequestDto',
  ],
  ['DELETE', '/employees/{id}/time_off/{subResourceId}', 'cancel_employee_time_off_request', 200],
  ['GET', '/employees/{id}/time_off_balances', 'list_employee_time_off_balances', 200],
  ['GET', '/employees/{id}/time_off_balances/{subResourceId}', 'get_employee_time_off_balance', 200],
  ['GET', '/employees/{id}/time_off_policies', 'list_employee_time_off_policies', 200],
  ['GET', '/employees/{id}/work_eligibility', 'list_employee_work_eligibility', 200],
  [
    'POST',
    '/employees/{id}/work_eligibility',
    'create_employee_work_eligibility_request',
    201,
    'HrisCreateWorkEligibilityRequestDto',
  ],
  ['GET', '/employees/{id}/work_eligibility/{subResourceId}', 'get_employees_work_eligibility', 200],
  [
    'PATCH',
    '/employees/{id}/work_eligibility/{subResourceId}',
    'update_employee_work_eligibility_request',
    200,
    'HrisCreateWorkEligibilityRequestDto',
  ],
  ['GET', '/employments', 'list_employments', 200],
  ['GET', '/employments/{id}', 'get_employment', 200],
  ['GET', '/groups', 'list_groups', 200],
  ['GET', '/groups/companies', 'list_companies_groups', 200],
  ['GET', '/groups/companies/{id}', 'get_company_group', 200],
  ['GET', '/groups/cost_centers', 'list_cost_center_groups', 200],
  ['GET', '/groups/cost_centers/{id}', 'get_cost_center_group', 200],
  ['GET', '/groups/departments', 'list_department_groups', 200],
  ['GET', '/groups/departments/{id}', 'get_department_group', 200],
  ['GET', '/groups/divisions', 'list_division_groups', 200],
  ['GET', '/groups/divisions/{id}', 'get_division_group', 200],
  ['GET', '/groups/teams', 'list_team_groups', 200],
  ['GET', '/groups/teams/{id}', 'get_team_group', 200],
  ['GET', '/groups/{id}', 'get_group', 200],
  ['GET', '/jobs', 'list_jobs', 200],
  ['GET', '/jobs/{id}', 'get_job', 200],
  ['GET', '/locations', 'list_locations', 200],
  ['GET', '/locations/{id}', 'get_location', 200],
  ['GET', '/positions', 'list_positions', 200],
  ['GET', '/positions/{id}', 'get_position', 200],
  ['GET', '/shifts', 'list_shifts', 200],
  ['GET', '/shifts/{id}', 'get_shift', 200],
  ['GET', '/tasks', 'list_tasks', 200],
  ['GET', '/tasks/{id}', 'get_task', 200],
  ['GET', '/time_entries', 'list_time_entries', 200],
  ['GET', '/time_entries/{id}', 'get_time_entries', 200],
  ['GET', '/time_off', 'list_time_off_requests', 200],
  ['GET', '/time_off/{id}', 'get_time_off_request', 200],
  ['GET', '/time_off_policies', 'list_time_off_policies', 200],
  ['GET', '/time_off_policies/{id}', 'get_time_off_policy', 200],
  ['GET', '/time_off_types', 'list_time_off_types', 200],
  ['GET', '/time_off_types/{id}', 'get_time_off_type', 200],
];

/** All of them. Clients name a method by the operation id, without its prefix and in their own spelling. */
export const contractOperations: readonly ContractOperation[] = rows.map(([method, path, name, status, body]) => ({
  method,
  path: `/unified/hris${path}`,
  operationId: `hris_${name}`,
  status,
  clientMethod: name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
  body,
}));
