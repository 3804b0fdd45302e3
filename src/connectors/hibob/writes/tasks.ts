import { writing } from '../../../connector-kit/writing.ts';
import { completeTask } from '../api/record-writes.ts';
import { listTasksOf } from '../api/records.ts';
import * as words from '../map/vocabularies.ts';

/** Completes a task, which is all that Bob lets anybody do to one. */
export const updateTask = writing('update_task', {
  evidence: 'documented',
  source: 'https://apidocs.hibob.com/reference/post_tasks-taskid-complete',
  permissions: ['tasks'],
  fields: {
    status: { required: true, options: () => [{ id: 'Closed', name: 'Closed', word: 'completed' }] },
  },
  elsewhere: { comment: 'Bob’s API has no comments' },
  async run({ vendor, target: { employeeId = '', recordId = '' } }) {
    const task = (await listTasksOf(vendor, employeeId))?.find(({ id }) => id === recordId);
    if (!task) return undefined;
    const isOpen = words.taskStatus(task.status)?.value !== 'completed';
    return !isOpen || (await completeTask(vendor, recordId)) ? { remoteId: recordId } : undefined;
  },
  isRepeatable: true,
});
