import type { HrworksCall } from '../state.ts';
import { keyPairOf } from '../wire/guard.ts';
import { jobRoute } from '../wire/jobs.ts';
import { operation } from '../wire/operation.ts';
import { flag, oneOf, readParameters } from '../wire/parameters.ts';
import {
  deleteNumbered,
  missingIn,
  type Plan,
  readRecords,
  textOf,
  type WireRecord,
  writeRecords,
} from '../wire/records.ts';

export const webhookResources = ['person', 'applicant', 'absence', 'sickLeave', 'remoteWork'] as const;
export const webhookActions = ['resourceCreated', 'resourceUpdated', 'resourceDeleted', 'resourceDeactivated'] as const;

/** @see https://api.hrworks.de/v2/openapi.yaml#/components/schemas/Webhook */
export type Webhook = {
  id: number;
  name: string;
  resource: string;
  action: string;
  url: string;
  accessKey: string | undefined;
  isActive: boolean;
  remark: string | undefined;
  integration: string;
};

const problemWith = (call: HrworksCall, webhook: Webhook): string | undefined => {
  if (!webhookResources.some((resource) => resource === webhook.resource))
    return `There is no resource ${webhook.resource}.`;
  if (!webhookActions.some((action) => action === webhook.action)) return `There is no action ${webhook.action}.`;
  if (webhook.action === 'resourceDeactivated' && webhook.resource !== 'person')
    return 'Only a person can be deactivated.';
  if (!URL.canParse(webhook.url)) return 'url is not a URL.';
  if (!webhook.isActive) return undefined;
  if (webhook.accessKey === undefined) return 'An active webhook needs an accessKey.';
  return webhook.accessKey === keyPairOf(call).accessKey ? undefined : 'The accessKey does not exist.';
};

const planWebhook =
  (call: HrworksCall, mustExist: boolean) =>
  (record: WireRecord): Plan => {
    const { state } = call;
    const missing = missingIn(record, ['name', 'resource', 'action', 'url', ...(mustExist ? ['id'] : [])]);
    if (missing !== undefined) return missing;
    const known = state.webhooks.find(({ id }) => String(id) === String(record.id));
    if (mustExist && known === undefined) return { problem: `The webhook ${String(record.id)} does not exist.` };
    const webhook: Webhook = {
      id: known?.id ?? 0,
      name: String(record.name),
      resource: String(record.resource),
      action: String(record.action),
      url: String(record.url),
      accessKey: textOf(record, 'accessKey') ?? known?.accessKey,
      isActive: typeof record.isActive === 'boolean' ? record.isActive : (known?.isActive ?? true),
      remark: textOf(record, 'remark') ?? known?.remark,
      integration: '',
    };
    const problem = problemWith(call, webhook);
    if (problem !== undefined) return { problem };
    return {
      write: () => {
        if (webhook.id === 0) webhook.id = ++state.lastWebhookId;
        state.webhooks = [...state.webhooks.filter(({ id }) => id !== webhook.id), webhook];
        return { data: { id: webhook.id } };
      },
    };
  };

const list = ({ state, query }: HrworksCall): unknown => {
  const { onlyActive, resource, action } = readParameters(query, {
    onlyActive: flag(true),
    resource: oneOf(webhookResources),
    action: oneOf(webhookActions),
  });
  const isShown = (webhook: Webhook): boolean =>
    (webhook.isActive || !onlyActive) &&
    (resource === undefined || webhook.resource === resource) &&
    (action === undefined || webhook.action === action);
  return { webhooks: state.webhooks.filter(isShown) };
};

export const webhookRoutes = [
  operation('GET', '/webhooks', 'webhooks:read', list),
  operation('POST', '/webhooks', 'webhooks:write', async (call) =>
    writeRecords(call, '/webhooks', await readRecords(call), planWebhook(call, false)),
  ),
  operation('PUT', '/webhooks', 'webhooks:write', async (call) =>
    writeRecords(call, '/webhooks', await readRecords(call), planWebhook(call, true)),
  ),
  operation('DELETE', '/webhooks', 'webhooks:write', (call) =>
    deleteNumbered(
      call,
      '/webhooks',
      (number) => call.state.webhooks.some(({ id }) => String(id) === number),
      (number) => {
        call.state.webhooks = call.state.webhooks.filter(({ id }) => String(id) !== number);
      },
    ),
  ),
  jobRoute('/webhooks', 'webhooks:write'),
];
