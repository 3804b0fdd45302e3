/** Pages of the vendor's reference, below `https://developer.employmenthero.com/api-references/`. */
type ReferencePage =
  | 'authentication'
  | 'employee'
  | 'team'
  | 'employment-history'
  | 'leave-request'
  | 'leave-balance'
  | 'timesheet-entry'
  | 'rostered-shift'
  | 'unavailability'
  | 'contractor-unavailability'
  | 'policy'
  | 'bank-account'
  | 'emergency-contact'
  | 'pay-detail'
  | 'tax-declaration'
  | 'superannuation-detail'
  | 'certification'
  | 'employee-certification-detail';

const elsewhere = {
  /** The vendor's own client library, whose tests hold sample answers. */
  'go-library': 'https://github.com/Thinkei/employmenthero-go',
  /** A connector that is run against real tenants. */
  airbyte: 'https://docs.airbyte.com/integrations/sources/employment-hero',
} as const;

/** What a route is written from. */
export type Source = ReferencePage | keyof typeof elsewhere;

export const urlOf = (source: Source): string =>
  source in elsewhere
    ? elsewhere[source as keyof typeof elsewhere]
    : `https://developer.employmenthero.com/api-references/${source}`;
