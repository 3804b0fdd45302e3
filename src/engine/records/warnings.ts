import type { Connector } from '../../connector-kit/contract.ts';
import type { VendorFailure } from '../../connector-kit/errors.ts';
import type { OpenAccount } from '../accounts/open-account.ts';

/** Something that an answer lacks, said beside it. */
export interface UnifiedWarning {
  /**
   * - `record_set_aside`: a record that could not be read was left out;
   * - `permission_missing`: what a permission feeds is blank, see `permissions`;
   * - `not_supported`: the vendor cannot give what was asked for, see `field`;
   * - `withheld`: the customer does not share what was asked for, see `field`;
   * - `proxy_not_sent`: the caller's own parameters reached no request;
   * - `mapping_failed`: what a field mapping points at is no text, number, true or false.
   */
  readonly code:
    | 'record_set_aside'
    | 'permission_missing'
    | 'not_supported'
    | 'withheld'
    | 'proxy_not_sent'
    | 'mapping_failed';
  readonly message: string;
  /** The vendor's id of the record, when it has one. */
  readonly remote_id?: string | null;
  /** The field that is blank for it. */
  readonly field?: string;
  /** Permissions, by the vendor's own names, of which one is missing. */
  readonly permissions?: readonly string[];
}

/** A read that is not granted; `field` is blank for it when one alone is. */
export const refusalWarning = (
  { permissions }: Connector,
  { message, nextStep, permissions: keys = [] }: VendorFailure,
  field?: string,
): UnifiedWarning => ({
  code: 'permission_missing',
  message: `${field === undefined ? 'Some fields are' : `"${field}" is`} blank. ${message} ${nextStep}`,
  ...(field !== undefined && { field }),
  permissions: permissions.filter(({ key }) => keys.includes(key)).map(({ name }) => name),
});

/** The warnings of an answer, ready to be spread into it, each once; nothing when there are none. */
export const warningsOf = (
  { connector, setAside, refusals, sharing }: Pick<OpenAccount, 'connector' | 'setAside' | 'refusals' | 'sharing'>,
  others: readonly UnifiedWarning[],
): { unified_warnings?: readonly UnifiedWarning[] } => {
  const all: UnifiedWarning[] = [
    ...setAside.map(({ endpoint, remoteId, reason }) => ({
      code: 'record_set_aside' as const,
      message: `A record of ${endpoint} could not be read and was left out: ${reason}`,
      // Of a row that cannot be read nobody knows whose it is.
      remote_id: sharing.people === 'everybody' ? (remoteId ?? null) : null,
    })),
    ...refusals.map((refusal) => refusalWarning(connector, refusal)),
    ...others,
  ];
  const each = new Map(all.map((warning) => [`${warning.message} ${warning.remote_id}`, warning]));
  return each.size === 0 ? {} : { unified_warnings: [...each.values()] };
};
