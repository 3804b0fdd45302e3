import { enumOf } from '../enum.ts';

/** How far a task is done. */
export const taskStatuses = ['open', 'in_progress', 'blocked', 'completed', 'cancelled', 'unmapped_value'] as const;

/** One of {@link taskStatuses}. */
export const taskStatusEnum = enumOf(taskStatuses).meta({ id: 'TaskStatusEnum' });

/** What a task asks of the person. */
export const taskTypes = ['action', 'review', 'acknowledgment', 'edit', 'approve', 'unmapped_value'] as const;

/** One of {@link taskTypes}. */
export const taskTypeEnum = enumOf(taskTypes).meta({ id: 'TaskTypeEnum' });
