import { z } from 'zod';
import type { RemovedAccount } from '../../engine/accounts/remove-account.ts';

/** What is left to do at the vendor when an account is deleted. */
export const removal = z
  .object({ label: z.string(), menu_path: z.array(z.string()), text: z.string().describe('Markdown.') })
  .meta({ id: 'Removal', description: 'What the customer removes at the HR system to take the access back for good.' });

export const renderRemoval = (left: RemovedAccount['removal']): z.infer<typeof removal> | null =>
  left ? { label: left.label, menu_path: [...left.menuPath], text: left.body } : null;
