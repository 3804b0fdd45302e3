import { z } from 'zod';
import type { WebhookSettings } from '../../engine/inbound/webhook-settings.ts';

/** Where an HR system tells an account. */
export const webhookSettings = z
  .object({
    url: z.string().describe('To be entered at the HR system. Whoever knows it can try to tell something, not more.'),
    secret_set: z.boolean().describe('Whether the secret is known here. Until then nothing is taken.'),
  })
  .meta({ id: 'HubWebhookSettings', description: 'Where an HR system tells of changes by itself.' });

export const renderWebhookSettings = ({ url, hasSecret }: WebhookSettings): z.infer<typeof webhookSettings> => ({
  url,
  secret_set: hasSecret,
});
