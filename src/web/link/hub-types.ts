import type { Guide, Permission } from './guide-types.ts';
import type { SharedNow, SharingOffer } from './sharing-types.ts';

/** `GET /hub/settings`. */
export interface Settings {
  readonly enabled_features: readonly string[];
  /** The account that the session re-links, or has linked: `session.linked` tells which. */
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
    /** The session has linked its account: there is nothing to enter any more, but perhaps something to grant. */
    readonly linked?: boolean;
    /** The product asks which of the customer's own fields hold what it needs, and nobody has answered yet. */
    readonly asks_field_mappings?: boolean;
  };
  /** How the host product wants the page to look; `null`: as it comes. */
  readonly theme: Theme | null;
  readonly public_url: string;
}

/** The look of a page, in the host product's words. What is absent stays as it comes. */
export interface Theme {
  readonly accent_color?: string;
  readonly background_color?: string;
  readonly text_color?: string;
  /** Corners, in CSS pixels. */
  readonly radius_px?: number;
  readonly logo_url?: string;
  readonly font?: 'system' | 'humanist' | 'geometric' | 'serif' | 'monospace';
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
  /** The form of a text that holds several fields at once, with a named group for each field's key. */
  readonly fills?: { readonly pattern: string };
}

/** `GET /hub/connectors/{integration_id}`. */
export interface ConnectorDetail {
  readonly config: {
    readonly key: string;
    readonly name: string;
    /** `oauth2`: the form is followed by signing in at the vendor. */
    readonly type: 'custom' | 'oauth2';
    readonly configFields: readonly Field[];
    readonly support: { readonly link: string; readonly description: string };
  };
  readonly guide: Guide;
  readonly permissions: readonly Permission[];
  /** `now`: what was decided before of the account that would be linked, where there is one. */
  readonly sharing: SharingOffer & { readonly now?: SharedNow | null };
}

/** `GET /hub/accounts/{id}`: the account that the session re-links, or has linked. */
export interface ExistingAccount {
  readonly secureId: string;
  readonly provider: string;
  /** Form values that are no secrets. */
  readonly setupInformation: Readonly<Record<string, string>>;
  /** `__secretvalue:**redacted**` and the last characters. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly integrationId: string | null;
  /** `permissions` while something of the minimum is not granted, `gaps_accepted` once that is left so, else `ready`. */
  readonly setup_state?: string;
  readonly sharing?: SharedNow;
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
  /** What was found of each permission. Absent: it was not looked at yet. */
  readonly permissions?: readonly FoundPermission[];
}

/** What is known of one permission after looking at the vendor. */
export type GrantState = 'granted' | 'missing' | 'cannot_tell';

/** One permission as it was found at the vendor, with everything that a person needs to mend it. */
export interface FoundPermission {
  readonly key: string;
  readonly name: string;
  readonly menu_path: readonly string[];
  /** `false`: the vendor publishes no name, this one is our description. */
  readonly published: boolean;
  /** Why linking works without it; `null`: it is needed. */
  readonly optional: string | null;
  readonly state: GrantState;
  /** What was seen, in words. */
  readonly detail: string | null;
  readonly guide_step: string | null;
  /** Unified fields that it feeds, as `resource.field`. */
  readonly fields: readonly string[];
  readonly actions: readonly string[];
}

/** `POST /hub/accounts/{id}/preflight`. */
export interface Preflight {
  readonly checked_at: string;
  readonly permissions: readonly FoundPermission[];
}

/** `GET` and `PUT /hub/accounts/{id}/webhook_secret`: how the vendor tells of changes by itself. */
export interface WebhookSettings {
  /** To be entered at the vendor. */
  readonly url: string;
  /** The secret with which the vendor signs is known; until then nothing that it tells is taken. */
  readonly secret_set: boolean;
}
