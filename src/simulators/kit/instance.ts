import { randomBytes } from 'node:crypto';
import type { Company } from '../company/index.ts';
import { createClock } from './clock.ts';
import { createFaultList } from './faults.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { createRequestLog } from './request-log.ts';
import { createRoster, type Roster } from './roster.ts';
import type { Environment, Simulator, SwitchValue, WebhookEvent } from './simulator.ts';
import { createWebhookDesk } from './webhooks.ts';

export type InstanceOptions = {
  simulator: Simulator;
  origin: string;
  company: Company;
  limits: 'vendor' | 'raised';
  /** Instead of random ones, e.g. for fixtures. */
  credentials?: Record<string, string>;
};

/** A simulator that runs: the vendor's state, and everything the admin API can turn. */
export type Instance = ReturnType<typeof createInstance>;

const randomText = (length: number): string => randomBytes(length).toString('base64url').slice(0, length);

const defaultsOf = <Value>(table: Record<string, { default: Value }>): Map<string, Value> =>
  new Map(Object.entries(table).map(([key, entry]) => [key, entry.default]));

export const createInstance = ({ simulator, origin, company: seed, limits, credentials: fixed }: InstanceOptions) => {
  let company = seed;
  let roster: Roster = createRoster(company.people);
  let permissions = defaultsOf<boolean>(simulator.permissions);
  let switches = defaultsOf<SwitchValue>(simulator.switches);
  let credentials = fixed ?? simulator.mintCredentials(randomText);
  const clock = createClock();
  const rateLimiter = createRateLimiter(clock);
  const webhooks = createWebhookDesk(clock.now);

  const compose = (event: WebhookEvent, secret: string) =>
    simulator.webhooks?.compose(event, secret, instance.state) ?? { body: JSON.stringify(event), headers: {} };

  const environment: Environment = {
    get company() {
      return company;
    },
    get roster() {
      return roster;
    },
    clock,
    rateLimiter,
    limits,
    credentials: () => credentials,
    isGranted: (permission) => permissions.get(permission) ?? false,
    switchValue: (name) => {
      const value = switches.get(name);
      if (value === undefined) throw new Error(`${simulator.provider} has no switch ${name}`);
      return value;
    },
    emit: (event) => void webhooks.deliver(event, compose).catch(() => undefined),
    baseUrl: (hostRole) => `${origin}/${simulator.provider}/${hostRole}`,
  };

  const instance = {
    simulator,
    environment,
    state: undefined as unknown,
    requestLog: createRequestLog(),
    faults: createFaultList(),
    webhooks,
    compose,
    permissions: () => Object.fromEntries(permissions),
    switches: () => Object.fromEntries(switches),
    grant: (changes: Record<string, boolean>) =>
      Object.entries(changes).forEach(([key, value]) => permissions.set(key, value)),
    /** Exactly these are granted, all others are not. */
    grantOnly: (granted: Record<string, boolean>) => {
      permissions = new Map([...permissions.keys()].map((key) => [key, granted[key] ?? false]));
    },
    setSwitches: (changes: Record<string, SwitchValue>) =>
      Object.entries(changes).forEach(([key, value]) => switches.set(key, value)),
    resetCredentials: () => {
      credentials = simulator.mintCredentials(randomText, credentials);
      return credentials;
    },
    /** Back to how it started, credentials apart; or the same with another company. */
    reset: (nextCompany: Company = seed) => {
      company = nextCompany;
      roster = createRoster(company.people);
      permissions = defaultsOf<boolean>(simulator.permissions);
      switches = defaultsOf<SwitchValue>(simulator.switches);
      clock.set(null);
      rateLimiter.clear();
      instance.requestLog.clear();
      instance.faults.clear();
      webhooks.clear();
      instance.state = simulator.createState(environment, instance.state);
    },
  };
  instance.state = simulator.createState(environment, instance.state);
  return instance;
};
