import { enumOf } from '../enum.ts';

/** Whether an address is a home or a place of work. */
export const locationTypes = ['home', 'work', 'unmapped_value'] as const;

/** One of {@link locationTypes}. */
export const locationTypeEnum = enumOf(locationTypes).meta({ id: 'LocationTypeEnum' });
