import { leaveKinds, type LeaveKind } from '../leave/kinds.ts';
import { personUuid } from '../people/identity.ts';
import type { HrworksCall } from '../state.ts';
import { keyPairOf } from '../wire/guard.ts';
import { composeDelivery, type HrworksEvent, send } from './deliver.ts';

export type WebhookAction = 'resourceCreated' | 'resourceUpdated' | 'resourceDeleted' | 'resourceDeactivated';
export type WebhookResource = 'person' | 'applicant' | 'absence' | 'sickLeave' | 'remoteWork';

/**
 * Tells the webhooks that the API registered for resource and action, and those that the admin API registered. The
 * former are signed with the secret of the key pair they name; the simulator has one pair for both purposes.
 */
export const tell = (call: HrworksCall, resource: WebhookResource, action: WebhookAction, path: string): void => {
  const { environment, state } = call;
  state.lastEventNumber += 1;
  const event: HrworksEvent = {
    type: `${resource}.${action}`,
    action,
    resourceLocation: `${environment.baseUrl('api')}/v2${path}`,
    jobId: `5f9a3c10-6d24-4b8e-8c00-${state.lastEventNumber.toString(16).padStart(12, '0')}`,
    at: environment.clock.now().toISOString(),
  };
  environment.emit(event);
  const { accessKey, secretAccessKey } = keyPairOf(call);
  for (const webhook of state.webhooks) {
    if (!webhook.isActive || webhook.resource !== resource || webhook.action !== action) continue;
    if (webhook.accessKey === accessKey) void send(webhook.url, composeDelivery(event, secretAccessKey));
  }
};

export const tellPerson = (call: HrworksCall, personId: string, action: WebhookAction): void =>
  tell(call, 'person', action, `/persons/${personUuid(personId)}`);

export const tellLeave = (call: HrworksCall, kind: LeaveKind, number: string, action: WebhookAction): void =>
  tell(call, kind, action, `${leaveKinds[kind].path}/${number}`);
