import { optionsOf, writing } from '../../../connector-kit/writing.ts';
import { listTasksAbout } from '../api/tasks.ts';
import { setRow } from '../api/writes.ts';

/** Ends or reopens a task, and changes what is said of it. That tasks are written as other objects are is assumed. */
export const updateTask = writing('update_task', {
  evidence: 'assumed',
  source: 'https://support.hrcloud.com/help-center/object-format',
  permissions: ['xTask.write'],
  fields: {
    status: { options: () => optionsOf({ Incomplete: 'open', Complete: 'completed' }) },
    comment: { clearable: true, note: 'Becomes the comment of the task, which is its description when it is read.' },
  },
  isRepeatable: true,
  async run({ vendor, target: { employeeId = '', recordId = '' } }, { given }) {
    const tasks = await listTasksAbout(vendor, employeeId);
    if (!tasks.some(({ Id }) => Id === recordId)) return undefined;
    const values = {
      ...('status' in given && { xStatus: given['status'] }),
      ...('comment' in given && { xComment: given['comment'] }),
    };
    return (await setRow(vendor, 'xTask', recordId, values)) && { remoteId: recordId };
  },
});
