import { createHmac } from 'node:crypto';
import type { WebhookEvent } from '../../kit/index.ts';
import { isLoopbackUrl } from '../../kit/webhooks.ts';

export type Message = { body: string; headers: Record<string, string> };

/** What is told: where the record can be read, never the record. */
export type HrworksEvent = WebhookEvent & {
  resourceLocation: string;
  jobId: string;
  action: string;
  /** Instant of the vendor's clock. */
  at: string;
};

const textIn = (event: WebhookEvent, name: string, fallback: string): string => {
  const value = event[name];
  return typeof value === 'string' ? value : fallback;
};

/**
 * The delivery as somebody who receives them described it; HRworks publishes how webhooks are managed, not what they
 * send. `type` of an event is `{resource}.{action}`, as in `person.resourceUpdated`.
 *
 * @see https://developers.hrworks.de/2.0
 */
export const composeDelivery = (event: WebhookEvent, secretAccessKey: string): Message => {
  const jobId = textIn(event, 'jobId', '5f9a3c10-0000-4000-8000-000000000001');
  const timestamp = textIn(event, 'at', new Date().toISOString()).replaceAll(/[-:]|\.\d+/g, '');
  const signature = createHmac('sha256', secretAccessKey).update(`${jobId}.${timestamp}`).digest('base64');
  return {
    body: JSON.stringify({
      event: 'serverEvent',
      resourceLocation: textIn(event, 'resourceLocation', 'https://api.hrworks.de/v2/persons'),
      jobId,
      action: textIn(event, 'action', event.type.split('.')[1] ?? event.type),
    }),
    headers: { 'x-hrworks-timestamp': timestamp, 'x-hrworks-signature': signature },
  };
};

const timeoutMilliseconds = 5000;

/** One try, to this machine only; never throws. */
export const send = async (url: string, { body, headers }: Message): Promise<void> => {
  if (!isLoopbackUrl(url)) return;
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    await response.arrayBuffer();
  } catch {
    // Whoever wanted to be told is not there; nothing is known of further tries.
  }
};
