import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { AdminError, readBody } from './admin-body.ts';
import type { Instance } from './instance.ts';
import { isLoopbackUrl } from './webhooks.ts';

const registerBody = z.strictObject({
  url: z.string().refine(isLoopbackUrl, 'expected an http address of this machine'),
  secret: z.string().min(1),
});
const deliverBody = z.strictObject({
  webhook_id: z.string().optional(),
  event: z.looseObject({ type: z.string().min(1) }),
});

/** What the vendor's admin does in the webhook settings page: type in an address, and have it told. */
export const addWebhookRoutes = (app: Hono, instanceOf: (context: Context) => Instance): void => {
  app.get('/:provider/webhooks', async (context) => {
    const { webhooks } = instanceOf(context);
    await webhooks.settled();
    return context.json({ webhooks: webhooks.registrations(), deliveries: webhooks.deliveries() });
  });
  app.post('/:provider/webhooks', async (context) => {
    const { webhooks, simulator } = instanceOf(context);
    const { url, secret } = await readBody(context, registerBody);
    const { registration, pinged } = await webhooks.register(url, secret, simulator.webhooks?.ping?.(secret) ?? []);
    return context.json({ id: registration.id, url, pinged }, 201);
  });
  app.post('/:provider/webhooks/deliver', async (context) => {
    const { webhooks, compose } = instanceOf(context);
    const { event, webhook_id } = await readBody(context, deliverBody);
    return context.json({ deliveries: await webhooks.deliver(event, compose, webhook_id) });
  });
  app.delete('/:provider/webhooks/:id', (context) => {
    if (!instanceOf(context).webhooks.remove(context.req.param('id'))) throw new AdminError(404, 'No such webhook.');
    return context.body(null, 204);
  });
};
