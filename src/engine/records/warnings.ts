import type { SetAside } from '../../connector-kit/vendor.ts';

/** Something that an answer lacks, said beside it. */
export interface UnifiedWarning {
  readonly code: 'record_set_aside';
  readonly message: string;
  /** The vendor's id of the record, when it has one. */
  readonly remote_id: string | null;
}

/** The warnings of an answer, ready to be spread into it; nothing when there are none. */
export const warningsOf = (rows: readonly SetAside[]): { unified_warnings?: readonly UnifiedWarning[] } =>
  rows.length === 0
    ? {}
    : {
        unified_warnings: rows.map(({ endpoint, remoteId, reason }) => ({
          code: 'record_set_aside',
          message: `A record of ${endpoint} could not be read and was left out: ${reason}`,
          remote_id: remoteId ?? null,
        })),
      };
