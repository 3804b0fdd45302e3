import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFailure } from '../api/failure.ts';
import type { FailureKind } from '../api/failure.ts';
import type { Member } from '../members/members-query.ts';
import type { Me, Membership } from '../session/me.ts';

/** A state of the dashboard, drawn from a sample. */
export interface Sample {
  readonly view: ReactNode;
  /** Who sees it in the frame; absent: it stands without one. */
  readonly me?: Me;
  /** What was asked already. */
  readonly answers?: readonly (readonly [QueryKey, unknown])[];
}

const everything: Membership['powers'] = {
  records: 'write',
  actions: 'write',
  accounts: 'write',
  connectors: 'write',
  logs: 'write',
  settings: 'write',
  api_keys: 'write',
  members: 'write',
  audit: 'read',
  projects: 'write',
};

const nothing: Membership['powers'] = {
  records: 'none',
  actions: 'read',
  accounts: 'read',
  connectors: 'read',
  logs: 'read',
  settings: 'read',
  api_keys: 'none',
  members: 'none',
  audit: 'none',
  projects: 'none',
};

const project = {
  id: '0192a3b4-0000-7000-8000-000000000001',
  name: 'Example Product',
  created_at: '2026-03-02T08:00:00Z',
};

export const ownerMembership: Membership = { ...project, role: 'owner', powers: everything };
export const viewerMembership: Membership = { ...project, role: 'viewer', powers: nothing };

const staging: Membership = {
  ...ownerMembership,
  id: '0192a3b4-0000-7000-8000-000000000002',
  name: 'Staging of a product with a rather long name',
};

export const sampleMe = (...projects: readonly Membership[]): Me => ({
  id: 'p8Jk2LmQ',
  email: 'ann@example.com',
  name: 'Ann Example',
  projects: [...projects],
});

export const owner = sampleMe(ownerMembership);
export const viewer = sampleMe(viewerMembership);
export const ownerOfTwo = sampleMe(staging, ownerMembership);

export const sampleMembers: readonly Member[] = [
  {
    id: 'm1',
    email: 'ann@example.com',
    name: 'Ann Example',
    role: 'owner',
    status: 'active',
    invited_at: '2026-03-02T08:00:00Z',
    joined_at: '2026-03-02T08:04:11Z',
  },
  {
    id: 'm2',
    email: 'b.bartholomew-featherstonehaugh@customer-success.example.com',
    name: 'Bartholomew Featherstonehaugh',
    role: 'developer',
    status: 'active',
    invited_at: '2026-10-02T08:00:00Z',
    joined_at: '2026-11-20T17:30:00Z',
  },
  {
    id: 'm3',
    email: 'new@example.com',
    name: null,
    role: 'viewer',
    status: 'invited',
    invited_at: '2026-11-27T09:00:00Z',
    joined_at: null,
  },
];

/** A refusal of the API with a request id, as far as there is one. */
export const sampleFailure = (kind: FailureKind, facts: Partial<Omit<ApiFailure, 'kind'>> = {}): ApiFailure =>
  new ApiFailure(kind, { ...(kind !== 'unreachable' && { requestId: 'req_01JD6W3T9K' }), ...facts });
