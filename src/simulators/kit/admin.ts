import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { seedCompany } from '../company/index.ts';
import { AdminError, readBody, readWholeNumber } from './admin-body.ts';
import { addDescriptionRoute } from './admin-description.ts';
import { addEmploymentRoutes } from './admin-employment.ts';
import { addPeopleRoutes } from './admin-people.ts';
import { addWebhookRoutes } from './admin-webhooks.ts';
import { faultRequest } from './faults.ts';
import type { Instance } from './instance.ts';
import type { Switch, SwitchValue } from './simulator.ts';

const checkPermissions = (instance: Instance, body: Record<string, boolean>) => {
  const unknown = Object.keys(body).find((key) => !(key in instance.simulator.permissions));
  if (unknown !== undefined) throw new AdminError(400, `Unknown permission ${unknown}.`);
  return body;
};

const checkSwitch = (name: string, entry: Switch | undefined, value: SwitchValue) => {
  if (entry === undefined) throw new AdminError(400, `Unknown switch ${name}.`);
  if (typeof value !== typeof entry.default)
    throw new AdminError(400, `Switch ${name} takes a ${typeof entry.default}.`);
  if ('options' in entry && !entry.options.includes(value as string)) {
    throw new AdminError(400, `Switch ${name} is one of ${entry.options.join(', ')}.`);
  }
};

const permissionsBody = z.record(z.string(), z.boolean());
const switchesBody = z.record(z.string(), z.union([z.boolean(), z.number(), z.string()]));
const companyBody = z.strictObject({
  seed: z.number().int().min(0).optional(),
  size: z.number().int().min(0).max(500_000).optional(),
  todayOn: z.iso.date().optional(),
});
/** `at: null` returns to the machine's clock. */
const clockBody = z.union([
  z.strictObject({ at: z.iso.datetime({ offset: true }).nullable() }),
  z.strictObject({ advanceSeconds: z.number().int() }),
]);

const stateOf = ({ simulator, state, environment, ...instance }: Instance) => ({
  provider: simulator.provider,
  company: { seed: environment.company.seed, size: environment.company.size, todayOn: environment.company.todayOn },
  clock: environment.clock.now().toISOString(),
  limits: environment.limits,
  permissions: instance.permissions(),
  switches: instance.switches(),
  faults: instance.faults.all(),
  counts: {
    people: environment.roster.all().length,
    requests: instance.requestLog.all().length,
    ...simulator.counts?.(state),
  },
});

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isKey = (given: string | undefined, wanted: string): boolean => {
  return given !== undefined && timingSafeEqual(digest(given), digest(wanted));
};

/** What the admin API is made with. */
export type AdminOptions = {
  instances: ReadonlyMap<string, Instance>;
  adminKey: string;
  /** Told of credentials that took the place of others, before they are answered. */
  keepCredentials(provider: string, credentials: Record<string, string>): Promise<void>;
};

/** The admin API of every simulator under `/_admin/{provider}`; header `x-sandbox-key`. */
export const createAdminApp = ({ instances, adminKey, keepCredentials }: AdminOptions): Hono => {
  const app = new Hono().basePath('/_admin');
  app.use('*', async (context, next) => {
    if (!isKey(context.req.header('x-sandbox-key'), adminKey))
      return context.json({ error: 'Header x-sandbox-key is missing or wrong.' }, 401);
    await next();
  });
  app.onError((error, context) => {
    if (error instanceof AdminError) return context.json({ error: error.message }, error.status);
    return context.json({ error: `The sandbox failed: ${error.message}` }, 500);
  });
  app.notFound((context) => context.json({ error: `No ${context.req.method} on this path.` }, 404));

  const instanceOf = (context: Context): Instance => {
    const provider = context.req.param('provider') ?? '';
    const instance = instances.get(provider);
    if (instance === undefined)
      throw new AdminError(404, `No simulator ${provider}. There is ${[...instances.keys()].join(', ')}.`);
    return instance;
  };

  app.get('/', (context) => context.json({ providers: [...instances.keys()] }));
  app.get('/:provider/state', (context) => context.json(stateOf(instanceOf(context))));
  app.post('/:provider/reset', (context) => {
    instanceOf(context).reset();
    return context.json(stateOf(instanceOf(context)));
  });

  app.put('/:provider/permissions', async (context) => {
    const instance = instanceOf(context);
    instance.grantOnly(checkPermissions(instance, await readBody(context, permissionsBody)));
    return context.json(instance.permissions());
  });
  app.patch('/:provider/permissions', async (context) => {
    const instance = instanceOf(context);
    instance.grant(checkPermissions(instance, await readBody(context, permissionsBody)));
    return context.json(instance.permissions());
  });
  app.patch('/:provider/switches', async (context) => {
    const instance = instanceOf(context);
    const body = await readBody(context, switchesBody);
    for (const [name, value] of Object.entries(body)) checkSwitch(name, instance.simulator.switches[name], value);
    instance.setSwitches(body);
    return context.json(instance.switches());
  });

  app.get('/:provider/faults', (context) => context.json({ faults: instanceOf(context).faults.all() }));
  app.post('/:provider/faults', async (context) =>
    context.json(instanceOf(context).faults.add(await readBody(context, faultRequest)), 201),
  );
  app.delete('/:provider/faults', (context) => {
    instanceOf(context).faults.clear();
    return context.body(null, 204);
  });
  app.delete('/:provider/faults/:id', (context) => {
    if (!instanceOf(context).faults.remove(context.req.param('id')))
      throw new AdminError(404, 'No such fault; it may be used up.');
    return context.body(null, 204);
  });

  app.get('/:provider/requests', (context) => {
    const newest = readWholeNumber(context, 'newest', Infinity);
    const requests = instanceOf(context).requestLog.all();
    return context.json({ requests: requests.slice(Math.max(0, requests.length - newest)) });
  });
  app.delete('/:provider/requests', (context) => {
    instanceOf(context).requestLog.clear();
    return context.body(null, 204);
  });

  app.put('/:provider/company', async (context) => {
    const instance = instanceOf(context);
    const current = instance.environment.company;
    const body = await readBody(context, companyBody);
    const { seed = current.seed, size = current.size, todayOn = current.todayOn } = body;
    instance.reset(seedCompany({ seed, size, todayOn }));
    return context.json(stateOf(instance));
  });
  app.post('/:provider/credentials/reset', async (context) => {
    const instance = instanceOf(context);
    const credentials = instance.resetCredentials();
    await keepCredentials(instance.simulator.provider, credentials);
    return context.json({ credentials });
  });
  app.put('/:provider/clock', async (context) => {
    const { clock } = instanceOf(context).environment;
    const body = await readBody(context, clockBody);
    if ('at' in body) clock.set(body.at === null ? null : new Date(body.at));
    else clock.set(new Date(clock.now().getTime() + body.advanceSeconds * 1000));
    return context.json({ at: clock.now().toISOString() });
  });

  for (const instance of instances.values())
    for (const { method, path, handle } of instance.simulator.adminRoutes ?? [])
      app.on(method, `/${instance.simulator.provider}${path}`, async (context) => {
        const { state, environment } = instance;
        const result = await handle({ state, environment, read: (schema) => readBody(context, schema) });
        return result === undefined ? context.body(null, 204) : context.json(result);
      });

  addDescriptionRoute(app, instanceOf);
  addEmploymentRoutes(app, instanceOf);
  addPeopleRoutes(app, instanceOf);
  addWebhookRoutes(app, instanceOf);
  return app;
};
