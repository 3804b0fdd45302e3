import { enumOf } from '../enum.ts';

/** How far a shift is planned. */
export const shiftStatuses = ['draft', 'published', 'confirmed', 'cancelled', 'unmapped_value'] as const;

/** One of {@link shiftStatuses}. */
export const shiftStatusEnum = enumOf(shiftStatuses).meta({ id: 'ShiftStatusEnum' });

/** Whether the hours of a shift are approved. */
export const shiftApprovalStatuses = ['pending', 'approved', 'rejected', 'unmapped_value'] as const;

/** One of {@link shiftApprovalStatuses}. */
export const shiftApprovalStatusEnum = enumOf(shiftApprovalStatuses).meta({ id: 'ShiftApprovalStatusEnum' });
