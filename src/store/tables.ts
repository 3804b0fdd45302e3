/**
 * Every table and the type of each of its columns. The SQL that makes them is in `migrations/`.
 *
 * Four rules hold for all of them, so that the rows of one project can move to another server without a rewrite:
 * `project_id` stands first in every primary, unique and foreign key; ids are UUIDv7 made in code (`ids.ts`), there are
 * no sequences; no query joins rows of two projects; instants are `timestamptz` and arrive as `Date`.
 *
 * Columns keep their SQL spelling here and in every row, so that one name can be searched from page to table.
 */
import type { ColumnType, Generated, Insertable, Kysely, Selectable } from 'kysely';
import type { Role, Scope } from '../model/access.ts';
import type { PeopleFilter } from '../model/people-filter.ts';

/** A pool or a transaction: query functions take either, so a caller can put several into one transaction. */
export type Db = Kysely<Tables>;

/** Any value that JSON can carry as an object. */
export type JsonObject = Record<string, unknown>;

/** One reason why an account has its status, in the words of the wire. */
export interface StatusReason {
  code?: string;
  description?: string;
  /** ISO 8601 instant. */
  timestamp: string;
}

/** `timestamptz`, `now()` unless given. */
type InstantColumn = Generated<Date>;

/** A company that runs Rollcall. Above projects, so it carries no `project_id`. */
export interface OrganizationsTable {
  id: string;
  /** Random 48-bit integer: published clients insist on a number. */
  wire_id: number;
  name: string;
  created_at: InstantColumn;
}

/** A project: the wall between two sets of accounts. Its `id` is the `project_id` of every other table. */
export interface ProjectsTable {
  id: string;
  organization_id: string;
  name: string;
  created_at: InstantColumn;
}

/** `external_trigger` leads a vendor's delivery to an account. `sign_in_start` opens an attempt's sign-in, `sign_in_state` comes back from it; both are for one use. */
export type TokenKind =
  | 'api_key'
  | 'session'
  | 'auth_link'
  | 'sign_in_start'
  | 'sign_in_state'
  | 'external_trigger'
  | 'invitation';

/**
 * From the hash of a presented token to the project it belongs to: the one lookup made before the project is known,
 * and therefore the one table whose key does not begin with `project_id`.
 */
export interface TokenDirectoryTable {
  /** SHA-256 of the token. */
  token_hash: Buffer;
  project_id: string;
  kind: TokenKind;
  /** The id of the API key, connect session, connection attempt, account or member. */
  subject_id: string;
  created_at: InstantColumn;
  /** Null: lives until it is deleted. */
  expires_at: Date | null;
}

export interface ApiKeysTable {
  project_id: string;
  id: string;
  name: string;
  token_hash: Buffer;
  /** The visible start of the key, such as `v1.local.`. */
  prefix: string;
  last_four: string;
  /** What it may do; `full` unless told. */
  scopes: Generated<Scope[]>;
  /** The accounts that it may touch; null: all of the project. */
  account_ids: string[] | null;
  created_at: InstantColumn;
  expires_at: Date | null;
  /** Written at most once a minute. */
  last_used_at: Date | null;
  revoked_at: Date | null;
}

/** How a project offers one provider in one environment. */
export interface ConnectorProfilesTable {
  project_id: string;
  id: string;
  provider: string;
  /** The vendor's own word (`production`, `sandbox`, `demo`) or ours: `simulator`. */
  environment: string;
  name: string;
  enabled: Generated<boolean>;
  /** At most one per provider and environment. */
  is_default: Generated<boolean>;
  /** Origins whose pages may embed the Hub. */
  embed_origins: Generated<string[]>;
  /** Null: the Hub looks as it comes. */
  theme: JsonObject | null;
  /** Whom the Hub names for help: an e-mail address or a page. */
  support_contact: string | null;
  /** Data groups that the product cannot do without. */
  required_data_groups: Generated<string[]>;
  /** What the host product is called on its Hub. Null: as the project is. */
  product_name: string | null;
  created_at: InstantColumn;
  updated_at: InstantColumn;
}

/** The OAuth application of a connector profile: used where an account brings none of its own. */
export interface ConnectorProfileAppsTable {
  project_id: string;
  profile_id: string;
  client_id: string;
  /** The last characters of the client secret. */
  secret_hint: string;
  /** The client secret, sealed with a data key of its own. */
  ciphertext: Buffer;
  /** That data key, wrapped by the encryption key of the installation. */
  wrapped_key: Buffer;
  /** Version of the encryption key that wraps it. */
  key_version: string;
  updated_at: InstantColumn;
}

export type SessionType = 'production' | 'test';

/** A field that a product wants to have from a field which each customer defines for itself. */
export interface AskedField {
  /** The field's name in `unified_custom_fields`. */
  name: string;
  /** What it is, in words for the customer. */
  title: string;
  required: boolean;
}

/** One invitation to link an account. */
export interface ConnectSessionsTable {
  project_id: string;
  id: string;
  /** Random 48-bit integer shown on the wire. */
  wire_id: number;
  /** SHA-256 of the session token. */
  token_hash: Buffer;
  /** SHA-256 of the auth link's own secret. */
  link_hash: Buffer;
  origin_owner_id: string;
  origin_owner_name: string;
  origin_username: string | null;
  /** Null: the person chooses. */
  provider: string | null;
  categories: Generated<string[]>;
  /** The account to edit; null when a new one is to be linked. */
  account_id: string | null;
  /** A connector profile's id. */
  integration_id: string | null;
  label: string | null;
  metadata: JsonObject | null;
  multiple: Generated<boolean>;
  type: Generated<SessionType>;
  resources: Generated<string[]>;
  /** Data groups that the product cannot do without. */
  required_data_groups: Generated<string[]>;
  external_trigger_token: string;
  expires_at: Date;
  link_expires_at: Date;
  wrong_credentials: Generated<number>;
  locked_at: Date | null;
  /** Set once: the account that this session made or edited. */
  linked_account_id: string | null;
  /** Asked for once the account is linked. Written as JSON text: the driver would send an array as a PostgreSQL array. */
  asked_fields: ColumnType<AskedField[], string | undefined, string>;
  /** When that was answered. */
  fields_mapped_at: Date | null;
  created_at: InstantColumn;
}

export type AccountStatus = 'active' | 'inactive' | 'suspended' | 'archived' | 'expired' | 'error';

/** A linked account: one customer's access to one vendor. Its credentials are in `account_secrets`. */
export interface AccountsTable {
  project_id: string;
  id: string;
  provider: string;
  environment: string;
  connector_profile_id: string | null;
  origin_owner_id: string;
  origin_owner_name: string;
  origin_username: string | null;
  status: Generated<AccountStatus>;
  /** Written as JSON text: the driver would send an array as a PostgreSQL array. */
  status_reasons: ColumnType<StatusReason[], string | undefined, string>;
  /**
   * `ready`; `permissions`: something of the minimum is not granted; `gaps_accepted`: so it is, and a person left it at that;
   * `sharing`: the people who are shared are still to be chosen.
   */
  setup_state: Generated<string>;
  /** What the form asked that is not secret, by field name. */
  setup_information: Generated<JsonObject>;
  /** The last characters of each secret, by field name, for people to recognise it. */
  secret_hints: Generated<Record<string, string>>;
  label: string | null;
  metadata: JsonObject | null;
  type: Generated<SessionType>;
  shared: Generated<boolean>;
  /** The unified resources that the customer agreed to; empty: all. */
  resources: Generated<string[]>;
  /** Data groups that the customer keeps back. */
  withheld_groups: Generated<string[]>;
  /** `pending`: some people only, who are still to be chosen; `filtered`: those of `people_filter`. */
  people_shared: Generated<'everybody' | 'pending' | 'filtered'>;
  people_filter: PeopleFilter | null;
  /** When somebody last decided what is shared; null: nobody was asked. Who it was is in the audit log. */
  sharing_decided_at: Date | null;
  created_at: InstantColumn;
  updated_at: InstantColumn;
  /** When the vendor last answered; written at most once a minute. */
  last_success_at: Date | null;
  /** When the vendor last failed; written at most once a minute while it fails in the same way. */
  last_failure_at: Date | null;
  /** How: a code of the connector kit. */
  last_failure_code: string | null;
}

/** The data key of an account, wrapped by the encryption key of the installation. */
export interface AccountKeysTable {
  project_id: string;
  account_id: string;
  wrapped_key: Buffer;
  /** Version of the encryption key that wraps it. */
  key_version: string;
  created_at: InstantColumn;
}

/** One secret of an account, sealed with its data key. */
export interface AccountSecretsTable {
  project_id: string;
  account_id: string;
  field: string;
  ciphertext: Buffer;
  updated_at: InstantColumn;
}

/** Which encryption keys this installation has used, each with a value to prove it by. Above projects. */
export interface EncryptionKeysTable {
  version: string;
  check_value: Buffer;
  created_at: InstantColumn;
}

export type ConnectionAttemptStatus =
  | 'pending'
  | 'choice_required'
  | 'authenticated'
  | 'error'
  | 'cancelled'
  | 'expired';

/** What the person has to pick from before an account is linked. */
export interface AttemptChoices {
  /** The credential field that the choice fills. */
  field: string;
  choices: readonly { value: string; label: string }[];
}

/** One thing that was checked at the vendor when the account was linked. */
export interface AttemptCheck {
  key: string;
  label: string;
  status: 'pass' | 'warn' | 'fail';
  detail?: string;
  guideStep?: string;
}

/** One try at linking, which the Link page polls. */
export interface ConnectionAttemptsTable {
  project_id: string;
  id: string;
  session_id: string;
  /** Null until a system was picked. */
  provider: string | null;
  status: Generated<ConnectionAttemptStatus>;
  account_id: string | null;
  /** What the page shows; never a credential. */
  error: JsonObject | null;
  /** Sealed: what was typed, and what the vendor's answer is checked against. Null when the attempt has ended. */
  pending: Buffer | null;
  choices: ColumnType<AttemptChoices | null, string | null | undefined, string | null>;
  checks: ColumnType<AttemptCheck[] | null, string | null | undefined, string | null>;
  created_at: InstantColumn;
  updated_at: InstantColumn;
  expires_at: Date;
}

/** One call that was answered. Never a body, a query string or an e-mail address. */
export interface RequestLogsTable {
  project_id: string;
  id: string;
  request_id: string;
  /** Whether it was for the platform itself (accounts, sessions) rather than for a linked account's records. */
  is_platform: Generated<boolean>;
  account_id: string | null;
  provider: string | null;
  method: string;
  /** The operation's path with its placeholders. */
  path: string;
  /** What was asked of: `hris`, `proxy`, `actions`; of the platform, the first word of the path. */
  service: Generated<string>;
  resource: string | null;
  child_resource: string | null;
  sub_resource: string | null;
  action: string | null;
  status: number;
  success: boolean;
  /** Who asked, such as `API_KEY` or `DASHBOARD`. */
  source_type: string | null;
  source_id: string | null;
  started_at: Date;
  duration_ms: number;
  error_code: string | null;
}

/** One call made to a vendor. Never a body, a query string or an e-mail address. */
export interface VendorCallsTable {
  project_id: string;
  id: string;
  request_id: string;
  account_id: string | null;
  provider: string;
  /** What the request was about that the call was made for; see `request_logs`. */
  service: Generated<string>;
  resource: string | null;
  child_resource: string | null;
  sub_resource: string | null;
  action: string | null;
  method: string;
  host: string;
  /** The path with its variable parts as placeholders, such as `/people/{id}`. */
  path_template: string;
  /** Null: no answer came. */
  status: number | null;
  /** 1 for the first try. */
  attempt: number;
  started_at: Date;
  duration_ms: number;
  error_code: string | null;
}

/** Whether a project has what was sent and answered kept with its logs. No row: it has not. */
export interface LogSettingsTable {
  project_id: string;
  keeps_bodies: boolean;
  /** How long after the request. */
  bodies_kept_hours: number;
  /** Whether only what failed is kept. */
  errors_only: boolean;
  /** Whether values that may be personal are kept as they were. Credentials never are. */
  shows_personal_values: boolean;
  updated_at: InstantColumn;
}

/** What was sent and answered with one request, or one call to a vendor: redacted, then sealed. */
export interface LogContentsTable {
  project_id: string;
  /** Of the request's log, or of the call's. */
  id: string;
  request_id: string;
  account_id: string | null;
  ciphertext: Buffer;
  expires_at: Date;
}

/** The ids of a listing, kept so that its pages stay the same while a caller walks through them. */
export interface ListingSnapshotsTable {
  project_id: string;
  id: string;
  account_id: string;
  query_hash: Buffer;
  ciphertext: Buffer;
  created_at: InstantColumn;
  expires_at: Date;
}

/** What was last seen of an account's permissions. */
export interface AccountPreflightsTable {
  project_id: string;
  account_id: string;
  /** Written as JSON text: the driver would send an array as a PostgreSQL array. */
  grants: ColumnType<unknown[], string, string>;
  checked_at: Date;
}

/** Where a vendor tells an account of changes by itself, sealed like the account's secrets. */
export interface AccountWebhooksTable {
  project_id: string;
  account_id: string;
  token_ciphertext: Buffer;
  /** Null until somebody has entered it. */
  secret_ciphertext: Buffer | null;
  updated_at: InstantColumn;
}

/** What a vendor told an account by itself: ids of what may have changed, never what it changed to. */
export interface InboundDeliveriesTable {
  project_id: string;
  id: string;
  account_id: string;
  provider: string;
  /** In the vendor's own words, such as `employee.updated`. */
  event_type: string;
  /** Written as JSON text: the driver would send an array as a PostgreSQL array. */
  changes: ColumnType<unknown[], string, never>;
  /** SHA-256 of the body: the same delivery told again has the same one. */
  dedupe_key: Buffer;
  received_at: InstantColumn;
}

/** What a session said of one step of a guide; the last word of each. The session itself may be gone. */
export interface GuideFeedbackTable {
  project_id: string;
  id: string;
  session_id: string;
  provider: string;
  guide_step: string;
  /** Whether it answered the person's question. */
  helpful: boolean;
  /** Free text of a person, without what looked like a secret. */
  comment: string | null;
  answered_at: InstantColumn;
}

/** How far a write is: only `begun` has surely not reached the vendor, only `succeeded` and `begun` are sure. */
export type WriteState = 'begun' | 'sent' | 'pending' | 'unknown' | 'succeeded';

/** What came of a write: ids and names of fields, never values. */
export interface WriteOutcome {
  remote_id: string | null;
  /** What the vendor took without complaint and did not keep. */
  not_written: { path: string; reason: string }[];
  /** What the vendor is asked with while it is still at it. */
  pending?: string;
}

/** One write that a vendor was asked for. */
export interface WritesTable {
  project_id: string;
  id: string;
  account_id: string;
  /** The API key that asked. */
  source_id: string;
  /** The key of the unified write, such as `create_employee`. */
  operation: string;
  idempotency_key: string | null;
  /** What the key stands for: a keyed digest of operation, path and body. */
  fingerprint: Buffer;
  state: WriteState;
  /** The process that works on it, by its presence. */
  owner: number;
  claimed_at: Date;
  /** When the vendor was called. */
  sent_at: Date | null;
  settled_at: Date | null;
  /** Sealed: what is to be written. Null before it was checked, and when the outcome is known. */
  intent: Buffer | null;
  /** Written as JSON text. */
  outcome: ColumnType<WriteOutcome | null, string | null | undefined, string | null>;
  created_at: Date;
}

/** Where a field that a project defined for itself is found: of one account, else of a provider, else of every account. */
export interface FieldMappingsTable {
  project_id: string;
  id: string;
  account_id: string | null;
  /** Null with an account, and for mappings of every provider. */
  provider: string | null;
  resource: string;
  name: string;
  /** JSON Pointer into the vendor's own record; null when a custom field is named. */
  path: string | null;
  /** The vendor's id of a custom field; null when there is a path. */
  custom_field_id: string | null;
  created_at: InstantColumn;
  updated_at: InstantColumn;
}

/** Somebody who signs in. Above projects: one person may be a member of several. */
export interface PeopleTable {
  id: string;
  /** In small letters. */
  email: string;
  name: string;
  /** How it was made stands in it. */
  passphrase_hash: string;
  created_at: InstantColumn;
}

/** A browser in which somebody is signed in. */
export interface PersonSessionsTable {
  /** SHA-256 of the cookie's value. */
  token_hash: Buffer;
  person_id: string;
  created_at: InstantColumn;
  expires_at: Date;
}

/** Somebody's part in a project, from the invitation on. */
export interface MembersTable {
  project_id: string;
  id: string;
  /** Null until the invitation is accepted. */
  person_id: string | null;
  /** Whom the invitation is for; null: whoever opens it first. */
  email: string | null;
  role: Role;
  invited_at: InstantColumn;
  joined_at: Date | null;
}

/** One change, or one reading of personal data by a person. Ids and names of fields, never values. */
export interface AuditLogTable {
  project_id: string;
  /** 1, 2, 3, without gaps. */
  position: number;
  id: string;
  occurred_at: Date;
  actor_type: 'API_KEY' | 'MEMBER' | 'HUB_SESSION' | 'COMMAND_LINE';
  actor_id: string | null;
  /** An operation id of the API, or what the command line did. */
  operation: string;
  /** `begun`: written before a vendor was asked, so that no crash can lose it; its request log tells how it ended. */
  stage: 'begun' | 'done';
  subject_ids: string[];
  changed_fields: string[];
  request_id: string | null;
  /** The hash of the row before; 32 zero bytes for the first. */
  previous_hash: Buffer;
  hash: Buffer;
}

export interface Tables {
  people: PeopleTable;
  person_sessions: PersonSessionsTable;
  members: MembersTable;
  audit_log: AuditLogTable;
  writes: WritesTable;
  field_mappings: FieldMappingsTable;
  account_webhooks: AccountWebhooksTable;
  inbound_deliveries: InboundDeliveriesTable;
  guide_feedback: GuideFeedbackTable;
  account_preflights: AccountPreflightsTable;
  organizations: OrganizationsTable;
  projects: ProjectsTable;
  token_directory: TokenDirectoryTable;
  api_keys: ApiKeysTable;
  connector_profiles: ConnectorProfilesTable;
  connector_profile_apps: ConnectorProfileAppsTable;
  connect_sessions: ConnectSessionsTable;
  accounts: AccountsTable;
  account_keys: AccountKeysTable;
  account_secrets: AccountSecretsTable;
  encryption_keys: EncryptionKeysTable;
  connection_attempts: ConnectionAttemptsTable;
  request_logs: RequestLogsTable;
  vendor_calls: VendorCallsTable;
  log_settings: LogSettingsTable;
  log_contents: LogContentsTable;
  listing_snapshots: ListingSnapshotsTable;
}

/** A row as it is read. */
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;

/** A row as it is handed to a `save` function: without its project, which is always the second argument. */
export type NewRow<T extends keyof Tables> = Omit<Insertable<Tables[T]>, 'project_id'>;
