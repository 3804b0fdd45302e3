import { z } from 'zod';
import type { Action } from '../../../connector-kit/action.ts';
import { isVendorError, VendorError } from '../../../connector-kit/errors.ts';
import { ask } from '../api/ask.ts';
import { act, day, get, help, list, pages, rowId } from './define.ts';

const relativeDueDate = z
  .strictObject({
    timeUnit: z.enum(['Day', 'Week']),
    direction: z.enum(['After', 'Before']),
    offset: z.int().min(0),
  })
  .describe('Counted from the first day (onboard) or the last (offboard)');

const isRelative = (code: string) => code === 'onboard' || code === 'offboard';

const task = z
  .strictObject({
    applicationCode: z.enum(['coreHr', 'onboard', 'offboard', 'benefits']).describe('coreHr is the application People'),
    title: z.string().min(1),
    relatedToEmployeeIds: z.array(rowId).min(1).describe('Whom the task is about: one task is made for each'),
    assigneeType: z.enum([
      'Employee',
      'Manager',
      'ManagersManager',
      'HrAdmin',
      'HrUser',
      'HrOperation',
      'ItUser',
      'ItOperation',
      'SpecificEmployee',
      'Hierarchy',
    ]),
    assignedEmployeeId: rowId.optional().describe('With SpecificEmployee only'),
    hierarchyLevel: z.int().min(1).max(9).optional().describe('With Hierarchy only: 1 is the manager'),
    fixedDueDate: day.optional().describe('With coreHr and benefits'),
    relativeDueDate: relativeDueDate.optional().describe('With onboard and offboard'),
  })
  .refine(({ assigneeType, assignedEmployeeId }) => (assigneeType === 'SpecificEmployee') === !!assignedEmployeeId, {
    error: 'is needed with the assigneeType SpecificEmployee, and with no other',
    path: ['assignedEmployeeId'],
  })
  .refine(({ assigneeType, hierarchyLevel }) => (assigneeType === 'Hierarchy') === (hierarchyLevel !== undefined), {
    error: 'is needed with the assigneeType Hierarchy, and with no other',
    path: ['hierarchyLevel'],
  })
  .refine(({ applicationCode, fixedDueDate }) => isRelative(applicationCode) === (fixedDueDate === undefined), {
    error: 'is needed with the applicationCode coreHr or benefits, and with no other',
    path: ['fixedDueDate'],
  })
  .refine(({ applicationCode, relativeDueDate: due }) => isRelative(applicationCode) === (due !== undefined), {
    error: 'is needed with the applicationCode onboard or offboard, and with no other',
    path: ['relativeDueDate'],
  });

/** Known by its words alone: with which status it comes is not published. */
const noPortal = 'Cannot find base portal for application code';

/** A task for an application that the tenant does not have. */
const withoutApplication = ({ failure, cause }: VendorError, code: string): VendorError =>
  new VendorError(
    {
      ...failure,
      code: 'request_refused',
      message: `HR Cloud has no place for tasks with the applicationCode ${code}: the application is not installed.`,
      nextStep:
        'Request the application from HR Cloud under Explore Apps and wait for the confirmation by e-mail, or use another applicationCode.',
      guideSteps: ['pick-applications'],
    },
    cause,
  );

/** Tasks. */
export const taskActions: readonly Action[] = [
  list('xTask', {
    key: 'list_tasks',
    label: 'List tasks',
    description: 'Lists tasks in HR Cloud’s own shape.',
    evidence: 'documented',
    source: help('tasks-1'),
  }),
  get('xTask', {
    key: 'get_task',
    label: 'Get task',
    description: 'Reads one task in HR Cloud’s own shape.',
    evidence: 'documented',
    source: help('tasks-1'),
  }),
  act('xTask', {
    key: 'create_task',
    label: 'Create task',
    description: 'Makes a task about one or more people. Tasks for benefits need the Benefits application.',
    effect: 'write',
    evidence: 'observed',
    source: pages.pipedream,
    input: task,
    run: async (vendor, given) => {
      try {
        return await ask<unknown>(vendor, {
          object: 'xTask',
          method: 'POST',
          below: '/Portal',
          json: { taskType: 'task', ...given },
          read: (body) => body,
        });
      } catch (error) {
        const isRefused = isVendorError(error) && error.failure.excerpt?.includes(noPortal);
        throw isRefused ? withoutApplication(error, given.applicationCode) : error;
      }
    },
  }),
];
