/** What the sandbox's API answers, as far as the panel reads it. */

export interface Tenant {
  readonly provider: string;
  readonly name: string;
}

export interface Permission {
  readonly key: string;
  readonly title: string;
  /** Where it stands in the vendor's menus, with ` > ` between. */
  readonly path: string;
  /** What the vendor does while it is not granted. */
  readonly effect: string;
  readonly default: boolean;
}

/** What has more states than granted or not; each option is a set of permissions. */
export interface PermissionChoice {
  readonly title: string;
  readonly path: string;
  readonly options: readonly {
    readonly title: string;
    readonly effect: string;
    readonly grants: Readonly<Record<string, boolean>>;
  }[];
}

export type SwitchValue = boolean | number | string;

export interface Switch {
  readonly key: string;
  readonly meaning: string;
  /** The vendor documents each value; else nobody knows which is right. */
  readonly is_setup: boolean;
  readonly default: SwitchValue;
  readonly options?: readonly string[];
}

export interface WebhookEvent {
  readonly type: string;
}

/** A simulated vendor in its own words. */
export interface Description {
  readonly provider: string;
  readonly name: string;
  /** The vendor's public pages. */
  readonly docs: string;
  readonly fields: readonly { readonly key: string; readonly label: string; readonly secret: boolean }[];
  readonly credentials: Readonly<Record<string, string>>;
  readonly sign_in: { readonly email: string; readonly password: string } | null;
  readonly permissions: readonly Permission[];
  readonly permission_choices: readonly PermissionChoice[];
  readonly example_permission: string | null;
  readonly switches: readonly Switch[];
  readonly webhook_events: readonly WebhookEvent[];
  readonly takes_webhooks: boolean;
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}

export interface Fault {
  readonly id: string;
  readonly kind: string;
  readonly count: number | 'always';
}

/** What is turned, and how much there is. */
export interface TenantState {
  /** The vendor's idea of now, ISO. */
  readonly clock: string;
  readonly permissions: Readonly<Record<string, boolean>>;
  readonly switches: Readonly<Record<string, SwitchValue>>;
  readonly faults: readonly Fault[];
  readonly counts: { readonly people: number };
}

export interface RosterRow {
  readonly id: string;
  readonly name: string;
  readonly employee_number: string;
  readonly department_id: string | null;
  readonly job: string | null;
  readonly start_on: string;
  readonly end_on: string | null;
  readonly standing: 'future' | 'active' | 'on_leave' | 'left';
}

export interface Roster {
  readonly total: number;
  readonly found: number;
  readonly people: readonly RosterRow[];
}

export interface VendorCall {
  readonly method: string;
  readonly path: string;
  /** 0: the connection was cut off. */
  readonly status: number;
  readonly at: string;
}

export interface Webhooks {
  readonly webhooks: readonly { readonly id: string; readonly url: string }[];
}
