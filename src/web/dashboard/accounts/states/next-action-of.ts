import type { Account, Standing } from '../account-types.ts';

/** As the server tells it. */
export const nextActionOf: Readonly<Record<Standing, Account['next_action']>> = {
  suspended: 'resume',
  connector_disabled: 'enable_connector',
  relink_needed: 'relink',
  rate_limited: 'wait',
  not_answering: 'check_again',
  sharing_pending: 'choose_people',
  permissions_missing: 'grant_permissions',
  gaps_accepted: 'none',
  working: 'none',
};
