/** What a simulator is written with (`defineSimulator`) and run in (`startSandbox`). */
export { AdminError } from './admin-body.ts';
export type { Clock } from './clock.ts';
export type { Allowance, RateLimiter } from './rate-limiter.ts';
export type { Roster } from './roster.ts';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';
export {
  type AdminRoute,
  type Call,
  defineSimulator,
  type Environment,
  type Permission,
  type PermissionChoice,
  type Route,
  type Simulator,
  type Switch,
  type WebhookEvent,
} from './simulator.ts';
