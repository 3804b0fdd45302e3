import { z } from 'zod';
import { at, text } from '../fields.ts';

/** A remark on a task. */
export const taskComment = z
  .object({ author_employee_id: text, comment: text, created_at: at })
  .meta({ id: 'TaskCommentApiModel', description: 'A remark on a task.' });

export type TaskComment = z.infer<typeof taskComment>;
