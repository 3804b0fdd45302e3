import { describe, expect, it } from 'vitest';
import { webhooks } from './webhooks.ts';

const employeeId = '3332883810000007938';
const told = (type: string, data: object) => webhooks.translate({ type, version: 'v2', companyId: 1, data }).changes;

describe('what Bob tells', () => {
  it.each([
    ['employee.created', { employeeId }, ['employees', 'employments']],
    ['employee.updated', { employeeId, fieldUpdates: [{ id: '/work/title' }] }, ['employees', 'employments']],
    ['table.entry.created', { employeeId, tableId: 'work', entryId: 1 }, ['employees', 'employments']],
    ['timeoff.request.requested', { employeeId, timeoffRequestId: 32000009 }, ['time_off']],
    ['todo.changedStatus', { toDoIds: [58291, 58292] }, ['tasks', 'tasks']],
    ['todo.assign', { requestedForEmployeeId: employeeId }, ['tasks']],
    ['something.new', { employeeId }, []],
  ] as const)('%s changes records by their ids', (type, data, resources) => {
    expect(told(type, data).map(({ resource }) => resource)).toEqual(resources);
  });

  it('names what may have changed, and nothing of what it changed to', () => {
    const changes = told('timeoff.request.approved', {
      employeeId,
      timeoffRequestId: 7,
      employeeDisplayName: 'Ingrid',
    });
    expect(changes).toEqual([{ resource: 'time_off', remoteId: '7', employeeId }]);
  });

  it('is understood in version 1, which is flat', () => {
    expect(webhooks.translate({ timeoffRequestId: 7, employeeId, event: 'timeoff.request.requested' })).toEqual({
      type: 'timeoff.request.requested',
      changes: [{ resource: 'time_off', remoteId: '7', employeeId }],
    });
  });

  it.each([null, 'text', {}, { type: '' }, { type: 'employee.updated', data: { employeeId: {} } }])(
    'is not understood when it is %j',
    (body) => expect(() => webhooks.translate(body)).toThrow(),
  );
});
