import type { Schemas } from '../api/client.ts';

/** The wire's own types, by the names that this room uses. */
export type Account = Schemas['LinkedAccount'];
export type Standing = Account['standing'];
export type AccountPage = Schemas['AccountSearchPage'];
export type AccountCount = Schemas['AccountCounts']['data'][number];
export type Preflight = Schemas['Preflight'];
export type FoundPermission = Preflight['permissions'][number];
export type RequestLog = Schemas['UnifiedLog'];
export type RequestPage = Schemas['UnifiedLogsPaginated'];
export type VendorCall = Schemas['StepLog'];
export type Sharing = Schemas['AccountSharing'];
export type FieldMapping = Schemas['FieldMapping'];
export type Erasure = Schemas['AccountErasure'];
export type Invitation = Schemas['ConnectSessionTokenAuthLink'];
export type InvitationInput = Schemas['ConnectSessionCreate'];

/** An HR system that can be linked. */
export interface System {
  readonly key: string;
  readonly name: string;
}
