import { expect, it } from 'vitest';
import { requestSubject } from './request-subject.ts';

it.each([
  ['/unified/hris/employees', 'hris_list_employees', 'hris', 'employees', null, null, 'list', false],
  [
    '/unified/hris/employees/{id}/time_off/{subResourceId}',
    'hris_get_x',
    'hris',
    'employees',
    null,
    'time_off',
    'get',
    false,
  ],
  ['/unified/hris/groups/departments/{id}', 'hris_get_x', 'hris', 'groups', 'departments', null, 'get', false],
  [
    '/unified/hris/employees/{id}/documents/upload/batch',
    'hris_batch_upload_x',
    'hris',
    'employees',
    null,
    'documents',
    'upload',
    false,
  ],
  ['/unified/proxy', 'proxy_request', 'proxy', null, null, null, 'proxy', false],
  ['/actions/rpc', 'rpc_action', 'actions', null, null, null, 'rpc', false],
  ['/accounts/{id}/meta', 'get_account_meta', 'accounts', 'accounts', null, 'meta', 'get', true],
  ['/unified/hrisx', 'get_x', 'unified', 'unified', 'hrisx', null, 'get', true],
  ['/', 'get_root', 'none', null, null, null, 'get', true],
] as const)('%s by %s', (path, operationId, service, resource, childResource, subResource, action, isPlatform) => {
  expect(requestSubject({ path, operationId })).toEqual({
    isPlatform,
    service,
    resource,
    childResource,
    subResource,
    action,
  });
});
