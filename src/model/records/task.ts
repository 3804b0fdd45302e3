import { z } from 'zod';
import { taskStatusEnum, taskTypeEnum } from '../enums/task.ts';
import { at, identity, text, texts, timestamps } from '../fields.ts';
import { file } from '../parts/file.ts';
import { taskComment } from '../parts/task-comment.ts';

/** Something a person is asked to do in the HR system. */
export const task = z
  .object({
    ...identity,
    employee_id: text.describe('Who is asked to do it.'),
    name: text,
    description: text,
    type: taskTypeEnum.nullish(),
    status: taskStatusEnum.nullish(),
    due_date: at,
    completion_date: at,
    assigned_by_employee_id: text,
    assigned_by_employee_name: text,
    link_to_task: text.describe("The task's page in the HR system."),
    extracted_links: texts.describe('Web addresses found in the description.'),
    next_task_id: text.describe('The task that follows in the same process.'),
    parent_process_name: text.describe('The process that it is a step of, such as onboarding.'),
    comments: z.array(taskComment).nullish(),
    attachments: z.array(file).nullish(),
    ...timestamps,
  })
  .meta({ id: 'Task', description: 'Something a person is asked to do in the HR system.' });

export type Task = z.infer<typeof task>;
