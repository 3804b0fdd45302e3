import { enumOf } from '../enum.ts';

/** The state of a job in the catalogue of jobs. */
export const jobStatuses = ['draft', 'pending', 'archived', 'closed', 'open', 'deleted', 'unmapped_value'] as const;

/** One of {@link jobStatuses}. */
export const jobStatusEnum = enumOf(jobStatuses).meta({ id: 'HrisJobStatusEnum' });

/** The state of a position that people can be hired into. */
export const positionStatuses = ['open', 'draft', 'closed', 'paused', 'unmapped_value'] as const;

/** One of {@link positionStatuses}. */
export const positionStatusEnum = enumOf(positionStatuses).meta({ id: 'PositionStatusEnum' });
