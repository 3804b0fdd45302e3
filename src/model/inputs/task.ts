import { z } from 'zod';
import { taskStatusEnum } from '../enums/task.ts';
import { text } from '../fields.ts';

/** Body of `PATCH /unified/hris/employees/{id}/tasks/{subResourceId}`. An absent field is left alone. */
export const updateTaskInput = z
  .strictObject({ comment: text, status: taskStatusEnum.nullish() })
  .meta({ id: 'UpdateTaskRequestDto', description: 'What changes about a task.' });

export type UpdateTaskInput = z.infer<typeof updateTaskInput>;
