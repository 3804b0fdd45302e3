import type { ResourceKey } from '../../model/resources.ts';

/** What a unified read asks, in the words of the contract. */
export interface Question {
  readonly resource: ResourceKey;
  /** The account, as shown on the wire. */
  readonly accountId: string;
  /** The employee whose records are asked for, as either id. Absent: those of everybody. */
  readonly employeeId?: string;
  /** Filters by name, as the contract spells them. */
  readonly filters: Readonly<Record<string, string>>;
  /** Only records that changed after this instant. */
  readonly updatedAfter?: string;
  readonly expand: readonly string[];
  readonly include: readonly string[];
  /** Only these fields; absent: all. */
  readonly fields?: readonly string[];
  /** Query parameters for the vendor. */
  readonly proxy: Readonly<Record<string, unknown>>;
  /** Whether to bring the vendor's own requests and answers. */
  readonly raw: boolean;
  /** Whether to say of each null field why it is null. */
  readonly explain?: boolean;
}

/** A question for a page of records. */
export interface ListQuestion extends Question {
  readonly pageSize: number;
  readonly next?: string;
}

/** A question for one record, by either id. */
export interface OneQuestion extends Question {
  readonly id: string;
}
