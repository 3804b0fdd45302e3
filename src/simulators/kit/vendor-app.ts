import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { responseInstead, spoiledResponse } from './fault-effects.ts';
import type { Instance } from './instance.ts';
import type { Call, Route } from './simulator.ts';

type Bindings = { Bindings: HttpBindings };

const callOf = (context: Context<Bindings>, instance: Instance, hostRole: string): Call<unknown> => {
  const url = new URL(context.req.url);
  const { request } = { request: context.req };
  return {
    state: instance.state,
    environment: instance.environment,
    method: request.method,
    path: url.pathname.slice(`/${instance.simulator.provider}/${hostRole}`.length) || '/',
    hostRole,
    params: request.param() as Record<string, string>,
    query: url.searchParams,
    headers: request.raw.headers,
    text: () => request.text(),
    bytes: async () => new Uint8Array(await request.arrayBuffer()),
    json: async () => {
      try {
        return JSON.parse(await request.text()) as unknown;
      } catch {
        return undefined;
      }
    },
    form: async () => {
      try {
        return await request.formData();
      } catch {
        return undefined;
      }
    },
  };
};

/** Ends the connection without a word; the response is only there because one has to be returned. */
const dropConnection = (context: Context<Bindings>): Response => {
  context.env.incoming.socket.destroy();
  return new Response(null, { status: 500 });
};

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One call from fault to log: the order in which things go wrong is that of a real vendor, network first. */
const answer = async (
  context: Context<Bindings>,
  instance: Instance,
  hostRole: string,
  route: Route<unknown> | undefined,
) => {
  const { simulator } = instance;
  const call = callOf(context, instance, hostRole);
  const log = (status: number) =>
    instance.requestLog.add({
      method: call.method,
      path: call.path,
      hostRole,
      queryNames: [...new Set(call.query.keys())],
      status,
      at: instance.environment.clock.now().toISOString(),
    });

  const fault = instance.faults.take(call.method, call.path);
  if (fault?.kind === 'drop') {
    log(0);
    return dropConnection(context);
  }
  if (fault?.kind === 'slow') await wait(fault.delayMilliseconds);

  let response = fault && responseInstead(fault, simulator, call);
  response ??= await simulator.guard?.(call, route);
  response ??= route === undefined ? simulator.unknownRoute(call) : await route.handle(call);
  if (fault?.kind === 'lost_answer') {
    log(response.status);
    await wait(fault.delayMilliseconds);
    return dropConnection(context);
  }
  if (fault !== undefined) response = await spoiledResponse(fault, response);
  response = simulator.finish?.(response, call) ?? response;
  log(response.status);
  return response;
};

/** The vendor's API under `/{provider}/{host role}`. */
export const createVendorApp = (instance: Instance): Hono<Bindings> => {
  const { simulator } = instance;
  const app = new Hono<Bindings>();
  for (const route of simulator.routes) {
    const hostRole = route.hostRole ?? simulator.hostRoles[0];
    app.on(route.method, `/${simulator.provider}/${hostRole}${route.path}`, (context) =>
      answer(context, instance, hostRole, route),
    );
  }
  for (const hostRole of simulator.hostRoles) {
    app.all(`/${simulator.provider}/${hostRole}/*`, (context) => answer(context, instance, hostRole, undefined));
  }
  return app;
};
