import { noteUnread } from '../../../connector-kit/unread.ts';
import { dayToInstant, toInstant } from '../../../model/dates.ts';
import { unifiedId } from '../../../model/id.ts';
import type { Task } from '../../../model/records/task.ts';
import type { Row } from '../api/rows.ts';
import { lookupOf, textOf } from './values.ts';
import * as words from './vocabularies.ts';

/** A task. Whoever is asked to do it stands in `xAssigneeName` by name alone: a person or a role, and no id. */
export const mapTask = (task: Row): Task => {
  const text = (field: string) => textOf(task[field]);
  const record: Task = {
    id: unifiedId(task.Id),
    remote_id: task.Id,
    employee_id: null,
    name: text('xSubject'),
    description: text('xComment'),
    type: words.taskType(text('xType')),
    status: words.taskStatus(text('xStatus') ?? text('xStatusText')),
    due_date: dayToInstant(text('xDueDate')),
    completion_date: null,
    assigned_by_employee_id: null,
    assigned_by_employee_name: null,
    link_to_task: null,
    extracted_links: null,
    next_task_id: null,
    parent_process_name: processOf(task),
    comments: null,
    attachments: null,
    created_at: toInstant(text('xCreatedOn')),
    updated_at: toInstant(text('xUpdatedOn')),
  };
  return noteUnread(record, {
    due_date: task['xDueDate'],
    created_at: task['xCreatedOn'],
    updated_at: task['xUpdatedOn'],
  });
};

/** Applications that lead people through something. "People" (`coreHr`) is where all other tasks are. */
const processes: ReadonlySet<unknown> = new Set(['onboard', 'offboard', 'benefits']);

const processOf = (task: Row): string | null => {
  const application = lookupOf(task, 'xApplicationLookup');
  return processes.has(application?.['xCode']) ? textOf(application?.['xName']) : null;
};
