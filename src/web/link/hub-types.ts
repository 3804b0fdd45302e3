import type { Guide, Permission } from './guide-types.ts';

/** `GET /hub/settings`. */
export interface Settings {
  readonly enabled_features: readonly string[];
  /** Present: the session re-links this account. */
  readonly existing_account_id?: string;
  readonly project: {
    readonly id: string;
    readonly name: string;
    /** An e-mail address or a link. */
    readonly support_contact: string | null;
  };
  readonly session: {
    readonly origin_owner_name: string;
    readonly type: 'production' | 'test';
    readonly expires_at: string;
    readonly provider: string | null;
  };
  readonly public_url: string;
}

/** One system that can be linked, from `GET /hub/connectors`. */
export interface Integration {
  readonly integration_id: string;
  readonly name: string;
  readonly provider: string;
  readonly active: boolean;
  readonly environment: string;
  readonly environment_label: string;
  /** Other names under which people look for it. */
  readonly aliases: readonly string[];
  readonly summary: string;
}

/** `GET /hub/connectors`. */
export interface Integrations {
  readonly integrations: readonly Integration[];
  readonly external_trigger_token?: string;
  readonly webhooks_url?: string;
}

/** A regular expression that a good value matches. */
export interface Pattern {
  readonly pattern: string;
  readonly message: string;
}

/** One field of the credential form. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly type: 'text' | 'password' | 'select';
  readonly required: boolean;
  readonly secret: boolean;
  readonly placeholder: string;
  readonly hint?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly guide_step: string;
  /** Not matched: the page warns and lets it pass. */
  readonly doubt?: Pattern;
  /** Not matched: the value cannot be right. */
  readonly rule?: Pattern;
}

/** `GET /hub/connectors/{integration_id}`. */
export interface ConnectorDetail {
  readonly config: {
    readonly key: string;
    readonly name: string;
    readonly configFields: readonly Field[];
    readonly support: { readonly link: string; readonly description: string };
  };
  readonly guide: Guide;
  readonly permissions: readonly Permission[];
}

/** `GET /hub/accounts/{id}`, for a session that re-links an account. */
export interface ExistingAccount {
  readonly secureId: string;
  readonly provider: string;
  /** Form values that are no secrets. */
  readonly setupInformation: Readonly<Record<string, string>>;
  /** `__secretvalue:**redacted**` and the last characters. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly integrationId: string;
}

/** One thing that was checked at the vendor. */
export interface Check {
  readonly key: string;
  readonly label: string;
  readonly status: 'pass' | 'warn' | 'fail';
  readonly detail?: string;
  readonly guide_step?: string;
}

/** The answer to `POST` and `PATCH /hub/accounts`. */
export interface LinkedAccount {
  readonly id: string;
  readonly provider: string;
  readonly checks: readonly Check[];
}
