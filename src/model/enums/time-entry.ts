import { enumOf } from '../enum.ts';

/** The state of a time entry. */
export const timeEntryStatuses = ['approved', 'unmapped_value'] as const;

/** One of {@link timeEntryStatuses}. */
export const timeEntryStatusEnum = enumOf(timeEntryStatuses).meta({ id: 'TimeEntryStatusEnum' });
