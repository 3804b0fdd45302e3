import type { Powers } from '../model/access.ts';
import type { BodyPolicy } from './logs/body-policy.ts';
import type { RequestSubject } from './logs/request-subject.ts';

/** On whose behalf, and as part of which request, an engine function runs. */
export interface Caller {
  readonly projectId: string;
  readonly requestId: string;
  readonly source: { readonly type: 'API_KEY' | 'MEMBER' | 'HUB_SESSION'; readonly id: string };
  /** What an API key, or the role of a member, allows. Absent for a connect session, which is bound to its own account. */
  readonly powers?: Powers;
  /** The accounts that exist for this caller; absent: all of the project. */
  readonly accountIds?: ReadonlySet<string>;
  /** Present when what is sent and answered is kept with the logs. */
  readonly bodies?: BodyPolicy;
  /** When the request's life ends, in milliseconds since 1970. */
  readonly deadlineAt: number;
  /** What the request turned out to be about; written as it becomes known, read by the request log. */
  readonly subject: Subject;
}

/** The account and resource of a request. */
export interface Subject {
  /** What its operation tells by itself. */
  operation?: RequestSubject;
  accountId?: string;
  provider?: string;
  resource?: string;
  action?: string;
  errorCode?: string;
}
