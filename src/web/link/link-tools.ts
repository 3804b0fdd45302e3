import type { Dispatch } from 'react';
import type { Failure } from './failure.ts';
import type { HubClient } from './hub-client.ts';
import type { LinkEvent, LinkState } from './state.ts';

/** What everything that fetches for the page works with. */
export interface LinkTools {
  readonly hub: HubClient;
  readonly state: LinkState;
  readonly dispatch: Dispatch<LinkEvent>;
  /** Ends the visit. */
  readonly close: (failure: Failure) => void;
}
