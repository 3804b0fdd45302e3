import type { z } from 'zod';
import type { Company } from '../company/index.ts';
import type { Clock } from './clock.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { Roster } from './roster.ts';

/**
 * One thing that the vendor's admin can grant. `path` is where it stands in the vendor's menus, `effect` a sentence on
 * what the vendor does while it is not granted.
 */
export type Permission = { title: string; path: string; effect: string; default: boolean };

/** What has more states than granted or not, in the vendor's words. Each option is a set of permissions. */
export type PermissionChoice = {
  title: string;
  path: string;
  options: readonly { title: string; effect: string; grants: Record<string, boolean> }[];
};

/**
 * A fact that the vendor does not publish, on which a client would branch: the default is the likeliest answer. With
 * `isSetup` nothing is guessed: the vendor documents each value, and its tenants differ.
 */
export type Switch = { meaning: string; isSetup?: true } & (
  | { default: boolean }
  | { default: number }
  | { default: string; options: readonly string[] }
);
export type SwitchValue = boolean | number | string;

/** What a simulator is given; all of it alive: a permission revoked over the admin API is revoked at the next call. */
export type Environment = {
  /** Structure of the company. Its people are those of `roster`. */
  company: Company;
  roster: Roster;
  clock: Clock;
  rateLimiter: RateLimiter;
  /** `raised`: rate limits are a thousand times the vendor's, for benchmarks. */
  limits: 'vendor' | 'raised';
  /** Current credentials by field key. */
  credentials(): Record<string, string>;
  isGranted(permission: string): boolean;
  switchValue(name: string): SwitchValue;
  /** Tells the registered webhooks, in order and after the answer; never throws. */
  emit(event: WebhookEvent): void;
  /** Where a client reaches the host role, without trailing slash. */
  baseUrl(hostRole: string): string;
};

/** One call to a vendor's API. */
export type Call<State> = {
  state: State;
  environment: Environment;
  method: string;
  /** The vendor's own path as sent. */
  path: string;
  hostRole: string;
  /** Decoded path parameters of the route. */
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Headers;
  /** The body as text; empty string when there is none. */
  text(): Promise<string>;
  /** The body as it came. */
  bytes(): Promise<Uint8Array<ArrayBuffer>>;
  /** The body as JSON; `undefined` when it does not parse. */
  json(): Promise<unknown>;
  /** The body as a form; `undefined` when it is none. */
  form(): Promise<FormData | undefined>;
};

/** One path of the vendor's API. */
export type Route<State> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** In Hono's spelling: `/v1/people/:id`. */
  path: string;
  /** The vendor's public page that this route is written from. */
  docs: string;
  /** Default: the first host role. */
  hostRole?: string;
  handle(call: Call<State>): Response | Promise<Response>;
};

/** Something that happened, in the vendor's words. */
export type WebhookEvent = { type: string; [key: string]: unknown };
/** What goes over the wire for it. */
export type WebhookMessage = { body: string; headers: Record<string, string> };

export type WebhookRules<State> = {
  /** The message for an event, signed with the registration's secret. */
  compose(event: WebhookEvent, secret: string, state: State): WebhookMessage;
  /** Messages tried in turn when a URL is registered, until one is answered 2xx. Empty = no test. */
  ping?(secret: string): WebhookMessage[];
  /** One event of each kind worth sending by hand, about the first of the people. */
  examples?(environment: Environment): WebhookEvent[];
};

/** A path of the admin API that only this simulator has, under `/_admin/{provider}`. */
export type AdminRoute<State> = {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: string;
  /** What comes back is answered as JSON, `undefined` as 204. Refuses by throwing an `AdminError`. */
  handle(call: {
    state: State;
    environment: Environment;
    /** The body, or a refusal that names the field. */
    read<Schema extends z.ZodType>(schema: Schema): Promise<z.infer<Schema>>;
  }): unknown;
};

export type SimulatorDefinition<State> = {
  /** The provider's key: first part of the path. */
  provider: string;
  /** The vendor's public pages, which it is written from. */
  docs: string;
  /** Kinds of host that the vendor has (`api`, `oauth`, ...): second part of the path. */
  hostRoles: readonly [string, ...string[]];
  permissions: Record<string, Permission>;
  /** Permissions that are chosen together. Default: none are. */
  permissionChoices?: readonly PermissionChoice[];
  /** The permission whose absence shows best what a missing one does. Default: none stands out. */
  examplePermission?: string;
  switches: Record<string, Switch>;
  /** New credentials by field key. `previous` is set on a token reset: what the vendor keeps stays. */
  mintCredentials(random: (length: number) => string, previous?: Record<string, string>): Record<string, string>;
  /**
   * The vendor's database, made from the company. Called at start, on reset and when the company changes; `previous`
   * is the one before, for what outlives a reset.
   */
  createState(environment: Environment, previous?: State): State;
  /** Who signs in on the vendor's own page, where the vendor has one. */
  signIn?(environment: Environment): { email: string; password: string };
  routes: readonly Route<State>[];
  /** Runs before every route, found or not: authentication, firewall, rate limit. A response ends the call. */
  guard?(call: Call<State>, route: Route<State> | undefined): Response | undefined | Promise<Response | undefined>;
  /** No route for method and path. */
  unknownRoute(call: Call<State>): Response;
  /** Last touch on every answer, e.g. rate-limit headers. */
  finish?(response: Response, call: Call<State>): Response;
  /** The vendor's answer to a call too many, and to its own failure; used by the guard and by faults. */
  tooManyRequests(call: Call<State>, retryAfterSeconds: number): Response;
  serverError(call: Call<State>): Response;
  /** The vendor's answer to a credential that it no longer accepts. */
  unauthorized(call: Call<State>): Response;
  webhooks?: WebhookRules<State>;
  /** Told after the admin API changed the roster. */
  rosterChanged?(state: State, personId: string, change: 'added' | 'changed' | 'removed'): void;
  /** What else the admin API can turn at this vendor. */
  adminRoutes?: readonly AdminRoute<State>[];
  /** Numbers shown under `counts` in the admin state. */
  counts?(state: State): Record<string, number>;
};

/** A simulator, its state's type forgotten: the kit hands back to it only what it made. */
export type Simulator = SimulatorDefinition<unknown>;

/** Writes a simulator down with its state type checked, and forgets the type. */
export const defineSimulator = <State>(definition: SimulatorDefinition<State>): Simulator =>
  definition as unknown as Simulator;
