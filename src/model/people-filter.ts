import { z } from 'zod';

/** What a filter can tell people apart by, as the key stands in the filter. */
export const peopleDimensions = ['departments', 'work_locations', 'companies', 'employment_types'] as const;

export type PeopleDimension = (typeof peopleDimensions)[number];

const values = z.array(z.string().min(1).max(500)).min(1).max(500);

/**
 * Which people a customer shares. Of each dimension that is named a person has to have one of the values; whoever has none
 * is not shared: nobody is guessed in.
 */
export const peopleFilter = z
  .strictObject({
    departments: values.optional(),
    work_locations: values.optional(),
    companies: values.optional(),
    employment_types: values.optional(),
    without_leavers: z.literal(true).optional().describe('Leaves out those who have left.'),
  })
  .refine((filter) => Object.keys(filter).length > 0, 'names nothing to choose people by')
  .meta({ id: 'PeopleFilter', description: 'Which people are shared: those that all of it is true of.' });

export type PeopleFilter = z.infer<typeof peopleFilter>;

/** A value that people can be told apart by. */
export interface DimensionValue {
  /** The vendor’s own id, or its word where it has none. */
  readonly value: string;
  readonly label: string;
}

/** What of a person a filter looks at. */
export interface PersonTraits {
  readonly remoteId: string;
  readonly values: Readonly<Record<PeopleDimension, DimensionValue | null>>;
  /** `null`: the vendor does not say. */
  readonly hasLeft: boolean | null;
}

/** Whether a person is shared. */
export const isInFilter = ({ values: own, hasLeft }: PersonTraits, filter: PeopleFilter): boolean =>
  peopleDimensions.every((dimension) => filter[dimension]?.includes(own[dimension]?.value ?? '') ?? true) &&
  (filter.without_leavers !== true || hasLeft === false);
