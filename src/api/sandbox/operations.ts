import { z } from 'zod';
import type { Engine } from '../../engine/engine.ts';
import { requireConnectorByKey } from '../../engine/connectors/list-connectors.ts';
import { inviteToSandbox } from '../../engine/link/invite-to-sandbox.ts';
import { Problem } from '../../engine/problem.ts';
import { defineOperation, type Operation } from '../operation.ts';
import { requireSandboxPage } from './own-page.ts';
import { panelRoutes, type PanelRoute } from './panel-routes.ts';
import type { SandboxDoor } from './sandbox-door.ts';

/** Bodies of the panel are short, in bytes. */
const bodyLimitBytes = 16 * 1024;

const ofProvider = z.object({ provider: z.string().max(100) });
const ofThing = (id: RegExp) => ofProvider.extend({ id: z.string().regex(id, 'is no id of the sandbox') });

/**
 * What the sandbox panel asks, while a sandbox runs. It has no credential and stands outside of `/openapi.json`
 * (`docs/decisions/0020-sandbox-panel.md`).
 *
 * @param publicUrl where people and programs reach this installation.
 */
export const sandboxOperations = (door: SandboxDoor, publicUrl: string): readonly Operation[] => [
  listTenants(door),
  describeTenant(door),
  linkTenant(door),
  ...panelRoutes(`${publicUrl}/external-trigger/`).map((route) => forwarded(door, route)),
];

const common = { access: 'anyone', tag: 'Sandbox', bodyLimitBytes } as const;
const answered = { status: 200, schema: z.unknown() } as const;

const listTenants = (door: SandboxDoor): Operation =>
  defineOperation({
    ...common,
    method: 'get',
    path: '/sandbox/tenants',
    operationId: 'sandbox_list_tenants',
    summary: 'The simulated vendors',
    success: answered,
    handle: async (engine, { headers }) => {
      requireSandboxPage(engine, 'get', headers);
      return { tenants: door.providers.map((provider) => ({ provider, name: nameOf(engine, provider) })) };
    },
  });

const describeTenant = (door: SandboxDoor): Operation =>
  defineOperation({
    ...common,
    method: 'get',
    path: '/sandbox/{provider}/description',
    operationId: 'sandbox_describe_tenant',
    summary: 'How a simulated vendor is linked, and all that can be turned there, in its own words',
    params: ofProvider,
    success: answered,
    handle: async (engine, { params: { provider }, headers }) => {
      requireSandboxPage(engine, 'get', headers);
      const { auth, webhooks } = requireConnectorByKey(engine, provider);
      const described = await forward(door, provider, 'get', '/description');
      return {
        ...(described as object),
        name: nameOf(engine, provider),
        fields: auth.fields.map(({ key, label, secret }) => ({ key, label, secret })),
        takes_webhooks: webhooks !== undefined,
      };
    },
  });

const linkTenant = (door: SandboxDoor): Operation =>
  defineOperation({
    ...common,
    method: 'post',
    path: '/sandbox/{provider}/link',
    operationId: 'sandbox_link_tenant',
    summary: 'Invite whoever asks to link the simulated tenant',
    params: ofProvider,
    body: z.strictObject({}),
    success: { status: 201, schema: z.object({ auth_link_url: z.string() }) },
    handle: async (engine, { params: { provider }, headers }) => {
      requireSandboxPage(engine, 'post', headers);
      requireTenant(door, provider);
      return { auth_link_url: await inviteToSandbox(engine, provider) };
    },
  });

const forwarded = (door: SandboxDoor, { path, id, ...route }: PanelRoute): Operation =>
  defineOperation({
    ...common,
    ...route,
    path: `/sandbox/{provider}${path}`,
    params: id ? ofThing(id) : ofProvider,
    success: answered,
    handle: async (engine, { params, query, body, headers }) => {
      requireSandboxPage(engine, route.method, headers);
      const thing = 'id' in params ? params.id : '';
      const search = new URLSearchParams(query as Record<string, string>).toString();
      const target = `${path.replace('{id}', String(thing))}${search && `?${search}`}`;
      return (await forward(door, params.provider, route.method, target, route.body && body)) ?? {};
    },
  });

const nameOf = (engine: Engine, provider: string): string => requireConnectorByKey(engine, provider).manifest.name;

const requireTenant = ({ providers }: SandboxDoor, provider: string): void => {
  if (providers.includes(provider)) return;
  throw new Problem('NotFound', 'There is no such simulated vendor.', {
    remediation: `Known are: ${providers.join(', ')}.`,
  });
};

/** What the simulator answers; its refusals become ours. */
const forward = async (door: SandboxDoor, provider: string, method: string, path: string, body?: unknown) => {
  requireTenant(door, provider);
  const answer = await door.ask(provider, method, path, body);
  if (answer.status < 400) return answer.body;
  const { error } = z.object({ error: z.string() }).parse(answer.body);
  if (answer.status === 404) throw new Problem('NotFound', error, { remediation: 'Reload the panel.' });
  throw new Problem('ValidationError', error, { remediation: 'Correct what is named, and try again.' });
};
